"""Articles written by hand: one canonical layout, and only what reads back as it was meant."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar

import attrs

from newsmodel.errors import CompositionError, excerpt
from newsmodel.model import (
    Article,
    Block,
    Break,
    Byline,
    Code,
    DateLine,
    Dateline,
    Heading,
    Headline,
    HeadlineRole,
    Leaf,
    Link,
    ListItem,
    ListKind,
    ListLabel,
    Marker,
    Metadata,
    Paragraph,
    Quotation,
    RelatedLink,
    Rule,
    Source,
    Table,
)
from newsmodel.text._entry_parts import entry_content
from newsmodel.text._front import is_byline
from newsmodel.text._markers import find_openers, read_content
from newsmodel.text._parse import parse

__all__ = ["compose", "reads_back"]

_HIGHEST: Final = 999
_TAKES: Final = "strings, sequences of strings and numbers"
Written = str | Sequence[str | int | Leaf] | Block
"""What `compose` takes for a block: a string, strings with numbers for citations between them, or a block."""

_LEADS: Final[dict[type, str]] = {Quotation: "> ", ListItem: "- ", RelatedLink: "- "}
_JOINTS: Final[dict[type, str]] = {Quotation: "\n> ", ListItem: "\n  "}
_LINE_END: Final = re.compile(r"(?:(?<![ \t])[ \t]+)?(?:\r\n?|\n)[ \t]*")
_Entry = TypeVar("_Entry", Source, RelatedLink)
_Given = TypeVar("_Given")
_HEADING_LINES: Final = (Headline, Byline, DateLine)
_INSTEAD: Final[dict[type, str]] = {
    Headline: 'give it as headline="..." or subheadline="..."',
    Byline: 'give it as byline="..."',
    ListItem: "write ListItem((...,))",
    Heading: "write Heading((...,), level=2)",
    Quotation: "write Quotation((...,))",
    Source: "give it in sources=[...]",
    RelatedLink: "give it in related=[...]",
    ListLabel: "give the list as sources=[...] or related=[...]",
    Table: "write Table((...,))",
    Code: "write Code((...,))",
    Rule: 'write Rule(("---",))',
    DateLine: "write DateLine((...,)) right after the headlines",
    Paragraph: "write it as a string",
}
_MEANT: Final[dict[type, str]] = {
    Headline: 'give it as headline="..." or subheadline="..."',
    Byline: 'give names with capital letters, as in byline="Ada Lane", below headline="..."',
    Code: 'give its fences, too: Code(("```\\nx = 1\\n```",))',
    DateLine: "write it right after headline, sub headline and byline",
    Source: "give it in sources=[...], or write a ListLabel before it",
    RelatedLink: "give it in related=[...], or write a ListLabel before it",
    Table: 'begin each line with "|"',
    Rule: 'write Rule(("---",))',
}
"""What to write for what was meant; where that says nothing, `_INSTEAD` has what it would become."""
_WHOLE: Final[dict[type, str]] = {
    Source: "write each source as one string on one line, without a number",
    RelatedLink: "write each link as one string on one line",
    Paragraph: "write one string a paragraph",
    Code: "close its fence at its end, and nowhere else",
}
"""What to write where something would be cut in two; of the other types, one line is one."""


def compose(  # noqa: PLR0913  (each part of an article is one)
    *body: Written,
    headline: str | Sequence[str | int | Leaf] | Headline | None = None,
    subheadline: str | Sequence[str | int | Leaf] | Headline | None = None,
    byline: str | Byline | None = None,
    sources: Iterable[str | Source] = (),
    related: Iterable[str | RelatedLink] = (),
    metadata: Metadata | None = None,
) -> Article:
    r"""Return an Article written by hand, in one canonical layout that reads back as it was meant.

    Leads and gaps are written here: ``# `` before the headline, ``## `` before headings, ``- `` before items, ``[1] ``
    before sources, one blank line between blocks.

    Args:
        *body: The blocks: a string is a paragraph, and its markers are citations; white space around it is left out,
            here and in the other strings; a sequence is a paragraph in which
            a number is a citation; blocks of other types are given without lead and gap.
        headline: The headline.
        subheadline: The line below it.
        byline: Who wrote it: ``Ada Lane`` or ``By Ada Lane``.
        sources: The reference list: titles, addresses or both as strings, or Sources; numbered from 1 where they
            bear no number of their own.
        related: The related links, as strings or RelatedLinks.
        metadata: What is known beside the text.

    Raises:
        CompositionError: Where a block has a lead or a gap of its own, or would read back as something else;
            it names the block, what it would become, and what to write instead.

    >>> article = compose("Both sides agreed [1].", headline="Talks end", sources=["Example Wire"])
    >>> print(article)
    # Talks end
    <BLANKLINE>
    Both sides agreed [1].
    <BLANKLINE>
    Sources:
    [1] Example Wire
    """
    parts: list[tuple[str, Block, bool]] = []
    for name, given in (("sources", sources), ("related", related)):
        if isinstance(given, (str, Source, RelatedLink)):
            raise TypeError(f"{name} is a list, not one {type(given).__name__}: {excerpt(given)}")
    for name, line in (("sub headline", subheadline), ("byline", byline)):
        if line is not None and headline is None:
            where = name.replace(" ", "")
            raise CompositionError(where, f"a {name} reads back as one only below a headline: give headline=, too")
    if headline is not None:
        parts.append(("headline", *_headline("headline", headline, HeadlineRole.MAIN)))
    if subheadline is not None:
        parts.append(("subheadline", *_headline("subheadline", subheadline, HeadlineRole.SUB)))
    if byline is not None:
        parts.append(("byline", *_byline(byline)))
    parts += [(f"body[{i}]", *_block(f"body[{i}]", item)) for i, item in enumerate(body)]
    entries = [_source(f"sources[{number - 1}]", source, number) for number, source in enumerate(sources, 1)]
    if entries:
        parts.append(("sources", ListLabel(("Sources:",), opens=ListKind.SOURCES), False))
        parts += [(f"sources[{i}]", entry, False) for i, entry in enumerate(entries)]
    links = [_related(f"related[{i}]", link) for i, link in enumerate(related)]
    if links:
        parts.append(("related", ListLabel(("Read also:",), opens=ListKind.RELATED), False))
        parts += [(f"related[{i}]", link, False) for i, link in enumerate(links)]
    blocks = _laid_out(parts)
    written = parse("".join(map(str, blocks)), metadata=metadata)
    _compare(parts, blocks, written)
    return written


def reads_back(article: Article) -> bool:
    """Return whether `parse` makes the same blocks of the Article's text.

    >>> from newsmodel import Article, Paragraph
    >>> reads_back(Article((Paragraph(("- wheat",)),)))
    False
    """
    return parse(article.text).blocks == article.blocks


# Blocks of what was written. The flag says whether the content is as `parse` would read it.


def _content(place: str, written: str | Sequence[str | int | Leaf]) -> tuple[Any, ...]:
    """Return strings with their markers read, and numbers as markers."""
    if isinstance(written, str):
        return read_content(written, 0, len(written), find_openers(written))
    if not isinstance(written, (tuple, list)):
        raise TypeError(f"compose() takes {_TAKES}, not {type(written).__name__}: {excerpt(written)}")
    out: list[Any] = []
    for part in written:
        if isinstance(part, str):
            out += _content(place, part)
        elif type(part) is int:
            if not 0 <= part <= _HIGHEST:
                raise CompositionError(place, f"the number {part} is no citation: those in brackets go from 0 to 999")
            out.append(Marker(f"[{part}]", numbers=(part,)))
        elif isinstance(part, (Marker, Dateline, Link, Break)):
            out.append(part)
        else:
            raise TypeError(f"{place} holds strings, numbers and leaves, not {type(part).__name__}: {excerpt(part)}")
    return tuple(out)


def _block(place: str, written: Written) -> tuple[Block, bool]:
    """Return the block, and whether it may be read otherwise as long as its text stays: where no leaf was given."""
    if isinstance(written, Block):
        _refuse_bare(place, written)
        if isinstance(written, (Code, Rule)):
            return written, False
        if isinstance(written, Source):
            return _entry(written), False
        if isinstance(written, RelatedLink):
            return _entry(written), False
        content: Any = _content(place, written.content)
        if isinstance(written, (Quotation, ListItem)):
            content = _broken(content, _JOINTS[type(written)])
        return attrs.evolve(written, content=content), False
    if not isinstance(written, (str, tuple, list)):
        raise TypeError(f"compose() takes {_TAKES}, and blocks, not {type(written).__name__}: {excerpt(written)}")
    written = _without_margins(written)
    return Paragraph(_content(place, written)), all(isinstance(part, (str, int)) for part in written)


def _refuse_bare(place: str, written: Block) -> None:
    """Refuse a block whose content is a string: a tuple is what it takes."""
    content: object = written.content
    if isinstance(content, str):
        kind, words = type(written).__name__, excerpt(content)
        raise CompositionError(place, f"the content of {kind} is a tuple: write {kind}(({words},))")


def _headline(place: str, written: Any, role: HeadlineRole) -> tuple[Headline, bool]:  # noqa: ANN401
    if isinstance(written, Headline):
        _refuse_bare(place, written)
        return attrs.evolve(written, role=role), False
    return Headline(_content(place, _without_margins(written)), role=role), False


def _without_margins(written: _Given) -> _Given:
    """Return what was given, a string without the white space around it, which is no part of a block."""
    if not isinstance(written, str):
        return written
    inner: Any = written.strip(" \t\r\n") or written
    stripped: _Given = inner
    return stripped


def _byline(written: str | Byline) -> tuple[Byline, bool]:
    if isinstance(written, Byline):
        _refuse_bare("byline", written)
        return written, False
    if not isinstance(written, str):
        raise TypeError(f"byline is a string or a Byline, not {type(written).__name__}: {excerpt(written)}")
    written = _without_margins(written)
    return Byline((written if is_byline(written) else f"By {written}",)), False


def _broken(content: tuple[Any, ...], joint: str) -> tuple[Any, ...]:
    """Return content with its line ends as the joints that such a block has."""
    out: list[Any] = []
    for leaf in content:
        pieces = _LINE_END.split(leaf) if isinstance(leaf, str) else [leaf]
        for i, piece in enumerate(pieces):
            out += [Break(joint if piece else joint.rstrip(" ")), piece] if i else [piece]
    return tuple([leaf for leaf in out if leaf != ""])


def _entry(written: _Entry) -> _Entry:
    """Return an entry with its parts named, where all that it has is a string."""
    words = written.content
    if len(words) != 1 or not isinstance(words[0], str):
        return written
    fields: Any = {"content": entry_content(words[0], 0, len(words[0]))}
    return attrs.evolve(written, **fields)


def _source(place: str, written: str | Source, number: int) -> Source:
    written = _without_margins(written)
    if isinstance(written, str):
        return Source(entry_content(written, 0, len(written)), numbers=(number,))
    if not isinstance(written, Source):
        raise TypeError(f"{place} is a string or a Source, not {type(written).__name__}: {excerpt(written)}")
    _refuse_bare(place, written)
    written = _entry(written)
    if written.numbers or written.labels:
        return written
    return attrs.evolve(written, numbers=(number,))


def _related(place: str, written: str | RelatedLink) -> RelatedLink:
    written = _without_margins(written)
    if isinstance(written, str):
        return RelatedLink(entry_content(written, 0, len(written)))
    if not isinstance(written, RelatedLink):
        raise TypeError(f"{place} is a string or a RelatedLink, not {type(written).__name__}: {excerpt(written)}")
    _refuse_bare(place, written)
    return _entry(written)


# The layout.


def _laid_out(parts: list[tuple[str, Block, bool]]) -> list[Block]:
    out: list[Block] = []
    for i, (place, block, _) in enumerate(parts):
        if not block.text.strip():
            raise CompositionError(place, f"{type(block).__name__} without words: leave it out")
        if block.lead or block.gap:
            what = "lead" if block.lead else "gap"
            raise CompositionError(place, f"{_shown(block)} has a {what} of its own: leave it out, compose writes it")
        gap = _gap(block, parts[i + 1][1]) if i + 1 < len(parts) else ""
        fields: Any = {"lead": _lead(block), "gap": gap}
        out.append(attrs.evolve(block, **fields))
    return out


def _lead(block: Block) -> str:
    if isinstance(block, Headline):
        return "# " if block.role == HeadlineRole.MAIN else ""
    if isinstance(block, Heading):
        return "#" * block.level + " "
    if isinstance(block, Source):
        names = ", ".join(map(str, block.numbers)) or "".join(f"^{label}" for label in block.labels[:1])
        return "- " if not names else f"[{names}]: " if names[0] == "^" else f"[{names}] "
    if isinstance(block, RelatedLink) and block.number is not None:
        return f"{block.number}. "
    return _LEADS.get(type(block), "")


def _gap(block: Block, following: Block) -> str:
    """One line end within a list and between the lines of the head; a blank line elsewhere."""
    same = type(block) is type(following) and isinstance(block, (ListItem, Source, RelatedLink))
    head = isinstance(block, _HEADING_LINES) and isinstance(following, _HEADING_LINES)
    label = isinstance(block, ListLabel) and isinstance(following, (Source, RelatedLink))
    return "\n" if same or head or label else "\n\n"


def _compare(parts: list[tuple[str, Block, bool]], blocks: list[Block], read: Article) -> None:
    """Raise `CompositionError` at the first block that reads back otherwise."""
    # Blocks that are equal have equal text: up to the first that differs, as many are read as were written.
    for meant, (place, _, loose), found in zip(blocks, parts, read.blocks, strict=False):
        if found == meant:
            continue
        if loose and isinstance(found, Paragraph) and str(found) == str(meant) and _cites(found) >= _cites(meant):
            continue  # a string is what parse reads in it: a dateline, a superscript that a list explains
        raise CompositionError(place, _difference(meant, found))


def _cites(block: Block) -> Counter[str]:
    """Return the markers that a block has, as they are spelled."""
    return Counter([leaf.raw for leaf in block.content if isinstance(leaf, Marker)])


def _difference(meant: Block, found: Block) -> str:
    if isinstance(meant, Headline) and meant.role == HeadlineRole.SUB and isinstance(found, Paragraph):
        return f"{_shown(meant)} would become {_shown(found)}: a sub headline has at most 200 columns and no citation"
    if type(found) is not type(meant):
        instead = _MEANT.get(type(meant), f"{_INSTEAD[type(found)]}, or put other words first")
        return f"{_shown(meant)} would become {_shown(found)}: {instead}"
    if found.text != meant.text:
        instead = _WHOLE.get(type(meant), "write it on one line")
        return f"{_shown(meant)} would be cut: its first block would be {_shown(found)}; {instead}"
    if found.content != meant.content:
        read: tuple[Any, ...] = found.content
        given: tuple[Any, ...] = meant.content
        lost = _cites(meant) - _cites(found)
        if lost:
            return (
                f"{_shown(meant)} would be read with {next(iter(lost))} as text: a citation stands after a space or a "
                "full stop, and outside of code"
            )
        other = next((leaf for i, leaf in enumerate(read) if leaf not in given[i : i + 1]), read[-1:])
        return f"{_shown(meant)} would be read with {other!r} in it: write that, or other words"
    return f"{_shown(meant)} would become {found!r}"


def _shown(block: Block) -> str:
    return f"{type(block).__name__} {excerpt(block.text)}"
