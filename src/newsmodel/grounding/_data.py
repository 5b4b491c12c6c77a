"""A story as it comes: JSON that a model or a person wrote, of which nothing is taken for granted."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from newsmodel.grounding._answer import LONGEST_NUMBER, Twice, kind_of
from newsmodel.grounding._finder import Wanted
from newsmodel.grounding._vocabulary import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsmodel.grounding._report import Report

__all__ = ["Item", "identity"]

_Word = TypeVar("_Word", bound=StrEnum)
_ID: Final = re.compile(r"[!-~]{1,100}")


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


class Item:
    """One object of the data: what it has under which key, and where that stands.

    Whatever is of a wrong type is refused where it is asked for, and taken for missing.
    """

    def __init__(self, data: dict[Any, Any], path: str, report: Report) -> None:
        """Take the object, its place, and where refusals are written down."""
        self.data = data
        self.path = path
        self.report = report

    def refuse(self, reason: str, words: object = None) -> None:
        """Refuse the object itself; it is named by its id or its quote, else by the first string in it."""
        if words is None:
            named = [self.data.get(name) for name in ("id", "quote", *self.data)]
            words = next((value for value in named if isinstance(value, str)), self.data)
        self.report.refuse(self.path, words, reason)

    def only(self, *names: str) -> None:
        """Refuse the keys that are none of ``names`` and hold something; each once for all objects of that kind."""
        for key, value in self.data.items():
            if key not in names and value is not None and (names, key) not in self.report.unknown:
                self.report.unknown.add((names, key))
                self.report.refuse(self.path, key, f"is a key that is unknown here: it is one of {', '.join(names)}")

    def at(self, *names: str) -> tuple[str, Any]:
        """Return the path and the value of the first of some keys that holds something, else of the first."""
        for name in names:
            if not _is_blank(self.data.get(name)):
                return f"{self.path}.{name}", self.data[name]
        return f"{self.path}.{names[0]}", None

    def words(self, *names: str) -> str | None:
        """Return a string that need not stand in the text, its white space folded, or None."""
        path, value = self.at(*names)
        if value is None:
            return None
        if not isinstance(value, str):
            self.report.refuse(path, value, f"is {kind_of(value)}, not a string")
            return None
        return " ".join(value.split())

    def identity(self, *names: str) -> str | None:
        """Return an id, or None; a whole number is its digits."""
        return identity(self.report, *self.at(*names))

    def word(self, name: str, kind: type[_Word], otherwise: _Word) -> _Word:
        """Return a word of a vocabulary; what is none is refused, and taken for ``otherwise``."""
        path, value = self.at(name)
        if value is None:
            return otherwise
        found = word(kind, value) if isinstance(value, str) else None
        if found is None:
            self.report.refuse(path, value, f"is none of {', '.join(kind)}: taken for {otherwise}")
        return otherwise if found is None else found

    def flag(self, name: str) -> bool | None:
        """Return true or false, or None."""
        path, value = self.at(name)
        if value is None or isinstance(value, bool):
            return value
        self.report.refuse(path, value, f"is {kind_of(value)}, not true or false")
        return None

    def quote(self, *names: str) -> Wanted | None:
        """Return a quote that is to be placed, or None."""
        return quote(self.report, *self.at(*names))

    def values(self, *names: str) -> list[tuple[str, Any]]:
        """Return the values of an array with their paths; a single value stands for an array of it."""
        path, value = self.at(*names)
        if value is None:
            return []
        if not isinstance(value, (list, tuple)):
            return [(path, value)]
        return [(f"{path}[{k}]", part) for k, part in enumerate(value)]

    def quotes(self, *names: str) -> list[Wanted]:
        """Return the quotes of an array."""
        found = [quote(self.report, path, value) for path, value in self.values(*names)]
        return [wanted for wanted in found if wanted is not None]

    def identities(self, *names: str) -> list[tuple[str, str]]:
        """Return the ids of an array, with their paths."""
        found = [(path, identity(self.report, path, value)) for path, value in self.values(*names)]
        return [(path, name) for path, name in found if name is not None]

    def objects(self, *names: str) -> Iterator[Item]:
        """Yield the objects of an array."""
        for path, value in self.values(*names):
            if isinstance(value, Twice):
                self.report.refuse(path, {}, "has a key twice")
            elif isinstance(value, dict):
                yield Item(value, path, self.report)
            else:
                self.report.refuse(path, value, f"is {kind_of(value)}, not an object")


def identity(report: Report, path: str, value: object) -> str | None:
    """Return the id that a value is, or None where it is none; a whole number is its digits."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**LONGEST_NUMBER:
        value = str(int(value))
    if isinstance(value, str) and _ID.fullmatch(value):
        return str.__str__(value)
    report.refuse(path, value, "is no id: 1 to 100 visible ASCII characters")
    return None


def quote(report: Report, path: str, value: object) -> Wanted | None:
    """Return the quote that a value is, a string or an object; None where it is none."""
    if value is None:
        return None
    if isinstance(value, str):
        return Wanted(path, str.__str__(value))
    if isinstance(value, Twice):
        report.refuse(path, {}, "has a key twice")
        return None
    if not isinstance(value, dict):
        report.refuse(path, value, f"is {kind_of(value)}, not a quote (a string, or an object with the key exact)")
        return None
    item = Item(value, path, report)
    item.only("exact", "prefix", "suffix", "sentence", "start", "end", "type")
    exact = value.get("exact")
    if not isinstance(exact, str):
        report.refuse(f"{path}.exact", exact, "is no string: a quote has its words there")
        return None
    beside = [value.get(name) for name in ("prefix", "suffix")]
    numbers = [value.get(name) for name in ("sentence", "start")]
    prefix, suffix = [str.__str__(one) if isinstance(one, str) else "" for one in beside]
    sentence, start = [one if isinstance(one, int) and not isinstance(one, bool) else None for one in numbers]
    return Wanted(path, str.__str__(exact), prefix, suffix, sentence, start)
