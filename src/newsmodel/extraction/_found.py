"""What the rules of names find, before the whole text has been read."""

from typing import Final, NamedTuple

from newsmodel.model import NameKind

__all__ = ["UNPROVEN", "WEAK", "Found"]

WEAK: Final = frozenset(
    ("two words", "one word", "many words", "the name", "given name", "preposition", "place, place", "place and name", "acronym", "inner capital")
)
"""Rules that only guess a kind; a better one elsewhere in the text overrules them."""

UNPROVEN: Final = frozenset(("one word", "two words", "many words", "the name", "given name", "inner capital"))
"""Rules that the level ``high`` leaves out: measured below 0.9, or too seldom."""


class Found(NamedTuple):
    """A name that a rule found.

    Attributes:
        start: Where it begins in the text, in code points.
        end: Where it ends.
        text: The words.
        kind: What it stands for.
        rule: The name of the rule.
        demonym: Whether it is the name or the adjective of a people.
        state: The code of the state that it is, or belongs to; empty where none.
        opens: Whether it stands at the beginning of a sentence.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    rule: str
    demonym: bool = False
    state: str = ""
    opens: bool = False
