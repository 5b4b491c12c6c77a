"""FollowTheMoney entities as they are read: an array of them, or a line each as its tools write them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from newsmodel.errors import DataError
from newsmodel.formats import _ftm_words as w
from newsmodel.formats._document import document
from newsmodel.formats._json import shown

__all__ = ["Found", "entities"]


class Found(NamedTuple):
    """An entity.

    Attributes:
        id: Its id.
        schema: The name of its schema.
        values: The values of its properties.
    """

    id: str
    schema: str
    values: Mapping[str, list[str]]

    def all(self, name: str) -> list[str]:
        """Return the values of a property."""
        return self.values.get(name, [])

    def first(self, name: str) -> str | None:
        """Return the first value of a property, or None."""
        return next(iter(self.all(name)), None)


def entities(source: object) -> list[Found]:
    r"""Return the entities of a document.

    Args:
        source: JSON as text or as UTF-8, an array, one entity, or a line each; or what it was read to.

    Raises:
        DataError: Where something among them is no entity; it names the place, in lines the line too.

    >>> [found.schema for found in entities('{"id": "a", "schema": "Person"}\n{"id": "b", "schema": "Event"}')]
    ['Person', 'Event']
    """
    out: list[Found] = []
    for number, line in _lines(source):
        try:
            out.append(_entity("$", document(line)))
        except DataError as error:
            raise DataError(f"line {number}: {error.path}", error.reason) from None
    if out:
        return out
    found = document(source)
    if not isinstance(found, list):
        return [_entity("$", found)]
    return [_entity(f"$[{place}]", item) for place, item in enumerate(found)]


def _lines(source: object) -> list[tuple[int, str]]:
    """Return the lines of a text with their numbers, if each is to be an entity by itself; else none."""
    if isinstance(source, (bytes, bytearray)):
        source = source.decode("utf-8", "surrogateescape")  # what is no UTF-8 is refused when it is read as a whole
    if not isinstance(source, str):
        return []
    lines = [(number, line.strip(" \t\r\ufeff")) for number, line in enumerate(source.split("\n"), 1)]
    filled = [(number, line) for number, line in lines if line]
    first = filled[0][1] if filled else ""
    return filled if len(filled) > 1 and first.startswith("{") and first.endswith("}") else []


def _entity(path: str, value: Any) -> Found:  # noqa: ANN401
    if not isinstance(value, dict):
        raise DataError(path, f"{shown(value)} is no entity: an object with an id, a schema and properties")
    for name in ("id", "schema"):
        if type(value.get(name)) is not str:
            raise DataError(f"{path}.{name}", f"{shown(value.get(name))} is not a string")
    properties = value.get("properties", {})
    if not isinstance(properties, dict):
        raise DataError(f"{path}.properties", f"{shown(properties)} is not an object")
    values = {name: _strings(f"{path}.properties.{name}", items) for name, items in properties.items()}
    return Found(value["id"], value["schema"], values)


def _strings(path: str, value: Any) -> list[str]:  # noqa: ANN401
    if not isinstance(value, list):
        raise DataError(path, f"{shown(value)} is not an array of strings")
    for place, item in enumerate(value):
        if type(item) is not str:
            raise DataError(f"{path}[{place}]", f"{shown(item)} is not a string")
    return [w.unescaped(item) for item in value if item]
