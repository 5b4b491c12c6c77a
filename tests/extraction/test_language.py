"""Which language a text is taken for."""

import pytest

from newsmodel.extraction._language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers met in Oslo.", "en"),
        ("They met in Oslo and is van in.", "en"),
        ("Die Minister trafen sich in Oslo.", "de"),
        ("Les ministres sont dans le port.", "fr"),
        ("Los ministros y las islas.", "es"),
        ("De ministers zijn in Oslo niet voor het eerst.", "nl"),
        ("Oslo", "en"),
        ("Министры в порту.", ""),
    ],
)
def test_language_of(text: str, language: str) -> None:
    """Words that several languages have speak for each of them, and English needs the fewest."""
    assert language_of(text) == language
