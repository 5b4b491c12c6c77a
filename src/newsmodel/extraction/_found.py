"""What the rules of names find, before the whole text has been read."""

from typing import Final, NamedTuple

from newsmodel.model import NameKind

__all__ = ["PROVEN", "WEAK", "Found"]

WEAK: Final = frozenset(
    (
        "two words",
        "one word",
        "many words",
        "the name",
        "given name",
        "preposition",
        "place, place",
        "place and name",
        "acronym",
        "inner capital",
    )
)
"""Rules that only guess a kind; a better one elsewhere in the text overrules them."""

PROVEN: Final = frozenset(
    (
        "acronym",
        "acronym in brackets",
        "demonym",
        "first name",
        "known organization",
        "known state",
        "organization word",
        "speech verb",
        "surname",
        "title",
    )
)
"""Rules that the level ``high`` keeps: right in nine of ten or more, at twenty places or more (docs/names.md)."""


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
