"""What all values of the model have in common: a short repr and cheap pickling."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

_LONGEST: Final = 60


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


_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {}


def _names(cls: type[Any]) -> tuple[str, ...]:
    names = _NAMES.get(cls)
    if names is None:
        names = _NAMES[cls] = tuple([field.name for field in attrs.fields(cls)])
    return names


def _restore(cls: type[Any], values: tuple[Any, ...]) -> Any:  # noqa: ANN401  (pickle gives any value class)
    return cls(**dict(zip(_names(cls), values, strict=True)))


_V = TypeVar("_V")


def evolved(value: _V, **changes: Any) -> _V:  # noqa: ANN401  (fields of any value class)
    """Return a value with other fields, as ``attrs.evolve`` does, which looks up each time what fields there are."""
    cls: Any = type(value)
    fields = {name: getattr(value, name) for name in _names(cls)}
    fields.update(changes)
    made: _V = cls(**fields)
    return made


class Value:
    """The base of all values: immutable, equal by content, hashable, shown shortly.

    ``repr`` leaves out what a field has by default, and cuts long strings; Rich prints the same, whole;
    ``pickle`` builds the value anew, so that it is checked anew.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        first: list[str] = []
        named: list[str] = []
        cls: type[Any] = type(self)
        for field in attrs.fields(cls):
            value = getattr(self, field.name)
            if not field.kw_only:
                first.append(_brief(value))
            elif value != field.default:
                named.append(f"{field.name}={_brief(value)}")
        return f"{type(self).__name__}({', '.join(first + named)})"

    def __rich_repr__(self) -> Iterator[object]:
        """Yield what Rich prints: the first field, then the name and value of each other that has not its default.

        A first field that is a tuple has its name too: Rich would take it for a name and a value.

        >>> from newsmodel import Marker
        >>> list(Marker("[1]", numbers=(1,)).__rich_repr__())
        ['[1]', ('numbers', (1,))]
        """
        cls: type[Any] = type(self)
        for field in attrs.fields(cls):
            value = getattr(self, field.name)
            if isinstance(value, StrEnum):
                value = str(value)
            if not field.kw_only:
                yield (field.name, value) if isinstance(value, tuple) else value
            elif value != field.default:
                yield field.name, value

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return _restore, (cls, tuple([getattr(self, name) for name in _names(cls)]))
