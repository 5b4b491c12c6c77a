"""The text as HTML, piece by piece: every character of it, in the span of its sentence, with its marks."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from newsmodel.formats._html._cards import Cards
from newsmodel.formats._html._facts import Facts
from newsmodel.formats._html._marks import Run, runs
from newsmodel.formats._html._pieces import Kind, Piece
from newsmodel.formats._html._safe import address, safe
from newsmodel.model import Article, Citation, Source

__all__ = ["AWAY", "Body", "Places"]

AWAY: Final = ' rel="noopener noreferrer nofollow" target="_blank"'
"""What a link has that leads away from the page."""
_FAR: Final = 1 << 60
_NOWHERE: Final = Run(_FAR, _FAR, (), begins=False)


class Places(NamedTuple):
    """Where the article leads to at the side, and where the side leads to.

    Attributes:
        sources: The id of the entry of each source.
        anchors: Offsets of the text that entries lead to.
    """

    sources: dict[Source, str]
    anchors: frozenset[int]


class _Runs:
    """Runs, asked for by places that only go forward."""

    __slots__ = ("_rest", "run")

    def __init__(self, found: Iterator[Run]) -> None:
        self._rest = found
        self.run = next(found, _NOWHERE)

    def at(self, at: int) -> Run | None:
        """Return the run that covers a place, or None."""
        while self.run.end <= at:
            self.run = next(self._rest, _NOWHERE)
        return self.run if self.run.start <= at else None

    def change(self, at: int) -> int:
        """Return where the next run begins, or ends, after a place that was asked for."""
        return self.run.end if self.run.start <= at else self.run.start


class Body:
    """The text as HTML, written from its beginning to its end.

    Args:
        article: The Article.
        facts: Its facts.
        places: Where links lead.
        cards: The cards that are left.
    """

    def __init__(self, article: Article, facts: Facts, places: Places, cards: Cards) -> None:
        self._text = article.text
        self._facts = facts.all
        self._places = places
        self._cards = cards
        self._out: list[str] = []
        self._figures = _Runs(iter(runs(facts.figures)))
        self._grounds = _Runs(iter(runs(facts.grounds)))
        self._ground: Run | None = None
        self._sourced = bool(article.citations)
        self._cited = iter(article.citations)
        self._after = -1  # where the last citation ends
        self._sentences = iter(enumerate(article.sentences, 1))
        self._next = next(self._sentences, None)
        self._citations: tuple[Citation, ...] = ()
        self._end = -1  # of the sentence that is open
        self._anchors = [*sorted(places.anchors), _FAR, _FAR]
        self._anchor = 0  # the first one that was not passed

    def markup(self, markup: str) -> None:
        """Write markup of ours."""
        self._out.append(markup)

    def written(self) -> str:
        """Return all that was written."""
        return "".join(self._out)

    def shown_lead(self, start: int, end: int) -> None:
        """Write the number of a list item, as it is printed."""
        own, before = self._ids(start, end)
        self._out.append(f'{before}<span class="lead"{own}>{safe(self._text[start:end])}</span>')

    def hidden(self, start: int, end: int) -> None:
        """Write characters that are not shown."""
        if end > start:
            own, before = self._ids(start, end)
            if own:  # one cannot go to what is not shown
                before = f"<span{own}></span>{before}"
            self._out.append(f"{before}<span hidden>{safe(self._text[start:end])}</span>")

    def close(self) -> None:
        """Close the spans that are open, as a block or a cell ends."""
        self._close_ground()
        if self._end >= 0:
            self._out.append("</span>")
            self._end = -1

    def piece(self, piece: Piece) -> None:
        """Write a piece, cut where sentences and marks begin and end."""
        if piece.kind is Kind.HIDDEN:
            if piece.end > piece.start:
                self._enter(piece.start)
                self.hidden(piece.start, piece.end)
        elif piece.kind is Kind.CITED:
            self._enter(piece.start)
            self._citation(next(self._cited), piece)
        else:
            self._shown(piece)

    # What follows writes spans and what is in them.

    def _enter(self, at: int) -> None:
        """Open and close spans, so that what is written next stands in its sentence and on its ground."""
        if 0 <= self._end <= at:
            self.close()
        if self._end < 0 and self._next is not None and self._next[1].start <= at:
            number, sentence = self._next
            self._next = next(self._sentences, None)
            self._end = sentence.end
            self._citations = sentence.citations
            bare = " bare" if self._sourced and not any(cited.sources for cited in sentence.citations) else ""
            self._out.append(f'<span class="s{bare}" id="s{number}">')
        ground = self._grounds.at(at)
        if ground is not self._ground:
            self._close_ground()
            if ground is not None:
                self._open_ground(ground)

    def _open_ground(self, ground: Run) -> None:
        self._ground = ground
        fact = self._facts[ground.facts[0]]
        own = " direct" if fact.what == "direct statement" else ""  # its words have a quotation mark of their own
        self._out.append(f'<span class="g {fact.layer}{own}">')
        if ground.begins and fact.layer != "cue":
            label = safe(f"{fact.what}: {fact.name}")
            self._out.append(f'<a class="ui h" href="#{fact.entry}" aria-label="{label}"></a>')
            self._out.append(self._card(ground))

    def _close_ground(self) -> None:
        if self._ground is not None:
            self._out.append("</span>")
            self._ground = None

    def _card(self, run: Run) -> str:
        facts = [self._facts[fact] for fact in run.facts]
        inside = self._end >= 0 and self._sourced
        return self._cards.of_facts(facts, self._citations if inside else None)

    def _shown(self, piece: Piece) -> None:
        url = address(piece.url) if piece.kind is Kind.LINKED else None
        bare = True  # nothing of it leads to its address yet
        at = piece.start
        while at < piece.end:
            self._enter(at)
            figure = self._figures.at(at)
            stop = min(piece.end, self._figures.change(at), self._grounds.change(at), self._anchor_after(at))
            if at < self._end:
                stop = min(stop, self._end)
            words = safe(self._text[at:stop])
            if piece.kind is Kind.BOLD:
                words = f"<b>{words}</b>"
            own, before = self._ids(at, stop)
            if figure is not None:
                self._figure(figure, words, own, begins=figure.start == at)
            elif url is not None:
                self._out.append(f'{before}<a class="x"{own} href="{url}"{AWAY}>{words}</a>')
                bare = False
            else:
                self._out.append(f"<span{own}>{words}</span>" if own else words)
            at = stop
        if url is not None and bare and piece.end > piece.start:
            self._out.append(f'<a class="ui x" href="{url}"{AWAY} aria-label="Open the link"></a>')

    def _figure(self, figure: Run, words: str, own: str, *, begins: bool) -> None:
        fact = self._facts[figure.facts[0]]
        kind = f" {fact.what}" if fact.layer == "who" else ""
        self._out.append(f'<a class="f {fact.layer}{kind}"{own} href="#{fact.entry}">{words}</a>')
        if begins:
            self._out.append(self._card(figure))

    def _citation(self, citation: Citation, piece: Piece) -> None:
        words = safe(self._text[piece.start : piece.end])
        own, before = self._ids(piece.start, piece.end)
        card = self._cards.of_citation(citation)
        kind = "c n" if piece.start == self._after else "c"  # one beside another stands apart from it
        self._after = piece.end
        entry = next((self._places.sources[source] for source in citation.sources), None)
        url = address(citation.url)
        if entry is not None:
            tag = f'<a class="{kind}"{own} href="#{entry}">{words}</a>'
        elif url is not None:
            tag = f'<a class="{kind}"{own} href="{url}"{AWAY}>{words}</a>'
        else:
            tag = f'<a class="{kind} missing"{own} href="#missing">{words}</a>'
        self._out.append(f"{before}{tag}{card}")

    def _anchor_after(self, at: int) -> int:
        """Return the next place after this one that an entry leads to."""
        return self._anchors[self._anchor + (self._anchors[self._anchor] == at)]

    def _ids(self, start: int, end: int) -> tuple[str, str]:
        """Return the id that an element bears that begins here, and elements for the places inside it."""
        own = before = ""
        while self._anchors[self._anchor] < end:
            anchor = self._anchors[self._anchor]
            if anchor == start:
                own = f' id="t{anchor}"'
            else:
                before += f'<span id="t{anchor}"></span>'
            self._anchor += 1
        return own, before
