"""What importing newsmodel costs beside importing attrs: fresh processes in turn, above the bare interpreter.

python benchmarks/imports.py [--rounds N]. Exits with 1 where the bound is broken.
"""

import argparse
import statistics
import subprocess
import sys
import time

from race import verdict

BARE = "pass"
BASE = "import attrs"
BOUNDS = {"import newsmodel": 2.0}
SHOWN = ("from newsmodel import parse", "from newsmodel import loads", "import newsmodel.strategies")


def main() -> int:
    """Measure every statement."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in (BARE, BASE, *BOUNDS, *SHOWN)}
    for counts in (False, *[True] * rounds):
        for name, taken in times.items():
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", name], check=True)
            if counts:
                taken.append(time.perf_counter() - begin)
    bare = times[BARE]
    base = [one - other for one, other in zip(times[BASE], bare, strict=True)]
    print(f"{'above the bare interpreter':34s}{'ms':>8s}{'x attrs':>9s}{'bound':>8s}")
    held = True
    for name, taken in times.items():
        above = [one - other for one, other in zip(taken, bare, strict=True)]
        ratio = statistics.median([one / other for one, other in zip(above, base, strict=True)])
        bound = BOUNDS.get(name)
        held = held and (bound is None or ratio <= bound)
        if name != BARE:
            print(f"{name:34s}{statistics.median(above) * 1e3:8.1f}{ratio:9.2f}{verdict(ratio, bound)}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
