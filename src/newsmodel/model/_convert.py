"""Converters, so that a closed word may be given as a plain string.

One function a vocabulary: type checkers follow no converter that is made by a function.
"""

from enum import StrEnum
from typing import Final, TypeVar

from newsmodel.model._words import (
    EventStatus,
    EventType,
    FieldName,
    HeadlineRole,
    IssueStatus,
    ListKind,
    MarkerStyle,
    NameKind,
    ParticipantKind,
    Role,
    Stance,
    TimeMod,
    TimeType,
)

__all__ = [
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
    return _KNOWN[kind].get(value, value) if type(value) is str else value  # type: ignore[return-value, arg-type]


def headline_role(value: str) -> HeadlineRole:
    """Convert to a `HeadlineRole`."""
    return _word(HeadlineRole, value)


def marker_style(value: str) -> MarkerStyle:
    """Convert to a `MarkerStyle`."""
    return value if type(value) is MarkerStyle else _word(MarkerStyle, value)


def list_kind(value: str) -> ListKind:
    """Convert to a `ListKind`."""
    return _word(ListKind, value)


def field_name(value: str) -> FieldName:
    """Convert to a `FieldName`."""
    return value if type(value) is FieldName else _word(FieldName, value)


def participant_kind(value: str) -> ParticipantKind:
    """Convert to a `ParticipantKind`."""
    return _word(ParticipantKind, value)


def name_kind(value: str) -> NameKind:
    """Convert to a `NameKind`."""
    return _word(NameKind, value)


def event_type(value: str) -> EventType:
    """Convert to an `EventType`."""
    return _word(EventType, value)


def event_status(value: str) -> EventStatus:
    """Convert to an `EventStatus`."""
    return _word(EventStatus, value)


def role(value: str) -> Role:
    """Convert to a `Role`."""
    return _word(Role, value)


def issue_status(value: str) -> IssueStatus:
    """Convert to an `IssueStatus`."""
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
