"""Content without its markers, as an editor would leave it, and as a reader hears it."""

import re
from typing import Any, Final

from newsmodel.model._leaves import Break, Field, Leaf, Link, Marker

__all__ = ["plain_text", "remains", "without_markers"]

# What only stands between two markers: commas and the like, and the word that joins them.
_DIVIDES: Final = re.compile(
    r"[ \t\u00a0\u202f,;&/\u2013\u2014\u3001\uff0c-]{0,20}"
    r"(?:(?:(?<=[ \t\u00a0\u202f,;&/])(?:and|or|und|oder|et|ou|y|e|o|i|\u0438|\u0648)|\u548c|\u53ca|\u3068)"
    r"[ \t]{1,3})?\Z"
)
_SPACE: Final = " \t\u00a0\u202f"
_PAUSES: Final = ",;:\u3001\uff0c\uff1b\uff1a"
_DASHES: Final = "\u2013\u2014"
_STOPS: Final = (".", "!", "?", "\u2026", "\u3002", "\uff01", "\uff1f")
_QUOTES: Final = "\"'\u201d\u2019\u00bb\u300d"
_OPENING: Final = ("(", "[", "{", "\uff08", "\u201c", "\u2018", "\u201e", "\u00ab", "\u300c", "<sup>")
# What holds markers alone, and goes with them.
_AROUND: Final = {
    "(": ")",
    "[": "]",
    "{": "}",
    "\uff08": "\uff09",
    "**": "**",
    "__": "__",
    "^": "^",
    "<sup>": "</sup>",
    "<small>": "</small>",
}
_DEEPEST: Final = 8  # how many of these may stand in each other
_ANCHOR: Final = re.compile(r"<a [^<>]{0,2000}>\Z")
_SPACES: Final = r"[ \t\u00a0\u202f]"
_WIDE_MARKS: Final = r"\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\uff09"
# Before these no space is left: not before "?" and ":", where French has one, nor before "..." or ".5".
_CLOSES_UP: Final = re.compile(rf"{_SPACES}{{1,20}}(?=[.,](?![.\w])|[{_WIDE_MARKS}])")
_ENDS: Final = re.compile(rf"{_SPACES}{{0,20}}(?:[.,;:!?)\]{_WIDE_MARKS}]|[\u2013\u2014](?=[ \t])|\Z)")
_LEADING: Final = re.compile(
    rf"{_SPACES}{{0,20}}(?:[.,;:](?={_SPACES}|\Z)|[\u3001\u3002\uff0c\uff1a\uff1b])?{_SPACES}{{0,20}}"
)
_QUOTE_OPENS: Final = re.compile(r"(?:\A|[\s(\[])[\"']\Z")


def plain_text(content: tuple[Leaf | Field, ...]) -> str:
    """Return content as a reader hears it: no markers, white space folded, a link's title for a link.

    >>> plain_text(("They met ", Marker("[1]", numbers=(1,)), ", ", Marker("[2]", numbers=(2,)), "."))
    'They met.'
    """
    if len(content) == 1 and type(content[0]) is str:
        return " ".join(content[0].split())
    if any(type(leaf) is Marker for leaf in content):
        content = without_markers(content)
    return " ".join("".join([_spoken(leaf) for leaf in content]).split())


def _spoken(leaf: Leaf | Field) -> str:
    if type(leaf) is Break:
        return " "
    return leaf.title if type(leaf) is Link else str(leaf)


def without_markers(content: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return content without its markers, and without what only they needed, in normal form.

    >>> without_markers(("They met (", Marker("[1]", numbers=(1,)), ")."))
    ('They met.',)
    """
    out: list[Any] = []
    for leaf in remains(content):
        if type(leaf) is str and out and type(out[-1]) is str:
            out[-1] += leaf
        elif leaf != "":
            out.append(leaf)
    return tuple(out)


def remains(content: tuple[Any, ...]) -> list[Any]:
    """Return, leaf by leaf, what is left of content without its markers, and without what only they needed.

    Of a marker nothing is left, and of a string what stands between its trimmed ends: the space before a marker goes
    with it, the comma before or after it where no two things are left to part, what joins it to the next, and brackets,
    tags and stars that held nothing else.

    >>> remains(("They met (", Marker("[1]", numbers=(1,)), ")."))
    ['They met', '', '.']
    """
    out = list(content)
    k = 0
    while k < len(out):
        if type(out[k]) is not Marker:
            k += 1
            continue
        after = _after_group(out, k)
        out[k:after] = [""] * (after - k)
        left = out[k - 1] if k and type(out[k - 1]) is str else ""
        right = out[after] if after < len(out) and type(out[after]) is str else ""
        before = k - (left != "") - 1
        following = after + (right != "")
        first, last = _closed_up(
            left,
            right,
            starts=before < 0 or type(out[before]) is Break,
            goes_on=following < len(out) and type(out[following]) is not Break,
            ends=following == len(out),
        )
        if left:
            out[k - 1] = first
        if right:
            out[after] = last
        k = after
    return out


def _after_group(content: list[Any], k: int) -> int:
    """Return what comes after the markers from ``k`` on that only spaces, commas and the like divide."""
    k += 1
    while k < len(content):
        if type(content[k]) is Marker:
            k += 1
        elif (
            type(content[k]) is str
            and k + 1 < len(content)
            and type(content[k + 1]) is Marker
            and _DIVIDES.match(content[k])
        ):
            k += 2
        else:
            break
    return k


def _closed_up(left: str, right: str, *, starts: bool, goes_on: bool, ends: bool) -> tuple[str, str]:
    """Return the strings around markers without what only these needed.

    Args:
        left: What stands before the markers.
        right: What stands after them.
        starts: Whether ``left`` begins a line.
        goes_on: Whether the line goes on after ``right``.
        ends: Whether nothing stands after ``right``.
    """
    left, right = _unwrapped(left, right)
    if (left == "" and starts) or left.endswith(("\n", "\r")):
        return left, _LEADING.sub("", right, count=1)
    if left.endswith(_OPENING) or _QUOTE_OPENS.search(left, max(0, len(left) - 2)):
        return left, _LEADING.sub("", right, count=1)
    if right[:1].isalnum() or (right == "" and goes_on):
        return left, right
    left = left.rstrip(_SPACE)
    right = _CLOSES_UP.sub("", right, count=1) if _CLOSES_UP.match(right) else right
    if ends if right == "" else _ENDS.match(right):
        left = _without_pause(left, right)
    words = left.rstrip(_QUOTES) if left[-1:] in _QUOTES else left
    if right[:1] in (".", "\u3002") and right[1:2] not in (".", "\u3002") and words.endswith(_STOPS):
        right = right[1:]
    return left, right


def _unwrapped(left: str, right: str) -> tuple[str, str]:
    """Return the strings without the brackets, tags and stars that stood around the markers alone."""
    for _ in range(_DEEPEST):
        opened, closed = left.rstrip(_SPACE + _PAUSES), right.lstrip(_SPACE + _PAUSES)
        pair = next((pair for pair in _AROUND.items() if opened.endswith(pair[0]) and closed.startswith(pair[1])), None)
        if pair is not None:
            left, right = opened[: -len(pair[0])], closed[len(pair[1]) :]
            continue
        anchor = _ANCHOR.search(opened, max(0, opened.rfind("<"))) if closed.startswith("</a>") else None
        if anchor is None:
            break
        left, right = opened[: anchor.start()], closed[len("</a>") :]
    return left, right


def _without_pause(left: str, right: str) -> str:
    """Return what stands before a mark that closes without the comma or dash that led up to the markers."""
    if right == "":
        return left.rstrip(_SPACE + ",;\u3001\uff0c\uff1b")
    shorter = left.rstrip(_SPACE + _PAUSES)
    if shorter == left and left[-1:] in _DASHES and left[-2:-1] in _SPACE:
        shorter = left[:-1].rstrip(_SPACE)
    return shorter
