"""Pure edits: other nodes in the place of some, and everything else as it was."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any, Final, get_args

import attrs

from newsmodel.errors import ModelError, excerpt
from newsmodel.model import Article, Block, Citation, Code, Field, Leaf, Node, RelatedLink, Rule, Source
from newsmodel.model._value import evolved
from newsmodel.model._views import block_starts
from newsmodel.text._carry import Fact, Piece, carry_story
from newsmodel.text._entry_parts import entry_content
from newsmodel.text._markers import find_openers, read_content

__all__ = ["Edit", "Replacement", "replace", "replace_rows"]

_BLOCKS: Final = frozenset(get_args(Block))

Replacement = Block | Leaf | Field | tuple[Block, ...] | tuple[Leaf | Field, ...]
"""What may stand in the place of a node: a node or several; an empty string or tuple takes it away."""


@attrs.frozen(weakref_slot=False)
class Edit:
    """What an edit gives.

    Attributes:
        article: The new Article.
        renumbered: Each source number and the number that it became, where they were numbered anew; a number that
            several lists have, with each that it became.
        dropped: The facts that went since none of their words is left.

    >>> from newsmodel import parse
    >>> article = parse("They agreed [1].")
    >>> replace(article, {article.citations[0]: "(so they say)"}).article.text
    'They agreed (so they say).'
    """

    article: Article
    renumbered: tuple[tuple[int, int], ...] = attrs.field(default=(), kw_only=True)
    dropped: tuple[Fact, ...] = attrs.field(default=(), kw_only=True)

    @property
    def numbers(self) -> dict[int, int]:
        """Which number each source number became, the first where it became several; what went is not in it."""
        out: dict[int, int] = {}
        for old, new in self.renumbered:
            out.setdefault(old, new)
        return out


def replace(article: Article, changes: Mapping[Node | Citation, Replacement]) -> Edit:
    """Return an Article with other nodes in the places of some; all else stays, character for character.

    Args:
        article: The Article; it is not changed.
        changes: For nodes and citations of ``article.nodes`` and ``article.citations``, what to put there. For a
            block: blocks, or a string, whose markers are read, for its content. For a leaf or field: strings, leaves
            or fields. An empty string or tuple takes it away.

    The quotes of the story go along. A quote of which nothing but white space and punctuation is left goes, a fact
    without a quote goes too, and ``Edit.dropped`` names it.

    Raises:
        KeyError: Where a place is none of the Article's.
        ModelError: Where what is put there cannot stand there.

    >>> from newsmodel import parse
    >>> article = parse("They agreed [1]. Good.")
    >>> replace(article, {article.citations[0]: ""}).article.text
    'They agreed . Good.'
    """
    wanted = {_key(place): new for place, new in changes.items()}
    editor = _Editor(article, wanted)
    editor.follow((start, block) for start, _, block in wanted if type(block) in _BLOCKS)
    editor.run()
    for start, _, value in wanted:
        raise KeyError(f"no {type(value).__name__} stands at {start} of the Article: {excerpt(str(value))}")
    return editor.edit()


def replace_rows(article: Article, changes: Mapping[int, tuple[Block, ...]]) -> Edit:
    """Return what `replace` does for blocks that are known by their rows in ``Article.blocks``."""
    editor = _Editor(article, {})
    starts = block_starts(article)
    editor.follow((starts[row], article.blocks[row]) for row in changes)
    for row, block in enumerate(article.blocks):
        new = changes.get(row)
        if new is None:
            editor.keep(block)
        else:
            editor.put_blocks(block, new)
    return editor.edit()


def _key(place: Node | Citation) -> tuple[int, int, object]:
    if isinstance(place, Citation):
        return place.start, place.end, place.marker
    if not isinstance(place, Node):
        raise KeyError(f"{excerpt(place)} is no place: take one of article.nodes or article.citations")
    return place.start, place.end, place.value


class _Editor:
    """Walks the Article once, takes the changes that it comes to, and notes what became of its text, for its story."""

    def __init__(self, article: Article, changes: dict[tuple[int, int, object], Replacement]) -> None:
        self._article = article
        self._has_story = bool(article.participants or article.events or article.issues or article.statements)
        self._changes = changes
        self._old = len(article.lead)
        self._new = len(article.lead)
        self._blocks: list[Block] = []
        self._pieces = [Piece(0, self._old, 0, self._new, same=True)]
        self._contents: dict[int, int] = {}  # where each content begins that may be put in the place of another one
        self._moved: dict[int, int] = {}  # where each begins in the new text that was

    def follow(self, changing: Iterable[tuple[int, Any]]) -> None:
        """Take the blocks that change, and where each begins; contents are told apart by their identity."""
        if self._has_story:
            self._contents = {id(block.content): start for start, block in changing}

    def run(self) -> None:
        """Take the changes."""
        places = sorted([start for start, _, _ in self._changes])
        for start, block in zip(block_starts(self._article), self._article.blocks, strict=True):
            end = start + len(block.text)
            whole = (start, end, block)
            if bisect_left(places, start) == bisect_right(places, end):
                self.keep(block)
            elif whole in self._changes:
                new = self._changes.pop(whole)
                if isinstance(new, str) and new:
                    new = _rewritten(block, new)
                self.put_blocks(block, new if isinstance(new, tuple) else () if new == "" else (new,))
            else:
                self._put_leaves(start, block)

    def edit(self) -> Edit:
        """Return the Article of the blocks that were kept and put, with its story."""
        article, blocks = self._article, tuple(self._blocks)
        if not self._has_story:
            return Edit(evolved(article, blocks=blocks))
        text = article.lead + "".join(map(str, blocks))
        story, lost = carry_story(article, [self._followed(piece) for piece in self._pieces], text)
        return Edit(evolved(article, blocks=blocks, **story), dropped=lost)

    def _followed(self, piece: Piece) -> Piece:
        """Return the piece of a content that was put in the place of another: it leads to where that stands now."""
        start = self._moved.get(piece.start)
        if start is None or piece.same or piece.start == piece.end:
            return piece
        return Piece(piece.start, piece.end, start, start + piece.end - piece.start, same=True)

    def keep(self, block: Block) -> None:
        """Take over a block in which nothing changes."""
        if self._has_story:
            size = len(str(block))
            self._add(size, size, same=True)
        self._blocks.append(block)

    def put_blocks(self, block: Block, blocks: tuple[Any, ...]) -> None:
        """Put blocks in the place of one."""
        for other in blocks:
            if type(other) not in _BLOCKS:
                raise ModelError(f"Article.blocks[{len(self._blocks)}]", f"{excerpt(other)} is no block")
        if self._has_story:
            self._note_blocks(block, blocks)
        self._blocks += blocks

    def _note_blocks(self, block: Block, blocks: tuple[Block, ...]) -> None:
        if not blocks:
            for part in (block.lead, block.text, block.gap):
                self._note(part, "")
            return
        if len(blocks) != 1:
            self._note(str(block), "".join(map(str, blocks)))
            return
        (other,) = blocks
        self._note(block.lead, other.lead)
        if other.content is not block.content and id(other.content) in self._contents:
            self._moved[self._contents[id(other.content)]] = self._new
            self._add(len(block.text), 0, same=False)  # what came stands for nothing that was here
            self._add(0, len(other.text), same=False)
        elif len(block.content) == len(other.content):
            for old_leaf, new_leaf in zip(block.content, other.content, strict=True):
                self._note(str(old_leaf), str(new_leaf))
        else:
            self._note(block.text, other.text)
        self._note(block.gap, other.gap)

    def _put_leaves(self, at: int, block: Block) -> None:
        self._note(block.lead, block.lead)
        content: list[Any] = []
        changed = False
        for leaf in block.content:
            key = (at, at + len(str(leaf)), leaf)
            at = key[1]
            if key in self._changes:
                changed = True
                new = self._changes.pop(key)
                leaves: tuple[Any, ...] = new if isinstance(new, tuple) else (new,)
                content += leaves
                self._note(str(leaf), "".join(map(str, leaves)))
            else:
                content.append(leaf)
                self._note(str(leaf), str(leaf))
        self._note(block.gap, block.gap)
        if changed:
            block = evolved(block, content=_normal(content))
        self._blocks.append(block)

    def _note(self, old: str, new: str) -> None:
        """Note that ``new`` stands for ``old``; what is left of it, or both begin and end with, is the same text."""
        if not self._has_story:
            return
        if old == new:
            self._add(len(old), len(new), same=True)
            return
        if new and new in old:  # cut at its ends
            first = old.index(new)
            self._add(first, 0, same=False)
            self._add(len(new), len(new), same=True)
            self._add(len(old) - first - len(new), 0, same=False)
            return
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        self._add(first, first, same=True)
        self._add(len(old) - first - last, len(new) - first - last, same=False)
        self._add(last, last, same=True)

    def _add(self, old: int, new: int, *, same: bool) -> None:
        if old or new:
            self._pieces.append(Piece(self._old, self._old + old, self._new, self._new + new, same=same))
        self._old += old
        self._new += new


def _rewritten(block: Block, words: str) -> Block:
    """Return a block with other words in it."""
    content: Any = (words,)
    if isinstance(block, (Source, RelatedLink)):
        content = entry_content(words, 0, len(words))
    elif not isinstance(block, (Code, Rule)):
        content = read_content(words, 0, len(words), find_openers(words))
    return attrs.evolve(block, content=content)


def _alike(old: str, new: str) -> int:
    """Return how many characters ``old`` and ``new`` begin with alike."""
    shorter = min(len(old), len(new))
    return next((i for i in range(shorter) if old[i] != new[i]), shorter)


def _normal(content: list[Any]) -> tuple[Any, ...]:
    """Return content in normal form: no empty string, no two strings side by side."""
    out: list[Any] = []
    for leaf in content:
        if type(leaf) is str and out and type(out[-1]) is str:
            out[-1] += leaf
        elif leaf != "":
            out.append(leaf)
    return tuple(out)
