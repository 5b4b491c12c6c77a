"""Times made of times: a date with its clock, a part of a longer time, an offset, a bent date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from newsmodel.extraction._calendar import business_days, shift, weekday_in_month
from newsmodel.extraction._time_clock import Clock
from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule
from newsmodel.extraction._time_lengths import Length, Recurrence
from newsmodel.extraction._time_meaning import When, resolve, within
from newsmodel.extraction._time_values import at_precision, bounds, clock_of, day_of, interval, moved, precision

__all__ = ["ADJOINING", "DAY_PARTS", "FRAMES", "OFFSETS", "RELATIONS"]

_DAYS_OF_WEEK: Final = 7
_WEEKS_IN_MONTH: Final = 5
_EVENINGS: Final = ("AF", "EV", "NI")
_CLOCK_UNITS: Final = ("hour", "minute", "second")
Clocks = Clock | tuple[Clock, Clock]


def _value(found: Found, name: str) -> str | None:
    node = found.all(name)[0]
    return resolve(node.value, found.setting, node.start, node.end)


# ---- a date in a frame ----


def _framed(found: Found) -> Node | None:
    """Read ``Friday of next week``, ``this year's third quarter``, ``Independence Day of this year``."""
    when: When = found.get("part")
    frame = _value(found, "frame")
    if when.form == "ago" or not when.cycle or when.turn is not None:
        return None
    if frame is None:
        return found.become("DATE", When()) if found.get("frame").value is None and not found.get("frame").cycle else None
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
    return _nth(found, 1, int(amount), unit)


def _day_of(found: Found) -> Node | None:
    """Read ``31st of this month``, ``the 15th of next month``."""
    day = found.get("day")
    when = When(cycle="month", form=f"-{day:02d}") if isinstance(day, int) else day
    frame = _value(found, "frame")
    if when.cycle != "month":
        return None
    if frame is None:
        return found.become("DATE", When())
    value = within(when, frame)
    return None if value is None else found.become("DATE", When(value))


def _weekday_of(found: Found) -> Node | None:
    """Read ``the first Friday of July``, ``the last Monday in May``."""
    when: When = found.get("date")
    frame, number = _value(found, "frame"), found.get("number")
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
    frame, unit = _value(found, "frame"), unit or found.get("unit")
    early, late = day_of(frame), bounds(frame)[1]
    if frame is None or early is None or not isinstance(late, date) or unit in _CLOCK_UNITS:
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
    value = _value(found, "date")
    day = day_of(value)
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
    from newsmodel.extraction._time_pointing import pointed  # noqa: PLC0415

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


# ---- a date and a clock ----


def _with_clock(found: Found) -> Node | None:
    """Read ``Friday at 5 p.m.``, ``9 a.m. EST Tuesday``; evening and night make an hour one after noon."""
    when: When = found.get("date")
    clock: Clocks = found.get("clock")
    value = _value(found, "date")
    part = clock_of(value)[1:]
    clocks = clock if not isinstance(clock, Clock) else (clock,)
    if part in _EVENINGS:
        clocks = tuple([one.at(part) for one in clocks])
    if value is None:
        whole = when.value is None and not when.cycle
        return found.become("DATE", When(mod="" if whole else None)) if when.cycle == "week" or whole else None
    day = value.partition("T")[0]
    if precision(day) != "day" or (part and part[:1].isdigit()):
        return None
    values = [f"{day}{one}" for one in clocks]
    if len(values) > 1 and interval(*values) is None:  # past midnight
        values[1] = f"{moved(day, 1, 'day')}{clocks[1]}"
    mod = _relation(found.node("way")) or when.mod
    return found.become("DATE", When(values[0] if len(values) == 1 else interval(*values), mod=mod))


def _with_part(found: Found) -> Node | None:
    """Read ``Tuesday morning``, ``the morning of March 3``."""
    when: When = found.get("date")
    if when.clock or (when.value and precision(when.value) != "day") or when.form in ("-WE",):
        return None
    if when.cycle == "year" and len(when.form) == len("-03"):
        return None
    return found.become("DATE", when._replace(clock=f"T{found.get('part')}", weak=False, mod=found.get("portion") or when.mod))


def _part_alone(found: Found) -> Node | None:
    """Read ``in the afternoon``, ``late afternoon``: of the anchor's day."""
    counted = found.setting.word_after(found.end)
    if counted.islower() and found.setting.kind(counted) is None:  # "the morning rush"
        return None
    today = found.setting.day_near(found.start) or found.setting.today
    when = When(today.isoformat() if today else None, clock=f"T{found.get('part')}", mod=found.get("portion"))
    return found.become("DATE", when)


def _with_night(found: Found) -> Node | None:
    """Read ``Wednesday night``."""
    when: When = found.get("date")
    plain = not when.clock and (precision(when.value) == "day" if when.value else when.cycle == "week" and when.form != "-WE")
    return found.become("DATE", when._replace(clock="TNI")) if plain and found.get("unit") == "night" else None


def _with_half(found: Found) -> Node | None:
    """Read ``today pm``, ``tomorrow am``."""
    when: When = found.get("date")
    return found.become("DATE", when._replace(clock="TMO" if found.get("half") == "am" else "TAF")) if not when.clock else None


def _apposed(found: Found) -> Node | None:
    """Read ``Saturday (July 24, 2004)``, ``previous week - Monday``: one day said twice, or a day in its week."""
    when: When = found.get("date")
    other: When = found.get("other")
    if when.cycle != "week" or when.turn is not None or other.clock:
        return None
    value = _value(found, "other")
    if value is None:
        return None
    inside = within(when, value)
    if inside is not None:
        return found.become("DATE", When(inside, clock=when.clock))
    day = day_of(value)
    if precision(value) != "day" or day is None or f"-{day.isoweekday()}" != when.form:
        return None
    return found.become("DATE", other._replace(value=value, cycle="", clock=when.clock))


def _recurs_at(found: Found) -> Node | None:
    """Read ``Thursdays at 17:30``, ``3 pm each day``."""
    recurs: Recurrence = found.get("set")
    clock: Clocks = found.get("clock")
    if not isinstance(clock, Clock) or "T" in recurs.value[1:]:
        return None
    base = "XXXX-XX-XX" if recurs.value == "P1D" else recurs.value
    return found.become("RECURS", Recurrence(f"{base}{clock}")) if base.startswith("XXXX") else None


# ---- offsets ----


def _offset(found: Found, base: date | None, value: str | None, sign: int) -> Node | None:
    """Move a base by a duration; without a base the value is open."""
    length: Length = found.get("length")
    if base is None and value is None:
        return found.become("DATE", When())
    for amount, unit in length.parts:
        if amount is None:
            return found.become("DATE", When())
        if unit == "business day" and value:
            there = business_days(day_of(value) or date.min, sign * int(amount))
            value = None if there is None else there.isoformat()
        else:
            value = value and moved(value, sign * amount, "day" if unit == "night" else unit)
    return found.become("DATE", When(value, mod="APPROX" if length.mod == "APPROX" else None))


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
    if node is None or node.value.value is None or len(units) > 1:
        return node
    day = day_of(node.value.value)
    mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "APPROX": "APPROX"}.get(length.mod or "")
    unit = units[0] if units[0] in ("week", "month", "year", "decade", "century", "quarter") else "day"
    unit = "year" if unit in ("decade", "century") else unit
    if day is None:
        return node
    return found.become("DATE", When(at_precision(day, unit), mod=mod if sign < 0 else node.value.mod))


def _moment_from_now(found: Found, sign: int) -> Node | None:
    length: Length = found.get("length")
    now = found.setting.now
    for amount, unit in length.parts:
        now = None if now is None or amount is None else shift(now, sign * amount, unit)
    if now is None:
        return found.become("DATE", When(mod="", clock="T"))
    return found.become("DATE", When(now.replace(tzinfo=None).isoformat(timespec="minutes")))


def _ago(found: Found) -> Node | None:
    """Read ``three weeks ago``, ``vor drei Wochen``; "a year ago" is a quarter where a quarter was spoken of."""
    length: Length = found.get("length")
    quarter = found.setting.quarter
    if length.parts == ((1, "year"),) and quarter and found.setting.today:
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
    """Read ``three weeks later``, ``a year earlier``: it counts from the time spoken of before."""
    sign = found.get("way")
    if sign < 0:
        return _ago(found)
    return _from_now(found, 1)


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
    value = _value(found, "date")
    return _offset(found, None, value, sign)


def _offset_open(found: Found) -> Node | None:
    """Read ``two days before`` of an event: which day, the words do not say."""
    return found.become("DATE", When()) if found.get("way") else None


def _beside(found: Found) -> Node | None:
    """Read ``the day after Thanksgiving``."""
    sign = -1 if found.all("way")[0].kind == CLASSES["BEFORE"] else 1
    value = _value(found, "date")
    if found.get("unit") != "day" or (value is not None and precision(value) != "day"):
        return None
    return found.become("DATE", When(value and moved(value, sign, "day")))


def _past_units(found: Found) -> Node | None:
    """Read ``the past three weeks``, ``the next two months``: up to the anchor, or from the day after it."""
    length: Length = found.get("length")
    turn = found.get("turn")
    amount, unit = length.parts[0]
    today = found.setting.today
    if turn == 0 or unit in _CLOCK_UNITS:
        return None
    if amount is None:
        return found.become("REFERENCE", "PAST_REF" if turn < 0 else "FUTURE_REF")
    far = today and shift(today, turn * amount, unit)
    if today is None or far is None:
        return found.become("DATE", When())
    if unit == "quarter":
        near, far_value = shift(today, turn, unit), at_precision(far, unit)
        near_value = at_precision(near or today, unit)
        return found.become("DATE", When(interval(*sorted((near_value, far_value)))))
    if turn < 0:
        return found.become("DATE", When(interval(far.isoformat(), today.isoformat())))
    return found.become("DATE", When(interval((today + timedelta(days=1)).isoformat(), far.isoformat())))


# ---- before, after, about ----


def _related(found: Found) -> Node | None:
    """Read ``before Friday``, ``since 2010``: not where the date belongs to a noun ("after Friday's vote")."""
    when: When = found.get("date")
    after = found.setting.word_after(found.end)
    noun = after.islower() and found.setting.kind(after) is None
    apostrophe = found.setting.after(found.end)[:1] in {"'", "\u2019"}
    if when.mod or when.weak or noun or apostrophe:
        return None
    return found.become("DATE", when._replace(mod=_relation(found.node("way"))))


def _relation(word: Node | None) -> str | None:
    """Return the modifier of ``before``, ``after``, ``since``, ``until``."""
    if word is None:
        return None
    return {CLASSES["BEFORE"]: "BEFORE", CLASSES["AFTER"]: "AFTER"}.get(word.kind) or str(word.value)


def _about(found: Found) -> Node | None:
    """Read ``around 1pm``, ``about 2010``."""
    if found.get("amount") != "APPROX":
        return None
    node = found.all("date")[0]
    if node.kind == CLASSES["CLOCK"]:
        return node._replace(start=found.start)
    when: When = node.value
    return found.become("DATE", when._replace(mod="APPROX"))


_ORD: Final = "(?P<number> [ORDINAL NTH] )"
_ANY_UNIT: Final = "(?P<unit> [UNIT UNITS] )"

FRAMES: Final = (
    rule("(?P<portion> PORTION ) [HYPHEN THE IN]? (?P<date> DATE )", _portion),
    rule("(?P<portion> PORTION ) (?P<the> THE )? (?P<unit> UNIT )", _portion_of_unit),
    rule("(?P<portion> PORTION ) (?P<date> DATE ) (?P<part> PART )", _with_part),
    rule("(?P<date> DATE ) (?P<turn> [LAST NEXT] )", _turned),
    rule("(?P<part> DATE ) [OF IN COMMA]? (?P<frame> DATE )", _framed),
    rule("(?P<frame> DATE ) POSSESSIVE? (?P<part> DATE )", _framed),
    rule(f"THE? {_ORD} {_ANY_UNIT} [OF IN] (?P<frame> DATE )", _counted),
    rule("THE? (?P<number> [ORDINAL NTH] ) (?P<length> DURATION ) [OF IN] (?P<frame> DATE )", _counted_many),
    rule("THE? (?P<day> [ORDINAL SMALL] ) OF (?P<frame> DATE )", _day_of),
    rule("THE? (?P<number> [ORDINAL NTH LAST] ) (?P<date> DATE ) [OF IN] (?P<frame> DATE )", _weekday_of),
    rule("(?P<day> DATE ) UNIT? OF (?P<frame> DATE )", _day_of),
    rule(f"THE? (?P<turn> LAST ) {_ANY_UNIT} OF (?P<frame> DATE )", _last_of),
    rule("BEGINNING (?P<date> DATE )", _week_of),
    rule("THE? (?P<unit> UNIT ) OF (?P<date> DATE )", _week_of),
    rule("(?P<way> EARLIER ) ON? (?P<date> DATE )", _earlier_today),
)
"""Rules of a date inside a longer time."""

DAY_PARTS: Final = (
    rule("(?P<date> DATE ) [COMMA IN]? THE? (?P<portion> PORTION )? (?P<part> [PART MERIDIEM] )", _with_part),
    rule("(?P<date> DATE ) (?P<unit> UNIT )", _with_night),
    rule("IN? THE? (?P<portion> PORTION )? (?P<part> PART ) [OF ON COMMA]? (?P<date> DATE )", _with_part),
    rule("(?P<date> DATE ) (?P<half> AMPM )", _with_half),
)
"""Rules of parts of a day."""

ADJOINING: Final = (
    rule(
        "(?P<date> DATE ) (?: COMMA | HYPHEN | DASH )? [AT ON FROM OPEN]? (?P<way> [BEFORE AFTER UNTIL SINCE] )?"
        " (?P<clock> CLOCK ) CLOSE?",
        _with_clock,
    ),
    rule("(?P<clock> CLOCK ) (?: COMMA | HYPHEN | OF )? ON? (?P<date> DATE )", _with_clock),
    rule("(?P<date> DATE ) [COMMA OPEN]? (?P<other> DATE ) CLOSE?", _apposed),
    rule("(?P<other> DATE ) [COMMA HYPHEN ON]? (?P<date> DATE )", _apposed),
    rule("(?P<set> RECURS ) (?P<clock> CLOCK )", _recurs_at),
    rule("(?P<clock> CLOCK ) (?P<set> RECURS )", _recurs_at),
    rule("(?: (?P<portion> PORTION ) | IN THE? | AT ) (?P<part> PART )", _part_alone),
    rule("(?P<portion> PORTION )? (?P<part> MERIDIEM )", _part_alone),
)
"""Rules of a date and what stands beside it."""

OFFSETS: Final = (
    rule("THE? (?P<length> DURATION ) AGO", _ago),
    rule("AGO_BEFORE (?P<length> DURATION )", _ago),
    rule("(?P<length> DURATION ) (?P<way> EARLIER )", _later),
    rule("(?P<length> DURATION ) HENCE", _hence),
    rule("IN (?P<length> DURATION )", _ahead),
    rule("IN? (?P<length> DURATION ) (?P<way> [BEFORE AFTER FROM SINCE] ) (?P<date> DATE )", _offset_from),
    rule("(?P<length> DURATION ) (?P<way> [BEFORE AFTER] )", _offset_open),
    rule("THE? (?P<unit> UNIT ) (?P<way> [BEFORE AFTER] ) (?P<date> DATE )", _beside),
    rule("THE? (?P<turn> [LAST NEXT] ) (?P<length> DURATION )", _past_units),
)
"""Rules of offsets from the anchor or from a date."""

RELATIONS: Final = (
    rule("(?P<way> [BEFORE AFTER SINCE UNTIL] ) (?P<date> DATE )", _related),
    rule("(?P<amount> AMOUNT ) (?P<date> [DATE CLOCK] )", _about),
)
"""Rules of words that bend a date."""
