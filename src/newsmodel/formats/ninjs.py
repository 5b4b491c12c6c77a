"""IPTC ninjs, News in JSON: 3.1 is written; 3.x, 2.x and 1.x are read.

The body is in ``bodies[]`` as plain text, the headlines in ``headlines[]`` with their roles; docs/format-ninjs.md has
the mapping, field by field.
"""

from typing import Final

from newsmodel.formats._aspects import Loss
from newsmodel.formats._ninjs_read import read
from newsmodel.formats._ninjs_write import write

__all__ = ["LOSS", "read", "write"]

_NAMES: Final = "ninjs names them alone; those that the text names are read"
_NO_PLACE: Final = "ninjs has no place for it"
_PRINTED: Final = "ninjs has no place for it; the text keeps that of a source that it prints"

LOSS: Final[Loss] = {
    "source publishers": _PRINTED,
    "source dates": _PRINTED,
    "external sources": "only their numbers, labels, titles and addresses have a place",
    "participant names": _NAMES,
    "participant kinds": "a state, a group and an organization are all organisations",
    "participant ids": _NAMES,
    "participant aliases": _NO_PLACE,
    "participant titles": _NO_PLACE,
    "participant representation": _NO_PLACE,
    "participant identifiers": _NO_PLACE,
    "mention words": "ninjs has no place for quotes; every place that has the name is read",
    "event names": _NAMES,
    "event ids": _NAMES,
    "event types": _NAMES,
    "event status": _NO_PLACE,
    "event times": _NO_PLACE,
    "event time details": _NO_PLACE,
    "event places": "places are named for the article, not for its events",
    "event place identifiers": _NO_PLACE,
    "event participants": _NO_PLACE,
    "event outcomes": _NO_PLACE,
    "issue names": "they are written as subjects, and a subject is not read as an issue",
    "issue ids": "they are written as subjects, and a subject is not read as an issue",
    "issue questions": _NO_PLACE,
    "issue status": _NO_PLACE,
    "positions": _NO_PLACE,
    "position holders": _NO_PLACE,
    "position conditions": _NO_PLACE,
    "statements": _NO_PLACE,
    "statement speakers": _NO_PLACE,
    "statement cues": _NO_PLACE,
    "evidence words": _NO_PLACE,
    "evidence rules": _NO_PLACE,
    "quotes": _NO_PLACE,
}
"""What ninjs loses: nothing of the text, and most of the story."""
