"""The closed vocabularies: each a ``StrEnum``, so that a plain string compares equal.

Fields that hold such a word take the plain string as well, and keep the word. A string that is
no word of the vocabulary is refused when the Article is built.
"""

from enum import StrEnum

__all__ = [
    "EventStatus",
    "EventType",
    "FieldName",
    "HeadlineRole",
    "IssueStatus",
    "ListKind",
    "MarkerStyle",
    "NameKind",
    "ParticipantKind",
    "Role",
    "Stance",
    "TimeMod",
    "TimeType",
]


class HeadlineRole(StrEnum):
    """What a headline is (ninjs ``headlines[].role``).

    >>> HeadlineRole.SUB == "sub"
    True
    """

    MAIN = "main"
    """The headline of the article."""
    SUB = "sub"
    """One that stands under it."""


class MarkerStyle(StrEnum):
    """How a citation marker is written.

    >>> from newsmodel import parse
    >>> [str(citation.style) for citation in parse("Both agreed.[1] Neither said when.[^2]").citations]
    ['bracket', 'footnote']
    """

    BRACKET = "bracket"
    """``[1]``, ``[1, 2]``, ``[1-3]``."""
    FOOTNOTE = "footnote"
    """``[^1]``, Markdown's footnote reference."""
    LINK = "link"
    """A number that is a Markdown link, ``[1](https://...)`` or ``[[1]](https://...)``."""
    TITLE = "title"
    """A titled Markdown link in round brackets, ``([title](https://...))``."""
    SUPERSCRIPT = "superscript"
    """``¹``, where a list makes it a citation."""
    BARE = "bare"
    """A digit right after the full stop, where a list makes it a citation."""
    LENTICULAR = "lenticular"
    """``【1】``, ``【4:0†source】``."""
    CARET = "caret"
    """``[^1^]``."""
    SUP = "sup"
    """``<sup>1</sup>``, ``<sup>[1](https://...)</sup>``."""
    CITE = "cite"
    """``[cite: 1, 2]``, ``[cite_start]``, ``[span_2](start_span)``."""
    CITATION = "citation"
    """``[citation:3]``."""
    DOC = "doc"
    """``[doc1]``."""
    SOURCE = "source"
    """``[Source 1]``, ``(source 1)``, ``[source]``."""
    ID = "id"
    """``[ID:3092e7ae]``."""
    TAG = "tag"
    """``[web:1]``, ``[attached_file:1]``."""
    FILE = "file"
    """``[report.pdf]``, ``<|file-abc123|>``."""
    PANDOC = "pandoc"
    """``[@key; @other]``."""
    START_REF = "start_ref"
    """``[START_REF] Title, Author [END_REF]``."""
    PRIVATE_USE = "private_use"
    """Ids and numbers between private-use characters, which no font shows."""
    TURN = "turn"
    """``turn0search3``, without its delimiters."""
    OAI_CITATION = "oai_citation"
    """``[oai_citation:1‡site](https://...)``."""
    CONTENT_REFERENCE = "content_reference"
    """``:contentReference[oaicite:0]{index=0}``."""


class ListKind(StrEnum):
    r"""What the list under a label holds.

    >>> from newsmodel import parse
    >>> parse("They met.\n\nRead also:\n- Wheat prices fall").blocks[1].opens == ListKind.RELATED
    True
    """

    SOURCES = "sources"
    """Entries of a reference list."""
    RELATED = "related"
    """Articles to read next."""


class FieldName(StrEnum):
    """The parts of a list entry that have a name of their own (schema.org, CSL).

    >>> from newsmodel import Field
    >>> Field("Harbour talks", name="title").name
    <FieldName.TITLE: 'title'>
    """

    TITLE = "title"
    """Its title."""
    URL = "url"
    """Its address."""
    PUBLISHER = "publisher"
    """Who published it."""
    DATE = "date"
    """When it was published, as written."""


class ParticipantKind(StrEnum):
    """What a participant is.

    >>> str(ParticipantKind.STATE)
    'state'
    """

    PERSON = "person"
    """One human being."""
    ORGANIZATION = "organization"
    """A body with a name, such as a party, a firm, a ministry or an alliance."""
    STATE = "state"
    """A country as a party to events."""
    GROUP = "group"
    """People without one organization, such as a people, protesters or a coalition."""
    OTHER = "other"
    """Anything else that takes part."""


class NameKind(StrEnum):
    """What a name in the text stands for, one of the kinds of participants or a place.

    >>> set(NameKind) - set(ParticipantKind)
    {<NameKind.PLACE: 'place'>}
    """

    PERSON = "person"
    """One human being."""
    ORGANIZATION = "organization"
    """A body with a name."""
    STATE = "state"
    """A country as a party to events."""
    GROUP = "group"
    """People without one organization."""
    OTHER = "other"
    """Anything else that has a name."""
    PLACE = "place"
    """A place, not a party."""


class EventType(StrEnum):
    """What kind of event it is: the 18 classes of PLOVER, and four more.

    >>> len(EventType), EventType("CONSULT") == "CONSULT"
    (22, True)
    """

    AGREE = "AGREE"
    """They agree to something, or sign it."""
    CONSULT = "CONSULT"
    """They meet, talk or visit."""
    SUPPORT = "SUPPORT"
    """One praises, recognizes or backs another."""
    CONCEDE = "CONCEDE"
    """One yields, as by easing a sanction, freeing a prisoner or accepting a demand."""
    COOPERATE = "COOPERATE"
    """They act together, as by trading, sharing or exercising."""
    AID = "AID"
    """One gives another money, goods, arms or shelter."""
    RETREAT = "RETREAT"
    """One withdraws its forces, or lays down arms."""
    INVESTIGATE = "INVESTIGATE"
    """One looks into what another did."""
    DEMAND = "DEMAND"
    """One asks another for something that it must do."""
    DISAPPROVE = "DISAPPROVE"
    """One criticizes, accuses or sues another."""
    REJECT = "REJECT"
    """One refuses what another asked or offered."""
    THREATEN = "THREATEN"
    """One says that it will harm another."""
    PROTEST = "PROTEST"
    """People gather against something, or strike."""
    SANCTION = "SANCTION"
    """One lessens or ends its dealings with another."""
    MOBILIZE = "MOBILIZE"
    """One readies or moves its forces, without using them."""
    COERCE = "COERCE"
    """One arrests, seizes, bans or deports."""
    ASSAULT = "ASSAULT"
    """One does deliberate violence to people who do not fight."""
    FIGHT = "FIGHT"
    """Armed forces use force against each other."""
    ELECT = "ELECT"
    """People are chosen for an office, or take it."""
    LEGISLATE = "LEGISLATE"
    """A law or rule is made or ended."""
    DISASTER = "DISASTER"
    """Nature or an accident does harm."""
    OTHER = "OTHER"
    """None of these."""


class EventStatus(StrEnum):
    """Whether an event took place, as the text tells it.

    >>> EventStatus("planned")
    <EventStatus.PLANNED: 'planned'>
    """

    OCCURRED = "occurred"
    """It took place."""
    ONGOING = "ongoing"
    """It is taking place."""
    PLANNED = "planned"
    """It is to take place."""
    POSSIBLE = "possible"
    """It may have, or may yet."""
    DENIED = "denied"
    """It did not, or somebody says so."""


class Role(StrEnum):
    """What a participant does in an event.

    >>> Role("attendee")
    <Role.ATTENDEE: 'attendee'>
    """

    ACTOR = "actor"
    """Does it."""
    RECIPIENT = "recipient"
    """Has it done to them."""
    ATTENDEE = "attendee"
    """Takes part with others, none of whom acts on the other."""
    ORGANIZER = "organizer"
    """Holds it for others."""
    OTHER = "other"
    """Is part of it otherwise."""


class IssueStatus(StrEnum):
    """Where an issue stands (after ICOW, Issue Correlates of War).

    >>> IssueStatus("open")
    <IssueStatus.OPEN: 'open'>
    """

    OPEN = "open"
    """In dispute."""
    AGREED = "agreed"
    """Settled."""
    WITHDRAWN = "withdrawn"
    """No longer raised."""
    UNKNOWN = "unknown"
    """The text does not say."""


class Stance(StrEnum):
    """What a position is towards its issue.

    >>> Stance("refuses")
    <Stance.REFUSES: 'refuses'>
    """

    FOR = "for"
    """Wants it."""
    AGAINST = "against"
    """Opposes it."""
    CONDITIONAL = "conditional"
    """Wants it under conditions."""
    REFUSES = "refuses"
    """Will not deal with it, or not with the others."""
    UNCLEAR = "unclear"
    """The text does not say, or says both."""


class TimeType(StrEnum):
    """What a time expression denotes (TIMEX3 ``type``).

    >>> TimeType("duration")
    <TimeType.DURATION: 'duration'>
    """

    DATE = "date"
    """A day or a longer stretch of the calendar, ``2025-08-15`` or ``2025-08``."""
    TIME = "time"
    """A moment or part of a day, ``2025-08-15T10:05``."""
    DURATION = "duration"
    """A length, ``PT3H``."""
    SET = "set"
    """What recurs, ``P1W`` for every week."""


class TimeMod(StrEnum):
    """How a time expression bends its value (TIMEX3 ``mod``).

    >>> TimeMod("MORE_THAN")
    <TimeMod.MORE_THAN: 'MORE_THAN'>
    """

    BEFORE = "BEFORE"
    """Before the value."""
    AFTER = "AFTER"
    """After the value."""
    ON_OR_BEFORE = "ON_OR_BEFORE"
    """At the value or before."""
    ON_OR_AFTER = "ON_OR_AFTER"
    """At the value or after."""
    LESS_THAN = "LESS_THAN"
    """Shorter than the value."""
    MORE_THAN = "MORE_THAN"
    """Longer than the value."""
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    """As long as the value at the most."""
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    """As long as the value at the least."""
    START = "START"
    """The beginning of the value."""
    MID = "MID"
    """The middle of the value."""
    END = "END"
    """The end of the value."""
    APPROX = "APPROX"
    """About the value."""
