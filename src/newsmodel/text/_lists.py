"""Lists of sources and of related articles: which lines are their entries, and where each ends."""

import re
from typing import Any, Final

from newsmodel.model import ListItem, ListLabel, Paragraph, RelatedLink, Source
from newsmodel.text._entries import ADDRESS, Opening, address_ends, find_address, later_openings, source_opening
from newsmodel.text._labels import Label, opens_numbered, read_label
from newsmodel.text._lines import Lines
from newsmodel.text._markers import has_marker
from newsmodel.text._openings import HEADING, item_start, opens_structure
from newsmodel.text._rows import Row
from newsmodel.text._runs import Run

__all__ = ["YEAR", "Lists"]

YEAR: Final = re.compile(r"[(,][ ]?(?:19|20)[0-9]{2}[a-z]?(?![0-9])")
_LONGEST_BARE: Final = 600
_BETWEEN: Final = (",", ";", "\uff0c", "\uff1b", "\u3001")
# What stands between the sources on the line of their label, after an address or a link.
_NEXT_SOURCE: Final = re.compile(r"[ ]?[,;|\u00b7\uff0c\uff1b\u3001][ \t]*(?=\S)|[ \t]+(?=https?://|\[)", re.IGNORECASE)
_DASHES: Final = re.compile(r"[-\u2013\u2014](?=[ \t])[ \t]+")
_NAMED_ADDRESS: Final = re.compile(r"[^\W\d_][\w ]{1,20}[:\uff1a][ \t]*https?://\S+\Z", re.IGNORECASE)
_LONGEST_LINK: Final = 250
_LONGEST_NAME: Final = 100
_CLOSING: Final = "\"'\u201d\u2019\u00bb\u300d\u300f)]*_ "
_SENTENCE_ENDS: Final = (*".!?:;,\u2026\u3002\uff01\uff1f\uff1a\uff1b\uff0c\u3001\u061f\u061b\u060c", "")
_NEXT_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?][ ]|[\u3002\uff01\uff1f]")
_MOST_BETWEEN: Final = 2
_MOST_IN_ITEM: Final = 50  # blocks


class Lists:
    """Reads the lines under list labels, and lists of sources without one.

    Each reader appends the rows of what line ``k`` opens and returns the line after it, or
    returns None where the line is no part of a list.
    """

    __slots__ = ("_company", "_ended", "_lines", "_plain", "_rows", "_text", "_under_heading", "bound", "opened")

    def __init__(self, lines: Lines, rows: list[Row]) -> None:
        self._lines = lines
        self._text = lines.text
        self._rows = rows
        self._company = (-1, 0, 0)
        self._under_heading = False  # whether the label stands alone on its line
        self._plain = -1  # up to which line names without marks are entries
        self._ended = -1  # how many rows there were when a list of sources ended
        self.bound = -1
        """The indentation of the list item that the label stands in; -1 where it stands in none."""
        self.opened: str | None = None
        """What the label above opens, as long as its list lasts."""

    def leave_item(self, indent: int) -> None:
        """End the list that a label opened inside a list item, where a line indented so far is no part of that."""
        if indent <= self.bound:
            self.opened = None
            self.bound = -1

    def _item_around(self, k: int) -> int:
        """Return the indentation of the list item in which line ``k`` stands; -1 where it stands in none."""
        indent = self._lines.firsts[k] - self._lines.starts[k]
        if indent == 0:
            return -1
        for row in self._rows[: -_MOST_IN_ITEM - 1 : -1]:
            if row.lead > 0 and self._text[row.lead - 1] not in "\r\n":
                continue  # it begins in the middle of a line
            lead = self._text[row.lead : row.start]
            column = len(lead) - len(lead.lstrip())
            if column < indent:
                return column if row.kind is ListItem else -1
        return -1

    def end(self) -> None:
        """End the list above, which no entry goes on; of sources, it may yet go on a little below."""
        if self.opened == "sources":
            self._ended = len(self._rows)
        self.opened = None

    def label(self, k: int, run: Run, label: Label) -> int:
        """Read a label, and what stands after it on its line."""
        first = self._lines.firsts[k]
        heading = HEADING.match(self._text, first, label.end)
        start = first if heading is None else heading.end()
        self._rows.append(Row(ListLabel, self._lines.starts[k], start, label.end, {"opens": label.kind}))
        self.opened = label.kind
        self.bound = self._item_around(k)
        self._under_heading = label.rest is None
        if label.rest is None:
            return k + 1
        if label.kind == "sources":
            return self._sources_after_label(k, run, label.rest)
        self.opened = None
        last = self._last_joined(k, run)
        self._rows.append(Row(RelatedLink, label.rest, label.rest, self._lines.ends[last]))
        return last + 1

    def _sources_after_label(self, k: int, run: Run, start: int) -> int:
        """Read the sources on the line of their label: numbered ones, whose list goes on below, or addresses."""
        end = self._lines.ends[k]
        opening = source_opening(self._text, start, end, labelled=True)
        if opening is not None and opening.marked:
            return self._sources(k, run, start, opening)
        if not opens_numbered(self._lines, k + 1):
            self.opened = None
        lead = start
        for stop in address_ends(self._text, start, end):
            divider = _NEXT_SOURCE.match(self._text, stop, end)
            if divider is not None and stop > start:
                self._append(lead, Opening(start), stop)
                lead, start = stop, divider.end()
        self._append(lead, Opening(start), end)
        return k + 1

    def entry(self, k: int, run: Run) -> int | None:
        """Read the entries that line ``k`` opens, of the list above or of one without a label."""
        return self._related(k, run) if self.opened == "related" else self._source(k, run)

    # Related links.

    def _related(self, k: int, run: Run) -> int | None:
        item = item_start(self._lines, k)
        if item is None:
            dash = _DASHES.match(self._text, self._lines.firsts[k], self._lines.ends[k])
            item = (dash.end(), None) if dash is not None else None
        if item is None:
            return self._related_line(k, run)
        start, number = item
        last = k
        while last + 1 < run.stop and self._lines.is_indented(last + 1) and not self._opens(last + 1):
            last += 1
        details = None if number is None else {"number": number}
        self._rows.append(Row(RelatedLink, self._lines.starts[k], start, self._lines.ends[last], details))
        return last + 1

    def _related_line(self, k: int, run: Run) -> int | None:
        """Read a line without a bullet: a link where it is short, and in one run with its label or all the others."""
        first, end = self._lines.firsts[k], self._lines.ends[k]
        before = self._rows[-1]
        bulleted = before.kind is RelatedLink and before.start > before.lead
        if end - first > _LONGEST_LINK or bulleted or (before.kind is RelatedLink and k == run.first):
            return None
        self._rows.append(Row(RelatedLink, self._lines.starts[k], first, end))
        return k + 1

    # Sources.

    def _source(self, k: int, run: Run) -> int | None:
        first, end = self._lines.firsts[k], self._lines.ends[k]
        labelled = self.opened is not None
        opening = source_opening(self._text, first, end, labelled=labelled)
        if opening is None:
            if not (labelled and (self._is_plain(k, run) or self._is_unmarked(first, end))):
                return None
            opening = Opening(first)
        elif labelled:
            if k == run.first and self._is_other_sort(opening, end):
                return None
        elif self._is_next(k, run, opening):
            self.opened = "sources"
        elif not (opening.definition or self._is_bare_list(k, run, opening)):
            return None
        return self._sources(k, run, self._lines.starts[k], opening)

    def _is_plain(self, k: int, run: Run) -> bool:
        """Return whether a line without a mark is a name in a list of names.

        Such are all lines of the first run below a label that stands alone, two or more if a blank line stands between.
        """
        if self._under_heading and self._rows[-1].kind is ListLabel and not run.is_wrapped:
            fewest = 2 if k == run.first else 1
            if run.stop - k >= fewest and all(self._is_name(i) for i in range(k, run.stop)):
                self._plain = run.stop
                self._under_heading = False
        return k < self._plain

    def _is_name(self, k: int) -> bool:
        """Return whether a line may name a source: short, or with an address, with no sentence and no marker in it."""
        first, end = self._lines.firsts[k], self._lines.ends[k]
        if end - first > _LONGEST_NAME and ADDRESS.search(self._text, first, end) is None:
            return False
        line = self._text[first:end]
        ended = line.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS or _NEXT_SENTENCE.search(line) is not None
        return not (ended or self._lines.is_indented(k) or self._opens(k) or has_marker(line))

    def _is_unmarked(self, first: int, end: int) -> bool:
        """Return whether a line without a mark is an entry: all of its list are so, with an address or a year each."""
        before = self._rows[-1]
        unmarked = before.kind is ListLabel or (before.kind is Source and before.start == before.lead)
        if not (self._under_heading and unmarked):
            return False
        return self._has_reference(first, end)

    def _is_other_sort(self, opening: Opening, end: int) -> bool:
        """Return whether a line is a point of another list: numbered where the entries are not, or the other way."""
        before = self._rows[-1]
        if before.kind is not Source or opening.marked or bool(before.details) == bool(opening.numbers):
            return False
        return not self._has_reference(opening.end, end)

    def _is_next(self, k: int, run: Run, opening: Opening) -> bool:
        """Return whether an entry goes on with a list that a line or two cut off, a remark or a piece of an address.

        It bears the next number, and stands in one run with these, or holds an address or a year.
        """
        ended = self._ended
        if ended < 1 or not 0 < len(self._rows) - ended <= _MOST_BETWEEN:
            return False
        before = self._rows[ended - 1]
        known = before.details["numbers"] if before.kind is Source and before.details else (0,)
        if any(row.kind is not Paragraph for row in self._rows[ended:]) or not any(
            number - 1 in known for number in opening.numbers
        ):
            return False
        return k > run.first or self._has_reference(opening.end, self._lines.ends[k])

    def _has_reference(self, start: int, end: int) -> bool:
        """Return whether an address or a year stands there, which an entry has and a point in a text has not."""
        return bool(find_address(self._text, start, end) or YEAR.search(self._text, start, end))

    def _is_bare_list(self, k: int, run: Run, opening: Opening) -> bool:
        """Return whether ``[1] ...`` is a source though no label says so.

        It is where it begins with an address, follows a source, or has company: another entry on its line, or
        in a run in which every line is an entry or part of one.
        """
        end = self._lines.ends[k]
        if ADDRESS.match(self._text, opening.end, end) or (self._rows and self._rows[-1].kind is Source):
            return True
        return bool(later_openings(self._text, opening, end)) or self._has_company(k, run)

    def _has_company(self, k: int, run: Run) -> bool:
        """Return whether all lines of the run from ``k`` on are entries or parts of one, and two or more open one."""
        if self._company[0] != run.first:  # found once for each run, from its end
            self._company = (run.first, *self._find_company(run))
        _, first, last = self._company
        return first <= k <= last

    def _find_company(self, run: Run) -> tuple[int, int]:
        """Return from which line on a run holds nothing but entries, and the last line but one that opens one."""
        opening: list[int] = []
        i = run.stop
        while i > run.first:
            begin, end = self._lines.firsts[i - 1], self._lines.ends[i - 1]
            if source_opening(self._text, begin, end, labelled=False) is not None:
                opening.append(i - 1)
            elif not (self._lines.is_indented(i - 1) or ADDRESS.match(self._text, begin, end)):
                break
            i -= 1
        return i, opening[1] if len(opening) > 1 else -1

    def _sources(self, k: int, run: Run, lead: int, opening: Opening) -> int:
        """Append the sources of one line, the last of them with the lines that it goes on in."""
        end = self._lines.ends[k]
        for at, following in later_openings(self._text, opening, end) if opening.marked else ():
            between = self._text[opening.end : at].rstrip()
            divided = between[-1:] in _BETWEEN  # the divider is part of the next lead: no gap holds it
            stop = opening.end + len(between[:-1].rstrip() if divided else between)
            self._append(lead, opening, stop)
            lead, opening = (stop if divided else at), following
        last = self._last_of_source(k, run, opening)
        self._append(lead, opening, self._lines.ends[last])
        return last + 1

    def _append(self, lead: int, opening: Opening, end: int) -> None:
        details: dict[str, Any] | None = {"numbers": opening.numbers} if opening.numbers else None
        if opening.labels:
            details = {"numbers": opening.numbers, "labels": opening.labels}
        self._rows.append(Row(Source, lead, opening.end, end, details))

    def _last_of_source(self, k: int, run: Run, opening: Opening) -> int:
        """Return the last line of an entry, which goes on in indented and wrapped lines, and an address below it."""
        lines = self._lines
        indent = lines.firsts[k] - lines.starts[k]
        last = k
        while last + 1 < run.stop:
            first, end = lines.firsts[last + 1], lines.ends[last + 1]
            deeper = first - lines.starts[last + 1] > indent
            if not deeper and self._text[first] == "[":
                break
            below = source_opening(self._text, first, end, labelled=True)
            if below is None:
                named = last == k and bool(opening.numbers) and _NAMED_ADDRESS.match(self._text, first, end) is not None
                goes_on = (deeper or named or run.goes_on(last)) and not opens_structure(lines, last + 1)
            else:  # a bullet or an address of its own, which a numbered entry takes in
                address = below.end == first and (last == k or self._is_bare(lines.firsts[k], lines.ends[last]))
                named = bool(opening.numbers or opening.labels) and not (below.numbers or below.labels)
                goes_on = named and (deeper or address)
            if not goes_on:
                break
            last += 1
        return last

    def _is_bare(self, start: int, end: int) -> bool:
        """Return whether an entry, of no more than a few lines, has no address yet."""
        return end - start <= _LONGEST_BARE and self._text.find("://", start, end) < 0

    def _last_joined(self, k: int, run: Run) -> int:
        while run.goes_on(k) and not self._opens(k + 1):
            k += 1
        return k

    def _opens(self, k: int) -> bool:
        """Return whether line ``k`` opens a block of its own, whatever stands above it."""
        return (
            item_start(self._lines, k) is not None
            or opens_structure(self._lines, k)
            or read_label(self._lines, k) is not None
        )
