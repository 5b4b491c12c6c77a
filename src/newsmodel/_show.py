"""An Article for a person to read, in a terminal: each sentence with the sources that it cites."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsmodel._terminal import visible, wrap
from newsmodel._who import when, who
from newsmodel.model import (
    Article,
    Block,
    Byline,
    Citation,
    Code,
    DateLine,
    Heading,
    Headline,
    HeadlineRole,
    ListItem,
    ListLabel,
    Quotation,
    RelatedLink,
    Rule,
    Sentence,
    Source,
    Table,
    TimeExpression,
)

__all__ = ["show"]

_NARROWEST: Final = 30
_WIDEST: Final = 100  # longer lines are hard to read
_HOST: Final = re.compile(r"https?://(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)", re.IGNORECASE)
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_TAB: Final = 4
_HANGING: Final = 2  # so that one sees where each sentence begins
_CITED: Final = "    "
_HEAD: Final = (Headline, Byline, DateLine)
_AS_WRITTEN: Final = (Table, Code, Rule)
_LISTED: Final = (ListLabel, Source, RelatedLink)

_BOLD: Final = "1"
_DIM: Final = "2"
_SECTION: Final = "1;36"
_WARNING: Final = "1;33"


def show(article: Article, times: tuple[TimeExpression, ...] = (), *, width: int = 80, colour: bool = False) -> str:
    r"""Return an Article as lines for a terminal.

    Args:
        article: Any Article. What would steer the terminal is written out.
        times: The times of its text.
        width: The columns of the terminal.
        colour: Whether lines may carry colour.

    >>> from newsmodel import parse
    >>> print(show(parse("They met [1].\n\nSources:\n[1] Example Wire"), width=60), end="")
    They met.
        [1] Example Wire
    <BLANKLINE>
    Sources
      [1] Example Wire - cited by 1 sentence
    <BLANKLINE>
    1 sentence, 1 with a source; 1 citation; 1 source
    """
    page = _Page(width, colour=colour)
    by_block = _by_block(article)
    _add_head(page, article, by_block)
    _add_outline(page, article)
    _add_body(page, article, by_block)
    _add_sources(page, article)
    _add_related(page, article)
    _add_story(page, article, times)
    page.part()
    page.add(_summary(article), style=_DIM)
    return page.text()


class _Page:
    """Lines that fit a terminal, in parts with an empty line between."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = max(_NARROWEST, min(width, _WIDEST))
        self._colour = colour
        self._lines: list[str] = []
        self._apart = False

    def part(self, title: str = "") -> None:
        """Begin a part: an empty line, unless nothing stands before it, and its title."""
        self._apart = bool(self._lines)
        if title:
            self.add(title, style=_SECTION)

    def add(self, text: str, before: str = "", *, hanging: int = 0, style: str = "") -> None:
        """Add text, wrapped; ``before`` opens its first line, and as much space and ``hanging`` the others."""
        before = visible(before)
        for line in wrap(visible(text), self._width - len(before) - hanging):
            self._put(f"{before}{line}".rstrip(), style)
            before = " " * (len(before) + hanging)
            hanging = 0

    def add_as_written(self, text: str) -> None:
        """Add text line by line, not wrapped."""
        for line in _LINE_END.split(text):
            self._put(visible(line.expandtabs(_TAB)), "")

    def _put(self, line: str, style: str) -> None:
        if self._apart:
            self._lines.append("")
            self._apart = False
        self._lines.append(f"\x1b[{style}m{line}\x1b[0m" if style and self._colour else line)

    def text(self) -> str:
        """Return all lines."""
        return "".join([f"{line}\n" for line in self._lines])


def _by_block(article: Article) -> dict[int, list[Sentence]]:
    """Return the sentences of each block, by its place among the blocks."""
    found: dict[int, list[Sentence]] = {}
    sentences = iter(article.sentences)
    sentence = next(sentences, None)
    end = len(article.lead)
    for place, block in enumerate(article.blocks):
        end += len(str(block))
        while sentence is not None and sentence.start < end:
            found.setdefault(place, []).append(sentence)
            sentence = next(sentences, None)
    return found


def _name(source: Source | RelatedLink) -> str:
    """Return what a person calls a list entry: its title, else its words, else its address."""
    return source.title or source.plain or "(no title)"


def _with_host(source: Source) -> str:
    host = _HOST.match(source.url or "")
    name = _name(source)
    return f"{name} ({host[1]})" if host is not None and name != source.url else name


def _bearing(source: Source) -> str:
    """Return the number or label that a source bears, as it is shown: ``[1]``."""
    return "".join([f"[{key}]" for key in (*source.numbers, *source.labels)]) or "-"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _add_cited(page: _Page, sentence: Sentence) -> None:
    """Add the sources that a sentence cites, each once."""
    cited = dict.fromkeys([line for citation in sentence.citations for line in _cited(citation)])
    for key, name, known in cited:
        page.add(name, f"{_CITED}{key} " if key else _CITED, style=_DIM if known else _WARNING)


def _cited(citation: Citation) -> Iterator[tuple[str, str, bool]]:
    """Yield what a citation names: the number or label in brackets, the source, and whether it is known.

    A marker that has both is found by its labels or else by its numbers, and one with an address by that at last.
    """
    borne = _borne(citation)
    by_address = not any(borne.values())
    for key, bearers in borne.items():
        names = [_with_host(source) for source in (citation.sources if by_address else bearers)]
        if not names and citation.url:
            names = [citation.url]
        for name in names:
            yield key, name, True
        if not names and key:
            yield key, "no such source", False


def _borne(citation: Citation) -> dict[str, list[Source]]:
    """Return the sources that bear each number, or each label; an empty key stands for none at all."""
    labels = {f"[{key}]": [found for found in citation.sources if key in found.labels] for key in citation.labels}
    if any(labels.values()) or not citation.numbers:
        return labels or {"": []}
    return {f"[{key}]": [found for found in citation.sources if key in found.numbers] for key in citation.numbers}


def _add_head(page: _Page, article: Article, by_block: dict[int, list[Sentence]]) -> None:
    for place, block in enumerate(article.blocks):
        if isinstance(block, Headline):
            page.add(block.plain, style=_BOLD if block.role == HeadlineRole.MAIN else "")
            for sentence in by_block.get(place, ()):
                _add_cited(page, sentence)
        elif isinstance(block, _HEAD):
            page.add(block.plain, style=_DIM)


def _add_outline(page: _Page, article: Article) -> None:
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    if not headings:
        return
    page.part("Outline")
    highest = min(heading.level for heading in headings)
    for heading in headings:
        page.add(heading.plain, "  " * (heading.level - highest + 1))


def _add_body(page: _Page, article: Article, by_block: dict[int, list[Sentence]]) -> None:
    previous: type = type(None)
    for place, block in enumerate(article.blocks):
        if isinstance(block, (*_HEAD, *_LISTED)):
            continue
        if type(block) is not ListItem or previous is not ListItem:
            page.part()
        previous = type(block)
        _add_block(page, block, by_block.get(place, []))


def _add_block(page: _Page, block: Block, sentences: list[Sentence]) -> None:
    if isinstance(block, Heading):
        page.add(block.plain, style=_SECTION)
    elif isinstance(block, _AS_WRITTEN):
        page.add_as_written(f"{block.lead}{block.text}")
    before = f"{' '.join(block.lead.split())} ".lstrip() if isinstance(block, (ListItem, Quotation)) else ""
    for sentence in sentences:
        if sentence.plain:
            page.add(sentence.plain, before, hanging=_HANGING)
        _add_cited(page, sentence)
        if type(block) is ListItem:
            before = " " * len(before)


def _add_sources(page: _Page, article: Article) -> None:
    """Add the lists of sources, each entry with how many sentences cite it, and the numbers that no list has."""
    by_sentences = Counter([source for sentence in article.sentences for source in sentence.sources])
    cited = {source for citation in article.citations for source in citation.sources}
    missing = _missing(article)
    sources = (*article.sources, *article.external_sources)
    if sources or missing:
        page.part("Sources")
    for source in sources:
        bearing = f"  {_bearing(source)} "
        use = "cited outside sentences" if source in cited else "not cited"
        if by_sentences[source]:
            use = f"cited by {_count(by_sentences[source], 'sentence')}"
        page.add(f"{_name(source)} - {use}", bearing)
        if source.url and source.url != _name(source):
            page.add(source.url, " " * len(bearing), style=_DIM)
    for key, number in missing.items():
        page.add(f"no such source, but {_count(number, 'citation')}", f"  {key} ", style=_WARNING)


def _missing(article: Article) -> Counter[str]:
    """Return the numbers and labels that name no source and carry no address, each with its citations."""
    return Counter([key for citation in article.citations for key, _, known in _cited(citation) if not known])


def _add_related(page: _Page, article: Article) -> None:
    if article.related:
        page.part("Read also")
    for link in article.related:
        page.add(_name(link), "  - ")
        if link.url and link.url != _name(link):
            page.add(link.url, "    ", style=_DIM)


def _add_story(page: _Page, article: Article, times: tuple[TimeExpression, ...]) -> None:
    """Add who takes part and when, a line each."""
    for title, entries in (("Who", who(article)), ("When", when(times))):
        if entries:
            page.part(title)
        for words, _ in entries:
            page.add(words, "  ", hanging=_HANGING)


def _summary(article: Article) -> str:
    sourced = sum(
        any(known for citation in found.citations for *_, known in _cited(citation)) for found in article.sentences
    )
    parts = [
        f"{_count(len(article.sentences), 'sentence')}, {sourced} with a source",
        _count(len(article.citations), "citation"),
        _count(len(article.sources) + len(article.external_sources), "source"),
    ]
    if article.related:
        parts.append(_count(len(article.related), "related link"))
    return "; ".join(parts)
