"""Tables of plain values."""

import csv
import io
import json
import sqlite3
from datetime import UTC, date, datetime
from typing import Final

import attrs
import pytest
from hypothesis import example, given

from newsmodel import Article, Metadata, Source, parse
from newsmodel.formats import rows
from newsmodel.strategies import articles
from tests.growth import MOST, growth
from tests.model.examples import FULL

TEXT: Final = """\
# Talks end

They met [1, 2]. Nobody left[7]. See [the wire](https://wire.example) ([the post](https://post.example)).

- pay [2]

Sources:
[1] Wire
[2] Post - https://post.example
"""


@given(articles())
@example(FULL)
def test_tables_are_tables(article: Article) -> None:
    """Each table has its columns, in each row and in order; each value is a scalar, which JSON can write."""
    tables = rows.write(article)
    assert list(tables) == list(rows.COLUMNS)
    for name, table in tables.items():
        assert {tuple(row) for row in table} <= {rows.COLUMNS[name]}
        assert {type(value) for row in table for value in row.values()} <= {str, int, bool, type(None)}
        assert getattr(rows, name)(article) == table
    json.dumps(tables)


@given(articles())
@example(FULL)
def test_words_stand_where_they_say(article: Article) -> None:
    """The words of a row stand in the text from its start to its end, in the sentence that it names."""
    for table in rows.write(article).values():
        for row in table:
            if "words" in row:
                start, end, number = row["start"], row["end"], row["sentence"]
                assert isinstance(start, int)
                assert isinstance(end, int)
                assert article.text[start:end] == row["words"]
                found = article.sentence_at(start)
                assert (None if number is None else article.sentences[int(number)]) == found


@given(articles())
@example(FULL)
def test_rows_can_be_joined(article: Article) -> None:
    """What a row points to is there: participants, events, issues, sentences, citations and sources."""
    tables = rows.write(article)
    keys: dict[str, set[object]] = {
        "participant": {who.id for who in article.participants},
        "event": {event.id for event in article.events},
        "issue": {issue.id for issue in article.issues},
        "sentence": set(range(len(article.sentences))),
        "citation": set(range(len(article.citations))),
        "source": set(range(len(article.sources) + len(article.external_sources))),
        "block": set(range(len(article.blocks))),
    }
    keys |= {"holder": keys["participant"], "speaker": keys["participant"], "according_to": keys["participant"]}
    keys |= {"represents": keys["participant"], "part_of": keys["event"]}
    for table in tables.values():
        for row in table:
            for name, known in keys.items():
                assert row.get(name) is None or row[name] in known, (name, row)
    for name, column in (("sentences", "sentence"), ("sources", "source"), ("participants", "participant")):
        assert len({row[column] for row in tables[name]}) == len(tables[name])
    assert len(tables["sentences"]) == len(article.sentences)
    assert {row["sentence"] for row in tables["claims"]} == keys["sentence"]
    assert {row["citation"] for row in tables["citations"]} == keys["citation"]


def test_claims() -> None:
    """A sentence has a row for each source that it names, and one where it names none."""
    assert [tuple(row.values()) for row in rows.claims(parse(TEXT))] == [
        (0, "Talks end", None, None, None, None),
        (1, "They met.", 0, 1, "Wire", None),
        (1, "They met.", 1, 2, "Post", "https://post.example"),
        (2, "Nobody left.", None, None, None, None),
        (3, "See the wire.", 1, 2, "Post", "https://post.example"),
        (4, "pay", 1, 2, "Post", "https://post.example"),
    ]


def test_citations() -> None:
    """A marker has a row for each number and the source that it names; one that names no number has its source."""
    found = [(row["citation"], row["raw"], row["name"], row["source"]) for row in rows.citations(parse(TEXT))]
    assert found == [
        (0, "[1, 2]", "1", 0),
        (0, "[1, 2]", "2", 1),
        (1, "[7]", "7", None),
        (2, "([the post](https://post.example))", None, 1),
        (3, "[2]", "2", 1),
    ]
    bare = rows.citations(parse("They met ([the post](https://post.example)).", headlines=0))
    assert [(row["name"], row["source"]) for row in bare] == [(None, None)]


def test_sentences() -> None:
    """A sentence tells the block that it stands in, and how much it cites."""
    found = [
        tuple(row[key] for key in ("block", "kind", "citations", "sources")) for row in rows.sentences(parse(TEXT))
    ]
    assert found == [
        (0, "Headline", 0, 0),
        (1, "Paragraph", 1, 2),
        (1, "Paragraph", 1, 0),
        (1, "Paragraph", 1, 1),
        (2, "ListItem", 1, 1),
    ]


def test_sources() -> None:
    """Printed sources come first, then those that the text does not print, each with how often it is cited."""
    wire = Source.of(title="The wire", label="turn0search3", date="2025", publisher="Wire")
    found = rows.sources(parse(f"{TEXT}[3] Union", sources=[wire]))
    assert [(row["source"], row["printed"], row["number"], row["label"], row["citations"]) for row in found] == [
        (0, True, 1, None, 1),
        (1, True, 2, None, 3),
        (2, True, 3, None, 0),
        (3, False, None, "turn0search3", 0),
    ]
    assert (found[3]["publisher"], found[3]["date"], found[3]["text"]) == ("Wire", "2025", "The wire, Wire, 2025")


def test_what_is_known_of_the_whole() -> None:
    """The table of articles has one row; an Article of which nothing is known has one too."""
    known = Metadata(published=date(2031, 8, 14), modified=datetime(2031, 8, 15, 10, 5, tzinfo=UTC), authors=("A", "B"))
    [row] = rows.articles(attrs.evolve(parse(TEXT), metadata=known))
    assert (row["headline"], row["published"], row["modified"], row["authors"]) == (
        "Talks end",
        "2031-08-14",
        "2031-08-15T10:05:00+00:00",
        "A; B",
    )
    [bare] = rows.articles(parse(""))
    assert set(bare.values()) == {None, "", 0}


def test_the_story() -> None:
    """The tables of the story have what its facts have."""
    tables = rows.write(FULL)
    assert [(row["role"], row["scheme"], row["name"]) for row in tables["names"] if row["participant"] == "p1"] == [
        ("name", None, "Mara Hale"),
        ("alias", None, "Hale"),
        ("title", None, "Minister"),
        ("identifier", "wikidata", "Q1"),
    ]
    assert [(row["event"], row["time_value"], row["latest"], row["part_of"]) for row in tables["events"]] == [
        ("e1", "PT3H", None, None),
        ("e2", "2031-08-14", "2031-08-14", "e1"),
    ]
    assert [(row["event"], row["name"], row["role"]) for row in tables["participations"]] == [
        ("e1", "Mara Hale", "organizer"),
        ("e1", "growers", "attendee"),
    ]
    assert [(row["holder"], row["stance"], row["words"]) for row in tables["positions"]] == [
        ("p2", "conditional", "no deal"),
        ("p1", "conditional", "no deal"),
    ]
    assert [(row["name"], row["direct"], row["cue"]) for row in tables["statements"]] == [
        ("growers", True, "who say"),
        (None, False, None),
    ]
    assert {(row["fact"], row["role"]) for row in tables["quotes"]} == {
        ("participant", "mention"),
        *[("event", role) for role in ("evidence", "time", "place", "outcome")],
        ("issue", "evidence"),
        *[("position", role) for role in ("said", "condition", "evidence")],
        *[("statement", role) for role in ("said", "cue", "evidence")],
    }


def test_csv_and_sql_take_them() -> None:
    """The rows are what csv.DictWriter and sqlite3 take; a table without rows has its columns too."""
    file = io.StringIO()
    writer = csv.DictWriter(file, rows.COLUMNS["claims"])
    writer.writeheader()
    writer.writerows(rows.claims(parse(TEXT)))
    assert next(csv.DictReader(io.StringIO(file.getvalue())))["text"] == "Talks end"
    database = sqlite3.connect(":memory:")
    tables = rows.write(FULL)
    for name in ("participants", "issues", "positions"):
        columns = rows.COLUMNS[name]
        quoted = ", ".join([f'"{column}"' for column in columns])
        database.execute(f"create table {name} ({quoted})")
        values = ", ".join([f":{column}" for column in columns])
        database.executemany(f"insert into {name} values ({values})", tables[name])  # noqa: S608  (the names are our own)
    joined = (
        "select p.name from positions p join issues i using (issue) join participants h on h.participant = p.holder"
    )
    assert [name for (name,) in database.execute(joined)] == ["growers", "Mara Hale"]
    database.close()


def test_sources_that_are_equal() -> None:
    """Of entries that are equal, citations name the first."""
    article = parse("They met [1].\n\nSources:\n[1] Wire\n[1] Wire\n", headlines=0)
    assert [row["source"] for row in rows.citations(article)] in ([0], [0, 1])


@pytest.mark.parametrize("name", [name for name in rows.__all__ if name in rows.COLUMNS])
def test_each_table_has_its_function(name: str) -> None:
    """Each table is a function of its own, documented, under the same name."""
    assert getattr(rows, name).__doc__
    assert set(rows.COLUMNS) <= set(rows.__all__)


@pytest.mark.parametrize("unit", ["[1][2]", "They met [1]. ", "[[1]](https://a.example) ", "a\n\n", "[1-99]"])
def test_time_is_linear(unit: str) -> None:
    """Tables of four times the text take at most five and a half times as long, whatever the text repeats."""
    small, large = [parse(f"{unit * (size // len(unit))}\n\n[1]: https://a.example") for size in (4_000, 16_000)]
    assert growth(rows.write, small, large) <= MOST
