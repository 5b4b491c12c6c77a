"""find_times: the cases of the files beside this one, and what it refuses."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from newsmodel import TimeExpression, extract, find_times, parse
from newsmodel.extraction import Facts, times_of, times_with_rules
from newsmodel.extraction._time_lexicon import LANGUAGES, guess_language
from newsmodel.extraction._time_rules import PROVEN_OF_TIMES, RULE_OF, TIME_RULES
from newsmodel.extraction._times import _STAGES
from newsmodel.model import is_time_value

FILES: Final = sorted((Path(__file__).parent / "times").glob("*.txt"))
ANCHOR: Final = date(2025, 8, 16)


class Case(NamedTuple):
    """A case of a file: its title, the language, the anchor, the text, and the lines that are expected."""

    title: str
    language: str
    anchor: str
    text: str
    expected: list[str]


def read_cases() -> list[Case]:
    """Read all cases: a title, language and anchor, the text, one line for each time, and an empty line."""
    cases: list[Case] = []
    for file in FILES:
        for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
            title, head, text, *expected = block.split("\n")
            language, anchor = head.split()
            cases.append(Case(f"{language}: {title}", language, anchor, text, expected))
    return cases


def read_anchor(words: str) -> date | None:
    """Return the anchor that a case names."""
    if words == "None":
        return None
    return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)


def shown(times: tuple[TimeExpression, ...]) -> list[str]:
    """Return times as the files write them."""
    return [f"{time.quote.exact} = {time.type} {time.value}" + (f" {time.mod}" if time.mod else "") for time in times]


CASES: Final = read_cases()


def test_there_are_cases_in_every_language() -> None:
    """The files hold at least 200 cases, and some of each language."""
    assert len(CASES) >= 200
    assert {case.language for case in CASES} >= set(LANGUAGES)


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_case(case: Case) -> None:
    """The text holds these times with these values, and no others."""
    found = find_times(case.text, read_anchor(case.anchor), language=case.language)
    assert shown(found) == case.expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 p.m. to 3:15 p.m.", ["2 p.m. to 3:15 p.m. = time 2025-08-16T14:00/2025-08-16T15:15"]),
        ("the last quarter", ["the last quarter = date 2025-Q2"]),
        ("in the past", ["in the past = date PAST_REF"]),
        ("4/5/2025", ["4/5/2025 = date 2025-XX-XX"]),
        ("4/4/2025", ["4/4/2025 = date 2025-04-04"]),
        ("", []),
    ],
)
def test_without_a_language(text: str, expected: list[str]) -> None:
    """The language is guessed; where nothing tells it, day and month of a numeric date stay open."""
    assert shown(find_times(text, ANCHOR)) == expected


def test_region_decides_the_order_of_day_and_month() -> None:
    """British English puts the day first, American English the month."""
    text = "Signed on 3/4/2025."
    assert [time.value for time in find_times(text, language="en-GB")] == ["2025-04-03"]
    assert [time.value for time in find_times(text, language="en_US")] == ["2025-03-04"]


@pytest.mark.parametrize("text", [None, 3, b"Friday", ["Friday"]])
def test_text_must_be_str(text: Any) -> None:
    """What is no str is refused."""
    with pytest.raises(TypeError, match="text must be a str"):
        find_times(text)


@pytest.mark.parametrize("anchor", ["2025-08-16", 3, 3.5])
def test_anchor_must_be_a_date(anchor: Any) -> None:
    """An anchor that is no date is refused."""
    with pytest.raises(TypeError, match="anchor must be a date"):
        find_times("Friday", anchor)


def test_zone_of_the_anchor_does_not_move_times() -> None:
    """Times are those of the place that tells them: the anchor's zone is not added to them."""
    found = find_times("It opens at 3 p.m. today.", datetime(2025, 8, 16, 9, tzinfo=UTC))
    assert [time.value for time in found] == ["2025-08-16T15:00"]


def test_language_is_guessed_by_its_commonest_words() -> None:
    """Each known language is told from the others, and numbers alone tell nothing."""
    texts = {
        "en": "The ministers of the two countries met in the capital.",
        "de": "Die Minister der beiden Länder trafen sich in der Hauptstadt.",
        "fr": "Les ministres des deux pays se sont réunis dans la capitale.",
        "es": "Los ministros de los dos países se reunieron en la capital.",
        None: "12 34",
    }
    assert {guess_language(text): language for language, text in texts.items()} == {name: name for name in texts}


def test_data_is_read_when_it_is_needed() -> None:
    """Importing find_times loads no lexicon reader's data and no dateutil."""
    code = "from newsmodel import find_times; import sys; print('dateutil' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_lexicons_have_one_spelling_once_in_a_table() -> None:
    """No table of a lexicon names a spelling twice."""
    import tomllib

    from newsmodel.extraction import _time_lexicon

    folder = Path(_time_lexicon.__file__).parent / "lexicons"
    twice = []
    for file in sorted(folder.glob("times_*.toml")):
        for name, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
            spellings = [one for words in table.values() for one in re.split(", ", words)]
            twice += [(file.name, name, one) for one in set(spellings) if spellings.count(one) > 1]
    assert twice == []


def test_every_rule_has_a_name() -> None:
    """Whatever makes a time in the grammar belongs to one rule that the docs name; numbers and ages are no times."""
    builders = {one.build.__name__.strip("_").replace("_", " ") for stage in _STAGES for one in stage._rules}
    assert builders - set(RULE_OF) == {"cardinal", "ordinal", "digit ordinal", "spelled year", "age"}
    assert set(RULE_OF) - builders == set()
    assert sum(map(len, TIME_RULES.values())) == len(RULE_OF)
    assert set(TIME_RULES) >= PROVEN_OF_TIMES


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_each_time_has_its_rule(case: Case) -> None:
    """The times with their rules are the times; the level high keeps those of proven rules; an Article takes them."""
    anchor = read_anchor(case.anchor)
    told = times_with_rules(case.text, anchor, language=case.language)
    assert tuple(time for _, time in told) == find_times(case.text, anchor, language=case.language)
    assert {rule for rule, _ in told} <= set(TIME_RULES)
    assert all(time.value is None or is_time_value(time.value, time.type) for _, time in told)
    proven = tuple(time for rule, time in told if rule in PROVEN_OF_TIMES)
    assert proven == find_times(case.text, anchor, language=case.language, level="high")


def test_only_levels() -> None:
    """A level that there is not is refused."""
    with pytest.raises(ValueError, match=r"^level is 'low', not one of high, all$"):
        find_times("In 2022.", level="low")


def test_the_pass() -> None:
    """The pass gives the times of an article, as the level and the day of publication say, to the passes after it."""
    article = parse("They met on Friday, and in 2022.")
    assert shown(times_of(article, Facts())) == ["2022 = date 2022"]
    assert shown(times_of(article, Facts(published=ANCHOR, level="all"))) == [
        "Friday = date 2025-08-15",
        "2022 = date 2022",
    ]
    seen: list[tuple[TimeExpression, ...]] = []

    def events(_article: object, facts: Facts) -> tuple[()]:
        seen.append(facts.times)
        return ()

    extract(article, published=ANCHOR, level="all", passes={"times": times_of, "events": events})
    assert [shown(times) for times in seen] == [["Friday = date 2025-08-15", "2022 = date 2022"]]
