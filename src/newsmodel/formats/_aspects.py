"""What of an Article a format may keep or lose, aspect by aspect.

The ``LOSS`` of a format maps each aspect that it loses to the reason. The law of formats compares all others before
and after; so a loss table is what is promised, and not only what is told.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from newsmodel.model import Article, Block, Event, Evidence, Issue, Metadata, Position, Quote, Source

__all__ = ["ASPECTS", "Loss"]

Loss = Mapping[str, str]
"""The aspects that a format loses, each with the reason."""


def _texts(kind: str) -> Callable[[Article], object]:
    """Return what gives the plain texts of the blocks of one kind."""
    return lambda article: [block.plain for block in article.blocks if type(block).__name__ == kind]


def _metadata(name: str) -> Callable[[Article], object]:
    """Return what gives a field of the metadata; dates as they are written, since equal moments may have two zones."""
    return lambda article: str(getattr(article.metadata, name))


def _sources(article: Article) -> tuple[Source, ...]:
    return (*article.sources, *article.external_sources)


def _of_sources(name: str) -> Callable[[Article], object]:
    """Return what gives a field of all sources, printed or not."""
    return lambda article: [getattr(source, name) for source in _sources(article)]


def _of_related(name: str) -> Callable[[Article], object]:
    return lambda article: [getattr(related, name) for related in article.related]


def _facts(kind: str, *names: str) -> Callable[[Article], object]:
    """Return what gives some fields of the facts of one kind, in order."""
    return lambda article: [tuple([getattr(fact, name) for name in names]) for fact in getattr(article, kind)]


def _quotes(value: object) -> Iterator[Quote]:
    """Yield the quotes within a fact."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _quotes(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):  # type: ignore[arg-type]  # mypy cannot see that it has fields
            yield from _quotes(getattr(value, field.name))


def _story(article: Article) -> tuple[object, ...]:
    return (article.participants, article.events, article.issues, article.statements)


def _positions(article: Article) -> list[Position]:
    return [position for issue in article.issues for position in issue.positions]


def _evidence(article: Article) -> list[Evidence]:
    held: list[Event | Issue | Position | Any] = [
        *article.events,
        *article.issues,
        *_positions(article),
        *article.statements,
    ]
    return [fact.evidence for fact in held]


def _spelling(block: Block) -> tuple[str, str, str]:
    return block.lead, block.text, block.gap


ASPECTS: Final[Mapping[str, Callable[[Article], object]]] = {
    "text": str,
    "layout": lambda article: [(type(block).__name__, *_spelling(block)) for block in article.blocks],
    "headlines": lambda article: [(block.role, block.plain) for block in article.headlines],
    "byline": _texts("Byline"),
    "date line": _texts("DateLine"),
    "dateline": lambda article: article.dateline and article.dateline.raw.strip(),
    "paragraphs": _texts("Paragraph"),
    "headings": lambda article: [
        (getattr(block, "level", 0), block.plain) for block in article.blocks if type(block).__name__ == "Heading"
    ],
    "list items": _texts("ListItem"),
    "quotations": _texts("Quotation"),
    "tables": _texts("Table"),
    "code": _texts("Code"),
    "rules": lambda article: sum(type(block).__name__ == "Rule" for block in article.blocks),
    "list labels": _texts("ListLabel"),
    "citations": lambda article: [(found.numbers, found.labels) for found in article.citations],
    "marker spelling": lambda article: [found.marker for found in article.citations],
    "source numbers": _of_sources("numbers"),
    "source labels": _of_sources("labels"),
    "source titles": _of_sources("title"),
    "source addresses": _of_sources("url"),
    "source publishers": _of_sources("publisher"),
    "source dates": _of_sources("date"),
    "external sources": lambda article: article.external_sources,
    "related titles": _of_related("title"),
    "related addresses": _of_related("url"),
    **{f"metadata {field.name}": _metadata(field.name) for field in attrs.fields(Metadata)},
    "participant names": _facts("participants", "name"),
    "participant kinds": _facts("participants", "kind"),
    "participant ids": _facts("participants", "id"),
    "participant aliases": _facts("participants", "aliases"),
    "participant titles": _facts("participants", "titles"),
    "participant representation": lambda article: [
        next((other.name for other in article.participants if other.id == found.represents), None)
        for found in article.participants
    ],
    "participant identifiers": _facts("participants", "identifiers"),
    "mention words": lambda article: [[quote.exact for quote in found.mentions] for found in article.participants],
    "event names": _facts("events", "name"),
    "event ids": _facts("events", "id", "part_of"),
    "event types": _facts("events", "type"),
    "event status": _facts("events", "status"),
    "event times": lambda article: [found.time and found.time.value for found in article.events],
    "event time details": lambda article: [
        found.time and (found.time.type, found.time.mod, str(found.time.earliest), str(found.time.latest))
        for found in article.events
    ],
    "event places": lambda article: [found.place and found.place.name for found in article.events],
    "event place identifiers": lambda article: [found.place and found.place.identifiers for found in article.events],
    "event participants": lambda article: [
        [
            (part.role, next(found.name for found in article.participants if found.id == part.participant))
            for part in event.participations
        ]
        for event in article.events
    ],
    "event outcomes": lambda article: [found.outcome and found.outcome.exact for found in article.events],
    "issue names": _facts("issues", "name"),
    "issue ids": _facts("issues", "id", "related"),
    "issue questions": _facts("issues", "question"),
    "issue status": _facts("issues", "status"),
    "positions": lambda article: [(found.stance, found.statement) for found in _positions(article)],
    "position holders": lambda article: [(found.holders, found.according_to) for found in _positions(article)],
    "position conditions": lambda article: [
        [quote.exact for quote in found.conditions] for found in _positions(article)
    ],
    "statements": lambda article: [(found.content, found.direct) for found in article.statements],
    "statement speakers": _facts("statements", "speaker"),
    "statement cues": lambda article: [found.cue and found.cue.exact for found in article.statements],
    "evidence words": lambda article: [[quote.exact for quote in held.quotes] for held in _evidence(article)],
    "evidence rules": lambda article: [held.rule for held in _evidence(article)],
    "quotes": lambda article: [(quote.exact, quote.start) for quote in _quotes(_story(article))],
}
"""What a format may keep or lose: a name, and what it is compared by."""
