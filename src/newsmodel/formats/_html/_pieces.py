"""The pieces of a block: what of its characters is shown, how, and what only opens a line or makes a link."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from newsmodel.formats._html._safe import address
from newsmodel.model import Block, Break, Field, FieldName, Leaf, Link, Marker

__all__ = ["Kind", "Piece", "code_pieces", "pieces", "rows"]

# Stars that make words bold in Markdown: no white space inside them, no star, no line end, no more than a line.
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*\*")
_FENCES: Final = ("```", "~~~")
_BAR: Final = re.compile(r"[\\|\n](?:(?<=\\).)?", re.DOTALL)  # with what is escaped, so that it is no bar
_IN_RULES: Final = frozenset("|-:+= \t\r\n")


class Kind(Enum):
    """What becomes of a piece."""

    SHOWN = "shown"
    BOLD = "bold"
    HIDDEN = "hidden"
    CITED = "cited"
    LINKED = "linked"


_PLAIN: Final = (Kind.SHOWN, Kind.HIDDEN)


class Piece(NamedTuple):
    """Some characters of the text.

    Attributes:
        start: Where they begin.
        end: Where they end.
        kind: What becomes of them.
        url: The address that they lead to, or None.
    """

    start: int
    end: int
    kind: Kind
    url: str | None = None


def pieces(block: Block, start: int) -> Iterator[Piece]:
    """Yield the pieces of a block's content, in order, without gap or overlap.

    Args:
        block: The block.
        start: Where its content begins in the text.
    """
    at = start
    for leaf in block.content:
        yield from _of_leaf(leaf, at)
        at += len(str(leaf))


def _of_leaf(leaf: Leaf | Field, at: int) -> Iterator[Piece]:
    match leaf:
        case str():
            yield from _of_string(leaf, at)
        case Marker(raw):
            yield Piece(at, at + len(raw), Kind.CITED)
        case Link(raw):
            yield from _of_link(leaf, at)
        case Break(raw):
            yield Piece(at, at + 1, Kind.SHOWN)
            yield Piece(at + 1, at + len(raw), Kind.HIDDEN)
        case Field(raw) if leaf.name == FieldName.URL:
            yield Piece(at, at + len(raw), Kind.LINKED, raw)
        case _:
            yield Piece(at, at + len(leaf.raw), Kind.SHOWN)


def _of_string(text: str, at: int) -> Iterator[Piece]:
    done = 0
    for found in _BOLD.finditer(text) if "**" in text else ():
        yield Piece(at + done, at + found.start(), Kind.SHOWN)
        yield Piece(at + found.start(), at + found.start(1), Kind.HIDDEN)
        yield Piece(at + found.start(1), at + found.end(1), Kind.BOLD)
        yield Piece(at + found.end(1), at + found.end(), Kind.HIDDEN)
        done = found.end()
    yield Piece(at + done, at + len(text), Kind.SHOWN)


def _of_link(link: Link, at: int) -> Iterator[Piece]:
    """Yield the words of a link, and hide its address; where that cannot be followed, nothing is hidden."""
    end = at + len(link.raw)
    title = link.raw.find(link.title)
    if not link.title.strip() or title < 0 or address(link.url) is None:
        yield Piece(at, end, Kind.SHOWN)
        return
    yield Piece(at, at + title, Kind.HIDDEN)
    yield Piece(at + title, at + title + len(link.title), Kind.LINKED, link.url)
    yield Piece(at + title + len(link.title), end, Kind.HIDDEN)


def code_pieces(text: str, at: int) -> Iterator[Piece]:
    """Yield the pieces of a block of code: its fences are hidden."""
    begin, end = 0, len(text)
    if text.startswith(_FENCES):
        begin = text.find("\n") + 1 or end
        last = text.rfind("\n")
        if last >= begin and text[last + 1 :].lstrip().startswith(_FENCES):
            end = last
    yield Piece(at, at + begin, Kind.HIDDEN)
    yield Piece(at + begin, at + end, Kind.SHOWN)
    yield Piece(at + end, at + len(text), Kind.HIDDEN)


def rows(block: Block, start: int) -> tuple[list[list[list[Piece]]], bool]:
    """Return the rows of a table, each with its cells, each with its pieces, and whether the first one is its head.

    Every character of the table is in a cell; bars, and the rule below the head, are hidden there.

    Args:
        block: The table.
        start: Where its content begins in the text.
    """
    text = block.text
    out: list[list[list[Piece]]] = []
    waiting: list[Piece] = []  # a rule above the first row
    head = False
    for line in _lines(block, start):
        begin, end = line[0].start, line[-1].end
        if not _is_rule(line, text[begin - start : end - start]):
            out.append(_cells(line, text, start))
        else:
            head |= len(out) == 1
            (out[-1][-1] if out else waiting).append(Piece(begin, end, Kind.HIDDEN))
    if waiting:
        if not out:
            out.append([[]])
        out[0][0][:0] = waiting
    return out, head


def _is_rule(line: list[Piece], text: str) -> bool:
    """Return whether a line only divides the head of a table from its rows; whatever it looks like, no marker does."""
    return "-" in text and set(text) <= _IN_RULES and all(piece.kind in _PLAIN for piece in line)


def _lines(block: Block, start: int) -> Iterator[list[Piece]]:
    """Yield the pieces of each line, bars and line ends each a piece that is hidden."""
    line: list[Piece] = []
    at = start
    for leaf in block.content:
        if isinstance(leaf, str):
            for piece, ends in _split(leaf, at):
                line.append(piece)
                if ends:
                    yield line
                    line = []
        else:
            line += _of_leaf(leaf, at)
        at += len(str(leaf))
    if line:
        yield line


def _split(text: str, at: int) -> Iterator[tuple[Piece, bool]]:
    done = 0
    for found in _BAR.finditer(text):
        if found[0].startswith("\\") and found[0] != "\\|":
            continue
        if found.start() > done:
            yield Piece(at + done, at + found.start(), Kind.SHOWN), False
        yield Piece(at + found.start(), at + found.start() + 1, Kind.HIDDEN), found[0] == "\n"
        done = found.start() + 1
    if done < len(text):
        yield Piece(at + done, at + len(text), Kind.SHOWN), False


def _cells(line: list[Piece], text: str, start: int) -> list[list[Piece]]:
    """Return the cells of a line; what is empty before the first bar or after the last one is no cell."""
    cells: list[list[Piece]] = [[]]
    for piece in line:
        bar = piece.kind is Kind.HIDDEN and text[piece.start - start : piece.end - start] == "|"
        cells[-1].append(piece)
        if bar:
            cells.append([])
    blank = [
        not "".join([text[one.start - start : one.end - start] for one in cell]).strip("| \t\r\n") for cell in cells
    ]
    if blank[-1] and len(cells) > 1:
        last = cells.pop()
        cells[-1] += last
    if blank[0] and len(cells) > 1:
        first = cells.pop(0)
        cells[0][:0] = first
    return cells
