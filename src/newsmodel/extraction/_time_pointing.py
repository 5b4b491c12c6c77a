"""Dates that point from the anchor, and those that recur: weekdays, seasons, holidays, quarters, weeks."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from newsmodel.extraction._calendar import business_days, shift
from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule
from newsmodel.extraction._time_meaning import When, in_year, told
from newsmodel.extraction._time_setting import Setting
from newsmodel.extraction._time_values import at_precision, day_of, interval

__all__ = ["POINTING", "pointed"]

_WEEKEND: Final = "weekend"
_CLOCK_UNITS: Final = ("hour", "minute", "second")
_FRAMED: Final = frozenset(CLASSES[name] for name in ("IN", "FOR", "OF", "PORTION", "EARLIER", "SINCE", "UNTIL", "ON"))
_QUARTERS: Final = 4
_HALVES: Final = 2
_WEEKS: Final = 53
_MONTH_DAYS: Final = 31
_THE_NEXT: Final = re.compile(r"the\s+next\b", re.IGNORECASE)
_LONG: Final = ("week", "month", "year", "decade")
_WITHIN: Final = ("over", "within", "during", "for", "through")
_FOLLOWING: Final = re.compile(r"\b(?:following|folgende|suivant|siguiente)", re.IGNORECASE)
_CLOSED: Final = re.compile(r"[.,!?;)\n](?![0-9])|\s*\Z|\s[.,!?;]")
_GOES_ON: Final = re.compile(r"-|[./:,][0-9]")


def _weekday(found: Found) -> Node | None:
    return found.become("DATE", When(cycle="week", form=f"-{found.get('weekday')}"))


def _turned_weekday(found: Found) -> Node | None:
    if found.words().lower().startswith("following"):  # "following Wednesday's vote" is after it
        return None
    return found.become("DATE", When(cycle="week", form=f"-{found.get('weekday')}", turn=found.get("turn")))


def _turned_month(found: Found) -> Node | None:
    node = found.all("month")[0]
    if node.kind == CLASSES["OR_MONTH"] and not found.setting.text[node.start].isupper():
        return None
    return found.become("DATE", When(cycle="year", form=f"-{found.get('month'):02d}", turn=found.get("turn")))


def _turned_season(found: Found) -> Node:
    return found.become("DATE", When(cycle="year", form=f"-{found.get('season')}", turn=found.get("turn")))


def _turned_holiday(found: Found) -> Node:
    return found.become("DATE", When(cycle="year", form=str(found.get("holiday")), turn=found.get("turn")))


def _holiday(found: Found) -> Node:
    return found.become("DATE", When(cycle="year", form=str(found.get("holiday"))))


def _holiday_year(found: Found) -> Node | None:
    value = in_year(str(found.get("holiday")), found.get("year"))
    return None if value is None else found.become("DATE", When(value))


def _season(found: Found) -> Node | None:
    """Read a season; a bare one must stand in lower case behind a word that makes it a time."""
    node = found.all("season")[0]
    led = found.setting.kind_before(node.start)
    the = found.node("the") is not None
    before = found.setting.kind_before(found.start) if the else led
    strict = before in _FRAMED if node.kind == CLASSES["OR_SEASON"] else the or before in _FRAMED
    after = found.setting.word_after(node.end)
    weak = not strict or found.setting.kind(after) == CLASSES["OF"] or not found.setting.text[node.start].islower()
    return found.become("DATE", When(cycle="year", form=f"-{node.value}", weak=weak))


def _season_year(found: Found) -> Node | None:
    value = in_year(f"-{found.get('season')}", found.get("year"))
    return None if value is None else found.become("DATE", When(value))


def pointed(setting: Setting, unit: str, turn: int) -> str | None:
    """Return the unit of the calendar that holds the anchor, or lies ``turn`` units from it."""
    if unit in _CLOCK_UNITS:
        now = setting.now and shift(setting.now, turn, unit)
        return None if now is None else now.isoformat(timespec="minutes")[:16]
    step = "week" if unit in (_WEEKEND, "workweek") else unit
    if setting.today is None:
        return None
    days = unit == "business day"
    there = business_days(setting.today, turn) if days else shift(setting.today, turn, step)
    if there is None:
        return None
    if unit == "fortnight":
        return None
    if unit == "workweek":
        monday = date.fromisocalendar(*there.isocalendar()[:2], 1)
        friday = shift(monday, 4, "day")
        return None if friday is None else interval(monday.isoformat(), friday.isoformat())
    return at_precision(there, unit)


def _turned_unit(found: Found) -> Node | None:
    """Read ``last week``, ``this year``."""
    unit = found.get("unit")
    if unit == "second" or (unit in _CLOCK_UNITS and found.get("turn") == 0):
        return None
    if found.get("turn") == 1 and unit not in (*_CLOCK_UNITS, "day") and _FOLLOWING.search(found.words()):
        return found.become("DATE", told(unit, 1)._replace(clock="TNI" if unit == "night" else ""))
    if _is_next_after_told(found, unit):
        return found.become("DATE", told(unit, 1))
    if unit == "night":
        return _day_part(found.become("DATE", None), found.setting, found.get("turn"), "NI")
    if unit == "day":
        return _neighbour(found) if found.get("turn") else None
    return found.become("DATE", When(pointed(found.setting, unit, found.get("turn"))))


def _is_next_after_told(found: Found, unit: str) -> bool:
    """Return whether ``the next year`` follows on what was told, and is not the one to come."""
    setting = found.setting
    if found.get("turn") != 1 or unit not in _LONG or not _THE_NEXT.match(found.words()):
        return False
    if setting.word_before(found.start) in _WITHIN or setting.whole(found.start, found.end):
        return False
    base, direction = setting.told_before(found.start), setting.direction(found.start, found.end)
    day = None if base is None else day_of(base)
    to_come = day is not None and setting.today is not None and day > setting.today
    return direction < 0 or to_come or (direction == 0 and base is not None)


def _neighbour(found: Found) -> Node:
    """Read ``the next day``, ``the previous day``: it counts from the day spoken of before."""
    base = found.setting.day or found.setting.today
    there = base and shift(base, found.get("turn"), "day")
    return found.become("DATE", When(there.isoformat() if there else None))


def _day_part(node: Node, setting: Setting, turn: int, part: str) -> Node:
    there = setting.today and shift(setting.today, turn, "day")
    return node._replace(value=When(there.isoformat() if there else None, clock=f"T{part}"))


def _turned_part(found: Found) -> Node:
    """Read ``this morning``, ``last evening``."""
    return _day_part(found.become("DATE", None), found.setting, found.get("turn"), found.get("part"))


def _turned_twice(found: Found) -> Node | None:
    """Read ``the week before last``, ``the year after next``."""
    turn = 2 * (found.get("turn") or 0)
    return found.become("DATE", When(pointed(found.setting, found.get("unit"), turn)))


def _this_unit(found: Found) -> Node | None:
    """Read ``the week`` as this one, behind a preposition and with no word that says which."""
    unit, setting = found.get("unit"), found.setting
    if unit == "quarter":
        return found.become("DATE", When(_reported_quarter(setting)))
    if unit == _WEEKEND:
        return found.become("DATE", When(cycle="week", form="-WE"))
    whole = setting.whole(found.start, found.end)
    if unit not in ("week", "month", "year") and not (whole and unit == "day"):
        return None
    after = setting.kind(setting.word_after(found.end))
    said_which = after in {CLASSES[name] for name in ("OF", "BEFORE", "AFTER", "AGO", "EARLIER", "THIS", "FROM")}
    if said_which or not (whole or setting.kind_before(found.start) in _FRAMED):
        return None
    return found.become("DATE", When(pointed(setting, unit, 0)))


def _on_weekend(found: Found) -> Node | None:
    """Read German ``am Wochenende``."""
    start = found.all("unit")[0].start
    return found.become("DATE", When(cycle="week", form="-WE"), start) if found.get("unit") == _WEEKEND else None


def _weekday_part(found: Found) -> Node:
    """Read German ``Montagabend``."""
    weekday, part = found.get("both")[0], found.get("both")[1:]
    return found.become("DATE", When(cycle="week", form=f"-{weekday}", clock=f"T{part}"))


def _reported_quarter(setting: Setting) -> str | None:
    """Return the quarter spoken of before, or the last that is over: reports come after its end."""
    if setting.quarter or setting.today is None:
        return setting.quarter
    return pointed(setting, "quarter", -1)


def _is_reported(found: Found) -> bool:
    """Return whether a period is a quarter: where one was spoken of, or the text is nothing else."""
    return found.setting.quarter is not None or found.setting.whole(found.start, found.end)


def _latest_period(found: Found) -> Node | None:
    """Read ``the latest period``: the quarter spoken of."""
    return found.become("DATE", When(_reported_quarter(found.setting))) if _is_reported(found) else None


def _period_of_year(found: Found) -> Node | None:
    """Read ``the 1989 period``: in that year, the quarter spoken of."""
    quarter = _reported_quarter(found.setting) if _is_reported(found) else None
    return None if quarter is None else found.become("DATE", When(f"{found.get('year'):04d}{quarter[4:]}"))


def _year_ago_quarter(found: Found) -> Node | None:
    """Read ``the year-ago quarter``, ``the year-ago period``: the reported one, a year before."""
    period = found.all("what")[0].kind == CLASSES["REPORTED"]
    if found.get("unit") != "year" or found.get("what") != "quarter" or (period and not _is_reported(found)):
        return None
    value = _reported_quarter(found.setting)
    return found.become("DATE", When(value and f"{int(value[:4]) - 1:04d}{value[4:]}"))


def _quarter(found: Found) -> Node | None:
    """Read ``third quarter``, ``Q3`` and ``first half``; a half needs its year."""
    number, unit = found.get("number"), found.get("unit")
    if unit == "quarter" and 1 <= number <= _QUARTERS:
        return found.become("DATE", When(cycle="year", form=f"-Q{number}"))
    return None


def _half(found: Found) -> Node | None:
    number = found.get("number")
    return found.become("DATE", When(cycle="year", form=f"-H{number}", weak=True)) if 1 <= number <= _HALVES else None


def _letter_quarter(found: Found) -> Node | None:
    letter, number = found.all("letter")[0], found.all("number")[0]
    if letter.end != number.start:
        return None
    halves = letter.kind == CLASSES["LETTER_H"]
    if not 1 <= number.value <= (_HALVES if halves else _QUARTERS):
        return None
    form = f"-{'H' if halves else 'Q'}{number.value}"
    year = found.get("year")
    return found.become("DATE", When(cycle="year", form=form, weak=halves) if year is None else When(f"{year}{form}"))


def _numbered_week(found: Found) -> Node | None:
    """Read ``week 31``."""
    number = found.get("number")
    if found.get("unit") != "week" or not 1 <= number <= _WEEKS:
        return None
    return found.become("DATE", When(cycle="year", form=f"-W{number:02d}"))


def _week_by_number(found: Found) -> Node:
    """Read German ``KW 31``."""
    return found.become("DATE", When(cycle="year", form=f"-W{found.get('number'):02d}"))


def _today(found: Found) -> Node:
    """Read ``yesterday``, ``tonight``."""
    code = str(found.get("day"))
    part = code.lstrip("-0123456789")
    there = found.setting.today and shift(found.setting.today, int(code.removesuffix(part)), "day")
    return found.become("DATE", When(there.isoformat() if there else None, clock=f"T{part}" if part else ""))


def _year_end(found: Found) -> Node:
    """Read ``year-end``."""
    year = found.get("year")
    value = pointed(found.setting, "year", 0) if year is None else f"{year:04d}"
    return found.become("DATE", When(value, mod=found.get("portion")))


def _day_of_month(found: Found) -> Node | None:
    """Read ``the 18th``; alone it counts only behind a preposition and before punctuation."""
    node = found.all("day")[0]
    if not 1 <= node.value <= _MONTH_DAYS:
        return None
    setting = found.setting
    counted = setting.kind(setting.word_after(node.end))
    if counted in {
        CLASSES[name]
        for name in ("UNIT", "UNITS", "HALF", "PART", "SEASON", "WEEKDAY", "ONES", "TEENS", "TENS", "SMALL", "FEW")
    } or _GOES_ON.match(setting.after(node.end, 2)):
        return None
    led = setting.kind_before(found.start) in {CLASSES[name] for name in ("ON", "FOR", "UNTIL", "SINCE", "FROM")}
    closed = _CLOSED.match(setting.after(node.end, 2)) is not None
    return found.become("DATE", When(cycle="month", form=f"-{node.value:02d}", weak=not (led and closed)))


def _later_in(found: Found) -> Node | None:
    """Read ``later this week``, ``earlier in the year``."""
    unit = found.get("unit")
    if unit in _CLOCK_UNITS or unit in ("night", "fortnight"):
        return None
    return found.become("DATE", When(pointed(found.setting, unit, found.get("turn") or 0)))


_MONTH: Final = "(?P<month> [MONTH OR_MONTH] )"
_TURN: Final = "THE? (?P<turn> [THIS LAST NEXT] )"
_SEASON: Final = "(?P<season> [SEASON OR_SEASON] )"

POINTING: Final = (
    rule("(?P<weekday> WEEKDAY )", _weekday),
    rule(f"{_TURN} (?P<weekday> WEEKDAY ) (?! [OF IN] [MONTH OR_MONTH THIS LAST NEXT] )", _turned_weekday),
    rule("(?P<weekday> WEEKDAY ) (?P<turn> [LAST NEXT] ) (?! UNIT )", _turned_weekday),
    rule(f"{_TURN} {_MONTH}", _turned_month),
    rule(f"{_TURN} {_SEASON}", _turned_season),
    rule(f"THE? {_SEASON} (?P<turn> [LAST NEXT] )", _turned_season),
    rule(f"{_TURN} (?P<holiday> HOLIDAY )", _turned_holiday),
    rule(f"{_TURN} (?P<unit> UNIT ) (?! OF [FOUR THIS LAST NEXT MONTH OR_MONTH] )", _turned_unit),
    rule(f"{_TURN} (?P<unit> YEARWORD )", _turned_unit),
    rule("THE? (?P<unit> UNIT ) (?P<turn> [LAST NEXT] )", _turned_unit),
    rule(f"{_TURN} (?P<part> PART )", _turned_part),
    rule(
        "THE? (?P<unit> UNIT ) [BEFORE AFTER] (?P<turn> [LAST NEXT] )"
        " (?! [WEEKDAY MONTH OR_MONTH UNIT SEASON OR_SEASON HOLIDAY] )",
        _turned_twice,
    ),
    rule("THE (?P<unit> UNIT )", _this_unit),
    rule("ON (?P<unit> UNIT )", _on_weekend),
    rule("(?P<both> WEEKDAY_PART )", _weekday_part),
    rule("THE? (?P<unit> UNIT ) HYPHEN? [AGO EARLIER] (?P<what> [UNIT REPORTED] )", _year_ago_quarter),
    rule("THE? LAST REPORTED", _latest_period),
    rule("THE (?P<year> FOUR ) REPORTED", _period_of_year),
    rule("EARLIER [IN OF]? (?: THE | (?P<turn> THIS ) ) (?P<unit> UNIT )", _later_in),
    rule("(?P<holiday> HOLIDAY )", _holiday),
    rule("(?P<holiday> HOLIDAY ) OF? (?P<year> FOUR )", _holiday_year),
    rule(f"(?P<the> THE )? {_SEASON}", _season),
    rule(f"THE? {_SEASON} OF? (?P<year> FOUR )", _season_year),
    rule("THE? (?P<number> [ORDINAL NTH] ) HYPHEN? (?P<unit> UNIT )", _quarter),
    rule("THE? (?P<number> SMALL ) PERIOD (?P<unit> UNIT )", _quarter),
    rule("THE? (?P<number> [ORDINAL NTH] ) HYPHEN? HALF", _half),
    rule("(?P<letter> [LETTER_Q LETTER_H] ) (?P<number> SMALL ) OF? (?P<year> FOUR )?", _letter_quarter),
    rule("(?P<year> FOUR ) HYPHEN? (?P<letter> [LETTER_Q LETTER_H] ) (?P<number> SMALL )", _letter_quarter),
    rule("THE? (?P<unit> UNIT ) (?P<number> SMALL )", _numbered_week),
    rule("WEEKWORD (?P<number> SMALL )", _week_by_number),
    rule("(?P<day> TODAY )", _today),
    rule("(?P<portion> YEAR_END ) (?P<year> FOUR )?", _year_end),
    rule("THE (?P<day> [ORDINAL NTH SMALL] )", _day_of_month),
)
"""Rules of dates that point from the anchor or recur."""
