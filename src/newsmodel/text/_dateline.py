"""The dateline that opens a story: ``LINDMARK, March 3 (Example Wire) - ``.

It stands at the head of the first paragraph, or, in papers that print a line of summary first, after
its first sentence. A place in capitals, a date or an agency makes it certain; a place alone in mixed case
does only where it is a city known for datelines, or stands after that sentence. Some agencies write it
in ways of their own, which no dash ends: those stand at the end of this file.
"""

import re
from typing import Final

import attrs

from newsmodel.language import WEEKDAYS, DayFound, find_day, is_dateline_city
from newsmodel.model import Dateline, Quote, TimeExpression

__all__ = ["find_dateline", "is_dateline", "opens_with_dateline"]

# A word of a place: it begins with a capital. Small words may stand inside: "Rio de Janeiro", "Frankfurt am Main".
_CAPITAL: Final = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f][^\W\d_]*(?:['\u2019.-][^\W\d_]+)*\.?"
_SMALL: Final = r"(?:de|del|la|le|les|am|an|der|den|upon|on|of|the|di|do|da|sur|en|el|al|bei|ob)"
# "Halle (Saale) (dpa)", "Frankfurt a.M. (dpa)": what tells two towns of one name apart.
_WHICH: Final = r"(?:[ ]\([^\W\d_]{2,14}\)(?=[ ]\()|[ ]a\.[ ]?[A-Z]\.)?"
_PLACE: Final = rf"{_CAPITAL}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_CAPITAL}){{0,3}}{_WHICH}"
_PLACES: Final = re.compile(rf"{_PLACE}(?:(?:[,\u060c][ ]|[ ]?/[ ]?|[ ](?:and|und|et|y|e)[ ]){_PLACE}){{0,3}}")
_NAME: Final = r"(?P<agency>[^\W\d_](?:[\w./& -]{0,28}[\w.])?)"
_AGENCY: Final = re.compile(rf"[ ]?\({_NAME}\)")
# "Roma, 7 mar. - (EW) - ", and what a service of press releases writes: "LINDMARK--(EXAMPLE WIRE)--".
_AGENCY_NEXT: Final = re.compile(rf"\({_NAME}\)[ ]?[-\u2013\u2014]{{1,2}}[ ]+(?=\S)")
_AGENCY_BETWEEN: Final = re.compile(rf"--\({_NAME}\)--[ ]*(?=\S)")
_AGENCY_FIRST: Final = re.compile(rf"\({_NAME}\)[ ]?(?:--?|[\u2013\u2014])[ ]+")
_AGENCIES: Final = frozenset(
    "reuters,ap,afp,dpa,efe,ansa,upi,cnn,bloomberg,lusa,apa,sda,kyodo,xinhua,tass,pti,ani,ians,dpa-afx".split(",")
)
_WEEKDAY: Final = rf"(?:(?i:{'|'.join(sorted(WEEKDAYS))})[,\u060c]?[ ])?"
_BEFORE_DATE: Final = re.compile(rf"(?:[,\u060c][ ]?|[ ])(?:(?:le|den|am|el|em|il)[ ])?{_WEEKDAY}")
_DASH: Final = re.compile(r"[ ]?\.?[ ]?(?:--?|\u2013|\u2014|\u2212)(?:[ ]+(?=\S)|[ ]*(?=[\r\n])|\Z)")
# "LINDMARK, March 7. /EW/. ": slashes take the place of brackets and dash.
_SLASHES: Final = re.compile(
    r"\.?[ ]/(?P<agency>[^\W\d_][^/\s]{0,19}(?:[ ][^/\s]{1,20})?)/\.?[ ]+(?:(?:--?|[\u2013\u2014])[ ]+)?(?=\S)"
)
# "МОСКВА, 7 мар — ЭВ. ": in Russian, the agency may stand after the dash.
_AFTER_DASH: Final = re.compile(r"(?P<agency>[\u0410-\u042f][\w-]{1,14}(?:[ ][\u0410-\u042f][\w-]{1,14})?)\.[ ]+(?=\S)")
_DASHES: Final = re.compile("[-\u2013\u2014\u2212]| /")
_SENTENCE_END: Final = re.compile(r"[.!?\u2026][\"\u201c\u201d\u00bb]?[ ]")
_SCORE: Final = re.compile(r"(?:\w[\w.-]{0,30}[ ]){1,4}[0-9]{1,3}[ ]?[:\u2013-][ ]?[0-9]")  # "Graz - Lindmark 3:1"
_LONGEST: Final = 120
_FAR: Final = 400
_LONGEST_PLACE: Final = 60
_SHORTEST_TOWN: Final = 4
_NO_PLACES: Final = frozenset(
    (
        "BREAKING UPDATE UPDATED EXCLUSIVE CORRECTED CORRECTION ANALYSIS OPINION WATCH LIVE NEWS VIDEO PHOTOS FACTBOX "
        "TIMELINE PREVIEW REVIEW INTERVIEW FEATURE SUMMARY ADVISORY URGENT BULLETIN FLASH NOTE EDITORIAL COMMENT "
        "Q A FAQ TOP MARKETS STOCKS WRAPUP REFILE GRAPHIC COLUMN SPECIAL REPORT BRIEF POLL"
    ).split()
)
_PARTIES: Final = frozenset(
    "cdu csu spd fdp afd bsw övp spö fpö neos d r i lab con ps lr rn lfi psoe pp vox pd fdi psd pt".split()
)
"""What stands in brackets behind a politician's name, where an agency stands behind a town."""
_REMARKS: Final = frozenset(
    (
        "trotzdem dennoch allerdings endlich leider immerhin fazit chaos nein ja doch aber klar schade vorbei ende gut "
        "finally great still yet but so yes no well sadly clearly again now then here there what why chaos enough "
        "enfin bref non oui pourtant hélas finalmente bueno"
    ).split()
)
_ENGLISH_STARTS: Final = frozenset(
    "The A An He She It They We You I But And This That These Those His Her Their Its Our My There Then".split()
)
"""Words that English sentences begin with: papers in English print no town after a line of summary."""


def find_dateline(text: str, start: int, end: int) -> tuple[int, Dateline] | None:
    """Return where the dateline of the paragraph ``text[start:end]`` stands, and what it says; None without one."""
    if _DASHES.search(text, start, min(end, start + _LONGEST)):
        found = _read(text, start, end, summarised=False) or _read_agency_first(text, start, end)
        if found is not None:
            return start, found
    found = _read_eastern(text, start, end)
    if found is not None:
        return start, found
    far = min(end, start + _FAR)
    if text.find("\u2013", start, far) < 0 and text.find(" - ", start, far) < 0:
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


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` is a dateline and nothing else: the dash stands at the end of its line."""
    if end - start > _LONGEST or _DASHES.match(text, end - 1) is None:
        return False
    found = _read(text, start, end, summarised=False)
    return found is not None and len(found.raw) == end - start


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
        dash = agency = _SLASHES.match(text, at, stop) or _AGENCY_BETWEEN.match(text, at, stop)
    elif dated is not None and agency is None and text[dash.end() : dash.end() + 1] == "(":
        agency = _AGENCY_NEXT.match(text, dash.end(), stop)
        dash = agency or dash
    elif dated is not None and agency is None and "\u0410" <= text[start] <= "\u042f":
        agency = _AFTER_DASH.match(text, dash.end(), stop)
        dash = agency or dash
    if dash is None:
        return None
    return _made(text, (start, dash.end()), (start, place_end), None if agency is None else agency["agency"], dated)


def _made(
    text: str,
    whole: tuple[int, int],
    place: tuple[int, int],
    agency: str | None,
    dated: tuple[int, DayFound] | None,
) -> Dateline:
    """Return the dateline of the parts that were found."""
    time = None
    if dated is not None:
        begin, day = dated
        words = Quote(text[begin : day.end], start=begin - whole[0])
        time = TimeExpression(words, type="date", value=day.value, earliest=day.day, latest=day.day)
    named = text[slice(*place)].strip() or None
    return Dateline(text[slice(*whole)], place=named, agency=agency, date=time)


def _is_certain(text: str, found: Dateline, start: int, end: int, *, summarised: bool) -> bool:
    place = found.place or ""
    is_party = (found.agency or "").casefold() in _PARTIES and not place.isupper() and found.date is None
    if is_party or place.split()[0].rstrip(".:") in _NO_PLACES or len(place) > _LONGEST_PLACE:
        return False
    if found.date is not None or found.agency is not None:
        return True
    after = text[start + len(found.raw) : end]
    cities = [part.strip() for part in re.split(r"[/,]| and ", place)]
    town, _, state = place.partition(", ")
    if town.isupper() and state and len(town) >= _SHORTEST_TOWN and not place.isupper():  # "LINDMARK, Norland"
        return True
    if place.isupper():
        return not after[:_LONGEST].isupper() or all(map(is_dateline_city, cities))
    known = any(map(is_dateline_city, cities))
    if summarised:
        told = known or ("\u2013" in found.raw and not _is_remark(place, after))
        return told and after[:1].isupper() and _SCORE.match(after) is None
    return known


def _is_remark(place: str, after: str) -> bool:
    """Return whether a word and a dash after a sentence remark on it, ``Great \u2013 The mayor smiled``: no town."""
    return place.casefold() in _REMARKS or after.split(None, 1)[0] in _ENGLISH_STARTS


# Forms that agencies have of their own.

_WIDE_DIGITS: Final = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_CHINESE: Final = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{1,6}?(?:[社网網报報]))(?P<place>[\u4e00-\u9fff]{2,10}?)"
    r"(?P<date>(?:[0-9\uff10-\uff19]{4}年)?[0-9\uff10-\uff19]{1,2}月[0-9\uff10-\uff19]{1,2}日)"
    r"(?:[上下]午)?[专專]?[电電讯訊][ ]?"
    r"(?:[(\uff08][^()\uff08\uff09\n]{1,40}[)\uff09])?[ ]?"
)
_JAPANESE: Final = re.compile(r"【(?P<place>[^【】=\uff1d\n0-9]{1,12})[=\uff1d][^【】\n]{1,30}】")
# "【リンド共同】", "［リンド　７日　ロイター］ - ": the agencies that Japanese papers print.
_PRINTED: Final = r"(?P<agency>共同|時事|ロイター|AFP|ＡＦＰ|AP|ＡＰ|CNN|ＣＮＮ)"
_JAPANESE_AGENCY: Final = re.compile(
    rf"【(?P<place>[^【】\n0-9]{{1,12}}?){_PRINTED}】"
    rf"|[\[\uff3b](?P<city>[^\[\]\uff3b\uff3d\s]{{1,12}})[ \u3000](?P<date>[0-9\uff10-\uff19月日]{{2,8}})[ \u3000]"
    rf"{_PRINTED.replace('agency', 'wire')}[\]\uff3d][ ]?(?:[-\uff0d\u2013\u2014\u2015][ \u3000]?)?"
)


def _read_agency_first(text: str, start: int, end: int) -> Dateline | None:
    """Read ``(EW) - ROMA, 7 MAR - ``, an agency and a dash before a dateline that has none, or one that is known."""
    first = _AGENCY_FIRST.match(text, start, min(end, start + _LONGEST))
    if first is None:
        return None
    found = _read(text, first.end(), end, summarised=False)
    if found is None:
        alone = first["agency"].casefold() in _AGENCIES
        return Dateline(first[0], agency=first["agency"]) if alone else None
    if found.agency is not None:
        return None
    before = text[start : first.end()]
    date = found.date
    if date is not None:
        date = attrs.evolve(date, quote=Quote(date.quote.exact, start=date.quote.start + len(before)))
    return attrs.evolve(found, raw=before + found.raw, agency=first["agency"], date=date)


def _read_eastern(text: str, start: int, end: int) -> Dateline | None:
    """Read what opens a story in Chinese, ``远方社林德3月7日电``, and in Japanese, ``【リンド＝山田花子】``."""
    found = _CHINESE.match(text, start, end)
    if found is not None:
        dated = _eastern_day(text, *found.span("date"))
        if dated is not None:
            return _made(text, found.span(), found.span("place"), found["agency"], dated)
    found = _JAPANESE.match(text, start, end)
    if found is not None:
        return _made(text, found.span(), found.span("place"), None, None)
    found = _JAPANESE_AGENCY.match(text, start, end)
    if found is None:
        return None
    if found["wire"] is None:
        return _made(text, found.span(), found.span("place"), found["agency"], None)
    return _made(text, found.span(), found.span("city"), found["wire"], _eastern_day(text, *found.span("date")))


def _eastern_day(text: str, start: int, end: int) -> tuple[int, DayFound] | None:
    """Return where a day stands that may be written in wide digits, and what it is; None where it has no month."""
    day = find_day(text[start:end].translate(_WIDE_DIGITS), 0, end - start)
    return None if day is None else (start, day._replace(end=start + day.end))
