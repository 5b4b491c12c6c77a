"""The dateline that opens a story: ``NEW YORK, March 3 (Reuters) - ``.

It stands at the head of the first paragraph, or, in papers that print a line of summary first, after
its first sentence. A place in capitals, a date or an agency makes it certain; a place alone in mixed case
does only where it is a city known for datelines, or stands after that sentence.
"""

import re
from typing import Final

from newsmodel.language import DayFound, find_day, is_dateline_city
from newsmodel.model import Dateline, Quote, TimeExpression

__all__ = ["find_dateline", "opens_with_dateline"]

# A word of a place: it begins with a capital. Small words may stand inside: "Rio de Janeiro", "Frankfurt am Main".
_CAPITAL: Final = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][^\W\d_]*(?:['\u2019.-][^\W\d_]+)*\.?"
_SMALL: Final = r"(?:de|del|la|le|les|am|an|der|den|upon|on|of|the|di|do|da|sur|en|el|al|bei|ob)"
_PLACE: Final = rf"{_CAPITAL}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_CAPITAL}){{0,3}}"
_PLACES: Final = re.compile(rf"{_PLACE}(?:(?:,[ ]|[ ]?/[ ]?|[ ]and[ ]){_PLACE}){{0,3}}")
_AGENCY: Final = re.compile(r"[ ]?\((?P<agency>[^\W\d_](?:[\w./& -]{0,28}[\w.])?)\)")
_BEFORE_DATE: Final = re.compile(r"(?:,[ ]?|[ ])(?:(?:le|den|am|el|em|il)[ ])?")
_DASH: Final = re.compile(r"\.?[ ]?(?:--?|\u2013|\u2014|\u2212)(?:[ ]+(?=\S)|\Z)")
_DASHES: Final = re.compile("[-\u2013\u2014\u2212]")
_SENTENCE_END: Final = re.compile(r"[.!?\u2026][\"\u201c\u201d\u00bb]?[ ]")
_LONGEST: Final = 120
_FAR: Final = 400
_LONGEST_PLACE: Final = 60
_NO_PLACES: Final = frozenset(
    (
        "BREAKING UPDATE UPDATED EXCLUSIVE CORRECTED CORRECTION ANALYSIS OPINION WATCH LIVE NEWS VIDEO PHOTOS FACTBOX "
        "TIMELINE PREVIEW REVIEW INTERVIEW FEATURE SUMMARY ADVISORY URGENT BULLETIN FLASH NOTE EDITORIAL COMMENT "
        "Q A FAQ TOP MARKETS STOCKS WRAPUP REFILE GRAPHIC COLUMN SPECIAL REPORT BRIEF POLL"
    ).split()
)


def find_dateline(text: str, start: int, end: int) -> tuple[int, Dateline] | None:
    """Return where the dateline of the paragraph ``text[start:end]`` stands, and what it says; None without one."""
    if _DASHES.search(text, start, min(end, start + _LONGEST)):
        found = _read(text, start, end, summarised=False)
        if found is not None:
            return start, found
    far = min(end, start + _FAR)
    if text.find("\u2013", start, far) < 0:
        return None
    for stop in _SENTENCE_END.finditer(text, start, far):
        found = _read(text, stop.end(), end, summarised=True)
        if found is not None:
            return stop.end(), found
    return None


def opens_with_dateline(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` begins with a dateline that has a date or an agency."""
    found = _read(text, start, end, summarised=False)
    return found is not None and (found.date is not None or found.agency is not None)


def _read(text: str, start: int, end: int, *, summarised: bool) -> Dateline | None:
    """Read a dateline at ``start``: a place, a date or both, an agency or none, and a dash."""
    stop = min(end, start + _LONGEST)
    day = find_day(text, start, stop)
    if day is not None:
        return None if summarised else _dateline(text, start, start, (start, day), stop)
    places = _PLACES.match(text, start, stop)
    if places is None:
        return None
    for at in _place_ends(text, start, places.end()):
        gap = _BEFORE_DATE.match(text, at, stop)
        day = find_day(text, gap.end(), stop) if gap is not None else None
        dated = (gap.end(), day) if gap is not None and day is not None else None
        found = _dateline(text, start, at, dated, stop)
        if found is not None and found.place is not None:
            return found if _is_certain(text, found, start, end, summarised=summarised) else None
    return None


def _place_ends(text: str, start: int, end: int) -> list[int]:
    """Return where the place may end: a month's name looks like one more place, and is tried as a date first."""
    ends = [end]
    comma = text.rfind(",", start, end)
    while comma > start and len(ends) <= 3:  # noqa: PLR2004
        ends.insert(0, comma)
        comma = text.rfind(",", start, comma)
    space = text.rfind(" ", start, end)
    return [*ends, space] if space > start else ends


def _dateline(text: str, start: int, place_end: int, dated: tuple[int, DayFound] | None, stop: int) -> Dateline | None:
    """Return the dateline of a place and a date, if an agency or none, and a dash follow."""
    at = place_end if dated is None else dated[1].end
    agency = _AGENCY.match(text, at, stop)
    if agency is not None:
        at = agency.end()
    dash = _DASH.match(text, at, stop)
    if dash is None:
        return None
    place = text[start:place_end].strip() or None
    time = None
    if dated is not None:
        begin, day = dated
        words = Quote(text[begin : day.end], start=begin - start)
        time = TimeExpression(words, type="date", value=day.value, earliest=day.day, latest=day.day)
    return Dateline(
        text[start : dash.end()], place=place, agency=None if agency is None else agency["agency"], date=time
    )


def _is_certain(text: str, found: Dateline, start: int, end: int, *, summarised: bool) -> bool:
    place = found.place or ""
    if place.split()[0].rstrip(".:") in _NO_PLACES or len(place) > _LONGEST_PLACE:
        return False
    if found.date is not None or found.agency is not None:
        return True
    after = text[start + len(found.raw) : end]
    cities = [part.strip() for part in re.split(r"[/,]| and ", place)]
    if place.isupper():
        return not after[:_LONGEST].isupper() or all(map(is_dateline_city, cities))
    if summarised:
        return "\u2013" in found.raw and after[:1].isupper()
    return any(map(is_dateline_city, cities))
