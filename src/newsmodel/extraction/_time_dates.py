"""Dates that name a day, month or year: the rules of the second stage."""

from __future__ import annotations

import re
from typing import Final

from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule
from newsmodel.extraction._time_meaning import When, in_year, nearest_weekday
from newsmodel.extraction._time_values import interval

__all__ = ["DATES"]

_MONTHS: Final = 12
_DAYS: Final = 31
_LATE_IN_CENTURY: Final = 50
_DIGITS_BEFORE: Final = re.compile(r"[0-9][-/.,]\Z|[0-9$€£¥#%]\Z")
_DIGITS_BEHIND_DAY: Final = re.compile(r"[/.,:][0-9]|[0-9%]")
_DIGITS_AFTER: Final = re.compile(r"[-/.,][0-9]|[0-9%]")
_CERTAIN: Final = frozenset(
    CLASSES[name]
    for name in "IN SINCE UNTIL BEFORE AFTER FROM YEARWORD PORTION MONTH OR_MONTH SEASON OR_SEASON HOLIDAY".split()
)
_SURE: Final = frozenset(CLASSES[name] for name in "IN SINCE YEARWORD MONTH OR_MONTH SEASON OR_SEASON".split())
_YEARS: Final = range(1000, 2200)
_COMMON_YEARS: Final = range(1900, 2060)
_ROUND: Final = 50


def _full_year(year: int, *, digits: bool) -> int:
    """Return a year of two digits as one of four: 50 to 99 in the twentieth century, the others in this."""
    if not digits:
        return year
    return year + (1900 if year >= _LATE_IN_CENTURY else 2000)


def _alone(found: Found) -> bool:
    """Return whether no more digits hang on to either side."""
    before = found.setting.before(found.start, 2)
    return not _DIGITS_BEFORE.search(before) and not _DIGITS_AFTER.match(found.setting.after(found.end, 2))


def _day_alone(found: Found) -> bool:
    """Return whether no digits hang on to a day with its month; "May 5-7" is a range."""
    before = found.setting.before(found.start, 2)
    return not _DIGITS_BEFORE.search(before) and not _DIGITS_BEHIND_DAY.match(found.setting.after(found.end, 2))


def _date(found: Found, month: int, day: int, year: int | None) -> Node | None:
    form = f"-{month:02d}-{day:02d}"
    if not 1 <= month <= _MONTHS or in_year(form, 2000 if year is None else year) is None:
        return None
    if year is None:
        return found.become("DATE", When(cycle="year", form=form))
    return found.become("DATE", When(f"{year:04d}{form}"))


def _month_word(found: Found) -> bool:
    """Return whether a word that is a month and something else is the month: it has a capital, or more beside it."""
    node = found.node("month")
    if node is None or node.kind == CLASSES["MONTH"]:
        return True
    return found.setting.text[node.start].isupper()


def _day_month(found: Found) -> Node | None:
    """Read a day and its month."""
    return (
        _date(found, found.get("month"), found.get("day"), None) if _month_word(found) and _day_alone(found) else None
    )


def _ordinal_month(found: Found) -> Node | None:
    """Read ``march eighteenth``: an ordinal makes the month certain."""
    return _date(found, found.get("month"), found.get("day"), None)


def _day_month_year(found: Found) -> Node | None:
    """Read a day, its month and a year of four digits or in words."""
    year = found.get("year")
    return _date(found, found.get("month"), found.get("day"), year) if year in _YEARS and _alone(found) else None


def _short_year(found: Found) -> Node | None:
    """Read a day, its month and a year of two digits, which an apostrophe or its size tells from another day."""
    year, marked = found.get("year"), found.node("mark")
    sure = marked or (year > _DAYS and not found.setting.noun_follows(found.end))
    if not sure or not _alone(found):
        return None
    return _date(found, found.get("month"), found.get("day"), _full_year(year, digits=True))


def _iso(found: Found) -> Node | None:
    """Read ``2016-11-07`` and ``2016/11/07``, with the same mark twice."""
    one, two = found.node("one"), found.node("two")
    if one is not None and two is not None and one.kind != two.kind:
        return None
    spaced = one is None
    if spaced and len(found.words()) != len("2016 11 07"):
        return None
    if not _alone(found) or found.get("year") not in _YEARS:
        return None
    return _date(found, found.get("month"), found.get("day"), found.get("year"))


def _numeric(found: Found) -> Node | None:
    """Read ``7/11/2016`` by the habit of the language; a number above 12 is the day; a dot puts the day first."""
    first, second = found.get("first"), found.get("second")
    node = found.all("year")[0]
    digits = node.kind == CLASSES["SMALL"]
    year = _full_year(node.value, digits=digits)
    if not _well_marked(found) or (digits and node.end - node.start == 1) or year not in _YEARS:
        return None
    dotted = found.all("one")[0].kind == CLASSES["PERIOD"]
    month_first = found.setting.month_first and not dotted
    if second > _MONTHS or first > _MONTHS:
        month_first = second > _MONTHS
    elif found.setting.ambiguous and first != second and not dotted:
        return found.become("DATE", When(f"{year}-XX-XX"))
    month, day = (first, second) if month_first else (second, first)
    return _date(found, month, day, year)


def _well_marked(found: Found) -> bool:
    """Return whether the marks between the numbers are alike; full stops stand without white space."""
    one, two = found.all("one")[0].kind, found.all("two")[0].kind
    list_of_days = two == CLASSES["COMMA"] and found.all("year")[0].kind == CLASSES["SMALL"] and not found.tight
    alike = one == two or (two == CLASSES["COMMA"] and not list_of_days)
    return alike and _alone(found) and (found.tight or one != CLASSES["PERIOD"])


def _numeric_day(found: Found) -> Node | None:
    """Read ``7/11`` after a weekday or in a range, and the German ``27. 11.``."""
    first, second = found.get("first"), found.get("second")
    month_first = found.setting.month_first and found.node("dot") is None
    if second > _MONTHS or first > _MONTHS:
        month_first = second > _MONTHS
    month, day = (first, second) if month_first else (second, first)
    return _date(found, month, day, None) if _alone(found) else None


def _dotted_day(found: Found) -> Node | None:
    """Read ``27.11.``; the language must be one that writes it."""
    setting = found.setting
    if setting.month_first or setting.ambiguous:
        return None
    return _numeric_day(found)


def _month_year(found: Found) -> Node | None:
    """Read a month and its year."""
    year, month = found.get("year"), found.get("month")
    node = found.node("year")
    if node is not None and node.kind == CLASSES["SMALL"]:
        if not (found.node("mark") or (year > _DAYS and node.end - node.start == 2)):  # noqa: PLR2004
            return None
        year = _full_year(year, digits=True)
    if year not in _YEARS or not _alone(found) or not 1 <= month <= _MONTHS:
        return None
    return found.become("DATE", When(f"{year:04d}-{month:02d}"))


def _numeric_month(found: Found) -> Node | None:
    """Read ``2016-11`` as a month, ``2016-17`` as two years; ``2011-12`` is two years too."""
    node = found.all("month")[0]
    year, month = found.get("year"), found.get("month")
    if year not in _YEARS or not _alone(found) or not found.tight:
        return None
    two_years = month == (year + 1) % 100 or (month > _MONTHS and month > year % 100)
    if node.end - node.start == 2 and two_years:  # noqa: PLR2004
        last = year + (month - year) % 100
        return found.become("DATE", When(interval(str(year), str(last))))
    if not 1 <= month <= _MONTHS or found.node("slash") is not None:
        return None
    return found.become("DATE", When(f"{year:04d}-{month:02d}"))


def _month(found: Found) -> Node | None:
    """Read a month alone; one that is another word too needs a word of time before it."""
    node = found.node("month")
    form = f"-{found.get('month'):02d}"
    when = When(cycle="year", form=form)
    if node is not None and node.kind == CLASSES["OR_MONTH"]:
        capital = found.setting.text[node.start].isupper()
        led = found.setting.kind_before(node.start) in _CERTAIN
        followed = found.setting.word_after(node.end)
        when = when._replace(weak=not (capital and led and not followed[:1].isupper()))
    if re.match(r"\.?\s?[0-9]{1,2}(?![0-9])", found.setting.after(found.end, 5)):
        when = when._replace(weak=True)  # a day that the month does not have
    return found.become("DATE", when)


def _years(found: Found) -> Node | None:
    """Read ``2014-2018``."""
    first, last = found.get("first"), found.get("last")
    if first not in _YEARS or last not in _YEARS or first >= last or not _alone(found):
        return None
    return found.become("DATE", When(interval(str(first), str(last))))


def _named_year(found: Found) -> Node | None:
    """Read ``the year 2011``, ``fiscal 1989``."""
    year = found.get("year")
    if found.get("unit") not in (None, "year") or year not in _YEARS or not _alone(found):
        return None
    return found.become("DATE", When(f"{year:04d}"))


def _year(found: Found) -> Node | None:
    """Read four digits as a year where nothing speaks for a quantity."""
    setting, node = found.setting, found.all("year")[0]
    if node.value not in _YEARS or not _alone(found) or setting.before(node.start) in {"-", "/", ":"}:
        return None
    if setting.after(node.end)[:1] in {"-", "/", ":"} and setting.after(node.end, 2)[1:].isalnum():
        return None
    led = setting.kind_before(node.start) in _CERTAIN
    if setting.wordless:
        sure = setting.before(node.start) == "(" and setting.after(node.end) == ")"
        return found.become("DATE", When(str(node.value))) if sure else None
    if node.value not in _COMMON_YEARS and not led:
        return None
    counts = setting.kind_before(node.start) not in _SURE
    weak = counts and setting.noun_follows(node.end) and node.value % _ROUND == 0
    weak = weak or setting.kind_before(node.start) == CLASSES["AMOUNT"]
    return found.become("DATE", When(f"{node.value:04d}", weak=weak))


def _portion_year(found: Found) -> Node | None:
    """Read ``mid-2015``."""
    year = found.get("year")
    return found.become("DATE", When(str(year), mod=found.get("portion"))) if year in _YEARS and _alone(found) else None


def _decade(found: Found) -> Node | None:
    """Read ``1990s`` and ``the '90s``."""
    node, after = found.all("year")[0], found.all("tail")[0]
    if node.end != after.start or node.value % 10:
        return None
    return _decade_from(found, _full_year(node.value, digits=node.kind == CLASSES["SMALL"]))


def _decade_from(found: Found, year: int) -> Node | None:
    if year not in _YEARS:
        return None
    century = year % 100 == 0 and year < 2000  # noqa: PLR2004  (the 1800s are a century, the 2000s a decade)
    return found.become("DATE", When(f"{year // 100}XX" if century else f"{year // 10}X"))


def _years_of_decade(found: Found) -> Node | None:
    """Read French ``les années 1990``, Spanish ``los años 90``."""
    node = found.all("year")[0]
    if found.get("unit") != "year" or node.value % 10 or not _alone(found):
        return None
    return _decade_from(found, _full_year(node.value, digits=node.kind == CLASSES["SMALL"]))


def _decade_of(found: Found) -> Node | None:
    """Read Spanish ``la década de 1990``."""
    year = found.get("year")
    return _decade_from(found, year) if found.get("unit") == "decade" and year % 10 == 0 and _alone(found) else None


def _spelled_decade(found: Found) -> Node:
    return found.become("DATE", When(f"{found.get('year') // 10}X"))


def _century(found: Found) -> Node | None:
    """Read ``the 19th century``: the years 18XX."""
    number = found.get("number")
    if found.get("unit") != "century" or not 1 <= number <= 30:  # noqa: PLR2004
        return None
    return found.become("DATE", When(f"{number - 1:02d}XX"))


def _weekday_and_day(found: Found) -> Node | None:
    """Read ``Friday the 22nd``: the nearest such day."""
    day = nearest_weekday(found.setting, found.get("weekday"), found.get("day"))
    return None if day is None else found.become("DATE", When(day))


MONTH: Final = "(?P<month> [MONTH OR_MONTH] )"
WEEKDAY: Final = "(?: [WEEKDAY OR_WEEKDAY] PERIOD? COMMA? THE? )?"
DAY: Final = "(?P<day> [SMALL ORDINAL NTH NUMBER] )"
_SEP: Final = "[HYPHEN SLASH PERIOD DASH]"
_YEAR4: Final = "(?P<year> [FOUR NUMBER] )"
_LATE_YEAR: Final = f"PERIOD? COMMA? [OF IN]? {_YEAR4}"

DATES: Final = (
    rule(f"{WEEKDAY} {MONTH} PERIOD? THE? {DAY}", _day_month),
    rule(f"{WEEKDAY} {MONTH} COMMA? (?P<day> ORDINAL )", _ordinal_month),
    rule(f"{WEEKDAY} {MONTH} PERIOD? THE? {DAY} {_LATE_YEAR}", _day_month_year),
    rule(f"{WEEKDAY} {MONTH} PERIOD? THE? {DAY} COMMA? (?P<mark> QUOTE | OF )? (?P<year> SMALL )", _short_year),
    rule(f"{WEEKDAY} THE? {DAY} PERIOD? OF? {MONTH}", _day_month),
    rule(f"{WEEKDAY} THE? (?P<day> ORDINAL ) OF? {MONTH}", _ordinal_month),
    rule(f"{WEEKDAY} THE? {DAY} PERIOD? OF? {MONTH} {_LATE_YEAR}", _day_month_year),
    rule(f"{WEEKDAY} THE? {DAY} PERIOD? OF? {MONTH} PERIOD? (?P<mark> QUOTE | OF )? (?P<year> SMALL )", _short_year),
    rule(f"{WEEKDAY} {DAY} {_SEP} {MONTH} {_SEP} {_YEAR4}", _day_month_year),
    rule(f"{WEEKDAY} {DAY} (?P<mark> {_SEP} ) {MONTH} {_SEP} (?P<year> SMALL )", _short_year),
    rule(f"{WEEKDAY} {MONTH} {_SEP} {DAY}", _day_month),
    rule(f"{WEEKDAY} {MONTH} HYPHEN {DAY} HYPHEN (?P<year> FOUR )", _day_month_year),
    rule(f"{WEEKDAY} {DAY} [HYPHEN SLASH] {MONTH}", _day_month),
    rule(f"(?P<year> FOUR ) (?P<one> {_SEP} )? (?P<month> SMALL ) (?P<two> {_SEP} )? {DAY}", _iso),
    rule(f"{_YEAR4} {_SEP} {MONTH} {_SEP} {DAY}", _day_month_year),
    rule(f"{_YEAR4} {_SEP} {DAY} {_SEP} {MONTH}", _day_month_year),
    rule(
        f"{WEEKDAY} (?P<first> SMALL ) (?P<one> {_SEP} ) (?P<second> SMALL ) (?P<two> {_SEP} | COMMA )"
        " (?P<year> [FOUR SMALL] )",
        _numeric,
    ),
    rule("[WEEKDAY OR_WEEKDAY] COMMA? (?P<first> SMALL ) (?P<dot> )[SLASH HYPHEN] (?P<second> SMALL )", _numeric_day),
    rule(f"{WEEKDAY} (?P<first> SMALL ) (?P<dot> PERIOD ) (?P<second> SMALL ) PERIOD", _dotted_day),
    rule(f"{MONTH} [PERIOD COMMA SLASH HYPHEN]? [OF IN]? {_YEAR4}", _month_year),
    rule(f"{MONTH} (?P<mark> QUOTE | OF )? (?P<year> SMALL )", _month_year),
    rule("(?P<year> FOUR ) (?: HYPHEN | DASH | (?P<slash> SLASH ) ) (?P<month> SMALL )", _numeric_month),
    rule(f"{_YEAR4} COMMA? {MONTH}", _month_year),
    rule(MONTH, _month),
    rule("(?P<first> FOUR ) [HYPHEN DASH TILDE] (?P<last> FOUR )", _years),
    rule("THE? YEARWORD (?P<year> [FOUR NUMBER] )", _named_year),
    rule("THE? (?P<unit> UNIT ) (?P<year> [FOUR NUMBER] )", _named_year),
    rule("(?P<year> FOUR )", _year),
    rule("(?P<portion> PORTION ) HYPHEN? (?P<year> FOUR ) (?! LETTER_S | POSSESSIVE )", _portion_year),
    rule("(?P<portion> PREFIX ) HYPHEN (?P<year> FOUR ) (?! LETTER_S | POSSESSIVE )", _portion_year),
    rule("THE? (?P<year> FOUR ) (?P<tail> LETTER_S | POSSESSIVE ) UNITS?", _decade),
    rule("(?: THE QUOTE? | QUOTE ) (?P<year> SMALL ) (?P<tail> LETTER_S | POSSESSIVE ) UNITS?", _decade),
    rule("THE (?P<year> NINETIES )", _spelled_decade),
    rule("THE? (?P<number> [ORDINAL NTH] ) HYPHEN? (?P<unit> [UNIT UNITS] )", _century),
    rule("THE? (?P<number> SMALL ) PERIOD (?P<unit> UNIT )", _century),
    rule("THE? (?P<unit> UNIT ) (?P<number> ORDINAL )", _century),
    rule("THE? (?P<unit> UNITS ) (?P<year> FOUR | SMALL )", _years_of_decade),
    rule("THE? (?P<unit> UNIT ) OF? THE? (?P<year> FOUR )", _decade_of),
    rule("(?P<weekday> WEEKDAY ) COMMA? THE (?P<day> [ORDINAL NTH NUMBER SMALL] )", _weekday_and_day),
    rule("(?P<weekday> WEEKDAY ) COMMA? (?P<day> ORDINAL )", _weekday_and_day),
    rule("THE (?P<day> SMALL ) (?P<weekday> WEEKDAY )", _weekday_and_day),
)
"""Rules of dates that name a day, month or year."""
