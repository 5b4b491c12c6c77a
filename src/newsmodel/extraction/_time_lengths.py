"""Durations, times that recur, and vague words."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule

__all__ = ["LENGTHS", "MORE_LENGTHS", "Length", "Recurrence"]

_DESIGNATORS: Final = {
    "day": "D", "night": "D", "business day": "D", "week": "W", "workweek": "W", "weekend": "WE", "month": "M",
    "year": "Y", "hour": "TH", "minute": "TM", "second": "TS",
}  # fmt: skip
_MULTIPLES: Final = {
    "fortnight": (2, "week"),
    "quarter": (3, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
}
_NUMBER_BEFORE: Final = re.compile(r"[$€£¥]\Z|[0-9](?:[.,/]| [.,/] )\Z")
_YEARS: Final = 1000
_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")


class Length(NamedTuple):
    """A duration.

    Attributes:
        parts: Amounts and units; an amount of None is not said ("some days").
        mod: TIMEX3's modifier.
        weak: Whether it is no time without more words ("a day").
    """

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None
    weak: bool = False

    def __str__(self) -> str:
        """Write it as ISO 8601; an amount that is not said is TIMEX3's X."""
        amounts: dict[str, str] = {}
        for amount, unit in self.parts:
            times, base = _MULTIPLES.get(unit, (1, unit))
            amounts[_DESIGNATORS[base]] = "X" if amount is None else f"{amount * times:.4f}".rstrip("0").rstrip(".")
        keys = [key for key in (*_ORDER, "WE") if key in amounts]
        days = "".join([amounts[key] + key for key in keys if key[0] != "T"])
        clock = "".join([amounts[key] + key[1:] for key in keys if key[0] == "T"])
        return f"P{days}" + (f"T{clock}" if clock else "")


class Recurrence(NamedTuple):
    """A time that recurs: ``P1W``, ``XXXX-WXX-5``."""

    value: str


def _length(found: Found) -> Node | None:
    """Read ``three hours``, ``3-day``."""
    amount, unit = found.get("amount"), found.get("unit")
    one = found.node("one")
    year = one is not None and amount >= _YEARS and found.all("amount")[0].kind == CLASSES["FOUR"]
    age = unit == "year" and found.setting.ages_by_of and found.setting.kind_before(found.start) == CLASSES["OF"]
    if year or age or _part_of_number(found):
        return None
    return found.become("DURATION", Length(((amount, unit),)))


def _part_of_number(found: Found) -> bool:
    """Return whether the digits go on to the left, or stand for money."""
    return _NUMBER_BEFORE.search(found.setting.before(found.start, 4)) is not None


def _decimal(found: Found) -> Node | None:
    """Read ``3.5 years``, ``1,000 days``."""
    whole, part = found.all("whole")[0], found.all("part")[0]
    mark = found.all("mark")[0]
    if whole.end != mark.start or mark.end != part.start or _part_of_number(found):
        return None
    digits = found.setting.text[part.start : part.end]
    thousands = mark.kind == CLASSES["COMMA"] and len(digits) == 3  # noqa: PLR2004
    amount = whole.value * 1000 + part.value if thousands else float(f"{whole.value}.{digits}")
    return found.become("DURATION", Length(((amount, found.get("unit")),)))


def _and_half(found: Found) -> Node:
    """Read ``two and a half years``, ``an hour and a half``, ``half an hour``."""
    return found.become("DURATION", Length((((found.get("amount") or 0) + found.get("half"), found.get("unit")),)))


def _part_of_hour(found: Found) -> Node:
    """Read German ``Viertelstunde``."""
    return found.become("DURATION", Length(((found.get("amount"), "hour"),)))


def _couple(found: Found) -> Node:
    return found.become("DURATION", Length(((2, found.get("unit")),)))


def _few(found: Found) -> Node:
    return found.become("DURATION", Length(((None, found.get("unit")),)))


def _one(found: Found) -> Node | None:
    """Read ``a week``: a duration behind a preposition, else part of a longer expression."""
    if found.get("unit") == "quarter":
        return None
    led = found.setting.kind_before(found.start) in {CLASSES["FOR"], CLASSES["AMOUNT"]}
    return found.become("DURATION", Length(((1, found.get("unit")),), weak=not led))


def _for_units(found: Found) -> Node:
    """Read ``for years``: the quote is the noun."""
    return found.become("DURATION", Length(((None, found.get("unit")),)), start=found.all("unit")[0].start)


def _from_to(found: Found) -> Node:
    """Read ``two to three weeks``: no single value."""
    return found.become("DURATION", Length(((None, found.get("unit")),)))


def _every_unit(found: Found) -> Node:
    """Read ``every day``, ``every other week``, ``every three months``."""
    unit = found.get("unit")
    if unit == "weekend":
        return found.become("RECURS", Recurrence("XXXX-WXX-WE"))
    amount = found.get("amount") or (2 if found.node("other") else 1)
    return found.become("RECURS", Recurrence(str(Length(((amount, unit),)))))


def _every_weekday(found: Found) -> Node:
    part = found.get("part")
    return found.become("RECURS", Recurrence(f"XXXX-WXX-{found.get('weekday')}" + (f"T{part}" if part else "")))


def _every_part(found: Found) -> Node:
    return found.become("RECURS", Recurrence(f"XXXX-XX-XXT{found.get('part')}"))


def _every_season(found: Found) -> Node:
    return found.become("RECURS", Recurrence(f"XXXX-{found.get('season')}"))


def _every_month(found: Found) -> Node:
    return found.become("RECURS", Recurrence(f"XXXX-{found.get('month'):02d}"))


def _set(found: Found) -> Node:
    return found.become("RECURS", Recurrence(str(found.get("set"))))


def _vague(found: Found) -> Node:
    return found.become("REFERENCE", found.get("reference"))


def _vague_alone(found: Found) -> Node | None:
    """Read ``the time`` where the text is nothing else."""
    return _vague(found) if found.setting.whole(found.start, found.end) else None


def _vague_units(found: Found) -> Node:
    """Read ``recent years``, ``the coming weeks``."""
    back = found.node("back") is not None
    return found.become("REFERENCE", "PAST_REF" if back else "FUTURE_REF")


def _current(found: Found) -> Node | None:
    """Read ``current`` alone; "this" alone is no time."""
    return found.become("REFERENCE", "PRESENT_REF") if found.words().lower() == "current" else None


def _the_past(found: Found) -> Node | None:
    """Read ``the past``; "the last" is no time."""
    return (
        found.become("REFERENCE", "PAST_REF") if found.words().lower().endswith(("past", "passé", "pasado")) else None
    )


def _bent(found: Found) -> Node:
    """Read ``over three hours``."""
    length: Length = found.get("length")
    return found.become("DURATION", length._replace(mod=str(found.get("amount")), weak=False))


def _some(found: Found) -> Node:
    """Read ``some three hours``."""
    length: Length = found.get("length")
    return found.become("DURATION", length._replace(mod="APPROX", weak=False))


def _joined(found: Found) -> Node | None:
    """Read ``2 years 1 month 21 days``: one unit of each kind."""
    parts = [part for node in found.all("lengths") if isinstance(node.value, Length) for part in node.value.parts]
    units = [unit for _, unit in parts]
    return found.become("DURATION", Length(tuple(parts))) if len(set(units)) == len(units) else None


def _bent_together(found: Found) -> Node | None:
    """Read ``more than one hour and 30 minutes``."""
    node = _joined(found)
    return None if node is None else node._replace(value=node.value._replace(mod=str(found.get("amount"))))


def _age(found: Found) -> Node:
    """Read ``63-year-old``: an age is no time that is told."""
    return found.become("JOINED", None)


_ANY_UNIT: Final = "(?P<unit> [UNIT UNITS] )"
_AMOUNT: Final = "(?P<amount> [SMALL LONG FOUR NUMBER MIXED] )"

LENGTHS: Final = (
    rule(f"{_AMOUNT} HYPHEN? (?P<unit> (?P<one> UNIT ) | UNITS )", _length),
    rule(
        f"(?P<whole> [SMALL LONG] ) (?P<mark> PERIOD | COMMA ) (?P<part> [SMALL LONG] ) HYPHEN? {_ANY_UNIT}", _decimal
    ),
    rule(f"{_AMOUNT} AND? ARTICLE? (?P<half> HALF ) HYPHEN? (?P<unit> [UNIT UNITS] )", _and_half),
    rule("(?P<amount> ARTICLE | NUMBER ) (?P<unit> UNIT ) AND ARTICLE? (?P<half> HALF )", _and_half),
    rule("ARTICLE? (?P<half> HALF ) OF? (?P<amount> )[ARTICLE HYPHEN]? (?P<unit> UNIT )", _and_half),
    rule("ARTICLE? (?P<amount> HOURS_PART )", _part_of_hour),
    rule("ARTICLE? COUPLE OF? (?P<unit> UNITS )", _couple),
    rule("THE? FEW (?P<unit> UNITS )", _few),
    rule("(?P<article> ARTICLE ) HYPHEN? (?P<unit> UNIT )", _one),
    rule("[FOR SINCE] (?P<unit> UNITS )", _for_units),
    rule(f"[SMALL NUMBER] [TO HYPHEN DASH] {_AMOUNT} HYPHEN? (?P<unit> [UNIT UNITS] )", _from_to),
    rule("EVERY (?P<other> [OTHERS NTH] )? (?P<unit> UNIT )", _every_unit),
    rule(f"EVERY {_AMOUNT} (?P<unit> UNITS )", _every_unit),
    rule("EVERY (?: OTHERS )? (?P<weekday> WEEKDAY ) (?P<part> PART )?", _every_weekday),
    rule("EVERY (?P<part> PART )", _every_part),
    rule("EVERY (?P<season> [SEASON OR_SEASON] )", _every_season),
    rule("EVERY (?P<month> MONTH )", _every_month),
    rule("ON? THE? (?P<weekday> WEEKDAYS ) (?P<part> [PART PARTS] )?", _every_weekday),
    rule("(?P<weekday> WEEKDAY ) (?P<part> PARTS )", _every_weekday),
    rule("(?P<set> SET )", _set),
    rule("(?P<reference> VAGUE )", _vague),
    rule("(?<! [SMALL NUMBER] ) THE? FEW? (?P<back> RECENT | LAST ) FEW? UNITS", _vague_units),
    rule("(?<! [SMALL NUMBER] ) THE? FEW? (?P<back> )NEXT FEW? UNITS", _vague_units),
    rule("(?P<word> THIS )", _current),
    rule("(?P<reference> RECENT )", _vague),
    rule("(?P<reference> VAGUE_ALONE )", _vague_alone),
    rule(
        "IN? THE LAST (?! [UNIT UNITS SMALL LONG NUMBER ONES TEENS TENS FEW COUPLE MONTH WEEKDAY SEASON PART] )",
        _the_past,
    ),
)
"""Rules of durations, recurring times and vague words."""

MORE_LENGTHS: Final = (
    rule("(?P<amount> AMOUNT ) (?P<length> DURATION )", _bent),
    rule("(?P<amount> AMOUNT ) (?P<lengths> DURATION (?: (?: AND | COMMA )? DURATION ){1,4} )", _bent_together),
    rule("FEW (?P<length> DURATION )", _some),
    rule("(?P<lengths> DURATION (?: (?: AND | COMMA )? DURATION ){1,4} )", _joined),
    rule("DURATION HYPHEN? AGE", _age),
)
"""Rules that put durations together."""
