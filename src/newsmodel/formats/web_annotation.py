"""Web Annotation (W3C): every quote of the story, and every citation, as an annotation of the text.

The document is an AnnotationCollection with one AnnotationPage. Its first annotation holds the text, so that
`read` gives the Article again; each other one points at its words with a TextPositionSelector and a
TextQuoteSelector, so that `anchor` finds them in a text that has changed. docs/format-web_annotation.md has
the mapping.
"""

from __future__ import annotations

import re
import uuid
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._anchoring import Selected, joined, place
from newsmodel.formats._annotation_writer import ADDRESS, JSON, ROLE, Writer, role_of
from newsmodel.formats._annotations import CONTEXT, Annotated, annotated, document_items
from newsmodel.formats._json import decode, encode, shown
from newsmodel.formats._placing import Searched
from newsmodel.grounding import Grounding, Refusal
from newsmodel.grounding._report import quoted
from newsmodel.model import Article, Quote
from newsmodel.text import Piece, carry_story, parse, reads_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsmodel.formats._aspects import Loss
    from newsmodel.formats._structure import Structure

__all__ = ["LOSS", "anchor", "read", "write"]

_STORY: Final = {"participants": "participant", "events": "event", "issues": "issue", "statements": "statement"}
_KINDS: Final = {kind: name for name, kind in _STORY.items()} | {"position": "issues"}
_OF_FACT: Final = re.compile(r"\$\.(participants|events|issues|statements)\[([0-9]+)\]\.?(.*)", re.DOTALL)
_TOKEN: Final = "w"  # noqa: S105  (it stands for the words of one annotation until they are placed)

LOSS: Final[Loss] = {}
"""What a Web Annotation document loses: nothing."""


# Writing.


def write(article: Article) -> dict[str, Any]:
    """Return the story and the citations of an Article as an AnnotationCollection, for `json.dumps`.

    Args:
        article: Any Article.

    >>> import attrs
    >>> from newsmodel import Participant, parse
    >>> article = parse("Mara Hale left.")
    >>> hale = Participant("p1", name="Mara Hale", kind="person", mentions=(article.quote("Mara Hale"),))
    >>> page = write(attrs.evolve(article, participants=(hale,)))["first"]
    >>> page["items"][1]["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 0, 'end': 9}
    """
    frame = _structure().write(article)
    name = uuid.UUID(bytes=sha256(encode(frame).encode()).digest()[:16], version=4).urn
    facts = {kind: frame.pop(kind, []) for kind in _STORY}
    if reads_back(article) and joined(article.text) == article.text:
        del frame["blocks"]
        frame.pop("lead", None)
    uri = article.metadata.uri or ""
    writer = Writer(article, name, uri if ADDRESS.fullmatch(uri) else f"{name}#text")
    items = [writer.text(frame)]
    for kind, held in facts.items():
        for number, fact in enumerate(held):
            items += writer.fact(_STORY[kind], fact.get("id", str(number)), fact)
    items += [writer.citation(citation) for citation in article.citations]
    for number, item in enumerate(items):
        item["id"] = f"{name}#{number}"
    page = f"{name}#page"
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "newsmodel",
        "total": len(items),
        "first": {"id": page, "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items},
        "last": page,
    }


# Reading.


def read(document: object) -> Article:
    """Return the Article that a document of ours holds: its text, and its story in its place.

    Annotations of others, such as comments, are passed over.

    Args:
        document: JSON as text or bytes, or what `json.loads` makes of it: a collection with its page, a page, one
            annotation, or an array of them.

    Raises:
        DataError: Where it is no such document, holds no text, or quotes what the text does not say.

    >>> from newsmodel import parse
    >>> read(write(parse("They met."))) == parse("They met.")
    True
    """
    found = _Read(document)
    article = found.article()
    places: list[tuple[int, int]] = []
    text = Searched(article.text)
    for item in found.quoting:
        selected = item.selected or _NOTHING
        where = place(text, selected)
        if isinstance(where, str):
            raise DataError(f"{item.path}.target", f"{quoted(selected.exact)} {where}" if selected.exact else where)
        places.append(where)
    return _told(article, {kind: getattr(found.told, kind) for kind in _STORY}, places)


def anchor(document: object, article: Article) -> Grounding:
    """Return an Article with the story that a document tells, as far as its words are found there; and what was not.

    The story that the Article had goes. A quote stands where its position says, if the words do and what is told
    beside them agrees; else in the one place that what is beside it tells. A fact that has lost what it needs goes.

    Args:
        document: As `read` takes it; it need not hold the text.
        article: The Article to find the words in.

    Raises:
        DataError: Where it is no such document.

    >>> import attrs
    >>> from newsmodel import Participant, parse
    >>> old = parse("Mara Hale left the talks.")
    >>> hale = Participant("p1", name="Mara Hale", kind="person", mentions=(old.quote("Mara Hale"),))
    >>> new = parse("On Monday, Mara Hale left the talks.")
    >>> anchor(write(attrs.evolve(old, participants=(hale,))), new).article.participants[0].mentions
    (Quote('Mara Hale', start=11),)
    """
    found = _Read(document)
    refused = [
        Refusal(item.path, words=item.selected and item.selected.exact, reason="belongs to no fact that is told")
        for item in found.foreign
    ]
    places: list[tuple[int, int]] = []
    pieces: list[Piece] = []
    text = Searched(article.text)
    for token, item in enumerate(found.quoting):
        selected = item.selected or _NOTHING
        where = place(text, selected)
        here = not isinstance(where, str)
        pieces.append(Piece(token, token + 1, token, token + here, same=here))
        if isinstance(where, str):
            refused.append(Refusal(item.path, words=selected.exact, reason=where))
            where = (0, 0)
        places.append(where)
    story, _ = carry_story(found.told, pieces, found.told.text) if pieces else ({}, ())
    return Grounding(_told(article, story, places), refused=tuple(refused))


def _told(article: Article, story: Mapping[str, Any], places: list[tuple[int, int]]) -> Article:
    """Return the Article with a story whose quotes have gone to their places."""
    quotes = [Quote(article.text[start:end], start=start) for start, end in places]
    return attrs.evolve(article, **{kind: _placed(story.get(kind, ()), quotes) for kind in _STORY})


def _placed(value: Any, quotes: list[Quote]) -> Any:  # noqa: ANN401
    """Return a part of the story with the quote of each annotation in the place of what stood for it."""
    if isinstance(value, Quote):
        return quotes[value.start]
    if isinstance(value, tuple):
        return tuple([_placed(part, quotes) for part in value])
    if attrs.has(type(value)):
        fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        changed = {name: _placed(part, quotes) for name, part in fields.items() if not isinstance(part, str)}
        return attrs.evolve(value, **changed)
    return value


_NOTHING: Final = Selected()


class _Read:
    """What a document says, its words not yet placed.

    Its story is read as that of an Article whose text has one character for each annotation, so that all that
    can be wrong with it is refused before its words are looked for.
    """

    def __init__(self, document: object) -> None:
        data = decode(document) if isinstance(document, (str, bytes, bytearray)) else document
        self.quoting: list[Annotated] = []
        self.foreign: list[Annotated] = []
        self._text: Annotated | None = None
        self._facts: dict[tuple[str, str], dict[str, Any]] = {}
        self._firsts: dict[str, list[str]] = {}
        self._roles: set[tuple[str, str, str]] = set()
        roles: list[tuple[dict[str, Any], str]] = []
        for path, item in document_items(data):
            found = annotated(item, path)
            if "text" in found.values("tagging") and self._text is None:
                self._text = found
            else:
                roles += self._quoted(found)
        for token in sorted(range(len(roles)), key=lambda token: _place_of(roles[token][1])):
            _put_quote(*roles[token], {"exact": _TOKEN, "start": token}, self.quoting[token].path)
        self._frame = self._known()
        self.told = self._story(len(roles))

    def _quoted(self, found: Annotated) -> list[tuple[dict[str, Any], str]]:
        """Note an annotation, and return the fact and the role of one that quotes words of the story."""
        tags = found.values("tagging")
        kinds = [tag for tag in tags if tag in _KINDS]
        roles = [tag for tag in tags if ROLE.fullmatch(tag)]
        names = found.values("identifying")
        if len(kinds) != 1 or len(roles) != 1 or len(names) != 1:
            if "citation" not in tags:
                self.foreign.append(found)
            return []
        key = (_KINDS[kinds[0]], names[0])
        if (*key, roles[0]) in self._roles:
            raise DataError(f"{found.path}.body", f"{excerpt(roles[0])} of {excerpt(names[0])} stands twice")
        self._roles.add((*key, roles[0]))
        if key not in self._facts:
            self._facts[key] = {}
            self._firsts.setdefault(key[0], []).append(found.path)
        fact = self._facts[key]
        for written in found.values("describing", media=JSON):
            fact.update(_decoded(written, found.path))
        self.quoting.append(found)
        return [(fact, roles[0])]

    def _known(self) -> dict[str, Any]:
        """Return what the annotation of the text says beside it."""
        frame: dict[str, Any] = {}
        if self._text is not None:
            for written in self._text.values("describing", media=JSON):
                frame.update(_decoded(written, self._text.path))
            for key in set(frame) - {"blocks", "lead", "metadata", "external_sources"}:
                raise DataError(f"{self._text.path}.body", f"the key {excerpt(key)} is unknown here")
        return frame

    def _story(self, tokens: int) -> Article:
        """Return the Article of one character an annotation, with the story and what is known beside it."""
        told: dict[str, Any] = {key: self._frame[key] for key in ("metadata", "external_sources") if key in self._frame}
        told["blocks"] = [{"paragraph": _TOKEN * tokens}] if tokens else []
        for (kind, _), fact in self._facts.items():
            told.setdefault(kind, []).append(fact)
        try:
            return _structure().read(told)
        except DataError as error:
            raise self._placed_error(error) from None

    def _placed_error(self, error: DataError) -> DataError:
        """Return an error about own JSON as one about the document that holds it."""
        found = _OF_FACT.fullmatch(error.path)
        if found is None:
            path = self._text.path if self._text is not None else "$"
            return DataError(f"{path}.body", f"{error.path.removeprefix('$.')}: {error.reason}")
        reason = f"{found[3]}: {error.reason}" if found[3] else error.reason
        return DataError(f"{self._firsts[found[1]][int(found[2])]}.body", reason)

    def article(self) -> Article:
        """Return the Article without its story."""
        if self._text is None:
            raise DataError("$", "no annotation holds the text: anchor() takes the Article that it is about")
        written = [body for body in self._text.bodies if body.purpose == "describing" and body.format != JSON]
        if len(written) != 1:
            raise DataError(f"{self._text.path}.body", f"{len(written)} bodies describe the text, and one is needed")
        metadata = self.told.metadata
        if "metadata" not in self._frame:
            metadata = attrs.evolve(metadata, language=written[0].language or None)
        article = parse(written[0].value)
        if "blocks" in self._frame:
            try:
                article = _structure().read({key: self._frame[key] for key in ("blocks", "lead") if key in self._frame})
            except DataError as error:
                raise self._placed_error(error) from None
            if joined(article.text) != joined(written[0].value):
                raise DataError(f"{self._text.path}.body", "the blocks do not have the text that stands beside them")
        return attrs.evolve(article, metadata=metadata, external_sources=self.told.external_sources)


def _decoded(written: str, path: str) -> dict[str, Any]:
    """Return the object that a body of JSON holds."""
    try:
        data = decode(written)
    except DataError as error:
        raise DataError(f"{path}.body", error.reason) from None
    if type(data) is not dict:
        raise DataError(f"{path}.body", f"{shown(data)} is not an object")
    return data


def _put_quote(fact: dict[str, Any], role: str, quote: dict[str, Any], path: str) -> None:
    """Put a quote into its place in a fact; those of a list come in their order."""
    found = role_of(role)
    node: Any = fact
    if found["position"] is not None:
        held = fact.get("positions")
        number = int(found["position"])
        node = held[number] if type(held) is list and number < len(held) else None
    *parents, last = found["path"].split(".")
    for name in parents:
        node = node.setdefault(name, {}) if type(node) is dict else None
    if type(node) is not dict:
        raise DataError(f"{path}.body", f"{excerpt(role)} has no place in what is told of the fact")
    if found["place"] is not None:
        node = node.setdefault(last, [])
        if type(node) is not list:
            raise DataError(f"{path}.body", f"{excerpt(role)} has no place in what is told of the fact")
        node.append(quote)
    else:
        node[last] = quote


def _place_of(role: str) -> int:
    """Return the place in a list that a role names, 0 where it names none."""
    return int(role_of(role)["place"] or 0)


def _structure() -> Structure:
    """Return what reads and writes own JSON, made when first needed: it loads cattrs."""
    from newsmodel.formats._structure import STRUCTURE  # noqa: PLC0415

    return STRUCTURE
