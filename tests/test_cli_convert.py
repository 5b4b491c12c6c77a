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
