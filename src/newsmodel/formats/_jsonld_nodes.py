"""JSON-LD as nodes: each property a list, by its short name, however the document spells it.

This is no JSON-LD processor: contexts are not read. What is read are the names of schema.org and of the Web
Annotation vocabulary, short, with their prefix, or in full, as in expanded documents.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from html import unescape
from typing import Any, Final

from newsmodel.errors import DataError
from newsmodel.formats._dates import stated_moment
from newsmodel.formats._document import document, items
from newsmodel.formats._json import shown

__all__ = ["Node", "Nodes", "day_of", "names", "nodes_in", "refers_to", "short", "texts", "types"]

Node = Mapping[str, list[Any]]
"""A node: its properties by their short names. ``@type`` has short names too."""

_PREFIXES: Final = ("https://schema.org/", "http://schema.org/", "schema:")
_ANNOTATION: Final = "http://www.w3.org/ns/oa#"
_ALIASES: Final = {"id": "@id", "type": "@type"}
_ARTICLES: Final = frozenset(
    (
        "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
        "AskPublicNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle Report ScholarlyArticle "
        "TechArticle SocialMediaPosting BlogPosting LiveBlogPosting DiscussionForumPosting"
    ).split()
)
_TEXTS: Final = frozenset(("headline", "articleBody", "name"))
_LITERALLY: Final = "text/plain"


def short(name: str) -> str:
    """Return the short name of a property or type: without the prefix of schema.org.

    >>> short("schema:headline"), short("http://schema.org/headline"), short("http://www.w3.org/ns/oa#start")
    ('headline', 'headline', 'oa:start')
    """
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix) :]
    if name.startswith(_ANNOTATION):
        return f"oa:{name[len(_ANNOTATION) :]}"
    return _ALIASES.get(name, name)


class Nodes:
    """The nodes of a document.

    Attributes:
        article: The one that is the article.
        literal: Whether its text is plain, to the letter; else it may be escaped as HTML is.
    """

    __slots__ = ("_by_id", "article", "literal")

    def __init__(self, source: object) -> None:
        """Read a document; `DataError` where no node of it is an article."""
        found = document(source)
        if not isinstance(found, (dict, list)):
            raise DataError("$", f"{shown(found)} is no JSON-LD: an object, or an array of them")
        self.article, self._by_id = _article(found, escaped=False)
        self.literal = _LITERALLY in self.article.get("encodingFormat", ())
        if not self.literal:
            self.article, self._by_id = _article(found, escaped=True)

    def all(self, node: Node, name: str) -> list[Any]:
        """Return the values of a property, and in place of each mere reference the node that it means."""
        return [self._meant(value) for value in node.get(name, ())]

    def once(self, node: Node, name: str) -> list[Any]:
        """Return the values of a property, a node that is meant again and again only once."""
        meant = self.all(node, name)
        return list({id(value) if isinstance(value, dict) else (k,): value for k, value in enumerate(meant)}.values())

    def nodes(self, node: Node, name: str) -> list[Node]:
        """Return the nodes among the values of a property."""
        return [value for value in self.all(node, name) if isinstance(value, dict)]

    def _meant(self, value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, dict) and len(value) == 1:
            return self._by_id.get(refers_to(value) or "", value)
        return value


def nodes_in(value: object) -> Iterator[Node]:
    """Yield every node, those above before those within."""
    waiting = [value]
    for found in waiting:  # it grows while it is read
        if isinstance(found, dict):
            yield found
            waiting += [item for values in found.values() for item in values]
        elif isinstance(found, list):
            waiting += found


def _article(found: Any, *, escaped: bool) -> tuple[Node, dict[str, Node]]:  # noqa: ANN401
    by_id: dict[str, Node] = {}
    article: Node | None = None
    for node in nodes_in([_node(item, escaped=escaped) for item in items(found)]):
        name = refers_to(node)
        if name is not None and len(node) > 1:
            by_id.setdefault(name, node)
        if article is None and _ARTICLES.intersection(types(node)) and _TEXTS.intersection(node):
            article = node
    if article is None:
        raise DataError("$", "no node is an article, such as a NewsArticle, with a headline, a name or an articleBody")
    return article, by_id


def _node(value: Any, *, escaped: bool) -> Any:  # noqa: ANN401
    """Return a value with every node in it as a `Node`; lists and values that JSON-LD wraps are taken out."""
    if isinstance(value, str):
        return unescape(value) if escaped and type(value) is str else value
    if isinstance(value, list):
        return [_node(item, escaped=escaped) for item in value]
    if not isinstance(value, dict):
        return value
    for wrap in ("@value", "@list", "@set"):
        if wrap in value:
            return _node(value[wrap], escaped=escaped)
    out: dict[str, list[Any]] = {}
    for key, item in value.items():
        if key != "@context":
            out.setdefault(short(key), []).extend(_values(_node(item, escaped=escaped)))
    if "@type" in out:
        out["@type"] = [short(kind) for kind in out["@type"] if isinstance(kind, str)]
    return out


def _values(value: object) -> list[Any]:
    """Return a value as a flat list without nulls."""
    if isinstance(value, list):
        return [part for item in value for part in _values(item)]
    return [] if value is None else [value]


def types(node: Node) -> list[Any]:
    """Return the types of a node, by their short names."""
    return node.get("@type", [])


def refers_to(node: Node) -> str | None:
    """Return the ``@id`` of a node."""
    return next((name for name in node.get("@id", ()) if type(name) is str), None)


def texts(node: Node, name: str) -> list[str]:
    """Return the strings that a property has, but for empty ones."""
    return [value for value in node.get(name, ()) if type(value) is str and value]


def day_of(node: Node, name: str) -> date | datetime | None:
    """Return the first date or datetime that a property has."""
    return next((day for day in map(stated_moment, node.get(name, ())) if day is not None), None)


def names(values: list[Any], name: str = "name") -> list[str]:
    """Return what values are called: strings themselves, nodes by their names."""
    out: list[str] = []
    for value in values:
        found = value.get(name, ()) if isinstance(value, dict) else (value,)
        out += [text for text in found if type(text) is str and text]
    return out
