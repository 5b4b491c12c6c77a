"""Laws of find_times: what holds for every text and every anchor."""

import os
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import find_times
from newsmodel.extraction._calendar import shift
from newsmodel.extraction._time_lexicon import LANGUAGES, lexicon
from newsmodel.extraction._time_meaning import in_year
from newsmodel.extraction._time_values import bounds, interval, moved
from newsmodel.strategies import texts
from tests.extraction.times_values import day, is_value
from tests.growth import MOST, growth

NUMBERS: Final = "1 2 5 7 12 24 30 31 45 59 99 00 0 1999 2016 2025 1,200 3.5 -".split()
MARKS: Final = " |  |\n|\n\n|, |. |-|–|/|: |:|' | (|) |$|%|x".split("|")
WORDS: Final = {name: lexicon(name).spellings() + NUMBERS * 6 for name in LANGUAGES}

anchors: st.SearchStrategy[date | None] = st.one_of(
    st.none(),
    st.dates(),
    st.datetimes(timezones=st.one_of(st.none(), st.just(timezone(timedelta(hours=-5))))),
    st.sampled_from([date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)]),
)


@st.composite
def spoken(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a language and a text of its words of time, numbers and marks."""
    language = draw(st.sampled_from(LANGUAGES))
    words = draw(st.lists(st.sampled_from(WORDS[language]), max_size=9))
    marks = draw(st.lists(st.sampled_from(MARKS), min_size=len(words), max_size=len(words)))
    return language, "".join([word + mark for word, mark in zip(words, marks, strict=True)])


def check(text: str, anchor: date | None, language: str | None) -> None:
    """Assert what every answer keeps."""
    end = 0
    for found in find_times(text, anchor, language=language):
        quote = found.quote
        assert text[quote.start : quote.end] == quote.exact
        assert quote.start >= end
        end = quote.end
        assert found.value is None or is_value(found.value), found.value
        assert (found.earliest, found.latest) == bounds(found.value)
        if found.earliest is not None and found.latest is not None:
            assert day(found.earliest) <= day(found.latest)
            assert type(found.earliest) is type(found.latest)


@given(spoken(), anchors)
def test_laws_hold_for_words_of_time(drawn: tuple[str, str], anchor: date | None) -> None:
    """Quotes slice to themselves, are sorted and apart; values are of the standards; bounds agree with them."""
    check(drawn[1], anchor, drawn[0])


@given(texts(), anchors, st.sampled_from([None, "en", "de", "fr", "es", "pl", "en-GB", ""]))
def test_laws_hold_for_any_text(text: str, anchor: date | None, language: str | None) -> None:
    """No text raises, and the laws hold."""
    check(text, anchor, language)


def test_bounds_by_hand() -> None:
    """The bounds of each form of a value are those of the calendar."""
    expected = {
        "2025-08-15": ("2025-08-15", "2025-08-15"),
        "2024-02": ("2024-02-01", "2024-02-29"),
        "2025": ("2025-01-01", "2025-12-31"),
        "199X": ("1990-01-01", "1999-12-31"),
        "18XX": ("1800-01-01", "1899-12-31"),
        "00XX": ("0001-01-01", "0099-12-31"),
        "2025-W33": ("2025-08-11", "2025-08-17"),
        "2025-W33-WE": ("2025-08-16", "2025-08-17"),
        "2025-Q3": ("2025-07-01", "2025-09-30"),
        "2025-H2": ("2025-07-01", "2025-12-31"),
        "2024-WI": ("2024-12-01", "2025-02-28"),
        "9999-12": ("9999-12-01", "9999-12-31"),
        "2025-08-15TMO": ("2025-08-15", "2025-08-15"),
        "2025-08-15T10:05": ("2025-08-15T10:05:00", "2025-08-15T10:05:00"),
        "2025-08/2025-09": ("2025-08-01", "2025-09-30"),
        "2025-08-15T10:05/2025-08-16": ("2025-08-15", "2025-08-16"),
    }
    made = {value: tuple([one.isoformat() for one in bounds(value) if one]) for value in expected}
    assert made == expected


@pytest.mark.parametrize("value", [None, "PT3H", "XXXX-03-03", "T10:05", "PAST_REF", "2025-02-30", "2025-09/2025-08"])
def test_values_without_bounds(value: str | None) -> None:
    """What has no place in the calendar has no bounds."""
    assert bounds(value) == (None, None)


def test_what_leaves_the_calendar_is_none() -> None:
    """Moves beyond the years 1 to 9999, days that a month lacks, and intervals of half a date have no value."""
    assert shift(date(2025, 1, 1), 10**8, "day") is None
    assert moved("PT3H", 1, "day") is None
    assert in_year("01#5#1", 2025) is None
    assert interval("XXXX-03-03", "2025-03-09") is None


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_day_and_zone_of_the_machine_change_nothing(zone: str) -> None:
    """The answer is the same in every time zone and locale: nothing asks the clock."""
    text = "It opened on Friday, closed March 3 and ends soon, at 5 p.m. tomorrow."
    code = f"from newsmodel import find_times; print(find_times({text!r}, language='en'))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TZ": zone, "LC_ALL": "C"},
    ).stdout
    assert told.strip() == str(find_times(text, language="en"))


HOSTILE: Final = (
    "1 ", "1:", "the ", "May ", "Friday ", "1-", "2016-", "one hundred ", "three days after ", "from ", "last ", ", ",
    ".", "1/2/", "( ", "\n ", " ", "a.m.", "x'", "Friday at 5 p.m. ", "10 a.m. to ", "between ", "Q1 ", "12",
    "post-", "the latest period ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length(unit: str) -> None:
    """Four times the text takes at most five and a half times the time, or a second measurement does."""
    anchor = datetime.fromisoformat("2025-08-16T10:00")
    small, large = [(unit * length)[:length] for length in (2_000, 8_000)]
    assert growth(lambda text: find_times(text, anchor, language="en"), small, large) <= MOST
