"""Which sources a text uses: those that a marker names, a link goes to, or an author and a year name."""

import re
from typing import Final

from newsmodel.citations._split import is_rest
from newsmodel.citations._survey import Entry, survey
from newsmodel.citations._urls import normal_url
from newsmodel.model import Article, ListItem, Paragraph, RelatedLink, Source

__all__ = ["uncited_entries", "uncited_sources"]

_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_DATED: Final = re.compile(r"[(,][ ]?((?:19|20)[0-9]{2})(?![0-9])")
_AUTHORS: Final = 200
_NAME: Final = re.compile(r"[^\W\d_]{2,}")
_NAMED: Final = 40


def uncited_sources(article: Article) -> list[Source]:
    """Return the sources, printed and external, that nothing in the text cites, in the order of the lists."""
    return [entry.source for entry in uncited_entries(article)] + _uncited_external(article)


def _uncited_external(article: Article) -> list[Source]:
    sources = article.external_sources
    if not sources:
        return []
    named = {source for citation in article.citations for source in citation.sources}
    linked = _linked(article)
    by_year = _cited_by_year(article, {year for source in sources for year in _years(source)})
    return [
        source
        for source in sources
        if not (
            source in named
            or (linked and source.url is not None and normal_url(source.url) in linked)
            or (by_year and _is_named(source, by_year))
        )
    ]


def uncited_entries(article: Article) -> list[Entry]:
    """Return the printed entries that nothing in the text cites.

    What is cut off an entry is no entry of its own, and lists without numbers amid the text back what stands above.
    """
    named = {id(source) for citation in article.citations for source in citation.sources}
    found = survey(article)
    left = [entry for entries in found.lists for entry in _uncited(entries, named)]
    if not left:
        return []
    local = _lists_are_local(article)
    linked = _linked(article)
    by_year = _cited_by_year(article, {year for entry in left for year in _years(entry.source)})
    return [
        entry
        for entry in left
        if not (
            (local and not entry.is_named)
            or (linked and entry.url is not None and found.normal[entry.url] in linked)
            or (by_year and _is_named(entry.source, by_year))
            or is_rest(article, entry.row)
        )
    ]


def _uncited(entries: list[Entry], cited: set[int]) -> list[Entry]:
    """Return the entries of a list that are not cited, nor equal to one that is: of two equal ones, one is named."""
    left = [entry for entry in entries if id(entry.source) not in cited]
    if not left or len(left) == len(entries):
        return left
    named = {entry.source.number: entry.source for entry in entries if id(entry.source) in cited}
    return [entry for entry in left if named.get(entry.source.number) != entry.source]


def _lists_are_local(article: Article) -> bool:
    """Return whether lists without numbers stand amid the text: each then backs what stands right above it."""
    rows = [entries[-1].row for entries in survey(article).lists if not any(entry.is_named for entry in entries)]
    return bool(rows) and any(isinstance(block, (Paragraph, ListItem)) for block in article.blocks[rows[0] + 1 :])


def _linked(article: Article) -> set[str]:
    """Return the normal forms of the addresses that the running text links."""
    found = survey(article)
    return {found.normal[url] for _, url, listed in found.addresses if not listed}


def _cited_by_year(article: Article, years: set[str]) -> frozenset[tuple[str, str]]:
    """Return the words shortly before each of the years in running text: ``(Lane, 2024)``, ``Lane et al. (2024)``."""
    found: set[tuple[str, str]] = set()
    if not years:
        return frozenset()
    for block in article.blocks:
        if type(block) is Source or type(block) is RelatedLink:
            continue
        text = block.text
        for year in _YEAR.finditer(text):
            if year[0] in years:
                near = text[max(0, year.start() - _NAMED) : year.start()]
                found.update([(word, year[0]) for word in _NAME.findall(near)])
    return frozenset(found)


def _years(source: Source) -> list[str]:
    """Return the years of an entry that begins with an author, ``Lane, A. (2024)``."""
    first = source.content[0] if source.content else ""
    if not str(first)[:1].isalpha():
        return []
    return _DATED.findall(source.text[:_AUTHORS])


def _is_named(source: Source, by_year: frozenset[tuple[str, str]]) -> bool:
    """Return whether the text names an entry by its author and year."""
    author = _NAME.search(source.text)
    return author is not None and any((author[0], year) in by_year for year in _years(source))
