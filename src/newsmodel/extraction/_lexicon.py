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
        listed: Where it is listed, which is the name of the rule that finds it.
    """

    kind: NameKind
    demonym: bool = False
    state: str = ""
    seat: bool = False
    listed: str = ""


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
    """Return a name of words in lower case as it is written; one with capitals is written so."""
    if not entry.islower():
        return entry
    small = {"of", "and", "the", "de", "la", "du", "des", "y", "vasco"}
    return " ".join([word if word in small else f"{word[:1].upper()}{word[1:]}" for word in entry.split(" ")])


@cache
def _states() -> list[list[str]]:
    """Return the fields of each state: code, other names, demonyms, capitals, seats of government."""
    return [line.split("|") for line in _lines("states.txt")]


def _is_people(code: str) -> bool:
    """Return whether a line is of peoples without a state of their own: ``X4``."""
    return code[0] == "X" and code[1:].isdigit()


def _forms(listed: str) -> list[str]:
    """Return demonyms with the plurals of those that have a regular one."""
    forms = [form for form in listed.split(";") if form]
    return [*forms, *[f"{form}s" for form in forms if form.endswith(("an", "i"))]]


def _demonyms_and_capitals() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for code, _, demonyms, capitals, _ in _states():
        people = _is_people(code)
        kind = NameKind.GROUP if people else NameKind.STATE
        known = Known(kind, demonym=True, state="" if people else code)
        found.update(dict.fromkeys(_forms(demonyms), known))
        capital = Known(NameKind.PLACE, state=code, seat=True, listed="capital")
        found.update(dict.fromkeys(filter(None, capitals.split(";")), capital))
    return found


def _territories() -> dict[str, Known]:
    """Return states by their names in CLDR and by ours, and continents and cities of time zones."""
    found: dict[str, Known] = {}
    for code, _, name in (line.partition("|") for line in _lines("territories.txt")):
        if code == "city":
            found.setdefault(name, Known(NameKind.PLACE, listed="known city"))
        elif code.isdigit() or code in _NO_STATES:
            found.setdefault(name, Known(NameKind.PLACE, listed="known region"))
        else:
            found[name] = Known(NameKind.STATE, state=code)
    for code, aliases, _, _, seats in _states():
        found.update(dict.fromkeys(filter(None, aliases.split(";")), Known(NameKind.STATE, state=code)))
        found.update(dict.fromkeys(filter(None, seats.split(";")), Known(NameKind.STATE, state=code, seat=True)))
    return found


@cache
def _names() -> dict[str, Known]:
    """Return the known names of all languages; of two of one spelling, the one that news means more often."""
    cities = dict.fromkeys(_lines("cities.txt"), Known(NameKind.PLACE, listed="known city"))
    territories = _territories()
    ours = _demonyms_and_capitals()
    states = {name: known for name, known in territories.items() if known.kind == NameKind.STATE}
    listed = _sections()
    regions = {_capitals(name) for names in listed["places"].values() for name in names}
    organizations = {name for names in listed["organizations"].values() for name in names}
    return {
        **cities,
        **territories,
        **dict.fromkeys(regions, Known(NameKind.PLACE, listed="known region")),
        **dict.fromkeys(organizations, Known(NameKind.ORGANIZATION)),
        **ours,
        **states,
    }


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
