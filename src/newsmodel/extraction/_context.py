"""What stands around a name says of its kind, where no word of the name itself does.

Each rule is a function from the words of a group and its surroundings to a kind, or None; `AROUND` has them in
the order in which they are asked, by name.
"""

import re
from collections.abc import Callable
from typing import Final

from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["AROUND", "DIRECTIONS", "Surroundings", "guess"]

_REACH: Final = 40
_BEFORE: Final = re.compile(r"([^\W\d_][\w'\u2019-]*)[^\w,;:]{0,3}\Z")
_AFTER: Final = re.compile(r"(?:['\u2019]s)?\s{1,3}([^\W\d_]+)")
_PLACE_AFTER: Final = re.compile(r"\s?, ([A-Z][\w.]+(?: [A-Z]\w+)?)")
_TITLE_AFTER: Final = re.compile(
    r"\s?, (?:(?:the|an?|his|her|its|their|then|former|acting|deputy|senior) ){0,3}"
    r"((?:[\w-]{1,20} ){0,2}?(?:who|[\w-]{2,20}(?= (?:of|for|at|in|from|with|is|was|has|had|and|whose)\b| ?[,.;])))\b"
)
_DONE_TO_PEOPLE: Final = re.compile(
    r"\s(?:was|is|has been|had been) (?:also |later |first )?"
    r"(?:born|arrested|jailed|imprisoned|convicted|sentenced|acquitted|married|hospitali[sz]ed|buried|sworn in)\b"
)
_AGE: Final = re.compile(r"\s?, (?:aged )?\d{1,2}\s?,")
_VERSUS_AFTER: Final = re.compile(r"\svs?\.?\s[A-Z]")
_VERSUS_BEFORE: Final = re.compile(r"\bvs?\.?\s\Z")
_ABSTRACT: Final = re.compile(r"(?:tions?|ments?|ings?|ity|ities|isms?|ships?|ness|ions|ics|ance|ence|ology)\Z")
DIRECTIONS: Final = frozenset(
    "north south east west north-east north-west south-east south-west northeast northwest southeast southwest central "
    "upper lower inner outer greater peninsular mainland northern southern eastern western".split()
)
_PARTIES: Final = frozenset("party newspaper magazine airline".split())
_PAIR: Final = 2
_OF_A_BODY: Final = frozenset(("of", "at", "from", "with", "for"))
_MOST_WORDS_OF_A_PERSON: Final = 3


class Surroundings:
    """The words of a group, and the text around them.

    Attributes:
        words: The words.
        lexicon: What is known of words.
        size: How many of the words have a capital.
        opens: Whether a sentence begins with them.
    """

    def __init__(self, text: str, words: list[Word], lexicon: Lexicon, *, opens: bool) -> None:
        """Take the stretch of text that the words stand in, and the words."""
        self.words = words
        self.lexicon = lexicon
        self.size = sum([not word.small for word in words])
        self.opens = opens
        self._text = text
        self._start = words[0].start
        self._end = words[-1].end

    def before(self) -> str:
        """Return the word before, as it is written, or an empty string."""
        found = _BEFORE.search(self._text, max(0, self._start - _REACH), self._start)
        return found[1] if found is not None else ""

    def follows(self, section: str) -> bool:
        """Return whether the word before is one of a section of the lexicon."""
        return self.before() in self.lexicon.words[section]

    def after(self) -> str:
        """Return the word after, or an empty string."""
        found = _AFTER.match(self._text, self._end, self._end + _REACH)
        return found[1] if found is not None else ""

    def after_the(self) -> bool:
        """Return whether ``the`` stands before."""
        return self._text[max(0, self._start - 4) : self._start].lower().endswith("the ")

    def age_after(self) -> bool:
        """Return whether an age stands after: ``, 62,``."""
        return _AGE.match(self._text, self._end, self._end + _REACH) is not None

    def does_what_people_do(self) -> bool:
        """Return whether a verb comes after that only people have as a subject."""
        if self.after() in self.lexicon.words["speech verbs"]:
            return self.size > 1 or self.after() != "reported"  # what reports may be a newspaper
        return _DONE_TO_PEOPLE.match(self._text, self._end, self._end + _REACH) is not None

    def title_after(self) -> bool:
        """Return whether a title, or what only a person is, stands after a comma: ``, the mayor of``, ``, who``."""
        found = _TITLE_AFTER.match(self._text, self._end, self._end + 2 * _REACH)
        if found is None:
            return False
        words = self.lexicon.words
        title = found[1].lower().replace("-", " ")
        head = found[1].rpartition(" ")[2].lower()
        return head == "who" or title in words["titles"] or head in words["titles"] or head in words["person nouns"]

    def place_after(self) -> bool:
        """Return whether a known place stands after a comma."""
        found = _PLACE_AFTER.match(self._text, self._end, self._end + _REACH)
        if found is None:
            return False
        names = self.lexicon.names
        return _is_place(names.get(found[1]) or names.get(found[1].partition(" ")[0]))

    def versus(self) -> bool:
        """Return whether it is a party to a case at law: ``Lane v. Hale``."""
        if _VERSUS_AFTER.match(self._text, self._end) is not None:
            return True
        return _VERSUS_BEFORE.search(self._text, max(0, self._start - 6), self._start) is not None

    def is_abstract(self) -> bool:
        """Return whether a word ends as words of things do: ``-tion``, ``-ment``."""
        return any(_ABSTRACT.search(word.low) for word in self.words)

    def last_known(self) -> Known | None:
        """Return what is known of the last of two words."""
        return self.lexicon.names.get(self.words[-1].text) if len(self.words) == _PAIR else None


Rule = Callable[[Surroundings], NameKind | None]


def _is_place(known: Known | None) -> bool:
    return known is not None and known.kind in {NameKind.PLACE, NameKind.STATE} and not known.demonym


def _direction(here: Surroundings) -> NameKind | None:
    """``West Norway``."""
    telling = here.words[0].low in DIRECTIONS and _is_place(here.last_known())
    return NameKind.PLACE if telling else None


def _name_and_place(here: Surroundings) -> NameKind | None:
    """``United Norway``, a party or a club."""
    known = here.last_known()
    telling = known is not None and known.kind == NameKind.STATE and not known.demonym
    return NameKind.ORGANIZATION if telling and here.words[0].text not in here.lexicon.given_names else None


def _organization_word(here: Surroundings) -> NameKind | None:
    """The company ``Lane``; the ``Sustainable Brask`` party."""
    party = here.after_the() and here.after() in _PARTIES and not here.is_abstract()
    return NameKind.ORGANIZATION if party or here.follows("organization nouns") else None


def _versus(here: Surroundings) -> NameKind | None:
    return NameKind.OTHER if here.versus() else None


def _title(here: Surroundings) -> NameKind | None:
    """The engineer ``Ada Lane``; ``Ada Lane``, 62; ``Ada Lane``, the mayor of Brask; ``Ada Lane``, who left."""
    by_one_word = here.size == 1 and here.before() == "by"  # "measured by" a firm
    if (here.follows("person nouns") and not by_one_word) or here.age_after():
        return NameKind.PERSON
    return NameKind.PERSON if here.size > 1 and not here.after_the() and here.title_after() else None


def _place_and_place(here: Surroundings) -> NameKind | None:
    """``Lindmark``, Norway."""
    return NameKind.PLACE if here.size <= _PAIR and here.place_after() else None


def _preposition(here: Surroundings) -> NameKind | None:
    """In ``Lindmark``."""
    named = here.words[-1].text in here.lexicon.given_names
    return NameKind.PLACE if here.size <= _PAIR and not named and here.follows("place prepositions") else None


def _the_name(here: Surroundings) -> NameKind | None:
    """The ``Lindmark Eleven``: people have no article."""
    return NameKind.ORGANIZATION if here.size > 1 and here.after_the() else None


def _speech_verb(here: Surroundings) -> NameKind | None:
    """``Lane`` said, ``Lane`` was born; not ``Voters`` said."""
    last = here.words[-1]
    of_a_body = here.size > 1 and here.before() in _OF_A_BODY  # "Lane of Brask Research said"
    if here.size > _PAIR or last.text.isupper() or here.after_the() or of_a_body or not here.does_what_people_do():
        return None
    plural = last.low.endswith("s") and (here.size > 1 or here.opens)
    return None if plural or here.is_abstract() else NameKind.PERSON


def _given_name(here: Surroundings) -> NameKind | None:
    return NameKind.PERSON if here.size == 1 and here.words[0].text in here.lexicon.given_names else None


def _one_word(here: Surroundings) -> NameKind | None:
    return NameKind.OTHER if here.size == 1 else None


def _two_words(here: Surroundings) -> NameKind | None:
    """Two or three words that nothing is known of."""
    known = any(word.text in here.lexicon.names or word.text.isupper() for word in here.words)
    return None if here.size > _MOST_WORDS_OF_A_PERSON or known or here.is_abstract() else NameKind.PERSON


def _many_words(here: Surroundings) -> NameKind | None:
    del here
    return NameKind.ORGANIZATION


AROUND: Final[tuple[tuple[str, Rule], ...]] = (
    ("organization word", _organization_word),
    ("direction", _direction),
    ("name and place", _name_and_place),
    ("versus", _versus),
    ("title", _title),
    ("place, place", _place_and_place),
    ("preposition", _preposition),
    ("the name", _the_name),
    ("speech verb", _speech_verb),
    ("given name", _given_name),
    ("one word", _one_word),
    ("two words", _two_words),
    ("many words", _many_words),
)
"""The rules, in the order in which they are asked; the last one always answers."""


def guess(here: Surroundings) -> tuple[str, NameKind]:
    """Return the first rule that answers, and the kind."""
    return next((name, kind) for name, rule in AROUND if (kind := rule(here)) is not None)
