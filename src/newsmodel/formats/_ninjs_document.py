"""A ninjs document by the names of 3.x, whatever its version, and what is refused of one."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from newsmodel.errors import DataError
from newsmodel.formats._document import document
from newsmodel.formats._json import shown
from newsmodel.formats._ninjs_checks import CHECKS, date_time, kind

__all__ = ["Sheet", "sheet"]

Sheet = Mapping[str, Any]
"""A document: its values by their names in small letters, each of the type that ninjs gives it."""

# The names of 1.x, and what 3.x has for them.
_OLDER: Final = {
    "person": "people",
    "organisation": "organisations",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infosources",
    "byline": "by",
}
_STRINGS: Final = ("uri", "language", "by", "located", "usageterms", "copyrightnotice", "copyrightholder", "headline")
_MOMENTS: Final = ("firstcreated", "versioncreated", "contentcreated", "embargoeduntil", "embargoed", "expires")
_NAMED: Final = ("people", "organisations", "subjects", "events", "objects", "infosources")
_VALUED: Final = ("headlines", "bodies", "descriptions")


def sheet(source: object) -> Sheet:
    """Return a ninjs document by the names of 3.x in small letters.

    Args:
        source: JSON as text or UTF-8, or what it was read to.

    Raises:
        DataError: Where it is no ninjs document: what it has of the names that are read must have their types.

    >>> sheet({"uri": "urn:x:1", "versionCreated": "2031-08-14T10:05:00Z"})["versioncreated"]
    '2031-08-14T10:05:00Z'
    """
    found = document(source)
    if not isinstance(found, dict):
        raise DataError("$", f"{shown(found)} is no ninjs document: an object with a uri")
    if "uri" not in found:
        raise DataError("$.uri", "is missing: every ninjs document has one")
    out: dict[str, Any] = {}
    for key, value in found.items():
        name = key.lower()
        name = _OLDER.get(name, name)
        _CHECKS.get(name, _anything)(f"$.{key}", value)
        if name.startswith(("body_", "headline_")):
            kind(f"$.{key}", value, str)
        out.setdefault(name, value)
    return out


def _anything(path: str, value: object) -> None:
    """Refuse nothing: what is not read may be anything."""


def _string(path: str, value: object) -> None:
    kind(path, value, str)


def _each(check: Callable[[str, dict[str, Any]], None]) -> Callable[[str, Any], None]:
    """Return a check of an array of objects."""

    def check_all(path: str, value: Any) -> None:  # noqa: ANN401
        kind(path, value, list)
        for place, item in enumerate(value):
            kind(f"{path}[{place}]", item, dict)
            check(f"{path}[{place}]", item)

    return check_all


def _strings_within(path: str, value: dict[str, Any]) -> None:
    for key in ("name", "rel", "role", "uri", "literal", "id", "contentType", "contenttype", "value"):
        if key in value:
            kind(f"{path}.{key}", value[key], str)


def _with_value(path: str, value: dict[str, Any]) -> None:
    if "value" not in value:
        raise DataError(f"{path}.value", "is missing")
    _strings_within(path, value)


def _origin(path: str, value: object) -> None:
    kind(path, value, dict)
    _strings_within(path, value)  # type: ignore[arg-type]


def _named_before(check: Callable[[str, dict[str, Any]], None]) -> Callable[[str, Any], None]:
    """Return a check of an array of objects that was an object by their names before 2.0."""

    def check_array(path: str, value: Any) -> None:  # noqa: ANN401
        if not isinstance(value, dict):
            _each(check)(path, value)

    return check_array


def _association(path: str, value: dict[str, Any]) -> None:
    for key in ("name", "uri"):
        if key not in value:
            raise DataError(f"{path}.{key}", "is missing")
    _strings_within(path, value)


_CHECKS: Final[Mapping[str, Callable[[str, Any], None]]] = {
    **CHECKS,
    **dict.fromkeys(_STRINGS, _string),
    **dict.fromkeys(_MOMENTS, date_time),
    **dict.fromkeys(_NAMED, _each(_strings_within)),
    **dict.fromkeys(_VALUED, _each(_with_value)),
    "digitalsourcetype": _origin,
    "associations": _named_before(_association),
    "altids": _named_before(_with_value),
}
