"""What a terminal needs: text that cannot steer it, and lines that fit it."""

import re
import unicodedata
from typing import Final

__all__ = ["columns", "encodable", "visible", "wrap"]

# Characters that would steer a terminal or turn its text around: C0 and C1 controls, line and paragraph
# separators, everything with Bidi_Control, byte order marks, interlinear annotation, tags; and lone
# surrogates, which no encoding has.
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_WIDE: Final = "WF"


def visible(text: str) -> str:
    r"""Return text with every character that would steer a terminal written out.

    >>> visible("red \x1b[31m alert")
    'red \\x1b[31m alert'
    """
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def encodable(text: str, encoding: str | None) -> str:
    r"""Return text with every character that an encoding lacks written out.

    >>> encodable("Zürich, 東京", "latin-1")
    'Zürich, \\u6771\\u4eac'
    """
    encoding = encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def wrap(text: str, room: int) -> list[str]:
    """Return words as lines of at most ``room`` columns, at least one line.

    A word that is wider stands alone: an address is not cut. Wide characters, which have no
    spaces between them, count two columns and are cut anywhere.

    >>> wrap("The port opened again on Monday.", 16)
    ['The port opened', 'again on Monday.']
    """
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in text.split():
        for joint, piece in _pieces(word):
            size = columns(piece)
            if line and used + len(joint) + size > room:
                lines.append("".join(line))
                line, used = [], 0
            if line:
                line.append(joint)
                used += len(joint)
            line.append(piece)
            used += size
    return [*lines, "".join(line)]


def _pieces(word: str) -> list[tuple[str, str]]:
    """Return what may stand on a line of its own in a word, each with what joins it to the piece before."""
    if word.isascii() or not any(unicodedata.east_asian_width(char) in _WIDE for char in word):
        return [(" ", word)]
    pieces = [(" ", "")]
    for char in word:
        if pieces[-1][1] and unicodedata.east_asian_width(char) in _WIDE:
            pieces.append(("", char))
        else:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + char)
    return pieces


def columns(text: str) -> int:
    """Return how many columns of a terminal text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text
    )
