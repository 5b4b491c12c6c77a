"""What all values of the model have in common: a short repr, cheap pickling, closed words."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

import attrs

_Word = TypeVar("_Word", bound=StrEnum)
_LONGEST: Final = 60


def words_of(kind: type[_Word]) -> Callable[[str], _Word]:
    """Return an attrs converter that takes a word of the vocabulary ``kind`` as a plain string.

    A word that the vocabulary does not have is left as it is: the Article that it
    would become part of refuses it, and can name its place.
    """
    known: dict[str, _Word] = {str(word): word for word in kind}

    def convert(value: str) -> _Word:
        if type(value) is str:
            return known.get(value, value)  # type: ignore[arg-type]
        return value  # type: ignore[return-value]

    return convert


def _brief(value: object) -> str:
    """Return the repr of a field's value, with long strings cut in the middle."""
    if isinstance(value, StrEnum):
        value = str(value)
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[: _LONGEST - 20]!r}...{value[-15:]!r}"
    if type(value) is tuple:
        inner = ", ".join([_brief(item) for item in value])
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


@cache
def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple([field.name for field in attrs.fields(cls)])


def _restore(cls: type[Any], values: tuple[Any, ...]) -> Any:  # noqa: ANN401  (pickle gives any value class)
    return cls(**dict(zip(_names(cls), values, strict=True)))


class Value:
    """The base of all values: immutable, equal by content, hashable, shown shortly.

    ``repr`` leaves out what a field has by default, and cuts long strings; ``pickle``
    builds the value anew, so that it is checked anew.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        first: list[str] = []
        named: list[str] = []
        for field in attrs.fields(type(self)):
            value = getattr(self, field.name)
            if not field.kw_only:
                first.append(_brief(value))
            elif value != field.default:
                named.append(f"{field.name}={_brief(value)}")
        return f"{type(self).__name__}({', '.join(first + named)})"

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return _restore, (cls, tuple([getattr(self, name) for name in _names(cls)]))
