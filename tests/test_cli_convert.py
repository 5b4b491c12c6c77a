"""``newsmodel convert``: from text or a format that is read to a format that is written."""

from pathlib import Path

import pytest

from newsmodel import dumps, loads, parse
from newsmodel.cli import main

TEXT = "# Talks end\n\nThey met [1].\n\nSources:\n[1] Example Wire\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that holds a text."""
    path = tmp_path / "talks.md"
    path.write_bytes(TEXT.encode())
    return path


def test_text_is_converted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text is parsed, and written in the format that is named."""
    assert main(["convert", "--to", "json", str(file)]) == 0
    assert loads(capsys.readouterr().out) == parse(TEXT)


def test_a_format_is_converted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in a format that is read is read as that."""
    path = tmp_path / "talks.json"
    path.write_text(dumps(parse(TEXT)), encoding="utf-8")
    assert main(["convert", "--from", "json", "--to", "json", str(path)]) == 0
    assert capsys.readouterr().out == f"{dumps(parse(TEXT))}\n"


def test_options_of_text_hold(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The options that say how text is read are taken as they are elsewhere."""
    assert main(["convert", "--to", "json", "--language", "en", str(file)]) == 0
    assert loads(capsys.readouterr().out).metadata.language == "en"


def test_what_the_format_refuses_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not in the format that is named gets one line, and exit code 1."""
    assert main(["convert", "--from", "json", "--to", "json", str(file)]) == 1
    assert capsys.readouterr().err == f"{file}: $: not JSON: Expecting value at line 1 column 1\n"


def test_what_no_file_can_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lone surrogate that came out of JSON is replaced in a format of plain text, and kept in one of JSON."""
    path = tmp_path / "talks.json"
    path.write_text(dumps(parse("They \ud800 met.")), encoding="utf-8")
    assert main(["convert", "--from", "json", "--to", "markdown", str(path)]) == 0
    assert capsys.readouterr().out == "They \ufffd met.\n"
    assert main(["convert", "--from", "json", "--to", "web_annotation", str(path)]) == 0
    assert '"value": "They \\ud800 met."' in capsys.readouterr().out


def test_an_unknown_format_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format that is not there is refused with the names of those that are."""
    with pytest.raises(SystemExit) as stopped:
        main(["convert", "--to", "docx", str(file)])
    assert stopped.value.code == 2
    assert "argument --to: invalid choice: 'docx' (choose from" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["json", "jsonld", "ninjs", "ftm", "web_annotation"])
def test_several_articles_come_back(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files become JSON Lines, an article in each line, and are read again from these."""
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file_, words in zip(files, ("They met.", "They left."), strict=True):
        file_.write_text(words, encoding="utf-8")
    assert main(["convert", "--to", name, *map(str, files)]) == 0
    lines = capsys.readouterr().out
    assert lines.count("\n") == 2
    both = tmp_path / "both.jsonl"
    both.write_text(f"\n{lines}\n", encoding="utf-8")
    assert main(["convert", "--from", name, "--to", "json", str(both)]) == 0
    assert [loads(line).text for line in capsys.readouterr().out.splitlines()] == ["They met.", "They left."]


def test_a_line_that_is_wrong_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with JSON Lines is told with the line, and what stands before it is written."""
    path = tmp_path / "both.jsonl"
    for second in ("{}", "[]"):
        path.write_text(f"{dumps(parse(TEXT))}\n{second}\n", encoding="utf-8")
        assert main(["convert", "--from", "json", "--to", "json", str(path)]) == 1
        captured = capsys.readouterr()
        assert captured.err.startswith(f"{path}: line 2: $")


def test_an_array_over_several_lines_is_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Entities in an array of a line each are one article; so are those of a line each, without one."""
    path = tmp_path / "talks.json"
    entity = '{"id": "a", "schema": "Article", "properties": {"title": ["Talks end"]}}'
    other = '{"id": "b", "schema": "Person", "properties": {"name": ["Ada Lane"]}}'
    for document in (f"[{entity},\n{other}]", f"{entity}\n{other}", f"[\n{entity}\n]"):
        path.write_text(document, encoding="utf-8")
        assert main(["convert", "--from", "ftm", "--to", "json", str(path)]) == 0
        assert loads(capsys.readouterr().out).text == "Talks end"


@pytest.mark.parametrize("name", ["markdown", "html", "ibis"])
def test_a_text_has_no_place_for_several_articles(
    name: str, file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Several articles are not put into one document of a format that nothing reads again."""
    lines = tmp_path / "both.jsonl"
    lines.write_text(f"{dumps(parse(TEXT))}\n" * 2, encoding="utf-8")
    for files in ([str(file), str(file)], ["--from", "json", str(lines)]):
        assert main(["convert", "--to", name, *files]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.splitlines()[-1].endswith(
            f": {name} has no form for several articles: convert one at a time"
        )


def test_markdown_is_read(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format of text is read whole."""
    assert main(["convert", "--from", "markdown", "--to", "json", str(file)]) == 0
    assert loads(capsys.readouterr().out).headline is not None
