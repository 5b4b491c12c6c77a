"""The command line: what it prints, what it refuses, and its exit codes."""

import io
import json
import os
import runpy
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from newsmodel import Article, Metadata, Quote, TimeExpression, dumps, extract, extraction, loads, parse
from newsmodel._who import tell
from newsmodel.cli import main

TEXT = "Port talks end\n\nBoth sides met on Monday [1].\n\nSources:\n[1] Example Wire, https://example.org/talks\n"
SHOWN = """\
Port talks end

Both sides met on Monday.
    [1] Example Wire (example.org)

Sources
  [1] Example Wire - cited by 1 sentence
      https://example.org/talks

When
  Monday: not resolved

2 sentences, 1 with a source; 1 citation; 1 source
"""
USAGE = "usage: newsmodel [-h] [--version] COMMAND ...\n"


class Terminal(io.StringIO):
    """A standard output that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class Full(io.StringIO):
    """A standard output that takes nothing more."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _text: str, /) -> int:
        """Refuse."""
        raise self.error


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with 80 columns, and with nothing said about colour."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def article(tmp_path: Path) -> str:
    """Return the name of a file that holds a small article."""
    return written(tmp_path / "talks.txt", TEXT.encode())


def written(path: Path, data: bytes) -> str:
    """Write a file and return its name."""
    path.write_bytes(data)
    return str(path)


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> tuple[int, bytes, bytes]:
    """Run the command line in a process of its own; return its exit code, its output and its messages."""
    done = subprocess.run(
        [sys.executable, "-m", "newsmodel", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stdout, done.stderr


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Make ``data`` the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_show_prints_the_article_for_a_person(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`show` prints headline, sentences with their sources, and the sources with their use."""
    assert main(["show", article]) == 0
    assert capsys.readouterr() == (SHOWN, "")


def test_show_names_each_of_several_files(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With several files, a line with its name stands before each."""
    feed(monkeypatch, b"They met.")
    assert main(["show", article, "-"]) == 0
    second = "They met.\n\n1 sentence, 0 with a source; 0 citations; 0 sources\n"
    assert capsys.readouterr().out == f"==> {article} <==\n\n{SHOWN}\n==> <stdin> <==\n\n{second}\n"


def test_show_fits_the_terminal(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines are as wide as the terminal."""
    monkeypatch.setenv("COLUMNS", "30")
    assert main(["show", article]) == 0
    assert "\n  [1] Example Wire - cited by\n      1 sentence\n" in capsys.readouterr().out


def test_show_is_coloured_on_a_terminal_alone(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Colour is for terminals, and for none that asks for no colour."""
    for name, value, coloured in (("COLUMNS", "80", True), ("NO_COLOR", "1", False), ("NO_COLOR", "", True)):
        monkeypatch.setenv(name, value)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", terminal := Terminal())
            assert main(["show", article]) == 0
        assert ("\x1b[1mPort talks end\x1b[0m\n" in terminal.getvalue()) is coloured
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    assert main(["show", article]) == 0
    assert terminal.getvalue() == SHOWN
    assert capsys.readouterr() == ("", "")


def test_show_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No control character, no bidi control and no surrogate of a text or of a file name reaches the terminal."""
    steering = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    text = "".join([f"a{chr(code)}b\n" for code in steering])
    name = written(tmp_path / "\x1b[31m\u202e.txt", f"# {text}\n{text}\n```\n{text}```\n- {text}".encode())
    assert main(["show", name, name, f"{name}x"]) == 2
    out, err = capsys.readouterr()
    assert {char for char in out + err if ord(char) in steering} == {"\n"}
    assert "a\\x1bb" in out
    assert err == f"{tmp_path}/\\x1b[31m\\u202e.txtx: there is no such file\n"


def test_show_writes_out_what_the_encoding_lacks(tmp_path: Path) -> None:
    """An output in ASCII or Latin-1 gets every article, what it cannot hold written out."""
    name = written(tmp_path / "a.txt", "Z\u00fcrich \u2013 \u6771\u4eac.".encode())
    assert run("show", name, PYTHONIOENCODING="ascii")[1].startswith(b"Z\\xfcrich \\u2013 \\u6771\\u4eac.")
    assert run("show", name, PYTHONIOENCODING="latin-1")[1].startswith(b"Z\xfcrich \\u2013 ")


@pytest.mark.parametrize(
    "data", [b"a\r\nb\r\n", b"\xef\xbb\xbfa\n\nb", b"a\rb\r", "\u2028a\u0085b\x00".encode(), b" \n"]
)
def test_parse_keeps_every_character(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`parse` translates no line end and drops no byte order mark."""
    assert main(["parse", written(tmp_path / "a.txt", data)]) == 0
    out, err = capsys.readouterr()
    assert str(loads(out)).encode() == data
    assert err == ""


def test_parse_writes_a_line_a_file(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`parse` writes JSON Lines: one line for each file, in order."""
    feed(monkeypatch, b"They met.")
    assert main(["parse", article, "-"]) == 0
    assert capsys.readouterr().out == f"{dumps(parse(TEXT))}\n{dumps(parse('They met.'))}\n"


def test_parse_takes_what_the_caller_knows(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--headlines` and `--language` are those of `newsmodel.parse`."""
    assert main(["parse", "--headlines", "0", "--language", "en", article]) == 0
    assert loads(capsys.readouterr().out) == parse(TEXT, headlines=0, language="en")


def test_parse_writes_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    """Own JSON is UTF-8, also where the output claims another encoding."""
    name = written(tmp_path / "a.txt", "\u6771\u4eac\r\n".encode())
    code, out, err = run("parse", name, PYTHONIOENCODING="latin-1")
    assert (code, err) == (0, b"")
    assert out.decode() == dumps(parse("\u6771\u4eac\r\n")) + "\n"


def test_parse_writes_to_a_text_stream(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An output without bytes below it, such as a `StringIO`, takes the data too."""
    monkeypatch.setattr(sys, "stdout", out := io.StringIO())
    assert main(["parse", article]) == 0
    assert loads(out.getvalue()) == parse(TEXT)


def test_validate_counts_what_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`validate` takes one document, also spread over lines, and JSON Lines, with or without a byte order mark."""
    line = dumps(parse(TEXT))
    one = written(tmp_path / "one.json", line.encode())
    spread = written(tmp_path / "spread.json", b"\xef\xbb\xbf\n" + json.dumps(json.loads(line), indent=2).encode())
    two = written(tmp_path / "two.jsonl", f"\ufeff\n{line}\r\n\n{line}\n".encode())
    assert main(["validate", one, spread, two]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{one}: ok, 1 article\n{spread}: ok, 1 article\n{two}: ok, 2 articles\n"


def test_validate_names_the_place_of_each_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`validate` says file, line, path and reason of every line that is wrong."""
    line = dumps(parse("They met."))
    name = written(tmp_path / "a.jsonl", f'{line}\n{{"newsmodel":1,"blocks":[7]}}\n\n[]\n{line}\n'.encode())
    assert main(["validate", name]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"{name}: line 2: $.blocks[0]: 7 is a number, not an object",
        f"{name}: line 4: $: [...] is an array, not an object",
    ]


def test_validate_knows_lines_by_any_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A first line that is broken does not make one document of JSON Lines."""
    name = written(tmp_path / "a.jsonl", f'{{"newsmodel":1\n{dumps(parse("They met."))}\n'.encode())
    assert main(["validate", name]) == 1
    assert capsys.readouterr().err == f"{name}: line 1: $: not JSON: Expecting ',' delimiter at line 2 column 1\n"


def test_validate_names_the_place_in_a_document_over_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a document that is spread over lines, the path says where."""
    name = written(tmp_path / "a.json", b'{\n  "newsmodel": 1,\n  "blocks": [7]\n}\n')
    assert main(["validate", name]) == 1
    assert capsys.readouterr().err == f"{name}: $.blocks[0]: 7 is a number, not an object\n"


@pytest.mark.parametrize("command", ["show", "parse", "validate"])
def test_what_cannot_be_read_is_one_line(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file, a folder and an empty file are each one line, and nothing on standard output."""
    empty = written(tmp_path / "empty.txt", b"")
    for name, code, reason in (
        ("none.txt", 2, "none.txt: there is no such file"),
        ("", 2, "'': there is no such file"),
        (str(tmp_path), 2, f"{tmp_path}: is a folder, not a file"),
        (f"{empty}/x", 2, f"{empty}/x: cannot be read: Not a directory"),
        ("a\0b", 2, "a\\x00b: cannot be read: embedded null byte"),
        (empty, 1, f"{empty}: is empty"),
    ):
        assert main([command, name]) == code
        assert capsys.readouterr() == ("", f"{reason}\n")


def test_what_may_not_be_read_is_one_line(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file without permission to read is one line."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert main(["show", article]) == 2
    assert capsys.readouterr() == ("", f"{article}: may not be read: permission denied\n")


@pytest.mark.parametrize("command", ["show", "parse"])
def test_what_is_not_utf_8_is_one_line(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in another encoding is named with the first byte that is wrong."""
    name = written(tmp_path / "a.txt", b"caf\xe9")
    assert main([command, name]) == 1
    assert capsys.readouterr() == ("", f"{name}: is not UTF-8: byte 0xe9 at offset 3\n")


def test_what_is_not_utf_8_is_no_own_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`validate` says so of a document."""
    name = written(tmp_path / "a.json", b'{"newsmodel":1,"blocks":[{"paragraph":"\xe9"}]}')
    assert main(["validate", name]) == 1
    assert capsys.readouterr().err.startswith(f"{name}: line 1: $: not UTF-8: ")


def test_white_space_alone_is_nothing_to_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """White space is an article without blocks to `parse`, nothing to `show`, and no document to `validate`."""
    name = written(tmp_path / "a.txt", b" \r\n\n")
    assert main(["show", name]) == 1
    assert main(["validate", name]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"{name}: holds only white space: there is nothing to show",
        f"{name}: holds only white space: there is no article in it",
    ]


def test_a_bad_file_does_not_stop_the_others(article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files after a bad one are still read, and the exit code is the worst."""
    empty = written(tmp_path / "empty.txt", b"")
    assert main(["parse", empty, article]) == 1
    assert main(["parse", empty, "none.txt", article]) == 2
    assert [loads(line).text for line in capsys.readouterr().out.splitlines()] == [TEXT, TEXT]


def test_what_the_model_refuses_is_one_line(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An option that makes a wrong Article is named with its path."""
    assert main(["parse", "--language", "", article]) == 1
    assert capsys.readouterr() == ("", f"{article}: Article.metadata.language: '' is empty\n")


def test_version_names_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints the name under which one installs it."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr() == (f"newsmodel-core {version('newsmodel-core')}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], f"{USAGE}newsmodel: error: the following arguments are required: COMMAND\n"),
        (["show", "--headlines", "-1", "x"], "argument --headlines: '-1' is no number of lines: 0 or more\n"),
        (
            ["show", "--headlines", "1" * 10, "x"],
            "argument --headlines: '1111111111' is no number of lines: 0 or more\n",
        ),
        (["show", "--headlines", "\u0663", "x"], "argument --headlines: '\u0663' is no number of lines: 0 or more\n"),
        (["show"], "newsmodel show: error: the following arguments are required: FILE\n"),
        (["show", "a", "--\x1b[31m"], "newsmodel: error: unrecognized arguments: --\\x1b[31m\n"),
    ],
)
def test_wrong_arguments_are_named(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong arguments end with the usage, what is wrong, and exit code 2."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err.endswith(message)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` lists the commands and the exit codes."""
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert [word for word in ("show", "parse", "validate", "Exit codes:") if word not in shown] == []


def test_ctrl_c_is_quiet(article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends the command without a word."""

    def interrupt(*_: object, **__: object) -> Article:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsmodel.text.parse", interrupt)
    assert main(["parse", article]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """A reader that has enough ends the command without a word."""
    name = written(tmp_path / "a.txt", b"They met. " * 100_000)
    with subprocess.Popen(
        [sys.executable, "-m", "newsmodel", "show", name],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": ""},  # else the system may take a part without an error
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_closed_pipe_is_told_from_other_errors(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An output that fails in another way is one line."""
    monkeypatch.setattr(sys, "stdout", Full(BrokenPipeError(32, "Broken pipe")))
    assert main(["show", article]) == 141
    monkeypatch.setattr(sys, "stdout", Full(OSError(28, "No space left on device")))
    assert main(["show", article]) == 2
    assert capsys.readouterr().err == "newsmodel: cannot write the output: No space left on device\n"


def test_streams_may_be_closed(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A process without standard input, output or error still ends with its exit code."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["show", "-"]) == 2
    assert capsys.readouterr().err == "<stdin>: is closed\n"
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["show", article]) == 0
    assert main(["parse", article]) == 0
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["show", "none.txt"]) == 2


def test_the_module_runs(article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m newsmodel` is the command, and importing its module runs nothing."""
    import newsmodel.__main__

    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys, "argv", ["newsmodel", "show", article])
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(newsmodel.__main__.__file__, run_name="__main__")
    assert stop.value.code == 0
    assert capsys.readouterr().out == SHOWN


def test_a_process_prints_the_same(article: str) -> None:
    """A process of its own prints the same, and reads standard input."""
    assert run("show", article, COLUMNS="80") == (0, SHOWN.encode(), b"")
    assert run("parse", "-", stdin=b"They met.\r\n") == (
        0,
        f"{dumps(parse(f'They met.{chr(13)}{chr(10)}'))}\n".encode(),
        b"",
    )
    assert run("validate", "-", stdin=b"[]") == (1, b"", b"<stdin>: $: [...] is an array, not an object\n")


def test_metadata_is_not_invented(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the text does not say and the caller does not give stays unknown."""
    assert main(["parse", article]) == 0
    assert loads(capsys.readouterr().out).metadata == Metadata()


STORY = "Talks end\n\nFriday, January 4, 2019\n\nNorwegian Minister Ada Lane resigned on Friday.\n"
WHO = """\
Who
  Norwegian, state
      Norwegian Minister Ada Lane resigned on Friday.
  Ada Lane, person, Norwegian Minister, for Norwegian
      Norwegian Minister Ada Lane resigned on Friday.
"""


def found_on(anchor: object) -> tuple[TimeExpression, ...]:
    """Return the one time of the story, with the day that was asked about as its value."""
    return (
        TimeExpression(Quote("Friday", start=STORY.rindex("Friday")), type="date", value=str(anchor), mod="APPROX"),
    )


@pytest.fixture
def _times(monkeypatch: pytest.MonkeyPatch) -> None:
    """The finder of times answers with the day that it was given."""
    monkeypatch.setattr(extraction, "find_times", lambda _text, anchor, **_options: found_on(anchor), raising=False)


def test_extract_without_times(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It prints who takes part, each with the first sentence that names them."""
    monkeypatch.setattr(extraction, "find_times", lambda *_args, **_options: (), raising=False)
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    assert main(["extract", str(file)]) == 0
    assert capsys.readouterr().out == WHO


@pytest.mark.usefixtures("_times")
@pytest.mark.parametrize(("options", "day"), [([], "2019-01-04"), (["--published", "2025-08-16"], "2025-08-16")])
def test_extract_with_times(options: list[str], day: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints when, as of the day given, else of the text's own; each file under its name."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    assert main(["extract", *options, str(file), str(file)]) == 0
    when = f"When\n  Friday: {day} (APPROX)\n      Norwegian Minister Ada Lane resigned on Friday.\n"
    assert capsys.readouterr().out == f"==> {file} <==\n\n{WHO}\n{when}\n" * 2


def test_show_tells_who_and_when(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`show` prints who takes part and when below the article, as of the day given, else of the text's own."""
    file = tmp_path / "story.txt"
    file.write_text(f"{STORY}\nSources:\n[1] Post, 3 March 2018\n", encoding="utf-8")
    told = "Who\n  Norwegian, state\n  Ada Lane, person, Norwegian Minister, for Norwegian\n\nWhen\n"
    assert main(["show", str(file)]) == 0
    shown = capsys.readouterr().out
    assert told in shown
    assert "2018-03-03" not in shown  # a list of sources tells no story
    assert "\n  Friday: 2019-01-04\n" in shown
    assert main(["show", "--published", "2025-08-16", str(file)]) == 0
    assert "\n  Friday: 2025-08-15\n" in capsys.readouterr().out


def test_extract_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json it writes the article with its story, as own JSON."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    assert main(["extract", "--json", str(file)]) == 0
    assert loads(capsys.readouterr().out) == extract(parse(STORY))


def test_extract_finds_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody takes part it says so."""
    monkeypatch.setattr(extraction, "find_times", lambda *_args, **_options: (), raising=False)
    file = tmp_path / "story.txt"
    file.write_text("It rained.", encoding="utf-8")
    assert main(["extract", str(file)]) == 0
    assert capsys.readouterr().out == "Who\n  nobody found\n"


def test_extract_refuses_what_is_no_day(capsys: pytest.CaptureFixture[str]) -> None:
    """A day that is none is a wrong argument."""
    with pytest.raises(SystemExit, match=r"^2$"):
        main(["extract", "--published", "Friday", "story.txt"])
    assert "'Friday' is no day, such as 2025-08-15" in capsys.readouterr().err


def test_telling_of_aliases_and_of_what_is_not_resolved() -> None:
    """Other names stand behind the name; a time without a value says so."""
    article = extract(parse("Ada Lane left on Friday. Lane slept."))
    friday = TimeExpression(article.quote("Friday"), type="date")
    assert tell(article, (friday,)) == (
        "Who\n  Ada Lane (Lane), person\n      Ada Lane left on Friday.\n\n"
        "When\n  Friday: not resolved\n      Ada Lane left on Friday.\n"
    )
