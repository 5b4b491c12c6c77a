"""``newsmodel check``: what it prints, its formats, and its exit codes."""

import io
import json
import re
import sys
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Finding, check, parse
from newsmodel._cli_check import Report, as_github, as_json, as_sarif, as_text
from newsmodel._terminal import columns
from newsmodel.citations import RULES
from newsmodel.cli import main
from newsmodel.strategies import strings

TEXT: Final = "They met [1]. They agreed [7].\n\nSources:\n[1] Port - https:/post.example/port\n[2] Source - https://wire.example\n"
SHOWN: Final = """\
{name}:1:27: dangling-marker '[7]' cites number 7, which no source bears
    They met [1]. They agreed [7].
                              ^^^
{name}:4:12: malformed-url 'https:/post.example/port' has no two slashes after its scheme
    [1] Port - https:/post.example/port
               ^^^^^^^^^^^^^^^^^^^^^^^^
    suggestion: https://post.example/port
{name}:5:1: uncited-source '[2]' is cited nowhere in the text
    [2] Source - https://wire.example
    ^^^
{name}:5:5: placeholder-title 'Source' is no title: it does not say what the source is
    [2] Source - https://wire.example
        ^^^^^^
"""
CLEAN: Final = "They met [1].\n\nSources:\n[1] https://post.example/port\n"


@pytest.fixture
def name(tmp_path: Path) -> str:
    """Return the name of a file in which there is something to find."""
    path = tmp_path / "strike.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def clean(tmp_path: Path) -> str:
    """Return the name of a file in which there is nothing to find."""
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return str(path)


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Return the exit code of ``newsmodel check``, and what it prints."""
    code = main(["check", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_text(name: str, clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding has a line with file, line, column, code and message, its place marked below, and a summary."""
    code, out, err = run([name, clean], capsys)
    assert (code, out) == (1, SHOWN.format(name=name))
    assert err == f"{name}: 2 errors, 2 warnings\n{clean}: ok\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A hyphen is standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"They met.\n\nSources:\n[1] https://post.example")))
    code, out, err = run(["-"], capsys)
    assert (code, out.splitlines()[0]) == (0, "<stdin>:4:1: uncited-source '[1]' is cited nowhere in the text")
    assert err == "<stdin>: 1 note\n"


@pytest.mark.parametrize(
    ("options", "code", "codes"),
    [
        (["--select", "uncited-source,missing-url"], 1, ["uncited-source"]),
        (["--select", "uncited-source", "--select", "dangling-marker"], 1, ["dangling-marker", "uncited-source"]),
        (["--select", "all", "--ignore", "malformed-url, dangling-marker"], 1, ["uncited-source", "placeholder-title"]),
        (["--select", "uncited-source", "--fail-on", "error"], 0, ["uncited-source"]),
        (["--select", "dangling-marker", "--fail-on", "error"], 1, ["dangling-marker"]),
        (["--select", "dangling-marker", "--fail-on", "never"], 0, ["dangling-marker"]),
        (["--select", "number-gap", "--fail-on", "info"], 0, []),
    ],
)
def test_choosing(
    options: list[str], code: int, codes: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rules are selected and ignored by code, and the exit code is 1 where a finding is as grave as was said."""
    found, out, _ = run([*options, "--format", "json", name], capsys)
    assert (found, [row["code"] for row in json.loads(out)]) == (code, codes)


@pytest.mark.parametrize("options", [["--ignore", "all"], ["--select", "number-gap", "--ignore", "number-gap"]])
def test_no_rule_is_left(options: list[str], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where all rules are ignored nothing is checked, and the command says so instead of "ok"."""
    code, out, err = run([*options, name], capsys)
    assert (code, out) == (2, "")
    assert err == f"{name}: no rule is left to apply: all that are selected are ignored\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "gap"], "argument --select: there is no rule 'gap'; there are dangling-marker, "),
        (["--ignore", "dangling-marker,x"], "argument --ignore: there is no rule 'x'; there are dangling-marker, "),
        (["--select", ""], "argument --select: it names no rule; there are dangling-marker, "),
        (["--ignore", " , "], "argument --ignore: it names no rule; there are dangling-marker, "),
        (["--fail-on", "fatal"], "argument --fail-on: invalid choice: 'fatal'"),
        (["--format", "xml"], "argument --format: invalid choice: 'xml'"),
    ],
)
def test_wrong_options(options: list[str], message: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no rule, level or format is said in words, and the exit code is 2."""
    with pytest.raises(SystemExit) as raised:
        run([*options, name], capsys)
    assert raised.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_files_that_cannot_be_read(form: str, clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file makes the exit code 2; the others are still checked, and what is written is whole."""
    code, out, err = run(["--format", form, "missing.txt", clean], capsys)
    assert (code, err) == (2, f"missing.txt: there is no such file\n{clean}: ok\n")
    assert form in ("text", "github") or json.loads(out) is not None
    assert run(["--format", form, "missing.txt"], capsys)[0] == 2


def test_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is one array with every part of each finding, lines and columns from 1, offsets from 0."""
    _, out, _ = run(["--format", "json", "--select", "malformed-url", name, name], capsys)
    first, second = json.loads(out)
    assert first == second
    assert first == {
        "file": name,
        "code": "malformed-url",
        "severity": "error",
        "message": "'https:/post.example/port' has no two slashes after its scheme",
        "start": 52,
        "end": 76,
        "line": 4,
        "column": 12,
        "end_line": 4,
        "end_column": 36,
        "suggestion": "https://post.example/port",
    }


def test_sarif(name: str, clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A SARIF log has what the standard requires: tool, rules, results with regions, and the fixes."""
    _, out, _ = run(["--format", "sarif", name, clean], capsys)
    log = json.loads(out)
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    [sarif] = log["runs"]
    assert sarif["columnKind"] == "unicodeCodePoints"
    assert [artifact["location"]["uri"] for artifact in sarif["artifacts"]] == [name, clean]
    rules = sarif["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning", "note"}
    for result in sarif["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        [place] = result["locations"]
        region = place["physicalLocation"]["region"]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": name}
        words = TEXT[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert words == TEXT.split("\n")[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    fixes = [result["fixes"] for result in sarif["results"] if "fixes" in result]
    assert [fix["artifactChanges"][0]["replacements"][0]["insertedContent"] for [fix] in fixes] == [
        {"text": "https://post.example/port"}
    ]


def report(text: str, *findings: Finding, file: str = "a.txt") -> Report:
    """Return the report of a text."""
    article = parse(text)
    return Report(file, article, findings or check(article))


def shown(text: str, *findings: Finding, width: int = 60, encoding: str | None = None) -> list[str]:
    """Return the lines that are printed of a text."""
    return as_text(report(text, *findings), width=width, encoding=encoding).splitlines()


def test_caret_under_tabs_and_wide_characters() -> None:
    """A tab is four columns, a wide character two, a combining one none: the mark stands below its words."""
    text = "\u6771\u4eac\te\u0301 [7]\r\n\r\n[1] https://a.example [2] https://b.example"
    _, line, mark, *_ = shown(text)
    assert line == "    \u6771\u4eac    e\u0301 [7]"
    assert mark == " " * (4 + 2 + 2 + 4 + 1 + 1) + "^^^"


def test_control_characters_are_made_visible() -> None:
    """Nothing in a text can steer the terminal, nor anything in a message or a suggestion."""
    wrong = Finding("own", "an \x1b", start=1, end=2, suggestion="\x07")
    assert shown("a\x1b[31m", wrong) == [
        "a.txt:1:2: own an \\x1b",
        "    a\\x1b[31m",
        "     ^^^^",
        "    suggestion: \\x07",
    ]
    assert shown("caf\u00e9 !", Finding("own", "!", start=5, end=6), encoding="ascii")[1:] == [
        "    caf\\xe9 !",
        "            ^",
    ]


def test_long_lines_are_cut_around_the_place() -> None:
    """Of a long line, what stands around the place is shown."""
    text = f"{'a' * 9000}!{'b' * 9000}"
    _, line, mark = shown(text, Finding("own", "!", start=9000, end=9001))
    assert line == f"    ...{'a' * 28}!{'b' * 27}..."
    assert mark == " " * (4 + 3 + 28) + "^"
    _, line, mark = shown(text, Finding("own", "!", start=9000, end=18001), width=10)
    assert line == f"    ...{'a' * 18}!{'b' * 17}..."
    assert mark == " " * (4 + 3 + 18) + "^" * 18


def test_places_of_several_lines_and_none() -> None:
    """A place of several lines is marked on its first one, and an empty one has one mark."""
    assert shown("a\nb", Finding("own", "two", start=0, end=3))[1:] == ["    a", "    ^"]
    assert shown("a\n", Finding("own", "end", start=2, end=2)) == ["a.txt:2:1: own end", "    ", "    ^"]


@given(strings(max_size=40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 90))
def test_text_of_anything(text: str, start: int, size: int, width: int) -> None:
    """Whatever a text holds, each finding takes three lines, and the mark stands within what is shown."""
    start = min(start, len(text))
    finding = Finding("own", "!", start=start, end=min(start + size, len(text)))
    first, line, mark = as_text(report(text, finding), width=width, encoding="utf-8").removesuffix("\n").split("\n")
    assert re.match(r"a\.txt:\d+:\d+: own !\Z", first)
    assert mark.strip() == "^" * (len(mark) - len(mark.rstrip("^")))
    assert columns(mark) <= max(width, 40) + 12
    assert line.startswith("    ")


def test_github_commands() -> None:
    """Workflow commands have their special characters escaped, and columns where they are of one line."""
    findings = [
        Finding("own", "100 %, no:\nmore\x1b", start=0, end=1, severity="error"),
        Finding("own", "two", start=0, end=3, severity="info"),
        Finding("own", "one", start=2, end=3),
    ]
    assert as_github(report("a\nb", *findings, file="a,b:c%.txt")) == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=2,title=own::100 %25, no:%0Amore\\x1b\n"
        "::notice file=a%2Cb%3Ac%25.txt,line=1,endLine=2,title=own::two\n"
        "::warning file=a%2Cb%3Ac%25.txt,line=2,endLine=2,col=1,endColumn=2,title=own::one\n"
    )


def test_github(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes them to standard output."""
    code, out, _ = run(["--format", "github", "--select", "uncited-source", name], capsys)
    place = f"file={name},line=5,endLine=5,col=1,endColumn=4"
    assert (code, out) == (1, f"::warning {place},title=uncited-source::'[2]' is cited nowhere in the text\n")


def test_odd_names_of_files() -> None:
    """Names with spaces, colons and bytes that are no UTF-8 are written so that programs can read them."""
    found = report("They met [7].", file="a b:\udcff\u00e9.txt")
    [run_of] = json.loads(as_sarif([found]))["runs"]
    assert run_of["artifacts"][0]["location"]["uri"] == "a%20b%3A%FF%C3%A9.txt"
    assert json.loads(as_json([found]))[0]["file"] == "a b:\udcff\u00e9.txt"


def test_closed_output(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a standard output, the exit code still says what was found."""
    monkeypatch.setattr(sys, "stdout", None)
    assert [main(["check", "--format", form, name]) for form in ("text", "github", "json", "sarif")] == [1, 1, 1, 1]


def test_no_file_that_can_be_read_gives_an_empty_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Data is whole even where no file could be read."""
    main(["check", "--format", "sarif", "missing.txt"])
    log: Any = json.loads(capsys.readouterr().out)
    assert log["runs"][0]["results"] == []
