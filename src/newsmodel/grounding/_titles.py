"""Titles: words beside a name that say what its bearer is; which name each stands beside."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from newsmodel.grounding._finder import Unplaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder, Wanted

__all__ = ["Names", "titles_of"]

_FAR: Final = 80
"""How many characters may stand between a title and its name."""
_LETTERS: Final = 4
"""How long letters behind a name are, if they are not capitals alone: PhD, Jr."""
_ROUNDS: Final = 3
"""How many titles in a row may be of one name, where they are sent in another order than the text has them."""
_NEXT: Final = 3
"""How many names before and after a title may be its bearer's."""

_ARTICLE: Final = (
    "(?:the|an?|its|their|his|her|our|then|now|d(?:er|ie|as|en)|eine?|l[ea]s?|une?|el|una?|los|il|lo|uma?|de|het|een)"
)
_OF: Final = (
    r"(?:\s+(?:of|for|von|für|de[lr]?|du|des|d[ia]|van|do)(?:\s+(?:the|la|le|der))?(?:\s+(?-i:[A-Z])\w*){1,4}(?!\w))"
)
_IS: Final = "(?:is|was|became|remains|as|ist|war|est|es|era|fue)"
_LINK: Final = rf"(?:\s*[,(\u2013\u2014]\s*|\s+-\s+|,?\s+(?:who\s+|which\s+)?{_IS}\s+)"
_BEFORE: Final = re.compile(rf"{_OF}?\s*", re.IGNORECASE)
"""Between a title and the name that it opens: Minister of Trade Ada Lane."""
_APART: Final = re.compile(rf"{_OF}?\s*,\s*(?:(?-i:[A-Z])\w{{0,9}}\.?\s+)?", re.IGNORECASE)
"""Between a title and a name in apposition to it: the mayor of Lindmark, Ada Lane."""
_AFTER: Final = re.compile(
    rf"{_OF}?(?:\s*,\s*[0-9]{{1,3}})?{_LINK}(?P<article>{_ARTICLE}\s+(?:(?!(?:of|for|to|with|from|by|and|or)\s)[^\W\d_]+\s+){{0,2}})?",
    re.IGNORECASE,
)
"""Between a name and a title in apposition to it, or said of it: Ada Lane, 54, the new mayor; Lane is mayor."""
_CHAINED: Final = re.compile(
    rf"\s*(?:,|&|,?\s*(?<!\w)(?:and|und|et|y|e|en|och)(?!\w))?\s*(?:{_ARTICLE}\s+)?", re.IGNORECASE
)
"""Between two titles of one bearer: mayor and head of the union."""
_ASIDE: Final = re.compile(r"\s?(?:\[[^\]\n]{0,40}\]|\([^)\n]{0,40}\))")
_SOMEBODY: Final = re.compile(r"[^\S\n]+[A-Z]")
"""What a title opens that is followed by it: another's name."""
_OWNED: Final = ("'s", "\u2019s")


class Names(NamedTuple):
    """Where the text has which participant's names.

    Attributes:
        places: Where each begins and ends, in order.
        owners: The number of the participant, by place.
        of: The places, by the number of the participant.
        persons: The numbers of those that are persons.
    """

    places: list[tuple[int, int]]
    owners: dict[tuple[int, int], int]
    of: Mapping[int, Sequence[tuple[int, int]]]
    persons: frozenset[int]


def titles_of(item: Item, number: int, names: Names, finder: Finder) -> tuple[str, ...]:
    """Return the titles of a participant that stand beside one of its names; refuse the others.

    Args:
        item: The participant.
        number: Its number.
        names: Where the names of all stand.
        finder: What finds words.
    """
    wanted = item.quotes("titles")
    beside: dict[int, tuple[int, int]] = {}
    reasons: dict[int, str] = {}
    for _ in range(_ROUNDS):
        known = len(beside)
        for at, one in enumerate(wanted):
            if at not in beside:
                try:
                    found = _opened(one, number, names, finder) or _chained(one, [*beside.values()], finder)
                except Unplaced as unplaced:
                    reasons[at] = unplaced.reason
                    continue
                if found is not None:
                    beside[at] = found
                reasons[at] = "does not stand beside a name of the participant"
        if len(beside) in {known, len(wanted)}:
            break
    for at, one in enumerate(wanted):
        if at not in beside:
            item.report.refuse(one.path, one.exact, reasons[at])
    return tuple(dict.fromkeys([finder.quote(beside[at]).exact for at in sorted(beside)]))


def _opened(wanted: Wanted, number: int, names: Names, finder: Finder) -> tuple[int, int] | None:
    """Return where a title stands beside a name of a participant, or None."""
    if not finder.places(wanted.exact):
        raise Unplaced("does not stand in the text")
    near = _near(wanted, names.of[number], finder)
    return next((title for title, _ in near if _bearer(title, names, finder) == number), None)


def _chained(wanted: Wanted, titles: list[tuple[int, int]], finder: Finder) -> tuple[int, int] | None:
    """Return where a title stands beside others of its bearer, or None."""
    near = _near(wanted, titles, finder)
    return next((title for title, other in near if _is_chained(title, other, finder.text)), None)


def _near(
    wanted: Wanted, places: Sequence[tuple[int, int]], finder: Finder
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where words stand near some places, each with the place."""
    reach = _FAR + 2 * len(wanted.exact)
    for start, end in places:
        for found in finder.beginning(wanted.exact, (max(0, start - reach), end + _FAR)):
            yield found[:2], (start, end)


def _is_chained(title: tuple[int, int], other: tuple[int, int], text: str) -> bool:
    """Return whether two titles stand side by side, with no more than a comma or an *and* between."""
    first, second = sorted((title, other))
    return first[1] <= second[0] and bool(_CHAINED.fullmatch(text, first[1], second[0]))


def _bearer(title: tuple[int, int], names: Names, finder: Finder) -> int | None:
    """Return the number of the participant beside whose name a title stands, or None.

    The name that it opens comes first, then that to which it is in apposition, then one in apposition to it.
    """
    after = list(_after(title, names, finder))
    for place, gap in after:
        if _BEFORE.fullmatch(gap):
            return names.owners[place]
    rest = finder.text[title[1] : title[1] + _FAR]
    told = [] if rest.startswith(_OWNED) else [*_before(title, names, finder)]
    words = finder.text[slice(*title)]
    said = {names.owners[place] for place, gap in told if _is_told(words, gap, rest)}
    if said:
        return min(said & names.persons or said)
    return next((names.owners[place] for place, gap in after if _APART.fullmatch(gap)), None)


def _is_told(title: str, gap: str, rest: str) -> bool:
    """Return whether what stands between a name and a title says that the title is of the one who is named."""
    if not gap.strip():  # right behind a name stand letters alone, or, where no spaces are written, any title
        is_letters = title.isupper() or (len(title) <= _LETTERS and title[0].isupper())
        return (is_letters or not gap) and not _SOMEBODY.match(rest)
    found = _AFTER.fullmatch(gap)
    return found is not None and (found["article"] is not None or not _SOMEBODY.match(rest))


def _after(title: tuple[int, int], names: Names, finder: Finder) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the names after a title, and what stands between, where that is short."""
    at = bisect_left(names.places, (title[1],))
    for place in names.places[at : at + _NEXT]:
        if place[0] - title[1] <= _FAR and finder.is_one_block(title[0], place[1]):
            yield place, _ASIDE.sub("", finder.text[title[1] : place[0]])


def _before(title: tuple[int, int], names: Names, finder: Finder) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the names before a title, and what stands between, where that is short."""
    at = bisect_left(names.places, (title[0],))
    for place in names.places[max(0, at - _NEXT) : at]:
        if place[1] <= title[0] <= place[1] + _FAR and finder.is_one_block(place[0], title[1]):
            yield place, _ASIDE.sub("", finder.text[place[1] : title[0]])
