"""Statements: the words, who said them, and the words that tell so; they stand together in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import Place, Unplaced, Wanted
from newsmodel.grounding._issues import known
from newsmodel.grounding._tokens import DOUBLE, SINGLE
from newsmodel.model import Evidence, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.grounding._participants import Mentions
    from newsmodel.model import Participant

__all__ = ["statements_of"]

_KEYS: Final = ("id", "speaker", "speaker_text", "cue", "content", "said", "direct", "sentence")
_MARKS: Final = frozenset(DOUBLE + SINGLE + "\u300c\u300e")
_FAR: Final = "does not stand in the sentence of what was said, nor in one beside it"


def statements_of(
    items: list[Item], participants: Mapping[str, Participant], mentions: Mentions, finder: Finder
) -> list[Statement]:
    """Return the statements that the text has."""
    made = [_statement(item, participants, mentions, finder) for item in items]
    return [statement for statement in made if statement is not None]


def _statement(
    item: Item, participants: Mapping[str, Participant], mentions: Mentions, finder: Finder
) -> Statement | None:
    item.only(*_KEYS)
    wanted = item.quote("content", "said")
    if wanted is None:
        item.refuse("is refused: it has no content, the words that were said")
        return None
    path, number = item.at("sentence")
    if isinstance(number, int) and not isinstance(number, bool):
        wanted = wanted._replace(sentence=number)
    elif number is not None:
        item.report.refuse(path, number, "is no number of a sentence")
    beside = {name: one for name in ("speaker_text", "cue") if (one := item.quote(name)) is not None}
    try:
        said = _said(wanted, beside, finder)
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        item.refuse("is refused: its content is not placed", wanted.exact)
        return None
    found, missing = _beside(item, beside, said, finder)
    if beside and missing == set(beside):
        item.refuse("is refused: nothing beside it says that somebody said it", wanted.exact)
        return None
    speaker = known(item, "speaker", participants)
    named = mentions.named.get(found["speaker_text"][:2]) if "speaker_text" in found else None
    if speaker is not None and named not in {None, speaker}:
        item.report.refuse(f"{item.path}.speaker", speaker, f"is not who speaks: {beside['speaker_text'].exact} is {named}")
        speaker = None
    if "speaker_text" in missing:
        speaker = None
    quotes = [finder.quote(place) for place in dict.fromkeys([said, *found.values()])]
    return Statement(
        quotes[0],
        speaker=speaker,
        cue=finder.quote(found["cue"]) if "cue" in found else None,
        direct=_direct(item, said, finder),
        evidence=Evidence(tuple(quotes)),
    )


def _said(wanted: Wanted, beside: dict[str, Wanted], finder: Finder) -> Place:
    """Place what was said; where it stands several times, in the one sentence that also has who said it and the cue."""
    places = finder.chosen(wanted, finder.places(wanted.exact))
    if len(places) > 1 and beside:
        others = [finder.places(other.exact) for other in beside.values()]
        numbers = [{finder.number_at(place.start) for place in other} for other in others]
        together = [place for place in places if all(finder.number_at(place.start) in one for one in numbers)]
        if len(together) == 1:
            return together[0]
    return finder.place(wanted)


def _beside(
    item: Item, beside: dict[str, Wanted], said: Place, finder: Finder
) -> tuple[dict[str, Place], set[str]]:
    """Return where who speaks and the cue stand beside what was said, and which of them stand nowhere near."""
    near: dict[str, list[Place]] = {}
    missing: set[str] = set()
    for name, wanted in beside.items():
        try:
            near[name] = _near(wanted, said, finder)
        except Unplaced as unplaced:
            item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
            missing.add(name)
    if len(near) > 1 and max(map(len, near.values())) > 1:
        pairs = [
            (who, cue) for who in near["speaker_text"] for cue in near["cue"] if _touch(finder.text, who, cue)
        ]
        if len(pairs) == 1:
            near = {"speaker_text": [pairs[0][0]], "cue": [pairs[0][1]]}
    for name, places in near.items():
        if len(places) > 1:
            reason = f"stands {len(places)} times beside what was said: add the words before and after as prefix and suffix"
            item.report.refuse(beside[name].path, beside[name].exact, reason)
    return {name: places[0] for name, places in near.items() if len(places) == 1}, missing


def _near(wanted: Wanted, said: Place, finder: Finder) -> list[Place]:
    """Return where words stand in the sentences of what was said, outside it, or in the sentences beside these."""
    places = finder.places(wanted.exact)
    if not places:
        raise Unplaced("does not stand in the text")
    for reach in (0, 1):
        stretch = finder.around(said.start, said.end, reach)
        near = [
            place
            for place in places
            if place.within(*stretch) and (place.end <= said.start or place.start >= said.end)
        ]
        if near:
            return finder.chosen(wanted, near)
    raise Unplaced(_FAR)


def _touch(text: str, one: Place, other: Place) -> bool:
    """Return whether nothing but white space stands between two places."""
    first, second = sorted((one, other))
    return first.end <= second.start and not text[first.end : second.start].strip()


def _direct(item: Item, said: Place, finder: Finder) -> bool:
    """Return whether what was said stands in quotation marks: as the data says, where the text has any."""
    marked = bool(_MARKS.intersection(finder.text[max(0, said.start - 1) : said.end]))
    direct = item.flag("direct")
    if direct and not marked:
        item.report.refuse(f"{item.path}.direct", "true", "is wrong: the text has no quotation mark there")
    if direct is None:
        return bool(_MARKS.intersection(finder.text[max(0, said.start - 1) : said.start + 1]))
    return direct and marked
