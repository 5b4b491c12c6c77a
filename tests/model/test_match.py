"""The unions are closed: ``match`` takes them apart, and the type checker sees that nothing is left."""

from typing import assert_never, get_args

import pytest

from newsmodel import (
    Block,
    Break,
    Byline,
    Code,
    DateLine,
    Dateline,
    Field,
    FieldName,
    Heading,
    Headline,
    Leaf,
    Link,
    ListItem,
    ListLabel,
    Marker,
    Paragraph,
    Quotation,
    RelatedLink,
    Rule,
    Source,
    Table,
)
from tests.model.examples import FULL, ONE_OF_EACH


def describe(block: Block) -> str:  # noqa: C901, PLR0911, PLR0912  (one case a kind)
    """Name the kind of a block; mypy refuses this function where a kind is missing."""
    match block:
        case Headline(content, role=role):
            return f"{role} headline of {len(content)}"
        case Byline(content):
            return f"byline of {len(content)}"
        case DateLine(content):
            return f"date line of {len(content)}"
        case Paragraph(content):
            return f"paragraph of {len(content)}"
        case Heading(content, level=level):
            return f"heading {level} of {len(content)}"
        case ListItem(content):
            return f"item of {len(content)}"
        case Quotation(content):
            return f"quotation of {len(content)}"
        case Table(content):
            return f"table of {len(content)}"
        case Code(content):
            return f"code of {len(content)}"
        case Rule(content):
            return f"rule of {len(content)}"
        case ListLabel(content, opens=opens):
            return f"label of {opens} of {len(content)}"
        case Source(content, numbers=numbers):
            return f"source {numbers} of {len(content)}"
        case RelatedLink(content, number=number):
            return f"related link {number} of {len(content)}"
    assert_never(block)


def spelling(leaf: Leaf | Field) -> str:
    """Return the characters of a leaf; mypy refuses this function where a kind is missing."""
    match leaf:
        case str():
            return leaf
        case Marker(raw) | Dateline(raw) | Link(raw) | Break(raw) | Field(raw):
            return raw
    assert_never(leaf)


def test_blocks_are_taken_apart() -> None:
    """Each kind of block is taken apart by its first field and, by name, its others."""
    assert [describe(block) for block in FULL.blocks] == [
        "main headline of 1",
        "sub headline of 1",
        "byline of 1",
        "date line of 1",
        "paragraph of 11",
        "heading 3 of 1",
        "paragraph of 1",
        "item of 3",
        "quotation of 3",
        "table of 3",
        "code of 1",
        "rule of 1",
        "label of sources of 1",
        "source (1,) of 7",
        "source (2, 3) of 1",
        "label of related of 1",
        "related link 1 of 2",
        "paragraph of 0",
    ]


def test_leaves_are_taken_apart() -> None:
    """Each kind of leaf is taken apart by its characters."""
    for block in FULL.blocks:
        assert "".join(map(spelling, block.content)) == block.text


def test_what_is_no_block_is_never() -> None:
    """What is no block falls through to the end of the match."""
    with pytest.raises(AssertionError, match="Expected code to be unreachable, but got: 7"):
        describe(7)  # type: ignore[arg-type]


def test_what_is_no_leaf_is_never() -> None:
    """What is no leaf falls through to the end of the match."""
    with pytest.raises(AssertionError, match="Expected code to be unreachable, but got: 7"):
        spelling(7)  # type: ignore[arg-type]


def test_unions_hold_what_the_model_has() -> None:
    """The unions are those of the examples: thirteen blocks, five leaves."""
    assert {kind.__name__ for kind in get_args(Block)} <= set(ONE_OF_EACH)
    assert (len(get_args(Block)), len(get_args(Leaf))) == (13, 5)


def test_strings_match_closed_words() -> None:
    """A closed word equals its string, so that a pattern may be either."""
    match Field("a", name="url"):
        case Field(name="url" as name):
            assert name is FieldName.URL
