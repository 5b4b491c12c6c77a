"""What ninjs says of parts of a document that are not read: a document that breaks it is refused all the same."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from newsmodel.errors import DataError
from newsmodel.formats._dates import moment_of
from newsmodel.formats._json import Fraction, shown

__all__ = ["CHECKS", "date_time", "kind"]

_KINDS: Final[Mapping[type, str]] = {str: "a string", list: "an array", dict: "an object"}
_DATE_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_TRUNCATED: Final = re.compile(
    r"-?[0-9]{4,9}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12][0-9])"
    r"(?:T(?:2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?"
)
_LEAST: Final = 1
_MOST: Final = 9
"""The bounds of an urgency."""
_ONE_OF: Final = ("linkedrights", "encodedrights")
_POSITION: Final = 2
# How deep the positions of a GeoJSON geometry lie in its coordinates.
_DEPTHS: Final[Mapping[str, int]] = {
    "Point": 0,
    "LineString": 1,
    "MultiPoint": 1,
    "Polygon": 2,
    "MultiLineString": 2,
    "MultiPolygon": 3,
}


def kind(path: str, value: object, wanted: type) -> None:
    """Refuse what is not of a kind."""
    if type(value) is not wanted:
        raise DataError(path, f"{shown(value)} is not {_KINDS[wanted]}")


def date_time(path: str, value: object) -> None:
    """Refuse what is no date-time of RFC 3339."""
    kind(path, value, str)
    if _DATE_TIME.fullmatch(str(value)) is None or moment_of(value) is None:
        raise DataError(path, f"{shown(value)} is no date-time as RFC 3339 has it: 2031-08-14T10:05:00Z")


def _parts(path: str, value: object) -> dict[str, tuple[str, Any]]:
    """Return what an object has, by names in small letters, each with its path."""
    kind(path, value, dict)
    found: dict[str, Any] = value if isinstance(value, dict) else {}
    return {key.lower(): (f"{path}.{key}", part) for key, part in found.items()}


def _each(path: str, value: Any, check: Callable[[str, object], None]) -> None:  # noqa: ANN401
    kind(path, value, list)
    for place, item in enumerate(value):
        check(f"{path}[{place}]", item)


def _urgency(path: str, value: object) -> None:
    if type(value) is not int or not _LEAST <= value <= _MOST:
        raise DataError(path, f"{shown(value)} is no urgency: a whole number from {_LEAST} to {_MOST}")


def _truncated(path: str, value: object) -> None:
    if type(value) is not str or _TRUNCATED.fullmatch(value) is None:
        raise DataError(path, f"{shown(value)} is no date, or part of one: 2031, 2031-08, 2031-08-14")


def _dates(path: str, value: object) -> None:
    """Refuse dates of which one is told both as known and as expected, unless the other is told once."""
    parts = _parts(path, value)
    for name in ("startdate", "enddate"):
        if name in parts:
            date_time(*parts[name])
        if f"expected{name}" in parts:
            _truncated(*parts[f"expected{name}"])
    twice = [{name, f"expected{name}"} <= set(parts) for name in ("startdate", "enddate")]
    once = [len({name, f"expected{name}"} & set(parts)) == 1 for name in ("startdate", "enddate")]
    if any(twice) and not any(once):
        raise DataError(path, "has a date both as known and as expected: one of them is meant")


def _with_dates(path: str, value: object) -> None:
    parts = _parts(path, value)
    if "dates" in parts:
        _dates(*parts["dates"])


def _planned(path: str, value: object) -> None:
    parts = _parts(path, value)
    if "urgency" in parts:
        _urgency(*parts["urgency"])
    if "dates" in parts:
        _dates(*parts["dates"])


def _rights(path: str, value: object) -> None:
    if len(set(_ONE_OF) & set(_parts(path, value))) != 1:
        raise DataError(path, "has one of linkedRights and encodedRights")


def _outside(path: str, _: object) -> None:
    raise DataError(path, "stands in rightsinfo, and not beside it")


def _place(path: str, value: object) -> None:
    parts = _parts(path, value)
    if "geojson" in parts:
        _geometry(*parts["geojson"])


def _geometry(path: str, value: object) -> None:
    """Refuse what is no GeoJSON (RFC 7946): a geometry, or what holds some."""
    kind(path, value, dict)
    found: dict[str, Any] = value if isinstance(value, dict) else {}
    name = found.get("type")
    if name == "Feature":
        if found.get("geometry") is not None:
            _geometry(f"{path}.geometry", found["geometry"])
    elif name in ("GeometryCollection", "FeatureCollection"):  # it may be of any type
        held = "geometries" if name == "GeometryCollection" else "features"
        _each(f"{path}.{held}", found.get(held), _geometry)
    elif type(name) is str and name in _DEPTHS:
        _coordinates(f"{path}.coordinates", found.get("coordinates"), _DEPTHS[name])
    else:
        raise DataError(f"{path}.type", f"{shown(name)} is no type of GeoJSON")


def _coordinates(path: str, value: Any, depth: int) -> None:  # noqa: ANN401
    kind(path, value, list)
    if depth:
        _each(path, value, lambda inner, item: _coordinates(inner, item, depth - 1))
    elif len(value) < _POSITION or not all(type(number) in {int, Fraction} for number in value):
        raise DataError(path, "is no position: two numbers at least")


CHECKS: Final[Mapping[str, Callable[[str, Any], None]]] = {
    "urgency": _urgency,
    "eventdetails": _with_dates,
    "plannedcoverage": lambda path, value: _each(path, value, _planned),
    "rightsinfo": _rights,
    "linkedrights": _outside,
    "encodedrights": _outside,
    "places": lambda path, value: _each(path, value, _place),
    "place": lambda path, value: _each(path, value, _place),
}
"""By the name of the part in small letters, what refuses a wrong one."""
