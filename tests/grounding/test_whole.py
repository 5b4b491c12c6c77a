"""A story as a whole: it replaces the old one, and no spoilt words get into it."""

import attrs
import pytest

from newsmodel import Article, Participant, extract, ground
from tests.grounding.told import ARTICLE


def test_the_story_of_the_article_is_replaced() -> None:
    """The story that the article had goes; all else of it stays."""
    before = extract(ARTICLE)
    assert before.participants
    assert ground(before, {}).article == ARTICLE
    assert ground(ARTICLE, {"participants": None}).article is not None
    with_story = attrs.evolve(
        ARTICLE, participants=(Participant("x", name="Hale", kind="person", mentions=(ARTICLE.quote("Bo Hale"),)),)
    )
    assert ground(with_story, {}).article.participants == ()


def test_what_is_no_article_is_a_type_error() -> None:
    """Something else than an Article is a `TypeError` that says so."""
    with pytest.raises(TypeError, match=r"ground\(\) takes an Article, not str: 'text'"):
        ground("text", {})  # type: ignore[arg-type]


def test_spoilt_words_are_refused_wherever_they_stand() -> None:
    """A word dropped, replaced or added, and parts of two sentences joined, are refused in every field."""
    spoilt = ("port must open", "port must never stay open", "port stay must open", "stay open We will not")
    article: Article = ARTICLE
    for words_ in spoilt:
        found = ground(
            article,
            {
                "events": [{"id": "e1", "trigger": words_}],
                "issues": [{"id": "i1", "label": "port", "evidence": [words_]}],
                "statements": [{"content": words_}],
            },
        )
        assert (found.article.events, found.article.issues, found.article.statements) == ((), (), ())
