"""Whether a state, or a place that may stand for one, acts where the text names it."""

import re
from typing import Final

from newsmodel.model import Name, NameKind, Quote

__all__ = ["acts", "governs", "takes_part"]

_AROUND: Final = 40
_BEFORE: Final = re.compile(r"([^\W\d_]+)\s+(?:the\s+)?\Z")
_GOVERNMENT: Final = re.compile(
    r"\s(?:(?:central|federal|national|interim|transitional|military|security|state|city)\s)?"
    r"(?:government|officials?|authorities|administration|regime|military|army|forces|troops|cabinet|leadership"
    r"|parliament|lawmakers|soldiers|diplomats?|delegation|navy|air\sforce|gouvernement|gobierno|Regierung)\b",
)
_GOVERNMENT_OF: Final = re.compile(
    r"\b(?:government|authorities|army|armed forces|parliament|legislature)\sof\s(?:the\s)?\Z"
)
_APPOSED: Final = re.compile(r"[\w)],\s\Z")
_MERELY: Final = frozenset(
    "in at on from within outside inside via through into near throughout like than joining left per founded".split()
)
_ACCORDING: Final = re.compile(
    r"\b(?:[Aa]ccording to|reports? (?:by|from|in)|quoted by|told|cited by|citing)\s(?:the\s)?\Z"
)
_LOCATIVE: Final = frozenset(
    "in at near from outside inside across throughout through around into within over of off toward towards to "
    "en à dans aus nach".split()
)
_VERB: Final = re.compile(
    r"(?:,[^,.;]{1,60},)?\s(?:(?:also|now|still|later|already|currently|never|recently|has|have|had|is|was|will|would)\s){0,3}"
    r"(?:said|says|told|announced|refused|refuses|agreed|agrees|accused|accuses|wants|wanted|rejected|rejects|claimed|claims|denied|denies"
    r"|called|calls|signed|signs|joined|voted|limits|passed|bans|banned|held|holds|took|takes|gave|gives|made|makes|sued|sues|kept|keeps|invaded|attacked|launched|occupies|occupied|withdrew|offered|imposed|threatened"
    r"|warned|demanded|demands|supports|supported|opposes|opposed|condemned|recognizes|recognized|recognised|sent|plans|planned|hopes"
    r"|won|lost|beat|defeated|decided|declared|asked|urged|has|have|had|is|are|was|were|will|would|may|might|must|can|could)\b",
)
# What a state has without doing anything: a border, a capital, a north.
_OWNS: Final = re.compile(
    r"['\u2019]s?\s(?!north|south|east|west|largest|capital|most|second|border|territor|biggest|oldest|history|main|city)"
)
_ACTED_ON: Final = frozenset(
    "with against between and by for urged accused told asked joined supports supported invaded attacked".split()
)


def governs(text: str, name: Name) -> Quote | None:
    """Return the words that name a government by its people or its state: ``Norwegian officials``."""
    if name.kind not in {NameKind.STATE, NameKind.PLACE}:
        return None
    found = _GOVERNMENT.match(text, name.quote.end, name.quote.end + _AROUND)
    if found is None:
        return None
    return Quote(text[name.quote.start : found.end()], start=name.quote.start)


def _word_before(text: str, start: int) -> str:
    before = _BEFORE.search(text, max(0, start - _AROUND), start)
    return before[1].lower() if before is not None else ""


def takes_part(text: str, name: Name) -> bool:
    """Return whether an organization is more here than a place, a source of a figure, or part of another name."""
    start = name.quote.start
    if _ACCORDING.search(text, max(0, start - _AROUND), start):
        return False
    return _word_before(text, start) not in _MERELY


def acts(text: str, name: Name) -> bool:
    """Return whether the text says that the one named does something, or has something done to it."""
    start, end = name.quote.start, name.quote.end
    if governs(text, name) is not None:
        return True
    if name.demonym:
        return False
    if _GOVERNMENT_OF.search(text, max(0, start - _AROUND), start):
        return True
    return not _is_located(text, name) and (
        _VERB.match(text, end, end + 2 * _AROUND) is not None
        or _OWNS.match(text, end, end + _AROUND) is not None
        or (name.kind == NameKind.STATE and _word_before(text, start) in _ACTED_ON)
    )


def _is_located(text: str, name: Name) -> bool:
    """Return whether it is where something is: in ``Oslo``; Lindmark, ``Norway``."""
    start, end = name.quote.start, name.quote.end
    if _word_before(text, start) in _LOCATIVE:
        return True
    return _APPOSED.search(text, max(0, start - 4), start) is not None and not text.startswith(",", end)
