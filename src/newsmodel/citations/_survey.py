"""What the rules look at, found in one walk over an Article: its lists with their places, and who links what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsmodel.citations._findings import quoted
from newsmodel.model import Field, FieldName, Source

if TYPE_CHECKING:
    from newsmodel.model import Article

__all__ = ["Entry", "Survey", "entry_name", "field_span", "survey"]


class Entry(NamedTuple):
    """An entry of a printed list in its place.

    Attributes:
        source: The entry.
        mark: Where its number stands: its lead, without the white space around it.
        start: Where its content begins.
        end: Where its content ends.
        row: The place of its block in ``Article.blocks``.
    """

    source: Source
    mark: int
    start: int
    end: int
    row: int

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
    """

    starts: list[int]
    lists: list[list[Entry]]
    names: frozenset[int | str]


def survey(article: Article) -> Survey:
    """Return the survey of an Article, made once and kept with it."""
    return article._once(_made)  # noqa: SLF001  (the Article keeps what is derived from it)


def _made(article: Article) -> Survey:
    starts: list[int] = []
    lists: list[list[Entry]] = []
    at = len(article.lead)
    before: type = type(None)
    for row, block in enumerate(article.blocks):
        kind = type(block)
        start = at + len(block.lead)
        starts.append(start)
        end = start + sum([len(leaf if type(leaf) is str else str(leaf)) for leaf in block.content])
        if kind is Source:
            if before is not Source:
                lists.append([])
            mark = start - len(block.lead.lstrip())
            lists[-1].append(Entry(block, mark, start, end, row))  # type: ignore[arg-type]
        before = kind
        at = end + len(block.gap)
    names: set[int | str] = set()
    for source in (*[entry.source for entries in lists for entry in entries], *article.external_sources):
        names.update(source.numbers)
        names.update(source.labels)
    return Survey(starts, lists, frozenset(names))


def entry_name(entry: Entry) -> str:
    """Return an entry as a message names it: by its number where it has one, else by its title or address."""
    source = entry.source
    mark = source.lead.strip()
    return quoted(mark if mark and entry.is_named else source.title or source.url or source.text)


def field_span(entry: Entry, name: FieldName) -> tuple[int, int]:
    """Return where the first field of a name stands in an entry; the whole entry where there is none."""
    at = entry.start
    for part in entry.source.content:
        end = at + len(str(part))
        if isinstance(part, Field) and part.name == name:
            return at, end
        at = end
    return entry.start, entry.end
