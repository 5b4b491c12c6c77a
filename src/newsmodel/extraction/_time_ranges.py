"""Ranges: ``from May to October 2020``, ``2:00-2:30 pm``, ``between 7 and 9 last night``."""

from __future__ import annotations

import re
from typing import Final

from newsmodel.extraction._calendar import shift
from newsmodel.extraction._time_clock import Clock
from newsmodel.extraction._time_grammar import Found, Node, rule
from newsmodel.extraction._time_meaning import When, in_year, resolve
from newsmodel.extraction._time_values import clock_of, day_of, interval, precision

__all__ = ["CLOCK_RANGES", "DATE_RANGES"]

_YEAR: Final = re.compile(r"[0-9]{4}\Z")
_MONTH_DAY: Final = re.compile(r"-[0-9]{2}-[0-9]{2}\Z")
_HALF_DAY: Final = 12
_HOURS: Final = 24


def _numbered(node: Node) -> Clock | None:
    """Return the clock time of a node that is one, or a bare hour."""
    if isinstance(node.value, Clock):
        return node.value
    return Clock(node.value, sure=node.value > _HALF_DAY) if 0 < node.value < _HOURS else None


def _clock_range(found: Found) -> Node | None:
    """Read two clock times; the first takes the half of the day of the second where that keeps them in order."""
    one, two = _numbered(found.all("one")[0]), _numbered(found.all("two")[0])
    if one is None or two is None:
        return None
    if two.sure and not one.sure:
        after_noon = one.at("pm")
        one = (
            after_noon
            if two.hour >= _HALF_DAY and (after_noon.hour, after_noon.minute) < (two.hour, two.minute)
            else one.at("am")
        )
    elif one.sure and not two.sure and two.hour < one.hour:
        two = two.at("pm")
    weak = one.weak and two.weak
    return found.become("CLOCK", (one._replace(zone=two.zone), two._replace(weak=weak)))


def _hours(found: Found) -> Node | None:
    """Read ``between 7 and 9`` beside a date."""
    one, two = found.get("one"), found.get("two")
    if not (0 < one < _HOURS and 0 < two < _HOURS):
        return None
    return found.become("CLOCK", (Clock(one, weak=True), Clock(two, weak=True)))


def _span(found: Found) -> Node | None:
    """Read two dates; what the first leaves open it takes from the second."""
    one, two = found.all("one")[0], found.all("two")[0]
    first: When = one.value
    last: When = two.value
    if first.weak and last.weak:
        return None
    setting = found.setting
    end = resolve(last, setting, two.start, two.end)
    begin = resolve(first, setting, one.start, one.end)
    if end is None or begin is None:
        return found.become("DATE", When()) if found.node("lead") else None
    if end.startswith("XXXX") and not first.cycle and not begin.startswith("XXXX"):
        end = begin[:4] + end[4:]
    begin, end = _in_order(first, last, begin, end)
    value = interval(begin, end)
    return None if value is None else found.become("DATE", When(value))


def _in_order(first: When, last: When, begin: str, end: str) -> tuple[str, str]:
    """Return both ends in one order: a day or month without a year lies in the other's year, or in the one beside."""
    if first.cycle == "year" and first.turn is None:
        start, stop = day_of(begin), day_of(end)
        if stop is not None and (last.cycle != "year" or start is None or start > stop):
            same = in_year(first.form, stop.year) or begin
            begin = same if (day_of(same) or stop) <= stop else in_year(first.form, stop.year - 1) or begin
    elif last.cycle == "year" and last.turn is None and (start := day_of(begin)) is not None:
        same = in_year(last.form, start.year) or end
        end = same if (day_of(same) or start) >= start else in_year(last.form, start.year + 1) or end
    elif last.cycle == "week" and (day_of(begin) or day_of(end)) != day_of(end):
        end = _next_weekday(begin, end)
    return begin, end


def _next_weekday(begin: str, end: str) -> str:
    start, stop = day_of(begin), day_of(end)
    if start is None or stop is None or stop >= start or precision(end) not in ("day", "time"):
        return end
    later = shift(stop, 1, "week")
    return end if later is None else later.isoformat() + clock_of(end)


def _days(found: Found) -> Node | None:
    """Read ``April 9th through 17th``, ``November 19-20, 2016``."""
    node = found.all("one")[0]
    when: When = node.value
    frame: When | None = found.get("year")
    if frame is not None and not _YEAR.match(frame.value or ""):
        return None
    year = None if frame is None else int(frame.value or 0)
    day = found.get("day")
    form = when.form if when.cycle == "year" else (when.value or "")[4:]
    if when.clock or when.turn is not None or not _MONTH_DAY.match(form):
        return None
    if when.value is not None and (year is not None or precision(when.value) != "day"):
        return None
    begin = resolve(when, found.setting, node.start, node.end) if year is None else in_year(form, year)
    if begin is None or not 1 <= day <= 31 or day <= int(begin[-2:]):  # noqa: PLR2004
        return None
    value = interval(begin, f"{begin[:-2]}{day:02d}")
    return None if value is None else found.become("DATE", When(value))


def _days_first(found: Found) -> Node | None:
    """Read ``19-20 November 2016``, ``from 5 to 7 May``."""
    node = found.all("two")[0]
    when: When = node.value
    form = when.form if when.cycle == "year" else (when.value or "")[4:]
    day = found.get("day")
    if when.clock or not _MONTH_DAY.match(form) or not 1 <= day < int(form[-2:]):
        return None
    end = resolve(when, found.setting, node.start, node.end)
    value = None if end is None else interval(f"{end[:-2]}{day:02d}", end)
    return None if value is None else found.become("DATE", When(value))


def _numeric_span(found: Found) -> Node | None:
    """Read ``10/1-11/7`` and ``29/2-1/3/2020``."""
    month_first = found.setting.month_first
    a, b, c, d = (found.get(name) for name in "abcd")
    if max(a, c) > _HALF_DAY:
        month_first = False
    elif max(b, d) > _HALF_DAY:
        month_first = True
    forms = [f"-{x:02d}-{y:02d}" if month_first else f"-{y:02d}-{x:02d}" for x, y in ((a, b), (c, d))]
    today = found.setting.today
    year = found.get("year") or (None if today is None else today.year)
    if year is None:
        return None
    begin, end = in_year(forms[0], year), in_year(forms[1], year)
    value = interval(begin, end) if begin and end else None
    return None if value is None else found.become("DATE", When(value))


_TO: Final = "[TO UNTIL HYPHEN DASH TILDE]"
_SPAN: Final = "[TO UNTIL HYPHEN DASH TILDE]"
_HOUR: Final = "[SMALL NUMBER]"

CLOCK_RANGES: Final = (
    rule(f"FROM? AT? (?P<one> CLOCK | {_HOUR} ) {_TO} (?P<two> CLOCK )", _clock_range),
    rule("[FROM OF] (?P<one> CLOCK ) (?P<two> CLOCK )", _clock_range),
    rule(f"BETWEEN (?P<one> CLOCK | {_HOUR} ) AND (?P<two> CLOCK )", _clock_range),
    rule(f"BETWEEN (?P<one> {_HOUR} ) AND (?P<two> {_HOUR} )", _hours),
    rule(f"FROM (?P<one> {_HOUR} ) {_TO} (?P<two> {_HOUR} )", _hours),
    rule(f"FROM (?P<one> CLOCK ) {_TO} (?P<two> {_HOUR} )", _clock_range),
    rule(
        "(?P<a> SMALL ) SLASH (?P<b> SMALL ) [HYPHEN DASH] (?P<c> SMALL ) SLASH (?P<d> SMALL )"
        " (?: SLASH (?P<year> FOUR ) )?",
        _numeric_span,
    ),
)
"""Rules of ranges of clock times, and of days in figures."""

DATE_RANGES: Final = (
    rule(f"(?P<lead> FROM ) (?P<one> DATE ) {_SPAN} (?P<two> DATE )", _span),
    rule("(?P<lead> OF ) (?P<one> DATE ) [TO AT] (?P<two> DATE )", _span),
    rule("(?P<lead> BETWEEN ) (?P<one> DATE ) AND (?P<two> DATE )", _span),
    rule(f"(?P<lead> )(?P<one> DATE ) {_SPAN} (?P<two> DATE )", _span),
    rule(
        "[FROM BETWEEN]? (?P<one> DATE ) [TO UNTIL HYPHEN DASH AND] THE? (?P<day> [SMALL ORDINAL] )"
        " (?: COMMA? (?P<year> DATE ) )?",
        _days,
    ),
    rule(
        "[FROM BETWEEN]? THE? (?P<day> [SMALL ORDINAL] ) PERIOD? [TO UNTIL HYPHEN DASH AND] (?P<two> DATE )",
        _days_first,
    ),
)
"""Rules of ranges of dates."""
