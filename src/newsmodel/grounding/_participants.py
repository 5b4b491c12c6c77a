"""Participants: their names, wherever the text has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._finder import Place, Unplaced, Wanted
from newsmodel.grounding._vocabulary import word
from newsmodel.model import Participant, ParticipantKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.grounding._report import Report
    from newsmodel.model import Quote

__all__ = ["Mentions", "participants_of"]

_KEYS: Final = ("id", "name", "kind", "mentions", "aliases", "titles", "represents")
_PRONOUNS: Final = frozenset(
    (
        "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose "
        "this that these those "
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


class Mentions:
    """Who is named where.

    Attributes:
        named: The id of the participant that is named at a start and an end.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.named: dict[tuple[int, int], str] = {}


def _is_pronoun(words: str) -> bool:
    words = words.strip()
    return words.lower() in _PRONOUNS and (words == "I" or words[1:].islower() or len(words) == 1)


def _kind(item: Item) -> ParticipantKind:
    path, value = item.at("kind")
    if value is None:
        return ParticipantKind.OTHER
    found = word(ParticipantKind, value) if isinstance(value, str) else None
    if found is None:
        item.report.refuse(path, value, f"is none of {', '.join(ParticipantKind)}: taken for other")
        return ParticipantKind.OTHER
    return found


def participants_of(
    items: list[tuple[str, Item]], finder: Finder, mentions: Mentions, report: Report
) -> dict[str, Participant]:
    """Return the participants that the text names, by id."""
    names = [item.quote("name") for _, item in items]
    kinds = [_kind(item) for _, item in items]
    forms = _forms(items, names, kinds, finder, report)
    found = _spread(forms, finder)
    made: dict[str, Participant] = {}
    for number, (identity, item) in enumerate(items):
        item.only(*_KEYS)
        placed = found.get(number, [])
        if not placed:
            item.refuse("is refused: the text names it nowhere")
            continue
        quotes = [finder.quote(place) for place in placed]
        mentions.named.update({place[:2]: identity for place in placed})
        name = _name(names[number], quotes, finder)
        spellings = dict.fromkeys([quote.exact for quote in quotes])
        made[identity] = Participant(
            identity,
            name=name,
            kind=kinds[number],
            aliases=tuple([spelling for spelling in spellings if spelling != name]),
            titles=_titles(item, placed, finder),
            mentions=tuple(quotes),
        )
    return made


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
    places = finder.places(wanted.exact, cased=None)
    if not places:
        raise Unplaced("does not stand in the text")
    if wanted.prefix or wanted.suffix or wanted.sentence is not None or wanted.start is not None:
        places = finder.chosen(wanted, places)
    if len(places) > 1 and wanted.exact.islower() and kind == ParticipantKind.PERSON:
        raise Unplaced(
            f"stands {len(places)} times and is no name: give the name, "
            "or add the words before and after as prefix and suffix"
        )
    return places


def _unshared(forms: list[_Form], items: list[tuple[str, Item]], report: Report) -> list[_Form]:
    """Leave out the places that the data gives to two participants."""
    owners: dict[tuple[int, int], set[int]] = {}
    for form in forms:
        for place in form.places:
            owners.setdefault(place[:2], set()).add(form.owner)
    kept: list[_Form] = []
    for form in forms:
        places = [place for place in form.places if len(owners[place[:2]]) == 1]
        if not places:
            others = {items[k][0] for place in form.places for k in owners[place[:2]]} - {items[form.owner][0]}
            report.refuse(
                form.wanted.path,
                form.wanted.exact,
                f"names {min(others)} too: give each a fuller name, or say which with prefix and suffix",
            )
        kept.append(form._replace(places=places))
    return kept


def _spread(forms: Iterable[_Form], finder: Finder) -> dict[int, list[Place]]:
    """Return the places of each participant; where names overlap, the longest is the one that stands there."""
    every = [(place.end - place.start, -place.start, place, form.owner) for form in forms for place in form.places]
    every.sort(key=lambda one: one[:2], reverse=True)
    taken = bytearray(len(finder.text))
    found: dict[int, list[Place]] = {}
    for length, _, place, owner in every:
        if not (taken[place.start] or taken[place.end - 1]):
            taken[place.start : place.end] = b"\1" * length
            found.setdefault(owner, []).append(place)
    for places in found.values():
        places.sort()
    return found


def _name(wanted: Wanted | None, quotes: list[Quote], finder: Finder) -> str:
    """Return the name as the text has it; where it has not, the longest of the names that it has."""
    if wanted is not None:
        try:
            places = finder.places(wanted.exact)
        except Unplaced:
            places = []
        if places:
            return next((q.exact for q in map(finder.quote, places) if q.exact == wanted.exact), finder.quote(places[0]).exact)
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
            item.report.refuse(wanted.path, wanted.exact, "does not stand in a sentence that names the participant")
    return tuple(titles)
