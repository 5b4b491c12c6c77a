"""The answer that holds a story: an object, or JSON, alone or in the one Markdown fence of an answer with prose."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from newsmodel.errors import DataError, excerpt

__all__ = ["LONGEST_NUMBER", "Twice", "kind_of", "root"]

LONGEST_NUMBER: Final = 18
"""How many digits a number may have."""
_FENCE: Final = re.compile(r"[ \t]{0,3}(?P<marks>`{3,99}|~{3,99})[ \t]{0,9}(?P<language>[\w+.-]{0,20})[ \t\r]{0,9}")
_LANGUAGES: Final = frozenset(("json", "jsonc", "json5"))
_ALONE: Final = "send the JSON object alone, or in one Markdown fence"
_SHOWN: Final = {str: "a string", bool: "true or false", int: "a number", float: "a number"}


class Twice(dict[str, Any]):
    """An object that has a key twice."""


def kind_of(value: object) -> str:
    """Return what a message calls a value of this kind."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, (list, tuple)):
        return "an array"
    return next((shown for kind, shown in _SHOWN.items() if isinstance(value, kind)), f"of type {type(value).__name__}")


def root(data: object) -> dict[Any, Any]:
    """Return the object that data is, or that it holds as JSON, alone or in the one Markdown fence in it.

    Raises:
        DataError: Where it is none.
    """
    if isinstance(data, (bytes, bytearray)):
        try:
            data = bytes(data).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DataError("$", f"not UTF-8: {error.reason} at byte {error.start}") from None
    if isinstance(data, str):
        data = _decoded(str.__str__(data))
    if not isinstance(data, dict):
        raise DataError("$", f"{excerpt(data)} is {kind_of(data)}, not an object")
    if isinstance(data, Twice):
        raise DataError("$", "a key stands twice")
    return data


def _decoded(document: str) -> object:
    document = document.strip().removeprefix("\ufeff")
    bare = document.startswith(("{", "["))
    if not bare:
        document = _fenced(document)
    try:
        found: object = json.loads(document, object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        reason = f"{error.msg.removesuffix(' at')} at line {error.lineno} column {error.colno}"
        advice = "" if document.lstrip().startswith("{") else f": {_ALONE}"
        raise DataError("$", f"not JSON: {reason}{advice}") from None
    except RecursionError:
        raise DataError("$", "nested too deeply") from None
    return found


def _fenced(document: str) -> str:
    """Return what the one fence of JSON in a text holds; the text itself, where it has none."""
    blocks = _blocks(document)
    found = [held for language, held in blocks if language in _LANGUAGES]
    if not found:
        found = [held for language, held in blocks if not language and held.lstrip().startswith("{")]
    if len(found) > 1:
        raise DataError("$", f"holds {len(found)} fences of JSON: {_ALONE}")
    return found[0] if found else document


def _blocks(document: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a text, each with its language; one that is not closed goes on to the end."""
    found: list[tuple[str, str]] = []
    marks = language = ""
    held: list[str] = []
    for line in document.split("\n"):
        fence = _FENCE.fullmatch(line)
        if not marks and fence is not None:
            marks, language, held = fence["marks"], fence["language"].lower(), []
        elif marks and fence is not None and fence["marks"].startswith(marks) and not fence["language"]:
            found.append((language, "\n".join(held)))
            marks = ""
        elif marks:
            held.append(line)
    if marks:
        found.append((language, "\n".join(held).rstrip().removesuffix(marks)))
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Twice(found)


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= LONGEST_NUMBER else float("inf")
