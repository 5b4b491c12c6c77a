"""The lexicons: what words tell of names. Data files of the package, read when first needed, once.

``words.txt`` and ``states.txt`` are written by us; the others are generated, and say from what.
"""

from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from newsmodel.model import NameKind

__all__ = ["LANGUAGES", "Known", "Lexicon", "lexicon"]

LANGUAGES: Final = ("en", "de", "fr", "es")
"""The languages that have words."""

_NO_STATES: Final = frozenset(("AQ", "BV", "CP", "DG", "EA", "HM", "IC", "IO", "TA", "TF", "UM"))


class Known(NamedTuple):
    """What a lexicon knows of a name.

    Attributes:
        kind: What it stands for.
        demonym: Whether it is the name or the adjective of a people.
        state: The code of the state that it is, or belongs to; empty where none.
        seat: Whether it is a capital or a seat of government, which news uses for the state.
    """

    kind: NameKind
    demonym: bool = False
    state: str = ""
    seat: bool = False


class Lexicon(NamedTuple):
    """The words of a language.

    Attributes:
        language: Its code, or an empty string where none of its words are known.
        names: Known names as they are written, by their words with one space between.
        longest: How many words the longest of them has.
        given_names: First names.
        words: The words of each section of ``words.txt``, in lower case.
    """

    language: str
    names: dict[str, Known]
    longest: int
    given_names: frozenset[str]
    words: dict[str, frozenset[str]]


def _lines(name: str) -> list[str]:
    text = resources.files("newsmodel.extraction").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    """Return the entries of each section by language."""
    found: dict[str, dict[str, list[str]]] = {}
    section: dict[str, list[str]] = {}
    for line in _lines("words.txt"):
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        else:
            language, _, rest = line.partition(" ")
            section.setdefault(language, []).extend(rest.split("|") if "|" in rest else rest.split())
    return found


def _capitals(entry: str) -> str:
    """Return a name of words in lower case as it is written."""
    small = {"of", "and", "the", "de", "la", "du", "des", "y", "vasco"}
    return " ".join([word if word in small else f"{word[:1].upper()}{word[1:]}" for word in entry.split(" ")])


def _demonyms(listed: str) -> list[str]:
    """Return demonyms with the plurals of those that have a regular one."""
    forms = [form for form in listed.split(";") if form]
    return [*forms, *[f"{form}s" for form in forms if form.endswith(("an", "i", "Kurd"))]]


@cache
def _names() -> dict[str, Known]:
    """Return the known names of all languages; what comes first in the code below goes last before others."""
    found: dict[str, Known] = {}
    for city in _lines("cities.txt"):
        found[city] = Known(NameKind.PLACE)
    states: dict[str, Known] = {}
    for line in _lines("states.txt"):
        code, aliases, demonyms, capitals, seats = line.split("|")
        group = code[0] == "X" and code[1].isdigit()
        for form in _demonyms(demonyms):
            found[form] = Known(NameKind.GROUP if group else NameKind.STATE, demonym=True, state="" if group else code)
        for city in filter(None, capitals.split(";")):
            found[city] = Known(NameKind.PLACE, state=code, seat=True)
        for alias in filter(None, aliases.split(";")):
            states[alias] = Known(NameKind.STATE, state=code)
        for seat in filter(None, seats.split(";")):
            states[seat] = Known(NameKind.STATE, state=code, seat=True)
        if not group:
            states.setdefault(code, Known(NameKind.STATE, state=code))
    for line in _lines("territories.txt"):
        code, _, name = line.partition("|")
        if code == "city":
            found.setdefault(name, Known(NameKind.PLACE))
        elif code.isdigit() or code in _NO_STATES:
            found[name] = Known(NameKind.PLACE)
        else:
            states.setdefault(name, Known(NameKind.STATE, state=code))
    codes = {key for key in states if len(key) == 2 and key.isupper()} - {"US", "UK"}  # noqa: PLR2004
    found.update({name: known for name, known in states.items() if name not in codes and "-" not in name[2:3]})
    sections = _sections()
    for entries in sections["places"].values():
        found.update({_capitals(entry): found.get(_capitals(entry)) or Known(NameKind.PLACE) for entry in entries})
    for entries in sections["organizations"].values():
        found.update({entry: Known(NameKind.ORGANIZATION) for entry in entries if entry not in states})
    return found


@cache
def _given_names() -> frozenset[str]:
    traps = {_capitals(name) for names in _sections()["given-name traps"].values() for name in names}
    return frozenset(_lines("given_names.txt")) - traps


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language; of one without words, the names that all languages share.

    >>> lexicon("en").names["Norwegian"].state
    'NO'
    """
    names = _names()
    sections = {name: frozenset(entries.get(language, ())) for name, entries in _sections().items()}
    known = language if language in LANGUAGES else ""
    return Lexicon(known, names, max(name.count(" ") + 1 for name in names), _given_names(), sections)
