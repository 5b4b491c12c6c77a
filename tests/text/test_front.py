"""The head of a story: what is a dateline, a byline or a heading, and what only looks like one."""

import pytest

from newsmodel import Byline, Dateline, Heading, Headline, Paragraph, parse
from newsmodel.text._entries import trimmed


@pytest.mark.parametrize(
    ("opening", "place", "agency", "date"),
    [
        ("NEW YORK, March 3 (EW) - ", "NEW YORK", "EW", "XXXX-03-03"),
        ("NEW YORK/WASHINGTON — ", "NEW YORK/WASHINGTON", None, None),
        ("New York - ", "New York", None, None),
        ("Rio de Janeiro, 7 mar (EW) - ", "Rio de Janeiro", "EW", "XXXX-03-07"),
        ("LINDMARK, March 7. /EW/. ", "LINDMARK", "EW", "XXXX-03-07"),
        ("(EW) - ROMA, 7 MAR - ", "ROMA", "EW", "XXXX-03-07"),
        ("(EW) - ROMA - ", "ROMA", "EW", None),
        ("МОСКВА, 7 марта. /ЭВ/. ", "МОСКВА", "ЭВ", "XXXX-03-07"),
        ("МОСКВА, 7 мар — Новости моря. ", "МОСКВА", None, "XXXX-03-07"),
        ("МОСКВА, 7 мар — ЭВ Новости. ", "МОСКВА", "ЭВ Новости", "XXXX-03-07"),
        ("远方社林德3月7日电 ", "林德", "远方社", "XXXX-03-07"),
        ("【リンド＝山田花子】", "リンド", None, None),
        ("LINDMARK, Ill. — ", "LINDMARK, Ill.", None, None),
        ("LINDMARK, Norland — ", "LINDMARK, Norland", None, None),
        ("(Reuters) - ", None, "Reuters", None),
        ("Lindmark, 07.03.2031 (ew) - ", "Lindmark", "ew", "2031-03-07"),
        ("Lind (Mark) (ew) - ", "Lind (Mark)", "ew", None),
        ("Lindmark a.M. (ew) - ", "Lindmark a.M.", "ew", None),
        ("Lindmark, 7 mar (EW) .- ", "Lindmark", "EW", "XXXX-03-07"),
        ("Lindmark, vendredi 7 mars – ", "Lindmark", None, "XXXX-03-07"),
        ("LINDMARK--(EXAMPLE WIRE)--", "LINDMARK", "EXAMPLE WIRE", None),
        ("LINDMARK, March 7, 2031 /EWNewswire/ -- ", "LINDMARK", "EWNewswire", "2031-03-07"),
        ("Lindmark, 7 mar. - (EW) - ", "Lindmark", "EW", "XXXX-03-07"),
        ("远方社林德３月７日电 ", "林德", "远方社", "XXXX-03-07"),
        ("【リンド共同】", "リンド", "共同", None),
        ("［リンド　７日　ロイター］ - ", "リンド", "ロイター", None),
        ("［リンド ３月７日 ロイター］", "リンド", "ロイター", "XXXX-03-07"),
    ],
)
def test_dateline(opening: str, place: str | None, agency: str | None, date: str | None) -> None:
    """Place, agency and date are read in each way that datelines are written."""
    found = parse(f"{opening}They met.", headlines=0).dateline
    assert found is not None
    assert (found.raw, found.place, found.agency) == (opening.removesuffix("Новости моря. "), place, agency)
    assert (found.date and found.date.value) == date
    if found.date is not None:
        quote = found.date.quote
        assert found.raw[quote.start : quote.end] == quote.exact


@pytest.mark.parametrize(
    "text",
    [
        "Wheat - the price of bread - is dear.",
        "BREAKING - They met.",
        "ALL THIS IS WRITTEN - IN CAPITALS, AS SOME PEOPLE DO.",
        "(EW) - LINDMARK (EW) - They met.",
        "(EW) - they met - again.",
        "(EW) - They met.",
        "москва, 7 марта - they met.",
        "远方社林德13月7日电 They met.",
        "【速報】They met.",
        "(more) - They met.",
        "UN, Oxfam - they met.",
    ],
)
def test_no_dateline(text: str) -> None:
    """What only resembles a dateline is text."""
    assert not any(isinstance(leaf, Dateline) for block in parse(text, headlines=0).blocks for leaf in block.content)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lane",
        "By Ada Lane, harbour correspondent",
        "By Example Wire staff",
        "Von Ada Lane und Bo Reed",
        "di Ada Lane",
        "Автор: Ада Лейн",
        "作者：李安",
        "By Ada Lane | Example Wire",
        "Von ADA LANE, dpa",
        "Par Ada Lane, à Lindmark",
        "Redacción",
        "本报记者 李安",
        "山田花子記者",
    ],
)
def test_byline(line: str) -> None:
    """Names after the words that open a byline are one, in each language."""
    assert isinstance(parse(f"Talks end\n{line}\n\nThey met.").blocks[1], Byline)


@pytest.mark.parametrize(
    "line", ["By noon all had left", "Di Lane", "By Ada Lane.", "By Lane, sports writer", "Von hier an geht es", "By"]
)
def test_no_byline(line: str) -> None:
    """Other words after them are none."""
    assert not any(isinstance(block, Byline) for block in parse(f"Talks end\n{line}\n\nThey met.").blocks)


@pytest.mark.parametrize("line", ["Who pays?", "¿Quién paga?", "Outcome", "谁来付钱？", "ماذا بعد", "7 March"])
def test_heading(line: str) -> None:
    """A short line between blank ones is a heading, where it ends without a mark or asks."""
    expected = Paragraph if line[0].isdecimal() else Heading
    assert type(parse(f"Talks end\n\nThey met.\n\n{line}\n\nThey left.").blocks[2]) is expected


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Lane",
        "© Example Wire",
        "Really?",
        "they left",
        "Nine words are more than a heading has here",
    ],
)
def test_no_heading(line: str) -> None:
    """Credits, short questions of the text itself, and long lines are paragraphs."""
    assert type(parse(f"Talks end\n\nThey met.\n\n{line}\n\nThey left.").blocks[2]) is Paragraph


@pytest.mark.parametrize("line", ["By Ada Lane", "Friday, 7 March 2031"])
def test_no_heading_of_the_head(line: str) -> None:
    """A byline or a date below the first paragraphs is a paragraph."""
    assert type(parse(f"Talks end\n\nThey met.\n\nThey ate.\n\n{line}\n\nThey left.").blocks[3]) is Paragraph


def test_no_heading_of_chinese_sentences() -> None:
    """A Chinese line of more columns than a heading has is a paragraph."""
    assert type(parse("题目\n\n他们见面了。\n\n" + "港口" * 13 + "\n\n他们走了。").blocks[2]) is Paragraph


@pytest.mark.parametrize("line", ["Example Wire", "Harbour correspondents"])
def test_byline_of_an_agency(line: str) -> None:
    """Below the names of the writers, a line of two or three words with capitals says for whom they write."""
    blocks = parse(f"Talks end\nBy ADA LANE and BO REED\n{line}\nThey met.").blocks
    assert [type(block).__name__ for block in blocks] == ["Headline", "Byline", "Byline", "Paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Lane / Example Wire",
        "A ship off Lindmark. (Photo: Ada Lane)",
        "(Adds comment, background)",
        "\u2014 Why did it take so long?",
    ],
)
def test_no_sub_headline(line: str) -> None:
    """A credit, a note in brackets and speech below a headline are paragraphs."""
    assert isinstance(parse(f"Talks end\n{line}\nThey met.").blocks[1], Paragraph)


@pytest.mark.parametrize(
    "below", ["LINDMARK, March 3 (EW) - They met.", "March 3. - They met.", "By Ada Lane", "7 March 2031"]
)
def test_long_headline(below: str) -> None:
    """A first line that is longer than headlines are is one above what opens a story, and a paragraph elsewhere."""
    long = "Lindmark: the dock workers of all ports go back to work, after nine days of strike " + "and long talks " * 3
    assert isinstance(parse(f"{long}\n\n{below}\n\nThey left.").blocks[0], Headline)
    assert isinstance(parse(f"{long}\n\nThey met.\n\n{below}\n\nThey left.").blocks[0], Paragraph)
    assert isinstance(parse(f"{long.strip()}.\n\n{below}\n\nThey left.").blocks[0], Paragraph)


@pytest.mark.parametrize("opening", ["LINDMARK, March 3 - ", "LINDMARK (EW) - "])
def test_standfirst_above_a_dateline(opening: str) -> None:
    """A line between headline and dateline sums the story up, for the dateline opens it."""
    article = parse(f"Talks end\n\nThe port opens on Friday.\n\n{opening}They met.")
    assert [type(block) for block in article.blocks] == [Headline, Headline, Paragraph]
    assert article.dateline is not None
    assert article.dateline.raw == opening


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Talks are over. Graz - The council met.", "Graz - "),
        ("Talks are over. Graz/Wien - The council met.", "Graz/Wien - "),
        ("Talks are over. Lindmark - The council met.", None),
        ("Talks are over. Graz - the council met.", None),
        ("All results. Graz - Wien 3:1.", None),
        ("All results. Graz - Union Lindmark 3:1.", None),
        ("All results. Lindmark \u2013 Graz 0:0.", None),
    ],
)
def test_dateline_with_a_hyphen_after_a_sentence(text: str, raw: str | None) -> None:
    """After the first sentence, a hyphen makes a dateline of a city that is known for them, and of no score."""
    found = [leaf.raw for leaf in parse(text, headlines=0).blocks[0].content if isinstance(leaf, Dateline)]
    assert found == ([] if raw is None else [raw])


@pytest.mark.parametrize("line", ["Release 12.10", "Section 4.3"])
def test_heading_with_a_decimal(line: str) -> None:
    """The digits after a decimal point at the end of a heading are no citation after a full stop."""
    assert isinstance(parse(f"Talks end\n\nThey met.\n\n{line}\n\nThey left.").blocks[2], Heading)


def test_no_headline_below_a_byline() -> None:
    """What stands below a byline is no headline."""
    assert isinstance(parse("Talks end\nBy Ada Lane\nWhy did it take so long?\nThey met.").blocks[2], Paragraph)


def test_headline_above_its_line() -> None:
    """A line drawn under the headline leaves the head open: byline and date line follow."""
    article = parse("Talks end\n=========\nBy Ada Lane\n7 March 2031\n\nThey met.")
    kinds = [type(block).__name__ for block in article.blocks]
    assert kinds == ["Headline", "Rule", "Byline", "DateLine", "Paragraph"]


def test_headlines_told_end_the_guess() -> None:
    """With a number of headlines, no standfirst is guessed, and the head ends with the first other line."""
    blocks = parse("Talks end\nThey met.\n\nBy Ada Lane\n\nThey left.", headlines=1).blocks
    assert [type(block) for block in blocks] == [Headline, Paragraph, Paragraph, Paragraph]


def test_no_byline_in_running_words() -> None:
    """A line that begins like a byline and goes on in lower case is text."""
    assert parse("Talks end\nBy Ada Lane near Varnholm\n\nThey met.").byline is None


def test_related_links_are_wrapped_like_the_lines_around_them() -> None:
    """A related link in wrapped text takes in the lines that it goes on in, and no more."""
    body = (
        "The ministers met in Port Hale on Monday and agreed on some of\nthe wheat that was left over from the last "
        "harvest, they said, as\nthe harvest of the year before was bad.\n"
    )
    link = "The harvest of last year was the worst of the decade in\nthe north, say the growers."
    article = parse(f"Talks end\n\n{body}Read also: {link}\n\nThey left.")
    assert [related.text for related in article.related] == [link]
    assert article.paragraphs[-1].text == "They left."


def test_titles_of_links_have_an_end() -> None:
    """Brackets with more than 500 characters before an address are no link; the address stays text."""
    long, short = (f"They met ([{'a' * size}](https://a.example))." for size in (501, 500))
    assert [len(parse(text, headlines=0).citations) for text in (long, short)] == [0, 1]


def test_an_address_of_punctuation_is_none() -> None:
    """Nothing is left of what was taken for an address and holds only what may end one."""
    assert trimmed("...", 0, 3) == 0


_CUT = "The council said on Monday that it would ask the mayor of Old Lindmark"


@pytest.mark.parametrize(
    "text",
    [
        f"{_CUT}\nHarbour to resign.",
        f"{_CUT}\nHarbour to resign. He had said in a speech that the port of Grey Oster\nBay would close.",
        f'"{_CUT}\nHarbour to resign," said Lane.',
        "The council said that it would ask the mayor of Old\nHarbour to resign.",
        "Die Hafenarbeiter von Lindmark haben am Freitag nach neun Tagen\nStreik die Arbeit wieder aufgenommen.",
    ],
)
def test_few_lines_that_are_one_text(text: str) -> None:
    """Two to four full lines below others are a paragraph, where a sentence is cut and the last line ends one."""
    assert [block.text for block in parse(f"They met.\n\n{text}\n\nThey left.").blocks][1:-1] == [text]
    assert parse(f"Talks end\n\n{text}\n\nThey left.").blocks[1].text == text


@pytest.mark.parametrize(
    "text",
    [
        f"{_CUT}\nHarbour talks fail",
        f"Photo: {_CUT}\nHarbour talks fail.",
        f"Read more: {_CUT}\nHarbour talks fail.",
        f"- {_CUT}\nHarbour talks fail.",
        f"[1] {_CUT}\nHarbour talks fail.",
        f"{_CUT}.\nHarbour talks fail.",
        f"{_CUT}\nHarbour talks fail.\nSo they did, and the mayor of Old Lindmark left on Monday.",
        "Mayor of Old Lindmark asked to leave all\nHarbour talks fail.",
    ],
)
def test_few_lines_that_are_more(text: str) -> None:
    """Lines that are no prose, end sentences or had room, and a line that may be a heading, are not joined."""
    first = text.split("\n", maxsplit=1)[0]
    assert any(block.text.endswith(first[-20:]) for block in parse(f"They met.\n\n{text}\n\nThey left.").blocks)


def test_few_lines_that_begin_a_text() -> None:
    """At the beginning of a text the line may be its headline, save where a sentence ends inside it."""
    assert isinstance(parse(f"{_CUT}\nHarbour talks fail.").blocks[0], Headline)
    text = f"They met. {_CUT[:60]}\nOld Lindmark to resign."
    assert parse(text).blocks == (Paragraph((text,)),)


@pytest.mark.parametrize("rest", [" and so on)", ", [B](https://b.example).)", "x)"])
def test_links_in_brackets_with_more_than_links(rest: str) -> None:
    """Round brackets that hold a link and something else are text around a link, not a citation of several."""
    assert parse(f"They met ([A](https://a.example){rest}.", headlines=0).citations == ()


@pytest.mark.parametrize(
    "text",
    [
        "The vote passed. Great \u2013 The mayor smiled.",
        "It is over. Finally \u2013 The port opened.",
        "Der Streik ist vorbei. Endlich \u2013 Die Arbeiter kehren zur\u00fcck.",
        "Ada Hale (CDU) \u2013 Die Ministerin kam.",
        "Hale (D) - said that he would.",
    ],
)
def test_no_dateline_in_remarks(text: str) -> None:
    """A word and a dash that remark on the sentence before, and a politician with a party, are no dateline."""
    assert parse(text, headlines=0).dateline is None


def test_no_headline_in_a_dated_paragraph() -> None:
    """A short paragraph that opens with a dateline is none of the headlines, whatever stands below."""
    article = parse("Briefs\n\nLINDMARK (AP) \u2014 The port is open.\n\nOSTER BAY (AP) \u2014 Stocks fell.")
    assert [type(block) for block in article.blocks] == [Headline, Paragraph, Paragraph]
    assert article.dateline is not None
    assert article.dateline.place == "LINDMARK"


@pytest.mark.parametrize(
    "line", ["Par Jeanne d'Arrast", "By Paul d\u2019Orme", "Di Massimo d'Alba", "Por Ana d'\u00c1rea"]
)
def test_bylines_with_elided_names(line: str) -> None:
    """A name after d and an apostrophe is a name."""
    assert isinstance(parse(f"Talks end\n\n{line}\n\nThey met.").blocks[1], Byline)


def test_a_body_whose_headline_stands_elsewhere() -> None:
    """With no headline to come, byline and date line may be the first lines, and a dateline follows them."""
    text = "By Ada Lane\n3 March 2031\n\nLINDMARK, March 3 (AP) - The port is open."
    article = parse(text, headlines=0)
    assert [type(block).__name__ for block in article.blocks] == ["Byline", "DateLine", "Paragraph"]
    assert article.dateline is not None
