"""What `check` gives: findings, each with a code, a severity, a message and a place."""

from enum import StrEnum
from typing import Final

import attrs

from newsmodel.model._value import Value

__all__ = ["Finding", "Severity", "quoted"]

_LONGEST_QUOTE: Final = 60


class Severity(StrEnum):
    """How grave a finding is: the three levels that linters and SARIF have.

    >>> Severity.ERROR == "error"
    True
    """

    ERROR = "error"
    """A citation leads to nothing, or to the wrong thing."""
    WARNING = "warning"
    """A reader or a program will stumble over it."""
    INFO = "info"
    """Worth knowing, and often meant so (SARIF calls it a note)."""


def _severity(word: Severity | str) -> Severity:
    """Return a word of the vocabulary; asking for the type first costs next to nothing."""
    return word if type(word) is Severity else Severity(word)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Finding(Value):
    r"""Something that `check` found: what, how grave, and where.

    Attributes:
        code: The rule's stable name, ``dangling-marker``; or your own.
        message: One sentence for a person, with the words in question quoted, without a full stop.
        start: Where it begins in ``Article.text``, in code points.
        end: The offset after its last character; the same as ``start`` where nothing stands there.
        severity: error, warning or info; a word of `Severity`, which may be given as a string.
        suggestion: What to write in place of the characters from ``start`` to ``end``, where that is plain, or None.

    Raises:
        ValueError: Where the severity is none of the three.

    >>> from newsmodel import check, parse
    >>> check(parse("They met [2].\n\n[1] https://post.example/port [3] https://wire.example"))[0]
    Finding('dangling-marker', "'[2]' cites number 2, which no source bears", start=9, end=12, severity='error')
    """

    code: str
    message: str
    start: int = attrs.field(kw_only=True)
    end: int = attrs.field(kw_only=True)
    severity: Severity = attrs.field(default=Severity.WARNING, kw_only=True, converter=_severity)
    suggestion: str | None = attrs.field(default=None, kw_only=True)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end, for slicing ``Article.text``."""
        return self.start, self.end


def quoted(words: str) -> str:
    """Return words as a message quotes them: on one line, at most 60 characters.

    >>> quoted("[1]")
    "'[1]'"
    """
    shown = " ".join(words[: 2 * _LONGEST_QUOTE].split())
    if len(shown) > _LONGEST_QUOTE or len(words) > 2 * _LONGEST_QUOTE:
        shown = f"{shown[: _LONGEST_QUOTE - 3]}..."
    mark = '"' if "'" in shown else "'"
    return f"{mark}{shown}{mark}"
