"""`extract` itself: what it refuses, and the day that times count from."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from newsmodel import Article, Metadata, ModelError, Name, Quote, extract, find_names, parse
from newsmodel.extraction import Facts, anchor_of


def test_only_articles() -> None:
    """What is no Article is refused."""
    text: Any = "Ada Lane left."
    with pytest.raises(TypeError, match=r"^extract takes an Article, not str$"):
        extract(text)


def test_only_levels() -> None:
    """A level that there is not is refused."""
    with pytest.raises(ValueError, match=r"^level is 'low', not one of high, all$"):
        extract(parse("Ada Lane left."), level="low")


def test_only_fields() -> None:
    """A pass by a name that no field has is refused."""
    with pytest.raises(ValueError, match=r"^there is no pass 'verbs', only names, times"):
        extract(parse("Ada Lane left."), passes={"verbs": lambda _article, _facts: ()})


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (None, "the pass 'names' gives NoneType, not a tuple of Name"),
        ([], "the pass 'names' gives list, not a tuple of Name"),
        (("Ada Lane",), "the pass 'names' gives str at 0, not Name"),
    ],
)
def test_passes_give_tuples_of_their_type(given: Any, message: str) -> None:
    """A pass that gives something else is refused, with its name."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        extract(parse("Ada Lane left."), passes={"names": lambda _article, _facts: given})


def test_names_of_a_pass_must_stand_in_the_text() -> None:
    """A participant whose quote does not stand in the text cannot be built, wherever it comes from."""
    name = Name(Quote("Tom Hale", start=0), kind="person")
    with pytest.raises(ModelError, match=r"Tom Hale"):
        extract(parse("Ada Lane left."), passes={"names": lambda _article, _facts: (name,)})


@pytest.mark.parametrize("value", [None, 3, b"Ada Lane"])
def test_only_text_has_names(value: Any) -> None:
    """What is no string has no names."""
    with pytest.raises(TypeError):
        find_names(value)


def seen_by_a_pass(article: Article, published: date | None) -> date | None:
    """Return the day that a pass is told."""
    seen = []

    def look(_article: Article, facts: Facts) -> tuple[()]:
        seen.append(facts.published)
        return ()

    extract(article, published=published, passes={"times": look})
    return seen[0]


def test_the_callers_day_comes_first() -> None:
    """The day of the caller goes before that of the metadata, and that before the text's own."""
    text = "BRASK, March 3, 2019 (Wire) - They met."
    moment = datetime(2020, 5, 6, 7, 8, tzinfo=UTC)
    dated = parse(text, metadata=Metadata(published=moment))
    assert seen_by_a_pass(dated, date(2021, 1, 2)) == date(2021, 1, 2)
    assert seen_by_a_pass(dated, None) == moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSLO, March 3, 2019 (Wire) - They met on a ship.", date(2019, 3, 3)),
        ("Talks end\n\nFriday, January 4, 2019\n\nThey met on a ship.", date(2019, 1, 4)),
        ("Talks end\n\n2019-01-04\n\nThey met on a ship.", date(2019, 1, 4)),
        ("Talks end\n\n2019-31-04\n\nThey met on a ship.", None),
        ("OSLO, March 3 (Wire) - They met on a ship.", None),
        ("They met on Friday.", None),
    ],
)
def test_the_texts_own_day(text: str, day: date | None) -> None:
    """Without a day from outside, the dateline's counts, or that of a line of a date; never today's."""
    assert anchor_of(parse(text)) == day
