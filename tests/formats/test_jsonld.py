"""schema.org JSON-LD: what is written, and what publishers write."""

import json
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, DataError, Event, EventStatus, Evidence, Metadata, Participant, Source, parse
from newsmodel.formats import jsonld
from newsmodel.formats._document import document
from newsmodel.formats._jsonld_words import ORIGINS, id_of, label_of
from newsmodel.strategies import articles
from tests.formats.test_formats_laws import as_read
from tests.model.examples import FULL

TERMS: Final = {
    "NewsArticle": "headline alternativeHeadline hasPart creditText dateline articleBody encodingFormat wordCount url "
    "identifier inLanguage datePublished dateModified author publisher license copyrightNotice keywords "
    "digitalSourceType citation mainEntityOfPage about mentions",
    "WPHeader": "text",
    "WebPage": "relatedLink",
    "CreativeWork": "position identifier name text url publisher datePublished",
    "Person": "name alternateName jobTitle memberOf identifier subjectOf",
    "Organization": "name alternateName disambiguatingDescription memberOf identifier subjectOf additionalType",
    "Country": "name alternateName disambiguatingDescription memberOf identifier subjectOf",
    "Thing": "name alternateName disambiguatingDescription identifier subjectOf additionalType",
    "Event": "name additionalType eventStatus startDate endDate location organizer attendee contributor superEvent "
    "subjectOf",
    "Role": "roleName contributor",
    "Place": "name identifier subjectOf",
    "PropertyValue": "propertyID value",
    "Question": "name text creativeWorkStatus about isBasedOn subjectOf",
    "Claim": "text additionalType author claimInterpreter hasPart isBasedOn",
    "Quotation": "text additionalType temporalCoverage creator isBasedOn",
}
"""The properties that each type may have."""
QUOTED: Final = {"Claim", "Quotation"}


def check_node(node: dict[str, Any]) -> None:
    """Check the types and properties of a node, and of those within."""
    if set(node) == {"@id"}:
        assert node["@id"].startswith("_:")
        return
    kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    allowed = {"@id", "@type", "@context"} | set(TERMS[kinds[0]].split())
    if kinds[0] in QUOTED:
        allowed |= {"oa:start", "oa:end"}
        assert kinds[1:] == ["oa:TextPositionSelector"]
        assert node["oa:end"] - node["oa:start"] == len(document([node["text"]])[0])
    assert set(node) - allowed == set()
    for key, value in node.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and key != "@context":
                check_node(item)
            else:
                assert isinstance(item, (str, int, dict))


@given(articles().map(as_read))
def test_written_nodes_have_known_terms(article: Article) -> None:
    """Every node has a type and only properties of it, each value is text, a number or a node, and refers to nodes."""
    written = jsonld.write(article)
    check_node(written)
    assert list(written)[:2] == ["@context", "@type"]
    assert written["encodingFormat"] == "text/plain"
    assert "headline" in written or "articleBody" in written


def test_everything_that_is_written_has_a_known_term() -> None:
    """The Article that has every type and field is written in terms of schema.org and the Web Annotation alone."""
    check_node(jsonld.write(as_read(FULL)))


def test_an_empty_article() -> None:
    """An Article without text is written with an empty body, and read."""
    assert jsonld.write(parse(""))["articleBody"] == ""
    assert jsonld.read(jsonld.write(parse(""))) == parse("")


METADATA: Final = {
    "web address": (
        Metadata(uri="https://example.org/a"),
        {"@id": "https://example.org/a", "url": "https://example.org/a"},
    ),
    "other address": (Metadata(uri="urn:x:1"), {"@id": "urn:x:1"}),
    "prefix": (Metadata(uri="oa:x"), {"identifier": "oa:x"}),
    "words": (Metadata(uri="a b"), {"identifier": "a b"}),
    "licence": (Metadata(rights="https://example.org/by"), {"license": "https://example.org/by"}),
    "terms": (Metadata(rights="All rights reserved"), {"copyrightNotice": "All rights reserved"}),
    "origin": (
        Metadata(digital_source_type="trainedAlgorithmicMedia"),
        {"digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource"},
    ),
    "own origin": (Metadata(digital_source_type="by hand"), {"digitalSourceType": "by hand"}),
}


@pytest.mark.parametrize(("metadata", "expected"), METADATA.values(), ids=list(METADATA))
def test_metadata(metadata: Metadata, expected: dict[str, str]) -> None:
    """Addresses, rights and origins stand where the standard has a place for what they are, and come back."""
    article = parse("They met.", metadata=metadata)
    written = jsonld.write(article)
    assert {
        key: written[key]
        for key in ("@id", "url", "identifier", "license", "copyrightNotice", "digitalSourceType")
        if key in written
    } == expected
    assert jsonld.read(written) == article


def test_every_origin_has_one_word() -> None:
    """No two of IPTC's words have the same word at schema.org."""
    assert len(set(ORIGINS.values())) == len(ORIGINS) == 17


def test_labels_of_blank_nodes_are_ids() -> None:
    """Every id is the label of a blank node, in letters and digits, and is read of it again."""
    for known in ("p1", "_", "a-b_c", '!~"<>'):
        assert label_of(known).removeprefix("_:").replace("_", "").isalnum()
        assert id_of(label_of(known)) == known
    assert id_of(None) is None


def test_sources() -> None:
    """Sources that the text does not print come back with numbers, labels, title, address, publisher and date."""
    sources = (
        Source.of(title="A", url="https://a.example/ä", number=1),
        Source.of(url="https://b.example/", publisher="B", date="14 August 2031", label="turn0search1"),
        attrs.evolve(Source.of(title="C"), numbers=(2, 3)),
        Source(("plain words",)),
    )
    article = parse("They met [1].", sources=sources)
    written = jsonld.write(article)["citation"]
    assert [sorted(set(node) - {"@type"}) for node in written] == [
        ["identifier", "name", "position"],
        ["datePublished", "identifier", "publisher", "text", "url"],
        ["name", "position"],
        ["text"],
    ]
    read = jsonld.read(jsonld.write(article))
    assert read.external_sources[:3] == sources[:3]
    assert read.citations[0].sources == sources[:1]


def test_related_links_are_those_of_the_page() -> None:
    """Addresses of related links are links of the page that the article is on."""
    article = parse("They met.\n\nRead also:\n- [Wheat](https://a.example/w)\n- [Rye](https://a.example/é)\n- Oats")
    written = jsonld.write(article)
    assert written["mainEntityOfPage"] == {"@type": "WebPage", "relatedLink": ["https://a.example/w"]}
    assert jsonld.read(written) == article


# What publishers write.

BODY: Final = "Mara Hale met Bo Reed of the Growers' Union at the Lindmark Fair on Friday."


def page(**fields: Any) -> dict[str, Any]:
    """Return an article as a publisher might write it."""
    return {
        "@context": "https://schema.org/",
        "@type": "NewsArticle",
        "headline": "They met",
        "articleBody": BODY,
        **fields,
    }


FORMS: Final = {
    "an object": page(),
    "an array": [{"@type": "BreadcrumbList"}, page()],
    "a graph": {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, page()]},
    "within a page": {"@type": "WebPage", "mainEntity": page()},
    "several types": page(**{"@type": ["ReportageNewsArticle", "CreativeWork"]}),
    "prefixes": {"@type": "schema:NewsArticle", "schema:headline": "They met", "schema:articleBody": BODY},
    "aliases": {"type": "NewsArticle", "headline": "They met", "articleBody": BODY},
    "expanded": [
        {
            "@type": ["http://schema.org/NewsArticle"],
            "http://schema.org/headline": [{"@value": "They met", "@language": "en"}],
            "http://schema.org/articleBody": [{"@list": [{"@value": BODY}]}],
        }
    ],
    "whole names": {
        "@type": "https://schema.org/NewsArticle",
        "http://schema.org/headline": "They met",
        "http://schema.org/articleBody": BODY,
        "http://www.w3.org/ns/oa#start": 0,
    },
    "a name only": {"@type": "BlogPosting", "name": "They met", "articleBody": BODY},
    "HTML": page(articleBody=f"<div><p>{BODY.replace(chr(39), '&#39;')}</p></div>"),
    "escaped HTML": page(articleBody=f"&lt;p&gt;{BODY}&lt;/p&gt;"),
    "line ends": page(articleBody=f"\r\n{BODY}\r\n "),
    "a nested one": [page(isPartOf=page(headline="Another")), page(headline="A third")],
}


@pytest.mark.parametrize("document", FORMS.values(), ids=list(FORMS))
def test_articles_are_found(document: Any) -> None:
    """The article is found wherever it stands, however its terms are spelled, and its text is plain."""
    assert jsonld.read(json.dumps(document)).text == f"They met\n\n{BODY}"


def test_escaped_text_is_read_unless_it_is_plain() -> None:
    """Text may be escaped as HTML is, if the document does not say that it is plain text."""
    assert jsonld.read(page(headline="A &amp; B", articleBody="")).text == "A & B"
    assert jsonld.read(page(headline="A &amp; B", articleBody="", encodingFormat="text/plain")).text == "A &amp; B"


def test_metadata_of_publishers() -> None:
    """Authors, publishers, languages, licences and keywords are read as strings or as nodes, references looked up."""
    graph = [
        {"@type": "Person", "@id": "#ada", "name": ["Ada Lane"]},
        page(
            **{"@id": "https://post.example/1#article"},
            mainEntityOfPage={"@type": "WebPage", "@id": "https://post.example/1"},
            author=[{"@id": "#ada"}, "Bo Reed", {"@id": "#nobody"}, 7, {"@type": "Person"}],
            publisher={"@type": "NewsMediaOrganization", "name": "Lindmark Post", "logo": {"@type": "ImageObject"}},
            inLanguage={"@type": "Language", "name": "English", "alternateName": "en"},
            license={"@type": "CreativeWork", "url": "https://post.example/terms"},
            keywords="wheat, rye,, talks",
            datePublished="yesterday",
            dateModified=["2031-08-14T10:05:00Z"],
            digitalSourceType="https://schema.org/DigitalArtDigitalSource",
        ),
    ]
    read = jsonld.read({"@graph": graph}).metadata
    assert attrs.evolve(read, modified=None) == Metadata(
        uri="https://post.example/1",
        publisher="Lindmark Post",
        language="en",
        authors=("Ada Lane", "Bo Reed"),
        rights="https://post.example/terms",
        keywords=("wheat", "rye", "talks"),
        digital_source_type="digitalArt",
    )
    assert read.modified is not None
    assert jsonld.read(page(identifier=["7"], inLanguage="de")).metadata == Metadata(uri="7", language="de")
    assert jsonld.read(page(license="CC BY")).metadata.rights == "CC BY"
    assert jsonld.read(page(license=7)).metadata == Metadata()


def test_headlines_of_publishers() -> None:
    """The first headline is the main one, others are below it; what is no string is none."""
    read = jsonld.read(page(headline=["They met", 7], alternativeHeadline=["They met", "And left", " "]))
    assert [(block.role.value, block.plain) for block in read.headlines] == [("main", "They met"), ("sub", "And left")]
    assert jsonld.read(page(headline=7)).headlines == ()


def test_equal_headlines() -> None:
    """A sub headline that is the main one again is kept where the text is to the letter."""
    article = parse("# talks\ntalks\n\n")
    assert [block.plain for block in article.headlines] == ["talks", "talks"]
    assert jsonld.read(jsonld.write(article)) == article


def test_sources_of_publishers() -> None:
    """Citations are works, words or addresses; numbers may be strings."""
    citation = [
        "https://a.example/",
        "A  study",
        " ",
        7,
        {"name": "B", "position": ["2", "x", True, -1], "url": {"@id": "https://b.example"}},
    ]
    read = jsonld.read(page(citation=citation)).external_sources
    assert [(source.numbers, source.title, source.url) for source in read] == [
        ((), None, "https://a.example/"),
        ((), "A study", None),
        ((2,), "B", "https://b.example"),
    ]


STORY: Final = page(
    about=[
        {
            "@type": "Event",
            "name": "Lindmark Fair",
            "eventStatus": "https://schema.org/EventCancelled",
            "organizer": "Bo Reed",
            "location": {"@type": "Place", "name": "Lindmark"},
        },
        {"@type": "BusinessEvent", "name": "Another Fair"},
        {"@type": "Thing", "name": "Friday"},
        {"@type": "Person", "name": "Mara Hale"},
        {"@type": "Question", "name": "Nobody asks"},
        "wheat",
    ],
    mentions=[
        {"@type": "Person", "name": "Mara Hale", "jobTitle": "Minister"},
        {
            "@type": "Person",
            "name": "Bo Reed",
            "memberOf": {"@type": "Organization", "name": "Growers' Union"},
            "@id": "#reed",
        },
        {"@type": "SportsOrganization", "name": "Growers' Union"},
        {"@type": "Person", "name": "Cy Marsh"},
        {"@type": "Person"},
        {"@type": "Country", "name": "Lindmark", "subjectOf": {"@type": "Quotation", "text": "Lindmark"}},
        {"@type": "Quotation", "text": "on Friday", "creator": {"@id": "#reed"}},
        {"@type": "Quotation", "text": "never"},
    ],
)


def test_participants_of_publishers_are_those_that_the_text_names() -> None:
    """Persons, organizations and countries that the text names are participants, once each, at every place."""
    read = jsonld.read(STORY)
    assert [(who.id, who.name, who.kind.value, who.represents) for who in read.participants] == [
        ("p1", "Mara Hale", "person", None),
        ("p2", "Bo Reed", "person", "p3"),
        ("p3", "Growers' Union", "organization", None),
        ("p4", "Lindmark", "state", None),
    ]
    assert [quote.exact for quote in read.participants[3].mentions] == ["Lindmark"]


def test_events_and_statements_of_publishers() -> None:
    """An event that the text names, and words that it has once, are read; a place is one that the text names."""
    read = jsonld.read(STORY)
    [event] = read.events
    assert (event.name, event.status, str(event.place)) == ("Lindmark Fair", EventStatus.DENIED, "Lindmark")
    assert [(part.participant, part.role.value) for part in event.participations] == [("p2", "organizer")]
    assert [(said.content, said.speaker, said.direct) for said in read.statements] == [("on Friday", "p2", False)]
    assert read.issues == ()
    nowhere = page(about={"@type": "Event", "name": "Lindmark Fair", "location": ["Oslo", {"@type": "Place"}]})
    assert jsonld.read(nowhere).events[0].place is None
    named = page(about={"@type": "Event", "name": "Lindmark Fair", "location": "Lindmark"})
    assert str(jsonld.read(named).events[0].place) == "Lindmark"


def test_facts_without_their_words_are_left_out() -> None:
    """Where the words of a fact do not stand where they are said to, nor once in the text, the fact goes."""
    written = jsonld.write(as_read(FULL))
    moved = json.loads(json.dumps(written).replace("no deal", "a deal"))
    moved["articleBody"] = written["articleBody"]
    read = jsonld.read(moved)
    assert [event.name for event in read.events] == ["talks"]
    assert [issue.positions for issue in read.issues] == [()]
    assert [said.content for said in read.statements] == ["met the growers"]


def test_positions_need_holders() -> None:
    """A claim whose holders are not in the story is left out, and one without evidence rests on its own words."""
    written = jsonld.write(as_read(FULL))
    [claim] = written["about"][2]["subjectOf"]
    del claim["isBasedOn"], claim["additionalType"]
    [position] = jsonld.read(written).issues[0].positions
    assert (position.evidence.quotes, position.stance.value) == ((position.said,), "unclear")
    del claim["author"]
    assert jsonld.read(written).issues[0].positions == ()


def test_times_need_their_words() -> None:
    """An event has a time only where the words that tell it stand in the text."""
    written = jsonld.write(as_read(FULL))
    written["about"][0]["subjectOf"] = [
        part for part in written["about"][0]["subjectOf"] if part["text"] != "over three hours"
    ]
    assert [event.time is None for event in jsonld.read(written).events] == [True, False]


def test_a_value_of_a_time_is_one() -> None:
    """What another tool wrote as the value of a time is left out where no such time has it."""
    written = jsonld.write(as_read(FULL))
    for part in written["about"][0]["subjectOf"]:
        if part["text"] == "over three hours":
            part["temporalCoverage"] = "a long time"
    [time] = [event.time for event in jsonld.read(written).events if event.time and event.time.type == "duration"]
    assert time.value is None


def test_a_thing_that_represents_somebody_is_an_organization() -> None:
    """What is neither person nor body is a thing, unless it belongs to another: only organizations do at schema.org."""
    article = parse("The Hale sailed for Lindmark.")
    ship = Participant("p1", name="Hale", kind="other", mentions=(article.quote("Hale"),))
    state = Participant("p2", name="Lindmark", kind="state", mentions=(article.quote("Lindmark"),))
    for who, kind in ((ship, "Thing"), (attrs.evolve(ship, represents="p2"), "Organization")):
        told = attrs.evolve(article, participants=(who, state))
        assert jsonld.write(told)["mentions"][0]["@type"] == kind
        assert jsonld.read(jsonld.write(told)) == told


REFUSED: Final = {
    "nothing": ("null", "null is no JSON-LD: an object, or an array of them"),
    "no article": (
        [{"@type": "Person", "headline": "x"}, {"@type": "NewsArticle"}],
        "no node is an article, such as a NewsArticle, with a headline, a name or an articleBody",
    ),
}


@pytest.mark.parametrize(("document", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_article_is_refused(document: Any, reason: str) -> None:
    """A document without an article is refused."""
    with pytest.raises(DataError) as caught:
        jsonld.read(document)
    assert (caught.value.path, caught.value.reason) == ("$", reason)


def test_a_reference_given_twice_is_one() -> None:
    """A node that is meant again and again counts once, a name that is only named twice is of one, and no part goes."""
    hale = {"@type": "Person", "name": "Hale"}
    document = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Talks end",
                "articleBody": ["Hale met.", "Hale left."],
                "author": [{"@id": "a"}, {"@id": "a"}],
                "mentions": [hale, hale],
            },
            {"@id": "a", "name": "Ada Lane"},
        ]
    }
    read = jsonld.read(document)
    assert read.metadata.authors == ("Ada Lane",)
    assert [len(person.mentions) for person in read.participants] == [2]
    assert [paragraph.text for paragraph in read.paragraphs] == ["Hale met.", "Hale left."]


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("Fri, 15 Aug 2031 16:00:00 GMT", "2031-08-15 16:00:00+00:00"),
        ("Fri, 15 Aug 2031 16:00:00 +0200", "2031-08-15 16:00:00+02:00"),
        ("15 August 2031 16:00", "2031-08-15 16:00:00"),
        ("15. August 2031", "2031-08-15"),
        ("15 de agosto de 2031", "2031-08-15"),
        ("August 15, 2031", "2031-08-15"),
        ("Friday, Aug. 5th, 2031", "2031-08-05"),
        ("2031-08-15T16:00:00 +02:00", "2031-08-15 16:00:00+02:00"),
        ("2031-08-15T16:00:00 Z", "2031-08-15 16:00:00+00:00"),
        ("2031-8-5", "2031-08-05"),
        (1_944_576_000, "2031-08-15 16:00:00+00:00"),
        (1_944_576_000_000, "2031-08-15 16:00:00+00:00"),
        (20_310_815, "None"),
        ("15/08/2031", "None"),
        ("August 32, 2031", "None"),
        ("Brumaire 15, 2031", "None"),
        ("2031-13-5", "None"),
        ("x" * 100, "None"),
        (True, "None"),
    ],
)
def test_dates_as_publishers_write_them(stated: Any, published: str) -> None:
    """Dates of mail, of people and of programs are read where they can mean one day alone."""
    assert str(jsonld.read(page(datePublished=stated)).metadata.published) == published


@pytest.mark.parametrize(
    ("told", "language"),
    [("English", "en"), ("en_US", "en-US"), ("de_DE.UTF-8", "de-DE"), ("fran\u00e7ais", "fr"), ("Elvish", None)],
)
def test_languages_as_publishers_write_them(told: str, language: str | None) -> None:
    """A language becomes a tag of BCP 47, or is not read; what we wrote ourselves stays as it is."""
    assert jsonld.read(page(inLanguage=told)).metadata.language == language
    ours = parse("They met.", language=told)
    assert jsonld.read(jsonld.write(ours)).metadata.language == told


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<![CDATA[They met.]]>", "They met."),
        ("<![CDATA[<p>They met.</p>]]>", "They met."),
        ("They met <a href='x'>here</a>.\n\n<b>Then</b> they left<wbr/>.", "They met here.\n\nThen they left."),
        ("They met <a href='x'>here</a>.", "They met here."),
        ("a < b, <left>, <b", "a < b, <left>, <b"),
    ],
)
def test_tags_within_lines_are_left_out(body: str, text: str) -> None:
    """A body that has no paragraphs of HTML loses the tags within its lines, and keeps the lines."""
    assert jsonld.read(page(articleBody=body)).text.endswith(text)


def test_a_position_may_have_a_fraction_of_nothing() -> None:
    """The number of a citation is a whole one, also where it is written with a point."""
    citations = [{"@type": "Article", "name": "Wire", "position": value} for value in (2.0, 3, "4", 5.5, "x")]
    read = jsonld.read(page(citation=citations))
    assert [source.numbers for source in read.external_sources] == [(2,), (3,), (4,), (), ()]


def test_an_event_without_a_time_and_a_state() -> None:
    """An event without a time comes back as it was, and a state, which is a country and acts as an organization."""
    article = parse("Norland met its neighbours.")
    event = Event("e1", name="met", type="CONSULT", evidence=Evidence((article.quote("met"),)))
    state = Participant("p1", name="Norland", kind="state", mentions=(article.quote("Norland"),))
    article = attrs.evolve(article, events=(event,), participants=(state,))
    written = jsonld.write(article)
    assert ["Country", "Organization"] in [node["@type"] for node in written["mentions"]]
    assert jsonld.read(written) == article
