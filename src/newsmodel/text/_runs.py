"""Runs of lines between blank ones, and whether their lines are wrapped.

A wrapped line goes on in the next one; in a text that is not wrapped, each line is a block of its own.
"""

import re
from typing import Final

from newsmodel.text._lines import Lines

__all__ = ["WIDEST", "Run"]

_NARROWEST: Final = 40
WIDEST: Final = 100
"""How many columns a wrapped line may have."""
_MANY: Final = 5
_FAR: Final = 40
_SENTENCE_ENDS: Final = ".!?:;\u2026\u3002\uff01\uff1f\uff1a\uff1b\u061f\u061b\u06d4\u0964"
_OPENING: Final = re.compile(r"[\"'\u201c\u201e\u2018\u201a\u00ab\u00bb\u2039(\[{*_\u00bf\u00a1]{1,4}(?=\w)")
# What ends a sentence, and what closes after it.
_ENDED: Final = re.compile(
    r"[.!?:\u2026\u3002\uff01\uff1f\uff1a\u061f\u06d4\u0964][\"'\u201c\u201d\u2019\u00bb\u300d\u300f)\]*_0-9\[]*\Z"
)
# A comma, an open bracket, or a word that never ends a line of its own.
_BROKEN: Final = re.compile(
    r"(?:[,\u060c\uff0c\u3001]|\([^()]*|(?<!\w)(?:the|an?|of|to|in|by|for|and|or|with|at|on|from|der|die|das|den|dem|des|und"
    r"|von|im|mit|f\u00fcr|le|la|les|de|du|des|et|avec|pour|par|el|los|las|y|con|del|il|e|di|do|da|dos|\u0438|\u0432|\u043d\u0430|\u0441|\u043e\u0442))\Z"
)


class Run:
    """The lines from ``first`` to before ``stop``, none of them blank.

    Attributes:
        first: The first line.
        stop: The line after the last.
        is_wrapped: Whether the lines are wrapped ones: 40 to 100 columns wide, and the first word of some
            line would not have fitted on the line before, in the middle of whose sentence it stands, or, in
            a run of five lines or more, no line's first word would have fitted.
    """

    __slots__ = ("_lines", "_width", "first", "is_wrapped", "stop")

    def __init__(self, lines: Lines, first: int) -> None:
        starts, ends = lines.starts, lines.ends
        stop = first + 1
        while stop < len(starts) and ends[stop] > starts[stop]:
            stop += 1
        self._lines = lines
        self._width = 0
        self.first = first
        self.stop = stop
        self.is_wrapped = stop - first > 1 and self._find_wrapped()

    def _find_wrapped(self) -> bool:
        lines = self._lines
        self._width = max([lines.ends[k] - lines.starts[k] for k in range(self.first, self.stop)])
        if not _NARROWEST <= self._width <= WIDEST:
            return False
        full = [k for k in range(self.first, self.stop - 1) if self.is_full(k)]
        if any(map(self._is_cut, full)):
            return True
        return self.stop - self.first >= _MANY and len(full) == self.stop - self.first - 1

    def _is_cut(self, k: int) -> bool:
        """Return whether a sentence goes on from line ``k`` to the next, as far as two lines can tell."""
        lines, text = self._lines, self._lines.text
        first, end = lines.firsts[k + 1], lines.ends[k + 1]
        opening = _OPENING.match(text, first, end)
        letter = text[first if opening is None else opening.end()]
        if letter.islower():
            return True
        if letter.isupper():
            return _BROKEN.search(text, max(lines.firsts[k], lines.ends[k] - _FAR), lines.ends[k]) is not None
        return _ENDED.search(text, lines.ends[k] - _FAR, lines.ends[k]) is None

    def is_full(self, k: int) -> bool:
        """Return whether line ``k`` had no room for the first word of the next line, which is not indented."""
        lines = self._lines
        if lines.is_indented(k + 1):
            return False
        begin, end = lines.firsts[k + 1], lines.ends[k + 1]
        space = lines.text.find(" ", begin, end)
        word = (end if space < 0 else space) - begin
        return lines.ends[k] - lines.starts[k] + 1 + word > self._width

    def goes_on(self, k: int) -> bool:
        """Return whether line ``k`` of a wrapped run goes on in the next line.

        It does where it was full, or ends in the middle of a sentence that the next line goes on with, and not with a capital.
        """
        if not self.is_wrapped or k + 1 >= self.stop:
            return False
        lines = self._lines
        if lines.is_indented(k + 1):
            return False
        letter = lines.text[lines.firsts[k + 1]]
        if self.is_full(k):
            return True
        return letter.isalpha() and not letter.isupper() and lines.text[lines.ends[k] - 1] not in _SENTENCE_ENDS
