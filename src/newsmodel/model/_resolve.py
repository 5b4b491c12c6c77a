"""Which sources a marker names.

A number names the entries that bear it in the first list after the marker that has it, else in the last
list before it; where no printed list has it, the external sources.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsmodel.model._blocks import Source
from newsmodel.model._leaves import Marker

if TYPE_CHECKING:
    from newsmodel.model._article import Article

__all__ = ["SourceLists"]


def _keys(bearer: Source | Marker) -> list[int | str]:
    return [*bearer.numbers, *bearer.labels]


class SourceLists:
    """The printed lists of an article and its external sources, asked by number and by label."""

    __slots__ = ("_article", "_by_url", "_external", "_found", "_named", "_printed")

    def __init__(self, article: Article) -> None:
        # For each key: the lists that bear it, by their place, each with its entries.
        self._printed: dict[int | str, list[tuple[int, list[Source]]]] = {}
        self._external: dict[int | str, list[Source]] = {}
        # What was found, so that markers that name the same share one tuple: a text that repeats
        # both marker and entry would need a square of its length.
        self._found: dict[tuple[int, int | str], tuple[Source, ...]] = {}
        self._named: dict[tuple[object, ...], tuple[Source, ...]] = {}
        self._article = article
        self._by_url: dict[str, tuple[Source, ...]] | None = None
        before: type = type(None)
        count = -1
        for block in article.blocks:
            if type(block) is Source:
                count += before is not Source
                # A printed id, as in "[^1_19]", says what its number alone does not.
                for key in block.labels or block.numbers:
                    lists = self._printed.setdefault(key, [])
                    if not lists or lists[-1][0] != count:
                        lists.append((count, []))
                    lists[-1][1].append(block)
            before = type(block)
        for source in article.external_sources:
            for key in _keys(source):
                self._external.setdefault(key, []).append(source)

    def find(self, key: int | str, passed: int) -> tuple[Source, ...]:
        """Return the entries that bear ``key`` for a marker before which ``passed`` lists begin, each once."""
        found = self._found.get((passed, key))
        if found is None:
            lists = self._printed.get(key)
            if lists:
                at = bisect_left(lists, (passed,))
                entries = lists[at if at < len(lists) else -1][1]
            else:
                entries = self._external.get(key, [])
            found = tuple(entries) if len(entries) <= 1 else tuple(dict.fromkeys(entries))
            self._found[passed, key] = found
        return found

    def named_by(self, marker: Marker, passed: int) -> tuple[Source, ...]:
        """Return the sources that ``marker`` names, in its order, each once.

        A label says more than a number, and a number more than an address: the first that finds any decides.
        """
        if len(marker.numbers) == 1 and not marker.labels and marker.url is None:
            return self.find(marker.numbers[0], passed)
        asked = passed, marker.numbers, marker.labels, marker.url
        named = self._named.get(asked)
        if named is None:
            named = self._all(marker.labels, passed) or self._all(marker.numbers, passed)
            if not named and marker.url is not None:
                named = self._all_by_url().get(marker.url, ())
            self._named[asked] = named
        return named

    def _all_by_url(self) -> dict[str, tuple[Source, ...]]:
        if self._by_url is None:
            self._by_url = _sources_by_url(self._article)
        return self._by_url

    def _all(self, keys: tuple[int, ...] | tuple[str, ...], passed: int) -> tuple[Source, ...]:
        return tuple(dict.fromkeys([source for key in keys for source in self.find(key, passed)]))


def _sources_by_url(article: Article) -> dict[str, tuple[Source, ...]]:
    found: dict[str, tuple[Source, ...]] = {}
    for source in (*article.sources, *article.external_sources):
        if source.url is not None:
            found.setdefault(source.url, (source,))
    return found
