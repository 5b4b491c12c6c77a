"""Negation: whether a plain one stands before some words, so that they tell of what did not take place."""

from __future__ import annotations

from typing import Final

__all__ = ["REACH", "negation_before"]

REACH: Final = 80
"""How many characters before the words are looked at."""
# English; German; French; Spanish; Italian, Portuguese; Russian.
_NEGATIONS: Final = frozenset(
    (
        "not never cannot without nobody nothing none no-one neither nor no "
        "nicht nie niemals niemand ohne kein keine keinen keinem keiner keines "
        "pas jamais sans aucun aucune "
        "nunca jam\u00e1s sin ning\u00fan ninguna nadie "
        "non senza nessun nessuna n\u00e3o sem nenhum nenhuma "
        "\u043d\u0435 \u043d\u0438\u043a\u043e\u0433\u0434\u0430 \u0431\u0435\u0437 \u043d\u0438\u043a\u0442\u043e"
    ).split()
)
_DETERMINERS: Final = frozenset(
    (
        "no neither kein keine keinen keinem keiner keines aucun aucune ning\u00fan ninguna nessun nessuna nenhum "
        "nenhuma"
    ).split()
)
"""Negations of a noun: what the noun does is not done."""
_BETWEEN: Final = frozenset(
    (
        "a an any the to yet ever even been be being have has had was were is are did do does new further more such "
        "of them us these those "
        "zu noch ein eine einen wurde wurden worden ist war haben hat hatte "
        "encore un une n'a n'ont n\u2019a n\u2019ont \u00e9t\u00e9 "
        "se ha han hab\u00eda fue ancora ainda hanno abbiamo \u00e8 stato stata foi foram "
        "\u0431\u044b\u043b \u0431\u044b\u043b\u0430 \u0431\u044b\u043b\u043e \u0431\u044b\u043b\u0438"
    ).split()
)
"""What may stand between a negation and the words that it negates, besides adverbs in -ly."""
_EXEMPT: Final = frozenset("only merely simply solely doubt matter sooner".split())
"""What makes a negation none: not only, no doubt."""


def negation_before(text: str, language: str | None = None) -> str | None:
    """Return the negation that stands before what follows a text and negates it, or None.

    Only plain ones count: ``not``, ``never``, ``no`` and the like, with an auxiliary, an article or an adverb between
    at the most, or a noun after ``no``.

    Args:
        text: What stands before the words, in their sentence.
        language: Its language, where it is known: in Portuguese, ``no`` is no negation.

    >>> negation_before("The government did not formally "), negation_before("It did not say that they ")
    ('not', None)
    >>> negation_before("They did **not** [1] "), negation_before("Keine Einigung wurde ")
    ('not', 'keine')
    """
    # Markers and dashes stand between words and are none; bold type stands around them.
    parts = [word.lstrip("\"'(*_\u2018\u201c\u201e\u00ab").rstrip("*_") for word in text.lower().split()]
    words = [word for word in parts if any(map(str.isalpha, word))]
    if language is not None and language.partition("-")[0].lower() == "pt":
        words = ["em" if word == "no" else word for word in words]
    for before, word in zip(reversed(["", *words][:-1]), reversed(words), strict=True):
        if word in _NEGATIONS or word.endswith(("n't", "n\u2019t")):
            return word
        if word in _EXEMPT:
            return None
        if not (word in _BETWEEN or word.endswith("ly")):
            return before if before in _DETERMINERS and word.isalpha() else None
    return None
