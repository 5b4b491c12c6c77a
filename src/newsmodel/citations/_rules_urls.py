"""Rules on addresses: those that cannot be followed, one under two numbers, two under one number."""

from collections.abc import Iterator

from newsmodel.citations._addresses import fault_of, find_broken, find_spaced
from newsmodel.citations._findings import Finding, Severity, quoted
from newsmodel.citations._survey import Entry, entry_name, field_span, survey
from newsmodel.citations._urls import is_web, normal_url
from newsmodel.model import Article, Field, FieldName

__all__ = ["conflicting_urls", "duplicate_url", "malformed_url"]


def malformed_url(article: Article) -> Iterator[Finding]:
    """Find addresses of entries, markers and links that cannot be followed as they are written."""
    for start, url, _ in survey(article).addresses:
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
        start, end = field_span(entry, FieldName.URL)
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
    for entries in survey(article).lists:
        first: dict[str, Entry] = {}
        for entry in entries:
            url = entry.url
            if url is None:
                continue
            above = first.setdefault(normal_url(url), entry)
            if above is not entry and not set(entry.source.numbers).intersection(above.source.numbers):
                start, end = field_span(entry, FieldName.URL)
                yield Finding(
                    "duplicate-url",
                    f"{entry_name(entry)} has the same address as {entry_name(above)}",
                    start=start,
                    end=end,
                )
    yield from _duplicate_links(article)


def _duplicate_links(article: Article) -> Iterator[Finding]:
    first: dict[str, int] = {}
    told: set[int] = set()
    for cited in article.citations:
        if cited.url is None or not is_web(cited.url) or len(cited.numbers) != 1 or cited.sources:
            continue
        number = cited.numbers[0]
        above = first.setdefault(normal_url(cited.url), number)
        if above != number and number not in told:
            told.add(number)
            yield Finding(
                "duplicate-url",
                f"{quoted(cited.raw)} has the same address as number {above}",
                start=cited.start,
                end=cited.end,
            )


def conflicting_urls(article: Article) -> Iterator[Finding]:
    """Find a number or label that stands for two addresses: of two entries in one list, or of a link and its entry."""
    for entries in survey(article).lists:
        first: dict[int | str, str] = {}
        for entry in entries:
            url = entry.url
            if url is None:
                continue
            names: list[int | str] = [*entry.source.numbers, *entry.source.labels]
            for name in names:
                above = first.setdefault(name, url)
                if above is not url and normal_url(above) != normal_url(url):
                    start, end = field_span(entry, FieldName.URL)
                    yield _conflict(url, name, start, end)
                    break
    linked: dict[int, str] = {}
    for cited in article.citations:
        if cited.url is None or not is_web(cited.url) or len(cited.numbers) != 1:
            continue
        normal = normal_url(cited.url)
        listed = {normal_url(source.url) for source in cited.sources if source.url is not None}
        if normal not in (listed or {linked.setdefault(cited.numbers[0], normal)}):
            yield _conflict(cited.url, cited.numbers[0], cited.start, cited.end)


def _conflict(url: str, name: int | str, start: int, end: int) -> Finding:
    kind = "number" if isinstance(name, int) else "label"
    return Finding(
        "conflicting-urls",
        f"{quoted(url)} is another address than {kind} {name} has elsewhere",
        start=start,
        end=end,
        severity=Severity.ERROR,
    )
