"""The closed vocabularies: each a ``StrEnum``, so that a plain string compares equal."""

from enum import StrEnum

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
