"""Times that count from another: ``three weeks ago``, ``two days after Friday``, ``the next two months``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from newsmodel.extraction._calendar import business_days, shift
from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule
from newsmodel.extraction._time_lengths import Length
from newsmodel.extraction._time_meaning import When, told, value_of
from newsmodel.extraction._time_values import at_precision, bounds, day_of, interval, moved, precision

__all__ = ["OFFSETS"]


_CLOCK_UNITS: Final = ("hour", "minute", "second")


def _offset(found: Found, base: date | None, value: str | None, sign: int) -> Node | None:
    """Move a base by a duration; without a base the value is open."""
    length: Length = found.get("length")
    if base is None and value is None:
        return found.become("DATE", When())
    for amount, unit in length.parts:
        if amount is None:
            return found.become("DATE", When())
        if value is not None and unit in _CLOCK_UNITS:
            value = _clock_moved(value, sign * amount, unit)
        elif unit == "business day":
            day = day_of(value)
            there = None if day is None else business_days(day, sign * int(amount))
            value = None if there is None else there.isoformat()
        else:
            value = value and moved(value, sign * amount, "day" if unit == "night" else unit)
    return found.become("DATE", When(value, mod="APPROX" if length.mod == "APPROX" else None))


def _clock_moved(value: str, amount: float, unit: str) -> str | None:
    """Move a moment; a day moved by hours is none."""
    moment = bounds(value)[0]
    there = shift(moment, amount, unit) if isinstance(moment, datetime) and "/" not in value else None
    return None if there is None else there.isoformat(timespec="minutes")


def _from_now(found: Found, sign: int) -> Node | None:
    """Move the anchor; the value is as fine as the finest unit: three weeks ago is a week."""
    length: Length = found.get("length")
    setting = found.setting
    units = [unit for _, unit in length.parts]
    if any(unit in _CLOCK_UNITS for unit in units):
        return _moment_from_now(found, sign)
    if setting.today is None:
        return found.become("DATE", When())
    node = _offset(found, setting.today, setting.today.isoformat(), sign)
    day = None if node is None else day_of(node.value.value)
    if node is None or day is None or len(units) > 1:
        return node
    mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "APPROX": "APPROX"}.get(length.mod or "")
    unit = units[0] if units[0] in ("week", "month", "year", "decade", "century", "quarter") else "day"
    unit = "year" if unit in ("decade", "century") else unit
    return found.become("DATE", When(at_precision(day, unit), mod=mod if sign < 0 else node.value.mod))


def _moment_from_now(found: Found, sign: int) -> Node | None:
    length: Length = found.get("length")
    now: datetime | None = found.setting.now
    for amount, unit in length.parts:
        if now is None or amount is None:
            return found.become("DATE", When(clock="T"))
        now = shift(now, sign * amount, unit)
    if now is None:
        return found.become("DATE", When(clock="T"))
    return found.become("DATE", When(now.replace(tzinfo=None).isoformat(timespec="minutes")))


def _ago(found: Found) -> Node | None:
    """Read ``three weeks ago``, ``vor drei Wochen``; "a year ago" is a quarter where a quarter was spoken of."""
    length: Length = found.get("length")
    quarter = found.setting.quarter
    a_year = len(length.parts) == 1 and length.parts[0] == (1, "year")
    if a_year and quarter and found.setting.today:
        return found.become("DATE", When(moved(quarter, -1, "year"), form="ago"))
    return _from_now(found, -1)


def _ahead(found: Found) -> Node | None:
    """Read ``in three weeks``: ahead where the sentence does not look back, else a duration."""
    length: Length = found.get("length")
    clock = found.setting.now is None and any(unit in _CLOCK_UNITS for _, unit in length.parts)
    if clock or found.setting.direction(found.start, found.end) < 0:
        return found.become("DURATION", length._replace(weak=False), start=found.all("length")[0].start)
    return _from_now(found, 1)


def _later(found: Found) -> Node | None:
    """Read ``three weeks later``, ``a year earlier``: it counts from the date told last, and never from the anchor."""
    length: Length = found.get("length")
    amount, unit = length.parts[0]
    if unit in _CLOCK_UNITS:
        return found.become("DATE", When(clock="T"))
    if len(length.parts) > 1 or amount is None:
        return found.become("DATE", When())
    mod = "APPROX" if length.mod == "APPROX" else None
    return found.become("DATE", told(unit, found.get("way"), amount, mod=mod))


def _hence(found: Found) -> Node | None:
    """Read ``two weeks from now``: to the day, since the words say where it counts from."""
    node = _from_now(found, 1)
    today = found.setting.today
    if node is None or today is None or node.value.clock or "T" in (node.value.value or ""):
        return node
    return _offset(found, today, today.isoformat(), 1)


def _offset_from(found: Found) -> Node | None:
    """Read ``three days after Friday``, ``16 days from 1 February``."""
    sign = -1 if found.all("way")[0].kind == CLASSES["BEFORE"] else 1
    value = value_of(found, "date")
    return _offset(found, None, value, sign)


def _offset_open(found: Found) -> Node | None:
    """Read ``two days before`` of an event: which day, the words do not say."""
    of_event = found.setting.kind(found.setting.word_after(found.end)) == CLASSES["THE"]
    return found.become("DATE", When()) if found.get("way") or of_event else None


def _beside(found: Found) -> Node | None:
    """Read ``the day after Thanksgiving``, ``the week before Christmas``."""
    sign = -1 if found.all("way")[0].kind == CLASSES["BEFORE"] else 1
    value = value_of(found, "date")
    unit, day = found.get("unit"), day_of(value)
    if unit in _CLOCK_UNITS or unit == "night" or (value is not None and precision(value) != "day"):
        return None
    there = None if day is None else shift(day, sign, unit)
    return found.become("DATE", When(None if there is None else at_precision(there, unit)))


def _unit_before(found: Found) -> Node | None:
    """Read ``the year before`` at the end of its clause: it counts from the date told last."""
    if found.get("unit") in _CLOCK_UNITS or found.setting.word_after(found.end):
        return None
    return found.become("DATE", told(found.get("unit"), -1))


def _past_units(found: Found) -> Node | None:
    """Read ``the past three weeks``, ``the next two months``."""
    length: Length = found.get("length")
    amount, unit = length.parts[0]
    return _stretch(found, amount, unit)


def _counted_units(found: Found) -> Node | None:
    """Read French ``les trois prochaines semaines``."""
    return _stretch(found, found.get("amount"), found.get("unit"))


def _stretch(found: Found, amount: float | None, unit: str) -> Node | None:
    """Return so many units up to the anchor, or from the day after it; quarters are whole."""
    turn, today = found.get("turn"), found.setting.today
    if turn == 0 or unit in _CLOCK_UNITS:
        return None
    if amount is None:
        return found.become("REFERENCE", "PAST_REF" if turn < 0 else "FUTURE_REF")
    far = None if today is None else shift(today, turn * amount, unit)
    near = None if today is None else shift(today, max(turn, 0), "day")
    if today is None or far is None or near is None:
        return found.become("DATE", When())
    if unit == "quarter":
        ends = sorted((at_precision(shift(today, turn, unit) or today, unit), at_precision(far, unit)))
        return found.become("DATE", When(interval(*ends)))
    return found.become("DATE", When(interval(*sorted((near.isoformat(), far.isoformat())))))


OFFSETS: Final = (
    rule("THE? (?P<length> DURATION ) AGO", _ago),
    rule("AGO_BEFORE (?P<length> DURATION )", _ago),
    rule("(?P<length> DURATION ) (?P<way> EARLIER )", _later),
    rule("(?P<length> DURATION ) HENCE", _hence),
    rule("IN (?P<length> DURATION )", _ahead),
    rule("IN? (?P<length> DURATION ) (?P<way> [BEFORE AFTER FROM SINCE] ) (?P<date> DATE )", _offset_from),
    rule("(?P<length> DURATION ) (?P<way> [BEFORE AFTER] )", _offset_open),
    rule("THE? (?P<unit> UNIT ) (?P<way> [BEFORE AFTER] ) (?P<date> DATE )", _beside),
    rule("THE (?P<unit> UNIT ) (?P<way> BEFORE )", _unit_before),
    rule("THE? (?P<turn> [LAST NEXT] ) (?P<length> DURATION )", _past_units),
    rule("THE? (?P<amount> [SMALL NUMBER] ) (?P<turn> [LAST NEXT] ) (?P<unit> UNITS )", _counted_units),
)
"""Rules of offsets from the anchor or from a date."""
