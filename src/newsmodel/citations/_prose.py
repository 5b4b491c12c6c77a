"""The running text of an Article: where its strings stand, without code spans."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._survey import survey
from newsmodel.model import (
    Article,
    Block,
    Heading,
    Headline,
    Link,
    ListItem,
    Marker,
    Paragraph,
    Quotation,
    Table,
)

__all__ = ["cites", "prose_strings"]

_PROSE: Final = frozenset((Headline, Heading, Paragraph, ListItem, Quotation, Table))
_CITING: Final[frozenset[type]] = frozenset((Marker, Link))
_CODE: Final = re.compile(r"`[^`\n]+`")


def prose_strings(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each string in running text, cut at code spans."""
    starts = survey(article).starts
    text = article.text
    for at, block in zip(starts, article.blocks, strict=True):
        if type(block) not in _PROSE:
            continue
        for leaf in block.content:
            end = at + len(str(leaf))
            if type(leaf) is str:
                yield from _without_code(text, at, end) if "`" in leaf else ((at, end),)
            at = end  # noqa: PLW2901


def _without_code(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for span in _CODE.finditer(text, start, end):
        yield start, span.start()
        start = span.end()
    yield start, end


def cites(block: Block) -> bool:
    """Return whether a block holds a marker or a link."""
    return not _CITING.isdisjoint(map(type, block.content))
