"""The front matter of a Markdown file: a few lines of YAML between ``---``, read strictly, and by us.

Only what we write is read, and what says the same in another way: keys that we know, with a string, a date, a number or
a list of strings. There are no anchors, tags, nested values or types to be guessed.
"""

import json
import re
from datetime import date, datetime
from typing import Any, Final, NamedTuple, NoReturn

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._json import encode

__all__ = ["FrontMatter", "read_front_matter", "write_front_matter"]

_LINE: Final = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_FENCE: Final = re.compile(r"---[ \t]*")
_END: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):(?:[ \t]+(.*?))?[ \t]*")
_ITEM: Final = re.compile(r"[ ]{0,8}-[ \t]+(.*?)[ \t]*")
_PLAIN: Final = re.compile(r"https?://[A-Za-z0-9._~/?&=%+-]{1,500}|[A-Za-z][A-Za-z0-9._/-]*(?: [A-Za-z0-9._/-]+){0,50}")
_WORDS: Final = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_INDICATORS: Final = tuple("[]{}&*!|>%@`,?#")


class FrontMatter(NamedTuple):
    """What stands before the body of a Markdown file.

    Attributes:
        values: The values by their keys; a list for a list, JSON objects as text.
        lines: The line of each key.
        body: Where the body begins in the document.
    """

    values: dict[str, str | list[str]]
    lines: dict[str, int]
    body: int


def read_front_matter(document: str, known: set[str]) -> FrontMatter:
    r"""Return the front matter of a document, which is empty where there is none.

    A document has one where its first line is ``---``, a later one is ``---`` or ``...``, and what stands right
    below the first is a key, or the end.

    Args:
        document: The whole document.
        known: The keys that may stand there.

    Raises:
        DataError: Where a key is unknown or stands twice, or a value is none that is written here.

    >>> read_front_matter("---\nlanguage: en\n---\nThey met.", {"language"}).values
    {'language': 'en'}
    """
    lines = _lines(document)
    if lines is None:
        return FrontMatter({}, {}, 0)
    values: dict[str, str | list[str]] = {}
    places: dict[str, int] = {}
    key = ""
    for number, line in enumerate(lines.inner, 2):
        where = f"line {number}"
        item = _ITEM.fullmatch(line)
        found = _KEY.fullmatch(line)
        if item is not None and key:
            held = values[key]
            if isinstance(held, str):
                _refuse(where, f"{excerpt(key)} has a value already, and a list cannot follow")
            held.append(_scalar(item[1], where))
        elif found is not None:
            key = _new_key(found[1], known, values, where)
            values[key] = _scalar(found[2], where) if found[2] else []
            places[key] = number
        elif line.strip(" \t") and not line.startswith("#"):
            _refuse(where, f"{excerpt(line)} is no key with a value, and no item of a list")
    return FrontMatter(values, places, lines.end)


class _Inner(NamedTuple):
    inner: list[str]
    end: int


def _lines(document: str) -> _Inner | None:
    """Return the lines between the marks, and where the body begins; None where there is no front matter."""
    start = 1 if document.startswith("\ufeff") else 0
    first = _LINE.match(document, start)
    if first is None or _FENCE.fullmatch(first[1]) is None:
        return None
    inner: list[str] = []
    at = first.end()
    while at < len(document):
        line = _LINE.match(document, at)
        assert line is not None  # noqa: S101  (it matches anywhere)
        at = line.end()
        if _END.fullmatch(line[1]):
            return _Inner(inner, at)
        if not inner and _KEY.fullmatch(line[1]) is None:
            return None
        inner.append(line[1])
    return None


def _new_key(key: str, known: set[str], values: dict[str, Any], where: str) -> str:
    if key not in known:
        _refuse(where, f"the key {excerpt(key)} is unknown here: take {', '.join(sorted(known))}")
    if key in values:
        _refuse(where, f"the key {excerpt(key)} stands twice")
    return key


def _refuse(where: str, reason: str) -> NoReturn:
    raise DataError(where, reason)


def _scalar(written: str, where: str) -> str:
    """Return the string that a value is."""
    if written.startswith('"'):
        try:
            found = json.loads(written)
        except (ValueError, RecursionError):
            _refuse(where, f"{excerpt(written)} is no string in double quotes, as JSON has them")
        return str(found)
    if written.startswith("'"):
        inner = written[1:-1]
        if len(written) == 1 or not written.endswith("'") or "'" in inner.replace("''", ""):
            _refuse(where, f"{excerpt(written)} is no string in single quotes")
        return inner.replace("''", "'")
    if written.startswith("{"):  # one of our own objects
        return written
    if written.startswith(_INDICATORS) or ": " in written or " #" in written:
        _refuse(where, f"{excerpt(written)} is more than a plain string: write it in quotes, or a list line by line")
    return written


# Writing.


def write_front_matter(values: dict[str, Any]) -> str:
    r"""Return front matter with these values: strings, numbers, dates, lists of strings, and lists of JSON objects.

    >>> write_front_matter({"language": "no", "keywords": ["wheat", "a: b"]})
    '---\nlanguage: "no"\nkeywords:\n  - wheat\n  - "a: b"\n---\n'
    """
    lines = ["---"]
    for key, value in values.items():
        if type(value) is list:
            lines += [f"{key}:", *[f"  - {_written(item)}" for item in value]]
        else:
            lines.append(f"{key}: {_written(value)}")
    return "\n".join([*lines, "---", ""])


def _written(value: str | int | date | dict[str, Any]) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, dict):
        return encode(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
