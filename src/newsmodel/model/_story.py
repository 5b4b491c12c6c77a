"""The story: what the text says happened, who took part, what is in dispute, who said what.

Facts refer to each other by id, and to the text by quotes.
"""

from datetime import date, datetime

import attrs

from newsmodel.model._convert import (
    event_status,
    event_type,
    issue_status,
    name_kind,
    participant_kind,
    role,
    stance,
    time_mod,
    time_type,
)
from newsmodel.model._metadata import moment, spelled
from newsmodel.model._value import Value
from newsmodel.model._words import (
    EventStatus,
    EventType,
    IssueStatus,
    NameKind,
    ParticipantKind,
    Role,
    Stance,
    TimeMod,
    TimeType,
)

__all__ = [
    "Event",
    "Evidence",
    "Identifier",
    "Issue",
    "Name",
    "Participant",
    "Participation",
    "Place",
    "Position",
    "Quote",
    "Statement",
    "TimeExpression",
]


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Quote(Value):
    """Words of the text and where they stand.

    The TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation in one. An Article in
    which the words do not stand there cannot be built. ``article.quote("...")`` makes one.

    Attributes:
        exact: The words, character for character; never empty.
        start: Where they begin in ``Article.text``, in code points.

    >>> from newsmodel import parse
    >>> quote = parse("A summit was held.").quote("summit")
    >>> quote, quote.end
    (Quote('summit', start=2), 8)
    """

    exact: str
    start: int = attrs.field(kw_only=True)

    @property
    def end(self) -> int:
        """Where the words end, the offset after their last character."""
        return self.start + len(self.exact)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Evidence(Value):
    """The words that a fact rests on.

    Attributes:
        quotes: At least one.
        rule: The name of the rule that found the fact; None where a person or another program gave it.

    >>> Evidence((Quote("held a summit", start=36),)).quotes[0].end
    49
    """

    quotes: tuple[Quote, ...]
    rule: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Identifier(Value):
    """A name for something in somebody's catalogue.

    Attributes:
        scheme: Whose catalogue: ``wikidata``, ``iso3166-1``, a URI prefix.
        value: The name there.

    >>> Identifier("wikidata", value="Q7747")
    Identifier('wikidata', value='Q7747')
    """

    scheme: str
    value: str = attrs.field(kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Participant(Value):
    """Somebody who takes part in the story.

    Attributes:
        id: Unique in the Article; 1 to 100 visible ASCII characters.
        name: The fullest form of the name in the text, without title.
        kind: person, organization, state, group or other.
        aliases: Other names.
        titles: What the text calls them beside the name: ``Foreign Minister``.
        represents: The id of the participant that they belong to or speak for (FollowTheMoney
            ``Representation``), or None.
        identifiers: Names in catalogues.
        mentions: Where the text names them; at least one.

    >>> Participant("p1", name="Mara Hale", kind="person", mentions=(Quote("Hale", start=4),)).kind
    <ParticipantKind.PERSON: 'person'>
    """

    id: str
    name: str = attrs.field(kw_only=True)
    kind: ParticipantKind = attrs.field(kw_only=True, converter=participant_kind)
    aliases: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    titles: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    represents: str | None = attrs.field(default=None, kw_only=True)
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), kw_only=True)
    mentions: tuple[Quote, ...] = attrs.field(kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Name(Value):
    """A name that the text has.

    Attributes:
        quote: The name and where it stands.
        kind: What it stands for.
        demonym: Whether it is the name of a people, or the adjective of a place: ``Norwegian``.

    >>> Name(Quote("Oslo", start=0), kind="place").demonym
    False
    """

    quote: Quote
    kind: NameKind = attrs.field(kw_only=True, converter=name_kind)
    demonym: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Place(Value):
    """A place where something happens; ``str`` gives its name.

    Attributes:
        name: Its name.
        quotes: Where the text names it.
        identifiers: Names in catalogues.

    >>> str(Place("Harbour City", quotes=(Quote("Harbour City", start=20),)))
    'Harbour City'
    """

    name: str
    quotes: tuple[Quote, ...] = attrs.field(default=(), kw_only=True)
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), kw_only=True)

    def __str__(self) -> str:
        return self.name


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class TimeExpression(Value):
    """A time as the text has it, and what it denotes (TIMEX3 of ISO-TimeML).

    Attributes:
        quote: The words. In ``Dateline.date`` its start counts from the dateline's first character.
        type: date, time, duration or set.
        value: ISO 8601 or EDTF level 1 (``2025-08-15``, ``PT3H``, ``XXXX-03-03``), or what TIMEX3 adds
            (``2025-Q3``, ``PAST_REF``), or None where the text and its dates do not say. Its shape is
            checked: a duration has a length, a date or time has none.
        mod: TIMEX3's modifier, or None.
        earliest: The first day (a date) or moment (a datetime) that the value can mean, or None.
        latest: The last one, or None; not before the earliest. Both have a time zone, or neither.

    >>> TimeExpression(Quote("over three hours", start=9), type="duration", value="PT3H", mod="MORE_THAN").value
    'PT3H'
    >>> from datetime import date
    >>> friday = TimeExpression(Quote("Friday", start=3), type="date", value="2025-08-15", earliest=date(2025, 8, 15))
    >>> friday.earliest.isoformat()
    '2025-08-15'
    """

    quote: Quote
    type: TimeType = attrs.field(kw_only=True, converter=time_type)
    value: str | None = attrs.field(default=None, kw_only=True)
    mod: TimeMod | None = attrs.field(default=None, kw_only=True, converter=time_mod)
    earliest: date | datetime | None = attrs.field(default=None, kw_only=True, converter=moment, eq=spelled)
    latest: date | datetime | None = attrs.field(default=None, kw_only=True, converter=moment, eq=spelled)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Participation(Value):
    """That a participant takes part in an event.

    Attributes:
        participant: The id of one of the Article's participants.
        role: actor, recipient, attendee, organizer or other.

    >>> Participation("p1", role="attendee").role == "attendee"
    True
    """

    participant: str
    role: Role = attrs.field(kw_only=True, converter=role)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Event(Value):
    """Something that happened, happens, or may happen. Main events come first in an Article.

    Attributes:
        id: Unique in the Article; 1 to 100 visible ASCII characters.
        name: A short name.
        type: A class of PLOVER, or ELECT, LEGISLATE, DISASTER, OTHER.
        time: When, or None.
        place: Where, or None.
        participations: Who, in which role.
        status: occurred, ongoing, planned, possible or denied.
        outcome: The words that tell how it ended, or None.
        part_of: The id of the event that it is a part of, or None; no event is a part of itself.
        evidence: The words that tell it; the first quote is the trigger.

    >>> Event("e1", name="summit", type="CONSULT", evidence=Evidence((Quote("summit", start=4),))).status == "occurred"
    True
    """

    id: str
    name: str = attrs.field(kw_only=True)
    type: EventType = attrs.field(kw_only=True, converter=event_type)
    time: TimeExpression | None = attrs.field(default=None, kw_only=True)
    place: Place | None = attrs.field(default=None, kw_only=True)
    participations: tuple[Participation, ...] = attrs.field(default=(), kw_only=True)
    status: EventStatus = attrs.field(default=EventStatus.OCCURRED, kw_only=True, converter=event_status)
    outcome: Quote | None = attrs.field(default=None, kw_only=True)
    part_of: str | None = attrs.field(default=None, kw_only=True)
    evidence: Evidence = attrs.field(kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Position(Value):
    """Where somebody stands on an issue (IBIS, issue-based information systems).

    FollowTheMoney's schema of that name is another thing, an office.

    Attributes:
        holders: The ids of those who hold it; at least one.
        stance: for, against, conditional, refuses or unclear.
        said: The words that show it.
        conditions: The words that name what it depends on.
        according_to: The id of the participant who says that they hold it, or None.
        evidence: The words that the position rests on.

    >>> words = Quote("refused to meet", start=7)
    >>> Position(("p2",), stance="refuses", said=words, evidence=Evidence((words,))).statement
    'refused to meet'
    """

    holders: tuple[str, ...]
    stance: Stance = attrs.field(kw_only=True, converter=stance)
    said: Quote = attrs.field(kw_only=True)
    conditions: tuple[Quote, ...] = attrs.field(default=(), kw_only=True)
    according_to: str | None = attrs.field(default=None, kw_only=True)
    evidence: Evidence = attrs.field(kw_only=True)

    @property
    def statement(self) -> str:
        """The words that show the position."""
        return self.said.exact


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Issue(Value):
    """A point in dispute between participants (an issue of IBIS, a claim of ICOW).

    Attributes:
        id: Unique in the Article; 1 to 100 visible ASCII characters.
        name: A short name.
        question: The issue as a question, or None.
        status: open, agreed, withdrawn or unknown.
        positions: Who stands where.
        related: The ids of issues and events that it touches.
        evidence: The words that tell of it.

    >>> Issue("i1", name="ceasefire", evidence=Evidence((Quote("a ceasefire", start=0),))).status == "unknown"
    True
    """

    id: str
    name: str = attrs.field(kw_only=True)
    question: str | None = attrs.field(default=None, kw_only=True)
    status: IssueStatus = attrs.field(default=IssueStatus.UNKNOWN, kw_only=True, converter=issue_status)
    positions: tuple[Position, ...] = attrs.field(default=(), kw_only=True)
    related: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    evidence: Evidence = attrs.field(kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class Statement(Value):
    """Words that the text attributes to somebody.

    Attributes:
        said: The words that were said, as the text gives them.
        speaker: The id of the participant who said them, or None.
        cue: The words that attribute them (``warned of``, ``according to``), or None.
        direct: Whether they stand in quotation marks.
        evidence: The words that the statement rests on.

    >>> words = Quote("no deal", start=11)
    >>> Statement(words, speaker="p1", direct=True, evidence=Evidence((words,))).content
    'no deal'
    """

    said: Quote
    speaker: str | None = attrs.field(default=None, kw_only=True)
    cue: Quote | None = attrs.field(default=None, kw_only=True)
    direct: bool = attrs.field(default=False, kw_only=True)
    evidence: Evidence = attrs.field(kw_only=True)

    @property
    def content(self) -> str:
        """The words that were said."""
        return self.said.exact
