"""Issues: what is in dispute, and who stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import Unplaced
from newsmodel.grounding._vocabulary import word
from newsmodel.model import Evidence, Issue, IssueStatus, Position, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted
    from newsmodel.model import Participant, Quote

__all__ = ["issues_of"]

_KEYS: Final = ("id", "label", "name", "question", "evidence", "status", "positions", "related")
_POSITION: Final = (
    *("holder", "holders", "stance", "quote", "said", "conditions", "according_to"),
    "evidence",
)


def issues_of(
    items: list[tuple[str, Item]], participants: Mapping[str, Participant], finder: Finder
) -> dict[str, Issue]:
    """Return the issues that the text tells of, by id."""
    made: dict[str, Issue] = {}
    for identity, item in items:
        item.only(*_KEYS)
        given = item.quotes("evidence")
        evidence = _placed(item, given, finder)
        if given and not evidence:
            item.refuse("is refused: none of its evidence is placed")
            continue
        positions = _positions(item, participants, evidence, finder)
        evidence = evidence or list(dict.fromkeys([position.said for position in positions]))
        if not evidence:
            item.refuse("is refused: it has no evidence, the words of the text that tell of it")
            continue
        made[identity] = Issue(
            identity,
            name=item.words("label", "name") or " ".join(evidence[0].exact.split()),
            question=item.words("question"),
            status=_status(item),
            positions=tuple(positions),
            evidence=Evidence(tuple(evidence)),
        )
    return made


def _placed(item: Item, wanted: list[Wanted], finder: Finder) -> list[Quote]:
    found: dict[Quote, None] = {}
    for one in wanted:
        try:
            found[finder.quote(finder.place(one))] = None
        except Unplaced as unplaced:
            item.report.refuse(one.path, one.exact, unplaced.reason)
    return list(found)


def _status(item: Item) -> IssueStatus:
    path, value = item.at("status")
    found = word(IssueStatus, value) if isinstance(value, str) else None
    if value is not None and found is None:
        item.report.refuse(path, value, f"is none of {', '.join(IssueStatus)}: taken for unknown")
    return found or IssueStatus.UNKNOWN


def _stance(item: Item) -> Stance:
    path, value = item.at("stance")
    found = word(Stance, value) if isinstance(value, str) else None
    if value is not None and found is None:
        item.report.refuse(path, value, f"is none of {', '.join(Stance)}: taken for unclear")
    return found or Stance.UNCLEAR


def _positions(
    issue: Item, participants: Mapping[str, Participant], evidence: list[Quote], finder: Finder
) -> list[Position]:
    made: list[Position] = []
    for item in issue.objects("positions"):
        item.only(*_POSITION)
        holders: dict[str, None] = {}
        for path, identity in item.identities("holder", "holders"):
            if identity in participants:
                holders[identity] = None
            else:
                item.report.refuse(path, identity, "is the id of no participant that is placed")
        if not holders:
            item.refuse("is refused: nobody holds it")
            continue
        said = _said(item, evidence, finder)
        if said is None:
            item.refuse("is refused: no words of the text show it")
            continue
        made.append(
            Position(
                tuple(holders),
                stance=_stance(item),
                said=said,
                conditions=tuple(_placed(item, item.quotes("conditions"), finder)),
                according_to=known(item, "according_to", participants),
                evidence=Evidence((said,)),
            )
        )
    return made


def _said(item: Item, evidence: list[Quote], finder: Finder) -> Quote | None:
    """Place the words of a position: in the text, or, where it has them several times, in the issue's evidence."""
    wanted = item.quote("quote", "said")
    if wanted is None:
        return None
    try:
        places = finder.places(wanted.exact)
        inside = [one for one in evidence if any(place.within(one.start, one.end) for place in places)]
        stretch = (inside[0].start, inside[0].end) if len(places) > 1 and len(inside) == 1 else None
        return finder.quote(finder.place(wanted, stretch))
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        return None


def known(item: Item, name: str, participants: Mapping[str, Participant]) -> str | None:
    """Return the id of a participant that a key holds, or None; one that is unknown is refused."""
    identity = item.identity(name)
    if identity is not None and identity not in participants:
        item.report.refuse(f"{item.path}.{name}", identity, "is the id of no participant that is placed")
        return None
    return identity
