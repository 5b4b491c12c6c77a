"""The structure: leaves that own the characters of the text, and the blocks that they make up.

``str(block)`` is ``lead + text + gap``. The lead opens the block's first line (indentation,
``"- "``, ``"## "``, ``"[1] "``); the gap is the white space after it, up to the line of the next block.
Nothing here checks its arguments: the Article does, when it is built.
"""

from typing import TypeAlias

import attrs

from newsmodel.model._convert import headline_role, list_kind
from newsmodel.model._leaves import Field, Leaf
from newsmodel.model._plain import plain_text
from newsmodel.model._value import Value
from newsmodel.model._words import FieldName, HeadlineRole, ListKind

__all__ = [
    "Block",
    "Byline",
    "Code",
    "DateLine",
    "Heading",
    "Headline",
    "ListItem",
    "ListLabel",
    "Paragraph",
    "Quotation",
    "RelatedLink",
    "Rule",
    "Source",
    "Table",
]


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class _Prose(Value):
    """A block of running text."""

    content: tuple[Leaf, ...]
    lead: str = attrs.field(default="", kw_only=True)
    gap: str = attrs.field(default="", kw_only=True)

    @property
    def text(self) -> str:
        """The content as written, character for character, without lead and gap."""
        return "".join([leaf if type(leaf) is str else str(leaf) for leaf in self.content])

    @property
    def plain(self) -> str:
        """The content as a reader hears it, without markers, white space folded, a link's title for a link.

        A marker goes with the white space before it. Stars and other Markdown inside the line stay.
        """
        return plain_text(self.content)

    def __str__(self) -> str:
        return f"{self.lead}{self.text}{self.gap}"


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Headline(_Prose):
    """A headline of the article.

    Attributes:
        content: Its leaves.
        role: main or sub (ninjs ``headlines[].role``).
        lead: What opens the line: ``"# "``.
        gap: The white space after it.

    >>> str(Headline(("Talks end",), lead="# "))
    '# Talks end'
    """

    role: HeadlineRole = attrs.field(default=HeadlineRole.MAIN, kw_only=True, converter=headline_role)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Byline(_Prose):
    """The line that says who wrote the article: ``By Ada Lane``.

    Attributes:
        content: Its leaves; the names are not taken apart.
        lead: What opens the line.
        gap: The white space after it.

    >>> Byline(("By Ada Lane",)).plain
    'By Ada Lane'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class DateLine(_Prose):
    """A line that holds only a date. The opening of a story with place and agency is a `Dateline`.

    Attributes:
        content: Its leaves; the date is not read.
        lead: What opens the line.
        gap: The white space after it.

    >>> DateLine(("Friday, January 4, 2019",)).plain
    'Friday, January 4, 2019'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Paragraph(_Prose):
    """A paragraph of running text, on one line or hard-wrapped over several.

    Attributes:
        content: Its leaves.
        lead: What opens its first line: its indentation.
        gap: The white space after it.

    >>> from newsmodel import Marker
    >>> Paragraph(("They agreed ", Marker("[1]", numbers=(1,)), ".")).plain
    'They agreed.'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Heading(_Prose):
    """The heading of a section.

    Attributes:
        content: Its leaves.
        level: 1 to 6, as Markdown counts them.
        lead: What opens the line: ``"## "``.
        gap: The white space after it.

    >>> Heading(("Background",), level=2, lead="## ").level
    2
    """

    level: int = attrs.field(default=2, kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class ListItem(_Prose):
    """An item of a list that is neither sources nor related links.

    Attributes:
        content: Its leaves; the joints of its further lines are `Break` leaves.
        lead: What opens its first line: ``"- "``, ``"2. "``.
        gap: The white space after it.

    >>> ListItem(("wheat",), lead="- ").text
    'wheat'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Quotation(_Prose):
    r"""Lines that are marked as quoted, ``> ...``.

    Attributes:
        content: Its leaves; the joints of its lines are `Break` leaves.
        lead: What opens its first line: ``"> "``.
        gap: The white space after it.

    >>> from newsmodel import Break
    >>> Quotation(("We", Break("\n> "), "agree."), lead="> ").plain
    'We agree.'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Table(_Prose):
    """A table, kept whole; its markers are leaves.

    Attributes:
        content: Its leaves, pipes and rules included.
        lead: What opens its first line: its indentation.
        gap: The white space after it.

    >>> Table(("| a | b |",)).text
    '| a | b |'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Code(_Prose):
    r"""Code between fences, kept whole. Nothing in it is a marker.

    Attributes:
        content: One string, fences included.
        lead: What opens its first line: its indentation.
        gap: The white space after it.

    >>> from newsmodel import parse
    >>> parse("The loop:\n\n~~~\nx = arr[0]\n~~~\n").blocks[-1]
    Code(('~~~\nx = arr[0]\n~~~',), gap='\n')
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Rule(_Prose):
    """A line that only divides, ``---``.

    Attributes:
        content: The line, as one string.
        lead: What opens the line: its indentation.
        gap: The white space after it.

    >>> Rule(("---",)).text
    '---'
    """


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class ListLabel(_Prose):
    """The words that open a list of sources or of related links, ``Sources:`` or ``Read also:``.

    Attributes:
        content: Its leaves, colon included.
        opens: sources or related; a word of `ListKind`, which may be given as a string.
        lead: What opens the line: ``"## "``.
        gap: The white space after it; it may be a space, where the list begins on the same line.

    >>> ListLabel(("Read also:",), opens="related").opens == "related"
    True
    """

    opens: ListKind = attrs.field(kw_only=True, converter=list_kind)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class _Entry(Value):
    """An entry of a list that the article ends with."""

    content: tuple[str | Field, ...]
    lead: str = attrs.field(default="", kw_only=True)
    gap: str = attrs.field(default="", kw_only=True)

    @property
    def text(self) -> str:
        """The content as written, character for character, without lead and gap."""
        return "".join([part if type(part) is str else str(part) for part in self.content])

    @property
    def plain(self) -> str:
        """The content, white space folded."""
        return plain_text(self.content)

    @property
    def title(self) -> str | None:
        """The first title, white space folded, or None."""
        return self._field(FieldName.TITLE)

    @property
    def url(self) -> str | None:
        """The first http or https address, as written, or None."""
        for part in self.content:
            if (
                isinstance(part, Field)
                and part.name == FieldName.URL
                and part.raw[:8].lower().startswith(("http://", "https://"))
            ):
                return part.raw
        return None

    def _field(self, name: FieldName) -> str | None:
        for part in self.content:
            if isinstance(part, Field) and part.name == name:
                return " ".join(part.raw.split())
        return None

    def __str__(self) -> str:
        return f"{self.lead}{self.text}{self.gap}"


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Source(_Entry):
    """One entry of a reference list, or a source that the caller has beside the text.

    Attributes:
        content: Strings and named fields.
        numbers: The numbers that it bears; each 0 to 999,999,999.
        labels: Opaque ids that it bears in place of numbers: ``turn0search3``.
        lead: What opens its first line: ``"[1] "``.
        gap: The white space after it; a space where the next entry stands on the same line.

    >>> source = Source.of(title="Harbour talks", url="https://example.org/talks", number=1)
    >>> source.number, source.title, source.url
    (1, 'Harbour talks', 'https://example.org/talks')
    """

    numbers: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    labels: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @classmethod
    def of(  # noqa: PLR0913  (each named part is one)
        cls,
        *,
        title: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
        date: str | None = None,
        number: int | None = None,
        label: str | None = None,
    ) -> "Source":
        """Return a source that the text does not print, from its parts, for ``parse(..., sources=)``.

        Args:
            title: Its title.
            url: Its address.
            publisher: Who published it.
            date: When, as the caller has it; it is not read.
            number: The number by which markers name it.
            label: The opaque id by which markers name it.

        >>> Source.of(title="Harbour talks", publisher="Example Wire").text
        'Harbour talks, Example Wire'
        """
        content: list[str | Field] = []
        for name, part in zip(FieldName, (title, url, publisher, date), strict=True):
            if part:
                content += [", ", Field(part, name=name)]
        return cls(
            tuple(content[1:]),
            numbers=() if number is None else (number,),
            labels=() if label is None else (label,),
        )

    @property
    def number(self) -> int | None:
        """The first of its numbers, or None."""
        return self.numbers[0] if self.numbers else None

    @property
    def publisher(self) -> str | None:
        """The publisher, white space folded, or None."""
        return self._field(FieldName.PUBLISHER)

    @property
    def date(self) -> str | None:
        """The date as written, white space folded, or None."""
        return self._field(FieldName.DATE)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class RelatedLink(_Entry):
    """An article that the text points its readers to.

    Attributes:
        content: Strings and named fields.
        number: The number that it bears, or None; 0 to 999,999,999.
        lead: What opens its first line: ``"- "``.
        gap: The white space after it.

    >>> RelatedLink((Field("Wheat prices fall", name="title"),), lead="- ").title
    'Wheat prices fall'
    """

    number: int | None = attrs.field(default=None, kw_only=True)


Block: TypeAlias = (
    Headline
    | Byline
    | DateLine
    | Paragraph
    | Heading
    | ListItem
    | Quotation
    | Table
    | Code
    | Rule
    | ListLabel
    | Source
    | RelatedLink
)
