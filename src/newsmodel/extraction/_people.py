"""Groups that have no name: people who act together, ``protesters``, ``union leaders``, ``police``.

A noun for people is a participant only where the words around it say that they do something, or have something
done to them; each way to say so is a rule with a name.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from newsmodel.extraction._lexicon import Lexicon
from newsmodel.extraction._people_words import ADVERBS, COUNTED, QUANTITIES, PeopleWords, words_of_people
from newsmodel.extraction._units import Unit
from newsmodel.model import Name, NameKind, ParticipantKind

__all__ = ["PROVEN_OF_PEOPLE", "People", "people_in"]

PROVEN_OF_PEOPLE: Final = frozenset(("people act",))
"""Rules that the level ``high`` keeps (docs/names.md)."""

_TOKEN: Final = re.compile(r"[^\W_](?:[\w\u2010-]|['\u2019](?=\w))*|[^\w\s]")
_MOST_MODIFIERS: Final = 3
_FARTHEST_VERB: Final = 7
_ADJECTIVE: Final = re.compile(r"[a-z-]{2,20}(?:al|ic|an|ary|ist|ive|ous|less|ese|ish|ern)\Z")
_NO_MODIFIER: Final = re.compile(r"[a-z-]*(?:ly|ed|ing|est|[^s]s)\Z|[^a-z]|[a-z-]*[^a-z-]")
_NUMBER: Final = re.compile(r"[0-9][0-9,.]*+")
_DETERMINERS: Final = frozenset("the a an this these those his her its their our my your whose".split())
_WHOSE: Final = frozenset(("his", "her", "their"))
_CLAUSE: Final = frozenset(
    "and but or as that while after before because when where if although though whereas since until so then "
    ", ; :".split()
)
_NO_SUBJECT: Final = frozenset(
    "of for on in with to at from about than like without into towards toward by between among against".split()
)
_MANNER: Final = re.compile(r"[a-z]{3,20}ly\Z")
_NO_ADVERBS: Final = frozenset("family assembly apply supply reply rely multiply comply ally fly imply".split())
_OF: Final = frozenset("from in of at with for on near outside across".split())
_OF_OR_AND: Final = _OF | {"and"}
_NO_VERB: Final = frozenset("hundred indeed speed seed deed feed breed reed shed red bed".split())
_STOPS: Final = frozenset(', . ; : ( ) " \u201c \u201d and or who which that to'.split())
_STANDING_FOR_A_BODY: Final = frozenset(
    "officials authorities executives agents leaders leadership forces troops".split()
)
_JOINS: Final = frozenset(("and", "or"))
_FACED: Final = frozenset("against between involving".split())
_PAST: Final = frozenset(
    "was were had did wept laid spread slept swept sank shook stuck hid bled clung crept dug fed flew hung knelt leapt "
    "rang rose slid swam swore tore woke wore broke brought built came caught chose drew drove fell felt fought fled "
    "found gave got went heard held hit kept knew led left lost made met overran paid ran rode said sang sat saw sent "
    "set shot sold spent spoke stood stole struck took taught told thought threw won withdrew wrote".split()
)
_GIVEN: Final = 5
_AFTER_A_BODY: Final = (
    _CLAUSE
    | _NO_SUBJECT
    | _OF
    | ADVERBS
    | frozenset("who which out back down up off over yesterday today this last".split())
)


class People(NamedTuple):
    """People without a name, where the text has words for them.

    Attributes:
        start: Where the words begin in the text.
        text: The words: the noun and what stands before it, without article and number.
        noun: The noun, in lower case.
        rule: The rule that says that they take part; empty where none does.
        kind: A group, an organization (``police``), or a person (his ``daughter``).
    """

    start: int
    text: str
    noun: str
    rule: str
    kind: ParticipantKind


class _Phrase(NamedTuple):
    """The places of the first token of the words for people, of the noun's first and last, and where they begin."""

    first: int
    noun: int
    last: int
    start: int


def _quotations(tokens: list[str]) -> Iterator[bool]:
    """Yield of each token whether it stands in a quotation."""
    inside = False
    for one in tokens:
        inside = not inside if one == '"' else one == "\u201c" or (inside and one != "\u201d")
        yield inside


class _Reader:
    """Reads the people of one stretch of text."""

    def __init__(self, unit: Unit, words: PeopleWords, names: Mapping[int, Name]) -> None:
        """Take the stretch, the words of its language, and the names of the text, by where they end."""
        self._unit = unit
        self._words = words
        self._names = names
        self._tokens = list(_TOKEN.finditer(unit.text))
        self._low = [token[0].lower() for token in self._tokens]
        self._quotations = list(_quotations(self._low))

    def phrases(self) -> Iterator[_Phrase]:
        """Yield the words for people, in order."""
        words = self._words
        for at, low in enumerate(self._low):
            if low in words.openers and f"{low} {self._word(at + 1)}" in words.nouns:
                yield from self._phrase(at, at + 1)
            elif low in words.nouns or low in words.modified or (low in words.kin and self._word(at - 1) in _WHOSE):
                yield from self._phrase(at, at)

    def people(self) -> Iterator[People]:
        """Yield the people; of two that are joined by ``and``, both take part where one does."""
        unit, phrases = self._unit, list(self.phrases())
        rules = [self.rule(phrase) for phrase in phrases]
        for at, (one, other) in enumerate(pairwise(phrases)):
            if self._word(one.last + 1) in _JOINS and self._before(other) == one.last + 1:
                rules[at : at + 2] = [rules[at] or rules[at + 1], rules[at + 1] or rules[at]]
        for phrase, rule in zip(phrases, rules, strict=True):
            end = self._tokens[phrase.last].end()
            noun, words = " ".join(self._low[phrase.noun : phrase.last + 1]), unit.text[phrase.start : end]
            kind = self._words.kinds.get(noun, ParticipantKind.GROUP)
            yield People(unit.start + phrase.start, words, noun, rule, kind)

    def _phrase(self, noun: int, last: int) -> Iterator[_Phrase]:
        if not self._is_plain(noun) or self._modifies(last):
            return
        first = self._first(noun)
        before = self._names.get(self._unit.start + self._tokens[first - 1].end()) if first else None
        if before is not None:  # "Port Council officials" are the Port Council
            if before.kind != NameKind.ORGANIZATION or self._low[last] not in _STANDING_FOR_A_BODY:
                yield _Phrase(first, noun, last, before.quote.start - self._unit.start)
        elif first < noun or self._low[last] not in self._words.modified:
            yield _Phrase(first, noun, last, self._tokens[first].start())

    def _modifies(self, at: int) -> bool:
        """Return whether a body stands before people, as in ``police officers``."""
        after = self._word(at + 1)
        return self._low[at] in self._words.modifiers and (after in self._words.nouns or after in self._words.modified)

    def _is_plain(self, at: int) -> bool:
        """Return whether a word has no capital but that of a beginning sentence."""
        return self._tokens[at][0][0].islower() or self._tokens[at].start() in self._unit.opens

    def _first(self, noun: int) -> int:
        """Return where the words begin that stand before a noun and belong to it."""
        first = sure = noun
        while noun - first < _MOST_MODIFIERS:
            at = first - 1
            if at < 0 or not self._may_modify(at):
                return first
            first = at
            if self._low[at] in self._words.modifiers or _ADJECTIVE.match(self._low[at]):
                sure = at
        return sure

    def _may_modify(self, at: int) -> bool:
        words, low = self._words, self._low[at]
        if low in words.small or low in _DETERMINERS or not self._is_plain(at):
            return False
        if low in words.modifiers:
            return True
        if low in words.acting or low in words.handling or low in _NO_SUBJECT:
            return False
        if _ADJECTIVE.match(low):
            return True
        return not _NO_MODIFIER.match(low) and self._word(at - 1) != "to"  # "to undertake military exercises"

    # What they do.

    def rule(self, phrase: _Phrase) -> str:
        """Return the rule that says that people take part, or an empty string."""
        before = self._before(phrase)
        rule = next((name for name, rule in _RULES if rule(self, phrase, before)), "")
        return "people act, quoted" if rule == "people act" and self._is_quoted(phrase) else rule

    def _is_quoted(self, phrase: _Phrase) -> bool:
        """Return whether a quotation has begun before, and not ended: those whom somebody speaks of."""
        return self._quotations[phrase.first]

    def _before(self, phrase: _Phrase) -> int:
        """Return the place of the word before people, their article and their number; -1 where there is none."""
        at = phrase.first - 1
        while at >= 0 and self._tokens[at].start() >= phrase.start:
            at -= 1
        while at >= 0 and self._counts(at):
            at -= 1
        return at

    def _counts(self, at: int) -> bool:
        low = self._low[at]
        if low == "of":
            return self._word(at - 1) in COUNTED and (self._word(at - 2), self._word(at - 1)) != ("the", "number")
        return low in _DETERMINERS or low in QUANTITIES or _NUMBER.fullmatch(low) is not None or low.endswith("'s")

    def _word(self, at: int) -> str:
        return self._low[at] if 0 <= at < len(self._low) else ""

    def _after(self, phrase: _Phrase) -> int:
        at = phrase.last + 1
        while self._is_adverb(self._word(at)):
            at += 1
        return at

    def _is_adverb(self, low: str) -> bool:
        return low in ADVERBS or (_MANNER.match(low) is not None and low not in _NO_ADVERBS)

    def _is_verb(self, at: int) -> bool:
        low = self._word(at)
        return low in self._words.acting or (low.endswith("ed") and low not in _NO_VERB)

    def _is_past(self, at: int) -> bool:
        low = self._word(at)
        return low in _PAST or (low.endswith("ed") and low not in _NO_VERB)

    def _do(self, phrase: _Phrase) -> bool:
        """Return whether a verb comes after a noun; one that may be a noun too only after a plural."""
        at = self._after(phrase)
        one = self._low[phrase.last] in self._words.bodies
        return self._is_verb(at) or (not one and self._word(at) in self._words.deeds)

    def _is_asked(self, phrase: _Phrase, before: int) -> bool:
        """According to ``residents``; with ``residents`` demanding more."""
        low = self._word(before)
        if low == "with":
            return self._word(phrase.last + 1).endswith("ing") and not self._deals(before)
        return low == "to" and self._word(before - 1) == "according"

    def _acts(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` blocked the road."""
        return self._word(before) not in _NO_SUBJECT and self._do(phrase)

    def _acts_far(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` of the old town, or ``residents`` and the mayor, blocked the road."""
        opens = before < 0 or self._word(before) in _CLAUSE or self._tokens[before + 1].start() in self._unit.opens
        if not opens or self._word(phrase.last + 1) not in _OF_OR_AND:
            return False
        for at in range(phrase.last + 2, phrase.last + 2 + _FARTHEST_VERB):
            if self._word(at) in _STOPS:
                return False
            if self._is_verb(at):
                return True
        return False

    def _who_did(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` who stayed."""
        at = phrase.last + 1
        return self._who(phrase, before) and self._is_past(at + 1 + (self._word(at) == ","))

    def _who(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` who stay."""
        del before
        at = phrase.last + 1
        return self._word(at + (self._word(at) == ",")) == "who"

    def _by(self, phrase: _Phrase, before: int) -> bool:
        """Stopped by ``residents``; at the hands of ``residents``."""
        del phrase
        return self._word(before) == "by" or (self._word(before - 1) == "hands" and self._word(before) == "of")

    def _is_handled(self, phrase: _Phrase, before: int) -> bool:
        """It killed ``residents``; the death of ``residents``; not near the ``military`` barracks."""
        low = self._word(before)
        handled = low in self._words.handling or (low == "of" and self._word(before - 1) in self._words.handled)
        return handled and self._ends(phrase)

    def _is_given(self, phrase: _Phrase, before: int) -> bool:
        """Aid to ``residents``; it offered boats to ``residents``."""
        if self._word(before) != "to" or not self._ends(phrase):
            return False
        near = self._low[max(0, before - _GIVEN) : before]
        return not self._words.giving.isdisjoint(near) and _STOPS.isdisjoint(near)

    def _ends(self, phrase: _Phrase) -> bool:
        """Return whether no noun goes on after a body: ``military`` barracks."""
        after = self._word(phrase.last + 1)
        return self._low[phrase.last] not in self._words.bodies or not after.isalpha() or after in _AFTER_A_BODY

    def _is_faced(self, phrase: _Phrase, before: int) -> bool:
        """Against ``residents``; talks with ``residents``."""
        del phrase
        low = self._word(before)
        if low in _FACED:
            return True
        return low == "with" and self._deals(before)

    def _deals(self, at: int) -> bool:
        return not self._words.dealings.isdisjoint((self._word(at - 1), self._word(at - 2)))


_RULES: Final[tuple[tuple[str, Callable[[_Reader, _Phrase, int], bool]], ...]] = (
    ("people act", _Reader._acts),  # noqa: SLF001
    ("people act", _Reader._acts_far),  # noqa: SLF001
    ("people act", _Reader._is_asked),  # noqa: SLF001
    ("people act", _Reader._who_did),  # noqa: SLF001
    ("people who", _Reader._who),  # noqa: SLF001
    ("by people", _Reader._by),  # noqa: SLF001
    ("people acted upon", _Reader._is_handled),  # noqa: SLF001
    ("people acted upon", _Reader._is_faced),  # noqa: SLF001
    ("people acted upon", _Reader._is_given),  # noqa: SLF001
)


def people_in(units: tuple[Unit, ...], words: Lexicon, names: Mapping[int, Name]) -> Iterator[People]:
    """Yield the people without a name, in order, with the rule by which they take part, if any.

    Args:
        units: The stretches of a text.
        words: The words of its language.
        names: The names of the text, by where they end: one right before belongs to the words.
    """
    known = words_of_people(words.language)
    if known.nouns:
        for unit in units:
            if unit.plain:
                yield from _Reader(unit, known, names).people()
