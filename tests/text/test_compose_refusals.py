"""What `compose` refuses: each message names the block, what it would become, and what to write instead."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from newsmodel import (
    Byline,
    Code,
    CompositionError,
    DateLine,
    Heading,
    Headline,
    ListItem,
    Marker,
    Paragraph,
    RelatedLink,
    Rule,
    Source,
    Table,
    compose,
)

BARE: Any = "Post"

REFUSALS: Final[dict[str, Callable[[], Any]]] = {
    "a first string like a headline": lambda: compose("They met", "They agreed."),
    "a string like a heading": lambda: compose("They met.", "What comes next", "They agreed."),
    "a string in bold": lambda: compose("They met.", "**Pay**", headline="Talks"),
    "a string like a byline": lambda: compose("By Ada Lane", headline="Talks"),
    "a string like a date": lambda: compose("7 March 2031", headline="Talks"),
    "a string like a list item": lambda: compose("1. May was cold.", headline="Talks"),
    "a string like a label": lambda: compose("Sources:", headline="Talks"),
    "a string like a label with its link": lambda: compose("Read more: Wheat falls", headline="Talks"),
    "a string like a source": lambda: compose("[1]: https://post.example", headline="Talks"),
    "a string like a quotation": lambda: compose("> They met.", headline="Talks"),
    "a string like a table": lambda: compose("| a | b |", headline="Talks"),
    "a string like code": lambda: compose("```\nx\n```", headline="Talks"),
    "a string like a rule": lambda: compose("---", headline="Talks"),
    "two lines in a string": lambda: compose("They met.\nThey agreed.", headline="Talks"),
    "a string without words": lambda: compose("They met.", " "),
    "a block with a lead": lambda: compose(ListItem(("pay",), lead="- ")),
    "a block with a gap": lambda: compose(Paragraph(("They met.",), gap="\n")),
    "a number of four digits": lambda: compose(("They met ", 1000, "."), headline="T"),
    "a number below zero": lambda: compose(("They met ", -1, "."), headline="T"),
    "a number right after a word": lambda: compose(("See arr", 0, "."), headline="T"),
    "a number in a code span": lambda: compose(("See `x ", 1, "` there."), headline="T"),
    "a sub headline without a headline": lambda: compose("They met.", subheadline="Talks"),
    "code without its fences": lambda: compose("They met.", Code(("x = 1",)), headline="T"),
    "a block with a string for content": lambda: compose("They met.", Rule(BARE), headline="T"),
    "a headline with a string for content": lambda: compose("They met.", headline=Headline(BARE)),
    "a source with a string for content": lambda: compose("They met.", sources=[Source(BARE)]),
    "a link with a string for content": lambda: compose("They met.", related=[RelatedLink(BARE)]),
    "a byline without a headline": lambda: compose("They met.", byline="Ada Lane"),
    "a byline that is no name": lambda: compose("They met.", headline="Talks", byline="noon"),
    "a date line without a headline": lambda: compose(DateLine(("7 March 2031",)), "They met."),
    "a date line in the body": lambda: compose("They met.", DateLine(("7 March 2031",))),
    "a byline in the body": lambda: compose("They met.", Byline(("By Ada Lane",))),
    "a headline in the body": lambda: compose("They met.", Headline(("Talks end",)), "x."),
    "a heading of the first level at the head": lambda: compose(Heading(("Pay",), level=1), "It rises."),
    "two lines in a headline": lambda: compose("They met.", headline="Talks\nend"),
    "two lines in a heading": lambda: compose("They met.", Heading(("Pay\nrises",)), headline="T"),
    "a number in a sub headline": lambda: compose("They met.", headline="T", subheadline="They met [1]."),
    "a blank line in a list item": lambda: compose("x.", ListItem(("pay\n\nhours",)), headline="T"),
    "a rule that draws none": lambda: compose("They met.", Rule(("=",)), headline="T"),
    "a table that is none": lambda: compose("They met.", Table(("a | b",)), headline="T"),
    "a fence that stays open": lambda: compose("x.", Code(("```\nx",)), "They met.", headline="T"),
    "a source with a number in its words": lambda: compose("They met.", sources=["[2] Post"]),
    "a source of two lines": lambda: compose("They met.", sources=["Post\nPort"]),
    "a link of two lines": lambda: compose("They met.", related=["Wheat\nfalls"]),
    "a source in the body without a label": lambda: compose("They met.", Source(("Post",)), headline="T"),
    "a marker that names another number": lambda: compose(["They met ", Marker("[1]", numbers=(2,)), "."]),
    "a source with two labels": lambda: compose("x.", sources=[Source(("Post",), labels=("one", "two"))]),
    "a link in the body without a label": lambda: compose("They met.", RelatedLink(("Wheat",)), headline="T"),
}


MESSAGES: Final = dict(
    line.split(" => ", 1)
    for line in (Path(__file__).parents[1] / "data" / "refusals.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)


def test_every_refusal_has_its_message() -> None:
    """Each call below has a message in the file, and each message a call."""
    assert list(MESSAGES) == list(REFUSALS)


@pytest.mark.parametrize("name", REFUSALS)
def test_refusal(name: str) -> None:
    """The message says which block is meant, what it would become, and what to write instead."""
    with pytest.raises(CompositionError) as caught:
        REFUSALS[name]()
    assert str(caught.value) == MESSAGES[name]
