"""Placing quotes: where the text has the words, and which of these places is meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._quotations import quotations_of
from newsmodel.grounding._report import quoted
from newsmodel.grounding._tokens import DASHES, Token, tokens_of
from newsmodel.grounding._view import views_of
from newsmodel.model import Quote
from newsmodel.model._views import block_starts

if TYPE_CHECKING:
    from newsmodel.grounding._view import View
    from newsmodel.model import Article

__all__ = ["MORE", "Finder", "Place", "Unplaced", "Wanted"]

_ENOUGH: Final = 3
"""Words from which on a quote may differ in case: a short one may be another word (US and us, May and may)."""
MORE: Final = "quote more of the words around it"
"""What to send where a quote stands more than once. A model is held to `story_schema`, so it is what that has."""
_LABEL: Final = 60
"""How many characters a speaker's label may have."""
_SLACK: Final = 20_000
_EACH: Final = 40
_NAMED: Final = 8
"""What a place costs that is looked at closely."""


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

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said beside the words."""
        return self[2:] == ("", "", None, None)


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


class Unplaced(Exception):  # noqa: N818  (it never leaves this package)
    """A quote that is not placed, and why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Found(NamedTuple):
    """Where the text has some words.

    Attributes:
        places: All places, in order.
        starts: Where they begin.
        exact: Those where it has them character for character; where there is none, all.
    """

    places: list[Place]
    starts: list[int]
    exact: list[Place]


class Finder:
    """Places quotes in one article."""

    def __init__(self, article: Article) -> None:
        """Take the article."""
        self.text = article.text
        self._views: tuple[View, ...] = views_of(article)
        self._sentences = [(sentence.start, sentence.end) for sentence in article.sentences]
        self._ends = [end for _, end in self._sentences]
        self._quotations = quotations_of(article)
        self._blocks = block_starts(article)
        self.language = article.metadata.language
        self._known: dict[tuple[str, bool], _Found] = {}
        # What may be compared in all: a text and quotes that repeat themselves without end get no square of time.
        self._left = _SLACK + _EACH * sum(map(len, self._views))

    # The text and its sentences.

    def quote(self, place: Place | tuple[int, int]) -> Quote:
        """Return the quote of the words at a place."""
        start, end = place[:2]
        return Quote(self.text[start:end], start=start)

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self._sentences)

    def sentence(self, number: int) -> tuple[int, int] | None:
        """Return where a sentence stands, by its number from 1."""
        return self._sentences[number - 1] if 1 <= number <= len(self._sentences) else None

    def around(self, start: int, end: int, beside: int = 0) -> tuple[int, int]:
        """Return the stretch of the sentences that hold one; of those beside them, too, where these are asked for."""
        first, last = self._run(start, end)
        if first >= last:
            return start, end
        first, last = max(0, first - beside), min(len(self._sentences), last + beside)
        return min(start, self._sentences[first][0]), max(end, self._sentences[last - 1][1])

    def _run(self, start: int, end: int) -> tuple[int, int]:
        """Return the number, from 0, of the first sentence that a stretch touches, and that after the last."""
        return bisect_right(self._ends, start), bisect_left(self._sentences, (end,))

    def is_one_sentence(self, start: int, end: int) -> bool:
        """Return whether a stretch lies in one sentence, or outside all of them."""
        first, last = self._run(start, end)
        return last - first <= 1

    def is_one_block(self, start: int, end: int) -> bool:
        """Return whether a stretch lies in one paragraph, or what else the text is made of."""
        return bisect_right(self._blocks, start) == bisect_right(self._blocks, end - 1)

    def is_one_quotation(self, start: int, end: int) -> bool:
        """Return whether a stretch of several sentences is of one quotation: it goes on wherever they meet."""
        first, last = self.around(start, start + 1)[1], self.around(end - 1, end)[0]
        number = bisect_left(self._quotations, (first,)) - 1
        return number >= 0 and self._quotations[number][1] >= last

    def is_labelled(self, start: int, end: int) -> bool:
        """Return whether a stretch of one paragraph follows a speaker's label there, or a dash that opens it."""
        begin = self._blocks[max(0, bisect_right(self._blocks, start) - 1)]
        label = self.text[begin : min(start, begin + _LABEL)].rstrip()
        fits = start - begin <= _LABEL and self.is_one_block(start, end)
        return fits and (label.endswith((":", "\uff1a")) or (label != "" and set(label) <= set(DASHES)))

    # Where words stand.

    def spend(self, cost: int, gain: int = 0) -> None:
        """Count comparisons; raise `Unplaced` where there were too many."""
        self._left += gain - cost
        if self._left < 0:
            raise Unplaced("is not looked for: the story and the text repeat themselves too often")

    def places(self, words: str, *, mark: bool = False) -> list[Place]:
        """Return where the text has some words, folded, in order.

        Args:
            words: The words.
            mark: Whether they may be a mark, such as a colon.

        Raises:
            Unplaced: Where there is nothing to look for, or no time left to look.
        """
        return self._found(words, mark=mark).places

    def exact(self, words: str) -> list[Place]:
        """Return where the text has some words, character for character; where it has not, folded."""
        return self._found(words).exact

    def beginning(self, words: str, stretch: tuple[int, int], *, mark: bool = False) -> list[Place]:
        """Return where some words, folded, begin in a stretch of the text, in order."""
        places, starts, _ = self._found(words, mark=mark)
        first, last = bisect_left(starts, stretch[0]), bisect_left(starts, stretch[1])
        self.spend(last - first)
        return places[first:last]

    def within(self, words: str, stretch: tuple[int, int], *, mark: bool = False) -> list[Place]:
        """Return where a stretch of the text has some words, folded, in order."""
        return [place for place in self.beginning(words, stretch, mark=mark) if place.end <= stretch[1]]

    def stands_within(self, words: str, stretch: tuple[int, int]) -> bool:
        """Return whether some words stand in a stretch of the text."""
        with suppress(Unplaced):
            return bool(self.within(words, stretch))
        return False

    def _found(self, words: str, *, mark: bool = False) -> _Found:
        known = self._known.get((words, mark))
        if known is None:
            places = self._search(words, mark=mark)
            known = _Found(places, [place.start for place in places], self._as_written(words, places))
            self._known[words, mark] = known
        self.spend(0, _EACH)
        return known

    def _search(self, words: str, *, mark: bool) -> list[Place]:
        wanted = _tokens(words)
        count = sum([token.letters for token in wanted])
        if not wanted or not (count or mark):
            raise Unplaced("holds no word")
        found: dict[tuple[int, int], Place] = {}
        for number, view in enumerate(self._views):
            self.spend(len(view.candidates(wanted)[0]) * (1 + len(wanted) // 8), _EACH * len(wanted))
            for at in view.find(wanted, cased=count < _ENOUGH):
                start, end = view.span(at, len(wanted))
                found.setdefault((start, end), Place(start, end, number, at))
        return sorted(found.values())

    def _as_written(self, words: str, places: list[Place]) -> list[Place]:
        words = words.strip()
        return [place for place in places if self.text.startswith(words, place.start)] or places

    # Which of the places is meant.

    def place(self, wanted: Wanted, within: tuple[int, int] | None = None, advice: str = MORE) -> Place:
        """Return the one place that a quote means.

        Args:
            wanted: The quote.
            within: The stretch of text that it must stand in, where that is known.
            advice: What to send where it stands more than once in the text.

        Raises:
            Unplaced: Where there is none, or more than one.
        """
        return self.one(self.meant(wanted, within), within, advice)

    def meant(self, wanted: Wanted, within: tuple[int, int] | None = None, *, whole: bool = True) -> list[Place]:
        """Return the places that a quote may mean.

        Args:
            wanted: The quote.
            within: The stretch of text that it must stand in, where that is known.
            whole: Whether it must end there, too.

        Raises:
            Unplaced: Where there is none.
        """
        places = self.exact(wanted.exact)
        if not places:
            raise Unplaced(f"does not stand in the text{self._instead(wanted.exact)}")
        if within is not None:
            find = self.within if whole else self.beginning
            places = self._as_written(wanted.exact, find(wanted.exact, within))
            if not places:
                raise Unplaced("does not stand in the sentence that is given with it")
        return self.chosen(wanted, places)

    def one(self, places: list[Place], within: tuple[int, int] | None, advice: str) -> Place:
        """Return the only one of some places; raise `Unplaced` where there are more."""
        if len(places) == 1:
            return places[0]
        where, advice = ("text", advice) if within is None else ("sentence", MORE)
        raise Unplaced(f"stands {len(places)} times in the {where}: {advice}")

    def _instead(self, words: str) -> str:
        """Return what the text has where a quote begins that goes on otherwise, as the end of a reason, or nothing."""
        wanted = _tokens(words)
        letters = [number for number, token in enumerate(wanted) if token.letters]
        if len(letters) <= _ENOUGH:
            return ""
        opening = wanted[: letters[1] + 1]
        view = self._views[-1]
        self.spend(len(view.candidates(opening)[0]))
        found = list(islice(view.find(opening, cased=False), 2))
        if len(found) != 1:
            return ""
        start, end = view.span(found[0], len(opening))
        last = view.span(found[0], min(len(wanted), len(view) - found[0]))[1]
        end = max(end, min(last, self.around(start, end)[1]))
        return f", which has {quoted(self.text[start:end])} there"

    def named(self, wanted: Wanted) -> list[Place]:
        """Return all places where a name stands, or those that the data says beside it.

        Raises:
            Unplaced: Where there is none.
        """
        places = self.places(wanted.exact)
        if not places:
            raise Unplaced("does not stand in the text")
        self.spend(_NAMED * len(places))
        return self.chosen(wanted, places)

    def chosen(self, wanted: Wanted, places: list[Place]) -> list[Place]:
        """Return those of some places that what the data says beside the quote leaves; all, where it leaves none."""
        if len(places) > 1 and wanted.start is not None:
            self.spend(len(places))
            places = [place for place in places if place.start == wanted.start] or places
        if len(places) > 1 and wanted.sentence is not None:
            self.spend(len(places))
            start, end = self.sentence(wanted.sentence) or (0, 0)
            places = [place for place in places if start <= place.start < end] or places
        if len(places) > 1 and (wanted.prefix or wanted.suffix):
            before, after = _tokens(wanted.prefix), _tokens(wanted.suffix)
            self.spend(len(places) * (_NAMED + (len(before) + len(after)) // 8), _EACH * (len(before) + len(after)))
            count = len(_tokens(wanted.exact))
            places = [place for place in places if self._between(place, count, before, after)] or places
        return places

    def _between(self, place: Place, count: int, before: list[Token], after: list[Token]) -> bool:
        view = self._views[place.view]
        return (not before or view.has_before(place.at, before)) and (
            not after or view.has_after(place.at + count, after)
        )


def _tokens(words: str) -> list[Token]:
    return [token for token in tokens_of(words) if token is not None]
