"""What NITF, the XML in which agencies send stories, says above a story: headlines, byline, dateline, day of issue."""

import re
from datetime import date, datetime
from typing import Final, NamedTuple

from newsmodel.formats._dates import moment_of
from newsmodel.formats._html_text import html_text

__all__ = ["Head", "head_of"]

_NORM: Final = re.compile("norm[ \t\n]?=[ \t\n]?[\"']([^\"']{0,40})")
_BASIC: Final = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:T([0-9]{2}):?([0-9]{2}):?([0-9]{2})(Z|[+-][0-9]{2}:?[0-9]{2})?)?.{0,9}"
)
_HOURS: Final = 3
"""How long the sign and the hours of an offset are."""


class Head(NamedTuple):
    """What stands above a story.

    Attributes:
        headlines: The main headline and those below it.
        byline: The byline, or an empty string.
        dateline: The dateline, or an empty string.
        issued: When it was issued, or None.
    """

    headlines: tuple[str, ...] = ()
    byline: str = ""
    dateline: str = ""
    issued: date | datetime | None = None


def head_of(nitf: str) -> Head:
    """Return what an NITF document says above its story.

    >>> head_of("<nitf><body><body.head><hl1>Talks end</hl1><byline>By Ada Lane</byline></body.head></body></nitf>")[:2]
    (('Talks end',), 'By Ada Lane')
    """
    above = _within(nitf, "body.head")
    headlines = [_words(above, name) for name in ("hl1", "hl2")]
    return Head(
        tuple([words for words in headlines if words]) if headlines[0] else (),
        _words(above, "byline"),
        _words(above, "dateline"),
        _issued(nitf),
    )


def _within(text: str, name: str) -> str:
    """Return what the first element of a name holds, or an empty string."""
    start = text.find(f"<{name}")
    start = text.find(">", start) + 1 if start >= 0 else 0
    end = text.find(f"</{name}", start) if start else -1
    return text[start:end] if end >= 0 else ""


def _words(text: str, name: str) -> str:
    return " ".join(html_text(_within(text, name)).split())


def _issued(nitf: str) -> date | datetime | None:
    """Return the day of issue, which NITF writes without marks between: 20310814T100500+0200."""
    start = nitf.find("<date.issue")
    found = _NORM.search(nitf, start, nitf.find(">", start)) if start >= 0 else None
    parts = _BASIC.fullmatch(found[1]) if found is not None else None
    if parts is None:
        return None
    year, month, day, hour, minute, second, zone = parts.groups()
    offset = "" if zone is None else zone if ":" in zone or zone == "Z" else f"{zone[:_HOURS]}:{zone[_HOURS:]}"
    clock = "" if hour is None else f"T{hour}:{minute}:{second}{offset}"
    return moment_of(f"{year}-{month}-{day}{clock}")
