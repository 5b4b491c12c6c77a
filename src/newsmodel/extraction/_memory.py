"""What a whole text tells of its names: a name that one place explains is the same name in the others."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from newsmodel.extraction._found import WEAK, Found
from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._units import Unit
from newsmodel.model import NameKind

__all__ = ["Memory"]

_BRACKET: Final = re.compile(r"\s?\(\s?[\"\u201c']?([^\W\d_][\w&.-]{1,9})[\"\u201d']?\s?\)")
_EXPLAINED: Final = re.compile(r"((?:[\w-]+ ){0,5}[a-z][\w-]* )\(\Z")
_REACH: Final = 60
_PARTICLES: Final = frozenset("de da do di du del la le van von bin ibn al el der den".split())
_SUFFIXES: Final = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_PLACES: Final = frozenset(("known city", "known region", "capital"))
# A surname too, where somebody who bears it was named before; not in, of or to the place of that name.
_BORNE: Final = frozenset(("known state", "known city", "known region", "capital"))
_IN: Final = re.compile(
    r"\b(?:in|at|near|to|of|across|throughout|into|around|within|outside|en|à|dans|aus|nach)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_SHORTEST: Final = 2


class Memory:
    """The kinds of the names of a text, as its best places tell them."""

    def __init__(self, read: list[tuple[Unit, list[Found]]], lexicon: Lexicon) -> None:
        """Take the units that were read, and what was found in each."""
        self._lexicon = lexicon
        self._kinds: dict[str, Found] = {}
        self._surnames: set[str] = set()
        self._single: set[str] = set()
        self._bearers: dict[str, int] = {}
        self._initials: set[str] = set()
        self._acronyms: dict[str, NameKind] = {}
        self._things: set[str] = set()
        everything = [name for _, names in read for name in names]
        self._alone = {name.text for name in everything if " " not in name.text}
        self._inside = {name.text for name in everything if not name.opens}
        self._the = Counter([name.text for name in everything if name.rule == "the name"])
        for unit, names in read:
            for name in names:
                self._learn(name)
                self._learn_acronym(unit, name)

    def _learn(self, name: Found) -> None:
        if name.rule not in WEAK:
            self._kinds.setdefault(name.text, name)
        if name.kind == NameKind.PERSON:
            self._learn_person(name)

    def _learn_person(self, name: Found) -> None:
        words = [word for word in name.text.split(" ") if word not in _SUFFIXES] or [name.text]
        last = words[-1]
        if name.rule in WEAK and (len(words) < _SHORTEST or last.endswith("s") or last in self._lexicon.names):
            return
        if len(words) >= _SHORTEST and name.rule not in WEAK:
            self._bearers.setdefault(last, name.start)
        self._surnames.add(last)
        self._single.update([last] if len(words) == 1 and name.rule not in WEAK else [])
        if len(words) > _SHORTEST:
            self._initials.update(["".join([word[0] for word in words])] if name.rule not in WEAK else [])
            self._surnames.update([" ".join(words[-2:])] if words[-2] in _PARTICLES else [])

    def _learn_acronym(self, unit: Unit, name: Found) -> None:
        """``Port Workers Union (PWU)`` is an organization, ``palm oil index (POI)`` is none."""
        start, end = name.start - unit.start, name.end - unit.start
        bracket = _BRACKET.match(unit.text, end)
        if bracket is not None and bracket[1][0].isupper() and any(map(str.isupper, bracket[1][1:])):
            guessed = name.kind == NameKind.PERSON and name.rule in WEAK
            known = self._lexicon.names.get(bracket[1])
            kind = known.kind if known is not None else NameKind.ORGANIZATION if guessed else name.kind
            if kind != NameKind.PERSON:
                self._acronyms.setdefault(bracket[1], kind)
                self._kinds.setdefault(name.text, name._replace(kind=kind, rule="acronym in brackets"))
        if name.rule == "acronym":
            before = _EXPLAINED.search(unit.text, max(0, start - _REACH), start)
            initials = "".join([word[0] for word in before[1].split()]).upper() if before is not None else ""
            self._things.update([name.text] if initials.endswith(name.text) else [])

    def names(self) -> dict[str, Known]:
        """Return the names that the text explains, for its headlines: full names, surnames, acronyms."""
        known = {text: Known(name.kind, listed=name.rule) for text, name in self._kinds.items()}
        known |= {text: Known(NameKind.PERSON, listed="surname") for text in self._surnames}
        known |= {text: Known(kind, listed="acronym in brackets") for text, kind in self._acronyms.items()}
        return {text: one for text, one in known.items() if len(text) > _SHORTEST}

    def settled(self, name: Found, before: str) -> Found | None:
        """Return the name as the whole text has it, or None where it is none after all.

        Args:
            name: The name.
            before: The words before it in its line.
        """
        if name.demonym:
            return name
        if name.rule in _BORNE and self._bearers.get(name.text, name.start) < name.start and not _IN.search(before):
            return name._replace(kind=NameKind.PERSON, rule="surname", state="")  # "Michael Jordan ... Jordan"
        if name.text in self._acronyms:
            return name._replace(kind=self._acronyms[name.text], rule="acronym in brackets")
        by_noun = name.rule == "organization word" and name.text in self._surnames  # "said the agency Lane runs"
        if name.rule in WEAK or name.rule in _PLACES or by_noun:
            again = next((found for rule in _RULES if (found := rule(self, name)) is not None), None)
            if again is not None:
                return again
        only_opens = name.rule == "one word" and name.opens and name.text not in self._inside
        return None if only_opens else name

    # The rules for names whose kind is only guessed.

    def _initial(self, name: Found) -> Found | None:
        found = name.rule == "acronym" and name.text in self._initials
        return name._replace(kind=NameKind.PERSON, rule="initials") if found else None

    def _thing(self, name: Found) -> Found | None:
        found = name.rule == "acronym" and name.text in self._things
        return name._replace(kind=NameKind.OTHER, rule="thing") if found else None

    def _the_name(self, name: Found) -> Found | None:
        found = name.rule == "the name" and self._the[name.text] > 1
        return name._replace(rule="the name, again") if found else None

    def _surname(self, name: Found) -> Found | None:
        found = name.text in self._surnames
        return name._replace(kind=NameKind.PERSON, rule="surname") if found else None

    def _with_surname(self, name: Found) -> Found | None:
        """Two words of which nothing is known, the last of which is a person elsewhere, or stands there alone."""
        last = name.text.rpartition(" ")[2]
        if name.rule != "two words" or last not in self._alone:
            return None
        return name._replace(rule="surname" if last in self._single else "name and surname")

    def _same(self, name: Found) -> Found | None:
        same = self._kinds.get(name.text) if name.rule not in _PLACES else None
        return name._replace(kind=same.kind, rule="same name") if same is not None else None


_RULES: Final[tuple[Callable[[Memory, Found], Found | None], ...]] = (
    Memory._initial,  # noqa: SLF001
    Memory._thing,  # noqa: SLF001
    Memory._the_name,  # noqa: SLF001
    Memory._surname,  # noqa: SLF001
    Memory._with_surname,  # noqa: SLF001
    Memory._same,  # noqa: SLF001
)
