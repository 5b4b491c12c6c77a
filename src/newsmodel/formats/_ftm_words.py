"""The words of FollowTheMoney that are both written and read, and how its values hold any string."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha1
from typing import Any, Final

from newsmodel.model import ParticipantKind, Quote

__all__ = [
    "LANGUAGES",
    "LONGEST",
    "SCHEMATA",
    "Entity",
    "chunks",
    "days_of",
    "digest",
    "escaped",
    "place_of",
    "start_of",
    "unescaped",
]

Entity = dict[str, Any]
"""An entity: its id, its schema, and its properties, each a list of strings."""

LONGEST: Final = 65_000
"""How many characters a value of the type text may have."""

SCHEMATA: Final[Mapping[ParticipantKind, str]] = {
    ParticipantKind.PERSON: "Person",
    ParticipantKind.ORGANIZATION: "Organization",
    ParticipantKind.STATE: "PublicBody",
    ParticipantKind.GROUP: "Organization",
    ParticipantKind.OTHER: "LegalEntity",
}

LANGUAGES: Final[Mapping[str, str]] = dict(
    pair.split(":")
    for pair in (
        "af:afr am:amh ar:ara az:aze be:bel bn:ben bs:bos bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng et:est "
        "fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn kn:kan ka:kat "
        "kk:kaz km:khm ky:kir ko:kor lo:lao lv:lav lt:lit lb:ltz mk:mkd mt:mlt mn:mon ms:msa my:mya ne:nep nl:nld "
        "no:nor pl:pol pt:por ps:pus ro:ron ru:rus si:sin sk:slk sl:slv es:spa sq:sqi sr:srp sw:swa sv:swe ta:tam "
        "te:tel tg:tgk tl:tgl th:tha tk:tuk tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho"
    ).split()
)
"""Languages by their codes of two letters: the codes of three that FollowTheMoney has."""

_HALF: Final = re.compile(r"[\ud800-\udfff]|\\(?=u[0-9a-f]{4})")
_UNSEEN: Final = re.compile(r"[\s\xad\u0a00\u200b-\u200f\u2060-\u206f\ufeff]*")
_ANY: Final = re.compile(r"(?s:.)")
_CODE: Final = re.compile(r"\\u([0-9a-f]{4})")
_PLACE: Final = re.compile(r"char=([0-9]{1,9}),([0-9]{1,9})")
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2999


def escaped(value: str) -> str:
    r"""Return a string as a value that the followthemoney package takes: it wants something to see, and no surrogate.

    >>> escaped("Mara Hale"), escaped("\n"), unescaped(escaped("\n"))
    ('Mara Hale', '\\u000a', '\n')
    """
    return (_ANY if _UNSEEN.fullmatch(value) else _HALF).sub(_code, value)


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def unescaped(value: str) -> str:
    """Return the string that a value stands for."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), value)


def digest(*parts: str) -> str:
    """Return an id made of strings alone: the same on every day.

    >>> digest("They met.") == digest("They met."), len(digest("a", "b"))
    (True, 40)
    """
    return sha1("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()  # noqa: S324  (a name, no secret)


def chunks(text: str) -> list[str]:
    """Return a text in parts that are not too long for a value, to be put together again."""
    return [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]


def place_of(quote: Quote) -> str:
    """Return where a quote stands, as RFC 5147 has it for plain text.

    >>> place_of(Quote("Hale", start=5))
    'char=5,9'
    """
    return f"char={quote.start},{quote.end}"


def start_of(place: str) -> int | None:
    """Return where a place begins.

    >>> start_of("char=5,9"), start_of("line=1")
    (5, None)
    """
    found = _PLACE.fullmatch(place)
    return None if found is None else int(found[1])


def days_of(value: date | datetime | None) -> list[str]:
    """Return a date as FollowTheMoney has it, if it has it: of the years 1000 to 2999, up to the second, in UTC.

    >>> days_of(date(2031, 8, 14)), days_of(datetime(2031, 8, 14, 10, 5, tzinfo=UTC)), days_of(date(1, 1, 1))
    (['2031-08-14'], ['2031-08-14T10:05:00'], [])
    """
    if isinstance(value, datetime):
        try:
            value = value.astimezone(UTC) if value.tzinfo is not None else value
        except OverflowError:  # in the first or last hours of the calendar
            value = value.replace(tzinfo=None)
        value = value.replace(tzinfo=None, microsecond=0)
    return [value.isoformat()] if value is not None and _FIRST_YEAR <= value.year <= _LAST_YEAR else []
