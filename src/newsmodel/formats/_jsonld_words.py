"""The words of schema.org and the Web Annotation vocabulary that are both written and read."""

import re
from collections.abc import Mapping
from typing import Any, Final

from newsmodel.model import EventStatus, Participant, ParticipantKind

__all__ = [
    "CONTEXT",
    "CUE",
    "DIRECT",
    "INDIRECT",
    "ORIGINS",
    "OUTCOME",
    "PLAIN",
    "SCHEDULED",
    "SCHEMA",
    "STATUSES",
    "id_of",
    "label_of",
    "types_of",
]

SCHEMA: Final = "https://schema.org"
CONTEXT: Final = [SCHEMA, {"oa": "http://www.w3.org/ns/oa#"}]
PLAIN: Final = "text/plain"
OUTCOME: Final = "outcome"
CUE: Final = "cue"
DIRECT: Final = "direct"
INDIRECT: Final = "indirect"
SCHEDULED: Final = f"{SCHEMA}/EventScheduled"

_ORIGINS: Final = (
    *("algorithmicMedia", "algorithmicallyEnhanced", "composite", "compositeCapture", "compositeSynthetic"),
    *("compositeWithTrainedAlgorithmicMedia", "dataDrivenMedia", "digitalArt", "digitalCapture", "minorHumanEdits"),
    *("multiFrameComputationalCapture", "negativeFilm", "positiveFilm", "print", "screenCapture"),
    *("trainedAlgorithmicMedia", "virtualRecording"),
)
ORIGINS: Final[Mapping[str, str]] = {word: f"{SCHEMA}/{word[0].upper()}{word[1:]}DigitalSource" for word in _ORIGINS}
"""IPTC's words for how something was made, and what schema.org has for them."""

_UNSAFE: Final = re.compile("[^A-Za-z0-9]")
_ESCAPED: Final = re.compile("_([0-9a-f]{2})")


def label_of(known: str) -> str:
    """Return an id as the label of a blank node, which takes letters and digits; others are written as their code.

    >>> label_of("p-1")
    '_:p_2d1'
    """
    return "_:" + _UNSAFE.sub(lambda found: f"_{ord(found[0]):02x}", known)


def id_of(label: object) -> str | None:
    """Return the id that the label of a blank node stands for, or None for any other name of a node.

    >>> id_of("_:p_2d1"), id_of("https://wire.example/#p1")
    ('p-1', None)
    """
    if type(label) is not str or not label.startswith("_:"):
        return None
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), label[2:])


def types_of(who: Participant) -> dict[str, Any]:
    """Return the types of a participant: those of schema.org, and its kind where they do not tell it.

    What belongs to another or speaks for it is an organization there, if it is no person.
    """
    match who.kind:
        case ParticipantKind.PERSON:
            return {"@type": "Person"}
        case ParticipantKind.ORGANIZATION:
            return {"@type": "Organization"}
        case ParticipantKind.STATE:
            return {"@type": ["Country", "Organization"]}
        case ParticipantKind.GROUP:
            return {"@type": "Organization", "additionalType": str(who.kind)}
        case _:
            kind = "Thing" if who.represents is None else "Organization"
            return {"@type": kind, "additionalType": str(who.kind)}


STATUSES: Final[Mapping[str, EventStatus]] = {
    "EventScheduled": EventStatus.PLANNED,
    "EventRescheduled": EventStatus.PLANNED,
    "EventPostponed": EventStatus.PLANNED,
    "EventMovedOnline": EventStatus.PLANNED,
    "EventCancelled": EventStatus.DENIED,
}
"""What schema.org says of an event, and what it is here."""
