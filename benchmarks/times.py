"""How fast times are found, beside other finders of dates where they are installed.

python benchmarks/times.py [--rounds N] [FILE.jsonl ...]: our own corpus, and the "text" of each line of the files.
The peers: pip install dateparser parsedatetime recognizers-text-suite. Exits with 1 where a bound is broken.
"""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from corpus import articles
from race import race

from newsmodel import find_times

OURS = "newsmodel find_times"
ANCHOR = datetime.fromisoformat("2025-08-16T12:00")
LEAST = 200_000
PEER_SHARE = 0.1


def peers() -> dict[str, Callable[[str], object]]:
    """Return the finders that are installed, each as a call on a text."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from dateparser.search import search_dates  # noqa: PLC0415

        options = {"RELATIVE_BASE": ANCHOR, "PREFER_DATES_FROM": "past"}
        found["dateparser search_dates"] = lambda text: search_dates(text, languages=["en"], settings=options)
    except ImportError:
        pass
    try:
        from parsedatetime import Calendar  # noqa: PLC0415

        found["parsedatetime nlp"] = lambda text: Calendar().nlp(text, sourceTime=ANCHOR)
    except ImportError:
        pass
    try:
        from recognizers_date_time import recognize_datetime  # noqa: PLC0415

        found["recognizers, a line at a time"] = lambda text: [
            recognize_datetime(line, "en-us", reference=ANCHOR) for line in text.split("\n")
        ]
    except ImportError:
        pass
    return found


def by_dateutil(text: str) -> object:
    """Parse each line by dateutil's fuzzy parser, which reads one date a text."""
    from dateutil import parser  # noqa: PLC0415

    dates = []
    for line in text.split("\n"):
        try:
            dates.append(parser.parse(line[:64], fuzzy=True, default=ANCHOR))
        except (ValueError, OverflowError, ArithmeticError):
            continue
    return dates


def over(call: Callable[[str], object], texts: list[str]) -> Callable[[], None]:
    """Return a call over all texts that keeps no result; a peer's own error counts as nothing found."""

    def run() -> None:
        for text in texts:
            try:
                call(text)
            except Exception:  # noqa: BLE001, S112  (peers raise what they like)
                continue

    return run


def main() -> int:
    """Measure find_times and its peers on the same texts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    texts = [json.loads(line)["text"] for path in chosen.files for line in path.read_text("utf-8").split("\n") if line]
    texts = texts or articles(60)
    share = texts[: max(1, int(len(texts) * PEER_SHARE))]
    size = sum(map(len, share))
    contenders = {OURS: over(lambda text: find_times(text, ANCHOR, language="en"), share)}
    contenders["dateutil fuzzy, 64 characters a line"] = over(by_dateutil, share)
    contenders |= {name: over(call, share) for name, call in peers().items()}
    results = race(contenders, base=OURS, rounds=chosen.rounds)
    print(f"{len(share)} texts, {size} characters")
    print(f"{'':40s}{'characters/s':>14s}{'x the time':>12s}")
    for name, (took, ratio) in results.items():
        print(f"{name:40s}{size / took:14,.0f}{ratio:12.1f}")
    held = size / results[OURS].seconds >= LEAST
    print(f"at least {LEAST:,} characters a second: {'ok' if held else 'BROKEN'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
