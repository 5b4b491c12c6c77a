"""What is known of an article beside its text."""

from datetime import date, datetime, timezone
from typing import Final

import attrs

from newsmodel.model._value import Value

__all__ = ["NO_METADATA", "Metadata", "moment", "spelled"]


def moment(value: date | datetime | None) -> date | datetime | None:
    """Convert a datetime to a plain one with a fixed offset or none, which ISO 8601 can write.

    Other values stay as they are: the check of the Article refuses them.
    """
    if not isinstance(value, datetime):
        return value
    offset = value.utcoffset()
    zone = None if offset is None else timezone(offset)
    return datetime.combine(value.date(), value.time().replace(fold=0), zone)


def spelled(value: date | datetime | None) -> object:
    """Return what two dates are compared by: the moment and its offset, since both are kept and written.

    Python's own ``==`` holds for one moment in two time zones.
    """
    return value.isoformat() if isinstance(value, datetime) else value


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Metadata(Value):
    """What is known of an article beside its text. The names are those of IPTC ninjs and schema.org.

    Attributes:
        uri: Its identifier or address.
        publisher: Who published it.
        published: When; a date, or a datetime. A time zone is kept as its offset from UTC (ISO 8601).
        modified: When it was last changed. Where both are datetimes, both have a time zone, or neither.
        language: A BCP 47 tag: ``en``, ``pt-BR``.
        authors: Who wrote it.
        rights: Under which terms it may be used.
        keywords: Words it is filed under.
        digital_source_type: IPTC's word for how it was made: ``trainedAlgorithmicMedia``.

    >>> Metadata(publisher="Example Wire", language="en")
    Metadata(publisher='Example Wire', language='en')
    >>> from datetime import date
    >>> Metadata(published=date(2025, 8, 15)).published.isoformat()
    '2025-08-15'
    """

    uri: str | None = attrs.field(default=None, kw_only=True)
    publisher: str | None = attrs.field(default=None, kw_only=True)
    published: date | datetime | None = attrs.field(default=None, kw_only=True, converter=moment, eq=spelled)
    modified: date | datetime | None = attrs.field(default=None, kw_only=True, converter=moment, eq=spelled)
    language: str | None = attrs.field(default=None, kw_only=True)
    authors: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    rights: str | None = attrs.field(default=None, kw_only=True)
    keywords: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    digital_source_type: str | None = attrs.field(default=None, kw_only=True)


NO_METADATA: Final = Metadata()
"""What an article has when nothing is known: one value, told by identity."""
