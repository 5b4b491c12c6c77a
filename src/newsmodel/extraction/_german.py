"""Names in German, where every noun has a capital: only what a word of the name, or one beside it, tells."""

import re
from typing import Final

from newsmodel.extraction._found import Found
from newsmodel.extraction._groups import known_at
from newsmodel.extraction._kinds import is_acronym, is_person_name, organization
from newsmodel.extraction._making import Maker
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["read_german"]

_PLACE: Final = re.compile(
    r".{2,}(?:burg|stadt|heim|hausen|ingen|dorf|berg|bach|furt|kirchen|brück|brunn|feld|au|ow|itz)\Z"
)
_PREPOSITIONS: Final = frozenset("in aus nach bei von nahe".split())
_LONGEST: Final = 5


def read_german(words: list[Word], maker: Maker) -> list[Found]:
    """Return the names of a group that has no title."""
    out: list[Found] = []
    at = 0
    while at < len(words):
        size, found = _at(words[at:], maker)
        out += [found] if found is not None else []
        at += size
    return out


def _at(words: list[Word], maker: Maker) -> tuple[int, Found | None]:
    """Return how many words the name at the beginning of ``words`` has, and the name."""
    word, lexicon = words[0], maker.lexicon
    known = None if word.small else known_at(words, 0, lexicon)
    if known is not None:
        return known[0], maker.known(words[: known[0]], known[1])
    size = _length(words, lexicon.given_names)
    if word.text in lexicon.given_names and is_person_name(words[:size], lexicon):
        return size, maker.name(words[:size], NameKind.PERSON, "first name")
    if is_acronym(word.text, lexicon):
        return 1, maker.name(words[:1], NameKind.ORGANIZATION, "acronym")
    if _PLACE.match(word.text) and maker.around(words[:1]).before() in _PREPOSITIONS:
        return 1, maker.name(words[:1], NameKind.PLACE, "preposition")
    if len(words) < _LONGEST - 1 and organization(words, lexicon) is not None:
        return len(words), maker.name(words, NameKind.ORGANIZATION, "organization word")
    return 1, None


def _length(words: list[Word], given_names: frozenset[str]) -> int:
    """Return how many words a person's name has: first names, particles and one surname."""
    size = 1
    while size < min(len(words), _LONGEST):
        before = words[size - 1]
        if not (words[size].small or before.small or before.text in given_names):
            break
        size += 1
    return size - sum([word.small for word in words[size - 1 : size]])
