"""What the edits share: the printed lists, blocks taken away, and an Article that reads back."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Any, Final

import attrs

from newsmodel.errors import EditError
from newsmodel.model import (
    Article,
    Block,
    Citation,
    Headline,
    ListItem,
    MarkerStyle,
    Node,
    Paragraph,
    Quotation,
    Source,
)
from newsmodel.text import Edit, Replacement, parse, reads_back, replace

__all__ = ["block_nodes", "changed", "may_read_otherwise", "read_again", "source_lists", "source_rows"]

_LINES: Final = frozenset((Headline, Paragraph, ListItem, Quotation))
_ORDERED: Final = (MarkerStyle.SUPERSCRIPT, MarkerStyle.BARE)
_MARK: Final = re.compile(r"\[(?<=\s\[)[0-9]{1,4}\][:.]?[ \t]")  # what may open an entry inside of another
_WIDE: Final = 130  # a line that no edit of its markers makes one of a hundred columns
_JOINTS: Final = ("\n", "\r\n", "\r")  # a line end, with no blank line after it


def block_nodes(article: Article) -> list[Node]:
    """Return the blocks in their places."""
    out = []
    at = len(article.lead)
    for block in article.blocks:
        start = at + len(block.lead)
        end = start + len(block.text)
        out.append(Node(block, start=start, end=end))
        at = end + len(block.gap)
    return out


def source_lists(article: Article) -> list[list[Node]]:
    """Return the printed lists of sources, each entry in its place; a list is a run of entries."""
    lists: list[list[Node]] = []
    in_list = False
    for node in block_nodes(article):
        if isinstance(node.value, Source):
            if not in_list:
                lists.append([])
            lists[-1].append(node)
        in_list = isinstance(node.value, Source)
    return lists


def source_rows(article: Article) -> list[list[int]]:
    """Return the printed lists of sources, each entry as its row in ``Article.blocks``; a list is a run of entries."""
    lists: list[list[int]] = []
    before: type = type(None)
    for row, block in enumerate(article.blocks):
        if type(block) is Source:
            if before is not Source:
                lists.append([])
            lists[-1].append(row)
        before = type(block)
    return lists


def changed(article: Article, changes: Mapping[Node | Citation, Replacement]) -> Edit:
    """Return the edit that makes ``changes``.

    What stands before a block that is taken away takes over its gap, so that no two blocks run together.
    """
    if not changes:
        return Edit(article)
    closed: dict[Node | Citation, Any] = dict(changes)
    before: Node | None = None
    for node in block_nodes(article):
        if changes.get(node) != "":
            before = node
        elif before is not None:
            block: Any = closed.get(before, before.value)
            gap: Any = node.value
            closed[before] = attrs.evolve(block, gap=gap.gap)
    return replace(article, closed)


def may_read_otherwise(article: Article, resized: Collection[int]) -> bool:
    """Return whether the text of ``article`` may be read otherwise when the blocks in some rows grow or shrink.

    It may where lines may be wrapped ones, which their widths tell, where an entry goes on or holds brackets, and
    where the order of numbers makes the citations. Elsewhere nobody need parse the text again to know.
    """
    if any(citation.marker.style in _ORDERED for citation in article.citations):
        return True
    run: list[Block] = []
    changing: list[Block] = []
    for row, block in enumerate(article.blocks):
        run.append(block)
        if row in resized:
            changing.append(block)
        if block.gap.strip(" \t") not in _JOINTS or row + 1 == len(article.blocks):
            if changing and _is_told_by_widths(run, changing):
                return True
            run, changing = [], []
    return False


def _is_told_by_widths(run: list[Block], changing: list[Block]) -> bool:
    """Return whether the widths of the blocks that change may tell how the lines of their run are read."""
    if any(type(block) is Source and _MARK.search(block.text) for block in changing):
        return True
    if any("\n" in block.text or "\r" in block.text for block in run if type(block) in _LINES):
        return True
    if not any(_is_narrow(block) and not below.lead.strip() for block, below in pairwise(run)):
        return False
    return any(map(_is_narrow, changing)) or max([len(block.text) for block in run]) <= _WIDE


def _is_narrow(block: Block) -> bool:
    return type(block) in _LINES and len(block.text) <= _WIDE


def read_again(edit: Edit, before: Article, *, citations: bool = True) -> Edit:
    """Return the edit of ``before`` with the blocks that `parse` makes of its text, where these are others.

    A line that an edit has made shorter may end where the layout no longer sees that it goes on: the text and its
    quotes stay. Where the lists would be others, or ``citations`` would be, `EditError` says so. An Article that did
    not read back before the edit need not after it.
    """
    article = edit.article
    read = parse(article.text)
    if read.blocks == article.blocks or not reads_back(before):
        return edit
    if [source.content for source in read.sources] != [source.content for source in article.sources]:
        raise EditError(
            f"the text would read back with {len(read.sources)} sources in place of {len(article.sources)}, or with "
            "others: an entry alone counts only under a label, and the widths of lines tell where one goes on"
        )
    if citations and [c.marker for c in read.citations] != [c.marker for c in article.citations]:
        raise EditError(
            f"the text would read back with {len(read.citations)} citations in place of {len(article.citations)}: "
            "superscripts and bare digits count only in the order of their numbers"
        )
    return attrs.evolve(edit, article=attrs.evolve(article, blocks=read.blocks, lead=read.lead))
