"""Tries laws 1 to 4 on a given number of made-up texts: ``python tools/laws.py 1000000``.

For each text: its leaves put together are the text (1); everything stands at its place and tiles (2); the output
is within its bound, and no text takes longer than a second (3); own JSON gives the Article back, and parse gives
equal blocks for its text (4, 6). It stops at the first text that breaks a law, prints it, and fails.

The texts are those of ``newsmodel.strategies``: half of them any strings, half of them made from the grammar. Two
processes share them; each begins with another seed, so that no text is tried for its order. A run of 50,000 takes
some minutes.
"""

import argparse
import multiprocessing
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.laws.claims import check_tiling, check_views, rebuilt

from newsmodel import dumps, loads, parse
from newsmodel.strategies import strings, texts

AT_ONCE = 5_000  # examples of one property: Hypothesis remembers all that it has tried
SLOWEST = 1.0
MOST_JSON = 60


def seconds(text: str) -> float:
    """Return how long this process works on parsing a text."""
    begin = time.process_time()
    parse(text)
    return time.process_time() - begin


def check(text: str) -> None:
    """Raise AssertionError where the text breaks one of the laws."""
    begin = time.process_time()
    article = parse(text)
    took = time.process_time() - begin
    assert took < SLOWEST or seconds(text) < SLOWEST, f"parse took {took:.1f} s, and again"
    assert rebuilt(article) == text == str(article)
    check_tiling(article)
    check_views(article)
    written = dumps(article)
    assert len(written) <= MOST_JSON * len(text) + len('{"newsmodel":1,"blocks":[]}')
    assert loads(written) == article
    assert parse(str(article)).blocks == article.blocks


def run(job: tuple[int, int]) -> tuple[int, int]:
    """Try a number of texts, from a seed; return how many were tried, and their characters."""
    start, count = job
    tried = characters = 0

    @seed(start)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(strings(max_size=60) | texts())
    def laws(text: str) -> None:
        nonlocal tried, characters
        check(text)
        tried += 1
        characters += len(text)

    laws()
    return tried, characters


def main() -> None:
    """Read the number, share the work, print what was tried."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, help="how many texts")
    parser.add_argument("--seed", type=int, default=0, help="where to begin; another one gives other texts")
    parser.add_argument("--processes", type=int, default=2)
    given_numbers = parser.parse_args()
    first = given_numbers.seed * 1_000_000
    number = given_numbers.number
    jobs = [(first + at, min(AT_ONCE, number - at)) for at in range(0, number, AT_ONCE)]
    begin = time.perf_counter()
    tried = characters = 0
    with multiprocessing.Pool(given_numbers.processes, maxtasksperchild=4) as pool:
        for texts_tried, length in pool.imap_unordered(run, jobs):
            tried += texts_tried
            characters += length
            print(f"{tried:,} texts, {characters:,} characters, {time.perf_counter() - begin:,.0f} s", flush=True)
    print(f"laws 1 to 4 and 6 hold for {tried:,} made-up texts")


if __name__ == "__main__":
    main()
