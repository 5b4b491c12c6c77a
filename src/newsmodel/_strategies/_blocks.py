"""Leaves and blocks of every kind, and the views that an article gives of them."""

from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel._strategies._story import placed, time_expressions
from newsmodel._strategies._strings import filled, spaces, strings, tuples
from newsmodel.model import (
    Block,
    Break,
    Byline,
    Citation,
    Code,
    DateLine,
    Dateline,
    Field,
    FieldName,
    Heading,
    Headline,
    HeadlineRole,
    Leaf,
    Link,
    ListItem,
    ListKind,
    ListLabel,
    Marker,
    MarkerStyle,
    Node,
    Paragraph,
    Quotation,
    RelatedLink,
    Rule,
    Section,
    Sentence,
    Source,
    Table,
    TimeExpression,
)

__all__ = [
    "blocks",
    "breaks",
    "bylines",
    "citations",
    "codes",
    "date_lines",
    "datelines",
    "fields",
    "headings",
    "headlines",
    "leaves",
    "links",
    "list_items",
    "list_labels",
    "markers",
    "nodes",
    "paragraphs",
    "quotations",
    "related_links",
    "rules",
    "sections",
    "sentences",
    "sources",
    "tables",
]

_HIGHEST: Final = 999_999_999
_NUMBERS: Final = st.integers(1, 9) | st.integers(0, _HIGHEST)
_URLS: Final = st.sampled_from(("https://example.org/a", "HTTP://example.org/b?c=[1]", "ftp://example.org", "#note"))


def _none_or(strategy: SearchStrategy[str]) -> SearchStrategy[str | None]:
    return st.none() | strategy


def markers() -> SearchStrategy[Marker]:
    """Give citation markers: such as a text has, and any that can be built.

    >>> import hypothesis
    >>> hypothesis.find(markers(), lambda marker: len(marker.numbers) > 1).style == "bracket"
    True
    """

    def written(numbers: tuple[int, ...], style: MarkerStyle) -> Marker:
        shown = ", ".join(map(str, numbers))
        url = "https://example.org/a" if style == MarkerStyle.LINK else None
        raw = {MarkerStyle.FOOTNOTE: f"[^{shown}]", MarkerStyle.LINK: f"[[{shown}]]({url})"}.get(style, f"[{shown}]")
        return Marker(raw, numbers=numbers, style=style, url=url)

    return st.builds(written, tuples(_NUMBERS, min_size=1), st.sampled_from(MarkerStyle)) | st.builds(
        Marker,
        filled(),
        numbers=tuples(_NUMBERS),
        labels=tuples(filled()),
        style=st.sampled_from(MarkerStyle),
        url=_none_or(_URLS | filled()),
    )


def datelines() -> SearchStrategy[Dateline]:
    """Give datelines; the quote of a date stands in the dateline."""

    def build(raw: str, date: TimeExpression | None, **rest: Any) -> Dateline:  # noqa: ANN401
        return Dateline(raw, date=None if date is None else placed(date, raw), **rest)

    return st.builds(
        build,
        st.just("PORT HALE, 3 May (Example Wire) - ") | filled(),
        st.none() | time_expressions(),
        place=_none_or(filled()),
        agency=_none_or(filled()),
    )


def links() -> SearchStrategy[Link]:
    """Give Markdown links, and any that can be built."""
    return st.just(Link("[here](#a)", title="here", url="#a")) | st.builds(
        Link, filled(), title=strings(), url=_URLS | strings()
    )


def breaks() -> SearchStrategy[Break]:
    """Give line joints inside a block."""
    return (st.sampled_from(("\n> ", "\r\n  ")) | filled()).map(Break)


def fields() -> SearchStrategy[Field]:
    """Give the named parts of list entries."""
    return st.builds(Field, _URLS | filled(), name=st.sampled_from(FieldName))


def leaves() -> SearchStrategy[Leaf]:
    """Give what the content of a block is made of: strings, markers, datelines, links, line joints."""
    return st.one_of(filled(), markers(), links(), breaks(), datelines())


def _content(parts: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
    """Give content in normal form: no two strings side by side."""

    def joined(parts: list[Any]) -> tuple[Any, ...]:
        out: list[Any] = []
        for part in parts:
            if type(part) is str and out and type(out[-1]) is str:
                out[-1] += part
            else:
                out.append(part)
        return tuple(out)

    return st.lists(parts, max_size=5).map(joined)


_CONTENT: Final = _content(leaves())
_ENTRY: Final = _content(filled() | fields())
_WHOLE: Final = tuples(filled(), max_size=1)
_FRAME: Final[dict[str, SearchStrategy[str]]] = {
    "lead": st.sampled_from(("", "- ", "## ", "[1] ", "1. ")) | strings(max_size=4),
    "gap": spaces(),
}


def headlines() -> SearchStrategy[Headline]:
    """Give headlines."""
    return st.builds(Headline, _CONTENT, role=st.sampled_from(HeadlineRole), **_FRAME)


def bylines() -> SearchStrategy[Byline]:
    """Give bylines."""
    return st.builds(Byline, _CONTENT, **_FRAME)


def date_lines() -> SearchStrategy[DateLine]:
    """Give lines that hold only a date; the opening of a story is one of `datelines`."""
    return st.builds(DateLine, _CONTENT, **_FRAME)


def paragraphs() -> SearchStrategy[Paragraph]:
    """Give paragraphs."""
    return st.builds(Paragraph, _CONTENT, **_FRAME)


def headings() -> SearchStrategy[Heading]:
    """Give headings of sections."""
    return st.builds(Heading, _CONTENT, level=st.integers(1, 6), **_FRAME)


def list_items() -> SearchStrategy[ListItem]:
    """Give list items."""
    return st.builds(ListItem, _CONTENT, **_FRAME)


def quotations() -> SearchStrategy[Quotation]:
    """Give quotations."""
    return st.builds(Quotation, _CONTENT, **_FRAME)


def tables() -> SearchStrategy[Table]:
    """Give tables."""
    return st.builds(Table, _CONTENT, **_FRAME)


def codes() -> SearchStrategy[Code]:
    """Give blocks of code."""
    return st.builds(Code, _WHOLE, **_FRAME)


def rules() -> SearchStrategy[Rule]:
    """Give lines that only divide."""
    return st.builds(Rule, _WHOLE, **_FRAME)


def list_labels() -> SearchStrategy[ListLabel]:
    """Give the words that open a list of sources or of related links."""
    return st.builds(ListLabel, _CONTENT, opens=st.sampled_from(ListKind), **_FRAME)


def sources() -> SearchStrategy[Source]:
    """Give entries of reference lists.

    >>> import hypothesis
    >>> hypothesis.find(sources(), lambda source: source.url is not None).url[:4].lower()
    'http'
    """
    return st.builds(Source, _ENTRY, numbers=tuples(_NUMBERS), labels=tuples(filled()), **_FRAME)


def related_links() -> SearchStrategy[RelatedLink]:
    """Give related links."""
    return st.builds(RelatedLink, _ENTRY, number=st.none() | _NUMBERS, **_FRAME)


def blocks() -> SearchStrategy[Block]:
    """Give blocks of every kind."""
    return st.one_of(
        paragraphs(),
        headlines(),
        bylines(),
        date_lines(),
        headings(),
        list_items(),
        quotations(),
        tables(),
        codes(),
        rules(),
        list_labels(),
        sources(),
        related_links(),
    )


def citations() -> SearchStrategy[Citation]:
    """Give markers in a place, with the sources that they name."""
    return st.builds(Citation, markers(), start=_NUMBERS, sources=tuples(sources(), max_size=2))


def nodes() -> SearchStrategy[Node]:
    """Give blocks, leaves and fields in a place."""

    def build(value: Block | Leaf | Field, start: int) -> Node:
        text = str(value) if isinstance(value, (str, Marker, Dateline, Link, Break, Field)) else value.text
        return Node(value, start=start, end=start + len(text))

    return st.builds(build, st.one_of(leaves(), fields(), blocks()), _NUMBERS)


def sentences() -> SearchStrategy[Sentence]:
    """Give sentences, with the citations that stand in them."""

    def build(content: tuple[Leaf, ...], start: int) -> Sentence:
        cited = []
        at = start
        for leaf in content:
            if isinstance(leaf, Marker):
                cited.append(Citation(leaf, start=at))
            at += len(str(leaf))
        return Sentence(content, start=start, citations=tuple(cited))

    return st.builds(build, _content(leaves()), _NUMBERS)


def sections() -> SearchStrategy[Section]:
    """Give headings with the blocks under them."""
    under = st.one_of(paragraphs(), list_items(), tables(), sources())
    return st.builds(Section, st.none() | headings(), blocks=tuples(under))
