"""The check of the story: its types, its ids, and that every quote stands where it claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from newsmodel.errors import ModelError, excerpt
from newsmodel.model import _checks as c
from newsmodel.model import _story as s
from newsmodel.model import _words as w
from newsmodel.model._metadata import Metadata
from newsmodel.model._time_values import is_time_value
from newsmodel.model._value import Value

if TYPE_CHECKING:
    from newsmodel.model._article import Article


def _time(value: s.TimeExpression) -> None:
    if value.value is not None and not is_time_value(value.value, value.type):
        right = (
            "a length, such as PT3H" if value.type == w.TimeType.DURATION else "a time, such as 2025-08-15 or 2025-08"
        )
        raise ModelError(".value", f"{excerpt(value.value)} is not, as EDTF, ISO 8601 or TIMEX3 writes it, {right}")
    c.same_clock(value.earliest, value.latest, "earliest")
    early, late = value.earliest, value.latest
    if type(early) is type(late) and early is not None and late is not None and early > late:
        raise ModelError(".earliest", f"{early.isoformat()} is after the latest, {late.isoformat()}")


_QUOTE = c.record(s.Quote, exact=c.words, start=c.number)
_EVIDENCE = c.record(s.Evidence, quotes=c.filled(_QUOTE), rule=c.optional(c.words))
_IDENTIFIER = c.record(s.Identifier, scheme=c.words, value=c.words)
TIME = c.record(
    s.TimeExpression,
    _time,
    quote=_QUOTE,
    type=c.one_of(w.TimeType),
    value=c.optional(c.words),
    mod=c.optional(c.one_of(w.TimeMod)),
    earliest=c.optional(c.day),
    latest=c.optional(c.day),
)
_PLACE = c.record(s.Place, name=c.words, quotes=c.tuple_of(_QUOTE), identifiers=c.tuple_of(_IDENTIFIER))
_PARTICIPANT = c.record(
    s.Participant,
    id=c.identity,
    name=c.words,
    kind=c.one_of(w.ParticipantKind),
    aliases=c.tuple_of(c.words),
    titles=c.tuple_of(c.words),
    represents=c.optional(c.identity),
    identifiers=c.tuple_of(_IDENTIFIER),
    mentions=c.filled(_QUOTE),
)
_PARTICIPATION = c.record(s.Participation, participant=c.identity, role=c.one_of(w.Role))
_EVENT = c.record(
    s.Event,
    id=c.identity,
    name=c.words,
    type=c.one_of(w.EventType),
    time=c.optional(TIME),
    place=c.optional(_PLACE),
    participations=c.tuple_of(_PARTICIPATION),
    status=c.one_of(w.EventStatus),
    outcome=c.optional(_QUOTE),
    part_of=c.optional(c.identity),
    evidence=_EVIDENCE,
)
_POSITION = c.record(
    s.Position,
    holders=c.filled(c.identity),
    stance=c.one_of(w.Stance),
    said=_QUOTE,
    conditions=c.tuple_of(_QUOTE),
    according_to=c.optional(c.identity),
    evidence=_EVIDENCE,
)
_ISSUE = c.record(
    s.Issue,
    id=c.identity,
    name=c.words,
    question=c.optional(c.words),
    status=c.one_of(w.IssueStatus),
    positions=c.tuple_of(_POSITION),
    related=c.tuple_of(c.identity),
    evidence=_EVIDENCE,
)
_STATEMENT = c.record(
    s.Statement,
    said=_QUOTE,
    speaker=c.optional(c.identity),
    cue=c.optional(_QUOTE),
    direct=c.flag,
    evidence=_EVIDENCE,
)
METADATA = c.record(
    Metadata,
    lambda m: c.same_clock(m.published, m.modified, "published"),
    uri=c.optional(c.words),
    publisher=c.optional(c.words),
    published=c.optional(c.day),
    modified=c.optional(c.day),
    language=c.optional(c.words),
    authors=c.tuple_of(c.words),
    rights=c.optional(c.words),
    keywords=c.tuple_of(c.words),
    digital_source_type=c.optional(c.words),
)


STORY: Final = {
    "participants": c.tuple_of(_PARTICIPANT),
    "events": c.tuple_of(_EVENT),
    "issues": c.tuple_of(_ISSUE),
    "statements": c.tuple_of(_STATEMENT),
}


def _unique(values: tuple[tuple[str, tuple[Any, ...]], ...]) -> set[str]:
    seen: dict[str, str] = {}
    for name, facts in values:
        for i, fact in enumerate(facts):
            place = f".{name}[{i}].id"
            if fact.id in seen:
                raise ModelError(place, f"{excerpt(fact.id)} is the id of {seen[fact.id][1:-3]} too")
            seen[fact.id] = place
    return set(seen)


def _known(part: str, value: str | None, ids: set[str], what: str) -> None:
    if value is not None and value not in ids:
        raise ModelError(part, f"{excerpt(value)} is the id of no {what}")


def check_references(article: Article) -> None:
    """Check that every id is one of the Article's own, of the right kind, and that no event is part of itself."""
    _unique((("participants", article.participants), ("events", article.events), ("issues", article.issues)))
    people = {fact.id for fact in article.participants}
    events = {fact.id for fact in article.events}
    matters = events | {fact.id for fact in article.issues}
    for i, who in enumerate(article.participants):
        _known(f".participants[{i}].represents", who.represents, people, "participant")
    for i, event in enumerate(article.events):
        for k, part in enumerate(event.participations):
            _known(f".events[{i}].participations[{k}].participant", part.participant, people, "participant")
        _known(f".events[{i}].part_of", event.part_of, events, "event")
    _no_circle(article.events)
    for i, issue in enumerate(article.issues):
        for k, name in enumerate(issue.related):
            _known(f".issues[{i}].related[{k}]", name, matters, "issue or event")
        for k, position in enumerate(issue.positions):
            here = f".issues[{i}].positions[{k}]"
            for n, holder in enumerate(position.holders):
                _known(f"{here}.holders[{n}]", holder, people, "participant")
            _known(f"{here}.according_to", position.according_to, people, "participant")
    for i, statement in enumerate(article.statements):
        _known(f".statements[{i}].speaker", statement.speaker, people, "participant")


def _no_circle(events: tuple[s.Event, ...]) -> None:
    whole = {event.id: event.part_of for event in events}
    done: set[str] = set()
    for i, event in enumerate(events):
        path: set[str] = set()
        at: str | None = event.id
        while at is not None and at not in done:
            if at in path:
                raise ModelError(f".events[{i}].part_of", f"{excerpt(at)} is a part of itself")
            path.add(at)
            at = whole[at]
        done |= path


def check_quotes(value: object, part: str, text: str) -> None:
    """Check that every quote within ``value`` stands in ``text`` where it claims."""
    if type(value) is s.Quote:
        if not text.startswith(value.exact, value.start):
            raise ModelError(
                part,
                f"{excerpt(value.exact)} does not stand at {value.start} of the text, "
                f"which has {excerpt(text[value.start : value.end])} there",
            )
    elif type(value) is tuple:
        for i, item in enumerate(value):
            check_quotes(item, f"{part}[{i}]", text)
    elif isinstance(value, Value):
        cls: type[Any] = type(value)
        for field in attrs.fields(cls):
            check_quotes(getattr(value, field.name), f"{part}.{field.name}", text)
