"""What holds for names and participants of every text."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, dumps, extract, find_names, loads, parse
from newsmodel.strategies import articles, texts
from tests.growth import MOST, growth

LANGUAGES: Final = st.sampled_from((None, "en", "de", "fr", "es", "ru", "pt-BR"))
_NAMED: Final = st.lists(
    st.sampled_from(
        (
            *("Ada Lane", "Lane", "Mr.", "President", "of", "the", "and", "Port Council", "PWU", "(PWU)", "Norway's"),
            *("Norwegian", "officials", "said", ",", ".", "\n", "\n\n", "in", "Oslo", "U.S.", "de", "von der", "J. K."),
            *("AT&T", "Workers'", "Union", "Treaty", "May", "The", "l'", "d'", "O'Hara", "al-Harun", "v.", "# ", "- "),
            *(
                "protesters",
                "striking dockers",
                "police",
                "who",
                "by",
                "according to",
                "hundreds of",
                "his wife",
                "met",
            ),
            *("[1]", "https://a.example/B", "62", "\u0130", "\u01c5", "\ud800", "\0"),
        )
    ),
    max_size=30,
).map(" ".join)
TEXTS: Final = texts() | _NAMED | st.text(max_size=60)


@given(TEXTS, LANGUAGES)
def test_names_stand_in_the_text(text: str, language: str | None) -> None:
    """Every name is the slice of the text where it says it stands; they are in order, none over another."""
    names = find_names(text, language=language)
    for name in names:
        assert text[name.quote.start : name.quote.end] == name.quote.exact != ""
    assert all(one.quote.end <= other.quote.start for one, other in pairwise(names))


@given(TEXTS, st.sampled_from(("high", "all")))
def test_extract_keeps_the_article(text: str, level: str) -> None:
    """Blocks, text, metadata and sources stay as they are, and extracting again gives the same Article."""
    article = parse(text)
    told = extract(article, level=level)
    assert (told.blocks, told.text, told.metadata, told.lead) == (
        article.blocks,
        text,
        article.metadata,
        article.lead,
    )
    assert (told.events, told.issues, told.statements) == ((), (), ())
    assert extract(told, level=level) == told


@given(articles())
def test_extract_takes_any_article(article: Article) -> None:
    """Any Article that can be built has a story that can be built, written and read."""
    told = extract(article)
    assert told.blocks == article.blocks
    assert loads(dumps(told)) == told


@given(_NAMED)
def test_nobody_is_named_twice(text: str) -> None:
    """No place of the text is a mention of two participants, and each represents one that there is."""
    participants = extract(parse(text)).participants
    places = [(quote.start, quote.end) for one in participants for quote in one.mentions]
    assert len(places) == len(set(places))
    ids = {one.id for one in participants}
    assert {one.represents for one in participants} <= {*ids, None}
    assert all(one.represents != one.id for one in participants)


def test_the_same_everywhere() -> None:
    """The answer does not change with the hash seed, the time zone or the locale of the process."""
    text = "Port Workers Union (PWU) chief Ada Lane met Lane of Norway, Tom Lane and Moscow's envoy in Oslo."
    code = f"import newsmodel; print(newsmodel.dumps(newsmodel.extract(newsmodel.parse({text!r}))))"
    answers = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("1", "Asia/Tokyo", "C.UTF-8"), ("77", "America/New_York", "tr_TR")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment)
        answers.add(done.stdout)
    assert len(answers) == 1


SHAPES: Final = (
    "A ",
    "Ada ",
    "Ada Lane ",
    "A. Lane, ",
    "A. B. ",
    "Mr. ",
    "Lane of the ",
    "Ada von der ",
    "Council of the ",
    "X and ",
    "U.S. ",
    "(A) ",
    "Lane (PWU) ",
    "A'",
    "A-",
    "al-",
    "A's ",
    "president ",
    "minister of ",
    ", the minister",
    "Norwegian ",
    "Norwegian officials ",
    "Ada Lane, ",
    "Ada Lane, minister of Oslo, ",
    "Oslo, Norway, ",
    "A\n",
    "\n\nThe Great Plan ",
    '"',
    "('",
    "protesters ",
    "striking ",
    "striking protesters and ",
    "protesters of the ",
    "hundreds of ",
    "of the number ",
    "also ",
    "his wife ",
    "attorneys general from ",
    "Norway, Sweden and ",
    "Norwegian protesters ",
    "national ",
    "@",
    "www.",
    "A&",
)


@pytest.mark.parametrize("shape", SHAPES, ids=repr)
def test_time_is_linear(shape: str) -> None:
    """Four times the length takes at most five and a half times as long."""
    small, large = (parse(shape * (size // len(shape))) for size in (10_000, 40_000))
    assert growth(lambda article: extract(article, level="all"), small, large) <= MOST


def test_many_different_people() -> None:
    """A text of many different names of one surname is read in time linear in its length."""

    def crowd(size: int) -> Article:
        return parse(
            " ".join([f"Mr. B{number:x}b Lane left and the Q{number:x} Lane Council met." for number in range(size)])
        )

    small, large = crowd(300), crowd(1200)
    assert growth(extract, small, large) <= MOST


def test_many_different_groups_is_linear() -> None:
    """A text of many different groups of one noun is read in time linear in its length."""

    def crowd(size: int) -> Article:
        words = ["".join([chr(ord("a") + int(digit)) for digit in str(number)]) for number in range(size)]
        return parse(" ".join([f"The {word}ical dockers met the others." for word in words]))

    small, large = crowd(300), crowd(1200)
    assert growth(extract, small, large) <= MOST


def test_lexicons_are_in_the_package() -> None:
    """The data files lie beside the code, and each says where it is from."""
    folder = Path(extract.__code__.co_filename).parent / "data"
    heads = {path.name: path.read_text(encoding="utf-8").split("\n", 1)[0] for path in folder.iterdir()}
    assert set(heads) == {"cities.txt", "given_names.txt", "states.txt", "territories.txt", "words.txt"}
    assert all(head.startswith("# ") for head in heads.values())
