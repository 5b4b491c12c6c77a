"""What stands before the first paragraph: headlines, bylines, date lines, guessed from short lines."""

import re
from typing import Final

__all__ = ["MOST_HEADLINES", "is_byline", "is_headline", "is_sub_headline"]

MOST_HEADLINES: Final = 3
"""How many lines are guessed to be headlines at the most."""

_LONGEST: Final = 120
_LONGEST_SUB: Final = 200
_LONGEST_BYLINE: Final = 100
_ENDS_SENTENCE: Final = ".\u3002:\uff1a,;\uff0c\u3001\u061b\u060c"
_CLOSING: Final = "\"'\u201d\u2019\u00bb)*_ "
_MARKER: Final = re.compile(r"\[\^?[0-9]{1,3}\]")
_BY: Final = re.compile(r"(?:[*_]{1,3})?By[:]?[ \t]+(?=[^\W\d_a-z])", re.IGNORECASE)
_JOINING: Final = frozenset(
    [
        "and",
        "&",
        "with",
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "del",
        "di",
        "da",
        "bin",
        "ibn",
        "al",
        "el",
        "in",
        "for",
        "at",
        "of",
        "the",
    ]
)
_NAME_ENDS: Final = ".!?\u3002"


def is_headline(line: str) -> bool:
    """Return whether a short line without an end mark, or with ``?`` or ``!``, may be a headline."""
    if len(line) > _LONGEST or _MARKER.search(line):
        return False
    bare = line.rstrip(_CLOSING)
    return bool(bare) and bare[-1] not in _ENDS_SENTENCE and any(map(str.isalpha, bare))


def is_sub_headline(line: str) -> bool:
    """Return whether the line directly below a ``# `` headline is its sub headline."""
    return len(line) <= _LONGEST_SUB and not _MARKER.search(line)


def is_byline(line: str) -> bool:
    """Return whether a line says who wrote the article, and nothing else: ``By Ada Lane and Bo Reed``."""
    found = _BY.match(line) if len(line) <= _LONGEST_BYLINE else None
    if found is None:
        return False
    names = line[found.end() :].rstrip("*_ ")
    if not names or names[-1] in _NAME_ENDS:
        return False
    words = names.replace(",", " ").replace("|", " ").split()
    return all(word in _JOINING or not word[0].islower() for word in words)
