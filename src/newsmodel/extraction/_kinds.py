"""What the words of one name say of its kind, without anything around it.

Each rule is a function from the words of a group to a kind, or None; `KINDS` has them in the order in which
they are asked, by name.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from newsmodel.extraction._groups import spelled
from newsmodel.extraction._lexicon import Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["KINDS", "NUMERALS", "is_acronym", "is_person_name", "is_strange", "organization"]

_ACRONYM: Final = re.compile(
    r"(?:[A-Z\u00c0-\u00de]{2,7}|(?:[A-Z]\.){2,5}[A-Z]?|[A-Z]{1,4}[a-z]?[A-Z]{1,4}|[A-Z]{2,5}-?\d{1,3}|[A-Z]{1,3}&[A-Z]{1,3})\Z"
)
_INNER_CAPITAL: Final = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O')[A-Z][a-z]*[A-Z][a-z]+\Z|\w*[a-z][A-Z]+\Z")
_INITIALS: Final = re.compile(r"(?:[A-Z\u00c0-\u00de]\.-?){1,2}\Z")
NUMERALS: Final = re.compile(r"[IVXL]+\Z")
"""Roman numerals."""
_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_OF: Final = frozenset(("of", "for", "on", "de", "du", "des", "del", "für", "pour", "para", "d'", "der"))
_FIRMS: Final = frozenset(("inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "sa", "s.a", "n.v", "bros", "pty"))
_GERMAN_HEADS: Final = tuple("partei verband bank ministerium gericht gesellschaft union verein bund".split())
_HEAD_FIRST: Final = frozenset(("de", "fr", "es"))
_MOST_WORDS: Final = 5
_NEVER_QUALITIES: Final = frozenset(("Bill", "Dean", "Lance", "Mark", "Pat"))
_SURNAMES_TOO: Final = frozenset(
    "Chad China Cuba England France Georgia Germany Grenada Holland India Ireland Israel Jordan Kenya Malta Mali Oman "
    "Poland Romania Scotland Spain Wales".split()
)
_PAIR: Final = 2

Rule = Callable[[list[Word], Lexicon], NameKind | None]


def is_acronym(text: str, lexicon: Lexicon) -> bool:
    """Return whether a word is an acronym, as far as its letters say."""
    return _ACRONYM.match(text) is not None and text.lower().rstrip(".") not in lexicon.words["not acronyms"]


def is_person_name(words: list[Word], lexicon: Lexicon) -> bool:
    """Return whether words read as a first name or initials, and a surname: ``Ada Lane``, ``J. K. Lane``."""
    capitals = [word for word in words if not word.small]
    if not _PAIR <= len(capitals) <= _MOST_WORDS:
        return False
    first, last = capitals[0].text, capitals[-1].text
    if len(last) > 1 and last.isupper() and not first.isupper() and last.lower() not in _SUFFIXES:
        return False
    if len(capitals) > _PAIR and _is_state(last, lexicon):
        return False  # "Bernard Brask Norway", a firm of Bernard Brask's
    if first in lexicon.given_names or ("-" in first and first.partition("-")[0] in lexicon.given_names):
        return True
    if first.lower() in lexicon.words["doubtful given names"]:
        plural = last.endswith("s") and first not in _NEVER_QUALITIES
        return len(capitals) == _PAIR and not first.isupper() and not plural and is_strange(capitals[1], lexicon)
    initials = first.endswith(".") and len(last) > _PAIR and _INITIALS.match(first) is not None
    return initials and first not in lexicon.names  # "U.S. House" is nobody


def _is_state(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a state that is nobody's surname."""
    known = lexicon.names.get(word)
    return known is not None and known.kind == NameKind.STATE and not known.demonym and word not in _SURNAMES_TOO


def is_strange(word: Word, lexicon: Lexicon) -> bool:
    """Return whether nothing is known of a word."""
    sections = ("organization heads", "place heads", "other heads", "qualities", "calendar", "titles", "starters")
    known = word.text in lexicon.names or any(word.low in lexicon.words[section] for section in sections)
    return not known and len(word.text) > _PAIR and not word.text.isupper()


def _opened(words: list[Word], openers: frozenset[str]) -> bool:
    """Return whether a word of a section stands before a small word that goes on: ``Council of``."""
    return any(word.low in openers and after.low in _OF for word, after in pairwise(words))


def organization(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """``Port Council``, ``Council of Ports``, ``Port Council Norway``; ``Parti ouvrier`` where heads come first."""
    heads, openers = lexicon.words["organization heads"], lexicon.words["organization openers"]
    if len(words) == 1:
        return None
    last = words[-1]
    if last.low in heads or last.low in _FIRMS or _opened(words, openers):
        return NameKind.ORGANIZATION
    known = lexicon.names.get(last.text) if words[-2].low in heads and len(words) > _PAIR else None
    if known is not None and known.kind in {NameKind.STATE, NameKind.PLACE} and not known.demonym:
        return NameKind.ORGANIZATION
    head_first = lexicon.language in _HEAD_FIRST and words[0].low in openers
    compound = lexicon.language == "de" and last.low.endswith(_GERMAN_HEADS)
    return NameKind.ORGANIZATION if head_first or compound else None


def _place(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """``Lake Lindmark``, ``Lindmark County``, ``Gulf of Lindmark``."""
    heads, openers = lexicon.words["place heads"], lexicon.words["place openers"]
    if len(words) == 1:
        return None
    opened = words[0].low in openers and not any(word.low in _OF for word in words[2:])
    return NameKind.PLACE if opened or words[-1].low in heads or _opened(words, heads) else None


def _other(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """``Harbour Act``, ``Treaty of Lindmark``, ``World War II``: laws, works, events."""
    heads = lexicon.words["other heads"]
    last = words[-2] if len(words) > 1 and NUMERALS.match(words[-1].text) else words[-1]
    headed = len(words) > 1 and last.low in heads and last.low not in _SUFFIXES
    return NameKind.OTHER if headed or _opened(words, heads) else None


def _person(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """``Ada Lane``; not ``Ada Lane Park``."""
    if len(words) > _PAIR and words[-1].low in lexicon.words["place heads"]:
        return None
    return NameKind.PERSON if is_person_name(words, lexicon) else None


def _acronym(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    return NameKind.ORGANIZATION if is_acronym(spelled(words), lexicon) else None


def _fashioned(words: list[Word], lexicon: Lexicon) -> NameKind | None:
    """A capital inside a word that is no part of a person's name: ``TechLab``."""
    del lexicon
    return NameKind.ORGANIZATION if len(words) == 1 and _INNER_CAPITAL.match(words[0].text) else None


KINDS: Final[tuple[tuple[str, Rule], ...]] = (
    ("organization word", organization),
    ("other head", _other),
    ("first name", _person),
    ("place head", _place),
    ("acronym", _acronym),
    ("inner capital", _fashioned),
)
"""The rules, in the order in which they are asked."""
