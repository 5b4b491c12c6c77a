"""Stories of real articles that people marked: all of them are placed, and none once its words are spoilt."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from newsmodel import Article, ground, parse
from tests.grounding.stories import KINDS

SEED: Final = 20_310_814
FEWEST: Final = 5


@pytest.fixture(scope="module")
def stories(data: Path) -> list[tuple[Article, dict[str, Any]]]:
    """Return each article with its story."""
    folder = data / "gold_stories"
    texts = {row["id"]: row["text"] for row in rows(folder / "docs.jsonl")}
    return [(parse(texts[row["id"]]), row) for row in rows(folder / "gold.jsonl")]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON Lines."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield json.loads(line)


def test_every_fact_is_placed(stories: list[tuple[Article, dict[str, Any]]]) -> None:
    """Every participant, event, issue and statement that was marked is placed, and nothing of it is refused."""
    for article, story in stories:
        made = ground(article, json.dumps(story))
        assert [len(getattr(made.article, kind)) for kind in KINDS] == [len(story[kind]) for kind in KINDS]
        assert made.refused == ()
    assert len(stories) > 10


def as_a_model_writes(words: str) -> str:
    """Return words with straight marks, one kind of dash and one line, as a model gives them."""
    words = re.sub("[\u2018\u2019]", "'", re.sub("[\u201c\u201d]", '"', words))
    return " ".join(re.sub("[\u2013\u2014]", "-", words).split())


def test_every_fact_is_placed_as_a_model_writes_it(stories: list[tuple[Article, dict[str, Any]]]) -> None:
    """Every fact is placed, too, where marks, dashes and white space are others, and the text has markers."""
    for article, story in stories:
        cited = parse(re.sub(r"(?<=[a-z]{2})\. (?=[A-Z])", " [1]. ", article.text))
        made = ground(cited, json.loads(as_a_model_writes(json.dumps(story, ensure_ascii=False))))
        assert [len(getattr(made.article, kind)) for kind in KINDS] == [len(story[kind]) for kind in KINDS]


def spoilt(words: str, text: str, chance: random.Random) -> str | None:
    """Return words with one dropped, replaced, moved or doubled; None where the text happens to have them."""
    parts = words.split()
    at = chance.randrange(1, len(parts) - 1)
    how = chance.randrange(4)
    if how == 0:
        del parts[at]
    elif how == 1:
        parts[at] = chance.choice(("never", "perhaps", "other"))
    elif how == 2:
        parts = parts[at:] + parts[:at]
    else:
        parts = [*parts[:at], *chance.choice(text.split(". ")).split()[-3:]]
    letters = re.compile(r"\W+")
    found = letters.sub(" ", " ".join(parts)).strip().lower() in letters.sub(" ", text).lower()
    return None if found else " ".join(parts)


def test_no_spoilt_words_are_placed(stories: list[tuple[Article, dict[str, Any]]]) -> None:
    """No statement and no issue whose words are spoilt gets in."""
    chance = random.Random(SEED)  # noqa: S311
    tried = 0
    for article, story in stories:
        quotes = [fact["content"] for fact in story["statements"]]
        quotes += [words for fact in story["issues"] for words in fact["evidence"]]
        for words in quotes:
            wrong = spoilt(words, article.text, chance) if len(words.split()) >= FEWEST else None
            if wrong is not None:
                tried += 1
                sent = {"statements": [{"content": wrong}], "issues": [{"id": "i1", "evidence": [wrong]}]}
                made = ground(article, sent).article
                assert (made.statements, made.issues) == ((), ())
    assert tried > 100
