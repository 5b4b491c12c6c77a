"""Dates and times as documents write them."""

import re
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final

import attrs

from newsmodel.model import Metadata

__all__ = ["dated", "moment_of", "zoned"]

_DAY: Final = len("2031-08-14")
_OFFSET: Final = re.compile(r"([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{6}))?)?\Z")


def zoned(value: str) -> datetime:
    """Read a datetime. `datetime.fromisoformat` alone would lose what an offset has beside minutes, if that is all."""
    found = _OFFSET.search(value)
    if found is None:
        return datetime.fromisoformat(value)
    hours, minutes, seconds, fraction = [int(part or 0) for part in found.groups()[1:]]
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=fraction)
    zone = timezone(-offset if found[1] == "-" else offset)
    return datetime.fromisoformat(value[: found.start()]).replace(tzinfo=zone)


def moment_of(value: object) -> date | datetime | None:
    """Return the date or datetime that ISO 8601 words give, or None.

    >>> moment_of("2031-08-14"), moment_of("2031-08-14T10:05:00Z").hour, moment_of("soon")
    (datetime.date(2031, 8, 14), 10, None)
    """
    if type(value) is not str:
        return None
    words = value.strip()
    try:
        return date.fromisoformat(words) if len(words) <= _DAY else zoned(words)
    except ValueError:
        return None


def dated(metadata: dict[str, Any], published: date | datetime | None, modified: date | datetime | None) -> Metadata:
    """Return metadata with its dates; of two that cannot be compared, when it was published is kept.

    Args:
        metadata: The other fields.
        published: When it was published.
        modified: When it was last changed.
    """
    first, second = published, modified
    if isinstance(first, datetime) and isinstance(second, datetime) and (first.tzinfo is None) != (second.tzinfo is None):
        second = None
    return attrs.evolve(Metadata(**metadata), published=first, modified=second)
