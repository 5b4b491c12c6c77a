"""The check of a whole Article, in one walk.

Functions here return nothing and raise `ModelError` with the end of the path; each
level puts its own part before it on the way out, so that a right Article pays for no path.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from newsmodel.errors import ModelError, excerpt
from newsmodel.model import _blocks as b
from newsmodel.model import _story as s
from newsmodel.model import _words as w
from newsmodel.model._metadata import NO_METADATA, Metadata
from newsmodel.model._value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsmodel.model._article import Article

__all__ = ["check_article"]

_HIGHEST: Final = 999_999_999
_LEVELS: Final = 6
_ID: Final = re.compile(r"[!-~]{1,100}")


def _refuse(value: object, reason: str) -> NoReturn:
    raise ModelError("", f"{excerpt(value)} {reason}")


def _a(kind: type) -> str:
    name = kind.__name__
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"


def _exactly(value: object, kind: type) -> None:
    if type(value) is not kind:
        _refuse(value, f"is {_a(type(value))}, not {_a(kind)}")


def _at(part: str, check: Callable[[Any], None], value: object) -> None:
    """Check ``value``, and put ``part`` before the path of what is wrong with it."""
    try:
        check(value)
    except ModelError as error:
        raise ModelError(f"{part}{error.path}", error.reason) from None


def _text(value: object) -> None:
    _exactly(value, str)


def _words(value: str) -> None:
    _exactly(value, str)
    if not value:
        _refuse(value, "is empty")


def _flag(value: object) -> None:
    _exactly(value, bool)


def _number(value: int) -> None:
    _exactly(value, int)
    if not 0 <= value <= _HIGHEST:
        _refuse(value, f"is not between 0 and {_HIGHEST}")


def _level(value: int) -> None:
    _exactly(value, int)
    if not 1 <= value <= _LEVELS:
        _refuse(value, f"is not between 1 and {_LEVELS}")


def _identity(value: str) -> None:
    _exactly(value, str)
    if not _ID.fullmatch(value):
        _refuse(value, "is no id: 1 to 100 visible ASCII characters")


def _tuple(item: Callable[[Any], None]) -> Callable[[Any], None]:
    def check(values: tuple[Any, ...]) -> None:
        _exactly(values, tuple)
        for i, value in enumerate(values):
            _at(f"[{i}]", item, value)

    return check


def _filled(item: Callable[[Any], None]) -> Callable[[Any], None]:
    inner = _tuple(item)

    def check(values: tuple[Any, ...]) -> None:
        inner(values)
        if not values:
            _refuse(values, "is empty: at least one is needed")

    return check


def _optional(item: Callable[[Any], None]) -> Callable[[Any], None]:
    def check(value: object) -> None:
        if value is not None:
            item(value)

    return check


def _one_of(kind: type[StrEnum]) -> Callable[[Any], None]:
    def check(value: object) -> None:
        if type(value) is not kind:
            _refuse(value, f"is none of {', '.join(kind)}")

    return check


def _day(value: date | datetime) -> None:
    if type(value) is not date and type(value) is not datetime:
        _refuse(value, f"is {_a(type(value))}, not a date or datetime")


def _same_clock(first: date | datetime | None, second: date | datetime | None, names: str) -> None:
    if (
        isinstance(first, datetime)
        and isinstance(second, datetime)
        and (first.tzinfo is None) != (second.tzinfo is None)
    ):
        raise ModelError(f".{names}", "one has a time zone and one has none: they cannot be compared")


def _record(
    kind: type, also: Callable[[Any], None] | None = None, /, **fields: Callable[[Any], None]
) -> Callable[[Any], None]:
    """Return the check of a record: its exact type, each field, then what holds between fields."""
    parts = [(name, f".{name}", check) for name, check in fields.items()]
    missing = {field.name for field in attrs.fields(kind)} ^ set(fields)
    assert not missing, (kind, missing)  # noqa: S101  (a slip in this file, found at import)

    def check(value: object) -> None:
        _exactly(value, kind)
        for name, part, inner in parts:
            _at(part, inner, getattr(value, name))
        if also is not None:
            also(value)

    return check


def _ordered(value: s.TimeExpression) -> None:
    _same_clock(value.earliest, value.latest, "earliest")
    early, late = value.earliest, value.latest
    if type(early) is type(late) and early is not None and late is not None and early > late:
        raise ModelError(".earliest", f"{early.isoformat()} is after the latest, {late.isoformat()}")


_QUOTE = _record(s.Quote, exact=_words, start=_number)
_EVIDENCE = _record(s.Evidence, quotes=_filled(_QUOTE), rule=_optional(_words))
_IDENTIFIER = _record(s.Identifier, scheme=_words, value=_words)
_TIME = _record(
    s.TimeExpression,
    _ordered,
    quote=_QUOTE,
    type=_one_of(w.TimeType),
    value=_optional(_words),
    mod=_optional(_one_of(w.TimeMod)),
    earliest=_optional(_day),
    latest=_optional(_day),
)
_PLACE = _record(s.Place, name=_words, quotes=_tuple(_QUOTE), identifiers=_tuple(_IDENTIFIER))
_PARTICIPANT = _record(
    s.Participant,
    id=_identity,
    name=_words,
    kind=_one_of(w.ParticipantKind),
    aliases=_tuple(_words),
    titles=_tuple(_words),
    represents=_optional(_identity),
    identifiers=_tuple(_IDENTIFIER),
    mentions=_filled(_QUOTE),
)
_PARTICIPATION = _record(s.Participation, participant=_identity, role=_one_of(w.Role))
_EVENT = _record(
    s.Event,
    id=_identity,
    name=_words,
    type=_one_of(w.EventType),
    time=_optional(_TIME),
    place=_optional(_PLACE),
    participations=_tuple(_PARTICIPATION),
    status=_one_of(w.EventStatus),
    outcome=_optional(_QUOTE),
    part_of=_optional(_identity),
    evidence=_EVIDENCE,
)
_POSITION = _record(
    s.Position,
    holders=_filled(_identity),
    stance=_one_of(w.Stance),
    said=_QUOTE,
    conditions=_tuple(_QUOTE),
    according_to=_optional(_identity),
    evidence=_EVIDENCE,
)
_ISSUE = _record(
    s.Issue,
    id=_identity,
    name=_words,
    question=_optional(_words),
    status=_one_of(w.IssueStatus),
    positions=_tuple(_POSITION),
    related=_tuple(_identity),
    evidence=_EVIDENCE,
)
_STATEMENT = _record(
    s.Statement,
    said=_QUOTE,
    speaker=_optional(_identity),
    cue=_optional(_QUOTE),
    direct=_flag,
    evidence=_EVIDENCE,
)
_METADATA = _record(
    Metadata,
    lambda m: _same_clock(m.published, m.modified, "published"),
    uri=_optional(_words),
    publisher=_optional(_words),
    published=_optional(_day),
    modified=_optional(_day),
    language=_optional(_words),
    authors=_tuple(_words),
    rights=_optional(_words),
    keywords=_tuple(_words),
    digital_source_type=_optional(_words),
)


def _date_within(value: b.Dateline) -> None:
    quote = value.date.quote if value.date is not None else None
    if quote is not None and not value.raw.startswith(quote.exact, quote.start):
        raise ModelError(".date.quote", f"{excerpt(quote.exact)} does not stand at {quote.start} of the dateline")


_LEAVES: Final[dict[type, Callable[[Any], None]]] = {
    b.Marker: _record(
        b.Marker,
        raw=_words,
        numbers=_tuple(_number),
        labels=_tuple(_words),
        style=_one_of(w.MarkerStyle),
        url=_optional(_words),
    ),
    b.Dateline: _record(
        b.Dateline, _date_within, raw=_words, place=_optional(_words), agency=_optional(_words), date=_optional(_TIME)
    ),
    b.Link: _record(b.Link, raw=_words, title=_text, url=_text),
    b.Break: _record(b.Break, raw=_words),
}
_FIELDS: Final[dict[type, Callable[[Any], None]]] = {b.Field: _record(b.Field, raw=_words, name=_one_of(w.FieldName))}
_ROLE = _one_of(w.HeadlineRole)
_OPENS = _one_of(w.ListKind)
_NUMBERS = _tuple(_number)
_LABELS = _tuple(_words)


def _is_plain(leaf: object) -> bool:
    """Return whether ``leaf`` is one of the commonest, a marker of one number or a field, and certainly right."""
    if type(leaf) is b.Marker:
        numbers = leaf.numbers
        return (
            type(leaf.raw) is str
            and leaf.raw != ""
            and type(numbers) is tuple
            and len(numbers) == 1
            and type(numbers[0]) is int
            and 0 <= numbers[0] <= _HIGHEST
            and leaf.labels == ()
            and leaf.url is None
            and type(leaf.style) is w.MarkerStyle
        )
    return type(leaf) is b.Field and type(leaf.raw) is str and leaf.raw != "" and type(leaf.name) is w.FieldName


def _content(content: tuple[Any, ...], leaves: dict[type, Callable[[Any], None]]) -> None:
    """Check the types of the leaves, and the normal form: no empty string, no two side by side."""
    _exactly(content, tuple)
    after_string = False
    for i, leaf in enumerate(content):
        if type(leaf) is str:
            if not leaf:
                raise ModelError(f"[{i}]", "'' is empty: leave it out")
            if after_string:
                raise ModelError(f"[{i}]", f"{excerpt(leaf)} follows another string: put them together")
            after_string = True
            continue
        after_string = False
        if _is_plain(leaf):
            continue
        check = leaves.get(type(leaf))
        if check is None:
            allowed = ", ".join(["str", *[kind.__name__ for kind in leaves]])
            raise ModelError(f"[{i}]", f"{excerpt(leaf)} is {_a(type(leaf))}, not one of {allowed}")
        _at(f"[{i}]", check, leaf)


def _framed(block: b.Block) -> None:
    """Check what all blocks have."""
    content = block.content
    # The commonest block by far, a paragraph of one string, is let through at once.
    if type(content) is not tuple or len(content) != 1 or type(content[0]) is not str or not content[0]:
        kind = type(block)
        try:
            _content(content, _FIELDS if kind is b.Source or kind is b.RelatedLink else _LEAVES)
        except ModelError as error:
            raise ModelError(f".content{error.path}", error.reason) from None
    if type(block.lead) is not str:
        _at(".lead", _text, block.lead)
    gap = block.gap
    if type(gap) is not str:
        _at(".gap", _text, gap)
    if gap and gap != "\n" and not gap.isspace():
        raise ModelError(".gap", f"{excerpt(gap)} is not white space alone")


def _whole_string(block: b.Code | b.Rule) -> None:
    _at(".content", _tuple(_words), block.content)


def _numbered(source: b.Source) -> None:
    numbers = source.numbers
    if type(numbers) is tuple and len(numbers) == 1 and type(numbers[0]) is int and 0 <= numbers[0] <= _HIGHEST:
        pass  # the commonest source, let through at once
    else:
        _at(".numbers", _NUMBERS, source.numbers)
    if source.labels != ():
        _at(".labels", _LABELS, source.labels)


_BLOCKS: Final[dict[type, Callable[[Any], None] | None]] = {
    b.Paragraph: None,
    b.Headline: lambda block: _at(".role", _ROLE, block.role),
    b.Byline: None,
    b.DateLine: None,
    b.Heading: lambda block: _at(".level", _level, block.level),
    b.ListItem: None,
    b.Quotation: None,
    b.Table: None,
    b.Code: _whole_string,
    b.Rule: _whole_string,
    b.ListLabel: lambda block: _at(".opens", _OPENS, block.opens),
    b.Source: _numbered,
    b.RelatedLink: lambda block: _at(".number", _optional(_number), block.number),
}


def _block(block: b.Block) -> None:
    kind = type(block)
    if kind not in _BLOCKS:
        _refuse(block, f"is {_a(kind)}, not a block")
    _framed(block)
    also = _BLOCKS[kind]
    if also is not None:
        also(block)


def _blocks(blocks: tuple[b.Block, ...]) -> None:
    _exactly(blocks, tuple)
    i = 0
    try:
        for i, block in enumerate(blocks):  # noqa: B007  (named in the error)
            _block(block)
    except ModelError as error:
        raise ModelError(f"[{i}]{error.path}", error.reason) from None


def _external(source: b.Source) -> None:
    _exactly(source, b.Source)
    _block(source)


def _unique(values: tuple[tuple[str, tuple[Any, ...]], ...]) -> set[str]:
    seen: dict[str, str] = {}
    for name, facts in values:
        for i, fact in enumerate(facts):
            place = f".{name}[{i}].id"
            if fact.id in seen:
                raise ModelError(place, f"{excerpt(fact.id)} is the id of {seen[fact.id][1:-3]} too")
            seen[fact.id] = place
    return set(seen)


def _known(part: str, value: str | None, ids: set[str], what: str) -> None:
    if value is not None and value not in ids:
        raise ModelError(part, f"{excerpt(value)} is the id of no {what}")


def _references(article: Article) -> None:
    """Check that every id is one of the Article's own, of the right kind, and that no event is part of itself."""
    _unique((("participants", article.participants), ("events", article.events), ("issues", article.issues)))
    people = {fact.id for fact in article.participants}
    events = {fact.id for fact in article.events}
    matters = events | {fact.id for fact in article.issues}
    for i, who in enumerate(article.participants):
        _known(f".participants[{i}].represents", who.represents, people, "participant")
    for i, event in enumerate(article.events):
        for k, part in enumerate(event.participations):
            _known(f".events[{i}].participations[{k}].participant", part.participant, people, "participant")
        _known(f".events[{i}].part_of", event.part_of, events, "event")
    _no_circle(article.events)
    for i, issue in enumerate(article.issues):
        for k, name in enumerate(issue.related):
            _known(f".issues[{i}].related[{k}]", name, matters, "issue or event")
        for k, position in enumerate(issue.positions):
            here = f".issues[{i}].positions[{k}]"
            for n, holder in enumerate(position.holders):
                _known(f"{here}.holders[{n}]", holder, people, "participant")
            _known(f"{here}.according_to", position.according_to, people, "participant")
    for i, statement in enumerate(article.statements):
        _known(f".statements[{i}].speaker", statement.speaker, people, "participant")


def _no_circle(events: tuple[s.Event, ...]) -> None:
    whole = {event.id: event.part_of for event in events}
    done: set[str] = set()
    for i, event in enumerate(events):
        path: set[str] = set()
        at: str | None = event.id
        while at is not None and at not in done:
            if at in path:
                raise ModelError(f".events[{i}].part_of", f"{excerpt(at)} is a part of itself")
            path.add(at)
            at = whole[at]
        done |= path


def _stand(value: object, part: str, text: str) -> None:
    """Check that every quote within ``value`` stands in ``text`` where it claims."""
    if type(value) is s.Quote:
        if not text.startswith(value.exact, value.start):
            raise ModelError(
                part,
                f"{excerpt(value.exact)} does not stand at {value.start} of the text, "
                f"which has {excerpt(text[value.start : value.end])} there",
            )
    elif type(value) is tuple:
        for i, item in enumerate(value):
            _stand(item, f"{part}[{i}]", text)
    elif isinstance(value, Value):
        cls: type[Any] = type(value)
        for field in attrs.fields(cls):
            _stand(getattr(value, field.name), f"{part}.{field.name}", text)


_STORY: Final = {
    "participants": _tuple(_PARTICIPANT),
    "events": _tuple(_EVENT),
    "issues": _tuple(_ISSUE),
    "statements": _tuple(_STATEMENT),
}
_OUTER_SPACE: Final = "\ufeff"


def _lead(value: str) -> None:
    _exactly(value, str)
    rest = value.replace(_OUTER_SPACE, "")
    if rest and not rest.isspace():
        _refuse(value, "is not white space and byte order marks alone")


def check_article(article: Article) -> None:
    """Raise `ModelError` if anything in ``article`` is wrong."""
    try:
        _at(".blocks", _blocks, article.blocks)
        if article.lead != "":
            _at(".lead", _lead, article.lead)
        has_story = False
        for name, check in _STORY.items():
            value = getattr(article, name)
            if value != ():
                has_story = True
                _at(f".{name}", check, value)
        if article.metadata is not NO_METADATA:
            _at(".metadata", _METADATA, article.metadata)
        if article.external_sources != ():
            _at(".external_sources", _tuple(_external), article.external_sources)
        if has_story:
            _references(article)
            for name in _STORY:
                _stand(getattr(article, name), f".{name}", article.text)
    except ModelError as error:
        raise ModelError(f"Article{error.path}", error.reason) from None
