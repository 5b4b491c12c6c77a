"""The outline of issues and positions."""

from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, Evidence, Issue, Participant, Position, parse
from newsmodel.formats.ibis import write
from newsmodel.strategies import articles
from tests.model.examples import FULL

TEXT: Final = (
    "The union wants more pay. The owners refuse to talk. The mayor would pay if the port opens, says the union."
)


def disputed(status: str, *stands: tuple[str, str], **fields: Any) -> Article:
    """Return an Article with one issue, and positions of a stance that some words show."""
    article = parse(TEXT)
    names = ("union", "owners", "mayor")
    people = tuple(
        [
            Participant(f"p{number}", name=name, kind="group", mentions=(article.quote(name, 0),))
            for number, name in enumerate(names)
        ]
    )
    positions = tuple(
        [
            Position(
                (f"p{number}",),
                stance=stance,
                said=article.quote(words),
                evidence=Evidence((article.quote(words),)),
                **fields,
            )
            for number, (stance, words) in enumerate(stands)
        ]
    )
    told = Evidence((article.quote("more pay"), article.quote("refuse to talk")))
    issue = Issue("i1", name="pay", status=status, positions=positions, evidence=told)
    return attrs.evolve(article, participants=people, issues=(issue,))


STANDS: Final = (("for", "wants more pay"), ("refuses", "refuse to talk"), ("unclear", "would pay"))


def test_everything_is_told() -> None:
    """An issue has question, status and what it is about; a position has stance, holders, words and conditions."""
    assert write(FULL) == (
        "? wheat: Who pays for the wheat? (open)\n"
        "  about talks; wheat\n"
        "  : on condition: growers; Mara Hale, according to Mara Hale\n"
        '    + "no deal"\n'
        '    + "met the growers"\n'
        '    + "the growers"\n'
        '    condition: "want more"\n'
    )


@pytest.mark.parametrize(
    ("status", "marks"),
    [
        ("open", ["?", ":", ":", ":"]),
        ("unknown", ["?", ":", ":", ":"]),
        ("agreed", ["?!", ":+", ":-", ":"]),
        ("withdrawn", ["?", ":-", ":", ":"]),
    ],
)
def test_marks_tell_how_it_ended(status: str, marks: list[str]) -> None:
    """An agreement accepts who wants it and rejects who opposes it; what is withdrawn rejects who wants it."""
    lines = write(disputed(status, *STANDS)).splitlines()
    assert [line.split()[0] for line in lines if line.split()[0][0] in "?:"] == marks
    assert [line.strip() for line in lines if '"' in line] == [
        '+ "wants more pay"',
        '- "refuse to talk"',
        '"would pay"',
    ]


def test_an_agreement_on_a_condition_is_tentative() -> None:
    """An issue that is agreed while somebody's position hangs on a condition is resolved tentatively."""
    text = write(disputed("agreed", ("against", "refuse to talk"), ("conditional", "would pay")))
    assert text == (
        '?~ pay (agreed)\n  :- against: union\n    - "refuse to talk"\n  : on condition: owners\n    + "would pay"\n'
    )


def test_an_issue_without_positions_has_its_evidence() -> None:
    """Where nobody's position is known, the words that tell of the issue are given."""
    assert write(disputed("open")) == '? pay (open)\n  "more pay"\n  "refuse to talk"\n'


def test_nothing_in_dispute() -> None:
    """An Article without issues has an empty outline."""
    assert write(parse(TEXT)) == ""


@given(articles())
def test_a_line_a_thing(article: Article) -> None:
    """Whatever names and words hold, each thing has one line of printable characters, indented by what it is."""
    lines = write(article).split("\n")
    assert lines.pop() == ""
    assert all(line.isprintable() for line in lines)
    assert sum(not line.startswith(" ") for line in lines) == len(article.issues)
    stands = [line for line in lines if line.startswith("  :")]
    assert len(stands) == sum(len(issue.positions) for issue in article.issues)
