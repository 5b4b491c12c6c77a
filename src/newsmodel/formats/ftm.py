"""FollowTheMoney entities, of the library and data model that investigative data tools share; written and read.

The article with its text, the participants and events, and what links them; docs/format-ftm.md has the mapping.
"""

from typing import Final

from newsmodel.formats._aspects import Loss
from newsmodel.formats._ftm_read import read
from newsmodel.formats._ftm_write import write

__all__ = ["LOSS", "read", "write"]

_NO_PLACE: Final = "FollowTheMoney has no place for it"
_PRINTED: Final = "only the text has the sources, those that it prints"

LOSS: Final[Loss] = {
    "source numbers": _PRINTED,
    "source labels": _PRINTED,
    "source titles": _PRINTED,
    "source addresses": _PRINTED,
    "source publishers": _PRINTED,
    "source dates": _PRINTED,
    "external sources": _PRINTED,
    "metadata uri": "only web addresses have a place",
    "metadata published": "a date has no time zone there, and no part of a second: it is written in UTC",
    "metadata modified": "a date has no time zone there, and no part of a second: it is written in UTC",
    "metadata language": "a language is a code of three letters there",
    "metadata rights": _NO_PLACE,
    "metadata digital_source_type": _NO_PLACE,
    "participant ids": "entities have ids that are made of the text; ours are made anew, in order",
    "participant titles": "only persons have positions",
    "participant identifiers": "only those of Wikidata have a place",
    "event ids": "no event is a part of another there",
    "event time details": "a date has no time zone there, and no part of a second",
    "event place identifiers": _NO_PLACE,
    "issue names": _NO_PLACE,
    "issue ids": _NO_PLACE,
    "issue questions": _NO_PLACE,
    "issue status": _NO_PLACE,
    "positions": _NO_PLACE,
    "position holders": _NO_PLACE,
    "position conditions": _NO_PLACE,
    "statements": _NO_PLACE,
    "statement speakers": _NO_PLACE,
    "statement cues": _NO_PLACE,
    "evidence words": "kept of events; issues and statements have no place",
    "evidence rules": _NO_PLACE,
    "quotes": "kept of participants and events; issues and statements have no place",
}
"""What FollowTheMoney loses."""
