r"""JSON that others made: its values as they are, whatever made them; and strings that JSON can hold.

JSON takes a high surrogate before a low one for one character. Where a text has the two as code points of their own,
a word joiner is written between them, and taken away again on reading.

>>> document(apart({"text": "\ud83d\ude00"})) == {"text": "\ud83d\ude00"}
True
"""

import math
import re
from typing import Any, Final, NoReturn

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._json import Fraction, Twice, decode

__all__ = ["apart", "document", "items", "strings", "text_of"]

_DEEPEST: Final = 100
_MOST: Final = 1_000_000
_HALVES: Final = re.compile("([\ud800-\udbff]\u2060*)(?=[\udc00-\udfff])")
_JOINED: Final = re.compile("([\ud800-\udbff]\u2060*)\u2060(?=[\udc00-\udfff])")
_MARK: Final = "\ufeff"


def apart(value: Any) -> Any:  # noqa: ANN401
    """Return a value for JSON with a word joiner between surrogates that JSON would make one character of."""
    if isinstance(value, str):
        return value if value.isascii() else _HALVES.sub("\\1\u2060", value)
    if isinstance(value, list):
        return [apart(item) for item in value]
    return {key: apart(item) for key, item in value.items()} if isinstance(value, dict) else value


def document(value: object) -> Any:  # noqa: ANN401
    """Return what a JSON document holds, as plain dicts, lists and strings.

    Args:
        value: JSON as text or as UTF-8, with or without byte order mark, or what JSON text was read to.

    Raises:
        DataError: Where it is no JSON, or no sound one: a key twice, NaN, nested more than 100 deep.
    """
    if isinstance(value, str):
        value = decode(value.removeprefix(_MARK))
    elif isinstance(value, (bytes, bytearray)):
        value = decode(value.removeprefix(_MARK.encode()))
    return _Plain().read(value, 0)


class _Plain:
    """What makes values plain; it counts them, since values that are shared can be without end."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen = 0

    def read(self, value: object, depth: int) -> object:
        self._seen += 1
        if depth > _DEEPEST or self._seen > _MOST:
            raise DataError("$", "nested too deeply" if depth > _DEEPEST else f"more than {_MOST} values")
        if isinstance(value, dict):
            return self._object(value, depth + 1)
        if isinstance(value, (list, tuple)):
            return self._array(value, depth + 1)
        return _leaf(value)

    def _object(self, value: dict[Any, Any], depth: int) -> dict[str, Any]:
        if isinstance(value, Twice):
            raise DataError(f"$.{_named(value.key)}", "is there twice")
        out: dict[str, Any] = {}
        for key, item in value.items():
            if not isinstance(key, str):
                raise DataError("$", f"{excerpt(key)} is no string, as a key must be")
            try:
                out[_leaf_text(key)] = self.read(item, depth)
            except DataError as error:
                _below(f".{_named(key)}", error)
        return out

    def _array(self, value: list[Any] | tuple[Any, ...], depth: int) -> list[Any]:
        out: list[Any] = []
        for item in value:
            try:
                out.append(self.read(item, depth))
            except DataError as error:
                _below(f"[{len(out)}]", error)
        return out


def _named(key: str) -> str:
    return excerpt(key)[1:-1]


def _below(part: str, error: DataError) -> NoReturn:
    """Raise an error again, its path one step longer; one about the document as a whole has none."""
    whole = error.path == "$" and error.reason.startswith(("nested", "more"))
    raise DataError("$" if whole else f"${part}{error.path[1:]}", error.reason) from None


def _leaf(value: object) -> object:
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str):
        return _leaf_text(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return Fraction(repr(value))
    raise DataError("$", f"{excerpt(value)} is not JSON")


def _leaf_text(value: str) -> str:
    value = str.__str__(value)
    return value if value.isascii() else _JOINED.sub(r"\1", value)


def items(value: object) -> list[Any]:
    """Return a value as a list: itself, the one item, or nothing for null.

    >>> items(None), items("a"), items(["a", "b"])
    ([], ['a'], ['a', 'b'])
    """
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: object) -> str | None:
    """Return a value where it is a string with more than white space, else None."""
    return value if type(value) is str and value.strip() else None


def strings(value: object) -> list[str]:
    """Return the strings among a value or the items of a list, but for empty ones."""
    return [item for item in items(value) if type(item) is str and item]
