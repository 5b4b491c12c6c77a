"""A date inside a longer time, and a part of it: ``Friday of next week``, ``the end of July``."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from newsmodel.extraction._calendar import shift, weekday_in_month
from newsmodel.extraction._time_compounds import with_part
from newsmodel.extraction._time_grammar import Found, Node, rule
from newsmodel.extraction._time_lengths import Length
from newsmodel.extraction._time_meaning import When, value_of, within
from newsmodel.extraction._time_pointing import pointed
from newsmodel.extraction._time_values import at_precision, bounds, day_of, interval, precision

__all__ = ["FRAMES"]


_DAYS_OF_WEEK: Final = 7
_WEEKS_IN_MONTH: Final = 5
_CLOCK_UNITS: Final = ("hour", "minute", "second")


def _framed(found: Found) -> Node | None:
    """Read ``Friday of next week``, ``this year's third quarter``, ``Independence Day of this year``."""
    when: When = found.get("part")
    frame = value_of(found, "frame")
    if when.form == "ago" or not when.cycle or when.turn is not None:
        return None
    if frame is None:
        open_frame = found.node("link") is not None and not found.get("frame").cycle
        return found.become("DATE", When()) if open_frame else None
    value = within(when, frame)
    return None if value is None else found.become("DATE", When(value, clock=when.clock))


def _counted(found: Found) -> Node | None:
    """Read ``first week of 2015``, ``the third month of 2021``, ``the 15th day of next month``."""
    return _nth(found, found.get("number"), 1)


def _counted_many(found: Found) -> Node | None:
    """Read ``first ten days of last year``, ``first two quarters of 1990``."""
    length: Length = found.get("length")
    amount, unit = length.parts[0]
    if found.get("number") != 1 or amount is None or len(length.parts) > 1:
        return None
    if found.node("frame") is None:  # of this year, where months are counted
        year = pointed(found.setting, "year", 0) if unit == "month" else None
        return None if year is None else _nth_of(found, year, 1, int(amount), unit)
    return _nth(found, 1, int(amount), unit)


def _day_of(found: Found) -> Node | None:
    """Read ``31st of this month``, ``the 15th of next month``."""
    day = found.get("day")
    when = When(cycle="month", form=f"-{day:02d}") if isinstance(day, int) else day
    frame = value_of(found, "frame")
    if when.cycle != "month":
        return None
    if frame is None:
        return found.become("DATE", When())
    value = within(when, frame)
    return None if value is None else found.become("DATE", When(value))


def _weekday_of(found: Found) -> Node | None:
    """Read ``the first Friday of July``, ``the last Monday in May``."""
    when: When = found.get("date")
    frame, number = value_of(found, "frame"), found.get("number")
    month = day_of(frame)
    if when.cycle != "week" or when.form == "-WE" or when.turn is not None or frame is None or month is None:
        return None
    if precision(frame) != "month" or not (number == -1 or 1 <= number <= _WEEKS_IN_MONTH):
        return None
    day = weekday_in_month(month.year, month.month, int(when.form[1:]), number)
    return None if day is None else found.become("DATE", When(day.isoformat()))


def _last_of(found: Found) -> Node | None:
    """Read ``last week of 2019``."""
    return _nth(found, -1, 1) if found.get("turn") == -1 else None


def _nth(found: Found, number: int, count: int, unit: str = "") -> Node | None:
    frame = value_of(found, "frame")
    return None if frame is None else _nth_of(found, frame, number, count, unit or found.get("unit"))


def _nth_of(found: Found, frame: str, number: int, count: int, unit: str) -> Node | None:
    early, late = day_of(frame), bounds(frame)[1]
    if early is None or not isinstance(late, date) or unit in _CLOCK_UNITS:
        return None
    if number < 0:
        last = late if unit != "week" else _last_week_day(late)
        return found.become("DATE", When(at_precision(last, unit)))
    start = early if unit != "week" else _first_week_day(early)
    first = shift(start, number - 1, unit)
    if first is None or first > late:
        return None
    if count == 1:
        return found.become("DATE", When(at_precision(first, unit)))
    after = shift(first, count, unit)
    if after is None:
        return None
    last = after - timedelta(days=1)
    value = interval(at_precision(first, unit), at_precision(last, unit))
    return found.become("DATE", When(at_precision(first, "half") if (unit, count) == ("quarter", 2) else value))


def _first_week_day(day: date) -> date:
    """Return a day of the first week that has its Thursday on or after a day (ISO 8601)."""
    return day + timedelta(days=(4 - day.isoweekday()) % _DAYS_OF_WEEK)


def _last_week_day(day: date) -> date:
    return day - timedelta(days=(day.isoweekday() - 4) % _DAYS_OF_WEEK)


def _week_of(found: Found) -> Node | None:
    """Read ``the week of March 6``."""
    value = value_of(found, "date")
    day = day_of(value)
    if found.get("unit") == "month" and value is not None and precision(value) == "month":
        return found.become("DATE", found.get("date"))
    if found.get("unit") not in (None, "week") or (value is not None and precision(value) != "day"):
        return None
    return None if day is None else found.become("DATE", When(at_precision(day, "week")))


def _portion(found: Found) -> Node | None:
    """Read ``early 1990s``, ``the end of the month``."""
    when: When = found.get("date")
    if when.mod is not None or (when.weak and when.cycle == "month"):
        return None
    return found.become("DATE", when._replace(mod=found.get("portion"), weak=False))


def _turned(found: Found) -> Node | None:
    """Read ``le 20 mai dernier``."""
    when: When = found.get("date")
    if when.cycle != "year" or when.turn is not None:
        return None
    return found.become("DATE", when._replace(turn=found.get("turn")))


def _portion_of_unit(found: Found) -> Node | None:
    """Read ``the end of the month``, where the month is the anchor's."""
    unit = found.get("unit")
    idiom = unit == "day" and found.node("the") is not None
    if unit in _CLOCK_UNITS or unit in ("night", "fortnight") or idiom:
        return None
    return found.become("DATE", When(pointed(found.setting, unit, 0), mod=found.get("portion")))


def _earlier_today(found: Found) -> Node | None:
    """Read ``later Friday``, ``earlier today``: such a day is this week's own."""
    when: When = found.get("date")
    if when.cycle == "week" and found.get("way") == 1:
        today = found.setting.today
        same = today is not None and when.form == f"-{today.isoweekday()}"
        when = when._replace(turn=0) if same else when
    return found.become("DATE", when._replace(weak=False))


_ORD: Final = "(?P<number> [ORDINAL NTH] )"

_ANY_UNIT: Final = "(?P<unit> [UNIT UNITS] )"

FRAMES: Final = (
    rule("(?P<portion> PORTION ) [HYPHEN THE IN]? (?P<date> DATE )", _portion),
    rule("(?P<portion> PORTION ) (?P<the> THE )? (?P<unit> UNIT )", _portion_of_unit),
    rule("(?P<portion> PORTION ) (?P<date> DATE ) (?P<part> PART )", with_part),
    rule("(?P<date> DATE ) (?P<turn> [LAST NEXT] )", _turned),
    rule("(?P<part> DATE ) (?: COMMA | (?P<link> [OF IN] ) )? (?P<frame> DATE )", _framed),
    rule("(?P<frame> DATE ) POSSESSIVE? (?P<part> DATE )", _framed),
    rule(f"THE? {_ORD} {_ANY_UNIT} [OF IN] (?P<frame> DATE )", _counted),
    rule("THE? (?P<number> [ORDINAL NTH] ) (?P<length> DURATION ) (?: [OF IN] (?P<frame> DATE ) )?", _counted_many),
    rule("THE? (?P<day> [ORDINAL SMALL] ) OF (?P<frame> DATE )", _day_of),
    rule("THE? (?P<number> [ORDINAL NTH LAST] ) (?P<date> DATE ) [OF IN] (?P<frame> DATE )", _weekday_of),
    rule("(?P<day> DATE ) UNIT? OF (?P<frame> DATE )", _day_of),
    rule(f"THE? (?P<turn> LAST ) {_ANY_UNIT} OF (?P<frame> DATE )", _last_of),
    rule("BEGINNING (?P<date> DATE )", _week_of),
    rule("THE? (?P<unit> UNIT ) OF (?P<date> DATE )", _week_of),
    rule("(?P<way> EARLIER ) ON? (?P<date> DATE )", _earlier_today),
)
"""Rules of a date inside a longer time."""
