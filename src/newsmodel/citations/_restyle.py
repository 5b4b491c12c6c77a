"""Writing citations in another style, in the text and in the lists."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

import attrs

from newsmodel.citations._edit import refuse_others, source_lists
from newsmodel.citations._findings import quoted
from newsmodel.citations._raised import Run, raised_runs, why_not_raised
from newsmodel.citations._settle import difference, names, settled
from newsmodel.citations._spelling import WRITERS
from newsmodel.citations._strip import strip_citations
from newsmodel.citations._urls import normal_url
from newsmodel.errors import EditError, excerpt
from newsmodel.model import Article, Citation, Marker, MarkerStyle, Node, Source
from newsmodel.text import Edit, replace

__all__ = ["link", "restyle"]

_DEFINITION: Final = re.compile(r"\[\^([0-9]{1,4})\]:[ \t]*\Z")


def restyle(article: Article, style: MarkerStyle | str | None) -> Edit:
    r"""Return the edit that writes every citation in one style.

    The entries of the lists follow: footnotes have definitions (``[^1]: ``), other styles numbers in brackets. A marker
    that has the style already keeps its spelling. Styles that name one number a marker write several markers;
    superscripts side by side are one marker. What does not come back on the way back stands in a table in
    docs/howto-footnotes.md.

    Args:
        article: The Article.
        style: One of bracket, footnote, link, superscript, lenticular, caret, sup, cite, citation, doc, source; None
            takes the markers out and leaves the lists.

    Raises:
        EditError: Where the style cannot say all that a marker says: it names no number, no address is known where
            the style needs one, or its address or its lines would be lost; where a marker would name another source;
            or where the text would read back otherwise, as superscripts do without a list.

    >>> from newsmodel import parse
    >>> article = parse("They met [1, 2].\n\nSources:\n[1] A\n[2] B")
    >>> print(restyle(article, "footnote").article)
    They met [^1][^2].
    <BLANKLINE>
    Sources:
    [^1]: A
    [^2]: B
    """
    refuse_others(article, "restyle")
    if style is None:
        return strip_citations(article)
    writable = {str(known): known for known in WRITERS}
    if str(style) not in writable:
        raise EditError(f"no citation can be written in style {excerpt(str(style))}: take {', '.join(writable)}")
    wanted = writable[str(style)]
    if wanted == MarkerStyle.FOOTNOTE:
        _refuse_lists_without_definitions(article)
    return _restyled(article, wanted)


def _restyled(article: Article, wanted: MarkerStyle) -> Edit:
    runs = raised_runs(article) if wanted == MarkerStyle.SUPERSCRIPT else [Run([c], []) for c in article.citations]
    changes: dict[Node | Citation, Any] = {}
    written: list[int] = []  # how many markers each run becomes
    for run in runs:
        written.append(len(run.citations))
        if any(citation.style != wanted for citation in run.citations):
            markers = _rewritten(run, wanted)
            changes.update(dict.fromkeys([*run.citations, *run.spaces], ""))
            changes[run.citations[0]] = markers
            written[-1] = len(markers)
    for entries in source_lists(article):
        for node in entries:
            entry = _entry(node.value, wanted, last=node is entries[-1])  # type: ignore[arg-type]
            if entry != node.value:
                changes[node] = entry
    if not changes:
        return Edit(article)
    edit = replace(article, changes)
    done = settled(edit.article, article)
    if done is None:
        why = why_not_raised(edit.article) if wanted == MarkerStyle.SUPERSCRIPT else None
        raise EditError(f"in style {wanted}, {why or difference(edit.article)}")
    _refuse_other_sources(zip(runs, written, strict=True), done, wanted)
    return attrs.evolve(edit, article=done)


def _rewritten(run: Run, style: MarkerStyle) -> tuple[Marker, ...]:
    """Return the markers that say in a style what those of a run say."""
    said = [_said(citation, style) for citation in run.citations]
    numbers = tuple([number for part, _ in said for number in part])
    return tuple(WRITERS[style](numbers, tuple([url for _, part in said for url in part])))


def link(article: Article, *, markup: str = "markdown") -> Edit:
    r"""Return the edit that makes links of the citations whose addresses are known; the others stay as they are.

    Args:
        article: The Article.
        markup: ``"markdown"`` writes ``[1](https://...)``; ``"html"`` puts ``<a href="...">`` around the marker.

    Raises:
        EditError: Where ``markup`` is none of these, or where the text would read back with other citations.

    >>> from newsmodel import parse
    >>> article = parse("They met [1].\n\nSources:\n[1] https://example.org/a")
    >>> link(article).article.paragraphs[0].text
    'They met [1](https://example.org/a).'
    """
    refuse_others(article, "link")
    if markup not in ("markdown", "html"):
        raise EditError(f"links are written as markdown or html, not as {excerpt(markup)}")
    anchored = _anchored(article) if markup == "html" else set()
    changes: dict[Node | Citation, Any] = {}
    for citation in article.citations:
        urls = _urls(citation)
        if citation.style == MarkerStyle.LINK or not urls or None in urls or citation.start in anchored:
            continue
        linked = _linked(citation, urls, markup)
        if linked:
            changes[citation] = linked
    if not changes:
        return Edit(article)
    edit = replace(article, changes)
    done = settled(edit.article, article)
    if done is None:
        raise EditError(f"as links, {difference(edit.article)}")
    return attrs.evolve(edit, article=done)


def _linked(citation: Citation, urls: tuple[str | None, ...], markup: str) -> tuple[Any, ...]:
    """Return a citation as links, one for each number, or for all of one address in HTML; none where it cannot be."""
    if markup == "markdown":
        return tuple(WRITERS[MarkerStyle.LINK](citation.numbers, urls))
    pairs = [(citation.marker, urls[0])]
    if len(set(urls)) > 1:
        write = WRITERS.get(citation.style)
        if write is None:
            return ()
        pairs = [(write((number,), (url,))[0], url) for number, url in zip(citation.numbers, urls, strict=True)]
    out: list[Any] = []
    for marker, url in pairs:
        address = str(url).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        out += [f'<a href="{address}">', marker, "</a>"]
    return tuple(out)


def _anchored(article: Article) -> set[int]:
    """Return where the citations stand that are in an anchor of HTML already."""
    out: set[int] = set()
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        inside = False
        for leaf in block.content:
            if isinstance(leaf, str):
                opened, closed = leaf.rfind("<a "), leaf.rfind("</a>")
                inside = opened > closed if max(opened, closed) >= 0 else inside
            elif inside:
                out.add(at)
            at += len(str(leaf))
        at += len(block.gap)
    return out


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
    named = tuple([source.number for source in citation.sources if source.number is not None])
    numbers = named if citation.labels else citation.numbers or named
    place = f"{quoted(citation.raw)} at {citation.start}"
    if not numbers:
        raise EditError(f"{place}: it names no numbered source, and style {style} writes numbers")
    beside = _beside(citation.raw)
    if beside and citation.style != style:
        raise EditError(f"{place}: style {style} cannot say {quoted(beside)}")
    urls = _urls(attrs.evolve(citation, marker=attrs.evolve(citation.marker, numbers=numbers)))
    if style == MarkerStyle.LINK and None in urls:
        missing = numbers[urls.index(None)]
        raise EditError(f"{place}: no address is known for source {missing}, and style link needs one")
    _refuse_lost_address(citation, urls if style == MarkerStyle.LINK else (), f"{place}: in style {style} ")
    return numbers, urls


def _beside(raw: str) -> str:
    """Return what a marker says beside numbers and address: the lines of a source, the title of a link."""
    lines = raw[raw.index("\u2020") : -1] if "\u2020" in raw and raw[-1] == "\u3011" else ""
    title = raw.partition("](")[2].partition(' "')[2].rpartition('")')[0]
    return title or (lines if lines != "\u2020source" else "")


def _refuse_lost_address(citation: Citation, written: tuple[str | None, ...], place: str) -> None:
    """Refuse a marker whose address is neither written again nor that of the source that it names."""
    if citation.url is None:
        return
    known = {normal_url(url) for url in (*written, *[source.url for source in citation.sources]) if url is not None}
    if normal_url(citation.url) in known:
        return
    if known:
        raise EditError(f"{place}it would name another address than {quoted(citation.url)}")
    raise EditError(f"{place}its address would be lost: no source that it names has it")


def _refuse_other_sources(runs: Iterable[tuple[Run, int]], article: Article, style: MarkerStyle) -> None:
    """Refuse an edit after which a marker names other sources than before."""
    new = iter(article.citations)
    for run, written in runs:
        before = {key for citation in run.citations for key in names(citation)}
        after = {key for citation in islice(new, written) for key in names(citation)}
        if before != after:
            first = run.citations[0]
            raise EditError(f"{quoted(first.raw)} at {first.start}: in style {style} it would name another source")


def _refuse_lists_without_definitions(article: Article) -> None:
    """Refuse lists of which no footnotes can be made: with a number twice, or entries with several."""
    seen: set[int] = set()
    for source in article.sources:
        if source.labels:
            continue
        if len(source.numbers) > 1:
            name = quoted(source.lead.strip() or source.text)
            raise EditError(f"in style footnote, entry {name} would have several numbers, and a footnote has one")
        if seen.intersection(source.numbers):
            raise EditError(
                f"in style footnote, number {source.number} would be defined twice, and a document has each footnote "
                "once; renumber() numbers several lists through"
            )
        seen.update(source.numbers)


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
