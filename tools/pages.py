r"""Try the laws of pages on many hostile Articles, for instance before a release.

    .venv/bin/python tools/pages.py 100000

Of every Article, the page holds none but our tags and attributes, each in its place, with none but http and https
addresses that lead away; it can be encoded as UTF-8; and its article element holds the text, character for character.
It stops at the first Article that breaks this, prints it, and fails.

The Articles are those of ``newsmodel.strategies``, each tried as it is, with attacks in all its names, and joined to
each of the six before it: eight Articles for each that is generated. Each process begins with another seed.
"""

import argparse
import multiprocessing
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.formats.attacks import armed, joined
from tests.formats.pages import faults, read_page, text_on_page

from newsmodel import Article
from newsmodel.formats import html
from newsmodel.strategies import articles

AT_ONCE = 2_000  # Articles of one property: Hypothesis remembers all that it has tried
OF_ONE = 8  # Articles that are made of one that is generated


def check(article: Article) -> int:
    """Raise AssertionError where the page of an Article breaks a law; return its length."""
    written = html.write(article)
    page = read_page(written)
    found = faults(page)
    assert found == [], found
    assert page.text == text_on_page(article)
    return len(written.encode())


def run(job: tuple[int, int]) -> tuple[int, int]:
    """Try a number of Articles, from a seed; return how many were tried, and the bytes of their pages."""
    start, count = job
    tried = size = 0
    before: list[Article] = []

    @seed(start)
    @settings(
        max_examples=max(1, count // OF_ONE),
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles())
    def laws(article: Article) -> None:
        nonlocal tried, size
        for made in (article, armed(article, tried // OF_ONE), *[joined(article, other) for other in before]):
            size += check(made)
            tried += 1
        before[:] = [*before[3 - OF_ONE :], article]

    laws()
    return tried, size


def main() -> None:
    """Read the number, share the work, print what was tried."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, help="how many Articles, at the least")
    parser.add_argument("--seed", type=int, default=0, help="where to begin; another one gives other Articles")
    parser.add_argument("--processes", type=int, default=2)
    given_numbers = parser.parse_args()
    first = given_numbers.seed * 1_000_000
    tried = size = 0
    begin = time.perf_counter()
    with multiprocessing.Pool(given_numbers.processes, maxtasksperchild=4) as pool:
        jobs = ((first + at, AT_ONCE) for at in range(0, given_numbers.number, AT_ONCE // 2))
        for articles_tried, length in pool.imap_unordered(run, jobs):
            tried += articles_tried
            size += length
            print(f"{tried:,} articles, {size:,} bytes of pages, {time.perf_counter() - begin:,.0f} s", flush=True)
            if tried >= given_numbers.number:
                break
        pool.terminate()
    print(f"the laws of pages hold for {tried:,} made-up articles")


if __name__ == "__main__":
    main()
