"""Events: a trigger, the sentence that it stands in, and what that says of when, where and who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import Unplaced, Wanted
from newsmodel.grounding._values import bounds, type_of
from newsmodel.grounding._vocabulary import word
from newsmodel.model import Event, EventStatus, EventType, Evidence, Participation, Place, Quote, Role, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.model import Participant

__all__ = ["events_of"]

_KEYS: Final = (
    *("id", "name", "trigger", "sentence", "type", "time_text", "time", "place", "participants", "participations"),
    *("status", "main", "outcome", "part_of"),
)
_TIME: Final = "is refused: a time needs time_text, the words of the text that give it"


def events_of(
    items: list[tuple[str, Item]], participants: Mapping[str, Participant], finder: Finder
) -> dict[str, Event]:
    """Return the events that the text tells, by id, those first that the data calls main ones."""
    made: dict[str, Event] = {}
    main: dict[str, bool] = {}
    for identity, item in items:
        item.only(*_KEYS)
        main[identity] = bool(item.flag("main"))
        event = _event(identity, item, participants, finder)
        if event is not None:
            made[identity] = event
    return dict(sorted(made.items(), key=lambda pair: not main[pair[0]]))


def _event(identity: str, item: Item, participants: Mapping[str, Participant], finder: Finder) -> Event | None:
    status = _status(item)
    stretch, sentence = _sentence(item, finder)
    wanted = item.quote("trigger", "name")
    if wanted is None:
        item.refuse("is refused: it has no trigger, the words of the text that name it")
    if wanted is None or status is None:
        return None
    try:
        trigger = finder.quote(finder.place(wanted, stretch))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        item.refuse("is refused: its trigger is not placed")
        return None
    near = stretch or finder.around(trigger.start, trigger.end)
    return Event(
        identity,
        name=item.words("name") or " ".join(trigger.exact.split()),
        type=_type(item),
        time=_time(item, near, finder),
        place=_place(item, near, finder),
        participations=_participations(item, participants),
        status=status,
        outcome=_outcome(item, finder),
        evidence=Evidence((trigger,) if sentence in {None, trigger} else (trigger, sentence)),
    )


def _sentence(item: Item, finder: Finder) -> tuple[tuple[int, int] | None, Quote | None]:
    """Return the stretch that the trigger is to stand in, and the quote of the sentence, as far as the data says."""
    path, value = item.at("sentence")
    if isinstance(value, int) and not isinstance(value, bool):
        span = finder.sentence(value)
        if span is None:
            item.report.refuse(path, value, "is the number of no sentence: they count from 1")
        return span, None
    wanted = item.quote("sentence")
    if wanted is None:
        return None, None
    try:
        place = finder.place(wanted)
    except Unplaced as unplaced:
        item.report.refuse(path, wanted.exact, unplaced.reason)
        return None, None
    return place[:2], finder.quote(place)


def _type(item: Item) -> EventType:
    path, value = item.at("type")
    if value is None:
        return EventType.OTHER
    found = word(EventType, value) if isinstance(value, str) else None
    if found is None:
        item.report.refuse(path, value, f"is none of {', '.join(EventType)}: taken for OTHER")
    return found or EventType.OTHER


def _status(item: Item) -> EventStatus | None:
    """Return whether it took place. What cannot be read is not guessed: None, and the event is refused."""
    path, value = item.at("status")
    if value is None:
        return EventStatus.OCCURRED
    found = word(EventStatus, value) if isinstance(value, str) else None
    if found is None:
        item.report.refuse(path, value, f"is none of {', '.join(EventStatus)}")
        item.refuse("is refused: its status cannot be read")
    return found


def _near(wanted: Wanted, near: tuple[int, int], finder: Finder) -> Quote:
    """Place a quote in a stretch of the text, or, where it is not there, in the whole text."""
    if any(place.within(*near) for place in finder.places(wanted.exact)):
        return finder.quote(finder.place(wanted, near))
    return finder.quote(finder.place(wanted))


def _time(item: Item, near: tuple[int, int], finder: Finder) -> TimeExpression | None:
    wanted = item.quote("time_text")
    path, value = item.at("time")
    if wanted is None:
        if value is not None:
            item.report.refuse(path, value, _TIME)
        return None
    try:
        quote = _near(wanted, near, finder)
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None
    kind = type_of(value) if isinstance(value, str) else None
    if value is not None and kind is None:
        item.report.refuse(path, value, "is no date, time or duration as EDTF and ISO 8601 write it: 2025-08-15, 2025-08")
    if kind is None:
        return TimeExpression(quote, type="date")
    earliest, latest = bounds(value)
    return TimeExpression(quote, type=kind, value=value, earliest=earliest, latest=latest)


def _place(item: Item, near: tuple[int, int], finder: Finder) -> Place | None:
    """Return the place: wherever the sentence has its name, or, where it has not, wherever the text has."""
    wanted = item.quote("place")
    if wanted is None:
        return None
    try:
        places = finder.chosen(wanted, finder.places(wanted.exact))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None
    if not places:
        item.report.refuse(wanted.path, wanted.exact, "does not stand in the text")
        return None
    quotes = [finder.quote(place) for place in ([one for one in places if one.within(*near)] or places)]
    return Place(quotes[0].exact, quotes=tuple(quotes))


def _outcome(item: Item, finder: Finder) -> Quote | None:
    wanted = item.quote("outcome")
    if wanted is None:
        return None
    try:
        return finder.quote(finder.place(wanted))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None


def _participations(item: Item, participants: Mapping[str, Participant]) -> tuple[Participation, ...]:
    found: dict[Participation, None] = {}
    for part in item.objects("participants", "participations"):
        part.only("id", "participant", "role")
        path, _ = part.at("id", "participant")
        identity = part.identity("id", "participant")
        if identity is None:
            part.refuse("is refused: it names no participant")
        elif identity not in participants:
            item.report.refuse(path, identity, "is the id of no participant that is placed")
        else:
            found[Participation(identity, role=_role(part))] = None
    return tuple(found)


def _role(part: Item) -> Role:
    path, value = part.at("role")
    found = word(Role, value) if isinstance(value, str) else None
    if value is not None and found is None:
        part.report.refuse(path, value, f"is none of {', '.join(Role)}: taken for other")
    return found or Role.OTHER
