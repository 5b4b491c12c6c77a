"""Texts taken apart and put together, sources told from those printed, facts made sound, words placed."""

from typing import Final

import pytest
from hypothesis import example, given

from newsmodel import Article, Byline, Event, Evidence, HeadlineRole, Issue, Participant, Position, Quote, Source, parse
from newsmodel.formats._placing import Placer
from newsmodel.formats._sound import Ids, with_story
from newsmodel.formats._sources import Known, known, with_sources
from newsmodel.formats._whole import put_together, take_apart, usual_opening, with_byline
from newsmodel.strategies import texts

MAIN: Final = HeadlineRole.MAIN
WORDS: Final = Quote("They", start=0)


@given(texts())
@example("[1] [2]\nThe ministers met.\n\nThey left.")
def test_what_is_taken_apart_is_put_together(text: str) -> None:
    """The parts of any text give its Article again; its text and headlines where the caller fixed how many it has."""
    assert put_together(*take_apart(parse(text))) == parse(text)
    for headlines in (0, 1, 2):
        article = parse(text, headlines=headlines)
        found = put_together(*take_apart(article))
        assert (found.text, found.headlines) == (article.text, article.headlines)


def test_openings_are_written_where_they_are_not_usual() -> None:
    """A headline a line and a blank line need no words of their own; anything else does."""
    assert take_apart(parse("Talks end\n\nThey met.")) == ([(MAIN, "Talks end")], None, "They met.")
    assert take_apart(parse("# Talks end\n\nThey met.")).opening == "# Talks end\n\n"
    assert take_apart(parse("They met.")) == ([], None, "They met.")


def test_a_body_may_begin_with_the_headline() -> None:
    """A headline that the body begins with is not put above it once more."""
    article = put_together([(MAIN, "Talks  end")], None, "Talks end\nThey met.")
    assert (article.text, article.headline and article.headline.plain) == ("Talks end\nThey met.", "Talks end")
    assert usual_opening([(MAIN, " ")], "They met.") == ""


def test_headlines_are_those_that_are_stated() -> None:
    """No line of the body becomes a headline, and no stated one is lost, though the text alone would read otherwise."""
    assert put_together([], None, "Talks end\n\nThey met.").headlines == ()
    long = put_together([(MAIN, "They met, and they met again.")], None, "They left.")
    assert [block.plain for block in long.headlines] == ["They met, and they met again."]
    assert put_together([(MAIN, "- x")], None, "They met.").text == "- x\n\nThey met."


def test_an_opening_with_other_headlines_is_not_believed() -> None:
    """What stands above the body is left out where it has other headlines than those stated."""
    assert put_together([(MAIN, "Talks end")], "# Talks begin\n\n", "They met.").text == "Talks end\n\nThey met."


BYLINES: Final = {
    "below the headline": ("Talks end\n\nThey met.", "Ada Lane", "Talks end\n\nAda Lane\n\nThey met."),
    "there already": ("Talks end\nBy Ada Lane\n\nThey met.", "By  Ada Lane", "Talks end\nBy Ada Lane\n\nThey met."),
    "there as a paragraph": ("Talks end\n\nAda Lane\n\nThey met.", "Ada Lane", "Talks end\n\nAda Lane\n\nThey met."),
    "without a headline": ("They met.", "Ada Lane", "Ada Lane\n\nThey met."),
    "after a headline alone": ("Talks end", "Ada Lane", "Talks end\n\nAda Lane\n\n"),
}


@pytest.mark.parametrize(("text", "byline", "expected"), BYLINES.values(), ids=list(BYLINES))
def test_bylines_are_put_in_once(text: str, byline: str, expected: str) -> None:
    """A stated byline stands below the headlines, as a Byline, and is not put where the text has it."""
    article = with_byline(parse(text, headlines=int(text.startswith("Talks"))), byline)
    assert article.text == expected
    assert [block.plain for block in article.blocks if isinstance(block, Byline)] == [" ".join(byline.split())]
    assert with_byline(article, byline) == article


def test_a_byline_that_is_none() -> None:
    """An empty byline changes nothing, and one that reads as something else is text."""
    assert with_byline(parse("They met."), " ") == parse("They met.")
    assert with_byline(parse("They met."), "- Ada Lane").text == "- Ada Lane\n\nThey met."


def test_sources_are_those_that_the_text_does_not_print() -> None:
    """Each printed source stands for one of the document; a second that is equal is one more."""
    article = parse("They met [1].\n\nSources:\n[1] Example Wire")
    same = Known((1,), title="Example Wire")
    assert with_sources(article, [same], map(known, article.sources)) == article
    more = with_sources(article, [same, same, Known(title="")], map(known, article.sources))
    assert [(source.numbers, source.title) for source in more.external_sources] == [((1,), "Example Wire"), ((), "")]


def test_words_are_placed_or_left_out() -> None:
    """Words stand where they are said to, or where they stand if that is once; else nowhere."""
    placer = Placer("They met. They left.")
    assert placer.place("They", 10) == Quote("They", start=10)
    assert placer.place("met", 3) == placer.place("met", None) == Quote("met", start=5)
    assert [placer.place(*asked) for asked in (("They", 3), ("gone", 0), ("", 0), (None, 0), ("met", -1))] == [
        *(None, None, None, None),
        Quote("met", start=5),
    ]
    assert placer.named("") == placer.named("hey") == ()


def test_searches_are_bounded() -> None:
    """After two thousand searches of one text nothing more is looked for."""
    placer = Placer("They met.")
    for number in range(2_000):
        placer.named(str(number))
    assert placer.place("met", 0) is None
    assert placer.place("met", 5) == Quote("met", start=5)


def test_ids_are_given_once() -> None:
    """An id that is taken, or can be none here, is made anew."""
    ids = Ids()
    assert [ids.of(name, "p") for name in ("p2", None, None, "p2", "a b", "é")] == ["p2", "p1", "p3", "p4", "p5", "p6"]


def test_stories_are_made_sound() -> None:
    """What refers to nothing, and an event that is a part of itself, lose that; a position without holders goes."""
    told = Evidence((WORDS,))
    story = with_story(
        parse("They met."),
        participants=[Participant("p1", name="They", kind="group", represents="p2", mentions=(WORDS,))],
        events=[
            Event("e1", name="a", type="CONSULT", part_of="e2", evidence=told),
            Event("e2", name="b", type="CONSULT", part_of="e1", evidence=told),
            Event("e3", name="c", type="CONSULT", part_of="e9", evidence=told),
            Event("e4", name="d", type="CONSULT", part_of="e1", evidence=told),
        ],
        issues=[
            Issue(
                "i1",
                name="wheat",
                positions=(
                    Position(("p9",), stance="for", said=WORDS, evidence=told),
                    Position(("p1", "p9"), stance="for", said=WORDS, according_to="p9", evidence=told),
                ),
                related=("e1", "p1"),
                evidence=told,
            )
        ],
    )
    assert isinstance(story, Article)
    assert [event.part_of for event in story.events] == ["e2", None, None, "e1"]
    assert story.participants[0].represents is None
    assert [(position.holders, position.according_to) for position in story.issues[0].positions] == [(("p1",), None)]
    assert story.issues[0].related == ("e1",)


def test_a_source_without_parts_is_empty() -> None:
    """A source of which nothing is told has no content."""
    [source] = with_sources(parse("They met."), [Known((3,))], ()).external_sources
    assert source == Source((), numbers=(3,))
