"""The check of a whole Article, in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsmodel.errors import ModelError, excerpt
from newsmodel.model import _blocks as b
from newsmodel.model import _checks as c
from newsmodel.model import _leaves as v
from newsmodel.model import _words as w
from newsmodel.model._check_story import METADATA, STORY, TIME, check_quotes, check_references
from newsmodel.model._metadata import NO_METADATA

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsmodel.model._article import Article

__all__ = ["check_article"]


def _date_within(value: v.Dateline) -> None:
    quote = value.date.quote if value.date is not None else None
    if quote is not None and not value.raw.startswith(quote.exact, quote.start):
        raise ModelError(".date.quote", f"{excerpt(quote.exact)} does not stand at {quote.start} of the dateline")


_LEAVES: Final[dict[type, Callable[[Any], None]]] = {
    v.Marker: c.record(
        v.Marker,
        raw=c.words,
        numbers=c.tuple_of(c.number),
        labels=c.tuple_of(c.words),
        style=c.one_of(w.MarkerStyle),
        url=c.optional(c.words),
    ),
    v.Dateline: c.record(
        v.Dateline,
        _date_within,
        raw=c.words,
        place=c.optional(c.words),
        agency=c.optional(c.words),
        date=c.optional(TIME),
    ),
    v.Link: c.record(v.Link, raw=c.words, title=c.text, url=c.text),
    v.Break: c.record(v.Break, raw=c.words),
}
_FIELDS: Final[dict[type, Callable[[Any], None]]] = {
    v.Field: c.record(v.Field, raw=c.words, name=c.one_of(w.FieldName))
}
_ROLE = c.one_of(w.HeadlineRole)
_OPENS = c.one_of(w.ListKind)
_NUMBERS = c.tuple_of(c.number)
_LABELS = c.tuple_of(c.words)


def _is_plain(leaf: object) -> bool:
    """Return whether ``leaf`` is one of the commonest, a marker of one number or a field, and certainly right."""
    if type(leaf) is v.Marker:
        numbers = leaf.numbers
        return (
            type(leaf.raw) is str
            and leaf.raw != ""
            and type(numbers) is tuple
            and len(numbers) == 1
            and type(numbers[0]) is int
            and 0 <= numbers[0] <= c.HIGHEST
            and leaf.labels == ()
            and leaf.url is None
            and type(leaf.style) is w.MarkerStyle
        )
    return type(leaf) is v.Field and type(leaf.raw) is str and leaf.raw != "" and type(leaf.name) is w.FieldName


def _content(content: tuple[Any, ...], leaves: dict[type, Callable[[Any], None]]) -> None:
    """Check the types of the leaves, and the normal form: no empty string, no two side by side."""
    c.exactly(content, tuple)
    after_string = False
    for i, leaf in enumerate(content):
        if type(leaf) is str:
            if not leaf:
                raise ModelError(f"[{i}]", "'' is empty: leave it out")
            if after_string:
                raise ModelError(f"[{i}]", f"{excerpt(leaf)} follows another string: put them together")
            after_string = True
            continue
        after_string = False
        if type(leaf) in leaves and _is_plain(leaf):
            continue
        check = leaves.get(type(leaf))
        if check is None:
            allowed = ", ".join(["str", *[kind.__name__ for kind in leaves]])
            raise ModelError(f"[{i}]", f"{excerpt(leaf)} is {c.a_kind(type(leaf))}, not one of {allowed}")
        c.at(f"[{i}]", check, leaf)


def _framed(block: b.Block) -> None:
    """Check what all blocks have."""
    content = block.content
    # The commonest block by far, a paragraph of one string, is let through at once.
    if type(content) is not tuple or len(content) != 1 or type(content[0]) is not str or not content[0]:
        kind = type(block)
        try:
            _content(content, _FIELDS if kind is b.Source or kind is b.RelatedLink else _LEAVES)
        except ModelError as error:
            raise ModelError(f".content{error.path}", error.reason) from None
    if type(block.lead) is not str:
        c.at(".lead", c.text, block.lead)
    gap = block.gap
    if type(gap) is not str:
        c.at(".gap", c.text, gap)
    if gap and gap != "\n" and not gap.isspace():
        raise ModelError(".gap", f"{excerpt(gap)} is not white space alone")


def _whole_string(block: b.Code | b.Rule) -> None:
    c.at(".content", c.tuple_of(c.words), block.content)


def _numbered(source: b.Source) -> None:
    numbers = source.numbers
    if type(numbers) is tuple and len(numbers) == 1 and type(numbers[0]) is int and 0 <= numbers[0] <= c.HIGHEST:
        pass  # the commonest source, let through at once
    else:
        c.at(".numbers", _NUMBERS, source.numbers)
    if source.labels != ():
        c.at(".labels", _LABELS, source.labels)


_BLOCKS: Final[dict[type, Callable[[Any], None] | None]] = {
    b.Paragraph: None,
    b.Headline: lambda block: c.at(".role", _ROLE, block.role),
    b.Byline: None,
    b.DateLine: None,
    b.Heading: lambda block: c.at(".level", c.level, block.level),
    b.ListItem: None,
    b.Quotation: None,
    b.Table: None,
    b.Code: _whole_string,
    b.Rule: _whole_string,
    b.ListLabel: lambda block: c.at(".opens", _OPENS, block.opens),
    b.Source: _numbered,
    b.RelatedLink: lambda block: c.at(".number", c.optional(c.number), block.number),
}


def _block(block: b.Block) -> None:
    kind = type(block)
    if kind not in _BLOCKS:
        c.refuse(block, f"is {c.a_kind(kind)}, not a block")
    _framed(block)
    also = _BLOCKS[kind]
    if also is not None:
        also(block)


def _blocks(blocks: tuple[b.Block, ...]) -> None:
    c.exactly(blocks, tuple)
    i = 0
    try:
        for i, block in enumerate(blocks):  # noqa: B007  (named in the error)
            _block(block)
    except ModelError as error:
        raise ModelError(f"[{i}]{error.path}", error.reason) from None


def _external(source: b.Source) -> None:
    c.exactly(source, b.Source)
    _block(source)


_OUTER_SPACE: Final = "\ufeff"


def _lead(value: str) -> None:
    c.exactly(value, str)
    rest = value.replace(_OUTER_SPACE, "")
    if rest and not rest.isspace():
        c.refuse(value, "is not white space and byte order marks alone")


def check_article(article: Article) -> None:
    """Raise `ModelError` if anything in ``article`` is wrong."""
    try:
        c.at(".blocks", _blocks, article.blocks)
        if article.lead != "":
            c.at(".lead", _lead, article.lead)
        has_story = False
        for name, check in STORY.items():
            value = getattr(article, name)
            if value != ():
                has_story = True
                c.at(f".{name}", check, value)
        if article.metadata is not NO_METADATA:
            c.at(".metadata", METADATA, article.metadata)
        if article.external_sources != ():
            c.at(".external_sources", c.tuple_of(_external), article.external_sources)
        if has_story:
            check_references(article)
            for name in STORY:
                check_quotes(getattr(article, name), f".{name}", article.text)
    except ModelError as error:
        raise ModelError(f"Article{error.path}", error.reason) from None
