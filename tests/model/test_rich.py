"""What Rich prints of values, told without it."""

from newsmodel import Citation, Marker, parse
from tests.model.examples import BLOCKS, FULL


def test_values_tell_rich_what_they_hold() -> None:
    """A value yields its first field, by its name where that is a tuple, and what has not its default."""
    assert list(Marker("[^1]", numbers=(1,), style="footnote").__rich_repr__()) == [
        "[^1]",
        ("numbers", (1,)),
        ("style", "footnote"),
    ]
    assert list(BLOCKS[0].__rich_repr__()) == [("content", ("Port talks end",)), ("lead", "# "), ("gap", "\n")]
    marker = Marker("[1]", numbers=(1,))
    assert list(Citation(marker, start=4).__rich_repr__()) == [marker, ("start", 4)]


def test_articles_tell_rich_how_much_they_hold() -> None:
    """An Article yields its title, and how many there are of each thing, with the default that hides none."""
    assert list(FULL.__rich_repr__()) == [
        "Port talks end",
        ("blocks", 18, 0),
        ("citations", 6, 0),
        ("sources", 2, 0),
        ("participants", 2, 0),
        ("events", 2, 0),
        ("issues", 1, 0),
        ("statements", 2, 0),
    ]
    assert next(iter(parse("They met.").__rich_repr__())) == "They met."
