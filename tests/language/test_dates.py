"""Dates at the head of a story, and the cities that stories are dated from."""

from datetime import date

import pytest

from newsmodel.language import find_day, is_date_line, is_dateline_city


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("March 3", "XXXX-03-03"),
        ("March 7. The", "XXXX-03-07"),
        ("Aug. 7, 2031", "2031-08-07"),
        ("22. Mai 2031", "2031-05-22"),
        ("1er mars", "XXXX-03-01"),
        ("7 de marzo de 2031", "2031-03-07"),
        ("7 out", "XXXX-10-07"),
        ("7 марта", "XXXX-03-07"),
        ("7 مارس 2031", "2031-03-07"),
        ("2031年3月7日", "2031-03-07"),
        ("3月7日", "XXXX-03-07"),
        ("Feb 29", "XXXX-02-29"),
        ("07.03.2031", "2031-03-07"),
    ],
)
def test_find_day(words: str, value: str) -> None:
    """A day with its month is found in the languages and orders that datelines have; the year is never made up."""
    found = find_day(words, 0, len(words))
    assert found is not None
    assert found.value == value
    assert found.day == (None if value.startswith("XXXX") else date.fromisoformat(value))


@pytest.mark.parametrize(
    "words", ["March 32", "Feb 29, 2031", "Martha 3", "3 ships", "March 7.5", "13月7日", "Mar", "7.13.2031"]
)
def test_find_day_refuses(words: str) -> None:
    """What is no day of a month is none, nor is a day that the year does not have."""
    assert find_day(words, 0, len(words)) is None


@pytest.mark.parametrize(
    "line",
    [
        "7 March 2031",
        "Updated: Friday, March 7, 2031 11:40 am",
        "7. März 2031, 10.05 Uhr",
        "Publié le 7 mars 2031 à 10h05",
        "2031-03-07T10:05:00Z",
        "7.3.2031",
        "2031年3月7日 10时05分",
        "2031年3月7日（金）",
        "الجمعة، 7 مارس 2031",
        "7 تشرين الثاني 2031",
        "**7 March 2031**",
        "Mar 7, 2031, 10:05 AM ET",
        "7 марта 2031 года",
        "Publicado em 7 de março de 2031, às 10h05",
        "Publié le 7 mars 2031 à 10:05, mis à jour le 8 mars 2031 à 11:00",
        "07 mar 2031 - 10:05 CET",
        "تاريخ النشر: 7 مارس 2031",
    ],
)
def test_is_date_line(line: str) -> None:
    """A line that holds a whole date and nothing but words of dates and times is a date line."""
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "March 2031 was cold",
        "7 March, 10:05",
        "| 7 March | 4 |",
        "2031年3月7日、港は開いた",
        "12345678",
        "Friday",
        "May 7 and 8",
        "7 March 2031 " * 6,
    ],
)
def test_is_no_date_line(line: str) -> None:
    """A line without a year, or with any other word, is none."""
    assert not is_date_line(line)


def test_is_dateline_city() -> None:
    """Cities are known in any case, and nothing else is one."""
    assert is_dateline_city("BRUSSELS")
    assert is_dateline_city("New York")
    assert not is_dateline_city("Wheat")
