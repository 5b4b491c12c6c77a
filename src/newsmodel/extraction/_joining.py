"""Joining the names of a text: which of them are one person, one organization, one state."""

import re
from typing import Final

import attrs

from newsmodel.extraction._lexicon import Lexicon
from newsmodel.model import Name, NameKind

__all__ = ["Entity", "join"]

_BRACKET: Final = re.compile(r"\s?\(\s?[\"\u201c']?\Z")
_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES: Final = frozenset("de da do di du del la le van von bin ibn al el der den".split())
_SMALL: Final = frozenset(("of", "the", "and", "for", "on", "de", "du", "des", "la", "le", "les", "del", "y", "et", "für", "der"))


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
    """

    kind: NameKind
    name: str
    names: list[int] = attrs.field(factory=list)
    titles: list[str] = attrs.field(factory=list)
    bodies: list["Entity"] = attrs.field(factory=list)
    represented: bool = False


def _form(name: Name) -> str:
    """Return a name with white space folded, an article before it and a plain apostrophe cut away."""
    words = name.quote.exact.replace("\u2019", "'").split()
    return " ".join(words[1:] if words[0] in {"The", "the"} and len(words) > 1 else words)


def join(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> list[Entity]:
    """Return the entities that the names stand for."""
    persons = [at for at, name in enumerate(names) if name.kind == NameKind.PERSON]
    others = [at for at, name in enumerate(names) if name.kind != NameKind.PERSON]
    return [*_people(names, persons), *_bodies(text, names, others, lexicon)]


# People.


def _parts(form: str) -> list[str]:
    words = [word for word in form.split(" ") if word.lower().rstrip(".") not in _SUFFIXES]
    return words or form.split(" ")


def _same_person(one: list[str], other: list[str]) -> bool:
    """``Ada B. Lane`` and ``Ada Lane``; ``A. Lane`` too where the initial fits."""
    if one[-1] != other[-1]:
        return False
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def _people(names: tuple[Name, ...], places: list[int]) -> list[Entity]:
    """Full names first; then a single name goes to the one person who bears it, and to none of several."""
    found: list[Entity] = []
    by_last: dict[str, list[Entity]] = {}
    for at in places:
        form = _form(names[at])
        parts = _parts(form)
        if len(parts) == 1:
            continue
        bearers = by_last.setdefault(parts[-1], [])
        same = next((entity for entity in bearers if _same_person(_parts(entity.name), parts)), None)
        if same is None:
            same = Entity(NameKind.PERSON, form)
            bearers.append(same)
            found.append(same)
        elif len(form) > len(same.name):
            same.name = form
        same.names.append(at)
    by_word: dict[str, list[Entity]] = {}
    for entity in found:
        parts = _parts(entity.name)
        initials = "".join([part[0] for part in parts])
        for word in {*parts, *([initials] if len(initials) > 2 else []), *([" ".join(parts[-2:])] if len(parts) > 2 and parts[-2] in _PARTICLES else [])}:  # noqa: PLR2004
            by_word.setdefault(word, []).append(entity)
    alone: dict[str, Entity] = {}
    for at in places:
        form = _form(names[at])
        parts = _parts(form)
        if len(parts) > 1 and form not in by_word:
            continue
        bearers = by_last.get(form) or by_word.get(form) or []
        if len(bearers) == 1:
            bearers[0].names.append(at)
        elif not bearers:
            if form not in alone:
                alone[form] = Entity(NameKind.PERSON, form)
                found.append(alone[form])
            alone[form].names.append(at)
    for entity in found:
        entity.names = sorted(set(entity.names))
    return found


# Organizations, states, groups and places.


def _bodies(text: str, names: tuple[Name, ...], places: list[int], lexicon: Lexicon) -> list[Entity]:
    found: dict[str, Entity] = {}
    acronyms = _acronyms(text, names, places)
    full = [_form(names[at]) for at in places if names[at].kind == NameKind.ORGANIZATION]
    for at in places:
        name = names[at]
        form = _form(name)
        key = acronyms.get(form) or _state(form, name, lexicon) or _longer(form, name, full) or form.casefold()
        entity = found.get(key)
        if entity is None:
            kind = NameKind.STATE if key.startswith("state ") else name.kind
            entity = found[key] = Entity(kind, form)
        elif not name.demonym and (_is_fuller(form, entity.name) or _is_demonym(entity, names)):
            entity.name = form
        entity.names.append(at)
    return list(found.values())


def _is_fuller(form: str, name: str) -> bool:
    return len(form) > len(name)


def _is_demonym(entity: Entity, names: tuple[Name, ...]) -> bool:
    return all(names[at].demonym for at in entity.names)


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
    for at, after in zip(places, places[1:], strict=False):
        one, other = names[at].quote, names[after].quote
        if other.start - one.end < 5 and _BRACKET.fullmatch(text, one.end, other.start) and other.exact.isupper():  # noqa: PLR2004
            out.setdefault(_form(names[after]), _form(names[at]).casefold())
    for form in sorted(forms):
        words = [word for word in form.split(" ") if word.lower() not in _SMALL]
        if len(words) > 2:  # noqa: PLR2004
            short = "".join([word[0] for word in words]).upper()
            if short in forms and short not in out:
                out[short] = form.casefold()
    return out


def _longer(form: str, name: Name, full: list[str]) -> str | None:
    """``Supreme Court`` is the ``US Supreme Court`` where no other court is named."""
    if name.kind != NameKind.ORGANIZATION:
        return None
    if " " in form:
        longer = {other for other in full if other.endswith(f" {form}")}
    else:
        longer = {other for other in full if other.startswith(f"{form} of ")}
    return longer.pop().casefold() if len(longer) == 1 else None
