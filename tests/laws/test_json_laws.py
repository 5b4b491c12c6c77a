"""Laws 4, 5 and 8: own JSON gives back what it was given, refuses all else, and no Article holds a false quote."""

import copy
import json
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Block,
    DataError,
    Evidence,
    Metadata,
    ModelError,
    Quote,
    Rule,
    Statement,
    dumps,
    loads,
    parse,
)
from newsmodel.strategies import articles, blocks, metadata, strings, texts

LONGEST_MESSAGE: Final = 400
NOON: Final = datetime(2031, 8, 14, 12, tzinfo=UTC)
ELSEWHERE: Final = timezone(timedelta(hours=2))
KEYS: Final = st.sampled_from(
    (
        *("newsmodel", "blocks", "lead", "gap", "paragraph", "source", "marker", "numbers", "labels", "heading"),
        *("level", "title", "url", "events", "participants", "id", "name", "kind", "mentions", "exact", "start"),
        *("metadata", "published", "external_sources", "link", "dateline", "date", "break", "role", "evidence"),
    )
)
"""Keys that own JSON has."""
JSON: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 10**20)
    | st.floats()
    | strings(max_size=5)
    | st.sampled_from(("2031-08-14", "person", "main", "$")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings(max_size=3) | KEYS, inner, max_size=3),
    max_leaves=6,
)
"""Any JSON value, and some that look like ours."""


def read(document: str | bytes) -> Article | DataError:
    """Return what a document holds, or how it is refused; whatever else is raised fails the test."""
    try:
        return loads(document)
    except DataError as error:
        return error


def check_read(document: str | bytes) -> None:
    """Assert that a document is an Article that can be written again, or is refused in few words, with a place."""
    found = read(document)
    if isinstance(found, DataError):
        assert found.path.startswith("$")
        assert str(found) == f"{found.path}: {found.reason}"
        assert str(found).isascii()
        assert len(str(found)) <= LONGEST_MESSAGE
    else:
        assert loads(dumps(found)) == found


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a JSON value, as what holds it and its key there."""
    if isinstance(value, (list, dict)):
        for key in range(len(value)) if isinstance(value, list) else list(value):
            yield value, key
            yield from places(value[key])


@given(articles())
@example(Article((), metadata=Metadata(published=NOON.replace(tzinfo=timezone(timedelta(microseconds=1))))))
@example(Article((), metadata=Metadata(published=NOON.replace(tzinfo=timezone(-timedelta(microseconds=1))))))
def test_law_4_data(article: Article) -> None:
    """What is written reads back equal, from text and from bytes."""
    written = dumps(article)
    assert loads(written) == article
    assert loads(written.encode("utf-8")) == article
    assert loads(bytearray(written, "utf-8")) == article


@given(strings(max_size=60) | texts())
@example("\ud83d\ude00")
@example("\ude00\ud83d\ud83d\ude00\ude00")
@example("\x85\u2028\u2029\x7f\0\ufeff\ufffe")
def test_law_4_data_of_texts(text: str) -> None:
    """What parse returns reads back equal, and gives the text again."""
    article = parse(text)
    again = loads(dumps(article))
    assert (again, str(again)) == (article, text)


@given(articles())
def test_law_4_canonical(article: Article) -> None:
    """Equal Articles give equal documents: a copy, one that was pickled, one read from another layout."""
    written = dumps(article)
    spaced = json.dumps(json.loads(written), indent=1, sort_keys=True)
    assert dumps(copy.deepcopy(article)) == written
    assert dumps(pickle.loads(pickle.dumps(article))) == written  # noqa: S301  (our own bytes)
    assert dumps(loads(spaced)) == written


@given(articles())
def test_law_4_one_line(article: Article) -> None:
    """A document is one line for whatever cuts lines, is UTF-8, and is what Python's own reader reads."""
    written = dumps(article)
    assert written.splitlines() == [written]
    assert written.encode("utf-8").decode("utf-8") == written
    assert json.loads(written) == json.loads(written.encode("utf-8"))


@given(blocks(), blocks(), metadata(), metadata())
@example(Rule(()), Rule(()), Metadata(published=NOON), Metadata(published=NOON.astimezone(ELSEWHERE)))
def test_law_4_told_apart(one: Block, other: Block, known: Metadata, else_known: Metadata) -> None:
    """Two Articles are equal exactly where their documents are, and then their hashes are too."""
    pair = Article((one,), metadata=known), Article((other,), metadata=else_known)
    assert (pair[0] == pair[1]) == (dumps(pair[0]) == dumps(pair[1]))
    assert pair[0] != pair[1] or hash(pair[0]) == hash(pair[1])


@given(strings(max_size=40) | st.binary(max_size=60))
@example("")
@example("\ufeff{}")
@example(b"\xef\xbb\xbf{}")
@example(b"\xff\xfe{\x00}\x00")
@example('{"newsmodel":1,"blocks":[],"metadata":[]}')
@example('{"newsmodel":1,"blocks":[],"events":[7]}')
@example('{"newsmodel":1,"blocks":[],"external_sources":["a"]}')
@example('{"newsmodel":1,"blocks":[{"paragraph":[{"marker":""}]}]}')
def test_law_5_anything(document: str | bytes) -> None:
    """Any text and any bytes are an Article or are refused with `DataError`."""
    check_read(document)


@given(JSON)
def test_law_5_any_json(value: Any) -> None:
    """Any JSON is an Article or is refused with `DataError`, also under a right version."""
    check_read(json.dumps(value))
    fields = value if isinstance(value, dict) else {"blocks": value}
    check_read(json.dumps({"newsmodel": 1, "blocks": []} | fields))


@given(articles(), st.data())
def test_law_5_changed_documents(article: Article, draw: st.DataObject) -> None:
    """A document in which any one value is another, missing or under another key is an Article or is refused."""
    data = json.loads(dumps(article))
    holder, key = draw.draw(st.sampled_from(list(places(data))))
    change = draw.draw(st.sampled_from(("replace", "drop", "wrap", "rename")))
    if change == "replace":
        holder[key] = draw.draw(JSON)
    elif change == "wrap":
        holder[key] = [holder[key]]
    else:
        value = holder.pop(key)
        if change == "rename" and isinstance(holder, dict):
            holder[draw.draw(KEYS)] = value
    check_read(json.dumps(data))


@given(articles(), st.integers(0, 5000), st.integers(0, 8), strings(max_size=4))
def test_law_5_damaged_documents(article: Article, at: int, cut: int, put: str) -> None:
    """A document in which a few characters are lost or added is an Article or is refused."""
    written = dumps(article)
    start = at % (len(written) + 1)
    check_read(written[:start] + put + written[start + cut :])


@given(articles(), st.data())
def test_law_5_keys_that_stand_twice(article: Article, draw: st.DataObject) -> None:
    """A document in which any one object has a key twice is refused, though both have one value."""
    data = json.loads(dumps(article))
    objects = [data] + [holder[key] for holder, key in places(data) if isinstance(holder[key], dict)]
    chosen = draw.draw(st.sampled_from(objects))
    key = draw.draw(st.sampled_from(list(chosen)))
    chosen["twice-here"] = chosen[key]
    document = json.dumps(data).replace('"twice-here"', json.dumps(key))
    with pytest.raises(DataError, match=f"the key '{key}' stands twice$"):
        loads(document)


def quotes_in(value: object) -> list[Quote]:
    """Return all quotes within the facts of a story."""
    if isinstance(value, Quote):
        return [value]
    if isinstance(value, tuple):
        return [quote for item in value for quote in quotes_in(item)]
    if attrs.has(type(value)):
        return [
            quote
            for field in attrs.fields(type(value))  # type: ignore[arg-type]
            for quote in quotes_in(getattr(value, field.name))
        ]
    return []


@given(articles())
def test_law_8_quotes_slice_to_themselves(article: Article) -> None:
    """Every quote of every fact stands in the text where it says, and is never empty."""
    for quote in quotes_in((article.participants, article.events, article.issues, article.statements)):
        assert quote.exact
        assert article.text[quote.start : quote.end] == quote.exact


@given(articles())
def test_law_8_ids_are_known(article: Article) -> None:
    """Every id that a fact names is that of a fact of the right kind, and no two facts share one."""
    people = [who.id for who in article.participants]
    events = [event.id for event in article.events]
    issues = [issue.id for issue in article.issues]
    positions = [position for issue in article.issues for position in issue.positions]
    assert len({*people, *events, *issues}) == len(people) + len(events) + len(issues)
    named = [part.participant for event in article.events for part in event.participations]
    named += [name for position in positions for name in position.holders]
    named += [name for name in (who.represents for who in article.participants) if name is not None]
    named += [name for name in (position.according_to for position in positions) if name is not None]
    named += [name for name in (statement.speaker for statement in article.statements) if name is not None]
    assert set(named) <= set(people)
    assert {event.part_of for event in article.events} <= {*events, None}
    assert {name for issue in article.issues for name in issue.related} <= {*events, *issues}


@given(articles(), strings(min_size=1), st.integers(0, 10**9))
def test_law_8_false_quotes_are_refused(article: Article, words: str, start: int) -> None:
    """No Article can be built with a quote that does not stand where it claims; all others can."""
    quote = Quote(words, start=start)
    statement = Statement(quote, evidence=Evidence((quote,)))
    if article.text[start : start + len(words)] == words:
        assert attrs.evolve(article, statements=(statement,)).statements[0].said == quote
    else:
        with pytest.raises(ModelError, match=r"^Article\.statements\[0\]\.said"):
            attrs.evolve(article, statements=(statement,))
