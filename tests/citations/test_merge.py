"""Several Articles as one."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel import (
    Article,
    EditError,
    Event,
    Evidence,
    Issue,
    Merge,
    Participant,
    Participation,
    Position,
    Statement,
    merge,
    normal_url,
    parse,
)
from newsmodel.strategies import texts

ONE = (
    "Talks end\n\nThey met [2]. Good [1].\n\n"
    "Sources:\n[1] A https://a.example\n[2] B http://www.b.example/\n\nRead also:\n- More"
)
TWO = "# Other talks\n\nBoth [1] agreed [7].\n\nSources:\n[1] B again https://b.example\n[2] D\n\nIt ended here."


def test_merges_bodies_and_lists() -> None:
    """Bodies come in order, each source once, by its address, numbered by the first citation."""
    done = merge([parse(ONE), parse(TWO)])
    assert done.article.text == (
        "Talks end\n\nThey met [1]. Good [2].\n\n## Other talks\n\nBoth [1] agreed [4].\n\nIt ended here.\n\n"
        "Sources:\n[1] B http://www.b.example/\n[2] A https://a.example\n[3] D\n\nRead also:\n- More"
    )
    assert done.numbers == ({1: 2, 2: 1}, {1: 1, 2: 3, 7: 4})


def test_external_sources_stay_outside() -> None:
    """Where no Article prints a list, none is printed; sources given twice are one."""
    done = merge([parse("A [1].", sources=["https://a.example"]), parse("B [1].", sources=["http://a.example/"])])
    assert (done.article.text, len(done.article.external_sources)) == ("A [1].\n\nB [1].", 1)


def test_external_sources_are_printed_beside_printed_ones() -> None:
    """Where one Article prints a list, all sources are printed."""
    done = merge([parse("A [1].\n\nSources:\n[1] X"), parse("B [1].", sources=["https://a.example"])])
    assert done.article.text == "A [1].\n\nB [2].\n\nSources:\n[1] X\n[2] https://a.example"
    assert done.article.external_sources == ()


def test_one_article_and_none() -> None:
    """One Article is enough, none is refused, and empty ones leave no trace."""
    assert merge([parse("They met.")]).article.text == "They met."
    assert merge([parse(""), parse("They met."), parse(" ")]).article.text == "They met."
    assert merge([parse("")]).article.text == ""
    with pytest.raises(EditError, match=r"^merge\(\) takes at least one Article$"):
        merge([])


def test_too_many_numbers() -> None:
    """More than 999 numbers are refused."""
    many = parse("A [1].", sources=[f"https://a.example/{k}" for k in range(999)])
    with pytest.raises(EditError, match=r"^1000 numbers are needed, and a marker in brackets holds three digits$"):
        merge([many, parse("B [5].")])


def story(text: str) -> Article:
    """Return an Article in which every id refers to another."""
    article = parse(text)
    words = article.quote("They agreed")
    evidence = Evidence((words,))
    return attrs.evolve(
        article,
        participants=(
            Participant("p1", name="towns", kind="group", represents="p2", mentions=(article.quote("They"),)),
            Participant("p2", name="port", kind="state", mentions=(article.quote("port"),)),
        ),
        events=(
            Event(
                "e1", name="deal", type="AGREE", participations=(Participation("p1", role="actor"),), evidence=evidence
            ),
            Event("e2", name="part", type="AGREE", part_of="e1", evidence=evidence),
        ),
        issues=(
            Issue(
                "i1",
                name="wheat",
                related=("e1",),
                positions=(Position(("p1",), stance="for", said=words, according_to="p2", evidence=evidence),),
                evidence=evidence,
            ),
        ),
        statements=(Statement(words, speaker="p1", evidence=evidence),),
    )


def test_stories_are_put_together() -> None:
    """The facts of all Articles stand in the new text, ids that two of them use told apart."""
    done = merge([story("They agreed in port [1]."), story("\n They agreed in port.\n")])
    assert [who.id for who in done.article.participants] == ["p1", "p2", "p1.2", "p2.2"]
    second = done.article.issues[1]
    assert (second.id, second.related, second.positions[0].holders) == ("i1.2", ("e1.2",), ("p1.2",))
    assert [said.content for said in done.article.statements] == ["They agreed", "They agreed"]
    assert (done.article.events[3].part_of, done.dropped) == ("e1.2", ())


def test_facts_of_lists_go() -> None:
    """A fact that rests on a list entry alone goes, and is named."""
    article = parse("They met.\n\nSources:\n[1] Hale Post")
    lost = Participant("p1", name="Hale Post", kind="organization", mentions=(article.quote("Hale Post"),))
    done = merge([attrs.evolve(article, participants=(lost,)), parse("They left.")])
    assert (done.article.participants, done.dropped) == ((), (lost,))


@settings(max_examples=60)
@given(st.lists(texts(), min_size=1, max_size=3))
def test_law_7_merging(written: list[str]) -> None:
    """Merging keeps every citation and what it names, by address, or says why it cannot."""
    articles = [parse(text) for text in written]
    try:
        done = merge(articles)
    except EditError:
        return
    assert isinstance(done, Merge)
    before = [c for article in articles for c in article.citations]
    assert len(done.article.citations) == len(before)
    for old, new in zip(before, done.article.citations, strict=True):
        urls = {normal_url(source.url) for source in old.sources if source.url}
        assert urls <= {normal_url(source.url) for source in new.sources if source.url}


def test_titles_that_name_nothing_stay_apart() -> None:
    """Entries called "Source" are not known to be the same source, in one Article or in two."""
    one = parse("A [1][2].\n\nSources:\n[1] Source [2] Source")
    two = parse("B [1].\n\nSources:\n[1] Source")
    merged = merge([one, two])
    assert merged.numbers == ({1: 1, 2: 2}, {1: 3})
    assert [source.number for source in merged.article.sources] == [1, 2, 3]
