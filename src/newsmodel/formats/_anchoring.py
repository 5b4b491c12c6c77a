"""Finding the words of an annotation in a text: where it says, or where they alone can be meant."""

import re
from typing import Final, NamedTuple

__all__ = ["Selected", "context", "joined", "place"]

_CONTEXT: Final = 32
_ENOUGH: Final = 16
"""How many characters on one side tell a place, where those on the other side are not what they were."""
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


def place(text: str, wanted: Selected) -> tuple[int, int] | str:
    """Return where the words stand, or why that cannot be said.

    They stand where their position says, if they do and what is told to stand beside them agrees, on one side
    at the least. Else they stand in the one place that has both sides; else in the one that has one side, if that is
    long enough to tell; where no side is told, in the one place that has the words. Nothing is guessed where two
    places will do.

    >>> place("A summit. Another summit.", Selected(0, 6, "summit", "Another ", "."))
    (18, 24)
    >>> place("A summit. Another summit.", Selected(2, 8, "summit"))
    (2, 8)
    >>> place("A summit. Another summit.", Selected(exact="summit"))
    'the words stand more than once in the text'
    """
    if not wanted.exact:
        return "no words are quoted, so that nothing tells whether a position still holds"
    if wanted.start is not None and wanted.end is not None:
        there = joined(text[wanted.start : wanted.end]) == joined(wanted.exact)
        if there and _fits(text, wanted, wanted.start, wanted.end):
            return wanted.start, wanted.end
    return _by_words(text, wanted, wanted.exact)


def _fits(text: str, wanted: Selected, start: int, end: int) -> bool:
    """Return whether what stands beside a place is what is told, on one side at the least."""
    before, after = joined(wanted.prefix or ""), joined(wanted.suffix or "")
    if not before and not after:
        return True
    found_before = joined(text[max(0, start - 2 * len(before)) : start])
    found_after = joined(text[end : end + 2 * len(after)])
    return bool((before and found_before.endswith(before)) or (after and found_after.startswith(after)))


def _by_words(text: str, wanted: Selected, exact: str) -> tuple[int, int] | str:
    """Return the one place that has the words and what is told to stand beside them, or why there is none."""
    before, after = wanted.prefix or "", wanted.suffix or ""
    sides = [(left, right) for left, right in ((before, ""), ("", after)) if left or right]
    if before and after:
        long = [(left, right) for left, right in sides if len(left + right) >= _ENOUGH]
        tries = ([(before, after)], long)
    else:
        tries = (sides, [])
    for tried in tries:
        found = {at + len(left) for left, right in tried for at in _first_two(text, f"{left}{exact}{right}")}
        if len(found) > 1:
            return (
                "the words stand more than once in the text, and what stands beside them does not tell which is meant"
            )
        for start in found:
            return start, start + len(exact)
    found = set(_first_two(text, exact))
    if not found:
        return "the words do not stand in the text"
    if len(found) > 1:
        return "the words stand more than once in the text"
    (start,) = found
    if (before or after) and start != wanted.start:
        return "the words stand in the text, but beside other words"
    return start, start + len(exact)


def _first_two(text: str, words: str) -> list[int]:
    """Return where words stand in a text, the first two places alone: more are not needed."""
    first = text.find(words)
    if first < 0:
        return []
    second = text.find(words, first + 1)
    return [first] if second < 0 else [first, second]
