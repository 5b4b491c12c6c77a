"""What own JSON looks like: keys, order, what is left out, characters."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

from newsmodel import (
    Article,
    Block,
    Break,
    Dateline,
    Field,
    Heading,
    Headline,
    Link,
    ListLabel,
    Marker,
    Metadata,
    Paragraph,
    RelatedLink,
    Source,
    dumps,
    loads,
)
from tests.model.examples import FULL, article_of


def written(block: Block) -> str:
    """Return how a block is written."""
    document = dumps(Article((block,)))
    assert document.startswith('{"newsmodel":1,"blocks":[')
    assert loads(document).blocks == (block,)
    return document[25:-2]


def part(leaf: Any) -> str:
    """Return how a leaf is written."""
    return written(Paragraph((leaf,)))[len('{"paragraph":[') : -2]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph(("a",)), '{"paragraph":"a"}'),
        (Paragraph(()), '{"paragraph":[]}'),
        (Paragraph(("a", Break("\n"))), '{"paragraph":["a",{"break":"\\n"}]}'),
        (Paragraph(("a",), lead="  ", gap="\n"), '{"paragraph":"a","lead":"  ","gap":"\\n"}'),
        (Headline(("a",)), '{"headline":"a"}'),
        (Headline(("a",), role="sub"), '{"headline":"a","role":"sub"}'),
        (Heading(("a",), level=2), '{"heading":"a"}'),
        (Heading(("a",), level=1, lead="# "), '{"heading":"a","lead":"# ","level":1}'),
        (ListLabel(("a",), opens="related"), '{"list_label":"a","opens":"related"}'),
        (ListLabel(("a",), opens="sources", gap="\n"), '{"list_label":"a","opens":"sources","gap":"\\n"}'),
        (RelatedLink(("a",)), '{"related_link":"a"}'),
        (RelatedLink(("a",), number=0), '{"related_link":"a","number":0}'),
        (Source(("a",)), '{"source":"a"}'),
        (Source((Field("a", name="title"),)), '{"source":[{"title":"a"}]}'),
        (Source(("a",), labels=("x",)), '{"source":"a","labels":["x"]}'),
    ],
    ids=repr,
)
def test_blocks_are_written_shortly(block: Block, expected: str) -> None:
    """A block is its kind with its content, then its other fields, less those that have their default."""
    assert written(block) == expected


@pytest.mark.parametrize("block", FULL.blocks, ids=lambda block: type(block).__name__)
def test_the_kind_stands_first(block: Block) -> None:
    """The first key of every block names its kind, in lower case with underscores."""
    kind = "".join([f"_{char.lower()}" if char.isupper() else char for char in type(block).__name__])[1:]
    assert next(iter(json.loads(written(block)))) == kind


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        (Marker("[1]", numbers=(1,)), '{"marker":"[1]"}'),
        (Marker("[01]", numbers=(1,)), '{"marker":"[01]"}'),
        (Marker("[1, 2]", numbers=(1, 2)), '{"marker":"[1, 2]"}'),
        (Marker("[1-3]", numbers=(1, 2, 3)), '{"marker":"[1-3]","numbers":[1,2,3]}'),
        (Marker("[1-3]", numbers=(1, 3)), '{"marker":"[1-3]"}'),
        (Marker("[1]"), '{"marker":"[1]","numbers":[]}'),
        (Marker("[1]", numbers=(2,)), '{"marker":"[1]","numbers":[2]}'),
        (Marker("[2, 1]", numbers=(1, 2)), '{"marker":"[2, 1]","numbers":[1,2]}'),
        (Marker("[a]"), '{"marker":"[a]"}'),
        (Marker("[a]", numbers=(1,)), '{"marker":"[a]","numbers":[1]}'),
        (Marker("[\uff11]", numbers=(1,)), '{"marker":"[\uff11]","numbers":[1]}'),
        (Marker("999999999", numbers=(999_999_999,)), '{"marker":"999999999"}'),
        (Marker("1000000000"), '{"marker":"1000000000"}'),
        (Marker("[1]", numbers=(1,), labels=("a", "b")), '{"marker":"[1]","labels":["a","b"]}'),
        (Marker("[^1]", numbers=(1,), style="footnote"), '{"marker":"[^1]","style":"footnote"}'),
        (Marker("[1]", numbers=(1,), url="u"), '{"marker":"[1]","url":"u"}'),
        (Dateline("A - "), '{"dateline":"A - "}'),
        (Dateline("A - ", place="A", agency="B"), '{"dateline":"A - ","place":"A","agency":"B"}'),
        (Link("[](u)", title="", url="u"), '{"link":"[](u)","title":"","url":"u"}'),
        (Break("\n> "), '{"break":"\\n> "}'),
    ],
    ids=repr,
)
def test_leaves_are_written_shortly(leaf: Any, expected: str) -> None:
    """A leaf is its kind with its spelling; numbers are left out where they are the digits of that, in order."""
    assert part(leaf) == expected


@pytest.mark.parametrize(
    ("lead", "numbers", "left_out"),
    [
        ("[1] ", (1,), True),
        ("", (), True),
        ("- ", (), True),
        ("[1, 2] ", (1, 2), True),
        ("[1] ", (2,), False),
        ("[1] ", (), False),
        ("- ", (1,), False),
        ("", (1,), False),
    ],
)
def test_numbers_of_a_source_are_those_of_its_lead(lead: str, numbers: tuple[int, ...], left_out: bool) -> None:  # noqa: FBT001
    """The numbers of a source are left out where they are the digits of its lead."""
    assert ("numbers" not in json.loads(written(Source(("a",), lead=lead, numbers=numbers)))) is left_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"\\/', r"\"\\/"),
        ("\0\b\t\n\x0b\f\r\x1f", r"\u0000\b\t\n\u000b\f\r\u001f"),
        ("\x7f\x80\x85\u2028\u2029", "\x7f\x80" + r"\u0085\u2028\u2029"),
        ("e\u0301 \u4f1a \U0001f33e \ufeff\ufffe", "e\u0301 \u4f1a \U0001f33e \ufeff\ufffe"),
        ("\ud800 \udfff", r"\ud800 \udfff"),
        ("\udfff\ud800", r"\udfff\ud800"),
        ("</script>&", "</script>&"),
    ],
)
def test_characters_are_written_as_they_are(text: str, expected: str) -> None:
    """Only what JSON must escape is, what cuts lines elsewhere, and lone surrogates."""
    assert written(Paragraph((text,))) == f'{{"paragraph":"{expected}"}}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ud83d\ude00", r'["\ud83d","\ude00"]'),
        ("a\ud83d\ude00b\ud83d\ude00", r'["a\ud83d","\ude00b\ud83d","\ude00"]'),
        ("\ud83d\ud83d\ude00\ude00", r'["\ud83d\ud83d","\ude00\ude00"]'),
    ],
)
def test_surrogate_pairs_are_written_as_parts(text: str, expected: str) -> None:
    """A string in which a high surrogate stands before a low one is an array of its parts, wherever it stands."""
    article = Article(
        (Paragraph((text,), lead=text), Paragraph((Marker(text, labels=(text,), url=text),))),
        metadata=Metadata(uri=text, authors=(text,)),
    )
    document = dumps(article)
    assert loads(document) == article
    assert document.count(expected) == 7
    assert f'{{"paragraph":[{expected}],"lead":{expected}}}' in document


def test_what_has_its_default_is_left_out() -> None:
    """An Article of nothing is the version and its blocks; metadata of nothing is left out."""
    assert dumps(Article(())) == '{"newsmodel":1,"blocks":[]}'
    assert dumps(Article((), metadata=Metadata())) == '{"newsmodel":1,"blocks":[]}'


def test_the_version_stands_first() -> None:
    """The first key of every document is the version, and the keys of an Article follow in the order of its fields."""
    keys = list(json.loads(dumps(FULL)))
    assert keys == ["newsmodel", *[field.name for field in attrs.fields(Article)]]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (date(2031, 8, 14), "2031-08-14"),
        (date.min, "0001-01-01"),
        (datetime(2031, 8, 14), "2031-08-14T00:00:00"),  # noqa: DTZ001  (naive is what is tried)
        (datetime(2031, 8, 14, 10, 5, 6, 7, tzinfo=UTC), "2031-08-14T10:05:06.000007+00:00"),
        (datetime(2031, 8, 14, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "2031-08-14T00:00:00-03:30"),
        (datetime(1880, 1, 1, tzinfo=timezone(timedelta(seconds=3208))), "1880-01-01T00:00:00+00:53:28"),
        (datetime(2031, 8, 14, tzinfo=timezone(timedelta(microseconds=-1))), "2031-08-14T00:00:00-00:00:00.000001"),
        (datetime(2031, 8, 14, tzinfo=timezone(timedelta(0), "Z")), "2031-08-14T00:00:00+00:00"),
        (datetime(2031, 8, 14, fold=1), "2031-08-14T00:00:00"),  # noqa: DTZ001
    ],
)
def test_moments_are_written_as_iso_8601(moment: date, expected: str) -> None:
    """Days and moments are written as ISO 8601, and read back equal, with their offset."""
    article = Article((), metadata=Metadata(published=moment))
    assert json.loads(dumps(article))["metadata"] == {"published": expected}
    assert loads(dumps(article)) == article


def test_offsets_tell_moments_apart() -> None:
    """One moment in two zones is two values: both are kept as they are."""
    noon = datetime(2031, 8, 14, 12, tzinfo=UTC)
    there = noon.astimezone(timezone(timedelta(hours=2)))
    assert noon == there
    assert Metadata(published=noon) != Metadata(published=there)
    assert Metadata(published=noon) == Metadata(published=noon.replace(tzinfo=timezone(timedelta(0))))


@pytest.mark.parametrize("value", [None, "{}", 7, {}, (), Paragraph(()), [article_of("a")]])
def test_only_articles_are_written(value: Any) -> None:
    """`dumps` takes an Article and nothing else."""
    with pytest.raises(TypeError, match=r"^dumps\(\) takes an Article, not "):
        dumps(value)
