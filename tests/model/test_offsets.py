"""Offsets: lines and columns, and to and from UTF-16 and UTF-8."""

import re
from collections.abc import Callable
from typing import Final

import pytest

from newsmodel import Article
from tests.model.examples import FULL, article_of

WIDE: Final = article_of("a\u00e9\u4f1a\U0001f33e\ud83d\ude00z")
"""Characters of one to four bytes, and surrogates as two code points."""


def test_utf16_counts_several_wide_characters() -> None:
    """Each character beyond the first 65,536 counts as two, before and after others like it."""
    article = article_of("\U0001f600 \U0001f600\U0001f600 met.")
    units = [article.to_utf16(offset) for offset in range(len(article.text) + 1)]
    assert units == [0, 2, 3, 5, 7, 8, 9, 10, 11, 12]
    assert [article.from_utf16(unit) for unit in units] == list(range(10))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ab", [(1, 1), (1, 2), (1, 3)]),
        ("a\nb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
        ("a\rb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
        ("a\r\nb", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]),
        ("\n\r\r\n", [(1, 1), (2, 1), (3, 1), (3, 2), (4, 1)]),
        ("\r\r\n\n", [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]),
        ("a\x85\u2028\x0b\x0c\x1cb", [(1, column) for column in range(1, 9)]),
        ("\U0001f33ea", [(1, 1), (1, 2), (1, 3)]),
    ],
)
def test_lines_and_columns(text: str, places: list[tuple[int, int]]) -> None:
    r"""Lines end at LF, CRLF and CR alone; columns count code points, both from 1; the end has a place too."""
    article = article_of(text)
    assert [article.line_column(offset) for offset in range(len(text) + 1)] == places


def test_the_place_in_nothing() -> None:
    """An empty text has one line with one column."""
    assert Article(()).line_column(0) == (1, 1)


def test_utf16_counts_code_units() -> None:
    """An astral character has two code units, a surrogate one; offsets come back."""
    units = [WIDE.to_utf16(offset) for offset in range(8)]
    assert units == [0, 1, 2, 3, 5, 6, 7, 8]
    assert [WIDE.from_utf16(unit) for unit in units] == list(range(8))


def test_utf8_counts_bytes() -> None:
    """Characters have one to four bytes, a lone surrogate three; offsets come back."""
    places = [WIDE.to_utf8(offset) for offset in range(8)]
    assert places == [0, 1, 3, 6, 10, 13, 16, 17]
    assert [WIDE.from_utf8(place) for place in places] == list(range(8))


def test_units_are_those_of_the_encodings() -> None:
    """Offsets are lengths of the text before them in UTF-16 and UTF-8."""
    text = FULL.text
    for offset in range(0, len(text) + 1, 7):
        assert FULL.to_utf16(offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert FULL.to_utf8(offset) == len(text[:offset].encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("convert", "offset", "message"),
    [
        (WIDE.line_column, -1, "offset -1 is outside the text, which has 7 characters"),
        (WIDE.line_column, 8, "offset 8 is outside the text, which has 7 characters"),
        (WIDE.to_utf16, 8, "offset 8 is outside the text, which has 7 characters"),
        (WIDE.to_utf16, -1, "offset -1 is outside the text, which has 7 characters"),
        (WIDE.to_utf8, 8, "offset 8 is outside the text, which has 7 characters"),
        (WIDE.to_utf8, -1, "offset -1 is outside the text, which has 7 characters"),
        (WIDE.from_utf16, 9, "offset 9 is outside the text, which has 8 UTF-16 code units"),
        (WIDE.from_utf16, 4, "offset 4 is inside a character"),
        (WIDE.from_utf8, 18, "offset 18 is outside the text, which has 17 UTF-8 bytes"),
        (WIDE.from_utf8, 2, "offset 2 is inside a character"),
        (WIDE.from_utf8, 9, "offset 9 is inside a character"),
        (WIDE.from_utf8, -1, "offset -1 is outside the text, which has 17 UTF-8 bytes"),
        (WIDE.from_utf16, -1, "offset -1 is outside the text, which has 8 UTF-16 code units"),
        (Article(()).from_utf8, 1, "offset 1 is outside the text, which has 0 UTF-8 bytes"),
    ],
)
def test_offsets_that_are_no_place(convert: Callable[[int], object], offset: int, message: str) -> None:
    """An offset outside the text or inside a character is refused, in every direction."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        convert(offset)
