"""Runs of lines between blank ones, and whether their lines are wrapped.

A wrapped line goes on in the next one; in a text that is not wrapped, each line is a block of its own.
"""

from typing import Final

from newsmodel.text._lines import Lines

__all__ = ["Run"]

_NARROWEST: Final = 40
_WIDEST: Final = 100
_MANY: Final = 5
_SENTENCE_ENDS: Final = ".!?:;\u2026"


class Run:
    """The lines from ``first`` to before ``stop``, none of them blank.

    Attributes:
        first: The first line.
        stop: The line after the last.
        is_wrapped: Whether the lines are wrapped ones: 40 to 100 columns wide, and the first word of some
            line would not have fitted on the line before and does not begin with a capital, or, in a run
            of five lines or more, no line's first word would have fitted.
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
        if not _NARROWEST <= self._width <= _WIDEST:
            return False
        full = [k for k in range(self.first, self.stop - 1) if self.is_full(k)]
        if any(not lines.text[lines.firsts[k + 1]].isupper() for k in full):
            return True
        return self.stop - self.first >= _MANY and len(full) == self.stop - self.first - 1

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

        It does where it was full, or ends in the middle of a sentence that the next line goes on with in lower case.
        """
        if not self.is_wrapped or k + 1 >= self.stop:
            return False
        lines = self._lines
        if lines.is_indented(k + 1):
            return False
        text = lines.text
        return self.is_full(k) or (
            text[lines.firsts[k + 1]].islower() and text[lines.ends[k] - 1] not in _SENTENCE_ENDS
        )
