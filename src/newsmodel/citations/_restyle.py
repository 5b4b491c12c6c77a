"""Writing citations in another style, in the text and in the lists."""

import re
from typing import Any, Final

import attrs

from newsmodel.citations._edit import block_nodes, source_lists
from newsmodel.citations._spelling import WRITERS
from newsmodel.citations._strip import strip_citations
from newsmodel.errors import EditError, excerpt
from newsmodel.model import Article, Citation, MarkerStyle, Node, Source
from newsmodel.text import Edit, parse, replace

__all__ = ["link", "restyle"]

_DEFINITION: Final = re.compile(r"\[\^([0-9]{1,4})\]:[ \t]*\Z")


def restyle(article: Article, style: MarkerStyle | str | None) -> Edit:
    r"""Return the edit that writes every citation in one style.

    The entries of the lists follow: footnotes have definitions (``[^1]: ``), other styles numbers in brackets. A marker
    that has the style already keeps its spelling. Styles that name one number a marker write several markers.

    Args:
        article: The Article.
        style: One of bracket, footnote, link, superscript, lenticular, caret, sup, cite, citation, doc, source; None
            takes the markers out and leaves the lists.

    Raises:
        EditError: Where the style cannot say a marker: it names no number, or no address is known where the
            style needs one; or where the text would read back otherwise, as superscripts do without a list.

    >>> from newsmodel import parse
    >>> article = parse("They met [1, 2].\n\nSources:\n[1] A\n[2] B")
    >>> print(restyle(article, "footnote").article)
    They met [^1][^2].
    <BLANKLINE>
    Sources:
    [^1]: A
    [^2]: B
    """
    if style is None:
        return strip_citations(article)
    writable = {str(known): known for known in WRITERS}
    if str(style) not in writable:
        raise EditError(f"no citation can be written in style {excerpt(str(style))}: take {', '.join(writable)}")
    wanted = writable[str(style)]
    changes: dict[Node | Citation, Any] = {}
    for citation in article.citations:
        if citation.style != wanted:
            changes[citation] = tuple(WRITERS[wanted](*_said(citation, wanted)))
    for entries in source_lists(article):
        for node in entries:
            entry = _entry(node.value, wanted, last=node is entries[-1])  # type: ignore[arg-type]
            if entry != node.value:
                changes[node] = entry
    return _checked(replace(article, changes), wanted) if changes else Edit(article)


def link(article: Article, *, markup: str = "markdown") -> Edit:
    r"""Return the edit that makes links of the citations whose addresses are known; the others stay as they are.

    Args:
        article: The Article.
        markup: ``"markdown"`` writes ``[1](https://...)``; ``"html"`` puts ``<a href="...">`` around the marker.

    Raises:
        EditError: Where ``markup`` is none of these.

    >>> from newsmodel import parse
    >>> article = parse("They met [1].\n\nSources:\n[1] https://example.org/a")
    >>> link(article).article.paragraphs[0].text
    'They met [1](https://example.org/a).'
    """
    if markup not in ("markdown", "html"):
        raise EditError(f"links are written as markdown or html, not as {excerpt(markup)}")
    changes: dict[Node | Citation, Any] = {}
    for citation in article.citations:
        urls = _urls(citation)
        if citation.style == MarkerStyle.LINK or not urls or None in urls:
            continue
        if markup == "markdown":
            changes[citation] = tuple(WRITERS[MarkerStyle.LINK](citation.numbers, urls))
        elif len(set(urls)) == 1:
            address = str(urls[0]).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
            changes[citation] = (f'<a href="{address}">', citation.marker, "</a>")
    return replace(article, changes) if changes else Edit(article)


def _urls(citation: Citation) -> tuple[str | None, ...]:
    """Return the address of each number of a citation, as far as it is known and a Markdown link can hold it."""
    if citation.url is not None and len(citation.numbers) == 1:
        return (citation.url,)
    out = []
    for number in citation.numbers:
        urls = [source.url for source in citation.sources if number in source.numbers and source.url]
        out.append(urls[0] if urls and _fits_link(urls[0]) else None)
    return tuple(out)


def _fits_link(url: str) -> bool:
    return not any(char.isspace() or char in "<>" for char in url) and url.count("(") == url.count(")")


def _said(citation: Citation, style: MarkerStyle) -> tuple[tuple[int, ...], tuple[str | None, ...]]:
    """Return the numbers that a citation names and their addresses, as far as ``style`` needs them."""
    numbers = citation.numbers or tuple([source.number for source in citation.sources if source.number is not None])
    place = f"{excerpt(citation.raw)} at {citation.start}"
    if not numbers:
        raise EditError(f"{place}: it names no numbered source, and style {style} writes numbers")
    urls = _urls(attrs.evolve(citation, marker=attrs.evolve(citation.marker, numbers=numbers)))
    if style == MarkerStyle.LINK and None in urls:
        missing = numbers[urls.index(None)]
        raise EditError(f"{place}: no address is known for source {missing}, and style link needs one")
    return numbers, urls


def _entry(source: Source, style: MarkerStyle, *, last: bool) -> Source:
    """Return an entry with the lead that the style's lists have."""
    if len(source.numbers) != 1 or source.labels:
        return source
    definition = _DEFINITION.search(source.lead)
    if style == MarkerStyle.FOOTNOTE and definition is None:
        gap = source.gap if last or "\n" in source.gap or "\r" in source.gap else "\n"
        return attrs.evolve(source, lead=f"[^{source.number}]: ", gap=gap)
    if style != MarkerStyle.FOOTNOTE and definition is not None:
        return attrs.evolve(source, lead=f"{source.lead[: definition.start()]}[{source.number}] ")
    return source


def _checked(edit: Edit, style: MarkerStyle) -> Edit:
    """Return the edit if its text reads back; `EditError` where it does not."""
    article = edit.article
    read = parse(article.text)
    if read.blocks == article.blocks:
        return edit
    pairs = zip(block_nodes(article), (*read.blocks, None), strict=False)
    node, found = next(pair for pair in pairs if pair[0].value != pair[1])
    line, _ = article.line_column(node.start)
    shown = "nothing" if found is None else f"{type(found).__name__} {excerpt(found.text)}"
    raise EditError(
        f"in style {style}, line {line}, {type(node.value).__name__} {excerpt(str(node.value).strip())} "
        f"would read back as {shown}{_REMEDIES.get(style, '')}"
    )


_REMEDIES: Final = {
    MarkerStyle.SUPERSCRIPT: ": superscripts are citations only where a list bears all of them and they first "
    "come in the order of their numbers; renumber() first"
}
