"""Web Annotation: what is written is valid, what is read is checked, and words that moved are found or refused."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    DataError,
    Evidence,
    Grounding,
    Participant,
    Quote,
    Refusal,
    Source,
    Statement,
    extract,
    parse,
)
from newsmodel.formats import web_annotation
from newsmodel.formats._anchoring import Selected, place
from newsmodel.formats._annotations import CONTEXT, annotated
from newsmodel.formats._placing import Searched
from newsmodel.formats.web_annotation import anchor, read, write
from newsmodel.strategies import articles
from tests.model.examples import FULL

TEXT: Final = """\
# Port talks end

Minister Mara Hale met the growers in Lindmark on Friday [1]. Hale said that no deal was near.

The growers left at noon. The growers want more pay, Hale said.

Sources:
[1] Example Wire - https://wire.example/talks
"""


def story() -> Article:
    """Return a small Article with participants and a statement."""
    article = parse(TEXT, language="en")
    said = article.quote("no deal was near")
    return attrs.evolve(
        article,
        participants=(
            Participant(
                "p1",
                name="Mara Hale",
                kind="person",
                mentions=tuple([article.quote("Hale", place) for place in range(3)]),
            ),
            Participant(
                "p2",
                name="growers",
                kind="group",
                represents="p1",
                mentions=tuple([article.quote("growers", place) for place in range(3)]),
            ),
        ),
        statements=(Statement(said, speaker="p1", evidence=Evidence((said,))),),
    )


def document() -> Any:
    """Return the story as it comes out of a JSON file."""
    return json.loads(json.dumps(write(story())))


def items_of(data: Any) -> list[Any]:
    """Return the annotations of a document."""
    items: list[Any] = data["first"]["items"]
    return items


# What is written.


@given(articles())
@example(FULL)
@example(parse("\ud83d\ude00"))
def test_nothing_is_lost(article: Article) -> None:
    """Any Article is read back equal, through JSON or not, whether its text would be read as its blocks or not."""
    assert read(json.dumps(write(article))) == article
    assert read(write(article)) == article


@given(articles())
def test_written_is_annotations(article: Article) -> None:
    """What is written is a collection with its page, of plain values; the selectors of a target select its words."""
    data = write(article)
    assert list(data) == ["@context", "id", "type", "label", "total", "first", "last"]
    assert (data["@context"], data["type"], data["first"]["type"]) == (
        CONTEXT,
        "AnnotationCollection",
        "AnnotationPage",
    )
    items = items_of(data)
    assert data["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)
    assert {item["type"] for item in items} == {"Annotation"}
    for item in items[1:]:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert article.text[start:end] == quote["exact"]
        assert article.text[:start].endswith(quote["prefix"])
        assert article.text[end:].startswith(quote["suffix"])
        assert max(len(quote["prefix"]), len(quote["suffix"])) <= 32
    assert set(kinds(data)) <= {dict, list, str, int}


def kinds(value: Any) -> Iterator[type]:
    """Yield the types of all values within a value."""
    yield type(value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from kinds(part)


def test_every_quote_and_citation_is_annotated() -> None:
    """Each quote of the story, and each citation, is an annotation; the first holds the text."""
    items = items_of(write(FULL))
    tags = [[body["value"] for body in item["body"] if body["purpose"] == "tagging"] for item in items]
    assert tags[0] == ["text"]
    assert sum(found == ["citation"] for found in tags) == len(FULL.citations)
    assert {tuple(re.sub(r"\[[0-9]\]", "", tag) for tag in found) for found in tags[1:]} == {
        ("participant", "mentions"),
        ("event", "evidence.quotes"),
        ("event", "time.quote"),
        ("event", "place.quotes"),
        ("event", "outcome"),
        ("issue", "evidence.quotes"),
        ("position", "positions.said"),
        ("position", "positions.conditions"),
        ("position", "positions.evidence.quotes"),
        ("statement", "said"),
        ("statement", "cue"),
        ("statement", "evidence.quotes"),
        ("citation",),
    }


def test_bodies_tell_what_a_quote_is() -> None:
    """The bodies tell the kind of fact, its id, what the words are in it, its classes and its name."""
    item = items_of(write(story()))[1]
    assert item["motivation"] == "identifying"
    assert [(body["purpose"], body["value"]) for body in item["body"][:5]] == [
        ("tagging", "participant"),
        ("identifying", "p1"),
        ("tagging", "mentions[0]"),
        ("classifying", "person"),
        ("describing", "Mara Hale"),
    ]
    assert json.loads(item["body"][5]["value"]) == {"id": "p1", "name": "Mara Hale", "kind": "person"}


def test_a_citation_is_linked_to_its_sources() -> None:
    """The annotation of a citation names its sources, and links to those that have an address."""
    assert items_of(write(story()))[-1]["body"] == [
        {"type": "TextualBody", "purpose": "tagging", "value": "citation"},
        {"type": "TextualBody", "purpose": "identifying", "value": "1"},
        {"type": "TextualBody", "purpose": "describing", "value": "Example Wire"},
        {"type": "SpecificResource", "purpose": "linking", "source": "https://wire.example/talks"},
    ]
    bare = write(parse("They met [1].", sources=[Source.of(url="https://a.example/a b", number=1)]))
    assert [body["purpose"] for body in items_of(bare)[-1]["body"]] == ["tagging", "identifying"]


def test_the_text_is_named_by_its_uri() -> None:
    """The annotations are of the article's own address where it has one, else of a name made from what it holds."""
    assert items_of(write(FULL))[0]["target"] == "https://example.org/port-talks"
    one, two = [write(parse(text))["first"]["items"][0]["target"] for text in ("One.", "Two.")]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}#text", one)
    assert one != two


# What is read.


def test_a_document_of_any_shape_is_read() -> None:
    """A page alone, an array of annotations, and annotations in any order say the same as the collection."""
    data = document()
    page = {**data["first"], "@context": [CONTEXT, {"x": "https://example.org/"}]}
    array = [{**item, "@context": CONTEXT} for item in items_of(data)]
    last = copy.deepcopy(data)
    items_of(last)[2:5] = items_of(last)[4:1:-1]
    assert [read(given) for given in (data, page, array, json.dumps(data).encode(), last)] == [story()] * 5


def test_annotations_of_others_are_passed_over() -> None:
    """Comments and other annotations between ours change nothing."""
    data = document()
    comment = {
        "type": "Annotation",
        "id": "https://example.org/1",
        "body": [
            {"type": "TextualBody", "value": "Really?", "purpose": "commenting", "language": ["en", "de"]},
            {"type": "Choice", "items": ["https://example.org/2", {"id": "https://example.org/3", "format": "a/b"}]},
            {"source": {"id": "https://example.org/4"}, "purpose": "tagging"},
            "https://example.org/5",
        ],
        "target": [
            "https://example.org/6",
            {
                "source": "https://example.org/7",
                "selector": ["https://example.org/8", {"type": "CssSelector", "value": "p"}],
            },
            {"type": "List", "items": ["https://example.org/9"]},
            {"id": "https://example.org/10", "type": ["Text", "Dataset"]},
        ],
    }
    items_of(data)[3:3] = [comment]
    items_of(data).append({**comment, "body": None})
    assert read(data) == story()
    assert [found.path for found in anchor(data, story()).refused] == [
        "$.first.items[3]",
        f"$.first.items[{len(items_of(data)) - 1}]",
    ]


def test_a_text_by_hand_is_read() -> None:
    """The text needs no more than one body; its language is that of the body."""
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": "text"},
        {"type": "TextualBody", "purpose": "describing", "value": "They met.", "language": "en"},
    ]
    data = {"@context": CONTEXT, "type": "Annotation", "body": bodies, "target": "https://example.org/1"}
    assert read(data) == parse("They met.", language="en")
    del bodies[1]["language"]
    assert read(data) == parse("They met.")


def changed(*path: Any, value: Any) -> Any:
    """Return the document with another value at a path within its annotations; a function makes it of the old one."""
    data = document()
    node = items_of(data)
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value(node[path[-1]]) if callable(value) else value
    return data


def with_fact(number: int, **fields: Any) -> Any:
    """Return the document with other fields in what an annotation tells of its fact."""

    def change(written: str) -> str:
        return json.dumps({**json.loads(written), **fields})

    return changed(number, "body", -1, "value", value=change)


_ID: Final = {"id": "https://example.org/1", "type": "Annotation", "target": "https://example.org/2"}


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        (None, "$", "null is not an annotation, a page or a collection of them (an object)"),
        ("[", "$", "not JSON: Expecting value at line 1 column 2"),
        ("{}", "$.@context", f"is not {CONTEXT}"),
        ([7], "$[0]", "7 is not an object"),
        ([{}], "$[0].@context", f"is not {CONTEXT}"),
        ('{"a": 1, "a": 2}', "$", "the key 'a' stands twice"),
        ({"@context": CONTEXT}, "$.type", "is not Annotation, AnnotationPage or AnnotationCollection"),
        ({"@context": CONTEXT, "type": "AnnotationPage"}, "$.items", "null is not an array of annotations"),
        (
            {"@context": CONTEXT, "type": "AnnotationCollection", "first": "https://example.org/1"},
            "$.first",
            "the page 'https://example.org/1' is not in the document, and nothing is fetched",
        ),
        (
            {"@context": CONTEXT, "type": "AnnotationCollection", "total": 0},
            "$",
            "no annotation holds the text: anchor() takes the Article that it is about",
        ),
        (changed(1, "type", value="Squirrel"), "$.first.items[1].type", "is not Annotation"),
        (changed(1, "id", value=["a", "b"]), "$.first.items[1].id", "[...] is not a string"),
        (changed(1, "target", value=9), "$.first.items[1].target", "9 is not an address or an object"),
        (changed(1, "target", value={}), "$.first.items[1].target", "has no id, no source and no value"),
        (
            changed(1, "target", "selector", 0, "start", value=-1),
            "$.first.items[1].target.selector[0].start",
            "-1 is not an offset",
        ),
        (
            changed(1, "target", "selector", 0, "end", value=1),
            "$.first.items[1].target.selector[0]",
            "ends at 1, before its start at 32",
        ),
        (
            changed(1, "target", "selector", 1, "exact", value=None),
            "$.first.items[1].target.selector[1].exact",
            "null is not a string",
        ),
        (
            changed(1, "target", "selector", 1, "exact", value="Hall"),
            "$.first.items[1].target",
            "'Hall' does not stand in the text",
        ),
        (
            changed(1, "target", value="https://example.org/1"),
            "$.first.items[1].target",
            "quotes no words, so that nothing tells whether a position still holds",
        ),
        (
            changed(2, "body", 2, "value", value="mentions[0]"),
            "$.first.items[2].body",
            "'mentions[0]' of 'p1' stands twice",
        ),
        (
            changed(2, "body", 2, "value", value="positions[0].said"),
            "$.first.items[2].body",
            "'positions[0].said' has no place in what is told of the fact",
        ),
        (with_fact(1, time=[]), "$.first.items[1].body", "the key 'time' is unknown here"),
        (
            with_fact(1, kind="alien"),
            "$.first.items[1].body",
            "kind: 'alien' is none of person, organization, state, group, other",
        ),
        (
            changed(2, "body", 2, "value", value="time.quote"),
            "$.first.items[1].body",
            "the key 'time' is unknown here",
        ),
        (
            changed(1, "body", -1, "value", value='{"mentions": {}}'),
            "$.first.items[1].body",
            "'mentions[0]' has no place in what is told of the fact",
        ),
        (
            changed(1, "body", -1, "value", value='{"time": 1}') | {"x": 1},
            "$.first.items[1].body",
            "id: is missing",
        ),
        (
            changed(1, "body", -1, "value", value="x"),
            "$.first.items[1].body",
            "not JSON: Expecting value at line 1 column 1",
        ),
        (changed(1, "body", -1, "value", value="[1]"), "$.first.items[1].body", "[...] is not an object"),
        (
            changed(0, "body", -1, "value", value='{"events": []}'),
            "$.first.items[0].body",
            "the key 'events' is unknown here",
        ),
        (
            changed(0, "body", -1, "value", value='{"metadata": {"language": ""}}'),
            "$.first.items[0].body",
            "metadata.language: '' is empty",
        ),
        (
            changed(0, "body", -1, "value", value='{"blocks": [{"paragraph": "They left."}]}'),
            "$.first.items[0].body",
            "the blocks do not have the text that stands beside them",
        ),
        (
            changed(0, "body", -1, "value", value='{"blocks": 7}'),
            "$.first.items[0].body",
            "blocks: 7 is a number, not an array",
        ),
        (
            changed(0, "body", 1, value="https://example.org/1"),
            "$.first.items[0].body",
            "0 bodies describe the text, and one is needed",
        ),
    ],
)
def test_what_is_wrong_is_refused(data: Any, path: str, reason: str) -> None:
    """What is no such document is refused with the place and the reason."""
    with pytest.raises(DataError) as refused:
        read(data)
    assert (refused.value.path, refused.value.reason) == (path, reason)


@pytest.mark.parametrize(
    ("fields", "path", "reason"),
    [
        ({"created": "an hour ago"}, ".created", "'an hour ago' is not a moment: 2025-08-15T10:05:00Z"),
        (
            {"modified": "2025-08-15T10:05:00+1"},
            ".modified",
            "'2025-08-15T10:05:00+1' is not a moment: 2025-08-15T10:05:00Z",
        ),
        ({"generated": ["2025-08-15T10:05:00Z"] * 2}, ".generated", "[...] is not a string"),
        ({"bodyValue": 23}, ".bodyValue", "23 is not a string"),
        ({"bodyValue": "a", "body": "b"}, "", "has body and bodyValue, of which only one may stand"),
        ({"body": {"type": "TextualBody"}}, ".body.value", "null is not a string"),
        ({"body": [{"value": ["a", "b"]}]}, ".body[0].value", "[...] is not a string"),
        (
            {"body": {"type": ["Choice", "List"], "items": []}},
            ".body.type",
            "is more than one of Choice, Composite, List and Independents",
        ),
        ({"body": {"type": "Choice", "items": [7]}}, ".body.items[0]", "7 is not an address or an object"),
        (
            {"body": {"id": "a", "textDirection": "squirrel"}},
            ".body.textDirection",
            "'squirrel' is not ltr, rtl or auto",
        ),
        ({"body": {"id": "a", "language": 3}}, ".body.language", "3 is not a string"),
        (
            {"body": {"id": "a", "processingLanguage": ["en", "de"]}},
            ".body.processingLanguage",
            "[...] is not a string",
        ),
        ({"body": {"id": ["a"]}}, ".body.id", "[...] is not a string"),
        ({"target": {"type": "SpecificResource"}}, ".target.source", "is missing"),
        (
            {"target": {"source": "a", "selector": {"type": "FragmentSelector"}}},
            ".target.selector.value",
            "null is not a string",
        ),
        (
            {"target": {"source": "a", "selector": {"type": "DataPositionSelector", "start": 1}}},
            ".target.selector.end",
            "null is not an offset",
        ),
        ({"type": 7}, ".type", "7 is not a string"),
        ({"type": []}, ".type", "is not Annotation"),
    ],
)
def test_broken_rules_of_the_recommendation(fields: Any, path: str, reason: str) -> None:
    """An annotation that breaks a rule that we know is refused, whoever wrote it."""
    with pytest.raises(DataError) as refused:
        annotated({**_ID, **fields}, "$")
    assert (refused.value.path, refused.value.reason) == (f"${path}", reason)


def test_a_target_is_needed() -> None:
    """An annotation without a target or without a type is none."""
    for missing, message in (("target", "$.target: is missing"), ("type", "$.type: is not Annotation")):
        with pytest.raises(DataError, match=re.escape(message)):
            annotated({key: value for key, value in _ID.items() if key != missing}, "$")


def test_refined_selectors_are_not_used() -> None:
    """What only narrows another selection tells no place of its own; a moment may have an offset or none."""
    selector = {"type": "TextPositionSelector", "start": 1, "end": 2}
    narrowed = {"type": "TextQuoteSelector", "exact": "a", "refinedBy": selector}
    byte = {"type": "DataPositionSelector", "start": 1, "end": 2}
    for refined in (narrowed, {"type": "FragmentSelector", "value": "t=1", "refinedBy": selector}, byte):
        found = annotated(
            {**_ID, "target": {"source": "a", "selector": refined}, "created": ["2025-08-15T10:05:00"]}, "$"
        )
        assert found.selected is None
    found = annotated(
        {**_ID, "target": {"source": "a", "selector": selector}, "created": "2025-08-15T10:05:00.5+01:00"}, "$"
    )
    assert found.selected == Selected(1, 2)


_JUNK: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10**18) | st.text(max_size=5) | st.floats() | st.just(object()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_anything_is_read_or_refused(data: st.DataObject) -> None:
    """A document with anything in the place of any part of it gives an Article or `DataError`, and nothing else."""
    found = document()
    node: Any = found
    while True:
        key = data.draw(st.sampled_from(list(node) if isinstance(node, dict) else range(len(node))))
        inner = node[key]
        if not isinstance(inner, (dict, list)) or not inner or data.draw(st.booleans()):
            break
        node = inner
    node[key] = data.draw(_JUNK | st.sampled_from([*map(copy.deepcopy, items_of(found)), "mentions[2]", "text"]))
    for reader in (read, lambda given: anchor(given, story())):
        result: Any
        try:
            result = reader(found)
        except DataError as error:
            result = error
        assert isinstance(result, (Article, Grounding)) or result.path.startswith("$")


def test_deep_and_huge_documents_are_refused() -> None:
    """Nesting beyond reason and numbers without end are refused, in the document and in the bodies of it."""
    for text in ("[" * 100_000, '{"a":' * 100_000, f"[{'1' * 100_000}]"):
        with pytest.raises(DataError):
            read(text)
        with pytest.raises(DataError):
            read(changed(1, "body", -1, "value", value=text))
    nested: Any = []
    for _ in range(100_000):
        nested = [nested]
    with pytest.raises(DataError):
        read(changed(1, "target", value=nested))


# Anchoring.


def test_an_unchanged_text_keeps_its_story() -> None:
    """On the text that they were made of, annotations give the story that they were made of."""
    for article in (story(), FULL):
        bare = attrs.evolve(article, participants=(), events=(), issues=(), statements=())
        assert anchor(write(article), bare) == Grounding(article)


def test_words_that_moved_are_found() -> None:
    """Words whose positions have moved are found by what stands beside them."""
    text = TEXT.replace(
        "# Port talks end\n", "# Port talks end without a deal\n\nHale was not amused. The growers were.\n"
    )
    new = parse(text)
    found = anchor(write(story()), new)
    assert found.refused == ()
    moved = len(text) - len(TEXT)
    assert [quote.start for quote in found.article.participants[0].mentions] == [
        quote.start + moved for quote in story().participants[0].mentions
    ]
    assert found.article.statements[0].content == "no deal was near"
    assert found.article.metadata == new.metadata


def test_what_is_gone_is_refused_and_its_facts_go() -> None:
    """Words that are gone are refused by their places, and what rested on them alone goes, and what names it."""
    text = TEXT.replace(" Hale said that no deal was near.", "").replace("Hale", "Hall")
    found = anchor(write(story()), parse(text))
    assert found.refused == (
        Refusal("$.first.items[1]", words="Hale", reason="does not stand in the text"),
        Refusal("$.first.items[2]", words="Hale", reason="does not stand in the text"),
        Refusal("$.first.items[3]", words="Hale", reason="does not stand in the text"),
        Refusal(
            "$.first.items[5]",
            words="growers",
            reason="stands in the text, but not beside what is told to stand beside it",
        ),
        Refusal("$.first.items[7]", words="no deal was near", reason="does not stand in the text"),
        Refusal("$.first.items[8]", words="no deal was near", reason="does not stand in the text"),
    )
    assert [(who.id, who.represents, len(who.mentions)) for who in found.article.participants] == [("p2", None, 2)]
    assert found.article.statements == ()


def test_twins_are_refused() -> None:
    """Words that stand twice, with the same beside them, are refused and not guessed."""
    passage = "The growers left at noon. The growers want more pay, Hale said."
    twice = parse(f"They met.\n\n{passage}\n\n{passage}\n\n{passage}")
    found = anchor(write(story()), twice)
    assert found.article.participants == ()
    assert {refusal.reason for refusal in found.refused} == {
        "stands more than once in the text, and nothing tells which is meant",
        "stands in the text, but not beside what is told to stand beside it",
        "does not stand in the text",
    }


def test_without_annotations_of_ours() -> None:
    """A document that says nothing of a story gives the Article without one, and says of each that it does not."""
    position = {"type": "TextPositionSelector", "start": 0, "end": 4}
    data = {**_ID, "@context": CONTEXT, "target": {"source": "https://example.org/1", "selector": position}}
    assert anchor(data, story()) == Grounding(
        attrs.evolve(story(), participants=(), statements=()),
        refused=(Refusal("$", words=None, reason="belongs to no fact that is told"),),
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Selected(0, 4, "They"), (0, 4)),
        (Selected(0, 4, "They", "", " met today."), (0, 4)),
        (Selected(16, 20, "They", "They met today. ", " agreed."), (16, 20)),
        (Selected(1, 5, "They", "They met today. ", " agreed."), (16, 20)),
        (Selected(0, 4, "They", "They met today. ", " agreed."), (16, 20)),
        (
            Selected(exact="agreed", prefix="They ", suffix=" at last."),
            "stands in the text, but not beside what is told to stand beside it",
        ),
        (Selected(21, 27, "agreed", "We ", " at last."), (21, 27)),
        (Selected(21, 27), "quotes no words, so that nothing tells whether a position still holds"),
        (Selected(21, 27, ""), "quotes no words, so that nothing tells whether a position still holds"),
        (Selected(exact="agreed"), (21, 27)),
        (Selected(exact="They"), "stands more than once in the text, and nothing tells which is meant"),
        (
            Selected(exact="They", prefix="We "),
            "stands in the text, but not beside what is told to stand beside it",
        ),
        (Selected(exact="They", prefix=". "), (16, 20)),
        (
            Selected(exact="They", suffix=" "),
            "stands more than once in the text, and nothing tells which is meant",
        ),
        (Selected(exact="left"), "does not stand in the text"),
        (Selected(10**18, 10**18 + 4, "agreed"), (21, 27)),
    ],
)
def test_places(wanted: Selected, found: tuple[int, int] | str) -> None:
    """Words stand where their position says and what is beside them agrees, else where that alone is, else nowhere."""
    assert place(Searched("They met today. They agreed."), wanted) == found


@pytest.mark.parametrize(
    ("suffix", "found"),
    [(" on pay, said the mayor.", True), (" on hours, said the mayor.", True), (" to that, said the mayor.", False)],
)
def test_words_beside_which_something_changed(suffix: str, *, found: bool) -> None:
    """Where one side is what it was, the next word on the other side must be, too; two, where the words stand twice."""
    text = "On Monday the union met the owners in Lindmark. They agreed on pay."
    prefix = "owners in Lindmark. They "
    wanted = Selected(exact="agreed", prefix=prefix, suffix=suffix)
    assert (place(Searched(text), wanted) == (53, 59)) is found
    mirrored = Selected(exact="deerga", prefix=suffix[::-1], suffix=prefix[::-1])
    assert (place(Searched(text[::-1]), mirrored) == (len(text) - 59, len(text) - 53)) is found
    twice = place(Searched(f"{text} Nobody agreed."), wanted)
    assert (twice == (53, 59)) is suffix.startswith(" on pay")


SENTENCES: Final = (
    "Mara Hale met the growers on Friday.",
    "The growers of Lindmark said that no deal was near.",
    "Hale left at noon, and the growers stayed.",
    "No deal was reached by Friday, the union said.",
    "Bo Reed of the union asked for more pay.",
    "Hale said that the union had walked out.",
)


@given(st.permutations(SENTENCES), st.lists(st.sampled_from(["cut", "keep", "keep", "add"]), min_size=6, max_size=6))
@example(list(SENTENCES), ["cut", "keep", "keep", "keep", "keep", "keep"])
def test_nothing_is_placed_wrongly(order: list[str], edits: list[str]) -> None:
    """Where sentences go, come or change places, a mention that is placed stands in the sentence that it stood in."""
    old = extract(parse(" ".join(SENTENCES), headlines=0))
    kept = [sentence for sentence, edit in zip(order, edits, strict=True) if edit != "cut"]
    parts = [
        f"{sentence} A new day began." if edit == "add" else sentence
        for sentence, edit in zip(order, edits, strict=True)
        if edit != "cut"
    ]
    found = anchor(write(old), parse(" ".join(parts), headlines=0))
    for new, before in zip(mentions_of(found.article), kept_mentions(old, found), strict=True):
        assert sentence_of(found.article, new) == sentence_of(old, before)
    assert kept or not mentions_of(found.article)


def mentions_of(article: Article) -> list[Quote]:
    """Return the mentions of all participants."""
    return [quote for who in article.participants for quote in who.mentions]


def kept_mentions(old: Article, found: Grounding) -> list[Quote]:
    """Return the mentions of the old Article that were placed, in order."""
    refused = {int(refusal.path.partition("[")[2][:-1]) for refusal in found.refused}
    gone = {who.id for who in old.participants} - {who.id for who in found.article.participants}
    numbered = enumerate([(who.id, quote) for who in old.participants for quote in who.mentions], 1)
    return [quote for number, (name, quote) in numbered if number not in refused and name not in gone]


def sentence_of(article: Article, quote: Quote) -> str:
    """Return the words of the sentence that holds a quote."""
    sentence = article.sentence_at(quote.start)
    assert sentence is not None
    return sentence.plain


# The test suite of the W3C.


def samples(data: Path, kind: str) -> list[Path]:
    """Return the samples of a kind."""
    return sorted((data / "oracle_web_annotation" / "samples" / kind).glob("*.json"))


def test_correct_samples_are_read(data: Path) -> None:
    """The correct samples of the W3C are taken, but for the collection whose page is elsewhere."""
    refused = []
    for path in samples(data, "correct"):
        try:
            anchor(path.read_bytes(), story())
        except DataError as error:
            refused.append((path.stem, error.path))
    assert refused == [("example41", "$.first")]
    assert len(samples(data, "correct")) == 24


def test_incorrect_samples_are_refused(data: Path) -> None:
    """The incorrect samples are refused; and where their ids and commas are mended, for what they were made to show."""
    paths = samples(data, "incorrect")
    found = {}
    for path in paths:
        with pytest.raises(DataError):
            read(path.read_bytes())
        mended = re.sub(r",(\s*\})", r"\1", path.read_text(encoding="utf-8"))
        mended = re.sub(r'"id": \[[^\]]*\]', '"id": "https://example.org/1"', mended)
        try:
            anchor(mended, story())
        except DataError as error:
            found[path.stem] = error.path
    # anno15 spells the key wrongly of which it has a wrong value, so that it says nothing wrong.
    assert {path.stem for path in paths} - set(found) == {"anno15"}
    assert found == {
        "anno1": "$",
        "anno4": "$.@context",
        "anno8": "$.type",
        "anno9": "$.type",
        "anno11": "$.target",
        "anno16": "$.body.textDirection",
        "anno17": "$.body.value",
        "anno18": "$.body.value",
        "anno20": "$.bodyValue",
        "anno21": "$.bodyValue",
        "anno22": "$.body.type",
        "anno23": "$.body.processingLanguage",
        "anno24": "$.body.textDirection",
        "anno29": "$.modified",
        "anno32": "$.created",
        "anno33": "$.generated",
        "anno37": "$.target.source",
        "anno38": "$.target.source",
    }


@pytest.fixture(scope="session")
def valid(data: Path) -> Callable[[str, Any], bool]:
    """Return what says whether a value is valid by a definition of the W3C's schemas."""
    jsonschema = pytest.importorskip("jsonschema")
    referencing = pytest.importorskip("referencing")
    from referencing.jsonschema import DRAFT4

    folder = data / "oracle_web_annotation" / "definitions"
    found = [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]
    registry = referencing.Registry().with_resources(
        [(name, referencing.Resource(schema, DRAFT4)) for name, schema in found]
    )

    def is_valid(name: str, value: Any) -> bool:
        file, _, definition = name.partition("#")
        schema = {"$ref": f"{file}.json#/definitions/{definition}"}
        checker = jsonschema.FormatChecker()
        return bool(jsonschema.Draft4Validator(schema, registry=registry, format_checker=checker).is_valid(value))

    return is_valid


_OF_COLLECTION: Final = """
    collections#annotationCollectionTypeValueFound collections#labelFound collections#totalFound
    collections#firstFound collections#firstRequiredIfTotalMoreThanZero collections#lastFound id#idValueFound
    collections#lastValidIfPresent collections#firstValidIfPresent
""".split()
_OF_PAGE: Final = """
    collections#annotationPageTypeValueFound collections#itemsFound collections#startIndexFound
    collections#partOfFound collections#partOfValidIfPresent id#idValueFound
""".split()
_OF_ANNOTATION: Final = """
    annotations#annotationTypeValueFound annotations#motivationRecognizedIfPresent
    annotations#singleMotivationPropertyFound annotations#bodyValueValidIfPresent
    id#idValueFound otherProperties#createdValidIfPresent
""".split()
_OF_TARGET: Final = """
    specificResource#selectorDefined specificResource#textQuoteSelectorTypeValidIfPresent
    bodyTarget#targetResourcesFound specificResource#textPositionSelectorTypeValidIfPresent
    bodyTarget#optionalTargetPropertiesMust
""".split()


@given(article=articles())
@example(FULL)
def test_what_is_written_is_valid(valid: Callable[[str, Any], bool], article: Article) -> None:
    """The collection, its page, each annotation and its parts are valid by the definitions of the W3C."""
    data = json.loads(json.dumps(write(article)))
    wrong = [name for name in _OF_COLLECTION if not valid(name, data)]
    wrong += [name for name in _OF_PAGE if not valid(name, data["first"])]
    for item in items_of(data):
        wrong += [name for name in _OF_ANNOTATION if not valid(name, item)]
        wrong += [
            name
            for body in item["body"]
            for name in ("bodyTarget#bodyResourcesFound", "otherProperties#purposeRecognizedIfPresent")
            if not valid(name, body)
        ]
        target = item["target"]
        names = _OF_TARGET if isinstance(target, dict) else ["bodyTarget#targetResourcesFound"]
        wrong += [name for name in names if not valid(name, target)]
    assert wrong == []


def test_a_text_is_not_looked_through_without_end() -> None:
    """Where more words stand elsewhere than can be looked for, those that come last are refused."""
    text = Searched("They met. They left.", passes=2)
    wanted = Selected(exact="Nobody", prefix="x ")
    assert [place(text, wanted) for _ in range(4)] == [
        *["does not stand in the text"] * 1,
        *["is not looked for: too much of the document stands elsewhere"] * 3,
    ]
    assert place(text, Selected(0, 4, "They")) == (0, 4)


def test_module_has_the_one_shape() -> None:
    """The module offers its reader, its writer, its loss table, and what anchors."""
    assert web_annotation.__all__ == ["LOSS", "anchor", "read", "write"]
