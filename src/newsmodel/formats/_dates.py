"""Dates and times as documents write them."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final

from newsmodel.model import Metadata

__all__ = ["dated", "moment_of", "ordered", "zoned"]

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


def _compares(first: date | datetime | None, second: date | datetime | None) -> bool:
    """Return whether two dates may stand side by side: of two datetimes, both have a time zone, or neither."""
    if not isinstance(first, datetime) or not isinstance(second, datetime):
        return True
    return (first.tzinfo is None) == (second.tzinfo is None)


def ordered(
    earliest: date | datetime | None, latest: date | datetime | None
) -> tuple[date | datetime | None, date | datetime | None]:
    """Return the first and last day or moment of a time; without the last one, where they cannot be both.

    >>> ordered(date(2031, 8, 14), date(2031, 8, 13))
    (datetime.date(2031, 8, 14), None)
    """
    if earliest is None or latest is None or type(earliest) is not type(latest):
        return earliest, latest
    return earliest, latest if _compares(earliest, latest) and earliest <= latest else None


def dated(metadata: Mapping[str, Any], published: date | datetime | None, modified: date | datetime | None) -> Metadata:
    """Return metadata with its dates; of two that cannot be compared, the one of publication is kept.

    Args:
        metadata: The other fields.
        published: When it was published.
        modified: When it was last changed.
    """
    if not _compares(published, modified):
        modified = None
    return Metadata(published=published, modified=modified, **metadata)
