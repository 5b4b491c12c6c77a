"""A text, and what a story of it comes to."""

from typing import Any, Final

from newsmodel import Grounding, Quote, ground, parse

__all__ = ["ARTICLE", "PEOPLE", "TEXT", "made", "told", "words"]

TEXT: Final = (
    "Talks over port end\n\n"
    "Minister Ada Lane met Bo Hale, the mayor of Port Lindmark, on Friday. "
    "Lane said the port must stay open. \u201cWe will not pay,\u201d said Hale. "
    "The union of Lindmark rejected the plan, and Lane regretted the strike in Lindmark."
)
ARTICLE: Final = parse(TEXT)
PEOPLE: Final = [
    {"id": "p1", "name": "Ada Lane", "kind": "person", "mentions": ["Ada Lane", "Lane"], "titles": ["Minister"]},
    {"id": "p2", "name": "Bo Hale", "kind": "person", "mentions": ["Hale"]},
]


def made(**story: Any) -> Grounding:
    """Ground a story of the text; its people are known."""
    return ground(ARTICLE, {"participants": PEOPLE, **story})


def told(grounding: Grounding) -> list[str]:
    """Return the refusals as lines."""
    return list(map(str, grounding.refused))


def words(*quotes: Quote | None) -> list[str | None]:
    """Return the words of quotes."""
    return [None if quote is None else quote.exact for quote in quotes]
