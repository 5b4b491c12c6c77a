"""FollowTheMoney entities as an Article: its text, and those whom its text names and the events that it tells."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

from newsmodel.errors import DataError
from newsmodel.formats import _ftm_words as w
from newsmodel.formats._dates import dated, moment_of, ordered
from newsmodel.formats._ftm_entities import Found, entities
from newsmodel.formats._html_text import html_text
from newsmodel.formats._placing import Placer
from newsmodel.formats._sound import Ids, with_story
from newsmodel.formats._whole import put_together
from newsmodel.model import (
    Article,
    Event,
    EventStatus,
    EventType,
    Evidence,
    HeadlineRole,
    Identifier,
    Metadata,
    Participant,
    ParticipantKind,
    Participation,
    Place,
    Quote,
    Role,
    TimeExpression,
    TimeMod,
    TimeType,
    is_time_value,
)

__all__ = ["read"]

_DOCUMENTS: Final = ("Article", "PlainText", "HyperText", "Document", "Pages", "Email", "Message")
_KINDS: Final = {
    "Person": ParticipantKind.PERSON,
    "Organization": ParticipantKind.ORGANIZATION,
    "PublicBody": ParticipantKind.ORGANIZATION,
    "Company": ParticipantKind.ORGANIZATION,
    "LegalEntity": ParticipantKind.ORGANIZATION,
}
_CODES: Final = {code: short for short, code in w.LANGUAGES.items()}
_LINKS: Final = ("Documentation", "Mention", "UnknownLink", "Representation")
_Word = TypeVar("_Word", bound=StrEnum)
_Else = TypeVar("_Else")


def read(source: str | bytes | bytearray | list[Any] | Mapping[str, Any]) -> Article:
    r"""Return the Article that FollowTheMoney entities hold: the first ``Article``, or else the first document.

    Args:
        source: JSON as text or as UTF-8, an array of entities or a line each; or what it was read to.

    Raises:
        DataError: Where it holds no entities, or no document is among them.

    >>> told = {"title": ["Talks end"], "bodyText": ["They met."]}
    >>> read([{"id": "a", "schema": "Article", "properties": told}]).text
    'Talks end\n\nThey met.'
    """
    found = entities(source)
    kinds = [one.schema for one in found]
    kind = next((kind for kind in _DOCUMENTS if kind in kinds), None)
    if kind is None:
        raise DataError("$", "no entity is an Article or another document")
    top = found[kinds.index(kind)]
    stated = [(HeadlineRole.SUB if place else HeadlineRole.MAIN, words) for place, words in enumerate(top.all("title"))]
    article = put_together(stated, "", _body(top))
    article = attrs.evolve(article, metadata=_metadata(top))
    return _Facts(article, top, found).read()


def _body(top: Found) -> str:
    """Return the text: its parts as they are where ours were cut for their length, else as paragraphs; else of HTML."""
    parts = top.all("bodyText")
    marked = top.all("bodyHtml")
    if marked and not any(map(str.strip, parts)):
        return "\n\n".join([words for words in map(html_text, marked) if words])
    cut = all(len(part) >= w.LONGEST for part in parts[:-1])
    return ("" if cut else "\n\n").join(parts)


def _metadata(top: Found) -> Metadata:
    language = top.first("language")
    return dated(
        {
            "uri": top.first("sourceUrl"),
            "publisher": top.first("publisher"),
            "language": _CODES.get(language or "", language),
            "authors": tuple(top.all("author")),
            "keywords": tuple(top.all("keywords")),
        },
        moment_of(top.first("publishedAt") or top.first("date")),
        moment_of(top.first("modifiedAt")),
    )


class _Facts:
    """What reads the facts about one document. Each is left out where no words of it are found."""

    __slots__ = ("_article", "_bearers", "_found", "_ids", "_known", "_links", "_placer", "_top")

    def __init__(self, article: Article, top: Found, found: Iterable[Found]) -> None:
        self._article = article
        self._top = top
        self._found = {one.id: one for one in found if one.schema not in _LINKS}
        self._placer = Placer(article.text)
        self._bearers: dict[str, str] = {}  # who has the words that the text has for a name
        self._ids = Ids()
        self._known: dict[str, str] = {}
        self._links: dict[tuple[str, str], list[Found]] = {}  # by schema, and what they link to
        ends = {"Documentation": "entity", "Mention": "resolved", "UnknownLink": "object", "Representation": "agent"}
        for one in found:
            if one.schema in _LINKS and one.first("document") in {None, top.id}:
                for end in one.all(ends[one.schema]):
                    self._links.setdefault((one.schema, end), []).append(one)

    def read(self) -> Article:
        people = self._grounded("p", [one for one in self._found.values() if one.schema in _KINDS], "mention")
        events = self._grounded("e", [one for one in self._found.values() if one.schema == "Event"], "evidence")
        if not people and not events:
            return self._article
        return with_story(
            self._article,
            participants=[self._participant(one, quotes) for one, quotes in people],
            events=[self._event(one, quotes) for one, quotes in events],
        )

    def _grounded(self, letter: str, found: Iterable[Found], role: str) -> list[tuple[Found, tuple[Quote, ...]]]:
        """Return the entities of which the text has words, each with these, and with an id from now on."""
        out: list[tuple[Found, tuple[Quote, ...]]] = []
        for one in found:
            quotes = self._quotes(one, role) or self._named(one)
            if quotes and one.all("name"):
                self._known[one.id] = self._ids.of(one.first("recordId"), letter)
                out.append((one, quotes))
        return out

    def _links_of(self, schema: str, one: Found) -> list[Found]:
        return self._links.get((schema, one.id), [])

    def _named(self, one: Found) -> tuple[Quote, ...]:
        """Return where the text has the names that are said to be in it, if the entity is said to be."""
        mentions = [name for link in self._links_of("Mention", one) for name in link.all("name")]
        if not mentions and self._top.id in one.all("proof"):
            mentions = one.all("name")
        # Of two that the text names alike, nothing tells which of its words mean which: they are the first one's.
        known = [name for name in dict.fromkeys(mentions) if self._bearers.setdefault(name, one.id) == one.id]
        return tuple([quote for name in known for quote in self._placer.named(name)])

    def _quotes(self, one: Found, role: str) -> tuple[Quote, ...]:
        links = [link for link in self._links_of("Documentation", one) if link.first("role") == role]
        quotes = [self._placer.place(link.first("summary"), w.start_of(link.first("recordId") or "")) for link in links]
        return tuple([quote for quote in quotes if quote is not None])

    def _participant(self, one: Found, mentions: tuple[Quote, ...]) -> Participant:
        clients = [link.first("client") for link in self._links_of("Representation", one)]
        return Participant(
            self._known[one.id],
            name=one.all("name")[0],
            kind=_word(one.all("classification"), ParticipantKind, _KINDS[one.schema]),
            aliases=tuple(one.all("alias")),
            titles=tuple(one.all("position")),
            represents=next((self._known[client] for client in clients if client in self._known), None),
            identifiers=tuple([Identifier("wikidata", value=value) for value in one.all("wikidataId")]),
            mentions=mentions,
        )

    def _event(self, one: Found, quotes: tuple[Quote, ...]) -> Event:
        place = one.first("location")
        outcome = self._quotes(one, "outcome")
        return Event(
            self._known[one.id],
            name=one.all("name")[0],
            type=_word(one.all("keywords"), EventType, EventType.OTHER),
            status=_word(one.all("keywords"), EventStatus, EventStatus.OCCURRED),
            time=self._time(one),
            place=None if place is None else Place(place, quotes=self._quotes(one, "place")),
            participations=tuple(self._participations(one)),
            outcome=next(iter(outcome), None),
            evidence=Evidence(quotes),
        )

    def _participations(self, one: Found) -> Iterator[Participation]:
        links = self._links_of("UnknownLink", one)
        roles = [(link.first("subject"), _word(link.all("role"), Role, Role.OTHER)) for link in links]
        if not links:
            roles += [(known, Role.ORGANIZER) for known in one.all("organizer")]
            roles += [(known, Role.OTHER) for known in one.all("involved")]
        for known, role in roles:
            if known in self._known:
                yield Participation(self._known[known], role=role)

    def _time(self, one: Found) -> TimeExpression | None:
        for link in self._links_of("Documentation", one):
            told = (link.first("status") or "").split(" ")
            kind = _word(told, TimeType, None) if link.first("role") == "time" else None
            quote = self._placer.place(link.first("summary"), w.start_of(link.first("recordId") or ""))
            if kind is not None and quote is not None:
                day, value = link.first("date"), link.first("description")
                earliest, latest = ordered(
                    moment_of(link.first("startDate") or day), moment_of(link.first("endDate") or day)
                )
                return TimeExpression(
                    quote,
                    type=kind,
                    value=value if value is not None and is_time_value(value, kind) else None,
                    mod=_word(told, TimeMod, None),
                    earliest=earliest,
                    latest=latest,
                )
        return None


def _word(values: Iterable[str], words: type[_Word], otherwise: _Else) -> _Word | _Else:
    """Return the first word of a closed vocabulary among values."""
    known = {str(word): word for word in words}
    return next((known[value] for value in values if value in known), otherwise)
