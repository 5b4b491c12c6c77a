"""Placing quotes: where the text has the words, and which of these places is meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._tokens import Token, tokens_of
from newsmodel.grounding._view import views_of
from newsmodel.model import Quote

if TYPE_CHECKING:
    from newsmodel.grounding._view import View
    from newsmodel.model import Article

__all__ = ["Finder", "Place", "Unplaced", "Wanted"]

_ENOUGH: Final = 3
"""Words from which on a quote may differ in case: a short one may be another word (US and us, May and may)."""
_SLACK: Final = 100_000
_EACH: Final = 50


class Wanted(NamedTuple):
    """A quote as the data has it.

    Attributes:
        path: Where.
        exact: The words.
        prefix: Words right before it, or an empty string.
        suffix: Words right after it.
        sentence: The number of the sentence that it stands in, from 1, or None.
        start: Its offset, or None.
    """

    path: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    sentence: int | None = None
    start: int | None = None


class Place(NamedTuple):
    """A place where the text has some words.

    Attributes:
        start: Where they begin.
        end: The offset after the last character.
        view: In which view of the text they were found.
        at: At which of its tokens.
    """

    start: int
    end: int
    view: int
    at: int

    def within(self, start: int, end: int) -> bool:
        """Return whether it stands within a stretch of the text."""
        return start <= self.start and self.end <= end


class Unplaced(Exception):  # noqa: N818  (it never leaves this package)
    """A quote that is not placed, and why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Finder:
    """Places quotes in one article."""

    def __init__(self, article: Article) -> None:
        """Take the article."""
        self.text = article.text
        self._views: tuple[View, ...] = views_of(article)
        self._sentences = [(sentence.start, sentence.end) for sentence in article.sentences]
        self._ends = [end for _, end in self._sentences]
        self._known: dict[tuple[str, bool], list[Place]] = {}
        # What may be compared in all: a text and quotes that repeat themselves without end get no square of time.
        self._left = _SLACK + _EACH * sum(map(len, self._views))

    def quote(self, place: Place | tuple[int, int]) -> Quote:
        """Return the quote of the words at a place."""
        start, end = place[:2]
        return Quote(self.text[start:end], start=start)

    def sentence(self, number: int) -> tuple[int, int] | None:
        """Return where a sentence stands, by its number from 1."""
        return self._sentences[number - 1] if 1 <= number <= len(self._sentences) else None

    def number_at(self, offset: int) -> int:
        """Return a number that all offsets of a sentence have in common, and no other sentence."""
        return bisect_right(self._ends, offset)

    def around(self, start: int, end: int, beside: int = 0) -> tuple[int, int]:
        """Return the stretch of the sentences that hold one; of those beside them, too, where these are asked for."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._sentences, (end,))
        if first >= last:
            return start, end
        first, last = max(0, first - beside), min(len(self._sentences), last + beside)
        return min(start, self._sentences[first][0]), max(end, self._sentences[last - 1][1])

    def places(self, words: str, *, mark: bool = False) -> list[Place]:
        """Return where the text has some words, folded, in order.

        Args:
            words: The words.
            mark: Whether they may be a mark, such as a colon.

        Raises:
            Unplaced: Where there is nothing to look for, or no time left to look.
        """
        known = self._known.get((words, mark))
        if known is None:
            known = self._known[words, mark] = self._search(words, mark=mark)
        self._spend(len(known), _EACH)
        return known

    def _spend(self, cost: int, gain: int) -> None:
        self._left += gain - cost
        if self._left < 0:
            raise Unplaced("is not looked for: the story and the text repeat themselves too often")

    def _search(self, words: str, *, mark: bool) -> list[Place]:
        wanted = _tokens(words)
        count = sum([token.letters for token in wanted])
        if not wanted or not (count or mark):
            raise Unplaced("holds no word")
        found: dict[tuple[int, int], Place] = {}
        for number, view in enumerate(self._views):
            self._spend(len(view.candidates(wanted)[0]) * (1 + len(wanted) // 8), _EACH * len(wanted))
            for at in view.find(wanted, cased=count < _ENOUGH):
                start, end = view.span(at, len(wanted))
                found.setdefault((start, end), Place(start, end, number, at))
        return sorted(found.values())

    def place(self, wanted: Wanted, within: tuple[int, int] | None = None) -> Place:
        """Return the one place that a quote means.

        Args:
            wanted: The quote.
            within: The stretch of text that it must stand in, where that is known.

        Raises:
            Unplaced: Where there is none, or more than one.
        """
        places = self.places(wanted.exact)
        if not places:
            raise Unplaced("does not stand in the text")
        if within is not None:
            places = [place for place in places if place.within(*within)]
            if not places:
                raise Unplaced("does not stand in the sentence that is given with it")
        places = self.chosen(wanted, self._as_written(wanted.exact, places))
        if len(places) == 1:
            return places[0]
        raise Unplaced(
            f"stands {len(places)} times in the {'text' if within is None else 'sentence'}: "
            "quote more words, or add the words before and after as prefix and suffix"
        )

    def chosen(self, wanted: Wanted, places: list[Place]) -> list[Place]:
        """Return those of some places that what the data says beside the quote leaves; all, where it leaves none."""
        for keep in (self._at_start, self._in_sentence, self._between):
            if len(places) > 1:
                places = [place for place in places if keep(wanted, place)] or places
        return places

    def named(self, wanted: Wanted) -> list[Place]:
        """Return all places where a name stands, or the one that the data says beside it.

        Raises:
            Unplaced: Where there is none.
        """
        places = self.places(wanted.exact)
        if not places:
            raise Unplaced("does not stand in the text")
        return self.chosen(wanted, places)

    def stands_within(self, words: str, stretch: tuple[int, int]) -> bool:
        """Return whether some words stand in a stretch of the text."""
        with suppress(Unplaced):
            return any(place.within(*stretch) for place in self.places(words))
        return False

    def exact(self, words: str) -> list[Place]:
        """Return where the text has some words, character for character; where it has not, folded."""
        return self._as_written(words, self.places(words))

    def _as_written(self, words: str, places: list[Place]) -> list[Place]:
        words = words.strip()
        exact = [place for place in places if self.text.startswith(words, place.start)]
        return exact or places

    def _at_start(self, wanted: Wanted, place: Place) -> bool:
        return wanted.start == place.start

    def _in_sentence(self, wanted: Wanted, place: Place) -> bool:
        span = None if wanted.sentence is None else self.sentence(wanted.sentence)
        return span is not None and span[0] <= place.start < span[1]

    def _between(self, wanted: Wanted, place: Place) -> bool:
        if not (wanted.prefix or wanted.suffix):
            return False
        view = self._views[place.view]
        before, after = _tokens(wanted.prefix), _tokens(wanted.suffix)
        end = place.at + len(_tokens(wanted.exact))
        return (not before or view.has_before(place.at, before)) and (not after or view.has_after(end, after))


def _tokens(words: str) -> list[Token]:
    return [token for token in tokens_of(words) if token is not None]
