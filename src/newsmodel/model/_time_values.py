"""The values that times may have, by their shape: EDTF level 1, ISO 8601, and what TIMEX3 adds."""

import re
from typing import Final

from newsmodel.model._words import TimeType

__all__ = ["TIME_VALUE", "is_time_value"]

_LENGTH: Final = "P[0-9XT][0-9XYMWDEHTSe.+]{1,60}"
_POINT: Final = "(?:Y?-?[0-9X]{2,12}(?:-[0-9A-Z]{1,3}){0,3}(?:T[0-9A-Z:.+-]{2,40})?[?~%]?|T[0-9A-Z:.+-]{2,40})"
TIME_VALUE: Final = (
    f"(?:(?:PAST|PRESENT|FUTURE)_REF|{_LENGTH}(?:/{_POINT})?"
    rf"|{_POINT}(?:/(?:{_POINT}|{_LENGTH}|[.][.])?)?|(?:[.][.])?/{_POINT})"
)
"""The shape of a value, as an expression that JSON Schema reads too."""

_VALUE: Final = re.compile(TIME_VALUE)
_IS_LENGTH: Final = re.compile(_LENGTH)


def is_time_value(value: str, kind: TimeType) -> bool:
    """Return whether a value has the shape of one, and is a length where, and only where, its type has one.

    >>> is_time_value("2025-08-15", TimeType.DATE), is_time_value("PT3H", TimeType.DURATION)
    (True, True)
    >>> is_time_value("next week", TimeType.DATE), is_time_value("PT3H", TimeType.DATE)
    (False, False)
    """
    if _VALUE.fullmatch(value) is None:
        return False
    length = _IS_LENGTH.fullmatch(value) is not None
    return kind == TimeType.SET or length == (kind == TimeType.DURATION)
