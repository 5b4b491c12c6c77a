"""The closed vocabularies: strings that compare equal, that fields take, and that documents keep."""

from enum import StrEnum
from typing import Any, Final

import pytest

from newsmodel import Field, FieldName, Headline, HeadlineRole, TimeExpression, TimeMod, model

VOCABULARIES: Final[list[type[StrEnum]]] = [
    found
    for found in (getattr(model, name) for name in model.__all__)
    if isinstance(found, type) and issubclass(found, StrEnum)
]

# What documents of version 1 hold. Words may be added; none may be renamed or taken away.
KEPT: Final = {
    "EventStatus": "occurred ongoing planned possible denied",
    "EventType": (
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT THREATEN PROTEST"
        " SANCTION MOBILIZE COERCE ASSAULT FIGHT ELECT LEGISLATE DISASTER OTHER"
    ),
    "FieldName": "title url publisher date",
    "HeadlineRole": "main sub",
    "IssueStatus": "open agreed withdrawn unknown",
    "ListKind": "sources related",
    "MarkerStyle": "bracket footnote link",
    "NameKind": "person organization state group other place",
    "ParticipantKind": "person organization state group other",
    "Role": "actor recipient attendee organizer other",
    "Stance": "for against conditional refuses unclear",
    "TimeMod": (
        "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX"
    ),
    "TimeType": "date time duration set",
}


def test_every_vocabulary_is_kept() -> None:
    """The vocabularies are those that documents of version 1 know."""
    assert sorted(kind.__name__ for kind in VOCABULARIES) == sorted(KEPT)


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_words_are_kept(kind: type[StrEnum]) -> None:
    """Every word that a document of version 1 may hold is still a word."""
    assert [word for word in KEPT[kind.__name__].split() if word not in list(kind)] == []


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_words_are_strings(kind: type[StrEnum]) -> None:
    """A word equals its string, prints as it, and is found by it."""
    for word in kind:
        assert (word == word.value, str(word), kind(word.value)) == (True, word.value, word)


def test_fields_take_strings() -> None:
    """A field of a closed word takes the plain string, or the word, and holds the word."""
    assert Headline((), role="sub").role is HeadlineRole.SUB
    assert Headline((), role=HeadlineRole.SUB) == Headline((), role="sub")
    assert Field("a", name="url").name is FieldName.URL


def test_a_modifier_may_be_missing() -> None:
    """The modifier of a time is a word or None."""
    quote: Any = None
    assert TimeExpression(quote, type="date", mod="END").mod is TimeMod.END
    assert TimeExpression(quote, type="date", mod=None).mod is None
