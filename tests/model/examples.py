"""One value of each type, and an Article that has every type and every field."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

import attrs

from newsmodel import (
    Article,
    Block,
    Break,
    Byline,
    Citation,
    Code,
    DateLine,
    Dateline,
    Event,
    Evidence,
    Field,
    Heading,
    Headline,
    Identifier,
    Issue,
    Link,
    ListItem,
    ListLabel,
    Marker,
    Metadata,
    Name,
    Node,
    Paragraph,
    Participant,
    Participation,
    Place,
    Position,
    Quotation,
    Quote,
    RelatedLink,
    Rule,
    Section,
    Sentence,
    Source,
    Statement,
    Table,
    TimeExpression,
)

__all__ = ["FULL", "ONE_OF_EACH", "article_of"]

WIRE: Final = "https://wire.example/talks"


def article_of(*content: Any, **fields: Any) -> Article:
    """Return an Article of one paragraph."""
    return Article((Paragraph(content),), **fields)


BLOCKS: Final[tuple[Block, ...]] = (
    Headline(("Port talks end",), lead="# ", gap="\n"),
    Headline(("No deal on wheat",), role="sub", gap="\r\n"),
    Byline(("By Ada Lane",), lead="  ", gap="\r"),
    DateLine(("14 August 2031",), lead="\t", gap="\n\n"),
    Paragraph(
        (
            Dateline(
                "PORT HALE, 14 August (Example Wire) - ",
                place="PORT HALE",
                agency="Example Wire",
                date=TimeExpression(Quote("14 August", start=11), type="date", value="XXXX-08-14"),
            ),
            "Minister Mara Hale met the growers",
            Marker("[01]", numbers=(1,)),
            Marker("[2-4]", numbers=(2, 3, 4)),
            Marker("[^5]", numbers=(5,), style="footnote"),
            ". Growers, who say \u201cno deal\u201d, want more ",
            Marker(f"[[1]]({WIRE})", numbers=(1,), style="link", url=WIRE),
            Marker("turn0search3", labels=("turn0search3",), style="turn"),
            ". See ",
            Link(f"[the \\report]({WIRE})", title="the \\report", url=WIRE),
            ".",
        ),
        lead="  ",
        gap="\n\n",
    ),
    Heading(("Background",), lead="### ", level=3, gap="\n"),
    Paragraph(("Talks of over three hours failed; \U0001f33e e\u0301 \x85 \u2028 \ud83d \ud83d\ude00 \0",), gap="\n"),
    ListItem(("wheat", Break("\n  "), "and rye"), lead="- ", gap="\n"),
    Quotation(("We", Break("\n> "), "agree."), lead="> ", gap="\n"),
    Table(("| a | ", Marker("[2]", numbers=(2,)), " |"), lead=" ", gap="\n"),
    Code(("~~~\narr[0]\n~~~",), lead=" ", gap="\n"),
    Rule(("---",), lead=" ", gap="\n"),
    ListLabel(("Sources:",), opens="sources", gap="\n"),
    Source(
        (
            Field("Harbour talks", name="title"),
            ", ",
            Field("Example Wire", name="publisher"),
            " ",
            Field("14 August 2031", name="date"),
            " ",
            Field(WIRE, name="url"),
        ),
        numbers=(1,),
        lead="[1] ",
        gap=" ",
    ),
    Source(("Hale Post",), numbers=(2, 3), labels=("hale-post",), lead="* ", gap="\n\n"),
    ListLabel(("Read also:",), lead="## ", opens="related", gap="\n"),
    RelatedLink((Field("Wheat prices fall", name="title"), ":"), number=1, lead="1. ", gap="\u3000\n"),
    Paragraph((), lead="\t"),
)


def full() -> Article:
    """Return an Article that has every type and every field."""
    bare = Article(
        BLOCKS,
        lead="\ufeff\n",
        metadata=Metadata(
            uri="https://example.org/port-talks",
            publisher="Example Wire",
            published=datetime(2031, 8, 14, 10, 5, tzinfo=UTC),
            modified=datetime(2031, 8, 14, 12, 5, 6, 7, tzinfo=timezone(timedelta(hours=2))),
            language="en",
            authors=("Ada Lane", "Bo Reed"),
            rights="CC BY 4.0",
            keywords=("wheat", "talks"),
            digital_source_type="trainedAlgorithmicMedia",
        ),
        external_sources=(Source.of(title="The wire", url=WIRE, number=5, label="turn0search3"),),
    )
    hale, growers, met = bare.quote("Mara Hale"), bare.quote("the growers"), bare.quote("met the growers")
    refusal = bare.quote("no deal")
    told = Evidence((met, growers), rule="by hand")
    hours = TimeExpression(
        bare.quote("over three hours"),
        type="duration",
        value="PT3H",
        mod="MORE_THAN",
    )
    day = TimeExpression(
        bare.quote("14 August 2031", 0),
        type="date",
        value="2031-08-14",
        earliest=date(2031, 8, 14),
        latest=date(2031, 8, 14),
    )
    return attrs.evolve(
        bare,
        participants=(
            Participant(
                "p1",
                name="Mara Hale",
                kind="person",
                aliases=("Hale",),
                titles=("Minister",),
                represents="p2",
                identifiers=(Identifier("wikidata", value="Q1"),),
                mentions=(hale,),
            ),
            Participant("p2", name="growers", kind="group", mentions=(growers, bare.quote("Growers"))),
        ),
        events=(
            Event(
                "e1",
                name="talks",
                type="CONSULT",
                time=hours,
                place=Place(
                    "Port Hale",
                    quotes=(bare.quote("PORT HALE"),),
                    identifiers=(Identifier("geonames", value="1"),),
                ),
                participations=(Participation("p1", role="organizer"), Participation("p2", role="attendee")),
                status="ongoing",
                outcome=bare.quote("failed"),
                evidence=told,
            ),
            Event("e2", name="refusal", type="REJECT", time=day, part_of="e1", evidence=Evidence((refusal,))),
        ),
        issues=(
            Issue(
                "i1",
                name="wheat",
                question="Who pays for the wheat?",
                status="open",
                positions=(
                    Position(
                        ("p2", "p1"),
                        stance="conditional",
                        said=refusal,
                        conditions=(bare.quote("want more"),),
                        according_to="p1",
                        evidence=told,
                    ),
                ),
                related=("e1", "i1"),
                evidence=told,
            ),
        ),
        statements=(
            Statement(refusal, speaker="p2", cue=bare.quote("who say"), direct=True, evidence=told),
            Statement(met, evidence=told),
        ),
    )


FULL: Final = full()

_QUOTE: Final = Quote("Hale", start=0)
_EVIDENCE: Final = Evidence((_QUOTE,))
_MARKER: Final = Marker("[1]", numbers=(1,))

# In each pair, the value and what its repr must be.
ONE_OF_EACH: Final[dict[str, tuple[Any, str]]] = {
    "Article": (article_of("Hale."), "<Article 'Hale.': 1 block, 0 citations, 0 sources>"),
    "Break": (Break("\n> "), r"Break('\n> ')"),
    "Byline": (Byline(("By Ada Lane",)), "Byline(('By Ada Lane',))"),
    "Citation": (Citation(_MARKER, start=4), "Citation(Marker('[1]', numbers=(1,)), start=4)"),
    "Code": (Code(("~~~\n~~~",)), r"Code(('~~~\n~~~',))"),
    "DateLine": (DateLine(("3 May 2031",)), "DateLine(('3 May 2031',))"),
    "Dateline": (Dateline("HALE - ", place="HALE"), "Dateline('HALE - ', place='HALE')"),
    "Event": (
        Event("e1", name="talks", type="CONSULT", status="occurred", evidence=_EVIDENCE),
        "Event('e1', name='talks', type='CONSULT', evidence=Evidence((Quote('Hale', start=0),)))",
    ),
    "Evidence": (Evidence((_QUOTE,), rule="r1"), "Evidence((Quote('Hale', start=0),), rule='r1')"),
    "Field": (Field("Hale", name="title"), "Field('Hale', name='title')"),
    "Heading": (Heading(("Talks",), level=3, lead="### "), "Heading(('Talks',), lead='### ', level=3)"),
    "Headline": (Headline(("Talks",), role="sub", gap="\n"), r"Headline(('Talks',), gap='\n', role='sub')"),
    "Identifier": (Identifier("wikidata", value="Q1"), "Identifier('wikidata', value='Q1')"),
    "Issue": (
        Issue("i1", name="wheat", evidence=_EVIDENCE),
        "Issue('i1', name='wheat', evidence=Evidence((Quote('Hale', start=0),)))",
    ),
    "Link": (Link("[a](b)", title="a", url="b"), "Link('[a](b)', title='a', url='b')"),
    "ListItem": (ListItem(("rye",), lead="- "), "ListItem(('rye',), lead='- ')"),
    "ListLabel": (ListLabel(("Sources:",), opens="sources"), "ListLabel(('Sources:',), opens='sources')"),
    "Marker": (
        Marker("[^1]", numbers=(1,), labels=("a",), style="footnote", url="b"),
        "Marker('[^1]', numbers=(1,), labels=('a',), style='footnote', url='b')",
    ),
    "Metadata": (Metadata(language="en"), "Metadata(language='en')"),
    "Name": (Name(_QUOTE, kind="person", demonym=True), "Name(Quote('Hale', start=0), kind='person', demonym=True)"),
    "Node": (Node("Hale", start=0, end=4), "Node('Hale', start=0, end=4)"),
    "Paragraph": (
        Paragraph(("They met ", _MARKER, ".")),
        "Paragraph(('They met ', Marker('[1]', numbers=(1,)), '.'))",
    ),
    "Participant": (
        Participant("p1", name="Hale", kind="person", mentions=(_QUOTE,)),
        "Participant('p1', name='Hale', kind='person', mentions=(Quote('Hale', start=0),))",
    ),
    "Participation": (Participation("p1", role="actor"), "Participation('p1', role='actor')"),
    "Place": (Place("Hale"), "Place('Hale')"),
    "Position": (
        Position(("p1",), stance="for", said=_QUOTE, evidence=_EVIDENCE),
        f"Position(('p1',), stance='for', said=Quote('Hale', start=0), evidence={_EVIDENCE!r})",
    ),
    "Quotation": (Quotation(("a", Break("\n>")), lead=">"), r"Quotation(('a', Break('\n>')), lead='>')"),
    "Quote": (_QUOTE, "Quote('Hale', start=0)"),
    "RelatedLink": (RelatedLink(("a",), number=2), "RelatedLink(('a',), number=2)"),
    "Rule": (Rule(("---",)), "Rule(('---',))"),
    "Section": (Section(None, blocks=(Rule(("---",)),)), "Section(None, blocks=(Rule(('---',)),))"),
    "Sentence": (Sentence(("Hale.",), start=0), "Sentence(('Hale.',), start=0)"),
    "Source": (
        Source((Field("Hale", name="title"),), numbers=(1, 2), labels=("a",)),
        "Source((Field('Hale', name='title'),), numbers=(1, 2), labels=('a',))",
    ),
    "Statement": (
        Statement(_QUOTE, speaker="p1", direct=True, evidence=_EVIDENCE),
        f"Statement(Quote('Hale', start=0), speaker='p1', direct=True, evidence={_EVIDENCE!r})",
    ),
    "Table": (Table(("| a |",)), "Table(('| a |',))"),
    "TimeExpression": (
        TimeExpression(_QUOTE, type="date", mod="START", earliest=date(2031, 8, 1)),
        "TimeExpression(Quote('Hale', start=0), type='date', mod='START', earliest=datetime.date(2031, 8, 1))",
    ),
}  # fmt: skip
