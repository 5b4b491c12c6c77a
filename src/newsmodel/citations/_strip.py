"""Taking the markers out, as an editor would: with the spaces, commas and brackets that only they needed."""

from typing import Any, Final

import attrs

from newsmodel.citations._edit import changed, read_again
from newsmodel.errors import EditError
from newsmodel.model import Article, Citation, ListKind, ListLabel, Marker, Node, Source
from newsmodel.model._plain import without_markers
from newsmodel.text import Edit

__all__ = ["strip_citations"]

_MOST_PASSES: Final = 8


def strip_citations(article: Article, *, sources: bool = False) -> Edit:
    """Return the edit that takes every citation marker out of the text.

    Spaces before a marker go with it, commas between markers, and round brackets that held nothing else.
    All other characters stay.

    Args:
        article: The Article.
        sources: Whether the printed source lists and their labels go too.

    Raises:
        EditError: Where what is left would stand together as markers again and again.

    >>> from newsmodel import parse
    >>> strip_citations(parse("They agreed [1], [2]. Nobody left ([3]).")).article.text
    'They agreed. Nobody left.'
    """
    edit = Edit(article)
    for _ in range(_MOST_PASSES):
        changes: dict[Node | Citation, Any] = {}
        for node in edit.article.nodes:
            if sources and _is_list(node.value):
                changes[node] = ""
            elif any(type(leaf) is Marker for leaf in getattr(node.value, "content", ())):
                block: Any = node.value
                content = without_markers(block.content)
                changes[node] = attrs.evolve(block, content=content) if content else ""
        if not changes:
            return edit
        once = read_again(changed(edit.article, changes), edit.article, citations=False)
        edit = attrs.evolve(once, dropped=(*edit.dropped, *once.dropped))
    raise EditError("what is left of the text makes new markers each time that they are taken out")


def _is_list(value: object) -> bool:
    return isinstance(value, Source) or (isinstance(value, ListLabel) and value.opens == ListKind.SOURCES)
