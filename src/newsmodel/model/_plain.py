"""Content without its markers, as an editor would leave it, and as a reader hears it."""

import re
from typing import Any, Final

from newsmodel.model._leaves import Break, Field, Leaf, Link, Marker

__all__ = ["plain_text", "remains", "without_markers"]

_DIVIDES: Final = re.compile(r"[ \t,;&]*\Z")  # what only stands between two markers
_OPENING: Final = ("(", "\uff08")
_CLOSING: Final = (")", "\uff09")
_SPACE: Final = " \t\u00a0\u202f"


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

    Of a marker nothing is left, and of a string what stands between its trimmed ends. Spaces before a marker go with
    it, commas between markers, and round brackets that held nothing else.

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
        following = after + (right != "")
        goes_on = following < len(out) and type(out[following]) is not Break
        first, last = _closed_up(left, right, starts=k - (left != "") == 0, goes_on=goes_on)
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


def _closed_up(left: str, right: str, *, starts: bool, goes_on: bool) -> tuple[str, str]:
    """Return the strings around markers without the brackets and the space that these needed.

    Args:
        left: What stands before the markers.
        right: What stands after them.
        starts: Whether nothing stands before ``left``.
        goes_on: Whether the line goes on after ``right``.
    """
    opened, closed = left.rstrip(_SPACE), right.lstrip(_SPACE)
    if opened.endswith(_OPENING) and closed.startswith(_CLOSING):
        left, right = opened[:-1], closed[1:]
    if (left == "" and starts) or left.endswith(("\n", "\r")):
        return left, right.lstrip(_SPACE)
    glued = right[:1].isalnum() or (right == "" and goes_on)
    return left if glued else left.rstrip(_SPACE), right
