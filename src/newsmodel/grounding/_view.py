"""A text as tokens that can be searched: as it is written, and with markers passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._tokens import Token, tokens_of
from newsmodel.model import (
    Break,
    Byline,
    Code,
    DateLine,
    Field,
    Heading,
    Headline,
    Link,
    ListLabel,
    Marker,
    RelatedLink,
    Rule,
    Source,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsmodel.model import Article, Block, Leaf

__all__ = ["View", "views_of"]

_UNREAD: Final = (Source, RelatedLink, ListLabel, Code, Rule)
"""What an article prints and does not tell: no quote is placed in it."""
_APART: Final = (Headline, Heading, Byline, DateLine, Table)
"""What no quote runs out of."""
_WALL: Final = Token("\0wall", "\0wall", 0, 0, spaced=False, letters=False)


class View:
    """Tokens, and where each word stands among them."""

    def __init__(self, tokens: list[Token]) -> None:
        """Take the tokens, and make the index."""
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]
        self._first = {True: [token.cased for token in tokens], False: [token.folded for token in tokens]}
        self._rest = {
            cased: [f" {word}" if token.spaced else word for word, token in zip(words, tokens, strict=True)]
            for cased, words in self._first.items()
        }
        self._index: dict[str, list[int]] = {}
        for at, token in enumerate(tokens):
            self._index.setdefault(token.folded, []).append(at)

    def __len__(self) -> int:
        return len(self._starts)

    def candidates(self, wanted: Sequence[Token]) -> tuple[list[int], int]:
        """Return where the rarest of some tokens stands, and its place among them."""
        rows = [self._index.get(token.folded, []) for token in wanted]
        rarest = min(range(len(rows)), key=lambda k: len(rows[k]))
        return rows[rarest], rarest

    def find(self, wanted: Sequence[Token], *, cased: bool) -> Iterator[int]:
        """Yield the places, among the tokens, at which ``wanted`` stands."""
        first = self._first[cased]
        rest = self._rest[cased]
        words = [token.cased if cased else token.folded for token in wanted]
        tail = [f" {word}" if token.spaced else word for word, token in zip(words, wanted, strict=True)][1:]
        places, shift = self.candidates(wanted)
        for place in places:
            at = place - shift
            if at >= 0 and first[at] == words[0] and rest[at + 1 : at + len(words)] == tail:
                yield at

    def span(self, at: int, count: int) -> tuple[int, int]:
        """Return where some tokens stand in the text."""
        return self._starts[at], self._ends[at + count - 1]

    def has_before(self, at: int, wanted: Sequence[Token]) -> bool:
        """Return whether ``wanted`` stands right before a place; its first word may be cut at its beginning."""
        begin = at - len(wanted)
        words = self._first[False]
        return begin >= 0 and (
            words[begin].endswith(wanted[0].folded) and words[begin + 1 : at] == [token.folded for token in wanted[1:]]
        )

    def has_after(self, at: int, wanted: Sequence[Token]) -> bool:
        """Return whether ``wanted`` stands right from a place on; its last word may be cut at its end."""
        end = at + len(wanted)
        words = self._first[False]
        return end <= len(words) and (
            words[end - 1].startswith(wanted[-1].folded)
            and words[at : end - 1] == [token.folded for token in wanted[:-1]]
        )


def views_of(article: Article) -> tuple[View, ...]:
    """Return the view of the text as written, and, where it has markers and the like, that without them."""
    text = article.text
    written: list[Token] = []
    passing: list[Token] = []
    differ = False
    at = len(article.lead)
    for block in article.blocks:
        begin = at
        at += len(block.lead)
        start = at
        at += len(block.text)
        if isinstance(block, _UNREAD) or (isinstance(block, _APART) and written):
            written.append(_WALL)
            passing.append(_WALL)
        if not isinstance(block, _UNREAD):
            written += _opened(tokens_of(text[begin:at], begin))
            passing += _without_markers(block, start)
            differ = differ or bool(block.lead) or any(not isinstance(leaf, str) for leaf in block.content)
            if isinstance(block, _APART):
                written.append(_WALL)
                passing.append(_WALL)
        at += len(block.gap)
    return (View(written), View(passing)) if differ else (View(written),)


def _opened(tokens: Iterator[Token | None]) -> Iterator[Token]:
    """Yield the tokens of a block, which begins a line: white space stands before its first one."""
    first = True
    for token in tokens:
        if token is not None:
            yield token._replace(spaced=True) if first else token
            first = False


def _without_markers(block: Block, start: int) -> Iterator[Token]:
    """Yield the tokens of a block without its markers and joints; of a link, those of its title."""
    space, dropped = True, False
    at = start
    for leaf in block.content:
        if isinstance(leaf, Marker):
            space, dropped = False, space or dropped
        elif isinstance(leaf, Break):
            space = True
        else:
            raw, shift = _read(leaf)
            for token in tokens_of(raw, at + shift):
                if token is None:
                    space = True
                    continue
                yield token._replace(spaced=token.spaced or space or (dropped and token.letters))
                space = dropped = False
        at += len(str(leaf))


def _read(leaf: Leaf | Field) -> tuple[str, int]:
    """Return what is read of a leaf, and where in it that begins."""
    if isinstance(leaf, Link) and leaf.title and leaf.raw.find(leaf.title) >= 0:
        return leaf.title, leaf.raw.find(leaf.title)
    return str(leaf), 0
