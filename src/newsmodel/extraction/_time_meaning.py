"""What date expressions mean before and after they are read against the anchor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.extraction._calendar import easter, shift, weekday_in_month
from newsmodel.extraction._time_values import at_precision, bounds, day_of, moved, precision

if TYPE_CHECKING:
    from newsmodel.extraction._time_grammar import Found
    from newsmodel.extraction._time_setting import Setting

__all__ = ["COMING", "When", "in_year", "nearest_weekday", "resolve", "told", "value_of", "within"]

COMING: Final = 2
"""The turn of the first that is to come."""
_WEEK: Final = 7
_FUTURE_COUNTS: Final = 1.25
_DAY_FORM: Final = 6
_FINER: Final = ("day", "week", "month", "quarter", "year", "decade", "century")
"""Units that dates are told in, the finest first."""


class When(NamedTuple):
    """A date as it is said.

    Attributes:
        value: The date, where the words alone or with the anchor say it.
        cycle: In what it recurs, where they do not: year, month, week; "told" of what counts from the date told last.
        form: Which of it: ``-03-03``, ``-03``, ``-Q3``, ``-SU``, ``-5`` (a weekday), ``-WE``, or a holiday's rule;
            "ago" of a value that counts back; of what counts from the date told last, by how much: ``3 day``.
        turn: -1 the last, 1 the next, 0 this one, COMING the first to come, None where nothing is said.
        clock: ``T15:00``, ``TMO``, or an empty string.
        mod: TIMEX3's modifier.
        weak: Whether it is no date without more words.
    """

    value: str | None = None
    cycle: str = ""
    form: str = ""
    turn: int | None = None
    clock: str = ""
    mod: str | None = None
    weak: bool = False


def _holiday(form: str, year: int) -> str | None:
    """Return a holiday of a year by its rule: ``easter-2``, ``11#4#4+1`` (the day after the fourth Thursday)."""
    rule, plus, extra = form.partition("+") if form.count("#") else (form, "", "")
    if plus or "#" in rule:
        month, number, weekday = map(int, rule.split("#"))
        day = weekday_in_month(year, month, weekday, number)
    else:
        extra = form.removeprefix("easter")
        day = easter(year)
    if day is None:
        return None
    if extra.endswith("week"):
        return at_precision(day, "week")
    return (day + timedelta(days=int(extra or 0))).isoformat()


def in_year(form: str, year: int) -> str | None:
    """Return what a form of the year is in one year, or None where that year has none (February 30)."""
    if not 1 <= year <= 9999:  # noqa: PLR2004
        return None
    if form.startswith("-"):
        value = f"{year:04d}{form}"
        return value if bounds(value)[0] else None
    if form.startswith("easter") or "#" in form:
        return _holiday(form, year)
    return f"{year:04d}-{form}"


def told(unit: str, turn: int, amount: float = 1, *, mod: str | None = None) -> When:
    """Return what lies so many units before or after the date told last: ``three days later``."""
    return When(cycle="told", form=f"{amount} {unit}", turn=turn, mod=mod)


def _year_before(when: When, setting: Setting) -> str | None:
    """Return what a report compares its own year with where it names none: ``a year earlier``."""
    there = shift(setting.today, -1, "year") if setting.today and when == told("year", -1) else None
    return None if there is None else at_precision(there, "year")


def _from_told(when: When, setting: Setting, start: int) -> str | None:
    """Move the date told last; the value is as fine as the unit, and none where the date told is coarser.

    A comparison, ``from a year earlier``, is with as long a time: the same quarter of the year before.
    """
    number, _, unit = when.form.partition(" ")
    base, amount = setting.told_before(start), float(number) * (when.turn or 1)
    if setting.quarter and unit == "year" and (base is None or precision(base) in ("day", "time")):
        base = setting.quarter  # of a report, not the day on which it came
    day = None if base is None else day_of(base)
    if base is None or day is None:
        return _year_before(when, setting)
    kept, step = precision(base), "day" if unit == "night" else unit
    if step not in _FINER:
        return None
    if kept in ("quarter", "half") or (kept in ("month", "year") and setting.compared(start)):
        fits = _FINER.index(step) >= _FINER.index("quarter" if kept == "half" else kept)
        return moved(base, amount, step) if fits else None
    if kept == "time":
        kept = "day"
    if kept not in _FINER or _FINER.index(kept) > _FINER.index(step):
        return None
    there = shift(day, amount, step)
    return None if there is None else at_precision(there, "year" if step in ("decade", "century") else step)


def _distance(value: str, today: date) -> int:
    early, late = [one or today for one in bounds(value)]
    return max((early - today).days, (today - late).days, 0)


def _of_year(when: When, today: date, ahead: int) -> str | None:
    years = range(today.year - 8, today.year + 9) if when.form == "-02-29" else range(today.year - 2, today.year + 3)
    values = [value for year in years if (value := in_year(when.form, year))]
    past = [value for value in values if (bounds(value)[1] or today) < today]
    future = [value for value in values if (bounds(value)[0] or today) > today]
    if when.turn == -1:
        return past[-1] if past else None
    if when.turn == 1:
        return future[0] if future else None
    if when.turn == 0:
        now = [value for value in values if value not in past and value not in future]
        return now[0] if now else in_year(when.form, today.year)
    if ahead and precision_of(when.form) != "day":
        values = [value for value in values if value not in (past if ahead > 0 else future)]
    weight = _FUTURE_COUNTS if precision_of(when.form) != "day" else 1
    return min(values, key=lambda value: (_told_distance(value, today, weight), value)) if values else None


def _told_distance(value: str, today: date, weight: float) -> float:
    """Return how far a value lies, what is still to come counted for more: news tells of what was."""
    return _distance(value, today) * (weight if (bounds(value)[0] or today) > today else 1)


def precision_of(form: str) -> str:
    """Return whether a form of the year is a day or longer."""
    return "day" if len(form) == _DAY_FORM or not form.startswith("-") else "longer"


def _of_week(when: When, today: date, ahead: int) -> str | None:
    if when.form == "-WE":
        step = when.turn if when.turn is not None else -1 if ahead <= 0 and today.isoweekday() < _WEEK - 1 else 0
        if when.turn is None and ahead > 0:
            step = 0
        there = shift(today, step, "week")
        return None if there is None else at_precision(there, "weekend")
    number = int(when.form[1:])
    back = (today.isoweekday() - number) % _WEEK
    if when.turn == -1:
        back = back or _WEEK
    elif when.turn == 1:
        back = today.isoweekday() - number - _WEEK
    elif when.turn == 0:
        back = today.isoweekday() - number
    elif ahead > 0 or when.turn == COMING:
        back = back - _WEEK
    there = shift(today, -back, "day")
    return None if there is None else there.isoformat()


def _of_month(when: When, today: date, ahead: int) -> str | None:
    months = [shift(today.replace(day=1), step, "month") for step in (-2, -1, 0, 1, 2)]
    days = [f"{month.year:04d}-{month.month:02d}{when.form}" for month in months if month]
    days = [day for day in days if bounds(day)[0]]
    if ahead:
        side = [day for day in days if (day > today.isoformat()) == (ahead > 0)]
        days = side or days
    return min(days, key=lambda day: (_distance(day, today), day)) if days else None


def resolve(when: When, setting: Setting, start: int, end: int) -> str | None:
    """Return the value of a date read against the anchor; None where that does not say it."""
    value = when.value
    if when.cycle == "told":
        value = _from_told(when, setting, start)
    elif when.cycle:
        value = _resolved(when, setting, start, end)
    if when.clock:
        if value is None:
            return None
        value = value + when.clock if precision(value) == "day" else value
    return value


def value_of(found: Found, name: str) -> str | None:
    """Return the value of the date in a group."""
    node = found.all(name)[0]
    return resolve(node.value, found.setting, node.start, node.end)


def _resolved(when: When, setting: Setting, start: int, end: int) -> str | None:
    today = setting.today
    if today is None:
        partial = when.cycle == "year" and when.turn is None and "#" not in when.form and "easter" not in when.form
        return f"XXXX-{when.form.removeprefix('-')}" if partial else None
    ahead = setting.direction(start, end) if when.turn is None else 0
    if when.cycle == "year":
        return _of_year(when, today, ahead)
    if when.cycle == "month":
        return _of_month(when, today, ahead)
    return _of_week(when, today, ahead)


def within(when: When, frame: str) -> str | None:
    """Return what a form is inside a longer time: a holiday in a year, a weekday in a week, a day in a month."""
    kind, first = precision(frame), day_of(frame)
    if first is None:
        return None
    if when.cycle == "year" and kind == "year":
        return in_year(when.form, first.year)
    if when.cycle == "week" and kind == "week":
        return frame + when.form if when.form == "-WE" else (first + timedelta(days=int(when.form[1:]) - 1)).isoformat()
    if when.cycle == "month" and kind == "month":
        value = frame + when.form
        return value if bounds(value)[0] else None
    return None


def nearest_weekday(setting: Setting, weekday: int, number: int) -> str | None:
    """Return the day nearest to the anchor that is such a weekday with such a number in its month."""
    today = setting.today
    if today is None:
        return None
    months = [shift(today.replace(day=1), step, "month") for step in range(-12, 13)]
    days = [day_of(f"{month.year:04d}-{month.month:02d}-{number:02d}") for month in months if month]
    fits = [day for day in days if day is not None and day.isoweekday() == weekday]
    return min(fits, key=lambda day: (abs(day - today), day)).isoformat() if fits else None
