"""Finding the words of an annotation in a text: where it says, or where they alone can be meant."""

import re
from typing import Final, NamedTuple

from newsmodel.formats._placing import Searched

__all__ = ["Selected", "context", "joined", "place"]

_CONTEXT: Final = 32
_ENOUGH: Final = 16
"""How many characters beside the words must be what they were, where what stands further off is not."""
_NEXT_WORD: Final = re.compile(r"\W{0,16}\w{1,16}")
_NEXT_WORDS: Final = re.compile(r"\W{0,16}\w{1,16}\W{1,16}\w{1,16}")
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Selected(NamedTuple):
    """What the selectors of an annotation say, each part None where none says it.

    Attributes:
        start: Where the words begin, in code points.
        end: Where they end.
        exact: The words.
        prefix: What stands before them.
        suffix: What stands after them.
    """

    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None


def joined(text: str) -> str:
    r"""Return a text as it comes out of JSON, which makes one character of two surrogates that stand side by side.

    >>> joined("\ud83d\ude00") == "\U0001f600"
    True
    """
    if text.isascii():
        return text
    return _PAIR.sub(lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a part of a text: 32 characters at the most.

    >>> context("They met on Monday.", 5, 8)
    ('They ', ' on Monday.')
    """
    return text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]


def place(searched: Searched, wanted: Selected) -> tuple[int, int] | str:
    """Return where the words stand, or why that cannot be said.

    They stand where their position says, if they do and what is told to stand beside them does. Else they stand in
    the one place that has all of it beside them, or 16 characters on both sides, or 16 on one and two words on the
    other, or one word where the words stand only once; where none is told, in the one place that has the words. Nothing
    is guessed where two places will do, or where the words alone are there.

    >>> text = Searched("A summit. Another summit.")
    >>> place(text, Selected(0, 6, "summit", "Another ", "."))
    (18, 24)
    >>> place(text, Selected(2, 8, "summit"))
    (2, 8)
    >>> place(text, Selected(exact="summit"))
    'stands more than once in the text, and nothing tells which is meant'
    """
    if not wanted.exact:
        return "quotes no words, so that nothing tells whether a position still holds"
    sides = _sides(wanted.prefix or "", wanted.suffix or "")
    text = searched.text
    if wanted.start is not None and wanted.end is not None:
        there = joined(text[wanted.start : wanted.end]) == joined(wanted.exact)
        if there and any(_beside(text, wanted.start, wanted.end, *pair) for pairs in sides for pair in pairs):
            return wanted.start, wanted.end
    found = _by_words(searched, wanted, wanted.exact, sides)
    return "is not looked for: too much of the document stands elsewhere" if searched.is_done else found


def _sides(before: str, after: str) -> list[list[tuple[str, str]]]:
    """Return what may have to stand before and after the words, the most first; the last is the least."""
    near = before[-_ENOUGH:], after[:_ENOUGH]
    out = [[(before, after)], [near]]
    for pattern in (_NEXT_WORDS, _NEXT_WORD):
        last, first = _start(pattern, near[0][::-1])[::-1], _start(pattern, near[1])
        pairs = [(near[0], first)] if len(near[0]) == _ENOUGH else []
        out.append([*pairs, (last, near[1])] if len(near[1]) == _ENOUGH else pairs)
    return out


def _start(pattern: re.Pattern[str], text: str) -> str:
    """Return what of a text a pattern finds at its start, or all of it."""
    found = pattern.match(text)
    return found[0] if found else text


def _beside(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Return whether something stands right before and after a place."""
    before, after = joined(before), joined(after)
    found = joined(text[max(0, start - 2 * len(before)) : start]), joined(text[end : end + 2 * len(after)])
    return found[0].endswith(before) and found[1].startswith(after)


def _by_words(
    text: Searched, wanted: Selected, exact: str, sides: list[list[tuple[str, str]]]
) -> tuple[int, int] | str:
    """Return the one place that has the words and what is told to stand beside them, or why there is none."""
    alone = _first_two(text, exact)
    if not alone:
        return "does not stand in the text"
    for pairs in sides[:-1] if len(alone) > 1 else sides:
        found = {at + len(left) for left, right in pairs for at in _first_two(text, f"{left}{exact}{right}")}
        if len(found) > 1:
            return "stands more than once in the text, and nothing tells which is meant"
        for start in found:
            return start, start + len(exact)
    if alone == [wanted.start]:  # beside other words, but nowhere else
        return alone[0], alone[0] + len(exact)
    return "stands in the text, but not beside what is told to stand beside it"


def _first_two(text: Searched, words: str) -> list[int]:
    """Return where words stand in a text, the first two places alone: more are not needed."""
    first = text.find(words)
    if first < 0:
        return []
    second = text.find(words, first + 1)
    return [first] if second < 0 else [first, second]
