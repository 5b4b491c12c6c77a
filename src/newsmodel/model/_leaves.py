"""Leaves: the parts of a block that own its characters."""

from typing import TypeAlias

import attrs

from newsmodel.model._convert import field_name, marker_style
from newsmodel.model._story import TimeExpression
from newsmodel.model._value import Value
from newsmodel.model._words import FieldName, MarkerStyle

__all__ = ["Break", "Dateline", "Field", "Leaf", "Link", "Marker"]


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Marker(Value):
    """A citation as it is written in the text: ``[1]``. Its spelling stands beside its meaning.

    Attributes:
        raw: The characters, never empty.
        numbers: The numbers that it names, in the order written, ranges filled in; each 0 to 999,999,999.
        labels: Opaque ids that it names in place of numbers: ``turn0search3``.
        style: How it is written; a word of `MarkerStyle`, which may be given as a string.
        url: The address that it holds, as written, or None.

    >>> Marker("[1-3]", numbers=(1, 2, 3))
    Marker('[1-3]', numbers=(1, 2, 3))
    >>> str(Marker("[^01]", numbers=(1,), style="footnote"))
    '[^01]'
    """

    raw: str
    numbers: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    labels: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    style: MarkerStyle = attrs.field(default=MarkerStyle.BRACKET, kw_only=True, converter=marker_style)
    url: str | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        return self.raw


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Dateline(Value):
    """The place, agency and date that open a story: ``HARBOUR CITY, March 3 (Example Wire) -``.

    Attributes:
        raw: The characters, never empty.
        place: The place, as written, or None.
        agency: The agency, as written, or None.
        date: The date, or None. Its quote counts from the first character of ``raw``, so that it
            holds wherever the dateline stands. Without a year its value is ``XXXX-03-03`` (EDTF level 1).

    >>> Dateline("HARBOUR CITY - ", place="HARBOUR CITY").place
    'HARBOUR CITY'
    """

    raw: str
    place: str | None = attrs.field(default=None, kw_only=True)
    agency: str | None = attrs.field(default=None, kw_only=True)
    date: TimeExpression | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        return self.raw


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Link(Value):
    """A Markdown link, ``[title](https://...)``.

    Attributes:
        raw: The characters, never empty.
        title: The words that are linked; they are what ``plain`` has for the link.
        url: The target, as written; it may be relative.

    >>> Link("[here](https://example.org)", title="here", url="https://example.org").title
    'here'
    """

    raw: str
    title: str = attrs.field(kw_only=True)
    url: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return self.raw


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Break(Value):
    r"""A line joint inside a block that carries a prefix: ``"\n> "`` in a quotation.

    Attributes:
        raw: The characters, never empty; ``plain`` has a space for them.

    >>> Break("\n> ")
    Break('\n> ')
    """

    raw: str

    def __str__(self) -> str:
        return self.raw


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Field(Value):
    """A part of a list entry that has a name.

    Attributes:
        raw: The characters, never empty.
        name: title, url, publisher or date; a word of `FieldName`, which may be given as a string.

    >>> Field("https://example.org", name="url")
    Field('https://example.org', name='url')
    """

    raw: str
    name: FieldName = attrs.field(kw_only=True, converter=field_name)

    def __str__(self) -> str:
        return self.raw


Leaf: TypeAlias = str | Marker | Dateline | Link | Break
