"""What `newsmodel show` prints of an Article, construct by construct."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Block,
    Field,
    Heading,
    Marker,
    Paragraph,
    RelatedLink,
    Source,
    parse,
)
from newsmodel._show import show
from newsmodel._terminal import wrap
from newsmodel.strategies import articles, texts


def body(text: str) -> list[str]:
    """Return what is shown of a text, as lines, without the line of figures at the end."""
    return show(parse(text)).splitlines()[:-2]


def figures(article: Article) -> str:
    """Return the line of figures at the end."""
    return show(article).splitlines()[-1]


def cited(*markers: Marker, sources: tuple[Source, ...] = ()) -> Article:
    """Return an article of one sentence that cites sources which the text does not print."""
    return Article((Paragraph(("They met ", *markers)),), external_sources=sources)


def test_head_stands_in_order() -> None:
    """Headlines, byline and date line stand first, a line each, with what a headline cites."""
    text = "Talks end\nBoth sides agree\nBy Ada Lane\n4 March 2025\n\nThey met on Monday, after a long night of talks."
    assert body(text)[:5] == ["Talks end", "Both sides agree", "By Ada Lane", "4 March 2025", ""]
    assert body("# Talks end [1]\n\nThey met.")[:2] == ["Talks end", "    [1] no such source"]


def test_headings_are_an_outline() -> None:
    """Headings are listed by level, the highest at the margin of the list, and stand above their sections."""
    lines = body("## Talks\n\nThey met.\n\n### Outcome\n\nNone.\n\n## Next\n\nMore.")
    assert lines[:5] == ["Outline", "  Talks", "    Outcome", "  Next", ""]
    assert lines[5:] == ["Talks", "", "They met.", "", "Outcome", "", "None.", "", "Next", "", "More."]


def test_sentences_have_their_sources_beneath() -> None:
    """Each source that a sentence cites stands beneath it once, several entries of one number all."""
    lines = body(
        "They met [1][2]. They left [2, 7] early [2].\n\nSources:\n[1] A, https://www.a.example/x\n[2] B\n[2] C"
    )
    assert lines[:7] == [
        "They met.",
        "    [1] A (a.example)",
        "    [2] B",
        "    [2] C",
        "They left early.",
        "    [2] B",
        "    [2] C",
    ]
    assert lines[7] == "    [7] no such source"


def test_links_and_labels_are_named() -> None:
    """A marker that carries its address needs no list, and a label is shown as a number is."""
    assert body("They met [[1]](https://a.example/x).")[1:] == ["    [1] https://a.example/x"]
    labelled = cited(
        Marker("[turn0]", labels=("turn0", "turn1")), sources=(Source.of(title="Ada", number=3, label="turn0"),)
    )
    assert show(labelled).splitlines()[:-2] == [
        "They met",
        "    [turn0] Ada",
        "    [turn1] no such source",
        "",
        "Sources",
        "  [3][turn0] Ada - cited by 1 sentence",
        "  [turn1] no such source, but 1 citation",
    ]


def test_a_marker_may_have_a_number_and_a_label() -> None:
    """A marker with both is found by its label, else by its number, and is called by what found it."""
    both = Marker("[^1_19]", numbers=(19,), labels=("1_19",))
    for source, line in (
        (Source.of(title="A", label="1_19"), "    [1_19] A"),
        (Source.of(title="A", number=19), "    [19] A"),
        (Source.of(title="A", number=1), "    [19] no such source"),
    ):
        assert show(cited(both, sources=(source,))).splitlines()[1] == line


def test_a_marker_may_have_an_address_alone() -> None:
    """A marker without number and label shows its address, or the source that has it."""
    url = "https://a.example/x"
    marker = Marker(f" ([A]({url}))", url=url)
    assert show(cited(marker)).splitlines()[1] == f"    {url}"
    assert show(cited(marker, sources=(Source.of(title="A", url=url),))).splitlines()[1] == "    A (a.example)"
    assert show(cited(Marker(" [source]"))).splitlines()[1] == ""


def test_a_marker_alone_is_a_line_of_sources() -> None:
    """A sentence of markers alone shows what they name."""
    article = Article((Paragraph((Marker("[1]", numbers=(1,)),)),))
    assert show(article).splitlines()[0] == "    [1] no such source"


def test_lists_quotations_and_what_is_kept_whole() -> None:
    """List items keep what opens them and stand together; quotations are marked; tables and code stay as written."""
    text = "- One. Two.\n- Three.\n\n1. Four.\n\n> They\n> met.\n\n| a\t| b |\n|---|---|\n\n~~~\narr[0]\n~~~\n\n---"
    assert body(text) == [
        "- One.",
        "  Two.",
        "- Three.",
        "1. Four.",
        "",
        "> They met.",
        "",
        "| a | b |",
        "|---|---|",
        "",
        "~~~",
        "arr[0]",
        "~~~",
        "",
        "---",
    ]


def test_sources_are_shown_with_their_use() -> None:
    """Each source has its number, title and address, and by how many sentences it is cited."""
    text = (
        "They met [1]. They left [1].\n\n| a [2] |\n|---|\n\n"
        "Sources:\n[1] A\n[2] B\n[3] https://c.example/x\n- D https://d.example"
    )
    lines = body(text)
    assert lines[lines.index("Sources") + 1 :] == [
        "  [1] A - cited by 2 sentences",
        "  [2] B - cited outside sentences",
        "  [3] https://c.example/x - not cited",
        "  - D - not cited",
        "    https://d.example",
    ]


def test_an_entry_without_words_has_a_name() -> None:
    """A source without any content is still shown."""
    blocks: tuple[Block, ...] = (Source((), lead="[1] ", gap="\n", numbers=(1,)),)
    assert "  [1] (no title) - not cited" in show(Article(blocks))


def test_numbers_without_a_source_are_counted() -> None:
    """A number that no list has is listed with its citations."""
    lines = body("They met [4]. They left [4].")
    assert lines[-2:] == ["Sources", "  [4] no such source, but 2 citations"]


def test_related_links_are_a_list() -> None:
    """Related links stand last, with their addresses."""
    link = RelatedLink((Field("https://b.example", name="url"),), lead="- ")
    article = parse("They met.\n\nRead also:\n- [A](https://a.example)\n")
    shown = show(Article((*article.blocks, link)))
    assert shown.splitlines()[2:6] == ["Read also", "  - A", "    https://a.example", "  - https://b.example"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "0 sentences, 0 with a source; 0 citations; 0 sources"),
        (
            "They met [1]. They left [9].\n\nSources:\n[1] A\n\nRead also:\n- B",
            "2 sentences, 1 with a source; 2 citations; 1 source; 1 related link",
        ),
    ],
)
def test_figures_close_the_page(text: str, line: str) -> None:
    """The last line counts sentences, those with a source, citations, sources and related links."""
    assert figures(parse(text)) == line


def test_headings_without_words_do_no_harm() -> None:
    """An empty heading is an empty line."""
    assert show(Article((Heading((), lead="## ", gap="\n"),))).splitlines()[:2] == ["Outline", ""]


def test_lines_are_as_wide_as_the_terminal_but_not_too_wide() -> None:
    """Lines are between 30 and 100 columns wide."""
    article = parse("a " * 99)
    for width, used in ((1, 29), (60, 59), (1000, 99)):
        assert max(map(len, show(article, width=width).splitlines()[:-2])) == used


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("https://a.example/b c", 5, ["https://a.example/b", "c"]),
        ("\u6771\u4eac\u90fd", 4, ["\u6771\u4eac", "\u90fd"]),
        ("a\u6771\u4eac b", 5, ["a\u6771\u4eac", "b"]),
        ("cafe\u0301 au", 7, ["cafe\u0301 au"]),
        ("na\u00efve one", 5, ["na\u00efve", "one"]),
    ],
)
def test_words_are_wrapped_by_columns(text: str, room: int, lines: list[str]) -> None:
    """Wide characters count two columns and are cut anywhere, combining ones none, and no other word is cut."""
    assert wrap(text, room) == lines


@settings(max_examples=100)
@given(article=st.one_of(articles(), st.builds(parse, st.one_of(texts(), st.text()))), width=st.integers(0, 200))
def test_every_article_can_be_shown(article: Article, width: int) -> None:
    """`show` raises on no Article, and no control character of one comes through."""
    shown = show(article, width=width)
    assert [char for char in shown if unicodedata.category(char) in ("Cc", "Cs") and char != "\n"] == []
