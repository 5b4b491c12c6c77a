"""How fast names and participants are found, beside peers where they are installed.

python benchmarks/names.py [--rounds N] [FILE.jsonl ...]: our own corpus, and the "text" of each line of the files,
all files together. Exits with 1 where a bound is broken.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from corpus import articles
from race import race

from newsmodel import extract, find_names, parse

BOUND = 200_000
OURS = "find_names"
STORY = "parse, extract"


def over(call: Callable[[str], object], texts: list[str]) -> Callable[[], None]:
    """Return a call over all texts that keeps no result."""

    def run() -> None:
        for text in texts:
            call(text)

    return run


def nltk_chunker() -> Callable[[str], object] | None:
    """Return NLTK's chunker of named entities, where it and its models are installed."""
    try:
        from nltk import ne_chunk, pos_tag, word_tokenize  # noqa: PLC0415

        ne_chunk(pos_tag(word_tokenize("Ada Lane left.")), binary=True)
    except (ImportError, LookupError):
        return None
    return lambda text: ne_chunk(pos_tag(word_tokenize(text)), binary=True)


def spacy_model() -> Callable[[str], object] | None:
    """Return spaCy's small English model, where it is installed."""
    try:
        import spacy  # noqa: PLC0415

        model: Callable[[str], object] = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        return None
    return model


def measure(title: str, texts: list[str], rounds: int) -> bool:
    """Measure one set of texts, print its table, and return whether all bounds hold."""
    size = sum(map(len, texts))
    contenders = {OURS: over(find_names, texts), STORY: over(lambda text: extract(parse(text)), texts)}
    for name, peer in (("NLTK ne_chunk, binary", nltk_chunker()), ("spaCy en_core_web_sm", spacy_model())):
        if peer is None:
            print(f"{name}: not installed, skipped")
        else:
            contenders[name] = over(peer, texts)
    results = race(contenders, base=OURS, rounds=rounds)
    print(f"\n{title}: {len(texts)} texts, {size} characters")
    print(f"{'':26s}{'ms':>9s}{'characters/s':>14s}{'x ours':>9s}{'bound':>10s}")
    held = True
    for name, (took, ratio) in results.items():
        ours = name in {OURS, STORY}
        ok = not ours or size / took >= BOUND
        held = held and ok
        verdict = f"{BOUND:10d}   {'ok' if ok else 'BROKEN'}" if ours else ""
        print(f"{name:26s}{took * 1e3:9.1f}{size / took:14,.0f}{ratio:9.1f}{verdict}")
    return held


def main() -> int:
    """Measure every set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--articles", type=int, default=50)
    chosen = options.parse_args()
    sets = {"own corpus": articles(chosen.articles)}
    given = [json.loads(line)["text"] for path in chosen.files for line in path.read_text("utf-8").split("\n") if line]
    if given:
        sets["texts given"] = given
    held = [measure(title, texts, chosen.rounds) for title, texts in sets.items()]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
