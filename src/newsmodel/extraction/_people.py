"""Groups that have no name: people who act together, ``protesters``, ``union leaders``, ``police``.

A noun for people is a participant only where the words around it say that they do something, or have something
done to them; each way to say so is a rule with a name.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from newsmodel.extraction._lexicon import Lexicon, lexicon
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
_NUMBER: Final = re.compile(r"[0-9][0-9,.]*\Z")
_DETERMINERS: Final = frozenset("the a an this these those his her its their our my your whose".split())
_WHOSE: Final = frozenset(("his", "her", "their"))
_COUNTED: Final = frozenset(
    "hundreds thousands dozens scores tens number group crowd majority one some many most none two half".split()
)
_QUANTITIES: Final = _COUNTED | frozenset(
    "several few both all other another more than over about around nearly almost at least up three four five six "
    "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty hundred thousand any no every fellow additional remaining".split()
)
_CLAUSE: Final = frozenset(
    "and but or as that while after before because when where if although though whereas since until so then "
    ", ; :".split()
)
_NO_SUBJECT: Final = frozenset(
    "of for on in with to at from about than like without into towards toward by between among against".split()
)
_ADVERBS: Final = frozenset("also later then now still often already earlier again not never both all".split())
_OF: Final = frozenset("from in of at with for on near outside across".split())
_NO_VERB: Final = frozenset("hundred indeed speed seed deed feed breed reed shed red bed".split())
_STOPS: Final = frozenset(', . ; : ( ) " \u201c \u201d and or who which that to'.split())
_STANDING_FOR_A_BODY: Final = frozenset(
    "officials authorities executives agents leaders leadership forces troops".split()
)
_NO_BODIES: Final = frozenset("crowd mob opposition jury".split())
_JOINS: Final = frozenset(("and", "or"))
_FACED: Final = frozenset("against between involving".split())


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


class _Words(NamedTuple):
    """The words of a language for people and what they do, in lower case."""

    nouns: frozenset[str]
    openers: frozenset[str]
    kin: frozenset[str]
    kinds: dict[str, ParticipantKind]
    modified: frozenset[str]
    modifiers: frozenset[str]
    small: frozenset[str]
    acting: frozenset[str]
    handling: frozenset[str]
    handled: frozenset[str]
    dealings: frozenset[str]


def _forms(verb: str) -> Iterator[str]:
    """Yield the forms of a verb as the rules of spelling make them, and some that there are not."""
    stem = verb.removesuffix("e")
    yield from (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ied", f"{verb[:-1]}ies")


@cache
def _words(language: str) -> _Words:
    sections = lexicon(language).words
    nouns = sections["people nouns"] | sections["crowd nouns"]
    return _Words(
        nouns,
        frozenset(noun.partition(" ")[0] for noun in nouns if " " in noun),
        sections["kin nouns"],
        {
            **dict.fromkeys(sections["crowd nouns"] - _NO_BODIES, ParticipantKind.ORGANIZATION),
            **dict.fromkeys(sections["kin nouns"], ParticipantKind.PERSON),
        },
        sections["modified people"],
        sections["group modifiers"],
        sections["starters"] | _QUANTITIES | _ADVERBS,
        sections["acting verbs"] | sections["speech verbs"],
        frozenset(form for verb in sections["handling verbs"] for form in _forms(verb)),
        sections["handled nouns"],
        sections["dealings"],
    )


class _Phrase(NamedTuple):
    """The places of the first token of the words for people, of the noun's first and last, and where they begin."""

    first: int
    noun: int
    last: int
    start: int


class _Reader:
    """Reads the people of one stretch of text."""

    def __init__(self, unit: Unit, words: _Words, names: Mapping[int, Name]) -> None:
        """Take the stretch, the words of its language, and the names of the text, by where they end."""
        self._unit = unit
        self._words = words
        self._names = names
        self._tokens = list(_TOKEN.finditer(unit.text))
        self._low = [token[0].lower() for token in self._tokens]

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
        if not self._is_plain(noun):
            return
        first = self._first(noun)
        before = self._names.get(self._unit.start + self._tokens[first - 1].end()) if first else None
        if before is not None:  # "Port Council officials" are the Port Council
            if before.kind != NameKind.ORGANIZATION or self._low[last] not in _STANDING_FOR_A_BODY:
                yield _Phrase(first, noun, last, before.quote.start - self._unit.start)
        elif first < noun or self._low[last] not in self._words.modified:
            yield _Phrase(first, noun, last, self._tokens[first].start())

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
        if low in words.modifiers or _ADJECTIVE.match(low):
            return True
        return not (_NO_MODIFIER.match(low) or low in words.acting or low in words.handling or low in _NO_SUBJECT)

    # What they do.

    def rule(self, phrase: _Phrase) -> str:
        """Return the rule that says that people take part, or an empty string."""
        before = self._before(phrase)
        return next((name for name, rule in _RULES if rule(self, phrase, before)), "")

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
            return self._word(at - 1) in _COUNTED and (self._word(at - 2), self._word(at - 1)) != ("the", "number")
        return low in _DETERMINERS or low in _QUANTITIES or _NUMBER.match(low) is not None or low.endswith("'s")

    def _word(self, at: int) -> str:
        return self._low[at] if 0 <= at < len(self._low) else ""

    def _after(self, phrase: _Phrase) -> int:
        at = phrase.last + 1
        while self._word(at) in _ADVERBS:
            at += 1
        return at

    def _is_verb(self, at: int) -> bool:
        low = self._word(at)
        return low in self._words.acting or (low.endswith("ed") and low not in _NO_VERB)

    def _is_asked(self, phrase: _Phrase, before: int) -> bool:
        """According to ``residents``; with ``residents`` demanding more."""
        low = self._word(before)
        if low == "with":
            return self._word(phrase.last + 1).endswith("ing") and not self._deals(before)
        return low == "to" and self._word(before - 1) == "according"

    def _acts(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` blocked the road."""
        return self._word(before) not in _NO_SUBJECT and self._is_verb(self._after(phrase))

    def _acts_far(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` of the old town blocked the road."""
        opens = before < 0 or self._word(before) in _CLAUSE or self._tokens[before + 1].start() in self._unit.opens
        if not opens or self._word(phrase.last + 1) not in _OF:
            return False
        for at in range(phrase.last + 2, phrase.last + 2 + _FARTHEST_VERB):
            if self._word(at) in _STOPS:
                return False
            if self._is_verb(at):
                return True
        return False

    def _who(self, phrase: _Phrase, before: int) -> bool:
        """``Residents`` who stayed."""
        del before
        at = phrase.last + 1
        return self._word(at + (self._word(at) == ",")) == "who"

    def _by(self, phrase: _Phrase, before: int) -> bool:
        """Stopped by ``residents``."""
        del phrase
        return self._word(before) == "by"

    def _is_handled(self, phrase: _Phrase, before: int) -> bool:
        """It killed ``residents``; the death of ``residents``."""
        del phrase
        low = self._word(before)
        return low in self._words.handling or (low == "of" and self._word(before - 1) in self._words.handled)

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
    ("people who", _Reader._who),  # noqa: SLF001
    ("by people", _Reader._by),  # noqa: SLF001
    ("people acted upon", _Reader._is_handled),  # noqa: SLF001
    ("people acted upon", _Reader._is_faced),  # noqa: SLF001
)


def people_in(units: tuple[Unit, ...], words: Lexicon, names: Mapping[int, Name]) -> Iterator[People]:
    """Yield the people without a name, in order, with the rule by which they take part, if any.

    Args:
        units: The stretches of a text.
        words: The words of its language.
        names: The names of the text, by where they end: one right before belongs to the words.
    """
    known = _words(words.language)
    if known.nouns:
        for unit in units:
            if unit.plain:
                yield from _Reader(unit, known, names).people()
