"""Cards: what a mark is, in a few lines that are shown where one points at it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from newsmodel.formats._html._facts import Fact
from newsmodel.formats._html._safe import cut, isolated, safe
from newsmodel.formats._html._words import entry_name, host, sources_key
from newsmodel.model import Citation, Source

__all__ = ["Cards"]

_MOST_SOURCES: Final = 3
_MOST_CITATIONS: Final = 20  # of one sentence: a card names few
_LONGEST_NAME: Final = 80
_LONGEST_SOURCE: Final = 90
_MISSING: Final = "This article has no such source."


class Cards:
    """The cards of a page, of which there are so many and no more: each is written once for each mark."""

    __slots__ = ("_left",)

    def __init__(self, most: int) -> None:
        self._left = most

    def of_facts(self, facts: Iterable[Fact], citations: Sequence[Citation] | None) -> str:
        """Return the card of a place, or nothing where there are enough.

        Args:
            facts: What the place is part of, the innermost first.
            citations: The citations of its sentence; None where the article has none at all.
        """
        return self._card(lambda: [*map(_fact, facts), *_resting(citations)])

    def of_citation(self, citation: Citation) -> str:
        """Return the card of a citation: the sources that it names."""
        return self._card(lambda: _named(citation.sources, citation.url))

    def _card(self, lines: Callable[[], list[str]]) -> str:
        if self._left <= 0:
            return ""
        self._left -= 1
        return f'<span class="ui card">{"".join([f"<span>{line}</span>" for line in lines()])}</span>'


def _fact(fact: Fact) -> str:
    said = f"<b>{isolated(cut(fact.name, _LONGEST_NAME))}</b> <i>{safe(fact.what)}</i>"
    return f"{said}<br>{isolated(cut(fact.detail, _LONGEST_NAME))}" if fact.detail else said


def _resting(citations: Sequence[Citation] | None) -> list[str]:
    """Return lines on what the sentence of a mark rests on."""
    if citations is None:
        return []
    lines = _named(
        [source for citation in citations[:_MOST_CITATIONS] for source in citation.sources[: _MOST_SOURCES + 1]], None
    )
    return lines if citations and lines != [_MISSING] else ["Its sentence names no source."]


def _named(sources: Sequence[Source], url: str | None) -> list[str]:
    held = list(dict.fromkeys(sources[: 4 * _MOST_SOURCES]))
    if not held:
        return [isolated(cut(url, _LONGEST_SOURCE)) if url else _MISSING]
    more = ["and others"] if len(held) > _MOST_SOURCES else []
    return [_source(source) for source in held[:_MOST_SOURCES]] + more


def _source(source: Source) -> str:
    name = entry_name(source)
    parts = [sources_key(source), f"<b>{isolated(cut(name, _LONGEST_SOURCE))}</b>"]
    if host(source.url) and name != source.url:
        parts.append(isolated(cut(host(source.url), _LONGEST_NAME)))
    return " ".join([safe(parts[0]), *parts[1:]]).strip()
