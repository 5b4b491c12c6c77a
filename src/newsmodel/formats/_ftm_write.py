"""An Article as FollowTheMoney entities."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsmodel.errors import excerpt
from newsmodel.formats import _ftm_words as w
from newsmodel.formats._uris import is_uri
from newsmodel.formats._whole import take_apart
from newsmodel.model import Article, Event, Participant, ParticipantKind, Quote, Role, TimeExpression, TimeType

__all__ = ["write"]

_DAYS: Final = (TimeType.DATE, TimeType.TIME)


def write(article: Article) -> list[dict[str, Any]]:
    r"""Return an Article as FollowTheMoney entities, for `json.dumps`.

    The first is the ``Article``; participants, events, and what links them to it and to each other follow. The ids
    are made of the text and of the ids here, so that they are the same on every day.

    Args:
        article: Any Article.

    Raises:
        TypeError: Where it is no Article.

    >>> from newsmodel import parse
    >>> write(parse("Port talks end\n\nThey met."))[0]["properties"]["title"]
    ['Port talks end']
    """
    if not isinstance(article, Article):
        raise TypeError(f"write() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    return list(_Entities(article).all())


def _entity(known: str, schema: str, **properties: Iterable[str | None]) -> w.Entity:
    """Return an entity; a property without values is left out."""
    filled = {name: [w.escaped(value) for value in values if value] for name, values in properties.items()}
    return {"id": known, "schema": schema, "properties": {name: values for name, values in filled.items() if values}}


class _Entities:
    """What makes the entities of one Article."""

    __slots__ = ("_article", "_id", "_language")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._id = w.digest(article.text, article.metadata.uri or "")

    def all(self) -> Iterator[w.Entity]:
        article = self._article
        yield self._document()
        for who in article.participants:
            yield self._participant(who)
        for event in article.events:
            yield self._event(event)
        for who in article.participants:
            yield from self._links(who)
        for event in article.events:
            yield from self._told(event)

    def _made(self, *parts: str) -> str:
        return w.digest(self._id, *parts)

    def _document(self) -> w.Entity:
        article, facts = self._article, self._article.metadata
        code = w.LANGUAGES.get((facts.language or "").partition("-")[0].lower())
        return _entity(
            self._id,
            "Article",
            title=[plain for _, plain in take_apart(article).headlines],
            author=facts.authors,
            publisher=[facts.publisher],
            publishedAt=w.days_of(facts.published),
            modifiedAt=w.days_of(facts.modified),
            language=[code],
            sourceUrl=[facts.uri] if is_uri(facts.uri) and str(facts.uri).startswith("http") else [],
            keywords=facts.keywords,
            mimeType=["text/plain"],
            bodyText=w.chunks(article.text),
        )

    def _participant(self, who: Participant) -> w.Entity:
        is_person = who.kind == ParticipantKind.PERSON
        is_told = who.kind in {ParticipantKind.PERSON, ParticipantKind.ORGANIZATION}  # by the schema
        return _entity(
            self._made(who.id),
            w.SCHEMATA[who.kind],
            name=[who.name],
            alias=who.aliases,
            position=who.titles if is_person else (),
            classification=[] if is_told else [str(who.kind)],
            wikidataId=[known.value for known in who.identifiers if known.scheme == "wikidata"],
            proof=[self._id],
        )

    def _event(self, event: Event) -> w.Entity:
        time = event.time
        holders = [part.participant for part in event.participations if part.role == Role.ORGANIZER]
        others = [part.participant for part in event.participations if part.role != Role.ORGANIZER]
        return _entity(
            self._made(event.id),
            "Event",
            name=[event.name],
            keywords=[str(event.type), str(event.status)],
            summary=[quote.exact for quote in event.evidence.quotes[:1]],
            recordId=[event.id],
            **_days(time),
            location=[] if event.place is None else [event.place.name],
            organizer=map(self._made, dict.fromkeys(holders)),
            involved=map(self._made, dict.fromkeys(others)),
            proof=[self._id],
        )

    def _links(self, who: Participant) -> Iterator[w.Entity]:
        """Yield where the text names a participant, and whom he represents."""
        known = self._made(who.id)
        for words in dict.fromkeys([quote.exact for quote in who.mentions]):
            yield _entity(
                self._made(who.id, "Mention", words),
                "Mention",
                document=[self._id],
                name=[words],
                resolved=[known],
                detectedSchema=[w.SCHEMATA[who.kind]],
            )
        yield from self._quoted(who.id, "mention", who.mentions)
        if who.represents is not None:
            yield _entity(
                self._made(who.id, "Representation"),
                "Representation",
                agent=[known],
                client=[self._made(who.represents)],
                role=who.titles,
                proof=[self._id],
            )

    def _told(self, event: Event) -> Iterator[w.Entity]:
        """Yield who takes part in an event in which role, and the words that tell it, its outcome, time and place."""
        for number, part in enumerate(event.participations):
            yield _entity(
                self._made(event.id, "UnknownLink", str(number)),
                "UnknownLink",
                subject=[self._made(part.participant)],
                object=[self._made(event.id)],
                role=[str(part.role)],
                proof=[self._id],
            )
        yield from self._quoted(event.id, "evidence", event.evidence.quotes)
        if event.outcome is not None:
            yield from self._quoted(event.id, "outcome", [event.outcome])
        if event.place is not None:
            yield from self._quoted(event.id, "place", event.place.quotes)
        time = event.time
        if time is not None:
            told = [str(time.type)] if time.mod is None else [f"{time.type} {time.mod}"]
            yield from self._quoted(
                event.id, "time", [time.quote], status=told, description=[time.value], **_days(time)
            )

    def _quoted(
        self, known: str, role: str, quotes: Iterable[Quote], **properties: Iterable[str | None]
    ) -> Iterator[w.Entity]:
        for number, quote in enumerate(quotes):
            yield _entity(
                self._made(known, "Documentation", role, str(number)),
                "Documentation",
                document=[self._id],
                entity=[self._made(known)],
                role=[role],
                summary=[quote.exact],
                recordId=[w.place_of(quote)],
                **properties,
            )


def _days(time: TimeExpression | None) -> dict[str, list[str]]:
    """Return the dates of a time, as an interval has them: one day, or the first and the last."""
    if time is None:
        return {}
    first, last = w.days_of(time.earliest), w.days_of(time.latest)
    return {"date": first} if first == last else {"startDate": first, "endDate": last}
