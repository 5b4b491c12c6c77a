"""Which sources a marker names."""

from typing import Any, Final

import pytest

from newsmodel import Article, Block, Field, ListLabel, Marker, Paragraph, Rule, Source, parse

BREAK: Final = Rule(("---",), gap="\n")


def cite(*numbers: int, **fields: Any) -> Paragraph:
    """Return a paragraph with one marker."""
    return Paragraph((Marker("[]", numbers=numbers, **fields),), gap="\n")


def entry(name: str, *numbers: int, **fields: Any) -> Source:
    """Return an entry of a list."""
    return Source((name,), numbers=numbers, gap="\n", **fields)


def named(*blocks: Block, external: tuple[Source, ...] = ()) -> list[list[str]]:
    """Return the texts of the sources that each marker names."""
    article = Article(blocks, external_sources=external)
    return [[source.text for source in citation.sources] for citation in article.citations]


def test_a_number_names_the_entry_that_bears_it() -> None:
    """A marker names the entries of its numbers, in its own order, each once."""
    blocks = (cite(1), cite(2, 1), cite(1, 1), cite(3), entry("a", 1), entry("b", 2))
    assert named(*blocks) == [["a"], ["b", "a"], ["a"], []]


def test_the_first_list_after_the_marker_counts() -> None:
    """Of two lists that have the number, the first after the marker counts; a marker between them names the second."""
    blocks = (cite(1), entry("a", 1), BREAK, cite(1), entry("b", 1), BREAK)
    assert named(*blocks) == [["a"], ["b"]]


def test_a_list_after_the_marker_that_lacks_the_number_is_passed_over() -> None:
    """The first list after the marker that has the number counts, however many lack it; each number finds its own."""
    blocks = (cite(1, 2), entry("b", 2), BREAK, entry("a", 1), BREAK, entry("c", 1))
    assert named(*blocks) == [["a", "b"]]


def test_else_the_last_list_before_the_marker_counts() -> None:
    """Where no list after the marker has the number, the last before it that has it does."""
    blocks = (entry("a", 1), BREAK, entry("b", 1), BREAK, entry("c", 2), BREAK, cite(1), entry("d", 3))
    assert named(*blocks) == [["b"]]


def test_entries_in_a_row_are_one_list() -> None:
    """What stands between entries ends the list: a label, a rule, a paragraph."""
    label = ListLabel(("Sources:",), opens="sources")
    assert named(cite(1), entry("a", 1), entry("b", 1)) == [["a", "b"]]
    assert named(cite(1), entry("a", 1), label, entry("b", 1)) == [["a"]]


def test_several_entries_of_one_number_are_all_named() -> None:
    """All entries of the number in that list are named, in order, equal ones once, and those with several numbers."""
    blocks = (cite(1), entry("a", 1), entry("x", 2), entry("b", 2, 1), entry("a", 1))
    assert named(*blocks) == [["a", "b"]]


def test_a_marker_in_a_block_of_another_kind_counts() -> None:
    """A marker in any block that can hold one is a citation."""
    assert named(Rule(("---",)), Paragraph((Marker("[1]", numbers=(1,)),)), entry("a", 1)) == [["a"]]


def test_external_sources_count_where_no_list_has_the_number() -> None:
    """A number that no printed list has, before or after, is looked for in the external sources."""
    external = (entry("outer", 1), entry("other", 2), entry("more", 2))
    assert named(cite(1), cite(2), external=external) == [["outer"], ["other", "more"]]
    assert named(cite(1), entry("a", 1), cite(1), external=external) == [["a"], ["a"]]
    assert named(entry("b", 2), BREAK, cite(1, 2), external=external) == [["outer", "b"]]


def test_labels_resolve_as_numbers_do() -> None:
    """A label names the entries that bear it, printed or external, and no number equals it."""
    external = (entry("outer", labels=("a1",)), entry("number", 7))
    assert named(cite(labels=("a1",)), external=external) == [["outer"]]
    assert named(cite(labels=("7",)), external=external) == [[]]
    assert named(cite(labels=("a1", "b1")), entry("in", labels=("b1",)), external=external) == [["outer", "in"]]


def test_a_label_says_more_than_a_number() -> None:
    """Where a marker has labels and numbers, the labels decide if they find any, else the numbers."""
    found = (entry("by label", labels=("x",)), entry("by number", 1))
    assert named(cite(1, labels=("x",)), *found) == [["by label"]]
    assert named(cite(1, labels=("y",)), *found) == [["by number"]]


def test_an_address_is_asked_last() -> None:
    """Where neither label nor number finds any, the first entry of the marker's address is named."""
    url = "https://wire.example/a"
    linked = Source((Field(url, name="url"),), numbers=(4,))
    again = Source(("again, ", Field(url, name="url")), numbers=(5,))
    assert named(cite(1, url=url), linked, again) == [[url]]
    assert named(cite(url=url), external=(linked,)) == [[url]]
    assert named(cite(5, url=url), linked, again) == [[f"again, {url}"]]
    assert named(cite(url="https://wire.example/b"), linked) == [[]]


def test_markers_that_name_the_same_share_what_they_name() -> None:
    """Equal markers share one tuple of sources: else a text that repeats both needs a square of its length."""
    article = Article((cite(1), cite(1), cite(2, 1), cite(2, 1), *[entry("a", 1) for _ in range(3)], entry("b", 2)))
    first, second, third, fourth = article.citations
    assert first.sources is second.sources
    assert third.sources is fourth.sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met [1].\n\nSources:\n[1] Post", [["Post"]]),
        ("They met [1, 2].\n\nSources:\n[1] Post\n[2] Wire", [["Post", "Wire"]]),
        ("They met [1-3].\n\nSources:\n1. Post\n3. Wire", [["Post", "Wire"]]),
        ("They met.[^1]\n\n[^1]: Post", [["Post"]]),
        ("They met [7].\n\nSources:\n[1] Post", [[]]),
        ("A met [1].\n\nSources:\n[1] Post\n\nB met [1].\n\nSources:\n[1] Wire", [["Post"], ["Wire"]]),
    ],
)
def test_texts_resolve(text: str, expected: list[list[str]]) -> None:
    """The markers of a text name the entries of its lists."""
    citations = parse(text).citations
    assert [[source.title for source in citation.sources] for citation in citations] == expected
