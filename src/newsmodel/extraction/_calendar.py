"""The arithmetic of the calendar: the only module that knows python-dateutil.

dateutil is imported when it is first needed. Whatever leaves the years 1 to 9999 gives None.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final, TypeVar

__all__ = ["SATURDAY", "business_days", "easter", "shift", "weekday_in_month"]

_Day = TypeVar("_Day", date, datetime)

SATURDAY: Final = 6
_DAYS: Final = {"day": 1, "night": 1, "business day": 1, "week": 7, "weekend": 7, "workweek": 7, "fortnight": 14}
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SECONDS: Final = {"hour": 3600, "minute": 60, "second": 1}
_FARTHEST: Final = 10_000_000


def shift(day: _Day, amount: float, unit: str) -> _Day | None:
    """Return ``day`` moved by ``amount`` units; the 31st plus a month is the last day of the next.

    >>> shift(date(2024, 1, 31), 1, "month")
    datetime.date(2024, 2, 29)
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415

    if abs(amount) > _FARTHEST:
        return None
    try:
        if unit in _MONTHS:
            months = amount * _MONTHS[unit]
            return day + relativedelta(months=round(months))
        if unit in _DAYS:
            return day + timedelta(days=round(amount * _DAYS[unit]))
        return day + timedelta(seconds=amount * _SECONDS[unit])
    except (OverflowError, ValueError):
        return None


def business_days(day: date, amount: int) -> date | None:
    """Return the day that lies ``amount`` days from Monday to Friday after ``day`` (before it, where negative)."""
    step = 1 if amount > 0 else -1
    weeks, rest = divmod(abs(amount), 5)
    moved = shift(day, step * weeks, "week")
    while rest and moved is not None:
        moved = shift(moved, step, "day")
        if moved is not None and moved.isoweekday() < SATURDAY:
            rest -= 1
    return moved


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar; years before 1583 have none that rules give."""
    from dateutil.easter import easter as easter_of  # noqa: PLC0415

    return easter_of(year)


def weekday_in_month(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the ``number``-th Monday (1) to Sunday (7) of a month; -1 is the last; None where there is none.

    >>> weekday_in_month(2024, 11, 4, 4)
    datetime.date(2024, 11, 28)
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415
    from dateutil.relativedelta import weekday as weekday_of  # noqa: PLC0415

    first = date(year, month, 1) if number > 0 else date(year, month, 1) + relativedelta(day=31)
    found: date = first + relativedelta(weekday=weekday_of(weekday - 1)(number))
    return found if found.month == month else None
