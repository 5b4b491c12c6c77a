"""Participants: their names, wherever the text has them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._finder import Place, Unplaced, Wanted
from newsmodel.model import Participant, ParticipantKind

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.grounding._report import Report
    from newsmodel.model import Quote

__all__ = ["People", "participants_of"]

_KEYS: Final = ("id", "name", "kind", "mentions", "aliases", "titles", "represents")
_PRONOUNS: Final = frozenset(
    (
        "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs "
        "who whom whose this that these those "
        "ich mich mir wir uns du dich dir ihr euch sie ihn ihm ihnen er es sich "
        "je moi nous tu toi vous il elle ils elles lui leur leurs eux "
        "yo nosotros usted ustedes él ella ellos ellas le les se"
    ).split()
)
"""Words that stand for a name and are none."""


class _Form(NamedTuple):
    """A name of a participant that the data gives: the quote, whose it is, and where the text has it."""

    wanted: Wanted
    owner: int
    places: list[Place]


class People(NamedTuple):
    """The participants that the text names.

    Attributes:
        placed: They, by id.
        named: The id of the one that the text names at a start and an end.
    """

    placed: dict[str, Participant]
    named: dict[tuple[int, int], str]

    def known(self, item: Item, name: str) -> str | None:
        """Return the id of one of them that an object has under a key, or None; one that is unknown is refused."""
        return self.check(item, f"{item.path}.{name}", item.identity(name))

    def check(self, item: Item, path: str, identity: str | None) -> str | None:
        """Return an id where it is of one of them; else it is refused."""
        if identity is None or identity in self.placed:
            return identity
        item.report.refuse(path, identity, "is the id of no participant that is placed")
        return None


def _is_pronoun(words: str) -> bool:
    words = words.strip()
    return words.lower() in _PRONOUNS and (words == "I" or len(words) == 1 or words[1:].islower())


def participants_of(items: list[tuple[str, Item]], finder: Finder, report: Report) -> People:
    """Return the participants that the text names."""
    names = [item.quote("name") for _, item in items]
    kinds = [item.word("kind", ParticipantKind, ParticipantKind.OTHER) for _, item in items]
    forms = _forms(items, names, kinds, finder, report)
    found = _spread(forms, kinds, len(finder.text))
    people = People({}, {})
    for number, (identity, item) in enumerate(items):
        item.only(*_KEYS)
        placed = found.get(number, [])
        if not placed:
            item.refuse("is refused: the text names it nowhere")
            continue
        quotes = [finder.quote(place) for place in placed]
        people.named.update({place[:2]: identity for place in placed})
        name = _name(names[number], quotes, finder)
        spellings = dict.fromkeys([quote.exact for quote in quotes])
        people.placed[identity] = Participant(
            identity,
            name=name,
            kind=kinds[number],
            aliases=tuple([spelling for spelling in spellings if spelling != name]),
            titles=_titles(item, placed, finder),
            mentions=tuple(quotes),
        )
    return people


def _forms(
    items: list[tuple[str, Item]],
    names: list[Wanted | None],
    kinds: list[ParticipantKind],
    finder: Finder,
    report: Report,
) -> list[_Form]:
    """Return the names that the data gives, each with where the text has it; those that it has not are refused."""
    forms: list[_Form] = []
    for number, (_, item) in enumerate(items):
        name = names[number]
        wanted = [*([name] if name else []), *item.quotes("mentions"), *item.quotes("aliases")]
        seen: set[tuple[object, ...]] = set()
        for one in wanted:
            if one[1:] in seen:
                continue
            seen.add(one[1:])
            try:
                forms.append(_Form(one, number, _places(one, kinds[number], finder)))
            except Unplaced as unplaced:
                report.refuse(one.path, one.exact, unplaced.reason)
    return _unshared(forms, items, report)


def _places(wanted: Wanted, kind: ParticipantKind, finder: Finder) -> list[Place]:
    """Return where a name stands: everywhere, or where the data says."""
    if _is_pronoun(wanted.exact):
        raise Unplaced("is a pronoun, not a name")
    places = finder.named(wanted)
    if len(places) > 1 and wanted.exact.islower() and kind == ParticipantKind.PERSON:
        raise Unplaced(
            f"stands {len(places)} times and is no name: give the name, "
            "or add the words before and after as prefix and suffix"
        )
    return places


def _unshared(forms: list[_Form], items: list[tuple[str, Item]], report: Report) -> list[_Form]:
    """Leave out the places that the data gives to two participants."""
    owner: dict[tuple[int, int], int] = {}
    other: dict[tuple[int, int], int] = {}
    for form in forms:
        for place in form.places:
            if owner.setdefault(place[:2], form.owner) != form.owner:
                other[place[:2]] = form.owner
    kept: list[_Form] = []
    for form in forms:
        places = [place for place in form.places if place[:2] not in other]
        if not places:
            span = form.places[0][:2]
            rival = items[other[span] if other[span] != form.owner else owner[span]][0]
            reason = f"names {rival} too: give each a fuller name, or say which with prefix and suffix"
            report.refuse(form.wanted.path, form.wanted.exact, reason)
        kept.append(form._replace(places=places))
    return kept


def _spread(forms: list[_Form], kinds: list[ParticipantKind], length: int) -> dict[int, list[Place]]:
    """Return the places of each participant; where names overlap, the longest is the one that stands there.

    A name that stands only within longer ones of others is taken there, unless these are of a person: the name of
    a state may be part of a body's, that of a person in another person's names somebody else.
    """
    every = [(place.end - place.start, -place.start, place, form.owner) for form in forms for place in form.places]
    every.sort(key=lambda one: one[:2], reverse=True)
    taken = [-1] * length
    found: dict[int, list[Place]] = {}
    covered: dict[int, list[Place]] = {}
    for size, _, place, owner in every:
        over = max(taken[place.start], taken[place.end - 1])
        if over < 0:
            taken[place.start : place.end] = [owner] * size
            found.setdefault(owner, []).append(place)
        elif kinds[over] != ParticipantKind.PERSON:
            covered.setdefault(owner, []).append(place)
    found = {**covered, **found}
    for places in found.values():
        places.sort()
    return found


def _name(wanted: Wanted | None, quotes: list[Quote], finder: Finder) -> str:
    """Return the name as the text has it; where it has not, the longest of the names that it has."""
    with suppress(Unplaced):
        for place in finder.exact(wanted.exact) if wanted is not None else ():
            return finder.quote(place).exact
    return max([quote.exact for quote in quotes], key=len)


def _titles(item: Item, placed: list[Place], finder: Finder) -> tuple[str, ...]:
    """Return the titles that stand in a sentence that names the participant."""
    near = {finder.number_at(place.start) for place in placed}
    titles: dict[str, None] = {}
    for wanted in item.quotes("titles"):
        try:
            places = finder.places(wanted.exact)
        except Unplaced as unplaced:
            item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
            continue
        beside = [place for place in places if finder.number_at(place.start) in near]
        if beside:
            titles[finder.quote(beside[0]).exact] = None
        else:
            reason = f"does not stand in {'a sentence that names the participant' if places else 'the text'}"
            item.report.refuse(wanted.path, wanted.exact, reason)
    return tuple(titles)
