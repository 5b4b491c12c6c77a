"""Pages of any Article whatever: none but our tags, the whole text, no more than so much of it, in linear time."""

from collections.abc import Callable
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, Evidence, Participant, Quote, Statement, parse
from newsmodel.formats import html
from newsmodel.strategies import articles, strings, texts
from tests.formats.attacks import ATTACKS, armed, joined
from tests.formats.pages import faults, read_page, text_on_page
from tests.growth import MOST, growth
from tests.laws.test_growth import TEXTS, both
from tests.model.examples import FULL

MOST_BYTES: Final = 150
"""How many bytes a page has for each character of a parsed text, at the most."""
FEW: Final = 60_000
"""How many bytes there are whatever the text: the style, and what is bounded."""


def check(article: Article) -> None:
    """Assert the laws of pages for an Article."""
    written = html.write(article)
    page = read_page(written)
    assert faults(page) == []
    assert page.text == text_on_page(article)
    assert written.encode().decode() == written


@given(articles())
def test_pages_are_safe_and_whole(article: Article) -> None:
    """A page has none but our tags, attributes and addresses, and its article element is the text, each character."""
    check(article)


@given(articles(), st.integers(0, len(ATTACKS) - 1))
def test_attacks_stay_text(article: Article, at: int) -> None:
    """Attacks in any name, title, question, address or metadata stay text."""
    check(armed(article, at))


@given(articles())
def test_facts_and_blocks_of_any_articles_go_together(article: Article) -> None:
    """Facts stay at their places when any blocks follow, and any facts when every kind of block does."""
    check(joined(article, FULL))
    check(joined(FULL, article))


@given(strings(max_size=40) | texts())
def test_any_text_has_a_page(text: str) -> None:
    """Any text, parsed, has a page that holds it."""
    check(parse(text))


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_in_the_text_stay_text(attack: str) -> None:
    """An attack is text in every kind of block, and in every kind of leaf."""
    kinds = (
        "{}",
        "**{}**",
        "# {}\n\nThey met.",
        "- {}",
        "> {}",
        "| {} | b |\n| --- | --- |\n| {} | c |",
        "```\n{}\n```",
        "They met [{}](https://a.example) [1].",
        "[a]({})",
        "Met [1].\n\nSources:\n[1] {} https://a.example/{}",
        "They met.\n\nRead also:\n- {}",
        "PORT HALE, March 3 ({}) - They met.",
    )
    for kind in kinds:
        check(parse(kind.replace("{}", attack)))


def test_an_article_with_everything_has_a_page() -> None:
    """The Article that has every type and field has a page, also with each attack in its names."""
    check(FULL)
    for at in range(len(ATTACKS)):
        check(armed(FULL, at))


@pytest.mark.parametrize("kind", TEXTS)
def test_law_3_pages_are_bounded(kind: str) -> None:
    """The page of a parsed text has at most so many bytes for each of its characters, and so many whatever it is."""
    article = parse(TEXTS[kind](16_000))
    assert len(html.write(article).encode()) <= FEW + MOST_BYTES * len(article.text)


def covered(length: int, spans: Callable[[int, int], tuple[int, int]]) -> Article:
    """Return an Article whose words each begin a mention and a statement, over spans of any length."""
    text = "word " * (length // 5)
    marks = [spans(at, len(text)) for at in range(0, len(text) - 5, 5)]
    quotes = [Quote(text[begin:end], start=begin) for begin, end in marks]
    people = [Participant(f"p{at}", name="Hale", kind="person", mentions=(quote,)) for at, quote in enumerate(quotes)]
    said = [Statement(quote, evidence=Evidence((quote,))) for quote in quotes]
    return attrs.evolve(parse(text), participants=tuple(people), statements=tuple(said))


SPANS: Final[dict[str, Callable[[int, int], tuple[int, int]]]] = {
    "side by side": lambda at, _: (at, at + 4),
    "overlapping": lambda at, length: (at, min(length, at + 300)),
    "nested": lambda at, length: (at // 4, max(length // 8 + at // 8, length // 2 - at // 4 - length // 4)),
    "all of one place": lambda _, length: (0, min(length, 200)),
}


@pytest.mark.parametrize("kind", SPANS)
def test_marks_of_any_overlap_are_whole(kind: str) -> None:
    """Thousands of marks that overlap leave the text as it is, and cut it no more often than they begin and end."""
    article = covered(4_000, SPANS[kind])
    check(article)
    assert html.write(article).count('<a class="f ') <= 4 * len(article.participants)


@pytest.mark.parametrize("kind", ["overlapping", "all of one place"])
def test_law_3_marks_are_linear(kind: str) -> None:
    """A page with four times as many marks that overlap takes at most 5.5 times as long."""
    assert growth(html.write, covered(4_000, SPANS[kind]), covered(16_000, SPANS[kind])) <= MOST


ROUND: Final = ("prose, a paragraph a line", "markers", "one-letter paragraphs", "table", "entries", "list items")


@pytest.mark.parametrize("kind", ROUND)
def test_law_3_pages_are_linear(kind: str) -> None:
    """The page of a text of four times the length takes at most 5.5 times as long."""
    small, large = map(parse, both(TEXTS[kind]))
    assert growth(html.write, small, large) <= MOST
