"""Tries what the formats write with the checkers of their standards: ``python tools/check_formats.py DATA``.

DATA is the folder of real texts, with the schemas of the standards (oracle_*). The Articles are made up by
``newsmodel.strategies``, as many as ``--examples`` says, and read from real texts, as many as ``--texts`` says of each
set, their stories extracted. For each format: how many were written, how many its checker refused and why, and
whether all read back as the loss table promises. A format whose package is not installed is named and left out.
"""

import argparse
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.formats.oracles import CHECKERS
from tests.formats.test_formats_laws import as_read, kept, read_again
from tests.laws.test_real_texts import read

from newsmodel import Article, extract, parse
from newsmodel.formats import FORMATS, module_of
from newsmodel.strategies import articles


def made_up(count: int) -> list[Article]:
    """Return so many Articles of the strategies, the same in every run."""
    out: list[Article] = []

    @settings(
        max_examples=count,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles().map(as_read))
    def gather(article: Article) -> None:
        out.append(article)

    gather()
    return out


def real(data: Path, each: int) -> list[Article]:
    """Return the Articles of so many texts of each set, their stories extracted."""
    texts = [text for folder in sorted(data.iterdir()) if folder.is_dir() for text in read(folder)[:each]]
    return [extract(parse(text)) for text in texts]


def main() -> int:
    """Check the formats that are asked for; return how many had faults."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("formats", nargs="*", default=list(CHECKERS), help="which; all that have a checker otherwise")
    parser.add_argument("--examples", type=int, default=500)
    parser.add_argument("--texts", type=int, default=10)
    options = parser.parse_args()
    sets = {"made up": made_up(options.examples), "real": real(options.data, options.texts)}
    bad = 0
    for name in options.formats:
        package, make = CHECKERS[name]
        if importlib.util.find_spec(package) is None:
            print(f"{name}: not checked, {package} is not installed")
            continue
        check = make(options.data)
        for kind, found in sets.items():
            faults: Counter[str] = Counter()
            refused = unlike = 0
            for article in found:
                written: Any = json.loads(json.dumps(module_of(name).write(article)))
                try:
                    said = check(written)
                except (ValueError, TypeError, UnicodeError) as error:
                    said = [f"{type(error).__name__}: {error}"[:200]]
                refused += bool(said)
                faults.update(said)
                unlike += kept(FORMATS[name], read_again(FORMATS[name], article)) != kept(FORMATS[name], article)
            bad += bool(refused or unlike)
            print(f"{name}, {kind}: {len(found)} written, {refused} refused, {unlike} read back otherwise")
            for fault, count in faults.most_common(10):
                print(f"  {count} times: {fault!a}")
    return bad


if __name__ == "__main__":
    sys.exit(main())
