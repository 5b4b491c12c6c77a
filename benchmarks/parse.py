"""How fast text is read, beside the usual regular expression and a Markdown parser, and JSON beside reading again.

python benchmarks/parse.py [--rounds N] [FILE.jsonl ...]: our own corpus, and the "text" of each line of the files,
all files together. Exits with 1 where a bound is broken.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from corpus import articles
from race import race, verdict

from newsmodel import Article, dumps, loads, parse

MARKER = re.compile(r"\[(\d+)\]")
REGEX = "finditer \\[(\\d+)\\], span and int"
WHOLE = "parse, blocks, sources, citations"
BOUNDS = {WHOLE: 30.0, f"{WHOLE}, sentences": 45.0}
AGAIN = "parse"


def by_regex(text: str) -> list[tuple[tuple[int, int], int]]:
    """Read the markers as people do who write their own."""
    return [(found.span(), int(found[1])) for found in MARKER.finditer(text)]


def read_whole(text: str) -> Article:
    """Parse, and read what most users read."""
    article = parse(text)
    _ = (article.blocks, article.sources, article.citations)
    return article


def read_sentences(text: str) -> object:
    """Parse, and read the sentences too."""
    return read_whole(text).sentences


def over(call: Callable[[str], object], texts: list[str]) -> Callable[[], None]:
    """Return a call over all texts that keeps no result."""

    def run() -> None:
        for text in texts:
            call(text)

    return run


def markdown_parser() -> Callable[[str], object] | None:
    """Return markdown-it-py with footnotes, where it is installed."""
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415
        from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415
    except ImportError:
        return None
    return MarkdownIt().use(footnote_plugin).parse


def measure(title: str, texts: list[str], rounds: int) -> bool:
    """Measure one set of texts, print its table, and return whether all bounds hold."""
    size = sum([len(text.encode("utf-8", "surrogatepass")) for text in texts])
    documents = [dumps(parse(text)) for text in texts]
    written = sum([len(document.encode()) for document in documents])
    contenders = {
        REGEX: over(by_regex, texts),
        AGAIN: over(parse, texts),
        WHOLE: over(read_whole, texts),
        f"{WHOLE}, sentences": over(read_sentences, texts),
        "loads": over(loads, documents),
        "dumps": over(lambda document: dumps(ready[document]), documents),
    }
    ready = dict(zip(documents, map(parse, texts), strict=True))
    markdown = markdown_parser()
    if markdown is not None:
        contenders["markdown-it-py with footnotes, tokens"] = over(markdown, texts)
    results = race(contenders, base=REGEX, rounds=rounds)
    print(f"\n{title}: {len(texts)} texts, {size / 1e6:.2f} MB, own JSON {written / size:.2f} times the text")
    print(f"{'':46s}{'ms':>8s}{'MB/s':>8s}{'x regex':>9s}{'bound':>8s}")
    held = True
    for name, (took, ratio) in results.items():
        bound = BOUNDS.get(name)
        held = held and (bound is None or ratio <= bound)
        print(f"{name:46s}{took * 1e3:8.1f}{size / took / 1e6:8.1f}{ratio:9.1f}{verdict(ratio, bound)}")
    again = results["loads"].ratio / results[AGAIN].ratio
    print(f"{'loads, x of parsing again':46s}{'':16s}{again:9.2f}{verdict(again, 1.0)}")
    return held and again <= 1


def main() -> int:
    """Measure every set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--articles", type=int, default=300)
    chosen = options.parse_args()
    sets = {"own corpus": articles(chosen.articles)}
    given = [json.loads(line)["text"] for path in chosen.files for line in path.read_text("utf-8").split("\n") if line]
    if given:
        sets["texts given"] = given
    held = [measure(title, texts, chosen.rounds) for title, texts in sets.items()]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
