"""The side of the page: sources, participants, time line, issues, statements, each with where the text says so."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from newsmodel.formats._html._body import AWAY
from newsmodel.formats._html._safe import address, cut, isolated, safe
from newsmodel.formats._html._words import EVENT_TYPES, counted, entry_name, host, moment, sources_key
from newsmodel.model import (
    Article,
    Event,
    Evidence,
    Issue,
    Participant,
    Position,
    Quote,
    RelatedLink,
    Sentence,
    Source,
    TimeExpression,
)

__all__ = ["Side"]

_LONGEST: Final = 140
_MOST_LINKS: Final = 40  # of one entry
_MOST_FIELDS: Final = 40
_MOST_CITED: Final = 200  # sources of one sentence: more are no use to anybody, and would need a square of the text
_CLOSE: Final = '<a class="close" href="#close" aria-label="Close"></a>'


class Side:
    """The entries of the side.

    Args:
        article: The Article.
        times: The times that no event has.
        sources: The id of the entry of each source.
        links: How many links back into the text there may be.
    """

    def __init__(
        self, article: Article, times: tuple[TimeExpression, ...], sources: dict[Source, str], links: int
    ) -> None:
        self._article = article
        self._times = times
        self._sources = sources
        self._left = links
        self._who = {one.id: (f"who-{at}", one.name) for at, one in enumerate(article.participants, 1)}
        self._event_ids = {event.id: (f"event-{at}", event.name) for at, event in enumerate(article.events, 1)}
        self._issue_ids = {issue.id: (f"issue-{at}", issue.name) for at, issue in enumerate(article.issues, 1)}
        self._numbers = {sentence.start: number for number, sentence in enumerate(article.sentences, 1)}
        self.anchors: set[int] = set()

    def parts(self) -> Iterator[tuple[str, str, str]]:
        """Yield each part that has entries: its id, its title with how many there are, and its HTML."""
        article = self._article
        made: tuple[tuple[str, str, Callable[[], list[str]]], ...] = (
            ("sources", "Sources", self._source_entries),
            ("who", "Participants", lambda: [self._participant(one) for one in article.participants]),
            ("events", "Time line", self._event_entries),
            ("issues", "Issues", lambda: [self._issue(one) for one in article.issues]),
            ("statements", "Statements", self._statement_entries),
            ("times", "Times", self._time_entries),
            ("related", "Read also", lambda: [_related(link) for link in article.related]),
        )
        for key, title, entries in made:
            found = entries()
            lost = self._missing() if key == "sources" else []
            if found or lost:
                yield key, f"{title} <small>{len(found):,}</small>", "".join(found + lost)

    # Links.

    def _link(self, quote: Quote, words: str) -> str:
        """Return a link to where a quote stands: to its sentence, or to itself."""
        sentence = self._article.sentence_at(quote.start)
        if sentence is None:
            return f'<a href="#{self._anchor(quote.start)}">{words}</a>'
        return f'<a href="#s{self._numbers[sentence.start]}">{words}</a>'

    def _anchor(self, start: int) -> str:
        self.anchors.add(start)
        return f"t{start}"

    def _quoted(self, quote: Quote) -> str:
        return self._link(quote, f"<q>{isolated(cut(quote.exact, _LONGEST))}</q>")

    def _told(self, evidence: Evidence) -> str:
        """Return the evidence of a fact as quotes that lead into the text, the longest of each sentence."""
        longest: dict[object, Quote] = {}
        for quote in evidence.quotes:
            sentence = self._article.sentence_at(quote.start)
            key = quote.start if sentence is None else (sentence.start,)
            if key not in longest or len(longest[key].exact) < len(quote.exact):
                longest[key] = quote
        return self._some(longest.values(), self._quoted, "Told in")

    def _some(self, items: Iterable[Quote], link: Callable[[Quote], str], what: str, kind: str = "") -> str:
        """Return a line of links, as many as there may be."""
        held = list(items)
        shown = held[: max(0, min(_MOST_LINKS, self._left))]
        self._left -= len(shown)
        more = f" and {len(held) - len(shown):,} more" if len(held) > len(shown) else ""
        between = "" if kind else " "  # those of one digit stand apart by the style
        return _line(f"{what} {between.join([link(item) for item in shown])}{more}", kind) if held else ""

    def _person(self, key: str) -> str:
        entry, name = self._who[key]
        return f'<a href="#{entry}">{isolated(cut(name, _LONGEST))}</a>'

    # Sources.

    def _source_entries(self) -> list[str]:
        article = self._article
        citing: dict[Source, list[Sentence]] = {}
        for sentence in article.sentences:
            named = (source for citation in sentence.citations for source in citation.sources)
            for source in dict.fromkeys(islice(named, _MOST_CITED)):
                citing.setdefault(source, []).append(sentence)
        # Citations that name the same share one tuple, which is gone through once.
        shared = {id(citation.sources): citation.sources for citation in article.citations}
        cited = {source for sources in shared.values() for source in sources}
        return [self._source(source, entry, citing.get(source, []), cited) for source, entry in self._sources.items()]

    def _missing(self) -> list[str]:
        """Return the entry of the markers that name no source and carry no address, where there are any."""
        lost = [cited.raw for cited in self._article.citations if not cited.sources and address(cited.url) is None]
        told = [f"{isolated(key)} ({counted(number, 'citation')})" for key, number in Counter(lost).most_common()]
        if not told:
            return []
        more = [f"{len(told) - _MOST_FIELDS:,} others"] if len(told) > _MOST_FIELDS else []
        return [_entry("missing", "No such source", _line(", ".join(told[:_MOST_FIELDS] + more)), "warning")]

    def _source(self, source: Source, entry: str, sentences: list[Sentence], cited: set[Source]) -> str:
        url = address(source.url)
        words = entry_name(source)
        bare = words == source.url  # an address without a title: its host is what one reads
        name = isolated(cut(host(source.url) if bare and host(source.url) else words, 3 * _LONGEST))
        title = f'<a href="{url}"{AWAY}>{name}</a>' if url else name
        key = safe(sources_key(source))
        about = [source.publisher, source.date, source.url if bare else host(source.url)]
        told = " \u00b7 ".join([isolated(cut(part, 2 * _LONGEST)) for part in about if part])
        lines = _line(told, "about") if told else ""
        if sentences:
            lines += self._citing(sentences)
        elif self._article.citations:
            lines += _line("cited outside sentences" if source in cited else "not cited", "warning")
        return _entry(entry, f'<span class="key">{key}</span> {title}' if key else title, lines)

    def _citing(self, sentences: list[Sentence]) -> str:
        shown = sentences[: max(0, min(_MOST_LINKS, self._left))]
        self._left -= len(shown)
        links = "".join([f'<li><a href="#s{self._numbers[one.start]}">{_excerpt(one)}</a></li>' for one in shown])
        more = f"<li>and {len(sentences) - len(shown):,} more</li>" if len(sentences) > len(shown) else ""
        told = f"cited by {counted(len(sentences), 'sentence')}"
        return f"<details><summary>{told}</summary><ul>{links}{more}</ul></details>"

    # The story.

    def _participant(self, one: Participant) -> str:
        entry, _ = self._who[one.id]
        about = [isolated(title) for title in one.titles[:_MOST_FIELDS]]
        if one.represents is not None:
            about.append(f"for {self._person(one.represents)}")
        lines = _line(", ".join(about)) if about else ""
        if one.aliases:
            lines += _line(f"also {', '.join([isolated(alias) for alias in one.aliases])}")
        if one.identifiers:
            lines += _line(", ".join([isolated(f"{known.scheme} {known.value}") for known in one.identifiers]))
        numbers = iter(range(1, len(one.mentions) + 1))
        lines += self._some(
            one.mentions,
            lambda quote: f'<a href="#{self._anchor(quote.start)}">{next(numbers)}</a>',
            "Named at",
            "named",
        )
        return _entry(entry, f"{isolated(one.name)} {_tag(one.kind, f'who {one.kind}')}", lines)

    def _event_entries(self) -> list[str]:
        """Return the events in the order of their times, those without one last."""
        return [self._event(event) for event in sorted(self._article.events, key=_when)]

    def _event(self, event: Event) -> str:
        entry, _ = self._event_ids[event.id]
        when = ""
        if event.time is not None:
            said = moment(event.time) or "\u201c" + cut(event.time.quote.exact, _LONGEST) + "\u201d"
            when = f'<p class="date">{isolated(said)}</p>'
        status = "" if event.status == "occurred" else f" {_tag(event.status, 'status')}"
        where = f", {isolated(event.place.name)}" if event.place is not None else ""
        lines = _line(f"{EVENT_TYPES[event.type]}{where}")
        lines += self._taking_part(event)
        if event.outcome is not None:
            lines += _line(f"Outcome: {self._quoted(event.outcome)}")
        if event.part_of is not None:
            whole, name = self._event_ids[event.part_of]
            lines += _line(f'Part of <a href="#{whole}">{isolated(cut(name, _LONGEST))}</a>')
        return _entry(entry, f"{isolated(event.name)}{status}", lines + self._told(event.evidence), event.status, when)

    def _taking_part(self, event: Event) -> str:
        """Return who takes part in an event, a line for each role."""
        by_role: dict[str, list[str]] = {}
        for part in event.participations[:_MOST_FIELDS]:
            by_role.setdefault(part.role.capitalize(), []).append(self._person(part.participant))
        return "".join([_line(f"{role}: {', '.join(people)}") for role, people in by_role.items()])

    def _issue(self, issue: Issue) -> str:
        entry, _ = self._issue_ids[issue.id]
        lines = _line(isolated(issue.question)) if issue.question is not None else ""
        stands = "".join([self._position(position) for position in issue.positions])
        if stands:
            lines += f'<ul class="stands">{stands}</ul>'
        touched = [
            f'<a href="#{other[0]}">{isolated(cut(other[1], _LONGEST))}</a>'
            for other in [self._event_ids.get(key) or self._issue_ids[key] for key in issue.related[:_MOST_FIELDS]]
        ]
        if touched:
            lines += _line(f"Touches {', '.join(touched)}")
        status = "" if issue.status == "unknown" else f" {_tag(issue.status, 'status')}"
        return _entry(entry, f"{isolated(issue.name)}{status}", lines + self._told(issue.evidence))

    def _position(self, position: Position) -> str:
        holders = ", ".join([self._person(holder) for holder in position.holders[:_MOST_FIELDS]])
        lines = (
            f"<p>{_tag(position.stance, f'stance {position.stance}')} {holders}</p>{_line(self._quoted(position.said))}"
        )
        if position.conditions:
            lines += self._some(position.conditions, self._quoted, "On condition of")
        if position.according_to is not None:
            lines += _line(f"according to {self._person(position.according_to)}")
        return f"<li>{lines}</li>"

    def _statement_entries(self) -> list[str]:
        return [
            _entry(
                f"said-{at}",
                "somebody unnamed" if said.speaker is None else self._person(said.speaker),
                _line(self._quoted(said.said)),
            )
            for at, said in enumerate(self._article.statements, 1)
        ]

    def _time_entries(self) -> list[str]:
        return [
            _entry(
                f"time-{at}",
                f'<a href="#{self._anchor(time.quote.start)}">{isolated(cut(time.quote.exact, _LONGEST))}</a>',
                _line(isolated(moment(time) or "not resolved")),
            )
            for at, time in enumerate(self._times, 1)
        ]


def _excerpt(sentence: Sentence) -> str:
    """Return the words of a sentence without the stars of Markdown; of one that is a marker alone, that."""
    return isolated(cut(sentence.plain.replace("**", ""), _LONGEST) or cut(sentence.text, _LONGEST))


def _line(markup: str, kind: str = "") -> str:
    return f'<p class="{kind}">{markup}</p>' if kind else f"<p>{markup}</p>"


def _tag(word: str, kind: str) -> str:
    return f'<span class="tag {kind}">{word}</span>'


def _entry(entry: str, name: str, lines: str, kind: str = "", before: str = "") -> str:
    classes = f' class="{kind}"' if kind else ""
    return f'<li id="{entry}"{classes}>{before}<p class="name">{name}</p>{lines}{_CLOSE}</li>\n'


def _related(link: RelatedLink) -> str:
    url = address(link.url)
    name = isolated(cut(entry_name(link), 3 * _LONGEST))
    linked = f'<a href="{url}"{AWAY}>{name}</a>' if url else name
    return f"<li>{linked}</li>\n"


def _when(event: Event) -> tuple[bool, str]:
    """Return what events are put in order by: the first moment that their time can mean."""
    time = event.time
    begins = "" if time is None else str(time.earliest or "") or (time.value or "")
    return (False, begins) if begins[:1].isdigit() else (True, "")
