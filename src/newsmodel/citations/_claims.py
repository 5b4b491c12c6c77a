"""Which sentence rests on which source, as a table."""

import re
from typing import Any, Final

import attrs

from newsmodel.citations._cited import uncited_sources
from newsmodel.citations._edit import refuse_others
from newsmodel.model import Article, Citation, Sentence, Source

__all__ = ["Claim", "cited", "claims", "uncited"]

_WORD: Final = re.compile(r"\w")


@attrs.frozen(weakref_slot=False)
class Claim:
    """A sentence and the sources that it names.

    Attributes:
        sentence: The sentence.
        numbers: The numbers that its markers name, each once, in their order.
        labels: The ids that its markers name, each once, in their order: ``turn0search3``.
        sources: The sources that these are, printed or given from outside, and those that a marker names by its
            address; fewer than the numbers and labels, where some dangle.

    >>> from newsmodel import parse
    >>> claim = claims(parse("They met [1]."))[0]
    >>> claim.text, claim.numbers, claim.sources
    ('They met.', (1,), ())
    """

    sentence: Sentence
    numbers: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    labels: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    sources: tuple[Source, ...] = attrs.field(default=(), kw_only=True)

    @property
    def text(self) -> str:
        """The sentence's words, without markers, white space folded."""
        return self.sentence.plain

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of the sources that have one."""
        return tuple([source.url for source in self.sources if source.url is not None])

    def as_dict(self) -> dict[str, Any]:
        """Return a row of plain values: text, start, end, numbers, labels, titles, urls.

        >>> from newsmodel import parse
        >>> claims(parse("They met."))[0].as_dict()
        {'text': 'They met.', 'start': 0, 'end': 9, 'numbers': [], 'labels': [], 'titles': [], 'urls': []}
        """
        return {
            "text": self.text,
            "start": self.sentence.start,
            "end": self.sentence.end,
            "numbers": list(self.numbers),
            "labels": list(self.labels),
            "titles": [source.title for source in self.sources],
            "urls": list(self.urls),
        }


def claims(article: Article) -> tuple[Claim, ...]:
    r"""Return every sentence with the sources that support it.

    A marker supports the sentence that it stands in; after a full stop, the sentence before it. At the end of a
    paragraph it supports the last sentence, not the whole paragraph. Markers alone in a line or block support the
    sentence before it; the one after it where they come first. Headlines, paragraphs, list items and quotations
    have sentences; headings and tables have none.

    >>> from newsmodel import parse
    >>> article = parse("They met. They agreed. [1] Nobody left.\n\nSources:\n[1] Example Wire")
    >>> [(claim.text, [source.title for source in claim.sources]) for claim in claims(article)]
    [('They met.', []), ('They agreed.', ['Example Wire']), ('Nobody left.', [])]
    """
    refuse_others(article, "claims")
    rows: list[tuple[Sentence, list[Citation]]] = []
    before_all: list[Citation] = []
    for sentence in article.sentences:
        if _WORD.search(sentence.plain):
            rows.append((sentence, [*before_all, *sentence.citations]))
            before_all = []
        elif rows:
            rows[-1][1].extend(sentence.citations)
        else:
            before_all.extend(sentence.citations)
    return tuple([_claim(sentence, citations) for sentence, citations in rows])


def _claim(sentence: Sentence, citations: list[Citation]) -> Claim:
    return Claim(
        sentence,
        numbers=tuple(dict.fromkeys([number for citation in citations for number in citation.numbers])),
        labels=tuple(dict.fromkeys([label for citation in citations for label in citation.labels])),
        sources=tuple(dict.fromkeys([source for citation in citations for source in citation.sources])),
    )


def cited(article: Article) -> tuple[Source, ...]:
    r"""Return the sources, printed and external, that the text uses, in the order of the lists.

    A source is used where a marker names it, a link goes to its address in the normal form, or its author and year
    stand in the text, ``(Lane, 2024)``: where the rule ``uncited-source`` of `check` finds nothing.

    >>> from newsmodel import parse
    >>> [source.title for source in cited(parse("They met [2].\n\nSources:\n[1] A\n[2] B"))]
    ['B']
    """
    refuse_others(article, "cited")
    left = {id(source) for source in uncited_sources(article)}
    return tuple([source for source in (*article.sources, *article.external_sources) if id(source) not in left])


def uncited(article: Article) -> tuple[Source, ...]:
    r"""Return the other sources than `cited` does, in the order of the lists.

    >>> from newsmodel import parse
    >>> [source.title for source in uncited(parse("They met [2].\n\nSources:\n[1] A\n[2] B"))]
    ['A']
    """
    refuse_others(article, "uncited")
    return tuple(uncited_sources(article))
