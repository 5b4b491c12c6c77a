"""Rules on running text that cites nothing: paragraphs, and sentences that one would want a source for."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._findings import Finding, Severity, quoted
from newsmodel.citations._prose import cites, is_about_text
from newsmodel.citations._survey import survey
from newsmodel.language._months import MONTHS
from newsmodel.model import Article, Block, Link, ListLabel, Marker, Paragraph, Source

__all__ = ["uncited_claim", "uncited_paragraph"]

_SHORTEST: Final = 80
_ENDED: Final = re.compile(r"(?<!:)[.!?\u2026\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]*_]{0,5}\s*\Z")
_TAIL: Final = 20
_ENOUGH: Final = 400
_NUMBER: Final = re.compile(r"(?<![\w.,:/{-])[0-9][0-9.,]*+(?![-\u2010\u2011][^\W\d_])")
_YEAR: Final = re.compile(r"(?:1[0-9]|20)[0-9]{2}[.,]*\Z")
_DAY: Final = re.compile(r"[0-3]?[0-9][.,]*\Z")
_WORD_BEFORE: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,})\.?[ \u00a0]\Z")
# "Llama 3", not "All 12 people", which begins the sentence.
_NAME_BEFORE: Final = re.compile(r"[^\W\d_][,;]?[ \u00a0]\(?[A-Z][^\W\d_]{2,}[ \u00a0]\Z")
_WORD_AFTER: Final = re.compile(r"[ \u00a0](?:de[ ]|of[ ])?([^\W\d_]{3,})")
_COUNTER: Final = re.compile(r"(?:\b[Nn](?:o|r|\u00ba|\u00b0)\.?[ \u00a0]?|\()\Z")
_REACH: Final = 20
_QUOTATION: Final = re.compile(
    r"\"([^\"\n]+)\"|\u201c([^\u201c\u201d\n]+)\u201d|\u201e([^\u201c\u201d\u201e\n]+)[\u201c\u201d]"
    r"|\u00ab([^\u00ab\u00bb\n]+)\u00bb|\u300c([^\u300c\u300d\n]+)\u300d"
)
_FEWEST_WORDS: Final = 5
_FEWEST_SIGNS: Final = 10
_PAUSE: Final = re.compile(r"[\uff0c\u3002\uff01\uff1f]")  # of Chinese and Japanese, which have no spaces


def uncited_paragraph(article: Article) -> Iterator[Finding]:
    """Find paragraphs of whole sentences without a marker or a link, in a text that has markers.

    A paragraph that leads over to what follows ends with a colon, and is none of these. Where markers stand alone
    in the next block, they are the paragraph's.
    """
    if not article.citations:
        return
    blocks = article.blocks
    for k, (start, block) in enumerate(zip(survey(article).starts, blocks, strict=True)):
        if type(block) is not Paragraph or cites(block):
            continue
        text = block.text
        if len(text) < _SHORTEST or _ENDED.search(text, max(0, len(text) - _TAIL)) is None:
            continue
        if _is_backed_below(blocks[k + 1 : k + 3]) or _names_only(text) or is_about_text(text):
            continue
        yield Finding(
            "uncited-paragraph",
            f"the paragraph {quoted(text)} cites nothing",
            start=start,
            end=start + len(text),
            severity=Severity.INFO,
        )


def _names_only(text: str) -> bool:
    """Return whether most words begin with a capital: names one after another, of prizes or players, not sentences."""
    starts = [word[0] for word in text[:_ENOUGH].split()]
    return sum(map(str.isupper, starts)) > sum(map(str.islower, starts))


def _is_backed_below(below: tuple[Block, ...]) -> bool:
    """Return whether markers alone, an address or sources without a number stand right below a block."""
    if not below:
        return False
    first = below[1] if type(below[0]) is ListLabel and len(below) > 1 else below[0]
    if type(first) is Source:
        return not (first.numbers or first.labels)
    if type(first) is Paragraph and first.text.startswith(("http://", "https://")):
        return True
    return cites(first) and all(type(leaf) is Marker or not str(leaf).strip(" .,;") for leaf in first.content)


def uncited_claim(article: Article) -> Iterator[Finding]:
    """Find sentences with a figure or a quotation that neither they nor what stands right below gives a source for.

    Years, days, the numbers of items and those in names are no figures; titles and terms are no quotations.
    """
    backed = _backed_spans(article)
    span = next(backed, None)
    for sentence in article.sentences:
        while span is not None and span[1] <= sentence.start:
            span = next(backed, None)
        text = sentence.text
        is_backed = span is not None and span[0] <= sentence.start
        if is_backed or "://" in text or any(isinstance(leaf, (Marker, Link)) for leaf in sentence.content):
            continue
        what = "a quotation" if _has_quotation(text) else "a figure" if _has_figure(text) else None
        if what is not None:
            yield Finding(
                "uncited-claim",
                f"{quoted(text)} gives {what} and no source",
                start=sentence.start,
                end=sentence.start + len(text.rstrip()),
                severity=Severity.INFO,
            )


def _backed_spans(article: Article) -> Iterator[tuple[int, int]]:
    """Yield where the blocks stand whose source stands right below them."""
    blocks = article.blocks
    for k, (start, block) in enumerate(zip(survey(article).starts, blocks, strict=True)):
        if _is_backed_below(blocks[k + 1 : k + 3]):
            yield start, start + len(block.text)


def _has_quotation(text: str) -> bool:
    """Return whether somebody's words stand in quotation marks; fewer than five may be a title or a term."""
    for found in _QUOTATION.finditer(text):
        words = found[0][1:-1]
        if len(words.split()) >= _FEWEST_WORDS or (len(words) >= _FEWEST_SIGNS and _PAUSE.search(words)):
            return True
    return False


def _has_figure(text: str) -> bool:
    """Return whether a number stands in a sentence that is no year, no day of a month, and no number of an item."""
    for found in _NUMBER.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        after = text[found.end() : found.end() + _REACH]
        is_item = not before.strip(" *_([") or _COUNTER.search(before) is not None
        is_name = _NAME_BEFORE.search(before) is not None and _DAY.match(found[0])
        if not (is_item or is_name or _YEAR.match(found[0]) or _is_day(before, found[0], after)):
            return True
    return False


def _is_day(before: str, digits: str, after: str) -> bool:
    """Return whether a number is the day of a month: ``March 3``, ``3 March``, ``3. März``, ``3 de marzo``."""
    if not _DAY.match(digits):
        return False
    words = [found[1] for found in (_WORD_BEFORE.search(before), _WORD_AFTER.match(after)) if found is not None]
    return any(word.lower() in MONTHS for word in words)
