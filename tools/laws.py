"""Tries laws 1 to 4 on a given number of made-up texts: ``python tools/laws.py 1000000``.

For each text: its leaves put together are the text (1); everything stands at its place and tiles (2); the output
is within its bound, and no text takes longer than a second (3); own JSON gives the Article back, and parse gives
equal blocks for its text (4, 6). It stops at the first text that breaks a law, prints it, and fails.

One text in ten is drawn from ``newsmodel.strategies``: half of them any strings, half of them made from the grammar.
The others are put together from two of these, cut anywhere, with something between them. Two processes share the
work; each part of it has a seed of its own, so that a run can be repeated. A run of 100,000 takes some minutes.
"""

import argparse
import multiprocessing
import sys
import time
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.laws.claims import check_tiling, check_views, rebuilt

from newsmodel import dumps, loads, parse
from newsmodel.strategies import strings, texts

AT_ONCE = 10_000
DRAWN = 1_000  # of these, from the strategies
BETWEEN = (
    "",
    "",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n\nSources:\n",
    "\n[2] ",
    "[1]",
    " [^1]: ",
    "|",
    "\ud83d",
    "\ufeff",
)
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


def drawn(start: int, count: int) -> list[str]:
    """Return texts from the strategies."""
    texts_drawn: list[str] = []

    @seed(start)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strings(max_size=60) | texts())
    def draw(text: str) -> None:
        texts_drawn.append(text)

    draw()
    return texts_drawn


def put_together(pool: list[str], random: Random) -> str:
    """Return the beginning of one text, something between, and the end of another."""
    one, other = random.choices(pool, k=2)
    return one[: random.randint(0, len(one))] + random.choice(BETWEEN) + other[random.randint(0, len(other)) :]


def run(job: tuple[int, int]) -> tuple[int, int]:
    """Try a number of texts, from a seed; return how many were tried, and their characters."""
    start, count = job
    random = Random(start)
    pool = drawn(start, min(DRAWN, count))
    tried = characters = 0
    while tried < count:
        text = pool[tried] if tried < len(pool) else put_together(pool, random)
        try:
            check(text)
        except Exception as error:
            raise AssertionError(f"seed {start}: {text!r}: {error!r}") from error
        tried += 1
        characters += len(text)
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
