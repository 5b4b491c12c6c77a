"""The words for people without a name and for what they do, in lower case, as one language has them."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from newsmodel.extraction._lexicon import lexicon
from newsmodel.model import ParticipantKind

__all__ = ["ADVERBS", "COUNTED", "QUANTITIES", "PeopleWords", "words_of_people"]

COUNTED: Final = frozenset(
    "hundreds thousands dozens scores tens number group crowd majority one some many most none two half".split()
)
QUANTITIES: Final = COUNTED | frozenset(
    "several few both all other another more than over about around nearly almost at least up three four five six "
    "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty hundred thousand any no every fellow additional remaining whole entire own same".split()
)
ADVERBS: Final = frozenset(
    "also later then now still often already earlier again not never both all there here sometimes always soon once "
    "even reportedly".split()
)
_NO_BODIES: Final = frozenset(
    "coalition crew crowd delegation faction family gang jury militia mob opposition staff".split()
)
_GOVERNMENT: Final = "government"


class PeopleWords(NamedTuple):
    """The words of a language for people and what they do, in lower case.

    Attributes:
        nouns: Nouns for people, plurals and bodies.
        openers: The first words of those nouns that have two.
        kin: Who somebody has: ``daughter``, ``lawyer``.
        kinds: What a noun stands for, where that is no group.
        modified: Nouns that stand for people only with a word before them: rebel ``forces``.
        modifiers: Words that stand before nouns for people.
        small: Words that are no part of the words for people.
        acting: Forms of verbs that people are the subject of.
        handling: Forms of verbs that people are the object of.
        handled: Nouns of what is done to people: ``death`` of.
        dealings: Words of what is done with people: ``talks`` with.
        giving: Words of what is given to people: ``aid`` to.
        deeds: Verbs that may be nouns too, and are verbs after a plural: residents ``fight``.
        bodies: Nouns in the singular.
    """

    nouns: frozenset[str]
    openers: frozenset[str]
    kin: frozenset[str]
    kinds: dict[str, ParticipantKind]
    modified: frozenset[str]
    modifiers: frozenset[str]
    small: frozenset[str]
    acting: frozenset[str]
    handling: frozenset[str]
    handled: frozenset[str]
    dealings: frozenset[str]
    giving: frozenset[str]
    deeds: frozenset[str]
    bodies: frozenset[str]


def _forms(verb: str) -> Iterator[str]:
    """Yield the forms of a verb as the rules of spelling make them, and some that there are not."""
    stem = verb.removesuffix("e")
    yield from (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ied", f"{verb[:-1]}ies")


@cache
def words_of_people(language: str) -> PeopleWords:
    """Return the words of a language; none where it has none.

    >>> "dockers" in words_of_people("en").nouns
    True
    """
    sections = lexicon(language).words
    nouns = sections["people nouns"] | sections["crowd nouns"]
    return PeopleWords(
        nouns,
        frozenset(noun.partition(" ")[0] for noun in nouns if " " in noun),
        sections["kin nouns"],
        {
            **dict.fromkeys(sections["crowd nouns"] - _NO_BODIES, ParticipantKind.ORGANIZATION),
            **dict.fromkeys(sections["kin nouns"], ParticipantKind.PERSON),
            _GOVERNMENT: ParticipantKind.STATE,
        },
        sections["modified people"],
        sections["group modifiers"],
        (sections["starters"] - sections["group modifiers"]) | QUANTITIES | ADVERBS,
        sections["acting verbs"] | sections["speech verbs"],
        frozenset(form for verb in sections["handling verbs"] for form in _forms(verb)),
        sections["handled nouns"],
        sections["dealings"],
        frozenset(form for word in sections["giving words"] for form in _forms(word)),
        sections["plural verbs"] | sections["handling verbs"],
        sections["crowd nouns"] | sections["kin nouns"] | {_GOVERNMENT},
    )
