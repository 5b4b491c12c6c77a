"""Issues: what is in dispute, and who stands where."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import Unplaced
from newsmodel.grounding._near import placed
from newsmodel.model import Evidence, Issue, IssueStatus, Position, Stance

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted
    from newsmodel.grounding._participants import People
    from newsmodel.model import Quote

__all__ = ["issues_of"]

_KEYS: Final = ("id", "label", "name", "question", "evidence", "status", "positions", "related")
_POSITION: Final = ("holder", "holders", "stance", "quote", "said", "conditions", "according_to")


def issues_of(items: list[tuple[str, Item]], people: People, finder: Finder) -> dict[str, Issue]:
    """Return the issues that the text tells of, by id."""
    made: dict[str, Issue] = {}
    for identity, item in items:
        item.only(*_KEYS)
        given = item.quotes("evidence")
        evidence = _all(item, given, finder)
        if given and not evidence:
            item.refuse("is refused: none of its evidence is placed")
            continue
        positions = _positions(item, people, evidence, finder)
        evidence = evidence or tuple(dict.fromkeys([position.said for position in positions]))
        if not evidence:
            item.refuse("is refused: it has no evidence, the words of the text that tell of it")
            continue
        made[identity] = Issue(
            identity,
            name=item.words("label", "name") or " ".join(evidence[0].exact.split()),
            question=item.words("question"),
            status=item.word("status", IssueStatus, IssueStatus.UNKNOWN),
            positions=tuple(positions),
            evidence=Evidence(evidence),
        )
    return made


def _all(item: Item, wanted: list[Wanted], finder: Finder) -> tuple[Quote, ...]:
    quotes = [placed(item, one, finder) for one in wanted]
    return tuple(dict.fromkeys([quote for quote in quotes if quote is not None]))


def _positions(issue: Item, people: People, evidence: tuple[Quote, ...], finder: Finder) -> list[Position]:
    made: list[Position] = []
    for item in issue.objects("positions"):
        item.only(*_POSITION)
        given = [people.check(item, *holder) for holder in item.values("holder", "holders")]
        holders = dict.fromkeys([identity for identity in given if identity is not None])
        said = _said(item, evidence, finder)
        if not holders or said is None:
            item.refuse(f"is refused: {'no words of the text show it' if holders else 'nobody holds it'}")
            continue
        made.append(
            Position(
                tuple(holders),
                stance=item.word("stance", Stance, Stance.UNCLEAR),
                said=said,
                conditions=_all(item, item.quotes("conditions"), finder),
                according_to=people.known(item, "according_to"),
                evidence=Evidence((said,)),
            )
        )
    return made


def _said(item: Item, evidence: tuple[Quote, ...], finder: Finder) -> Quote | None:
    """Place the words of a position; where the text has them several times, in the issue's evidence."""
    wanted = item.quote("quote", "said")
    if wanted is None:
        return None
    around = []
    with suppress(Unplaced):
        if len(finder.exact(wanted.exact)) > 1:
            finder.spend(8 * len(evidence))
            spans = [(one.start, one.end) for one in evidence]
            around = [span for span in spans if finder.within(wanted.exact, span)]
    return placed(item, wanted, finder, around[0] if len(around) == 1 else None)
