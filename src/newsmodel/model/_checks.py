"""What checks are made of: functions that return nothing and raise `ModelError` with the end of the path.

Each level puts its own part before the path on the way out, so that a right value pays for no path.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from newsmodel.errors import ModelError, excerpt

if TYPE_CHECKING:
    from collections.abc import Callable

HIGHEST: Final = 999_999_999
_LEVELS: Final = 6
_ID: Final = re.compile(r"[!-~]{1,100}")


def refuse(value: object, reason: str) -> NoReturn:
    raise ModelError("", f"{excerpt(value)} {reason}")


def a_kind(kind: type) -> str:
    name = kind.__name__
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"


def exactly(value: object, kind: type) -> None:
    if type(value) is not kind:
        refuse(value, f"is {a_kind(type(value))}, not {a_kind(kind)}")


def at(part: str, check: Callable[[Any], None], value: object) -> None:
    """Check ``value``, and put ``part`` before the path of what is wrong with it."""
    try:
        check(value)
    except ModelError as error:
        raise ModelError(f"{part}{error.path}", error.reason) from None


def text(value: object) -> None:
    exactly(value, str)


def words(value: str) -> None:
    exactly(value, str)
    if not value:
        refuse(value, "is empty")


def flag(value: object) -> None:
    exactly(value, bool)


def number(value: int) -> None:
    exactly(value, int)
    if not 0 <= value <= HIGHEST:
        refuse(value, f"is not between 0 and {HIGHEST}")


def level(value: int) -> None:
    exactly(value, int)
    if not 1 <= value <= _LEVELS:
        refuse(value, f"is not between 1 and {_LEVELS}")


def identity(value: str) -> None:
    exactly(value, str)
    if not _ID.fullmatch(value):
        refuse(value, "is no id: 1 to 100 visible ASCII characters")


def tuple_of(item: Callable[[Any], None]) -> Callable[[Any], None]:
    def check(values: tuple[Any, ...]) -> None:
        exactly(values, tuple)
        for i, value in enumerate(values):
            at(f"[{i}]", item, value)

    return check


def filled(item: Callable[[Any], None]) -> Callable[[Any], None]:
    inner = tuple_of(item)

    def check(values: tuple[Any, ...]) -> None:
        inner(values)
        if not values:
            refuse(values, "is empty: at least one is needed")

    return check


def optional(item: Callable[[Any], None]) -> Callable[[Any], None]:
    def check(value: object) -> None:
        if value is not None:
            item(value)

    return check


def one_of(kind: type[StrEnum]) -> Callable[[Any], None]:
    def check(value: object) -> None:
        if type(value) is not kind:
            refuse(value, f"is none of {', '.join(kind)}")

    return check


def day(value: date | datetime) -> None:
    if type(value) is not date and type(value) is not datetime:
        refuse(value, f"is {a_kind(type(value))}, not a date or datetime")


def same_clock(first: date | datetime | None, second: date | datetime | None, names: str) -> None:
    if (
        isinstance(first, datetime)
        and isinstance(second, datetime)
        and (first.tzinfo is None) != (second.tzinfo is None)
    ):
        raise ModelError(f".{names}", "one has a time zone and one has none: they cannot be compared")


def record(
    kind: type, also: Callable[[Any], None] | None = None, /, **fields: Callable[[Any], None]
) -> Callable[[Any], None]:
    """Return the check of a record: its exact type, each field, then what holds between fields."""
    parts = [(name, f".{name}", check) for name, check in fields.items()]
    missing = {field.name for field in attrs.fields(kind)} ^ set(fields)
    assert not missing, (kind, missing)  # noqa: S101  (a slip in this file, found at import)

    def check(value: object) -> None:
        exactly(value, kind)
        for name, part, inner in parts:
            at(part, inner, getattr(value, name))
        if also is not None:
            also(value)

    return check
