"""The Article: a text as a tree of blocks, and the story in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from newsmodel.errors import QuoteError, excerpt
from newsmodel.model import _views as views
from newsmodel.model._blocks import Block, Byline, Headline, Paragraph, RelatedLink, Source
from newsmodel.model._check import check_article
from newsmodel.model._leaves import Dateline
from newsmodel.model._metadata import NO_METADATA, Metadata
from newsmodel.model._story import Event, Evidence, Issue, Participant, Quote, Statement
from newsmodel.model._value import Value
from newsmodel.model._words import HeadlineRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsmodel.model._views import Citation, Node, Section, Sentence

__all__ = ["Article"]

_T = TypeVar("_T")


class _Remembers(Value):
    """The place where an Article keeps what was derived from it; no part of its value."""

    __slots__ = ("_derived",)

    _derived: dict[Any, Any]

    def _once(self, make: Callable[[Any], _T]) -> _T:
        """Return ``make(self)``, computed the first time."""
        try:
            derived = self._derived
        except AttributeError:
            derived = {}
            object.__setattr__(self, "_derived", derived)
        try:
            found: _T = derived[make]
        except KeyError:
            found = derived[make] = make(self)
        return found


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Article(_Remembers):
    """A news text as one immutable value: its blocks, and the story in it.

    ``str(article)`` is the text, character for character. No offset of the structure is
    stored: places are derived, computed when first asked for and then kept. All offsets are
    code points of the text, and half-open: a start, and the offset after the last character.

    Two Articles are equal where all their fields are. An edit is a new Article, made with
    ``attrs.evolve`` (on Python 3.13 also ``copy.replace``), and is checked like any other.

    Attributes:
        blocks: The blocks in reading order.
        lead: White space and byte order marks before the first block.
        participants: Who takes part in the story.
        events: What happens, main events first.
        issues: What is in dispute.
        statements: Who says what.
        metadata: What is known beside the text.
        external_sources: Sources that the caller has and the text does not print.

    Raises:
        ModelError: Where a type, a closed word, an id or a quote is wrong; it names the field,
            the value and the reason.

    >>> article = Article((Paragraph(("They met.",)),))
    >>> str(article)
    'They met.'
    >>> import attrs
    >>> attrs.evolve(article, events=[])
    Traceback (most recent call last):
        ...
    newsmodel.errors.ModelError: Article.events: [...] is a list, not a tuple
    """

    blocks: tuple[Block, ...]
    lead: str = attrs.field(default="", kw_only=True)
    participants: tuple[Participant, ...] = attrs.field(default=(), kw_only=True)
    events: tuple[Event, ...] = attrs.field(default=(), kw_only=True)
    issues: tuple[Issue, ...] = attrs.field(default=(), kw_only=True)
    statements: tuple[Statement, ...] = attrs.field(default=(), kw_only=True)
    metadata: Metadata = attrs.field(default=NO_METADATA, kw_only=True)
    external_sources: tuple[Source, ...] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_article(self)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        counted = ((len(self.blocks), "block"), (len(self.citations), "citation"), (len(self.sources), "source"))
        counts = ", ".join([f"{n} {what}{'' if n == 1 else 's'}" for n, what in counted])
        return f"<Article {excerpt(self._title())}: {counts}>"

    def __rich_repr__(self) -> Iterator[object]:
        """Yield what Rich prints: the title, and how many there are of what it has; all of it would fill pages."""
        yield self._title()
        for what in ("blocks", "citations", "sources", "participants", "events", "issues", "statements"):
            yield what, len(getattr(self, what)), 0

    def _title(self) -> str:
        return self.headline.plain if self.headline is not None else self.text[:60]

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the page of `newsmodel.formats.html`, in a frame of its own."""
        from newsmodel.formats.html import frame  # noqa: PLC0415

        return frame(self)

    @property
    def text(self) -> str:
        """The whole text, character for character."""
        return self._once(views.text)

    @property
    def plain(self) -> str:
        r"""What there is to read, without markers, a line each.

        It has the headlines, headings, paragraphs, list items and quotations; not the rest.

        >>> from newsmodel import parse
        >>> parse("Talks end\n\nThey met [1].\n\nSources:\n[1] Wire").plain
        'Talks end\nThey met.'
        """
        return self._once(views.plain)

    @property
    def headlines(self) -> tuple[Headline, ...]:
        """The headlines, main and sub, in order."""
        return tuple([block for block in self.blocks if type(block) is Headline])

    @property
    def headline(self) -> Headline | None:
        """The first main headline, or None."""
        return next((found for found in self.headlines if found.role == HeadlineRole.MAIN), None)

    @property
    def byline(self) -> Byline | None:
        """The first byline, or None."""
        return next((block for block in self.blocks if type(block) is Byline), None)

    @property
    def dateline(self) -> Dateline | None:
        """The dateline, place, agency and date, of the first paragraph that has one, or None."""
        leaves = [leaf for block in self.paragraphs for leaf in block.content]
        return next((leaf for leaf in leaves if type(leaf) is Dateline), None)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs."""
        return tuple([block for block in self.blocks if type(block) is Paragraph])

    @property
    def sections(self) -> tuple[Section, ...]:
        r"""The blocks by heading, what stands before the first heading first.

        >>> from newsmodel import parse
        >>> opening, outcome = parse("They met.\n\n## Outcome\n\nNone.").sections
        >>> opening.heading, outcome.heading.plain
        (None, 'Outcome')
        """
        return self._once(views.sections)

    @property
    def sources(self) -> tuple[Source, ...]:
        r"""The entries of the printed reference lists, in order.

        >>> from newsmodel import parse
        >>> [source.number for source in parse("They met.\n\n[1] Source [2] Source").sources]
        [1, 2]
        """
        return self._once(views.sources)

    @property
    def related(self) -> tuple[RelatedLink, ...]:
        r"""The related links ("Read also"), in order.

        >>> from newsmodel import parse
        >>> [link.title for link in parse("They met.\n\nRead also:\n- Wheat prices fall").related]
        ['Wheat prices fall']
        """
        return self._once(views.related)

    @property
    def citations(self) -> tuple[Citation, ...]:
        r"""The citation markers in their places, with the sources that they name.

        A number names the entries that bear it in the first list after the marker that has it, else in the last
        list before it; where no printed list has it, the external sources. Several entries of one number in
        that list are all named. Labels go by the same rule.

        >>> from newsmodel import parse
        >>> for citation in parse("They met [1]. None spoke [2].\n\nSources:\n[1] Wire").citations:
        ...     print(citation.raw, [source.title for source in citation.sources])
        [1] ['Wire']
        [2] []
        """
        return self._once(views.citations)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of headlines, paragraphs, list items and quotations, in order.

        >>> from newsmodel import parse
        >>> [(sentence.plain, len(sentence.citations)) for sentence in parse("They met. Mr. Hale left. [1]").sentences]
        [('They met.', 0), ('Mr. Hale left.', 1)]
        """
        return self._once(views.sentences)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Every block and leaf with its place, in reading order, a block before its leaves.

        >>> article = Article((Paragraph(("They met.",)),))
        >>> [(node.start, node.end) for node in article.nodes]
        [(0, 9), (0, 9)]
        """
        return self._once(views.nodes)

    def quote(self, words: str, occurrence: int | None = None) -> Quote:
        """Return the quote of ``words``, where they stand in the text, character for character.

        Args:
            words: The exact words.
            occurrence: Which one, from 0, where they stand more than once (overlaps do not count).

        Raises:
            QuoteError: Where the text does not have the words, or has them more than once
                and ``occurrence`` is None, or does not have that many.

        >>> article = Article((Paragraph(("They met. They agreed.",)),))
        >>> article.quote("They", 1).start
        10
        """
        text = self.text
        starts: list[int] = []
        at = text.find(words) if words else -1
        while at >= 0:
            starts.append(at)
            at = text.find(words, at + len(words))
        shown = excerpt(words)
        if not words:
            raise QuoteError(words, 0, "a quote has words: it cannot be empty")
        if not starts:
            raise QuoteError(words, 0, f"{shown} does not stand in the text")
        if occurrence is None:
            if len(starts) > 1:
                which = f"say which, with occurrence=0 to {len(starts) - 1}"
                raise QuoteError(words, len(starts), f"{shown} stands {len(starts)} times in the text: {which}")
            occurrence = 0
        if not 0 <= occurrence < len(starts):
            times = "once" if len(starts) == 1 else f"{len(starts)} times"
            raise QuoteError(
                words, len(starts), f"{shown} stands {times} in the text: there is no occurrence {occurrence}"
            )
        return Quote(words, start=starts[occurrence])

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at ``offset``, or None where no sentence is.

        Args:
            offset: In code points of the text. One outside it is in no sentence.

        >>> Article((Paragraph(("They met. They agreed.",)),)).sentence_at(12).plain
        'They agreed.'
        """
        sentences = self.sentences
        at = bisect_right(self._once(_sentence_starts), offset) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].end else None

    def sources_of(self, place: Evidence | Quote | tuple[int, int]) -> tuple[Source, ...]:
        r"""Return the sources that the sentences around ``place`` cite, in order, each once.

        Args:
            place: Evidence, a quote, or a start and an end in code points.

        >>> from newsmodel import parse
        >>> article = parse("They met [1]. They agreed [2].\n\nSources:\n[1] A\n[2] B")
        >>> [source.title for source in article.sources_of(article.quote("agreed"))]
        ['B']
        """
        if isinstance(place, Evidence):
            spans = [(quote.start, quote.end) for quote in place.quotes]
        elif isinstance(place, Quote):
            spans = [(place.start, place.end)]
        elif isinstance(place, tuple):
            spans = [place]
        else:
            raise TypeError(f"sources_of() takes Evidence, a Quote or a start and an end, not {excerpt(place)}")
        starts = self._once(_sentence_starts)
        found: dict[Source, None] = {}
        for start, end in spans:
            first = max(0, bisect_right(starts, start) - 1)
            for sentence in self.sentences[first : bisect_right(starts, max(start, end - 1))]:
                if sentence.end > start:
                    found.update(dict.fromkeys(sentence.sources))
        return tuple(found)

    def line_column(self, offset: int) -> tuple[int, int]:
        r"""Return the line and the column of an offset, both from 1, columns in code points.

        Lines are cut at ``\n``, ``\r\n`` and ``\r`` alone.

        Raises:
            ValueError: Where the offset is outside the text.

        >>> Article((Paragraph(("One.",), gap="\n"), Paragraph(("Two.",)))).line_column(5)
        (2, 1)
        """
        self._within(offset)
        starts = self._once(views.line_starts)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def to_utf16(self, offset: int) -> int:
        r"""Return an offset in code points as an offset in UTF-16 code units (JavaScript, Java, UIMA).

        Raises:
            ValueError: Where the offset is outside the text.

        >>> Article((Paragraph(("\N{WAVING HAND SIGN} hello",)),)).to_utf16(1)
        2
        """
        self._within(offset)
        return offset + bisect_left(self._once(views.astral), offset)

    def from_utf16(self, offset: int) -> int:
        r"""Return an offset in UTF-16 code units as an offset in code points.

        Raises:
            ValueError: Where the offset is outside the text, or inside a character.

        >>> Article((Paragraph(("\N{WAVING HAND SIGN} hello",)),)).from_utf16(2)
        1
        """
        astral = self._once(views.astral)
        units = len(self.text) + len(astral)
        if not 0 <= offset <= units:
            raise ValueError(f"offset {offset} is outside the text, which has {units} UTF-16 code units")
        before = bisect_left(self._once(views.astral_units), offset)
        if before and astral[before - 1] + before == offset:
            raise ValueError(f"offset {offset} is inside a character")
        return offset - before

    def to_utf8(self, offset: int) -> int:
        r"""Return an offset in code points as an offset in UTF-8 bytes; a lone surrogate counts three.

        Raises:
            ValueError: Where the offset is outside the text.

        >>> Article((Paragraph(("caf\N{LATIN SMALL LETTER E WITH ACUTE}s",)),)).to_utf8(4)
        5
        """
        self._within(offset)
        return len(self.text[:offset].encode("utf-8", "surrogatepass"))

    def from_utf8(self, offset: int) -> int:
        r"""Return an offset in UTF-8 bytes as an offset in code points.

        Raises:
            ValueError: Where the offset is outside the text, or inside a character.

        >>> Article((Paragraph(("caf\N{LATIN SMALL LETTER E WITH ACUTE}s",)),)).from_utf8(5)
        4
        """
        encoded = self._once(views.utf8)
        if not 0 <= offset <= len(encoded):
            raise ValueError(f"offset {offset} is outside the text, which has {len(encoded)} UTF-8 bytes")
        try:
            return len(encoded[:offset].decode("utf-8", "surrogatepass"))
        except UnicodeDecodeError:
            raise ValueError(f"offset {offset} is inside a character") from None

    def _within(self, offset: int) -> None:
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside the text, which has {len(self.text)} characters")


def _sentence_starts(article: Article) -> list[int]:
    return [sentence.start for sentence in article.sentences]
