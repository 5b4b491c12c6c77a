"""Placing the quotes of a fact beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsmodel.grounding._finder import Unplaced

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted
    from newsmodel.model import Quote

__all__ = ["near", "placed", "sentence_of"]


def placed(item: Item, wanted: Wanted | None, finder: Finder, stretch: tuple[int, int] | None = None) -> Quote | None:
    """Return a quote in its place, in a stretch of the text where one is given; refuse what has none."""
    if wanted is None:
        return None
    try:
        return finder.quote(finder.place(wanted, stretch))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None


def near(item: Item, wanted: Wanted | None, finder: Finder, stretch: tuple[int, int]) -> Quote | None:
    """Return a quote in its place in a stretch of the text, or, where it is not there, in the whole text."""
    inside = wanted is not None and finder.stands_within(wanted.exact, stretch)
    return placed(item, wanted, finder, stretch if inside else None)


def sentence_of(item: Item, finder: Finder) -> tuple[tuple[int, int] | None, Quote | None]:
    """Return the stretch that a fact is to stand in, as its sentence says, and the quote of that, where it has one."""
    path, value = item.at("sentence")
    if isinstance(value, int) and not isinstance(value, bool):
        stretch = finder.sentence(value)
        if stretch is None:
            item.report.refuse(path, value, "is the number of no sentence: they count from 1")
        return stretch, None
    quote = placed(item, item.quote("sentence"), finder)
    return (None, None) if quote is None else ((quote.start, quote.end), quote)
