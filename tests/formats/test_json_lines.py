"""Own JSON in files: a document a line."""

import bz2
import gzip
import io
import lzma
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from newsmodel import Article, DataError, dump, dumps, load, parse
from tests.model.examples import FULL

ARTICLES: Final = [parse("They met.\n"), FULL, Article(()), parse("\u2028\x85\ud83d\ude00\nfin \u00e9")]


def test_text_files() -> None:
    """A text file has a document a line, each ended by LF, and reads back."""
    file = io.StringIO(newline="")
    dump(ARTICLES, file)
    assert file.getvalue() == "".join([f"{dumps(article)}\n" for article in ARTICLES])
    assert list(load(io.StringIO(file.getvalue(), newline=""))) == ARTICLES


def test_binary_files() -> None:
    """A binary file has the same in UTF-8, and reads back."""
    file = io.BytesIO()
    dump(ARTICLES, file)
    assert file.getvalue() == "".join([f"{dumps(article)}\n" for article in ARTICLES]).encode()
    assert list(load(io.BytesIO(file.getvalue()))) == ARTICLES


def test_one_article() -> None:
    """`dump` takes one Article too."""
    file = io.StringIO()
    dump(FULL, file)
    assert file.getvalue() == f"{dumps(FULL)}\n"


@pytest.mark.parametrize("mode", ["w", "wb"])
def test_files_on_disk(tmp_path: Path, mode: str) -> None:
    """Files that `open` gives are written and read in both modes."""
    path = tmp_path / "articles.jsonl"
    encoding = None if "b" in mode else "utf-8"
    with path.open(mode, encoding=encoding) as file:
        dump(ARTICLES, file)
    with path.open(mode.replace("w", "r"), encoding=encoding) as file:
        assert list(load(file)) == ARTICLES


@pytest.mark.parametrize("module", [gzip, bz2, lzma], ids=lambda module: module.__name__)
@pytest.mark.parametrize("mode", ["wt", "wb"])
def test_compressed_files(tmp_path: Path, module: Any, mode: str) -> None:
    """Compressed files are files as any other, in both modes."""
    path = tmp_path / "articles"
    with module.open(path, mode, encoding=None if "b" in mode else "utf-8") as file:
        dump(ARTICLES, file)
    with module.open(path, "rb") as file:
        assert list(load(file)) == ARTICLES


def test_temporary_files() -> None:
    """Temporary files, which wrap others, are written as bytes where they are binary."""
    with tempfile.TemporaryFile() as file:
        dump(ARTICLES, file)
        file.seek(0)
        assert list(load(file)) == ARTICLES


def test_articles_are_taken_one_by_one() -> None:
    """`dump` writes each Article before it asks for the next, so that a stream may be endless."""
    file = io.StringIO()
    seen = []

    def stream() -> Iterator[Article]:
        for article in ARTICLES:
            seen.append(file.getvalue().count("\n"))
            yield article

    dump(stream(), file)
    assert seen == [0, 1, 2, 3]


def test_articles_are_given_one_by_one() -> None:
    """`load` reads a line when it is asked for, so that a wrong one ends nothing before it."""
    articles = load([dumps(FULL), "wrong", dumps(FULL)])
    assert next(articles) == FULL
    with pytest.raises(DataError, match=r"^line 2: \$: not JSON: Expecting value at line 1 column 1$"):
        next(articles)


def test_empty_lines_are_passed_over() -> None:
    """Empty lines, and lines of white space, are no documents, but count as lines."""
    lines: list[str | bytes] = ["\n", f"{dumps(FULL)}\n", "  \r\n", b"\n", dumps(FULL).encode(), '{"newsmodel":1}']
    found = load(lines)
    assert [next(found), next(found)] == [FULL, FULL]
    with pytest.raises(DataError) as raised:
        next(found)
    assert (raised.value.path, raised.value.reason) == ("line 6: $.blocks", "is missing")


def test_nothing_is_nothing() -> None:
    """No Articles make an empty file, and an empty file has none."""
    file = io.StringIO()
    dump([], file)
    assert (file.getvalue(), list(load(file))) == ("", [])


def test_only_articles_are_dumped() -> None:
    """What is no Article among others is a TypeError."""
    wrong: Any = [FULL, "text"]
    with pytest.raises(TypeError, match=r"^dumps\(\) takes an Article, not str: 'text'$"):
        dump(wrong, io.StringIO())
