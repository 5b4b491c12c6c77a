"""An Article as schema.org JSON-LD: the article, its sources, and what is known beside the text."""

from typing import Any

from newsmodel.errors import excerpt
from newsmodel.formats import _jsonld_words as w
from newsmodel.formats._document import apart
from newsmodel.formats._jsonld_story import events_of, issues_of, participants_of, statements_of
from newsmodel.formats._sources import listed
from newsmodel.formats._uris import is_uri
from newsmodel.formats._whole import take_apart
from newsmodel.model import Article, HeadlineRole, Metadata, Source

__all__ = ["write"]


def write(article: Article) -> dict[str, Any]:
    r"""Return an Article as a schema.org ``NewsArticle``, for `json.dumps`.

    Args:
        article: Any Article.

    Raises:
        TypeError: Where it is no Article.

    >>> from newsmodel import parse
    >>> written = write(parse("Port talks end\n\nBoth sides met on Monday [1].\n\n[1] Wire [2] Post"))
    >>> written["@type"], written["headline"], written["citation"][0]
    ('NewsArticle', 'Port talks end', {'@type': 'CreativeWork', 'position': 1, 'name': 'Wire'})
    """
    if not isinstance(article, Article):
        raise TypeError(f"write() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    out: dict[str, Any] = {
        "@context": w.CONTEXT,
        "@type": "NewsArticle",
        **_named(article.metadata.uri),
        **_text(article),
        **_metadata(article.metadata),
        "citation": list(map(_citation, listed(article))),
        "mainEntityOfPage": _page(article),
        "about": [*events_of(article), *issues_of(article)],
        "mentions": [*participants_of(article), *statements_of(article)],
    }
    written: dict[str, Any] = apart({key: value for key, value in out.items() if value not in (None, [])})
    return written


def _named(uri: str | None) -> dict[str, Any]:
    """Return the identifier of an article: an IRI, also as its address if it is one, else a string."""
    if uri is None or not is_uri(uri) or not uri.startswith(("http:", "https:", "urn:", "tag:")):
        return {"identifier": uri}
    return {"@id": uri, "url": uri if uri.startswith("http") else None}


def _text(article: Article) -> dict[str, Any]:
    headlines, opening, body = take_apart(article)
    sub = [words for role, words in headlines if role == HeadlineRole.SUB]
    return {
        "encodingFormat": w.PLAIN,
        "headline": next((words for role, words in headlines if role == HeadlineRole.MAIN), None),
        "alternativeHeadline": sub[0] if len(sub) == 1 else sub,
        "hasPart": None if opening is None else {"@type": "WPHeader", "text": opening},
        "creditText": None if article.byline is None else article.byline.plain,
        "dateline": None if article.dateline is None else article.dateline.raw.strip(),
        "articleBody": body if body or not headlines else None,
        "wordCount": len(article.plain.split()),
    }


def _metadata(facts: Metadata) -> dict[str, Any]:
    free = is_uri(facts.rights) and str(facts.rights).startswith("http")
    return {
        "inLanguage": facts.language,
        "datePublished": None if facts.published is None else facts.published.isoformat(),
        "dateModified": None if facts.modified is None else facts.modified.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in facts.authors],
        "publisher": None if facts.publisher is None else {"@type": "Organization", "name": facts.publisher},
        "license": facts.rights if free else None,
        "copyrightNotice": None if free else facts.rights,
        "keywords": list(facts.keywords),
        "digitalSourceType": w.ORIGINS.get(facts.digital_source_type or "", facts.digital_source_type),
    }


def _citation(source: Source) -> dict[str, Any]:
    numbers = list(source.numbers)
    names: list[Any] = list(source.labels)
    if source.url is not None and not is_uri(source.url):
        names.append({"@type": "PropertyValue", "propertyID": "url", "value": source.url})
    out: dict[str, Any] = {
        "@type": "CreativeWork",
        "position": numbers[0] if len(numbers) == 1 else numbers,
        "identifier": names,
        "name": source.title,
        "text": source.plain if source.title is None and source.plain else None,
        "url": source.url if is_uri(source.url) else None,
        "publisher": None if source.publisher is None else {"@type": "Organization", "name": source.publisher},
        "datePublished": source.date,
    }
    return {key: value for key, value in out.items() if value not in (None, [])}


def _page(article: Article) -> dict[str, Any] | None:
    """Return the page that an article is the matter of, for the links to others on it."""
    links = [link.url for link in article.related if is_uri(link.url)]
    return {"@type": "WebPage", "relatedLink": links} if links else None
