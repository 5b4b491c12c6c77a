"""Runs of lines between blank ones, and whether their lines are wrapped.

A wrapped line goes on in the next one; in a text that is not wrapped, each line is a block of its own.
"""

import re
from typing import Final

from newsmodel.text._front import MOST_WORDS, WIDEST_HEADING
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
# Words without a mark of a list before them, or a colon behind a few of them: "Photo: ", "Read more: ".
_PROSE: Final = re.compile(r"[\"'\u201c\u201e\u2018\u00ab\u00bb(]{0,2}[^\W\d_](?![^:\uff1a|\r\n]{0,63}[:\uff1a|])")
# A sentence that ends inside a line, and another that begins there: no headline.
_HOLDS_END: Final = re.compile(r"[^\W\d_]{3}[.!?][\"\u201c\u201d\u00bb]? [\"\u201c\u201e\u00ab]?[^\W\d_]{2}")


class Run:
    """The lines from ``first`` to before ``stop``, none of them blank.

    Attributes:
        first: The first line.
        stop: The line after the last.
        is_wrapped: Whether the lines are wrapped ones: 40 to 100 columns wide, and the first word of some
            line would not have fitted on the line before, in the middle of whose sentence it stands, or no
            line's first word would have fitted and the run has five lines or more, or is one text otherwise.
    """

    __slots__ = ("_begins", "_lines", "_width", "first", "is_wrapped", "stop")

    def __init__(self, lines: Lines, first: int, *, begins: bool) -> None:
        starts, ends = lines.starts, lines.ends
        stop = first + 1
        while stop < len(starts) and ends[stop] > starts[stop]:
            stop += 1
        self._lines = lines
        self._begins = begins  # the text, and so with a headline, as far as anybody knows
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
        if len(full) < self.stop - self.first - 1:
            return False
        return self.stop - self.first >= _MANY or self._is_one_text()

    def _is_one_text(self) -> bool:
        """Return whether few lines, each of them full, are one text: a sentence is cut in it, and the last one ends.

        Its first line is wider than headings are, and does not begin the text, or a sentence ends inside that line.
        """
        lines, first = self._lines, self.first
        begin, end = lines.firsts[first], lines.ends[first]
        if _PROSE.match(lines.text, begin, end) is None or not self._ends_in(_ENDED, self.stop - 1):
            return False
        if all(self._ends_in(_ENDED, k) for k in range(first, self.stop - 1)):
            return False
        heads = end - begin <= WIDEST_HEADING and len(lines.text[begin:end].split()) <= MOST_WORDS
        if not heads and not self._begins:
            return True
        return not self._ends_in(_ENDED, first) and _HOLDS_END.search(lines.text, begin, end) is not None

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
