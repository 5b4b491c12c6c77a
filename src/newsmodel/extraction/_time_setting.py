"""What a time expression is read against: the text around it, the anchor, and the time spoken of before."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsmodel.extraction._time_lexicon import Lexicon

__all__ = ["Setting"]

_AROUND: Final = 200
_DAYS_NEAR: Final = 7
_SHORT: Final = 4
_SENTENCE_END: Final = re.compile(r"(?:(?<=\w\w)\.|[!?\u2026])[\"'\u201d\u2019)\u00bb]*\s+(?=[^\sa-z])|\n")
_MAKES_NOUN: Final = re.compile(
    r"an?|the|his|her|its|their|our|my|this|these|any|no|new|other|such|of|on|for|about|with|against|has|have|had"
    r"|.*(?:ed|al|ous|ing|['\u2019]s?)"
)
_COMPARING: Final = frozenset(("from", "than", "with", "to", "against", "versus"))
_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_]++)")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


class Setting:
    """The setting of one text.

    Attributes:
        text: The text.
        today: The anchor's day, or None.
        now: The anchor's moment, where it is a datetime.
        month_first: Whether ``3/7`` is the seventh of March.
        ambiguous: Whether nothing says which of day and month comes first.
        day: The last day that was spoken of.
        wordless: Whether no words of the text's language are known.
        quarter: The last quarter that was spoken of, ``2025-Q3``.
    """

    def __init__(self, text: str, anchor: date | datetime | None, words: Lexicon, tag: str | None) -> None:
        self.text = text
        self.now = anchor if isinstance(anchor, datetime) else None
        self.today = anchor.date() if isinstance(anchor, datetime) else anchor
        language, _, region = (tag or "").replace("_", "-").lower().partition("-")
        self.month_first = language == "en" and region in ("", "us", "ph")
        self.ambiguous = tag is None
        self.quarter: str | None = None
        self.day: date | None = None
        self._day_at = 0
        self._told: tuple[str, int] | None = None
        self._behind: dict[int, int] = {}  # what the words before and after an offset say: asked for each reading
        self._ahead: dict[int, int] = {}
        self.wordless = not words.common
        self._words = words

    def speak_of(self, day: date, end: int) -> None:
        """Remember the day that was spoken of last."""
        self.day, self._day_at = day, end

    def tell(self, value: str, end: int) -> None:
        """Remember the date that was told last, whatever its length."""
        self._told = (value, end)

    def told_before(self, start: int) -> str | None:
        """Return the date told last, where it is near and in the same line."""
        if self._told is None:
            return None
        value, end = self._told
        return value if start - end <= _AROUND and "\n" not in self.text[end:start] else None

    def compared(self, start: int) -> bool:
        """Return whether something is compared with what begins here: ``from`` a year earlier."""
        return self.word_before(start) in _COMPARING

    def day_near(self, start: int) -> date | None:
        """Return the day spoken of shortly before in the same line, if it is one of the anchor's last seven."""
        if self.day is None or self.today is None or start - self._day_at > _AROUND:
            return None
        near = 0 <= (self.today - self.day).days <= _DAYS_NEAR and "\n" not in self.text[self._day_at : start]
        return self.day if near else None

    def before(self, start: int, length: int = 1) -> str:
        """Return the characters right before an offset."""
        return self.text[max(0, start - length) : start]

    def after(self, end: int, length: int = 1) -> str:
        """Return the characters right after an offset."""
        return self.text[end : end + length]

    def word_before(self, start: int) -> str:
        """Return the word before an offset in lower case, or an empty string."""
        words = self.before(start, 40).split()
        return words[-1].lower() if words else ""

    def word_after(self, end: int) -> str:
        """Return the word that follows an offset as it is written, or an empty string where punctuation follows."""
        found = _NEXT_WORD.match(self.after(end, 40))
        return "" if found is None else found[1]

    def whole(self, start: int, end: int) -> bool:
        """Return whether the text has nothing else: who hands in "the week" alone means a time."""
        return self.text[start:end] == self.text.strip()

    def kind(self, word: str) -> str | None:
        """Return the class of a word, or None where no rule names it."""
        return self._words.kind(word)

    def kind_before(self, start: int) -> str | None:
        """Return the class of the word before an offset."""
        return self._words.kind(self.word_before(start).lstrip("(\"'\u201c\u2018"))

    def direction(self, start: int, end: int) -> int:
        """Return 1 where the sentence looks forward here, -1 where it looks back, 0 where it does not say.

        The last word before the expression that tells decides; where there is none, the first after it.
        """
        if start not in self._behind:
            self._behind[start] = self._last_direction(start)
        if not self._behind[start] and end not in self._ahead:
            self._ahead[end] = self._first_direction(end)
        return self._behind[start] or self._ahead[end]

    def _last_direction(self, start: int) -> int:
        behind = self.before(start, _AROUND)
        ends = [found.end() for found in _SENTENCE_END.finditer(behind)]
        words = _WORDS.findall(behind[ends[-1] if ends else 0 :].lower())
        return next((sign for at in reversed(range(len(words))) if (sign := self._sign_at(words, at))), 0)

    def _first_direction(self, end: int) -> int:
        ahead = self.after(end, _AROUND)
        stop = _SENTENCE_END.search(ahead)
        words = _WORDS.findall(ahead[: stop.start() if stop else len(ahead)].lower())
        return next((sign for at in range(len(words)) if (sign := self._sign_at(words, at))), 0)

    def _sign_at(self, words: list[str], at: int) -> int:
        """Return what a word says, or with the next: ``plans to``, which is no verb behind ``its``."""
        word = words[at]
        pair = " ".join(words[at : at + 2])
        noun = word.startswith("plan") and at > 0 and _MAKES_NOUN.fullmatch(words[at - 1]) is not None
        return self._words.directions[pair] if pair in self._words.directions and not noun else self._sign(word)

    def _sign(self, word: str) -> int:
        sign = self._words.directions.get(word)
        if sign is None and "'" in word.replace("\u2019", "'"):
            return self._words.directions.get("'" + word.replace("\u2019", "'").partition("'")[2], 0)
        ending = self._words.behind_ending
        if sign is None and ending and len(word) > _SHORT and word.endswith(ending):
            return -1
        ahead = self._words.ahead_endings
        if sign is None and ahead and len(word) > _SHORT and word.endswith(ahead):
            return 1
        return sign or 0

    def noun_follows(self, end: int) -> bool:
        """Return whether a word follows that may be a noun: one of no class, in German one with a capital."""
        word = self.word_after(end)
        written = word[:1].isupper() if self._words.capital_nouns else word.islower()
        return written and self.kind(word) is None

    @property
    def ages_by_of(self) -> bool:
        """Whether "of five years" is mostly an age."""
        return self._words.ages_by_of
