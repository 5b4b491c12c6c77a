"""A real answer of an engine, whole: who takes part, and when."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from newsmodel import Article, extract, find_times, parse

PUBLISHED: Final = date(2025, 8, 16)


@pytest.fixture(scope="module")
def summit(data: Path) -> Article:
    """Return the answer about a summit, with its story."""
    file = data / "summit.txt"
    if not file.is_file():
        pytest.skip(f"no real text: {file} is no file")
    return extract(parse(file.read_text(encoding="utf-8")), published=PUBLISHED)


def test_who_takes_part(summit: Article) -> None:
    """The six people have their titles and those for whom they speak; states, the alliance and allies are there."""
    names = {one.id: one.name for one in summit.participants}
    people = {
        one.name: (one.titles, names[one.represents] if one.represents else None)
        for one in summit.participants
        if one.kind == "person"
    }
    assert people == {
        "Donald Trump": (("United States President",), "United States"),
        "Vladimir Putin": (("Russian President",), "Russia"),
        "Marco Rubio": (("U.S. Secretary of State",), "United States"),
        "Steve Witkoff": (("special envoy",), None),
        "Sergei Lavrov": (("Russian Foreign Minister",), "Russia"),
        "Volodymyr Zelenskyy": (("Ukrainian President",), "Ukraine"),
    }
    others = {(one.name, str(one.kind)) for one in summit.participants if one.kind != "person"}
    assert others == {
        ("United States", "state"),
        ("Russia", "state"),
        ("Ukraine", "state"),
        ("NATO", "organization"),
        ("European allies", "group"),
    }


def test_every_mention_stands_in_the_text(summit: Article) -> None:
    """Each mention is what the text has at its place, and is one of the names of its participant."""
    for one in summit.participants:
        for mention in one.mentions:
            assert summit.text[mention.start : mention.end] == mention.exact
            assert mention.exact in {one.name, *one.aliases}


def test_when_it_was(summit: Article) -> None:
    """Friday is the day before publication, 2022 a year, and both talks took more than three hours."""
    times = [(time.quote.exact, time.value, time.mod) for time in find_times(summit.text, PUBLISHED)]
    assert times[:4] == [
        ("Friday", "2025-08-15", None),
        ("2022", "2022", None),
        ("over three hours", "PT3H", "MORE_THAN"),
        ("over three hours", "PT3H", "MORE_THAN"),
    ]
