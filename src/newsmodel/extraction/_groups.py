"""Cutting a run of capitals into groups, each at most one name with what stands beside it.

A small word holds its neighbours together only where the words before it say so: ``Ministry of Trade and
Energy`` is one group, ``Ada Lane of the Port Council`` are two.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsmodel.extraction._lexicon import Known, Lexicon
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["Joiner", "groups", "known_at", "spelled"]

_PARTICLES: Final = frozenset(
    "de da do dos das di du des del della dello la le les los las el al van von vom der den ter ten zu zur bin ibn "
    "ben bint d' l' y e et und".split()
)
_ONWARD: Final = frozenset(("for", "on", "für", "pour", "para"))
_AND: Final = frozenset(("and", "&", "et", "y", "e", "und"))
_OF: Final = frozenset(("of", "de", "du", "des", "del", "von", "der", "d'", "di", "da", "do"))
_INDUSTRIES: Final = frozenset("securities oil gas energy steel mining insurance foods chemical electric".split())
_OWN: Final = frozenset(("'s", "'"))
_LONGEST_NAME: Final = 6
_LONGEST_ACRONYM: Final = 4


def spelled(words: list[Word]) -> str:
    """Return words with one space between them, as lexicons have them."""
    text = " ".join([word.text for word in words])
    return (
        text.replace("\u2019", "'").replace(" 's", "'s").replace("' ", "'") if "'" in text or "\u2019" in text else text
    )


def known_at(words: list[Word], at: int, lexicon: Lexicon) -> tuple[int, Known] | None:
    """Return how many words from ``at`` on are a known name, the longest there is, and what is known of it."""
    names = lexicon.names
    first = words[at].text
    for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        if size > 1 and words[at + size - 1].small:
            continue
        text = spelled(words[at : at + size]) if size > 1 else first
        known = names.get(text)
        if known is None and text.isupper() and len(text) > _LONGEST_ACRONYM:
            known = names.get(text.title())
        if known is None and text.endswith("."):
            known = names.get(text[:-1])
        if known is not None:
            return size, known
    return None


def _is_name(words: list[Word], lexicon: Lexicon) -> bool:
    """Return whether words are a known name from first to last."""
    found = known_at(words, 0, lexicon) if words else None
    return found is not None and found[0] == len(words)


def _capitals_after(words: list[Word], at: int) -> list[Word]:
    """Return the words from ``at`` on up to the next small one."""
    out: list[Word] = []
    for word in words[at:]:
        if word.small:
            break
        out.append(word)
    return out


class Joiner:
    """Decides which small words of a run hold.

    Attributes:
        lexicon: The words of the language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.lexicon = lexicon
        self._openers = words["organization openers"]
        self._heads = words["organization heads"]
        self._others = words["place openers"] | words["place heads"] | words["other heads"] | self._openers
        self._joined = words["joined heads"]
        self._starters = words["starters"]
        self._qualities = words["qualities"]
        self._owners = words["owners"]
        self._calendar = words["calendar"]

    def holds(self, left: list[Word], words: list[Word], at: int) -> bool:
        """Return whether the small words at ``at`` hold ``left`` and what comes after them together."""
        low = words[at].low
        after = at + 1
        while after < len(words) and words[after].small:
            after += 1
        right = _capitals_after(words, after)
        if not left or not right:
            return False
        if low in _OWN:
            return self._owned(left, right)
        if low in _AND:
            return words[at].text == "&" or self._together(left, right)
        last = left[-1].low
        if low in _ONWARD:
            return last in self._openers and right[0].low not in self._calendar
        if low in _OF and (last in self._others or self._of_place(left, right)):
            return True
        return low in _PARTICLES and not _is_name(left, self.lexicon) and self._particle(left)

    def _of_place(self, left: list[Word], right: list[Word]) -> bool:
        """``Party of Democratic Action of Norway``: an organization goes on to its state."""
        opened = any(a.low in self._openers and b.low in _OF for a, b in pairwise(left))
        return opened and known_at(right, 0, self.lexicon) is not None

    def _owned(self, left: list[Word], right: list[Word]) -> bool:
        return left[-1].low in self._owners and right[-1].low in self._heads

    def _together(self, left: list[Word], right: list[Word]) -> bool:
        """``Ministry of Trade and Energy``, ``Trade and Energy Ministry``; not ``Norway and Energy Ministry``."""
        if right[0].low in self._openers and len(right) == 1:
            return False
        if any(word.small and word.low in {*_OF, *_ONWARD} for word in left):
            if left[0].low not in self._joined and not any(word.low in self._joined for word in left[:4]):
                return False
            found = known_at(right, 0, self.lexicon)
            place = found is not None and found[0] == len(right) and found[1].kind != NameKind.ORGANIZATION
            return not place and right[0].text not in self.lexicon.given_names
        if left[0].low in self._starters:
            left = left[1:] or left
        if self._one_body(left, right) or self._one_firm(left, right):
            return True
        found = known_at(left, 0, self.lexicon)
        if found is not None and found[1].kind == NameKind.STATE:
            left = left[found[0] :] or left  # "Norwegian Food and Drug Authority"
        body = left[0].low in self._heads and left[0].low not in _INDUSTRIES
        if len(left) > 1 or body or _is_name(left, self.lexicon):
            return False
        return len(right) > 1 and right[-1].low in self._joined and left[0].text not in self.lexicon.given_names

    def _one_body(self, left: list[Word], right: list[Word]) -> bool:
        """``Norwegian National and Local Council``; ``National Risk Reduction and Management Council``."""
        if left[-1].low in self._qualities and right[-1].low in self._heads:
            return True
        long = left[0].low in self._qualities and len(left) > 1 and len(right) > 1
        return long and right[-1].low in self._joined and not _is_name(left, self.lexicon)

    def _one_firm(self, left: list[Word], right: list[Word]) -> bool:
        """``Brask Smelting and Refining Co``."""
        return left[-1].low.endswith("ing") and right[0].low.endswith("ing") and right[-1].low in self._heads

    def _particle(self, left: list[Word]) -> bool:
        """``Charles de``, ``Ursula von der``: a first name, or one that began with such a particle."""
        given = any(word.text in self.lexicon.given_names for word in left)
        return given or (len(left) == 1 and len(left[0].text) <= _LONGEST_ACRONYM)


def groups(words: list[Word], joiner: Joiner) -> Iterator[list[Word]]:
    """Yield the groups of a run, in order; some may be empty, or have small words at their ends."""
    lexicon = joiner.lexicon
    group: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        found = None if word.small else known_at(words, at, lexicon)
        if found is not None and found[0] > 1:
            group.extend(words[at : at + found[0]])
            at += found[0]
        elif not word.small:
            group.append(word)
            at += 1
        elif joiner.holds(group, words, at):
            while words[at].small:
                group.append(words[at])
                at += 1
        else:
            yield group
            group = []
            at += 1
    yield group
