"""Names: every person, organization, state, group and place that a text names, where it names them."""

import re
from bisect import bisect_right
from itertools import zip_longest
from typing import Final

from newsmodel.extraction._facts import Facts
from newsmodel.extraction._found import PROVEN, Found
from newsmodel.extraction._language import language_of
from newsmodel.extraction._lexicon import LANGUAGES, Lexicon, lexicon
from newsmodel.extraction._memory import Memory
from newsmodel.extraction._reading import Reader
from newsmodel.extraction._runs import Word, runs
from newsmodel.extraction._units import Unit, all_units, prose_units
from newsmodel.model import Article, Name, NameKind, Quote
from newsmodel.text import parse

_OF_THE: Final = re.compile(r"\s(?:of|from|with|at)\s(?:the\s)?")
_BEFORE: Final = 16

__all__ = ["find_names", "found_in", "lexicon_of", "names_of", "names_with_rules"]


def lexicon_of(text: str, language: str | None) -> Lexicon:
    """Return the words for a text: of its language, or of the one that it seems to be in."""
    code = language.split("-")[0].lower() if language else language_of(text)
    return lexicon(code if code in LANGUAGES else "")


def _cut(run: list[Word], opens: frozenset[int]) -> list[list[Word]]:
    """Return a run in pieces, cut where sentences begin."""
    if not any(word.start in opens for word in run[1:]):
        return [run]
    out: list[list[Word]] = [[]]
    for word in run:
        if word.start in opens and out[-1]:
            out.append([])
        out[-1].append(word)
    return out


def _read(unit: Unit, words: Lexicon) -> list[Found]:
    reader = Reader(unit.text, words, opens=unit.opens, plain=unit.plain)
    pieces = [
        piece
        for run in runs(unit.text, words.words["abbreviations"], elides=words.language == "fr")
        for piece in _cut(run, unit.opens)
    ]
    return [
        name._replace(start=name.start + unit.start, end=name.end + unit.start)
        for piece in pieces
        for name in reader.read(piece)
    ]


def found_in(units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """Return the names of several stretches of one text, each with the rule that found it."""
    found = {unit.start: _read(unit, words) for unit in units if unit.plain}
    memory = Memory([(unit, found[unit.start]) for unit in units if unit.plain], words)
    if len(found) < len(units):
        headed = words._replace(names={**words.names, **memory.names()})
        found.update({unit.start: _read(unit, headed) for unit in units if not unit.plain})
    settled = [memory.settled(name, _before(unit, name)) for unit in units for name in found[unit.start]]
    return tuple(_of_bodies(units, [name for name in settled if name is not None]))


def _before(unit: Unit, name: Found) -> str:
    at = name.start - unit.start
    return unit.text[max(0, at - _BEFORE) : at]


def _of_bodies(units: tuple[Unit, ...], names: list[Found]) -> list[Found]:
    """``Ada Lane of the Port Council``: two words before an organization are a person of it."""
    texts = {unit.start: unit for unit in units}
    starts = sorted(texts)
    out = []
    for name, after in zip_longest(names, names[1:]):
        if name.rule == "two words" and after is not None and after.kind == NameKind.ORGANIZATION:
            unit = texts[starts[bisect_right(starts, name.start) - 1]]
            if _OF_THE.fullmatch(unit.text, name.end - unit.start, after.start - unit.start):
                name = name._replace(kind=NameKind.PERSON, rule="title")  # noqa: PLW2901
        out.append(name)
    return out


def find_names(text: str, *, language: str | None = None) -> tuple[Name, ...]:
    """Return the names that ``text`` has, in order, none over another.

    Found by rules: runs of capitals, known names, words that open, end or stand beside names, and what the
    rest of the text tells of the same name.

    Args:
        text: Any string.
        language: Its language, a BCP 47 tag; guessed where None. English, German, French and Spanish have
            words; in others only what needs none is found.

    Raises:
        TypeError: Where ``text`` is no string.

    >>> [(name.quote.exact, str(name.kind)) for name in find_names("Norwegian Minister Ada Lane left Oslo.")]
    [('Norwegian', 'state'), ('Ada Lane', 'person'), ('Oslo', 'place')]
    """
    return tuple([name for _, name in names_with_rules(text, language=language)])


def names_with_rules(text: str, *, language: str | None = None) -> tuple[tuple[str, Name], ...]:
    """Return what ``find_names`` does, each name behind the name of the rule that found it.

    The page on names lists the rules, and how often each is right.

    Args:
        text: As ``find_names`` takes it.
        language: The same.

    Raises:
        TypeError: Where ``text`` is no string.

    >>> [(rule, name.quote.exact) for rule, name in names_with_rules("Minister Ada Lane left NATO.")]
    [('title', 'Ada Lane'), ('known organization', 'NATO')]
    """
    units = all_units(parse(text, language=language))
    return tuple([(name.rule, _name(text, name)) for name in found_in(units, lexicon_of(text, language))])


def names_of(article: Article, facts: Facts) -> tuple[Name, ...]:
    """Return the names in what a reader reads of an article; the pass ``names``.

    At the level ``high`` only what proven rules find, and places, which are participants only where they act.
    """
    words = lexicon_of(article.text, article.metadata.language)
    return tuple(
        [
            _name(article.text, name)
            for name in found_in(prose_units(article), words)
            if facts.level == "all" or name.rule in PROVEN or name.kind == NameKind.PLACE
        ]
    )


def _name(text: str, found: Found) -> Name:
    return Name(Quote(text[found.start : found.end], start=found.start), kind=found.kind, demonym=found.demonym)
