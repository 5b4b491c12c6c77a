"""The layout: from lines to rows, each a block's kind and the offsets where it is cut.

Each decision uses one run of lines (between blank lines) and what stands before it. The
rules are written down in docs/text-format.md, in the order in which they are tried here.
"""

import re
from typing import Any, Final, NamedTuple

from newsmodel.language import LabelKind, is_date_line, label_kind
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
    Source,
    Table,
)
from newsmodel.text._entries import BULLET, NUMBERED, Opening, later_openings, source_opening
from newsmodel.text._front import MOST_HEADLINES, is_byline, is_headline, is_sub_headline
from newsmodel.text._lines import Lines

__all__ = ["Row", "read_rows"]

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+")
_QUOTED: Final = re.compile(r"(?:>[ \t]?)+")
_FENCE: Final = re.compile(r"`{3,}(?=[^`\r\n]*\Z)|~{3,}")
_RULE: Final = re.compile(r"([-*_=])(?:[ \t]*\1){2,}\Z")
_STRUCTURAL: Final = frozenset("#>|`~-*_=")
_LISTS: Final = frozenset("-*+\u2022\u25e6\u25aa\u25cf\u2023\u00b7\u2013\u2014[0123456789")
_DASHES: Final = frozenset("\u2013\u2014")
_MARKS: Final = "#*_: \t\uff1a"
_NUMBERING: Final = re.compile(r"(?:[0-9]{1,2}|[IVX]{1,5})(?:[.)]|\uff0e|\u3001)[ \t]*")
_ADDRESS: Final = re.compile(r"https?://\S")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_STARTS_LIST: Final = re.compile(r"\[[0-9]{1,4}\]|https?://", re.IGNORECASE)
_LONGEST_LABEL: Final = 64
_LONGEST_RELATED: Final = 250
_WIDEST: Final = 100
_NARROWEST: Final = 40
_MANY: Final = 5
_MOST_INDENTED: Final = 3


class Row(NamedTuple):
    """A block to be: where it is cut.

    Attributes:
        kind: Its type.
        lead: Where its lead begins.
        start: Where its content begins.
        end: Where its content ends.
        details: The arguments of its own: role, level, numbers.
        pieces: Where its content is made of more than one piece with prefixed joints between: their bounds.
    """

    kind: type[Block]
    lead: int
    start: int
    end: int
    details: dict[str, Any] | None = None
    pieces: list[tuple[int, int]] | None = None


def read_rows(lines: Lines, headlines: int | None) -> list[Row]:
    """Return the blocks of the lines, in order."""
    return _Layout(lines, headlines).read()


class _Layout:
    """The rows read so far, and what they leave open."""

    def __init__(self, lines: Lines, headlines: int | None) -> None:
        self.lines = lines
        self.text = lines.text
        self.rows: list[Row] = []
        self.opened: LabelKind | None = None  # what the list label above opens
        self.under_heading = False  # whether that label stands alone on its line
        self.wanted = headlines
        self.headlines = 0
        self.front = True  # before the first paragraph
        self.marked = False  # the text opens with "# "
        self.run = (0, 0)
        self.width = 0
        self.wrapped = False

    def read(self) -> list[Row]:
        lines = self.lines
        count = len(lines.starts)
        k = 0
        while k < count:
            if lines.ends[k] == lines.starts[k]:
                k += 1
                continue
            stop = k + 1
            while stop < count and lines.ends[stop] > lines.starts[stop]:
                stop += 1
            self.measure(k, stop)
            while k < stop:
                k = self.line(k, stop)
        return self.rows

    # The run of lines, and whether it is hard-wrapped.

    def measure(self, k: int, stop: int) -> None:
        """Find the width of a run, and whether its lines are wrapped ones.

        They are where a line's first word would not have fitted on the line before, and begins in lower
        case; or where that holds, whatever the case, for every joint of a long run.
        """
        self.run = (k, stop)
        self.wrapped = False
        if stop - k == 1:
            return
        lines = self.lines
        self.width = max([lines.ends[i] - lines.starts[i] for i in range(k, stop)])
        if not _NARROWEST <= self.width <= _WIDEST:
            return
        full = [i for i in range(k, stop - 1) if self.is_full(i)]
        self.wrapped = any(not self.text[lines.firsts[i + 1]].isupper() for i in full) or (
            stop - k >= _MANY and len(full) == stop - k - 1
        )

    def is_full(self, k: int) -> bool:
        """Return whether the first word of the next line would not have fitted on line ``k``."""
        lines = self.lines
        if lines.is_indented(k + 1):
            return False
        first, end = lines.firsts[k + 1], lines.ends[k + 1]
        space = self.text.find(" ", first, end)
        word = (end if space < 0 else space) - first
        return lines.ends[k] - lines.starts[k] + 1 + word > self.width

    def last_joined(self, k: int, stop: int) -> int:
        """Return the last of the wrapped lines that line ``k`` goes on in."""
        if self.wrapped:
            while k + 1 < stop and self.is_full(k) and not self.interrupts(k + 1):
                k += 1
        return k

    def interrupts(self, k: int) -> bool:
        """Return whether line ``k`` opens a block though a wrapped paragraph stands right above it."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        char = self.text[first]
        if char in _STRUCTURAL and self.is_structural(k):
            return True
        if char in _LISTS:
            found = NUMBERED.match(self.text, first, end)
            if found is not None:
                return found[1] == "1"
            return char not in _DASHES and BULLET.match(self.text, first, end) is not None
        return self.label(k) is not None

    def is_structural(self, k: int) -> bool:
        """Return whether line ``k`` is or opens a heading, a quotation, a table, code or a rule."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        char = self.text[first]
        if char in ">|":
            return True
        pattern = {"#": _HEADING, "`": _FENCE, "~": _FENCE}.get(char, _RULE)
        if char == "#" and first - self.lines.starts[k] > _MOST_INDENTED:
            return False
        return pattern.match(self.text, first, end) is not None

    # One line, in the order in which the rules are tried.

    def line(self, k: int, stop: int) -> int:
        """Read the block that line ``k`` opens; return the line after it."""
        char = self.text[self.lines.firsts[k]]
        if self.front:
            after = self.front_line(k, stop)
            if after is not None:
                return after
        if char in _STRUCTURAL and self.is_structural(k):
            return self.structure(k, stop, char)
        label = self.label(k)
        if label is not None:
            return self.list_label(k, stop, *label)
        if self.opened == "related" and char in _LISTS | _DASHES:
            after = self.related_item(k, stop)
        elif self.opened == "related":
            after = self.related_line(k, stop)
        elif (
            self.opened == "sources"
            or char == "["
            or (char in "-*" and "[" in self.text[self.lines.firsts[k] : self.lines.firsts[k] + 6])
        ):
            after = self.source(k, stop)
        else:
            after = None
        if after is None and char in _LISTS:
            after = self.list_item(k, stop)
        return self.paragraph(k, stop) if after is None else after

    # Before the first paragraph.

    def front_line(self, k: int, stop: int) -> int | None:
        """Read a headline, a byline or a date line; None where the front ends here."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        if self.wanted is not None and self.headlines < self.wanted:
            found = _HEADING.match(self.text, first, end)
            return self.headline(k, found.end() if found is not None and found.end() < end else first)
        if self.wanted is None and not self.rows and self.text.startswith("# ", first):
            found = _HEADING.match(self.text, first, end)
            if found is not None and found.end() < end:
                self.marked = True
                return self.headline(k, found.end())
        if self.opens_nothing(k):
            line = self.text[first:end]
            if self.rows and is_date_line(line):
                return self.simple(DateLine, k, first)
            if self.rows and is_byline(line):
                return self.simple(Byline, k, first)
            if self.wanted is None and self.may_be_headline(k, stop, line):
                return self.headline(k, first)
        self.front = False
        return None

    def opens_nothing(self, k: int) -> bool:
        first, end = self.lines.firsts[k], self.lines.ends[k]
        char = self.text[first]
        if char in _STRUCTURAL and self.is_structural(k):
            return False
        if char in _LISTS and (BULLET.match(self.text, first, end) or NUMBERED.match(self.text, first, end)):
            return False
        return not (char == "[" and source_opening(self.text, first, end, labelled=False)) and self.label(k) is None

    def may_be_headline(self, k: int, stop: int, line: str) -> bool:
        if self.marked:  # only the line right below "# "
            return self.headlines == 1 and k > self.run[0] and is_sub_headline(line)
        return (
            (
                self.headlines < MOST_HEADLINES
                and k + 1 < len(self.lines.starts)
                and self.lines.ends[-1] > self.lines.starts[-1]
                or self.has_more(k)
            )
            and is_headline(line)
            and self.last_joined(k, stop) == k
            and self.headlines < MOST_HEADLINES
        )

    def has_more(self, k: int) -> bool:
        """Return whether anything but white space follows line ``k``."""
        return self.run[1] > k + 1 or self.text[self.lines.ends[k] :].strip() != ""

    def headline(self, k: int, start: int) -> int:
        role = HeadlineRole.SUB if self.headlines else HeadlineRole.MAIN
        self.headlines += 1
        return self.simple(Headline, k, start, role=role)

    def simple(self, kind: type[Block], k: int, start: int, **details: object) -> int:
        self.rows.append(Row(kind, self.lines.starts[k], start, self.lines.ends[k], details or None))
        return k + 1

    # Headings, quotations, tables, code, rules.

    def structure(self, k: int, stop: int, char: str) -> int:
        first, end = self.lines.firsts[k], self.lines.ends[k]
        if char == "#":
            found = _HEADING.match(self.text, first, end)
            return self.heading(k, stop, found.end(), len(found[1])) if found else k
        if char in "-*_=":
            return self.simple(Rule, k, first)
        self.opened = None
        if char in "`~":
            return self.code(k)
        if char == "|":
            last = k
            while last + 1 < stop and self.text[self.lines.firsts[last + 1]] == "|":
                last += 1
            self.rows.append(Row(Table, self.lines.starts[k], first, self.lines.ends[last]))
            return last + 1
        return self.quotation(k, stop)

    def heading(self, k: int, stop: int, start: int, level: int) -> int:
        label = self.label(k)
        if label is not None:
            return self.list_label(k, stop, *label)
        self.opened = None
        return self.simple(Heading, k, start, level=level)

    def quotation(self, k: int, stop: int) -> int:
        pieces = []
        last = k
        while last < stop and self.text[self.lines.firsts[last]] == ">":
            found = _QUOTED.match(self.text, self.lines.firsts[last], self.lines.ends[last])
            pieces.append((found.end() if found else 0, self.lines.ends[last]))
            last += 1
        self.rows.append(Row(Quotation, self.lines.starts[k], pieces[0][0], pieces[-1][1], None, pieces))
        return last

    def code(self, k: int) -> int:
        """Code goes to the line that closes its fence, over blank lines; to the end of the text if none does."""
        lines = self.lines
        found = _FENCE.match(self.text, lines.firsts[k], lines.ends[k])
        fence = found[0] if found else ""
        last = k
        for i in range(k + 1, len(lines.starts)):
            if lines.ends[i] > lines.starts[i]:
                last = i
                row = self.text[lines.firsts[i] : lines.ends[i]]
                if row.startswith(fence) and not row.strip(fence[0]):
                    break
        self.rows.append(Row(Code, lines.starts[k], lines.firsts[k], lines.ends[last]))
        return last + 1

    # Labels, and the lists under them.

    def label(self, k: int) -> tuple[LabelKind, int, int | None] | None:
        """Return what a label on line ``k`` opens, where its words end, and where a list after it on the line begins."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        if end - first <= _LONGEST_LABEL:
            line = self.text[first:end]
            words = line.strip(_MARKS)
            if words:
                heading = line[0] == "#"
                if heading:
                    words = _NUMBERING.sub("", words, count=1).strip(_MARKS)
                kind = label_kind(words, marked=heading or line[0] in "*_" or line[-1] in "*_:\uff1a")
                if kind is not None:
                    return kind, end, None
        colon = self.text.find(":", first, min(end, first + _LONGEST_LABEL))
        if colon < 0 or colon + 1 >= end:
            return None
        rest = colon + 1
        while rest < end and self.text[rest] in "*_ \t":
            rest += 1
        words = self.text[first:colon].strip(_MARKS)
        kind = label_kind(words, marked=False) or label_kind(words, marked=True)
        if kind is None or rest == colon + 1 or rest == end:
            return None
        if kind == "sources":
            fits = _STARTS_LIST.match(self.text, rest, end) is not None
        else:
            fits = label_kind(words, marked=False) is not None and end - rest <= _LONGEST_RELATED
        if not fits:
            return None
        return kind, colon + 1 + len(self.text[colon + 1 : rest].rstrip()), rest

    def list_label(self, k: int, stop: int, kind: LabelKind, end: int, rest: int | None) -> int:
        first = self.lines.firsts[k]
        found = _HEADING.match(self.text, first, end)
        start = first if found is None else found.end()
        self.rows.append(Row(ListLabel, self.lines.starts[k], start, end, {"opens": kind}))
        self.opened = kind
        self.under_heading = rest is None
        if rest is None:
            return k + 1
        if kind == "sources":
            opening = source_opening(self.text, rest, self.lines.ends[k], labelled=True)
            if opening is not None:
                return self.sources_on_line(k, stop, rest, opening)
        last = self.last_joined(k, stop)
        self.rows.append(Row(RelatedLink if kind == "related" else Source, rest, rest, self.lines.ends[last]))
        self.opened = None
        return last + 1

    def related_item(self, k: int, stop: int) -> int | None:
        first, end = self.lines.firsts[k], self.lines.ends[k]
        numbered = NUMBERED.match(self.text, first, end)
        found = numbered or BULLET.match(self.text, first, end)
        if found is None:
            return self.related_line(k, stop)
        last = self.last_indented(k, stop)
        details = {"number": int(numbered[1])} if numbered else None
        self.rows.append(Row(RelatedLink, self.lines.starts[k], found.end(), self.lines.ends[last], details))
        return last + 1

    def related_line(self, k: int, stop: int) -> int | None:
        """Read a line without a bullet: a related link where it is short and stands in the run right below its label."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        before = self.rows[-1].kind
        bulleted = before is RelatedLink and self.rows[-1].start > self.rows[-1].lead
        if end - first > _LONGEST_RELATED or bulleted or (before is RelatedLink and k == self.run[0]):
            self.opened = None
            return None
        self.rows.append(Row(RelatedLink, self.lines.starts[k], first, end))
        return k + 1

    def source(self, k: int, stop: int) -> int | None:
        """Read the sources that line ``k`` opens."""
        first, end = self.lines.firsts[k], self.lines.ends[k]
        labelled = self.opened == "sources"
        opening = source_opening(self.text, first, end, labelled=labelled)
        if opening is None:
            if labelled and self.is_unmarked_entry(first, end):
                opening = Opening(first, None, marked=False, definition=False)
            else:
                return None
        elif not (labelled or opening.definition or self.is_bare_list(k, stop, opening)):
            return None
        return self.sources_on_line(k, stop, self.lines.starts[k], opening)

    def is_unmarked_entry(self, first: int, end: int) -> bool:
        """Return whether a line without a number is an entry: alone under its label, with an address or a year."""
        if not self.under_heading or self.rows[-1].kind not in {ListLabel, Source}:
            return False
        return bool(_ADDRESS.search(self.text, first, end) or _YEAR.search(self.text, first, end))

    def is_bare_list(self, k: int, stop: int, opening: Opening) -> bool:
        """Return whether ``[1] ...`` opens a list though no label does.

        It does where the entry has an address, follows another source, or has company: a second entry on
        the line, or every line of the run an entry or part of one.
        """
        end = self.lines.ends[k]
        number = opening.number or 0
        if _ADDRESS.match(self.text, opening.end, end) or later_openings(self.text, opening.end, end, number):
            return True
        if self.rows and self.rows[-1].kind is Source:
            return True
        openings = 0
        for i in range(*self.run):
            at = source_opening(self.text, self.lines.firsts[i], self.lines.ends[i], labelled=False)
            if at is not None and at.marked:
                openings += 1
            elif i >= k and not (self.lines.is_indented(i) or _ADDRESS.match(self.text, self.lines.firsts[i])):
                return False
        return openings > 1

    def sources_on_line(self, k: int, stop: int, lead: int, opening: Opening) -> int:
        """Append the sources of one line, the last with the lines that it goes on in."""
        end = self.lines.ends[k]
        more = later_openings(self.text, opening.end, end, opening.number or 0) if opening.marked else []
        for at, following in more:
            self.append_source(lead, opening, opening.end + len(self.text[opening.end : at].rstrip()))
            lead, opening = at, following
        last = self.last_of_source(k, stop, opening)
        self.append_source(lead, opening, self.lines.ends[last])
        return last + 1

    def append_source(self, lead: int, opening: Opening, end: int) -> None:
        details = None if opening.number is None else {"numbers": (opening.number,)}
        self.rows.append(Row(Source, lead, opening.end, max(opening.end, end), details))

    def last_of_source(self, k: int, stop: int, opening: Opening) -> int:
        """Return the last line of an entry: indented lines below it, wrapped ones, an address alone on the next line."""
        lines = self.lines
        indent = lines.firsts[k] - lines.starts[k]
        last = k
        while last + 1 < stop:
            first, end = lines.firsts[last + 1], lines.ends[last + 1]
            opens = source_opening(self.text, first, end, labelled=True)
            deeper = first - lines.starts[last + 1] > indent
            address = opening.number is not None and _ADDRESS.match(self.text, first, end) and last == k
            joined = self.wrapped and self.is_full(last) and not self.interrupts(last + 1)
            if opens is not None and opens.number is not None:
                break
            if not (
                (deeper and opening.number is not None)
                or (deeper and opens is None)
                or address
                or (joined and opens is None)
            ):
                break
            last += 1
        return last

    # Lists and paragraphs.

    def last_indented(self, k: int, stop: int) -> int:
        """Return the last of the indented lines directly below line ``k`` that open nothing, or of its wrapped ones."""
        last = k
        while last + 1 < stop and not self.opens_item(last + 1):
            if not (self.lines.is_indented(last + 1) or (self.wrapped and self.is_full(last))):
                break
            last += 1
        return last

    def opens_item(self, k: int) -> bool:
        first, end = self.lines.firsts[k], self.lines.ends[k]
        char = self.text[first]
        if char in _STRUCTURAL and self.is_structural(k):
            return True
        if char not in _LISTS:
            return self.label(k) is not None
        return bool(BULLET.match(self.text, first, end) or NUMBERED.match(self.text, first, end))

    def list_item(self, k: int, stop: int) -> int | None:
        lines = self.lines
        first, end = lines.firsts[k], lines.ends[k]
        if self.text[first] in _DASHES:  # a dash opens a quotation in many languages
            return None
        found = BULLET.match(self.text, first, end) or NUMBERED.match(self.text, first, end)
        if found is None:
            return None
        self.opened = None
        last = self.last_indented(k, stop)
        pieces = [(found.end(), end)]
        for i in range(k + 1, last + 1):
            if lines.is_indented(i):
                pieces.append((lines.firsts[i], lines.ends[i]))
            else:
                pieces[-1] = (pieces[-1][0], lines.ends[i])
        self.rows.append(
            Row(ListItem, lines.starts[k], found.end(), lines.ends[last], None, pieces if len(pieces) > 1 else None)
        )
        return last + 1

    def paragraph(self, k: int, stop: int) -> int:
        self.opened = None
        last = self.last_joined(k, stop)
        self.rows.append(Row(Paragraph, self.lines.starts[k], self.lines.firsts[k], self.lines.ends[last]))
        return last + 1
