"""Issues of stories made elsewhere: their evidence, and who stands where."""

from typing import Any

from newsmodel import Grounding
from tests.grounding.told import TEXT, made, told, words


def issue(**fields: Any) -> Grounding:
    """Ground one issue."""
    return made(issues=[{"id": "i1", "label": "the port", **fields}])


def test_an_issue_whole() -> None:
    """An issue keeps its evidence and who stands where."""
    position = {"holder": "p1", "stance": "pro", "quote": "the port must stay open", "conditions": ["stay open"]}
    found = made(
        events=[{"id": "e1", "trigger": "strike"}],
        issues=[
            {
                "id": "i1",
                "label": "the  port",
                "question": "Must it stay?",
                "status": "unresolved",
                "evidence": ["The union of Lindmark rejected the plan"],
                "related": ["e1", "i1", "i9"],
                "positions": [position | {"according_to": "p2"}],
            }
        ],
    )
    [one] = found.article.issues
    assert (one.name, one.question, one.status, one.related) == ("the port", "Must it stay?", "open", ("e1", "i1"))
    [held] = one.positions
    assert (held.holders, held.stance, held.statement, held.according_to) == (
        ("p1",),
        "for",
        "the port must stay open",
        "p2",
    )
    assert words(*held.conditions, *one.evidence.quotes) == ["stay open", "The union of Lindmark rejected the plan"]
    assert told(found) == ["$.issues[0].related[2]: 'i9' is the id of no issue or event that is placed"]


def test_an_issue_of_positions_alone() -> None:
    """An issue for which no evidence is sent rests on its positions; one without any is refused."""
    said = "We will not pay"
    found = issue(label=None, positions=[{"holders": ["p2", "p2"], "quote": said}])
    [one] = found.article.issues
    assert (one.name, words(*one.evidence.quotes), one.positions[0].holders) == (said, [said], ("p2",))
    assert told(issue()) == ["$.issues[0]: 'i1' is refused: it has no evidence, the words of the text that tell of it"]


def test_an_issue_whose_evidence_is_refused() -> None:
    """An issue of whose evidence nothing is placed gets not in, whatever its positions say."""
    found = issue(evidence=["They will fight"], positions=[{"holder": "p2", "quote": "We will not pay"}])
    assert found.article.issues == ()
    assert told(found) == [
        "$.issues[0].evidence[0]: 'They will fight' does not stand in the text",
        "$.issues[0]: 'i1' is refused: none of its evidence is placed",
    ]


def test_positions_that_are_refused() -> None:
    """A position that nobody holds, or that no words show, gets not in."""
    positions = [
        {"holder": "p9", "quote": "We will not pay"},
        {"holder": "p2", "quote": "We will pay"},
        {"holder": "p2"},
    ]
    found = issue(evidence=["We will not pay"], positions=positions)
    assert found.article.issues[0].positions == ()
    assert told(found) == [
        "$.issues[0].positions[0].holder: 'p9' is the id of no participant that is placed",
        "$.issues[0].positions[0]: 'We will not pay' is refused: nobody holds it",
        "$.issues[0].positions[1].quote: 'We will pay' does not stand in the text",
        "$.issues[0].positions[1]: 'We will pay' is refused: no words of the text show it",
        "$.issues[0].positions[2]: 'p2' is refused: no words of the text show it",
    ]


def test_the_evidence_says_which_words_are_meant() -> None:
    """Words of a position that stand more than once are those in the issue's evidence."""
    found = issue(evidence=["Lane regretted the strike in Lindmark"], positions=[{"holder": "p1", "quote": "Lindmark"}])
    assert found.article.issues[0].positions[0].said.start == TEXT.rindex("Lindmark")
    found = issue(
        evidence=["met Bo Hale"], positions=[{"holder": "p1", "quote": "Lindmark"}, {"holder": "p1", "quote": "."}]
    )
    assert found.article.issues[0].positions == ()
