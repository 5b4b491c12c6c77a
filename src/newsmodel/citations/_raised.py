"""Superscripts: which markers are written as one, and why digits would not be read as citations."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsmodel.citations._findings import quoted
from newsmodel.model import (
    Article,
    Block,
    Citation,
    Headline,
    ListItem,
    Marker,
    MarkerStyle,
    Node,
    Paragraph,
    Quotation,
)
from newsmodel.text._explained import explains, raised_numbers

__all__ = ["Run", "raised_runs", "why_not_raised"]

_PROSE: Final = (Headline, Paragraph, ListItem, Quotation)
_SPACES: Final = re.compile(r"[ \t]{1,20}")
_FEWEST: Final = 2
_REACH: Final = 12


class Run(NamedTuple):
    """Markers side by side, and the spaces between them."""

    citations: list[Citation]
    spaces: list[Node]


def raised_runs(article: Article) -> list[Run]:
    """Return the citations, those together that nothing or only spaces divide: raised digits are one marker there."""
    runs: list[Run] = []
    citations = iter(article.citations)
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        goes_on = False
        space: Node | None = None
        for leaf in block.content:
            end = at + len(str(leaf))
            if type(leaf) is Marker:
                if not goes_on:
                    runs.append(Run([], []))
                elif space is not None:
                    runs[-1].spaces.append(space)
                runs[-1].citations.append(next(citations))
                goes_on, space = True, None
            elif goes_on and space is None and type(leaf) is str and _SPACES.fullmatch(leaf):
                space = Node(leaf, start=at, end=end)
            else:
                goes_on = False
            at = end
        at += len(block.gap)
    return runs


def why_not_raised(article: Article) -> str | None:
    """Return why the superscripts of an Article would be read as text, as far as that is their own matter."""
    known = {number for source in article.sources for number in source.numbers}
    if not explains(known):
        return "raised digits are citations only where the text prints a list with two numbers or more, or with 1 alone"
    raised = [citation for citation in article.citations if citation.style == MarkerStyle.SUPERSCRIPT]
    for citation in raised:
        missing = [number for number in citation.numbers if number not in known]
        if missing:
            return f"{quoted(citation.raw)} at {citation.start}: no printed list bears number {missing[0]}"
    return _out_of_place(article, known) or _out_of_order(raised, known)


def _out_of_place(article: Article, known: set[int]) -> str | None:
    """Return which superscript stands where raised digits are a power or a unit."""
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        if any(type(leaf) is Marker and leaf.style == MarkerStyle.SUPERSCRIPT for leaf in block.content):
            if not isinstance(block, _PROSE):
                line, _ = article.line_column(at)
                return f"line {line}: in a {type(block).__name__.lower()} raised digits are no citations"
            for before, marker in _misread(block, known):
                where = f"after {quoted(before)}" if before else "after a link or a line end"
                return (
                    f"{quoted(marker.raw)} {where}: raised digits are citations only after a space, a word of three "
                    "letters or more or a closing mark, and before no letter; else they are powers or units"
                )
        at += len(block.text) + len(block.gap)
    return None


def _misread(block: Block, known: set[int]) -> Iterator[tuple[str, Marker]]:
    """Yield the superscripts of a block that would not be read, each with what stands before it."""
    part = ""
    meant: list[tuple[int, Marker]] = []
    for leaf in (*block.content, None):
        if type(leaf) is str:
            part += leaf
        elif type(leaf) is Marker and leaf.style == MarkerStyle.SUPERSCRIPT:
            meant.append((len(part), leaf))
            part += leaf.raw
        else:
            found = {start: numbers for start, _, numbers in raised_numbers(part, known)}
            for start, marker in meant:
                if found.get(start) != marker.numbers:
                    yield part[max(0, start - _REACH) : start], marker
            part, meant = "", []


def _out_of_order(raised: list[Citation], known: set[int]) -> str | None:
    """Return which number is cited out of the order of the list, where all superscripts stand in their places."""
    due = min(known)
    for citation in raised:
        for number in citation.numbers:
            if number > due:
                return (
                    f"{quoted(citation.raw)} at {citation.start} cites number {number} before number {due}: raised "
                    "digits are citations only where they come in the order of the list; renumber() first"
                )
            due = max(due, number + 1)
    if due < min(known) + min(_FEWEST, len(known)):
        return "raised digits are citations only where they cite two numbers or more"
    return None
