"""Entries of lists that are cut in two: which words of the block below are the rest of one."""

import re
from typing import Final

from newsmodel.model import Article, Paragraph, Source

__all__ = ["is_rest", "rest_of"]

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\u201c\u201d]+", re.IGNORECASE)
_AFTER_ADDRESS: Final = ".,;:!?'\u2019*_)]"
_DASHES: Final = ("-", "\u2013", "\u2014")


def rest_of(article: Article, row: int) -> str | None:
    """Return the rest of the entry in a row of ``Article.blocks``, which the block below has, or None.

    It is the address that the entry lacks, or the words that a title lacks which ends in a dash, or in a word
    before one in lower case.
    """
    entry = article.blocks[row]
    if type(entry) is not Source or entry.url is not None or row + 1 == len(article.blocks):
        return None
    below = article.blocks[row + 1]
    if below.lead.strip() or not entry.lead.strip():
        return None
    if type(below) is Source:
        return below.text if below.url == below.text else None
    words = below.content[0] if type(below) is Paragraph and below.content else None
    return _beginning(entry.text, words, alone=len(below.content) == 1) if isinstance(words, str) else None


def _beginning(title: str, words: str, *, alone: bool) -> str | None:
    """Return how much of the words below is the rest of a title without an address."""
    address = _ADDRESS.match(words)
    if address is not None:
        return address[0].rstrip(_AFTER_ADDRESS) or None
    is_rest = title.endswith(_DASHES) or (words[0].islower() and title[-1:].isalnum())
    return words.rstrip() if alone and is_rest else None


def is_rest(article: Article, row: int) -> bool:
    """Return whether the source in a row of ``Article.blocks`` is the rest of the one above."""
    return row > 0 and not article.blocks[row].lead.strip() and rest_of(article, row - 1) is not None
