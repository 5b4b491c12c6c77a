"""What the edits share: the printed lists, blocks taken away, and an Article that reads back."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from newsmodel.errors import EditError, excerpt
from newsmodel.model import (
    Article,
    Citation,
    Headline,
    ListItem,
    Marker,
    MarkerStyle,
    Node,
    Paragraph,
    Quotation,
    Source,
)
from newsmodel.text import Edit, Replacement, parse, reads_back, replace

__all__ = ["block_nodes", "changed", "may_read_otherwise", "read_again", "refuse_others", "source_lists"]

_LINES: Final = (Headline, Paragraph, ListItem, Quotation)
_ORDERED: Final = (MarkerStyle.SUPERSCRIPT, MarkerStyle.BARE)
_WIDE: Final = 130  # a line that no edit of its markers makes one of a hundred columns
_JOINTS: Final = ("\n", "\r\n", "\r")  # a line end, with no blank line after it


def refuse_others(article: object, call: str) -> None:
    """Raise `TypeError` for anything but an Article."""
    if not isinstance(article, Article):
        raise TypeError(f"{call}() takes an Article, not {type(article).__name__}: {excerpt(article)}")


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


def may_read_otherwise(article: Article) -> bool:
    """Return whether longer or shorter markers could change how the text of ``article`` is read.

    They could where lines may be wrapped ones, which their widths tell, and where the order of numbers makes the
    citations, or would make entries of a list of what stands after a marker that opens a line. Elsewhere nobody
    need parse the text again to know.
    """
    following = (*article.blocks[1:], None)
    for block, below in zip(article.blocks, following, strict=False):
        if not isinstance(block, _LINES):
            continue
        text = block.text
        if "\n" in text or "\r" in text or type(next(iter(block.content), None)) is Marker:
            return True
        if len(text) <= _WIDE and below is not None and not below.lead.strip() and block.gap.strip(" \t") in _JOINTS:
            return True
    return any(citation.style in _ORDERED for citation in article.citations)


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
