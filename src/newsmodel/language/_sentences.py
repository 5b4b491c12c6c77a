"""Where sentences end.

A sentence ends at ``.``, ``!``, ``?``, ``…`` or their kin, with the closing quotes, brackets, citation markers
and white space after it, where what follows can begin a sentence. Chinese and Japanese full stops need no
space after them. The rule is local: it looks at the word before and the word after.
"""

import re
from typing import Final

from newsmodel.language._abbreviations import (
    BEFORE_NUMBER,
    DEGREES,
    LETTERED,
    MAYBE_LAST,
    NEVER_LAST,
    ORDINAL_AFTER,
    ORDINAL_BEFORE,
    STARTERS,
    UNITS,
)

__all__ = ["PLACEHOLDER", "sentence_ends"]

PLACEHOLDER: Final = "\0"
"""Stands for each character of a citation marker in the text given to `sentence_ends`."""

# One run of stops, what closes after it, markers, then white space (or what may follow without any).
# Possessive, and begun only at the first stop of a run: linear on any text. It begins with a set of
# characters, outside of any alternative, so that the search can skip to them.
_END: Final = re.compile(
    r"""
    (?P<stop> [.!?\u2026\u061f\u06d4\u0964] (?<![.!?\u2026\u061f\u06d4\u0964]{2}) [.!?\u2026\u061f\u06d4\u0964]*+ )
    (?P<close> [\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u2039\u203a)\]*_]*+ (?: [ \u00a0\u202f] \u00bb (?![^\W_]) )?+ )
    (?: (?P<mark> (?: \s*+ \0++ )++ ) \s*+ | \s++ | (?<= \0[.!?] ) | (?= [A-Z\u00c0-\u00de][a-z\u00df-\u00ff] ) )
    """,
    re.VERBOSE,
)
_FULL_STOPS: Final = "\u3002\uff01\uff1f\uff61\uff0e"
_FULL_END: Final = re.compile(
    rf"[{_FULL_STOPS}]++(?<!\uff0e(?=\d))(?P<shut>[\u300d\u300f\u201d\u2019\uff09\u3011\u300b)\"']*+)(?:\s*+\0++)*+\s*+"
)
_OPENING: Final = "\"'\u201c\u201e\u201d\u2018\u201a\u2019\u00ab\u00bb\u2039\u203a([{\u00bf\u00a1*_-\u2013\u2014 \u00a0"
# The last two characters before a stop that no abbreviation ends in.
_ENDS_WORD: Final = re.compile(r"(?:[^\W_]{2}(?<![A-Z]{2})|.[)\]\"\u201d\u2019%])\Z")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.-?){1,6}[^\W\d_]\Z")
_ELIDED: Final = re.compile(r"[^\W\d_]{1,5}['\u2019](?=[^\W\d_]{2})")  # the article in "l'avv."
_AFTER_CHINESE: Final = re.compile(r"[^\u2e80-\U0010ffff]+\Z")  # Chinese letters need no space around them
_EXPLAINING: Final = frozenset(("e.g", "i.e", "z.B", "d.h", "u.a", "p.ex", "i.d.R", "v.a", "o.ä", "т.е", "т.д", "т.п"))
# What goes on with the sentence after a Japanese closing bracket: particles, the quoting "to", a comma.
_GOES_ON: Final = frozenset("とのはがをにもで、，,")
_DASHES: Final = frozenset("-\u2013\u2014")
_PAUSES: Final = frozenset(",;:")
_LONGEST_WORD: Final = 32


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - _LONGEST_WORD) : at].rsplit(None, 1)
    word = words[-1].lstrip(_OPENING) if words else ""
    if not word.isascii():
        apart = _AFTER_CHINESE.search(word)
        word = word if apart is None else apart[0].lstrip(_OPENING)
    elided = _ELIDED.match(word)
    return word if elided is None else word[elided.end() :]


def _word_after(text: str, at: int) -> str:
    words = text[at : at + _LONGEST_WORD].split(None, 1)
    return words[0].strip(_OPENING + ".,;:!?)]") if words else ""


def _is_ordinal(text: str, dot: int, word: str, following: str) -> bool:
    """``25. Dezember``, ``im 18. Jahrhundert``; and the number of a list item at the very start."""
    if not (word.isdecimal() and len(word) <= 2):  # noqa: PLR2004
        return False
    if dot == len(word) or following in ORDINAL_BEFORE:
        return True
    return _word_before(text, dot - len(word)) in ORDINAL_AFTER and following not in STARTERS


def _is_abbreviation(text: str, dot: int, after: int) -> bool:
    """Return whether the full stop at ``dot`` belongs to the word before it, and the sentence goes on."""
    word = _word_before(text, dot)
    following = _word_after(text, after)
    if word in NEVER_LAST or word in _EXPLAINING or _is_ordinal(text, dot, word, following):
        return True
    if word in DEGREES and _word_before(text, dot - len(word)).rstrip(".") in DEGREES:
        return True
    if following[:1].isdecimal() and (word in BEFORE_NUMBER or word.endswith("str")):  # "Hafenstr. 5"
        return True
    if len(word) == 1 and word.isalpha():
        return _is_initial(text, dot, word, text[after : after + 2], following)
    return (word in MAYBE_LAST or _DOTTED.match(word) is not None) and following not in STARTERS


def _is_initial(text: str, dot: int, word: str, rest: str, following: str) -> bool:
    """Return whether a letter and a full stop are an initial, or, in lower case, half of "z. B."."""
    before = _word_before(text, dot - 1)
    if word.islower():
        ends = word in UNITS and before[-1:].isdecimal() and not following[:1].isdecimal()
        return not ends and (word not in MAYBE_LAST or following not in STARTERS)
    if before.casefold() in LETTERED:
        return False
    return following not in STARTERS or rest[1:] == "."  # "\u0410. \u0421. \u041b\u0435\u0439\u043d"


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Return whether the sentence goes on after a stop of scripts that divide words by spaces."""
    after = found.end()
    if text[found.start() - 1 : found.start()] == PLACEHOLDER:  # "agreed [1]. later": no word ends in a marker
        return False
    following = text[after]
    if following in _DASHES and text[after + 1 : after + 2].isspace():
        return not (following != "-" and _is_answer(text, found))
    if following in _OPENING:
        following = text[after : after + 4].lstrip(_OPENING)[:1]
    if following.islower() or following in _PAUSES or _is_stop(text, after):
        return True
    stop = found.end("stop")
    if after == found.end("close") and found["mark"] is None:  # no space: "agreed.Talks", but not "U.S.Army"
        ordinal = text[stop - 2].isdecimal() and _is_ordinal(
            text, stop - 1, _word_before(text, stop - 1), _word_after(text, after)
        )
        return ordinal or not _ENDS_WORD.match(text, max(0, stop - 3), stop - 1)
    return found["stop"] == "." and _is_abbreviation(text, stop - 1, after)


def _is_stop(text: str, at: int) -> bool:
    """Return whether a stop of its own stands there, as in ``. . .``; ``.NET`` is a word."""
    return text[at] in ".\u2026" and not text[at + 1 : at + 2].isalnum()


def _is_answer(text: str, found: re.Match[str]) -> bool:
    """Return whether the dash after a stop opens what somebody else says: ``"Who?" --- "Nobody."`` without quotes."""
    word = _word_before(text, found.end("stop") - 1)
    known = word in BEFORE_NUMBER or word in MAYBE_LAST or word[-1:].isdecimal()
    after = text[found.end() + 1 : found.end() + 4].lstrip()[:1]
    return not found["close"] and not known and after.isupper()


def sentence_ends(text: str) -> list[int]:
    """Return the offsets at which a sentence of ``text`` ends and another begins, in order.

    Args:
        text: Running text without block structure, each character of a citation
            marker replaced by `PLACEHOLDER`.

    Offsets are in code points. The end of the text is not among them; white space and
    markers after a full stop belong to the sentence before.

    >>> sentence_ends("The U.S. agreed. Mr. Hale did not.")
    [17]
    """
    last = len(text)
    ends = [found.end() for found in _END.finditer(text) if found.end() < last and not _goes_on(text, found)]
    if text.isascii() or not any(map(text.__contains__, _FULL_STOPS)):
        return ends
    for found in _FULL_END.finditer(text):
        after = found.end()
        if after < last and not (found["shut"] and text[after] in _GOES_ON):
            ends.append(after)
    return sorted(set(ends))
