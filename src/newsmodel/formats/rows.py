"""Rows: an Article as tables of plain values, for pandas, polars, csv and SQL.

A table is a list of dicts that have the same keys in the same order; each value is a string, a number, a boolean or
None. Rows are joined by the ids of the story, by the numbers of sentences, citations and sources, which count from 0,
and by offsets in code points. docs/format-rows.md has every column.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newsmodel.model import Article, Event, Evidence, Issue, Participant, Quote, Statement, TimeExpression

__all__ = [
    "COLUMNS",
    "Row",
    "articles",
    "citations",
    "claims",
    "events",
    "issues",
    "names",
    "participants",
    "participations",
    "positions",
    "quotes",
    "sentences",
    "sources",
    "statements",
    "write",
]

Row = dict[str, str | int | bool | None]
"""A row of a table."""

_WORDS: Final = ("words", "start", "end", "sentence")
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "articles": (
        *("headline", "byline", "place", "agency", "uri", "publisher", "published", "modified", "language"),
        *("authors", "rights", "keywords", "digital_source_type", "characters", "sentences", "citations", "sources"),
    ),
    "sentences": ("sentence", "block", "kind", "text", "start", "end", "citations", "sources"),
    "claims": ("sentence", "text", "source", "number", "title", "url"),
    "citations": ("citation", "sentence", "raw", "style", "start", "end", "name", "source"),
    "sources": ("source", "printed", "number", "label", "title", "url", "publisher", "date", "text", "citations"),
    "participants": ("participant", "name", "kind", "represents", "mentions", *_WORDS),
    "names": ("participant", "role", "scheme", "name"),
    "events": (
        *("event", "name", "type", "status", "time", "time_type", "time_value", "time_mod", "earliest", "latest"),
        *("place", "outcome", "part_of", "rule", *_WORDS),
    ),
    "participations": ("event", "participant", "role", "name"),
    "issues": ("issue", "name", "question", "status", "related", "rule", *_WORDS),
    "positions": ("issue", "position", "holder", "name", "stance", "conditions", "according_to", "rule", *_WORDS),
    "statements": ("statement", "speaker", "name", "direct", "cue", "rule", *_WORDS),
    "quotes": ("fact", "id", "position", "role", *_WORDS),
}
"""The columns of each table, in order; a table without rows has them too."""


def write(article: Article) -> dict[str, list[Row]]:
    r"""Return all tables of an Article, by name.

    Args:
        article: Any Article.

    >>> from newsmodel import parse
    >>> tables = write(parse("They met [1].\n\nSources:\n[1] Example Wire"))
    >>> tables["claims"]
    [{'sentence': 0, 'text': 'They met.', 'source': 0, 'number': 1, 'title': 'Example Wire', 'url': None}]
    """
    return {name: table(article) for name, table in _TABLES.items()}


def _rows(name: str, found: Iterator[tuple[Any, ...]]) -> list[Row]:
    """Return rows under the columns of a table; the words of closed vocabularies become plain strings."""
    columns = COLUMNS[name]
    return [
        {column: str(value) if isinstance(value, str) else value for column, value in zip(columns, row, strict=True)}
        for row in found
    ]


class _Places:
    """Tells in which sentence something stands."""

    def __init__(self, article: Article) -> None:
        self._starts = [sentence.start for sentence in article.sentences]
        self._ends = [sentence.end for sentence in article.sentences]

    def at(self, offset: int) -> int | None:
        """Return the number of the sentence that holds a character, or None."""
        found = bisect_right(self._starts, offset) - 1
        return found if found >= 0 and offset < self._ends[found] else None

    def words(self, quote: Quote) -> tuple[str, int, int, int | None]:
        """Return what each fact has of its first quote."""
        return quote.exact, quote.start, quote.end, self.at(quote.start)


def _named(article: Article) -> dict[str | None, str]:
    return {found.id: found.name for found in article.participants}


def _first(evidence: Evidence) -> Quote:
    return evidence.quotes[0]


# The text.


def articles(article: Article) -> list[Row]:
    r"""Return the table of articles, which has one row: what is known of the whole.

    >>> from newsmodel import parse
    >>> articles(parse("# Talks end\n\nThey met.", language="en"))[0]["headline"]
    'Talks end'
    """
    known, dateline, headline, byline = article.metadata, article.dateline, article.headline, article.byline
    row = (
        headline and headline.plain,
        byline and byline.plain,
        dateline and dateline.place,
        dateline and dateline.agency,
        known.uri,
        known.publisher,
        known.published and known.published.isoformat(),
        known.modified and known.modified.isoformat(),
        known.language,
        "; ".join(known.authors),
        known.rights,
        "; ".join(known.keywords),
        known.digital_source_type,
        len(article.text),
        len(article.sentences),
        len(article.citations),
        len(article.sources) + len(article.external_sources),
    )
    return _rows("articles", iter([row]))


def sentences(article: Article) -> list[Row]:
    """Return the table of sentences.

    >>> from newsmodel import parse
    >>> [row["text"] for row in sentences(parse("They met. They agreed."))]
    ['They met.', 'They agreed.']
    """

    def found() -> Iterator[tuple[Any, ...]]:
        spans = [(place, type(block).__name__, end) for place, (block, end) in enumerate(_ends(article))]
        at = 0
        for number, sentence in enumerate(article.sentences):
            while spans[at][2] < sentence.end:
                at += 1
            place, kind, _ = spans[at]
            counts = len(sentence.citations), len(sentence.sources)
            yield number, place, kind, sentence.plain, sentence.start, sentence.end, *counts

    return _rows("sentences", found())


def _ends(article: Article) -> Iterator[tuple[object, int]]:
    """Yield the blocks, each with the offset where its content ends."""
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead) + len(block.text)
        yield block, at
        at += len(block.gap)


def _source_numbers(article: Article) -> dict[object, int]:
    """Return where each source stands in the table of sources; of equal ones, the first."""
    found: dict[object, int] = {}
    for number, source in enumerate((*article.sources, *article.external_sources)):
        found.setdefault(source, number)
    return found


def claims(article: Article) -> list[Row]:
    r"""Return the table of claims: a row for each sentence and source that it names, or one for the sentence alone.

    >>> from newsmodel import parse
    >>> [(row["text"], row["title"]) for row in claims(parse("They met [1]. Nobody left.\n\nSources:\n[1] Wire"))]
    [('They met.', 'Wire'), ('Nobody left.', None)]
    """
    known = _source_numbers(article)

    def found() -> Iterator[tuple[Any, ...]]:
        for number, sentence in enumerate(article.sentences):
            for source in sentence.sources:
                yield number, sentence.plain, known[source], source.number, source.title, source.url
            if not sentence.sources:
                yield number, sentence.plain, None, None, None, None

    return _rows("claims", found())


def citations(article: Article) -> list[Row]:
    r"""Return the table of citations: a row for each number or label of a marker and each source that it names.

    >>> from newsmodel import parse
    >>> found = citations(parse("They met [1, 2].\n\n[1]: https://post.example"))
    >>> [(row["citation"], row["name"], row["source"]) for row in found]
    [(0, '1', 0), (0, '2', None)]
    """
    known = _source_numbers(article)
    places = _Places(article)

    def found() -> Iterator[tuple[Any, ...]]:
        for number, citation in enumerate(article.citations):
            marker = (number, places.at(citation.start), citation.raw, citation.style, citation.start, citation.end)
            names = (*citation.labels, *citation.numbers)
            for name in names:
                named = [source for source in citation.sources if name in source.labels or name in source.numbers]
                yield from [(*marker, str(name), known[source]) for source in named]
                if not named:
                    yield *marker, str(name), None
            if not names:  # it names its source by an address, or none
                numbers = [known[source] for source in citation.sources]
                yield from [(*marker, None, number) for number in numbers or (None,)]

    return _rows("citations", found())


def sources(article: Article) -> list[Row]:
    r"""Return the table of sources: those of the printed lists, then those that the text does not print.

    >>> from newsmodel import parse
    >>> [(row["number"], row["title"]) for row in sources(parse("They met [1].\n\nSources:\n[1] Wire"))]
    [(1, 'Wire')]
    """
    counts: dict[object, int] = {}
    for citation in article.citations:
        for source in citation.sources:
            counts[source] = counts.get(source, 0) + 1

    def found() -> Iterator[tuple[Any, ...]]:
        for number, source in enumerate((*article.sources, *article.external_sources)):
            label = source.labels[0] if source.labels else None
            parts = source.title, source.url, source.publisher, source.date, source.plain
            yield number, number < len(article.sources), source.number, label, *parts, counts.get(source, 0)

    return _rows("sources", found())


# The story.


def participants(article: Article) -> list[Row]:
    """Return the table of participants; their words are those of their first mention."""
    places = _Places(article)

    def row(who: Participant) -> tuple[Any, ...]:
        return who.id, who.name, who.kind, who.represents, len(who.mentions), *places.words(who.mentions[0])

    return _rows("participants", map(row, article.participants))


def names(article: Article) -> list[Row]:
    """Return the table of names: each name, alias, title and identifier of a participant."""

    def found() -> Iterator[tuple[Any, ...]]:
        for who in article.participants:
            yield who.id, "name", None, who.name
            yield from [(who.id, "alias", None, name) for name in who.aliases]
            yield from [(who.id, "title", None, name) for name in who.titles]
            yield from [(who.id, "identifier", name.scheme, name.value) for name in who.identifiers]

    return _rows("names", found())


def events(article: Article) -> list[Row]:
    """Return the table of events, main ones first; their words are the trigger."""
    places = _Places(article)

    def row(event: Event) -> tuple[Any, ...]:
        return (
            *(event.id, event.name, event.type, event.status),
            *_time(event.time),
            event.place and event.place.name,
            event.outcome and event.outcome.exact,
            event.part_of,
            event.evidence.rule,
            *places.words(_first(event.evidence)),
        )

    return _rows("events", map(row, article.events))


def _time(time: TimeExpression | None) -> tuple[Any, ...]:
    if time is None:
        return (None,) * 6
    days = [day and day.isoformat() for day in (time.earliest, time.latest)]
    return (time.quote.exact, time.type, time.value, time.mod, *days)


def participations(article: Article) -> list[Row]:
    """Return the table of who takes part in which event."""
    known = _named(article)
    found = [
        (event.id, part.participant, part.role, known[part.participant])
        for event in article.events
        for part in event.participations
    ]
    return _rows("participations", iter(found))


def issues(article: Article) -> list[Row]:
    """Return the table of issues; ``related`` has ids with a space between them."""
    places = _Places(article)

    def row(issue: Issue) -> tuple[Any, ...]:
        what = issue.id, issue.name, issue.question, issue.status, " ".join(issue.related)
        return *what, issue.evidence.rule, *places.words(_first(issue.evidence))

    return _rows("issues", map(row, article.issues))


def positions(article: Article) -> list[Row]:
    """Return the table of positions: a row for each position and holder; the words are those that show it."""
    places = _Places(article)
    known = _named(article)

    def found() -> Iterator[tuple[Any, ...]]:
        for issue in article.issues:
            for number, position in enumerate(issue.positions):
                how = position.stance, len(position.conditions), position.according_to, position.evidence.rule
                for holder in position.holders:
                    yield issue.id, number, holder, known[holder], *how, *places.words(position.said)

    return _rows("positions", found())


def statements(article: Article) -> list[Row]:
    """Return the table of statements; the words are those that were said."""
    places = _Places(article)
    known = _named(article)

    def row(numbered: tuple[int, Statement]) -> tuple[Any, ...]:
        number, said = numbered
        who = said.speaker, known.get(said.speaker)
        how = said.direct, said.cue and said.cue.exact, said.evidence.rule
        return number, *who, *how, *places.words(said.said)

    return _rows("statements", map(row, enumerate(article.statements)))


def quotes(article: Article) -> list[Row]:
    """Return the table of all words that the story rests on, with the fact that they belong to, and as what."""
    places = _Places(article)

    def found() -> Iterator[tuple[Any, ...]]:
        for fact, name, position, role, quote in _quotes(article):
            yield fact, name, position, role, *places.words(quote)

    return _rows("quotes", found())


def _quotes(article: Article) -> Iterator[tuple[str, str, int | None, str, Quote]]:
    for who in article.participants:
        yield from [("participant", who.id, None, "mention", quote) for quote in who.mentions]
    for event in article.events:
        held: list[tuple[str, tuple[Quote, ...]]] = [
            ("evidence", event.evidence.quotes),
            ("time", () if event.time is None else (event.time.quote,)),
            ("place", () if event.place is None else event.place.quotes),
            ("outcome", () if event.outcome is None else (event.outcome,)),
        ]
        yield from [("event", event.id, None, role, quote) for role, found in held for quote in found]
    for issue in article.issues:
        yield from [("issue", issue.id, None, "evidence", quote) for quote in issue.evidence.quotes]
        for number, stand in enumerate(issue.positions):
            held = [("said", (stand.said,)), ("condition", stand.conditions), ("evidence", stand.evidence.quotes)]
            yield from [("position", issue.id, number, role, quote) for role, found in held for quote in found]
    for number, said in enumerate(article.statements):
        held = [("said", (said.said,)), ("cue", () if said.cue is None else (said.cue,))]
        held.append(("evidence", said.evidence.quotes))
        yield from [("statement", str(number), None, role, quote) for role, found in held for quote in found]


_TABLES: Final[Mapping[str, Callable[[Article], list[Row]]]] = {
    table.__name__: table
    for table in (
        *(articles, sentences, claims, citations, sources),
        *(participants, names, events, participations, issues, positions, statements, quotes),
    )
}
