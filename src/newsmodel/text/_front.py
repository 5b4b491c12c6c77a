"""Short lines: headlines, bylines, and headings without marks, told by their words alone."""

import re
from typing import Final

__all__ = ["MOST_HEADLINES", "is_bold", "is_byline", "is_headline", "is_section_heading", "is_sub_headline"]

MOST_HEADLINES: Final = 3
"""How many lines are guessed to be headlines at the most."""

_LONGEST: Final = 120
_LONGEST_SUB: Final = 200
_LONGEST_BYLINE: Final = 100
_LONGEST_HEADING: Final = 60
_MOST_WORDS: Final = 8
_ENDS_SENTENCE: Final = ".\u3002:\uff1a,;\uff0c\u3001\u061b\u060c"
_CLOSING: Final = "\"'\u201d\u2019\u00bb)*_ "
_MARKER: Final = re.compile(r"\[\^?[0-9]{1,3}\]|\u3010")
# A superscript, or a digit right after the full stop, which may be a citation at the end of a sentence.
_RAISED_END: Final = re.compile(r"(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|(?<=[.!?])[0-9]{1,3})\Z")
_ADDRESS: Final = re.compile(r"https?://|www\.", re.IGNORECASE)
# The words that open a byline; after "Von", "Par" and "Por" only a name in capitals is one.
_BY: Final = re.compile(
    r"(?:[*_]{1,3})?(?:(?:By|Written by|Author|Autor(?:in)?|Auteur|\u0410\u0432\u0442\u043e\u0440):?|Von|Par|Por)"
    r"[ \t]+(?=[*_]{0,3}[^\W\d_])",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[*_]{0,3}(?![a-z\u00df-\u00ff])[^\W\d_]")
_JOINING: Final = frozenset(
    (
        "and & with de la le van von der den del di da dos bin ibn al el und et y e i in for at of the im en "
        "\u0438 published updated"
    ).split()
)
_NAME_ENDS: Final = ".!?\u3002"
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,100}(?<=\S)\1:?\Z")


def is_headline(line: str) -> bool:
    """Return whether a short line without an end mark, or with ``?`` or ``!``, may be a headline."""
    if len(line) > _LONGEST or _MARKER.search(line) or _ADDRESS.match(line):
        return False
    bare = _RAISED_END.sub("", line).rstrip(_CLOSING)
    return bool(bare) and bare[-1] not in _ENDS_SENTENCE and any(map(str.isalpha, bare))


def is_sub_headline(line: str) -> bool:
    """Return whether the line directly below a ``# `` headline is its sub headline."""
    return len(line) <= _LONGEST_SUB and not _MARKER.search(line)


def is_byline(line: str) -> bool:
    """Return whether a line says who wrote the article, and nothing else: ``By Ada Lane and Bo Reed``."""
    found = _BY.match(line) if len(line) <= _LONGEST_BYLINE else None
    if found is None:
        return False
    names = line[found.end() :].strip("*_ ")
    if not names or names[-1] in _NAME_ENDS or _NAME.match(names) is None:
        return False
    words = re.split(r"[\s,|]+", names)
    return all(word in _JOINING or not word[:1].islower() for word in words)


def is_bold(line: str) -> bool:
    """Return whether a whole line is in bold type and no sentence: ``**Background**``."""
    return _BOLD.match(line) is not None and line.rstrip("*_:")[-1] not in _ENDS_SENTENCE


def is_section_heading(line: str, before: str) -> bool:
    """Return whether a line between blank ones is a heading without marks.

    It is short, begins with a capital and ends without any mark, and the text ``before`` it ended a sentence.
    """
    if len(line) > _LONGEST_HEADING or len(line.split()) > _MOST_WORDS or not is_headline(line):
        return False
    ended = before.rstrip(_CLOSING)[-1:] in (".", "!", "?", "\u3002", "\u2026", "]", "\u3011")
    return ended and (line[0].isupper() or line[0] > "\u2e80") and line[-1].isalnum()
