"""The story of an Article as schema.org: events, questions with claims, participants, quotations."""

from collections.abc import Iterable
from typing import Any

from newsmodel.formats import _jsonld_words as w
from newsmodel.model import (
    Article,
    Event,
    EventStatus,
    Identifier,
    Issue,
    Participant,
    ParticipantKind,
    Place,
    Position,
    Quote,
    Role,
    Statement,
    TimeExpression,
)

__all__ = ["events_of", "issues_of", "participants_of", "statements_of"]

_Node = dict[str, Any]


def participants_of(article: Article) -> list[_Node]:
    """Return the participants of an Article as persons, organizations, countries and things."""
    return [_participant(who) for who in article.participants]


def events_of(article: Article) -> list[_Node]:
    """Return the events of an Article."""
    return [_event(event) for event in article.events]


def issues_of(article: Article) -> list[_Node]:
    """Return the issues of an Article as questions, and the positions on each as claims about it."""
    return [_issue(issue) for issue in article.issues]


def statements_of(article: Article) -> list[_Node]:
    """Return the statements of an Article as quotations."""
    return [_statement(statement) for statement in article.statements]


def _without_nothing(**values: Any) -> _Node:  # noqa: ANN401
    return {key: value for key, value in values.items() if value not in (None, [])}


def _at(known: str) -> _Node:
    return {"@id": w.label_of(known)}


def _refer(known: Iterable[str]) -> list[_Node]:
    return [_at(name) for name in known]


def _quote(quote: Quote, *kinds: str | None, work: str = "Quotation") -> _Node:
    """Return a quote: the words, and where they begin and end in the text, as the Web Annotation has it."""
    said = [str(kind) for kind in kinds if kind is not None]
    return {
        "@type": [work, "oa:TextPositionSelector"],
        **({"additionalType": said[0] if len(said) == 1 else said} if said else {}),
        "text": quote.exact,
        "oa:start": quote.start,
        "oa:end": quote.end,
    }


def _quotes(quotes: Iterable[Quote]) -> list[_Node]:
    return [_quote(quote) for quote in quotes]


def _identifiers(identifiers: Iterable[Identifier]) -> list[_Node]:
    return [{"@type": "PropertyValue", "propertyID": known.scheme, "value": known.value} for known in identifiers]


def _participant(who: Participant) -> _Node:
    is_person = who.kind == ParticipantKind.PERSON
    return {
        **_at(who.id),
        **w.types_of(who),
        **_without_nothing(
            name=who.name,
            alternateName=list(who.aliases),
            jobTitle=list(who.titles) if is_person else [],
            disambiguatingDescription=[] if is_person else list(who.titles),
            memberOf=None if who.represents is None else _at(who.represents),
            identifier=_identifiers(who.identifiers),
            subjectOf=_quotes(who.mentions),
        ),
    }


def _event(event: Event) -> _Node:
    time = event.time
    told = _quotes(event.evidence.quotes)
    if event.outcome is not None:
        told.append(_quote(event.outcome, w.OUTCOME))
    if time is not None:
        told.append(_time(time))
    return {
        **_at(event.id),
        "@type": "Event",
        **_without_nothing(
            name=event.name,
            additionalType=str(event.type),
            eventStatus=w.SCHEDULED if event.status == EventStatus.PLANNED else str(event.status),
            startDate=time.earliest.isoformat() if time is not None and time.earliest is not None else None,
            endDate=time.latest.isoformat() if time is not None and time.latest is not None else None,
            location=None if event.place is None else _place(event.place),
            organizer=_in_role(event, Role.ORGANIZER),
            attendee=_in_role(event, Role.ATTENDEE),
            contributor=[
                {"@type": "Role", "roleName": str(part.role), "contributor": _at(part.participant)}
                for part in event.participations
            ],
            superEvent=None if event.part_of is None else _at(event.part_of),
            subjectOf=told,
        ),
    }


def _in_role(event: Event, role: Role) -> list[_Node]:
    return _refer([part.participant for part in event.participations if part.role == role])


def _time(time: TimeExpression) -> _Node:
    """Return the words that tell a time, as what they denote: TIMEX3's type and modifier, and the value."""
    return {**_quote(time.quote, time.type, time.mod), **_without_nothing(temporalCoverage=time.value)}


def _place(place: Place) -> _Node:
    return {
        "@type": "Place",
        **_without_nothing(
            name=place.name, identifier=_identifiers(place.identifiers), subjectOf=_quotes(place.quotes)
        ),
    }


def _issue(issue: Issue) -> _Node:
    return {
        **_at(issue.id),
        "@type": "Question",
        **_without_nothing(
            name=issue.name,
            text=issue.question,
            creativeWorkStatus=str(issue.status),
            about=_refer(issue.related),
            isBasedOn=_quotes(issue.evidence.quotes),
            subjectOf=[_claim(position) for position in issue.positions],
        ),
    }


def _claim(position: Position) -> _Node:
    return {
        **_quote(position.said, position.stance, work="Claim"),
        **_without_nothing(
            author=_refer(position.holders),
            claimInterpreter=None if position.according_to is None else _at(position.according_to),
            hasPart=_quotes(position.conditions),
            isBasedOn=_quotes(position.evidence.quotes),
        ),
    }


def _statement(statement: Statement) -> _Node:
    based = _quotes(statement.evidence.quotes)
    if statement.cue is not None:
        based.append(_quote(statement.cue, w.CUE))
    return {
        **_quote(statement.said, w.DIRECT if statement.direct else w.INDIRECT),
        **_without_nothing(creator=None if statement.speaker is None else _at(statement.speaker), isBasedOn=based),
    }
