"""What the edits share: the printed lists, blocks taken away, and an Article that reads back."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

import attrs

from newsmodel.citations._findings import quoted
from newsmodel.errors import EditError, excerpt
from newsmodel.model import (
    Article,
    Block,
    Citation,
    Headline,
    ListItem,
    ListLabel,
    Marker,
    MarkerStyle,
    Node,
    Paragraph,
    Quotation,
    Source,
)
from newsmodel.model._views import block_starts
from newsmodel.text import Edit, Replacement, parse, reads_back, replace

__all__ = [
    "are_labelled",
    "block_nodes",
    "changed",
    "folded",
    "may_read_otherwise",
    "read_again",
    "refuse_others",
    "source_lists",
    "source_rows",
]

_LINES: Final = frozenset((Headline, Paragraph, ListItem, Quotation))
_ABOVE_ENTRY: Final = (ListLabel, Source)
_ORDERED: Final = (MarkerStyle.SUPERSCRIPT, MarkerStyle.BARE)
_MARK: Final = re.compile(r"\[(?<=\s\[)[0-9]{1,4}\][:.]?[ \t]")  # what may open an entry inside of another
_NO_DIGITS: Final = str.maketrans("", "", "0123456789")
_LINE_END: Final = re.compile(r"[\r\n]")
_WRAPPED: Final = re.compile(r"[\r\n](?!\s|https?:)")
_REACH: Final = 25
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


def folded(edit: Edit, before: Sequence[Citation]) -> Edit:
    """Return the edit without the markers that it has made equal to the ones right before them, side by side.

    Args:
        edit: An edit that keeps every citation.
        before: The citations that it was made of.
    """
    article = edit.article
    changes: dict[Node | Citation, Replacement] = {}
    for (old, new), (old_next, new_next) in pairwise(zip(before, article.citations, strict=True)):
        if new.marker == new_next.marker and old.marker != old_next.marker:
            between = article.text[new.end : new_next.start]
            if not between.strip(" \t"):
                changes[new_next] = ""
                if between:
                    changes[Node(between, start=new.end, end=new_next.start)] = ""
    if not changes:
        return edit
    again = replace(article, changes)
    return attrs.evolve(edit, article=again.article, dropped=(*edit.dropped, *again.dropped))


def may_read_otherwise(article: Article, changed: Mapping[int, tuple[Block, ...]]) -> bool:
    """Return whether the text of ``article`` may be read otherwise when blocks in some rows change.

    It may where lines may be wrapped ones, which their widths tell, where a list has no label, and where the order of
    numbers makes the citations, or would make entries of what stands after a marker that opens a block. Elsewhere
    nobody need parse the text again to know.

    Args:
        article: The Article before the change.
        changed: The rows of the blocks whose numbers are others, each with what comes in its place.
    """
    if any(citation.marker.style in _ORDERED for citation in article.citations):
        return True
    if any(_opens_with_marker(article.blocks[row]) for row in changed):
        return True
    runs = _runs(article.blocks)
    if not any(_has_joints([block for _, block in run]) for run in runs):
        return False
    return not are_labelled(article) or any(_is_told_by_widths(run, changed) for run in runs)


def _runs(blocks: tuple[Block, ...]) -> list[list[tuple[int, Block]]]:
    """Return the blocks between blank lines, each with its row."""
    runs: list[list[tuple[int, Block]]] = [[]]
    for row, block in enumerate(blocks):
        runs[-1].append((row, block))
        if block.gap.strip(" \t") not in _JOINTS:
            runs.append([])
    return runs


def _has_joints(run: list[Block]) -> bool:
    """Return whether lines of a run may be wrapped ones: a block has several, or a narrow one stands above another."""
    for block, below in zip(run, (*run[1:], None), strict=False):
        if type(block) is not Source and type(block) not in _LINES:
            continue
        if _is_joined(block) or (below is not None and _is_narrow(block) and not below.lead.strip()):
            return True
    return False


def _is_joined(block: Block) -> bool:
    """Return whether a block has several lines; entries do for other reasons too: lines indented, addresses below."""
    text = block.text
    if "\n" not in text and "\r" not in text:
        return False
    return _WRAPPED.search(text) is not None if type(block) is Source else type(block) in _LINES


def _is_told_by_widths(run: list[tuple[int, Block]], changed: Mapping[int, tuple[Block, ...]]) -> bool:
    """Return whether the widths of the blocks that grow or shrink may tell how the lines of their run are read."""
    resized = [
        block
        for row, block in run
        if row in changed and len(str(block)) != sum([len(str(new)) for new in changed[row]])
    ]
    if not resized:
        return False
    texts = [block.text for _, block in run]
    if any("\n" in text or "\r" in text for text in texts) or any(map(_is_narrow, resized)):
        return True
    return _has_joints([block for _, block in run]) and max(map(len, texts)) <= _WIDE


def are_labelled(article: Article) -> bool:
    """Return whether every list stands below a label, an entry a line, all opened alike, none with another in it."""
    leads: set[str] = set()
    text, starts, blocks = article.text, block_starts(article), article.blocks
    for row, block in enumerate(blocks):
        if type(block) is not Source:
            continue
        above = blocks[row - 1] if row else None
        if above is None or type(above) not in _ABOVE_ENTRY or not _LINE_END.search(above.gap):
            return False
        if _MARK.search(text, starts[row] + 1, starts[row] + len(block.text)):
            return False
        leads.add(_shape(block.lead))
    return len(leads) <= 1


@lru_cache(maxsize=4096)
def _shape(lead: str) -> str:
    """Return what opens an entry, without its digits."""
    return lead.translate(_NO_DIGITS)


def _opens_with_marker(block: Block) -> bool:
    return type(block) in _LINES and type(next(iter(block.content), None)) is Marker


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
    entries, found = ([source.content for source in part.sources] for part in (article, read))
    if entries != found:
        raise EditError(
            f"the text would read back with {_other(entries, found, 'sources')}: an entry alone counts only under a "
            "label, and the widths of lines tell where one goes on"
        )
    markers, there = ([citation.marker for citation in part.citations] for part in (article, read))
    if citations and markers != there:
        raise EditError(
            f"the text would read back with {_other(markers, there, 'citations')}: superscripts and bare digits "
            "count only in the order of their numbers"
        )
    return attrs.evolve(edit, article=attrs.evolve(article, blocks=read.blocks, lead=read.lead))


def _other(meant: list[Any], read: list[Any], what: str) -> str:
    """Return what would be read in place of what was meant: how many, or where these are as many, the first other."""
    if len(meant) != len(read):
        return f"{len(read)} {what} in place of {len(meant)}"
    old, new = next((_spelled(old), _spelled(new)) for old, new in zip(meant, read, strict=True) if old != new)
    shorter = min(len(old), len(new))
    cut = max(0, next((i for i in range(shorter) if old[i] != new[i]), shorter) - _REACH)
    old, new = (quoted("..." * (cut > 0) + words[cut:]) for words in (old, new))
    return f"{new} in place of {old} among its {what}"


def _spelled(value: Any) -> str:  # noqa: ANN401
    return value.raw if isinstance(value, Marker) else "".join(map(str, value))
