"""JSON text to Python values, strictly: no duplicate key, no NaN, no number without end; and values to JSON text."""

import json
import re
from collections import Counter
from typing import Any, Final, NoReturn

from newsmodel.errors import DataError, excerpt

__all__ = ["Fraction", "Twice", "decode", "encode", "shown"]

_LONGEST_NUMBER: Final = 18
# What JSON allows in a string and something after us does not: str.splitlines cuts at the first three,
# and UTF-8 cannot encode a lone surrogate.
_ESCAPED: Final = re.compile("[\u0085\u2028\u2029\ud800-\udfff]")


class Twice(dict[str, Any]):
    """An object that has a key twice. Its place is not known until a reader comes to it."""

    key: str = ""


class Fraction(str):
    """A number that is no whole one, as it is written. No reader takes it."""

    __slots__ = ()


def shown(value: object) -> str:
    """Return what a message shows of a value that came from JSON, spelled as JSON has it.

    >>> shown(None), shown(True), shown(Fraction("1.0"))
    ('null', 'true', '1.0')
    """
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return excerpt(value)[1:-1] if isinstance(value, Fraction) else excerpt(value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = Twice(found)
    twice.key = Counter([key for key, _ in pairs]).most_common(1)[0][0]
    return twice


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise DataError("$", f"a number of {len(digits)} digits is too long")
    return int(digits)


def _constant(name: str) -> NoReturn:
    raise DataError("$", f"{name} is not JSON")


def decode(document: str | bytes | bytearray) -> Any:  # noqa: ANN401
    """Return what a JSON document holds; `DataError` where it is none."""
    if not isinstance(document, str):
        try:
            document = document.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DataError("$", f"not UTF-8: {error.reason} at byte {error.start}") from None
    try:
        return json.loads(
            document, object_pairs_hook=_object, parse_int=_integer, parse_float=Fraction, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        reason = error.msg.removesuffix(" at")
        raise DataError("$", f"not JSON: {reason} at line {error.lineno} column {error.colno}") from None
    except RecursionError:
        raise DataError("$", "nested too deeply") from None


def encode(value: object, *, indent: int | None = None) -> str:
    r"""Return a value as JSON text that UTF-8 can always hold: a lone surrogate is escaped.

    Args:
        value: What `json.dumps` takes.
        indent: How far each level is indented; None writes one line without spaces.

    >>> encode(["caf\N{LATIN SMALL LETTER E WITH ACUTE}", "\ud800"])
    '["caf\xe9","\\ud800"]'
    """
    separators = (",", ":") if indent is None else None
    written = json.dumps(value, ensure_ascii=False, separators=separators, indent=indent)
    if written.isascii():
        return written
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
