"""Quotations: where the text is between quotation marks, so that words of several sentences may be one statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsmodel.model import Quotation
from newsmodel.model._views import block_starts

if TYPE_CHECKING:
    from newsmodel.model import Article

__all__ = ["quotations_of"]

_MARKS: Final = re.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u2018\u2019\u201a']")
_CLOSING: Final = {"\u201e": "\u201c\u201d\u201f", "\u201c": "\u201d", "\u300c": "\u300d", "\u300e": "\u300f"}
"""What ends a quotation that begins so; any other mark is ended by all that are not its own way of beginning."""
_PAIRED: Final = {'"': '"', "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u201d": "\u201d", "\u201f": "\u201d"}
_SINGLE: Final = "\u2018\u2019\u201a'"
_ENDING: Final = frozenset(".,!?;:\u2026")


def quotations_of(article: Article) -> list[tuple[int, int]]:
    """Return where quotations begin and end, in order; one that goes on in the next paragraph is one.

    >>> from newsmodel import parse
    >>> quotations_of(parse("Hale spoke. 'We came. It's over.' He left. \u201cNo.\u201d"))
    [(12, 32), (43, 47)]
    """
    found: list[tuple[int, int]] = []
    goes_on = False
    for block, start in zip(article.blocks, block_starts(article), strict=True):
        end = start + len(block.text)
        inside, is_open = ([(start, end)], True) if isinstance(block, Quotation) else _between(block.text, start)
        if goes_on and inside and inside[0][0] == start:
            inside[0] = found.pop()[0], inside[0][1]
        found += inside
        goes_on = is_open
    return found


def _between(text: str, start: int) -> tuple[list[tuple[int, int]], bool]:
    """Return the quotations of one block, and whether the last of them does not end there."""
    found: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for mark in _MARKS.finditer(text):
        if opened is None:
            if mark[0] not in _SINGLE or _opens(text, mark.start()):
                opened = mark[0], mark.start()
        elif _ends(opened[0], text, mark.start()):
            found.append((start + opened[1], start + mark.start()))
            opened = None
    if opened is not None:
        found.append((start + opened[1], start + len(text)))
    return found, opened is not None


def _opens(text: str, at: int) -> bool:
    """Return whether a single mark begins a quotation: no apostrophe does, which stands in a word or ends it."""
    return text[at] != "\u2019" and not text[max(0, at - 1) : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _ends(opening: str, text: str, at: int) -> bool:
    """Return whether a mark ends a quotation; a single one does after a stop alone, since it may be an apostrophe."""
    mark = text[at]
    if opening in _SINGLE:
        return mark in "'\u2019\u2018" and text[at - 1] in _ENDING and not text[at + 1 : at + 2].isalnum()
    return mark in _CLOSING.get(opening, _PAIRED.get(opening, ""))
