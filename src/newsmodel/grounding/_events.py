"""Events: a trigger, the sentence that it stands in, and what that says of when, where and who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import Unplaced
from newsmodel.grounding._near import SENTENCE, near, placed, sentence_of
from newsmodel.grounding._negation import REACH, negation_before
from newsmodel.grounding._report import quoted
from newsmodel.grounding._values import bounds, type_of
from newsmodel.grounding._vocabulary import word
from newsmodel.model import Event, EventStatus, EventType, Evidence, Participation, Place, Role, TimeExpression

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted
    from newsmodel.grounding._participants import People
    from newsmodel.model import Quote

__all__ = ["events_of"]

_KEYS: Final = (
    *("id", "name", "trigger", "sentence", "type", "time_text", "time", "place", "participants", "participations"),
    *("status", "main", "outcome", "part_of"),
)

_MAY_BE_NEGATED: Final = frozenset((EventStatus.DENIED, EventStatus.POSSIBLE))
"""Statuses that a negation does not contradict."""


def events_of(items: list[tuple[str, Item]], people: People, finder: Finder) -> dict[str, Event]:
    """Return the events that the text tells, by id, those first that the data calls main ones."""
    made: dict[str, Event] = {}
    main: dict[str, bool] = {}
    for identity, item in items:
        item.only(*_KEYS)
        main[identity] = bool(item.flag("main"))
        event = _event(identity, item, people, finder)
        if event is not None:
            made[identity] = event
    return dict(sorted(made.items(), key=lambda pair: not main[pair[0]]))


def _event(identity: str, item: Item, people: People, finder: Finder) -> Event | None:
    status = _status(item)
    wanted = item.quote("trigger", "name")
    if wanted is None:
        item.refuse("is refused: it has no trigger, the words of the text that name it")
    if wanted is None or status is None:
        return None
    try:
        stretch, sentence = sentence_of(item, finder)
        trigger = _trigger(item, wanted, status, stretch, finder)
    except Unplaced as unplaced:
        item.refuse(f"is refused: {unplaced.reason}")
        return None
    stretch = stretch or finder.around(trigger.start, trigger.end)
    return Event(
        identity,
        name=_name(item, trigger, finder),
        type=item.word("type", EventType, EventType.OTHER),
        time=_time(item, finder, stretch),
        place=_place(item, finder, stretch),
        participations=_participations(item, people),
        status=status,
        outcome=placed(item, item.quote("outcome"), finder),
        evidence=Evidence((trigger,) if sentence in {None, trigger} else (trigger, sentence)),
    )


def _trigger(item: Item, wanted: Wanted, status: EventStatus, stretch: tuple[int, int] | None, finder: Finder) -> Quote:
    """Return the trigger in its place.

    Raises:
        Unplaced: Where it has none, or its sentence says that what it names did not take place.
    """
    trigger = placed(item, wanted, finder, stretch, SENTENCE)
    if trigger is None:
        raise Unplaced("its trigger is not placed")
    if not finder.is_one_sentence(trigger.start, trigger.end):
        raise Unplaced("its trigger runs over sentences: quote the shortest words that name it")
    if status not in _MAY_BE_NEGATED:
        begin = max(finder.around(trigger.start, trigger.end)[0], trigger.start - REACH)
        negation = negation_before(finder.text[begin : trigger.start], finder.language)
        if negation is not None:
            raise Unplaced(f"{quoted(negation)} stands before its trigger: send denied as its status, or drop it")
    return trigger


def _name(item: Item, trigger: Quote, finder: Finder) -> str:
    """Return the name, as the text has it somewhere; where it has not, the trigger."""
    wanted = None if item.at("trigger")[1] is None else item.quote("name")
    words = trigger.exact
    if wanted is not None:
        try:
            words = finder.quote(finder.named(wanted)[0]).exact
        except Unplaced as unplaced:
            item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
    return " ".join(words.split())


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


def _time(item: Item, finder: Finder, stretch: tuple[int, int]) -> TimeExpression | None:
    wanted = item.quote("time_text")
    path, value = item.at("time")
    if wanted is None and value is not None:
        item.report.refuse(path, value, "is refused: a time needs time_text, the words of the text that give it")
    quote = near(item, wanted, finder, stretch)
    if quote is None:
        return None
    kind = type_of(value) if isinstance(value, str) else None
    if value is not None and kind is None:
        item.report.refuse(path, value, "is no time as EDTF or ISO 8601 writes it, such as 2025-08-15 or 2025-08")
    if kind is None:
        return TimeExpression(quote, type="date")
    earliest, latest = bounds(value)
    return TimeExpression(quote, type=kind, value=value, earliest=earliest, latest=latest)


def _place(item: Item, finder: Finder, stretch: tuple[int, int]) -> Place | None:
    """Return the place: wherever the sentence has its name, or, where it has not, wherever the text has."""
    wanted = item.quote("place")
    if wanted is None:
        return None
    try:
        places = finder.chosen(wanted, finder.within(wanted.exact, stretch)) or finder.named(wanted)
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None
    quotes = [finder.quote(place) for place in places]
    return Place(quotes[0].exact, quotes=tuple(quotes))


def _participations(item: Item, people: People) -> tuple[Participation, ...]:
    found: dict[Participation, None] = {}
    for part in item.objects("participants", "participations"):
        part.only("id", "participant", "role")
        path, value = part.at("id", "participant")
        if value is None:
            part.refuse("is refused: it names no participant")
        elif (known := people.check(part, path, value)) is not None:
            found[Participation(known, role=part.word("role", Role, Role.OTHER))] = None
    return tuple(found)
