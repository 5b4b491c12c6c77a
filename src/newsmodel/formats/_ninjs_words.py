"""The words of ninjs that are both written and read, and what its addresses must look like."""

import re
from hashlib import sha1
from typing import Final
from urllib.parse import quote, unquote
from uuid import UUID

from newsmodel.formats._sources import Known
from newsmodel.model import Source

__all__ = [
    "AUTHOR",
    "CITATION",
    "DIGITAL_SOURCE",
    "ISSUE",
    "KEYWORD",
    "MENTION",
    "MODIFIED",
    "OPENING",
    "PLAIN",
    "PUBLISHED",
    "PUBLISHER",
    "SCHEMA",
    "VERSION",
    "literal_of",
    "made_uri",
    "names_of",
    "told",
]

VERSION: Final = "3.1"
SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
PLAIN: Final = "text/plain"
OPENING: Final = "opening"
AUTHOR: Final = "author"
MENTION: Final = "mention"
KEYWORD: Final = "keyword"
ISSUE: Final = "issue"
CITATION: Final = "citation"
PUBLISHER: Final = "publisher"
PUBLISHED: Final = "published"
MODIFIED: Final = "modified"
DIGITAL_SOURCE: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,8}")


def made_uri(text: str) -> str:
    """Return a URI made of a text alone, for an article that has none: ninjs does not do without.

    >>> made_uri("They met.")
    'urn:uuid:3f84e9e6-856a-511f-ac51-c64084209ff2'
    """
    return UUID(bytes=sha1(text.encode("utf-8", "surrogatepass")).digest()[:16], version=5).urn  # noqa: S324  (no secret)


def literal_of(source: Source) -> str:
    """Return the numbers and labels of a source as one ``literal``; a label is escaped so that it is told from them.

    >>> literal_of(Source((), numbers=(2, 3), labels=("turn0 1", "7")))
    '2 3 turn0%201 %37'
    """
    labels = [quote(label, safe="", errors="surrogatepass") for label in source.labels]
    escaped = [f"%{ord(label[0]):02X}{label[1:]}" if label[:1].isdigit() else label for label in labels]
    return " ".join([*map(str, source.numbers), *escaped])


def names_of(literal: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the numbers and labels of a ``literal``.

    >>> names_of("2 3 turn0%201 %37")
    ((2, 3), ('turn0 1', '7'))
    """
    words = literal.split(" ") if literal else []
    numbers = tuple([int(word) for word in words if _NUMBER.fullmatch(word)])
    labels = [unquote(word, errors="surrogatepass") for word in words if not _NUMBER.fullmatch(word)]
    return numbers, tuple([label for label in labels if label])


def told(source: Source) -> Known:
    """Return what ninjs tells of a source: no publisher, and no date.

    >>> told(Source.of(title="Harbour talks", publisher="Example Wire", number=1)).publisher is None
    True
    """
    return Known(source.numbers, source.labels, source.title, source.url)
