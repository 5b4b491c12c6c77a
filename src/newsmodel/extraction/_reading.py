"""Reading a run of capitals: what in it is a title, what a name, and of what kind."""

from itertools import pairwise
from typing import Final

from newsmodel.extraction._context import DIRECTIONS, guess
from newsmodel.extraction._found import Found
from newsmodel.extraction._german import read_german
from newsmodel.extraction._groups import Joiner, groups, known_at
from newsmodel.extraction._headlines import read_headline
from newsmodel.extraction._kinds import KINDS, NUMERALS, is_acronym, is_person_name, is_strange
from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._making import Maker
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["Reader"]

_LONGEST_TITLE: Final = 4
_LONGEST_PERSON: Final = 4
_PAIR: Final = 2
# A capital on such a word inside a run means that a line or a sentence begins there.
_BEGINNINGS: Final = frozenset(
    "The A An In On At But And This That He She It They We You If When As For By To With From".split()
)
_FIRST_NAMES_TOO: Final = frozenset(("Jan", "April", "May", "June", "August", "Will"))
_BEFORE_MONTHS: Final = frozenset(
    "in since until till by from to through during of last this next early late mid between before after for on and or "
    "the every each".split()
)
_OWN: Final = frozenset(("'s", "'"))
_OF_A_STATE: Final = frozenset(("government", "economy"))
_SCHOLARS: Final = ("ologist", "ographer", "onomist", "icist", "scientist", "istician")
_MEMBERS: Final = frozenset(
    "democrat republican liberal conservative socialist communist independent tory labour laborite unionist".split()
)


class Reader:
    """Reads the runs of one stretch of text."""

    def __init__(self, text: str, lexicon: Lexicon, *, opens: frozenset[int], plain: bool) -> None:
        """Take the text, the words of its language and where its sentences begin.

        Args:
            text: The stretch, markers masked.
            lexicon: The words.
            opens: Where sentences begin.
            plain: Whether its capitals mean names; in a headline with a capital on every word they do not.
        """
        self._maker = Maker(text, lexicon, opens)
        self._lexicon = lexicon
        self._sections = lexicon.words
        self._joiner = Joiner(lexicon)
        self._plain = plain

    def read(self, run: list[Word]) -> list[Found]:
        """Return the names of a run."""
        if not self._plain:
            return read_headline(run, self._maker)
        return [found for group in groups(run, self._joiner) for found in self._group(group)]

    # A group: titles, days and small beginnings cut away, then what is left.

    def _group(self, words: list[Word]) -> list[Found]:
        if self._is_doubtful_person(words):
            return [self._maker.name(words, NameKind.PERSON, "first name")]
        words = self._maker.with_adjective(self._trimmed(words))
        if not words:
            return []
        whole = known_at(words, 0, self._lexicon)
        if whole is not None and whole[0] == len(words):
            return [self._maker.known(words, whole[1])]
        cut = self._cut(words)
        if cut is not None:
            return [*self._group(words[:cut]), *self._group(words[cut + 1 :])]
        title = self._title(words)
        if title is not None:
            return self._titled(words, *title)
        return self._untitled(words)

    def _trimmed(self, words: list[Word]) -> list[Word]:
        starters = self._sections["starters"]
        begin = 0
        while begin < len(words) and (
            words[begin].small or (words[begin].low in starters and words[begin].text[1:] != ".")
        ):
            found = None if words[begin].small else known_at(words, begin, self._lexicon)
            owns = begin + 1 < len(words) and words[begin + 1].low in _OWN
            if owns or (found is not None and (found[0] > 1 or words[begin].text.isupper())):
                break
            begin += 1
        end = len(words)
        while end > begin and words[end - 1].small and words[end - 1].low not in _OWN:
            end -= 1
        return words[begin:end]

    def _cut(self, words: list[Word]) -> int | None:
        """Return the place of a word that parts two names: a day, or a beginning; None where there is none."""
        days = self._sections["calendar"]
        calendar = frozenset() if self._is_headed(words) else days
        for at, word in enumerate(words):
            begins = at and word.text in _BEGINNINGS
            is_day = word.low in calendar and not self._is_first_name(words, at)
            if (begins or is_day) and not words[at - 1 if at else 0].small:
                return at
        return None

    def _is_first_name(self, words: list[Word], at: int) -> bool:
        """Return whether a month is a first name: behind a title, or where a sentence begins, before a surname."""
        if (
            words[at].text not in _FIRST_NAMES_TOO
            or at + 1 >= len(words)
            or not is_strange(words[at + 1], self._lexicon)
        ):
            return False
        if not at:
            return self._maker.around(words).opens and is_person_name(words[:2], self._lexicon)
        return any(self._is_title(words[first:at]) for first in range(max(0, at - _LONGEST_TITLE), at))

    def _is_doubtful_person(self, words: list[Word]) -> bool:
        """``Will Hale`` refused; she met ``May Hale``: no verb and no month, as what stands beside tells."""
        if len(words) != _PAIR or words[0].text not in _FIRST_NAMES_TOO or not is_strange(words[1], self._lexicon):
            return False
        here = self._maker.around(words)
        if here.opens:
            return here.does_what_people_do()
        before = here.before()
        return before.islower() and before not in _BEFORE_MONTHS

    def _is_headed(self, words: list[Word]) -> bool:
        """Return whether a word says that the words are one name: ``Council of``, or a last ``Council``."""
        openers = self._sections["organization openers"]
        if any(one.low in openers and other.low in {"of", "for", "on"} for one, other in pairwise(words)):
            return True
        if any(
            one.low in self._sections["place heads"] and other.low.startswith("of") for one, other in pairwise(words)
        ):
            return True  # "West Coast of Norway"
        if self._is_government(words):
            return False
        numbered = len(words) > 1 and NUMERALS.match(words[-1].text)
        last = words[-2 if numbered else -1].low
        return any(last in self._sections[kind] for kind in ("organization heads", "other heads", "place heads"))

    def _title(self, words: list[Word]) -> tuple[int, int] | None:
        """Return where the last title begins and ends, in words; None where there is none."""
        found: tuple[int, int] | None = None
        at = 0
        while at < len(words):
            if self._is_office(words, at):
                at += 1
                continue
            sizes = range(min(_LONGEST_TITLE, len(words) - at), 0, -1)
            size = next((size for size in sizes if self._is_title(words[at : at + size])), 0)
            found = (at, at + size) if size else found
            at += size or 1
        if found is not None and found[1] - found[0] == 1 and found[1] < len(words) and self._is_headed(words):
            return None  # "General Council" is no person
        return found

    def _is_office(self, words: list[Word], at: int) -> bool:
        """Return whether a word is what a body is for: Department of ``Justice``."""
        openers = self._sections["organization openers"]
        return at > 1 and words[at - 1].low == "of" and words[at - 2].low in openers

    def _is_government(self, words: list[Word]) -> bool:
        """Return whether words are a state and what it has: ``Norwegian Government``, ``U.S. Economy``."""
        found = known_at(words, 0, self._lexicon) if words[-1].low in _OF_A_STATE else None
        return found is not None and found[0] == len(words) - 1 and found[1].kind == NameKind.STATE

    def _is_title(self, words: list[Word]) -> bool:
        return " ".join([word.low for word in words]) in self._sections["titles"]

    def _titled(self, words: list[Word], begin: int, end: int) -> list[Found]:
        if not begin and len(words) == _PAIR and self._maker.around(words).follows("person nouns"):
            return [self._maker.name(words, NameKind.PERSON, "title")]  # "the engineer Earl Lane"
        left, right = self._group(words[:begin]), words[end:]
        capitals = [word for word in right if not word.small]
        if not capitals:
            return left
        whole = known_at(right, 0, self._lexicon)
        known = whole is not None and whole[0] == len(right) and whole[1].kind == NameKind.ORGANIZATION
        if known or len(capitals) > _LONGEST_PERSON:  # "captain NATO", and a whole list of names
            return [*left, *self._group(right)]
        return [*left, self._maker.name(right, NameKind.PERSON, "title")]

    # What has no title.

    def _untitled(self, words: list[Word]) -> list[Found]:
        if len(words) == 1 and words[0].low in self._sections["qualities"]:
            return []
        headed = self._is_headed(words)
        tail = 0 if headed else self._person_at(words)
        if tail:
            rule = "first name" if len(words) - tail > 1 else "title"
            return [*self._group(words[:tail]), self._maker.name(words[tail:], NameKind.PERSON, rule)]
        found = known_at(words, 0, self._lexicon)
        if found is not None and (not headed or self._are_two(words, *found)):
            return self._after_known(words, *found)
        if self._lexicon.language == "de":
            return read_german(words, self._maker)
        for rule, kind_of in KINDS:
            kind = kind_of(words, self._lexicon)
            if kind is not None:
                return [self._maker.name(words, kind, rule)]
        return self._guessed(words)

    def _are_two(self, words: list[Word], size: int, known: Known) -> bool:
        """Return whether two known organizations stand side by side: it told ``Reuters Congress`` would meet."""
        again = known_at(words, size, self._lexicon) if size < len(words) else None
        if again is None or known.kind != NameKind.ORGANIZATION or again[1].kind != NameKind.ORGANIZATION:
            return False
        return again[0] == len(words) - size

    def _person_at(self, words: list[Word]) -> int:
        """Return where a person begins behind a word that cannot be of the name: ``Democrat Ada Lane``; else 0."""
        if len(words) == _PAIR and words[0].text == "Democrat" and words[1].low not in self._sections["qualities"]:
            return 1
        given = self._lexicon.given_names
        for at in range(1, len(words) - 1):
            if words[at].text in given and is_person_name(words[at:], self._lexicon):
                before = words[at - 1]
                return at if before.text not in given and not before.small and self._is_beside(before) else 0
        return 0

    def _is_beside(self, word: Word) -> bool:
        if word.low.endswith(_SCHOLARS):
            return True
        sections = (self._sections[name] for name in ("qualities", "organization heads", "starters", "person nouns"))
        return word.low in _MEMBERS or word.text in self._lexicon.names or any(word.low in words for words in sections)

    def _after_known(self, words: list[Word], size: int, known: Known) -> list[Found]:
        """A group that begins with a known name: ``Norwegian Ada Lane``, ``Oslo Philharmonic``."""
        rest = words[size:]
        if self._is_government(words):
            return [self._maker.known(words[:size], known)]
        if not known.demonym and is_person_name(words, self._lexicon):
            return [self._maker.name(words, NameKind.PERSON, "first name")]
        if rest[-1].low in DIRECTIONS and not known.demonym:
            return [self._maker.name(words, NameKind.PLACE, "direction")]
        if known.demonym or self._stands_alone(words, rest):
            return [self._maker.known(words[:size], known), *self._group(rest)]
        if known.kind == NameKind.PLACE and len(words) == _PAIR and not rest[0].low.endswith("s"):
            return self._guessed(words)
        return [self._maker.name(words, NameKind.ORGANIZATION, "place and name")]

    def _stands_alone(self, words: list[Word], rest: list[Word]) -> bool:
        """Return whether a known name ends where another one begins, or it is an acronym."""
        if rest[0].small or is_person_name(rest, self._lexicon) or is_acronym(words[0].text, self._lexicon):
            return True
        again = known_at(rest, 0, self._lexicon)
        return again is not None and again[0] == len(rest)

    def _guessed(self, words: list[Word]) -> list[Found]:
        """What no word of it tells: the words around it are asked."""
        first = words[0].text
        common = first.isupper() and words[0].low in self._sections["not acronyms"]
        if len(words) == 1 and (len(first) == 1 or common or NUMERALS.match(first)):
            return []
        rule, kind = guess(self._maker.around(words))
        return [self._maker.name(words, kind, rule)]
