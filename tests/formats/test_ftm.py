"""FollowTheMoney: what is written, and what its tools write."""

import json
import re
from datetime import UTC, date, datetime
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, DataError, Event, Evidence, Metadata, Participant, parse
from newsmodel.formats import ftm
from newsmodel.formats._ftm_words import days_of, escaped, unescaped
from newsmodel.strategies import articles, strings
from tests.formats.test_formats_laws import as_read
from tests.model.examples import FULL

PROPERTIES: Final = {
    "Article": "title author publisher publishedAt modifiedAt language sourceUrl keywords mimeType bodyText",
    "Person": "name alias position wikidataId proof",
    "Organization": "name alias classification wikidataId proof",
    "PublicBody": "name alias classification wikidataId proof",
    "LegalEntity": "name alias classification wikidataId proof",
    "Event": "name keywords summary recordId date startDate endDate location organizer involved proof",
    "Mention": "document name resolved detectedSchema",
    "Representation": "agent client role proof",
    "UnknownLink": "subject object role proof",
    "Documentation": "document entity role summary recordId status description date startDate endDate",
}
"""The properties that an entity of each schema may have."""
REQUIRED: Final = {
    "Person": {"name"},
    "Organization": {"name"},
    "PublicBody": {"name"},
    "LegalEntity": {"name"},
    "Event": {"name"},
    "Mention": {"document", "name"},
    "Representation": {"agent", "client"},
    "UnknownLink": {"subject", "object"},
    "Documentation": {"document", "entity"},
}
ENTITIES: Final = {
    "proof",
    "document",
    "resolved",
    "entity",
    "agent",
    "client",
    "subject",
    "object",
    "organizer",
    "involved",
}
DATE: Final = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?")


@given(articles().map(as_read))
def test_written_entities_have_the_properties_of_their_schema(article: Article) -> None:
    """Every entity has an id of its own, what its schema needs, strings that are seen, and knows the others."""
    written = ftm.write(article)
    ids = {entity["id"] for entity in written}
    assert len(ids) == len(written)
    assert written[0]["schema"] == "Article"
    for entity in written:
        found = entity["properties"]
        assert re.fullmatch("[0-9a-f]{40}", entity["id"])
        assert REQUIRED.get(entity["schema"], set()) - set(found) == set()
        assert set(found) - set(PROPERTIES[entity["schema"]].split()) == set()
        for name, values in found.items():
            assert [value for value in values if not value.strip()] == []
            assert values != []
            if name in ENTITIES:
                assert set(values) <= ids
            if name in {"date", "startDate", "endDate", "publishedAt", "modifiedAt"}:
                assert [value for value in values if not DATE.fullmatch(value)] == []


@given(strings())
def test_every_string_is_a_value(text: str) -> None:
    """Any string can be a value: it has something to see where it is not empty, and no surrogates."""
    value = escaped(text)
    assert unescaped(value) == text
    assert text == "" or value.strip("\u200b\u200d\u2060\ufeff\xad \t\n\r")
    assert value.encode() == value.encode("utf-8", "strict")


def test_what_escapes_look_like_is_escaped() -> None:
    """A backslash before what looks like a code is written as its code, and no other is."""
    assert escaped("a\\u0041 \\n \ud83d") == "a\\u005cu0041 \\n \\ud83d"
    assert [escaped(value) for value in ("\U0001f600", "...", "\u2060 ")] == ["\U0001f600", "...", "\\u2060\\u0020"]
    assert unescaped("\\u0041 \\x") == "A \\x"


def test_dates_are_those_that_the_package_takes() -> None:
    """Dates are in UTC, up to the second, and of four digits from 1000 to 2999; others are left out."""
    assert days_of(None) == days_of(date(3000, 1, 1)) == days_of(datetime.min.replace(tzinfo=UTC)) == []
    assert days_of(datetime.fromisoformat("2031-08-14T00:30:00.5+02:00")) == ["2031-08-13T22:30:00"]
    assert days_of(datetime.fromisoformat("0001-01-01T00:00:00+02:00")) == []
    assert days_of(datetime.fromisoformat("2031-08-14T00:30:00")) == ["2031-08-14T00:30:00"]


def test_metadata() -> None:
    """What FollowTheMoney has a place for comes back."""
    metadata = Metadata(
        uri="https://example.org/a",
        publisher="Wire",
        published=date(2031, 8, 14),
        modified=datetime.fromisoformat("2031-08-14T10:05:00"),
        language="en",
        authors=("Ada Lane",),
        keywords=("wheat",),
    )
    article = parse("They met.", metadata=metadata)
    assert ftm.read(ftm.write(article)) == article
    assert ftm.write(article)[0]["properties"]["language"] == ["eng"]
    bare = ftm.write(parse("They met.", metadata=Metadata(uri="urn:x:1", language="tlh")))[0]["properties"]
    assert set(bare) == {"mimeType", "bodyText"}
    assert ftm.write(parse("They met.", language="pt-BR"))[0]["properties"]["language"] == ["por"]


def test_long_texts_are_cut_and_put_together() -> None:
    """A text that is too long for one value is several, and one text again."""
    article = parse("They met again. " * 10_000)
    written = ftm.write(article)
    assert [len(part) for part in written[0]["properties"]["bodyText"]] == [65_000, 65_000, 30_000]
    assert ftm.read(written) == article


def test_the_story_comes_back() -> None:
    """Participants and events come back with their words and places, roles and whom they represent."""
    article = as_read(FULL)
    read = ftm.read(ftm.write(article))
    assert [who.mentions for who in read.participants] == [who.mentions for who in article.participants]
    assert [who.represents for who in read.participants] == ["p2", None]
    assert [event.evidence.quotes for event in read.events] == [event.evidence.quotes for event in article.events]
    assert [event.time for event in read.events] == [event.time for event in article.events]
    assert [event.participations for event in read.events] == [event.participations for event in article.events]
    assert (read.issues, read.statements) == ((), ())


def entity(known: str, schema: str, **properties: str | list[str]) -> dict[str, Any]:
    """Return an entity as another tool might write it."""
    values = {name: [value] if isinstance(value, str) else value for name, value in properties.items()}
    return {"id": known, "schema": schema, "properties": values}


BODY: Final = "Mara Hale met the growers at the Lindmark Fair."
OTHERS: Final = [
    entity("x", "Folder", name="x"),
    entity("d", "Article", title=["They met", "And left"], bodyText=BODY, date="2031-08-14"),
    entity("p", "Person", name="Mara Hale", alias="Hale"),
    entity("q", "Company", name="the growers", proof="d"),
    entity("r", "Person", name="Bo Reed", proof="d"),
    entity("s", "Person", name="Lindmark Fair"),
    entity("t", "Person"),
    entity("e", "Event", name="Lindmark Fair", proof="d", organizer="q", involved=["p", "r"], keywords="fair"),
    entity("f", "Event", name="Lindmark Fair", proof="elsewhere"),
    entity("m", "Mention", document="d", name="Hale", resolved="p"),
    entity("n", "Mention", document="elsewhere", name="Lindmark Fair", resolved="s"),
    entity("o", "Documentation", document="d", entity="t", role="mention", summary="Lindmark"),
    entity("u", "Representation", agent="p", client="q"),
    entity("v", "Representation", agent="q", client="r"),
]


def test_entities_of_others() -> None:
    """Whom the text names, and is said to name, are participants; an event has its own roles where no link has any."""
    read = ftm.read(OTHERS)
    assert read.text == f"They met\nAnd left\n\n{BODY}"
    assert [(who.id, who.name, who.kind.value, who.represents) for who in read.participants] == [
        ("p1", "Mara Hale", "person", "p2"),
        ("p2", "the growers", "organization", None),
    ]
    assert [quote.exact for quote in read.participants[0].mentions] == ["Hale"]
    [event] = read.events
    assert [(part.participant, part.role.value) for part in event.participations] == [
        ("p2", "organizer"),
        ("p1", "other"),
    ]
    assert (event.type.value, event.status.value, event.place, event.time) == ("OTHER", "occurred", None, None)
    assert read.metadata.published == date(2031, 8, 14)


def test_a_document_that_is_no_article() -> None:
    """Where no entity is an Article, another document is read, its parts as paragraphs."""
    read = ftm.read([entity("e", "Event", name="x"), entity("d", "PlainText", bodyText=["They met.", "They left."])])
    assert read.text == "They met.\n\nThey left."


def test_lines_and_arrays_and_single_entities() -> None:
    """Entities may be lines, an array, or one alone."""
    lines = "\n".join(map(json.dumps, OTHERS))
    assert ftm.read(lines) == ftm.read(f"\ufeff\n{lines}\r\n\n".encode()) == ftm.read(OTHERS)
    assert ftm.read(json.dumps(OTHERS[1])).headlines == ftm.read(OTHERS).headlines


def test_times_need_their_words() -> None:
    """An event has a time only where the words that tell it stand in the text, and with the day that the link has."""
    told = entity(
        "t", "Documentation", document="d", entity="e", role="time", summary="the Lindmark Fair", status="date"
    )
    for summary, found in (("the Lindmark Fair", date(2031, 8, 14)), ("at noon", None)):
        told["properties"] |= {"summary": [summary], "date": ["2031-08-14"]}
        [event] = ftm.read([*OTHERS, told]).events
        assert (event.time and event.time.latest) == found


def test_a_value_of_a_time_is_one() -> None:
    """What another tool wrote as the value of a time is left out where no such time has it."""
    told = entity(
        "t", "Documentation", document="d", entity="e", role="time", summary="the Lindmark Fair", status="date"
    )
    for value, found in (("2031-08-14", "2031-08-14"), ("the fair", None), ("PT3H", None)):
        told["properties"]["description"] = [value]
        [event] = ftm.read([*OTHERS, told]).events
        assert event.time is not None
        assert event.time.value == found


def test_titles_of_others_than_persons_have_no_place() -> None:
    """Only persons have positions; kinds that no schema tells are classifications."""
    article = parse("The Hale sailed for Lindmark.")
    for kind, schema in (("other", "LegalEntity"), ("state", "PublicBody"), ("group", "Organization")):
        who = Participant("p1", name="Hale", kind=kind, titles=("ship",), mentions=(article.quote("Hale"),))
        written = ftm.write(attrs.evolve(article, participants=(who,)))
        assert (written[1]["schema"], written[1]["properties"]["classification"]) == (schema, [kind])
        assert ftm.read(written).participants == (attrs.evolve(who, titles=()),)


REFUSED: Final[dict[str, tuple[Any, str, str]]] = {
    "a number": (7, "$", "7 is no entity: an object with an id, a schema and properties"),
    "a string among them": (["x"], "$[0]", "'x' is no entity: an object with an id, a schema and properties"),
    "no id": ([{"schema": "Person"}], "$[0].id", "null is not a string"),
    "no schema": ({"id": "a", "schema": 7}, "$.schema", "7 is not a string"),
    "properties that are none": (
        [{"id": "a", "schema": "x", "properties": []}],
        "$[0].properties",
        "[...] is not an object",
    ),
    "a value that is no list": (
        [{"id": "a", "schema": "x", "properties": {"name": "x"}}],
        "$[0].properties.name",
        "'x' is not an array of strings",
    ),
    "a value that is no string": (
        '{"id": "a", "schema": "x"}\n{"id": "a", "schema": "x", "properties": {"name": ["x", 7]}}',
        "line 2: $.properties.name[1]",
        "7 is not a string",
    ),
    "a line that is no JSON": (
        '{"id": "a", "schema": "x"}\n{',
        "line 2: $",
        "not JSON: Expecting property name enclosed in double quotes at line 1 column 2",
    ),
    "no document": ([entity("a", "Person", name="x")], "$", "no entity is an Article or another document"),
    "nothing": ([], "$", "no entity is an Article or another document"),
}


@pytest.mark.parametrize(("document", "path", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_entity_is_refused(document: Any, path: str, reason: str) -> None:
    """What is no entity, or holds no document, is refused, with its place."""
    with pytest.raises(DataError) as caught:
        ftm.read(document)
    assert (caught.value.path, caught.value.reason) == (path, reason)


def test_a_body_of_html_is_read() -> None:
    """Where an article has its text as HTML alone, the text of that is read."""
    told = {"title": ["Talks end"], "bodyHtml": ["<p>They met.</p><p>They left.</p>"]}
    read = ftm.read([{"id": "a", "schema": "Article", "properties": told}])
    assert read.text == "Talks end\n\nThey met.\n\nThey left."
    told["bodyText"] = ["They met."]
    assert ftm.read([{"id": "a", "schema": "Article", "properties": told}]).text == "Talks end\n\nThey met."


@pytest.mark.parametrize("text", ["", " ", "\n\n", "# T\n\n "])
def test_a_blank_body_comes_back(text: str) -> None:
    """A body of white space alone is as it was."""
    assert ftm.read(ftm.write(parse(text))).text == text


def test_an_event_without_a_time() -> None:
    """An event that says only that something happened, in words, comes back as it was."""
    article = parse("They met in Lindmark.")
    event = Event("e1", name="met", type="CONSULT", evidence=Evidence((article.quote("met"),)))
    article = attrs.evolve(article, events=(event,))
    assert ftm.read(ftm.write(article)).events == (event,)


def test_names_alike_are_the_first_ones() -> None:
    """Of entities with one name, which the text only names, the first has its words: nothing tells them apart."""
    people = [entity(key, "Person", name="Hale", proof="d") for key in ("p", "q")]
    read = ftm.read([entity("d", "Article", bodyText="Hale met Hale."), *people])
    assert [[quote.start for quote in who.mentions] for who in read.participants] == [[0, 9]]
