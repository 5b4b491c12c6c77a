"""Taking the markers out, as an editor would: with the spaces, commas and brackets that only they needed."""

from typing import Any, Final

import attrs

from newsmodel.citations._edit import block_nodes, changed, read_again, refuse_others
from newsmodel.errors import EditError
from newsmodel.model import Article, Block, Citation, Leaf, ListKind, ListLabel, Marker, Node, Source
from newsmodel.model._plain import remains
from newsmodel.text import Edit, replace

__all__ = ["strip_citations"]

_MOST_PASSES: Final = 8


def strip_citations(article: Article, *, sources: bool = False) -> Edit:
    """Return the edit that takes every citation marker out of the text.

    What only markers needed goes with them: the space before them, commas and words that join them, the comma that led
    up to them, and brackets, tags and stars that held nothing else. All other characters stay, and the facts with them.

    Args:
        article: The Article.
        sources: Whether the printed source lists and their labels go too.

    Raises:
        EditError: Where what is left would stand together as markers again and again.

    >>> from newsmodel import parse
    >>> strip_citations(parse("They agreed [1], [2]. Nobody left ([3]).")).article.text
    'They agreed. Nobody left.'
    """
    refuse_others(article, "strip_citations")
    edit = Edit(article)
    for _ in range(_MOST_PASSES):
        once = _stripped(edit.article, sources=sources)
        if once is None:
            return edit
        once = read_again(once, edit.article, citations=False)
        edit = attrs.evolve(once, dropped=(*edit.dropped, *once.dropped))
    raise EditError("what is left of the text makes new markers each time that they are taken out")


def _stripped(article: Article, *, sources: bool) -> Edit | None:
    """Return the edit that takes out the markers that there are, and the blocks that have nothing else; or None."""
    changes: dict[Node | Citation, Any] = {}
    gone: list[int] = []
    at = len(article.lead)
    for k, block in enumerate(article.blocks):
        at += len(block.lead)
        if sources and _is_list(block):
            gone.append(k)
        elif any(type(leaf) is Marker for leaf in block.content):
            new = remains(block.content)
            changes.update(_trimmed(block, new, at))
            if not any(new):
                gone.append(k)
        at += len(block.text) + len(block.gap)
    if not (changes or gone):
        return None
    edit = replace(article, changes)
    if not gone:
        return edit
    nodes = block_nodes(edit.article)
    rest = changed(edit.article, {nodes[k]: "" for k in gone})
    return attrs.evolve(rest, dropped=(*edit.dropped, *rest.dropped))


def _trimmed(block: Block, new: list[Leaf], at: int) -> dict[Node | Citation, Any]:
    """Return the leaves of a block whose content stands ``at``, and what is left of them, where that is not all."""
    out: dict[Node | Citation, Any] = {}
    for old, left in zip(block.content, new, strict=True):
        end = at + len(str(old))
        if left != old:
            out[Node(old, start=at, end=end)] = left
        at = end
    return out


def _is_list(value: Block) -> bool:
    return isinstance(value, Source) or (isinstance(value, ListLabel) and value.opens == ListKind.SOURCES)
