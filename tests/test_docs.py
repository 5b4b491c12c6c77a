"""Every example on every page, in the README and in every docstring runs, and none is passed over."""

import ast
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from sybil import Document, Example
from sybil.document import PythonDocStringDocument
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.typing import Parser

import newsmodel

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
PACKAGE: Final = Path(newsmodel.__file__).parent
PAGES: Final = sorted([*DOCS.glob("*.md"), *ROOT.glob("README.md")])
MODULES: Final = sorted(PACKAGE.rglob("*.py"))

WITHOUT_EXAMPLES: Final = {"api.md", "changelog.md", "contributing.md"}
"""Pages that hold what other files say: docstrings, CHANGELOG.md, CONTRIBUTING.md."""
LANGUAGES: Final = {"python", "console", "text", "json", "sh", ""}
"""What a fence may be marked with: the first two are run, the others are only read."""
FEWEST_ON_PAGES: Final = 689
FEWEST_IN_DOCSTRINGS: Final = 310

_FENCE: Final = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_INSTALLS: Final = ("pip ", "python -m pip ", "python3 ", "git ", ". ", "sh ")


def commands(fence: str) -> list[tuple[str, str]]:
    """Return the commands of a console fence, each with what it prints; what installs or fetches is not run.

    A command goes on in the lines that begin with ``>``, as a shell shows it.
    """
    found = re.findall(r"^\$ (.*\n(?:>.*\n)*)((?:(?!\$ ).*\n)*)", fence, re.MULTILINE)
    pairs = [(re.sub(r"^> ?", "", command, flags=re.MULTILINE), output) for command, output in found]
    return [(command, output) for command, output in pairs if not command.startswith(_INSTALLS)]


def run_console(example: Example) -> str | None:
    """Run each command in a shell, and compare what it prints, errors included."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
    }
    for command, expected in commands(example.parsed):
        done = subprocess.run(  # noqa: S602  (the commands are those of our own pages)
            command,
            shell=True,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env=environment,
        )
        if done.stdout.rstrip() != expected.rstrip():
            return f"$ {command}\nExpected:\n{expected}\nGot:\n{done.stdout}"
    return None


def count_prompts(text: str) -> int:
    """Return how many ``>>>`` examples a text has, counted without the parser under test."""
    return len(re.findall(r"^[ \t]*>>> ", text, re.MULTILINE))


def expected_count(text: str) -> int:
    """Return how many examples a page has, counted without the parser under test."""
    plain = [body for _, mark, body in _FENCE.findall(text) if mark == "python" and not body.startswith(">>>")]
    consoles = [body for _, mark, body in _FENCE.findall(text) if mark == "console"]
    return count_prompts(text) + len(plain) + len(consoles)


def page_of(path: Path) -> Document:
    """Return a page with its examples."""
    parsers: list[Parser] = [PythonCodeBlockParser(), CodeBlockParser("console", run_console)]
    return Document.parse(str(path), *parsers)


def docstrings_of(path: Path) -> list[str]:
    """Return the docstrings of a module's source that hold examples."""
    found = PythonDocStringDocument.extract_docstrings(path.read_text(encoding="utf-8"))
    return [text for _, _, text in found if ">>>" in text]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_page(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example on a page runs, from top to bottom, and prints what the page says."""
    monkeypatch.chdir(tmp_path)
    text = path.read_text(encoding="utf-8")
    examples = list(page_of(path).examples())
    for example in examples:
        example.evaluate()
    assert expected_count(text) == len(examples)
    assert bool(examples) == (path.name not in WITHOUT_EXAMPLES)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_fences(path: Path) -> None:
    """Every fence on a page says what it holds, so that no Python example hides from the tests."""
    marks = {mark for _, mark, _ in _FENCE.findall(path.read_text(encoding="utf-8")) if not mark.startswith("{")}
    assert marks - LANGUAGES == set()
    assert "" not in marks


def test_pages_total() -> None:
    """The pages together have at least as many examples as when this was written."""
    assert sum(len(list(page_of(path).examples())) for path in PAGES) >= FEWEST_ON_PAGES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_docstrings(path: Path) -> None:
    """Every example in a docstring runs, with the names of its module and no others."""
    docstrings = docstrings_of(path)
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    name = ".".join(parts).removesuffix(".__init__")
    parser = DocTestStringParser(DocTestEvaluator())
    ran = 0
    for text in docstrings:
        document = Document(text, str(path))
        for region in parser(text, str(path)):
            document.add(region)
        document.namespace.update(vars(importlib.import_module(name)))
        for example in document.examples():
            example.evaluate()
            ran += 1
    assert sum(map(count_prompts, docstrings)) == ran


def test_docstrings_total() -> None:
    """The docstrings together have at least as many examples as when this was written."""
    assert sum(count_prompts(text) for path in MODULES for text in docstrings_of(path)) >= FEWEST_IN_DOCSTRINGS


def test_no_docstring_escapes() -> None:
    """No example stands in a string that is no docstring, where nothing would run it."""
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        strings = [
            node.value
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        assert sum(map(count_prompts, strings)) == sum(map(count_prompts, docstrings_of(path))), path


@pytest.mark.parametrize("name", [name for name in newsmodel.__all__ if name not in {"Block", "Leaf", "__version__"}])
def test_public_docstring(name: str) -> None:
    """Every public name is documented, with an example."""
    assert ">>> " in (getattr(newsmodel, name).__doc__ or "")


def test_laws_name_their_tests() -> None:
    """The tests that the page of laws names exist."""
    page = (DOCS / "laws.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [^|]+ \| `(tests/[^`]+)` \| `(\w+)\*` \|$", page, re.MULTILINE)
    assert len(rows) >= len(re.findall(r"^> ", page, re.MULTILINE)) - 3
    for file, prefix in rows:
        assert f"\ndef {prefix}" in (ROOT / file).read_text(encoding="utf-8"), (file, prefix)


def test_readme_shows_what_the_command_prints() -> None:
    """The excerpt of an article that the README shows is what ``newsmodel show`` prints of that file."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    [excerpt] = [body for _, mark, body in _FENCE.findall(page) if mark == "text"]
    [name] = re.findall(r"newsmodel show (\S+)", page)
    command = [sys.executable, "-m", "newsmodel", "show", str(ROOT / name)]
    environment = {**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"}
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environment)
    at = 0
    for part in excerpt.split("...\n"):
        assert part in done.stdout[at:]
        at = done.stdout.index(part, at) + len(part)


def test_reference_is_complete() -> None:
    """The reference has a directive for every public name."""
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    directives = set(re.findall(r"^\.\. (?:auto\w+|data):: (?:newsmodel\.)?(\w+)$", text, re.MULTILINE))
    assert set(newsmodel.__all__) - directives == set()


def test_build(tmp_path: Path) -> None:
    """The pages build without a warning, every cross reference resolved, and load nothing from elsewhere."""
    pytest.importorskip("sphinx")
    out = tmp_path / "html"
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-E", "-d", str(tmp_path / "trees")]
    done = subprocess.run([*command, str(DOCS), str(out)], check=False, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0
    for page in out.glob("*.html"):
        assets = re.findall(r"<(?:script|img|link)\b[^>]*?(?:src|href)=\"(https?:[^\"]*)", page.read_text("utf-8"))
        assert assets == [], page.name
