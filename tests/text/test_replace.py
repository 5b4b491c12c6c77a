"""Pure edits of any nodes."""

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Citation,
    Edit,
    Event,
    Evidence,
    Heading,
    Issue,
    Marker,
    ModelError,
    Node,
    Paragraph,
    Participant,
    Participation,
    Place,
    Position,
    Quote,
    Statement,
    TimeExpression,
    parse,
    replace,
)
from newsmodel.strategies import articles

TEXT = "The towns agreed [1] on Monday.\n\nNobody left."


def block(article: Article, k: int) -> Node:
    """Return a block in its place."""
    return next(node for node in article.nodes if node.value == article.blocks[k])


def leaf(article: Article, raw: str) -> Node:
    """Return a leaf in its place."""
    return next(node for node in article.nodes if str(node.value) == raw and node.value not in article.blocks)


def test_leaves() -> None:
    """A leaf gives way to a string, a leaf, several, or nothing; strings are put together."""
    article = parse(TEXT)
    marker = article.citations[0]
    other = Marker("[2]", numbers=(2,))
    assert replace(article, {marker: "of late"}).article.paragraphs[0].content == (
        "The towns agreed of late on Monday.",
    )
    assert replace(article, {marker: ""}).article.paragraphs[0].content == ("The towns agreed  on Monday.",)
    changed = replace(article, {marker: (other, "-", other)}).article
    assert changed.paragraphs[0].content == ("The towns agreed ", other, "-", other, " on Monday.")
    assert replace(article, {leaf(article, "[1]"): other}).article.text == TEXT.replace("[1]", "[2]")


def test_blocks() -> None:
    """A block gives way to a block, several, or nothing."""
    article = parse(TEXT)
    heading = Heading(("After",), lead="## ", gap="\n\n")
    assert replace(article, {block(article, 1): ""}).article.text == "The towns agreed [1] on Monday.\n\n"
    assert replace(article, {block(article, 0): heading}).article.text == "## After\n\nNobody left."
    assert (
        replace(article, {block(article, 0): (heading, heading)}).article.text == "## After\n\n## After\n\nNobody left."
    )
    assert replace(article, {}).article == article


def test_an_unknown_place_is_refused() -> None:
    """A place that is none of the Article's is a KeyError that names it."""
    with pytest.raises(KeyError, match=r"no Marker stands at 3 of the Article: '\[9\]'"):
        replace(parse(TEXT), {Citation(Marker("[9]", numbers=(9,)), start=3): ""})


def test_what_is_no_place_is_refused() -> None:
    """A value in the place of a place is a KeyError that says where places are found."""
    nowhere: Any = 7
    with pytest.raises(KeyError, match=r"7 is no place: take one of article\.nodes or article\.citations"):
        replace(parse(TEXT), {nowhere: ""})


def test_what_is_no_block_is_refused() -> None:
    """What is neither block nor string in the place of a block is a ModelError that names the place."""
    article = parse(TEXT)
    new: Any = 7
    with pytest.raises(ModelError, match=r"^Article\.blocks\[1\]: 7 is no block$"):
        replace(article, {block(article, 1): new})


def test_a_string_rewrites_a_block() -> None:
    """A string becomes the content of the block, with its markers read; kind, lead and gap stay."""
    text = "- They met.\n\n```\narr[1]\n```\n\nSources:\n[1] Post"
    article = parse(text)
    words = {0: "They left [1].", 1: "```\narr[2]\n```", 3: "Wire https://wire.example"}
    edited = replace(article, {block(article, k): new for k, new in words.items()}).article
    assert edited.text == "- They left [1].\n\n```\narr[2]\n```\n\nSources:\n[1] Wire https://wire.example"
    assert [citation.raw for citation in edited.citations] == ["[1]"]
    assert (edited.sources[0].number, edited.sources[0].url) == (1, "https://wire.example")
    assert edited == parse(edited.text)


def told(article: Article) -> Article:
    """Return the Article with a fact of every kind."""
    towns, agreed, monday = article.quote("The towns"), article.quote("agreed [1]"), article.quote("Monday")
    evidence = Evidence((agreed,))
    return attrs.evolve(
        article,
        participants=(
            Participant("p1", name="towns", kind="group", mentions=(towns,)),
            Participant("p2", name="nobody", kind="other", represents="p1", mentions=(article.quote("Nobody"),)),
        ),
        events=(
            Event(
                "e1",
                name="deal",
                type="AGREE",
                time=TimeExpression(monday, type="date"),
                place=Place("there", quotes=(monday,)),
                participations=(Participation("p1", role="actor"), Participation("p2", role="other")),
                outcome=article.quote("Nobody left"),
                evidence=evidence,
            ),
            Event(
                "e2",
                name="leaving",
                type="OTHER",
                part_of="e1",
                place=Place("here"),
                evidence=Evidence((article.quote("left"),)),
            ),
        ),
        issues=(
            Issue(
                "i1",
                name="leaving",
                related=("e1", "e2"),
                positions=(
                    Position(
                        ("p2",), stance="for", said=article.quote("left"), conditions=(monday,), evidence=evidence
                    ),
                    Position(("p1", "p2"), stance="for", said=agreed, according_to="p2", evidence=evidence),
                ),
                evidence=evidence,
            ),
            Issue("i2", name="gone", evidence=Evidence((article.quote("Nobody"),))),
        ),
        statements=(
            Statement(agreed, speaker="p2", cue=article.quote("Nobody"), evidence=evidence),
            Statement(article.quote("left"), evidence=evidence),
        ),
    )


def test_quotes_go_along() -> None:
    """Quotes before, around and after a changed leaf stand in the new text, with what was put there."""
    article = told(parse(TEXT))
    edit = replace(article, {article.citations[0]: "in the end"})
    assert edit.dropped == ()
    event = edit.article.events[0]
    assert event.evidence.quotes[0].exact == "agreed in the end"
    assert event.time is not None
    assert event.time.quote == edit.article.quote("Monday")
    assert edit.article.events[1].evidence.quotes == (edit.article.quote("left"),)


def test_facts_without_words_go() -> None:
    """Facts whose words went go and are named; what refers to them lets go of them."""
    article = told(parse(TEXT))
    edit = replace(article, {block(article, 1): ""})
    new = edit.article
    assert [
        fact.name if isinstance(fact, (Participant, Event, Issue)) else type(fact).__name__ for fact in edit.dropped
    ] == [
        "nobody",
        "leaving",
        "Position",
        "gone",
        "Statement",
    ]
    assert [who.id for who in new.participants] == ["p1"]
    assert [part.participant for part in new.events[0].participations] == ["p1"]
    assert new.events[0].outcome is None
    assert (new.issues[0].related, len(new.issues[0].positions)) == (("e1",), 1)
    assert (new.issues[0].positions[0].holders, new.issues[0].positions[0].according_to) == (("p1",), None)
    assert (new.statements[0].speaker, new.statements[0].cue) == (None, None)


def test_facts_without_their_holders_go() -> None:
    """A position whose holders all went goes; times and places without their words are let go of."""
    article = told(parse(TEXT))
    words = leaf(article, "The towns agreed ")
    edit = replace(article, {words: "agreed ", leaf(article, " on Monday."): " later."})
    assert [who.id for who in edit.article.participants] == ["p2"]
    assert edit.article.participants[0].represents is None
    event = edit.article.events[0]
    assert (event.time, event.place) == (None, None)
    assert [position.holders for position in edit.article.issues[0].positions] == [("p2",), ("p2",)]
    gone = replace(article, {words: "agreed ", leaf(article, "Nobody left."): "left."})
    assert [type(fact).__name__ for fact in gone.dropped].count("Position") == 2


def test_quotes_that_a_change_cuts() -> None:
    """A quote that has a part of what was changed keeps only what stayed."""
    article = parse("The towns agreed on wheat.")
    cut = Participant("p1", name="x", kind="other", mentions=(article.quote("towns agr"), article.quote("on wheat")))
    article = attrs.evolve(article, participants=(cut,))
    text = article.nodes[1]
    edit = replace(article, {text: "The towns and ports met on wheat."})
    assert [quote.exact for quote in edit.article.participants[0].mentions] == ["towns a", "on wheat"]


def test_quotes_of_a_block_that_becomes_others() -> None:
    """Where a block becomes several, or its leaves others, quotes keep the words that it begins and ends with."""
    article = parse("The towns agreed [1] on wheat.")
    both = Participant("p1", name="x", kind="other", mentions=(article.quote("towns"), article.quote("wheat")))
    article = attrs.evolve(article, participants=(both,))
    whole = block(article, 0)
    edits = [
        replace(article, {whole: (Paragraph(("The towns met.",), gap="\n\n"), Paragraph(("It was on wheat.",)))}),
        replace(article, {whole: Paragraph(("The towns agreed on wheat.",))}),
    ]
    assert [edit.article.text for edit in edits] == ["The towns met.\n\nIt was on wheat.", "The towns agreed on wheat."]
    for edit in edits:
        assert [quote.exact for quote in edit.article.participants[0].mentions] == ["towns", "wheat"]


def test_an_edit_is_a_value() -> None:
    """An edit can be hashed, copied and pickled."""
    edit = replace(parse(TEXT), {})
    assert isinstance(edit, Edit)
    assert {edit, copy.deepcopy(edit), pickle.loads(pickle.dumps(edit))} == {edit}  # noqa: S301


@given(articles(), st.data())
def test_law_7_quotes_stand_after_any_edit(article: Article, data: st.DataObject) -> None:
    """Whatever leaf or block is taken away, the quotes that stay stand, and untouched text is untouched."""
    if not article.nodes:
        return
    node = data.draw(st.sampled_from(article.nodes))
    edit = replace(article, {node: ""})
    before, after = article.text[: node.start], article.text[node.end :]
    gone = node.value in article.blocks
    assert edit.article.text.startswith(before[: len(before) - (200 if gone else 0)])
    assert gone or edit.article.text == before + after
    assert all(isinstance(quote, Quote) for who in edit.article.participants for quote in who.mentions)


def test_an_article_stays_as_it_was() -> None:
    """An edit makes a new Article, the old one is not touched."""
    article = parse(TEXT)
    replace(article, {article.citations[0]: Paragraph(("x",)).content[0]})
    assert article == parse(TEXT)
