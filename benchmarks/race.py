"""Contenders in turn, round after round, in one process, so that a slow moment of the machine hits all of them."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Result(NamedTuple):
    """What a contender took.

    Attributes:
        seconds: The median of its rounds.
        ratio: The median of its per-round ratios to the base.
    """

    seconds: float
    ratio: float


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time that a call takes, which others on the machine hardly change.

    What other calls left behind is cleared away before.
    """
    gc.collect()
    begin = time.process_time()
    call()
    return time.process_time() - begin


def race(
    contenders: dict[str, Callable[[], object]],
    *,
    base: str,
    rounds: int,
    ready: dict[str, Callable[[], None]] | None = None,
) -> dict[str, Result]:
    """Run each contender once in every round, after a round that does not count, and what makes it ready before."""
    makes = ready or {}
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for counts in (False, *[True] * rounds):
        for name, call in contenders.items():
            if name in makes:
                makes[name]()
            took = seconds(call)
            if counts:
                times[name].append(took)
    return {
        name: Result(
            statistics.median(taken),
            statistics.median([one / other for one, other in zip(taken, times[base], strict=True)]),
        )
        for name, taken in times.items()
    }


def verdict(measured: float, bound: float | None) -> str:
    """Return the last columns of a row: the bound, and whether it holds."""
    return "" if bound is None else f"{bound:8g}   {'ok' if measured <= bound else 'BROKEN'}"
