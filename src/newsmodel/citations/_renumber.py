"""Numbering sources anew, in the lists and in the markers that name them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from operator import is_not, itemgetter
from typing import Any, Final, Literal, get_args

from newsmodel.citations._cited import uncited_sources
from newsmodel.citations._edit import are_labelled, folded, may_read_otherwise, read_again, refuse_others, source_rows
from newsmodel.citations._spelling import renumbered_lead, renumbered_marker
from newsmodel.errors import EditError, excerpt
from newsmodel.model import Article, Block, Citation, ListLabel, Marker, Source
from newsmodel.model._value import evolved
from newsmodel.model._views import block_starts
from newsmodel.text import Edit
from newsmodel.text._replace import replace_rows

__all__ = ["Order", "renumber"]

Order = Literal["citation", "list"]
"""Whether numbers follow the first citation of each source, or the printed list."""

_HIGHEST: Final = 999
_EXTERNAL: Final = 1_000_000_000
_HIDDEN: Final = _EXTERNAL + 1
_NOWHERE: Final = _EXTERNAL + 2
_Key = tuple[int, int]
"""A list, by its place or `_EXTERNAL`, and a number in it: all the entries that bear it."""
_Asked = tuple[int, tuple[int, ...]]
_Numbered = tuple[Source, tuple[int, ...]]
"""An entry and the numbers that it gets; none where it keeps those that it has."""


def renumber(article: Article, *, by: Order = "citation", drop_uncited: bool = False) -> Edit:
    r"""Return the edit that numbers the sources from 1, without gaps, and the markers with them.

    Several lists are numbered through. Entries that share a number keep sharing one, and an entry with two numbers
    gets one; markers side by side that become equal by that are one. Numbers that no list has come after all others,
    so that they still name nothing. Sources without a number, and markers that name them by an id, stay as they are.

    Args:
        article: The Article.
        by: ``"citation"`` orders the entries of each list by their first citation, those never cited last;
            ``"list"`` keeps the order of the lists.
        drop_uncited: Whether sources that the text does not use go: those that `uncited` gives.

    Raises:
        EditError: Where ``by`` is neither; where more than 999 numbers are needed, since brackets hold three digits;
            where the text would read back with other citations or lists.

    >>> from newsmodel import parse
    >>> edit = renumber(parse("They met [7]. They agreed [3].\n\nSources:\n[3] A\n[7] B"))
    >>> print(edit.article)
    They met [1]. They agreed [2].
    <BLANKLINE>
    Sources:
    [1] B
    [2] A
    >>> edit.numbers
    {7: 1, 3: 2}
    """
    refuse_others(article, "renumber")
    if by not in get_args(Order):
        raise EditError(f"sources are numbered by {' or by '.join(get_args(Order))}, not by {excerpt(by)}")
    numbering = _Numbering(article)
    keys = numbering.listed if by == "list" else list(dict.fromkeys([*numbering.cited, *numbering.listed]))
    if drop_uncited:
        used = numbering.used()
        keys = [key for key in keys if key in used]
    new = {key: number for number, key in enumerate([*keys, *numbering.hidden, *numbering.dangling], 1)}
    if len(new) > _HIGHEST:
        raise EditError(f"{len(new)} numbers are needed, and a marker in brackets holds three digits")
    return _Renumbering(article, numbering, new, sort=by == "citation").edit()


class _Numbering:
    """Which numbers of an Article belong together.

    Attributes:
        lists: The printed lists, as the rows of their entries.
        asked: What each citation asks for: how many lists begin before it, and its numbers; none where it names by
            ids, which stay.
        keys: What that names, for all that is asked, in the order in which it first is.
        listed: The keys of all numbered sources, in list order.
        cited: The keys that markers name, in the order of their first citation.
        hidden: The keys of external sources whose numbers printed ones bear.
        dangling: The keys of numbers that name nothing.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self.lists = source_rows(article)
        self._root: dict[_Key, _Key] = {}
        self._places: dict[int, list[int]] = {}  # for each number, the lists that have it
        self._is_joined = False  # whether two numbers are of one entry
        listed: list[_Key] = []
        blocks: Any = article.blocks
        for i, rows in enumerate(self.lists):
            for row in rows:
                listed += self._add(i, blocks[row])
        printed = frozenset(self._places)
        hidden: list[_Key] = []
        for source in article.external_sources:
            listed += self._add(_EXTERNAL, source, printed)
            if source.numbers and not source.labels and not self.roots(_EXTERNAL, source):
                self._root[_HIDDEN, source.numbers[0]] = _HIDDEN, source.numbers[0]
                hidden.append((_HIDDEN, source.numbers[0]))
        self.hidden = list(dict.fromkeys(hidden))
        self.listed = list(dict.fromkeys(map(self.root, listed) if self._is_joined else listed))
        self.asked = self._asked()
        self.keys = {asked: [self._key(number, asked[0]) for number in asked[1]] for asked in dict.fromkeys(self.asked)}
        named = dict.fromkeys(
            [
                key
                for citation, asked in zip(article.citations, self.asked, strict=True)
                for key in (self.keys[asked] if asked[1] else self._keys_by_address(citation))
            ]
        )
        self.cited = [key for key in named if key[0] != _NOWHERE]
        self.dangling = [key for key in named if key[0] == _NOWHERE]

    def _add(self, i: int, source: Source, hidden: frozenset[int] = frozenset()) -> list[_Key]:
        """Note an entry of list ``i``: its numbers are one key, and those that it shares with others are the same."""
        numbers = () if source.labels else source.numbers
        keys = [(i, number) for number in numbers if number not in hidden]
        for key in keys:
            if key not in self._root:
                self._root[key] = key
                self._places.setdefault(key[1], []).append(i)
            if key is not keys[0]:
                self._is_joined = True
                one, other = self.root(keys[0]), self.root(key)
                self._root[max(one, other)] = min(one, other)
        return keys

    @cached_property
    def _of_source(self) -> dict[int, list[_Key]]:
        """The keys of each entry, by its id()."""
        found: dict[int, list[_Key]] = {}
        blocks: Any = self._article.blocks
        placed = [(i, blocks[row]) for i, rows in enumerate(self.lists) for row in rows]
        placed += [(_EXTERNAL, source) for source in self._article.external_sources]
        for i, source in placed:
            numbers = () if source.labels else source.numbers
            found.setdefault(id(source), [(i, number) for number in numbers if (i, number) in self._root])
        return found

    def used(self) -> set[_Key]:
        """Return the keys of the sources that the text uses."""
        article = self._article
        left = {id(source) for source in uncited_sources(article)}
        sources = [source for source in (*article.sources, *article.external_sources) if id(source) not in left]
        return {self.root(key) for source in sources for key in self._of_source[id(source)]}

    def _keys_by_address(self, citation: Citation) -> list[_Key]:
        """Return the keys of what a marker names that holds neither number nor id, but an address."""
        sources = () if citation.labels else citation.sources
        return [self.root(key) for source in sources for key in self._of_source[id(source)][:1]]

    def roots(self, i: int, source: Source) -> list[_Key]:
        """Return the keys of an entry of list ``i``; none where it has no number that counts."""
        if source.labels:
            return []
        found = [(i, number) for number in source.numbers if (i, number) in self._root]
        if self._is_joined:
            found = list(map(self.root, found))
        return found or [(_HIDDEN, number) for number in source.numbers[:1] if (_HIDDEN, number) in self._root]

    def root(self, key: _Key) -> _Key:
        """Return the first of the keys that name the same entries."""
        while self._root[key] != key:
            key = self._root[key]
        return key

    def _asked(self) -> list[_Asked]:
        article = self._article
        starts = block_starts(article)
        lists = [starts[rows[0]] for rows in self.lists]
        return [
            (bisect_right(lists, citation.start), () if citation.marker.labels else citation.marker.numbers)
            for citation in article.citations
        ]

    def _key(self, number: int, passed: int) -> _Key:
        """Return what ``number`` names after ``passed`` lists: in the first to come that has it, else in the last."""
        places = self._places.get(number)
        if not places:
            return _NOWHERE, number
        printed = [place for place in places[-1:] if place != _EXTERNAL]
        if not printed:
            return self.root((places[-1], number))
        at = bisect_left(places, max(passed, 0))
        return self.root((places[at] if at < len(places) else places[-1], number))


class _Renumbering:
    """Puts new numbers into markers and lists."""

    def __init__(self, article: Article, numbering: _Numbering, new: dict[_Key, int], *, sort: bool) -> None:
        self._article = article
        self._numbering = numbering
        self._new = new
        self._sort = sort
        self._numbers: dict[tuple[int, int], None] = {}
        self._moved = False  # whether entries stand in other places
        self._changes: dict[int, tuple[Block, ...]] = {}

    def edit(self) -> Edit:
        """Return the edit."""
        self._change_markers()
        for i, rows in enumerate(self._numbering.lists):
            self._change_list(i, rows)
        external = self._external()
        article = self._article
        if external != article.external_sources:
            article = evolved(article, external_sources=external)
        edit = replace_rows(article, self._changes) if self._changes else Edit(article)
        joined = edit
        if len({new for _, new in self._numbers}) < len(self._numbers):  # two are one now
            joined = folded(edit, self._article.citations)
        if joined is not edit or (self._changes and self._may_read_otherwise()):
            edit = read_again(joined, self._article)
        return Edit(edit.article, renumbered=tuple(self._numbers), dropped=edit.dropped)

    def _may_read_otherwise(self) -> bool:
        """Return whether the new text may read otherwise than it is meant."""
        if () in self._changes.values() or (self._moved and not are_labelled(self._article)):
            return True
        return may_read_otherwise(self._article, self._changes)

    def _change_markers(self) -> None:
        """Note the blocks that hold markers whose numbers change."""
        markers = iter(self._renumbered())
        for row, block in enumerate(self._article.blocks):
            if type(block) is Source or Marker not in map(type, block.content):
                continue
            content = tuple([next(markers) if type(leaf) is Marker else leaf for leaf in block.content])
            if any(map(is_not, content, block.content)):
                self._changes[row] = (evolved(block, content=content),)

    def _renumbered(self) -> list[Marker]:
        """Return the marker that each one becomes: itself, where its numbers stay."""
        numbers = {asked: self._new_numbers(keys, asked[1]) for asked, keys in self._numbering.keys.items()}
        made: dict[tuple[int, _Asked], Marker] = {}  # by identity: what `parse` reads twice is one object
        out: list[Marker] = []
        for citation, asked in zip(self._article.citations, self._numbering.asked, strict=True):
            marker = citation.marker
            known = made.get((id(marker), asked))
            if known is None:
                new = numbers[asked]
                known = renumbered_marker(marker, new) if new and new != marker.numbers else marker
                made[id(marker), asked] = known
            out.append(known)
        return out

    def _new_numbers(self, keys: list[_Key], old: tuple[int, ...]) -> tuple[int, ...]:
        """Return the new numbers for the old ones that ``keys`` stand for, each once, and note which became which."""
        numbers = tuple([self._new[key] for key in keys])
        self._numbers.update(dict.fromkeys(zip(old, numbers, strict=False)))
        return numbers if len(numbers) == 1 else tuple(dict.fromkeys(numbers))

    def _entry(self, i: int, source: Source) -> _Numbered | None:
        """Return an entry with the numbers that it gets; None where it is dropped."""
        keys = self._numbering.roots(i, source)
        if keys and keys[0] not in self._new:
            return None
        return source, self._new_numbers(keys, source.numbers)

    def _kept(self, i: int, sources: Iterable[Source]) -> list[_Numbered]:
        """Return the entries of a list that stay, in their new order; those without a number keep their places."""
        kept = [entry for source in sources if (entry := self._entry(i, source)) is not None]
        if self._sort:
            in_order = iter(sorted([entry for entry in kept if entry[1]], key=itemgetter(1)))
            kept = [next(in_order) if entry[1] else entry for entry in kept]
        return kept

    def _change_list(self, i: int, rows: list[int]) -> None:
        blocks: Any = self._article.blocks
        kept = self._kept(i, [blocks[row] for row in rows])
        self._moved |= any(entry[0] is not blocks[row] for row, entry in zip(rows, kept, strict=False))
        for row in rows[len(kept) :]:
            self._changes[row] = ()
        for k, (row, entry) in enumerate(zip(rows, kept, strict=False), 1):
            old: Source = blocks[row]
            new = _renumbered_entry(entry, blocks[rows[-1]].gap if k == len(kept) else old.gap)
            if new is not old and (new.numbers != old.numbers or new != old):
                self._changes[row] = (new,)
        above = rows[0] - 1
        if not kept and above >= 0 and type(blocks[above]) is ListLabel:
            self._changes[above] = ()

    def _external(self) -> tuple[Source, ...]:
        kept = self._kept(_EXTERNAL, self._article.external_sources)
        return tuple([_renumbered_entry(entry, entry[0].gap) for entry in kept])


def _renumbered_entry(entry: _Numbered, gap: str) -> Source:
    source, numbers = entry
    if numbers and numbers != source.numbers:
        return Source(source.content, lead=renumbered_lead(source.lead, numbers), gap=gap, numbers=numbers)
    return source if source.gap == gap else evolved(source, gap=gap)
