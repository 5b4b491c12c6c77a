"""Participants: their names, wherever the text has them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._data import identity as id_of
from newsmodel.grounding._finder import Place, Unplaced, Wanted
from newsmodel.grounding._titles import Names, titles_of
from newsmodel.model import Participant, ParticipantKind

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.grounding._report import Report

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


_SHARED: Final = "names {} too: give each of them fuller names, and leave this one out"


class _Form(NamedTuple):
    """A name of a participant that the data gives: the quote, whose, whether it is *the* name, and where it stands."""

    wanted: Wanted
    owner: int
    is_name: bool
    places: list[Place]


class People(NamedTuple):
    """The participants that the text names.

    Attributes:
        placed: They, by id.
        named: The id of the one that the text names at a start and an end.
        places: These starts and ends, in order.
        bearers: The ids of those that have a name, by that.
        ends: Where each is named first and last in a stretch, for stretches that were asked for.
    """

    placed: dict[str, Participant]
    named: dict[tuple[int, int], str]
    places: list[tuple[int, int]]
    bearers: dict[str, list[str]]
    ends: dict[tuple[int, int], dict[str, list[tuple[int, int]]]]

    def named_in(self, stretch: tuple[int, int]) -> dict[str, list[tuple[int, int]]]:
        """Return where each of them is named first and last in a stretch; found once."""
        if stretch not in self.ends:
            found: dict[str, list[tuple[int, int]]] = {}
            for place in self.between(*stretch):
                found.setdefault(self.named[place], [place, place])[1] = place
            self.ends[stretch] = found
        return self.ends[stretch]

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the text names any of them between two offsets."""
        return self.places[bisect_left(self.places, (start, 0)) : bisect_left(self.places, (end, 0))]

    def known(self, item: Item, name: str) -> str | None:
        """Return the id of one of them that an object has under a key, or None; one that is unknown is refused."""
        path, value = item.at(name)
        return self.check(item, path, value)

    def check(self, item: Item, path: str, value: object) -> str | None:
        """Return the id that a value is, where it is of one of them; else it is refused."""
        if isinstance(value, str) and value not in self.placed:
            bearers = self.bearers.get(" ".join(value.split()), [])
            if bearers:
                item.report.refuse(path, value, f"is a name, not an id: send {' or '.join(bearers)}")
                return None
        found = id_of(item.report, path, value)
        if found is None or found in self.placed:
            return found
        item.report.refuse(path, found, "is the id of no participant that is placed")
        return None


def _is_pronoun(words: str) -> bool:
    words = words.strip()
    return words.lower() in _PRONOUNS and (words == "I" or len(words) == 1 or words[1:].islower())


def participants_of(items: list[tuple[str, Item]], finder: Finder, report: Report) -> People:
    """Return the participants that the text names."""
    wanted = [_wanted(item) for _, item in items]
    kinds = [item.word("kind", ParticipantKind, ParticipantKind.OTHER) for _, item in items]
    forms = _unshared(_forms(items, wanted, kinds, finder, report), items, report)
    found = _spread(forms, kinds, len(finder.text))
    names: dict[int, str] = {}
    for form in forms:
        if form.is_name and form.places:
            names[form.owner] = finder.quote(form.places[0]).exact
    spans = {number: [place[:2] for place in places] for number, places in found.items()}
    owners = {place: number for number, places in spans.items() for place in places}
    persons = frozenset([number for number, kind in enumerate(kinds) if kind == ParticipantKind.PERSON])
    placed = Names(sorted(owners), owners, spans, persons)
    people = People({}, {place: items[number][0] for place, number in owners.items()}, placed.places, {}, {})
    for number, (identity, item) in enumerate(items):
        item.only(*_KEYS)
        own = spans.get(number)
        if own is None:
            item.refuse("is refused: none of its names is placed")
            continue
        quotes = [finder.quote(place) for place in own]
        name = names.get(number) or max([quote.exact for quote in quotes], key=len)
        spellings = dict.fromkeys([quote.exact for quote in quotes])
        people.placed[identity] = Participant(
            identity,
            name=name,
            kind=kinds[number],
            aliases=tuple([spelling for spelling in spellings if spelling != name]),
            titles=titles_of(item, number, placed, finder),
            mentions=tuple(quotes),
        )
        for spelling in {name, *spellings}:
            people.bearers.setdefault(" ".join(spelling.split()), []).append(identity)
    return people


def _wanted(item: Item) -> dict[Wanted, bool]:
    """Return the names of a participant, each once, and whether it is the one that the data calls so."""
    name = item.quote("name")
    found = {} if name is None else {name[1:]: (name, True)}
    for one in (*item.quotes("mentions"), *item.quotes("aliases")):
        found.setdefault(one[1:], (one, False))
    return dict(found.values())


def _forms(
    items: list[tuple[str, Item]],
    wanted: list[dict[Wanted, bool]],
    kinds: list[ParticipantKind],
    finder: Finder,
    report: Report,
) -> list[_Form]:
    """Return the names that the data gives, each with where the text has it; those that it has not are refused."""
    owners: dict[str, dict[int, None]] = {}
    for number, names in enumerate(wanted):
        for one in names:
            if one.is_bare:
                owners.setdefault(one.exact, {})[number] = None
    forms: list[_Form] = []
    for number, names in enumerate(wanted):
        for one, is_name in names.items():
            rivals = list(islice(owners[one.exact], 2)) if one.is_bare else []
            rival = items[rivals[0] if rivals[0] != number else rivals[1]][0] if len(rivals) > 1 else None
            try:
                forms.append(_Form(one, number, is_name, _places(one, kinds[number], rival, finder)))
            except Unplaced as unplaced:
                report.refuse(one.path, one.exact, unplaced.reason)
    return forms


def _places(wanted: Wanted, kind: ParticipantKind, rival: str | None, finder: Finder) -> list[Place]:
    """Return where a name stands: everywhere, or where the data says."""
    if _is_pronoun(wanted.exact):
        raise Unplaced("is a pronoun, not a name")
    if rival is not None and finder.places(wanted.exact):
        raise Unplaced(_SHARED.format(rival))
    places = finder.named(wanted)
    if len(places) > 1 and wanted.exact.islower() and kind == ParticipantKind.PERSON:
        raise Unplaced(f"stands {len(places)} times and is no name: give the name, or more of the words around it")
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
            report.refuse(form.wanted.path, form.wanted.exact, _SHARED.format(rival))
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
        over = {taken[place.start], taken[place.end - 1]} - {-1}
        if not over:
            taken[place.start : place.end] = [owner] * size
            found.setdefault(owner, []).append(place)
        elif all(kinds[one] != ParticipantKind.PERSON for one in over):
            covered.setdefault(owner, []).append(place)
    found = {**covered, **found}
    for places in found.values():
        places.sort()
    return found
