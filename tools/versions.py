"""Tests newsmodel with each dependency at its lowest and newest allowed version, and on each Python at hand.

``python tools/versions.py`` makes a throw-away environment for each row of the table below, installs the package
and the test tools in it, and runs the tests of ``--tests`` (the laws, the model, language, layouts, formats,
citations, extraction) with few examples (the profile "quick"). It prints a line a row, and fails where one failed.
A Python that is not at hand is passed over, and said to be.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LOWEST = {"attrs": "25.4.0", "cattrs": "26.1.0"}
DATEUTIL = ("2.9.*", "3.*", "4.*")
TOOLS = ("hypothesis", "jsonschema[format-nongpl]", "pytest", "pytest-timeout", "sybil")
TESTS = (
    *("tests/laws/test_text_laws.py", "tests/laws/test_json_laws.py", "tests/laws/test_compose_laws.py"),
    *("tests/language", "tests/text/test_layouts.py", "tests/text/test_compose_refusals.py"),
    *("tests/model", "tests/formats", "tests/citations", "tests/extraction"),
)


def interpreter(version: str) -> str | None:
    """Return the Python of a version: on the path, or where pyenv keeps it."""
    found = shutil.which(f"python{version}")
    if found is not None and runs(found, version):
        return found
    kept = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    return str(kept[-1]) if kept and runs(str(kept[-1]), version) else None


def runs(python: str, version: str) -> bool:
    """Return whether a Python starts and is of the version; the shims of pyenv may not be."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], check=False, capture_output=True, text=True)
    return done.stdout.strip() == version


def rows() -> list[tuple[str, dict[str, str]]]:
    """Return what is tested: each lowest version by itself, each dateutil, and all newest on each Python."""
    own = f"{sys.version_info[0]}.{sys.version_info[1]}"
    table: list[tuple[str, dict[str, str]]] = [(version, {}) for version in PYTHONS]
    table += [(own, {name: version}) for name, version in LOWEST.items()]
    table += [(own, {"python-dateutil": version}) for version in DATEUTIL]
    table.append((own, {**LOWEST, "python-dateutil": DATEUTIL[0]}))
    return table


def try_row(python: str, pins: dict[str, str], tests: list[str], folder: Path) -> tuple[bool, str]:
    """Install the package with some versions fixed and run the tests; return whether they passed, and what was said."""
    environment = folder / "environment"
    subprocess.run([python, "-m", "venv", str(environment)], check=True)
    inside = str(environment / "bin" / "python")
    wanted = [f"{name}=={version}" for name, version in pins.items()]
    install = [inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*install, str(ROOT), *TOOLS, *wanted], check=False, capture_output=True, text=True)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        return False, "cannot be installed: " + (lines[0] if lines else "unknown")
    code = "from importlib.metadata import version as v; print(*(v(n) for n in ('attrs','cattrs','python-dateutil')))"
    versions = subprocess.run([inside, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    # Out of the checkout, so that the installed package is the one that is tested.
    for name in ("tests", "docs", "tools", "examples", "README.md", "pyproject.toml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    command = [inside, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    few = {**os.environ, "NEWSMODEL_PROFILE": "quick"}
    done = subprocess.run([*command, *tests], check=False, capture_output=True, text=True, cwd=folder, env=few)
    said = (done.stdout + done.stderr).strip().splitlines()
    told = [line for line in said if line.startswith(("FAILED", "ERROR"))] or said[-1:]
    result = "passed" if done.returncode == 0 else "; ".join(told)
    return done.returncode == 0, f"attrs, cattrs, dateutil {versions}: {result}"


def main() -> int:
    """Run every row and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tests", nargs="+", default=list(TESTS))
    chosen = parser.parse_args()
    tests = [name for name in chosen.tests if (ROOT / name.split("::")[0]).exists()]
    failed = 0
    for version, pins in rows():
        name = f"Python {version}" + "".join(f", {dependency} {pin}" for dependency, pin in pins.items())
        python = interpreter(version)
        if python is None:
            print(f"- {name}: not at hand", flush=True)
            continue
        with tempfile.TemporaryDirectory() as folder:
            passed, said = try_row(python, pins, tests, Path(folder))
        failed += not passed
        print(f"{'+' if passed else '!'} {name}: {said}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
