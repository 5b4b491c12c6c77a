"""The JSON Schemas: made from the types, valid, and of one mind with what reads and writes own JSON."""

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from jsonschema import Draft202012Validator

import newsmodel
from newsmodel import Article, DataError, Metadata, dumps, loads, story_prompt, story_schema
from newsmodel.model import EventStatus, EventType, IssueStatus, ParticipantKind, Role, Stance
from newsmodel.strategies import articles
from tests.laws.test_json_laws import JSON
from tests.model.examples import FULL, article_of

SCHEMAS: Final = Path(newsmodel.__file__).parent / "schemas"
ARTICLE: Final[dict[str, Any]] = json.loads((SCHEMAS / "article.json").read_text(encoding="utf-8"))
VALIDATOR: Final = Draft202012Validator(ARTICLE)
BEYOND: Final = {
    "a quote that does not stand where it claims": r"does not stand at",
    "an id that is unknown": r"is the id of no ",
    "an id that two facts have": r"is the id of .* too",
    "an event that is a part of itself": r"is a part of itself",
    "strings side by side in content": r"follows another string",
    "parts of a string that JSON would not join": r"^an array stands for a string only where",
    "a day that does not exist": r"is no date as it is written here",
    "an end before its beginning": r"is after the latest",
    "times with and without a time zone side by side": r"one has a time zone and one has none",
    "a whole number with a fraction": r"^-?[0-9.e+]+ is (?:a number, not a whole number|no version)",
}
"""What no schema can say, and by which reason `loads` refuses it. docs/schemas.md has the same list, and the rest."""


def load_tool() -> ModuleType:
    """Return the program that makes the schemas."""
    path = Path(__file__).parents[2] / "tools" / "make_schemas.py"
    spec = importlib.util.spec_from_file_location("make_schemas", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["article", "story"])
def test_the_files_are_what_the_types_give(name: str) -> None:
    """Each committed schema is the one that tools/make_schemas.py makes of the types."""
    made = getattr(load_tool(), f"{name}_schema")()
    assert (SCHEMAS / f"{name}.json").read_text(encoding="utf-8") == json.dumps(made, indent=2) + "\n"


@pytest.mark.parametrize("name", ["article", "story"])
def test_the_schemas_are_schemas(name: str) -> None:
    """Each is a JSON Schema of the draft 2020-12."""
    Draft202012Validator.check_schema(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


def reason_of(data: Any) -> str | None:
    """Return why `loads` refuses data, or None where it takes it."""
    try:
        loads(json.dumps(data))
    except DataError as error:
        return error.reason
    return None


@given(articles())
@example(FULL)
@example(article_of(metadata=Metadata(published=None)))
def test_what_is_written_is_right_by_the_schema(article: Article) -> None:
    """The schema accepts all that `dumps` writes."""
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(dumps(article)))] == []


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value in data."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from places(value, (*path, number))


def mutated(data: Any, path: tuple[Any, ...], how: str, value: Any) -> Any:
    """Return data with one place changed."""
    if not path:
        return value
    data = json.loads(json.dumps(data))
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    if how == "delete":
        del inner[path[-1]]
    elif how == "add" and isinstance(inner, dict):
        inner[value if isinstance(value, str) else "lead"] = value
    elif how == "twice" and isinstance(inner, list):
        inner.append(inner[path[-1]])
    else:
        inner[path[-1]] = value
    return data


VALUES: Final[SearchStrategy[Any]] = JSON | st.sampled_from(
    (
        *("", " ", "\n", "\ufeff", "x", "p1", "p 1", "p1\n", "2031-08-14", "2031-02-30", "2031-08-14T12:00:00"),
        *("2031-08-14T12:00:00+00:00", "2031-08-14T12:00:00-00:00", "2031-08-14T12:00:00.500000+02:00", "0000-01-01"),
        *("2031-08-14T12:00:00+02:00:30", "2031-08-14T12:00:00.000000", "2031-08-14\n", "2031-8-4", "20310814"),
        *(
            0,
            7,
            -1,
            10**9,
            999_999_999,
            True,
            None,
            [],
            {},
            ["x"],
            ["a", "b"],
            ["\ud83d", "\ude00"],
            [["\ud83d", "\ude00"]],
        ),
        *("person", "main", "sources", "CONSULT", "for", "date", "bracket", "MORE_THAN"),
    )
)


def agree(data: Any) -> None:
    """Assert that schema and reader are of one mind about data, but for what no schema can say."""
    right = VALIDATOR.is_valid(data)
    reason = reason_of(data)
    if right:
        assert reason is None or any(re.search(known, reason) for known in BEYOND.values()), reason
    else:
        assert reason is not None, next(VALIDATOR.iter_errors(data)).message


@given(articles() | st.just(FULL), st.data())
def test_schema_and_reader_are_of_one_mind(article: Article, draw: st.DataObject) -> None:
    """Of what `dumps` writes, changed in a place, `loads` takes what the schema does, but for the named exceptions."""
    data = json.loads(dumps(article))
    path = draw.draw(st.sampled_from(list(places(data))))
    how = draw.draw(st.sampled_from(("delete", "add", "twice", "set", "set")))
    agree(mutated(data, path, how, draw.draw(VALUES)))


def test_every_place_of_a_full_article() -> None:
    """Schema and reader are of one mind wherever something is missing from an Article that has it all."""
    data = json.loads(dumps(FULL))
    for path in places(data):
        if path:
            agree(mutated(data, path, "delete", None))


PERSON: Final = {"id": "p1", "name": "a", "kind": "person", "mentions": [{"exact": "a", "start": 0}]}
EVENT: Final = {"id": "e1", "name": "a", "type": "AID", "evidence": {"quotes": [{"exact": "a", "start": 0}]}}
TIME: Final = {"quote": {"exact": "a", "start": 0}, "type": "date"}


def document(**keys: Any) -> dict[str, Any]:
    """Return a document."""
    return {"newsmodel": 1, "blocks": [{"paragraph": "a"}], **keys}


@pytest.mark.parametrize(
    ("what", "data"),
    [
        (
            "a quote that does not stand where it claims",
            document(participants=[PERSON | {"mentions": [{"exact": "b", "start": 0}]}]),
        ),
        ("an id that is unknown", document(participants=[PERSON | {"represents": "p2"}])),
        ("an id that two facts have", document(participants=[PERSON, PERSON])),
        ("an event that is a part of itself", document(events=[EVENT | {"part_of": "e1"}])),
        ("strings side by side in content", document(blocks=[{"paragraph": ["a", "b"]}])),
        ("parts of a string that JSON would not join", document(metadata={"uri": ["a", "b"]})),
        ("a day that does not exist", document(metadata={"published": "2031-02-30"})),
        (
            "an end before its beginning",
            document(events=[EVENT | {"time": TIME | {"earliest": "2031-08-15", "latest": "2031-08-14"}}]),
        ),
        (
            "times with and without a time zone side by side",
            document(metadata={"published": "2031-08-14T12:00:00", "modified": "2031-08-14T12:00:00+00:00"}),
        ),
        ("a whole number with a fraction", document(newsmodel=1.0)),
    ],
)
def test_what_no_schema_can_say(what: str, data: dict[str, Any]) -> None:
    """The schema takes, and the reader refuses, each of what docs/schemas.md lists."""
    assert VALIDATOR.is_valid(data)
    assert re.search(BEYOND[what], reason_of(data) or "")


def test_what_no_schema_sees() -> None:
    """A key that stands twice is gone before a schema sees it, and the reader refuses it."""
    twice = '{"newsmodel":1,"blocks":[],"blocks":[]}'
    assert VALIDATOR.is_valid(json.loads(twice))
    with pytest.raises(DataError, match="stands twice"):
        loads(twice)


def test_the_docs_list_what_no_schema_can_say() -> None:
    """The page on the schemas has every exception, in the words of this test."""
    page = (Path(__file__).parents[2] / "docs" / "schemas.md").read_text(encoding="utf-8")
    assert [what for what in (*BEYOND, "a key that stands twice") if f"- {what}" not in page] == []


# The story's.


def objects(schema: Any, depth: int = 1) -> Iterator[tuple[dict[str, Any], int]]:
    """Yield every schema within one, and how deep it lies."""
    yield schema, depth
    for inner in (schema.get("properties") or {}).values():
        yield from objects(inner, depth + 1)
    for inner in [schema["items"]] if "items" in schema else schema.get("anyOf", []):
        yield from objects(inner, depth + ("items" in schema))


def test_the_story_schema_is_in_the_subset_of_the_providers() -> None:
    """Every object has all its keys required and no other; there are no limits, patterns, maps, references."""
    known = {"type", "description", "properties", "required", "additionalProperties", "items", "anyOf", "enum"}
    for schema, depth in objects(story_schema()):
        assert set(schema) <= known
        assert depth <= 7  # arrays and strings counted: objects alone lie three deep
        if schema.get("type") == "object":
            assert schema["required"] == list(schema["properties"])
            assert schema["additionalProperties"] is False
        if "anyOf" in schema:
            assert schema["anyOf"][1:] == [{"type": "null"}]
        assert schema.get("description") or schema["type"] in {"string", "null"}


def test_the_story_schema_has_no_offsets() -> None:
    """It asks for words alone: no number is asked for."""
    assert {schema.get("type") for schema, _ in objects(story_schema())} == {
        *("object", "array", "string", "boolean", "null"),
        None,
    }


def test_the_story_schema_is_a_new_one_each_time() -> None:
    """Who changes the dict that he got changes no other."""
    story_schema().clear()
    assert story_schema() != {}


@pytest.mark.parametrize("kind", [ParticipantKind, EventType, EventStatus, Role, IssueStatus, Stance])
def test_the_prompt_has_every_word(kind: Any) -> None:
    """The instructions name every word of the vocabularies that the schema has."""
    assert [word for word in kind if not re.search(rf"\b{word}\b", story_prompt())] == []
