"""Rules on markers as they are written: those that lead nowhere, mixed styles, and what only a limit made text."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._findings import Finding, Severity, quoted
from newsmodel.citations._prose import prose_strings
from newsmodel.citations._survey import survey
from newsmodel.citations._urls import is_web
from newsmodel.model import Article, Citation, MarkerStyle

__all__ = ["capped_number", "citation_order", "dangling_marker", "mixed_styles"]

# More digits, or a wider range, than plain brackets may hold: what `parse` leaves as text.
_CAPPED: Final = re.compile(r"\[(?P<low>[0-9]{1,9})(?:[ ]?[-\u2013\u2014][ ]?(?P<high>[0-9]{1,9}))?\]")
_MOST_DIGITS: Final = 999
_WIDEST: Final = 100

_MOST_LISTED: Final = 5


def dangling_marker(article: Article) -> Iterator[Finding]:
    """Find markers with a number or label that no source bears; one finding for all where no source bears any."""
    names = survey(article).names
    if not names:
        yield from _nothing_to_cite(article)
        return
    for cited in article.citations:
        missing = _missing(cited, names)
        if not missing or is_web(cited.url):
            continue
        what = "number" if isinstance(missing[0], int) else "label"
        first = [" ".join(str(name).split()) for name in missing[:_MOST_LISTED]]
        listed = ", ".join(first) + (", ..." if len(missing) > _MOST_LISTED else "")
        yield Finding(
            "dangling-marker",
            f"{quoted(cited.raw)} cites {what}{'s' if len(missing) > 1 else ''} {listed}, which no source bears",
            start=cited.start,
            end=cited.end,
            severity=Severity.ERROR,
        )


def _missing(cited: Citation, names: frozenset[int | str]) -> list[int | str]:
    """Return what a marker names and no source bears. As in reading, a label says more than a number beside it."""
    if not cited.labels and names.issuperset(cited.numbers):  # as nearly all
        return []
    lost: list[int | str] = []
    for keys in (cited.labels, cited.numbers):
        lost = list(dict.fromkeys([key for key in keys if key not in names]))
        if len(lost) < len(set(keys)):
            return lost
    return list(dict.fromkeys(cited.labels)) or lost


def _nothing_to_cite(article: Article) -> Iterator[Finding]:
    """Find the markers of an article where no source bears a number or label: one finding for all."""
    lost = [cited for cited in article.citations if (cited.numbers or cited.labels) and not is_web(cited.url)]
    if not lost:
        return
    first = lost[0]
    others = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
    listed = article.sources or article.external_sources
    reason = "no source bears a number or label" if listed else "there is no list of sources"
    yield Finding(
        "dangling-marker",
        f"{quoted(first.raw)}{others} cannot be followed: {reason}",
        start=first.start,
        end=first.end,
        severity=Severity.ERROR,
    )


def citation_order(article: Article) -> Iterator[Finding]:
    """Find numbers that are first cited after a higher one."""
    highest = -1
    seen: set[int] = set()
    for cited in article.citations:
        for number in cited.numbers:
            if number not in seen and number < highest:
                yield Finding(
                    "citation-order",
                    f"{quoted(cited.raw)} cites number {number} for the first time, after number {highest}",
                    start=cited.start,
                    end=cited.end,
                    severity=Severity.INFO,
                )
                seen.update(cited.numbers)
                break
        seen.update(cited.numbers)
        highest = max(highest, *cited.numbers, -1)


def mixed_styles(article: Article) -> Iterator[Finding]:
    """Find the first marker of each style but the most frequent one."""
    markers = [cited for cited in article.citations if cited.numbers or cited.labels or cited.url]
    if all(cited.style is markers[0].style for cited in markers):
        return
    counts = Counter([cited.style for cited in markers])
    main = max(counts, key=counts.__getitem__)
    usual = next(cited for cited in markers if cited.style == main)
    told: set[MarkerStyle] = {main}
    for cited in markers:
        if cited.style not in told:
            told.add(cited.style)
            yield Finding(
                "mixed-styles",
                f"{quoted(cited.raw)} is written in another way than most markers here, such as {quoted(usual.raw)}",
                start=cited.start,
                end=cited.end,
            )


def capped_number(article: Article) -> Iterator[Finding]:
    """Find brackets that are text only since their number or range is too large, though sources bear its numbers."""
    names = survey(article).names
    if max((name for name in names if isinstance(name, int)), default=0) < _WIDEST:
        return
    for start, end in prose_strings(article):
        for found in _CAPPED.finditer(article.text, start, end):
            low, high = int(found["low"]), int(found["high"] or found["low"])
            if names.issuperset((low, high)) and (high > _MOST_DIGITS or high - low >= _WIDEST):
                large = high <= _MOST_DIGITS
                reason = "a range of more than 100 numbers" if large else "a number of more than three digits"
                yield Finding(
                    "capped-number",
                    f"{quoted(found[0])} is read as text, not as a citation: it holds {reason}",
                    start=found.start(),
                    end=found.end(),
                    suggestion=_in_parts(low, high) if large else None,
                )


def _in_parts(low: int, high: int) -> str:
    """Return a range as ranges of a hundred numbers."""
    parts = [(first, min(first + _WIDEST - 1, high)) for first in range(low, high + 1, _WIDEST)]
    return f"[{', '.join([f'{first}-{last}' if last > first else str(first) for first, last in parts])}]"
