"""Values of times as others write them: what is well formed, what it denotes, and which days it spans."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from typing import Final

from newsmodel.model import TimeType

__all__ = ["bounds", "type_of"]

_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
# EDTF level 1: digits that are not known are X, a qualifier ends it; a day may have a clock time (ISO 8601).
_DATE: Final = re.compile(r"(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?:[0-9]{2}|XX)(?:-(?:[0-9]{2}|XX))?)?[?~%]?\Z")
_WEEK: Final = re.compile(r"[0-9]{4}-(?:W[0-9]{2}|Q[1-4]|H[12]|SP|SU|FA|WI)\Z")
_CLOCK: Final = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?)?"
    r"(?:Z|[+-][0-9]{2}:[0-9]{2})?\Z"
)
_LENGTH: Final = re.compile(r"P(?=[0-9T])(?:[0-9]{1,9}[YMWD]){0,4}(?:T(?:[0-9]{1,9}[HMS]){1,3})?\Z")
_MONTHS: Final = 12
_LONGEST: Final = 80


def _days(value: str) -> tuple[date | None, date | None]:
    """Return the first and the last day of a year, a month or a day; ValueError where the calendar has none."""
    found = _DAY.match(value)
    if found is None:
        return None, None
    year, month, day = [int(part or 0) for part in found.groups()]
    first = date(year, month if found[2] else 1, day if found[3] else 1)
    if found[3]:
        return first, first
    months = 1 if found[2] else _MONTHS
    over = first.month - 1 + months
    if first.year == MAXYEAR and over >= _MONTHS:
        return first, date.max
    return first, date(first.year + over // _MONTHS, over % _MONTHS + 1, 1) - timedelta(days=1)


def _simple(value: str) -> TimeType | None:
    if _LENGTH.match(value):
        return TimeType.DURATION
    clock = _CLOCK.match(value)
    if clock is not None:
        _days(clock["day"])
        return TimeType.TIME
    if not (_DATE.match(value) or _WEEK.match(value)):
        return None
    _days(value.rstrip("?~%"))
    return TimeType.DATE


def type_of(value: str) -> TimeType | None:
    """Return what a value denotes, or None where it is no value of ISO 8601 or EDTF level 1, or no such day exists.

    >>> type_of("2025-08"), type_of("2025-02-30"), type_of("next week")
    (<TimeType.DATE: 'date'>, None, None)
    """
    first, slash, last = value[:_LONGEST].partition("/")
    try:
        if not slash:
            return _simple(first)
        ends = [_simple(end) for end in (first, last) if end not in {"", ".."}]
        early, late = bounds(value)
    except ValueError:
        return None
    right = ends and None not in ends and TimeType.DURATION not in ends and (not early or not late or early <= late)
    return TimeType.DATE if right else None


def bounds(value: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that a value can mean, where it is made of whole days.

    >>> [day.isoformat() for day in bounds("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    first, slash, last = value.partition("/")
    return _days(first)[0], _days(last if slash else first)[1]
