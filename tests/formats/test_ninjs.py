"""IPTC ninjs: what is written, and what agencies write."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, Byline, DataError, Metadata, Source, parse
from newsmodel.formats import ninjs
from newsmodel.formats._ninjs_words import literal_of, names_of
from newsmodel.strategies import articles, sources
from tests.formats.test_formats_laws import as_read
from tests.model.examples import FULL

NAMED: Final = {"name", "rel", "role", "uri", "literal", "contactInfo", "id"}
PARTS: Final[dict[str, set[str]]] = {
    "headlines": {"role", "contentType", "value"},
    "bodies": {"role", "contentType", "value", "charCount", "wordCount"},
    "descriptions": {"role", "contentType", "value"},
    "people": NAMED - {"role", "contactInfo", "id", "uri"},
    "organisations": NAMED - {"role", "contactInfo", "id", "uri"},
    "objects": NAMED - {"role", "contactInfo", "id", "uri"},
    "places": NAMED - {"role", "contactInfo", "id", "uri"},
    "events": NAMED - {"role", "contactInfo", "uri"},
    "subjects": NAMED - {"role", "contactInfo", "id", "uri"},
    "infoSources": NAMED - {"rel", "id"},
    "altIds": {"role", "value"},
    "associations": {"name", "rel", "uri", "type"},
}
"""The lists of a document, and what their items may have."""
STRINGS: Final = {"uri", "type", "by", "located", "language", "usageTerms", "firstCreated", "versionCreated"}
DATE_TIME: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?[+-][0-9]{2}:[0-9]{2}")


def check(written: dict[str, Any]) -> None:
    """Check the keys of a document and the kinds of their values."""
    assert list(written)[:3] == ["standard", "uri", "type"]
    assert set(written) - STRINGS - set(PARTS) - {"standard", "digitalSourceType"} == set()
    assert [key for key in STRINGS & set(written) if not isinstance(written[key], str)] == []
    for key in PARTS.keys() & written.keys():
        assert written[key] != []
        for item in written[key]:
            assert set(item) - PARTS[key] == set()
    for key in {"firstCreated", "versionCreated"} & set(written):
        assert DATE_TIME.fullmatch(written[key])
    assert re.match("[A-Za-z][A-Za-z0-9+.-]*:", written["uri"])


@given(articles().map(as_read))
def test_written_documents_have_the_keys_of_ninjs(article: Article) -> None:
    """Every document has its standard, a URI and its type first, and no key that ninjs 3.1 does not have."""
    check(ninjs.write(article))


def test_everything_that_is_written_has_its_key() -> None:
    """The Article that has every type and field is written with all the lists that there are."""
    article = attrs.evolve(as_read(FULL), metadata=attrs.evolve(FULL.metadata, uri="a b", published=date(2031, 8, 14)))
    written = ninjs.write(article)
    check(written)
    assert set(PARTS) - set(written) == {"objects"}


@given(sources())
def test_numbers_and_labels_are_one_literal(source: Source) -> None:
    """Numbers and labels are read of the words that stand for them."""
    assert names_of(literal_of(source)) == (source.numbers, source.labels)


def test_a_literal_of_others() -> None:
    """A literal that is none of ours is a label."""
    assert names_of("x%20 01 7") == ((7,), ("x ", "01"))
    assert names_of(" ") == ((), ())


METADATA: Final = {
    "moments": (
        Metadata(published=datetime(2031, 8, 14, 10, 5, tzinfo=UTC), modified=datetime(2031, 8, 15, tzinfo=UTC)),
        {"firstCreated": "2031-08-14T10:05:00+00:00", "versionCreated": "2031-08-15T00:00:00+00:00"},
    ),
    "a day": (Metadata(published=date(2031, 8, 14)), {"descriptions": [("published", "2031-08-14")]}),
    "a local time": (
        Metadata(published=datetime.fromisoformat("2031-08-14T10:05:00")),
        {"descriptions": [("published", "2031-08-14T10:05:00")]},
    ),
    "an odd zone": (
        Metadata(published=datetime(2031, 8, 14, tzinfo=timezone(timedelta(seconds=3661)))),
        {"descriptions": [("published", "2031-08-14T00:00:00+01:01:01")]},
    ),
    "modified alone": (
        Metadata(modified=datetime(2031, 8, 14, tzinfo=UTC)),
        {
            "versionCreated": "2031-08-14T00:00:00+00:00",
            "descriptions": [("modified", "2031-08-14T00:00:00+00:00")],
        },
    ),
    "an address": (Metadata(uri="https://example.org/a?b#c"), {"uri": "https://example.org/a?b#c"}),
    "no address": (Metadata(uri="a b"), {"altIds": [("uri", "a b")]}),
    "an origin": (
        Metadata(digital_source_type="digitalArt"),
        {
            "digitalSourceType": {
                "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt",
                "literal": "digitalArt",
            }
        },
    ),
    "another origin": (Metadata(digital_source_type="by hand"), {"digitalSourceType": {"literal": "by hand"}}),
    "people and words": (
        Metadata(publisher="Wire", authors=("Ada Lane",), rights="CC BY", keywords=("wheat",), language="en"),
        {"language": "en", "usageTerms": "CC BY"},
    ),
}


@pytest.mark.parametrize(("metadata", "expected"), METADATA.values(), ids=list(METADATA))
def test_metadata(metadata: Metadata, expected: dict[str, Any]) -> None:
    """What ninjs has a place for stands there, what it cannot say stands beside it, and all comes back."""
    article = parse("They met.", metadata=metadata)
    written = ninjs.write(article)
    for key, value in expected.items():
        found = written[key]
        assert ([(item["role"], item["value"]) for item in found] if isinstance(found, list) else found) == value
    assert ninjs.read(written) == article


def test_an_article_without_address_has_one_made_of_its_text() -> None:
    """The made address is the same for one text, and is no address of the Article that is read."""
    assert ninjs.write(parse("They met."))["uri"] == "urn:uuid:3f84e9e6-856a-511f-ac51-c64084209ff2"
    assert ninjs.read(ninjs.write(parse("They met."))).metadata.uri is None


def test_sources() -> None:
    """Sources that the text does not print come back with numbers, labels, titles and addresses."""
    sources = (
        Source.of(title="A", url="https://a.example/ä", number=1),
        Source.of(url="https://b.example/", label="turn0search1"),
        attrs.evolve(Source.of(title="C"), numbers=(2, 3)),
        Source(()),
    )
    article = parse("They met [1].", sources=sources)
    written = ninjs.write(article)["infoSources"]
    assert [sorted(item) for item in written] == [
        ["contactInfo", "literal", "name", "role"],
        ["literal", "role", "uri"],
        ["literal", "name", "role"],
        ["role"],
    ]
    assert ninjs.read(ninjs.write(article)).external_sources == sources


def test_related_links_are_associations() -> None:
    """Related links have a name and an address, made of the name where the text prints none."""
    article = parse("They met.\n\nRead also:\n- [Wheat](https://a.example/w)\n- Oats")
    found = ninjs.write(article)["associations"]
    assert [(item["name"], item["uri"][:9]) for item in found] == [("Wheat", "https://a"), ("Oats", "urn:uuid:")]
    assert ninjs.read(ninjs.write(article)) == article


def test_names_that_the_text_has_come_back() -> None:
    """Participants and events whose names stand in the text are read with their ids, kinds of persons and types."""
    article = as_read(FULL)
    read = ninjs.read(ninjs.write(article))
    assert [(who.id, who.name) for who in read.participants] == [("p1", "Mara Hale"), ("p2", "growers")]
    assert [(event.id, event.name, event.type.value) for event in read.events] == [("e1", "talks", "CONSULT")]


# What agencies write.


def item(**fields: Any) -> dict[str, Any]:
    """Return a document as an agency might write it."""
    return {"uri": "urn:newsml:wire.example:1", **fields}


BODIES: Final = {
    "plain": ([{"value": "They met.\n\nThey left."}], "They met.\n\nThey left."),
    "plain before marked": (
        [{"role": "html", "value": "<p>x"}, {"contentType": "text/plain", "value": "They met.\nThey left."}],
        "They met.\nThey left.",
    ),
    "marked, where plain is one line": (
        [
            {"contentType": "text/plain", "value": "They met. They left."},
            {"contentType": "text/html", "value": "<p>They met.</p><p>They left.</p>"},
        ],
        "They met.\n\nThey left.",
    ),
    "one line alone": ([{"role": "main", "value": "They met."}], "They met."),
    "HTML by its role": ([{"role": "xhtml", "value": "They <b>met</b>."}], "They met."),
    "HTML by its type": ([{"contenttype": "text/html", "value": "They <b>met</b>."}], "They met."),
    "HTML by its tags": ([{"value": "<div>They <b>met</b>.</div>"}], "They met."),
    "plain with tags": ([{"contentType": "text/plain", "value": "<div>"}], "<div>"),
    "NITF": (
        [{"contentType": "text/vnd.IPTC.NITF", "value": "<nitf><body.head><hl2>x</hl2></body.head><p>They met.</p>"}],
        "They met.",
    ),
    "empty ones": ([{"value": ""}, {"value": "They met."}], "They met."),
    "none": ([], ""),
}


@pytest.mark.parametrize(("bodies", "text"), BODIES.values(), ids=list(BODIES))
def test_bodies(bodies: list[dict[str, str]], text: str) -> None:
    """The text is that of the plain body, unless another one has the paragraphs that it lacks."""
    assert ninjs.read(item(bodies=bodies)).text == text


def test_headlines() -> None:
    """The main headline is the first that has that role or none, sub headlines follow, others are not read."""
    headlines = [
        {"role": "seo", "value": "x"},
        {"role": "Sub", "contentType": "text/html", "value": "<h2>And <b>left</b></h2>"},
        {"value": "They met"},
        {"role": "main", "value": "y"},
    ]
    read = ninjs.read(item(headlines=headlines, bodies=[{"value": "Body text."}]))
    assert [(block.role.value, block.plain) for block in read.headlines] == [("main", "They met"), ("sub", "And left")]


def test_the_first_version() -> None:
    """Version 1 has its own names, in small letters, and lists that are objects."""
    document = {
        "uri": "http://wire.example/1",
        "versioncreated": "2031-08-14T10:05:00Z",
        "headline": "They met",
        "byline": "Ada Lane",
        "body_xhtml": "<p>Mara Hale met the growers.</p><p>They left.</p>",
        "body_text": "Mara Hale met the growers. They left.",
        "person": [{"name": "Mara Hale", "rel": "about"}],
        "organisation": [{"name": "the growers"}, {"name": "Nobody"}, {"rel": "about"}],
        "subject": [{"name": "wheat", "rel": "about"}, {"rel": "about"}],
        "associations": {"pic": {"uri": "http://wire.example/2"}},
        "altids": {"other": "7"},
        "copyrightholder": "Example Wire",
        "copyrightnotice": "All rights reserved",
        "language": "en",
    }
    read = ninjs.read(document)
    assert read.text == "They met\n\nAda Lane\n\nMara Hale met the growers.\n\nThey left."
    assert [block.plain for block in read.blocks if isinstance(block, Byline)] == ["Ada Lane"]
    assert [(who.name, who.kind.value) for who in read.participants] == [
        ("Mara Hale", "person"),
        ("the growers", "organization"),
    ]
    assert read.metadata == Metadata(
        uri="http://wire.example/1",
        publisher="Example Wire",
        published=datetime(2031, 8, 14, 10, 5, tzinfo=UTC),
        rights="All rights reserved",
        keywords=("wheat",),
        language="en",
    )


def test_dates() -> None:
    """An item is published when it was first created, else when its content was, else with this version."""
    first, content, version = (f"2031-08-{day}T10:05:00Z" for day in (14, 15, 16))
    read = ninjs.read(item(firstCreated=first, contentCreated=content, versionCreated=version)).metadata
    assert [str(day)[:10] for day in (read.published, read.modified)] == ["2031-08-14", "2031-08-16"]
    read = ninjs.read(item(contentCreated=content)).metadata
    assert [str(day)[:10] for day in (read.published, read.modified)] == ["2031-08-15", "None"]
    read = ninjs.read(item(versionCreated=version)).metadata
    assert [str(day)[:10] for day in (read.published, read.modified)] == ["2031-08-16", "None"]


def test_names_of_agencies() -> None:
    """Authors are no participants; events that the text names are events; origins are IPTC's last word."""
    document = item(
        bodies=[{"value": "Ada Lane saw the Lindmark Fair."}],
        people=[{"name": "Ada Lane", "rel": "creator"}],
        events=[{"name": "Lindmark Fair", "literal": "x"}, {"name": "Another"}],
        infoSources=[
            {"name": "Lindmark Post", "role": "publisher"},
            {"name": "A", "role": "citation", "contactInfo": "no list"},
            {
                "role": "citation",
                "contactInfo": [7, {"type": "phone", "value": "1"}, {"type": "url", "value": "http://ä"}],
            },
            {"name": "B"},
        ],
        digitalSourceType={"uri": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt"},
        altIds=[{"role": "other", "value": "7"}],
    )
    read = ninjs.read(document)
    assert (read.metadata.authors, read.participants) == (("Ada Lane",), ())
    assert [(event.id, event.name, event.type.value) for event in read.events] == [("e1", "Lindmark Fair", "OTHER")]
    assert read.metadata.publisher == "Lindmark Post"
    assert [(source.title, source.url) for source in read.external_sources] == [("A", None), (None, "http://ä")]
    assert read.metadata.digital_source_type == "digitalArt"
    assert ninjs.read(item(digitalSourceType={"name": "Digital art"})).metadata.digital_source_type == "Digital art"


REFUSED: Final[dict[str, tuple[Any, str, str]]] = {
    "no object": ([], "$", "[...] is no ninjs document: an object with a uri"),
    "no uri": ({}, "$.uri", "is missing: every ninjs document has one"),
    "a uri that is none": ({"uri": 7}, "$.uri", "7 is not a string"),
    "a headline that is an object": (item(headlines={}), "$.headlines", "{...} is not an array"),
    "a headline without a value": (item(headlines=[{}]), "$.headlines[0].value", "is missing"),
    "a body that is a string": (item(bodies=["x"]), "$.bodies[0]", "'x' is not an object"),
    "a body that is a number": (item(body_text=7), "$.body_text", "7 is not a string"),
    "a name that is a number": (item(people=[{"name": 7}]), "$.people[0].name", "7 is not a string"),
    "a time without a zone": (
        item(versionCreated="2031-08-14T10:05:00"),
        "$.versionCreated",
        "'2031-08-14T10:05:00' is no date-time as RFC 3339 has it: 2031-08-14T10:05:00Z",
    ),
    "a time that is none": (
        item(versioncreated="2031-13-14T10:05:00Z"),
        "$.versioncreated",
        "'2031-13-14T10:05:00Z' is no date-time as RFC 3339 has it: 2031-08-14T10:05:00Z",
    ),
    "an origin that is a string": (item(digitalSourceType="x"), "$.digitalSourceType", "'x' is not an object"),
    "an association without a name": (item(associations=[{"uri": "x"}]), "$.associations[0].name", "is missing"),
    "an association without a uri": (item(associations=[{"name": "x"}]), "$.associations[0].uri", "is missing"),
}


EVENT: Final = "$.eventDetails.dates"
PLACE: Final = "$.places[0].geoJSON"


def dates(**told: str) -> dict[str, Any]:
    """Return a document about an event that has these dates."""
    return item(eventDetails={"dates": told})


def place(**geometry: Any) -> dict[str, Any]:
    """Return a document about a place that has this geometry."""
    return item(places=[{"name": "Lindmark"}, {"geoJSON": geometry}][1:])


UNREAD: Final[dict[str, tuple[Any, str, str]]] = {
    "an urgency too high": (item(urgency=10), "$.urgency", "10 is no urgency: a whole number from 1 to 9"),
    "an urgency that is none": (item(urgency="5"), "$.urgency", "'5' is no urgency: a whole number from 1 to 9"),
    "coverage that is urgent": (
        item(plannedCoverage=[{}, {"urgency": 0}]),
        "$.plannedCoverage[1].urgency",
        "0 is no urgency: a whole number from 1 to 9",
    ),
    "coverage without dates": (
        item(plannedCoverage=[{"dates": 7}]),
        "$.plannedCoverage[0].dates",
        "7 is not an object",
    ),
    "a date twice": (
        dates(startDate="2031-08-14T10:05:00Z", expectedStartDate="2031-08-14"),
        EVENT,
        "has a date both as known and as expected: one of them is meant",
    ),
    "a date that is no moment": (
        dates(endDate="2031-08-14"),
        f"{EVENT}.endDate",
        "'2031-08-14' is no date-time as RFC 3339 has it: 2031-08-14T10:05:00Z",
    ),
    "a date in words": (
        dates(expectedStartDate="August 2031"),
        f"{EVENT}.expectedStartDate",
        "'August 2031' is no date, or part of one: 2031, 2031-08, 2031-08-14",
    ),
    "rights of no kind": (
        item(rightsInfo={"langId": "x"}),
        "$.rightsInfo",
        "has one of linkedRights and encodedRights",
    ),
    "rights of both kinds": (
        item(rightsinfo={"linkedrights": "x", "encodedrights": "y"}),
        "$.rightsinfo",
        "has one of linkedRights and encodedRights",
    ),
    "rights outside": (item(linkedrights="x"), "$.linkedrights", "stands in rightsinfo, and not beside it"),
    "a map of no type": (place(coordinates=[1, 2]), f"{PLACE}.type", "null is no type of GeoJSON"),
    "a map of another type": (place(type="Foo"), f"{PLACE}.type", "'Foo' is no type of GeoJSON"),
    "a map of nothing": (place(type="Point"), f"{PLACE}.coordinates", "null is not an array"),
    "a map of words": (
        place(type="Point", coordinates=["a", "b"]),
        f"{PLACE}.coordinates",
        "is no position: two numbers at least",
    ),
    "a line of one number": (
        place(type="LineString", coordinates=[[1, 2], [3]]),
        f"{PLACE}.coordinates[1]",
        "is no position: two numbers at least",
    ),
    "a map within": (
        place(type="FeatureCollection", features=[{"type": "Feature", "geometry": {"type": "x"}}]),
        f"{PLACE}.features[0].geometry.type",
        "'x' is no type of GeoJSON",
    ),
}


@pytest.mark.parametrize(("document", "path", "reason"), UNREAD.values(), ids=list(UNREAD))
def test_what_ninjs_refuses_of_what_is_not_read(document: Any, path: str, reason: str) -> None:
    """What the schema of ninjs refuses of maps, planned events, coverage and rights is refused here too."""
    with pytest.raises(DataError) as caught:
        ninjs.read(document)
    assert (caught.value.path, caught.value.reason) == (path, reason)


@pytest.mark.parametrize(
    "document",
    [
        item(urgency=9, plannedCoverage=[{"urgency": 1, "dates": {"startDate": "2031-08-14T10:05:00Z"}}]),
        dates(expectedStartDate="2031-08-14", expectedEndDate="2031"),
        dates(startDate="2031-08-14T10:05:00Z", expectedStartDate="2031-08-14", endDate="2031-08-15T10:05:00Z"),
        item(eventDetails={"organiser": {}}),
        item(rightsInfo={"linkedRights": "x"}),
        item(places=[{"name": "Lindmark"}]),
        place(type="Point", coordinates=[1, 2.5]),
        place(type="MultiPolygon", coordinates=[[[[1, 2], [1, 3], [2, 3], [1, 2]]]]),
        place(type="GeometryCollection", geometries=[{"type": "Point", "coordinates": [1, 2]}]),
        place(type="Feature", geometry=None),
    ],
)
def test_what_ninjs_takes_of_what_is_not_read(document: Any) -> None:
    """What the schema of ninjs takes of these is taken."""
    assert ninjs.read(document).text == ""


NITF: Final = (
    "<nitf><head><docdata><date.issue norm='{}'/></docdata></head><body><body.head><hedline><hl1>Talks <em>end</em>"
    "</hl1><hl2>And more</hl2></hedline><byline>By Ada Lane</byline><dateline><location>LINDMARK</location></dateline>"
    "</body.head><body.content><p>They met.</p><p>They left.</p></body.content></body></nitf>"
)


def test_what_stands_above_a_story_in_nitf() -> None:
    """Headlines, byline, dateline and day of issue of an NITF body are read where nothing beside it has them."""
    read = ninjs.read(item(bodies=[{"value": NITF.format("20310814T100500+0200")}]))
    assert read.text == "Talks end\nAnd more\n\nBy Ada Lane\n\nLINDMARK\n\nThey met.\n\nThey left."
    assert [(block.role.value, block.plain) for block in read.headlines] == [("main", "Talks end"), ("sub", "And more")]
    assert read.byline is not None
    assert str(read.metadata.published) == "2031-08-14 10:05:00+02:00"
    beside = item(
        bodies=[{"value": NITF.format("20310814")}, {"contentType": "text/plain", "value": "They met.\n\nAll left."}],
        headlines=[{"value": "They met"}],
        by="Bo Hale",
        versionCreated="2031-08-16T10:05:00Z",
    )
    read = ninjs.read(beside)
    assert read.text == "They met\n\nBo Hale\n\nThey met.\n\nAll left."
    assert str(read.metadata.published)[:10] == "2031-08-16"


@pytest.mark.parametrize(
    ("norm", "issued"),
    [
        ("20310814", "2031-08-14"),
        ("2031-08-14", "2031-08-14"),
        ("20310814T100500Z", "2031-08-14 10:05:00+00:00"),
        ("20310814T100500", "2031-08-14 10:05:00"),
        ("2031-08-14T10:05:00+02:00", "2031-08-14 10:05:00+02:00"),
        ("20080219+0100", "2008-02-19"),
        ("20311314", "None"),
        ("soon", "None"),
    ],
)
def test_days_of_issue(norm: str, issued: str) -> None:
    """A day of issue is read in the ways in which NITF writes it."""
    read = ninjs.read(item(bodies=[{"value": NITF.format(norm)}]))
    assert str(read.metadata.published) == issued


@pytest.mark.parametrize("nitf", ["<nitf", "<nitf><body.head", "<nitf><body.head><hl1>x", "<nitf><date.issue norm='2"])
def test_nitf_that_is_cut_off(nitf: str) -> None:
    """Of NITF that ends early, what is whole is read."""
    assert ninjs.read(item(bodies=[{"value": nitf}])).metadata.published is None


@pytest.mark.parametrize(("document", "path", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_ninjs_is_refused(document: Any, path: str, reason: str) -> None:
    """What is read must have the type that ninjs gives it; the place of what has not is named."""
    with pytest.raises(DataError) as caught:
        ninjs.read(document)
    assert (caught.value.path, caught.value.reason) == (path, reason)


def test_the_main_body_is_read() -> None:
    """Of several bodies the main one is read, and a summary only where there is no other."""
    summary, main = {"role": "summary", "value": "Short."}, {"role": "main", "value": "Main one."}
    assert ninjs.read({"uri": "x", "bodies": [summary, main]}).text == "Main one."
    assert ninjs.read({"uri": "x", "bodies": [summary]}).text == "Short."


def test_a_name_given_twice_is_of_one() -> None:
    """A name or an event that a document has again and again is one participant or event, found once."""
    names = {"people": [{"name": "Hale"}] * 3, "events": [{"name": "met"}] * 3}
    read = ninjs.read({"uri": "x", "bodies": [{"value": "Hale met. Hale left."}], **names})
    assert [len(person.mentions) for person in read.participants] == [2]
    assert [event.name for event in read.events] == ["met"]


@pytest.mark.parametrize("kind", [{}, [], 5, None, "Spot"])
def test_geometries_of_no_kind_are_refused(kind: Any) -> None:
    """A geometry whose type is none of GeoJSON, whatever it is, is refused with its path."""
    with pytest.raises(DataError, match=r"^\$\.places\[0\]\.geojson\.type: .* is no type of GeoJSON"):
        ninjs.read({"uri": "urn:x", "places": [{"geojson": {"type": kind}}]})


@pytest.mark.parametrize("by", ["Ada Lane", "By Ada Lane", "ADA LANE"])
def test_a_byline_that_the_body_has_stands_once(by: str) -> None:
    """A byline that the document states, and its body has too, with or without By and in any case, is one."""
    read = ninjs.read({"uri": "urn:x", "by": by, "bodies": [{"value": "By Ada Lane\n\nThey met."}]})
    assert [type(block).__name__ for block in read.blocks] == ["Byline", "Paragraph"]
    assert read.text == "By Ada Lane\n\nThey met."
