"""Dates and times as documents write them."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

from newsmodel.language._months import MONTHS
from newsmodel.model import Metadata

__all__ = ["dated", "moment_of", "ordered", "stated_moment", "zoned"]

_DAY: Final = len("2031-08-14")
_LONGEST: Final = 60
_SECONDS: Final = 10
"""How many digits the seconds since 1970 have, from 2001 to 2286."""
_MILLISECONDS: Final = 13
_GAP: Final = re.compile(r" ([+-][0-9]{2}:[0-9]{2}\Z|Z\Z)")
_SHORT: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(T.{1,40})?")
_WORDED: Final = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,? )?(?:(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th)? (?:de )?(?P<month>[^\W\d_]{3,12})\.?,?"
    r"|(?P<first>[^\W\d_]{3,12})\.? (?P<second>[0-9]{1,2})(?:st|nd|rd|th)?,?) (?:de )?(?P<year>[0-9]{4})"
    r"(?:,? (?P<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?: ?(?P<zone>GMT|UTC|UT|Z|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_OFFSET: Final = re.compile(r"([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{6}))?)?\Z")


def zoned(value: str) -> datetime:
    """Read a datetime. `datetime.fromisoformat` alone would lose what an offset has beside minutes, if that is all."""
    found = _OFFSET.search(value)
    if found is None:
        return datetime.fromisoformat(value)
    hours, minutes, seconds, fraction = [int(part or 0) for part in found.groups()[1:]]
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=fraction)
    zone = timezone(-offset if found[1] == "-" else offset)
    return datetime.fromisoformat(value[: found.start()]).replace(tzinfo=zone)


def moment_of(value: object) -> date | datetime | None:
    """Return the date or datetime that ISO 8601 words give, or None.

    >>> moment_of("2031-08-14"), moment_of("2031-08-14T10:05:00Z").hour, moment_of("soon")
    (datetime.date(2031, 8, 14), 10, None)
    """
    if type(value) is not str:
        return None
    words = value.strip()
    try:
        return date.fromisoformat(words) if len(words) <= _DAY else zoned(words)
    except ValueError:
        return None


def stated_moment(value: object) -> date | datetime | None:
    """Return the date or datetime that a document states, ISO 8601 or not, where it can mean one alone; else None.

    Mail and old pages have ``Fri, 15 Aug 2031 16:00:00 GMT``, people ``August 15, 2031``, programs the seconds or
    milliseconds since 1970. Digits with slashes or stops are nowhere the same, and are not read.

    >>> stated_moment("Fri, 15 Aug 2031 16:00:00 GMT").isoformat(), stated_moment("8/9/2031")
    ('2031-08-15T16:00:00+00:00', None)
    """
    found = moment_of(value)
    if found is not None:
        return found
    if type(value) is int:
        seconds = value if len(str(value)) == _SECONDS else value / 1_000 if len(str(value)) == _MILLISECONDS else None
        return None if seconds is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    if type(value) is not str or len(value) > _LONGEST:
        return None
    words = _GAP.sub(r"\1", " ".join(value.split()))
    short = _SHORT.fullmatch(words)
    if short is not None:
        return moment_of(f"{short[1]}-{short[2]:0>2}-{short[3]:0>2}{short[4] or ''}")
    worded = _WORDED.fullmatch(words)
    return moment_of(words) if worded is None else _worded(worded)


def _worded(found: re.Match[str]) -> date | datetime | None:
    """Return the date or datetime that is told with the name of a month."""
    month = MONTHS.get((found["month"] or found["first"]).lower())
    if month is None:
        return None
    day = f"{found['year']}-{month:02}-{found['day'] or found['second']:0>2}"
    if found["clock"] is None:
        return moment_of(day)
    zone = found["zone"] or ""
    offset = "+00:00" if zone.isalpha() else zone
    return moment_of(f"{day}T{found['clock']}{offset if not offset or ':' in offset else f'{offset[:3]}:{offset[3:]}'}")


def _compares(first: date | datetime | None, second: date | datetime | None) -> bool:
    """Return whether two dates may stand side by side: of two datetimes, both have a time zone, or neither."""
    if not isinstance(first, datetime) or not isinstance(second, datetime):
        return True
    return (first.tzinfo is None) == (second.tzinfo is None)


def ordered(
    earliest: date | datetime | None, latest: date | datetime | None
) -> tuple[date | datetime | None, date | datetime | None]:
    """Return the first and last day or moment of a time; without the last one, where they cannot be both.

    >>> ordered(date(2031, 8, 14), date(2031, 8, 13))
    (datetime.date(2031, 8, 14), None)
    """
    if earliest is None or latest is None or type(earliest) is not type(latest):
        return earliest, latest
    return earliest, latest if _compares(earliest, latest) and earliest <= latest else None


def dated(metadata: Mapping[str, Any], published: date | datetime | None, modified: date | datetime | None) -> Metadata:
    """Return metadata with its dates; of two that cannot be compared, the one of publication is kept.

    Args:
        metadata: The other fields.
        published: When it was published.
        modified: When it was last changed.
    """
    if not _compares(published, modified):
        modified = None
    return Metadata(published=published, modified=modified, **metadata)
