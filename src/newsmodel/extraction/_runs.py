"""Runs of capitals: the stretches of a text in which names stand.

A run is capitalised words, with small words between them that names may hold (``of``, ``de``, ``and``). It
never goes over a citation marker, a line end that ends a block, or the end of a sentence.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

__all__ = ["SMALL", "Word", "runs"]

_UPPER: Final = "A-Z\u00c0-\u00d6\u00d8-\u00de" + "".join(
    [char for char in map(chr, [*range(0x100, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)]) if char.isupper()]
)
# What a place or a state is with before a name: "London-based", "Norway-led".
_PARTICIPLES: Final = (
    r"(?:based|born|led|backed|owned|run|held|controlled|listed|bound|sponsored|funded|trained|built|made|supported"
    r"|dominated|occupied|allied|linked|aligned|educated|style|brokered|mediated|registered|headquartered)\b"
)
# Letters and digits, apostrophes, hyphens, ampersands and dots between them, and a dot after initials.
_WORD: Final = rf"""
    (?: (?<![^\W_]) (?:al|el|ul|an|ad|as)[-\u2010\u2011] )?+
    [{_UPPER}]
    (?: [^\W_] | ['\u2019] (?=[{_UPPER}]) | [-\u2010\u2011] (?=[^\W_]) (?!{_PARTICIPLES}) | & (?=[{_UPPER}])
      | \. (?=[{_UPPER}][.\s]|[{_UPPER}]\Z) )*+
    (?: (?<=[.\s('\"\0-][{_UPPER}]) \. | (?<=^[{_UPPER}]) \. )?+
"""
# The longer ones first: the first that fits is taken.
_SMALL_WORDS: Final = (
    "of\\ the|for\\ the|on\\ the|and\\ the|de\\ la|de\\ los|de\\ las|de\\ l['\u2019]|van\\ der|van\\ den|von\\ der"
    "|und\\ der|der\\ und|of|for|on|and|the|&|de|da|do|dos|das|di|du|des|del|della|dello|la|le|les|los|las|el|al|y|e|et"
    "|und|für|pour|para|van|von|vom|der|den|ter|ten|zu|zur|bin|ibn|ben|bint|in|d['\u2019]|l['\u2019]|['\u2019]s"
)
_BLANK: Final = r"(?:[ \t\u00a0\u202f]{1,3}+|[ \t]?+\r?\n[ \t]{0,8}+)"
_SMALL_BETWEEN: Final = rf"(?: (?:{_SMALL_WORDS}) (?:(?<=['\u2019])|{_BLANK}) )?+"
_LONGEST: Final = 24
_RUN: Final = re.compile(
    rf"(?<![^\W_]) {_WORD} (?: (?:['\u2019]s?)?+ {_BLANK} {_SMALL_BETWEEN} {_WORD} ){{0,{_LONGEST}}}+",
    re.VERBOSE,
)
_PIECE: Final = re.compile(r"\S+")
_OWNING: Final = re.compile(r"(?<=\w)['\u2019]s?\Z|(?<=[A-Z][A-Z])['\u2019]S\Z")
_ELIDED_CAPITAL: Final = re.compile(r"([dlDL]['\u2019])(?=\w)")
_ELIDED: Final = re.compile(r"([dl]['\u2019])(?=\w)")
SMALL: Final = frozenset(_SMALL_WORDS.replace("\\ ", " ").replace("['\u2019]", "'").split("|"))
"""The small words that names may hold, in lower case, their apostrophes straight."""
_APOSTROPHES: Final = "'\u2019"


class Word(NamedTuple):
    """A word of a run.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        text: The word.
        low: The word in lower case, its apostrophe straight, without a full stop.
        small: Whether it is a small word between capitalised ones.
    """

    start: int
    end: int
    text: str
    low: str
    small: bool


def _word(text: str, start: int, end: int) -> Word:
    low = text.lower().replace("\u2019", "'").rstrip(".")
    return Word(
        start,
        end,
        text,
        low,
        small=text[0] in _APOSTROPHES or text[-1] in _APOSTROPHES or (not text[0].isupper() and low in SMALL),
    )


def _words(found: str, at: int, *, elides: bool) -> Iterator[Word]:
    for piece in _PIECE.finditer(found):
        start, text = at + piece.start(), piece[0]
        elided = (_ELIDED_CAPITAL if elides else _ELIDED).match(text)
        if elided:
            yield _word(elided[1], start, start + 2)
            start, text = start + 2, text[2:]
        owning = _OWNING.search(text)
        if owning:
            yield _word(text[: owning.start()], start, start + owning.start())
            start, text = start + owning.start(), owning[0]
        yield _word(text, start, start + len(text))


def runs(text: str, abbreviations: frozenset[str], *, elides: bool = False) -> Iterator[list[Word]]:
    """Yield the runs of ``text``, the words of each in order.

    An abbreviation takes the full stop after it, and the run goes on behind it: ``Sen. Ada Lane``. Where the
    language elides its articles, ``L'`` before a name is one.
    """
    pending: list[Word] = []
    for found in _RUN.finditer(text):
        words = list(_words(found[0], found.start(), elides=elides))
        if pending and (len(pending) > _LONGEST or text[pending[-1].end : words[0].start].strip(" \t\u00a0")):
            yield pending
            pending = []
        pending += words
        last = pending[-1]
        if last.low in abbreviations and text[last.end : last.end + 1] == "." and not last.text.endswith("."):
            pending[-1] = last._replace(end=last.end + 1, text=f"{last.text}.")
        elif not (last.low in abbreviations and last.text.endswith(".")):
            yield pending
            pending = []
    if pending:
        yield pending
