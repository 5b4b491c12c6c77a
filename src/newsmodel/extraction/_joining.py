"""Joining the names of a text: which of them are one person, one organization, one state."""

import re
import unicodedata
from itertools import pairwise
from typing import Final

import attrs

from newsmodel.extraction._lexicon import Lexicon
from newsmodel.model import Name, NameKind

__all__ = ["Entity", "join"]

_AMERICAN: Final = re.compile(r"\A(?:U\.S\.|US) ")
_FIRM: Final = re.compile(r"(?<=\w),?\s(?:Inc|Corp|Co|Ltd|PLC|plc|LLC|GmbH|AG|NV|SA)\.?\Z")
_BRACKET: Final = re.compile(r"\s?\(\s?[\"\u201c']?\Z")
_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES: Final = frozenset("de da do di du del la le van von bin ibn al el der den".split())
_PAIR: Final = 2
_NEAR: Final = 5
_SMALL: Final = frozenset(
    ("of", "the", "and", "for", "on", "de", "du", "des", "la", "le", "les", "del", "y", "et", "für", "der")
)


@attrs.define(eq=False)
class Entity:
    """One participant or place, while its names are being gathered.

    Attributes:
        kind: What it is.
        name: Its fullest name.
        names: The places of its names among all, in order.
        titles: What stands beside its name.
        bodies: Whom it speaks for.
        represented: Whether somebody speaks for it.
        rank: How good its name is; see `take`.
    """

    kind: NameKind
    name: str
    names: list[int] = attrs.field(factory=list)
    titles: dict[str, None] = attrs.field(factory=dict)
    bodies: list["Entity"] = attrs.field(factory=list)
    represented: bool = False
    rank: tuple[int, int] = (0, 0)

    def take(self, form: str, rank: tuple[int, int]) -> None:
        """Take a name where it is better than that so far."""
        if rank > self.rank:
            self.name, self.rank = form, rank


def _form(name: Name) -> str:
    """Return a name with white space folded, an article before it and a plain apostrophe cut away."""
    words = name.quote.exact.replace("\u2019", "'").split()
    return " ".join(words[1:] if words[0] in {"The", "the"} and len(words) > 1 else words)


def join(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> list[Entity]:
    """Return the entities that the names stand for."""
    persons = [at for at, name in enumerate(names) if name.kind == NameKind.PERSON]
    others = [at for at, name in enumerate(names) if name.kind != NameKind.PERSON]
    return [*_people(names, persons), *_bodies(text, names, others, lexicon)]


def _plain(word: str) -> str:
    """Return a word without the marks on its letters: one name is often spelled both ways."""
    if word.isascii():
        return word
    return "".join([char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char)])


# People.


def _parts(form: str) -> list[str]:
    words = [word for word in _plain(form).split(" ") if word.lower().rstrip(".") not in _SUFFIXES]
    return words or _plain(form).split(" ")


class _FullNames:
    """People by first and last name; ``A. Lane`` is ``Ada Lane`` where nobody else fits, and the other way round."""

    def __init__(self) -> None:
        self.people: list[Entity] = []
        self.by_last: dict[str, list[Entity]] = {}
        self._by_both: dict[tuple[str, str], Entity] = {}
        self._by_initial: dict[tuple[str, str], list[Entity]] = {}

    def find(self, form: str) -> Entity:
        """Return the person of a full name, a new one where it is the first such name."""
        parts = _parts(form)
        first, last = parts[0].rstrip("."), parts[-1]
        same = self._by_both.get((first, last))
        if same is None:
            fitting = self._by_initial.setdefault((first[0], last), [])
            short = len(first) == 1
            candidates = fitting if short else [one for one in fitting[:1] if len(_parts(one.name)[0].rstrip(".")) == 1]
            same = candidates[0] if len(candidates) == 1 else None
            if same is None:
                same = Entity(NameKind.PERSON, form)
                self.people.append(same)
                self.by_last.setdefault(last, []).append(same)
                fitting.append(same)
            self._by_both[first, last] = same
        if len(form) > len(same.name):
            same.name = form
        return same


def _people(names: tuple[Name, ...], places: list[int]) -> list[Entity]:
    """Full names first; then a single name goes to the one person who bears it, and to none of several."""
    full = _FullNames()
    single: list[int] = []
    for at in places:
        form = _form(names[at])
        if len(_parts(form)) > 1:
            full.find(form).names.append(at)
        else:
            single.append(at)
    bearers = _bearers(full.people)
    alone: dict[str, Entity] = {}
    for at in single:
        form = _plain(_form(names[at]))
        spellings = (form, form.title()) if form.isupper() else (form,)  # "LANE" of a headline is Lane
        found = (bearer for one in spellings for bearer in (full.by_last.get(one), bearers.get(one)) if bearer)
        named = next(found, None)
        if named is None:
            alone.setdefault(form, Entity(NameKind.PERSON, form)).names.append(at)
        elif len(named) == 1:
            named[0].names.append(at)
    for entity in full.people:
        entity.names.sort()
    return [*full.people, *alone.values()]


def _bearers(people: list[Entity]) -> dict[str, list[Entity]]:
    """Return the people by each word of their names, and by their initials."""
    found: dict[str, list[Entity]] = {}
    for entity in people:
        parts = _parts(entity.name)
        initials = "".join([part[0] for part in parts])
        for word in {*parts, *([initials] if len(parts) > _PAIR else [])}:
            found.setdefault(word, []).append(entity)
    return found


# Organizations, states, groups and places.


def _bodies(text: str, names: tuple[Name, ...], places: list[int], lexicon: Lexicon) -> list[Entity]:
    found: dict[str, Entity] = {}
    acronyms = _acronyms(text, names, places)
    longer = _longer_forms({_form(names[at]) for at in places if names[at].kind == NameKind.ORGANIZATION})
    for at in places:
        name = names[at]
        form = _form(name)
        key = (
            acronyms.get(form)
            or _state(form, name, lexicon)
            or longer.get(form if name.kind == NameKind.ORGANIZATION else "")
            or _key(form)
        )
        entity = found.get(key)
        if entity is None:
            kind = NameKind.STATE if key.startswith("state ") else name.kind
            entity = found[key] = Entity(kind, form)
        if _key(form) == key and entity.kind == NameKind.ORGANIZATION:
            entity.kind = name.kind  # "NYC" is what New York City is
        entity.take(form, _rank(form, name, lexicon))
        entity.names.append(at)
    return list(found.values())


def _key(form: str) -> str:
    """Return what the spellings of one name share: ``U.S. Port Survey``, ``United States Port Survey``; ``Tovera``."""
    return _FIRM.sub("", _AMERICAN.sub("United States ", form)).casefold()


def _rank(form: str, name: Name, lexicon: Lexicon) -> tuple[int, int]:
    """Return how good a name is: the thing's own before its capital, that before its people; then the longer."""
    known = lexicon.names.get(form)
    own = known is None or not known.seat or name.kind == NameKind.ORGANIZATION
    return (0 if name.demonym else 2 if own else 1, len(form))


def _state(form: str, name: Name, lexicon: Lexicon) -> str | None:
    """Return the key of a state, for its names, its people, its capital and its seat of government."""
    known = lexicon.names.get(form) or lexicon.names.get(f"the {form}")
    if known is None or not known.state or name.kind not in {NameKind.STATE, NameKind.PLACE}:
        return None
    return f"state {known.state}"


def _acronyms(text: str, names: tuple[Name, ...], places: list[int]) -> dict[str, str]:
    """Return the key of each acronym that the text explains: in brackets, or by the first letters of a name."""
    out: dict[str, str] = {}
    forms = {_form(names[at]) for at in places}
    for at, after in pairwise(places):
        one, other = names[at].quote, names[after].quote
        if other.start - one.end < _NEAR and _BRACKET.fullmatch(text, one.end, other.start) and other.exact.isupper():
            out.setdefault(_form(names[after]), _key(_form(names[at])))
    for form in sorted(forms):
        words = [word for word in form.split(" ") if word.lower() not in _SMALL]
        if len(words) > _PAIR:
            short = "".join([word[0] for word in words]).upper()
            if short in forms and short not in out:
                out[short] = _key(form)
    return out


def _longer_forms(forms: set[str]) -> dict[str, str]:
    """Return the key of each organization that a longer name holds, where only one does.

    ``Supreme Court`` is the ``US Supreme Court`` where no other is named, ``Parliament`` the ``Parliament of Norway``.
    """
    holders: dict[str, set[str]] = {}
    for form in forms:
        words = form.split(" ")
        for at in range(1, len(words) - 1):
            holders.setdefault(" ".join(words[at:]), set()).add(form)
        if len(words) > _PAIR and words[1] == "of":
            holders.setdefault(words[0], set()).add(form)
    return {part: _key(next(iter(whole))) for part, whole in holders.items() if len(whole) == 1 and part in forms}
