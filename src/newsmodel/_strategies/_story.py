"""Facts that stand for themselves, and how they are set into a text.

A fact is drawn with quotes and ids of its own. `placed` and `linked` then make them
those of one article: nothing needs to be drawn again, and what fails shrinks well.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final, TypeVar, cast

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel._strategies._strings import filled, tuples
from newsmodel.model import (
    Event,
    EventStatus,
    EventType,
    Evidence,
    Identifier,
    Issue,
    IssueStatus,
    Metadata,
    Name,
    NameKind,
    Participant,
    ParticipantKind,
    Participation,
    Place,
    Position,
    Quote,
    Role,
    Stance,
    Statement,
    TimeExpression,
    TimeMod,
    TimeType,
)

__all__ = [
    "events",
    "evidence",
    "identifiers",
    "issues",
    "linked",
    "metadata",
    "names",
    "participants",
    "participations",
    "placed",
    "places",
    "positions",
    "quotes",
    "statements",
    "time_expressions",
]

_T = TypeVar("_T")
_Moment = date | datetime | None

_HIGHEST: Final = 999_999_999
_DAY: Final = timedelta(days=1) - timedelta(microseconds=1)
_POINTS: Final = ("2031-08-14", "2031-08", "XXXX-03-03", "2031-W33", "2031-08-14T10:05", "2031~", "2031-Q3", "PAST_REF")
_LENGTHS: Final = ("PT3H", "P1Y2M", "PXD", "P0.5Y", "P2WE")
_DIGITS: Final = "0123456789X"


def _maybe(strategy: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    return st.none() | strategy


def _ids() -> SearchStrategy[str]:
    visible = st.characters(min_codepoint=33, max_codepoint=126)
    return st.sampled_from(("p1", "p2", "e1", "e2", "i1")) | st.text(visible, min_size=1, max_size=8)


def _zones() -> SearchStrategy[timezone]:
    usual = st.sampled_from((0, 60, 330, -480)).map(lambda minutes: timedelta(minutes=minutes))
    return (usual | st.timedeltas(-_DAY, _DAY)).map(timezone)


def _spans() -> SearchStrategy[tuple[_Moment, _Moment]]:
    """Give an earlier and a later moment, days or datetimes; both have a zone, or neither."""

    def ordered(pair: tuple[Any, Any]) -> tuple[_Moment, _Moment]:
        first, second = pair
        if type(first) is type(second) and first is not None and first > second:
            return second, first
        return first, second

    days = _maybe(st.dates())
    naive = _maybe(st.datetimes())
    aware = _maybe(st.datetimes(timezones=_zones()))
    return st.one_of(
        st.tuples(days, days), st.tuples(naive, naive), st.tuples(aware, aware), st.tuples(days, naive | aware)
    ).map(ordered)


def quotes(within: str | None = None) -> SearchStrategy[Quote]:
    """Give quotes.

    Args:
        within: The text that they quote; else they quote nothing that exists.

    >>> import hypothesis
    >>> quote = hypothesis.find(quotes("They met."), lambda quote: quote.start > 0)
    >>> "They met.".startswith(quote.exact, quote.start)
    True
    """
    free = st.builds(Quote, filled(), start=st.integers(0, 200) | st.integers(0, _HIGHEST))
    return free if within is None else free.map(lambda quote: placed(quote, within))


def evidence(within: str | None = None) -> SearchStrategy[Evidence]:
    """Give evidence: one quote or more, and a rule or none.

    Args:
        within: The text that it quotes.
    """
    return st.builds(Evidence, tuples(quotes(within), min_size=1), rule=_maybe(filled()))


def identifiers() -> SearchStrategy[Identifier]:
    """Give identifiers in catalogues."""
    return st.builds(Identifier, filled(), value=filled())


def places(within: str | None = None) -> SearchStrategy[Place]:
    """Give places.

    Args:
        within: The text that they quote.
    """
    return st.builds(Place, filled(), quotes=tuples(quotes(within)), identifiers=tuples(identifiers(), max_size=2))


def _typed_values() -> SearchStrategy[tuple[TimeType, str | None]]:
    """Give types of times, each with a value that such a time may have, or None."""
    years = st.text(_DIGITS, min_size=4, max_size=4)
    points = st.sampled_from(_POINTS) | years | st.tuples(years, years).map("/".join) | years.map("../{}".format)
    lengths = st.sampled_from(_LENGTHS) | st.integers(0, 10**9).map("P{}D".format)
    values = {TimeType.DURATION: lengths, TimeType.SET: points | lengths}
    return st.sampled_from(TimeType).flatmap(lambda kind: st.tuples(st.just(kind), _maybe(values.get(kind, points))))


def time_expressions(within: str | None = None) -> SearchStrategy[TimeExpression]:
    """Give time expressions; the earliest is never after the latest.

    Args:
        within: The text that they quote.
    """

    def build(span: tuple[_Moment, _Moment], typed: tuple[TimeType, str | None], **fields: Any) -> TimeExpression:  # noqa: ANN401
        return TimeExpression(earliest=span[0], latest=span[1], type=typed[0], value=typed[1], **fields)

    return st.builds(
        build,
        _spans(),
        _typed_values(),
        quote=quotes(within),
        mod=_maybe(st.sampled_from(TimeMod)),
    )


def names(within: str | None = None) -> SearchStrategy[Name]:
    """Give names.

    Args:
        within: The text that they quote.
    """
    return st.builds(Name, quotes(within), kind=st.sampled_from(NameKind), demonym=st.booleans())


def participants(within: str | None = None) -> SearchStrategy[Participant]:
    """Give participants, with ids of any kind.

    Args:
        within: The text that they quote.
    """
    return st.builds(
        Participant,
        _ids(),
        name=filled(),
        kind=st.sampled_from(ParticipantKind),
        aliases=tuples(filled(), max_size=2),
        titles=tuples(filled(), max_size=2),
        represents=_maybe(_ids()),
        identifiers=tuples(identifiers(), max_size=2),
        mentions=tuples(quotes(within), min_size=1),
    )


def participations() -> SearchStrategy[Participation]:
    """Give participations in an event, of participants of any id."""
    return st.builds(Participation, _ids(), role=st.sampled_from(Role))


def events(within: str | None = None) -> SearchStrategy[Event]:
    """Give events, with ids of any kind.

    Args:
        within: The text that they quote.
    """
    return st.builds(
        Event,
        _ids(),
        name=filled(),
        type=st.sampled_from(EventType),
        time=_maybe(time_expressions(within)),
        place=_maybe(places(within)),
        participations=tuples(participations()),
        status=st.sampled_from(EventStatus),
        outcome=_maybe(quotes(within)),
        part_of=_maybe(_ids()),
        evidence=evidence(within),
    )


def positions(within: str | None = None) -> SearchStrategy[Position]:
    """Give positions on an issue, of holders of any id.

    Args:
        within: The text that they quote.
    """
    return st.builds(
        Position,
        tuples(_ids(), min_size=1),
        stance=st.sampled_from(Stance),
        said=quotes(within),
        conditions=tuples(quotes(within), max_size=2),
        according_to=_maybe(_ids()),
        evidence=evidence(within),
    )


def issues(within: str | None = None) -> SearchStrategy[Issue]:
    """Give issues, with ids of any kind.

    Args:
        within: The text that they quote.
    """
    return st.builds(
        Issue,
        _ids(),
        name=filled(),
        question=_maybe(filled()),
        status=st.sampled_from(IssueStatus),
        positions=tuples(positions(within), max_size=2),
        related=tuples(_ids()),
        evidence=evidence(within),
    )


def statements(within: str | None = None) -> SearchStrategy[Statement]:
    """Give statements, of speakers of any id.

    Args:
        within: The text that they quote.
    """
    return st.builds(
        Statement,
        quotes(within),
        speaker=_maybe(_ids()),
        cue=_maybe(quotes(within)),
        direct=st.booleans(),
        evidence=evidence(within),
    )


def metadata() -> SearchStrategy[Metadata]:
    """Give metadata, any part of it left out; both of its dates have a zone, or neither."""

    def build(span: tuple[_Moment, _Moment], **fields: Any) -> Metadata:  # noqa: ANN401
        return Metadata(published=span[1], modified=span[0], **fields)

    return st.builds(
        build,
        _spans(),
        uri=_maybe(filled()),
        publisher=_maybe(filled()),
        language=_maybe(st.sampled_from(("en", "pt-BR")) | filled()),
        authors=tuples(filled()),
        rights=_maybe(filled()),
        keywords=tuples(filled()),
        digital_source_type=_maybe(filled()),
    )


def placed(value: _T, text: str) -> _T:
    """Return ``value`` with each of its quotes made one of ``text``, which is not empty."""
    moved: Any = value
    if isinstance(value, Quote):
        start = value.start % len(text)
        moved = Quote(text[start : start + len(value.exact)], start=start)
    elif isinstance(value, tuple):
        moved = tuple([placed(item, text) for item in value])
    elif attrs.has(type(value)):
        fields = attrs.fields(cast("Any", type(value)))
        moved = attrs.evolve(
            cast("Any", value), **{field.name: placed(getattr(value, field.name), text) for field in fields}
        )
    return cast("_T", moved)


def _one_of(known: Sequence[str], asked: str | None) -> str | None:
    """Return one of the known ids in place of any id, or None where there is none."""
    if asked is None or not known:
        return None
    return asked if asked in known else known[sum(map(ord, asked)) % len(known)]


def _all_of(known: Sequence[str], asked: Sequence[str]) -> tuple[str, ...]:
    return tuple([found for name in asked if (found := _one_of(known, name)) is not None])


def linked(story: dict[str, tuple[Any, ...]], *, backwards: bool) -> dict[str, tuple[Any, ...]]:
    """Return a story in which every id is known once, and no event is a part of itself.

    Args:
        story: Its participants, events, issues and statements.
        backwards: Whether an event is part of one after it, else of one before it.
    """
    taken: set[str] = set()
    kept: dict[str, list[Any]] = {}
    for kind in ("participants", "events", "issues"):
        kept[kind] = [fact for fact in story[kind] if not (fact.id in taken or taken.add(fact.id))]  # type: ignore[func-returns-value]
    people = [fact.id for fact in kept["participants"]]
    happened = [fact.id for fact in kept["events"]]
    matters = happened + [fact.id for fact in kept["issues"]]
    out: dict[str, tuple[Any, ...]] = {
        "participants": tuple(
            [attrs.evolve(fact, represents=_one_of(people, fact.represents)) for fact in kept["participants"]]
        ),
        "statements": tuple(
            [attrs.evolve(fact, speaker=_one_of(people, fact.speaker)) for fact in story["statements"]]
        ),
    }
    out["events"] = tuple(
        [
            attrs.evolve(
                event,
                participations=tuple(
                    [attrs.evolve(part, participant=_one_of(people, part.participant)) for part in event.participations]
                )
                if people
                else (),
                part_of=_one_of(happened[place + 1 :] if backwards else happened[:place], event.part_of),
            )
            for place, event in enumerate(kept["events"])
        ]
    )
    out["issues"] = tuple(
        [
            attrs.evolve(
                issue,
                related=_all_of(matters, issue.related),
                positions=tuple(
                    [
                        attrs.evolve(
                            position,
                            holders=_all_of(people, position.holders),
                            according_to=_one_of(people, position.according_to),
                        )
                        for position in issue.positions
                    ]
                )
                if people
                else (),
            )
            for issue in kept["issues"]
        ]
    )
    return out
