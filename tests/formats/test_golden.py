"""The document of version 1: what was written once is written again, and read for ever."""

from pathlib import Path
from typing import Final

import attrs
import pytest

from newsmodel import Article, dumps, loads, model
from tests.model.examples import FULL

GOLDEN: Final = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def golden() -> bytes:
    """Return the document of version 1, less the line end that a file has."""
    return (GOLDEN / "v1.json").read_bytes().removesuffix(b"\n")


def test_the_golden_document_is_written_again(golden: bytes) -> None:
    """The Article that has every type and field is written byte for byte as version 1 wrote it."""
    assert dumps(FULL).encode("utf-8") == golden


def test_the_golden_document_is_read(golden: bytes) -> None:
    """The document of version 1 reads as the Article that it was written from."""
    assert loads(golden) == FULL


def test_every_golden_document_is_read() -> None:
    """The document of every version ever released is read."""
    documents = {path.name: path.read_bytes() for path in GOLDEN.glob("v*.json")}
    assert "v1.json" in documents
    assert {type(loads(document)) for document in documents.values()} == {Article}


def filled(value: object) -> set[str]:
    """Return the fields within a value that have another value than their default."""
    if isinstance(value, tuple):
        return {name for item in value for name in filled(item)}
    if not attrs.has(type(value)):
        return set()
    found = set()
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]
        inner = getattr(value, field.name)
        if inner != field.default:
            found.add(f"{type(value).__name__}.{field.name}")
        found |= filled(inner)
    return found


def test_the_golden_article_has_everything() -> None:
    """The Article of the golden document has every type and every field, none of them with its default alone."""
    derived = {"Citation", "Name", "Node", "Section", "Sentence"}
    kinds = [getattr(model, name) for name in model.__all__ if name not in derived]
    fields = {f"{kind.__name__}.{field.name}" for kind in kinds if attrs.has(kind) for field in attrs.fields(kind)}
    assert fields - filled(FULL) == set()
