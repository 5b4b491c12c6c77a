"""What `compose` takes and how it writes it."""

from typing import Any

import pytest

from newsmodel import Byline, Headline, Link, ListItem, ListLabel, Quotation, RelatedLink, Source, Table, compose


def test_blocks_of_the_head() -> None:
    """Headline and byline may be given as blocks; the place says which headline is the main one."""
    article = compose(
        "They met.",
        headline=Headline(("Talks",)),
        subheadline=Headline(("It is over",)),
        byline=Byline(("By Bo Reed",)),
    )
    assert str(article) == "# Talks\nIt is over\nBy Bo Reed\n\nThey met."
    assert [str(headline.role) for headline in article.headlines] == ["main", "sub"]


def test_lines_of_blocks_that_have_several() -> None:
    """A line end in a quotation or list item is written as the joint that it has there."""
    article = compose(Quotation(("They met.\n\nThey left [1].",)), ListItem(("pay\r\nand hours",)), headline="Talks")
    assert str(article) == "# Talks\n\n> They met.\n>\n> They left [1].\n\n- pay\n  and hours"
    assert [citation.numbers for citation in article.citations] == [(1,)]


def test_lists_in_the_body() -> None:
    """Labels with their sources and links may stand anywhere; entries of one string have their parts named."""
    article = compose(
        "They met [1].",
        ListLabel(("Sources:",), opens="sources"),
        Source(("Post https://post.example/port",), numbers=(1,)),
        "They left.",
        ListLabel(("Read more:",), opens="related"),
        RelatedLink(("Wheat falls",), number=1),
        RelatedLink(("[Ferry](https://ferry.example)",), number=2),
    )
    assert [source.url for source in article.sources] == ["https://post.example/port"]
    assert [(link.number, link.title) for link in article.related] == [(1, "Wheat falls"), (2, "Ferry")]
    assert article.citations[0].sources == article.sources


def test_leaves_in_a_paragraph() -> None:
    """Leaves are kept as they are given, beside strings and numbers."""
    link = Link("[the post](https://post.example)", title="the post", url="https://post.example")
    article = compose(["They met, says ", link, " ", 1, "."], headline="Talks")
    assert article.paragraphs[0].content[1] == link
    assert article.citations[0].numbers == (1,)


def test_tables_cite() -> None:
    """Markers in a table are citations."""
    assert compose("x.", Table(("| a [1] |",)), headline="T").citations[0].raw == "[1]"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sources": "Post"}, "^sources is a list, not one str: 'Post'$"),
        ({"related": RelatedLink(("Wheat",))}, "^related is a list, not one RelatedLink"),
    ],
)
def test_lists_are_lists(arguments: dict[str, Any], message: str) -> None:
    """One string where a list is meant is an error of types, not a list of letters."""
    with pytest.raises(TypeError, match=message):
        compose("They met.", **arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"headline": "T", "body": 7},
            r"^compose\(\) takes strings, sequences of strings and numbers, and blocks, not int: 7$",
        ),
        ({"headline": 7}, r"^compose\(\) takes strings, sequences of strings and numbers, not int: 7$"),
        ({"body": ("They met ", True)}, r"^body\[0\] holds strings, numbers and leaves, not bool: True$"),
        ({"headline": "T", "byline": 7}, r"^byline is a string or a Byline, not int: 7$"),
        ({"sources": [7]}, r"^sources\[0\] is a string or a Source, not int: 7$"),
        ({"related": [7]}, r"^related\[0\] is a string or a RelatedLink, not int: 7$"),
    ],
)
def test_what_is_of_a_wrong_type(arguments: dict[str, Any], message: str) -> None:
    """What is of none of the types that stand there is refused by its type."""
    rest = dict(arguments)
    with pytest.raises(TypeError, match=message):
        compose(rest.pop("body", "They met."), **rest)


def test_white_space_around_strings() -> None:
    """Strings may stand between line ends, as they do in three quotation marks."""
    article = compose("\nThey met [1].\n", headline=" Talks end ", byline="Ada Lane\n", sources=["Example Wire "])
    assert article == compose("They met [1].", headline="Talks end", byline="Ada Lane", sources=["Example Wire"])
