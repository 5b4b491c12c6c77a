"""The rules of times by the names that the docs give them, and those that were right often enough."""

from collections.abc import Mapping
from typing import Final

__all__ = ["PROVEN_OF_TIMES", "RULE_OF", "TIME_RULES"]

TIME_RULES: Final[Mapping[str, tuple[str, ...]]] = {
    "full date": ("day month year", "short year", "iso", "numeric"),
    "day": (
        *("day month", "ordinal month", "numeric day", "dotted day", "weekday and day", "apposed", "day of month"),
        *("day of", "weekday of", "days", "days first", "numeric span"),
    ),
    "month": ("month", "month year", "numeric month"),
    "year": ("year", "years", "named year", "decade", "spelled decade", "century", "years of decade", "decade of"),
    "weekday": ("weekday", "weekday part"),
    "today": ("today", "earlier today"),
    "turned unit": ("turned unit", "this unit", "on weekend", "turned twice"),
    "turned day": ("turned weekday", "turned part", "turned holiday", "turned season", "turned month", "turned"),
    "later in": ("later in",),
    "quarter": ("quarter", "half", "letter quarter", "year ago quarter", "latest period", "period of year"),
    "holiday": ("holiday", "holiday year", "season", "season year", "year end"),
    "week": ("numbered week", "week by number", "week of"),
    "clock": (
        *("colon", "dotted", "hour", "oclock", "word", "half letter", "ish", "past", "hours word", "towards"),
        *("half to", "spelled", "at", "meridiem", "clock range", "hours"),
    ),
    "with clock": ("with clock",),
    "part of day": ("with part", "with night", "with half", "part alone"),
    "length": (
        *("length", "decimal", "and half", "part of hour", "couple", "few", "one", "for units", "from to", "some"),
        *("bent", "bent together", "joined"),
    ),
    "set": ("every unit", "every weekday", "every part", "every season", "every month", "set", "recurs at"),
    "vague": ("vague", "vague units", "vague alone", "current", "the past"),
    "portion": ("portion", "portion of unit", "portion year"),
    "framed": ("framed", "counted", "counted many", "last of"),
    "ago": ("ago",),
    "later": ("later", "unit before"),
    "ahead": ("ahead", "hence"),
    "offset": ("offset from", "offset open", "beside"),
    "past units": ("past units", "counted units"),
    "span": ("span",),
    "before, since": ("related",),
    "about": ("about",),
}
"""What builds the nodes of the grammar, by the rule that it is a form of."""

RULE_OF: Final[Mapping[str, str]] = {builder: name for name, builders in TIME_RULES.items() for builder in builders}
"""The rule of each builder."""

PROVEN_OF_TIMES: Final = frozenset(("clock", "full date", "today", "turned unit", "year"))
"""Rules that the level ``high`` keeps: right at nine places of ten or more, at twenty or more (docs/times.md)."""
