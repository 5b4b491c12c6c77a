"""What the annotations of an Article are made of: bodies that tell what words are, and selectors that tell where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsmodel.formats._anchoring import context
from newsmodel.formats._json import encode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsmodel.model import Article, Citation

__all__ = ["ADDRESS", "JSON", "ROLE", "Writer", "role_of"]

ADDRESS: Final = re.compile(r"(?:https?://|urn:)(?:[\w~:/?#@!$&'()*+,;=.-]|%[0-9A-Fa-f]{2}){1,2000}", re.ASCII)
"""An address that may stand for a resource: a URI of the web, or a URN."""
ROLE: Final = re.compile(
    r"(?:positions\[(?P<position>[0-9]{1,6})\]\.)?"
    r"(?P<path>said|cue|outcome|time\.quote|mentions|conditions|place\.quotes|evidence\.quotes)"
    r"(?:\[(?P<place>[0-9]{1,6})\])?"
)
"""What words are in a fact: the path of their place in it."""
JSON: Final = "application/json"
_MOTIVATIONS: Final = {"participant": "identifying"}
_HTTP: Final = ("http://", "https://")


def role_of(role: str) -> re.Match[str]:
    """Return the parts of a role."""
    found = ROLE.fullmatch(role)
    assert found is not None, role  # noqa: S101  (a role is told by this pattern, or made of the names of fields)
    return found


class Writer:
    """Makes the annotations of one Article."""

    def __init__(self, article: Article, name: str, source: str) -> None:
        self._article = article
        self._text = article.text
        self._name = name
        self._source = source

    def text(self, frame: dict[str, Any]) -> dict[str, Any]:
        """Return the annotation that holds the text, and what else is known of the article."""
        text = _body("describing", self._text)
        text["format"] = "text/plain"
        language = self._article.metadata.language
        if language is not None:
            text["language"] = language
        bodies = [_body("tagging", "text"), text]
        if frame:
            bodies.append(_data(frame))
        return {"type": "Annotation", "motivation": "describing", "body": bodies, "target": self._source}

    def fact(self, kind: str, name: str, fact: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the annotations of a fact, one a quote; the first tells all else that is known of it."""
        quotes = list(_take_quotes(fact))
        classes = [fact[key] for key in ("kind", "type", "status") if key in fact]
        items: list[dict[str, Any]] = []
        for role, exact, start in quotes:
            position = role_of(role)["position"]
            tag = kind if position is None else "position"
            said = classes if position is None else [fact["positions"][int(position)]["stance"]]
            bodies = [_body("tagging", tag), _body("identifying", name), _body("tagging", role)]
            bodies += [_body("classifying", str(word)) for word in said]
            if type(fact.get("name")) is str:
                bodies.append(_body("describing", fact["name"]))
            if not items:
                bodies.append(_data(fact))
            motivation = _MOTIVATIONS.get(kind, "classifying")
            items.append(self._annotation(motivation, bodies, start, start + len("".join(exact))))
        return items

    def citation(self, citation: Citation) -> dict[str, Any]:
        """Return the annotation of a citation, linked to the sources that it names."""
        bodies = [_body("tagging", "citation")]
        bodies += [_body("identifying", str(name)) for name in (*citation.numbers, *citation.labels)]
        for source in citation.sources:
            if source.title:
                bodies.append(_body("describing", source.title))
            url = source.url or ""
            if ADDRESS.fullmatch(url) and url.startswith(_HTTP):
                bodies.append({"type": "SpecificResource", "purpose": "linking", "source": url})
        return self._annotation("linking", bodies, citation.start, citation.end)

    def _annotation(self, motivation: str, bodies: list[dict[str, Any]], start: int, end: int) -> dict[str, Any]:
        prefix, suffix = context(self._text, start, end)
        exact = self._text[start:end]
        selectors = [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
        ]
        target = {"type": "SpecificResource", "source": self._source, "selector": selectors}
        return {"type": "Annotation", "motivation": motivation, "body": bodies, "target": target}


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _data(value: dict[str, Any]) -> dict[str, Any]:
    return {**_body("describing", encode(value)), "format": JSON}


def _take_quotes(fact: dict[str, Any], path: str = "") -> Iterator[tuple[str, str | list[str], int]]:
    """Take the quotes out of a fact in own JSON, and yield each with the path of its place."""
    for key, value in list(fact.items()):
        here = f"{path}{key}"
        if type(value) is dict:
            if "exact" in value:
                del fact[key]
                yield here, value["exact"], value["start"]
            else:
                yield from _take_quotes(value, f"{here}.")
        elif type(value) is list and value and type(value[0]) is dict:
            if "exact" in value[0]:
                del fact[key]
                yield from [(f"{here}[{place}]", part["exact"], part["start"]) for place, part in enumerate(value)]
            else:
                for place, part in enumerate(value):
                    yield from _take_quotes(part, f"{here}[{place}].")
