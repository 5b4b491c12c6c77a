"""Rules on addresses: those that cannot be followed, one under two numbers, two under one number."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from newsmodel.citations._addresses import fault_of, find_broken, find_spaced
from newsmodel.citations._findings import Finding, Severity, quoted
from newsmodel.citations._survey import Entry, survey
from newsmodel.citations._urls import is_web, normal_url
from newsmodel.model import Article, Field, FieldName

__all__ = ["conflicting_urls", "duplicate_url", "malformed_url"]


_DOTS: Final = ("...", "\u2026")
# What may be the second address of an entry: where a copy is kept, or a name that outlasts the address.
_COPY: Final = re.compile(
    r"https?://(?:[\w-]{1,60}\.){0,5}(?:archive\.[a-z]{2,3}|doi\.org|perma\.cc|handle\.net)/", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\u201c\u201d)\]]+", re.IGNORECASE)


def malformed_url(article: Article) -> Iterator[Finding]:
    """Find addresses of entries, markers and links that cannot be followed as they are written."""
    for start, url in survey(article).suspects:
        fault = fault_of(url)
        if fault is not None:
            yield _malformed(url, fault.reason, start, fault.mended)
    for entries in survey(article).lists:
        for entry in entries:
            if entry.url is None or not _is_url(entry.source.content[-1]):  # else nothing stands after it
                yield from _broken(entry)


def _is_url(part: str | Field) -> bool:
    return type(part) is Field and part.name is FieldName.URL


def _malformed(url: str, reason: str, start: int, mended: str | None) -> Finding:
    return Finding(
        "malformed-url",
        f"{quoted(url)} {reason}",
        start=start,
        end=start + len(url),
        severity=Severity.ERROR,
        suggestion=mended,
    )


def _broken(entry: Entry) -> Iterator[Finding]:
    """Find what was meant for the address of an entry, and an address that goes on after a space."""
    url = entry.url
    text = entry.source.text
    if url is not None:
        start, end = entry.url_span
        cut = next((dots for dots in _DOTS if text.startswith(dots, end - entry.start)), None)
        if cut is not None:
            yield _malformed(url + cut, "is cut off", start, None)
            return
        rest = find_spaced(url, text[end - entry.start :])
        if rest is not None:
            whole = url + rest
            yield _malformed(whole, "holds a space", start, whole.replace(" ", "%20"))
    elif not any(map(_is_url, entry.source.content)):  # a field is looked at by itself
        broken = find_broken(text)
        if broken is not None:
            written = text[broken.start : broken.end]
            yield _malformed(written, broken.fault.reason, entry.start + broken.start, broken.fault.mended)


def duplicate_url(article: Article) -> Iterator[Finding]:
    """Find addresses that an entry above has too, under another number, in one list; and those of numbered links."""
    found = survey(article)
    for entries in found.lists:
        first: dict[str, Entry] = {}
        for entry in entries:
            url = entry.url
            if url is None:
                continue
            above = first.setdefault(found.normal[url], entry)
            if above is not entry and not set(entry.source.numbers).intersection(above.source.numbers):
                start, end = entry.url_span
                yield Finding(
                    "duplicate-url",
                    f"{entry.name} has the same address as {above.name}",
                    start=start,
                    end=end,
                )
    yield from _duplicate_links(article)


def _duplicate_links(article: Article) -> Iterator[Finding]:
    yield from _misnumbered_links(article)
    first: dict[str, int] = {}
    told: set[int] = set()
    for cited in article.citations:
        if cited.url is None or not is_web(cited.url) or len(cited.numbers) != 1 or cited.sources:
            continue
        number = cited.numbers[0]
        above = first.setdefault(survey(article).normal_form(cited.url), number)
        if above != number and number not in told:
            told.add(number)
            yield Finding(
                "duplicate-url",
                f"{quoted(cited.raw)} has the same address as number {above}",
                start=cited.start,
                end=cited.end,
            )


def _misnumbered_links(article: Article) -> Iterator[Finding]:
    """Find numbered links to the address of an entry that bears another number, once for each number."""
    linked = [c for c in article.citations if len(c.numbers) == 1 and is_web(c.url)]
    if not linked:
        return
    found = survey(article)
    listed: dict[str, Entry] = {}
    numbers: dict[str, set[int]] = {}
    for entries in found.lists:
        for entry in entries:
            if entry.url is not None and entry.source.numbers:
                normal = found.normal[entry.url]
                listed.setdefault(normal, entry)
                numbers.setdefault(normal, set()).update(entry.source.numbers)
    told: set[int] = set()
    for cited in linked:
        number, normal = cited.numbers[0], found.normal_form(cited.url or "")
        if number in told or number in numbers.get(normal, {number}):
            continue
        if any(number in source.numbers and source.url is not None for source in cited.sources):
            continue  # its own entry has another address: conflicting-urls says so
        told.add(number)
        yield Finding(
            "duplicate-url",
            f"{quoted(cited.raw)} has the same address as {listed[normal].name}",
            start=cited.start,
            end=cited.end,
        )


def conflicting_urls(article: Article) -> Iterator[Finding]:
    """Find a number or label that stands for two addresses: of two entries in one list, or of a link and its entry."""
    normal = survey(article).normal
    for entries in survey(article).lists:
        first: dict[int | str, str] = {}
        for entry in entries:
            url = entry.url
            if url is None or not entry.is_named:
                continue
            names: tuple[int | str, ...] = entry.source.numbers + entry.source.labels
            for name in names:
                above = first.setdefault(name, url)
                if above is not url and normal[above] != normal[url]:
                    start, end = entry.url_span
                    yield _conflict(url, name, start, end)
                    break
            if article.text.count("://", entry.start, entry.end) > 1:
                yield from _second_url(entry, url)
    linked: dict[int, str] = {}
    for cited in article.citations:
        if cited.url is None or not is_web(cited.url) or len(cited.numbers) != 1:
            continue
        form = survey(article).normal_form
        linked_to = form(cited.url)
        listed = {form(source.url) for source in cited.sources if source.url is not None}
        if linked_to not in (listed or {linked.setdefault(cited.numbers[0], linked_to)}):
            yield _conflict(cited.url, cited.numbers[0], cited.start, cited.end)


def _second_url(entry: Entry, url: str) -> Iterator[Finding]:
    """Find a second address in an entry that bears a number, but that of a copy or a DOI."""
    text = entry.source.text
    _, end = entry.url_span
    for found in _ADDRESS.finditer(text, end - entry.start):
        second = found[0].rstrip(".,;:!?*_")
        if normal_url(second) != normal_url(url) and not (_COPY.match(second) or _COPY.match(url)):
            start = entry.start + found.start()
            names: tuple[int | str, ...] = entry.source.numbers + entry.source.labels
            yield attrs.evolve(_conflict(second, names[0], start, start + len(second)), severity=Severity.WARNING)
            return


def _conflict(url: str, name: int | str, start: int, end: int) -> Finding:
    kind = "number" if isinstance(name, int) else "label"
    return Finding(
        "conflicting-urls",
        f"{quoted(url)} is another address than {kind} {name} has elsewhere",
        start=start,
        end=end,
        severity=Severity.ERROR,
    )
