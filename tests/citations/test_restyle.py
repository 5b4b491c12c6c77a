"""Writing citations in other styles, and as links."""

import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel import (
    Article,
    EditError,
    Marker,
    Paragraph,
    Source,
    link,
    parse,
    reads_back,
    restyle,
)
from newsmodel.citations._spelling import spelled_numbers
from newsmodel.strategies import strings, texts

TEXT: Final = (
    "They met [1]. They agreed [2], [1, 3].\n\n"
    "Sources:\n[1] A https://a.example\n[2] B https://b.example\n[3] C https://c.example"
)
STYLES: Final = {
    "bracket": "They met [1]. They agreed [2], [1, 3].",
    "footnote": "They met [^1]. They agreed [^2], [^1][^3].",
    "link": (
        "They met [1](https://a.example). They agreed [2](https://b.example), "
        "[1](https://a.example)[3](https://c.example)."
    ),
    "superscript": "They met \u00b9. They agreed \u00b2, \u00b9\u02d2\u00b3.",
    "lenticular": "They met \u30101\u3011. They agreed \u30102\u3011, \u30101, 3\u3011.",
    "caret": "They met [^1^]. They agreed [^2^], [^1^][^3^].",
    "sup": "They met <sup>1</sup>. They agreed <sup>2</sup>, <sup>1, 3</sup>.",
    "cite": "They met [cite: 1]. They agreed [cite: 2], [cite: 1, 3].",
    "citation": "They met [citation:1]. They agreed [citation:2], [citation:1][citation:3].",
    "doc": "They met [doc1]. They agreed [doc2], [doc1][doc3].",
    "source": "They met [Source 1]. They agreed [Source 2], [Source 1][Source 3].",
}


@pytest.mark.parametrize("style", STYLES)
def test_every_style(style: str) -> None:
    """Each style is written as it is read, and names the same sources."""
    edit = restyle(parse(TEXT), style)
    assert edit.article.paragraphs[0].text == STYLES[style]
    assert {citation.style for citation in edit.article.citations} == {style}
    named = [source.title for citation in edit.article.citations for source in citation.sources]
    assert named == ["A", "B", "A", "C"]
    assert reads_back(edit.article)


def test_superscripts_of_one_source() -> None:
    """A list of source 1 alone is enough for superscripts, and they come back."""
    text = "They met.[1] They left [1].\n\nSources:\n[1] A"
    raised = restyle(parse(text), "superscript").article
    assert raised.text == text.replace("[1]", "\u00b9", 2)
    assert restyle(raised, "bracket").article.text == text


def test_no_style_takes_the_markers_out() -> None:
    """With None the markers go and the list stays."""
    article = restyle(parse(TEXT), None).article
    assert (article.paragraphs[0].text, len(article.sources)) == ("They met. They agreed.", 3)


def test_footnotes_have_definitions() -> None:
    """The entries of footnotes are definitions, one a line; back in brackets they are not."""
    footnotes = restyle(parse("They met [1].\n\nSources: [1] A [2] B"), "footnote").article
    assert footnotes.text == "They met [^1].\n\nSources: [^1]: A\n[^2]: B"
    assert restyle(footnotes, "bracket").article.text == "They met [1].\n\nSources: [1] A\n[2] B"


def test_definitions_with_ids_stay() -> None:
    """An entry that is the definition of a footnote with an id is one in every style, footnotes too."""
    text = "They met [2].\n\nSources:\n[2] B\n[^1_2]: C\n[^2_2]: D"
    assert restyle(parse(text), "footnote").article.text == text.replace("[2] B", "[^2]: B").replace("[2]", "[^2]")


def test_entries_with_several_numbers_or_ids_stay() -> None:
    """An entry that is not one number keeps its lead."""
    text = "They met [2].\n\nSources:\n[1, 3] A\n[2] B\n[^1_2]: C"
    assert restyle(parse(text), "lenticular").article.text == text.replace("met [2]", "met \u30102\u3011")


@pytest.mark.parametrize(
    ("text", "style", "message"),
    [
        (
            "They met [1].",
            "loud",
            (
                "no citation can be written in style 'loud': take bracket, footnote, link, superscript, lenticular, "
                "caret, sup, cite, citation, doc, source"
            ),
        ),
        (
            "They met [1].",
            "link",
            "'[1]' at 9: no address is known for source 1, and style link needs one",
        ),
        (
            "They met [web:1].",
            "bracket",
            "'[web:1]' at 9: it names no numbered source, and style bracket writes numbers",
        ),
        (
            "They met [2], [1].\n\nSources:\n[1] A\n[2] B",
            "superscript",
            (
                "in style superscript, '\u00b2' at 9 cites number 2 before number 1: raised digits are citations only "
                "where they come in the order of the list; renumber() first"
            ),
        ),
        (
            "They met [2].\n\nSources:\n[2] A",
            "superscript",
            (
                "in style superscript, raised digits are citations only where the text prints a list with two "
                "numbers or more, or with 1 alone"
            ),
        ),
        (
            "They met [1]. They left [7].\n\nSources:\n[1] A\n[2] B",
            "superscript",
            "in style superscript, '\u2077' at 22: no printed list bears number 7",
        ),
        (
            "They met [1].\n\nSources:\n[1] A\n[2] B",
            "superscript",
            "in style superscript, raised digits are citations only where they cite two numbers or more",
        ),
        (
            "They met [1]. It has 80 m[2].\n\nSources:\n[1] A\n[2] B",
            "superscript",
            (
                "in style superscript, '\u00b2' after 'It has 80 m': raised digits are citations only after a space, a "
                "word of three letters or more or a closing mark, and before no letter; else they are powers or units"
            ),
        ),
        (
            "> [1]\n> They met [2].\n\nSources:\n[1] A\n[2] B",
            "superscript",
            (
                "in style superscript, '\u00b9' after a link or a line end: raised digits are citations only after a "
                "space, a word of three letters or more or a closing mark, and before no letter; else they are powers "
                "or units"
            ),
        ),
        (
            "They met [1].\n\n## Pay [2]\n\nSources:\n[1] A\n[2] B",
            "superscript",
            "in style superscript, line 3: in a heading raised digits are no citations",
        ),
        (
            "They met [1] on 5 mm\u00b3, \u00b2 [2].\n\nSources:\n[1] A\n[2] B\n[3] C",
            "superscript",
            (
                "in style superscript, line 1: 'They met \u00b9 on 5 mm\u00b3, \u00b2 \u00b2.' would read back with "
                "'\u00b2'"
            ),
        ),
        (
            "They met [1](https://a.example).",
            "bracket",
            "'[1](https://a.example)' at 9: in style bracket its address would be lost: no source that it names has it",
        ),
        (
            "They met <sup>[1](https://a.example)</sup>.",
            "footnote",
            (
                "'<sup>[1](https://a.example)</sup>' at 9: in style footnote its address would be lost: no source that "
                "it names has it"
            ),
        ),
        (
            "They met [1](https://z.example).\n\nSources:\n[1] A https://a.example",
            "bracket",
            "'[1](https://z.example)' at 9: in style bracket it would name another address than 'https://z.example'",
        ),
        (
            "> at the port[2](https://b.example).\n\nSources:\n- A https://a.example\n- B https://b.example",
            "bracket",
            "'[2](https://b.example)' at 13: in style bracket it would name another source",
        ),
        (
            "They met\u301085\u2020L261-269\u3011.",
            "bracket",
            "'\u301085\u2020L261-269\u3011' at 8: style bracket cannot say '\u2020L261-269'",
        ),
        (
            'They met [1](https://a.example "The talks").',
            "sup",
            "'[1](https://a.example \"The talks\")' at 9: style sup cannot say 'The talks'".replace("\\", ""),
        ),
        (
            "They met.[^1_19]\n\nSources:\n[^1_19]: A",
            "bracket",
            "'[^1_19]' at 9: in style bracket it would name another source",
        ),
        (
            "A [1].\n\nSources:\n[1] x\n\n## Two\n\nB [1].\n\nSources:\n[1] y",
            "footnote",
            (
                "in style footnote, number 1 would be defined twice, and a document has each footnote once; renumber() "
                "numbers several lists through"
            ),
        ),
        (
            "A [1].\n\nSources:\n[1, 3] Alpha\n[2] Beta",
            "footnote",
            "in style footnote, entry '[1, 3]' would have several numbers, and a footnote has one",
        ),
    ],
)
def test_refusals(text: str, style: str, message: str) -> None:
    """What a style cannot say is refused, with the marker, its place and the reason."""
    with pytest.raises(EditError) as caught:
        restyle(parse(text), style)
    assert str(caught.value) == message


def test_refuses_blocks_that_would_go() -> None:
    """A block without a character, which no text has, would not read back."""
    article = Article((Paragraph(("They met ", Marker("[1]", numbers=(1,)), ".")), Paragraph(())))
    with pytest.raises(EditError, match=r"^in style lenticular, line 1: Paragraph '' would read back as nothing$"):
        restyle(article, "lenticular")


def test_markers_by_address_take_the_numbers_of_their_sources() -> None:
    """A titled link whose address the list has is written with that entry's number."""
    text = "They met ([A](https://a.example)).\n\nSources:\n[4] A https://a.example"
    assert restyle(parse(text), "bracket").article.paragraphs[0].text == "They met [4]."


def test_link_markdown() -> None:
    """Markers whose addresses are known become links, the others stay."""
    article = parse(TEXT + "\n\nThe end of it [9] (https://d.example/x).")
    linked = link(article).article
    assert linked.paragraphs[0].text == STYLES["link"]
    assert linked.paragraphs[1].text == "The end of it [9] (https://d.example/x)."
    assert link(linked).article is linked


def test_link_html() -> None:
    """In HTML each marker stands in an anchor, its address escaped; one for several addresses comes apart."""
    article = parse(
        'They met [1], [1, 2], \uea012\uea02[2, 2].\n\nSources:\n[1] https://a.example/?a="b"&c\n[2] https://b.example'
    )
    one = '<a href="https://a.example/?a=&quot;b&quot;&amp;c">[1]</a>'
    two = '<a href="https://b.example">{}</a>'
    linked = link(article, markup="html").article
    last = two.format("\uea012\uea02") + two.format("[2, 2]")
    assert linked.paragraphs[0].text == f"They met {one}, {one}{two.format('[2]')}, {last}."
    assert reads_back(linked)
    assert link(linked, markup="html").article is linked


def test_link_html_keeps_the_sentences() -> None:
    """An anchor around a marker after a full stop goes with the marker, so that the sentences keep their sources."""
    article = parse("They met.[1] They left. [2] So.\n\nSources:\n[1] https://a.example\n[2] https://b.example")
    linked = link(article, markup="html").article
    for before, after in zip(article.sentences, linked.sentences, strict=True):
        assert [source.url for source in after.sources] == [source.url for source in before.sources]
        assert after.plain == before.plain


def test_link_html_leaves_what_it_cannot_take_apart() -> None:
    """A marker for several addresses, in a style that is not written, and one in an anchor stay as they are."""
    tail = "\n\nSources:\n[1] https://a.example\n[2] https://b.example"
    article = parse(f'They <a href="https://c.example">met [1] ([the *post*](https://d.example)) [2]</a>.{tail}')
    assert link(article, markup="html").article is article
    marker = Marker("[1, 2]", numbers=(1, 2), style="private_use")
    made = Article((Paragraph(("They met ", marker, ".")),), external_sources=article.sources)
    assert link(made, markup="html").article.text == "They met [1, 2]."


def test_link_refuses_what_would_read_otherwise() -> None:
    """Where an address would make code of what stands before it, the links are refused with the place."""
    article = parse("They ` met [1].\n\nSources:\n[1] https://a.example/`b")
    with pytest.raises(EditError) as caught:
        link(article)
    assert str(caught.value) == (
        "as links, line 1: 'They ` met [1](https://a.example/`b)' would read back without the citation "
        "'[1](https://a.example/`b)'"
    )


def test_link_reads_back() -> None:
    """Links in round brackets read back, or are refused."""
    article = parse("They met ([1], [2]).\n\nSources:\n[1] https://a.example\n[2] https://b.example")
    try:
        linked = link(article).article
    except EditError:
        return
    assert reads_back(linked)
    assert [citation.numbers for citation in linked.citations] == [(1,), (2,)]


def test_link_refuses_other_markup() -> None:
    """Only Markdown and HTML are written."""
    with pytest.raises(EditError, match=r"^links are written as markdown or html, not as 'rst'$"):
        link(parse(TEXT), markup="rst")


def test_links_need_addresses_that_a_link_can_hold() -> None:
    """An address with odd round brackets is not put into a Markdown link."""
    article = parse("They met [1].", sources=[Source.of(title="A", url="https://a.example/(b")])
    article = attrs.evolve(article, external_sources=(attrs.evolve(article.external_sources[0], numbers=(1,)),))
    assert link(article).article is article


LOSSES: Final = dict(
    re.findall(
        r"^\| through `(\w+)` \| ([\w, ]+) \|$",
        (Path(__file__).parents[2] / "docs" / "howto-footnotes.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
"""What does not come back through each style, as the page says."""


@st.composite
def written(draw: st.DrawFn) -> Article:
    """Draw an answer: each sentence cites the next source, and perhaps others; a list with addresses."""
    count = draw(st.integers(2, 6))
    body = []
    for number in range(1, count + 1):
        many = spelled_numbers(range(1, number + 1))
        form = draw(st.sampled_from(("{}", "{}", "[1]{}", "{} [1]", "[1, 2]" if number > 1 else "{}", f"[{many}]")))
        body.append(f"The council met for the {number}th time {form.format(f'[{number}]')}.")
        if str(number) not in form and "{}" not in form:
            body.append(f"All agreed.[{number}]")
    opening = draw(st.sampled_from(("[{}] ", "{}. ", "- [{}] ", "[^{}]: ", "[{}]: ")))
    joint = draw(st.sampled_from(("\n", "\n\n", "\n", " " if opening == "[{}] " else "\n")))
    entries = [f"{opening.format(number)}Paper {number} https://example.org/{number}" for number in range(1, count + 1)]
    return parse(f"# Talks end\n\n{' '.join(body)}\n\nSources:\n{joint.join(entries)}")


def remaining(article: Article, lost: str) -> list[Any]:
    """Return what there is of an Article, less what is lost: how markers are grouped, and how entries open."""
    out: list[Any] = []
    for block in article.blocks:
        if isinstance(block, Source) and "openings" in lost:
            out.append((block.content, block.numbers))
            continue
        out.append(block.lead)
        for leaf in block.content:
            if isinstance(leaf, Marker) and ("groups" in lost or "runs" in lost):
                out += [(leaf.style, number) for number in leaf.numbers]
            elif leaf != " " or "runs" not in lost:
                out.append(leaf)
    return out


def test_the_page_names_every_style() -> None:
    """The table of losses has a row for each style that is written."""
    assert set(LOSSES) == set(STYLES)


@pytest.mark.parametrize("first", STYLES)
@pytest.mark.parametrize("second", STYLES)
@settings(max_examples=10)
@given(article=written())
def test_law_7_there_and_back(first: str, second: str, article: Article) -> None:
    """From every style to every other and back is the same text, less what the page says is lost through the other."""
    there = restyle(article, first).article
    over = restyle(there, second).article
    back = restyle(over, first).article
    assert reads_back(there)
    assert reads_back(over)
    lost = LOSSES[second] if first != second else "nothing"
    if lost == "nothing":
        assert back == there
    assert remaining(back, lost) == remaining(there, lost)
    numbers = [[number for c in done.citations for number in c.numbers] for done in (article, over, back)]
    assert numbers[0] == numbers[1] == numbers[2]
    titles = [[[s.title for s in sentence.sources] for sentence in done.sentences] for done in (article, over)]
    assert titles[0] == titles[1]


@given(texts() | strings(max_size=40), st.sampled_from(list(STYLES)))
def test_law_7_restyling(text: str, style: str) -> None:
    """Whatever text is restyled or linked reads back, and each marker names what it named; or it is refused."""
    article = parse(text)
    before = [source.content for citation in article.citations for source in citation.sources]
    for markup in (None, "markdown", "html"):
        try:
            new = (restyle(article, style) if markup is None else link(article, markup=markup)).article
        except EditError:
            continue
        assert reads_back(new)
        after = [source.content for citation in new.citations for source in citation.sources]
        assert list(dict.fromkeys(after)) == list(dict.fromkeys(before))
