"""Clock times: ``7:35 a.m.``, ``15 Uhr``, ``half past eight``, ``noon``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsmodel.extraction._time_grammar import CLASSES, Found, Node, rule

__all__ = ["CLOCKS", "HALVES", "Clock"]

_HOURS: Final = 24
_HALF_DAY: Final = 12
_MINUTES: Final = 60
_NIGHT_ENDS: Final = 5
_TOWARDS: Final = "vers "
_DIGIT_BEFORE: Final = re.compile(r"[0-9][.,:/]?\Z|[$€£:]\Z")


class Clock(NamedTuple):
    """A clock time.

    Attributes:
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59, or None.
        sure: Whether the half of the day is said, or the hour is one of 24.
        weak: Whether it is no time without a date beside it.
        zone: ``+02:00``, ``Z``, or an empty string.
        mod: TIMEX3's modifier.
    """

    hour: int
    minute: int = 0
    second: int | None = None
    sure: bool = False
    weak: bool = False
    zone: str = ""
    mod: str | None = None

    def __str__(self) -> str:
        seconds = "" if self.second is None else f":{self.second:02d}"
        return f"T{self.hour:02d}:{self.minute:02d}{seconds}{self.zone}"

    def at(self, half: str) -> Clock:
        """Return the time in one part of the day: ``am``, ``pm``, ``MO``, ``AF``, ``EV``, ``NI``."""
        if self.sure or self.hour > _HALF_DAY:
            return self
        hour = self.hour % _HALF_DAY
        early = half in ("am", "MO") or (half == "NI" and hour < _NIGHT_ENDS)
        hour += 0 if early else _HALF_DAY
        return self._replace(hour=hour, sure=True, weak=False)


def _clock(found: Found, hour: int, minute: int, second: int | None = None) -> Clock | None:
    if not (0 <= hour < _HOURS and 0 <= minute < _MINUTES and (second is None or 0 <= second < _MINUTES)):
        return None
    in_one = found.setting.text[found.start].isalpha()  # the T of 2016-11-07T10:30
    if not in_one and _DIGIT_BEFORE.search(found.setting.before(found.start, 2)):
        return None
    return Clock(hour, minute, second)


def _finish(found: Found, clock: Clock | None, *, sure: bool = False, weak: bool = False) -> Node | None:
    """Add the half of the day and the zone; 15 pm stays 15."""
    if clock is None:
        return None
    half = found.get("half")
    if half is not None:
        clock = clock.at(half)._replace(sure=True)
    else:
        clock = clock._replace(sure=sure or clock.hour > _HALF_DAY, weak=weak)
    return found.become("CLOCK", clock._replace(zone=str(found.get("zone") or "")), found.past("AT"))


def _colon(found: Found) -> Node | None:
    """Read ``7:35`` and ``19:35:20``: minutes have two digits, and no third number follows."""
    minute = found.all("minute")[0]
    second = found.node("second")
    after = found.setting.after(found.end, 3).lstrip()
    if minute.end - minute.start != 2 or (after[:1] == ":" and after[1:].strip()[:1].isdigit()):  # noqa: PLR2004
        return None
    clock = _clock(found, found.get("hour"), minute.value, None if second is None else second.value)
    padded = found.all("hour")[0].end - found.all("hour")[0].start == 2  # noqa: PLR2004
    return _finish(found, clock, sure=padded and found.setting.text[found.all("hour")[0].start] == "0")


def _dotted(found: Found) -> Node | None:
    """Read ``8.30 pm`` and ``15.30 Uhr``."""
    minute = found.all("minute")[0]
    if minute.end - minute.start != 2:  # noqa: PLR2004
        return None
    return _finish(found, _clock(found, found.get("hour"), minute.value), sure=found.get("half") is not None)


def _hour(found: Found) -> Node | None:
    """Read ``3 pm``."""
    hour = found.get("hour")
    return _finish(found, _clock(found, hour, 0)) if 0 < hour <= _HOURS else None


def _half_letter(found: Found) -> Node | None:
    """Read ``9a`` and ``5:55p``, written in one."""
    letter = found.all("letter")[0]
    before = found.all("minute") if found.node("minute") else found.all("hour")
    if before[-1].end != letter.start or found.setting.after(letter.end).isalnum():
        return None
    written = found.setting.text[letter.start].lower()
    clock = _clock(found, found.get("hour"), found.get("minute") or 0)
    if clock is None:
        return None
    sure = found.node("minute") is not None or found.past("AT") > found.start
    timed = clock.at("pm" if written == "p" else "am")._replace(weak=not sure)
    return found.become("CLOCK", timed, found.past("AT"))


def _oclock(found: Found) -> Node | None:
    """Read ``9 o'clock``, ``15 Uhr 30``, ``16h30``, ``sept heures dix``."""
    node = found.all("hour")[0]
    minute = found.get("minute") or 0
    return _finish(found, _clock(found, node.value, minute))


def _hours_word(found: Found) -> Node | None:
    """Read ``à 14 heures``, ``sept heures dix``."""
    minute = found.get("minute") or round(_MINUTES * (found.get("fraction") or 0))
    return _finish(found, _clock(found, found.get("hour"), minute)) if found.get("unit") in (None, "hour") else None


def _towards(found: Found) -> Node | None:
    """Read French ``vers 18 heures``: about six in the evening; "environ 18 heures" is how long."""
    towards = found.words().lower().startswith(_TOWARDS)
    node = _hours_word(found) if towards else None
    return None if node is None else node._replace(value=node.value._replace(mod="APPROX"))


def _word(found: Found) -> Node | None:
    """Read ``noon``, ``midnight``."""
    hour, minute = map(int, found.get("word").split(":"))
    return _finish(found, Clock(hour, minute), sure=True)


def _ish(found: Found) -> Node | None:
    """Read ``11ish``, ``noonish``."""
    node = found.all("hour")[0]
    if node.end != found.all("ish")[0].start:
        return None
    word = isinstance(node.value, str)
    hour = int(node.value[:2]) if word else node.value
    return _finish(found, _clock(found, hour, 0), sure=word)


def _past(found: Found) -> Node | None:
    """Read ``half past eight``, ``fifteen past eight``, ``quarter to nine``."""
    minutes, hour = found.get("minutes"), found.get("hour")
    node = found.all("minutes")[0]
    if node.kind == CLASSES["HALF"]:
        minutes = round(_MINUTES * node.value)
    elif node.kind == CLASSES["UNIT"]:
        minutes = 15 if minutes == "quarter" else None
    back = found.node("back") is not None
    turned = found.node("on")
    only_last = turned is not None and turned.kind == CLASSES["LAST"] and "past" not in found.words().lower().split()
    if minutes is None or not 1 <= hour <= _HOURS or only_last:
        return None
    total = hour * _MINUTES + (-minutes if back else minutes)
    return _finish(found, _clock(found, total // _MINUTES % _HOURS, total % _MINUTES))


def _half_to(found: Found) -> Node | None:
    """Read German ``halb vier``: half an hour before four."""
    hour = found.get("hour")
    return _finish(found, _clock(found, (hour - 1) % _HALF_DAY, 30)) if 1 <= hour <= _HALF_DAY else None


def _spelled(found: Found) -> Node | None:
    """Read ``five-thirty``, ``nine thirty``: a time only beside a date."""
    hour, minute = found.get("hour"), found.get("minute")
    if not 1 <= hour <= _HALF_DAY or not 10 <= minute < _MINUTES:  # noqa: PLR2004
        return None
    return _finish(found, _clock(found, hour, minute), weak=True)


def _at(found: Found) -> Node | None:
    """Read ``at 5``: a time only beside a date."""
    node = found.all("hour")[0]
    if not 0 < node.value <= _HOURS or re.match(r"\s?[.:,%]\s?[0-9]|%", found.setting.after(found.end, 3)):
        return None
    if found.setting.noun_follows(found.end):
        return None
    return _finish(found, _clock(found, node.value, 0), weak=True)


def _meridiem(found: Found) -> Node:
    """Read ``8 in the morning``, ``in the morning at 7``."""
    clocks = found.get("clock")
    half = found.get("part")
    if isinstance(clocks, Clock):
        return found.become("CLOCK", clocks.at(half)._replace(weak=False))
    return found.become("CLOCK", tuple([one.at(half)._replace(weak=False) for one in clocks]))


_NUMBER: Final = "[SMALL NUMBER]"
_HALF: Final = "(?P<half> AMPM )"
_ZONE: Final = "(?: OPEN? (?P<zone> ZONE ) CLOSE? )?"
_COLON: Final = "(?P<hour> SMALL ) COLON (?P<minute> SMALL ) (?: COLON (?P<second> SMALL ) )?"

CLOCKS: Final = (
    rule(f"AT? {_COLON} {_HALF}? OCLOCK? {_ZONE}", _colon),
    rule(f"LETTER_T {_COLON} {_HALF}? {_ZONE}", _colon),
    rule(f"AT? (?P<hour> SMALL ) PERIOD (?P<minute> SMALL ) (?: {_HALF} | OCLOCK ) {_ZONE}", _dotted),
    rule(f"AT? (?P<hour> {_NUMBER} ) {_HALF} {_ZONE}", _hour),
    rule(f"AT? (?P<hour> {_NUMBER} ) OCLOCK (?P<minute> {_NUMBER} )? [UNIT UNITS]? {_HALF}? {_ZONE}", _oclock),
    rule(f"AT? (?P<hour> {_NUMBER} ) OCLOCK AND (?P<minute> {_NUMBER} ) [UNIT UNITS]", _oclock),
    rule(f"AT? (?P<word> CLOCKWORD ) {_ZONE}", _word),
    rule("AT? (?P<hour> SMALL ) (?: COLON (?P<minute> SMALL ) )? (?P<letter> ARTICLE | LETTER_P )", _half_letter),
    rule("AT? (?P<hour> SMALL | CLOCKWORD ) (?P<ish> ISH )", _ish),
    rule(
        f"AT? ARTICLE? (?P<minutes> [HALF UNIT] | {_NUMBER} ) (?P<on> [LAST AFTER] ) (?P<hour> {_NUMBER} ) OCLOCK?",
        _past,
    ),
    rule(f"AT? ARTICLE? (?P<minutes> UNIT ) (?P<back> [TO AGO_BEFORE] ) (?P<hour> {_NUMBER} ) OCLOCK?", _past),
    rule(f"AT (?P<hour> {_NUMBER} ) (?P<unit> [UNIT UNITS] ) (?: AND? (?P<minute> {_NUMBER} ) )?", _hours_word),
    rule(f"AMOUNT (?P<hour> {_NUMBER} ) (?P<unit> [UNIT UNITS] ) (?: AND? (?P<minute> {_NUMBER} ) )?", _towards),
    rule(f"(?P<hour> {_NUMBER} ) (?P<unit> [UNIT UNITS] ) (?P<minute> NUMBER )", _hours_word),
    rule(f"AT? (?P<hour> {_NUMBER} ) (?P<unit> [UNIT UNITS] ) AND (?P<fraction> HALF )", _hours_word),
    rule(f"AT (?P<hour> {_NUMBER} ) AND? (?P<fraction> HALF )", _hours_word),
    rule(f"AT? HALF_TO (?P<hour> {_NUMBER} ) OCLOCK?", _half_to),
    rule("AT? (?P<hour> NUMBER ) HYPHEN? (?P<minute> NUMBER )", _spelled),
    rule(f"AT (?P<hour> {_NUMBER} )", _at),
)
"""Rules of clock times."""

HALVES: Final = (
    rule("(?P<clock> CLOCK ) COMMA? (?P<part> MERIDIEM )", _meridiem),
    rule("(?P<part> MERIDIEM ) (?P<clock> CLOCK )", _meridiem),
)
"""Rules that tell the half of the day of a clock time."""
