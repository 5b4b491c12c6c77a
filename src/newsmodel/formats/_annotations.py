"""Annotations of the W3C's Web Annotation Data Model, read strictly: what is wrong in one is refused by its place."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, NoReturn

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._anchoring import Selected
from newsmodel.formats._json import Twice, shown

__all__ = ["CONTEXT", "Annotated", "Body", "annotated", "document_items"]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
"""The JSON-LD context that every document names."""
_MOMENT: Final = re.compile(r"-?[0-9]{4,}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:\.[0-9]+)?")
_ZONE: Final = re.compile(r"(?:Z|[+-][0-9]{2}:[0-9]{2})?\Z")
_MOMENTS: Final = ("created", "generated", "modified")
_DIRECTIONS: Final = ("ltr", "rtl", "auto")
_SETS: Final = {"Choice", "Composite", "List", "Independents"}
_WITH_VALUE: Final = {
    "FragmentSelector",
    "CssSelector",
    "XPathSelector",
    "HttpRequestState",
}


class Body(NamedTuple):
    """A TextualBody.

    Attributes:
        value: Its text.
        purpose: Why it is there, or None: ``tagging``.
        format: Its media type, or None.
        language: Its language, or None.
    """

    value: str
    purpose: str | None = None
    format: str | None = None
    language: str | None = None


class Annotated(NamedTuple):
    """An annotation, as far as we use it.

    Attributes:
        path: Where it stands in the document.
        bodies: Its textual bodies.
        selected: What it points at, or None where no text selector says so.
    """

    path: str
    bodies: tuple[Body, ...]
    selected: Selected | None

    def values(self, purpose: str, *, media: str | None = None) -> list[str]:
        """Return the texts of the bodies that have a purpose, of one media type; None is plain text."""
        known = (None, "text/plain") if media is None else (media,)
        return [body.value for body in self.bodies if body.purpose == purpose and body.format in known]


def _refuse(path: str, value: object, wanted: str) -> NoReturn:
    if type(value) is Twice:
        raise DataError(path, f"the key {excerpt(value.key)} stands twice")
    raise DataError(path, f"{shown(value)} is not {wanted}")


def _object(value: object, path: str, wanted: str = "an object") -> dict[str, Any]:
    if type(value) is not dict:
        _refuse(path, value, wanted)
    return value


def _text(value: object, path: str) -> str:
    if type(value) is not str:
        _refuse(path, value, "a string")
    return value


def _maybe(data: Mapping[str, Any], key: str, path: str) -> str | None:
    """Return a string that may be missing; an array of one stands for it, as in all JSON-LD."""
    value = data.get(key)
    if type(value) is list and len(value) == 1:
        value = value[0]
    return None if value is None else _text(value, f"{path}.{key}")


def _several(value: object) -> list[Any]:
    return value if type(value) is list else [value]


def _types(data: Mapping[str, Any], path: str) -> list[str]:
    if "type" not in data:
        return []
    return [_text(name, f"{path}.type") for name in _several(data["type"])]


# Documents.


def document_items(data: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the annotations of a document with their paths: a collection, a page, one annotation or an array of them.

    Raises:
        DataError: Where it is none of these, or names no context.
    """
    if type(data) is list:
        for place, item in enumerate(data):
            path = f"$[{place}]"
            _context(_object(item, path), path)
            yield path, item
        return
    found = _object(data, "$", "an annotation, a page or a collection of them (an object)")
    _context(found, "$")
    types = _types(found, "$")
    if "AnnotationCollection" in types:
        yield from _collection(found)
    elif "AnnotationPage" in types:
        yield from _page(found, "$")
    elif "Annotation" in types:
        yield "$", found
    else:
        raise DataError("$.type", "is not Annotation, AnnotationPage or AnnotationCollection")


def _context(data: Mapping[str, Any], path: str) -> None:
    if CONTEXT not in _several(data.get("@context")):
        raise DataError(f"{path}.@context", f"is not {CONTEXT}")


def _collection(data: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    _identity(data, "$")
    first = data.get("first")
    if type(first) is str:
        raise DataError("$.first", f"the page {excerpt(first)} is not in the document, and nothing is fetched")
    if first is not None:
        yield from _page(_object(first, "$.first"), "$.first")


def _page(data: Mapping[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    _identity(data, path)
    items = data.get("items")
    if type(items) is not list:
        _refuse(f"{path}.items", items, "an array of annotations")
    for place, item in enumerate(items):
        where = f"{path}.items[{place}]"
        yield where, _object(item, where)


def _identity(data: Mapping[str, Any], path: str) -> None:
    if "id" in data:
        _text(data["id"], f"{path}.id")


# Annotations.


def annotated(data: Mapping[str, Any], path: str) -> Annotated:
    """Return what an annotation says.

    Raises:
        DataError: Where it breaks a rule of the recommendation that we know.
    """
    if "Annotation" not in _types(data, path):
        raise DataError(f"{path}.type", "is not Annotation")
    _identity(data, path)
    _common(data, path)
    if "bodyValue" in data:
        _maybe(data, "bodyValue", path)
        if "body" in data:
            raise DataError(path, "has body and bodyValue, of which only one may stand")
    if "target" not in data:
        raise DataError(f"{path}.target", "is missing")
    bodies = [body for where, part in _parts(data, "body", path) for body in _body(part, where)]
    selections = [_target(part, where) for where, part in _parts(data, "target", path)]
    return Annotated(path, tuple(bodies), next((found for found in selections if found), None))


def _parts(data: Mapping[str, Any], key: str, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the values that a key has, with their paths."""
    value = data.get(key)
    if type(value) is list:
        yield from [(f"{path}.{key}[{place}]", part) for place, part in enumerate(value)]
    elif value is not None:
        yield f"{path}.{key}", value


def _common(data: Mapping[str, Any], path: str) -> None:
    """Check what annotations, bodies and targets may have alike."""
    for key in _MOMENTS:
        moment = _maybe(data, key, path)
        if moment is not None:
            found = _MOMENT.match(moment)
            if found is None or _ZONE.match(moment, found.end()) is None:
                _refuse(f"{path}.{key}", moment, "a moment: 2025-08-15T10:05:00Z")
    direction = _maybe(data, "textDirection", path)
    if direction is not None and direction not in _DIRECTIONS:
        _refuse(f"{path}.textDirection", direction, "ltr, rtl or auto")
    _maybe(data, "processingLanguage", path)
    for key in ("language", "format"):
        for where, part in _parts(data, key, path):
            _text(part, where)


def _body(value: object, path: str) -> list[Body]:
    """Return the textual bodies that a body is or holds."""
    if type(value) is str:  # an address
        return []
    data = _object(value, path, "an address or an object")
    _common(data, path)
    types = _types(data, path)
    if len(_SETS & set(types)) > 1:
        raise DataError(f"{path}.type", "is more than one of Choice, Composite, List and Independents")
    if _SETS & set(types):
        for where, part in _parts(data, "items", path):
            _item(part, where)
        return []
    if "value" not in data and "TextualBody" not in types:
        _resource(data, types, path)
        return []
    text = _text(data.get("value"), f"{path}.value")
    return [Body(text, _maybe(data, "purpose", path), _one(data, "format", path), _one(data, "language", path))]


def _one(data: Mapping[str, Any], key: str, path: str) -> str | None:
    return next((part for _, part in _parts(data, key, path)), None)


def _item(value: object, path: str) -> None:
    """Check a part of a set, which is looked at no further."""
    if type(value) is not str:
        _common(_object(value, path, "an address or an object"), path)


def _resource(data: Mapping[str, Any], types: list[str], path: str) -> None:
    """Check that something is named: by its own address, or as the source of a specific resource."""
    if "id" in data:
        _text(data["id"], f"{path}.id")
    elif "source" in data:
        _item(data["source"], f"{path}.source")
    elif "SpecificResource" in types or "selector" in data:
        raise DataError(f"{path}.source", "is missing")
    else:
        raise DataError(path, "has no id, no source and no value")


def _target(value: object, path: str) -> Selected | None:
    """Return what a target selects of a text, or None."""
    if type(value) is str:
        return None
    data = _object(value, path, "an address or an object")
    _common(data, path)
    types = _types(data, path)
    if _SETS & set(types):
        for where, part in _parts(data, "items", path):
            _item(part, where)
        return None
    _resource(data, types, path)
    found: dict[str, Any] = {}
    for where, part in _parts(data, "selector", path):
        for key, known in _selector(part, where).items():
            found.setdefault(key, known)
    return Selected(**found) if found else None


# Selectors.


def _selector(value: object, path: str) -> dict[str, Any]:
    """Return what a text selector says, under the names of `Selected`; nothing of any other selector."""
    if type(value) is str:
        return {}
    data = _object(value, path, "an address or an object")
    found: dict[str, Any] = {}
    for name in _types(data, path):
        read = _SELECTORS.get(name)
        if read is not None:
            found |= read(data, path)
        elif name in _WITH_VALUE and "id" not in data:
            _text(data.get("value"), f"{path}.value")
    return {} if "refinedBy" in data else found


def _quoted(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    exact = _text(data.get("exact"), f"{path}.exact")
    return {"exact": exact, "prefix": _maybe(data, "prefix", path), "suffix": _maybe(data, "suffix", path)}


def _position(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    found = _offsets(data, path)
    if found["start"] > found["end"]:
        raise DataError(path, f"ends at {found['end']}, before its start at {found['start']}")
    return found


def _offsets(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    for key in ("start", "end"):
        value = data.get(key)
        if type(value) is not int or value < 0:
            _refuse(f"{path}.{key}", value, "an offset")
    return {key: data[key] for key in ("start", "end")}


def _bytes(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    _offsets(data, path)
    return {}


_SELECTORS: Final[Mapping[str, Callable[[Mapping[str, Any], str], dict[str, Any]]]] = {
    "TextQuoteSelector": _quoted,
    "TextPositionSelector": _position,
    "DataPositionSelector": _bytes,
}
