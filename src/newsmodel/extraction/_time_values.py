"""The values of time expressions as strings: EDTF level 1, ISO 8601 and TIMEX3, and what they span.

``2025-08-15``, ``2025-08``, ``2025``, ``202X``, ``20XX`` (EDTF), ``2025-W33`` (ISO 8601), ``2025-W33-WE``,
``2025-Q3``, ``2025-H2``, ``2025-SU`` (TIMEX3), a day with a clock time ``2025-08-15T10:05`` or a part of the day
``2025-08-15TMO``, and ``a/b`` for an interval. What has no place in the calendar spans nothing: ``XXXX-03-03``,
``T10:05``, ``PT3H``, ``PAST_REF``.
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Final

from newsmodel.extraction._calendar import SATURDAY, shift

__all__ = ["Moment", "at_precision", "bounds", "clock_of", "day_of", "interval", "moved", "precision"]

Moment = date | datetime
_Bounds = tuple[Moment | None, Moment | None]

_NOTHING: Final[_Bounds] = (None, None)
_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_CLOCK: Final = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:(?P<part>MO|MI|AF|EV|NI|DT)|[0-9].*)\Z")
_WEEK: Final = re.compile(r"([0-9]{4})-W([0-9]{2})(-WE)?\Z")
_YEAR: Final = re.compile(r"([0-9]{2,4})(X{0,2})\Z")
_PIECE: Final = re.compile(r"([0-9]{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|([0-9]{2}))\Z")
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DIGITS: Final = 4


def _months(year: int, month: int, count: int) -> _Bounds:
    """Return the first and last day of ``count`` months."""
    first = date(year, month, 1)
    after = shift(first, count, "month")
    last = date(MAXYEAR, 12, 31) if after is None else after - timedelta(days=1)
    return first, last


def _piece(found: re.Match[str]) -> _Bounds:
    year = int(found[1])
    if found[2]:
        return _months(year, 3 * int(found[2]) - 2, 3)
    if found[3]:
        return _months(year, 6 * int(found[3]) - 5, 6)
    if found[4]:
        return _months(year, _SEASONS[found[4]], 3)
    return _months(year, int(found[5]), 1)


def _simple(value: str) -> _Bounds:
    """Return the bounds of a value that is no interval; ValueError where the calendar has no such day."""
    if found := _DAY.match(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _CLOCK.match(value):
        moment: Moment = date.fromisoformat(found["day"]) if found["part"] else datetime.fromisoformat(value)
        return moment, moment
    if found := _WEEK.match(value):
        year, week = int(found[1]), int(found[2])
        return date.fromisocalendar(year, week, SATURDAY if found[3] else 1), date.fromisocalendar(year, week, 7)
    if found := _PIECE.match(value):
        return _piece(found)
    if (found := _YEAR.match(value)) and len(value) == _DIGITS:
        open_years = 10 ** len(found[2])
        first = int(found[1]) * open_years
        return date(max(first, MINYEAR), 1, 1), date(first + open_years - 1, 12, 31)
    return _NOTHING


def _plain(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


@lru_cache(maxsize=4096)
def bounds(value: str | None) -> _Bounds:
    """Return the first and the last day or moment that a value means; both None where it has no place in time.

    >>> bounds("2025-Q3")
    (datetime.date(2025, 7, 1), datetime.date(2025, 9, 30))
    >>> bounds("PT3H")
    (None, None)
    """
    if value is None:
        return _NOTHING
    begin, slash, end = value.partition("/")
    try:
        early, late = _simple(begin)
        if slash:
            late = _simple(end)[1]
    except ValueError:
        return _NOTHING
    if early is None or late is None:
        return _NOTHING
    one_clock = type(early) is type(late) and getattr(early, "tzinfo", None) == getattr(late, "tzinfo", None)
    if not one_clock:
        early, late = _plain(early), _plain(late)
    return (early, late) if early <= late else _NOTHING


def day_of(value: str | None) -> date | None:
    """Return the first day that a value means."""
    early = bounds(value)[0]
    return None if early is None else _plain(early)


def clock_of(value: str | None) -> str:
    """Return the clock time of a value with its ``T``, or an empty string."""
    return "" if value is None or "T" not in value or value.startswith("P") else value[value.index("T") :]


def precision(value: str) -> str:
    """Return the unit that a value names: day, week, weekend, month, quarter, half, season, year, decade, century."""
    if "T" in value:
        return "time"
    if _DAY.match(value):
        return "day"
    if found := _WEEK.match(value):
        return "weekend" if found[3] else "week"
    if found := _PIECE.match(value):
        return "quarter" if found[2] else "half" if found[3] else "season" if found[4] else "month"
    return {0: "year", 1: "decade", 2: "century"}.get(value.count("X"), "year")


def at_precision(day: date, unit: str) -> str:
    """Return the unit of the calendar that holds a day.

    >>> at_precision(date(2025, 8, 15), "week")
    '2025-W33'
    """
    year = f"{day.year:04d}"
    if unit in ("week", "weekend"):
        number, week, _ = day.isocalendar()
        return f"{number:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    ways = {
        "month": f"{year}-{day.month:02d}",
        "quarter": f"{year}-Q{(day.month + 2) // 3}",
        "half": f"{year}-H{(day.month + 5) // 6}",
        "year": year,
        "decade": f"{year[:3]}X",
        "century": f"{year[:2]}XX",
    }
    return ways.get(unit, day.isoformat())


def moved(value: str, amount: float, unit: str) -> str | None:
    """Return a value moved by units: a day stays a day, a month moved by months stays a month."""
    day = day_of(value)
    if day is None:
        return None
    there = shift(day, amount, unit)
    if there is None:
        return None
    kept = precision(value)
    coarse = {
        "month": ("month", "quarter", "half", "year"),
        "quarter": ("quarter", "half", "year"),
        "half": ("half", "year"),
        "year": ("year",),
    }
    return at_precision(there, kept if unit in coarse.get(kept, ()) or kept == unit else "day")


def interval(begin: str, end: str) -> str | None:
    """Return the interval of two values, or None where it would end before it begins."""
    first, last = begin.partition("/")[0], end.rpartition("/")[2]
    early, late = bounds(first)[0], bounds(last)[1]
    if (early is None) != (late is None):
        return None
    value = f"{first}/{last}"
    return value if early is None or bounds(value)[0] is not None else None
