"""Who takes part in a story: the names of its text joined into people, organizations, states and groups."""

from collections.abc import Iterable
from typing import Final

from newsmodel.extraction._acting import acting, governs, takes_part
from newsmodel.extraction._facts import Facts
from newsmodel.extraction._joining import Entity, join
from newsmodel.extraction._lexicon import Lexicon
from newsmodel.extraction._names import lexicon_of
from newsmodel.extraction._people import PROVEN_OF_PEOPLE, People, people_in
from newsmodel.extraction._titles import Title, titles_of
from newsmodel.extraction._units import Unit, prose_units
from newsmodel.model import Article, Name, NameKind, Participant, ParticipantKind, Quote

__all__ = ["find_participants"]

_KINDS: Final = {kind.value: kind for kind in ParticipantKind}
_PARTY: Final = " Party"


def find_participants(article: Article, facts: Facts) -> tuple[Participant, ...]:
    """Return the participants of an article, from the names of the pass before.

    In the order in which the text first names them. Mere places are none: a place takes part where it acts,
    or where somebody speaks for it.

    >>> from newsmodel import parse
    >>> from newsmodel.extraction._names import names_of
    >>> article = parse("Norwegian Minister Ada Lane resigned. Lane had no choice.")
    >>> names = names_of(article, Facts())
    >>> [(one.name, one.titles) for one in find_participants(article, Facts(names=names))]
    [('Norwegian', ()), ('Ada Lane', ('Norwegian Minister',))]
    """
    lexicon = lexicon_of(article.text, article.metadata.language)
    units = prose_units(article)
    entities = join(article.text, facts.names, lexicon)
    by_name = {at: entity for entity in entities for at in entity.names}
    blocks = [(unit.start, unit.start + len(unit.text)) for unit in units]
    _entitle(article.text, blocks, facts.names, by_name, lexicon)
    active = acting(article.text, facts.names)
    kept = [entity for entity in entities if _takes_part(article.text, entity, facts.names, active)]
    kept.sort(key=lambda entity: facts.names[entity.names[0]].quote.start)
    ids = {id(entity): f"p{number}" for number, entity in enumerate(kept, 1)}
    named = tuple([_participant(article.text, entity, facts.names, ids) for entity in kept])
    return (*named, *_groups(_people(units, lexicon, facts, named), len(named)))


def _people(
    units: tuple[Unit, ...], lexicon: Lexicon, facts: Facts, named: tuple[Participant, ...]
) -> dict[str, list[People]]:
    """Return the people without a name who take part, by their words; those that a name has in it are none."""
    ends = {name.quote.end: name for name in facts.names}
    taken = {quote.end for one in named for quote in one.mentions}
    found: dict[str, list[People]] = {}
    for one in people_in(units, lexicon, ends):
        if one.start + len(one.text) not in taken:
            found.setdefault(" ".join(one.text.casefold().split()), []).append(one)
    return {
        words: people
        for words, people in found.items()
        if any(one.rule in PROVEN_OF_PEOPLE or (one.rule and facts.level == "all") for one in people)
    }


def _groups(people: dict[str, list[People]], before: int) -> list[Participant]:
    """Return people as participants, numbered on from those with a name; ``dockers`` are the ``striking dockers``."""
    longer: dict[str, list[str]] = {}
    for words, found in people.items():
        if words != found[0].noun:
            longer.setdefault(found[0].noun, []).append(words)
    merged = dict(people)
    for noun, phrases in longer.items():
        if noun in merged and len(phrases) == 1:
            merged[phrases[0]] = sorted([*merged[phrases[0]], *merged.pop(noun)])
    return [_group(found, f"p{number}") for number, found in enumerate(merged.values(), before + 1)]


def _group(found: list[People], key: str) -> Participant:
    forms = {" ".join(one.text.casefold().split()): " ".join(one.text.split()) for one in reversed(found)}
    name = max(forms.values(), key=len)
    return Participant(
        key,
        name=name,
        kind=found[0].kind,
        aliases=tuple(sorted(set(forms.values()) - {name})),
        mentions=tuple([Quote(one.text, start=one.start) for one in found]),
    )


def _entitle(
    text: str, blocks: list[tuple[int, int]], names: tuple[Name, ...], by_name: dict[int, Entity], lexicon: Lexicon
) -> None:
    places = {id(name): at for at, name in enumerate(names)}
    parties = _parties(by_name.values())
    for at, title in titles_of(text, blocks, names, lexicon):
        person = by_name.get(at)
        if person is None:
            continue
        if title.quote is not None:
            person.titles[title.quote.exact] = None
        body = by_name.get(places[id(title.body)]) if title.body is not None else _party(title, parties)
        if body is not None and body is not person:
            body.represented = True
            person.bodies.append(body)


def _parties(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Return the parties of a text by what their members are called: ``Labour`` of the ``Labour Party``."""
    return {one.name.removesuffix(_PARTY): one for one in entities if one.name.endswith(_PARTY)}


def _party(title: Title, parties: dict[str, Entity]) -> Entity | None:
    """Return the party that a title names by its adjective: ``Liberal National`` MP."""
    words = title.quote.exact.split() if title.quote is not None else []
    shorter = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
    return next((parties[short] for short in shorter if short in parties), None)


def _takes_part(text: str, entity: Entity, names: tuple[Name, ...], active: frozenset[int]) -> bool:
    if all(names[at].demonym for at in entity.names) and entity.kind == NameKind.GROUP:
        return False
    if entity.kind in {NameKind.PERSON, NameKind.GROUP}:
        return True
    if entity.kind == NameKind.ORGANIZATION:
        return entity.represented or any(takes_part(text, names[at]) for at in entity.names)
    if entity.kind == NameKind.OTHER:
        return False
    return entity.represented or not active.isdisjoint(entity.names)


def _participant(text: str, entity: Entity, names: tuple[Name, ...], ids: dict[int, str]) -> Participant:
    mentions = [_mention(text, names[at]) for at in entity.names]
    forms = list(dict.fromkeys([" ".join(quote.exact.split()) for quote in mentions]))
    name = entity.name if entity.name in forms else forms[0]
    represents = next((ids[id(body)] for body in entity.bodies if id(body) in ids), None)
    kind = ParticipantKind.STATE if entity.kind == NameKind.PLACE else _KINDS[entity.kind.value]
    return Participant(
        ids[id(entity)],
        name=name,
        kind=kind,
        aliases=tuple([form for form in forms if form != name]),
        titles=tuple(entity.titles),
        represents=represents,
        mentions=tuple(mentions),
    )


def _mention(text: str, name: Name) -> Quote:
    """Return the words of a mention: of a demonym those of the government too."""
    return governs(text, name) or name.quote
