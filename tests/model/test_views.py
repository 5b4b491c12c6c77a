"""What is derived from an Article: its text and plain text, its parts by kind, sentences, sections, nodes, quotes."""

from typing import Any, Final

import pytest

from newsmodel import (
    Article,
    Break,
    Byline,
    Citation,
    Code,
    DateLine,
    Dateline,
    Evidence,
    Field,
    Heading,
    Headline,
    Link,
    ListItem,
    ListLabel,
    Marker,
    Node,
    Paragraph,
    Quotation,
    Quote,
    QuoteError,
    RelatedLink,
    Rule,
    Section,
    Sentence,
    Source,
    Table,
)
from tests.model.examples import FULL, article_of

ONE: Final = Marker("[1]", numbers=(1,))
OPENING: Final = "PORT HALE, 14 August (Example Wire) - Minister Mara Hale met the growers."
TWO: Final = Marker("[2]", numbers=(2,))


def plain(*content: Any) -> str:
    """Return the plain text of a paragraph."""
    return Paragraph(content).plain


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((), ""),
        (("They met.",), "They met."),
        ((" They\r\n\tmet.\u2028\xa0",), "They met."),
        (("They met ", ONE, "."), "They met."),
        (("They met.", ONE, TWO, " Then"), "They met. Then"),
        (("They met. ", ONE, " ", TWO), "They met."),
        ((ONE, " They met."), "They met."),
        ((ONE,), ""),
        (("See ", Link("[the report](u)", title="the  report", url="u"), "."), "See the report."),
        (("wheat", Break("\n> "), "and"), "wheat and"),
        (("wheat ", Break("\n"), " and"), "wheat and"),
        ((Dateline("HALE - "), "They met."), "HALE - They met."),
        (("**They** met.",), "**They** met."),
    ],
)
def test_plain_is_what_a_reader_hears(content: tuple[Any, ...], expected: str) -> None:
    """The plain text has no markers, folds white space, has a link's title, and leaves stars alone."""
    assert plain(*content) == expected


def test_str_of_leaves_is_their_spelling() -> None:
    """`str` of each leaf is its characters."""
    leaves = (ONE, Dateline("HALE - "), Link("[a](b)", title="a", url="b"), Break("\n"), Field("a", name="url"))
    assert [str(leaf) for leaf in leaves] == ["[1]", "HALE - ", "[a](b)", "\n", "a"]


@pytest.mark.parametrize("block", FULL.blocks, ids=lambda block: type(block).__name__)
def test_str_of_a_block_is_lead_text_gap(block: Any) -> None:
    """`str` of a block is its lead, its text and its gap, and its text is its leaves put together."""
    assert block.text == "".join(map(str, block.content))
    assert str(block) == f"{block.lead}{block.text}{block.gap}"


def test_the_text_is_all_leaves() -> None:
    """The text of an Article is its lead and its blocks, and `str` gives it."""
    assert str(FULL) == FULL.text == FULL.lead + "".join(map(str, FULL.blocks))


def test_plain_of_an_article_is_what_there_is_to_read() -> None:
    """The plain text has headlines, headings, paragraphs, items and quotations, a line each, and nothing else."""
    assert FULL.plain.split("\n") == [
        "Port talks end",
        "No deal on wheat",
        f"{OPENING} Growers, who say “no deal”, want more. See the \\report.",
        "Background",
        "Talks of over three hours failed; \U0001f33e e\u0301 \ud83d \ud83d\ude00 \0",
        "wheat and rye",
        "We agree.",
        "",
    ]


def test_parts_by_kind() -> None:
    """Each view by kind has the blocks of its kind, in order."""
    headline, sub, byline = FULL.blocks[:3]
    assert (FULL.headlines, FULL.headline, FULL.byline) == ((headline, sub), headline, byline)
    assert FULL.dateline == FULL.blocks[4].content[0]
    assert FULL.paragraphs == (FULL.blocks[4], FULL.blocks[6], FULL.blocks[17])
    assert FULL.sources == FULL.blocks[13:15]
    assert FULL.related == FULL.blocks[16:17]


def test_parts_that_are_not_there() -> None:
    """An Article of nothing has no parts, and no view fails."""
    empty = Article(())
    assert (empty.headline, empty.byline, empty.dateline) == (None, None, None)
    assert empty.headlines + empty.paragraphs + empty.sources + empty.related == ()
    assert empty.citations + empty.sentences + empty.nodes + empty.sections == ()
    assert (empty.text, empty.plain, empty.sentence_at(0)) == ("", "", None)


def test_the_headline_is_the_first_main_one() -> None:
    """A sub headline is no headline of the article, and of two main ones the first is."""
    sub, one, two = Headline(("Sub",), role="sub"), Headline(("One",)), Headline(("Two",))
    assert Article((sub, one, two)).headline is one
    assert Article((sub,)).headline is None


def test_the_dateline_is_the_first_paragraph_s_that_has_one() -> None:
    """A dateline in a later paragraph counts where no earlier one has one; one in another block never does."""
    dateline, other = Dateline("HALE - "), Dateline("LODZ - ")
    blocks = (ListItem((other,)), Paragraph(()), Paragraph(("They met. ", dateline, "They")), Paragraph((other,)))
    assert Article(blocks).dateline is dateline
    assert Article((ListItem((other,)),)).dateline is None


def test_entries_have_named_parts() -> None:
    """Title, publisher and date of an entry are its first such fields, white space folded; its address is raw."""
    source = FULL.sources[0]
    assert (source.title, source.publisher, source.date) == ("Harbour talks", "Example Wire", "14 August 2031")
    assert (source.url, source.number, source.numbers) == ("https://wire.example/talks", 1, (1,))
    assert Source((Field(" The\n talks ", name="title"), Field("more", name="title"))).title == "The talks"
    assert (FULL.related[0].title, FULL.related[0].number, FULL.related[0].url) == ("Wheat prices fall", 1, None)
    assert FULL.related[0].plain == "Wheat prices fall:"


def test_entries_without_parts() -> None:
    """An entry without fields has no title, publisher, date or address, and a source without numbers no number."""
    source = Source(("Hale Post",))
    assert (source.title, source.publisher, source.date, source.url, source.number) == (None,) * 5
    assert (source.text, source.plain, str(source)) == ("Hale Post",) * 3
    assert (RelatedLink(("a",)).title, RelatedLink(("a",)).url, RelatedLink(("a",)).number) == (None, None, None)


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (("https://a.example",), "https://a.example"),
        (("HTTP://a.example",), "HTTP://a.example"),
        (("ftp://a.example", "http://b.example"), "http://b.example"),
        (("mailto:a@example.org",), None),
        (("www.example.org", "#a"), None),
        (("javascript:alert(1)//https://",), None),
        (("https:/a.example",), None),
    ],
)
def test_the_address_is_a_web_address(urls: tuple[str, ...], expected: str | None) -> None:
    """The address of an entry is its first one that is http or https, and else None."""
    assert Source(tuple([Field(url, name="url") for url in urls])).url == expected


def test_a_source_is_made_of_its_parts() -> None:
    """`Source.of` writes the parts that are given with commas between, and names each."""
    every = Source.of(title="A", url="https://u", publisher="P", date="D", number=7, label="x")
    assert every.text == "A, https://u, P, D"
    assert (every.title, every.url, every.publisher, every.date) == ("A", "https://u", "P", "D")
    assert (every.numbers, every.labels, every.lead, every.gap) == ((7,), ("x",), "", "")
    assert Source.of() == Source(())
    assert Source.of(title="", number=0) == Source((), numbers=(0,))
    assert Source.of(url="https://u").content == (Field("https://u", name="url"),)


def test_facts_give_their_words() -> None:
    """A position and a statement give the words that they quote, a place its name, a quote where it ends."""
    position, statement, place = FULL.issues[0].positions[0], FULL.statements[0], FULL.events[0].place
    assert (position.statement, statement.content, str(place)) == ("no deal", "no deal", "Port Hale")
    assert FULL.text[statement.said.start : statement.said.end] == statement.content


def test_nodes_are_blocks_and_leaves_in_their_places() -> None:
    """Every block stands before its leaves; a block's place is that of its content."""
    article = Article(
        (Headline(("A",), lead="# ", gap="\n\n"), Paragraph(("b ", ONE), lead=" ", gap="\n"), Rule((), lead="x")),
        lead="\ufeff",
    )
    assert article.nodes == (
        Node(article.blocks[0], start=3, end=4),
        Node("A", start=3, end=4),
        Node(article.blocks[1], start=7, end=12),
        Node("b ", start=7, end=9),
        Node(ONE, start=9, end=12),
        Node(article.blocks[2], start=14, end=14),
    )


def test_sections_hold_the_blocks_by_heading() -> None:
    """A section has the blocks under its heading, up to the next of any level; what stands first has none."""
    first, second, third = Paragraph(("a",)), Paragraph(("b",)), Paragraph(("c",))
    high, low = Heading(("H",), level=1), Heading(("L",), level=4)
    assert Article((first, high, second, third, low)).sections == (
        Section(None, blocks=(first,)),
        Section(high, blocks=(second, third)),
        Section(low),
    )
    assert Article((high,)).sections == (Section(high),)
    assert Article((first,)).sections == (Section(None, blocks=(first,)),)


def test_sentences_come_from_four_kinds_of_blocks() -> None:
    """Headlines, paragraphs, list items and quotations have sentences; no other block has."""
    words = ("They met. They left.",)
    spoken = [kind(words) for kind in (Headline, Paragraph, ListItem, Quotation)]
    silent = [kind(words) for kind in (Byline, DateLine, Heading, Table, Code, Rule, Source, RelatedLink)]
    label = ListLabel(words, opens="sources")
    assert [len(Article((block,)).sentences) for block in spoken] == [2, 2, 2, 2]
    assert [len(Article((block,)).sentences) for block in (*silent, label)] == [0] * 9


def sentences(*content: Any) -> list[str]:
    """Return the texts of the sentences of a paragraph."""
    return [sentence.text for sentence in article_of(*content).sentences]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (("They met. They left.",), ["They met. ", "They left."]),
        (("They met.\nThey left.  ",), ["They met.\n", "They left.  "]),
        (("They met. ", ONE, " They left.", TWO), ["They met. [1] ", "They left.[2]"]),
        (("They met", ONE, ". They left."), ["They met[1]. ", "They left."]),
        (("They met.", ONE, TWO, " They left."), ["They met.[1][2] ", "They left."]),
        (("They met.", ONE), ["They met.[1]"]),
        ((ONE, "They met."), ["[1]They met."]),
        ((ONE, TWO), ["[1][2]"]),
        (("Mr. Hale met the U.S. envoy. He left.",), ["Mr. Hale met the U.S. envoy. ", "He left."]),
        (("See ", Link("[a. B](u)", title="a. B", url="u"), ". They left."), ["See [a. B](u). ", "They left."]),
        (("They met.", Break("\n> "), "They left."), ["They met.\n> ", "They left."]),
        ((Dateline("HALE. A - "), "They met. ", Link("[They](u)", title="They", url="u"), " left."),
         ["HALE. A - They met. ", "[They](u) left."]),
        (("会談した。", ONE, "終わった。"), ["会談した。[1]", "終わった。"]),
        ((), []),
    ],
)  # fmt: skip
def test_sentences_are_cut_between_leaves(content: tuple[Any, ...], expected: list[str]) -> None:
    """A marker after a full stop belongs to the sentence before it; no full stop inside a leaf ends one."""
    assert sentences(*content) == expected


def test_sentences_know_their_citations_and_sources() -> None:
    """A sentence has the citations in it, whatever other blocks have, and the sources that they name, each once."""
    article = Article(
        (
            Table((TWO,), gap="\n"),
            Paragraph(("A ", ONE, ONE, ". B ", TWO, "."), lead="  ", gap="\n"),
            Source(("one",), numbers=(1,)),
            Source(("two",), numbers=(2,)),
        )
    )
    first, second = article.sentences
    assert (first.start, first.end, first.text, first.plain) == (6, 16, "A [1][1]. ", "A.")
    assert first.content == ("A ", ONE, ONE, ". ")
    assert [citation.start for citation in first.citations] == [8, 11]
    assert (first.sources, second.sources) == ((article.sources[0],), (article.sources[1],))
    assert second == Sentence(("B ", TWO, "."), start=16, citations=(article.citations[3],))


def test_a_citation_is_its_marker_in_its_place() -> None:
    """A citation shows what its marker holds, and where it stands."""
    marker = Marker("[^1]", numbers=(1,), labels=("a",), style="footnote", url="u")
    citation = Citation(marker, start=5)
    assert (citation.start, citation.end, citation.raw, citation.sources) == (5, 9, "[^1]", ())
    assert (citation.numbers, citation.labels, citation.style, citation.url) == ((1,), ("a",), "footnote", "u")


def test_sentence_at_finds_by_offset() -> None:
    """Each offset within a sentence finds it, its first and its last; those between, before and after find none."""
    article = Article((Heading(("H",), gap="\n"), Paragraph(("Yes. He",), lead=" ", gap="\n"), Paragraph(("C",))))
    one, two, three = article.sentences
    assert (one.text, two.text, three.text) == ("Yes. ", "He", "C")
    assert [article.sentence_at(offset) for offset in (-1, 0, 2, 3, 7, 8, 9, 10, 11, 12)] == [
        *(None, None, None, one, one, two, two, None, three, None)
    ]


SOURCED: Final = Article(
    (
        Paragraph(("A ", ONE, ". B ", TWO, ". C."), gap="\n"),
        Rule(("---",), gap="\n"),
        Source(("one",), numbers=(1,)),
        Source(("two",), numbers=(2,)),
    )
)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 1), ["one"]),
        ((0, 7), ["one"]),
        ((0, 8), ["one", "two"]),
        ((7, 14), ["two"]),
        ((0, 16), ["one", "two"]),
        ((14, 16), []),
        ((16, 20), []),
        ((7, 7), ["two"]),
        ((0, 0), ["one"]),
        ((100, 200), []),
        ((-5, 0), []),
    ],
)
def test_sources_of_a_span(span: tuple[int, int], expected: list[str]) -> None:
    """The sources of a span are those of all sentences that it touches, an empty one touching where it stands."""
    assert [source.text for source in SOURCED.sources_of(span)] == expected


def test_sources_of_something_else() -> None:
    """What is no place of the text is refused by its type."""
    words: Any = "x"
    with pytest.raises(TypeError, match=r"^sources_of\(\) takes Evidence, a Quote or a start and an end, not 'x'$"):
        SOURCED.sources_of(words)


def test_sources_of_a_quote_and_of_evidence() -> None:
    """The sources of a quote are those of its sentences; of evidence, those of all its quotes, each once."""
    a, b, c = SOURCED.quote("A"), SOURCED.quote("B"), SOURCED.quote("C")
    one, two = SOURCED.sources
    assert SOURCED.sources_of(b) == (two,)
    assert SOURCED.sources_of(c) == ()
    assert SOURCED.sources_of(Evidence((b, a, b))) == (two, one)
    assert SOURCED.sources_of(Evidence((c, b))) == (two,)


def test_quote_finds_the_words() -> None:
    """`quote` gives the words with their place, where they stand once."""
    article = article_of("They met.", lead="\ufeff")
    assert article.quote("met") == Quote("met", start=6)
    assert article.quote("\ufeffT").end == 2
    assert article.quote("met", 0).start == 6


def test_quote_tells_occurrences_apart() -> None:
    """Where words stand more than once, `occurrence` counts them from 0; overlaps do not count."""
    article = article_of("banana, banana")
    assert [article.quote("ana", occurrence).start for occurrence in (0, 1)] == [1, 9]
    assert [article.quote("a", occurrence).start for occurrence in range(6)] == [1, 3, 5, 9, 11, 13]


@pytest.mark.parametrize(
    ("words", "occurrence", "found", "message"),
    [
        ("Hill", None, 0, "'Hill' does not stand in the text"),
        ("hale", None, 0, "'hale' does not stand in the text"),
        ("", None, 0, "a quote has words: it cannot be empty"),
        ("Hill", 0, 0, "'Hill' does not stand in the text"),
        ("Hale", None, 2, "'Hale' stands 2 times in the text: say which, with occurrence=0 to 1"),
        ("Hale", 2, 2, "'Hale' stands 2 times in the text: there is no occurrence 2"),
        ("Hale", -1, 2, "'Hale' stands 2 times in the text: there is no occurrence -1"),
        ("met", 1, 1, "'met' stands once in the text: there is no occurrence 1"),
        ("x" * 50, None, 0, f"'{'x' * 34}... does not stand in the text"),
    ],
)
def test_quote_errors_say_how_often(words: str, occurrence: int | None, found: int, message: str) -> None:
    """Words that the text lacks, or has more than once, are refused with their number."""
    with pytest.raises(QuoteError) as raised:
        article_of("Hale met Hale.").quote(words, occurrence)
    assert (str(raised.value), raised.value.words, raised.value.found) == (message, words, found)
    assert raised.value.reason == message
    assert isinstance(raised.value, LookupError)


def test_views_are_computed_once() -> None:
    """A view asked for again is the same object."""
    article = Article(FULL.blocks)
    for name in ("text", "plain", "sections", "sources", "related", "citations", "sentences", "nodes"):
        assert getattr(article, name) is getattr(article, name)


def test_views_are_documented() -> None:
    """`help` and documentation tools see every view as a property with a docstring."""
    views = [name for name, value in vars(Article).items() if isinstance(value, property)]
    assert {"text", "plain", "sentences", "citations", "nodes"} <= set(views)
    assert [name for name in views if not getattr(Article, name).__doc__] == []
