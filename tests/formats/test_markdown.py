"""Markdown: written as renderers read it, and read back with all that its loss table does not list."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import Article, DataError, Headline, Marker, Metadata, Paragraph, Source, parse
from newsmodel.formats._aspects import ASPECTS
from newsmodel.formats._front_matter import read_front_matter, write_front_matter
from newsmodel.formats.markdown import LOSS, STYLES, read, write
from newsmodel.strategies import articles, texts
from tests.formats.test_formats_laws import as_read
from tests.model.examples import FULL

TEXT: Final = """\
Strike over in Lindmark
Port opens on Friday

By Ada Lane
7 March 2025

LINDMARK, March 7 (Example Wire) - Dock workers go back to work [1, 2].
Nobody was hurt[3]. The union is content [1-3].

• pay
• hours
  - leave

Outcome
=======

> We
> agreed [2].

* * *

| day | ships |
|---|---|
| Friday | 4 [1] |

~~~
row[0]
~~~

Sources: [1] Lindmark Post: Port reopens - https://post.example/port [2] Example Wire [3] Union, https://union.example

Read also: Wheat prices fall
"""

KEYS: Final = (
    "author, authors, date, digital_source_type, external_sources, headlines, keywords, lang, language, lastmod, "
    "modified, published, publisher, rights, tags, title, uri"
)
FOOTNOTES: Final = """\
# Strike over in Lindmark
Port opens on Friday

By Ada Lane

7 March 2025

LINDMARK, March 7 (Example Wire) - Dock workers go back to work [^1][^2].

Nobody was hurt[^3]. The union is content [^1][^2][^3].

- pay
- hours
  - leave

Outcome
=======

> We
> agreed [^2].

* * *

| day | ships |
|---|---|
| Friday | 4 [^1] |

~~~
row[0]
~~~

Sources:

[^1]: Lindmark Post: Port reopens - https://post.example/port
[^2]: Example Wire
[^3]: Union, https://union.example

Read also:

- Wheat prices fall
"""


def kept(article: Article) -> dict[str, object]:
    """Return what the loss table does not list."""
    return {name: aspect(article) for name, aspect in ASPECTS.items() if name not in LOSS}


# Writing.


def test_footnotes() -> None:
    """Citations become footnotes and entries their definitions; every block stands alone, in the marks of Markdown."""
    assert write(parse(TEXT)) == FOOTNOTES


def test_a_numbered_list() -> None:
    """In the style of lists, citations are numbers in brackets, and the entries are a numbered list."""
    written = write(parse(FOOTNOTES), "list")
    assert "work [1][2].\n\nNobody was hurt[3]. The union is content [1][2][3]." in written
    assert "Sources:\n\n1. Lindmark Post: Port reopens - https://post.example/port\n2. Example Wire\n" in written


def test_links() -> None:
    """In the style of links, citations whose addresses are known are links; the others stay."""
    written = write(parse(TEXT), "links")
    assert "work [1, 2].\n\nNobody was hurt[3](https://union.example)." in written
    assert "\n1. Lindmark Post: Port reopens - https://post.example/port\n2. Example Wire\n3. Union," in written


def test_unknown_style() -> None:
    """A style that there is not is refused."""
    with pytest.raises(ValueError, match=r"citations are written as footnotes, links, list, not as 'endnotes'"):
        write(parse(TEXT), "endnotes")


def test_numbers_that_do_not_count_on() -> None:
    """Entries whose numbers a Markdown list would not give keep them in brackets; those without are bullets."""
    article = parse("They met [2].\n\nSources:\n[2] Wire\n[5, 6] Post\n- Union\n[^treaty]: The treaty", headlines=0)
    written = write(article, "list")
    assert written.endswith("Sources:\n\n- [2] Wire\n- [5, 6] Post\n- Union\n[^treaty]: The treaty\n")
    assert read(written).sources[1].numbers == (5, 6)


def test_a_list_without_a_label_gets_one() -> None:
    """A numbered list is read as sources only under a label, so that a list that has none gets one."""
    written = write(parse("They met [1].\n\n[1] Wire [2] Post", headlines=0), "list")
    assert written == "They met [1].\n\nSources:\n\n1. Wire\n2. Post\n"
    ruled = parse("They met [1].\n\nSources:\n\n---\n\n1. Wire", headlines=0)
    assert write(ruled, "list") == "They met [1].\n\nSources:\n\n---\n\n1. Wire\n"


def test_external_sources_are_printed() -> None:
    """Sources that the text does not print become definitions, so that the footnotes have what to show."""
    wire = Source.of(title="Talks", url="https://a.example/b", publisher="Example Wire", date="2025", number=1)
    turn = Source.of(title="Post", url="https://post.example", label="turn0search3")
    article = parse("They met [1]. Then turn0search3 they left.", sources=[wire, turn], headlines=0)
    written = write(article)
    assert written == (
        "They met [^1]. Then [^turn0search3] they left.\n\nSources:\n\n"
        "[^1]: [Talks](https://a.example/b), Example Wire, 2025\n"
        "[^turn0search3]: Post, https://post.example\n"
    )
    assert kept(read(written)) == kept(article)
    assert (read(written).sources[0].publisher, read(written).sources[0].date) == ("Example Wire", "2025")


def test_what_cannot_be_printed_stands_before_the_text() -> None:
    """Sources that would be read otherwise are kept as they are in the front matter."""
    odd = Source.of(title="a\n\nb", number=1)
    article = parse("They met [1].", sources=[odd], headlines=0)
    written = write(article)
    assert written == (
        '---\nexternal_sources:\n  - {"source":[{"title":"a\\n\\nb"}],"numbers":[1]}\n---\n\nThey met [1].\n'
    )
    assert read(written).external_sources == (odd,)
    both = parse("They met [1]. They left [2].\n\n[^2]: https://wire.example", sources=[odd], headlines=0)
    assert "They met [1]. They left [^2]." in write(both)
    assert "They met [1]. They left [2](https://wire.example)." in write(both, "links")


def test_two_definitions_of_one_number() -> None:
    """Where two lists have a number, footnotes could not tell them apart: the markers stay numbers in brackets."""
    text = "They met [1].\n\nSources:\n[1] Wire\n\n## Later\n\nThey left [1].\n\nSources:\n[1] Post"
    assert "They met [1]." in write(parse(text))
    assert kept(read(write(parse(text)))) == kept(parse(text))


def test_markers_that_stay() -> None:
    """Markers that no source explains stay as they are written, and so do those that already have the style."""
    line = "They met [7]. So [^1] it was [1, 9]. As [report.pdf] has it[1](https://wire.example), <sup>1</sup> says."
    body = write(parse(f"{line}\n\n[^1]: Wire", headlines=0)).partition("\n")[0]
    assert body == "They met [7]. So [^1] it was [1, 9]. As [report.pdf] has it[^1], [^1] says."


def test_labels_that_no_footnote_can_have() -> None:
    """A label that is more than a word stays as it is written, and its source keeps its label."""
    odd = Source.of(title="Wire", label="odd label")
    marked = Paragraph(("They met", Marker("[*]", labels=("odd label",)), "."))
    assert write(Article((marked,), external_sources=(odd,))).endswith("---\nThey met[*].")


def test_metadata_stands_before_the_text() -> None:
    """What is known beside the text is front matter; a word that YAML would take for a value is in quotes."""
    written = write(attrs.evolve(parse("They met."), metadata=FULL.metadata))
    assert written == (
        "---\n"
        "uri: https://example.org/port-talks\n"
        "publisher: Example Wire\n"
        "published: 2031-08-14T10:05:00+00:00\n"
        "modified: 2031-08-14T12:05:06.000007+02:00\n"
        "language: en\n"
        "authors:\n  - Ada Lane\n  - Bo Reed\n"
        "rights: CC BY 4.0\n"
        "keywords:\n  - wheat\n  - talks\n"
        "digital_source_type: trainedAlgorithmicMedia\n"
        "---\n\nThey met.\n"
    )
    assert write(parse("They met.", language="no")).startswith('---\nlanguage: "no"\n---\n')


def test_headlines_are_told_where_they_would_be_guessed_otherwise() -> None:
    """How many headlines there are is told where the text alone would be read with another number."""
    article = parse("One\nTwo\nThree\n\nThey met.", headlines=3)
    assert write(article) == "---\nheadlines: 3\n---\n\n# One\nTwo\n\nThree\n\nThey met.\n"
    told = parse("They met.\nThey left.", headlines=1)
    assert [block.plain for block in read(write(told)).headlines] == ["They met."]
    none = parse("Strike over\n\nThey met.", headlines=0)
    assert write(none) == "---\nheadlines: 0\n---\n\nStrike over\n\nThey met.\n"
    assert read(write(none)).headlines == ()


def test_a_wrapped_paragraph_is_one_line() -> None:
    """Lines that were wrapped are put together, since a line of Markdown may have any length."""
    text = """\
    The dock workers of Lindmark went back to work on Friday,
the union said, and the port
will open.
    They had been on strike for nine days and nights over pay,
and over the hours that they work."""
    assert write(parse(text, headlines=0)) == (
        "The dock workers of Lindmark went back to work on Friday, the union said, and the port will open.\n\n"
        "They had been on strike for nine days and nights over pay, and over the hours that they work.\n"
    )


def test_text_that_looks_like_front_matter() -> None:
    """A text that begins as front matter does is kept from being read as such."""
    kept_whole = "They met.\n\n    # Not a heading"
    for text in (f"---\nlanguage: en\n---\n{kept_whole}", f"---\nfoo: bar\n---\n{kept_whole}"):
        article = parse(text, headlines=0)
        assert write(article).startswith("---\n---\n")
        assert kept(read(write(article))) == kept(article)
    assert write(parse("---\n\nThey met.", headlines=0)) == "---\n\nThey met.\n"


def test_citations_that_cannot_be_links_stay() -> None:
    """Where the text would read otherwise with links, as where only the order makes digits citations, none is one."""
    text = "They met.1 They agreed.2 They left.3\n\nSources:\n1. Example Wire\n2. Hale Post\n3. https://example.org/a"
    assert "They met.1 They agreed.2 They left.3" in write(parse(text, headlines=0), "links")


def test_a_tree_that_no_text_reads_back_to() -> None:
    """An Article whose blocks its text would not give is written as its text."""
    tree = Article((Paragraph(("# They met.",)),))
    assert read(write(tree)).text == "# They met."


@given(articles().map(as_read), st.sampled_from(STYLES))
def test_every_style_keeps_what_is_promised(article: Article, style: str) -> None:
    """In each style, what is read back has all that the loss table does not list, and cites the same sources."""
    found = read(write(article, style))
    assert kept(found) == kept(article)
    assert named(found) == named(article)


def named(article: Article) -> list[tuple[str | None, str | None]]:
    """Return the titles and addresses of the sources that the citations name, in order."""
    return [(source.title, source.url) for citation in article.citations for source in citation.sources]


@given(texts(), st.sampled_from(STYLES))
@example("They met.\n\nRead also: Wheat\n\n[1] Wire\n[2] Post", "footnotes")
@example(
    "Sources:\n[1] talks\n\nSource: talks talks talks.\n(1) Wire https://example.org/a\ntalks\n"
    "talks http://example.com/b_(c)?d=[1]&e=2\ntalks\n\n",
    "links",
)
@example("`arr[0]`\n**By: Ada Lane**\n14 August 2031\n\n", "footnotes")
def test_texts_are_written_once_for_all(text: str, style: str) -> None:
    """What is written is read, and written again, as it is."""
    once = write(parse(text), style)
    assert write(read(once), style) == once


def rendered(document: str) -> Any:
    """Return the tokens of a document, as a renderer of CommonMark with footnotes sees it."""
    markdown_it = pytest.importorskip("markdown_it")
    footnote = pytest.importorskip("mdit_py_plugins.footnote")
    body = document[read_front_matter(document, {"language", "headlines"}).body :]
    return markdown_it.MarkdownIt("commonmark").enable("table").use(footnote.footnote_plugin).parse(body)


def test_renderers_see_what_we_mean() -> None:
    """A renderer sees the headings, footnotes with their definitions, lists, quotation, table, rule and code."""
    tokens = rendered(write(parse(TEXT)))
    inner = [child.type for token in tokens for child in token.children or ()]
    assert inner.count("footnote_ref") == 8
    kinds = [token.type for token in tokens]
    assert kinds.count("footnote_open") == 3
    for kind, count in (("heading_open", 2), ("list_item_open", 4), ("blockquote_open", 1), ("table_open", 1)):
        assert kinds.count(kind) == count, kind
    assert (kinds.count("hr"), kinds.count("fence")) == (1, 1)
    linked = [child for token in rendered(write(parse(TEXT), "links")) for child in token.children or ()]
    assert [child.attrs["href"] for child in linked if child.type == "link_open"] == [
        "https://union.example",
        "https://post.example/port",
    ]
    assert [token.type for token in rendered(write(parse(TEXT), "list"))].count("ordered_list_open") == 1


def test_renderers_see_every_footnote_of_real_texts(data: Path) -> None:
    """In real texts with citations, which are all laid out, a renderer sees as many footnotes as we wrote."""
    laid_out = seen = 0
    for line in (data / "markers_freshwiki" / "docs.jsonl").read_text(encoding="utf-8").splitlines()[:20]:
        article = parse(next(value for value in json.loads(line).values() if type(value) is str and len(value) > 500))
        written = write(article)
        assert kept(read(written)) == kept(article)
        refs = [child for token in rendered(written) for child in token.children or () if child.type == "footnote_ref"]
        meant = [found for found in read(written).citations if found.style == "footnote" and found.sources]
        assert len(refs) == len(meant)
        seen += len(refs)
        laid_out += written != article.text
    assert (laid_out, seen > 100) == (20, True)


# Reading.


def test_files_of_site_generators() -> None:
    """A title becomes the headline, and the usual names of keys and ways to write values are taken."""
    document = """\
---
title: 'Talks ''end'' '
date: 2031-08-14
lastmod: "2031-08-15T10:05:00+00:00"
# a remark
author: Ada Lane
tags:
- wheat
- "caf\\u00e9: a"
lang: en

rights:
...
They met[^1].

[^1]: Example Wire
"""
    article = read(document.encode())
    assert article.headlines == (Headline(("Talks 'end'",), lead="# ", gap="\n\n"),)
    assert article.metadata == Metadata(
        published=date(2031, 8, 14),
        modified=parse("").metadata.modified or article.metadata.modified,
        authors=("Ada Lane",),
        keywords=("wheat", "caf\u00e9: a"),
        language="en",
    )
    assert str(article.metadata.modified) == "2031-08-15 10:05:00+00:00"
    assert read("---\ntitle: Other\n---\n# Talks end\n\nThey met.").headlines[0].plain == "Talks end"
    assert read("---\ntitle:\n---\nThey met.").headlines == ()


@pytest.mark.parametrize(
    "text",
    [
        "---",
        "---\n",
        "---\nThey met.\n---\n",
        "---\nlanguage: en\nThey met.",
        "---\n\nlanguage: en\n---",
        "They met.",
        "",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    """Without a key below the first line, or without an end, lines are text."""
    assert read(text) == parse(text)


def test_front_matter_may_be_empty_and_begin_with_a_mark() -> None:
    """A byte order mark may stand before the front matter, and nothing in it; any line end ends its lines."""
    assert read("\ufeff---\r\nlanguage: en\r---\n\n They met.") == parse("\n They met.", language="en")
    assert read("---\n---") == parse("")


@pytest.mark.parametrize(
    ("document", "path", "reason"),
    [
        (None, "line 1", "None is no text"),
        (b"a\nb\xff", "line 2", "not UTF-8: invalid start byte at byte 3"),
        (
            "---\nlayout: post\n---\n",
            "line 2",
            f"the key 'layout' is unknown here: take {KEYS}",
        ),
        ("---\nuri: a\nuri: b\n---\n", "line 3", "the key 'uri' stands twice"),
        (
            "---\ndate: 2031-08-14\npublished: 2031-08-14\n---\n",
            "line 3",
            "the key 'published' says what another key says already",
        ),
        ("---\nuri: a\nb\n---\n", "line 3", "'b' is no key with a value, and no item of a list"),
        ("---\nuri: a\n- b\n---\n", "line 3", "'uri' has a value already, and a list cannot follow"),
        (
            "---\nuri: [a, b]\n---\n",
            "line 2",
            "'[a, b]' is more than a plain string: write it in quotes, or a list line by line",
        ),
        (
            "---\nuri: a: b\n---\n",
            "line 2",
            "'a: b' is more than a plain string: write it in quotes, or a list line by line",
        ),
        (
            "---\nuri: !!python/name:os.system\n---\n",
            "line 2",
            "'!!python/name:os.system' is more than a plain string: write it in quotes, or a list line by line",
        ),
        ('---\nuri: "a\n---\n', "line 2", "'\"a' is no string in double quotes, as JSON has them"),
        ("---\nuri: 'a'b'\n---\n", "line 2", "\"'a'b'\" is no string in single quotes"),
        ("---\nuri: '\n---\n", "line 2", '"\'" is no string in single quotes'),
        ("---\nuri:\n  - a\n---\n", "line 2", "uri: [...] is an array, not a string"),
        ("---\ntitle:\n  - a\n---\n", "line 2", "title is a string, not a list"),
        ("---\nheadlines: many\n---\n", "line 2", "headlines says how many of the first lines are headlines: 2"),
        ("---\nheadlines:\n  - a\n---\n", "line 2", "headlines says how many of the first lines are headlines: 2"),
        (
            "---\ndate: yesterday\n---\n",
            "line 2",
            "published: 'yesterday' is no date as it is written here: 2025-08-15, 2025-08-15T10:05:00+00:00",
        ),
        ("---\nlang: ''\n---\n", "line 2", "language: '' is empty"),
        (
            '---\ntitle: a\nexternal_sources:\n  - {"source": 7}\n---\n',
            "line 3",
            "external_sources: 7 is a number, not content (a string or an array)",
        ),
        (
            "---\nexternal_sources: {x\n---\n",
            "line 2",
            "not JSON: Expecting property name enclosed in double quotes at line 1 column 2",
        ),
        ("---\nexternal_sources: x\n---\n", "line 2", "not JSON: Expecting value at line 1 column 1"),
    ],
)
def test_wrong_front_matter(document: Any, path: str, reason: str) -> None:
    """What is wrong in front matter is refused with its line."""
    with pytest.raises(DataError) as refused:
        read(document)
    assert (refused.value.path, refused.value.reason) == (path, reason)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**6),
            st.integers(0, 20),
            st.sampled_from(
                [
                    "",
                    "---\n",
                    "...\n",
                    "\n",
                    "- ",
                    "a: b\n",
                    "title: x\n",
                    "headlines: 9\n",
                    '"',
                    "'",
                    "{",
                    ": ",
                    " #",
                    "\r",
                    "\ufeff",
                    "\0",
                    "\ud83d",
                    "[^1]: ",
                ]
            ),
        ),
        max_size=4,
    ),
    st.booleans(),
)
def test_mutated_documents(changes: list[tuple[int, int, str]], as_bytes: bool) -> None:  # noqa: FBT001
    """A document with anything cut out or put in anywhere gives an Article or `DataError`, and nothing else."""
    text = write(attrs.evolve(FULL, blocks=parse(TEXT).blocks, participants=(), events=(), issues=(), statements=()))
    for at, length, new in changes:
        start = at % (len(text) + 1)
        text = f"{text[:start]}{new}{text[start + length :]}"
    result: Any
    try:
        result = read(text.encode("utf-8", "surrogatepass") if as_bytes else text)
    except DataError as error:
        result = error
    assert isinstance(result, Article) or re.fullmatch(r"line [0-9]+", result.path)


def test_huge_documents() -> None:
    """Nesting, long lines and many lines do no harm."""
    with pytest.raises(DataError):
        read("---\nexternal_sources: " + '{"a":' * 100_000 + "\n---\n")
    with pytest.raises(DataError):
        read("---\nuri: " + "[" * 1_000_000 + "\n---\n")
    assert len(read("---\ntags:\n" + "- a\n" * 10_000 + "---\n").metadata.keywords) == 10_000


_KEYS: Final = {"uri", "keywords"}


@given(st.text(min_size=1) | st.text(alphabet="ab:# -'\"\n\r\u2028\x85\ud83d\ude00\ufeff", min_size=1))
def test_any_string_is_a_value(value: str) -> None:
    """Every string is read from front matter as it was written there, alone and in a list."""
    document = write_front_matter({"uri": value, "keywords": [value, value]})
    found = read_front_matter(document, _KEYS)
    assert found.values == {"uri": value, "keywords": [value, value]}
    assert found.body == len(document)


def test_front_matter_is_yaml() -> None:
    """What we write is YAML, as a reader of YAML has it: strings, dates and lists."""
    yaml = pytest.importorskip("yaml")
    document = write_front_matter(
        {
            "uri": "https://example.org/?a=b",
            "language": "no",
            "published": date(2031, 8, 14),
            "keywords": ["a: b", "#c", "- d", "1", "caf\u00e9", "x\ny"],
        }
    )
    assert yaml.safe_load(document.removesuffix("---\n")) == {
        "uri": "https://example.org/?a=b",
        "language": "no",
        "published": date(2031, 8, 14),
        "keywords": ["a: b", "#c", "- d", "1", "caf\u00e9", "x\ny"],
    }


def test_citations_stay_where_links_would_read_otherwise() -> None:
    """Where an address would make code of what stands before it, the citations are written as they are."""
    article = parse("They ` met [1].\n\nSources:\n[1] https://a.example/`b")
    assert "They ` met [1]." in write(article, style="links")


@pytest.mark.parametrize("written", ["2031-08-14T10:05:00Z", "2031-08-14T10:05:00.000Z", "2031-08-14 10:05:00+00:00"])
def test_dates_in_the_usual_ways(written: str) -> None:
    """The date of front matter may have a Z, fractions of seconds, and a space for the T."""
    article = read(f"---\ndate: {written}\n---\nThey met.")
    assert article.metadata.published == datetime(2031, 8, 14, 10, 5, tzinfo=UTC)
