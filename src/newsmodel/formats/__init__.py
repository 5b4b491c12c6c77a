"""The formats in which an Article is written and read, a module each.

Every module has ``write(article)`` and, where the format can carry an Article back, ``read(document)``. To add one,
write a module and its page in docs/, and add a line to `FORMATS`.

>>> from newsmodel import parse
>>> from newsmodel.formats import json
>>> json.read(json.write(parse("They met."))) == parse("They met.")
True
"""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Final, NamedTuple

__all__ = ["FORMATS", "Format", "module_of"]


class Format(NamedTuple):
    """A format, as the registry has it.

    Attributes:
        name: Its name, which is that of its module.
        title: What it is, for a person.
        suffix: What the names of its files end with.
        reads: Whether its module has ``read``, and with it ``LOSS``.

    >>> FORMATS["json"].suffix
    '.json'
    """

    name: str
    title: str
    suffix: str
    reads: bool


FORMATS: Final[Mapping[str, Format]] = {
    entry.name: entry
    for entry in (
        Format("json", "own JSON: the Article whole", ".json", reads=True),
        Format("jsonld", "schema.org NewsArticle as JSON-LD", ".jsonld", reads=True),
        Format("ninjs", "IPTC ninjs 3.1, News in JSON", ".json", reads=True),
        Format("ftm", "FollowTheMoney entities", ".json", reads=True),
        Format("markdown", "Markdown with footnotes", ".md", reads=True),
        Format("ibis", "an outline of issues and positions, for a person", ".txt", reads=False),
        Format("rows", "tables of plain values, for pandas, polars and csv", ".json", reads=False),
        Format("web_annotation", "W3C Web Annotation: quotes and citations", ".jsonld", reads=True),
        Format("html", "a page for a person: the text with its marks, sources and story", ".html", reads=False),
    )
}
"""The formats by name, in the order in which people are told of them."""


def module_of(name: str) -> ModuleType:
    """Return the module of a format, imported when it is first asked for.

    Args:
        name: One of `FORMATS`.

    Raises:
        KeyError: Where there is no such format.

    >>> module_of("json").VERSION
    1
    """
    return import_module(f"newsmodel.formats.{FORMATS[name].name}")
