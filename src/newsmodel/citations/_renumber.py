"""Numbering sources anew, in the lists and in the markers that name them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any, Final, Literal, get_args

import attrs

from newsmodel.citations._cited import uncited_sources
from newsmodel.citations._edit import may_read_otherwise, read_again, refuse_others, source_lists
from newsmodel.citations._spelling import renumbered_lead, renumbered_marker
from newsmodel.errors import EditError, excerpt
from newsmodel.model import Article, Citation, ListLabel, Node, Source
from newsmodel.text import Edit, replace

__all__ = ["Order", "renumber"]

Order = Literal["citation", "list"]
"""Whether numbers follow the first citation of each source, or the printed list."""

_HIGHEST: Final = 999
_EXTERNAL: Final = 1_000_000_000
_HIDDEN: Final = _EXTERNAL + 1
_NOWHERE: Final = _EXTERNAL + 2
_Key = tuple[int, int]
"""A list, by its place or `_EXTERNAL`, and a number in it: all the entries that bear it."""


def renumber(article: Article, *, by: Order = "citation", drop_uncited: bool = False) -> Edit:
    r"""Return the edit that numbers the sources from 1, without gaps, and the markers with them.

    Several lists are numbered through. Entries that share a number keep sharing one, and an entry with two numbers
    gets one. Numbers that no list has come after all others, so that they still name nothing. Sources without a
    number, and markers that name them by an id, stay as they are.

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
        used = numbering.used(article)
        keys = [key for key in keys if key in used]
    new = {key: number for number, key in enumerate([*keys, *numbering.hidden, *numbering.dangling], 1)}
    if len(new) > _HIGHEST:
        raise EditError(f"{len(new)} numbers are needed, and a marker in brackets holds three digits")
    return _Renumbering(article, numbering, new, sort=by == "citation").edit()


class _Numbering:
    """Which numbers of an Article belong together.

    Attributes:
        lists: The printed lists.
        listed: The keys of all numbered sources, in list order.
        cited: The keys that markers name, in the order of their first citation.
        hidden: The keys of external sources whose numbers printed ones bear.
        dangling: The keys of numbers that name nothing.
    """

    def __init__(self, article: Article) -> None:
        self.lists = source_lists(article)
        self._root: dict[_Key, _Key] = {}
        self._places: dict[int, list[int]] = {}  # for each number, the lists that have it
        self._seen: set[_Key] = set()
        self._of_source: dict[int, list[_Key]] = {}  # the keys of each entry, by its id()
        self.listed: list[_Key] = []
        for i, entries in enumerate(self.lists):
            for node in entries:
                source: Any = node.value
                self._add(i, source)
        printed = frozenset(self._places)
        self.hidden: list[_Key] = []
        for source in article.external_sources:
            self._add(_EXTERNAL, source, printed)
            if source.numbers and not source.labels and not self.roots(_EXTERNAL, source):
                self._root[_HIDDEN, source.numbers[0]] = _HIDDEN, source.numbers[0]
                self.hidden.append((_HIDDEN, source.numbers[0]))
        self.hidden = list(dict.fromkeys(self.hidden))
        self.listed = list(dict.fromkeys([self.root(key) for key in self.listed]))
        self._starts = [entries[0].start for entries in self.lists]
        self.cited: list[_Key] = []
        self.dangling: list[_Key] = []
        for citation in article.citations:
            for key in self.keys_of(citation) or self._keys_by_address(citation):
                kind = self.cited if key[0] != _NOWHERE else self.dangling
                if key not in self._seen:
                    self._seen.add(key)
                    kind.append(key)

    def _add(self, i: int, source: Source, hidden: frozenset[int] = frozenset()) -> None:
        """Note an entry of list ``i``: its numbers are one key, and those that it shares with others are the same."""
        numbers = [] if source.labels else [number for number in source.numbers if number not in hidden]
        for number in numbers:
            key, first = (i, number), (i, numbers[0])
            self._root.setdefault(first, first)
            one, other = self.root(first), self.root(self._root.setdefault(key, first))
            self._root[max(one, other)] = min(one, other)
            places = self._places.setdefault(number, [])
            if i not in places[-1:]:
                places.append(i)
            self.listed.append(key)
        self._of_source.setdefault(id(source), [(i, number) for number in numbers])

    def used(self, article: Article) -> set[_Key]:
        """Return the keys of the sources that the text uses."""
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
        found = [self.root((i, number)) for number in source.numbers if (i, number) in self._root]
        return found or [(_HIDDEN, number) for number in source.numbers[:1] if (_HIDDEN, number) in self._root]

    def root(self, key: _Key) -> _Key:
        """Return the first of the keys that name the same entries."""
        while self._root[key] != key:
            key = self._root[key]
        return key

    def keys_of(self, citation: Citation) -> list[_Key]:
        """Return what the numbers of a citation name; nothing where it names by ids, which stay."""
        if citation.labels:
            return []
        passed = bisect_right(self._starts, citation.start)
        return [self._key(number, passed) for number in citation.numbers]

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
        self._moved = False  # whether entries go, or stand in other places
        self._changes: dict[Node | Citation, Any] = {}

    def edit(self) -> Edit:
        for citation in self._article.citations:
            keys = self._numbering.keys_of(citation)
            if keys:
                for key, number in zip(keys, citation.numbers, strict=True):
                    self._numbers[number, self._new[key]] = None
                numbers = tuple(dict.fromkeys([self._new[key] for key in keys]))
                marker = renumbered_marker(citation.marker, numbers)
                if marker != citation.marker:
                    self._changes[citation] = marker
        for i, entries in enumerate(self._numbering.lists):
            self._change_list(i, entries)
        external = self._external()
        article = self._article
        if external != article.external_sources:
            article = attrs.evolve(article, external_sources=external)
        edit = replace(article, self._changes) if self._changes else Edit(article)
        if self._changes and (self._moved or may_read_otherwise(self._article)):
            edit = read_again(edit, self._article)
        return attrs.evolve(edit, renumbered=tuple(self._numbers))

    def _entry(self, i: int, source: Source) -> Source | None:
        """Return the entry with its new number; None where it is dropped."""
        keys = self._numbering.roots(i, source)
        if not keys:
            return source
        if keys[0] not in self._new:
            return None
        for key, number in zip(keys, source.numbers, strict=False):
            self._numbers[number, self._new[key]] = None
        return renumbered_lead(source, tuple(dict.fromkeys([self._new[key] for key in keys])))

    def _entries(self, i: int, sources: Iterable[Source]) -> list[Source]:
        """Return the entries of a list that stay, in their new order; those without a number keep their places."""
        kept = [new for source in sources if (new := self._entry(i, source)) is not None]
        if self._sort:
            in_order = iter(
                sorted(
                    [source for source in kept if source.numbers and not source.labels],
                    key=lambda source: source.numbers,
                )
            )
            kept = [next(in_order) if source.numbers and not source.labels else source for source in kept]
        return kept

    def _change_list(self, i: int, entries: list[Node]) -> None:
        old = [node.value for node in entries if isinstance(node.value, Source)]
        kept = self._entries(i, old)
        self._moved |= [source.content for source in kept] != [source.content for source in old]
        for k, node in enumerate(entries):
            if k < len(kept):
                place = old[-1] if k == len(kept) - 1 else old[k]
                source = attrs.evolve(kept[k], gap=place.gap)
                if source != node.value:
                    self._changes[node] = source
            else:
                self._changes[node] = ""
        if not kept:
            self._drop_label(entries[0])

    def _drop_label(self, first: Node) -> None:
        """Take away the label of a list of which nothing is left."""
        blocks = [node for node in self._article.nodes if isinstance(node.value, ListLabel) and node.end <= first.start]
        if blocks and blocks[-1].end + len(blocks[-1].value.gap) + len(first.value.lead) == first.start:  # type: ignore[union-attr]
            self._changes[blocks[-1]] = ""

    def _external(self) -> tuple[Source, ...]:
        return tuple(self._entries(_EXTERNAL, self._article.external_sources))
