"""One line that is being written: what of it is certain, and what is held back."""

from newsmodel.model import Leaf, Marker
from newsmodel.text._certainty import held_before, held_from, is_certain
from newsmodel.text._form_readers import LOOK_BACK
from newsmodel.text._markers import ANY_OPENER, LONGEST_CODE, read_form

__all__ = ["GrowingLine", "Read"]

Read = tuple[int, Leaf]
"""A leaf, and the column in which it ends."""


class GrowingLine:
    """A line as it grows. It reads as `newsmodel.text._markers.read_content` does when the line is whole.

    It keeps a window: the last characters that were given, and all that is held back. Offsets count in the window.
    """

    __slots__ = ("_at", "_passed", "_start", "_tick", "_window")

    def __init__(self) -> None:
        self._window = "\n" * LOOK_BACK  # what is held back, and what was given before it
        self._start = -LOOK_BACK  # the column of the window's first character
        self._at = LOOK_BACK  # where to look for the next opener
        self._passed = LOOK_BACK  # up to where backticks were looked for
        self._tick: int | None = None  # the backtick that may open a code span, which may stand before the window

    @property
    def held(self) -> str:
        """What is held back."""
        return self._window[LOOK_BACK:]

    def grow(self, piece: str) -> list[Read]:
        """Return the leaves that are certain with ``piece``."""
        self._window += piece
        return self._read(whole=False)

    def end(self) -> list[Read]:
        """Return what is left, now that the line is whole."""
        return self._read(whole=True)

    def _read(self, *, whole: bool) -> list[Read]:
        text = self._window
        out: list[Read] = []
        done = LOOK_BACK
        held: int | None = None
        while held is None:
            opener = ANY_OPENER.search(text, self._at)
            if opener is None:
                held = len(text) if whole else held_from(text, done)
                self._at = held
                break
            at = self._at = opener.start()
            code_end = self._code_end(at, whole=whole)
            if code_end is not None and code_end > at:
                self._at = code_end
                continue
            if text[at - 1] == "\\":
                self._at = at + 1
                continue
            if not whole and not is_certain(text, at, done):
                held = held_before(text, at, done)
                break
            found = read_form(text, at, done, len(text))
            if found is None:
                self._at = at + 1
            elif code_end is None:
                held = found[0]
            else:
                done = self._at = self._take(out, done, *found)
        if held > done:
            out.append((self._start + held, text[done:held]))
        self._cut(held)
        return out

    def _take(self, out: list[Read], done: int, begin: int, leaves: tuple[Leaf, ...]) -> int:
        """Append the leaves of a form, with the text before them; return where they end."""
        if begin > done:
            out.append((self._start + begin, self._window[done:begin]))
        for leaf in leaves:
            begin += len(str(leaf))
            out.append((self._start + begin, leaf if type(leaf) is Marker else str(leaf)))
        return begin

    def _code_end(self, at: int, *, whole: bool) -> int | None:
        """Return the end of the code span around ``at``, or ``at``; None where one may still come to be."""
        self._pass_backticks(at)
        if self._tick is None:
            return at
        most = self._tick + 1 + LONGEST_CODE
        close = self._window.find("`", at)
        if close < 0:
            return at if whole or len(self._window) > most else None
        if close > most:
            return at
        self._tick = None
        self._passed = close + 1
        return close + 1

    def _pass_backticks(self, end: int) -> None:
        """Pair the backticks before ``end``, as code spans do: with one character between them at least."""
        at = self._window.find("`", self._passed, end)
        while at >= 0:
            opens = self._tick is None or not 1 < at - self._tick <= LONGEST_CODE + 1
            self._tick = at if opens else None
            at = self._window.find("`", at + 1, end)
        self._passed = max(self._passed, end)

    def _cut(self, held: int) -> None:
        """Let go of what was given."""
        self._pass_backticks(held)
        before = held - LOOK_BACK
        self._window = self._window[before:]
        self._start += before
        self._at -= before
        self._passed -= before
        if self._tick is not None:
            self._tick -= before
