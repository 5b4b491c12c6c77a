"""Reading a group of capitals: what in it is a title, what a name, and of what kind."""

import re
from typing import Final

from newsmodel.extraction._found import Found
from newsmodel.extraction._groups import Joiner, groups, known_at, spelled
from newsmodel.extraction._kinds import KINDS, is_acronym, is_person_name
from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["Reader"]

_AROUND: Final = 40
_LONGEST_TITLE: Final = 4
_MOST_NAMES: Final = 4
_BEFORE: Final = re.compile(r"([^\W\d_][\w'\u2019-]*)\W{0,3}\Z")
_AFTER: Final = re.compile(r"(?:['\u2019]s)?\s{1,3}([^\W\d_]+)")
_PLACE_AFTER: Final = re.compile(r"\s?, ([A-Z][\w.]+(?: [A-Z]\w+)?)")
_VERSUS_AFTER: Final = re.compile(r"\sv(?:s)?\.?\s[A-Z]")
_VERSUS_BEFORE: Final = re.compile(r"\bv(?:s)?\.?\s\Z")
_ABSTRACT: Final = re.compile(r"(?:tions?|ments?|ings?|ity|ities|isms?|ships?|ness|ions|ics|ance|ence|ology)\Z")
_AGE: Final = re.compile(r"\s?, (?:aged )?\d{1,2}\s?,")
_NUMERALS: Final = re.compile(r"[IVXL]+\Z")
_GERMAN_PLACE: Final = re.compile(r".{2,}(?:burg|stadt|heim|hausen|ingen|dorf|berg|bach|furt|kirchen|brück|brunn|feld|au|ow|itz)\Z")
_DIRECTIONS: Final = frozenset(
    "north south east west north-east north-west south-east south-west northeast northwest southeast southwest central "
    "upper lower inner outer greater peninsular mainland northern southern eastern western".split()
)
_INNER_STARTERS: Final = frozenset("The A An In On At But And This That He She It They We You If When As For By To With From".split())
_MEMBERS: Final = frozenset("democrat republican liberal conservative socialist communist independent incumbent tory labour laborite unionist".split())


class Reader:
    """Reads the runs of one stretch of text."""

    def __init__(self, text: str, lexicon: Lexicon, *, opens: frozenset[int], plain: bool) -> None:
        """Take the text, the words of its language and where its sentences begin.

        Args:
            text: The stretch, markers masked.
            lexicon: The words.
            opens: Where sentences begin.
            plain: Whether its capitals mean names; in a headline in capitals they do not.
        """
        self._text = text
        self._lexicon = lexicon
        self._joiner = Joiner(lexicon)
        self._opens = opens
        self._plain = plain
        self._titles = lexicon.words["titles"]
        self._nouns = lexicon.language == "de"

    def read(self, run: list[Word]) -> list[Found]:
        """Return the names of a run."""
        if not self._plain:
            return self._headline(run)
        return [found for group in groups(run, self._joiner) for found in self._group(group)]

    # A group: titles, days and small beginnings cut away, then what is left.

    def _group(self, words: list[Word]) -> list[Found]:
        words = self._trimmed(words)
        if not words:
            return []
        inner = next((at for at, word in enumerate(words) if at and word.text in _INNER_STARTERS), 0)
        if inner:
            return [*self._group(words[:inner]), *self._group(words[inner + 1 :])]
        whole = known_at(words, 0, self._lexicon)
        if whole is not None and whole[0] == len(words):
            return self._known(words, whole[1])
        for at, word in enumerate(words):
            if word.low in self._lexicon.words["calendar"] and not self._is_headed(words):
                return [*self._group(words[:at]), *self._group(words[at + 1 :])]
        title = self._title(words)
        if title is not None:
            return self._titled(words, *title)
        return self._untitled(words)

    def _trimmed(self, words: list[Word]) -> list[Word]:
        starters = self._lexicon.words["starters"]
        while words and (words[0].small or words[0].low in starters or words[0].low in {"the", "a"}):
            found = None if words[0].small else known_at(words, 0, self._lexicon)
            if found is not None and (found[0] > 1 or words[0].text.isupper()):
                break
            words = words[1:]
        while words and words[-1].small:
            words = words[:-1]
        return words

    def _is_headed(self, words: list[Word]) -> bool:
        """Return whether the words end in a word that says that they are one name."""
        sections = self._lexicon.words
        openers = sections["organization openers"]
        if any(a.low in openers and b.low in {"of", "for", "on"} for a, b in zip(words, words[1:], strict=False)):
            return True
        last = words[-1].low
        if len(words) > 1 and _NUMERALS.match(words[-1].text):
            last = words[-2].low
        return last in sections["organization heads"] or last in sections["other heads"] or last in sections["place heads"]

    def _title(self, words: list[Word]) -> tuple[int, int] | None:
        """Return where the last title begins and ends, in words; None where the group is not a titled one."""
        found: tuple[int, int] | None = None
        at = 0
        while at < len(words):
            size = next(
                (n for n in range(min(_LONGEST_TITLE, len(words) - at), 0, -1) if self._is_title(words[at : at + n])), 0
            )
            if size:
                found = (at, at + size)
                at += size
            else:
                at += 1
        if found is not None and found[1] - found[0] == 1 and self._is_headed(words) and found[1] < len(words):
            return None
        return found

    def _is_title(self, words: list[Word]) -> bool:
        if len(words) == 1:
            return words[0].low in self._titles
        return " ".join([word.low for word in words]) in self._titles

    def _titled(self, words: list[Word], begin: int, end: int) -> list[Found]:
        if not begin and self._before(words) in self._lexicon.words["person nouns"] and len(words) == 2:  # noqa: PLR2004
            return [self._made(words, NameKind.PERSON, "title")]
        left = self._group(words[:begin]) if begin else []
        right = words[end:]
        while right and right[0].small:
            right = right[1:]
        if not right:
            return left
        if any(word.small for word in words[end : end + 1]):  # "Minister of Foreign Trade" is no person
            return [*left, *self._group(right)]
        if len([word for word in right if not word.small]) > _MOST_NAMES or known_at(right, 0, self._lexicon) == (
            len(right),
            Known(NameKind.ORGANIZATION),
        ):
            return [*left, *self._group(right)]
        return [*left, self._made(right, NameKind.PERSON, "title")]

    # What has no title.

    def _untitled(self, words: list[Word]) -> list[Found]:
        tail = self._person_tail(words)
        if tail:
            return [*self._group(words[:tail]), self._made(words[tail:], NameKind.PERSON, "first name")]
        if len(words) == 1 and words[0].low in self._lexicon.words["qualities"]:
            return []
        found = known_at(words, 0, self._lexicon)
        if found is not None and not self._is_headed(words):
            return self._after_known(words, *found)
        if self._nouns:
            return self._german(words)
        for rule, kind_of in KINDS:
            kind = kind_of(words, self._lexicon)
            if kind is not None:
                return [self._made(words, kind, rule)]
        if not self._plain:
            return []
        return self._guessed(words)

    def _person_tail(self, words: list[Word]) -> int:
        """Return where a person begins behind words that are none of the name: ``Labour Party rebel`` aside, 0."""
        sections = self._lexicon.words
        for at in range(1, len(words) - 1):
            if words[at].text in self._lexicon.given_names and is_person_name(words[at:], self._lexicon):
                before = words[at - 1]
                telling = (
                    before.low in sections["qualities"]
                    or before.low in sections["organization heads"]
                    or before.low in sections["starters"]
                    or before.low in _MEMBERS
                    or before.text in self._lexicon.names
                )
                return at if telling and not self._is_headed(words) and before.text not in self._lexicon.given_names else 0
        return 0

    def _after_known(self, words: list[Word], size: int, known: Known) -> list[Found]:
        """A group that begins with a known name: ``Norwegian Ada Lane``, ``Oslo Philharmonic``."""
        rest = words[size:]
        if known.demonym:
            return [*self._known(words[:size], known), *self._group(rest)]
        if is_person_name(words, self._lexicon):
            return [self._made(words, NameKind.PERSON, "first name")]
        if rest[0].small or is_person_name(rest, self._lexicon) or not self._plain:
            return [*self._known(words[:size], known), *self._group(rest)]
        if rest[-1].low in _DIRECTIONS:
            return [self._made(words, NameKind.PLACE, "direction")]
        again = known_at(rest, 0, self._lexicon)
        if again is not None and again[0] == len(rest):
            return [*self._known(words[:size], known), *self._group(rest)]
        if known.kind == NameKind.PLACE and size == 1 and len(rest) == 1 and not self._after_the(words):
            if rest[0].low.endswith("s"):
                return [self._made(words, NameKind.ORGANIZATION, "place and name")]
            return self._guessed(words)
        if is_acronym(words[0].text, self._lexicon):
            return [*self._known(words[:size], known), *self._group(rest)]
        return [self._made(words, NameKind.ORGANIZATION, "place and name")]

    def _guessed(self, words: list[Word]) -> list[Found]:
        """What no word of it tells: the words around it are asked."""
        before, after = self._before(words), self._after(words)
        last = self._lexicon.names.get(words[-1].text)
        if len(words) == 2 and last is not None and last.kind in {NameKind.STATE, NameKind.PLACE} and not last.demonym:  # noqa: PLR2004
            if words[0].low in _DIRECTIONS:
                return [self._made(words, NameKind.PLACE, "direction")]
            if words[0].text not in self._lexicon.given_names and last.kind == NameKind.STATE:
                return [self._made(words, NameKind.ORGANIZATION, "name and place")]
        sections = self._lexicon.words
        size = len([word for word in words if not word.small])
        if before in sections["organization nouns"] and before not in sections["person nouns"]:
            return [self._made(words, NameKind.ORGANIZATION, "organization word")]
        if self._versus(words):
            return [self._made(words, NameKind.OTHER, "versus")]
        if before in sections["person nouns"] or _AGE.match(self._text, words[-1].end, words[-1].end + _AROUND):
            return [self._made(words, NameKind.PERSON, "title")]
        place = _PLACE_AFTER.match(self._text, words[-1].end, words[-1].end + _AROUND)
        if place is not None and size <= 2 and self._is_place(place[1]):  # noqa: PLR2004
            return [self._made(words, NameKind.PLACE, "place, place")]
        if before in sections["place prepositions"] and size <= 2 and words[-1].text not in self._lexicon.given_names:  # noqa: PLR2004
            return [self._made(words, NameKind.PLACE, "preposition")]
        if self._after_the(words) and size > 1:
            return [self._made(words, NameKind.ORGANIZATION, "the name")]
        if after in sections["speech verbs"] and self._may_speak(words, size):
            return [self._made(words, NameKind.PERSON, "speech verb")]
        if size == 1:
            return self._alone(words)
        if size <= 3 and self._is_two_words(words):  # noqa: PLR2004
            return [self._made(words, NameKind.PERSON, "two words")]
        return [self._made(words, NameKind.ORGANIZATION, "many words")]

    def _alone(self, words: list[Word]) -> list[Found]:
        if words[0].text in self._lexicon.given_names:
            return [self._made(words, NameKind.PERSON, "given name")]
        if len(words[0].text) < 2 or _NUMERALS.match(words[0].text):  # noqa: PLR2004
            return []
        return [self._made(words, NameKind.OTHER, "one word")]

    def _versus(self, words: list[Word]) -> bool:
        """Return whether it is a party to a case at law: ``Lane v. Hale``."""
        return bool(
            _VERSUS_AFTER.match(self._text, words[-1].end) or _VERSUS_BEFORE.search(self._text, max(0, words[0].start - 6), words[0].start)
        )

    def _is_two_words(self, words: list[Word]) -> bool:
        return not any(_ABSTRACT.search(word.low) or word.text in self._lexicon.names or word.text.isupper() for word in words)

    def _may_speak(self, words: list[Word], size: int) -> bool:
        """Return whether one or two words before a verb of speech read as a person."""
        last = words[-1]
        if size > 2 or last.text.isupper() or any(_ABSTRACT.search(word.low) for word in words):  # noqa: PLR2004
            return False
        return not last.low.endswith("s") if size > 1 or last.start in self._opens else True

    def _german(self, words: list[Word]) -> list[Found]:
        """German, where every noun has a capital: only what a word of it says is a name."""
        out: list[Found] = []
        at = 0
        while at < len(words):
            word = words[at]
            known = None if word.small else known_at(words, at, self._lexicon)
            rest = words[at:]
            if known is not None:
                out += self._known(words[at : at + known[0]], known[1])
                at += known[0]
            elif word.text in self._lexicon.given_names and is_person_name(rest[:2], self._lexicon):
                size = self._german_name(rest)
                out.append(self._made(rest[:size], NameKind.PERSON, "first name"))
                at += size
            elif is_acronym(word.text, self._lexicon):
                out.append(self._made([word], NameKind.ORGANIZATION, "acronym"))
                at += 1
            elif self._before([word]) in {"in", "aus", "nach", "bei", "von", "nahe"} and _GERMAN_PLACE.match(word.text):
                out.append(self._made([word], NameKind.PLACE, "preposition"))
                at += 1
            else:
                headed = [kind for _, rule in KINDS[:2] if (kind := rule(rest, self._lexicon)) and len(rest) < _MOST_NAMES]
                if headed:
                    return [*out, self._made(rest, headed[0], "organization word")]
                at += 1
        return out

    def _german_name(self, words: list[Word]) -> int:
        size = 1
        while size < min(len(words), _MOST_NAMES) and (words[size].small or words[size - 1].text in self._lexicon.given_names or words[size - 1].small):
            size += 1
        while size > 1 and words[size - 1].small:
            size -= 1
        return size

    def _headline(self, words: list[Word]) -> list[Found]:
        """A line with a capital on every word: only known names, and those that the text has elsewhere."""
        out: list[Found] = []
        shouted = self._text.isupper()
        at = 0
        while at < len(words):
            known = None if words[at].small else known_at(words, at, self._lexicon)
            if known is not None:
                out += self._known(words[at : at + known[0]], known[1])
                at += known[0]
                continue
            if not shouted and is_acronym(words[at].text, self._lexicon):
                out.append(self._made(words[at : at + 1], NameKind.ORGANIZATION, "acronym"))
            elif not shouted and is_person_name(words[at : at + 2], self._lexicon) and not words[at + 1].small:
                out.append(self._made(words[at : at + 2], NameKind.PERSON, "first name"))
                at += 1
            at += 1
        return out

    # Small things.

    def _known(self, words: list[Word], known: Known) -> list[Found]:
        made = self._made(words, known.kind, "demonym" if known.demonym else f"known {known.kind}")
        return [made._replace(demonym=known.demonym, state=known.state)]

    def _made(self, words: list[Word], kind: NameKind, rule: str) -> Found:
        start, end = words[0].start, words[-1].end
        return Found(start, end, spelled(words), kind, rule, opens=start in self._opens)

    def _is_place(self, text: str) -> bool:
        known = self._lexicon.names.get(text) or self._lexicon.names.get(text.split(" ")[0])
        return known is not None and known.kind in {NameKind.PLACE, NameKind.STATE} and not known.demonym

    def _before(self, words: list[Word]) -> str:
        start = words[0].start
        found = _BEFORE.search(self._text, max(0, start - _AROUND), start)
        return found[1] if found is not None else ""

    def _after(self, words: list[Word]) -> str:
        found = _AFTER.match(self._text, words[-1].end, words[-1].end + _AROUND)
        return found[1] if found is not None else ""

    def _after_the(self, words: list[Word]) -> bool:
        return self._text[max(0, words[0].start - 4) : words[0].start].lower().endswith("the ")

