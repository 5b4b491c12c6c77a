r"""Lines: cut at ``\n``, ``\r\n`` and ``\r``, and nowhere else.

``str.splitlines`` cuts at eight more characters, which news texts do contain.
"""

import re
from itertools import accumulate
from typing import Final, NamedTuple

__all__ = ["Lines", "cut_lines"]

_JOINT: Final = re.compile(r"\r\n?|\n")


class Lines(NamedTuple):
    """The lines of a text, as offsets into it.

    Attributes:
        text: The text.
        starts: Where each line begins.
        firsts: Where its first character that is not white space stands; its start, where there is none.
        ends: Where its last character that is not white space ends; its start, where there is none.
    """

    text: str
    starts: list[int]
    firsts: list[int]
    ends: list[int]

    def is_blank(self, k: int) -> bool:
        """Return whether line ``k`` holds nothing but white space."""
        return self.ends[k] == self.starts[k]

    def is_indented(self, k: int) -> bool:
        """Return whether white space stands before the first word of line ``k``."""
        return self.firsts[k] > self.starts[k]

    def get(self, k: int) -> str:
        """Return line ``k`` without the white space around it."""
        return self.text[self.firsts[k] : self.ends[k]]


def _cut(text: str, start: int) -> list[tuple[int, str]]:
    """Return each line of a text that has carriage returns with its start, without its joint."""
    joints = [found.span() for found in _JOINT.finditer(text, start)]
    begins = [start, *[after for _, after in joints]]
    stops = [*[before for before, _ in joints], len(text)]
    return [(begin, text[begin:stop]) for begin, stop in zip(begins, stops, strict=True)]


def cut_lines(text: str, start: int) -> Lines:
    """Return the lines of ``text`` from offset ``start`` on."""
    if "\r" in text:
        cut = _cut(text, start)
        starts = [begin for begin, _ in cut]
        rows = [row for _, row in cut]
    else:
        rows = text[start:].split("\n")
        starts = list(accumulate([len(row) + 1 for row in rows[:-1]], initial=start))
    ends = [begin + len(row.rstrip()) for begin, row in zip(starts, rows, strict=True)]
    firsts = [end - len(row.strip()) for end, row in zip(ends, rows, strict=True)]
    return Lines(text, starts, firsts, ends)
