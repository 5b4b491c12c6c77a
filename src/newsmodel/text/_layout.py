"""The layout: from lines to rows.

Each decision uses one run of lines (between blank lines) and what stands before it. The rules are
written down in docs/text-format.md, in the order in which they are tried here.
"""

from typing import Final

from newsmodel.language import is_date_line
from newsmodel.model import (
    Block,
    Byline,
    Code,
    DateLine,
    Heading,
    Headline,
    HeadlineRole,
    ListItem,
    ListLabel,
    Paragraph,
    Quotation,
    RelatedLink,
    Rule,
    Table,
)
from newsmodel.text._dateline import is_dateline, opens_with_dateline
from newsmodel.text._entries import source_opening
from newsmodel.text._front import (
    LONGEST_STANDFIRST,
    MOST_HEADLINES,
    WIDEST_HEADING,
    is_bold,
    is_byline,
    is_headline,
    is_role_line,
    is_section_heading,
    is_sub_headline,
)
from newsmodel.text._labels import read_label
from newsmodel.text._lines import Lines
from newsmodel.text._lists import Lists
from newsmodel.text._markers import has_marker
from newsmodel.text._openings import FENCE, HEADING, MAY_BE_ITEM, QUOTED, is_underlined, item_start, opens_structure
from newsmodel.text._rows import Row
from newsmodel.text._runs import WIDEST, Run

__all__ = ["NO_LABEL", "read_rows"]

_STRUCTURAL: Final = frozenset("#>|`~-*_=")
NO_LABEL: Final = frozenset("[-+>|`~0123456789\u2022")
# What a source without a label begins with: "[1]", "- [1]", "- **[1]**".
_BEFORE_NUMBER: Final = frozenset("[-*+\u2022")
_FAR: Final = 6
_LONGEST_HEADING: Final = 104
_GUESSED_LEVEL: Final = 2


def read_rows(lines: Lines, headlines: int | None) -> list[Row]:
    """Return the blocks of the lines, in order; ``headlines`` says how many leading lines are headlines."""
    return _Layout(lines, headlines).read()


class _Layout:
    """The rows read so far, and what they leave open.

    Each reader appends the rows of what line ``k`` opens and returns the line after it.
    """

    __slots__ = ("_front", "_headlines", "_last", "_lines", "_lists", "_marked", "_rows", "_text", "_wanted")

    def __init__(self, lines: Lines, headlines: int | None) -> None:
        self._lines = lines
        self._text = lines.text
        self._rows: list[Row] = []
        self._lists = Lists(lines, self._rows)
        last = len(lines.starts) - 1
        while lines.is_blank(last):
            last -= 1
        self._last = last  # the last line that is not blank
        self._front = True  # before the first paragraph
        self._headlines = 0
        self._wanted = headlines
        self._marked = False  # whether the text opens with "# "

    def read(self) -> list[Row]:
        """Return the rows of all lines."""
        lines = self._lines
        k = 0
        for first, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
            if first >= k and end > start:
                run = Run(lines, first, begins=not self._rows)
                k = first
                while k < run.stop:
                    if self._lists.bound >= 0:
                        self._lists.leave_item(lines.firsts[k] - lines.starts[k])
                    k = self._line(k, run)
        return self._rows

    def _line(self, k: int, run: Run) -> int:  # noqa: PLR0911  (a return for each rule)
        """Read the block that line ``k`` opens, in the order of the rules."""
        first = self._lines.firsts[k]
        char = self._text[first]
        if self._front:
            after = self._front_line(k, run)
            if after is not None:
                return after
        if char not in NO_LABEL:
            label = read_label(self._lines, k)
            if label is not None:
                return self._lists.label(k, run, label)
        if char in _STRUCTURAL and opens_structure(self._lines, k):
            return self._structure(k, run, char)
        if self._lists.opened is not None or (char in _BEFORE_NUMBER and self._may_be_source(k)):
            after = self._lists.entry(k, run)
            if after is not None:
                return after
            self._lists.end()
        item = item_start(self._lines, k) if char in MAY_BE_ITEM else None
        if item is not None:
            return self._list_item(k, run, item[0])
        level = self._heading_level(k, run, char)
        if level is not None:
            return self._simple(Heading, k, first, level=level)
        return self._paragraph(k, run)

    def _heading_level(self, k: int, run: Run, char: str) -> int | None:
        """Return the level of the heading without ``#`` on line ``k``: underlined, in bold, or short; None for none."""
        first, end = self._lines.firsts[k], self._lines.ends[k]
        if end - first > _LONGEST_HEADING:
            return None
        if k + 1 < run.stop and is_underlined(self._lines, k):
            return 1 if self._text[self._lines.firsts[k + 1]] == "=" else _GUESSED_LEVEL
        if char in "*_":
            return _GUESSED_LEVEL if is_bold(self._text[first:end]) else None
        if self._marked or not self._stands_out(k, run):
            return None
        before = self._before_heading()
        if before is None:
            return None
        ending = self._text[max(before.start, before.end - _FAR) : before.end]
        line = self._text[first:end]
        return _GUESSED_LEVEL if is_section_heading(line, ending) and not is_date_line(line) else None

    def _before_heading(self) -> Row | None:
        """Return the paragraph or quotation above, over a link that stood on one line with its label; None for none."""
        above = self._rows[-1] if self._rows else None
        if above is not None and above.kind is RelatedLink:
            label = self._rows[-2]
            inline = label.kind is ListLabel and not self._text[label.end : above.lead].strip(" \t")
            above = self._rows[-3] if inline and len(self._rows) > 2 else None  # noqa: PLR2004
        return above if above is not None and above.kind in (Paragraph, Quotation) else None

    def _stands_out(self, k: int, run: Run) -> bool:
        """Return whether line ``k`` stands between blank ones, or above a line that is wider than headings are.

        Right below another paragraph it does where that and the line below it are wider than wrapped lines are.
        """
        if k + 1 == run.stop:
            return k == run.first and k < self._last
        below = self._width(k + 1)
        if k == run.first:
            return below > WIDEST_HEADING and not run.goes_on(k)
        return min(below, self._width(k - 1)) > WIDEST

    def _width(self, k: int) -> int:
        return self._lines.ends[k] - self._lines.firsts[k]

    def _may_be_source(self, k: int) -> bool:
        first = self._lines.firsts[k]
        return self._text.find("[", first, first + _FAR) >= 0

    def _simple(self, kind: type[Block], k: int, start: int, **details: object) -> int:
        """Append a block of one line."""
        self._rows.append(Row(kind, self._lines.starts[k], start, self._lines.ends[k], details or None))
        return k + 1

    # Before the first paragraph.

    def _front_line(self, k: int, run: Run) -> int | None:
        """Read a headline, a byline or a date line; None where the front ends here."""
        start = self._headline_start(k)
        if start is not None:
            return self._headline(k, start)
        first, line = self._lines.firsts[k], self._lines.get(k)
        headed = bool(self._rows) or self._wanted == 0  # no byline and no date stands above a headline
        if headed and is_date_line(line) and not opens_structure(self._lines, k):
            return self._simple(DateLine, k, first)
        if k > run.first and is_underlined(self._lines, k - 1):
            return self._simple(Rule, k, first)
        if self._opens_nothing(k):
            is_role = bool(self._rows) and self._rows[-1].kind is Byline and is_role_line(line)
            if headed and (is_byline(line) or is_role):
                return self._simple(Byline, k, first)
            if self._wanted is None and (self._may_be_headline(k, run, line) or self._is_standfirst(k, run, line)):
                return self._headline(k, first)
        self._front = False
        return None

    def _headline_start(self, k: int) -> int | None:
        """Return where a headline begins that the caller asked for, or that ``# `` opens on the first line."""
        first, end = self._lines.firsts[k], self._lines.ends[k]
        found = HEADING.match(self._text, first, end)
        if self._wanted is not None:
            if self._headlines >= self._wanted:
                return None
            return first if found is None else found.end()
        if self._rows or found is None or len(found[1]) != 1:
            return None
        self._marked = True
        return found.end()

    def _headline(self, k: int, start: int) -> int:
        role = HeadlineRole.SUB if self._headlines else HeadlineRole.MAIN
        self._headlines += 1
        return self._simple(Headline, k, start, role=role)

    def _opens_nothing(self, k: int) -> bool:
        lines = self._lines
        return not (
            opens_structure(lines, k)
            or item_start(lines, k) is not None
            or source_opening(self._text, lines.firsts[k], lines.ends[k], labelled=False) is not None
            or read_label(lines, k) is not None
        )

    def _may_be_headline(self, k: int, run: Run, line: str) -> bool:
        """Return whether a plain line is a headline: short, not wrapped, and not the last line of the text."""
        if self._marked:  # only the line directly below "# "
            return self._headlines == 1 and k > run.first and is_sub_headline(line) and not has_marker(line)
        if self._headlines >= MOST_HEADLINES or run.goes_on(k) or has_marker(line):
            return False
        if not is_headline(line) and not self._is_long_headline(k, line):
            return False
        if any(row.kind is Byline for row in self._rows):  # a caption, a place, a first question
            return False
        first, end = self._lines.firsts[k], self._lines.ends[k]
        if is_dateline(self._text, first, end) or (self._rows and opens_with_dateline(self._text, first, end)):
            return False
        return k < self._last

    def _is_standfirst(self, k: int, run: Run, line: str) -> bool:
        """Return whether a line below a headline sums the story up: a byline or a date line is the next line."""
        if self._marked or not self._rows or self._rows[-1].kind is not Headline or run.goes_on(k):
            return False
        if len(line) > LONGEST_STANDFIRST or self._headlines >= MOST_HEADLINES or has_marker(line):
            return False
        if opens_with_dateline(self._text, self._lines.firsts[k], self._lines.ends[k]):
            return False
        return self._is_above_a_story(k)

    def _is_long_headline(self, k: int, line: str) -> bool:
        """Return whether the first line is a headline, though a long one: a story opens below it."""
        return not self._rows and is_headline(line, LONGEST_STANDFIRST) and self._is_above_a_story(k)

    def _is_above_a_story(self, k: int) -> bool:
        """Return whether the next line that holds anything is a byline or a date line, or opens with a dateline."""
        if k >= self._last:
            return False
        below = k + 1
        while self._lines.is_blank(below):
            below += 1
        first, end = self._lines.firsts[below], self._lines.ends[below]
        following = self._text[first:end]
        if is_date_line(following) or opens_with_dateline(self._text, first, end):
            return True
        return is_byline(following) and self._opens_nothing(below)

    # Headings, quotations, tables, code, rules.

    def _structure(self, k: int, run: Run, char: str) -> int:
        first = self._lines.firsts[k]
        if char in "-*_=":
            return self._simple(Rule, k, first)
        self._lists.opened = None
        if char == "#":
            found = HEADING.match(self._text, first, self._lines.ends[k])
            assert found is not None  # noqa: S101  (opens_structure said so)
            return self._simple(Heading, k, found.end(), level=len(found[1]))
        if char == "|":
            last = self._last_with("|", k, run)
            self._rows.append(Row(Table, self._lines.starts[k], first, self._lines.ends[last]))
            return last + 1
        return self._quotation(k, run) if char == ">" else self._code(k)

    def _last_with(self, char: str, k: int, run: Run) -> int:
        """Return the last of the lines from ``k`` on that begin with ``char``."""
        while k + 1 < run.stop and self._text[self._lines.firsts[k + 1]] == char:
            k += 1
        return k

    def _quotation(self, k: int, run: Run) -> int:
        lines = self._lines
        last = self._last_with(">", k, run)
        pieces = []
        for i in range(k, last + 1):
            found = QUOTED.match(self._text, lines.firsts[i], lines.ends[i])
            pieces.append((lines.firsts[i] if found is None else found.end(), lines.ends[i]))
        self._rows.append(Row(Quotation, lines.starts[k], pieces[0][0], pieces[-1][1], None, pieces))
        return last + 1

    def _code(self, k: int) -> int:
        """Read code up to the line that closes its fence, over blank lines; where none does, to the end of the text."""
        lines = self._lines
        found = FENCE.match(self._text, lines.firsts[k], lines.ends[k])
        assert found is not None  # noqa: S101  (opens_structure said so)
        last = k
        for i in range(k + 1, len(lines.starts)):
            if lines.is_blank(i):
                continue
            last = i
            if self._text.startswith(found[0], lines.firsts[i]) and not lines.get(i).strip(found[0][0]):
                break
        self._rows.append(Row(Code, lines.starts[k], lines.firsts[k], lines.ends[last]))
        return last + 1

    # List items and paragraphs.

    def _list_item(self, k: int, run: Run, start: int) -> int:
        """Read an item with the indented lines below it that open nothing, and its wrapped ones."""
        lines = self._lines
        pieces = [(start, lines.ends[k])]
        last = k
        while last + 1 < run.stop and not self._opens_item(last + 1):
            if lines.is_indented(last + 1):
                pieces.append((lines.firsts[last + 1], lines.ends[last + 1]))
            elif run.goes_on(last):
                pieces[-1] = (pieces[-1][0], lines.ends[last + 1])
            else:
                break
            last += 1
        self._rows.append(
            Row(ListItem, lines.starts[k], start, lines.ends[last], None, pieces if len(pieces) > 1 else None)
        )
        return last + 1

    def _opens_item(self, k: int) -> bool:
        lines = self._lines
        return item_start(lines, k) is not None or opens_structure(lines, k) or read_label(lines, k) is not None

    def _paragraph(self, k: int, run: Run) -> int:
        """Read a paragraph: one line, or the wrapped lines that it goes on in."""
        lines = self._lines
        last = k
        if k + 1 < run.stop and not self._interrupts(k + 1) and is_dateline(self._text, lines.firsts[k], lines.ends[k]):
            last = k + 1  # whose dash ends its line
        while run.goes_on(last) and not self._interrupts(last + 1):
            last += 1
        self._rows.append(Row(Paragraph, self._lines.starts[k], self._lines.firsts[k], self._lines.ends[last]))
        return last + 1

    def _interrupts(self, k: int) -> bool:
        """Return whether line ``k`` ends the wrapped paragraph above it; of numbered items, only the first does."""
        if opens_structure(self._lines, k) or read_label(self._lines, k) is not None:
            return True
        item = item_start(self._lines, k)
        return item is not None and item[1] in (None, 1)
