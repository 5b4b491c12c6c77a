"""Words of ours on the page: how dates, kinds and numbers are said."""

import re
from typing import Final

from newsmodel.model import RelatedLink, Source, TimeExpression

__all__ = ["EVENT_TYPES", "MODS", "counted", "day", "entry_name", "host", "moment", "sources_key"]

EVENT_TYPES: Final = {
    "AGREE": "agreement",
    "CONSULT": "meeting or talks",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "retreat",
    "INVESTIGATE": "investigation",
    "DEMAND": "demand",
    "DISAPPROVE": "criticism",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilization",
    "COERCE": "coercion",
    "ASSAULT": "assault",
    "FIGHT": "fighting",
    "ELECT": "election or appointment",
    "LEGISLATE": "law or ruling",
    "DISASTER": "disaster",
    "OTHER": "other",
}
"""What a reader calls each type of event."""

MODS: Final = {
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "on or before",
    "ON_OR_AFTER": "on or after",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
    "START": "start of",
    "MID": "middle of",
    "END": "end of",
    "APPROX": "about",
}
"""How each modifier of a time is said before its value."""

_MONTHS: Final = ("January February March April May June July August September October November December").split()
_DAY: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?)?)?"
)
_HOST: Final = re.compile(r"https?://(?:www\.)?([^/?#@\s]+)", re.IGNORECASE)


def day(value: str) -> str:
    """Return a date of ISO 8601 as it is read, and anything else as it is.

    >>> day("2025-08-15"), day("2025-08"), day("PT3H")
    ('15 August 2025', 'August 2025', 'PT3H')
    >>> day("2025-08-15T10:05:30+02:00")
    '15 August 2025, 10:05 +02:00'
    """
    found = _DAY.fullmatch(value)
    if found is None or not 1 <= int(found[2]) <= len(_MONTHS):
        return value
    written = f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    if found[3]:
        written = f"{int(found[3])} {written}"
    return f"{written}, {found[4]} {found[5] or ''}".rstrip() if found[4] else written


def moment(time: TimeExpression) -> str:
    """Return what a time denotes, for a person; nothing where that is not known.

    >>> from newsmodel import Quote
    >>> moment(TimeExpression(Quote("mid-August", start=0), type="date", value="2025-08", mod="MID"))
    'middle of August 2025'
    """
    if time.value is None:
        return ""
    said = day(time.value)
    return said if time.mod is None else f"{MODS[time.mod]} {said}"


def counted(number: int, what: str) -> str:
    """Return a number of things.

    >>> counted(1, "source"), counted(1200, "sentence")
    ('1 source', '1,200 sentences')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def host(url: str | None) -> str:
    """Return the host of an address, or nothing.

    >>> host("https://www.wire.example/talks")
    'wire.example'
    """
    found = _HOST.match(url or "")
    return "" if found is None else found[1]


def entry_name(entry: Source | RelatedLink) -> str:
    """Return what a person calls a list entry: its title, else its words, else its address."""
    return entry.title or entry.plain or "(no title)"


def sources_key(source: Source) -> str:
    """Return the numbers or labels that a source bears, as they are shown.

    >>> sources_key(Source.of(title="Harbour talks", number=1))
    '[1]'
    """
    return "".join([f"[{key}]" for key in (*source.numbers, *source.labels)])
