"""Taking the markers out, as an editor would: with the spaces, commas and brackets that only they needed."""

import re
from typing import Any, Final

import attrs

from newsmodel.citations._edit import changed, read_again
from newsmodel.errors import EditError
from newsmodel.model import Article, Break, Citation, ListKind, ListLabel, Marker, Node, Source
from newsmodel.text import Edit

__all__ = ["strip_citations"]

_DIVIDES: Final = re.compile(r"[ \t,;&]*\Z")  # what only stands between two markers
_OPENING: Final = ("(", "\uff08")
_CLOSING: Final = (")", "\uff09")
_SPACE: Final = " \t\u00a0\u202f"
_MOST_PASSES: Final = 8


def strip_citations(article: Article, *, sources: bool = False) -> Edit:
    """Return the edit that takes every citation marker out of the text.

    Spaces before a marker go with it, commas between markers, and round brackets that held nothing else.
    All other characters stay.

    Args:
        article: The Article.
        sources: Whether the printed source lists and their labels go too.

    Raises:
        EditError: Where what is left would stand together as markers again and again.

    >>> from newsmodel import parse
    >>> strip_citations(parse("They agreed [1], [2]. Nobody left ([3]).")).article.text
    'They agreed. Nobody left.'
    """
    edit = Edit(article)
    for _ in range(_MOST_PASSES):
        changes: dict[Node | Citation, Any] = {}
        for node in edit.article.nodes:
            if sources and _is_list(node.value):
                changes[node] = ""
            elif any(type(leaf) is Marker for leaf in getattr(node.value, "content", ())):
                block: Any = node.value
                content = _without_markers(block.content)
                changes[node] = attrs.evolve(block, content=content) if content else ""
        if not changes:
            return edit
        once = read_again(changed(edit.article, changes), edit.article, citations=False)
        edit = attrs.evolve(once, dropped=(*edit.dropped, *once.dropped))
    raise EditError("what is left of the text makes new markers each time that they are taken out")


def _is_list(value: object) -> bool:
    return isinstance(value, Source) or (isinstance(value, ListLabel) and value.opens == ListKind.SOURCES)


def _without_markers(content: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return content without its markers, and without what only they needed."""
    out: list[Any] = []
    k = 0
    while k < len(content):
        leaf = content[k]
        if type(leaf) is not Marker:
            out.append(leaf)
            k += 1
            continue
        k = _after_group(content, k)
        left = out.pop() if out and type(out[-1]) is str else ""
        right = content[k] if k < len(content) and type(content[k]) is str else ""
        k += right != ""
        closed = _closed_up(left, right, starts=not out, goes_on=k < len(content) and type(content[k]) is not Break)
        if closed:
            out.append(closed)
    return tuple(out)


def _after_group(content: tuple[Any, ...], k: int) -> int:
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


def _closed_up(left: str, right: str, *, starts: bool, goes_on: bool) -> str:
    """Return the strings around markers as one, without the brackets and the space that these needed.

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
        return left + right.lstrip(_SPACE)
    glued = right[:1].isalnum() or (right == "" and goes_on)
    return left + right if glued else left.rstrip(_SPACE) + right
