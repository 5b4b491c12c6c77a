"""Writing citations in other styles, and as links."""

from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    EditError,
    Marker,
    MarkerStyle,
    Paragraph,
    Source,
    compose,
    link,
    parse,
    reads_back,
    restyle,
)

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


def test_no_style_takes_the_markers_out() -> None:
    """With None the markers go and the list stays."""
    article = restyle(parse(TEXT), None).article
    assert (article.paragraphs[0].text, len(article.sources)) == ("They met. They agreed.", 3)


def test_footnotes_have_definitions() -> None:
    """The entries of footnotes are definitions, one a line; back in brackets they are not."""
    footnotes = restyle(parse("They met [1].\n\nSources: [1] A [2] B"), "footnote").article
    assert footnotes.text == "They met [^1].\n\nSources: [^1]: A\n[^2]: B"
    assert restyle(footnotes, "bracket").article.text == "They met [1].\n\nSources: [1] A\n[2] B"


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
                "in style superscript, line 1, Paragraph 'They met \\xb2, \\xb9.' would read back as Paragraph "
                "'They met \\xb2, \\xb9.': superscripts are citations only where a list bears all of them and they "
                "first come in the order of their numbers; renumber() first"
            ),
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
    with pytest.raises(EditError, match=r"^in style lenticular, line 1, Paragraph '' would read back as nothing$"):
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
    """In HTML the marker stands in an anchor, its address escaped; several addresses cannot."""
    article = parse('They met [1], [1, 2].\n\nSources:\n[1] https://a.example/?a="b"&c\n[2] https://b.example')
    assert link(article, markup="html").article.paragraphs[0].text == (
        'They met <a href="https://a.example/?a=&quot;b&quot;&amp;c">[1]</a>, [1, 2].'
    )


def test_link_refuses_other_markup() -> None:
    """Only Markdown and HTML are written."""
    with pytest.raises(EditError, match=r"^links are written as markdown or html, not as 'rst'$"):
        link(parse(TEXT), markup="rst")


def test_links_need_addresses_that_a_link_can_hold() -> None:
    """An address with odd round brackets is not put into a Markdown link."""
    article = parse("They met [1].", sources=[Source.of(title="A", url="https://a.example/(b")])
    article = attrs.evolve(article, external_sources=(attrs.evolve(article.external_sources[0], numbers=(1,)),))
    assert link(article).article is article


@st.composite
def written(draw: st.DrawFn) -> Article:
    """Draw an Article by hand: each sentence with one new or old marker, in order, and a list with addresses."""
    count = draw(st.integers(2, 6))
    order = list(range(1, count + 1))
    extra = draw(st.lists(st.integers(1, count), max_size=4))
    body = [f"The council met for the {number}th time [{number}]." for number in [*order, *extra]]
    paragraphs = [" ".join(body[i : i + 2]) for i in range(0, len(body), 2)]
    return compose(*paragraphs, headline="Talks end", sources=[f"Paper {n} https://example.org/{n}" for n in order])


BETWEEN: Final = ("bracket", "footnote", "link", "superscript", "lenticular")


@given(written(), st.sampled_from(BETWEEN), st.sampled_from(BETWEEN))
def test_law_7_there_and_back(article: Article, first: str, second: str) -> None:
    """From any style to any other and back is the same text, where each marker names one number."""
    there = restyle(article, first).article
    over = restyle(there, second).article
    assert restyle(over, first).article == there
    assert restyle(over, MarkerStyle.BRACKET).article == article
