"""schema.org JSON-LD as an Article: our own, and as publishers write it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from newsmodel.formats import _jsonld_words as w
from newsmodel.formats._dates import dated
from newsmodel.formats._html_text import has_tags, html_text, without_inline
from newsmodel.formats._json import Fraction
from newsmodel.formats._jsonld_facts import with_facts
from newsmodel.formats._jsonld_nodes import Node, Nodes, day_of, names, refers_to, texts, types
from newsmodel.formats._sources import Known, known, with_sources
from newsmodel.formats._uris import is_uri
from newsmodel.formats._whole import put_together, with_byline
from newsmodel.model import Article, HeadlineRole, Metadata

__all__ = ["read"]

_WORDS: Final = {written: word for word, written in w.ORIGINS.items()}
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_HIGHEST: Final = 999_999_999


def read(source: str | bytes | bytearray | Mapping[str, Any] | list[Any]) -> Article:
    r"""Return the Article that a JSON-LD document holds: its first node that is a schema.org ``Article``.

    Args:
        source: JSON as text or as UTF-8, or what it was read to.

    Raises:
        DataError: Where it is no JSON, or no node of it is an article.

    >>> read('{"@type": "NewsArticle", "headline": "Growers &amp; ministers", "articleBody": "They met."}').text
    'Growers & ministers\n\nThey met.'
    """
    nodes = Nodes(source)
    article = put_together(_headlines(nodes), _opening(nodes), _body(nodes))
    if nodes.literal:
        article = with_byline(article, next(iter(texts(nodes.article, "creditText")), ""))
    article = with_sources(article, _sources(nodes), map(known, article.sources))
    metadata = _metadata(nodes)
    if metadata != Metadata():
        article = attrs.evolve(article, metadata=metadata)
    return with_facts(article, nodes)


def _headlines(nodes: Nodes) -> list[tuple[HeadlineRole, str]]:
    article = nodes.article
    main = _strings(article, "headline") or _strings(article, "name")
    sub = _strings(article, "alternativeHeadline")
    if not nodes.literal:  # what has no words is no headline, nor is the same once more
        main = [words for words in main if words.strip()]
        sub = [words for words in sub if words.strip() and words not in main[:1]]
    return [
        *[(HeadlineRole.MAIN, words) for words in main[:1]],
        *[(HeadlineRole.SUB, words) for words in sub if main],
    ]


def _strings(node: Node, name: str) -> list[str]:
    return [value for value in node.get(name, ()) if type(value) is str]


def _opening(nodes: Nodes) -> str | None:
    """Return what stands above the body, where the document is ours and has it."""
    headers = [part for part in nodes.nodes(nodes.article, "hasPart") if "WPHeader" in types(part)]
    return next((text for part in headers for text in _strings(part, "text")), None) if nodes.literal else None


def _body(nodes: Nodes) -> str:
    parts = _strings(nodes.article, "articleBody")
    if nodes.literal:
        return next(iter(parts), "")
    body = without_inline("\n\n".join(parts).replace("\r\n", "\n").strip())
    return html_text(body) if has_tags(body) else body


def _metadata(nodes: Nodes) -> Metadata:
    article = nodes.article
    rights = _strings(article, "copyrightNotice") or _called(nodes, "license")
    keywords = names(nodes.once(article, "keywords"))
    if not nodes.literal:
        keywords = [word.strip() for words in keywords for word in words.split(",") if word.strip()]
    origin = next(iter(texts(article, "digitalSourceType")), None)
    return dated(
        {
            "uri": _uri(article),
            "publisher": next(iter(names(nodes.once(article, "publisher"))), None),
            "language": next(iter(_languages(nodes)), None),
            "authors": tuple(names(nodes.once(article, "author"))),
            "rights": next(iter(rights), None) or None,
            "keywords": tuple(keywords),
            "digital_source_type": _WORDS.get(origin or "", origin),
        },
        day_of(article, "datePublished"),
        day_of(article, "dateModified"),
    )


def _called(nodes: Nodes, name: str) -> list[str]:
    """Return the strings of a property, and the addresses of the nodes that it has."""
    found: list[str] = []
    for value in nodes.once(nodes.article, name):
        if isinstance(value, dict):
            found += [known for known in (refers_to(value), *texts(value, "url")) if known]
        elif type(value) is str:
            found.append(value)
    return found


def _languages(nodes: Nodes) -> Iterator[str]:
    """Yield the languages of an article; a schema.org ``Language`` has its tag as its other name."""
    for value in nodes.once(nodes.article, "inLanguage"):
        found = (
            names([value], "alternateName") if isinstance(value, dict) and "alternateName" in value else names([value])
        )
        yield from found if nodes.literal else [tag for tag in map(w.tag_of, found) if tag is not None]


def _uri(article: Node) -> str | None:
    """Return the address of an article, else its name as a node, else its identifier."""
    addresses = _addresses([*article.get("url", ()), *article.get("mainEntityOfPage", ()), article])
    found = [value for value in addresses if is_uri(value)]
    return next(iter([*found, *[value for value in _strings(article, "identifier") if value]]), None)


def _sources(nodes: Nodes) -> Iterator[Known]:
    for value in nodes.once(nodes.article, "citation"):
        if isinstance(value, dict):
            yield _source(nodes, value)
        elif type(value) is str and value.strip():
            yield Known(url=value) if is_uri(value) else Known(title=" ".join(value.split()))


def _source(nodes: Nodes, node: Node) -> Known:
    labels = _strings(node, "identifier")
    others = [part for part in nodes.nodes(node, "identifier") if "url" in texts(part, "propertyID")]
    urls = [*_addresses(node.get("url", [])), *[value for part in others for value in _strings(part, "value")]]
    return Known(
        tuple([number for number in map(_number, node.get("position", ())) if number is not None]),
        tuple([label for label in labels if label]),
        next(iter(_strings(node, "name") or _strings(node, "headline")), None),
        next(iter(urls), None),
        next(iter(names(nodes.all(node, "publisher"))), None),
        next(iter(_strings(node, "datePublished")), None),
    )


def _addresses(values: list[Any]) -> list[str]:
    """Return the addresses among values: strings, or references as in expanded documents."""
    found = [refers_to(value) if isinstance(value, dict) else value for value in values]
    return [value for value in found if type(value) is str]


def _number(value: object) -> int | None:
    if type(value) is int and 0 <= value <= _HIGHEST:
        return value
    words = value.partition(".")[0] if type(value) is Fraction and not value.partition(".")[2].strip("0") else value
    return int(words) if isinstance(words, str) and _NUMBER.fullmatch(words) else None
