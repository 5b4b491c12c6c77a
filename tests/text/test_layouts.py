"""Layouts of whole texts: each case in tests/data/layouts reads as its outline says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from newsmodel import (
    Article,
    Block,
    Dateline,
    Heading,
    Headline,
    ListLabel,
    RelatedLink,
    Source,
    parse,
)

FOLDER: Final = Path(__file__).parents[1] / "data" / "layouts"
FEWEST: Final = 60
_CASE: Final = re.compile(
    r"^%% (?P<title>.+)\n(?P<text>(?:(?!%%).*\n)*)%% reads as\n(?P<outline>(?:(?!%%).*\n)+)", re.MULTILINE
)


class Case(NamedTuple):
    """A text and its outline."""

    title: str
    text: str
    outline: list[str]


def cases() -> list[Case]:
    """Return the cases of all files."""
    return [
        Case(f"{path.stem}: {found['title']}", found["text"].removesuffix("\n"), found["outline"].splitlines())
        for path in sorted(FOLDER.glob("*.txt"))
        for found in _CASE.finditer(path.read_text(encoding="utf-8"))
    ]


CASES: Final = cases()


def _detail(block: Block) -> str:
    """Return what tells a block apart from others of its type."""
    match block:
        case Headline():
            return f" {block.role}"
        case Heading():
            return f" {block.level}"
        case ListLabel():
            return f" {block.opens}"
        case Source():
            return "".join(f" {name}" for name in (*block.numbers, *block.labels))
        case RelatedLink() if block.number is not None:
            return f" {block.number}"
    return ""


def _cited(article: Article, start: int, end: int) -> str:
    names = []
    for citation in article.citations:
        if start <= citation.start < end:
            known = "" if citation.sources else "?"
            names += [f"{name}{known}" for name in (*citation.numbers, *citation.labels)]
    return " ".join(names)


def outline(article: Article) -> Iterator[str]:
    """Yield the lines of an Article's outline."""
    places = iter([node for node in article.nodes if isinstance(node.value, Block)])
    for block in article.blocks:
        node = next(places)
        words = block.title or "" if isinstance(block, (Source, RelatedLink)) else block.plain
        yield f"{type(block).__name__}{_detail(block)}: {' '.join(words.split())}".rstrip()
        if isinstance(block, (Source, RelatedLink)):
            parts = {"url": block.url, "publisher": None, "date": None}
            if isinstance(block, Source):
                parts |= {"publisher": block.publisher, "date": block.date}
            yield from (f"  {name}: {value}" for name, value in parts.items() if value is not None)
        for said in (leaf for leaf in block.content if isinstance(leaf, Dateline)):
            values = (said.place, said.agency, said.date and said.date.value)
            yield "  dateline: " + " | ".join([value or "-" for value in values])
        cited = _cited(article, node.start, node.end)
        if cited:
            yield f"  cites: {cited}"


def _agrees(expected: str, found: str) -> bool:
    first, dots, last = expected.partition(" … ")
    if not dots:
        return found == expected
    return len(found) >= len(first) + len(last) and found.startswith(first) and found.endswith(last)


def test_there_are_cases() -> None:
    """The files hold at least as many layouts as were written, each under a title of its own."""
    written = sum(path.read_text(encoding="utf-8").count("%% reads as\n") for path in FOLDER.glob("*.txt"))
    assert len({case.title for case in CASES}) == len(CASES) == written >= FEWEST


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_layout(case: Case) -> None:
    """A text reads as a careful reader takes it apart, and back as it was."""
    article = parse(case.text)
    found = list(outline(article))
    agreed = [
        expected if _agrees(expected, line) else line for expected, line in zip(case.outline, found, strict=False)
    ]
    assert agreed + found[len(agreed) :] == case.outline
    assert parse(str(article)).blocks == article.blocks


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_layout_with_other_line_ends(case: Case, ends: str) -> None:
    """Other line ends and a byte order mark change nothing of the outline."""
    text = "\ufeff" + case.text.replace("\n", ends)
    assert list(outline(parse(text))) == list(outline(parse(case.text)))
