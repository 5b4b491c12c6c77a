"""What the words of one name say of its kind, without anything around it.

Each rule is a function from the words of a group to a kind, or None; `KINDS` has them in the order in which
they are asked, by name.
"""

import re
from collections.abc import Callable
from typing import Final

from newsmodel.extraction._groups import spelled
from newsmodel.extraction._lexicon import Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["KINDS", "is_acronym", "is_person_name"]

_ACRONYM: Final = re.compile(r"(?:[A-Z\u00c0-\u00de]{2,7}|(?:[A-Z]\.){2,5}[A-Z]?|[A-Z]{1,4}[a-z]?[A-Z]{1,4}|[A-Z]{2,5}-?\d{1,3})\Z")
_INNER_CAPITAL: Final = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O')[A-Z][a-z]*[A-Z][a-z]+\Z|\w*[a-z][A-Z]+\Z")
_INITIAL: Final = re.compile(r"(?:[A-Z\u00c0-\u00de]\.?)(?:-?[A-Z]\.?){0,3}\Z")
_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_OF: Final = frozenset(("of", "for", "on", "de", "du", "des", "del", "für", "pour", "para", "d'", "der"))
_FIRMS: Final = frozenset(("inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "sa", "s.a", "n.v", "bros", "pty"))
_MOST_WORDS: Final = 5

Rule = Callable[[list[Word], Lexicon], NameKind | None]


def is_acronym(text: str, lexicon: Lexicon) -> bool:
    """Return whether a word is an acronym, as far as its letters say."""
    return _ACRONYM.match(text) is not None and text.lower().rstrip(".") not in lexicon.words["not acronyms"]


def is_person_name(words: list[Word], lexicon: Lexicon) -> bool:
    """Return whether words read as a first name or initials, and a surname: ``Ada Lane``, ``J. K. Lane``."""
    capitals = [word for word in words if not word.small]
    if not 2 <= len(capitals) <= _MOST_WORDS:  # noqa: PLR2004
        return False
    first, last = capitals[0].text, capitals[-1].text
    if last.isupper() and len(last) > 1 and first.isupper() is False and last.lower() not in _SUFFIXES:
        return False
    if first in lexicon.given_names:
        return True
    if "-" in first and first.split("-")[0] in lexicon.given_names:
        return True
    return _INITIAL.match(first) is not None and len(first) < _MOST_WORDS and len(last) > 2 and first[-1:] == "."  # noqa: PLR2004


def _organization(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    heads, openers = lexicon.words["organization heads"], lexicon.words["organization openers"]
    last = words[-1].low
    if len(words) > 1 and (last in heads or last in _FIRMS):
        return NameKind.ORGANIZATION
    known = lexicon.names.get(words[-1].text) if len(words) > 2 else None  # noqa: PLR2004
    if known is not None and known.kind != NameKind.ORGANIZATION and not known.demonym and words[-2].low in heads:
        return NameKind.ORGANIZATION
    for word, after in zip(words, words[1:], strict=False):
        if word.low in openers and after.low in _OF:
            return NameKind.ORGANIZATION
    if lexicon.language == "de" and len(words) > 1 and words[0].low in openers:
        return NameKind.ORGANIZATION
    if lexicon.language in {"fr", "es"} and len(words) > 1 and words[0].low in openers:
        return NameKind.ORGANIZATION
    return None


def _place(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    heads, openers = lexicon.words["place heads"], lexicon.words["place openers"]
    if len(words) > 1 and words[-1].low in heads:
        return NameKind.PLACE
    if len(words) > 1 and words[0].low in openers and not any(word.low in _OF for word in words[2:]):
        return NameKind.PLACE
    if any(a.low in heads and b.low in _OF for a, b in zip(words, words[1:], strict=False)):
        return NameKind.PLACE
    return None


def _other(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    heads = lexicon.words["other heads"]
    last = words[-2] if len(words) > 1 and words[-1].low in _SUFFIXES | {"i", "v", "vi", "vii"} else words[-1]
    if len(words) > 1 and last.low in heads and last.low not in _SUFFIXES:
        return NameKind.OTHER
    if any(a.low in heads and b.low in _OF for a, b in zip(words, words[1:], strict=False)):
        return NameKind.OTHER
    return None


def _person(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    return NameKind.PERSON if is_person_name(words, lexicon) else None


def _acronym(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    return NameKind.ORGANIZATION if is_acronym(spelled(words), lexicon) else None


def _fashioned(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """A capital inside a word that is no part of a person's name: ``TechLab``."""
    del lexicon
    return NameKind.ORGANIZATION if len(words) == 1 and _INNER_CAPITAL.match(words[0].text) else None


def _compound(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """German ones: ``Volkspartei``, ``Finanzministerium``; only a proper name where a word stands before it."""
    if lexicon.language != "de" or len(words) == 1:
        return None
    last = words[-1].low
    return NameKind.ORGANIZATION if last.endswith(_GERMAN_HEADS) else None


_GERMAN_HEADS: Final = ("partei", "verband", "bank", "ministerium", "gericht", "gesellschaft", "union", "verein", "bund")

KINDS: Final[tuple[tuple[str, Rule], ...]] = (
    ("organization word", _organization),
    ("compound", _compound),
    ("other head", _other),
    ("first name", _person),
    ("place head", _place),
    ("acronym", _acronym),
    ("inner capital", _fashioned),
)
"""The rules, in the order in which they are asked."""
