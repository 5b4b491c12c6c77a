"""Laws 1, 2, 3 and 6: identity, tiling, totality and composition, on any text and any Article."""

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import Article, Source, dumps, parse
from newsmodel.strategies import articles, metadata, sources, strings, texts
from tests.laws.claims import check_tiling, check_views, rebuilt

ANY_TEXT = strings(max_size=60) | texts()
"""Any string, and any that looks like an article."""

# Each broke something once, here or elsewhere.
SEEN = (
    "",
    " ",
    "\ufeff",
    "\ufeff\r\n \ufeffTalks end",
    "\0",
    "\ud83d\ude00",
    "\ude00\ud83d [1]\ud83d",
    "a\rb\r\nc\n\rd\x85e\u2028f\x0cg\x1ch",
    "[1]\n[1]",
    "[\uff11] [\u0661] [\u00b2]",
    "> [1]\n>\n>> a [2]\r> ",
    "# \n#\n# a",
    "```\n[1]",
    "- a\n  \n  b",
    "Sources:",
    "Sources: [1] a [2] b\x85",
    "Read also: a",
    "They met. \0 [1] They agreed.",
    "a:*",
)


def seen(test: Any) -> Any:
    """Try what broke something once before anything else."""
    for text in SEEN:
        test = example(text)(test)
    return test


@seen
@given(ANY_TEXT)
def test_law_1_identity(text: str) -> None:
    """Putting the leaves of a parsed text together gives the text, character for character."""
    assert rebuilt(parse(text)) == text


@seen
@given(ANY_TEXT)
def test_law_1_identity_of_str(text: str) -> None:
    """`str` of a parsed text is the text."""
    assert str(parse(text)) == text


@given(ANY_TEXT, st.none() | st.integers(-1, 4), st.lists(sources() | strings(), max_size=2), metadata())
def test_law_1_identity_with_arguments(text: str, headlines: int | None, given: list[Source | str], known: Any) -> None:
    """What the caller knows beside the text changes no character of it."""
    article = parse(text, headlines=headlines, sources=given, metadata=known)
    assert rebuilt(article) == text
    assert (len(article.external_sources), article.metadata) == (len(given), known)


@seen
@given(ANY_TEXT)
def test_law_2_tiling_of_texts(text: str) -> None:
    """In a parsed text, leaves and sentences tile, and everything stands at its place."""
    check_tiling(parse(text))


@given(articles())
def test_law_2_tiling_of_articles(article: Article) -> None:
    """In any Article, leaves and sentences tile, and everything stands at its place."""
    check_tiling(article)


@seen
@given(ANY_TEXT)
def test_law_2_views_of_texts(text: str) -> None:
    """In a parsed text, no view loses or invents a block or a source."""
    check_views(parse(text))


@given(articles())
def test_law_2_views_of_articles(article: Article) -> None:
    """In any Article, no view loses or invents a block or a source."""
    check_views(article)


@given(articles(), st.data())
def test_law_2_offsets(article: Article, draw: st.DataObject) -> None:
    """Every offset has one line and column, and comes back from UTF-16 and UTF-8."""
    offset = draw.draw(st.integers(0, len(article.text)))
    line, column = article.line_column(offset)
    begun = [0] + [end.end() for end in re.finditer(r"\r\n?|\n", article.text) if end.end() <= offset]
    assert (line, column) == (len(begun), offset - begun[-1] + 1)
    assert article.from_utf16(article.to_utf16(offset)) == offset
    assert article.from_utf8(article.to_utf8(offset)) == offset


@given(articles(), st.data())
def test_law_2_sentences_are_found(article: Article, draw: st.DataObject) -> None:
    """`sentence_at` gives the one sentence that holds an offset, or None where none does."""
    offset = draw.draw(st.integers(-1, len(article.text) + 1))
    holding = [sentence for sentence in article.sentences if sentence.start <= offset < sentence.end]
    assert article.sentence_at(offset) == (holding[0] if holding else None)
    assert len(holding) <= 1


@given(articles(), st.data())
def test_law_2_sources_of_a_span(article: Article, draw: st.DataObject) -> None:
    """`sources_of` gives the sources of all sentences that share a character with the span, each once."""
    start = draw.draw(st.integers(0, len(article.text)))
    end = draw.draw(st.integers(start, len(article.text)))
    touched = [s for s in article.sentences if s.start < max(end, start + 1) and s.end > start]
    expected = dict.fromkeys([source for sentence in touched for source in sentence.sources])
    assert article.sources_of((start, end)) == tuple(expected)


@seen
@given(ANY_TEXT)
def test_law_3_output_is_bounded(text: str) -> None:
    """A text gives at most one block or leaf more than it has characters, and 60 characters of JSON for each."""
    article = parse(text)
    assert len(article.blocks) <= len(text)
    assert len(article.nodes) <= len(text) + 1
    assert len(dumps(article)) <= 60 * len(text) + len('{"newsmodel":1,"blocks":[]}')


@pytest.mark.parametrize(
    "piece", ["[0-99]", "[10-99,0-99] ", "0\n", "[1]\n", "- \0\n", "\ud83d\ude00", ">\n\n", "\u2028"]
)
@pytest.mark.parametrize("before", ["", "A\n\nSources:\n", "A\n\nRead also:\n"])
def test_law_3_output_of_the_worst_is_bounded(before: str, piece: str) -> None:
    """Repeating what needs most JSON for its length stays within 60 characters for each."""
    text = before + piece * 3_000
    assert len(dumps(parse(text))) <= 60 * len(text)


@seen
@given(ANY_TEXT)
def test_law_6_reading_back(text: str) -> None:
    """What parse returns reads back to equal blocks."""
    article = parse(text)
    again = parse(str(article))
    assert (again.blocks, again.lead) == (article.blocks, article.lead)


@given(ANY_TEXT)
def test_law_6_normal_form(text: str) -> None:
    """What parse returns may be built again from its parts: it is in normal form, with exact types."""
    article = parse(text)
    assert Article(article.blocks, lead=article.lead) == article
    assert hash(Article(article.blocks, lead=article.lead)) == hash(article)
