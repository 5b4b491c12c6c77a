"""Names in sentences of our own, one by one."""

import re
from pathlib import Path
from typing import Final

import pytest

from newsmodel import find_names

CASES: Final = [
    line
    for line in Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
_MARKED: Final = re.compile(r"\[([^\]]+):(\w+)\]")


def unmarked(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return a sentence without its brackets, and its names: where each begins, its words and its kind."""
    text, names, at = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[at : found.start()]
        names.append((len(text), found[1], found[2]))
        text += found[1]
        at = found.end()
    return text + marked[at:], names


@pytest.mark.parametrize("case", CASES)
def test_sentence(case: str) -> None:
    """Every name of the sentence is found, with its words and its kind, and nothing else."""
    language, _, marked = case.partition(" | ")
    text, expected = unmarked(marked)
    found = find_names(text, language=language)
    kinds = ["people" if name.demonym else str(name.kind) for name in found]
    assert [(name.quote.start, name.quote.exact, kind) for name, kind in zip(found, kinds, strict=True)] == expected


def test_there_are_enough_cases() -> None:
    """The sentences are as many as were promised."""
    assert len(CASES) >= 150
