"""What an edit must keep when its text is read again: what each marker says and names, the lists, and code."""

from typing import Any, Final

import attrs

from newsmodel.citations._edit import block_nodes
from newsmodel.citations._findings import quoted
from newsmodel.model import Article, Citation, Code
from newsmodel.text import parse, reads_back

__all__ = ["difference", "is_settled", "names", "settled"]

_REACH: Final = 25


def settled(article: Article, *before: Article) -> Article | None:
    """Return what an edit made of ``before``, with the blocks that `parse` makes of its text; None where these differ.

    A line that an edit has made longer or shorter may be laid out otherwise: the text and its quotes stay. The
    citations, the entries and code must be the same.
    """
    read = parse(article.text)
    if read.blocks == article.blocks:
        return article
    if all(map(reads_back, before)) and is_settled(article, read):
        return attrs.evolve(article, blocks=read.blocks, lead=read.lead)
    return None


def is_settled(article: Article, read: Article) -> bool:
    """Return whether two readings of one text have the same citations, entries and code."""
    return _said(article) == _said(read)


def _said(article: Article) -> tuple[list[Any], ...]:
    return (
        [_says(citation) for citation in article.citations],
        [(source.content, source.numbers, source.labels) for source in article.sources],
        [link.content for link in article.related],
        [block.text for block in article.blocks if isinstance(block, Code)],
    )


def _says(citation: Citation) -> tuple[Any, ...]:
    return citation.numbers, citation.labels, citation.url


def names(citation: Citation) -> list[tuple[Any, ...]]:
    """Return what tells the sources apart that a citation names, however their entries open."""
    return [(source.content, source.numbers, source.labels) for source in citation.sources]


def difference(article: Article) -> str:
    """Return the first thing in an Article that its text would not be read back as, with its line."""
    read = parse(article.text)
    there = {citation.start: citation for citation in read.citations}
    meant = {citation.start: citation for citation in article.citations}
    for start in sorted({*there, *meant}):
        old, new = meant.get(start), there.get(start)
        if old is not None and new is not None and _says(old) == _says(new):
            continue
        line, _ = article.line_column(start)
        around = f"line {line}: {quoted(_around(article, start))} would read back"
        lost = old.raw if old is not None else ""
        return f"{around} without the citation {quoted(lost)}" if new is None else f"{around} with {quoted(new.raw)}"
    pairs = zip(block_nodes(article), (*read.blocks, None), strict=False)
    node, found = next(pair for pair in pairs if pair[0].value != pair[1])
    line, _ = article.line_column(node.start)
    shown = "nothing" if found is None else f"{type(found).__name__} {quoted(found.text)}"
    kind = type(node.value).__name__
    return f"line {line}: {kind} {quoted(str(node.value).strip())} would read back as {shown}"


def _around(article: Article, start: int) -> str:
    """Return the words around an offset, on its own line."""
    text = article.text
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return before + text[start : start + _REACH].partition("\n")[0]
