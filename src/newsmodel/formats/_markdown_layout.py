"""An Article laid out as Markdown: each block as CommonMark has it, a blank line between two."""

import re
from typing import Any, Final

import attrs

from newsmodel.citations._spelling import WRITERS
from newsmodel.errors import EditError
from newsmodel.model import (
    Article,
    Block,
    Citation,
    Heading,
    Headline,
    HeadlineRole,
    ListItem,
    ListKind,
    ListLabel,
    Marker,
    MarkerStyle,
    Node,
    Paragraph,
    RelatedLink,
    Rule,
    Source,
)
from newsmodel.text import parse, replace
from newsmodel.text._entry_parts import entry_content

__all__ = ["laid_out", "restyled", "with_printed"]

_DEEPEST: Final = 3  # columns: what is indented more is code
_BULLET: Final = re.compile(r"[-*+]|[0-9]{1,9}[.)]")
_LABEL: Final = re.compile(r"[A-Za-z0-9_.:-]{1,60}")
_NUMBERED: Final = {"footnotes": MarkerStyle.FOOTNOTE, "list": MarkerStyle.BRACKET}
_LINE_END: Final = re.compile(r"(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t]*")
_HIGHEST_FOOTNOTE: Final = 9_999
_LABEL_OF_SOURCES: Final = ListLabel(("Sources:",), opens="sources")


# Citations.


def restyled(article: Article, style: str) -> Article:
    """Return the Article with its citations written for a style, where the style can say them; others stay.

    Args:
        article: An Article without a story.
        style: footnotes, links or list.
    """
    if style == "links":
        return _linked(article) or _linked(_as_laid_out(article)) or article
    wanted = _NUMBERED[style]
    changes: dict[Node | Citation, Any] = {}
    for citation in article.citations:
        markers = _markers(citation, wanted) if citation.style != wanted else None
        if markers:
            changes[citation] = tuple(markers)
    return replace(article, changes).article if changes else article


def _linked(article: Article) -> Article | None:
    """Return the Article with links for its citations; None where its text would read otherwise with them."""
    from newsmodel.citations import link  # noqa: PLC0415

    try:
        return link(article).article
    except EditError:
        return None


def _as_laid_out(article: Article) -> Article:
    """Return the Article as it is read when its blocks stand apart."""
    body = laid_out(article, "list")
    return parse(body, headlines=len(article.headlines), sources=article.external_sources)


def _markers(citation: Citation, style: MarkerStyle) -> list[Marker]:
    """Return the markers that say a citation in a style; none where no source tells what it would name."""
    if not citation.sources:
        return []
    known = {number for source in citation.sources for number in source.numbers}
    numbers = tuple(dict.fromkeys(citation.numbers))
    if not numbers:
        numbers = tuple(dict.fromkeys([source.numbers[0] for source in citation.sources if source.numbers]))
    elif not known.issuperset(numbers):
        return []
    if numbers:
        return WRITERS[style](numbers, (None,) * len(numbers))
    if style == MarkerStyle.FOOTNOTE and all(map(_LABEL.fullmatch, citation.labels)):
        return [Marker(f"[^{label}]", labels=(label,), style=style) for label in citation.labels]
    return []


# Sources that the text does not print.


def with_printed(article: Article) -> Article:
    """Return the Article with its external sources printed at its end, under a label."""
    if not article.external_sources:
        return article
    entries = tuple([attrs.evolve(_told(source), lead="", gap="\n") for source in article.external_sources])
    blocks = (*article.blocks, _LABEL_OF_SOURCES, *entries)
    return attrs.evolve(article, blocks=blocks, external_sources=())


def _told(source: Source) -> Source:
    """Return a source written so that all that is known of it is read again, if there is such a way."""
    title, url, publisher, date = source.title, source.url, source.publisher, source.date
    after = "".join([f", {part}" for part in (publisher, date) if part])
    ways = [source.text, f"[{title}]({url}){after}", f"{title} - {url}{after}"]
    if title and publisher:
        dated = f'{publisher}, "{title}", {date}' if date else f'{publisher}, "{title}"'
        ways += [dated, f"{dated}. {url}"] if url else [dated]
    read = [attrs.evolve(source, content=_content(way)) for way in ways]
    wanted = (title, url, publisher, date)
    for parts in (4, 2):  # all of them, or title and address
        for found in read:
            if (found.title, found.url, found.publisher, found.date)[:parts] == wanted[:parts]:
                return found
    return read[0]


def _content(text: str) -> Any:  # noqa: ANN401
    return entry_content(text, 0, len(text))


# Blocks.


def laid_out(article: Article, style: str) -> str:
    """Return the text of an Article as Markdown.

    Args:
        article: An Article whose citations are written for the style already.
        style: footnotes, links or list; the entries of its lists are written for it.
    """
    blocks = _labelled(article.blocks, everywhere=style != "footnotes")
    leads = _source_leads(blocks, style)
    parts: list[str] = []
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        text = _LINE_END.sub(" ", block.text) if isinstance(block, Paragraph) else block.text
        parts += [leads.get(place, "") or _lead(block, following), text, _gap(block, following)]
    return "".join(parts)


def _labelled(blocks: tuple[Block, ...], *, everywhere: bool) -> tuple[Block, ...]:
    """Return the blocks with a label before each list of sources that has none and needs one.

    A numbered list is read under a label alone, and footnotes right below related links would be such links.
    """
    out: list[Block] = []
    labelled = False
    for block in blocks:
        if isinstance(block, Source) and not labelled and (everywhere or (out and isinstance(out[-1], RelatedLink))):
            out.append(_LABEL_OF_SOURCES)
        labelled = isinstance(block, Source) or (labelled and isinstance(block, Rule)) or _opens_sources(block)
        out.append(block)
    return tuple(out)


def _opens_sources(block: Block) -> bool:
    return isinstance(block, ListLabel) and block.opens == ListKind.SOURCES


def _lead(block: Block, following: Block | None) -> str:
    if isinstance(block, Headline):
        return "# " if block.role == HeadlineRole.MAIN else ""
    if isinstance(block, Heading):
        return "" if _is_underlined(block, following) else "#" * block.level + " "
    if isinstance(block, (ListItem, RelatedLink)):
        spaces = block.lead[: len(block.lead) - len(block.lead.lstrip(" \t"))]
        mark = block.lead.strip()
        return f"{spaces if isinstance(block, ListItem) else ''}{mark if _BULLET.fullmatch(mark) else '-'} "
    if isinstance(block, Paragraph):
        return block.lead if len(block.lead.expandtabs(4)) <= _DEEPEST else ""
    return block.lead.lstrip(" \t")


def _is_underlined(block: Block, following: Block | None) -> bool:
    """Return whether a heading is one by the line right below it, which is kept."""
    near = isinstance(following, Rule) and block.gap in ("\n", "\r\n", "\r")
    return isinstance(block, Heading) and "#" not in block.lead and near


def _gap(block: Block, following: Block | None) -> str:
    """Return a line end inside a list, and below a headline that has a sub headline; a blank line elsewhere."""
    if following is None:
        return "\n"
    same = type(block) is type(following) and isinstance(block, (ListItem, Source, RelatedLink))
    if same or _is_underlined(block, following):
        return "\n"
    if isinstance(block, Headline) and isinstance(following, Headline) and block.role == HeadlineRole.MAIN:
        return "\n"
    return "\n\n"


def _source_leads(blocks: tuple[Block, ...], style: str) -> dict[int, str]:
    """Return the leads of the sources, by their places: footnotes, the numbers of a list, or bullets."""
    leads: dict[int, str] = {}
    run: list[tuple[int, Source]] = []
    for place, block in enumerate((*blocks, None)):
        if isinstance(block, Source):
            run.append((place, block))
        elif run:
            leads |= _run_leads(run, style)
            run = []
    return leads


def _run_leads(run: list[tuple[int, Source]], style: str) -> dict[int, str]:
    """Return the leads of the sources of one list; a numbered list only where Markdown would count the same."""
    numbers = [source.numbers for _, source in run]
    first = run[0][1].number
    counts = first is not None and numbers == [(first + place,) for place in range(len(run))]
    return {place: _source_lead(source, style, counts=counts) for place, source in run}


def _source_lead(source: Source, style: str, *, counts: bool) -> str:
    footnote = style == "footnotes" and len(source.numbers) + len(source.labels) == 1
    if footnote and source.labels and _LABEL.fullmatch(source.labels[0]):
        return f"[^{source.labels[0]}]: "
    if not source.numbers:
        return f"[^{source.labels[0]}]: " if source.labels else "- "
    if footnote and source.numbers[0] <= _HIGHEST_FOOTNOTE:
        return f"[^{source.numbers[0]}]: "
    return f"{source.numbers[0]}. " if counts else f"- [{', '.join(map(str, source.numbers))}] "
