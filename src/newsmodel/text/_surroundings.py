"""What stands before a line that is being written, as far as it decides whether the line can cite.

The layout needs whole runs of lines; this needs none, and doubts where the layout would know: a line that may be an
entry of a list, or go on with one, cannot cite.
"""

import re
from typing import Final

from newsmodel.text._entries import ADDRESS, LIKE_ENTRY, SOURCE_WORD, source_opening
from newsmodel.text._labels import Label, may_be_label, read_label
from newsmodel.text._layout import NO_LABEL
from newsmodel.text._lines import Lines, cut_lines
from newsmodel.text._lists import YEAR
from newsmodel.text._openings import BULLETS, FENCE, HEADING, opens_structure
from newsmodel.text._runs import WIDEST

__all__ = ["Surroundings"]

_HEAD: Final = 80
_MOST_INDENTED: Final = 3
# What an entry of a list that has a label begins with, where not with a word.
_MARKS: Final = (
    BULLETS
    | frozenset("[\u3010\u2013\u2014(\uff080123456789")
    | frozenset(map(chr, (*range(0x0660, 0x066A), *range(0xFF10, 0xFF1A))))  # the digits of Arabic and of full width
)
_ADDRESS: Final = re.compile(r"https?://|ftp://|www\.", re.IGNORECASE)


class Surroundings:
    """The fence, list and run that the line being written stands in, told by the whole lines before it."""

    __slots__ = (
        "_cut",
        "_entry",
        "_fence",
        "_first",
        "_fresh",
        "_guessed",
        "_head",
        "_headlines",
        "_indent",
        "_line",
        "_opened",
        "_run",
        "_wide",
    )

    def __init__(self, headlines: int | None) -> None:
        self._headlines = headlines or 0  # how many lines more are headlines
        self._guessed = headlines is None
        self._first = True  # no line before held anything
        self._fence: str | None = None  # what opened the code
        self._opened: frozenset[str] = frozenset()  # what lists the lines may be entries of
        self._cut = False  # whether a list of sources ended that a next number goes on with
        self._fresh = False  # whether entries without marks may follow
        self._run = False  # whether the line above belongs to the same run
        self._entry = False  # whether the lines above in the run may be an entry that goes on
        self._wide = False  # whether a line of the run is too wide for wrapped ones
        self._line: list[str] = []
        self._indent = 0
        self._head = ""

    def grow(self, piece: str) -> None:
        """Take what more is written of the line."""
        self._line.append(piece)
        if not self._head:
            words = piece.lstrip()
            self._indent += len(piece) - len(words)
            piece = words
        if len(self._head) < _HEAD:
            self._head += piece[: _HEAD - len(self._head)]

    @property
    def is_quiet(self) -> bool:
        """Whether nothing in the line can cite, whatever more is written of it."""
        if self._fence is not None:
            return True
        if not self._head or self._is_headline(self._head) or self._head[0] in "#>|":
            return False
        if self._opened:
            return self._run or self._fresh or self._head[0] in _MARKS
        return LIKE_ENTRY.match(self._head) is not None

    def can_cite(self, end: int) -> bool:
        """Return whether a marker that ends in column ``end`` of a line that is not quiet is none of code or of a list.

        Only what stands before that column counts, however much more is written.
        """
        words = self._head[: end - self._indent]
        if self._is_headline(words):
            return True
        if FENCE.match(words) or (words[0] not in NO_LABEL and may_be_label(words)):
            return False
        if self._opens_block(words):
            return True
        if self._opened:
            return self._ends_list(words)
        return not (self._entry and self._may_go_on(words, self._wide or end > WIDEST))

    def _is_headline(self, words: str) -> bool:
        """Return whether the line is a headline for certain: asked for, or opened by ``# `` at the very first."""
        marked = HEADING.match(words) if self._guessed and self._first else None
        return self._headlines > 0 or (marked is not None and len(marked[1]) == 1)

    def _opens_block(self, words: str) -> bool:
        """Return whether the line opens a quotation, a table or a heading, which no list goes over."""
        return words[0] in ">|" or (self._indent <= _MOST_INDENTED and HEADING.match(words) is not None)

    def _ends_list(self, words: str) -> bool:
        """Return whether the list above ends before the line: after a blank line, with words that open no entry."""
        opens = words[0] in _MARKS or _ADDRESS.match(words) or SOURCE_WORD.match(words)
        return not (self._run or self._fresh or opens)

    def _may_go_on(self, words: str, wide: bool) -> bool:  # noqa: FBT001
        """Return whether the line may go on with the entry above; what is too wide to be wrapped rarely does."""
        return self._indent > 0 or not wide or words[0].islower() or _ADDRESS.match(words) is not None

    def end_line(self) -> None:
        """Take the end of the line."""
        lines = cut_lines("".join(self._line), 0)
        self._line = []
        if not lines.is_blank(0):
            self._wide = self._wide or lines.ends[0] > WIDEST
            self._read(lines)
            self._run = True
            self._first = False
        elif self._fence is None:
            self._run = self._entry = self._wide = False
        self._indent = 0
        self._head = ""

    def _read(self, lines: Lines) -> None:
        """Note what a line that is not blank opens and ends."""
        if self._fence is not None:
            line = lines.get(0)
            if line.startswith(self._fence) and not line.strip(self._fence[0]):
                self._fence = None
                self._wide = False
            return
        if self._is_headline(self._head):
            self._headlines = max(self._headlines - 1, 0)
            return
        label = read_label(lines, 0) if self._head[0] not in NO_LABEL else None
        if label is not None:
            self._read_label(label)
        elif self._head[0] not in NO_LABEL and may_be_label(self._head):  # the next line may make a label of it
            self._opened |= {"sources"}
            self._entry = True
        elif opens_structure(lines, 0):
            self._read_structure(lines)
        elif self._opened:
            self._read_below_label(lines)
        elif LIKE_ENTRY.match(self._head):
            self._entry = True
            self._opened = frozenset({"sources"} if self._cut else ())
        elif self._entry:
            self._entry = self._may_go_on(self._head, self._wide)

    def _read_label(self, label: Label) -> None:
        """Note a label. Where an entry above may take its line in, the list above may go on instead."""
        above = self._opened if self._run and (self._opened or self._entry) else frozenset[str]()
        alone = label.rest is None
        self._opened = above | {label.kind} if alone or label.kind == "sources" else above
        self._fresh = alone or bool(above)
        self._entry = not alone

    def _read_structure(self, lines: Lines) -> None:
        """Note a heading, a quotation, a table or code, which end a list, or a rule, after which it may begin anew."""
        fence = FENCE.match(lines.text, lines.firsts[0], lines.ends[0])
        if fence is not None:
            self._fence = fence[0]
        if fence is not None or self._head[0] in "#>|":
            self._opened = frozenset()
            self._entry = self._cut = False
        else:
            self._fresh = True

    def _read_below_label(self, lines: Lines) -> None:
        """Note a line below a label: an entry, or the end of the list."""
        first, end = lines.firsts[0], lines.ends[0]
        opening = source_opening(lines.text, first, end, labelled=True)
        fresh = self._fresh
        if self._opened == {"sources"} and not (ADDRESS.search(lines.text) or YEAR.search(lines.text)):
            self._fresh = False  # without an address or a year, words alone are no entry
        if self._ends_list(self._head):
            self._cut = "sources" in self._opened
            self._opened = frozenset()
            return
        self._entry = True
        marked = opening is not None and opening.end > first
        self._fresh = fresh and not marked and self._opened != {"related"}
