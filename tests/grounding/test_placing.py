"""Where a quote is placed: as it is written, folded, by what stands around it; and when it is refused."""

from typing import Any, Final

import pytest

from newsmodel import Article, Byline, DateLine, Heading, Headline, Paragraph, Source, ground, parse


def placed(article: Article, quote: Any) -> str | None:
    """Return the words of the text at which an issue's evidence is placed, or None."""
    issues = ground(article, {"issues": [{"id": "i1", "label": "x", "evidence": [quote]}]}).article.issues
    return issues[0].evidence.quotes[0].exact if issues else None


def start_of(text: str, quote: Any) -> int | None:
    """Return where an issue's evidence is placed, or None."""
    issues = ground(parse(text), {"issues": [{"id": "i1", "label": "x", "evidence": [quote]}]}).article.issues
    return issues[0].evidence.quotes[0].start if issues else None


def why(text: str, quote: Any) -> str:
    """Return why an issue's evidence is refused."""
    return ground(parse(text), {"issues": [{"id": "i1", "label": "x", "evidence": [quote]}]}).refused[0].reason


SENTENCE: Final = "The \u201cfree port\u201d of Lindmark \u2013 and Hale\u2019s fleet \u2013 stays."
ONCE: Final = "quote more of the words around it"


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        (SENTENCE, SENTENCE, SENTENCE),
        (SENTENCE, 'The "free port" of Lindmark', "The \u201cfree port\u201d of Lindmark"),
        (SENTENCE, "The \u00abfree port\u00bb of", "The \u201cfree port\u201d of"),
        (SENTENCE, "Hale's fleet", "Hale\u2019s fleet"),
        (SENTENCE, "Lindmark - and Hale's", "Lindmark \u2013 and Hale\u2019s"),
        (SENTENCE, "Lindmark -- and Hale's", "Lindmark \u2013 and Hale\u2019s"),
        (SENTENCE, "  of\n Lindmark ", "of Lindmark"),
        (SENTENCE, "OF LINDMARK \u2013 AND", "of Lindmark \u2013 and"),
        ("The ministers of both met in Port Hale and agreed\non the wheat there.", "agreed on the", "agreed\non the"),
        ("The co\u00adoperation ended.", "The cooperation ended", "The co\u00adoperation ended"),
        ("They met \u200b in Lindmark.", "met in Lindmark", "met \u200b in Lindmark"),
        ("Caf\u00e9 owners won.", "Cafe\u0301 owners", "Caf\u00e9 owners"),
        ("Cafe\u0301 owners won.", "Caf\u00e9 owners", "Cafe\u0301 owners"),
        ("They met [1] in Lindmark.[2] None spoke.", "They met in Lindmark.", "They met [1] in Lindmark."),
        ("They met [1] in Lindmark.[2] None spoke.", "They met [1] in", "They met [1] in"),
        ("They met [1], then left.", "They met, then left.", "They met [1], then left."),
        ("They met[1] and left.", "They met and left", "They met[1] and left"),
        ("> They met\n> in Lindmark.", "They met in Lindmark.", "They met\n> in Lindmark."),
        ("They met in [the port](https://port.example) today.", "met in the port", "met in [the port"),
        ("- wheat and\n- barley fell", "wheat and barley", "wheat and\n- barley"),
        ("市长拒绝会谈。", "拒绝会谈", "拒绝会谈"),
        ("정부는 회담을 거부했다.", "정부", "정부"),
    ],
)
def test_placed(text: str, quote: str, words: str) -> None:
    """A quote is placed where the text has its words, but for what the folding takes for the same."""
    assert placed(parse(text), quote) == words


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (SENTENCE, "The free port of Lindmark"),  # a mark left out
        (SENTENCE, "The \u2018free port\u2019 of"),  # double marks are not single ones
        (SENTENCE, "free ports"),
        (SENTENCE, "ree port"),  # within a word
        (SENTENCE, "The port"),
        (SENTENCE, "Lindmark of"),
        (SENTENCE, "of lindmark"),  # two words, another case
        ("They sold 1,000 tons.", "000 tons"),  # within a number
        ("They sold 2.5 tons.", "5 tons"),
        ("They sold 2.5m tons.", "5m tons"),
        ("well-known men", "wellknown men"),
        ("They  met.\n\nSources:\n[1] Wheat prices fall", "Wheat prices fall"),
        ("They met.\n\n~~~\nrow of code\n~~~", "row of code"),
        ("# Talks end\n\nThey met.", "Talks end They met."),
        ("", "They met."),
    ],
)
def test_not_placed(text: str, quote: str) -> None:
    """What the text does not have in these words, whole words in this order, is refused."""
    assert start_of(text, quote) is None
    assert why(text, quote).partition(",")[0] == "does not stand in the text"


@pytest.mark.parametrize(
    ("quote", "instead"),
    [
        ("the port must stay closed", ", which has 'The port must stay open' there"),
        ("\u201cWe will never pay,\u201d", ", which has '\u201cWe will not pay,\u201d' there"),
        ("stay open or we will all be poor", ", which has 'stay open.' there"),  # no farther than the sentence
        ("A strike is what they all want", ", which has 'A strike' there"),
        ("the harbour must stay closed", ""),  # it begins as nothing does
        ("said that we will all be poor", ""),  # so do two places
        ("the port closed", ""),  # too short to tell
    ],
)
def test_what_the_text_has_instead(quote: str, instead: str) -> None:
    """Where a quote of four words or more begins as one place of the text does, the refusal shows how that goes on."""
    text = "The port must stay open. \u201cWe will not pay,\u201d she said. He said that too, and said that twice."
    assert why(f"{text}\n\n## A strike\n\nThey met.", quote) == f"does not stand in the text{instead}"


def test_sources_are_not_read() -> None:
    """A list between two paragraphs keeps a quote from running over it."""
    blocks = (Paragraph(("They met",), gap="\n"), Source(("Wire",), gap="\n"), Paragraph(("in Lindmark.",)))
    assert placed(Article(blocks), "They met in Lindmark.") is None


def test_space_at_the_end_of_a_block() -> None:
    """White space at the end of a block and at the beginning of the next is white space."""
    article = Article((Paragraph(("They met ",), gap="\n"), Paragraph(("in Lindmark.",))))
    assert placed(article, "They met in Lindmark.") == "They met \nin Lindmark."


def test_headlines_stand_apart() -> None:
    """No quote runs out of a headline or a heading into what stands below it, or into it."""
    blocks = (Paragraph(("They met",), gap="\n"), Heading(("in Lindmark",), gap="\n"), Paragraph(("today.",)))
    article = Article((Headline(("Talks end",), gap="\n"), *blocks))
    quotes = ("Talks end They met", "They met in Lindmark", "in Lindmark today.", "in Lindmark", "Talks end")
    assert [placed(article, quote) for quote in quotes] == [None, None, None, "in Lindmark", "Talks end"]
    below = Article((Byline(("By Ada Lane",), gap="\n"), DateLine(("Friday",), gap="\n"), Paragraph(("They met.",))))
    around = ("By Ada Lane Friday", "Friday They met.", "Ada Lane", "They met.")
    assert [placed(below, quote) for quote in around] == [None, None, "Ada Lane", "They met."]


TWICE: Final = "The port closed. Then the harbour closed. The mayor of the port spoke."


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        ({"exact": "closed", "prefix": "port "}, 9),
        ({"exact": "closed", "prefix": "The port", "suffix": ". Then"}, 9),
        ({"exact": "closed", "prefix": "rbour "}, 34),
        ({"exact": "closed", "suffix": ". The m"}, 34),
        ({"exact": "closed", "sentence": 1}, 9),
        ({"exact": "closed", "sentence": 2}, 34),
        ({"exact": "closed", "start": 34}, 34),
        ({"exact": "harbour", "prefix": "wrong", "sentence": 9}, 26),  # it stands once: nothing else is needed
        ({"type": "TextQuoteSelector", "exact": "harbour"}, 26),
    ],
)
def test_what_stands_around_decides(quote: dict[str, Any], start: int) -> None:
    """Where the words stand more than once, prefix, suffix, the number of the sentence or the offset says which."""
    assert start_of(TWICE, quote) == start


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("closed", f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "prefix": "mayor "}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "suffix": "."}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "prefix": "a b c d e f g h i j k"}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "suffix": "a " * 30}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "sentence": 3}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "sentence": 0}, f"stands 2 times in the text: {ONCE}"),
        ({"exact": "closed", "start": 10}, f"stands 2 times in the text: {ONCE}"),
        ("", "holds no word"),
        (" \n", "holds no word"),
        ("...", "holds no word"),
    ],
)
def test_nothing_is_guessed(quote: Any, reason: str) -> None:
    """Words that still stand more than once, or that are none, are refused."""
    assert why(TWICE, quote) == reason


def test_as_written_comes_first() -> None:
    """Where the text has the words as they are written, what is the same only folded does not count."""
    text = "The \u2018free port\u2019 closed. The 'free port' opened."
    assert [start_of(text, quote) for quote in ("The 'free port'", "The \u2018free port\u2019", "The `free port`")] == [
        24,
        0,
        None,
    ]


def test_short_quotes_keep_their_case() -> None:
    """A quote of one or two words is not placed where the case differs; one of three is."""
    text = "The march of may ended."
    assert [start_of(text, quote) for quote in ("March", "of May", "March of May")] == [None, None, 4]


def test_repetition_has_an_end() -> None:
    """A story and a text that repeat themselves without end are refused in part, not compared for ever."""
    text = "met " * 4_000
    story = {"events": [{"id": f"e{n}", "trigger": {"exact": "met", "prefix": f"met {n}"}} for n in range(500)]}
    made = ground(parse(text), story)
    assert made.article.events == ()
    assert made.refused[-2].reason == "is not looked for: the story and the text repeat themselves too often"
