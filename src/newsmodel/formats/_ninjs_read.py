"""ninjs as an Article: 3.x, 2.x and 1.x."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from newsmodel.formats import _ninjs_words as w
from newsmodel.formats._dates import dated, moment_of
from newsmodel.formats._document import text_of
from newsmodel.formats._html_text import has_tags, html_text
from newsmodel.formats._ninjs_document import Sheet, sheet
from newsmodel.formats._nitf import Head, head_of
from newsmodel.formats._placing import Placer
from newsmodel.formats._sound import Ids, with_story
from newsmodel.formats._sources import Known, with_sources
from newsmodel.formats._whole import put_together, with_byline
from newsmodel.model import Article, Event, EventType, Evidence, HeadlineRole, Metadata, Participant, ParticipantKind

__all__ = ["read"]

_MAIN: Final = ("main", "headline", "")
_SUB: Final = ("sub", "subheadline", "subheading", "subtitle")
_AUTHORS: Final = (w.AUTHOR, "creator", "writer")
_MAIN_ROLE: Final = "main"
_BESIDE: Final = frozenset(("summary", "teaser", "caption", "abstract", "standfirst", "extract"))
"""The roles of bodies that stand for another: they are read only where there is none."""
_MARKED: Final = ("html", "xml", "nitf")
_KINDS: Final = {
    "people": ParticipantKind.PERSON,
    "organisations": ParticipantKind.ORGANIZATION,
    "objects": ParticipantKind.OTHER,
}
_EVENT_TYPES: Final = frozenset(map(str, EventType))


def read(source: str | bytes | bytearray | Mapping[str, Any]) -> Article:
    r"""Return the Article that a ninjs document holds.

    Args:
        source: JSON as text or as UTF-8, or the dict that it was read to.

    Raises:
        DataError: Where it is no ninjs document; it names the place and the reason.

    >>> read('{"uri": "urn:x:1", "headlines": [{"value": "Talks end"}], "bodies": [{"value": "They met."}]}').text
    'Talks end\n\nThey met.'
    """
    found = sheet(source)
    headlines, opening = _headlines(found)
    body, head = _body(found)
    if not headlines:
        roles = (HeadlineRole.MAIN, HeadlineRole.SUB)
        headlines = list(zip(roles, head.headlines, strict=False))
    article = put_together(headlines, opening, body)
    article = with_byline(article, found.get("by", "") or head.byline)
    article = with_sources(article, _sources(found), map(w.told, article.sources))
    article = attrs.evolve(article, metadata=_metadata(found, article.text, head))
    return _with_names(article, found)


def _headlines(found: Sheet) -> tuple[list[tuple[HeadlineRole, str]], str | None]:
    """Return the headlines, the main one first, and what stands above the body, where the document has it."""
    main: list[str] = [found["headline"]] if "headline" in found else []
    sub: list[str] = []
    opening = None
    for item in found.get("headlines", ()):
        role = item.get("role", "").lower()
        if role == w.OPENING:
            opening = item["value"]
        elif role in _MAIN:
            main.append(_plain(item))
        elif role in _SUB:
            sub.append(_plain(item))
    shown = [*[(HeadlineRole.MAIN, words) for words in main[:1]], *[(HeadlineRole.SUB, words) for words in sub]]
    return shown, opening


def _plain(item: Mapping[str, Any]) -> str:
    """Return the text of a value, without marks if it has some."""
    value: str = item["value"]
    return html_text(value) if _is_marked(item) else value


def _is_marked(item: Mapping[str, Any]) -> bool:
    """Return whether a value has marks, as its type or its role says, or as it looks where it has no type."""
    kind = str(item.get("contentType") or item.get("contenttype") or "").lower()
    if kind == w.PLAIN:
        return False
    named = kind or str(item.get("role", "")).lower()
    return any(word in named for word in _MARKED) or (not kind and has_tags(item["value"]))


def _body(found: Sheet) -> tuple[str, Head]:
    """Return the body, and what stands above the story in NITF, if some body is that.

    The body is the main one, in plain text, unless it is a line of what has paragraphs where it has marks.
    """
    older = [{"role": key[5:], "value": value} for key, value in found.items() if key.startswith("body_")]
    bodies = [item for item in (*found.get("bodies", ()), *older) if item["value"]]
    bodies.sort(key=lambda item: (item.get("role") in _BESIDE, item.get("role") != _MAIN_ROLE, _is_marked(item)))
    texts = [_plain(item) for item in bodies]
    best = 0
    if texts and "\n" not in texts[0].strip() and bodies[0].get("role") != _MAIN_ROLE:
        best = next((place for place, text in enumerate(texts) if "\n" in text.strip()), 0)
    told = next((place for place, item in enumerate(bodies) if "<nitf" in item["value"]), None)
    head = Head() if told is None else head_of(bodies[told]["value"])
    above = head.dateline if told == best else ""
    return "\n\n".join([words for words in (above, *texts[best : best + 1]) if words]), head


def _metadata(found: Sheet, text: str, head: Head) -> Metadata:
    facts = {item.get("role"): item["value"] for item in reversed(found.get("descriptions", ()))}
    others = found.get("altids", ())  # before 2.0 an object, by their names
    uri = next((item["value"] for item in others if isinstance(item, dict) and item.get("role") == "uri"), found["uri"])
    published = moment_of(facts.get(w.PUBLISHED)) or moment_of(found.get("firstcreated", found.get("contentcreated")))
    modified = moment_of(facts.get(w.MODIFIED)) or moment_of(found.get("versioncreated"))
    if published is None and w.MODIFIED not in facts:
        published, modified = modified or head.issued, None
    publisher = [item.get("name") for item in found.get("infosources", ()) if item.get("role") == w.PUBLISHER]
    return dated(
        {
            "uri": None if uri == w.made_uri(text) else uri or None,
            "publisher": next(iter(publisher), found.get("copyrightholder")) or None,
            "language": found.get("language") or None,
            "authors": tuple(_names(found, "people", *_AUTHORS)),
            "rights": found.get("usageterms", found.get("copyrightnotice")) or None,
            "keywords": tuple([name for name, rel in _all_names(found, "subjects") if rel != w.ISSUE]),
            "digital_source_type": _origin(found.get("digitalsourcetype", {})),
        },
        published,
        modified,
    )


def _origin(value: Mapping[str, str]) -> str | None:
    """Return how an item was made: IPTC's word for it."""
    uri = value.get("uri", "")
    return value.get("literal") or uri.rpartition("/")[2] or value.get("name") or None


def _all_names(found: Sheet, kind: str) -> Iterator[tuple[str, str]]:
    for item in found.get(kind, ()):
        if item.get("name"):
            yield item["name"], item.get("rel", "")


def _names(found: Sheet, kind: str, *rels: str) -> list[str]:
    return [name for name, rel in _all_names(found, kind) if rel in rels]


def _sources(found: Sheet) -> Iterator[Known]:
    for item in found.get("infosources", ()):
        if item.get("role") == w.CITATION:
            numbers, labels = w.names_of(item.get("literal", ""))
            yield Known(numbers, labels, item.get("name"), item.get("uri") or _contact(item.get("contactInfo")))


def _contact(value: object) -> str | None:
    contacts = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return next((text_of(item.get("value")) for item in contacts if item.get("type") == "url"), None)


def _with_names(article: Article, found: Sheet) -> Article:
    """Return an Article with the participants and events that its document names, if its text names them too."""
    placer, ids = Placer(article.text), Ids()
    people: list[Participant] = []
    told: set[str] = set()  # a name that is given twice is of one
    for kind, meant in _KINDS.items():
        for item in found.get(kind, ()):
            name = item.get("name", "")
            mentions = placer.named(name) if item.get("rel") not in _AUTHORS and name not in told else ()
            told.add(name)
            if mentions:
                known = ids.of(item.get("literal"), "p")
                people.append(Participant(known, name=item["name"], kind=meant, mentions=mentions))
    events: list[Event] = []
    happening: set[str] = set()
    for item in found.get("events", ()):
        name = item.get("name", "")
        quotes = placer.named(name) if name not in happening else ()
        happening.add(name)
        if quotes:
            known = ids.of(item.get("id"), "e")
            kind = item.get("literal", "")
            happened = EventType(kind) if kind in _EVENT_TYPES else EventType.OTHER
            events.append(Event(known, name=item["name"], type=happened, evidence=Evidence(quotes)))
    return with_story(article, participants=people, events=events) if people or events else article
