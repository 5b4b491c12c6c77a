"""Every regular expression of the library takes linear time, and the check that says so misses none."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest


def load_check() -> ModuleType:
    """Return the program that finds and pumps the expressions."""
    path = Path(__file__).parents[1] / "tools" / "check_regexes.py"
    spec = importlib.util.spec_from_file_location("check_regexes", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["check_regexes"] = module
    spec.loader.exec_module(module)
    return module


check: Final = load_check()
FOUND: Final[list[Any]] = list(check.find_patterns())
IN_FUNCTIONS: Final = {"_form"}
"""The functions that compile what they are given, for tables that the check looks into."""


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found.name)
def test_time_is_linear(found: Any) -> None:
    """No string made of an expression's own parts takes more than linear time."""
    assert list(check.pumped(found)) == []


def test_none_is_missed() -> None:
    """All that the source compiles is found: what is written as plain strings, and no function hides others."""
    patterns = {found.pattern.pattern for found in FOUND}
    calls = list(check.compile_calls())
    assert [plain for _, _, plain in calls if plain is not None and plain not in patterns] == []
    assert {None, *IN_FUNCTIONS} <= {function for _, function, _ in calls}


@pytest.mark.parametrize(
    ("pattern", "placed"),
    [
        (r"\s+$", False),
        (r"(?:\[\d+\]\s*)+$", False),
        (r"(a|a)*b", False),
        (r"(?:a+)+b", True),
        (r"[ \t]*\n", False),
        (r"\w*\w*b", True),
        (r"\[([0-9, ]+)\]|([0-9]+)[.)]", False),
    ],
)
def test_slow_ones_are_seen(pattern: str, placed: bool) -> None:  # noqa: FBT001
    """Expressions that take quadratic or exponential time are caught."""
    assert any(check.pumped(check.Found("slow", re.compile(pattern), is_placed=placed)))


def test_bounds_are_those_of_expressions() -> None:
    """What is excused for being given short strings alone is still there."""
    assert set(check.BOUNDED) <= {found.name for found in FOUND}
