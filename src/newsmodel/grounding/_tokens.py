"""Words in order: what is compared where a quote is looked for.

A token is a word, a number, a run of dashes or one other character, folded; beside it stands where it is in the
text, and whether white space stands before it. Two stretches of text are the same words where their tokens are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DASHES", "DOUBLE", "INVISIBLE", "SINGLE", "Token", "tokens_of"]

SINGLE: Final = "'\u2018\u2019\u201a\u201b\u2032`\u00b4"
"""Characters that are taken for ``'``."""
DOUBLE: Final = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a'
"""Characters that are taken for ``"``."""
DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""Characters that are taken for ``-``, one or several."""
INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff"
"""Characters that are passed over: soft hyphen, zero width space, word joiner, byte order mark."""

# Scripts that put no space between words, or glue particles to them: each character is a word.
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
# What stands within words and is no letter to `re`: accents that are written apart, the signs of the scripts of
# Israel, Arabia and India, joiners, and what is passed over.
_WITHIN: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff\u200c\u200d" + INVISIBLE
)
_LETTER: Final = rf"(?:[^\W{_UNSPACED}]|[{_WITHIN}])"
_TOKEN: Final = re.compile(
    rf"(?P<space>\s+)|(?P<hidden>[{INVISIBLE}]+(?!{_LETTER}))"
    rf"|(?P<word>{_LETTER}+(?:(?<=[0-9])[.,](?=[0-9]){_LETTER}+)*)|(?P<dash>[{DASHES}]+)|(?P<other>.)",
    re.DOTALL,
)
_FOLD: Final = str.maketrans({**dict.fromkeys(SINGLE, "'"), **dict.fromkeys(DOUBLE, '"'), **dict.fromkeys(INVISIBLE)})


class Token(NamedTuple):
    """A word of a text.

    Attributes:
        cased: It, folded but for its case.
        folded: It, folded.
        start: Where it begins.
        end: The offset after its last character.
        spaced: Whether white space stands before it.
        letters: Whether it is a word or a number.
    """

    cased: str
    folded: str
    start: int
    end: int
    spaced: bool
    letters: bool


def tokens_of(text: str, offset: int = 0) -> Iterator[Token | None]:
    """Yield the tokens of a text, and None for white space at its end.

    >>> [token.folded for token in tokens_of("Lavrov\u2019s 1,000 men") if token]
    ['lavrov', "'", 's', '1,000', 'men']
    """
    spaced = False
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "space":
            spaced = True
        elif kind != "hidden":
            raw = found[0]
            cased = "-" if kind == "dash" else _folded(raw)
            letters = kind != "dash" and any(map(str.isalnum, cased))
            start, end = found.span()
            yield Token(cased, cased.casefold(), offset + start, offset + end, spaced, letters)
            spaced = False
    if spaced:
        yield None


def _folded(raw: str) -> str:
    return raw if raw.isalnum() and raw.isascii() else unicodedata.normalize("NFC", raw.translate(_FOLD))
