"""The story in a JSON-LD document: what the text of the article says of it too."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar

from newsmodel.formats import _jsonld_words as w
from newsmodel.formats._dates import ordered
from newsmodel.formats._jsonld_nodes import Node, Nodes, day_of, names, refers_to, short, texts, types
from newsmodel.formats._placing import Placer
from newsmodel.formats._sound import Ids, with_story
from newsmodel.model import (
    Article,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Identifier,
    Issue,
    IssueStatus,
    Participant,
    ParticipantKind,
    Participation,
    Place,
    Position,
    Quote,
    Role,
    Stance,
    Statement,
    TimeExpression,
    TimeMod,
    TimeType,
    is_time_value,
)

__all__ = ["with_facts"]

_ORGANIZATIONS: Final = frozenset(
    (
        "Organization Corporation NGO PoliticalParty Airline Consortium Cooperative LibrarySystem LocalBusiness "
        "PerformingGroup MusicGroup TheaterGroup SportsTeam CollegeOrUniversity School"
    ).split()
)
_OTHER_EVENTS: Final = frozenset(("Festival", "Hackathon"))
_DIRECTLY: Final = (("organizer", Role.ORGANIZER), ("attendee", Role.ATTENDEE), ("performer", Role.OTHER))


class _Grounded(NamedTuple):
    """A node of which the text has words."""

    id: str
    name: str
    node: Node
    quotes: tuple[Quote, ...]


def with_facts(article: Article, nodes: Nodes) -> Article:
    """Return an Article with the story of its document, as far as its text has the words.

    Args:
        article: The Article as its text is.
        nodes: The document.
    """
    return _Facts(article, nodes).read()


class _Facts:
    """What reads the facts of one document. Each is left out where no words of it are found."""

    __slots__ = ("_article", "_ids", "_known", "_nodes", "_placer")

    def __init__(self, article: Article, nodes: Nodes) -> None:
        self._article = article
        self._nodes = nodes
        self._placer = Placer(article.text)
        self._ids = Ids()
        self._known: dict[str, str] = {}  # by the names that nodes have for themselves, and participants for us

    def read(self) -> Article:
        nodes, article = self._nodes, self._nodes.article
        both = _once([*nodes.nodes(article, "about"), *nodes.nodes(article, "mentions")])
        people = self._grounded("p", "subjectOf", [node for node in both if _kind(node) is not None])
        events = self._grounded("e", "subjectOf", [node for node in both if _is_event(node)])
        issues = self._grounded("i", "isBasedOn", [node for node in both if "Question" in types(node)])
        said = [(node, quote) for node in both if "Quotation" in types(node) and (quote := self._quote(node))]
        if not (people or events or issues or said):
            return self._article
        return with_story(
            self._article,
            participants=map(self._participant, people),
            events=map(self._event, events),
            issues=map(self._issue, issues),
            statements=[self._statement(node, quote) for node, quote in said],
        )

    def _grounded(self, letter: str, told_by: str, nodes: Iterable[Node]) -> list[_Grounded]:
        """Return the nodes of which the text has words, each with an id from now on."""
        out: list[_Grounded] = []
        searched: set[str] = set()  # a name that is only named twice is of one
        for node in nodes:
            name = next(iter(texts(node, "name")), None)
            if name is None:
                continue
            quotes = self._quotes(node, told_by)
            if not quotes and name not in searched:
                quotes = self._placer.named(name)
                searched.add(name)
            if quotes:
                own = refers_to(node)
                found = _Grounded(self._ids.of(w.id_of(own), letter), name, node, quotes)
                for called in [f"name {name}"] if own is None else [own, f"name {name}"]:
                    self._known.setdefault(called, found.id)
                out.append(found)
        return out

    # Words and references.

    def _quote(self, node: Node) -> Quote | None:
        start = next(iter(node.get("oa:start", ())), None)
        return self._placer.place(next(iter(texts(node, "text")), None), start)

    def _quotes(self, node: Node, name: str, kind: str | None = None) -> tuple[Quote, ...]:
        """Return the quotes of one kind among the values of a property; None are those of no special kind."""
        found = [part for part in self._nodes.nodes(node, name) if "Quotation" in types(part)]
        quotes = [self._quote(part) for part in found if next(iter(texts(part, "additionalType")), None) == kind]
        return tuple([quote for quote in quotes if quote is not None])

    def _references(self, node: Node, name: str) -> list[str]:
        """Return the ids of the facts that a property names, by their names as nodes or as people call them."""
        out = []
        for value in self._nodes.all(node, name):
            own = refers_to(value) if isinstance(value, dict) else None
            called = [own, *[f"name {word}" for word in names([value])]]
            out.append(next((self._known[name] for name in called if name in self._known), None))
        return [known for known in out if known is not None]

    def _reference(self, node: Node, name: str) -> str | None:
        return next(iter(self._references(node, name)), None)

    def _identifiers(self, node: Node) -> tuple[Identifier, ...]:
        found = [(texts(part, "propertyID"), texts(part, "value")) for part in self._nodes.nodes(node, "identifier")]
        return tuple([Identifier(scheme[0], value=value[0]) for scheme, value in found if scheme and value])

    # Facts.

    def _participant(self, found: _Grounded) -> Participant:
        node = found.node
        return Participant(
            found.id,
            name=found.name,
            kind=_kind(node) or ParticipantKind.OTHER,
            aliases=tuple(texts(node, "alternateName")),
            titles=(*texts(node, "jobTitle"), *texts(node, "disambiguatingDescription")),
            represents=self._reference(node, "memberOf"),
            identifiers=self._identifiers(node),
            mentions=found.quotes,
        )

    def _event(self, found: _Grounded) -> Event:
        node = found.node
        return Event(
            found.id,
            name=found.name,
            type=_word(node, "additionalType", EventType, EventType.OTHER),
            time=self._time(node),
            place=next((place for value in self._nodes.all(node, "location") if (place := self._place(value))), None),
            participations=tuple(self._participations(node)),
            status=_status(node),
            outcome=next(iter(self._quotes(node, "subjectOf", w.OUTCOME)), None),
            part_of=self._reference(node, "superEvent"),
            evidence=Evidence(found.quotes),
        )

    def _participations(self, node: Node) -> Iterator[Participation]:
        roles = [part for part in self._nodes.nodes(node, "contributor") if "Role" in types(part)]
        for part in roles:
            role = _word(part, "roleName", Role, Role.OTHER)
            for known in self._references(part, "contributor"):
                yield Participation(known, role=role)
        for name, role in () if roles else _DIRECTLY:
            for known in self._references(node, name):
                yield Participation(known, role=role)

    def _time(self, node: Node) -> TimeExpression | None:
        """Return when an event is, if the document has the words that tell it."""
        for part in self._nodes.nodes(node, "subjectOf"):
            kind = _word(part, "additionalType", TimeType, None)
            quote = self._quote(part) if kind is not None else None
            if kind is not None and quote is not None:
                earliest, latest = ordered(*[day_of(node, name) for name in ("startDate", "endDate")])
                return TimeExpression(
                    quote,
                    type=kind,
                    value=next((one for one in texts(part, "temporalCoverage") if is_time_value(one, kind)), None),
                    mod=_word(part, "additionalType", TimeMod, None),
                    earliest=earliest,
                    latest=latest,
                )
        return None

    def _place(self, value: Any) -> Place | None:  # noqa: ANN401
        """Return a place; what is not to the letter must be named in the text."""
        name = next(iter(names([value])), None)
        if name is None:
            return None
        if not isinstance(value, dict):
            value = {}
        quotes = self._quotes(value, "subjectOf")
        if not self._nodes.literal:
            quotes = quotes or self._placer.named(name)
            if not quotes:
                return None
        return Place(name, quotes=quotes, identifiers=self._identifiers(value))

    def _issue(self, found: _Grounded) -> Issue:
        node = found.node
        claims = [part for part in self._nodes.nodes(node, "subjectOf") if "Claim" in types(part)]
        return Issue(
            found.id,
            name=found.name,
            question=next(iter(texts(node, "text")), None),
            status=_word(node, "creativeWorkStatus", IssueStatus, IssueStatus.UNKNOWN),
            positions=tuple([position for claim in claims if (position := self._position(claim)) is not None]),
            related=tuple(self._references(node, "about")),
            evidence=Evidence(found.quotes),
        )

    def _position(self, node: Node) -> Position | None:
        said = self._quote(node)
        holders = tuple(self._references(node, "author"))
        if said is None or not holders:
            return None
        return Position(
            holders,
            stance=_word(node, "additionalType", Stance, Stance.UNCLEAR),
            said=said,
            conditions=self._quotes(node, "hasPart"),
            according_to=self._reference(node, "claimInterpreter"),
            evidence=Evidence(self._quotes(node, "isBasedOn") or (said,)),
        )

    def _statement(self, node: Node, said: Quote) -> Statement:
        return Statement(
            said,
            speaker=self._reference(node, "creator"),
            cue=next(iter(self._quotes(node, "isBasedOn", w.CUE)), None),
            direct=w.DIRECT in texts(node, "additionalType"),
            evidence=Evidence(self._quotes(node, "isBasedOn") or (said,)),
        )


_Word = TypeVar("_Word", bound=StrEnum)
_Else = TypeVar("_Else")


def _word(node: Node, name: str, words: type[_Word], otherwise: _Else) -> _Word | _Else:
    """Return the first word of a closed vocabulary that a property has."""
    known = {str(word): word for word in words}
    return next((known[value] for value in texts(node, name) if value in known), otherwise)


def _status(node: Node) -> EventStatus:
    told = next(map(short, texts(node, "eventStatus")), "")
    return w.STATUSES.get(told) or _word(node, "eventStatus", EventStatus, EventStatus.OCCURRED)


def _kind(node: Node) -> ParticipantKind | None:
    """Return what kind of participant a node is, or None; a mere ``Thing`` is one if it is said to be quoted."""
    found = set(types(node))
    kind = _word(node, "additionalType", ParticipantKind, None)
    if "Person" in found:
        return ParticipantKind.PERSON
    if "Country" in found:
        return ParticipantKind.STATE
    if found & _ORGANIZATIONS or any(name.endswith("Organization") for name in found):
        return ParticipantKind.ORGANIZATION if kind is None else kind
    return ParticipantKind.OTHER if "Thing" in found and kind == ParticipantKind.OTHER else None


def _is_event(node: Node) -> bool:
    return any(name.endswith("Event") or name in _OTHER_EVENTS for name in types(node))


def _once(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes once each: what stands under two properties is one, and so are two of one type and name."""
    out: dict[object, Node] = {}
    for node in nodes:
        own = refers_to(node)
        called = next(iter(texts(node, "name")), None)
        same: object = id(node)
        if own is None and called is not None:
            same = (called, *types(node))
        out.setdefault(same, node)
    return list(out.values())
