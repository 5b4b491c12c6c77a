"""Law 3 for stories made elsewhere: time that is linear in the length of text and data, whatever they repeat."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from newsmodel import Article, Grounding, ground, parse
from tests.growth import MOST, growth

PROSE: Final = "Minister Ada Lane {n} met the mayor of Port {n} on day {n}, and agreed on wheat {n} with him. "


def prose(length: int) -> str:
    """Return a text in which every sentence is another."""
    return "".join([PROSE.format(n=n) for n in range(length // 90)])


def same(piece: str) -> Callable[[int], str]:
    """Return what makes a text of one piece."""
    return lambda length: piece * (length // len(piece))


def story_of_prose(length: int) -> dict[str, Any]:
    """Return a story that tells all of the prose."""
    numbers = range(length // 90)
    people = [{"id": f"p{n}", "name": f"Ada Lane {n}", "mentions": ["Lane"], "titles": ["Minister"]} for n in numbers]
    events = [
        {"id": f"e{n}", "trigger": "met", "sentence": PROSE.format(n=n), "place": f"Port {n}", "time_text": f"day {n}"}
        for n in numbers
    ]
    return {"participants": people, "events": events}


def facts(kind: str, **fact: Any) -> Callable[[int], dict[str, Any]]:
    """Return what makes a story of one fact, again and again."""
    return lambda length: {kind: [{"id": f"x{n}", **fact} for n in range(length // 40)]}


SHAPES: Final[dict[str, tuple[Callable[[int], str], Callable[[int], Any]]]] = {
    "prose": (prose, story_of_prose),
    "one name": (same("Ada "), facts("participants", name="Ada", mentions=["Ada"])),
    "names that overlap": (
        same("Ada "),
        lambda length: {"participants": [{"id": f"x{n}", "name": "Ada " * n} for n in range(int(length**0.5))]},
    ),
    "one sentence that names somebody, and what was said in it": (
        lambda length: "Ada said x. " + "Bo " * (length // 3),
        lambda length: {
            "participants": [{"id": "p1", "name": "Ada"}, {"id": "p2", "name": "Bo"}],
            "statements": [{"speaker": "p1", "content": "x"}] * (length // 40),
        },
    ),
    "one title": (same("Minister Ada. "), facts("participants", name="Ada", titles=["Minister"])),
    "one trigger": (same("met "), facts("events", trigger="met", place="met", time_text="met")),
    "quotes that nearly stand": (
        same("a "),
        lambda length: {"issues": [{"id": f"i{n}", "evidence": ["a " * 20 + f"b{n}"]} for n in range(length // 60)]},
    ),
    "one long quote": (same("a "), lambda length: {"issues": [{"id": "i1", "evidence": ["a " * (length // 3)] * 9}]}),
    "many long quotes": (
        same("a "),
        lambda length: {
            "issues": [{"id": "i1", "evidence": ["a " * n for n in range(1, int(length**0.5))]}],
        },
    ),
    "statements": (
        same('"a," said b. '),
        facts("statements", content="a", speaker_text="b", cue="said", direct=True),
    ),
    "prefixes": (
        same("a "),
        lambda length: {
            "events": [{"id": f"e{n}", "trigger": {"exact": "a", "prefix": "a " * 9}} for n in range(length // 60)]
        },
    ),
    "one id": (same("a "), lambda length: {"participants": [{"id": "p1", "name": "a"}] * (length // 30)}),
    "circles": (
        same("a b "),
        lambda length: {
            "events": [
                {"id": f"e{n}", "trigger": {"exact": "a", "start": 0}, "part_of": f"e{n + 1}"}
                for n in range(length // 60)
            ]
        },
    ),
    "one circle": (
        same("a b "),
        lambda length: {
            "events": [
                {"id": f"e{n}", "trigger": {"exact": "a", "start": 0}, "part_of": f"e{(n + 1) % (length // 60)}"}
                for n in range(length // 60)
            ]
        },
    ),
    "unknown keys": (same("a "), lambda length: {f"k{n}": 1 for n in range(length // 10)}),
    "markers": (same("a [1] "), facts("events", trigger="a a")),
    "blank": (same(" "), lambda length: {"events": " " * length}),
    "fence": (same("a "), lambda length: "```" * (length // 3)),
    "open arrays": (same("a "), lambda length: '{"events":' + "[" * length),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_law_3_grounding_is_linear(shape: str) -> None:
    """Grounding a story four times as long in a text four times as long takes at most 5.5 times as long."""
    text, story = SHAPES[shape]
    small, large = [(parse(text(length)), story(length)) for length in (8_000, 32_000)]
    _ = small[0].sentences, large[0].sentences  # found before, as those of an article that was read

    def work(pair: tuple[Article, Any]) -> Grounding | None:
        try:
            return ground(*pair)
        except ValueError:
            return None

    assert growth(work, small, large) <= MOST
