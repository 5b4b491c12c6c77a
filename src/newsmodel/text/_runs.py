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
# A word that never ends a line of its own, a comma, an open bracket.
_UNFINISHED: Final = re.compile(
    r"(?<!\w)(?:the|an?|of|to|in|by|for|and|or|with|at|on|from|der|die|das|den|dem|des|und|von|im|mit|für|während|le|la"
    r"|les|de|du|et|avec|pour|par|el|los|las|y|con|del|il|di|do|da|dos|и|в|на|с|от)\Z"
)
_BROKEN: Final = re.compile(r"(?:[,\u060c\uff0c\u3001]|\([^()]*)\Z")


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
            return self._ends_in(_BROKEN, k) or self._ends_in(_UNFINISHED, k)
        return not self._ends_in(_ENDED, k)

    def _ends_in(self, pattern: re.Pattern[str], k: int) -> bool:
        """Return whether the end of line ``k`` matches."""
        end = self._lines.ends[k]
        return pattern.search(self._lines.text, max(self._lines.firsts[k], end - _FAR), end) is not None

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
        """Return whether line ``k`` goes on in the next line.

        In a wrapped run it does where it was full, or ends in the middle of a sentence that the next line goes on
        with, and not with a capital. In any other it does where it breaks off after an article or a preposition.
        """
        if k + 1 >= self.stop or self._lines.is_indented(k + 1):
            return False
        lines = self._lines
        letter = lines.text[lines.firsts[k + 1]]
        if not self.is_wrapped:
            return letter.islower() and self._ends_in(_UNFINISHED, k)
        if self.is_full(k):
            return True
        return letter.isalpha() and not letter.isupper() and lines.text[lines.ends[k] - 1] not in _SENTENCE_ENDS
