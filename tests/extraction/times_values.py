"""A grammar of time values, written from EDTF, ISO 8601 and TIMEX3 apart from the library's own."""

import re
from datetime import date, datetime
from typing import Final

DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
ZONE: Final = r"(?:Z|[+-][0-9]{2}:[0-9]{2})?"
CLOCK: Final = rf"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?{ZONE}"
PART: Final = r"T(?:MO|AF|EV|NI)"
POINT: Final = rf"(?:{DAY}(?:{CLOCK}|{PART})?|[0-9]{{4}}-[0-9]{{2}}|[0-9]{{4}}|[0-9]{{3}}X|[0-9]{{2}}XX|{CLOCK}"
POINT_MORE: Final = (
    r"|[0-9]{4}-W[0-9]{2}(?:-WE)?|[0-9]{4}-Q[1-4]|[0-9]{4}-H[12]|[0-9]{4}-(?:SP|SU|FA|WI)|[0-9]{4}-XX-XX)"
)
WHOLE_POINT: Final = POINT + POINT_MORE
OPEN: Final = r"XXXX-(?:[0-9]{2}(?:-[0-9]{2})?|Q[1-4]|H[12]|W[0-9]{2}|SP|SU|FA|WI)"
AMOUNT: Final = r"(?:[0-9]+(?:\.[0-9]+)?(?:e\+[0-9]+)?|X)"
LENGTH: Final = (
    rf"P(?=.)(?:{AMOUNT}Y)?(?:{AMOUNT}M)?(?:{AMOUNT}W)?(?:{AMOUNT}D)?(?:{AMOUNT}WE)?"
    rf"(?:T(?=.)(?:{AMOUNT}H)?(?:{AMOUNT}M)?(?:{AMOUNT}S)?)?"
)
SET: Final = rf"XXXX-WXX-(?:[1-7]|WE)(?:{CLOCK}|{PART})?|XXXX-XX-XX(?:{CLOCK}|{PART})|XXXX-(?:[0-9]{{2}}|SP|SU|FA|WI)"
VALUE: Final = re.compile(
    rf"(?:{WHOLE_POINT}|{WHOLE_POINT}/{WHOLE_POINT}|{OPEN}(?:{PART}|{CLOCK})?|{OPEN}/{OPEN}|{LENGTH}|{SET}|(?:PAST|PRESENT|FUTURE)_REF)\Z"
)


def is_value(value: str) -> bool:
    """Return whether a string is a value of one of the three standards, with days that the calendar has."""
    if VALUE.match(value) is None:
        return False
    for day in re.findall(DAY, value):
        date.fromisoformat(day)
    return True


def day(moment: date) -> date:
    """Return the day of a day or moment."""
    return moment.date() if isinstance(moment, datetime) else moment
