"""Which sentence rests on which source."""

import re

import pytest
from hypothesis import given

from newsmodel import Article, Claim, Source, cited, claims, parse, uncited
from newsmodel.strategies import articles

LIST = "\n\nSources:\n[1] A https://a.example\n[2] B\n[2] B too"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met [1]. They left.", [("They met.", ["A"]), ("They left.", [])]),
        ("They met. [1] They left.", [("They met.", ["A"]), ("They left.", [])]),
        ("They met.[1] They left. [2]", [("They met.", ["A"]), ("They left.", ["B", "B too"])]),
        ("They met [1] and left [2] [1].", [("They met and left.", ["A", "B", "B too"])]),
        ("# They met [1]\n\nThey left.", [("They met", ["A"]), ("They left.", [])]),
        ("They left.\n\n## They met [1]\n\n- rye [2]", [("They left.", []), ("rye", ["B", "B too"])]),
        ("They met [7].", [("They met.", [])]),
        ("They met.\n[1]\n\nThey left.", [("They met.", ["A"]), ("They left.", [])]),
        ("They met [1].\n\n[2]\n\nThey left.", [("They met.", ["A", "B", "B too"]), ("They left.", [])]),
        ("[1]\n\n...\n\nThey left [2].", [("They left.", ["A", "B", "B too"])]),
    ],
)
def test_rule(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """A marker supports its sentence, after a full stop the one before; headings have no sentence."""
    found = [(claim.text, [source.title for source in claim.sources]) for claim in claims(parse(text + LIST))]
    assert found == expected


def test_rows() -> None:
    """A claim gives its numbers, its addresses, and a row of plain values."""
    claim = claims(parse("They met [1, 7, 1]." + LIST))[0]
    assert isinstance(claim, Claim)
    assert (claim.numbers, claim.urls) == ((1, 7), ("https://a.example",))
    assert claim.as_dict() == {
        "text": "They met.",
        "start": 0,
        "end": 19,
        "numbers": [1, 7],
        "labels": [],
        "titles": ["A"],
        "urls": ["https://a.example"],
    }


def test_cited_and_uncited() -> None:
    """Sources are told apart by whether a marker names them, external ones too."""
    article = parse("They met [2] [4]." + LIST, sources=["x", "y", "z", "https://d.example"])
    assert [source.plain for source in cited(article)] == ["B", "B too", "https://d.example"]
    assert [source.plain for source in uncited(article)] == ["A https://a.example", "x", "y", "z"]


def test_ids_have_a_column() -> None:
    """A claim gives the ids that its markers name, too."""
    article = parse("They met [web:1][web:2].", sources=[Source.of(title="A", url="https://a.example", label="web:1")])
    (claim,) = claims(article)
    assert (claim.labels, claim.urls) == (("web:1", "web:2"), ("https://a.example",))
    assert claim.as_dict()["labels"] == ["web:1", "web:2"]


@given(articles())
def test_claims_are_the_sentences(article: Article) -> None:
    """There is a claim for each sentence with a word, and none of the citations in sentences is left out."""
    found = claims(article)
    assert [claim.sentence for claim in found] == [
        sentence for sentence in article.sentences if re.search(r"\w", sentence.plain)
    ]
    cited_in = [source for sentence in article.sentences for source in sentence.sources]
    assert not found or {source for claim in found for source in claim.sources} == set(cited_in)
