"""The errors: one tree, parts as attributes, short messages, pickles."""

import copy
import pickle
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import DataError, ModelError, NewsModelError, QuoteError
from newsmodel.errors import excerpt
from newsmodel.strategies import strings

ERRORS: Final[list[NewsModelError]] = [
    NewsModelError("no"),
    ModelError("Article.blocks", "no"),
    DataError("$.blocks", "no"),
    QuoteError("words", 2, "no"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling(error: NewsModelError) -> None:
    """An error that crosses processes keeps its parts and its message."""
    for found in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301  (our own bytes)
        assert (type(found), str(found), vars(found)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_are_value_errors(error: NewsModelError) -> None:
    """All errors are one kind, and ValueErrors."""
    assert isinstance(error, NewsModelError)
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Hale", "'Hale'"),
        ("a" * 38, f"'{'a' * 38}'"),
        ("a" * 39, f"'{'a' * 34}..."),
        ("\u00e9" * 9, "'" + "\\xe9" * 9 + "'"),
        ("\u00e9" * 10, "'" + "\\xe9" * 8 + "\\x..."),
        ("\x1b[31m\n\u202e\ud800", "'\\x1b[31m\\n\\u202e\\ud800'"),
        (b"\xff", "b'\\xff'"),
        (b"a" * 50, f"b'{'a' * 33}..."),
        (None, "None"),
        (True, "True"),
        (1.5, "1.5"),
        (float("nan"), "nan"),
        (-7, "-7"),
        (10**30 - 1, "9" * 30),
        (10**30, "a huge int"),
        (-(10**5_000), "a huge int"),
        ([1], "[...]"),
        ((), "(...)"),
        ({}, "{...}"),
        (set(), "{...}"),
        (range(3), "<range>"),
        (object, "<type>"),
    ],
    ids=lambda value: str(type(value).__name__),
)
def test_excerpt_is_short_and_safe(value: Any, shown: str) -> None:
    """What a message shows of a value is at most forty ASCII characters, whatever the value."""
    assert excerpt(value) == shown


@given(strings(max_size=60) | st.binary(max_size=60) | st.integers() | st.floats() | st.lists(st.integers()))
def test_excerpt_of_anything(value: object) -> None:
    """No value makes an excerpt long, or one that is not printable ASCII."""
    assert len(excerpt(value)) <= 40
    assert excerpt(value).isascii()
    assert excerpt(value).isprintable()
