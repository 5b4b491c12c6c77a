"""Marks: which facts cover which characters, cut into runs that do not overlap.

Facts may overlap in any way, and thousands of them. Each character gets the facts that begin last, which are those
farthest inside; a few of them are named, so that the page cannot grow with the square of their number.
"""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["MOST_NAMED", "Mark", "Run", "runs"]

MOST_NAMED: Final = 3
"""How many facts are named for one place."""


class Mark(NamedTuple):
    """A fact at a place of the text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        fact: Its place among the facts of the page.
    """

    start: int
    end: int
    fact: int


class Run(NamedTuple):
    """Characters that the same facts cover.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        facts: The facts that cover it, the innermost first, at most `MOST_NAMED`.
        begins: Whether its innermost fact begins here.
    """

    start: int
    end: int
    facts: tuple[int, ...]
    begins: bool


def runs(marks: Iterable[Mark]) -> Sequence[Run]:
    """Return the runs that marks make, in order, without those that nothing covers.

    >>> for run in runs([Mark(0, 9, 1), Mark(4, 6, 2)]):
    ...     print(run.start, run.end, run.facts, run.begins)
    0 4 (1,) True
    4 6 (2, 1) True
    6 9 (1,) False
    """
    waiting = sorted(set(marks), key=lambda mark: (mark.start, -mark.end, mark.fact), reverse=True)
    cuts = sorted({at for mark in waiting for at in (mark.start, mark.end)})
    covering: list[tuple[int, int, int]] = []
    out: list[Run] = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].start == start:
            mark = waiting.pop()
            heappush(covering, (-mark.start, mark.end, mark.fact))
        named = _innermost(covering, start)
        if named:
            facts = tuple(dict.fromkeys([fact for _, _, fact in named]))
            out.append(Run(start, end, facts, begins=-named[0][0] == start))
    return out


def _innermost(covering: list[tuple[int, int, int]], at: int) -> list[tuple[int, int, int]]:
    """Return the innermost of the marks that cover a place; those that have ended are dropped on the way."""
    found: list[tuple[int, int, int]] = []
    while covering and len(found) < MOST_NAMED:
        mark = heappop(covering)
        if mark[1] > at:
            found.append(mark)
    for mark in found:
        heappush(covering, mark)
    return found
