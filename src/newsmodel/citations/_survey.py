"""What the rules look at, found in one walk over an Article: its lists with their places, and who links what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsmodel.citations._findings import quoted
from newsmodel.citations._urls import is_web
from newsmodel.model import Field, FieldName, Link, Marker, Source
from newsmodel.model._views import block_starts

if TYPE_CHECKING:
    from newsmodel.model import Article, Break, Dateline

__all__ = ["Entry", "Survey", "entry_name", "field_span", "survey"]


class Entry(NamedTuple):
    """An entry of a printed list in its place.

    Attributes:
        source: The entry.
        mark: Where its number stands: its lead, without the white space around it.
        start: Where its content begins.
        end: Where its content ends.
        row: The place of its block in ``Article.blocks``.
        url: Its address, or None.
    """

    source: Source
    mark: int
    start: int
    end: int
    row: int
    url: str | None

    @property
    def bearing(self) -> tuple[int, int]:
        """The span of its number; of its content where it has none."""
        stop = self.mark + len(self.source.lead.strip())
        return (self.mark, stop) if self.is_named and stop > self.mark else (self.start, self.end)

    @property
    def is_named(self) -> bool:
        """Whether it bears a number or a label, so that a marker can name it."""
        return bool(self.source.numbers or self.source.labels)


class Survey(NamedTuple):
    """What is where in an Article.

    Attributes:
        starts: Where the content of each block begins, in the order of ``Article.blocks``.
        lists: The printed lists, each one run of sources.
        names: The numbers and labels that printed and external sources bear.
        addresses: Where each address stands that an entry, a marker or a link holds, and whether it is an entry's.
    """

    starts: list[int]
    lists: list[list[Entry]]
    names: frozenset[int | str]
    addresses: list[tuple[int, str, bool]]


def survey(article: Article) -> Survey:
    """Return the survey of an Article, made once and kept with it."""
    return article._once(_made)  # noqa: SLF001  (the Article keeps what is derived from it)


def _made(article: Article) -> Survey:
    starts = block_starts(article)
    lists: list[list[Entry]] = []
    addresses: list[tuple[int, str, bool]] = []
    before: type = type(None)
    for row, (start, block) in enumerate(zip(starts, article.blocks, strict=True)):
        at = start
        for leaf in block.content:
            if isinstance(leaf, str):
                at += len(leaf)
                continue
            raw = leaf.raw
            address = _address(leaf)
            if address is not None:
                addresses.append((at + raw.rfind(address), address, type(leaf) is Field))
            at += len(raw)
        if type(block) is Source:
            if before is not Source:
                lists.append([])
            lists[-1].append(Entry(block, start - len(block.lead.lstrip()), start, at, row, block.url))
        before = type(block)
    bearers = [*article.sources, *article.external_sources]
    names: set[int | str] = {name for source in bearers for name in source.numbers}
    names.update([name for source in bearers for name in source.labels])
    return Survey(starts, lists, frozenset(names), addresses)


def _address(leaf: Marker | Dateline | Link | Break | Field) -> str | None:
    """Return the address of the web that a leaf holds, or an entry's field that was meant for one; or None."""
    if type(leaf) is Field:
        return leaf.raw if leaf.name is FieldName.URL else None
    url = leaf.url if type(leaf) is Marker or type(leaf) is Link else None
    return url if url is not None and is_web(url) and url in leaf.raw else None


def entry_name(entry: Entry) -> str:
    """Return an entry as a message names it: by its number where it has one, else by its title or address."""
    source = entry.source
    mark = source.lead.strip()
    return quoted(mark if mark and entry.is_named else source.title or source.url or source.text)


def field_span(entry: Entry, name: FieldName) -> tuple[int, int]:
    """Return where the title or the address of an entry stands: its first field of that name, which it has."""
    at = entry.start
    spans: dict[FieldName, tuple[int, int]] = {}
    for part in entry.source.content:
        end = at + len(str(part))
        if isinstance(part, Field) and (part.name != FieldName.URL or is_web(part.raw)):
            spans.setdefault(part.name, (at, end))
        at = end
    return spans[name]
