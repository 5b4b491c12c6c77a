"""What a whole text tells of its names: a name that one place explains is the same name in the others."""

import re
from collections import Counter
from typing import Final

from newsmodel.extraction._found import WEAK, Found
from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._units import Unit
from newsmodel.model import NameKind

__all__ = ["Memory"]

_BRACKET: Final = re.compile(r"\s?\(\s?(?:[\"\u201c']?)([^\W\d_][\w&.-]{1,9})[\"\u201d']?\s?\)")
_LOWER_BRACKET: Final = re.compile(r"((?:[\w-]+ ){1,6})\(\Z")
_PARTICLES: Final = frozenset("de da do di du del la le van von bin ibn al el der den".split())
_SHORTEST: Final = 2


class Memory:
    """The kinds of the names of a text, as its best places tell them."""

    def __init__(self, read: list[tuple[Unit, list[Found]]], lexicon: Lexicon) -> None:
        """Take the units that were read, and what was found in each."""
        self._lexicon = lexicon
        self._kinds: dict[str, NameKind] = {}
        self._surnames: dict[str, NameKind] = {}
        self._inside: Counter[str] = Counter()
        self._acronyms: dict[str, NameKind] = {}
        self._alone = {name.text for _, names in read for name in names if " " not in name.text}
        self._things: set[str] = set()
        self._initials: set[str] = set()
        self._the = Counter([name.text for _, names in read for name in names if name.rule == "the name"])
        for unit, names in read:
            for name in names:
                self._learn(name)
                self._learn_acronym(unit, name)
                self._learn_thing(unit, name)

    def _learn(self, name: Found) -> None:
        if not name.opens:
            self._inside[name.text] += 1
        if name.rule not in WEAK:
            self._kinds.setdefault(name.text, name.kind)
        if name.kind == NameKind.PERSON:
            words = name.text.split(" ")
            if len(words) > _SHORTEST and name.rule not in WEAK:
                self._initials.add("".join([word[0] for word in words]))
            if name.rule == "two words" and (words[-1].endswith("s") or words[-1] in self._lexicon.names):
                return
            if len(words) >= _SHORTEST:
                last = words[-1] if words[-1].rstrip(".") not in {"Jr", "Sr", "II", "III", "IV"} else words[-2]
                self._surnames.setdefault(last, NameKind.PERSON)
                if len(words) > _SHORTEST and words[-2] in _PARTICLES:
                    self._surnames.setdefault(" ".join(words[-2:]), NameKind.PERSON)
            elif name.rule not in WEAK:
                self._surnames.setdefault(name.text, NameKind.PERSON)

    def _learn_acronym(self, unit: Unit, name: Found) -> None:
        """``Port Workers Union (PWU)``: what stands in brackets is the same thing."""
        bracket = _BRACKET.match(unit.text, name.end - unit.start)
        if bracket is None or not bracket[1][:1].isupper() or not any(map(str.isupper, bracket[1][1:])):
            return
        kind = name.kind
        if kind == NameKind.PERSON and name.rule in WEAK:
            kind = NameKind.ORGANIZATION
        if kind in {NameKind.ORGANIZATION, NameKind.STATE}:
            self._acronyms.setdefault(bracket[1], kind)
            self._kinds.setdefault(name.text, kind)

    def _learn_thing(self, unit: Unit, name: Found) -> None:
        """``palm oil index (POI)``: an acronym of what is no organization."""
        if name.rule != "acronym":
            return
        start = name.start - unit.start
        before = _LOWER_BRACKET.search(unit.text, max(0, start - 60), start)
        initials = "".join([word[0] for word in before[1].split()]).upper() if before is not None else ""
        if before is not None and initials.endswith(name.text.upper()) and before[1].rstrip().rsplit(" ", 1)[-1].islower():
            self._things.add(name.text)

    def names(self) -> dict[str, Known]:
        """Return the names that the text explains, for its headlines: surnames, full names, acronyms."""
        kinds = {**self._kinds, **self._surnames, **self._acronyms}
        return {text: Known(kind) for text, kind in kinds.items() if len(text) > _SHORTEST}

    def settled(self, name: Found) -> Found | None:
        """Return the name as the whole text has it, or None where it is none after all."""
        if name.demonym:
            return name
        if name.text in self._acronyms:
            return name._replace(kind=self._acronyms[name.text], rule="acronym in brackets")
        if name.rule == "acronym" and name.text in self._initials:
            return name._replace(kind=NameKind.PERSON, rule="initials")
        if name.rule == "the name" and self._the[name.text] > 1:
            return name._replace(rule="the name, again")
        if name.rule == "acronym" and name.text in self._things:
            return name._replace(kind=NameKind.OTHER, rule="thing")
        if name.rule not in WEAK and name.rule != "known place":
            return name
        if name.text in self._surnames:
            return name._replace(kind=NameKind.PERSON, rule="surname")
        if name.rule == "two words" and name.text.split(" ")[-1] in self._alone:
            return name._replace(rule="name and surname")
        if name.rule == "known place":
            return name
        known = self._kinds.get(name.text)
        if known is not None:
            return name._replace(kind=known, rule="same name")
        if name.opens and " " not in name.text and not self._inside[name.text] and name.rule == "one word":
            return None
        return name
