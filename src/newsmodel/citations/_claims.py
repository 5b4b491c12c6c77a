"""Which sentence rests on which source, as a table."""

from typing import Any

import attrs

from newsmodel.citations._cited import uncited_sources
from newsmodel.model import Article, Sentence, Source

__all__ = ["Claim", "cited", "claims", "uncited"]


@attrs.frozen(weakref_slot=False)
class Claim:
    """A sentence and the sources that it names.

    Attributes:
        sentence: The sentence.
        numbers: The numbers that its markers name, each once, in their order.
        sources: The sources that these are, printed or given from outside; fewer than the numbers, where some dangle.

    >>> from newsmodel import parse
    >>> claim = claims(parse("They met [1]."))[0]
    >>> claim.text, claim.numbers, claim.sources
    ('They met.', (1,), ())
    """

    sentence: Sentence
    numbers: tuple[int, ...] = attrs.field(default=(), kw_only=True)
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
        """Return a row of plain values: text, start, end, numbers, titles, urls.

        >>> from newsmodel import parse
        >>> claims(parse("They met."))[0].as_dict()
        {'text': 'They met.', 'start': 0, 'end': 9, 'numbers': [], 'titles': [], 'urls': []}
        """
        return {
            "text": self.text,
            "start": self.sentence.start,
            "end": self.sentence.end,
            "numbers": list(self.numbers),
            "titles": [source.title for source in self.sources],
            "urls": list(self.urls),
        }


def claims(article: Article) -> tuple[Claim, ...]:
    r"""Return every sentence with the sources that support it.

    A marker supports the sentence that it stands in; after a full stop, the sentence before it. At the end of a
    paragraph it supports the last sentence, not the whole paragraph. Headlines, paragraphs, list items and quotations
    have sentences; headings and tables have none.

    >>> from newsmodel import parse
    >>> article = parse("They met. They agreed. [1] Nobody left.\n\nSources:\n[1] Example Wire")
    >>> [(claim.text, [source.title for source in claim.sources]) for claim in claims(article)]
    [('They met.', []), ('They agreed.', ['Example Wire']), ('Nobody left.', [])]
    """
    out = []
    for sentence in article.sentences:
        numbers = [number for citation in sentence.citations for number in citation.numbers]
        out.append(Claim(sentence, numbers=tuple(dict.fromkeys(numbers)), sources=sentence.sources))
    return tuple(out)


def cited(article: Article) -> tuple[Source, ...]:
    r"""Return the sources, printed and external, that the text uses, in the order of the lists.

    A source is used where a marker names it, a link goes to its address in the normal form, or its author and year
    stand in the text, ``(Lane, 2024)``: where the rule ``uncited-source`` of `check` finds nothing.

    >>> from newsmodel import parse
    >>> [source.title for source in cited(parse("They met [2].\n\nSources:\n[1] A\n[2] B"))]
    ['B']
    """
    left = {id(source) for source in uncited_sources(article)}
    return tuple([source for source in (*article.sources, *article.external_sources) if id(source) not in left])


def uncited(article: Article) -> tuple[Source, ...]:
    r"""Return the other sources than `cited` does, in the order of the lists.

    >>> from newsmodel import parse
    >>> [source.title for source in uncited(parse("They met [2].\n\nSources:\n[1] A\n[2] B"))]
    ['A']
    """
    return tuple(uncited_sources(article))
