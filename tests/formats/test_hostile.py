"""Readers of formats take anything: they give an Article, or `DataError` with a path, and nothing else."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, DataError
from newsmodel.formats import module_of
from newsmodel.strategies import strings
from tests.formats.hostile import SIMPLE, broken, values
from tests.formats.test_formats_laws import as_read
from tests.growth import MOST, growth
from tests.model.examples import FULL

NAMES: Final = ("jsonld", "ninjs", "ftm")


def read(name: str, document: Any) -> Article | None:
    """Return what a reader gives of a document, or None where it is refused, with its place and a reason."""
    reader: Any = module_of(name).read
    try:
        article: Article = reader(document)
    except DataError as error:
        fault = error
    else:
        return article
    assert fault.path.startswith(("$", "line "))
    assert fault.reason
    return None


@pytest.mark.parametrize("name", NAMES)
def test_any_document_is_read_or_refused(name: str) -> None:
    """Any value, text or bytes, and any document with parts of it out of place, is read or refused."""
    written = [module_of(name).write(article) for article in (as_read(FULL), SIMPLE)]

    @given(st.one_of([broken(document) for document in written] + [values(), strings(), st.binary()]))
    def law(document: Any) -> None:
        article = read(name, document)
        if article is not None:
            assert read(name, module_of(name).write(article)) is not None

    law()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("document", [None, 7, 1.5, object(), {1, 2}, b"\xff", "[", "NaN", [[]], [{}], {}, [None], [7]])
def test_what_is_no_document_is_refused(name: str, document: object) -> None:
    """What is no document of any kind raises DataError."""
    assert read(name, document) is None


@pytest.mark.parametrize("name", NAMES)
def test_writers_take_articles_alone(name: str) -> None:
    """What is no Article cannot be written."""
    with pytest.raises(TypeError, match=r"write\(\) takes an Article, not str: 'They met.'"):
        module_of(name).write("They met.")


@pytest.mark.parametrize("name", NAMES)
def test_text_bytes_and_values_read_alike(name: str) -> None:
    """A document reads alike as values, as text on one line or many, and as bytes with or without byte order mark."""
    written = module_of(name).write(SIMPLE)
    forms = [
        written,
        json.dumps(written),
        json.dumps(written, indent=1).encode(),
        f"\ufeff{json.dumps(written)}".encode(),
    ]
    assert [read(name, form) == SIMPLE for form in forms] == [True] * 4


@pytest.mark.parametrize("name", NAMES)
def test_readers_are_linear(name: str) -> None:
    """Time grows with the length of a document, also where it has names and words that stand nowhere."""
    documents = []
    for count in (3_000, 12_000):
        names = [f"Growers {number}" for number in range(count)]
        document = {
            "jsonld": {
                "@type": "Article",
                "articleBody": "They met. " * count,
                "mentions": [{"@type": "Person", "name": name} for name in names],
            },
            "ninjs": {
                "uri": "urn:x:1",
                "bodies": [{"value": "They met. " * count}],
                "people": [{"name": name} for name in names],
            },
            "ftm": [
                {"id": "a", "schema": "Article", "properties": {"bodyText": ["They met. " * count]}},
                *[{"id": name, "schema": "Person", "properties": {"name": [name], "proof": ["a"]}} for name in names],
            ],
        }[name]
        documents.append(json.dumps(document))
    small, large = documents
    assert read(name, large) is not None
    assert growth(lambda given: read(name, given), small, large) <= MOST
