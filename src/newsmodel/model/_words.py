"""The closed vocabularies: each a ``StrEnum``, so that a plain string compares equal."""

from enum import StrEnum
from typing import Final, TypeVar

__all__ = [
    "EventStatus",
    "EventType",
    "FieldName",
    "HeadlineRole",
    "IssueStatus",
    "ListKind",
    "MarkerStyle",
    "NameKind",
    "ParticipantKind",
    "Role",
    "Stance",
    "TimeMod",
    "TimeType",
    "event_status",
    "event_type",
    "field_name",
    "headline_role",
    "issue_status",
    "list_kind",
    "marker_style",
    "name_kind",
    "participant_kind",
    "role",
    "stance",
    "time_mod",
    "time_type",
]


class HeadlineRole(StrEnum):
    """What a headline is: the main one, or one that stands under it (ninjs ``headlines[].role``)."""

    MAIN = "main"
    SUB = "sub"


class MarkerStyle(StrEnum):
    """How a citation marker is written."""

    BRACKET = "bracket"
    """``[1]``, ``[1, 2]``, ``[1-3]``."""
    FOOTNOTE = "footnote"
    """``[^1]``, Markdown's footnote reference."""
    LINK = "link"
    """``[1](https://...)``, ``[[1]](https://...)``: a number that is a Markdown link."""


class ListKind(StrEnum):
    """What the list under a label holds."""

    SOURCES = "sources"
    RELATED = "related"


class FieldName(StrEnum):
    """The parts of a list entry that have a name of their own (schema.org, CSL)."""

    TITLE = "title"
    URL = "url"
    PUBLISHER = "publisher"
    DATE = "date"


class ParticipantKind(StrEnum):
    """What a participant is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    GROUP = "group"
    OTHER = "other"


class NameKind(StrEnum):
    """What a name in the text stands for: the kinds of participants, and places."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    GROUP = "group"
    OTHER = "other"
    PLACE = "place"


class EventType(StrEnum):
    """What kind of event it is: the PLOVER classes, and four more."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    INVESTIGATE = "INVESTIGATE"
    DEMAND = "DEMAND"
    DISAPPROVE = "DISAPPROVE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    FIGHT = "FIGHT"
    ELECT = "ELECT"
    LEGISLATE = "LEGISLATE"
    DISASTER = "DISASTER"
    OTHER = "OTHER"


class EventStatus(StrEnum):
    """Whether an event took place, as the text tells it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Role(StrEnum):
    """What a participant does in an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    ATTENDEE = "attendee"
    ORGANIZER = "organizer"
    OTHER = "other"


class IssueStatus(StrEnum):
    """Where an issue stands (ICOW)."""

    OPEN = "open"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """What a position is towards its issue."""

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    REFUSES = "refuses"
    UNCLEAR = "unclear"


class TimeType(StrEnum):
    """What a time expression denotes (TIMEX3 ``type``)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class TimeMod(StrEnum):
    """How a time expression bends its value (TIMEX3 ``mod``)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


# Converters, so that a word may be given as a plain string. One function a vocabulary: type checkers
# follow no converter that is made by a function.

_Word = TypeVar("_Word", bound=StrEnum)
_KNOWN: Final[dict[type[StrEnum], dict[str, StrEnum]]] = {
    kind: {str(word): word for word in kind}
    for kind in (
        HeadlineRole,
        MarkerStyle,
        ListKind,
        FieldName,
        ParticipantKind,
        NameKind,
        EventType,
        EventStatus,
        Role,
        IssueStatus,
        Stance,
        TimeType,
        TimeMod,
    )
}


def _word(kind: type[_Word], value: str) -> _Word:
    """Return the word of the vocabulary that ``value`` is.

    What is none is left as it is: the Article that it would become part of refuses it, and can name its place.
    """
    known = _KNOWN[kind].get(value, value) if type(value) is str else value
    return known  # type: ignore[return-value]


def headline_role(value: str) -> HeadlineRole:
    """Convert to a `HeadlineRole`."""
    return _word(HeadlineRole, value)


def marker_style(value: str) -> MarkerStyle:
    """Convert to a `MarkerStyle`."""
    return _word(MarkerStyle, value)


def list_kind(value: str) -> ListKind:
    """Convert to a `ListKind`."""
    return _word(ListKind, value)


def field_name(value: str) -> FieldName:
    """Convert to a `FieldName`."""
    return _word(FieldName, value)


def participant_kind(value: str) -> ParticipantKind:
    """Convert to a `ParticipantKind`."""
    return _word(ParticipantKind, value)


def name_kind(value: str) -> NameKind:
    """Convert to a `NameKind`."""
    return _word(NameKind, value)


def event_type(value: str) -> EventType:
    """Convert to a `EventType`."""
    return _word(EventType, value)


def event_status(value: str) -> EventStatus:
    """Convert to a `EventStatus`."""
    return _word(EventStatus, value)


def role(value: str) -> Role:
    """Convert to a `Role`."""
    return _word(Role, value)


def issue_status(value: str) -> IssueStatus:
    """Convert to a `IssueStatus`."""
    return _word(IssueStatus, value)


def stance(value: str) -> Stance:
    """Convert to a `Stance`."""
    return _word(Stance, value)


def time_type(value: str) -> TimeType:
    """Convert to a `TimeType`."""
    return _word(TimeType, value)


def time_mod(value: str | None) -> TimeMod | None:
    """Convert to a `TimeMod`, or None."""
    return None if value is None else _word(TimeMod, value)
