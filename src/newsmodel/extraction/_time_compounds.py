"""A date and what stands beside it: its clock time, its part of the day, a word that bends it."""

from __future__ import annotations

from typing import Final

from newsmodel.extraction._time_clock import Clock
from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule
from newsmodel.extraction._time_lengths import Recurrence
from newsmodel.extraction._time_meaning import COMING, When, value_of, within
from newsmodel.extraction._time_values import clock_of, day_of, interval, moved, precision

__all__ = ["ADJOINING", "DAY_PARTS", "RELATIONS", "with_part"]


_EVENINGS: Final = ("AF", "EV", "NI")
Clocks = Clock | tuple[Clock, Clock]


def _with_clock(found: Found) -> Node | None:
    """Read ``Friday at 5 p.m.``, ``9 a.m. EST Tuesday``; evening and night make an hour one after noon."""
    when: When = found.get("date")
    clock: Clocks = found.get("clock")
    value = value_of(found, "date")
    part = clock_of(value)[1:]
    clocks: tuple[Clock, ...] = (clock,) if isinstance(clock, Clock) else clock
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


def with_part(found: Found) -> Node | None:
    """Read ``Tuesday morning``, ``the morning of March 3``."""
    when: When = found.get("date")
    if when.clock or (when.value and precision(when.value) != "day") or when.form == "-WE":
        return None
    if when.cycle == "year" and len(when.form) == len("-03"):
        return None
    return found.become(
        "DATE", when._replace(clock=f"T{found.get('part')}", weak=False, mod=found.get("portion") or when.mod)
    )


def _part_alone(found: Found) -> Node | None:
    """Read ``in the afternoon``, ``late afternoon``: of the anchor's day."""
    if found.setting.noun_follows(found.end):  # "the morning rush"
        return None
    today = found.setting.day_near(found.start) or found.setting.today
    when = When(today.isoformat() if today else None, clock=f"T{found.get('part')}", mod=found.get("portion"))
    return found.become("DATE", when)


def _with_night(found: Found) -> Node | None:
    """Read ``Wednesday night``."""
    when: When = found.get("date")
    plain = not when.clock and (
        precision(when.value) == "day" if when.value else when.cycle == "week" and when.form != "-WE"
    )
    return found.become("DATE", when._replace(clock="TNI")) if plain and found.get("unit") == "night" else None


def _with_half(found: Found) -> Node | None:
    """Read ``today pm``, ``tomorrow am``."""
    when: When = found.get("date")
    return (
        found.become("DATE", when._replace(clock="TMO" if found.get("half") == "am" else "TAF"))
        if not when.clock
        else None
    )


def _apposed(found: Found) -> Node | None:
    """Read ``Saturday (July 24, 2004)``, ``previous week - Monday``: one day said twice, or a day in its week."""
    when: When = found.get("date")
    other: When = found.get("other")
    if when.cycle != "week" or when.turn is not None or other.clock:
        return None
    value = value_of(found, "other")
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


def _related(found: Found) -> Node | None:
    """Read ``before Friday``, ``since 2010``: not where the date belongs to a noun ("after Friday's vote")."""
    when: When = found.get("date")
    noun = found.setting.noun_follows(found.end)
    apostrophe = found.setting.after(found.end)[:1] in {"'", "\u2019"}
    if when.mod or when.weak or noun or apostrophe:
        return None
    way = found.all("way")[0]
    open_week = when.cycle == "week" and when.form != "-WE" and when.turn is None
    if open_week and way.kind == CLASSES["UNTIL"] and found.setting.direction(found.start, found.end) >= 0:
        when = when._replace(turn=COMING)
    return found.become("DATE", when._replace(mod=_relation(way)))


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


DAY_PARTS: Final = (
    rule("(?P<date> DATE ) [COMMA IN]? THE? (?P<portion> PORTION )? (?P<part> [PART MERIDIEM] )", with_part),
    rule("(?P<date> DATE ) (?P<unit> UNIT )", _with_night),
    rule("IN? THE? (?P<portion> PORTION )? (?P<part> PART ) [OF ON COMMA]? (?P<date> DATE )", with_part),
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

RELATIONS: Final = (
    rule("(?P<way> [BEFORE AFTER SINCE UNTIL] ) (?P<date> DATE )", _related),
    rule("(?P<amount> AMOUNT ) (?P<date> [DATE CLOCK] )", _about),
)
"""Rules of words that bend a date."""
