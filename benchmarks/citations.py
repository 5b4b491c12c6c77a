"""What checking and renumbering cost beside reading the text, and how fast eyecite and markdown-it-py read it.

python benchmarks/citations.py [--rounds N] [FILE.jsonl ...]: our own corpus, and the "text" of each line of the files,
a table for each file and one for all. The peers: pip install eyecite markdown-it-py mdit-py-plugins. Exits with 1
where a bound is broken.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from corpus import articles
from parse import markdown_parser, over
from race import race, verdict

from newsmodel import Article, EditError, check, parse, renumber

READ = "parse"
BOTH = "check and renumber"
MOST = {BOTH: 1.0}
LEAST = {"eyecite": 10.0, "markdown-it-py with footnotes": 2.5}


def renumbered(article: Article) -> object:
    """Renumber, and take a refusal for an answer."""
    try:
        return renumber(article)
    except EditError as refusal:
        return refusal


def fresh(call: Callable[[Article], object], texts: list[str]) -> tuple[Callable[[], None], Callable[[], None]]:
    """Return a call over Articles that nobody has read yet, and what makes them."""
    made: list[Article] = []

    def ready() -> None:
        made[:] = map(parse, texts)

    def run() -> None:
        for article in made:
            call(article)

    return ready, run


def eyecite_reader() -> Callable[[str], object] | None:
    """Return eyecite's finder of citations, where it is installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415
    except ImportError:
        return None
    found: Callable[[str], object] = get_citations
    return found


def measure(title: str, texts: list[str], rounds: int) -> bool:
    """Measure one set of texts, print its table, and return whether all bounds hold."""
    calls: dict[str, Callable[[Article], object]] = {
        "check": check,
        "renumber": renumbered,
        BOTH: lambda article: (check(article), renumbered(article)),
    }
    pairs = {name: fresh(call, texts) for name, call in calls.items()}
    contenders = {READ: over(parse, texts)}
    contenders |= {name: run for name, (_, run) in pairs.items()}
    for name, peer in (("eyecite", eyecite_reader()), ("markdown-it-py with footnotes", markdown_parser())):
        if peer is None:
            print(f"{name}: not installed, skipped")
        else:
            contenders[name] = over(peer, texts)
    ready = {name: make for name, (make, _) in pairs.items()}
    results = race(contenders, base=READ, rounds=rounds, ready=ready)
    size = sum(map(len, texts))
    print(f"\n{title}: {len(texts)} texts, {size / 1e6:.2f} million characters")
    print(f"{'':34s}{'ms':>9s}{'MB/s':>8s}{'x parse':>9s}{'bound':>8s}")
    held = True
    for name, (took, ratio) in results.items():
        most, least = MOST.get(name), LEAST.get(name)
        fits = (most is None or ratio <= most) and (least is None or ratio >= least)
        held = held and fits
        told = (
            verdict(ratio, most)
            if least is None
            else f"{'>= ' + format(least, 'g'):>8s}   {'ok' if fits else 'BROKEN'}"
        )
        print(f"{name:34s}{took * 1e3:9.1f}{size / took / 1e6:8.2f}{ratio:9.2f}{told}", flush=True)
    return held


def main() -> int:
    """Measure every set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--articles", type=int, default=100)
    chosen = options.parse_args()
    sets = {"own corpus": articles(chosen.articles)}
    for path in chosen.files:
        sets[path.parent.name] = [json.loads(line)["text"] for line in path.read_text("utf-8").split("\n") if line]
    held = [measure(title, texts, chosen.rounds) for title, texts in sets.items()]
    if len(sets) > 1:  # what bounds mean: one set may be of lists alone, and another without any marker
        held = [measure("all together", [text for texts in sets.values() for text in texts], chosen.rounds)]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
