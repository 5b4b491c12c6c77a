"""What becomes of a story that was made elsewhere: the Article, and what was refused."""

from __future__ import annotations

from typing import Final

import attrs

from newsmodel.errors import excerpt
from newsmodel.model import Article
from newsmodel.model._value import Value

__all__ = ["Grounding", "Refusal", "Report", "quoted"]

_LONGEST: Final = 100


def quoted(words: str) -> str:
    """Return words as a message quotes them: on one line, at most a hundred characters.

    >>> quoted("held a summit")
    "'held a summit'"
    """
    line = " ".join(words[:_LONGEST].split())
    shown = "".join([char if char.isprintable() else ascii(char)[1:-1] for char in line])
    mark = '"' if "'" in shown else "'"
    return f"{mark}{shown}{'...' if len(words) > _LONGEST else ''}{mark}"


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Refusal(Value):
    """Something of a story that did not become part of the Article; ``str`` tells it in one line.

    `ground` gives it, and so does ``newsmodel.formats.web_annotation.anchor``.

    Attributes:
        path: Where it stands in the data, as a JSON path: ``$.participants[2].mentions[0]``.
        words: The words, id or value that was refused; None where there is none.
        reason: What is wrong with it and what to send instead, without a full stop.

    >>> print(Refusal("$.events[0].trigger", words="signed", reason="does not stand in the text"))
    $.events[0].trigger: 'signed' does not stand in the text
    """

    path: str
    words: str | None = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason if self.words is None else f'{quoted(self.words)} {self.reason}'}"


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Grounding(Value):
    """What became of a story that was made elsewhere.

    Attributes:
        article: The Article with all of the story that its text says.
        refused: What it does not say, or what cannot be read, in the order of the data.

    >>> from newsmodel import ground, parse
    >>> made = ground(parse("Mara Hale resigned."), {"participants": [{"id": "p1", "name": "Mara Hail"}]})
    >>> made.article.participants, len(made.refused)
    ((), 2)
    """

    article: Article
    refused: tuple[Refusal, ...] = attrs.field(default=(), kw_only=True)


class Report:
    """The refusals while they are collected."""

    def __init__(self) -> None:
        """Begin with none."""
        self.refused: list[Refusal] = []
        self.unknown: set[tuple[tuple[str, ...], object]] = set()  # keys, each with those that are known there

    def refuse(self, path: str, value: object, reason: str) -> None:
        """Write down that a value was refused; what is no string is shown shortly."""
        words = value if isinstance(value, str) else excerpt(value)
        self.refused.append(Refusal(path, words=str.__str__(words), reason=reason))
