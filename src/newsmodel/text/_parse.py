"""Any string to an Article."""

import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from newsmodel.errors import excerpt
from newsmodel.model import Article, Block, Break, Code, Dateline, Leaf, Metadata, Paragraph, RelatedLink, Rule, Source
from newsmodel.text._dateline import find_dateline
from newsmodel.text._entry_parts import entry_content
from newsmodel.text._explained import explain
from newsmodel.text._layout import read_rows
from newsmodel.text._lines import cut_lines
from newsmodel.text._markers import Openers, find_openers, read_content
from newsmodel.text._rows import Row

__all__ = ["parse"]

_OUTER: Final = re.compile(r"[\s\ufeff]*")


def parse(
    text: str,
    *,
    sources: Iterable[Source | str] = (),
    metadata: Metadata | None = None,
    language: str | None = None,
    headlines: int | None = None,
) -> Article:
    r"""Return the Article that ``text`` is. Every ``str`` is one, and ``str()`` of it is ``text`` again.

    Args:
        text: Plain text or Markdown, with any line ends. Nothing in it is normalised.
        sources: Sources that the caller has and the text does not print, in the order of their numbers.
            A string is an address or a title, and bears its place in the list as its number, from 1.
        metadata: What is known beside the text.
        language: A BCP 47 tag; becomes ``metadata.language``.
        headlines: How many leading lines are headlines, where the caller knows; else that is guessed.

    Raises:
        TypeError: Where an argument has the wrong type.
        ModelError: Where a source or the metadata holds a wrong value.

    >>> article = parse("Port talks end\n\nBoth sides met on Monday [1].\n\nSources:\n[1] Example Wire")
    >>> article.headline.plain
    'Port talks end'
    >>> article.citations[0].sources[0].title
    'Example Wire'
    """
    if not isinstance(text, str):
        raise TypeError(f"parse() takes a str, not {type(text).__name__}: {excerpt(text)}")
    if headlines is not None and type(headlines) is not int:
        raise TypeError(f"headlines is a number of lines or None, not {excerpt(headlines)}")
    text = str(text) if type(text) is not str else text
    known = Metadata() if metadata is None else metadata
    if language is not None:
        known = attrs.evolve(known, language=language)
    extra: dict[str, Any] = {} if metadata is None and language is None else {"metadata": known}
    external = _external(sources)
    if external:
        extra["external_sources"] = external
    start = _first_line(text)
    if start == len(text):
        return Article((), lead=text, **extra)
    rows = read_rows(cut_lines(text, start), headlines)
    ends = [row.lead for row in rows[1:]]
    ends.append(len(text))
    openers = find_openers(text)
    blocks = [_block(text, row, end, openers) for row, end in zip(rows, ends, strict=True)]
    _put_dateline(text, rows, blocks)
    explain(text, blocks)
    return Article(tuple(blocks), lead=text[:start], **extra)


def _external(sources: Iterable[Source | str]) -> tuple[Source, ...]:
    if isinstance(sources, str):
        raise TypeError("sources is a list of sources, not one str")
    out = []
    for place, source in enumerate(sources, 1):
        if isinstance(source, str):
            out.append(Source(entry_content(source, 0, len(source)), numbers=(place,)))
        else:
            out.append(source)
    return tuple(out)


def _first_line(text: str) -> int:
    """Return where the first block's line begins: after white space and byte order marks, before its indentation."""
    found = _OUTER.match(text)
    end = found.end() if found else 0
    if end == len(text):
        return end
    return max(text.rfind(char, 0, end) for char in "\n\r\ufeff") + 1


def _put_dateline(text: str, rows: list[Row], blocks: list[Block]) -> None:
    """Give the first paragraph its dateline, if it has one, and no marker or link stands in it."""
    for k, row in enumerate(rows):
        if row.kind is Paragraph:
            found = find_dateline(text, row.start, row.end)
            if found is not None:
                content = _with_dateline(blocks[k].content, found[0] - row.start, found[1])
                blocks[k] = Paragraph(content, lead=blocks[k].lead, gap=blocks[k].gap)
            return


def _with_dateline(content: tuple[Any, ...], at: int, dateline: Dateline) -> tuple[Any, ...]:
    """Return ``content`` with the dateline cut out of the string in which it stands, ``at`` characters on."""
    for k, leaf in enumerate(content):
        after = at + len(dateline.raw)
        if type(leaf) is str and at >= 0 and after <= len(leaf):
            parts = (leaf[:at], dateline, leaf[after:])
            return (*content[:k], *[part for part in parts if part != ""], *content[k + 1 :])
        at -= len(str(leaf))
    return content


def _block(text: str, row: Row, next_lead: int, openers: Openers) -> Block:
    kind, lead, start, end, details, pieces = row
    content: tuple[Any, ...]
    if kind is Source or kind is RelatedLink:
        content = entry_content(text, start, end)
    elif pieces is not None:
        content = _pieced(text, pieces, openers)
    elif kind is Code or kind is Rule:
        content = (text[start:end],)
    else:
        content = read_content(text, start, end, openers)
    make: Any = kind
    if details is None:
        return make(content, lead=text[lead:start], gap=text[end:next_lead])  # type: ignore[no-any-return]
    return make(content, lead=text[lead:start], gap=text[end:next_lead], **details)  # type: ignore[no-any-return]


def _pieced(text: str, pieces: list[tuple[int, int]], openers: Openers) -> tuple[Leaf, ...]:
    """Return the content of lines with prefixes between them."""
    out: list[Leaf] = []
    done = pieces[0][0]
    for start, end in pieces:
        if start > done:
            out.append(Break(text[done:start]))
        out += read_content(text, start, end, openers)
        done = end
    return tuple(out)
