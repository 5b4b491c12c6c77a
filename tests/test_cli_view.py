"""``newsmodel view``: an article as a page, in a file."""

import io
import sys
from pathlib import Path

import pytest

from newsmodel import dumps, extract, parse
from newsmodel.cli import main
from newsmodel.formats import html, jsonld
from newsmodel.formats._json import encode

TEXT = "# Talks end\n\nNorway's Foreign Minister Ada Lane resigned on Friday [1].\n\nSources:\n[1] Example Wire\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that holds a text."""
    path = tmp_path / "talks.md"
    path.write_bytes(TEXT.encode())
    return path


def give(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a text the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_a_page_is_written_beside_the_text(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page stands beside the text, with its story, and where it is is told on standard error."""
    assert main(["view", "--published", "2031-08-18", str(file)]) == 0
    page = file.with_suffix(".html")
    assert capsys.readouterr() == ("", f"{file}: written to {page}\n")
    written = page.read_bytes().decode()
    assert 'href="#who-2">Ada Lane</a>' in written
    assert "<bdi>15 August 2031</bdi>" in written


def test_no_story_is_looked_for(file: Path) -> None:
    """With --no-extract the page shows what the file holds."""
    assert main(["view", "--no-extract", str(file)]) == 0
    assert file.with_suffix(".html").read_bytes().decode() == html.write(parse(TEXT))


def test_own_json_keeps_its_story(tmp_path: Path) -> None:
    """Own JSON is shown with the story that it has, and where it has none, one is looked for."""
    told = extract(parse(TEXT))
    for name, article in (("told", told), ("bare", parse(TEXT))):
        (tmp_path / f"{name}.json").write_text(f"{dumps(article)}\n", encoding="utf-8")
        assert main(["view", str(tmp_path / f"{name}.json")]) == 0
        assert 'href="#who-2">Ada Lane</a>' in (tmp_path / f"{name}.html").read_bytes().decode()


def test_a_page_of_ours_is_written_again(file: Path) -> None:
    """Beside the text, a page of ours is replaced."""
    assert main(["view", "--no-extract", str(file)]) == 0
    file.write_bytes(b"They met.")
    assert main(["view", "--no-extract", str(file)]) == 0
    assert file.with_suffix(".html").read_bytes().decode() == html.write(parse("They met."))


def test_no_other_file_is_written_over(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the text, what is no page of ours is left as it is: a file, and a folder."""
    page = file.with_suffix(".html")
    page.write_text("mine", encoding="utf-8")
    assert main(["view", str(file)]) == 2
    assert page.read_text(encoding="utf-8") == "mine"
    told = f"{file}: {page} is there, and is no page of newsmodel: name a file with -o\n"
    assert capsys.readouterr().err == told
    page.unlink()
    page.mkdir()
    assert main(["view", str(file)]) == 2
    assert capsys.readouterr().err == told


def test_a_file_that_is_named_is_written_over(file: Path, tmp_path: Path) -> None:
    """What -o names is written, whatever stood there."""
    page = tmp_path / "page.htm"
    page.write_text("old", encoding="utf-8")
    assert main(["view", "-o", str(page), str(file)]) == 0
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")


def test_the_text_is_never_written_over(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is read is not written, whether it is named with -o or is called .html itself."""
    assert main(["view", "-o", str(file), str(file)]) == 2
    assert capsys.readouterr().err == f"{file}: cannot be both read and written\n"
    other = file.rename(file.with_suffix(".html"))
    assert main(["view", str(other)]) == 2
    assert other.read_bytes() == TEXT.encode()


def test_a_page_goes_to_standard_output(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With -o - the page goes to standard output, and nothing is told."""
    assert main(["view", "--no-extract", "-o", "-", str(file)]) == 0
    assert capsys.readouterr() == (html.write(parse(TEXT)), "")
    give("They met.", monkeypatch)
    assert main(["view", "--no-extract", "-o", "-", "-"]) == 0
    assert capsys.readouterr() == (html.write(parse("They met.")), "")


def test_standard_input_has_a_page_in_this_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of standard input is article.html."""
    monkeypatch.chdir(tmp_path)
    give("They met.", monkeypatch)
    assert main(["view", "-"]) == 0
    assert capsys.readouterr().err == "<stdin>: written to article.html\n"
    assert (tmp_path / "article.html").exists()


def test_several_files_have_a_page_each(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files have a page each, and -o, which names one, is refused with them."""
    other = tmp_path / "other.txt"
    other.write_text("They met.", encoding="utf-8")
    assert main(["view", str(file), str(other)]) == 0
    assert (tmp_path / "talks.html").exists()
    assert (tmp_path / "other.html").exists()
    capsys.readouterr()
    assert main(["view", "-o", "x.html", str(file), str(other)]) == 2
    told = "-o names one page, and several files are given"
    assert capsys.readouterr().err == f"{file}: {told}\n{other}: {told}\n"


def test_what_cannot_be_written_is_told(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that cannot be written, and text that is not UTF-8, get one line."""
    page = tmp_path / "missing" / "page.html"
    assert main(["view", "-o", str(page), str(file)]) == 2
    assert capsys.readouterr().err == f"{file}: {page} cannot be written: No such file or directory\n"
    file.write_bytes(b"caf\xe9")
    assert main(["view", str(file)]) == 1
    assert "is not UTF-8" in capsys.readouterr().err
    assert not file.with_suffix(".html").exists()


def test_a_format_is_viewed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in a format is shown as what that reads; JSON of which nobody says what it is is no text."""
    path = tmp_path / "talks.jsonld"
    path.write_text(encode(jsonld.write(parse(TEXT))), encoding="utf-8")
    assert main(["view", "--no-extract", str(path)]) == 2
    assert capsys.readouterr().err == f"{path}: is JSON, and not our own: say with --from which format it is\n"
    assert main(["view", "--no-extract", "--from", "jsonld", str(path)]) == 0
    page = path.with_suffix(".html").read_bytes().decode()
    assert "Talks end" in page
    assert "@context" not in page
    assert main(["view", "--no-extract", "--from", "text", str(path)]) == 0


def test_brackets_may_begin_a_text(file: Path) -> None:
    """A text that begins with a bracket, and is no JSON, is a text."""
    file.write_text("[1] They met.", encoding="utf-8")
    assert main(["view", "--no-extract", str(file)]) == 0


def test_json_lines_are_viewed_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON Lines of one article are shown; of several, what to do is told."""
    path = tmp_path / "talks.jsonl"
    path.write_text(f"\n{dumps(parse(TEXT))}\n\n", encoding="utf-8")
    assert main(["view", str(path)]) == 0
    capsys.readouterr()
    path.write_text(f"{dumps(parse(TEXT))}\n" * 2, encoding="utf-8")
    assert main(["view", str(path)]) == 2
    assert capsys.readouterr().err == (
        f"{path}: holds several articles, and a page shows one: give it one line of the file\n"
    )
