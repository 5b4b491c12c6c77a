"""Making what was found of words and the stretch of text that they stand in."""

import re
from typing import Final

from newsmodel.extraction._context import Surroundings
from newsmodel.extraction._found import Found
from newsmodel.extraction._groups import spelled
from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["Maker"]

_ROMANCE: Final = ("fr", "es")
_ADJECTIVE: Final = re.compile(
    r"\s([a-z\u00df-\u00ff]{2,20}"
    r"(?:ale|al|el|elle|aux|ales|iste|ista|ique|enne|ien|aine|ain|ères|ère|aire|ana|ano|ea|eo|ica|ico|ière|ies|ier))\b"
)
_LOWER: Final = re.compile(r"\s([a-z\u00df-\u00ff]{2,20})\b")


class Maker:
    """One stretch of text, and what is made of its words.

    Attributes:
        lexicon: The words of its language.
        shouted: Whether the stretch has no letter in lower case.
    """

    def __init__(self, text: str, lexicon: Lexicon, opens: frozenset[int]) -> None:
        """Take the stretch, its markers masked, the words of its language and where its sentences begin."""
        self.lexicon = lexicon
        self.shouted = text.isupper()
        self._text = text
        self._opens = opens

    def name(self, words: list[Word], kind: NameKind, rule: str) -> Found:
        """Return a name of words."""
        return Found(words[0].start, words[-1].end, spelled(words), kind, rule, opens=words[0].start in self._opens)

    def known(self, words: list[Word], known: Known) -> Found:
        """Return a name that the lexicon knows."""
        made = self.name(words, known.kind, "demonym" if known.demonym else known.listed or f"known {known.kind}")
        return made._replace(demonym=known.demonym, state=known.state)

    def with_adjective(self, words: list[Word]) -> list[Word]:
        """Return words with the adjective in lower case after them: ``Union`` postale, ``Arabie`` saoudite.

        An organization has one, and so has a state that is known by such a name.
        """
        if self.lexicon.language not in _ROMANCE or not words:
            return words
        openers = self.lexicon.words["organization openers"]
        opened = any(word.low in openers for word in words)
        found = (_ADJECTIVE if opened else _LOWER).match(self._text, words[-1].end)
        if found is None or not (opened or f"{spelled(words)} {found[1]}" in self.lexicon.names):
            return words
        start, end = found.span(1)
        return [*words, Word(start, end, found[1], found[1], small=False)]

    def around(self, words: list[Word]) -> Surroundings:
        """Return what stands around words."""
        return Surroundings(self._text, words, self.lexicon, opens=words[0].start in self._opens)
