"""Closed words as others spell them: what each synonym becomes.

A word is compared in lower case, with spaces, hyphens and underscores alike. Each table is one of docs/grounding.md.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, TypeVar

from newsmodel.model import EventStatus, EventType, IssueStatus, ParticipantKind, Role, Stance

__all__ = ["SYNONYMS", "word"]

_Word = TypeVar("_Word", bound=StrEnum)
_BETWEEN: Final = re.compile(r"[\s_-]+")
_LONGEST: Final = 60

SYNONYMS: Final[dict[type[StrEnum], dict[StrEnum, str]]] = {
    ParticipantKind: {
        ParticipantKind.PERSON: "human, individual, per",
        ParticipantKind.ORGANIZATION: "organisation, org, company, institution, agency, party, media",
        ParticipantKind.STATE: "country, nation, government, gpe",
        ParticipantKind.GROUP: "people, peoples, crowd",
        ParticipantKind.OTHER: "unknown",
    },
    EventType: {
        # PLOVER's later list, and CAMEO's and earlier drafts' words for the same classes.
        EventType.CONCEDE: "yield",
        EventType.DEMAND: "request",
        EventType.DISAPPROVE: "accuse",
        EventType.COOPERATE: "co operate, cooperation",
        EventType.CONSULT: "consultation",
        EventType.AGREE: "agreement",
        EventType.ELECT: "election",
        EventType.LEGISLATE: "legislation",
        EventType.OTHER: "none, unknown",
    },
    Role: {
        Role.ACTOR: "agent, source, subject",
        Role.RECIPIENT: "target, patient, object, victim",
        Role.ATTENDEE: "participant",
        Role.ORGANIZER: "organiser, host",
        Role.OTHER: "unknown",
    },
    EventStatus: {
        EventStatus.OCCURRED: "happened, past, completed",
        EventStatus.ONGOING: "in progress, present, current",
        EventStatus.PLANNED: "scheduled, future",
        EventStatus.POSSIBLE: "hypothetical, potential",
        EventStatus.DENIED: "negated",
    },
    IssueStatus: {
        IssueStatus.OPEN: "unresolved, disputed",
        IssueStatus.AGREED: "resolved, settled",
        IssueStatus.WITHDRAWN: "dropped",
    },
    Stance: {
        Stance.FOR: "pro, support, supports, favor, favour, in favor, in favour",
        Stance.AGAINST: "anti, contra, con, oppose, opposes, opposed",
        Stance.CONDITIONAL: "conditionally for",
        Stance.REFUSES: "refuse, refused",
        Stance.UNCLEAR: "neutral, unknown",
    },
}


def _folded(value: str) -> str:
    return _BETWEEN.sub(" ", value[:_LONGEST].strip().lower())


_KNOWN: Final[dict[type[StrEnum], dict[str, StrEnum]]] = {
    kind: {
        **{synonym: meant for meant, others in table.items() for synonym in others.split(", ")},
        **{_folded(meant): meant for meant in kind},
    }
    for kind, table in SYNONYMS.items()
}


def word(kind: type[_Word], value: str) -> _Word | None:
    """Return the word of a vocabulary that a string is or stands for, or None.

    >>> word(EventType, "Yield")
    <EventType.CONCEDE: 'CONCEDE'>
    """
    found = _KNOWN[kind].get(_folded(value)) if len(value) <= _LONGEST else None
    return found if isinstance(found, kind) else None
