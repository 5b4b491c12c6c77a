"""Rules on the numbers of lists: entries that nobody cites, numbers that stand twice, are left out or fall."""

from collections.abc import Iterator

from newsmodel.citations._cited import uncited_entries
from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._survey import Entry, survey
from newsmodel.model import Article

__all__ = ["duplicate_number", "number_gap", "number_order", "uncited_source"]


def uncited_source(article: Article) -> Iterator[Finding]:
    """Find entries that no marker names and no link goes to; only worth knowing where the text has no marker."""
    severity = Severity.WARNING if article.citations else Severity.INFO
    for entry in uncited_entries(article):
        start, end = entry.bearing
        yield Finding(
            "uncited-source",
            f"{entry.name} is cited nowhere in the text",
            start=start,
            end=end,
            severity=severity,
        )


def duplicate_number(article: Article) -> Iterator[Finding]:
    """Find entries whose number or label an entry above bears, in one list."""
    for entries in survey(article).lists:
        seen: set[int | str] = set()
        for entry in entries:
            names: tuple[int | str, ...] = entry.source.numbers + entry.source.labels
            if not seen.isdisjoint(names):
                twice = next(name for name in names if name in seen)
                start, end = entry.bearing
                yield Finding(
                    "duplicate-number",
                    f"{entry.name} opens another source with the {_kind(twice)} {twice}",
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
                    f"{bearers[number].name} is the next after number {last}: there is no {missing}"
                    if last
                    else f"{bearers[number].name} is the first: there is no {missing}",
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
                    f"{entry.name} stands below number {above}",
                    start=start,
                    end=end,
                )
            above = entry.source.numbers[-1]
