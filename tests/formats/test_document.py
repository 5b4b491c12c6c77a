"""JSON that others made, and strings that JSON can hold."""

import json
from datetime import date, datetime
from typing import Any, Final

import pytest
from hypothesis import example, given

from newsmodel import DataError
from newsmodel.formats._dates import dated, moment_of, ordered
from newsmodel.formats._document import apart, document, items, strings, text_of
from newsmodel.formats._json import Fraction
from newsmodel.strategies import strings as any_strings
from tests.formats.hostile import values

DEEP: Final[list[Any]] = []
for _ in range(101):
    DEEP[:] = [list(DEEP)]

CIRCLE: Final[dict[str, Any]] = {}
CIRCLE["again"] = [CIRCLE]

SHARED: Final[list[Any]] = [1]
for _ in range(40):
    SHARED[:] = [list(SHARED)] * 2


@given(any_strings())
@example("\ud83d\ude00")
@example("\ud83d\u2060\ude00")
@example("\ud83d\ud83d\u2060\u2060\ude00\ude00")
def test_every_string_comes_through_json(text: str) -> None:
    """Any string, also one with surrogates side by side, comes back through JSON text as it was."""
    assert document(json.dumps(apart({"a": [text, 1]}))) == {"a": [text, 1]}


@given(values())
def test_what_json_can_hold_is_read(value: Any) -> None:
    """Any value that JSON can hold is read, and what is read of it is read as itself."""
    read = document([value])
    assert document(read) == read


REFUSED: Final = {
    "not JSON": ("{", "$", "not JSON: Expecting property name enclosed in double quotes at line 1 column 2"),
    "not UTF-8": (b"\xff\xfe{}", "$", "not UTF-8: invalid start byte at byte 0"),
    "a key twice": ('{"a": [{"b": 1, "b": 2}]}', "$.a[0].b", "is there twice"),
    "NaN": ("[NaN]", "$", "NaN is not JSON"),
    "a float that is none": ({"a": [0, float("inf")]}, "$.a[1]", "inf is not JSON"),
    "a key that is no string": ([{1: 2}], "$[0]", "1 is no string, as a key must be"),
    "another kind of value": ({"a": {"b": b"c"}}, "$.a.b", "b'c' is not JSON"),
    "deep text": ("[" * 102 + "]" * 102, "$", "nested too deeply"),
    "deep lists": (DEEP, "$", "nested too deeply"),
    "a circle": (CIRCLE, "$", "nested too deeply"),
    "a list without end": (SHARED, "$", "more than 1000000 values"),
    "text without end": ("[" * 100_000, "$", "nested too deeply"),
}


@pytest.mark.parametrize(("value", "path", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_unsound_documents_are_refused(value: object, path: str, reason: str) -> None:
    """What is no JSON, or none that can be relied on, is refused, with its place."""
    with pytest.raises(DataError) as caught:
        document(value)
    assert (caught.value.path, caught.value.reason) == (path, reason)


def test_a_byte_order_mark_is_no_part_of_a_document() -> None:
    """A document may begin with a byte order mark, as text and as bytes."""
    assert [document("\ufeff[1]"), document(b"\xef\xbb\xbf[1]"), document(bytearray(b"[1]"))] == [[1], [1], [1]]


def test_numbers_that_are_not_whole_are_no_strings() -> None:
    """A fraction is kept as it is written, and told from a string; tuples are lists."""
    read = document((1.5, "1.5", *document("[1.5]")))
    assert [type(part) for part in read] == [Fraction, str, Fraction]
    assert (items(None), items("a"), items(["a"])) == ([], ["a"], ["a"])
    assert (strings([1, "a", ""]), text_of(" "), text_of("a"), text_of(1)) == (["a"], None, "a", None)


def test_dates_are_read_or_left() -> None:
    """ISO 8601 dates and times are read, and anything else is None."""
    assert moment_of(" 2031-08-14 ") == date(2031, 8, 14)
    assert moment_of("2031-08-14T10:05") == datetime.fromisoformat("2031-08-14T10:05:00")
    assert [moment_of(value) for value in (None, 2031, "soon", "2031-13-01", "2031-08-14T10:05:00+25:00")] == [None] * 5


def test_dates_that_cannot_stand_together_do_not() -> None:
    """Of two times the second is left out where it cannot be compared with the first, or is before it."""
    naive, aware = map(datetime.fromisoformat, ("2031-08-14T00:00:00", "2031-08-14T00:00:00Z"))
    assert dated({}, naive, aware).modified is None
    assert dated({}, naive, naive).modified == naive
    assert ordered(naive, aware) == (naive, None)
    assert ordered(aware, naive) == (aware, None)
    assert ordered(date(2031, 8, 14), date(2031, 8, 13)) == (date(2031, 8, 14), None)
    assert ordered(naive, date(2031, 8, 13)) == (naive, date(2031, 8, 13))
    assert ordered(naive, naive) == (naive, naive)
