"""Placing the quotes of a fact beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import MORE, Unplaced

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted
    from newsmodel.model import Quote

__all__ = ["SENTENCE", "near", "placed", "sentence_of"]

SENTENCE: Final = "send its whole sentence as sentence"
_BESIDE: Final = "send the sentence before or after it, too"
_NUMBER: Final = 9
"""How many digits a number of a sentence may have."""


def placed(
    item: Item,
    wanted: Wanted | None,
    finder: Finder,
    stretch: tuple[int, int] | None = None,
    advice: str = MORE,
) -> Quote | None:
    """Return a quote in its place, in a stretch of the text where one is given; refuse what has none."""
    if wanted is None:
        return None
    try:
        return finder.quote(finder.place(wanted, stretch, advice))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None


def near(item: Item, wanted: Wanted | None, finder: Finder, stretch: tuple[int, int]) -> Quote | None:
    """Return a quote in its place in a stretch of the text, or, where it is not there, in the whole text."""
    inside = wanted is not None and finder.stands_within(wanted.exact, stretch)
    return placed(item, wanted, finder, stretch if inside else None)


def sentence_of(item: Item, finder: Finder) -> tuple[tuple[int, int] | None, Quote | None]:
    """Return the stretch that a fact is to stand in, as its sentence says, and the quote of that, where it has one.

    Raises:
        Unplaced: Where a sentence was sent, and is not placed: the fact must not be looked for elsewhere.
    """
    path, value = item.at("sentence")
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _NUMBER:
        value = int(value)
    stretch: tuple[int, int] | None = None
    quote: Quote | None = None
    if isinstance(value, int) and not isinstance(value, bool):
        stretch = finder.sentence(value)
        if stretch is None:
            reason = f"is the number of no sentence: they count from 1 to {finder.count}"
            item.report.refuse(path, value, reason)
    else:
        quote = placed(item, item.quote("sentence"), finder, advice=_BESIDE)
        stretch = None if quote is None else (quote.start, quote.end)
    if stretch is None and value is not None:
        raise Unplaced("its sentence is not placed")
    return stretch, quote
