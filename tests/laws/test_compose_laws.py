"""Law 6 for articles written by hand: what `compose` returns reads back, and it takes most of what people write."""

from typing import Any, Final

from hypothesis import Phase, given, settings

from newsmodel import Article, CompositionError, compose, parse, reads_back
from newsmodel.strategies import compositions
from tests.laws.claims import check_tiling, check_views

EXAMPLES: Final = 400
FEWEST_ACCEPTED: Final = 0.9
KINDS: Final = frozenset(
    (
        *("Headline", "Byline", "DateLine", "Paragraph", "Heading", "ListItem", "Quotation", "Table", "Code", "Rule"),
        *("ListLabel", "Source", "RelatedLink"),
    )
)


def composed(written: tuple[tuple[Any, ...], dict[str, Any]]) -> Article | None:
    """Return what `compose` makes, or None where it refuses."""
    body, keywords = written
    try:
        return compose(*body, **keywords)
    except CompositionError:
        return None


@given(compositions())
def test_law_6_composition(written: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    """What is composed reads back to equal blocks, holds all that was given, and tiles."""
    article = composed(written)
    if article is None:
        return
    body, keywords = written
    assert parse(str(article)).blocks == article.blocks
    assert reads_back(article)
    assert len(article.sources) >= len(keywords.get("sources", ()))
    assert len(article.blocks) >= len(body) + len(keywords)
    check_tiling(article)
    check_views(article)


def test_law_6_composition_accepts() -> None:
    """Of what people write by hand, at least nine in ten are taken, with blocks of every type among them."""
    accepted: list[bool] = []
    kinds: set[str] = set()

    @settings(max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(compositions())
    def measure(written: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
        article = composed(written)
        accepted.append(article is not None)
        kinds.update(type(block).__name__ for block in (article.blocks if article is not None else ()))

    measure()
    assert len(accepted) >= EXAMPLES
    assert sum(accepted) >= FEWEST_ACCEPTED * len(accepted)
    assert kinds == KINDS
