"""What is derived from an Article: nodes in their places, citations, sentences, sections.

Plain functions from an Article, computed when asked and cached there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from newsmodel.model._blocks import Block, Heading, Headline, ListItem, Paragraph, Quotation, RelatedLink, Source
from newsmodel.model._leaves import Break, Field, Leaf, Marker
from newsmodel.model._plain import plain_text
from newsmodel.model._resolve import SourceLists
from newsmodel.model._value import Value
from newsmodel.model._words import MarkerStyle

if TYPE_CHECKING:
    from newsmodel.model._article import Article

__all__ = ["Citation", "Node", "Section", "Sentence"]


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Node(Value):
    """A block or a leaf in its place: one of `Article.nodes`.

    Attributes:
        value: The block or leaf.
        start: Where it begins in ``Article.text``, in code points; for a block, where its content does.
        end: Where it ends, the offset after its last character; for a block, without its gap.

    >>> from newsmodel import parse
    >>> for node in parse("- wheat [1]").nodes:
    ...     print(node.start, node.end, type(node.value).__name__)
    2 11 ListItem
    2 8 str
    8 11 Marker
    """

    value: Block | Leaf | Field
    start: int = attrs.field(kw_only=True)
    end: int = attrs.field(kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Citation(Value):
    """A marker in its place, with the sources that it names: one of `Article.citations`.

    Attributes:
        marker: The marker.
        start: Where it begins in ``Article.text``, in code points.
        sources: What its numbers and labels name, in their order, each once; empty where the lists have none of them.

    >>> from newsmodel import parse
    >>> citation = parse("They agreed [1].").citations[0]
    >>> citation.numbers, citation.start, citation.end, citation.sources
    ((1,), 12, 15, ())
    """

    marker: Marker
    start: int = attrs.field(kw_only=True)
    # Left out of the hash, which its place tells well enough: an entry can be long.
    sources: tuple[Source, ...] = attrs.field(default=(), kw_only=True, hash=False)

    @property
    def end(self) -> int:
        """Where it ends in ``Article.text``, the offset after its last character."""
        return self.start + len(self.marker.raw)

    @property
    def raw(self) -> str:
        """The characters of the marker."""
        return self.marker.raw

    @property
    def style(self) -> MarkerStyle:
        """How the marker is written."""
        return self.marker.style

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that it names."""
        return self.marker.numbers

    @property
    def labels(self) -> tuple[str, ...]:
        """The opaque ids that it names."""
        return self.marker.labels

    @property
    def url(self) -> str | None:
        """The address that the marker itself holds, or None."""
        return self.marker.url


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Sentence(Value):
    """A sentence, with the markers after its full stop and the white space after it: one of `Article.sentences`.

    The sentences of a block tile its content.

    Attributes:
        content: Its leaves; the strings at its ends are cut where it begins and ends.
        start: Where it begins in ``Article.text``, in code points.
        citations: The citations that stand in it.

    >>> from newsmodel import parse
    >>> [sentence.plain for sentence in parse("They met. They agreed. [1]").sentences]
    ['They met.', 'They agreed.']
    """

    content: tuple[Leaf, ...]
    start: int = attrs.field(kw_only=True)
    citations: tuple[Citation, ...] = attrs.field(default=(), kw_only=True)

    @property
    def end(self) -> int:
        """Where it ends in ``Article.text``, the offset after its last character, white space included."""
        return self.start + sum([len(leaf if type(leaf) is str else str(leaf)) for leaf in self.content])

    @property
    def text(self) -> str:
        """Its characters as written, white space at its end included."""
        return "".join([leaf if type(leaf) is str else str(leaf) for leaf in self.content])

    @property
    def plain(self) -> str:
        """Its words, without markers, white space folded."""
        return plain_text(self.content)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that its citations name, each once."""
        return tuple(dict.fromkeys([source for citation in self.citations for source in citation.sources]))


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Section(Value):
    r"""A heading and the blocks under it, up to the next heading of any level: one of `Article.sections`.

    Attributes:
        heading: The heading; None for what stands before the first one.
        blocks: The blocks under it, without the heading.

    >>> from newsmodel import parse
    >>> parse("# Talks\n\nThey met.\n\n## Outcome\n\nNone.").sections[1].heading.plain
    'Outcome'
    """

    heading: Heading | None
    blocks: tuple[Block, ...] = attrs.field(default=(), kw_only=True)


def text(article: Article) -> str:
    """Put the leaves together."""
    parts = [article.lead]
    for block in article.blocks:
        parts.append(block.lead)
        parts += [leaf if isinstance(leaf, str) else leaf.raw for leaf in block.content]
        parts.append(block.gap)
    return "".join(parts)


def block_starts(article: Article) -> list[int]:
    """Return where the content of each block begins, found once and kept with the Article."""
    return article._once(_block_starts)  # noqa: SLF001  (the Article keeps what is derived from it)


def _block_starts(article: Article) -> list[int]:
    starts: list[int] = []
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        starts.append(at)
        for leaf in block.content:
            at += len(leaf if isinstance(leaf, str) else leaf.raw)
        at += len(block.gap)
    return starts


def plain(article: Article) -> str:
    """Put the plain texts of the blocks together, a line each, without labels, sources and related links."""
    return "\n".join([block.plain for block in article.blocks if isinstance(block, _READ)])


def nodes(article: Article) -> tuple[Node, ...]:
    """Return every block and leaf with its place, in reading order, a block before its leaves."""
    out: list[Node] = []
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        inner: list[Node] = []
        start = at
        for leaf in block.content:
            end = at + len(str(leaf))
            inner.append(Node(leaf, start=at, end=end))
            at = end
        out.append(Node(block, start=start, end=at))
        out += inner
        at += len(block.gap)
    return tuple(out)


def citations(article: Article) -> tuple[Citation, ...]:
    """Return the markers in their places, with what they name."""
    lists = SourceLists(article)
    out: list[Citation] = []
    passed = 0
    before: type = type(None)
    for at, block in zip(block_starts(article), article.blocks, strict=True):
        if type(block) is Source:
            passed += before is not Source
        elif Marker in map(type, block.content):
            for leaf in block.content:
                if isinstance(leaf, str):
                    at += len(leaf)  # noqa: PLW2901
                else:
                    if type(leaf) is Marker:
                        out.append(Citation(leaf, start=at, sources=lists.named_by(leaf, passed)))
                    at += len(leaf.raw)  # noqa: PLW2901
        before = type(block)
    return tuple(out)


_PLACEHOLDER: Final = "\0"  # what `newsmodel.language.sentence_ends` takes for a marker's character
_ANCHORED: Final = re.compile(r"<a [^<>]{0,2000}>\0{1,3000}</a>")
_SPOKEN: Final = frozenset((Headline, Paragraph, ListItem, Quotation))
_READ: Final = tuple(_SPOKEN | {Heading})


def _masked(content: tuple[Leaf | Field, ...]) -> str:
    """Return content as the sentence rule wants it: markers as placeholders, no full stop in other leaves."""
    parts: list[str] = []
    for leaf in content:
        if type(leaf) is str:
            parts.append(leaf)
        elif type(leaf) is Marker:
            parts.append(_PLACEHOLDER * len(leaf.raw))
        elif type(leaf) is Break:
            parts.append(" " * len(leaf.raw))
        else:
            parts.append("A" + "a" * (len(str(leaf)) - 1))
    masked = "".join(parts)
    if "\0</a>" in masked:  # an anchor around a marker goes with it
        masked = _ANCHORED.sub(lambda found: _PLACEHOLDER * len(found[0]), masked)
    return masked


def _cut(content: tuple[Leaf, ...], ends: list[int]) -> list[tuple[Leaf, ...]]:
    """Cut content at offsets that fall into strings or between leaves."""
    out: list[tuple[Leaf, ...]] = []
    part: list[Leaf] = []
    at = 0
    rest = iter([*ends, -1])
    end = next(rest)
    for leaf in content:
        if type(leaf) is not str:
            if at == end:
                out.append(tuple(part))
                part = []
                end = next(rest)
            part.append(leaf)
            at += len(str(leaf))
            continue
        begin = 0
        while at <= end < at + len(leaf):
            if end > at + begin:
                part.append(leaf[begin : end - at])
            begin = end - at
            out.append(tuple(part))
            part = []
            end = next(rest)
        part.append(leaf[begin:] if begin else leaf)
        at += len(leaf)
    out.append(tuple(part))
    return out


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of headlines, paragraphs, list items and quotations."""
    from newsmodel.language import sentence_ends  # noqa: PLC0415  (its lexicons load when first needed)

    out: list[Sentence] = []
    cited = article.citations
    count = len(cited)
    k = 0
    for at, block in zip(block_starts(article), article.blocks, strict=True):
        content = block.content
        if type(block) not in _SPOKEN:
            continue
        if len(content) == 1 and type(content[0]) is str:
            whole = content[0]
            begin = 0
            for end in (*sentence_ends(whole), len(whole)):
                out.append(Sentence((whole[begin:end],), start=at + begin))
                begin = end
            continue
        masked = _masked(content)
        ends = sentence_ends(masked)
        begin = at
        while k < count and cited[k].start < at:  # the markers of blocks without sentences
            k += 1
        for part, end in zip(_cut(content, ends), (*ends, len(masked)), strict=True):  # type: ignore[arg-type]
            first = k
            while k < count and cited[k].start < at + end:
                k += 1
            if part:
                out.append(Sentence(part, start=begin, citations=cited[first:k]))
            begin = at + end
    return tuple(out)


def sections(article: Article) -> tuple[Section, ...]:
    """Return the blocks by heading."""
    out: list[Section] = []
    heading: Heading | None = None
    part: list[Block] = []
    for block in article.blocks:
        if type(block) is Heading:
            if part or heading is not None:
                out.append(Section(heading, blocks=tuple(part)))
            heading, part = block, []
        else:
            part.append(block)
    if part or heading is not None:
        out.append(Section(heading, blocks=tuple(part)))
    return tuple(out)


def sources(article: Article) -> tuple[Source, ...]:
    """Return the entries of the printed lists."""
    return tuple([block for block in article.blocks if type(block) is Source])


def related(article: Article) -> tuple[RelatedLink, ...]:
    """Return the related links."""
    return tuple([block for block in article.blocks if type(block) is RelatedLink])


def line_starts(article: Article) -> list[int]:
    r"""Return where the lines begin, cut at ``\n``, ``\r\n`` and ``\r`` alone."""
    whole = article.text
    if "\r" in whole:  # keep the lengths: a lone \r becomes \n, the \r of \r\n goes to its line
        whole = whole.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0]
    at = whole.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = whole.find("\n", at + 1)
    return starts


_BEYOND_BMP: Final = 0xFFFF


def astral(article: Article) -> list[int]:
    """Return the offsets of the characters that have two code units in UTF-16."""
    whole = article.text
    return [] if whole.isascii() else [at for at, char in enumerate(whole) if ord(char) > _BEYOND_BMP]


def astral_units(article: Article) -> list[int]:
    """Return where these characters stand in UTF-16."""
    return [at + before for before, at in enumerate(astral(article))]


def utf8(article: Article) -> bytes:
    """Return the text as UTF-8, lone surrogates encoded as if they were characters."""
    return article.text.encode("utf-8", "surrogatepass")
