"""Lines that hold only a date: ``Friday, January 4, 2019``, ``Updated: 14 August 2025, 10:05``.

Written by us. No value is read here: the line is only told from a headline or a sentence.
"""

import re
from typing import Final

__all__ = ["is_date_line"]

_MONTHS: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "januar",
        "jänner",
        "februar",
        "märz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
        "janvier",
        "février",
        "mars",
        "avril",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "janeiro",
        "fevereiro",
        "março",
        "maio",
        "junho",
        "julho",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
        "gennaio",
        "febbraio",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "settembre",
        "ottobre",
        "dicembre",
    ]
)
_AROUND: Final = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
        "published",
        "updated",
        "posted",
        "date",
        "on",
        "at",
        "last",
        "modified",
        "utc",
        "gmt",
        "est",
        "edt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "am",
        "pm",
        "a.m",
        "p.m",
        "le",
        "de",
        "del",
        "den",
        "am",
        "um",
        "uhr",
        "the",
        "of",
        "à",
        "h",
    ]
)
_ISO: Final = re.compile(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_NUMBER: Final = re.compile(r"[0-9]{1,4}(?:st|nd|rd|th|er|h)?(?::[0-9]{2}){0,2}(?:[ap]m)?\Z")
_EAST: Final = re.compile(r"[0-9]{4}\s?[年년]\s?[0-9]{1,2}\s?[月월]\s?[0-9]{1,2}\s?[日일]")
_WORD: Final = re.compile(r"[^\s,;|()\u2013\u2014]{1,40}")
_LONGEST: Final = 60
_FEWEST: Final = 2


def is_date_line(line: str) -> bool:
    """Return whether ``line`` holds a whole date, day, month and year or day and month, and nothing else.

    >>> is_date_line("Friday, January 4, 2019")
    True
    >>> is_date_line("May 2019 was cold")
    False
    """
    line = line.strip().strip("*_").rstrip(".:")
    if not 6 <= len(line) <= _LONGEST or not any(char.isdecimal() for char in line):  # noqa: PLR2004
        return False
    months = numbers = 0
    whole = False
    for found in _WORD.finditer(line):
        word = found[0].strip(".:").casefold()
        if word in _MONTHS:
            months += 1
        elif _ISO.match(word) or _EAST.match(word):
            whole = True
        elif _NUMBER.match(word):
            numbers += 1
        elif word and word not in _AROUND:
            return False
    return whole or (months == 1 and numbers >= _FEWEST)
