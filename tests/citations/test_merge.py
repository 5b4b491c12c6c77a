"""Several Articles as one."""

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsmodel import (
    Article,
    EditError,
    Event,
    Evidence,
    Issue,
    Marker,
    Merge,
    Paragraph,
    Participant,
    Participation,
    Position,
    Source,
    Statement,
    merge,
    normal_url,
    parse,
    reads_back,
    renumber,
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


def labelled(text: str, label: str, url: str) -> Article:
    """Return a text whose source, given from outside, bears an id."""
    return parse(text, sources=[Source.of(title="", url=url, label=label)])


def test_ids_that_two_articles_use_are_told_apart_or_refused() -> None:
    """An id that names one source here and another there is refused; where it names the same one, it stays."""
    text = "A \ue200cite\ue202turn0search0\ue201."
    one, two = (labelled(text, "turn0search0", f"https://{name}.example") for name in "ab")
    with pytest.raises(EditError) as caught:
        merge([one, two])
    assert str(caught.value) == (
        f"in Article 1, '{text[2:-1]}' at 2 would name another source: 'turn0search0' stands for others in the other "
        "Articles; restyle() writes numbers, which merge() tells apart"
    )
    done = merge([one, one]).article
    assert [[source.url for source in citation.sources] for citation in done.citations] == [["https://a.example"]] * 2


def test_definitions_keep_their_ids() -> None:
    """An entry that an id opens is printed with it, so that its markers name it in the text, too."""
    one = parse("A[^note].\n\n[^note]: Alpha https://a.example\n")
    two = parse("B [1].\n\nSources:\n[1] Beta https://b.example", sources=["https://c.example"])
    done = merge([one, two]).article
    assert done.text == (
        "A[^note].\n\nB [1].\n\nSources:\n[^note]: Alpha https://a.example\n[1] Beta https://b.example\n"
        "[2] https://c.example"
    )
    assert reads_back(done)
    assert reads_back(merge([one]).article)
    with pytest.raises(EditError, match=r"^in Article 1, '\[\^note\]' at 1 would name another source: 'note' stands"):
        merge([one, parse("B[^note].\n\n[^note]: Beta https://b.example\n")])


def test_scoped_footnotes_keep_their_numbers() -> None:
    """A marker and its entry with an id such as 1_19 stay as they are, number and all."""
    text = "A[^1_19].\n\n[^1_19]: Alpha https://a.example"
    done = merge([parse("B [1].\n\nSources:\n[1] Beta"), parse(text)]).article
    assert done.text == "B [1].\n\nA[^1_19].\n\nSources:\n[1] Beta\n[^1_19]: Alpha https://a.example"
    assert reads_back(done)


def test_what_a_spelling_cannot_say_is_refused() -> None:
    """A marker whose spelling holds one number cannot name two entries that bore it; one without numbers none."""
    two = "\n\nSources:\n[1] Alpha\n[1] Beta"
    assert merge([parse("A [1]." + two)]).article.paragraphs[0].text == "A [1, 2]."
    with pytest.raises(EditError, match=r"^'\[doc1\]' cannot say 1, 2 in its spelling$"):
        merge([parse("A [doc1]." + two)])
    made = Article((Paragraph(("They met ", Marker("*", numbers=(4,)), ".")),))
    with pytest.raises(EditError, match=r"^'\*' cannot say 1 in its spelling$"):
        renumber(made)


def test_sources_with_ids_stay_outside() -> None:
    """A source whose id only the caller can give stays beside the text, though others are printed."""
    one = labelled("A turn0search0.", "turn0search0", "https://a.example")
    done = merge([one, parse("B [1].\n\nSources:\n[1] Beta https://a.example")]).article
    assert done.text == "A turn0search0.\n\nB [2].\n\nSources:\n[2] Beta https://a.example"
    assert [source.labels for source in done.external_sources] == [("turn0search0",)]
    assert [len(citation.sources) for citation in done.citations] == [1, 1]
    assert reads_back(done)


@pytest.mark.parametrize("line", ["By Ada Lane", "7 March 2025", "By Ada Lane\n7 March 2025"])
def test_what_only_heads_an_article_is_text_below(line: str) -> None:
    """A byline or a date line amid the new text is a paragraph, as `parse` has it."""
    articles = [parse("Strike over\n\nThey met [1]."), parse(f"Port opens\n{line}\n\nB [1].")]
    done = merge(articles).article
    assert reads_back(done)
    assert (done.byline, done.blocks[2].text) == (None, "Port opens")
    assert line.partition("\n")[0] in done.text


def test_what_would_read_otherwise_is_refused() -> None:
    """Open code that would take in what follows is refused, and so are superscripts out of order."""
    with pytest.raises(EditError) as caught:
        merge([parse("They met.\n\n```\nx"), parse("They left [1].\n\nSources:\n[1] https://a.example")])
    assert str(caught.value) == "merged, line 6: 'They left [1].' would read back without the citation '[1]'"
    with pytest.raises(
        EditError, match=r"^merged, line 3: Code '```\\nx|^merged, line 3: Code '``` x' would read back"
    ):
        merge([parse("They met.\n\n```\nx"), parse("They left.")])
    one = parse("They met, officials say, \u00b9 and \u00b2.\n\nSources:\n[2] B\n[1] A")
    with pytest.raises(EditError, match=r"^merged, line 3: .* would read back without the citation"):
        merge([parse("It is. [7]\n\nSources:\n[7] C\n[8] D"), one])


def test_articles_by_hand_are_merged_as_they_are() -> None:
    """Where one of the Articles does not read back itself, nor need what is merged."""
    article = parse("Talks end\n\nThey met.", headlines=0)
    assert not reads_back(article)
    assert merge([article, article]).article.blocks[0] == article.blocks[0]


def test_line_ends_and_byte_order_mark_of_the_first_stay() -> None:
    """What is written between the bodies has the line ends of the first Article, whose byte order mark stays."""
    done = merge([parse("\ufeffA [1].\r\n\r\nSources:\r\n[1] X\r\n[2] Y"), parse("B [1].\n\nSources:\n[1] Z\n[2] Y")])
    assert done.article.text == ("\ufeffA [1].\r\n\r\nB [2].\r\n\r\nSources:\r\n[1] X\r\n[2] Z\r\n[3] Y")
    assert reads_back(done.article)


def cited_in(article: Article) -> list[set[str]]:
    """Return what the citations name; once, where several side by side name the same."""
    out: list[set[str]] = []
    end = -1
    for citation in article.citations:
        names = {named(source) for source in citation.sources}
        if end < 0 or out[-1] != names or article.text[end : citation.start].strip(" \t"):
            out.append(names)
        end = citation.end
    return out


@pytest.mark.parametrize("between", ["", " "])
def test_equal_markers_side_by_side_are_one(between: str) -> None:
    """Two entries for one source become one, and so do their markers side by side."""
    one = parse(f"They met [1]{between}[2] [3].\n\nSources:\n[1] A https://a.example\n[2] A https://a.example\n[3] C")
    done = merge([one, parse("They left [1].\n\nSources:\n[1] C")])
    assert [block.text for block in done.article.paragraphs] == ["They met [1] [2].", "They left [2]."]
    assert done.numbers == ({1: 1, 2: 1, 3: 2}, {1: 2})


@settings(max_examples=60)
@given(st.lists(texts(), min_size=1, max_size=3))
@example(["Strike over\n\nThey met [1].", "Port opens\nBy Ada Lane\n\nB [1]."])
@example(["officials, \u00b9.\n\nSources:\n[2] B\n[1] A", "B [1].\n\nSources:\n[1] C"])
def test_law_7_merging(written: list[str]) -> None:
    """Merging keeps every citation and what it names, and reads back, or says why it cannot."""
    articles = [parse(text) for text in written]
    try:
        done = merge(articles)
    except EditError:
        return
    assert isinstance(done, Merge)
    assert reads_back(done.article)
    assert [names for article in articles for names in cited_in(article)] == cited_in(done.article)


def named(source: Source) -> str:
    """Return what tells a source from others, however it is numbered."""
    return normal_url(source.url) if source.url else source.plain


def test_titles_that_name_nothing_stay_apart() -> None:
    """Entries called "Source" are not known to be the same source, in one Article or in two."""
    one = parse("A [1][2].\n\nSources:\n[1] Source [2] Source")
    two = parse("B [1].\n\nSources:\n[1] Source")
    merged = merge([one, two])
    assert merged.numbers == ({1: 1, 2: 2}, {1: 3})
    assert [source.number for source in merged.article.sources] == [1, 2, 3]
