r"""Lines: cut at ``\n``, ``\r\n`` and ``\r``, and nowhere else.

``str.splitlines`` cuts at eight more characters, which news texts do contain.
"""

import re
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


def _rows(text: str, start: int) -> list[tuple[int, str]]:
    """Return each line with its start, without its joint."""
    if "\r" not in text:
        at = start
        out = []
        for row in text[start:].split("\n"):
            out.append((at, row))
            at += len(row) + 1
        return out
    joints = [found.span() for found in _JOINT.finditer(text, start)]
    begins = [start, *[after for _, after in joints]]
    stops = [*[before for before, _ in joints], len(text)]
    return [(begin, text[begin:stop]) for begin, stop in zip(begins, stops, strict=True)]


def cut_lines(text: str, start: int) -> Lines:
    """Return the lines of ``text`` from offset ``start`` on."""
    starts: list[int] = []
    firsts: list[int] = []
    ends: list[int] = []
    for begin, row in _rows(text, start):
        filled = row.rstrip()
        end = begin + len(filled)
        starts.append(begin)
        ends.append(end)
        firsts.append(end - len(filled.lstrip()))
    return Lines(text, starts, firsts, ends)
