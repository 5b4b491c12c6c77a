"""`ground`: a story that was made elsewhere, as far as the text says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from newsmodel.errors import excerpt
from newsmodel.grounding._answer import Twice, root
from newsmodel.grounding._data import Item
from newsmodel.grounding._events import events_of
from newsmodel.grounding._finder import Finder
from newsmodel.grounding._issues import issues_of
from newsmodel.grounding._participants import People, participants_of
from newsmodel.grounding._report import Grounding, Refusal, Report
from newsmodel.grounding._statements import statements_of
from newsmodel.model import Article, Event, Issue, Participant

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ground"]

_KINDS: Final = ("participants", "events", "issues")
_SAID: Final = "statements"
_WRAPPER: Final = "story"
"""The key under which some models put the story."""


def ground(article: Article, data: dict[str, Any] | str | bytes) -> Grounding:
    """Return the article with a story that a language model or a person made, as far as its text says it.

    Every quote is placed in the text: character for character, or folded as docs/grounding.md says. What the text
    does not say, or what cannot be told from something else, is refused, item by item. Nothing is guessed.

    Args:
        article: The article; the story that it has is replaced.
        data: The story: an object of the shape that `story_schema` describes, or that object as JSON. All keys
            but ids and names may be missing.

    Raises:
        DataError: Where ``data`` is no object, or no JSON; it names the place.
        TypeError: Where ``article`` is no Article.

    >>> from newsmodel import parse
    >>> article = parse("Mara Hale, the mayor, resigned on Friday.")
    >>> story = {"participants": [{"id": "p1", "name": "Mara Hale", "kind": "person", "titles": ["minister"]}],
    ...     "events": [{"id": "e1", "trigger": "resigned", "participants": [{"id": "p1", "role": "actor"}]}]}
    >>> made = ground(article, story)
    >>> [mention.start for mention in made.article.participants[0].mentions], made.article.events[0].evidence.quotes
    ([0], (Quote('resigned', start=22),))
    >>> for refusal in made.refused:
    ...     print(refusal)
    $.participants[0].titles[0]: 'minister' does not stand in the text
    """
    if not isinstance(article, Article):
        raise TypeError(f"ground() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    report = Report()
    story = _story(root(data), report)
    story.only("id", *_KINDS, _SAID)
    facts = _facts(story)
    finder = Finder(article)
    people = participants_of(facts["participants"], finder, report)
    happenings = events_of(facts["events"], people, finder)
    matters = issues_of(facts["issues"], people, finder)
    said = statements_of(list(story.objects(_SAID)), people, finder)
    made = attrs.evolve(
        article,
        participants=tuple(_represented(facts["participants"], people)),
        events=tuple(_parts(facts["events"], happenings)),
        issues=tuple(_related(facts["issues"], matters, happenings)),
        statements=tuple(said),
    )
    return Grounding(made, refused=tuple(sorted(report.refused, key=_in_order)))


def _story(data: dict[Any, Any], report: Report) -> Item:
    """Return the story that an object is, or holds alone, as ``{"story": {...}}``."""
    inner = data.get(_WRAPPER)
    if len(data) == 1 and isinstance(inner, dict) and not isinstance(inner, Twice):
        return Item(inner, f"$.{_WRAPPER}", report)
    return Item(data, "$", report)


def _in_order(refusal: Refusal) -> tuple[int, int]:
    """Return what orders refusals as the data has the facts."""
    kind, _, rest = refusal.path.removeprefix("$.").removeprefix(f"{_WRAPPER}.").partition("[")
    number = rest.partition("]")[0]
    return [*_KINDS, _SAID].index(kind) if kind in {*_KINDS, _SAID} else -1, int(number or 0)


def _facts(story: Item) -> dict[str, list[tuple[str, Item]]]:
    """Return the facts that have an id that is theirs alone, by kind. The others are refused."""
    every = [(kind, item.identity("id"), item) for kind in _KINDS for item in story.objects(kind)]
    bearers: dict[tuple[str, str], int] = {}
    first: dict[str, str] = {}
    for kind, identity, _ in every:
        if identity is not None:
            bearers[kind, identity] = bearers.get((kind, identity), 0) + 1
            first.setdefault(identity, kind)
    facts: dict[str, list[tuple[str, Item]]] = {kind: [] for kind in _KINDS}
    for kind, identity, item in every:
        if identity is None:
            item.refuse("is refused: it has no id")
        elif bearers[kind, identity] > 1:
            item.refuse(f"is the id of {bearers[kind, identity]} {kind}: none of them is taken", identity)
        elif first[identity] != kind:
            item.refuse(f"is the id of one of the {first[identity]} too", identity)
        else:
            facts[kind].append((identity, item))
    return facts


def _represented(items: list[tuple[str, Item]], people: People) -> list[Participant]:
    """Return the participants with whom they represent."""
    found: list[Participant] = []
    for identity, item in items:
        if identity in people.placed:
            other = people.known(item, "represents")
            if other == identity:
                item.report.refuse(f"{item.path}.represents", other, "is the participant itself")
                other = None
            found.append(attrs.evolve(people.placed[identity], represents=other))
    return found


def _parts(items: list[tuple[str, Item]], events: dict[str, Event]) -> list[Event]:
    """Return the events with what they are a part of; none becomes a part of itself."""
    paths = dict(items)
    whole: dict[str, str] = {}
    for identity in events:
        item = paths[identity]
        other = item.identity("part_of")
        if other is not None and other in events:
            whole[identity] = other
        elif other is not None:
            item.report.refuse(f"{item.path}.part_of", other, "is the id of no event that is placed")
    for identity in _circular(whole):
        paths[identity].report.refuse(
            f"{paths[identity].path}.part_of", whole.pop(identity), "is refused: the event would be a part of itself"
        )
    return [attrs.evolve(event, part_of=whole.get(identity)) for identity, event in events.items()]


def _circular(whole: Mapping[str, str]) -> list[str]:
    """Return those that come back to themselves."""
    done: set[str] = set()
    found: list[str] = []
    for one in whole:
        path: dict[str, None] = {}
        at: str | None = one
        while at is not None and at not in done and at not in path:
            path[at] = None
            at = whole.get(at)
        if at is not None and at in path:
            names = list(path)
            found += names[names.index(at) :]
        done |= set(path)
    return found


def _related(items: list[tuple[str, Item]], issues: dict[str, Issue], events: Mapping[str, Event]) -> list[Issue]:
    """Return the issues with what they touch."""
    found = dict(issues)
    for identity, item in items:
        if identity in issues:
            related: dict[str, None] = {}
            for path, other in item.identities("related"):
                if other in issues or other in events:
                    related[other] = None
                else:
                    item.report.refuse(path, other, "is the id of no issue or event that is placed")
            found[identity] = attrs.evolve(issues[identity], related=tuple(related))
    return list(found.values())
