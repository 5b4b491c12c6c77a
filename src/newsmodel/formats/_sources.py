"""Sources in documents: which of them the text prints already, and the others as `Source` values."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import attrs

from newsmodel.model import Article, Field, FieldName, Source

__all__ = ["Known", "known", "listed", "with_sources"]


class Known(NamedTuple):
    """What a document tells of a source."""

    numbers: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    date: str | None = None


def known(source: Source) -> Known:
    """Return what there is to tell of a source.

    >>> known(Source.of(title="Harbour talks", number=1)).title
    'Harbour talks'
    """
    return Known(source.numbers, source.labels, source.title, source.url, source.publisher, source.date)


def listed(article: Article) -> tuple[Source, ...]:
    """Return the sources of an Article, those that it prints first."""
    return (*article.sources, *article.external_sources)


def with_sources(article: Article, found: Iterable[Known], shown: Iterable[Known]) -> Article:
    """Return an Article with the sources of its document that its text does not print.

    Args:
        article: The Article, as its text is.
        found: What the document tells of each source.
        shown: What the document would tell of each source that the text prints: each stands for one of ``found``.
    """
    printed = Counter(shown)
    extra: list[Source] = []
    for source in found:
        if printed[source] > 0:
            printed[source] -= 1
        else:
            extra.append(_made(source))
    return attrs.evolve(article, external_sources=tuple(extra)) if extra else article


def _made(source: Known) -> Source:
    """Return a source of its parts, each written as `Source.of` does."""
    content: list[str | Field] = []
    parts = (source.title, source.url, source.publisher, source.date)
    for name, part in zip(FieldName, parts, strict=True):
        if part is not None:
            content += [", ", Field(part or " ", name=name)]
    return Source(tuple(content[1:]), numbers=source.numbers, labels=source.labels)
