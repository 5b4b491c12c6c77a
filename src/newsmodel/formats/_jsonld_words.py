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
    "tag_of",
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

_TAG: Final = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}")
_LANGUAGES: Final[Mapping[str, str]] = {
    name: tag
    for tag, names in (
        ("ar", "arabic"),
        ("de", "german deutsch"),
        ("en", "english"),
        ("es", "spanish espa\u00f1ol castellano"),
        ("fr", "french fran\u00e7ais"),
        ("hi", "hindi"),
        ("it", "italian italiano"),
        ("ja", "japanese \u65e5\u672c\u8a9e"),
        ("ko", "korean \ud55c\uad6d\uc5b4"),
        ("nl", "dutch nederlands"),
        ("pl", "polish polski"),
        ("pt", "portuguese portugu\u00eas"),
        ("ru", "russian \u0440\u0443\u0441\u0441\u043a\u0438\u0439"),
        ("sv", "swedish svenska"),
        ("tr", "turkish t\u00fcrk\u00e7e"),
        ("uk", "ukrainian \u0443\u043a\u0440\u0430\u0457\u043d\u0441\u044c\u043a\u0430"),
        ("zh", "chinese \u4e2d\u6587"),
    )
    for name in names.split()
}
"""The names of languages, in English and in themselves."""
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


def tag_of(language: str) -> str | None:
    """Return the tag of a language (BCP 47) that others name: its tag, its locale, or its name; else None.

    >>> tag_of("en_US"), tag_of("English"), tag_of("Elvish")
    ('en-US', 'en', None)
    """
    tag = language.strip().partition(".")[0].replace("_", "-")
    return tag if _TAG.fullmatch(tag) else _LANGUAGES.get(tag.lower())


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
