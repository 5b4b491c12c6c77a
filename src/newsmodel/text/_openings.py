"""What a line opens, told from its first characters: a heading, a list item, a quotation, code, a rule.

All patterns are matched at the first character of a line that is not white space, up to its last.
"""

import re
from typing import Final

from newsmodel.text._lines import Lines

__all__ = [
    "BULLETS",
    "DOTS",
    "FENCE",
    "HEADING",
    "MAY_BE_ITEM",
    "QUOTED",
    "WIDE_DOTS",
    "is_underlined",
    "item_start",
    "opens_structure",
]

HEADING: Final = re.compile(r"(#{1,6})[ \t]+")
QUOTED: Final = re.compile(r"(?:>[ \t]?)+")
FENCE: Final = re.compile(r"`{3,}(?=[^`\r\n]*\Z)|~{3,}")
_RULE: Final = re.compile(r"([-*_=])(?:[ \t]*\1){2,}\Z")
_PATTERNS: Final = {"#": HEADING, "`": FENCE, "~": FENCE, "-": _RULE, "*": _RULE, "_": _RULE, "=": _RULE}
_MOST_INDENTED: Final = 3
_SHORTEST_LINE: Final = 3
_LEEWAY: Final = 2

DOTS: Final = "\u2022\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u2023\u2043\u00b7"
"""The signs that are bullets and nothing else, as in an expression's set."""
WIDE_DOTS: Final = "\u30fb\uff65"
"""The dots of Japanese lists, which need no space after them."""
_BULLET: Final = re.compile(rf"[-*+{DOTS}](?=[^\S\r\n])\s+|[{WIDE_DOTS}]\s*(?=\w)")
_NUMBERED: Final = re.compile(r"([0-9]{1,3})[.)](?=[^\S\r\n])\s+")
BULLETS: Final = frozenset("-*+" + DOTS + WIDE_DOTS)
_DIGITS: Final = frozenset("0123456789")
MAY_BE_ITEM: Final = BULLETS | _DIGITS
"""What a list item begins with."""


def opens_structure(lines: Lines, k: int) -> bool:
    """Return whether line ``k`` opens a heading, a quotation, a table or code, or is a rule."""
    first = lines.firsts[k]
    char = lines.text[first]
    if char in ">|":
        return True
    pattern = _PATTERNS.get(char)
    if pattern is None or (char == "#" and first - lines.starts[k] > _MOST_INDENTED):
        return False
    if pattern is _RULE and lines.text[lines.ends[k] - 1] != char:
        return False
    return pattern.match(lines.text, first, lines.ends[k]) is not None


def is_underlined(lines: Lines, k: int) -> bool:
    """Return whether line ``k + 1`` draws a line of ``=`` or ``-`` under line ``k``, about as long as that is."""
    first, end = lines.firsts[k + 1], lines.ends[k + 1]
    char = lines.text[first]
    if char not in "=-" or lines.get(k + 1).strip(char):
        return False
    drawn, written = end - first, lines.ends[k] - lines.firsts[k]
    widest = written if lines.get(k).isascii() else 2 * written  # Chinese letters take two columns
    return drawn >= _SHORTEST_LINE and written - _LEEWAY <= drawn <= widest + _LEEWAY


def item_start(lines: Lines, k: int) -> tuple[int, int | None] | None:
    """Return where the content of the list item on line ``k`` begins, and its number; None where it is no item."""
    text, first = lines.text, lines.firsts[k]
    char = text[first]
    if char in BULLETS:
        found = _BULLET.match(text, first, lines.ends[k])
        return None if found is None else (found.end(), None)
    if char in _DIGITS:
        found = _NUMBERED.match(text, first, lines.ends[k])
        return None if found is None else (found.end(), int(found[1]))
    return None
