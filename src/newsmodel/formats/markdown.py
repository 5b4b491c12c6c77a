r"""Markdown: an Article as a file for people and site generators, with footnotes, links or a numbered list, and back.

The text is CommonMark, and footnotes are those of GitHub. What is known beside the text stands before it, as front
matter. docs/format-markdown.md has the mapping.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._aspects import ASPECTS
from newsmodel.formats._dates import moment_of
from newsmodel.formats._front_matter import read_front_matter, write_front_matter
from newsmodel.formats._json import decode
from newsmodel.formats._markdown_layout import laid_out, restyled, with_printed
from newsmodel.model import Article, Metadata
from newsmodel.text import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsmodel.formats._aspects import Loss
    from newsmodel.formats._structure import Structure

__all__ = ["LOSS", "STYLES", "read", "write"]

STYLES: Final = ("footnotes", "links", "list")
"""How citations may be written."""
_NAMES: Final = tuple([field.name for field in attrs.fields(Metadata)])
_LISTS: Final = ("authors", "keywords")
_DATES: Final = ("published", "modified")
_ALIASES: Final = {
    "author": "authors",
    "date": "published",
    "lang": "language",
    "lastmod": "modified",
    "tags": "keywords",
}
_KNOWN: Final = {*_NAMES, *_ALIASES, "title", "headlines", "external_sources"}
_COUNT: Final = re.compile(r"[0-9]{1,3}")

_STORY: Final = "Markdown has no place for the story"
LOSS: Final[Loss] = {
    "text": "blank lines, bullets and indentation are written as Markdown has them",
    "layout": "blank lines, bullets and indentation are written as Markdown has them",
    "list labels": "a list of sources that has none may get one",
    "citations": "a marker that names several sources may become several markers",
    "marker spelling": "markers are written in the style that is asked for",
    "source publishers": "of a source that the text did not print, where its entry cannot tell them",
    "source dates": "of a source that the text did not print, where its entry cannot tell them",
    "external sources": "they are printed, and are sources of the text from then on",
    **{
        name: _STORY
        for name in ASPECTS
        if name.startswith(("participant ", "mention ", "event ", "issue ", "position", "statement", "evidence "))
        or name == "quotes"
    },
}
"""What Markdown loses, or may lose."""


def write(article: Article, style: str = "footnotes") -> str:
    r"""Return an Article as Markdown; its story is not written.

    What is written is read again before it is returned. Where that would lose more than `LOSS` says, external sources
    go to the front matter; where it still would, citations are left as they are; then the text is, every character.

    Args:
        article: Any Article.
        style: ``"footnotes"`` writes ``[^1]`` and definitions; ``"links"`` makes links of the citations whose
            addresses are known; ``"list"`` writes ``[1]`` and a numbered list.

    Raises:
        ValueError: Where the style is none of these.

    >>> from newsmodel import parse
    >>> print(write(parse("# Talks end\n\nThey met [1].\n\nSources:\n[1] Example Wire", language="en")), end="")
    ---
    language: en
    ---
    <BLANKLINE>
    # Talks end
    <BLANKLINE>
    They met [^1].
    <BLANKLINE>
    Sources:
    <BLANKLINE>
    [^1]: Example Wire
    """
    if style not in STYLES:
        raise ValueError(f"citations are written as {', '.join(STYLES)}, not as {excerpt(style)}")
    wanted = _kept(article)
    for body, hidden in _bodies(article, style):
        document = _with_front(article, body, hidden=hidden)
        if _kept(read(document)) == wanted:
            return document
    return _with_front(article, article.text, hidden=True)


def _bodies(article: Article, style: str) -> Iterator[tuple[str, bool]]:
    """Yield the body that is wanted, then such as change less; and whether external sources go to the front."""
    bare = attrs.evolve(article, participants=(), events=(), issues=(), statements=())
    counts = [key for source in (*bare.sources, *bare.external_sources) for key in source.numbers or source.labels]
    if style == "footnotes" and len(set(counts)) < len(counts):
        style = "list"  # a footnote has one definition
    yield laid_out(with_printed(restyled(bare, style)), style), False
    if bare.external_sources:  # a footnote that has no definition would be none
        known = bare if style == "links" else attrs.evolve(bare, external_sources=())
        yield laid_out(restyled(known, style), style), True
    yield laid_out(bare, "list"), True


def _kept(article: Article) -> dict[str, object]:
    """Return what must be read again: all aspects that are not lost, and what the citations name."""
    found = {name: aspect(article) for name, aspect in ASPECTS.items() if name not in LOSS}
    found["named"] = [
        name
        for citation in article.citations
        for name in [(source.title, source.url) for source in citation.sources] or citation.numbers
    ]
    return found


def _with_front(article: Article, body: str, *, hidden: bool) -> str:
    """Return the document of a body, with the front matter that it needs."""
    values: dict[str, Any] = {}
    for name in _NAMES:
        value = getattr(article.metadata, name)
        if value is not None and value != ():
            values[name] = list(value) if isinstance(value, tuple) else value
    headlines = len(article.headlines)
    if len(parse(body).headlines) != headlines:
        values["headlines"] = headlines
    if hidden and article.external_sources:
        values["external_sources"] = _structure().write(article)["external_sources"]
    if values:
        return f"{write_front_matter(values)}{'' if body is article.text else chr(10)}{body}"
    return f"{write_front_matter({})}{body}" if _has_front(body) else body


def _has_front(body: str) -> bool:
    try:
        return read_front_matter(body, _KNOWN).body > 0
    except DataError:
        return True


# Reading.


def read(document: object) -> Article:
    r"""Return the Article that a Markdown file is.

    Args:
        document: The file, as text or as UTF-8.

    Raises:
        DataError: Where it is no text, or its front matter is wrong; it names the line.

    >>> read("---\ntitle: Talks end\ndate: 2031-08-14\n---\nThey met[^1].\n\n[^1]: Example Wire").headline.plain
    'Talks end'
    """
    text = _decoded(document)
    front = read_front_matter(text, _KNOWN)
    values: dict[str, str | list[str]] = {}
    lines: dict[str, str] = {}
    for key, value in front.values.items():
        name = _ALIASES.get(key, key)
        where = f"line {front.lines[key]}"
        if name in lines:
            raise DataError(where, f"the key {excerpt(key)} says what another key says already")
        lines[name] = where
        if value != []:
            values[name] = value
    headlines = _headlines(values, lines)
    body = _with_title(text[front.body :], values, lines)
    known = _known(values, lines)
    return parse(body, headlines=headlines, metadata=known.metadata, sources=known.external_sources)


def _decoded(document: object) -> str:
    if isinstance(document, (bytes, bytearray)):
        try:
            return document.decode()
        except UnicodeDecodeError as error:
            line = document.count(b"\n", 0, error.start) + 1
            raise DataError(f"line {line}", f"not UTF-8: {error.reason} at byte {error.start}") from None
    if not isinstance(document, str):
        raise DataError("line 1", f"{excerpt(document)} is no text")
    return str(document)


def _headlines(values: dict[str, Any], lines: dict[str, str]) -> int | None:
    written = values.pop("headlines", None)
    if written is None:
        return None
    if type(written) is not str or _COUNT.fullmatch(written) is None:
        raise DataError(lines["headlines"], "headlines says how many of the first lines are headlines: 2")
    return int(written)


def _with_title(body: str, values: dict[str, Any], lines: dict[str, str]) -> str:
    """Return the body with a title of the front matter as its headline, where it has no marked one."""
    title = values.pop("title", "")
    if type(title) is not str:
        raise DataError(lines["title"], "title is a string, not a list")
    words = " ".join(title.split())
    rest = body.lstrip()
    return f"# {words}\n\n{rest}" if words and not rest.startswith("# ") else body


def _known(values: dict[str, Any], lines: dict[str, str]) -> Article:
    """Return an Article without text that has what the front matter says."""
    told: dict[str, Any] = {"blocks": [], "metadata": {}}
    for name, value in values.items():
        if name == "external_sources":
            told[name] = [_source(item, lines[name]) for item in (value if type(value) is list else [value])]
        else:
            told["metadata"][name] = [value] if name in _LISTS and type(value) is str else _as_we_write(name, value)
    try:
        return _structure().read(told)
    except DataError as error:
        name = error.path.removeprefix("$.").removeprefix("metadata.").partition("[")[0]
        raise DataError(lines.get(name, "line 1"), f"{name}: {error.reason}") from None


def _as_we_write(name: str, value: Any) -> Any:  # noqa: ANN401
    """Return a value as own JSON has it: of the other ways of ISO 8601, ``Z`` and fractions of seconds are usual."""
    moment = moment_of(value) if name in _DATES else None
    return value if moment is None else moment.isoformat()


def _source(written: str, where: str) -> Any:  # noqa: ANN401
    try:
        return decode(written)
    except DataError as error:
        raise DataError(where, error.reason) from None


def _structure() -> Structure:
    """Return what reads and writes own JSON, made when first needed: it loads cattrs."""
    from newsmodel.formats._structure import STRUCTURE  # noqa: PLC0415

    return STRUCTURE
