"""Carrying a story over an edit: quotes move with their words, and go where their words go."""

import re
from bisect import bisect_right
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from newsmodel.model import Article, Event, Evidence, Issue, Participant, Place, Position, Quote, Statement

__all__ = ["Fact", "Piece", "carry_story"]

Fact = Participant | Event | Issue | Position | Statement
"""What a story is made of, and an edit may lose."""

_T = TypeVar("_T")
_WORD: Final = re.compile(r"\w")


class Piece(NamedTuple):
    """A stretch of the old text and what stands for it in the new one.

    Attributes:
        start: Where it begins in the old text.
        end: Where it ends there.
        new_start: Where it begins in the new text.
        new_end: Where it ends there.
        same: Whether the characters are the same.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    same: bool


class _Carrier:
    """Moves quotes from an old text to a new one."""

    def __init__(self, pieces: list[Piece], text: str) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._text = text

    def quote(self, quote: Quote) -> Quote | None:
        """Return the quote in the new text; None where nothing but white space and punctuation is left of it."""
        first = self._pieces[bisect_right(self._starts, quote.start) - 1]
        last = self._pieces[bisect_right(self._starts, quote.end - 1) - 1]
        start = first.new_start + quote.start - first.start
        if not first.same:  # a changed stretch belongs to a quote that has all of it
            start = first.new_start if quote.start == first.start and quote.end >= first.end else first.new_end
        end = last.new_start + quote.end - last.start
        if not last.same:
            end = last.new_end if quote.end == last.end and quote.start <= last.start else last.new_start
        words = self._text[start:end]
        return Quote(words, start=start) if _WORD.search(words) else None

    def quotes(self, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple([moved for quote in quotes if (moved := self.quote(quote)) is not None])

    def maybe(self, quote: Quote | None) -> Quote | None:
        return None if quote is None else self.quote(quote)

    def evidence(self, evidence: Evidence) -> Evidence | None:
        quotes = self.quotes(evidence.quotes)
        return attrs.evolve(evidence, quotes=quotes) if quotes else None


def carry_story(article: Article, pieces: list[Piece], text: str) -> tuple[dict[str, Any], tuple[Fact, ...]]:
    """Return the story of ``article`` for the text that ``pieces`` lead to, and the facts that it loses."""
    carrier = _Carrier(pieces, text)
    lost: list[Fact] = []
    people = _kept([(who, _participant(who, carrier)) for who in article.participants], lost)
    events = _kept([(event, _event(event, carrier)) for event in article.events], lost)
    issues = _kept([(issue, _issue(issue, carrier, lost)) for issue in article.issues], lost)
    statements = _kept([(said, _statement(said, carrier)) for said in article.statements], lost)
    ids = {who.id for who in people}
    matters = {event.id for event in events} | {issue.id for issue in issues}
    story = {
        "participants": tuple([attrs.evolve(who, represents=_known(who.represents, ids)) for who in people]),
        "events": tuple([_linked_event(event, ids, matters) for event in events]),
        "issues": tuple([_linked_issue(issue, ids, matters, lost) for issue in issues]),
        "statements": tuple([attrs.evolve(said, speaker=_known(said.speaker, ids)) for said in statements]),
    }
    return story, tuple(lost)


def _kept(moved: list[tuple[Any, _T | None]], lost: list[Fact]) -> list[_T]:
    lost += [old for old, new in moved if new is None]
    return [new for _, new in moved if new is not None]


def _known(name: str | None, ids: set[str]) -> str | None:
    return name if name in ids else None


def _participant(who: Participant, carrier: _Carrier) -> Participant | None:
    mentions = carrier.quotes(who.mentions)
    return attrs.evolve(who, mentions=mentions) if mentions else None


def _event(event: Event, carrier: _Carrier) -> Event | None:
    evidence = carrier.evidence(event.evidence)
    if evidence is None:
        return None
    time = event.time
    if time is not None:
        words = carrier.quote(time.quote)
        time = None if words is None else attrs.evolve(time, quote=words)
    return attrs.evolve(
        event,
        evidence=evidence,
        time=time,
        place=_place(event.place, carrier),
        outcome=carrier.maybe(event.outcome),
    )


def _place(place: Place | None, carrier: _Carrier) -> Place | None:
    if place is None or not place.quotes:
        return place
    quotes = carrier.quotes(place.quotes)
    return attrs.evolve(place, quotes=quotes) if quotes else None


def _issue(issue: Issue, carrier: _Carrier, lost: list[Fact]) -> Issue | None:
    evidence = carrier.evidence(issue.evidence)
    if evidence is None:
        return None
    positions = _kept([(position, _position(position, carrier)) for position in issue.positions], lost)
    return attrs.evolve(issue, evidence=evidence, positions=tuple(positions))


def _position(position: Position, carrier: _Carrier) -> Position | None:
    said = carrier.quote(position.said)
    evidence = carrier.evidence(position.evidence)
    if said is None or evidence is None:
        return None
    return attrs.evolve(position, said=said, evidence=evidence, conditions=carrier.quotes(position.conditions))


def _statement(statement: Statement, carrier: _Carrier) -> Statement | None:
    said = carrier.quote(statement.said)
    evidence = carrier.evidence(statement.evidence)
    if said is None or evidence is None:
        return None
    return attrs.evolve(statement, said=said, evidence=evidence, cue=carrier.maybe(statement.cue))


def _linked_event(event: Event, ids: set[str], matters: set[str]) -> Event:
    parts = tuple([part for part in event.participations if part.participant in ids])
    return attrs.evolve(event, participations=parts, part_of=_known(event.part_of, matters))


def _linked_issue(issue: Issue, ids: set[str], matters: set[str], lost: list[Fact]) -> Issue:
    positions = []
    for position in issue.positions:
        holders = tuple([holder for holder in position.holders if holder in ids])
        if holders:
            positions.append(attrs.evolve(position, holders=holders, according_to=_known(position.according_to, ids)))
        else:
            lost.append(position)
    related = tuple([name for name in issue.related if name in matters])
    return attrs.evolve(issue, positions=tuple(positions), related=related)
