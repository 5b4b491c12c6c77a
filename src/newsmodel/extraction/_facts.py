"""What the passes of extraction hand on to each other."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

import attrs

from newsmodel.model import Article, Event, Issue, Name, Participant, Statement, TimeExpression

__all__ = ["LEVELS", "Facts", "Pass"]

LEVELS: Final = ("high", "all")
"""What is kept: ``high`` for what rules of proven precision find, ``all`` for everything."""


@attrs.frozen(kw_only=True)
class Facts:
    """What the passes before have found, each field the result of the pass of its name.

    Attributes:
        names: Names where the text has them, participants and places.
        times: Times where the text has them.
        participants: Who takes part.
        statements: Who says what.
        events: What happens.
        issues: What is in dispute.
        published: The day or moment that relative times count from, or None.
        level: ``high`` for rules of proven precision, ``all`` for all of them.

    >>> Facts().names
    ()
    """

    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    participants: tuple[Participant, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    issues: tuple[Issue, ...] = ()
    published: date | datetime | None = None
    level: str = "high"


Pass = Callable[[Article, Facts], tuple[Any, ...]]
"""A pass: from an Article and the facts before to the facts of its name."""
