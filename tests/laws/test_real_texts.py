"""The laws on every real text that lies beside the checkout."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from newsmodel import dumps, loads, parse
from tests.laws.claims import check_tiling, check_views, rebuilt

FIELDS: Final = ("text", "string")
LONGEST: Final = 1.5
"""How many characters of own JSON a text of some length may need for each of its own."""
SHORT: Final = 2_000


def texts_of(value: object) -> Iterator[str]:
    """Yield each text that a document of the data has, wherever it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in FIELDS and isinstance(inner, str):
                yield inner
            else:
                yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)


def read(folder: Path) -> list[str]:
    """Return all texts below a folder; files of text count as they are, line ends kept."""
    out = [path.read_bytes().decode("utf-8") for path in sorted(folder.rglob("*.txt"))]
    for path in sorted(folder.rglob("docs.jsonl")):
        for line in path.read_bytes().decode("utf-8").split("\n"):
            out += texts_of(json.loads(line) if line else [])
    return out


@pytest.fixture(scope="module")
def real(data: Path) -> list[str]:
    """Return all real texts."""
    return read(data)


def test_there_are_real_texts(real: list[str]) -> None:
    """Where the folder of real texts is there, it holds thousands of them."""
    assert len(real) > 2_000


def test_law_1_identity_of_real_texts(real: list[str]) -> None:
    """Every real text comes back, character for character."""
    assert [text[:80] for text in real if rebuilt(parse(text)) != text] == []


def test_law_2_tiling_of_real_texts(real: list[str]) -> None:
    """In every real text leaves and sentences tile, and no view loses a block."""
    for text in real:
        article = parse(text)
        check_tiling(article)
        check_views(article)
        assert article.text == text


def test_law_4_data_of_real_texts(real: list[str]) -> None:
    """Every real text reads back equal from own JSON."""
    articles = [parse(text) for text in real]
    assert [article.text[:80] for article in articles if loads(dumps(article).encode()) != article] == []


def test_own_json_of_real_texts_is_small(real: list[str]) -> None:
    """Own JSON of the real articles needs at most half as much again as their text."""
    long = [text for text in real if len(text) >= SHORT]
    assert sum([len(dumps(parse(text))) for text in long]) <= LONGEST * sum(map(len, long))


def test_law_6_reading_back_of_real_texts(real: list[str]) -> None:
    """What is read from a real text reads back to equal blocks."""
    articles = [parse(text) for text in real]
    assert [article.text[:80] for article in articles if parse(str(article)).blocks != article.blocks] == []


def test_real_texts_are_found(data: Path) -> None:
    """The sample article is among the texts that are read."""
    assert (data / "summit.txt").read_bytes().decode("utf-8") in read(data)
