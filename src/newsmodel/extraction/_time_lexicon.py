"""The words of time of a language, read once from its data file, and how a text is cut into them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from newsmodel.extraction._time_grammar import CLASSES, OTHER, Node

__all__ = ["LANGUAGES", "Lexicon", "guess_language", "lexicon"]

LANGUAGES: Final = ("en", "de", "fr", "es")
"""The languages whose words are known."""

_TOKEN: Final = re.compile(r"[^\W\d_]++|[0-9]++|\n[^\S\n]*+\n|\S")
_APOSTROPHES: Final = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_DIGITS: Final = {1: "SMALL", 2: "SMALL", 4: "FOUR"}
_OUTSIDE: Final = frozenset(("LANGUAGE", "DIRECTION", "ENDINGS", "HABITS"))
_NO_TRIGGERS: Final = (
    "THE OF IN ON AT TO FROM BETWEEN AND FOR POSSESSIVE PERIOD COMMA COLON SLASH HYPHEN DASH QUOTE TILDE OPEN CLOSE "
    "JOINED ARTICLE LETTER_T LETTER_Q LETTER_H LETTER_S LETTER_P AMOUNT BEFORE AFTER UNTIL SINCE FEW SUFFIX ISH AGE "
    "REPORTED PREFIX"
).split()
_ISLAND: Final = re.compile(rf"[^{re.escape(OTHER)}]+")
_TRIGGER: Final = re.compile(f"[{''.join([c for name, c in CLASSES.items() if name not in _NO_TRIGGERS])}]")
_SAMPLE: Final = 4000
_DIGITS_READ: Final = 6
_Phrase = tuple[tuple[str, ...], str, object]


class _Cut(NamedTuple):
    """A text cut into words: each with its key and class, and the values of those that were joined."""

    matches: list[re.Match[str]]
    keys: list[str]
    kinds: list[str]
    joined: dict[int, object]


class _Kinds(dict[str, str]):
    """The class of each word; digits by their count, all else other."""

    def __missing__(self, key: str) -> str:
        if not "0" <= key[0] <= "9" or len(key) > _DIGITS_READ:
            return OTHER
        return CLASSES[_DIGITS.get(len(key), "LONG")]


def _tokens(words: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(words.translate(_APOSTROPHES).lower()))


def _value(code: str) -> object:
    for number in (int, float):
        try:
            return number(code)
        except ValueError:
            continue
    return code


def _read(name: str) -> dict[str, dict[str, str]]:
    path = resources.files("newsmodel.extraction") / "lexicons" / f"times_{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


class Lexicon:
    """The words of one language, with those of all languages.

    Attributes:
        directions: The words that say what lies ahead (1) and what lies behind (-1).
        ahead_endings: How verbs end that tell what lies ahead ("-ront"), empty where none do.
        behind_ending: How words end that tell what lies behind ("-ed"), or None.
        ages_by_of: Whether "of five years" is mostly an age, as in French.
        capital_nouns: Whether nouns have a capital, as in German.
        common: The commonest words, by which the language is known.
    """

    def __init__(self, language: str | None) -> None:
        self._kinds = _Kinds()
        self._values: dict[str, object] = {}
        self._phrases: dict[str, list[_Phrase]] = {}
        self.directions: dict[str, int] = {}
        self.behind_ending: str | None = None
        self.ahead_endings: tuple[str, ...] = ()
        self.ages_by_of = False
        self.capital_nouns = False
        self.common: frozenset[str] = frozenset()
        tables = [_read("common")] + ([_read(language)] if language else [])
        for table in tables:
            for name, entries in table.items():
                if name not in _OUTSIDE:
                    self._enter(name, entries)
        if language:
            self.common = frozenset(tables[1]["LANGUAGE"]["words"].split(", "))
            self.behind_ending = tables[1]["DIRECTION"].get("behind_ending")
            self.ages_by_of = "age_by_of" in tables[1].get("HABITS", ())
            self.capital_nouns = "nouns_have_capitals" in tables[1].get("HABITS", ())
            endings = tables[1].get("ENDINGS", {}).get("ahead")
            self.ahead_endings = tuple(endings.split(", ")) if endings else ()
            for name, sign in (("behind", -1), ("ahead", 1), ("neither", 0)):
                self.directions.update(dict.fromkeys(tables[1]["DIRECTION"].get(name, "").split(", "), sign))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _enter(self, name: str, entries: dict[str, str]) -> None:
        kind = CLASSES[name]
        for code, spellings in entries.items():
            value = _value(code)
            for spelling in spellings.split(", "):
                tokens = _tokens(spelling)
                if len(tokens) == 1:
                    self._kinds[tokens[0]] = kind
                    self._values[tokens[0]] = value
                else:
                    self._phrases.setdefault(tokens[0], []).append((tokens, kind, value))

    def spellings(self) -> list[str]:
        """Return every spelling that a rule names."""
        several = [" ".join(tokens) for phrases in self._phrases.values() for tokens, _, _ in phrases]
        return sorted({*self._kinds, *several})

    def kind(self, word: str) -> str | None:
        """Return the class of a word, or None where it has none."""
        return self._kinds.get(word.lower())

    def names_time(self, word: str) -> bool:
        """Return whether a word of letters speaks of time."""
        return word[:1].isalpha() and _TRIGGER.match(self._kinds.get(word, OTHER)) is not None

    def islands(self, text: str) -> Iterator[list[Node]]:
        """Give each run of words of time and of small words that holds at least one word of time."""
        cut = self._cut(text)
        line = "".join(cut.kinds)
        for island in _ISLAND.finditer(line):
            begin, end = island.span()
            if _TRIGGER.search(line, begin, end):
                yield self._nodes(cut, begin, end)

    def _cut(self, text: str) -> _Cut:
        """Cut a text into words, and join those that make one spelling."""
        matches = list(_TOKEN.finditer(text))
        keys = [found[0].lower().translate(_APOSTROPHES) for found in matches]
        kinds = list(map(self._kinds.__getitem__, keys))
        joined: dict[int, object] = {}
        done = 0
        for at, key in enumerate(keys):
            if key in self._phrases and at >= done:
                found = self._phrase(keys, at)
                if found is not None:
                    tokens, kind, joined[at] = found
                    done = at + len(tokens)
                    kinds[at:done] = [kind] + [CLASSES["JOINED"]] * (len(tokens) - 1)
        return _Cut(matches, keys, kinds, joined)

    def _phrase(self, keys: list[str], at: int) -> _Phrase | None:
        """Return the longest spelling of several words that begins at a word."""
        for phrase in self._phrases[keys[at]]:
            if tuple(keys[at : at + len(phrase[0])]) == phrase[0]:
                return phrase
        return None

    def _nodes(self, cut: _Cut, begin: int, end: int) -> list[Node]:
        nodes: list[Node] = []
        for at in range(begin, end):
            kind, (start, stop) = cut.kinds[at], cut.matches[at].span()
            if kind == CLASSES["JOINED"]:
                nodes[-1] = nodes[-1]._replace(end=stop)
            elif at in cut.joined:
                nodes.append(Node(kind, start, stop, cut.joined[at]))
            else:
                key = cut.keys[at]
                nodes.append(Node(kind, start, stop, int(key) if "0" <= key[0] <= "9" else self._values.get(key)))
        return nodes


@cache
def lexicon(language: str | None) -> Lexicon:
    """Return the words of a language; None has the words of no language."""
    return Lexicon(language)


def guess_language(text: str) -> str | None:
    """Return which known language's commonest words stand most often in the beginning of a text; None where none do.

    >>> guess_language("Die Gespräche in der Hauptstadt und auf dem Land")
    'de'
    """
    words = _tokens(text[:_SAMPLE])
    for known in (lambda words_of, word: word in words_of.common, lambda words_of, word: words_of.names_time(word)):
        counts = {name: sum([known(lexicon(name), word) for word in words]) for name in LANGUAGES}
        best = max(LANGUAGES, key=lambda name: counts[name])
        if counts[best]:
            return best
    return None
