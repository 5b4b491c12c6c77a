"""Statements: the words, who said them, and the words that tell so; they stand together in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsmodel.grounding._finder import MORE, Place, Unplaced, Wanted
from newsmodel.grounding._near import SENTENCE, sentence_of
from newsmodel.grounding._report import quoted
from newsmodel.grounding._tokens import DASHES, DOUBLE, SINGLE
from newsmodel.model import Evidence, Statement

if TYPE_CHECKING:
    from newsmodel.grounding._data import Item
    from newsmodel.grounding._finder import Finder
    from newsmodel.grounding._participants import People

__all__ = ["statements_of"]

_KEYS: Final = ("id", "speaker", "speaker_text", "cue", "content", "said", "direct", "sentence")
_WHO: Final = "speaker_text"
_CUE: Final = "cue"
_MARKS: Final = frozenset(DOUBLE + SINGLE + "\u300c\u300e")
_LABELS: Final = frozenset(DASHES + ":\uff1a")
_REACH: Final = 8
"""How much white space may stand between a mark or a label's colon and the words."""


def statements_of(items: list[Item], people: People, finder: Finder) -> list[Statement]:
    """Return the statements that the text has."""
    made = [_statement(item, people, finder) for item in items]
    return [statement for statement in made if statement is not None]


def _statement(item: Item, people: People, finder: Finder) -> Statement | None:
    item.only(*_KEYS)
    wanted = item.quote("content", "said")
    if wanted is None:
        item.refuse("is refused: it has no content, the words that were said")
        return None
    beside = {name: one for name in (_WHO, _CUE) if (one := item.quote(name)) is not None}
    said = _said(item, wanted, beside, finder)
    if said is None:
        return None
    near = _near(item, beside, said, finder)
    if beside and not near:
        item.refuse("is refused: the text does not have beside it who said it", wanted.exact)
        return None
    found = {name: places[0] for name, places in near.items() if len(places) == 1}
    quotes = [finder.quote(place) for place in dict.fromkeys([said, *found.values()])]
    return Statement(
        quotes[0],
        speaker=_speaker(item, people, said, found.get(_WHO), finder) if _WHO in near or _WHO not in beside else None,
        cue=finder.quote(found[_CUE]) if _CUE in found else None,
        direct=_direct(item, said, finder),
        evidence=Evidence(tuple(quotes)),
    )


def _said(item: Item, wanted: Wanted, beside: dict[str, Wanted], finder: Finder) -> Place | None:
    """Place what was said; refuse the statement where it has no place, or is of several."""
    try:
        stretch, _ = sentence_of(item, finder)
    except Unplaced as unplaced:
        item.refuse(f"is refused: {unplaced.reason}", wanted.exact)
        return None
    try:
        said = _meant(wanted, stretch, beside, finder)
    except Unplaced as unplaced:
        item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
        item.refuse("is refused: its content is not placed", wanted.exact)
        return None
    if _is_of_one(item, said, finder):
        return said
    item.refuse(
        "is refused: it runs over sentences, and is no one quotation: send one statement for each", wanted.exact
    )
    return None


def _meant(wanted: Wanted, stretch: tuple[int, int] | None, beside: dict[str, Wanted], finder: Finder) -> Place:
    """Return where what was said stands: of several places the one that begins in the stretch, or has all beside it."""
    places = finder.meant(wanted, stretch, whole=False)
    if len(places) > 1 and beside:
        finder.spend(8 * len(places))
        together = [place for place in places if _has_all(place, beside, finder)]
        places = together if len(together) == 1 else places
    return finder.one(places, stretch, SENTENCE)


def _is_of_one(item: Item, said: Place, finder: Finder) -> bool:
    """Return whether what was said is of one sentence, one quotation, or what follows a label in its paragraph."""
    if finder.is_one_sentence(said.start, said.end) or finder.is_one_quotation(said.start, said.end):
        return True
    return bool(item.data.get("direct")) and finder.is_labelled(said.start, said.end)


def _has_all(said: Place, beside: dict[str, Wanted], finder: Finder) -> bool:
    """Return whether the sentences of a place have who speaks and the cue."""
    stretch = finder.around(said.start, said.end)
    return all(finder.within(other.exact, stretch, mark=True) for other in beside.values())


def _near(item: Item, beside: dict[str, Wanted], said: Place, finder: Finder) -> dict[str, list[Place]]:
    """Return where who speaks and the cue stand near what was said, and refuse what stands nowhere or often there."""
    near: dict[str, list[Place]] = {}
    for name, wanted in beside.items():
        try:
            near[name] = _places(wanted, said, finder, mark=name == _CUE)
        except Unplaced as unplaced:
            item.report.refuse(wanted.path, wanted.exact, unplaced.reason)
    touching = _touching(finder.text, near.get(_WHO, []), near.get(_CUE, []))
    if len(touching) == 1:
        near = {_WHO: [touching[0][0]], _CUE: [touching[0][1]]}
    for name, places in near.items():
        if len(places) > 1:
            reason = f"stands {len(places)} times near what was said: {MORE}"
            item.report.refuse(beside[name].path, beside[name].exact, reason)
    return near


def _places(wanted: Wanted, said: Place, finder: Finder, *, mark: bool) -> list[Place]:
    """Return where words stand in the sentences of what was said, outside it, or in the sentences beside these."""
    if not finder.places(wanted.exact, mark=mark):
        raise Unplaced("does not stand in the text")
    for reach in (0, 1):
        stretch = finder.around(said.start, said.end, reach)
        before = finder.within(wanted.exact, (stretch[0], said.start), mark=mark)
        after = finder.within(wanted.exact, (said.end, stretch[1]), mark=mark)
        if before or after:
            return finder.chosen(wanted, before + after)
    raise Unplaced("does not stand in the sentence of what was said, nor in one beside it")


def _touching(text: str, speakers: list[Place], cues: list[Place]) -> list[tuple[Place, Place]]:
    """Return those of some places that stand side by side, with nothing but white space between them."""
    by_start = {cue.start: cue for cue in cues}
    by_end = {cue.end: cue for cue in cues}
    pairs: list[tuple[Place, Place]] = []
    for who in speakers:
        for far in range(_REACH):
            after, before = by_start.get(who.end + far), by_end.get(who.start - far)
            if after is not None and not text[who.end : after.start].strip():
                pairs.append((who, after))
            if before is not None and not text[before.end : who.start].strip():
                pairs.append((who, before))
    return pairs


def _named_beside(people: People, said: Place, stretch: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Return who is named in the sentences of what was said, outside it, and where."""
    found: dict[str, tuple[int, int]] = {}
    for known, ends in people.named_in(stretch).items():
        outside = [place for place in ends if not said.start <= place[0] < said.end]
        if outside:
            found[known] = outside[0]
    return found


def _speaker(item: Item, people: People, said: Place, place: Place | None, finder: Finder) -> str | None:
    """Return the id of who speaks, unless the words that name them, or those of the sentence, name somebody else."""
    speaker = people.known(item, "speaker")
    stretch = finder.around(said.start, said.end)
    if speaker is not None and (place is None or not stretch[0] <= place.start < stretch[1]):
        others = _named_beside(people, said, stretch)
        if others and speaker not in others:
            words = quoted(finder.text[slice(*next(iter(others.values())))])
            item.report.refuse(f"{item.path}.speaker", speaker, f"is not named in the sentence, but {words} is")
            return None
    if place is None or speaker is None:
        return speaker
    named = {people.named[inner]: inner for inner in people.between(place.start, place.end) if inner[1] <= place.end}
    if not named or speaker in named:
        return speaker
    other, inner = next(iter(named.items()))
    words = quoted(finder.text[slice(*inner)])
    item.report.refuse(f"{item.path}.speaker", speaker, f"is not who speaks: {words} is a name of {other}")
    return None


def _direct(item: Item, said: Place, finder: Finder) -> bool:
    """Return whether what was said stands in quotation marks, or, where the data says so, after a label or dash."""
    before = finder.text[max(0, said.start - _REACH) : said.start].rstrip()[-1:]
    direct = item.flag("direct")
    if direct is None:
        return before in _MARKS or finder.text[said.start] in _MARKS
    if direct and before not in _LABELS and _MARKS.isdisjoint(before + finder.text[said.start : said.end]):
        item.report.refuse(f"{item.path}.direct", "true", "is wrong: no quotation mark and no colon stands there")
        return False
    return direct
