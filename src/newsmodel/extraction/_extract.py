"""`extract`: the passes, in order, over one article."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any, Final

import attrs

from newsmodel.extraction._facts import LEVELS, Facts, Pass
from newsmodel.extraction._names import names_of
from newsmodel.extraction._participants import find_participants
from newsmodel.language import find_day
from newsmodel.model import Article, DateLine, Event, Issue, Name, Participant, Statement, TimeExpression

__all__ = ["PASSES", "anchor_of", "extract"]

PASSES: Final[Mapping[str, Pass]] = {"names": names_of, "participants": find_participants}
"""The passes, in the order in which they run. Each fills the field of ``Facts`` that bears its name."""

_ISO_DAY: Final = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_WORD: Final = re.compile(r"\w+")
_FIELDS: Final[Mapping[str, type]] = {
    "names": Name,
    "times": TimeExpression,
    "participants": Participant,
    "statements": Statement,
    "events": Event,
    "issues": Issue,
}
_STORY: Final = ("participants", "statements", "events", "issues")


def extract(
    article: Article,
    *,
    published: date | datetime | None = None,
    level: str = "high",
    passes: Mapping[str, Pass] | Sequence[tuple[str, Pass]] | None = None,
) -> Article:
    """Return the article with its story, found by rules; blocks, metadata and text stay as they are.

    Args:
        article: The article; the story that it has is replaced.
        published: The day or moment that relative times count from. Where None, that of the metadata is taken,
            else the date of the dateline or of a line that holds only a date, where it has a year, else none.
        level: ``high`` keeps what rules of proven precision find; ``all`` keeps everything.
        passes: Passes of one's own: a mapping replaces those of its names; a sequence of pairs, name and pass, is
            the whole pipeline, in order. A pass takes the article and the ``Facts`` before it, and returns a tuple:
            of ``Name`` for ``names``, of ``Participant`` for ``participants``, and so on.

    Raises:
        TypeError: Where ``article`` is no Article, or a pass gives no tuple of what it must.
        ValueError: Where the level or the name of a pass is none of those above.
        ModelError: Where a pass gives what no Article can have.

    >>> from newsmodel import parse
    >>> for one in extract(parse("Norway's Foreign Minister Ada Lane resigned. Lane gave no reason.")).participants:
    ...     print(one.name, str(one.kind), [mention.start for mention in one.mentions])
    Norway state [0]
    Ada Lane person [26, 45]
    """
    if not isinstance(article, Article):
        raise TypeError(f"extract takes an Article, not {type(article).__name__}")
    if level not in LEVELS:
        raise ValueError(f"level is {level!r}, not one of {', '.join(LEVELS)}")
    facts = Facts(published=published or anchor_of(article), level=level)
    for name, run in _pipeline(passes).items():
        if name not in _FIELDS:
            raise ValueError(f"there is no pass {name!r}, only {', '.join(_FIELDS)}")
        found: Any = _checked(name, run(article, facts))
        facts = attrs.evolve(facts, **{name: found})
    return attrs.evolve(article, **{name: getattr(facts, name) for name in _STORY})


def _checked(name: str, found: Any) -> tuple[Any, ...]:  # noqa: ANN401  (a pass of the caller's may give anything)
    """Return what a pass found, where it is a tuple of the type of its name."""
    kind = _FIELDS[name]
    if not isinstance(found, tuple):
        raise TypeError(f"the pass {name!r} gives {type(found).__name__}, not a tuple of {kind.__name__}")
    for at, one in enumerate(found):
        if not isinstance(one, kind):
            raise TypeError(f"the pass {name!r} gives {type(one).__name__} at {at}, not {kind.__name__}")
    return found


def anchor_of(article: Article) -> date | datetime | None:
    r"""Return when an article was published, as its metadata or its own head say, or None.

    >>> from newsmodel import parse
    >>> anchor_of(parse("Talks end\n\nFriday, January 4, 2019\n\nThey met in Lindmark.")).isoformat()
    '2019-01-04'
    """
    if article.metadata.published is not None:
        return article.metadata.published
    dateline = article.dateline
    if dateline is not None and dateline.date is not None and dateline.date.earliest is not None:
        return dateline.date.earliest
    lines = [block.text for block in article.blocks if isinstance(block, DateLine)]
    days = (_day_in(line) for line in lines)
    return next((day for day in days if day is not None), None)


def _day_in(line: str) -> date | None:
    """Return the day with its year that a line of a date has, in words or as ISO 8601."""
    whole = _ISO_DAY.search(line)
    if whole is not None:
        with suppress(ValueError):
            return date.fromisoformat(whole[0])
    found = (find_day(line, word.start(), len(line)) for word in _WORD.finditer(line))
    return next((day.day for day in found if day is not None and day.day is not None), None)


def _pipeline(passes: Mapping[str, Pass] | Sequence[tuple[str, Pass]] | None) -> dict[str, Pass]:
    if passes is None:
        return dict(PASSES)
    if isinstance(passes, Mapping):
        return {**PASSES, **passes}
    return dict(passes)
