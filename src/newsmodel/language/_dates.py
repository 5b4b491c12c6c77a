"""Dates as they stand at the head of a story: lines that hold only a date, and a day with its month.

No date is resolved here: what the words do not say is left open.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from newsmodel.language._months import IN_DATELINES, MONTHS, WEEKDAYS

__all__ = ["DayFound", "find_day", "is_date_line"]

_AROUND: Final = WEEKDAYS | frozenset(
    (
        "published updated posted date on at last modified utc gmt est edt pst pdt cet cest bst am pm a.m p.m "
        "et pt ct mt "
        "le de del den am um uhr the of em à às h stand publié mis à jour actualizado publicado "
        "aktualisiert veröffentlicht "
        "atualizado pubblicato aggiornato il alle ore el las a опубликовано обновлено в г года "
        "نشر النشر تاريخ في تحديث آخر الساعة يوم م"
    ).split()
)
_ISO: Final = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:T[0-9:.]{4,15}Z?)?\Z|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}\Z",
    re.IGNORECASE,
)
# "3", "3rd", "2031"; "10:05", "10.05", "10h05", "10:05:30am".
_NUMBER: Final = re.compile(
    r"[0-9]{1,4}(?:st|nd|rd|th|er|h)?\Z|[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}(?:[ap]m)?\Z|[0-9]{1,2}[ap]m\Z"
)
_EAST: Final = re.compile(
    r"[0-9]{4}\s?[年년]\s?[0-9]{1,2}\s?[月월]\s?[0-9]{1,2}\s?[日일]?"
    r"(?:\s?[(\uff08]?[月火水木金土日一二三四五六]?[)\uff09]?\s?[0-9:\uff1a時时分秒点點午前後后上下]{0,12})?"
)
_WORD: Final = re.compile(r"[^\s,;|()\u2013\u2014\u060c]{1,40}")
_LONGEST: Final = 90
_SHORTEST: Final = 6
_FEWEST: Final = 2
_MOST_DATES: Final = 2  # when it was published, and when it was last changed
_YEAR_LENGTH: Final = 4

_NAME: Final = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?"
_YEAR: Final = r"(?:,?[ ](?P<year>[0-9]{4})(?![0-9]))?"
_MONTH_FIRST: Final = re.compile(rf"{_NAME}[ ]{_DAY}(?![.:]?[0-9])(?:{_YEAR})")
_EAST_DAY: Final = re.compile(r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_NUMERIC_DAY: Final = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})(?![0-9.])")
_DAY_FIRST: Final = re.compile(rf"{_DAY}\.?[ ](?:de[ ]|of[ ])?{_NAME}(?:[ ]de(?=[ ]))?{_YEAR}")


class DayFound(NamedTuple):
    """A day with its month in running text.

    Attributes:
        end: Where it ends.
        value: ``2012-05-22``, or ``XXXX-05-22`` where no year stands there.
        day: The day, where the year is known.
    """

    end: int
    value: str
    day: date | None


def find_day(text: str, start: int, end: int) -> DayFound | None:
    """Return the day and month that stand at ``start``: ``March 3``, ``3 mars 2012``, ``22. Mai``, ``3月7日``,
    ``07.03.2031``.

    >>> find_day("March 3 - Talks", 0, 15).value
    'XXXX-03-03'
    """
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _EAST_DAY, _NUMERIC_DAY):
        found = pattern.match(text, start, end)
        if found is None:
            continue
        name = found["month"].casefold()
        month = int(name) if name.isdecimal() else MONTHS.get(name) or IN_DATELINES.get(name)
        if month is None:
            continue
        number, year = int(found["day"]), found["year"]
        try:
            day = date(int(year) if year else 2000, month, number)
        except ValueError:  # no such day
            continue
        value = f"{year or 'XXXX'}-{month:02d}-{number:02d}"
        return DayFound(found.end(), value, day if year else None)
    return None


def is_date_line(line: str) -> bool:
    """Return whether ``line`` holds a day, its month and its year, and nothing but words of dates and times.

    >>> is_date_line("Friday, January 4, 2019")
    True
    >>> is_date_line("May 2019 was cold")
    False
    """
    line = line.strip().strip("*_").rstrip(".:")
    if not _SHORTEST <= len(line) <= _LONGEST or not any(map(str.isdecimal, line)):
        return False
    if _EAST.fullmatch(line):
        return True
    months = numbers = years = 0
    whole = False
    line = line.replace(" الثاني", "_الثاني").replace(" الأول", "_الأول")
    for found in _WORD.finditer(line):
        word = found[0].strip(".:").casefold()
        if word in MONTHS:
            months += 1
        elif _ISO.match(word):
            whole = True
        elif _NUMBER.match(word):
            numbers += 1
            years += len(word) == _YEAR_LENGTH and word.isdecimal()
        elif word.strip("-/") and word not in _AROUND:
            return False
    return whole or (0 < months == years <= _MOST_DATES and numbers >= _FEWEST * months)
