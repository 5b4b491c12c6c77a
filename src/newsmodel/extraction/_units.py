"""The stretches of an article that names are read in: one a block, citation markers and addresses masked."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsmodel.language import PLACEHOLDER, sentence_ends
from newsmodel.model import Article, Code, Dateline, Heading, Headline, ListItem, Marker, Paragraph, Quotation, Rule

__all__ = ["Unit", "all_units", "prose_units"]

_PROSE: Final = (Headline, Heading, Paragraph, ListItem, Quotation)
# Addresses, currencies ("US$3" names no state), and symbols of stocks: "<OMT>".
_ADDRESS: Final = re.compile(r"https?://\S++|\bwww\.\S++|\S{1,64}+@\S++|\b[A-Z]{1,3}\$|<[A-Z.]{1,8}>")
_ADDRESSES: Final = ("://", "@", "www.", "$", "<")
_LETTERS: Final = re.compile(r"[^\W\d_]{4,}")
_STOPS: Final = frozenset(".!?\u2026;:,")
_MOSTLY: Final = 0.7


class Unit(NamedTuple):
    """A stretch of text.

    Attributes:
        start: Where it begins in the text of the article, in code points.
        text: Its text, each character of a marker or an address a placeholder.
        opens: Where its sentences begin, in it.
        plain: Whether its capitals mean names; in a headline with a capital on every word they do not.
    """

    start: int
    text: str
    opens: frozenset[int]
    plain: bool


def _masked(text: str) -> str:
    if not any(mark in text for mark in _ADDRESSES):
        return text
    return _ADDRESS.sub(lambda found: PLACEHOLDER * len(found[0]), text)


def _is_plain(text: str) -> bool:
    """Return whether words without a capital are the rule, or it ends as a sentence does; not where all are shouted."""
    if text.isupper() and len(_LETTERS.findall(text[:400])) > 1:
        return False
    if text.rstrip("\"'\u201d\u2019) \r\n")[-1:] in _STOPS:
        return True
    words = _LETTERS.findall(text[:400])
    capital = sum([word[0].isupper() for word in words])
    return len(words) < 4 or capital < _MOSTLY * len(words) or len(text) > 300  # noqa: PLR2004


def _unit(start: int, text: str) -> Unit:
    masked = _masked(text)
    first = len(masked) - len(masked.lstrip(" \t\r\n\"'\u201c\u2018\u00ab\u201e(["))
    opens = frozenset((first, *[_past_quotes(masked, end) for end in sentence_ends(masked)]))
    return Unit(start, masked, opens, _is_plain(masked))


def _past_quotes(text: str, at: int) -> int:
    while text[at : at + 1] in _QUOTES and at < len(text):
        at += 1
    return at


_QUOTES: Final = frozenset("\"'\u201c\u2018\u00ab\u201e([ ")


def _units(article: Article, kinds: tuple[type, ...] | None, masked: tuple[type, ...]) -> Iterator[Unit]:
    at = len(article.lead)
    for block in article.blocks:
        start = at + len(block.lead)
        if (kinds is None or isinstance(block, kinds)) and not isinstance(block, (Code, Rule)):
            text = "".join(
                [
                    leaf if type(leaf) is str else PLACEHOLDER * len(str(leaf)) if type(leaf) in masked else str(leaf)
                    for leaf in block.content
                ]
            )
            yield _unit(start, text)
        at += len(str(block))


def prose_units(article: Article) -> tuple[Unit, ...]:
    """Return what a reader reads: headlines, headings, paragraphs, list items, quotations, without their dateline.

    >>> from newsmodel import parse
    >>> [unit.text for unit in prose_units(parse("Ada Lane left."))]
    ['Ada Lane left.']
    """
    return tuple(_units(article, _PROSE, (Marker, Dateline)))


def all_units(article: Article) -> tuple[Unit, ...]:
    """Return every block with words in it, lists of sources and of related articles too."""
    return tuple(_units(article, None, (Marker,)))
