"""The facts of an Article as the page names them: what each is, where its entry stands, which words it marks."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from newsmodel.formats._html._marks import Mark
from newsmodel.formats._html._words import EVENT_TYPES, moment
from newsmodel.model import Article, Dateline, Event, Participant, Quote, TimeExpression

__all__ = ["Fact", "Facts", "facts_of", "times_of"]

_LONGEST_FIGURE: Final = 80  # a mark that is longer is a ground: it is shaded, and others stand on it

_ON_CLAUSES: Final = frozenset(("said", "cue", "issue", "stand"))


class Fact(NamedTuple):
    """A fact as a mark of the text names it.

    Attributes:
        layer: Its layer, which is a class of the style: who, when, where, event, said, cue, issue or stand.
        entry: The id of its entry at the side.
        what: What it is, in a word or two.
        name: What it is called.
        detail: What else there is to say, or nothing.
    """

    layer: str
    entry: str
    what: str
    name: str
    detail: str = ""


class Facts(NamedTuple):
    """All facts of a page.

    Attributes:
        all: The facts.
        figures: The marks of a few words, each a link to the entry.
        grounds: The marks of clauses and sentences, on which the others stand.
    """

    all: tuple[Fact, ...]
    figures: tuple[Mark, ...]
    grounds: tuple[Mark, ...]


def times_of(article: Article, times: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Return the times that no event has, by their place: those given, and those of datelines.

    Args:
        article: The Article.
        times: Times of its text; those whose words do not stand there are passed over.
    """
    text = article.text
    taken = {(event.time.quote.start, event.time.quote.exact) for event in article.events if event.time is not None}
    found: dict[tuple[int, str], TimeExpression] = {}
    for time in (*times, *_of_datelines(article)):
        quote = time.quote
        key = quote.start, quote.exact
        if key not in taken and quote.exact and text.startswith(quote.exact, quote.start):
            found.setdefault(key, time)
    return tuple([found[key] for key in sorted(found)])


def _of_datelines(article: Article) -> Iterator[TimeExpression]:
    for node in article.nodes:
        if isinstance(node.value, Dateline) and node.value.date is not None:
            time = node.value.date
            quote = Quote(time.quote.exact, start=node.start + time.quote.start)
            yield TimeExpression(quote, type=time.type, value=time.value, mod=time.mod)


def facts_of(article: Article, times: tuple[TimeExpression, ...]) -> Facts:
    """Return the facts of a page.

    Args:
        article: The Article.
        times: The times that no event has.
    """
    names = {one.id: one.name for one in article.participants}
    held: list[tuple[Fact, tuple[Quote, ...]]] = []
    held += [
        (Fact("who", f"who-{at}", str(one.kind), one.name, _of_participant(one, names)), one.mentions)
        for at, one in enumerate(article.participants, 1)
    ]
    for at, event in enumerate(article.events, 1):
        held += _of_event(event, f"event-{at}")
    held += [
        (Fact("when", f"time-{at}", str(time.type), " ".join(time.quote.exact.split()), moment(time)), (time.quote,))
        for at, time in enumerate(times, 1)
    ]
    for at, said in enumerate(article.statements, 1):
        speaker = names[said.speaker] if said.speaker is not None else "somebody unnamed"
        what = "direct statement" if said.direct else "statement"
        held.append((Fact("said", f"said-{at}", what, speaker), (said.said,)))
        if said.cue is not None:
            held.append((Fact("cue", f"said-{at}", f"attributes a {what} to", speaker), (said.cue,)))
    for at, issue in enumerate(article.issues, 1):
        entry = f"issue-{at}"
        held.append((Fact("issue", entry, "issue", issue.name, str(issue.status)), issue.evidence.quotes))
        for position in issue.positions:
            holders = ", ".join([names[holder] for holder in position.holders])
            held.append((Fact("stand", entry, f"position: {position.stance}", holders, issue.name), (position.said,)))
            held.append((Fact("stand", entry, "condition", holders, issue.name), position.conditions))
    return _marked(held)


def _of_participant(one: Participant, names: dict[str, str]) -> str:
    parts = list(one.titles)
    if one.represents is not None:
        parts.append(f"for {names[one.represents]}")
    return ", ".join(parts)


def _of_event(event: Event, entry: str) -> Iterator[tuple[Fact, tuple[Quote, ...]]]:
    kind = EVENT_TYPES[event.type]
    when = "" if event.time is None else moment(event.time)
    detail = ", ".join([part for part in (when, "" if event.place is None else event.place.name) if part])
    yield Fact("event", entry, f"event: {kind}, {event.status}", event.name, detail), event.evidence.quotes[:1]
    if event.outcome is not None:
        yield Fact("event", entry, "outcome", event.name), (event.outcome,)
    if event.time is not None:
        words = " ".join(event.time.quote.exact.split())
        yield Fact("when", entry, str(event.time.type), words, when), (event.time.quote,)
    if event.place is not None:
        yield Fact("where", entry, "place", event.place.name), event.place.quotes


def _marked(held: list[tuple[Fact, tuple[Quote, ...]]]) -> Facts:
    figures: list[Mark] = []
    grounds: list[Mark] = []
    for at, (fact, quotes) in enumerate(held):
        for quote in quotes:
            short = fact.layer not in _ON_CLAUSES and len(quote.exact) <= _LONGEST_FIGURE
            (figures if short else grounds).append(Mark(quote.start, quote.end, at))
    return Facts(tuple([fact for fact, _ in held]), tuple(figures), tuple(grounds))
