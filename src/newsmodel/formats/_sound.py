"""Facts that a document tells, made a story that an Article takes: each id once, each reference known."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from newsmodel.model import Article, Event, Issue, Participant, Position, Statement

__all__ = ["Ids", "with_story"]

_ID: Final = re.compile(r"[!-~]{1,100}")


class Ids:
    """What gives the facts of one document ids of their own: those that they have, where they can be ids here.

    >>> ids = Ids()
    >>> ids.of("p1", "p"), ids.of(None, "p"), ids.of("Ada Lane", "e")
    ('p1', 'p2', 'e1')
    """

    __slots__ = ("_made", "_taken")

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._made: dict[str, int] = {}

    def of(self, known: object, letter: str) -> str:
        """Return an id that no other fact has: ``known``, if it can be one, else a letter and a number."""
        if type(known) is str and _ID.fullmatch(known) and known not in self._taken:
            self._taken.add(known)
            return known
        number = self._made.get(letter, 0) + 1
        while f"{letter}{number}" in self._taken:
            number += 1
        self._made[letter] = number
        self._taken.add(f"{letter}{number}")
        return f"{letter}{number}"


def with_story(
    article: Article,
    *,
    participants: Iterable[Participant] = (),
    events: Iterable[Event] = (),
    issues: Iterable[Issue] = (),
    statements: Iterable[Statement] = (),
) -> Article:
    """Return an Article with facts; what they say of others that are not there is left out.

    Args:
        article: The Article. The quotes of the facts stand in its text.
        participants: Its participants; all facts have ids of their own.
        events: Its events.
        issues: Its issues.
        statements: Its statements.
    """
    who, what, matters = tuple(participants), tuple(events), tuple(issues)
    people = {fact.id for fact in who}
    happened = {fact.id for fact in what}
    all_matters = happened | {fact.id for fact in matters}
    return attrs.evolve(
        article,
        participants=tuple([attrs.evolve(fact, represents=_known(fact.represents, people)) for fact in who]),
        events=_open_ended([_event(event, people, happened) for event in what]),
        issues=tuple([_issue(issue, people, all_matters) for issue in matters]),
        statements=tuple([attrs.evolve(fact, speaker=_known(fact.speaker, people)) for fact in statements]),
    )


def _known(name: str | None, names: set[str]) -> str | None:
    return name if name in names else None


def _event(event: Event, people: set[str], happened: set[str]) -> Event:
    parts = tuple([part for part in event.participations if part.participant in people])
    return attrs.evolve(event, participations=parts, part_of=_known(event.part_of, happened))


def _issue(issue: Issue, people: set[str], matters: set[str]) -> Issue:
    positions: list[Position] = []
    for position in issue.positions:
        holders = tuple([holder for holder in position.holders if holder in people])
        if holders:
            according_to = _known(position.according_to, people)
            positions.append(attrs.evolve(position, holders=holders, according_to=according_to))
    related = tuple([name for name in issue.related if name in matters])
    return attrs.evolve(issue, positions=tuple(positions), related=related)


def _open_ended(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return events of which none is a part of itself: where one would be, it is a part of none."""
    whole = {event.id: event.part_of for event in events}
    done: set[str] = set()
    for event in events:
        path: set[str] = set()
        at: str | None = event.id
        while at is not None and at not in done:
            path.add(at)
            following = whole[at]
            if following in path:
                whole[at] = following = None
            at = following
        done |= path
    return tuple([attrs.evolve(event, part_of=whole[event.id]) for event in events])
