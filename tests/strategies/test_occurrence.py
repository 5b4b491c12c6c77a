"""What the strategies reach: each construct of the grammar, each type, each kind of hostile character."""

import contextlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from newsmodel import (
    Article,
    HeadlineRole,
    ListKind,
    ListLabel,
    Marker,
    MarkerStyle,
    TimeExpression,
    model,
    parse,
    strategies,
)

MOST: Final = 8_000
"""How many values of a strategy are drawn at most to come upon all that is looked for; far fewer are enough."""


class Enough(Exception):  # noqa: N818  (no error)
    """All that was looked for has been found."""


def reached(strategy: SearchStrategy[Any], wanted: Mapping[str, Callable[[Any], bool]]) -> set[str]:
    """Return what of all that is wanted holds for some of the values that a strategy gives."""
    left = dict(wanted)

    @settings(
        max_examples=MOST,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def look(value: object) -> None:
        for name in [name for name, holds in left.items() if holds(value)]:
            del left[name]
        if not left:
            raise Enough

    with contextlib.suppress(Enough):
        look()
    return wanted.keys() - left.keys()


WRITTEN: Final = {
    # markers
    "one number": r"\w \[[0-9]+\]",
    "side by side": r"\[1\]\[[0-9]+\]",
    "side by side with a space": r"\[1\] \[[0-9]+\]",
    "commas": r"\[[0-9]+, [0-9]+\]",
    "commas without a space": r"\[[0-9]+,[0-9]+\]",
    "range with a hyphen": r"\[[0-9]+-[0-9]+\]",
    "range with a dash": "\\[[0-9]+\u2013[0-9]+\\]",
    "leading zero": r"\[01\]",
    "footnote": r"\[\^[0-9]+\](?!:)",
    "number that is a link": r"\[[0-9]+\]\(http",
    "number in brackets that is a link": r"\[\[[0-9]+\]\]\(http",
    "link": r"\[the report\]\(http",
    # what looks like a marker
    "index": r"arr\[0\]",
    "year": r"\[2019\]",
    "sic": r"\[sic\]",
    "citation needed": r"\[citation needed\]",
    "range that is too wide": r"\[1-999\]",
    "escaped": r"\\\[1\]",
    "in a code span": r"`\[1\]`",
    "full-width digit": "\\[\uff11\\]",
    "never closed": r"\[1 ",
    # blocks
    "headline with a mark": r"\A# \w",
    "sub headline right below": r"\A# \w+[^\n\r]*[\n\r]+\w",
    "heading": r"(?m)^### \w",
    "bullet": r"(?m)^[-*+] \w",
    "number": r"(?m)^1\. \w",
    "continuation line": r"(?m)^- .*[\r\n]+  which",
    "quotation": r"(?m)^> ",
    "quotation in a quotation": r"(?m)^>> ",
    "table": r"(?m)^\| --- \| --- \|",
    "rule": r"(?m)^---$",
    "fence with a marker in it": r"(?s)```.*\[1\].*```",
    "tildes": r"~~~~",
    "byline": r"(?m)^By Ada Lane",
    "date line": r"(?m)^14 August 2031",
    # lists
    "label": r"(?m)^Sources:",
    "label as a heading": r"(?m)^## (?:Sources|References|Works|Notes|Bib)",
    "label in bold": r"(?m)^\*\*Sources",
    "entries a line each": r"\[1\] [^\n\r\[]+[\n\r]+\[2\] ",
    "entries on one line": r"\[1\] [^\n\r\[]+ \[2\] \w",
    "entries on the line of the label": r"Sources:(?:\*\*)? \[[0-9]\] ",
    "numbers with full stops": r"(?m)^1\. .*[\n\r]+2\. ",
    "footnote definitions": r"(?m)^\[\^[0-9]\]: ",
    "a number twice": r"\[1\] [^\[]*\s\[1\] ",
    "a gap": r"\[1\] [^\[]*\s\[3\] ",
    "related": r"Read also:[\n\r]",
    "related on the line of the label": r"Read also: \w",
    # line ends, white space, characters
    "LF": r"[^\r]\n",
    "CRLF": r"\r\n",
    "CR": r"\r[^\n]",
    "LF and CRLF in one": r"(?s)[^\r]\n.*\r\n",
    "blank line": r"\n\n",
    "blank line with a space": r"\n \n",
    "space at the end of a line": r" \n",
    "no-break space at the end of a line": "\u00a0\n",
    "tab before a line": r"\n\t",
    "U+2028": "\u2028",
    "U+0085": "\u0085",
    "form feed": "\f",
    "byte order mark": "\\A\ufeff",
    "byte order mark inside": "(?s).\ufeff",
    "NUL": "\0",
    "high surrogate alone": "[\ud800-\udbff](?![\udc00-\udfff])",
    "low surrogate alone": "(?<![\ud800-\udbff])[\udc00-\udfff]",
    "surrogates as a pair": "[\ud800-\udbff][\udc00-\udfff]",
    "astral": "[\U00010000-\U0010ffff]",
    "combining": "\u0301",
    "bidi": "[\u202e\u2066]",
    "nothing": r"\A\Z",
    "white space alone": r"\A\s+\Z",
}
"""Each construct of the grammar, as what finds it in a text."""


def has(pattern: str) -> Callable[[str], bool]:
    """Return what tells whether a pattern is found in a text."""
    return lambda text: re.search(pattern, text) is not None


HOSTILE: Final = [
    *("NUL", "CRLF", "CR", "U+2028", "U+0085", "form feed", "byte order mark inside", "astral", "combining", "bidi"),
    *("high surrogate alone", "low surrogate alone", "surrogates as a pair", "nothing", "white space alone"),
]


@cache
def hostile() -> set[str]:
    """Return the kinds of hostile characters that stand in strings."""
    return reached(strategies.strings(), {name: has(WRITTEN[name]) for name in HOSTILE})


@pytest.mark.parametrize("kind", HOSTILE)
def test_strings_are_hostile(kind: str) -> None:
    """Strings hold each kind of hostile character."""
    assert kind in hostile()


READ: Final[dict[str, Callable[[Article], bool]]] = {
    **{
        name: lambda article, name=name: any(type(block).__name__ == name for block in article.blocks)  # type: ignore[misc]
        for name in (
            *("Headline", "Byline", "DateLine", "Paragraph", "Heading", "ListItem", "Quotation", "Table", "Code"),
            *("Rule", "ListLabel", "Source", "RelatedLink"),
        )
    },
    **{
        f"a {name} leaf": lambda article, name=name: any(type(node.value).__name__ == name for node in article.nodes)  # type: ignore[misc]
        for name in ("str", "Marker", "Link", "Break", "Field", "Dateline")
    },
    **{
        f"style {style}": lambda article, style=style: any(cited.style == style for cited in article.citations)  # type: ignore[misc]
        for style in MarkerStyle
    },
    **{
        f"{role} headline": lambda article, role=role: any(found.role == role for found in article.headlines)  # type: ignore[misc]
        for role in HeadlineRole
    },
    **{
        f"label of {kind}": lambda article, kind=kind: any(  # type: ignore[misc]
            isinstance(block, ListLabel) and block.opens == kind for block in article.blocks
        )
        for kind in ListKind
    },
    "a paragraph of several lines": lambda article: any("\n" in block.text for block in article.paragraphs),
    "several sentences": lambda article: len(article.sentences) > len(article.blocks) + 1,
    "a citation that resolves": lambda article: any(cited.sources for cited in article.citations),
    "a citation that does not": lambda article: any(not cited.sources for cited in article.citations),
    "a citation of several": lambda article: any(len(cited.sources) > 1 for cited in article.citations),
    "a source with an address": lambda article: any(source.url for source in article.sources),
    "a source without a number": lambda article: any(source.number is None for source in article.sources),
    "several sources on a line": lambda article: any(source.gap == " " for source in article.sources),
    "a related link with a number": lambda article: any(link.number is not None for link in article.related),
    "two lists of sources": lambda article: bool(
        re.search("Source,(?!Source).*,Source", ",".join([type(block).__name__ for block in article.blocks]))
    ),
}  # fmt: skip


@cache
def constructs() -> set[str]:
    """Return the constructs that stand in texts, and the kinds that parsing gives."""
    wanted: dict[str, Callable[[tuple[str, Article]], bool]] = {
        **{name: lambda pair, name=name: has(WRITTEN[name])(pair[0]) for name in WRITTEN},  # type: ignore[misc]
        **{name: lambda pair, holds=holds: holds(pair[1]) for name, holds in READ.items()},  # type: ignore[misc]
    }
    return reached(strategies.texts().map(lambda text: (text, parse(text))), wanted)


@pytest.mark.parametrize("construct", WRITTEN)
def test_texts_have_each_construct(construct: str) -> None:
    """Each construct of the grammar stands in some of the texts."""
    assert construct in constructs()


@pytest.mark.parametrize("kind", READ)
def test_texts_parse_to_each_kind(kind: str) -> None:
    """Parsing the texts gives blocks and leaves of each kind, and what the views tell apart."""
    assert kind in constructs()


def kinds_in(value: object) -> set[str]:
    """Return the names of all types within a value, with each field that is filled."""
    if isinstance(value, tuple):
        return {name for item in value for name in kinds_in(item)}
    if not attrs.has(type(value)):
        return set()
    found = {type(value).__name__}
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]
        inner = getattr(value, field.name)
        if inner is not None and inner != ():
            found.add(f"{type(value).__name__}.{field.name}")
        found |= kinds_in(inner)
    return found


DERIVED: Final = {"Citation", "Node", "Section", "Sentence", "Name"}
FIELDS: Final = sorted(
    f"{name}.{field.name}"
    for name in model.__all__
    if attrs.has(getattr(model, name)) and name not in DERIVED
    for field in attrs.fields(getattr(model, name))
)


@cache
def fields() -> set[str]:
    """Return the fields that Articles fill."""
    wanted = {name: lambda found, name=name: name in found for name in FIELDS}
    return reached(strategies.articles().map(kinds_in), wanted)


@pytest.mark.parametrize("field", FIELDS)
def test_articles_fill_each_field(field: str) -> None:
    """Every field of every type is filled in some of the Articles."""
    assert field in fields()


WORDS: Final = {
    "EventStatus": "events",
    "EventType": "events",
    "FieldName": "fields",
    "HeadlineRole": "headlines",
    "IssueStatus": "issues",
    "ListKind": "list_labels",
    "MarkerStyle": "markers",
    "NameKind": "names",
    "ParticipantKind": "participants",
    "Role": "participations",
    "Stance": "positions",
    "TimeMod": "time_expressions",
    "TimeType": "time_expressions",
}
"""The closed vocabularies, each with a strategy that draws from it."""


@cache
def words(name: str) -> set[str]:
    """Return the words of a vocabulary that are drawn."""
    wanted = {
        word.name: lambda value, word=word: any(found is word for found in vars_of(value))
        for word in getattr(model, name)
    }
    return reached(getattr(strategies, WORDS[name])(), wanted)


@pytest.mark.parametrize(
    "word",
    [f"{name}.{word.name}" for name in model.__all__ if name in WORDS for word in getattr(model, name)],
)
def test_every_closed_word_is_drawn(word: str) -> None:
    """Every word of every closed vocabulary is drawn for some value."""
    name, key = word.split(".")
    assert key in words(name)


def vars_of(value: Any) -> list[object]:
    """Return the values of the fields of a value."""
    return [getattr(value, field.name) for field in attrs.fields(type(value))]


SHAPES: Final[dict[str, Callable[[Article], bool]]] = {
    "no block": lambda article: not article.blocks,
    "a lead": lambda article: article.lead != "",
    "empty content": lambda article: any(block.content == () for block in article.blocks),
    "a marker alone": lambda article: any(
        len(block.content) == 1 and isinstance(block.content[0], Marker) for block in article.blocks
    ),
    "two leaves side by side": lambda article: any(
        not isinstance(one, str) and not isinstance(other, str)
        for block in article.blocks
        for one, other in zip(block.content, block.content[1:], strict=False)
    ),
    "no gap between blocks": lambda article: any(block.gap == "" for block in article.blocks[:-1]),
    "a part of an event": lambda article: any(event.part_of is not None for event in article.events),
    "a part after its event": lambda article: any(
        event.part_of in [before.id for before in article.events[:place]] for place, event in enumerate(article.events)
    ),
    "a part before its event": lambda article: any(
        event.part_of in [after.id for after in article.events[place:]] for place, event in enumerate(article.events)
    ),
    "one who represents themselves": lambda article: any(who.represents == who.id for who in article.participants),
    "an issue about an event": lambda article: any(
        name in [event.id for event in article.events] for issue in article.issues for name in issue.related
    ),
    "an aware datetime": lambda article: getattr(article.metadata.published, "tzinfo", None) is not None,
    "a naive datetime": lambda article: "T" in str(getattr(article.metadata.published, "isoformat", str)())
    and getattr(article.metadata.published, "tzinfo", None) is None,
    "a day": lambda article: type(article.metadata.published).__name__ == "date",
    "a quote that spans blocks": lambda article: any(
        "\n" in statement.said.exact for statement in article.statements
    ),
    "a citation of an external source": lambda article: any(
        set(cited.sources) & set(article.external_sources) - set(article.sources) for cited in article.citations
    ),
    "a text that reads back otherwise": lambda article: parse(article.text).blocks != article.blocks,
    "a text that reads back the same": lambda article: bool(article.blocks)
    and parse(article.text).blocks == article.blocks,
}  # fmt: skip


@cache
def shapes() -> set[str]:
    """Return the shapes that Articles come in."""
    return reached(strategies.articles(), SHAPES)


@pytest.mark.parametrize("shape", SHAPES)
def test_articles_have_each_shape(shape: str) -> None:
    """Articles come in each shape that can be built."""
    assert shape in shapes()


BOUNDS: Final = (
    ("date", "date", True),
    ("datetime", "datetime", True),
    ("datetime", "datetime", False),
    ("date", "datetime", True),
    ("NoneType", "date", True),
    ("NoneType", "NoneType", True),
)
"""The types of both bounds, and whether they have no time zone."""


def bounds_of(time: TimeExpression) -> tuple[str, str, bool]:
    """Return the types of the bounds of a time expression, and whether they have no time zone."""
    early, late = time.earliest, time.latest
    return type(early).__name__, type(late).__name__, getattr(early or late, "tzinfo", None) is None


def test_times_have_bounds() -> None:
    """Time expressions come with both bounds, of days, naive and aware datetimes, and of a day and a datetime."""
    wanted = {str(kind): lambda found, kind=kind: found == kind for kind in BOUNDS}
    assert reached(strategies.time_expressions().map(bounds_of), wanted) == wanted.keys()
