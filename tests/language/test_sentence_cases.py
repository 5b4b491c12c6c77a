"""Where sentences end in ten languages: the cases of tests/data/sentences."""

from pathlib import Path
from typing import Final

import pytest

from newsmodel import parse

FOLDER: Final = Path(__file__).parents[1] / "data" / "sentences"
FEWEST: Final = {"en": 40, "de": 20, "fr": 20, "es": 15, "pt": 15, "it": 15, "ru": 15, "ar": 15, "zh": 15, "ja": 15}
"""How many cases each language has at least."""


def cases() -> list[tuple[str, str]]:
    """Return every case with the language that it stands for."""
    return [
        (path.stem, line)
        for path in sorted(FOLDER.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


CASES: Final = cases()


def test_every_language_has_its_cases() -> None:
    """Each language has as many cases as were promised, none of them twice."""
    assert len(set(CASES)) == len(CASES)
    counts = {language: sum(case[0] == language for case in CASES) for language in FEWEST}
    assert {language for language, count in counts.items() if count < FEWEST[language]} == set()
    assert {language for language, _ in CASES} == set(FEWEST)


@pytest.mark.parametrize(("language", "case"), CASES, ids=[f"{language}: {case[:40]}" for language, case in CASES])
def test_sentences(language: str, case: str) -> None:
    """The sentences of a text are those that a grammar of its language has."""
    parts = case.replace("\\n", "\n").split("|")
    article = parse("".join(parts), headlines=0, language=language)
    assert [sentence.text.strip() for sentence in article.sentences] == [part.strip(" \n-") for part in parts]
