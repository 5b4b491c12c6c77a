"""``newsmodel ground`` and ``newsmodel schema``: what they print, and their exit codes."""

import json
from importlib import resources
from pathlib import Path

import pytest

from newsmodel import dumps, ground, parse
from newsmodel.cli import main

TEXT = "They met.\n"


@pytest.fixture
def name(tmp_path: Path) -> str:
    """Return the name of a file with a text."""
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def story_in(tmp_path: Path, story: str) -> str:
    """Return the name of a file with a story."""
    path = tmp_path / "story.json"
    path.write_text(story, encoding="utf-8")
    return str(path)


def test_a_story_that_is_placed(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The article with its story is written as own JSON, and nothing is said."""
    story = {"events": [{"id": "e1", "trigger": "met"}]}
    assert main(["ground", name, "--story", story_in(tmp_path, json.dumps(story))]) == 0
    assert capsys.readouterr() == (f"{dumps(ground(parse(TEXT), story).article)}\n", "")


def test_a_story_of_which_something_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is refused gets a line each, the rest is written, and the exit code is 1."""
    assert main(["ground", name, "--story", story_in(tmp_path, '{"mood": "grim"}')]) == 1
    out, err = capsys.readouterr()
    assert out == f"{dumps(parse(TEXT))}\n"
    known = "id, participants, events, issues, statements"
    assert err == f"{name}: $: 'mood' is a key that is unknown here: it is one of {known}\n"


def test_a_file_that_is_no_story(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A story that is no JSON is said to be none, by its name, and nothing is written."""
    story = story_in(tmp_path, "no")
    assert main(["ground", name, "--story", story]) == 1
    reason = "not JSON: Expecting value at line 1 column 1: send the JSON object alone, or in one Markdown fence"
    assert capsys.readouterr() == ("", f"{name}: story {story}: {reason}\n")


def test_a_story_that_is_missing(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A story that cannot be read is said to be missing, by its name, with exit code 2."""
    assert main(["ground", name, "--story", "missing.json"]) == 2
    assert capsys.readouterr() == ("", f"{name}: story missing.json: there is no such file\n")


def test_a_story_is_needed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a story there is nothing to do: the arguments are wrong."""
    with pytest.raises(SystemExit) as raised:
        main(["ground", name])
    assert raised.value.code == 2
    assert "required: --story" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "file"), [([], "article.json"), (["--story"], "story.json")])
def test_schemas(option: list[str], file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A schema is printed as the package keeps it."""
    kept = resources.files("newsmodel").joinpath("schemas", file).read_text(encoding="utf-8")
    assert main(["schema", *option]) == 0
    assert capsys.readouterr() == (kept, "")
    assert json.loads(kept)["type"] == "object"
