"""Groups that have no name: people who act together, ``protesters``, ``union leaders``, ``police``."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from newsmodel.extraction._lexicon import lexicon
from newsmodel.extraction._units import Unit

__all__ = ["people_in"]

_VERBS: Final = (
    "said|say|says|told|have|had|were|are|will|would|announced|arrested|began|believe|believed|blamed|called|carried|clashed"
    "|claimed|condemned|confirmed|demanded|denied|described|discovered|entered|found|fired|gathered|killed|launched|marched"
    "|met|opened|plan|planned|reported|report|responded|rejected|refused|seized|set|shot|stated|stormed|surrounded"
    "|took|tried|urged|used|voted|want|wanted|warned|attacked|blocked|closed|fled|fought|released|remain|searched|work|worked"
)
_MODIFIER: Final = r"(?:(?<![\w-])[A-Za-z]{2,20}(?:al|ic|an|ary|ist|cy|ue|'s)\s)?+"


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return the expression for people who do something, or None where the language has no words for them."""
    nouns = sorted(lexicon(language).words["people nouns"], key=lambda noun: (-len(noun), noun))
    if not nouns:
        return None
    listed = "|".join([f"[{noun[0]}{noun[0].upper()}]{noun[1:]}" for noun in nouns])
    return re.compile(
        rf"(?<![\w'\u2019-])({_MODIFIER}(?:{listed}))(?=,?\s(?:also\s|later\s|then\s|now\s)?(?:{_VERBS})\b)"
    )


def people_in(units: tuple[Unit, ...], language: str) -> Iterator[tuple[int, str]]:
    """Yield where people act who have no name, and the words for them."""
    pattern = _pattern(language)
    if pattern is None:
        return
    for unit in units:
        for found in pattern.finditer(unit.text):
            yield unit.start + found.start(1), found[1]
