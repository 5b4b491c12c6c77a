"""`extract`: the passes, in order, over one article."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

import attrs

from newsmodel.extraction._facts import Facts, Pass
from newsmodel.extraction._names import names_of
from newsmodel.extraction._participants import find_participants
from newsmodel.model import Article

__all__ = ["PASSES", "extract"]

PASSES: Final[Mapping[str, Pass]] = {"names": names_of, "participants": find_participants}
"""The passes, in the order in which they run. Each fills the field of `Facts` that bears its name."""

_LEVELS: Final = ("high", "all")
_FIELDS: Final = ("names", "times", "participants", "statements", "events", "issues")
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
            else none.
        level: ``high`` keeps what rules of proven precision find; ``all`` keeps everything.
        passes: Passes of one's own: a mapping replaces those of its names; a sequence of pairs, name and pass, is
            the whole pipeline, in order. A pass takes the article and the `Facts` before it, and returns a tuple:
            of ``Name`` for ``names``, of ``Participant`` for ``participants``, and so on.

    Raises:
        TypeError: Where ``article`` is no Article.
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
    if level not in _LEVELS:
        raise ValueError(f"level is {level!r}, not one of {', '.join(_LEVELS)}")
    facts = Facts(published=published or article.metadata.published, level=level)
    for name, run in _pipeline(passes).items():
        if name not in _FIELDS:
            raise ValueError(f"there is no pass {name!r}, only {', '.join(_FIELDS)}")
        facts = attrs.evolve(facts, **{name: run(article, facts)})
    return attrs.evolve(article, **{name: getattr(facts, name) for name in _STORY})


def _pipeline(passes: Mapping[str, Pass] | Sequence[tuple[str, Pass]] | None) -> dict[str, Pass]:
    if passes is None:
        return dict(PASSES)
    if isinstance(passes, Mapping):
        return {**PASSES, **passes}
    return dict(passes)
