"""Law 10: nothing reads a clock, the locale, the environment, the network or a file, and threads do not disturb."""

import ast
import json
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import newsmodel
from newsmodel import Article, dumps, extract, loads, parse
from newsmodel.strategies import texts

PACKAGE: Final = Path(newsmodel.__file__).parent
THREADS: Final = 8
PURE: Final = ("errors.py", "language", "model", "text", "citations", "extraction", "grounding", "formats")
WORLDLY: Final = frozenset(
    "asyncio builtins ctypes getpass glob http importlib io locale logging marshal multiprocessing os pathlib pickle"
    " platform random runpy secrets shelve shutil signal site socket sqlite3 ssl subprocess tempfile threading time"
    " timeit tkinter tracemalloc urllib uuid warnings weakref webbrowser zoneinfo".split()
)
"""Modules through which the world outside comes in."""
OWN_DATA: Final = {
    "extraction/_lexicon.py": {"importlib"},
    "extraction/_time_lexicon.py": {"importlib"},
    "formats/__init__.py": {"importlib"},
    "grounding/_prompt.py": {"importlib"},
    "formats/_ninjs_words.py": {"urllib", "uuid"},
    "formats/web_annotation.py": {"uuid"},
}
"""Modules that read data of the package, once, with importlib.resources, or import a part of it by name; that take
addresses apart; and that make a UUID of a digest, which no clock or chance is in."""
FORBIDDEN_CALLS: Final = frozenset(
    "open exec eval compile input print __import__ now today utcnow fromtimestamp urlopen uuid1 uuid4 getnode".split()
)


def some_texts() -> list[str]:
    """Return a hundred texts, the same ones in every run."""
    out: list[str] = []

    @settings(
        max_examples=100,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(texts())
    def collect(text: str) -> None:
        out.append(text)

    collect()
    return out


TEXTS: Final = some_texts()

WORK: Final = """
import json, sys
from newsmodel import check, dumps, extract, loads, parse

def work(texts):
    out = []
    for text in texts:
        article = extract(parse(text))
        written = dumps(article)
        again = loads(written)
        views = again.sentences, again.citations, again.nodes, again.sections
        out.append([written, *map(len, views), repr(again), repr(check(again)), str(again) == text])
    return out

def given():
    return [bytes.fromhex(text).decode("utf-8", "surrogatepass") for text in json.loads(sys.stdin.buffer.read())]
"""
WATCHED: Final = (
    WORK
    + """
texts = given()
work(texts)
seen = []
watching = True

def hook(event, arguments):
    if watching:
        seen.append(event)

sys.addaudithook(hook)
work(texts)
watching = False
print(json.dumps(sorted(set(seen))))
"""
)
WRITTEN: Final = WORK + "\nsys.stdout.buffer.write(json.dumps(work(given())).encode())"


def run(script: str, texts: list[str], **environment: str) -> bytes:
    """Run a script in an interpreter of its own, with texts on its standard input, and return what it prints."""
    return subprocess.run(
        [sys.executable, "-c", script],
        # As hexadecimal digits: JSON would join surrogates.
        input=json.dumps([text.encode("utf-8", "surrogatepass").hex() for text in texts]).encode(),
        capture_output=True,
        check=True,
        env={**os.environ, **environment},
    ).stdout


def test_law_10_nothing_is_opened_or_compiled() -> None:
    """After a first call, parse, extract, check, dumps, loads and the views open, run and ask nothing."""
    harmless = {"builtins.id", "object.__getattr__", "object.__setattr__", "sys._getframe"}
    assert set(json.loads(run(WATCHED, TEXTS))) - harmless == set()


def test_the_hook_sees_what_is_opened() -> None:
    """The audit hook of the test above does see a file that is opened and code that is compiled."""
    worldly = WATCHED.replace("work(texts)\nwatching", "open(0, closefd=False); eval('1')\nwatching")
    assert {"open", "compile", "exec"} <= set(json.loads(run(worldly, TEXTS[:1])))


@pytest.fixture(scope="module")
def written() -> bytes:
    """Return what is written with hash seed 0."""
    return run(WRITTEN, TEXTS, PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "random"},
        {"TZ": "UTC"},
        {"TZ": "Asia/Kathmandu"},
        {"TZ": "America/St_Johns"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"PYTHONOPTIMIZE": "2"},
    ],
    ids=lambda environment: "-".join([f"{key}={value}" for key, value in environment.items()]),
)
def test_law_10_same_bytes_everywhere(written: bytes, environment: dict[str, str]) -> None:
    """Neither hash seed, time zone, locale nor optimisation changes a byte of what is written."""
    assert run(WRITTEN, TEXTS, **environment) == written


def test_law_10_this_process_writes_them_too(written: bytes) -> None:
    """A process that did much else before writes the same bytes."""
    assert [row[0] for row in json.loads(written)] == [dumps(extract(parse(text))) for text in TEXTS]


def pure_modules() -> list[Path]:
    """Return the modules that must be pure."""
    return sorted(
        path for name in PURE for path in ([PACKAGE / name] if name.endswith(".py") else (PACKAGE / name).rglob("*.py"))
    )


@pytest.mark.parametrize("module", pure_modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_law_10_no_module_asks_the_world(module: Path) -> None:
    """No module below the command line imports what opens, asks or runs anything, or calls what tells the time."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    called = {
        node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute))
    }
    compiles = {
        ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "compile"
    }
    assert (imported - OWN_DATA.get(module.relative_to(PACKAGE).as_posix(), set())) & WORLDLY == set()
    assert (called & FORBIDDEN_CALLS) - ({"compile"} if compiles <= {"re.compile"} else set()) == set()


def derived(article: Article) -> tuple[object, ...]:
    """Return all that is derived from an Article."""
    return (
        article.text,
        article.sentences,
        article.citations,
        article.nodes,
        article.sections,
        article.line_column(len(article.text)),
        dumps(article),
    )


def test_law_10_threads_parse_as_one_does() -> None:
    """Eight threads that parse, write and read at once give what one gives."""
    serial = [derived(parse(text)) for text in TEXTS]
    start = threading.Barrier(THREADS)

    def work(_: int) -> list[tuple[object, ...]]:
        start.wait()
        return [derived(loads(dumps(parse(text)))) for text in TEXTS]

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(work, range(THREADS))) == [serial] * THREADS


def test_law_10_threads_share_articles() -> None:
    """Eight threads that ask one Article for its views at once get what one gets."""
    expected = [derived(parse(text)) for text in TEXTS]
    shared = [parse(text) for text in TEXTS]
    start = threading.Barrier(THREADS)

    def work(_: int) -> list[tuple[object, ...]]:
        start.wait()
        return [derived(article) for article in shared]

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(work, range(THREADS))) == [expected] * THREADS
