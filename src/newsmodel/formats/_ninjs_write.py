"""An Article as ninjs 3.1."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from newsmodel.errors import excerpt
from newsmodel.formats import _ninjs_words as w
from newsmodel.formats._document import apart
from newsmodel.formats._sources import listed
from newsmodel.formats._uris import is_uri
from newsmodel.formats._whole import take_apart
from newsmodel.model import Article, Event, HeadlineRole, Issue, Metadata, Participant, ParticipantKind, Source

__all__ = ["write"]

_LISTS: Final = {ParticipantKind.PERSON: "people", ParticipantKind.OTHER: "objects"}


def write(article: Article) -> dict[str, Any]:
    r"""Return an Article as a ninjs 3.1 document, for `json.dumps`.

    Args:
        article: Any Article.

    Raises:
        TypeError: Where it is no Article.

    >>> from newsmodel import parse
    >>> written = write(parse("Port talks end\n\nBoth sides met on Monday [1].\n\n[1] Wire [2] Post"))
    >>> written["headlines"], written["bodies"][0]["value"][:10]
    ([{'role': 'main', 'contentType': 'text/plain', 'value': 'Port talks end'}], 'Both sides')
    """
    if not isinstance(article, Article):
        raise TypeError(f"write() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    facts = article.metadata
    out: dict[str, Any] = {
        "standard": {"name": "ninjs", "version": w.VERSION, "schema": w.SCHEMA},
        "uri": facts.uri if is_uri(facts.uri) else w.made_uri(article.text),
        "type": "text",
        **_text(article),
        **_dates(facts),
        **_metadata(article),
        **_lists(article),
    }
    written: dict[str, Any] = apart({key: value for key, value in out.items() if value not in (None, [])})
    return written


def _text(article: Article) -> dict[str, Any]:
    headlines, opening, body = take_apart(article)
    shown = [_value(role, words) for role, words in headlines]
    if opening is not None:
        shown.append(_value(w.OPENING, opening))
    words = len(article.plain.split())
    return {
        "headlines": shown,
        "bodies": [{**_value(HeadlineRole.MAIN, body), "charCount": len(body), "wordCount": words}] if body else [],
        "by": article.byline.plain if article.byline is not None else None,
        "located": article.dateline.place if article.dateline is not None else None,
    }


def _value(role: str, value: str) -> dict[str, Any]:
    return {"role": str(role), "contentType": w.PLAIN, "value": value}


def _dates(facts: Metadata) -> dict[str, Any]:
    """Return the dates: as ninjs has them where it can, and beside them what it cannot say."""
    found = {w.PUBLISHED: facts.published, w.MODIFIED: facts.modified}
    exact = {role for role, day in found.items() if _is_moment(day)}
    if w.PUBLISHED not in exact and w.MODIFIED in exact:
        exact.discard(w.MODIFIED)  # alone it would be taken for when the article was published
    return {
        "firstCreated": facts.published.isoformat() if w.PUBLISHED in exact and facts.published else None,
        "versionCreated": facts.modified.isoformat() if _is_moment(facts.modified) and facts.modified else None,
        "descriptions": [
            _value(role, day.isoformat()) for role, day in found.items() if day is not None and role not in exact
        ],
    }


def _is_moment(day: date | datetime | None) -> bool:
    """Return whether a date is a date-time of RFC 3339: it has a time, and an offset in minutes."""
    offset = day.utcoffset() if isinstance(day, datetime) else None
    return offset is not None and not offset.total_seconds() % 60


def _metadata(article: Article) -> dict[str, Any]:
    facts = article.metadata
    origin = facts.digital_source_type
    named = origin is not None and origin.isascii() and origin.isalpha()
    return {
        "language": facts.language,
        "usageTerms": facts.rights,
        "altIds": [{"role": "uri", "value": facts.uri}] if facts.uri is not None and not is_uri(facts.uri) else [],
        "digitalSourceType": None
        if origin is None
        else {**({"uri": f"{w.DIGITAL_SOURCE}{origin}"} if named else {}), "literal": origin},
    }


def _lists(article: Article) -> dict[str, Any]:
    facts = article.metadata
    publisher = [] if facts.publisher is None else [{"name": facts.publisher, "role": w.PUBLISHER}]
    lists: dict[str, Any] = {
        "infoSources": [*publisher, *map(_source, listed(article))],
        "people": [{"name": name, "rel": w.AUTHOR} for name in facts.authors],
        "organisations": [],
        "objects": [],
        "places": _places(article.events),
        "events": list(map(_event, article.events)),
        "subjects": [*[{"name": name, "rel": w.KEYWORD} for name in facts.keywords], *map(_issue, article.issues)],
        "associations": _related(article),
    }
    for who in article.participants:
        lists[_LISTS.get(who.kind, "organisations")].append(_participant(who))
    return lists


def _source(source: Source) -> dict[str, Any]:
    url = source.url
    return {
        **({} if source.title is None else {"name": source.title}),
        "role": w.CITATION,
        **({"uri": url} if is_uri(url) else {}),
        **({"literal": w.literal_of(source)} if source.numbers or source.labels else {}),
        **({"contactInfo": [{"type": "url", "value": url}]} if url is not None and not is_uri(url) else {}),
    }


def _participant(who: Participant) -> dict[str, Any]:
    return {"name": who.name, "rel": w.MENTION, "literal": who.id}


def _places(events: Iterable[Event]) -> list[dict[str, Any]]:
    names = dict.fromkeys([event.place.name for event in events if event.place is not None])
    return [{"name": name, "rel": w.MENTION} for name in names]


def _event(event: Event) -> dict[str, Any]:
    return {"id": event.id, "name": event.name, "rel": w.MENTION, "literal": str(event.type)}


def _issue(issue: Issue) -> dict[str, Any]:
    return {"name": issue.name, "rel": w.ISSUE, "literal": issue.id}


def _related(article: Article) -> list[dict[str, Any]]:
    out = []
    for link in article.related:
        name = link.title or link.plain
        url = link.url
        uri = url if is_uri(url) else w.made_uri(name)
        out.append({"uri": uri, "type": "text", "name": name, "rel": "related"})
    return out
