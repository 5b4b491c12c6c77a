"""How time grows with one text's length, for ordinary text and for text made to be slow.

python benchmarks/growth.py [--largest CHARACTERS] [--limit SECONDS] [SHAPE ...]: from 10,000 characters to 10 million,
ten times more at each step, parse alone, citations and sentences, and own JSON (up to a million). Growth is log10 of
the processor time at one step over that of the step before: 1 is linear, 2 is quadratic. Exits with 1 where the growth
over the last step is above the bound, or a step took longer than the limit allows.
"""

import argparse
import math
import sys
from collections.abc import Iterator

from corpus import articles
from race import seconds

from newsmodel import Article, dumps, loads, parse

BOUND = 1.15
SMALLEST = 10_000
LARGEST_JSON = 1_000_000
QUICK = 0.5
NEWS = "\n".join(articles(100))

# What a text is begun with, what is repeated, and what it ends with.
SHAPES = {
    "news": ("", NEWS, ""),
    "news on one line": ("", NEWS.replace("\n", " "), ""),
    "[": ("", "[", ""),
    "]": ("", "]", ""),
    "[1": ("", "[1", ""),
    "[[1": ("", "[[1", ""),
    "one huge number": ("Head\n[", "1", "]"),
    "28 digits, unclosed": ("Head\nText ", "[1111111111111111111111111111 x ", ""),
    "digits and commas, unclosed": ("Head\nText [", "1, ", ""),
    "digits and dashes, unclosed": ("Head\nText [", "1-", ""),
    "markers": ("Head\nText ", "[1][2][3]", ""),
    "markers of other forms": ("Head\nText ", "[^1][[2]](https://a.example)", ""),
    "one marker, many entries": ("", "They met [1].\n\n", ""),
    "markers before many lists": ("", "They met [1][2].\n\nSources:\n[1] A\n[2] B\n\n", ""),
    "entries of one number": ("They met [1].\n\nSources:\n", "[1] A\n", ""),
    "markers and entries of one number": ("Sources:\n", "[1] A [1]\n", ""),
    "entries on one line": ("Head\n", "[1] Source ", ""),
    "numbers that go up on one line": ("Head\n", "".join([f"[{number}] S " for number in range(1, 1000)]), ""),
    "definitions": ("", "[^1]: a\n", ""),
    "brackets, lenticular, unclosed": ("Head\n", "\u30101\u2020", ""),
    "link openings": ("Head\n", "[a](", ""),
    "link openings, nested": ("Head\n", "[a [b] ", ""),
    "link targets": ("Head\n", "[a](https://a.example/(", ""),
    "link, one huge target": ("Head\n[a](https://a.example/", "a", ")"),
    "newlines": ("Head\n", "\n", ""),
    "carriage returns": ("Head\r", "\r", ""),
    "spaces": ("Head\n", " ", "x"),
    "tabs and newlines": ("Head\n", "\t\n", "x"),
    "one line, no full stop": ("Head\n", "word ", ""),
    "one word": ("", "a", ""),
    "full stops": ("Head\n", ".", ""),
    "'. '": ("Head\n", ". ", ""),
    "'a. '": ("Head\n", "a. ", ""),
    "'Mr. '": ("Head\n", "Mr. ", ""),
    "spaces after a full stop": ("Head\nx.", " ", "y"),
    "quotes after a full stop": ("Head\nx.", '"', "y"),
    "closing brackets after full stops": ("Head\n", "x.) ", ""),
    "markers after full stops": ("Head\n", "x. [1] ", ""),
    "ideographic full stops": ("Head\n", "\u8c08\u5224\u3002", ""),
    "bullets": ("Head\nRead also:\n", "- a link\n", ""),
    "labels": ("", "Read also:\n", ""),
    "labels and bullets": ("", "Sources:\n- a\n\n", ""),
    "labels in running text": ("", "Read also: a. ", ""),
    "numbered lines": ("", "1. a\n", ""),
    "nested items": ("", "- a\n  - b\n", ""),
    "indented lines": ("- a\n", "  b\n", ""),
    "headings": ("", "# a\n", ""),
    "number signs": ("", "#", ""),
    "quotation marks": ("", "> ", ""),
    "quotations": ("", "> a\n", ""),
    "table rows": ("", "| a [1] | b |\n", ""),
    "table bars": ("", "|", ""),
    "fences": ("", "```\n", ""),
    "backquotes": ("", "`", ""),
    "backquotes, unclosed": ("", "`a [1] ", ""),
    "stars": ("", "**a ", ""),
    "rules": ("", "---\n", ""),
    "dashes": ("", "-", ""),
    "backslashes": ("", "\\[1] ", ""),
    "addresses": ("Sources:\n", "https://a.example/b.\n", ""),
    "one huge address": ("Sources:\nhttps://a.example/", "a)", ""),
    "bylines": ("Head\n", "By Ada Lane\n", ""),
    "dates": ("Head\n", "4 March 2025\n", ""),
    "datelines": ("", "PARIS, March 3 (Reuters) - They met.\n\n", ""),
    "capital letters": ("Head\n", "A", ""),
    "initials": ("Head\n", "A.", ""),
    "surrogates": ("Head\n", "\ud83d", ""),
    "byte order marks": ("", "\ufeff", "x"),
    "line separators": ("", "\u2028", "x"),
    "zero bytes": ("", "\0", ""),
}


def made(shape: tuple[str, str, str], length: int) -> str:
    """Return a text of a shape that is ``length`` characters long."""
    before, repeated, after = shape
    room = max(0, length - len(before) - len(after))
    return f"{before}{(repeated * (room // len(repeated) + 1))[:room]}{after}"


def steps(largest: int) -> Iterator[int]:
    """Yield the lengths."""
    length = SMALLEST
    while length <= largest:
        yield length
        length *= 10


def tried(text: str) -> dict[str, float]:
    """Return the times of one try: of parse, of the views that cost most, and of own JSON there and back."""
    made_of: list[Article] = []
    times = {"parse": seconds(lambda: made_of.append(parse(text)))}
    article = made_of[0]
    times["citations, sentences"] = seconds(lambda: (article.citations, article.sentences))
    if len(text) <= LARGEST_JSON:
        times["dumps, loads"] = seconds(lambda: loads(dumps(article)))
    return times


def measure(shape: tuple[str, str, str], largest: int, limit: float) -> dict[str, list[float]]:
    """Return the times of each kind of work at each length, the best of three tries where they are quick."""
    rows: dict[str, list[float]] = {}
    for length in steps(largest):
        text = made(shape, length)
        times = tried(text)
        for _ in range(2 if sum(times.values()) < QUICK else 0):
            times = least(times, tried(text))
        for name, took in times.items():
            rows.setdefault(name, []).append(took)
        if max(times.values()) > limit:
            break
    return rows


def least(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """Return the lesser of two times of each kind of work."""
    return {name: min(took, other[name]) for name, took in one.items()}


def growth(row: list[float]) -> float:
    """Return the growth over the last step. Steps before it grow more: memory that no longer fits a cache is slower."""
    return math.log10(row[-1] / row[-2]) if len(row) > 1 else math.nan


def main() -> int:
    """Measure every shape."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shapes", nargs="*", metavar="SHAPE", help="only these")
    options.add_argument("--largest", type=lambda value: int(float(value)), default=10_000_000)
    options.add_argument("--limit", type=float, default=60.0, help="the seconds after which a shape is left")
    chosen = options.parse_args()
    print(f"{'shape':36s}{'work':24s}{'seconds at each length':36s}{'growth':>8s}{'bound':>8s}")
    broken = 0
    for name in chosen.shapes or SHAPES:
        rows = measure(SHAPES[name], chosen.largest, chosen.limit)
        if any(growth(row) > BOUND for row in rows.values()):  # once more: a slow moment of the machine looks the same
            again = measure(SHAPES[name], chosen.largest, chosen.limit)
            rows = {work: [min(pair) for pair in zip(row, again[work], strict=False)] for work, row in rows.items()}
        for work, row in rows.items():
            fits = not growth(row) > BOUND and row[-1] <= chosen.limit
            broken += not fits
            taken = " ".join([f"{second:.2g}" for second in row])
            print(
                f"{name:36s}{work:24s}{taken:36s}{growth(row):8.2f}{BOUND:8g}   {'ok' if fits else 'BROKEN'}",
                flush=True,
            )
    print(f"{broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
