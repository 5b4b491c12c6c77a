#!/usr/bin/env bash
# Every gate of the project: tools/check.sh, or some by name: tools/check.sh lint types. CI runs all but two after the
# README's test command: the timed tests, which that has too, and the laws with 2,000 examples each, which are slow.
# Needs Python 3.11 or later; what else it needs it installs into .venv, which is made where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
bin="$PWD/.venv/bin"
work=$(mktemp -d)
gate=none
trap 'code=$?; rm -rf "$work"; [ "$code" -eq 0 ] || echo "== failed: $gate"' EXIT

setup() {
  [ -x "$bin/python" ] || python3 -m venv .venv
  [ .venv/installed -nt pyproject.toml ] || "$bin/pip" install --quiet --editable ".[dev]"
  touch .venv/installed
}

lint() {
  "$bin/ruff" check .
  "$bin/ruff" format --check .
}

types() {
  "$bin/mypy"
  # It looks for the package with the Python that comes first on the path, and brings its own node.
  PATH="$bin:$PATH" basedpyright --verifytypes newsmodel --ignoreexternal
}

# The tests that are timed: by their names they are those of growth that is linear. Nothing should run beside them.
timed() {
  "$bin/python" -m pytest -k "linear or grows"
}

# The other tests, and all branches of src that they must take; few examples do for that, since they run slowly then.
tests() {
  export COVERAGE_FILE="$work/coverage"
  NEWSMODEL_PROFILE=quick "$bin/python" -m pytest --numprocesses 2 --dist loadfile \
    --cov newsmodel --cov-report term-missing:skip-covered -k "not (linear or grows)"
}

# Laws 1 to 4 and 6 on 20,000 made-up texts, and with 2,000 examples that quotes stand (8) and that any document at all,
# and any that was damaged, is read or refused (5).
texts() {
  "$bin/python" tools/laws.py 20000
  NEWSMODEL_PROFILE=ci "$bin/python" -m pytest --numprocesses 2 --timeout=1500 -k "law_5_any or law_5_damaged or law_8_quotes" tests/laws
}

# Every law with 2,000 examples: ten minutes.
laws() {
  NEWSMODEL_PROFILE=ci "$bin/python" -m pytest --numprocesses 2 --timeout=1500 \
    -k "law_ and not (linear or grows)" tests/laws
}

docs() {
  "$bin/sphinx-build" --fail-on-warning --nitpicky --quiet --builder html docs "$work/html"
}

# What users get: the wheel, tested with what the source archive holds, less its src. Of the tests those that
# would see whether something is missing: a module, a lexicon, a schema, a command.
wheel() {
  "$bin/python" -m build --no-isolation --outdir "$work/dist" . >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
  local archives=("$work"/dist/*.tar.gz) wheels=("$work"/dist/*.whl) held name
  held=$("$bin/python" -m zipfile --list "${wheels[0]}")
  for name in newsmodel/py.typed dist-info/licenses/LICENSE; do
    [[ $held == *"$name"* ]] || { echo "the wheel has no $name"; return 1; }
  done
  tar -xzf "${archives[0]}" -C "$work"
  cd "$work"/newsmodel_core-*/
  rm -r src
  "$bin/python" -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet "${wheels[0]}[tests]"
  NEWSMODEL_PROFILE=quick "$work/venv/bin/python" -m pytest -k "not (linear or grows)" \
    tests/laws/test_text_laws.py tests/model tests/formats/test_golden.py tests/formats/test_json_*.py \
    tests/extraction/test_names.py tests/extraction/test_times.py tests/test_cli*.py tests/test_package.py
  cd "$OLDPWD"
}

[ $# -gt 0 ] || set -- lint types timed tests texts laws docs wheel
for gate in setup "$@"; do
  echo "== $gate"
  "$gate"
done
echo "== all gates passed"
