"""How time grows with length: measured so that what else the machine does hardly counts."""

import gc
import time
from collections.abc import Callable
from typing import Final, TypeVar

__all__ = ["MOST", "growth"]

MOST: Final = 5.5
"""How much longer four times the length may take; 16 would be a square."""
RUNS: Final = 3
LEAST: Final = 0.01
"""Seconds that a measured run takes at the least: what takes next to none is done more often."""
ENOUGH: Final = 2.0
"""Seconds after which nothing is measured again."""
REST: Final = 1.0
"""Seconds to wait before measuring again: what else the machine did may be over."""

_T = TypeVar("_T")


def growth(work: Callable[[_T], object], small: _T, large: _T) -> float:
    """Return how much longer ``work`` takes on what is large, measured once more where that is more than `MOST`.

    The time is that of this process alone, without the collector of cycles, which goes over all that other tests left.
    """
    gc.collect()
    gc.disable()
    try:
        times = 1 + int(LEAST / max(_seconds(work, small, 1), LEAST / 1_000))
        found = _ratio(work, small, large, times)
        if found > MOST:
            time.sleep(REST)
            found = min(found, _ratio(work, small, large, times))
        return found
    finally:
        gc.enable()


def _ratio(work: Callable[[_T], object], small: _T, large: _T, times: int) -> float:
    """Return the ratio of the best of three times on each; fewer on what is large, where the first is short enough."""
    best_small = min([_seconds(work, small, times) for _ in range(RUNS)])
    best_large = float("inf")
    for _ in range(RUNS):
        best_large = min(best_large, _seconds(work, large, times))
        if best_large <= MOST * best_small or best_large > ENOUGH:
            break
    return best_large / best_small


def _seconds(work: Callable[[_T], object], on: _T, times: int) -> float:
    """Return the seconds of this process that ``work`` takes, done ``times`` times."""
    begun = time.process_time()
    for _ in range(times):
        work(on)
    return time.process_time() - begun
