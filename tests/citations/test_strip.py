"""Taking markers out."""

import re

import attrs
import pytest
from hypothesis import example, given

from newsmodel import (
    Article,
    EditError,
    Event,
    Evidence,
    Participant,
    Quote,
    parse,
    reads_back,
    strip_citations,
)
from newsmodel.strategies import articles, strings, texts

STRIPPED = (
    ("They agreed [1].", "They agreed."),
    ("They agreed[1] on wheat.", "They agreed on wheat."),
    ("They agreed [1] on wheat.", "They agreed on wheat."),
    ("They agreed. [1] Nobody left.", "They agreed. Nobody left."),
    ("They agreed. [1]", "They agreed."),
    ("They agreed [1], [2]; [3].", "They agreed."),
    ("They agreed [1][2] [3] and left.", "They agreed and left."),
    ("They agreed ([1]).", "They agreed."),
    ("They agreed ( [1], [2] ) and left.", "They agreed and left."),
    ("They agreed (see [1]).", "They agreed (see)."),
    ("[1] They agreed.", "They agreed."),
    ("They agreed[1]and left.", "They agreedand left."),
    ("They agreed [1]and left.", "They agreed and left."),
    ("They agreed [1]: yes.", "They agreed: yes."),
    ("See [1] [the list](https://a.example).", "See [the list](https://a.example)."),
    ("They said \u3010" + "1\u3011\u3002Then [2]\u3002", "They said\u3002Then\u3002"),
    ("They agreed **[1]**.", "They agreed."),
    ("They agreed ([A](https://a.example/x)).", "They agreed."),
    ("| wheat [1] | rye |", "| wheat | rye |"),
    ("- wheat [1]\n- [2]\n- rye", "- wheat\n- rye"),
    ("They met.\n\n[1]\n\nThey left.", "They met.\n\nThey left."),
    ("[1]\n\nThey left.", "They left."),
    ("> They met [1]\n> and agreed [2].", "> They met\n> and agreed."),
    ("They met [[1]2].", "They met."),
    ("They met, [2].", "They met."),
    ("They met; [2]. So.", "They met. So."),
    ("They met, [2] and left.", "They met, and left."),
    ("x, [1], y", "x, y"),
    ("They met, [1]", "They met"),
    ("They agreed on this: [1]", "They agreed on this:"),
    ("They met (p. 5, [1]).", "They met (p. 5)."),
    ("They met ([1], p. 5).", "They met (p. 5)."),
    ("They met ([1] in May).", "They met (in May)."),
    ("They met ([1] and [2]).", "They met."),
    ("They met [1], and [2].", "They met."),
    ("[1]e [2] They met.", "e They met."),
    ("They met [1] und [2].", "They met."),
    ("They met ([1], [2];).", "They met."),
    ("One. [1]. Two.", "One. Two."),
    ("Who? [1]. Two.", "Who? Two."),
    ('"We met." [1]. Two.', '"We met." Two.'),
    ("They met (at last) [1]. Two.", "They met (at last). Two."),
    ("They met [1] .", "They met."),
    ("They met [1] , ok", "They met, ok"),
    ("They met [1] ... and left", "They met ... and left"),
    ("Oui [1] ?", "Oui ?"),
    ("\u53cc\u65b9\u4f1a\u9762 [1] \u3002", "\u53cc\u65b9\u4f1a\u9762\u3002"),
    ('"[1] They met."', '"They met."'),
    ('They said: "[1] We met."', 'They said: "We met."'),
    ("\u201c[1] They met.\u201d", "\u201cThey met.\u201d"),
    ("They met [1]-[3].", "They met."),
    ("They met [1]\u2013[3].", "They met."),
    ("They met [1]/[2].", "They met."),
    ("They met<sup>[1][2]</sup>.", "They met."),
    ("They met<sup> [1], [2] </sup>.", "They met."),
    ("They met [<|file-abc|>].", "They met."),
    ("They met \u2014 [1] \u2014 and left", "They met \u2014 and left"),
    ("They met \u2014 [1].", "They met."),
    ('They met <a href="https://a.example/?b=1">[1]</a>.', "They met."),
    ('They met <a href="https://a.example"><sup>[1]</sup></a> and left.', "They met and left."),
    ("They met < a>[1]</a>.", "They met < a></a>."),
    ("They met \u2013 as agreed [1] \u2013 and left.", "They met \u2013 as agreed \u2013 and left."),
    ("[1], They met.", "They met."),
    ("They met.\n\n[1], [2].\n\nThey left.", "They met.\n\nThey left."),
    ("> They met\n> [1] and left.", "> They met\n> and left."),
    ("> They met, [1]\n> and left.", "> They met,\n> and left."),
    ("They met ((((((((([1]))))))))).", "They met ()."),
    ("| a, [1] | b [2] |", "| a, | b |"),
    ("No marker: arr[0], [2019].", "No marker: arr[0], [2019]."),
)


@pytest.mark.parametrize(("text", "expected"), STRIPPED)
def test_strips_as_an_editor_would(text: str, expected: str) -> None:
    """Markers go with the space, the commas and the brackets that only they needed."""
    edit = strip_citations(parse(text))
    assert (edit.article.text, edit.article.citations) == (expected, ())


def test_strips_lists_too() -> None:
    """With sources=True the source lists and their labels go too, and the blocks around stay apart."""
    article = parse("They met [1].\n\nSources:\n[1] A\n[2] B\n\nRead also:\n- More")
    assert strip_citations(article, sources=True).article.text == "They met.\n\nRead also:\n- More"
    assert [source.title for source in strip_citations(article).article.sources] == ["A", "B"]


def test_carries_the_story() -> None:
    """Quotes lose the markers in them; a fact that rests on a marker alone goes, and the edit names it."""
    article = parse("The hill towns agreed [1] on wheat.")
    words = Evidence((article.quote("agreed [1] on wheat"),))
    lost = Event("e2", name="marker", type="OTHER", evidence=Evidence((article.quote("[1]"),)))
    article = attrs.evolve(
        article,
        participants=(Participant("p1", name="hill towns", kind="group", mentions=(article.quote("hill towns"),)),),
        events=(Event("e1", name="deal", type="AGREE", evidence=words), lost),
    )
    edit = strip_citations(article)
    assert [event.evidence.quotes[0].exact for event in edit.article.events] == ["agreed on wheat"]
    assert edit.dropped == (lost,)


def told(article: Article) -> Article:
    """Return the Article with a participant whose mentions are all the words that its strings have, but digits."""
    words = [
        Quote(word[0], start=node.start + word.start())
        for node in article.nodes
        if isinstance(node.value, str)
        for word in re.finditer(r"[^\W\d_]+", node.value)
    ]
    who = Participant("p1", name="all", kind="other", mentions=tuple(words))
    return attrs.evolve(article, participants=(who,)) if words else article


def test_keeps_what_stands_between_two_markers() -> None:
    """A block is rebuilt leaf by leaf: quotes before, between, around and after its markers stay, less the markers."""
    article = parse("Hale [1] met Bo [2] Reed in Oslo [3], [4] today ([5]).\n\n[6]\n\n- They left [7] there [8].")
    words = ("Hale", "Bo [2] Reed", "in Oslo [3], [4]", "today", "[4]", "left", "there")
    article = attrs.evolve(
        article,
        participants=tuple(
            [
                Participant(f"p{k}", name=word, kind="other", mentions=(article.quote(word),))
                for k, word in enumerate(words)
            ]
        ),
    )
    edit = strip_citations(article)
    assert edit.article.text == "Hale met Bo Reed in Oslo today.\n\n- They left there."
    found = [who.mentions[0].exact for who in edit.article.participants]
    assert found == ["Hale", "Bo Reed", "in Oslo", "today", "left", "there"]
    assert edit.dropped == (article.participants[4],)


def test_refuses_what_never_ends() -> None:
    """Brackets nested deeper than any text would be are refused, not stripped for ever."""
    with pytest.raises(EditError, match=r"^what is left of the text makes new markers each time"):
        strip_citations(parse("[" * 12 + "1" + "]1" * 12 + "]"))


def outside(article: Article) -> str:
    """Return the letters of an article that stand in no marker and no list."""
    text = article.text
    parts = []
    at = 0
    for citation in article.citations:
        parts.append(text[at : citation.start])
        at = citation.end
    return "".join(re.findall(r"[^\W\d_]", "".join(parts) + text[at:]))


@example("They met [[1]2].")
@given(texts() | strings(max_size=40))
def test_law_7_stripping(text: str) -> None:
    """Stripping leaves no citation, keeps all letters outside the markers, and what it gives reads back.

    Letters that go are those of tags around markers, and of the word that joins two: these texts have none.
    """
    article = parse(text)
    try:
        edit = strip_citations(article)
    except EditError:
        return
    assert edit.article.citations == ()
    assert outside(article) == outside(edit.article) or "[[" in text
    assert reads_back(edit.article)
    assert strip_citations(edit.article).article == edit.article


@example("Talks\n\n[1]e [1] The ministers met.")
@given(texts())
def test_law_7_stripping_loses_no_fact_whose_words_stand(text: str) -> None:
    """Every quote of words outside the markers and lists stands after stripping, and nothing is dropped."""
    article = told(parse(text))
    try:
        edit = strip_citations(article)
    except EditError:
        return
    before = [quote.exact for who in article.participants for quote in who.mentions]
    assert [quote.exact for who in edit.article.participants for quote in who.mentions] == before
    assert edit.dropped == ()


@given(articles())
@example(
    parse(
        "[1] Source\n\n[1] [talks talks talks harbour](http://example.com/b_(c)?d=[1]&e=2), 3 May 2031 [2] Source\n"
        "talks agreed.1 talks on agreed.2 talks talks talks talks agreed.3 talks talks talks talks agreed.4\n\n"
        "Sources:\n1. Example Wire\n2. Hale Post\n3. https://example.org/a\n\n"
    )
)
def test_law_7_stripping_any_article(article: Article) -> None:
    """Any Article that can be built is stripped, its quotes stand, its sources stay; or it would read otherwise."""
    try:
        edit = strip_citations(article)
    except EditError:
        assert reads_back(article)  # else nothing need read back
        return
    assert edit.article.external_sources == article.external_sources
    assert all(edit.article.text.startswith(q.exact, q.start) for p in edit.article.participants for q in p.mentions)
