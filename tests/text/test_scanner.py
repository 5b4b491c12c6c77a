"""A text in pieces: what is given is the text, no citation is false, and what is certain is given at once."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel import (
    Article,
    Citation,
    Code,
    Heading,
    ListLabel,
    Marker,
    MarkerStyle,
    Metadata,
    ModelError,
    Quotation,
    Scanner,
    Source,
    Table,
    parse,
)
from newsmodel.strategies import metadata, sources, strings, texts
from newsmodel.text._forms import FORMS
from tests.growth import MOST, growth
from tests.laws.test_growth import TEXTS

Given = list[tuple[int, Marker]]

LONGEST_HELD: Final = 3_020
PIECES: Final = (
    *[form.example for form in FORMS],
    *[form.lookalikes for form in FORMS],
    *("[1]", "[2][3]", "[^1]", "[1](", "[1](https://a.example", "[", "]", "(", "([", ")", "**", "**[1]**", "\\", "arr"),
    *("`", "``", "```", "~~~", "([a](u://x); [b](v://y))", "[a[b]c](http://x.example)", "[START_REF]", "[END_REF]"),
    *(
        ":contentReference[oaicite:0]",
        "{index=",
        "{index=0}",
        "turn0",
        "turn0search1",
        "<sup>",
        "\u30101\u2020",
        "\u3011",
    ),
    *("[@a; @b", " (source 1)", " = ", ".", "1. ", "2024", "https://a.example/[1]", "  ", "word " * 25, "\u2028"),
    *(
        "\n",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "Sources:",
        "Sources: ",
        "\nSource: A talk\n(1) A https://a.example\n",
        "\nA remark.\n",
        "\n[3]\n",
        "\n[2] B https://b.example\n",
        "\nSource 2: A ",
        "\n1\u3001A ",
        "\n\u0661. A ",
        "\n(2) A ",
        "\n[doc3] A ",
        "\nRead also | A ",
        "\n\u3010\u95a2\u9023\u8a18\u4e8b\u3011\n",
        "\n- A\n  Sources:\n  - B\n",
        *("{", "}", "^", "$", "\\)", "!", ".png)"),
        "Read also:",
        "\n[1] A\n[2] B\n\n",
        "[1] A ",
        "\uff1a",
    ),
    *(
        "[^treaty]: ",
        "- ",
        "> ",
        "# ",
        "\n## Talks\n",
        "| ",
        "---",
        "PARIS (AFP) - ",
        "\ufeff",
        "They agreed ",
        "said ",
    ),
)
ANY_TEXT: Final = st.one_of(
    st.lists(
        st.sampled_from(PIECES) | strings(max_size=4) | st.text("[]()`*^1, ab:.\n\r<>/={}_-", max_size=6), max_size=14
    ).map("".join),
    texts(),
)
"""What looks like an article, or like nothing: the beginnings, middles and ends of forms in any order."""


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Give a text, and pieces of it: whole, a character each, or cut anywhere."""
    text = draw(ANY_TEXT)
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    anywhere = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return text, draw(st.sampled_from(([text], list(text), anywhere)))


HEADLINES: Final[SearchStrategy[int | None]] = st.none() | st.integers(-1, 3)


def steps(scanner: Scanner, pieces: Iterable[str]) -> Iterator[tuple[str, str, Given]]:
    """Feed pieces; after each, give what was fed and what was given so far, and the markers with their places."""
    fed = out = ""
    markers: Given = []
    for piece in pieces:
        fed += piece
        for part in scanner.feed(piece):
            if isinstance(part, Marker):
                markers.append((len(out), part))
                out += part.raw
            else:
                out += part
        yield fed, out, markers


def scan(text: str, pieces: Iterable[str], headlines: int | None = None) -> Given:
    """Return the markers that are given of a text in pieces."""
    return [found for _, _, found in steps(Scanner(headlines=headlines), ["", *pieces])][-1]


def whole_lines(text: str, markers: Given) -> Given:
    """Return the markers of the lines that have ended."""
    last = max(text.rfind("\n"), text.rfind("\r"))
    return [(start, marker) for start, marker in markers if start < last]


@given(cut_texts(), HEADLINES)
def test_parts_are_the_text(cut: tuple[str, list[str]], headlines: int | None) -> None:
    """What was given and what is held are the text so far, at every moment, and little is held."""
    scanner = Scanner(headlines=headlines)
    for fed, out, _ in steps(scanner, cut[1]):
        assert out + scanner.held == fed
        assert len(scanner.held) <= min(LONGEST_HELD, len(re.split("[\r\n]", fed)[-1]))


@given(cut_texts())
def test_parts_are_in_normal_form(cut: tuple[str, list[str]]) -> None:
    """Feed gives no empty string, and no two strings side by side."""
    scanner = Scanner()
    for piece in cut[1]:
        parts = scanner.feed(piece)
        kinds = "".join(["s" if isinstance(part, str) else "m" for part in parts])
        assert "ss" not in kinds
        assert "" not in parts


@given(cut_texts(), st.lists(sources() | strings(), max_size=2), st.none() | metadata(), HEADLINES)
def test_close_is_parse(
    cut: tuple[str, list[str]], given: list[Source | str], known: Metadata | None, headlines: int | None
) -> None:
    """The Article of the pieces is that of the whole text, whatever is known beside it."""
    scanner = Scanner(sources=iter(given), metadata=known, language="en", headlines=headlines)
    for piece in cut[1]:
        scanner.feed(piece)
    assert scanner.close() == parse(cut[0], sources=given, metadata=known, language="en", headlines=headlines)


# Each resembles what gave a false citation, or might: the reading of the whole line or run is another.
@example(("PARIS ([oai_citation:1\u2021Both met. Paris \u2013 The](https://a.example)) - They\n", []), None)
@example(("[oai_citation:1\u2021Both met. Paris \u2013 The](https://a.example) end\n", []), None)
@example(("- PARIS (turn0search0) - They\n", []), None)
@example(("PARIS (turn0search0) - They\n", []), None)
@example(("[see [1]\rhere](https://a.example)\n", []), None)
@example(("They met ` [1]\rthen ` they left\n", []), None)
@example(("Sources:\n---\nRead also:\nHale [1]\n", []), None)
@example(("[1] A\nSources:\n\nHale 2031 [1]\n", []), None)
@example(("# Sources\n[1] A\n", []), 0)
@example(("[1] A wrote [2] " + "wheat " * 20 + "of\nthe talks [3]\n", []), 0)
@example(("Read also:\nTalks\n\n\u30fbHale [1]\n", []), 0)
@example(("Sources\uff1a[1] A: b\n", []), 0)
@given(cut_texts(), HEADLINES)
def test_no_citation_is_false(cut: tuple[str, list[str]], headlines: int | None) -> None:
    """Every marker that is given is a citation of the closed Article, at its place."""
    text, pieces = cut
    cited = {(citation.start, citation.marker) for citation in parse(text, headlines=headlines).citations}
    assert set(scan(text, pieces or list(text), headlines)) <= cited


@given(ANY_TEXT, st.lists(st.integers(0, 400), max_size=6).map(sorted), HEADLINES)
def test_cuts_make_no_difference(text: str, cuts: list[int], headlines: int | None) -> None:
    """Up to the end of each line the same markers are given, whole, a character at a time, or cut anywhere."""
    anywhere = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    wanted = whole_lines(text, scan(text, [text], headlines))
    assert whole_lines(text, scan(text, text, headlines)) == wanted
    assert whole_lines(text, scan(text, anywhere, headlines)) == wanted


OPENS_ENTRY: Final = re.compile(r"(?:[-*+\u2022][ \t]+)?(?:\*\*)?\[\^?[\w.-]+(?:[ ]?,[ ]?[\w.-]+)*\^?\]|```|~~~")
OPENS_LABEL: Final = re.compile(r"[\s#*_]*(?:sources|read also)", re.IGNORECASE)
BY_LIST: Final = (MarkerStyle.SUPERSCRIPT, MarkerStyle.BARE)


def runs_of(text: str) -> Iterator[tuple[int, str]]:
    """Give each line with where it begins, and all lines of its run up to it before it."""
    at = 0
    run = ""
    for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text):
        run = f"{run}{line}" if line.strip() else ""
        yield at, run
        at += len(line)


def is_near_list(article: Article, citation: Citation) -> bool:
    """Return whether a citation stands in a label, or with nothing that ends a list between it and one."""
    nodes = [node for node in article.nodes if node.start <= citation.start]
    labels = [node.start for node in nodes if isinstance(node.value, ListLabel)]
    ends = [node.start for node in nodes if isinstance(node.value, (Heading, Quotation, Table, Code))]
    return bool(labels) and max(ends, default=-1) < max(labels)


def is_in_doubt(article: Article, citation: Citation) -> bool:
    """Return whether a line of the citation's run, up to its own, begins as an entry, a label or code does."""
    run = [lines for start, lines in runs_of(article.text.replace("\ufeff", "\n")) if start <= citation.start][-1]
    return any(OPENS_ENTRY.match(line.strip()) or OPENS_LABEL.match(line) for line in re.split("[\r\n]", run))


@given(cut_texts())
def test_certain_citations_are_given(cut: tuple[str, list[str]]) -> None:
    """Every citation that is certain from its characters is given when its line has ended, lists and code aside."""
    text, pieces = cut
    article = parse(text)
    found = set(scan(text, pieces))
    for start, marker in whole_lines(text, [(citation.start, citation.marker) for citation in article.citations]):
        [citation] = [citation for citation in article.citations if citation.start == start]
        in_doubt = is_near_list(article, citation) or is_in_doubt(article, citation)
        assert (start, marker) in found or in_doubt or marker.style in BY_LIST


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.prefix)
def test_every_form(form: Any) -> None:
    """Each form is given a character at a time, in the line and at its end; what resembles it is not."""
    for text in (f"So. {form.example}\n", f"So. {form.example} Then\n", f"So. {form.lookalikes}\n"):
        wanted = [(citation.start, citation.marker) for citation in parse(text, headlines=0).citations]
        assert scan(text, text) == wanted


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("They met ", ""),
        ("They met [", "["),
        ("They met [1", "[1"),
        ("They met [1]", "[1]"),
        ("They met [1] ", ""),
        ("met[1]", "[1]"),
        ("met[1].", "[1]."),
        ("met[1]. ", ""),
        ("met[1] = 2", ""),
        ("met[1] =", "[1] ="),
        ("They met [^1]", ""),
        ("They met ([^1]", "([^1]"),
        ("They met [1](", "[1]("),
        ("They met [1](see ", "[1](see "),
        ("They met [1](see n", ""),
        ("They met [1](https://a.example/b", "[1](https://a.example/b"),
        ("They met [1](https://a.example/b)", ""),
        ("They met [the talks](https://a.example (b", ""),
        ('They met [the talks](https://a.example "b', '[the talks](https://a.example "b'),
        ("They met ([a](https://a.example)", "([a](https://a.example)"),
        ("They met ([a](https://a.example); ", "([a](https://a.example); "),
        ("They met ([a](https://a.example); so", ""),
        ("They met ([a](#a); [b", "[b"),
        ("They met ([a](https://a.example))", ""),
        ("They met **", "**"),
        ("They met **[1]", "**[1]"),
        ("They met **[1]**", ""),
        ("They met **[1] ", ""),
        ("They met :contentRef", ":contentRef"),
        ("They met :contentReference[oaicite:0]", ":contentReference[oaicite:0]"),
        ("They met :contentReference[oaicite:0]{ind", ":contentReference[oaicite:0]{ind"),
        ("They met :contentReference[oaicite:0] ", ""),
        ("They met [START_REF] Hale [END", "[START_REF] Hale [END"),
        ("They met [START_REF] Hale [END_REF]", ""),
        ("They met [a [b [c", "[b [c"),
        ("They met <su", "<su"),
        ("They met <sub", ""),
        ("They met <sup>1", "<sup>1"),
        ("They met <sup>1</sup>", ""),
        ("They met tu", "tu"),
        ("They met turn0search1", "turn0search1"),
        ("They met turni", ""),
        ("They retu", ""),
        ("They met (so", "(so"),
        ("They met (sob", ""),
        ("They met \u30101", "\u30101"),
        ("They met \u3010\u6ce8", ""),
        ("They met \\[1", ""),
        ("They ` met [1] ", "[1] "),
        ("They ` met [x] ", ""),
        ("They ` met [1] ` ", ""),
        ("They met [1](" + "x" * 3_100, ""),
        ("They met [" + "x" * 500, "[" + "x" * 500),
        ("They met [" + "x" * 501, ""),
        ("They met [@a; " + "@b; " * 200, "[@a; " + "@b; " * 200),
        ("They ` met [1] " + "x" * 3_000, ""),
        ("They ` met [1] " + "x" * 3_000 + "` ", ""),
        ("    def [1", "[1"),
        ("```\n[1", ""),
        ("Sources:\n[1", ""),
    ],
)
def test_what_is_held(text: str, held: str) -> None:
    """What may still become a marker is held, and nothing else, however the text is cut."""
    for pieces in ([text], text):
        scanner = Scanner()
        for piece in pieces:
            scanner.feed(piece)
        assert scanner.held == held


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("They met [1].\n\nSources:\n[1] A [2]\n", ["[1]"]),
        ("[1] A said so [2]\nThey met [3].\n\nThey left [4].\n", ["[4]"]),
        ("[1] A said so [2]\n" + "They met " * 12 + "[3].\nThey left [4].\nof it [5].\n", ["[3]", "[4]", "[5]"]),
        ("- [1] A\n  B [2]\n\nC [3]\n", ["[3]"]),
        ("Sources:\n[1] A\n\nThey met [1].\nThey left [2].\n", ["[1]", "[2]"]),
        ("Sources:\nA 2031\n\nThey met [1].\nThey left [2].\n", ["[2]"]),
        ("Sources:\nA 2031\n\nThey met (2031) [1].\nThey left [2].\n", []),
        ("Sources:\n\nThey met [1].\nThey left [2].\n", ["[2]"]),
        ("Sources:\n1. A\n## They met [1].\nThey left [2].\n", ["[1]", "[2]"]),
        ("Sources:\n1. A\n---\nThey met [1].\n\nThey left [2]\n", []),
        ("Sources:\n1. A\n> They met [1].\n\nThey left [2]\n", ["[1]", "[2]"]),
        ("Sources:\n1. A\n```\n[1]\n```\nThey left [2]\n", ["[2]"]),
        ("Sources: [1] A\n\nThey met [1].\n", ["[1]"]),
        ("Read also: A [1]\nB [2]\n\nThey met [3].\n", ["[3]"]),
        ("Read also:\n- A\n\nThey met [1].\n", ["[1]"]),
        ("Read also:\nA\n\nThey met [1].\n", ["[1]"]),
        ("[1] A\nRead also: B\nC [2]\n\nThey met [3].\n", ["[3]"]),
        ("[1] A\nSources:\nB 2031 [2]\n\nThey met [3].\n", []),
        ("~~~\n[1]\n\n~~~~\nThey met [2].\n~~~\n[3]\n", ["[2]"]),
        ("``` [1]` [2]\n", ["[2]"]),
        ("# Sources: [1] A\n[2] B [3]\nC [4]\n", ["[1]"]),
        ("They met [1]\r\n\r\nThey left [2]\r\rThey slept [3]\n\n", ["[1]", "[2]", "[3]"]),
        ("\ufeff \n\ufeff```\n[1]\n", []),
        (" \ufeffThey met [1]\n\ufeff```\nThey left [2]\n", ["[1]", "[2]"]),
    ],
)
def test_lists_and_code(text: str, raws: list[str]) -> None:
    """Citations are given around lists and code, and none in them, however the text is cut."""
    for pieces in ([text], text):
        assert [marker.raw for _, marker in scan(text, pieces)] == raws


def test_headlines_are_no_lists() -> None:
    """A line that the caller says to be a headline opens neither a list nor code."""
    text = "Sources:\n```\nThey met [1].\n"
    assert [marker.raw for _, marker in scan(text, text, headlines=2)] == ["[1]"]
    assert scan(text, text) == []


def test_line_ends_between_pieces() -> None:
    """A line end that is cut in two ends one line, and the run that it stands in goes on."""
    text = "[1] A\r\nB [2]\r\n\r\nC [3]\r\n"
    assert [marker.raw for _, marker in scan(text, text)] == ["[3]"]


def test_what_is_held_at_the_end() -> None:
    """What is held when the text ends is the rest of it, and stands in the Article."""
    scanner = Scanner(sources=["https://a.example"])
    assert scanner.feed("They met [1]") == ("They met ",)
    article = scanner.close()
    assert scanner.held == "[1]"
    assert article.citations[0].sources[0].url == "https://a.example"
    assert scanner.close() is article


def test_feed_after_close() -> None:
    """Nothing can be fed to a text that has ended."""
    scanner = Scanner()
    scanner.close()
    with pytest.raises(ValueError, match="after close"):
        scanner.feed("")


def test_wrong_arguments() -> None:
    """Wrong arguments are refused when the scanner is made, and wrong pieces when they are fed."""
    wrong: Any = 1
    with pytest.raises(TypeError, match="feed"):
        Scanner().feed(wrong)
    with pytest.raises(TypeError, match="headlines"):
        Scanner(headlines=True)
    with pytest.raises(TypeError, match="sources"):
        Scanner(sources="https://a.example")
    with pytest.raises(ModelError):
        Scanner(language=wrong)


SHAPES: Final = {
    kind: TEXTS[kind]
    for kind in (
        *("prose, a paragraph a line", "prose on one line", "open brackets", "markers that never close", "backticks"),
        *("nested brackets", "brackets in a link that never closes", "links that never close", "backticks apart"),
        *("digits that never close", "markers with spaces"),
    )
}


@pytest.mark.parametrize("kind", SHAPES)
def test_time_is_linear(kind: str) -> None:
    """A text of four times the length takes, a character at a time, at most 5.5 times as long."""
    assert growth(lambda text: scan(text, text), SHAPES[kind](2_000), SHAPES[kind](8_000)) <= MOST
