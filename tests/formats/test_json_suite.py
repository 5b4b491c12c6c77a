"""Files of a test suite of JSON parsers: none is an Article, and none does any harm."""

import base64
import json
from pathlib import Path

import pytest

from newsmodel import DataError, loads


@pytest.fixture(scope="module")
def suite(data: Path) -> list[tuple[str, str, bytes]]:
    """Return each file of the suite: its name, what a parser should do, its bytes."""
    path = data / "oracle_json_test_suite" / "docs.jsonl"
    rows = [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n") if line]
    return [(row["id"], row["expect"], base64.b64decode(row["bytes_base64"])) for row in rows]


def refusal(document: bytes) -> str:
    """Return why a document is refused."""
    with pytest.raises(DataError) as raised:
        loads(document)
    return str(raised.value)


def test_every_file_is_refused(suite: list[tuple[str, str, bytes]]) -> None:
    """Every file of the suite is refused with `DataError`, and nothing else is raised."""
    assert [name for name, _, document in suite if not refusal(document).startswith("$")] == []
    assert len(suite) > 100


def test_files_that_are_json_are_read_as_json(suite: list[tuple[str, str, bytes]]) -> None:
    """No file that every parser must accept is called no JSON, and each that all must refuse is, or is no object."""
    accepted = [name for name, expect, document in suite if expect == "accept" and "not JSON" in refusal(document)]
    assert accepted == []
