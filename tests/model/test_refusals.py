"""What an Article may not be: each refusal names the field, the value and the reason."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final

import pytest

import newsmodel
from newsmodel import Article, ModelError

m: Any = newsmodel
"""The library, so that the type checker lets wrong arguments pass: they are what is tried."""

TEXT: Final = "Hale met the growers."
HALE: Final = m.Quote("Hale", start=0)
EVIDENCE: Final = m.Evidence((HALE,))
NAIVE: Final = datetime(2031, 8, 14, 10, 5)  # noqa: DTZ001  (naive is what is tried)
AWARE: Final = datetime(2031, 8, 14, 10, 5, tzinfo=UTC)


class Own(str):
    """A string of a class of its own."""

    __slots__ = ()


class Number(int):
    """A number of a class of its own."""


class Word(StrEnum):
    """Words that are not ours."""

    MAIN = "main"


class Piece(newsmodel.Paragraph):
    """A paragraph of a class of its own."""


class Day(date):
    """A day of a class of its own."""


def paragraph(*content: Any) -> Callable[[], Article]:
    """Return what builds an Article of one paragraph."""
    return lambda: m.Article((m.Paragraph(content),))


def block(make: Callable[..., Any], *arguments: Any, **fields: Any) -> Callable[[], Article]:
    """Return what builds an Article of one block."""
    return lambda: m.Article((make(*arguments, **fields),))


def told(**fields: Any) -> Callable[[], Article]:
    """Return what builds an Article with a story."""
    return lambda: m.Article((m.Paragraph((TEXT,)),), **fields)


def person(name: Any = "p1", /, **fields: Any) -> Any:
    """Return a participant."""
    return m.Participant(name, **{"name": "Hale", "kind": "person", "mentions": (HALE,)} | fields)


def event(name: Any = "e1", /, **fields: Any) -> Any:
    """Return an event."""
    return m.Event(name, **{"name": "talks", "type": "CONSULT", "evidence": EVIDENCE} | fields)


def issue(name: Any = "i1", /, **fields: Any) -> Any:
    """Return an issue."""
    return m.Issue(name, **{"name": "wheat", "evidence": EVIDENCE} | fields)


def position(holders: Any = ("p1",), /, **fields: Any) -> Any:
    """Return a position."""
    return m.Position(holders, **{"stance": "for", "said": HALE, "evidence": EVIDENCE} | fields)


def held(holders: Any = ("p1",), /, **fields: Any) -> Callable[[], Article]:
    """Return what builds an Article with one position."""
    return told(participants=(person(),), issues=(issue(positions=(position(holders, **fields),)),))


def time(**fields: Any) -> Any:
    """Return a time expression."""
    return m.TimeExpression(**{"quote": HALE, "type": "date"} | fields)


def known(**fields: Any) -> Callable[[], Article]:
    """Return what builds an Article with metadata."""
    return lambda: m.Article((), metadata=m.Metadata(**fields))


KINDS: Final = "person, organization, state, group, other"

NO_ID: Final = "is no id: 1 to 100 visible ASCII characters"
MODS: Final = ", ".join(newsmodel.TimeMod)
REFUSED: Final[dict[str, tuple[Callable[[], Article], str]]] = {
    # the Article
    "blocks in a list": (lambda: m.Article([]), "Article.blocks: [...] is a list, not a tuple"),
    "blocks in a string": (lambda: m.Article("text"), "Article.blocks: 'text' is a str, not a tuple"),
    "no block": (lambda: m.Article((7,)), "Article.blocks[0]: 7 is an int, not a block"),
    "a string for a block": (lambda: m.Article(("text",)), "Article.blocks[0]: 'text' is a str, not a block"),
    "the second block": (
        lambda: m.Article((m.Paragraph(()), None)),
        "Article.blocks[1]: None is a NoneType, not a block",
    ),
    "a marker for a block": (
        lambda: m.Article((m.Marker("[1]"),)),
        "Article.blocks[0]: <Marker> is a Marker, not a block",
    ),
    "a block of another class": (
        lambda: m.Article((Piece(("a",)),)),
        "Article.blocks[0]: <Piece> is a Piece, not a block",
    ),
    "lead of words": (
        lambda: m.Article((), lead="a"),
        "Article.lead: 'a' is not white space and byte order marks alone",
    ),
    "lead no string": (lambda: m.Article((), lead=None), "Article.lead: None is a NoneType, not a str"),
    "lead of another class": (lambda: m.Article((), lead=Own(" ")), "Article.lead: ' ' is an Own, not a str"),
    "no metadata": (lambda: m.Article((), metadata=None), "Article.metadata: None is a NoneType, not a Metadata"),
    "external sources in a list": (
        lambda: m.Article((), external_sources=[]),
        "Article.external_sources: [...] is a list, not a tuple",
    ),
    "external source no source": (
        lambda: m.Article((), external_sources=(m.RelatedLink(()),)),
        "Article.external_sources[0]: <RelatedLink> is a RelatedLink, not a Source",
    ),
    "external source that is wrong": (
        lambda: m.Article((), external_sources=(m.Source(("",)),)),
        "Article.external_sources[0].content[0]: '' is empty: leave it out",
    ),
    # content
    "content in a list": (block(m.Paragraph, ["a"]), "Article.blocks[0].content: [...] is a list, not a tuple"),
    "content in a string": (block(m.Paragraph, "a"), "Article.blocks[0].content: 'a' is a str, not a tuple"),
    "empty string": (paragraph(""), "Article.blocks[0].content[0]: '' is empty: leave it out"),
    "empty string after a marker": (
        paragraph("a", m.Marker("[1]"), ""),
        "Article.blocks[0].content[2]: '' is empty: leave it out",
    ),
    "two strings": (
        paragraph("a", "b"),
        "Article.blocks[0].content[1]: 'b' follows another string: put them together",
    ),
    "two strings after a leaf": (
        paragraph(m.Break("\n"), "a", "b"),
        "Article.blocks[0].content[2]: 'b' follows another string: put them together",
    ),
    "string of another class": (
        paragraph(Own("a")),
        "Article.blocks[0].content[0]: 'a' is an Own, not one of str, Marker, Dateline, Link, Break",
    ),
    "number": (
        paragraph(7),
        "Article.blocks[0].content[0]: 7 is an int, not one of str, Marker, Dateline, Link, Break",
    ),
    "field in a paragraph": (
        paragraph(m.Field("a", name="title")),
        "Article.blocks[0].content[0]: <Field> is a Field, not one of str, Marker, Dateline, Link, Break",
    ),
    "marker in a source": (
        block(m.Source, (m.Marker("[1]"),)),
        "Article.blocks[0].content[0]: <Marker> is a Marker, not one of str, Field",
    ),
    "plain marker in a source": (
        block(m.Source, (m.Marker("[1]", numbers=(1,)),)),
        "Article.blocks[0].content[0]: <Marker> is a Marker, not one of str, Field",
    ),
    "marker in a related link": (
        block(m.RelatedLink, ("a", m.Marker("[1]"))),
        "Article.blocks[0].content[1]: <Marker> is a Marker, not one of str, Field",
    ),
    "marker in code": (
        block(m.Code, (m.Marker("[1]", numbers=(1,)),)),
        "Article.blocks[0].content[0]: <Marker> is a Marker, not a str",
    ),
    "marker in a rule": (
        block(m.Rule, (m.Marker("[1]"),)),
        "Article.blocks[0].content[0]: <Marker> is a Marker, not a str",
    ),
    # lead and gap
    "lead of a block": (block(m.Paragraph, (), lead=1), "Article.blocks[0].lead: 1 is an int, not a str"),
    "gap": (block(m.Paragraph, (), gap=b"\n"), "Article.blocks[0].gap: b'\\n' is a bytes, not a str"),
    "gap of words": (block(m.Paragraph, (), gap="\na"), "Article.blocks[0].gap: '\\na' is not white space alone"),
    "gap of a byte order mark": (
        block(m.Rule, (), gap="\ufeff"),
        "Article.blocks[0].gap: '\\ufeff' is not white space alone",
    ),
    # fields of blocks
    "role": (block(m.Headline, (), role="big"), "Article.blocks[0].role: 'big' is none of main, sub"),
    "role of another class": (
        block(m.Headline, (), role=Word.MAIN),
        "Article.blocks[0].role: 'main' is none of main, sub",
    ),
    "role None": (block(m.Headline, (), role=None), "Article.blocks[0].role: None is none of main, sub"),
    "level zero": (block(m.Heading, (), level=0), "Article.blocks[0].level: 0 is not between 1 and 6"),
    "level seven": (block(m.Heading, (), level=7), "Article.blocks[0].level: 7 is not between 1 and 6"),
    "level true": (block(m.Heading, (), level=True), "Article.blocks[0].level: True is a bool, not an int"),
    "level 2.0": (block(m.Heading, (), level=2.0), "Article.blocks[0].level: 2.0 is a float, not an int"),
    "opens": (block(m.ListLabel, (), opens="links"), "Article.blocks[0].opens: 'links' is none of sources, related"),
    "numbers in a list": (block(m.Source, (), numbers=[1]), "Article.blocks[0].numbers: [...] is a list, not a tuple"),
    "number true": (block(m.Source, (), numbers=(True,)), "Article.blocks[0].numbers[0]: True is a bool, not an int"),
    "number as a string": (
        block(m.Source, (), numbers=(1, "2")),
        "Article.blocks[0].numbers[1]: '2' is a str, not an int",
    ),
    "number below zero": (
        block(m.Source, (), numbers=(-1,)),
        "Article.blocks[0].numbers[0]: -1 is not between 0 and 999999999",
    ),
    "number too high": (
        block(m.Source, (), numbers=(10**9,)),
        "Article.blocks[0].numbers[0]: 1000000000 is not between 0 and 999999999",
    ),
    "huge number": (
        block(m.Source, (), numbers=(10**5_000,)),
        "Article.blocks[0].numbers[0]: a huge int is not between 0 and 999999999",
    ),
    "number of another class": (
        block(m.Source, (), numbers=(Number(1),)),
        "Article.blocks[0].numbers[0]: 1 is a Number, not an int",
    ),
    "empty label": (block(m.Source, (), labels=("",)), "Article.blocks[0].labels[0]: '' is empty"),
    "labels in a string": (block(m.Source, (), labels="a"), "Article.blocks[0].labels: 'a' is a str, not a tuple"),
    "number of a link": (block(m.RelatedLink, (), number="1"), "Article.blocks[0].number: '1' is a str, not an int"),
    # leaves
    "empty marker": (paragraph(m.Marker("")), "Article.blocks[0].content[0].raw: '' is empty"),
    "empty marker of one number": (
        paragraph(m.Marker("", numbers=(1,))),
        "Article.blocks[0].content[0].raw: '' is empty",
    ),
    "marker of None": (paragraph(m.Marker(None)), "Article.blocks[0].content[0].raw: None is a NoneType, not a str"),
    "numbers of a marker": (
        paragraph(m.Marker("[1]", numbers=1)),
        "Article.blocks[0].content[0].numbers: 1 is an int, not a tuple",
    ),
    "a number of a marker": (
        paragraph(m.Marker("[1]", numbers=(True,))),
        "Article.blocks[0].content[0].numbers[0]: True is a bool, not an int",
    ),
    "a high number of a marker": (
        paragraph(m.Marker("[1]", numbers=(10**9,))),
        "Article.blocks[0].content[0].numbers[0]: 1000000000 is not between 0 and 999999999",
    ),
    "a label of a marker": (
        paragraph(m.Marker("[a]", labels=(1,))),
        "Article.blocks[0].content[0].labels[0]: 1 is an int, not a str",
    ),
    "address of a marker": (paragraph(m.Marker("[1]", url="")), "Article.blocks[0].content[0].url: '' is empty"),
    "place of a dateline": (paragraph(m.Dateline("A", place="")), "Article.blocks[0].content[0].place: '' is empty"),
    "date of a dateline": (
        paragraph(m.Dateline("A", date="2031")),
        "Article.blocks[0].content[0].date: '2031' is a str, not a TimeExpression",
    ),
    "date that a dateline has elsewhere": (
        paragraph(m.Dateline("Hale, May", date=time(quote=m.Quote("May", start=0)))),
        "Article.blocks[0].content[0].date.quote: 'May' does not stand at 0 of the dateline",
    ),
    "title of a link": (
        paragraph(m.Link("[a](b)", title=None, url="b")),
        "Article.blocks[0].content[0].title: None is a NoneType, not a str",
    ),
    "empty link": (paragraph(m.Link("", title="", url="")), "Article.blocks[0].content[0].raw: '' is empty"),
    "empty break": (paragraph(m.Break("")), "Article.blocks[0].content[0].raw: '' is empty"),
    "empty field": (block(m.Source, (m.Field("", name="title"),)), "Article.blocks[0].content[0].raw: '' is empty"),
    "name of a field": (
        block(m.Source, (m.Field("a", name="author"),)),
        "Article.blocks[0].content[0].name: 'author' is none of title, url, publisher, date",
    ),
    # metadata
    "empty uri": (known(uri=""), "Article.metadata.uri: '' is empty"),
    "language": (known(language=7), "Article.metadata.language: 7 is an int, not a str"),
    "authors in a string": (known(authors="Ada"), "Article.metadata.authors: 'Ada' is a str, not a tuple"),
    "empty keyword": (known(keywords=("a", "")), "Article.metadata.keywords[1]: '' is empty"),
    "published as a string": (
        known(published="2031-08-14"),
        "Article.metadata.published: '2031-08-14' is a str, not a date or datetime",
    ),
    "day of another class": (
        known(modified=Day(2031, 8, 14)),
        "Article.metadata.modified: <Day> is a Day, not a date or datetime",
    ),
    "naive and aware": (
        known(published=NAIVE, modified=AWARE),
        "Article.metadata.published: one has a time zone and one has none: they cannot be compared",
    ),
    # quotes
    "false quote": (
        told(participants=(person(mentions=(m.Quote("Hill", start=0),)),)),
        "Article.participants[0].mentions[0]: 'Hill' does not stand at 0 of the text, which has 'Hale' there",
    ),
    "quote in the wrong place": (
        told(participants=(person(mentions=(HALE, m.Quote("Hale", start=1))),)),
        "Article.participants[0].mentions[1]: 'Hale' does not stand at 1 of the text, which has 'ale ' there",
    ),
    "quote beyond the end": (
        told(statements=(m.Statement(HALE, evidence=m.Evidence((m.Quote(".", start=21),))),)),
        "Article.statements[0].evidence.quotes[0]: '.' does not stand at 21 of the text, which has '' there",
    ),
    "quote over the end": (
        told(statements=(m.Statement(m.Quote("growers. ", start=13), evidence=EVIDENCE),)),
        "Article.statements[0].said: 'growers. ' does not stand at 13 of the text, which has 'growers.' there",
    ),
    "quote before the text": (
        told(statements=(m.Statement(m.Quote("Hale", start=-21), evidence=EVIDENCE),)),
        "Article.statements[0].said.start: -21 is not between 0 and 999999999",
    ),
    "empty quote": (
        told(statements=(m.Statement(m.Quote("", start=0), evidence=EVIDENCE),)),
        "Article.statements[0].said.exact: '' is empty",
    ),
    "start true": (
        told(statements=(m.Statement(m.Quote("ale", start=True), evidence=EVIDENCE),)),
        "Article.statements[0].said.start: True is a bool, not an int",
    ),
    "words for a quote": (
        told(statements=(m.Statement("Hale", evidence=EVIDENCE),)),
        "Article.statements[0].said: 'Hale' is a str, not a Quote",
    ),
    "false quote of a time": (
        told(events=(event(time=time(quote=m.Quote("May", start=0))),)),
        "Article.events[0].time.quote: 'May' does not stand at 0 of the text, which has 'Hal' there",
    ),
    "false quote of a place": (
        told(events=(event(place=m.Place("Hill", quotes=(m.Quote("Hill", start=0),))),)),
        "Article.events[0].place.quotes[0]: 'Hill' does not stand at 0 of the text, which has 'Hale' there",
    ),
    "false quote of a position": (
        held(said=m.Quote("no", start=0)),
        "Article.issues[0].positions[0].said: 'no' does not stand at 0 of the text, which has 'Ha' there",
    ),
    "long false quote": (
        told(statements=(m.Statement(m.Quote("a" * 100, start=0), evidence=EVIDENCE),)),
        f"Article.statements[0].said: '{'a' * 34}... does not stand at 0 of the text, which has '{TEXT}' there",
    ),
    "evidence of nothing": (
        told(statements=(m.Statement(HALE, evidence=m.Evidence(())),)),
        "Article.statements[0].evidence.quotes: (...) is empty: at least one is needed",
    ),
    "no evidence": (
        told(statements=(m.Statement(HALE, evidence=None),)),
        "Article.statements[0].evidence: None is a NoneType, not an Evidence",
    ),
    "empty rule": (
        told(statements=(m.Statement(HALE, evidence=m.Evidence((HALE,), rule="")),)),
        "Article.statements[0].evidence.rule: '' is empty",
    ),
    # ids
    "empty id": (told(participants=(person(""),)), f"Article.participants[0].id: '' {NO_ID}"),
    "id with a space": (told(participants=(person("p 1"),)), f"Article.participants[0].id: 'p 1' {NO_ID}"),
    "id with a line end": (told(participants=(person("p1\n"),)), f"Article.participants[0].id: 'p1\\n' {NO_ID}"),
    "id that is not ASCII": (told(participants=(person("\u00e9"),)), f"Article.participants[0].id: '\\xe9' {NO_ID}"),
    "id too long": (
        told(participants=(person("a" * 101),)),
        f"Article.participants[0].id: '{'a' * 34}... {NO_ID}",
    ),
    "id as a number": (told(events=(event(1),)), "Article.events[0].id: 1 is an int, not a str"),
    "id twice": (
        told(participants=(person(), person())),
        "Article.participants[1].id: 'p1' is the id of participants[0] too",
    ),
    "id of an event and a participant": (
        told(participants=(person("a"),), events=(event("e"), event("a"))),
        "Article.events[1].id: 'a' is the id of participants[0] too",
    ),
    "id of an issue and an event": (
        told(events=(event("a"),), issues=(issue("a"),)),
        "Article.issues[0].id: 'a' is the id of events[0] too",
    ),
    "unknown party": (
        told(participants=(person(represents="p2"),)),
        "Article.participants[0].represents: 'p2' is the id of no participant",
    ),
    "event for a party": (
        told(participants=(person(represents="e1"),), events=(event(),)),
        "Article.participants[0].represents: 'e1' is the id of no participant",
    ),
    "unknown participant": (
        told(events=(event(participations=(m.Participation("p1", role="actor"),)),)),
        "Article.events[0].participations[0].participant: 'p1' is the id of no participant",
    ),
    "unknown whole": (told(events=(event(part_of="e2"),)), "Article.events[0].part_of: 'e2' is the id of no event"),
    "event part of an issue": (
        told(events=(event(part_of="i1"),), issues=(issue(),)),
        "Article.events[0].part_of: 'i1' is the id of no event",
    ),
    "event part of itself": (
        told(events=(event(part_of="e1"),)),
        "Article.events[0].part_of: 'e1' is a part of itself",
    ),
    "events part of each other": (
        told(events=(event("e1", part_of="e2"), event("e2", part_of="e3"), event("e3", part_of="e2"))),
        "Article.events[0].part_of: 'e2' is a part of itself",
    ),
    "unknown matter": (
        told(issues=(issue(related=("i1", "p1")),), participants=(person(),)),
        "Article.issues[0].related[1]: 'p1' is the id of no issue or event",
    ),
    "unknown holder": (
        held(("p1", "p2")),
        "Article.issues[0].positions[0].holders[1]: 'p2' is the id of no participant",
    ),
    "unknown reporter": (
        held(according_to="i1"),
        "Article.issues[0].positions[0].according_to: 'i1' is the id of no participant",
    ),
    "unknown speaker": (
        told(statements=(m.Statement(HALE, speaker="p1", evidence=EVIDENCE),)),
        "Article.statements[0].speaker: 'p1' is the id of no participant",
    ),
    "no holder": (held(()), "Article.issues[0].positions[0].holders: (...) is empty: at least one is needed"),
    # facts
    "facts in a list": (told(events=[event()]), "Article.events: [...] is a list, not a tuple"),
    "issue for an event": (told(events=(issue(),)), "Article.events[0]: <Issue> is an Issue, not an Event"),
    "kind": (told(participants=(person(kind="robot"),)), f"Article.participants[0].kind: 'robot' is none of {KINDS}"),
    "empty name": (told(participants=(person(name=""),)), "Article.participants[0].name: '' is empty"),
    "no mention": (
        told(participants=(person(mentions=()),)),
        "Article.participants[0].mentions: (...) is empty: at least one is needed",
    ),
    "aliases in a list": (
        told(participants=(person(aliases=["a"]),)),
        "Article.participants[0].aliases: [...] is a list, not a tuple",
    ),
    "identifier": (
        told(participants=(person(identifiers=(m.Identifier("wikidata", value=""),)),)),
        "Article.participants[0].identifiers[0].value: '' is empty",
    ),
    "status": (
        told(events=(event(status="maybe"),)),
        "Article.events[0].status: 'maybe' is none of occurred, ongoing, planned, possible, denied",
    ),
    "direct": (
        told(statements=(m.Statement(HALE, direct=1, evidence=EVIDENCE),)),
        "Article.statements[0].direct: 1 is an int, not a bool",
    ),
    "stance": (
        held(stance="pro"),
        "Article.issues[0].positions[0].stance: 'pro' is none of for, against, conditional, refuses, unclear",
    ),
    "part in an event": (
        told(participants=(person(),), events=(event(participations=(m.Participation("p1", role="host"),)),)),
        "Article.events[0].participations[0].role: 'host' is none of actor, recipient, attendee, organizer, other",
    ),
    "type of a time": (
        told(events=(event(time=time(type="day")),)),
        "Article.events[0].time.type: 'day' is none of date, time, duration, set",
    ),
    "mod of a time": (
        told(events=(event(time=time(mod="before")),)),
        f"Article.events[0].time.mod: 'before' is none of {MODS}",
    ),
    "value of a time in words": (
        told(events=(event(time=time(value="next week")),)),
        (
            "Article.events[0].time.value: 'next week' is not, as EDTF, ISO 8601 or TIMEX3 writes it, "
            "a time, such as 2025-08-15 or 2025-08"
        ),
    ),
    "a length for a date": (
        told(events=(event(time=time(value="PT3H")),)),
        (
            "Article.events[0].time.value: 'PT3H' is not, as EDTF, ISO 8601 or TIMEX3 writes it, "
            "a time, such as 2025-08-15 or 2025-08"
        ),
    ),
    "a date for a length": (
        told(events=(event(time=time(type="duration", value="2025")),)),
        "Article.events[0].time.value: '2025' is not, as EDTF, ISO 8601 or TIMEX3 writes it, a length, such as PT3H",
    ),
    "earliest after the latest": (
        told(events=(event(time=time(earliest=date(2031, 8, 15), latest=date(2031, 8, 14))),)),
        "Article.events[0].time.earliest: 2031-08-15 is after the latest, 2031-08-14",
    ),
    "earliest naive, latest aware": (
        told(events=(event(time=time(earliest=NAIVE, latest=AWARE)),)),
        "Article.events[0].time.earliest: one has a time zone and one has none: they cannot be compared",
    ),
    "latest as a string": (
        told(events=(event(time=time(latest="2031")),)),
        "Article.events[0].time.latest: '2031' is a str, not a date or datetime",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_refused(case: str) -> None:
    """An Article that is wrong cannot be built, and the error says where and why."""
    build, message = REFUSED[case]
    with pytest.raises(ModelError) as raised:
        build()
    assert str(raised.value) == message
    assert (raised.value.path, raised.value.reason) == tuple(message.split(": ", 1))


def test_the_error_stands_alone() -> None:
    """The error of a wrong Article shows no chain of inner errors."""
    with pytest.raises(ModelError) as raised:
        m.Article((m.Paragraph(("",)),))
    assert raised.value.__suppress_context__
    assert isinstance(raised.value, ValueError)


ALLOWED: Final[dict[str, Callable[[], Article]]] = {
    "nothing": lambda: m.Article(()),
    "empty content": paragraph(),
    "number zero": block(m.Source, (), numbers=(0,)),
    "highest number": block(m.Source, (), numbers=(999_999_999,)),
    "one number twice": block(m.Source, (), numbers=(1, 1)),
    "a link of nothing": paragraph(m.Link("[]()", title="", url="")),
    "any lead": block(m.Paragraph, (), lead="anything\n\ufeff\ud800"),
    "every white space": block(m.Paragraph, (), gap=" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000"),
    "byte order marks first": lambda: m.Article((), lead="\ufeff \ufeff\n"),
    "marks and space alone": lambda: m.Article((), lead="\ufeff"),
    "id of one hundred": told(participants=(person("~" * 100),)),
    "any visible id": told(participants=(person("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),)),
    "party of oneself": told(participants=(person(represents="p1"),)),
    "issue that touches itself": told(issues=(issue(related=("i1",)),)),
    "two of one name": told(participants=(person("p1"), person("p2"))),
    "chain of events": told(events=(event("e1", part_of="e2"), event("e2", part_of="e3"), event("e3"))),
    "two parts of one event": told(events=(event("e1"), event("e2", part_of="e1"), event("e3", part_of="e1"))),
    "a day and a moment": told(events=(event(time=time(earliest=date(2031, 8, 14), latest=AWARE)),)),
    "a length of a set": told(events=(event(time=time(type="set", value="P1W")),)),
    "a weekday of a set": told(events=(event(time=time(type="set", value="XXXX-WXX-5")),)),
    "no end": told(events=(event(time=time(value="2025-08/..")),)),
    "no beginning": told(events=(event(time=time(value="../2025-08?")),)),
    "a vague time": told(events=(event(time=time(value="PAST_REF")),)),
    "a clock time": told(events=(event(time=time(type="time", value="T10:05-05:00")),)),
    "a part of a day": told(events=(event(time=time(type="time", value="2025-08-15TMO")),)),
    "one moment twice": told(events=(event(time=time(earliest=AWARE, latest=AWARE)),)),
    "changed before it was published": known(published=AWARE, modified=AWARE.replace(year=2030)),
    "naive and naive": known(published=NAIVE, modified=NAIVE),
    "a day and a naive moment": known(published=date(2031, 8, 14), modified=NAIVE),
    "the quote of the whole text": told(statements=(m.Statement(m.Quote(TEXT, start=0), evidence=EVIDENCE),)),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_what_is_right_is_built(case: str) -> None:
    """What stands at the border of what is refused can be built, and equals itself built again."""
    assert ALLOWED[case]() == ALLOWED[case]()


def test_leaves_have_no_checks_of_their_own() -> None:
    """A leaf or block alone may be anything: the Article that it becomes part of refuses it, and can name its place."""
    assert m.Marker("", style="unheard-of").style == "unheard-of"
    assert m.Paragraph(["a"]).content == ["a"]
