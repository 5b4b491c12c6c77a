"""Rules on the numbers of lists: entries that nobody cites, numbers that stand twice, are left out or fall."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._split import is_rest
from newsmodel.citations._survey import Entry, entry_name, survey
from newsmodel.citations._urls import normal_url
from newsmodel.model import Article, ListItem, Paragraph, RelatedLink, Source

__all__ = ["duplicate_number", "number_gap", "number_order", "uncited_source"]

_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_DATED: Final = re.compile(r"[(,][ ]?((?:19|20)[0-9]{2})(?![0-9])")
_AUTHORS: Final = 200
_NAME: Final = re.compile(r"[^\W\d_]{2,}")
_NAMED: Final = 40


def uncited_source(article: Article) -> Iterator[Finding]:
    """Find entries that no marker names and no link goes to; only worth knowing where the text has no marker."""
    cited = {id(source) for citation in article.citations for source in citation.sources}
    left = [entry for entries in survey(article).lists for entry in _uncited(entries, cited)]
    if not left:
        return
    local = _lists_are_local(article)
    linked = _linked(article)
    by_year = _cited_by_year(article) if any(map(_years, left)) else frozenset()
    severity = Severity.WARNING if article.citations else Severity.INFO
    for entry in left:
        if (
            (local and not entry.is_named)
            or (linked and entry.url is not None and normal_url(entry.url) in linked)
            or (by_year and _is_named(entry, by_year))
            or is_rest(article, entry.row)
        ):
            continue
        start, end = entry.bearing
        yield Finding(
            "uncited-source",
            f"{entry_name(entry)} is cited nowhere in the text",
            start=start,
            end=end,
            severity=severity,
        )


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
    return {normal_url(url) for _, url, listed in survey(article).addresses if not listed}


def _cited_by_year(article: Article) -> frozenset[tuple[str, str]]:
    """Return the words shortly before each year in running text: ``(Lane, 2024)``, ``Lane et al. (2024)``."""
    found: set[tuple[str, str]] = set()
    for block in article.blocks:
        if type(block) is Source or type(block) is RelatedLink:
            continue
        text = block.text
        for year in _YEAR.finditer(text):
            near = text[max(0, year.start() - _NAMED) : year.start()]
            found.update([(word, year[0]) for word in _NAME.findall(near)])
    return frozenset(found)


def _years(entry: Entry) -> list[str]:
    """Return the years of an entry that begins with an author, ``Lane, A. (2024)``."""
    text = entry.source.text[:_AUTHORS]
    return _DATED.findall(text) if text[:1].isalpha() else []


def _is_named(entry: Entry, by_year: frozenset[tuple[str, str]]) -> bool:
    """Return whether the text names an entry by its author and year."""
    author = _NAME.search(entry.source.text)
    return author is not None and any((author[0], year) in by_year for year in _years(entry))


def duplicate_number(article: Article) -> Iterator[Finding]:
    """Find entries whose number or label an entry above bears, in one list."""
    for entries in survey(article).lists:
        seen: set[int | str] = set()
        for entry in entries:
            names: list[int | str] = [*entry.source.numbers, *entry.source.labels]
            twice = [name for name in names if name in seen]
            if twice:
                start, end = entry.bearing
                yield Finding(
                    "duplicate-number",
                    f"{entry_name(entry)} opens another source with the {_kind(twice[0])} {twice[0]}",
                    start=start,
                    end=end,
                    severity=Severity.ERROR,
                )
            seen.update(names)


def _kind(name: int | str) -> str:
    return "number" if isinstance(name, int) else "label"


def number_gap(article: Article) -> Iterator[Finding]:
    """Find numbers that a list leaves out.

    What the caller has from outside is not left out; nor, in a list that does not begin anew, what a list above has.
    """
    outside = {number for source in article.external_sources for number in source.numbers}
    above = set(outside)
    for entries in survey(article).lists:
        bearers: dict[int, Entry] = {}
        for entry in entries:
            for number in entry.source.numbers:
                bearers.setdefault(number, entry)
        last = 0
        for number in sorted({*bearers, *(outside if min(bearers, default=0) <= 1 else above)}):
            if number in bearers and number > last + 1:
                missing = f"{last + 1}" if number == last + 2 else f"{last + 1} to {number - 1}"
                start, end = bearers[number].bearing
                yield Finding(
                    "number-gap",
                    f"{entry_name(bearers[number])} is the next after number {last}: there is no {missing}"
                    if last
                    else f"{entry_name(bearers[number])} is the first: there is no {missing}",
                    start=start,
                    end=end,
                )
            last = number
        above.update(bearers)


def number_order(article: Article) -> Iterator[Finding]:
    """Find entries whose number is lower than that of the entry above, in one list."""
    for entries in survey(article).lists:
        above: int | None = None
        for entry in entries:
            number = entry.source.number
            if number is None:
                continue
            if above is not None and number < above:
                start, end = entry.bearing
                yield Finding(
                    "number-order",
                    f"{entry_name(entry)} stands below number {above}",
                    start=start,
                    end=end,
                )
            above = entry.source.numbers[-1]
