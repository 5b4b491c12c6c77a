"""What the rules look at, found in one walk over an Article: its lists with their places, and who links what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.citations._findings import quoted
from newsmodel.citations._urls import is_web, normal_url, plain_form
from newsmodel.model import Field, FieldName, Link, Marker, Source
from newsmodel.model._views import block_starts

if TYPE_CHECKING:
    from newsmodel.model import Article, Block

__all__ = ["Entry", "Survey", "survey"]


_ADDRESSED: Final[frozenset[type]] = frozenset((Field, Link, Marker))


class Entry(NamedTuple):
    """An entry of a printed list in its place.

    Attributes:
        source: The entry.
        mark: What opens it, without the white space around it; empty where it bears no number or label.
        start: Where its content begins.
        end: Where its content ends.
        row: The place of its block in ``Article.blocks``.
        is_named: Whether it bears a number or a label, so that a marker can name it.
        url: Its address, as written, or None.
        url_start: Where that begins, or -1.
        title: Its title, as written, or None.
        title_start: Where that begins, or -1.
    """

    source: Source
    mark: str
    start: int
    end: int
    row: int
    is_named: bool
    url: str | None
    url_start: int
    title: str | None
    title_start: int

    @property
    def bearing(self) -> tuple[int, int]:
        """The span of its number; of its content where it has none."""
        if not self.mark:
            return self.start, self.end
        start = self.start - len(self.source.lead.lstrip())
        return start, start + len(self.mark)

    @property
    def name(self) -> str:
        """What a message calls it: its number where it has one, else its title or address."""
        return quoted(self.mark or " ".join((self.title or "").split()) or self.url or self.source.text)

    @property
    def url_span(self) -> tuple[int, int]:
        """Where its address stands; it has one."""
        return self.url_start, self.url_start + len(self.url or "")


class Survey(NamedTuple):
    """What is where in an Article.

    Attributes:
        starts: Where the content of each block begins, in the order of ``Article.blocks``.
        lists: The printed lists, each one run of sources.
        names: The numbers and labels that printed and external sources bear.
        addresses: Where each address stands that an entry, a marker or a link holds, and whether it is an entry's.
        normal: The normal form of each of these addresses.
        suspects: Those of them that may have a fault, and where: all but plain ones with a letter, digit or slash last.
    """

    starts: list[int]
    lists: list[list[Entry]]
    names: frozenset[int | str]
    addresses: list[tuple[int, str, bool]]
    normal: dict[str, str]
    suspects: list[tuple[int, str]]

    def normal_form(self, url: str) -> str:
        """Return the normal form of an address, of these or another."""
        return self.normal.get(url) or normal_url(url)


def survey(article: Article) -> Survey:
    """Return the survey of an Article, made once and kept with it."""
    return article._once(_made)  # noqa: SLF001  (the Article keeps what is derived from it)


def _made(article: Article) -> Survey:
    starts = block_starts(article)
    lists: list[list[Entry]] = []
    addresses: list[tuple[int, str, bool]] = []
    before: type = type(None)
    for row, (start, block) in enumerate(zip(starts, article.blocks, strict=True)):
        if type(block) is Source:
            if before is not Source:
                lists.append([])
            lists[-1].append(_entry(block, row, start, addresses))
        elif not _ADDRESSED.isdisjoint(map(type, block.content)):
            _add_addresses(block, start, addresses)
        before = type(block)
    bearers = [*[entry.source for entries in lists for entry in entries], *article.external_sources]
    names: set[int | str] = {name for source in bearers for name in source.numbers}
    names.update([name for source in bearers for name in source.labels])
    return Survey(starts, lists, frozenset(names), addresses, *_normal_forms(addresses))


def _entry(source: Source, row: int, start: int, addresses: list[tuple[int, str, bool]]) -> Entry:
    """Return the entry that begins its content at ``start``, and note its addresses, or what was meant for some."""
    url = title = None
    url_start = title_start = -1
    at = start
    for part in source.content:
        if isinstance(part, str):
            at += len(part)
            continue
        raw = part.raw
        if part.name is FieldName.URL:
            addresses.append((at, raw, True))
            if url is None and is_web(raw):
                url, url_start = raw, at
        elif title is None and part.name is FieldName.TITLE:
            title, title_start = raw, at
        at += len(raw)
    named = bool(source.numbers or source.labels)
    mark = source.lead.strip() if named else ""
    return Entry(source, mark, start, at, row, named, url, url_start, title, title_start)


def _normal_forms(addresses: list[tuple[int, str, bool]]) -> tuple[dict[str, str], list[tuple[int, str]]]:
    normal: dict[str, str] = {}
    suspects: list[tuple[int, str]] = []
    for start, url, _ in addresses:
        plain = plain_form(url)
        normal[url] = normal_url(url) if plain is None else plain
        if plain is None or not (url[-1].isalnum() or url[-1] == "/"):
            suspects.append((start, url))
    return normal, suspects


def _add_addresses(block: Block, start: int, addresses: list[tuple[int, str, bool]]) -> None:
    """Note the addresses of the web that markers and links hold, and those of related links."""
    at = start
    for leaf in block.content:
        if isinstance(leaf, str):
            at += len(leaf)
            continue
        raw = leaf.raw
        if type(leaf) is Field:
            if leaf.name is FieldName.URL:
                addresses.append((at, raw, True))
        elif type(leaf) is Marker or type(leaf) is Link:
            url = leaf.url
            if url is not None and is_web(url) and url in raw:
                addresses.append((at + raw.rfind(url), url, False))
        at += len(raw)
