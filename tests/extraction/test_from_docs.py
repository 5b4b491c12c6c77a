"""Times, names and participants in sentences and texts that were written from the documentation alone."""

import re
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from newsmodel import extract, find_names, find_times, parse

LINES: Final = [
    line
    for line in Path(__file__).with_name("data_from_docs.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
TIMES: Final = [line for line in LINES if line.startswith("time ")]
NAMES: Final = [line for line in LINES if line.startswith("name ")]
TEXTS: Final = ["text " + case for case in ("\n" + "\n".join(LINES)).split("\ntext ")[1:]]
_TIME: Final = re.compile(r"\[([^\]=]+)=([^\],]+)(?:,(\w+))?\]")
_NAME: Final = re.compile(r"\[([^\]]+):(\w+)\]")
_LEADING: Final = re.compile(
    r"(?:(?:the|in|on|at|over|der|die|das|den|dem|am|im|um|in|seit|le|la|les|au|en|à|el|los)\s+|l['’])", re.IGNORECASE
)

Found: TypeAlias = tuple[int, str, str]


def unmarked(marked: str, pattern: re.Pattern[str]) -> tuple[str, list[Found]]:
    """Return a sentence without its brackets, and what they mark: where each ends, its words and the rest."""
    text, marks, at = "", [], 0
    for found in pattern.finditer(marked):
        text += marked[at : found.start()] + found[1]
        marks.append((len(text), found[1], " ".join(filter(None, found.groups()[1:]))))
        at = found.end()
    return text + marked[at:], marks


def core(words: str) -> str:
    """Return an expression without the articles and prepositions before it."""
    while found := _LEADING.match(words):
        words = words[found.end() :]
    return words


def time_case(case: str) -> tuple[list[Found], list[Found]]:
    """Return the times that are found in a sentence, and those that were expected."""
    head, _, marked = case.partition(" | ")
    _, language, anchor = head.split(" ")
    text, marks = unmarked(marked, _TIME)
    found = find_times(text, None if anchor == "-" else date.fromisoformat(anchor), language=language)
    return [
        (
            time.quote.end,
            core(time.quote.exact),
            " ".join(filter(None, (time.value or "-", time.mod and str(time.mod)))),
        )
        for time in found
    ], [(end, core(words), rest) for end, words, rest in marks]


def name_case(case: str) -> tuple[list[Found], list[Found]]:
    """Return the names that are found in a sentence, and those that were expected."""
    head, _, marked = case.partition(" | ")
    text, marks = unmarked(marked, _NAME)
    return [
        (name.quote.end, name.quote.exact, "people" if name.demonym else str(name.kind))
        for name in find_names(text, language=head.split(" ")[1])
    ], marks


def text_case(case: str) -> tuple[list[str], list[str]]:
    """Return the participants that are found in a text, each as one line, and those that were expected."""
    lines = case.split("\n")
    text = "\n".join(line for line in lines[1:] if not line.startswith("= "))
    story = extract(parse(text, language=lines[0].split(" ")[1]))
    names = {one.id: one.name for one in story.participants}
    found = [
        " | ".join((one.name, str(one.kind), "; ".join(one.titles), names.get(one.represents or "", "")))
        for one in story.participants
    ]
    expected = [line.removeprefix("= ") for line in lines[1:] if line.startswith("= ")]
    return sorted(found), sorted(" | ".join(cell.strip() for cell in line.split("|")) for line in expected)


@pytest.mark.parametrize("case", TIMES)
def test_times(case: str) -> None:
    """Every time of the sentence is found, with its words, value and modifier, and nothing else."""
    found, expected = time_case(case)
    assert found == expected


@pytest.mark.parametrize("case", NAMES)
def test_names(case: str) -> None:
    """Every name of the sentence is found, with its words and its kind, and nothing else."""
    found, expected = name_case(case)
    assert found == expected


@pytest.mark.parametrize("case", TEXTS)
def test_participants(case: str) -> None:
    """Those who take part are found, each with kind, titles and whom he represents, and nobody else."""
    found, expected = text_case(case)
    assert found == expected


def test_there_are_enough_cases() -> None:
    """None of the cases is lost on the way from the file."""
    assert (len(TIMES), len(NAMES), len(TEXTS)) == (130, 102, 32)
