"""Rules on what an entry of a list says: titles that are none, entries without an address, entries cut in two."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._addresses import find_broken, is_reserved
from newsmodel.citations._findings import Finding, quoted
from newsmodel.citations._placeholders import is_placeholder
from newsmodel.citations._split import rest_of
from newsmodel.citations._survey import survey
from newsmodel.model import Article

__all__ = ["missing_url", "placeholder_title", "placeholder_url", "split_entry"]

# What finds a source without an address of the web.
_LOCATED: Final = re.compile(
    r"\bdoi\b|\b10\.[0-9]{4,9}/\S|\barxiv\b|\bISBN\b|\bISSN\b|\bPMID\b|\bPMC[0-9]|\burn:|\bhdl:|ftp://|\bfile:",
    re.IGNORECASE,
)
_WORDS: Final = ("doi", "10.", "arxiv", "isbn", "issn", "pmid", "pmc", "urn:", "hdl:", "ftp:", "file:")


def placeholder_title(article: Article) -> Iterator[Finding]:
    """Find entries whose title says nothing: a word of a template, or the name of a page that was not found."""
    for entries in survey(article).lists:
        for entry in entries:
            if entry.title is None:
                continue
            title = " ".join(entry.title.split())
            if is_placeholder(title):
                yield Finding(
                    "placeholder-title",
                    f"{quoted(title)} is no title: it does not say what the source is",
                    start=entry.title_start,
                    end=entry.title_start + len(entry.title),
                )


def placeholder_url(article: Article) -> Iterator[Finding]:
    """Find addresses on hosts that are set aside for examples: ``example.com``."""
    for start, url, _ in survey(article).addresses:
        if is_reserved(url):
            yield Finding(
                "placeholder-url",
                f"{quoted(url)} is an address for examples: no source can be there",
                start=start,
                end=start + len(url),
            )


def missing_url(article: Article) -> Iterator[Finding]:
    """Find entries that give no address, and no number under which libraries keep a work (DOI, ISBN)."""
    for entries in survey(article).lists:
        for entry in entries:
            if entry.url is not None:
                continue
            text = entry.source.text
            if _is_located(text) or find_broken(text) is not None or rest_of(article, entry.row) is not None:
                continue
            start, end = (entry.start, entry.end) if entry.end > entry.start else entry.bearing
            yield Finding("missing-url", f"{entry.name} has no address", start=start, end=end)


def _is_located(text: str) -> bool:
    """Return whether a work's number stands in a text; most hold none of the words for one, which is seen at once."""
    lowered = text.lower()
    return any(word in lowered for word in _WORDS) and _LOCATED.search(text) is not None


def split_entry(article: Article) -> Iterator[Finding]:
    """Find entries that the block below goes on with, though a blank line or the like cuts it off."""
    starts = survey(article).starts
    for entries in survey(article).lists:
        for entry in entries:
            rest = rest_of(article, entry.row) if entry.url is None else None
            if rest is not None:
                yield Finding(
                    "split-entry",
                    f"{entry.name} is cut in two: it goes on with {quoted(rest)}",
                    start=entry.start,
                    end=starts[entry.row + 1] + len(rest),
                    suggestion=f"{entry.source.text} {rest}",
                )
