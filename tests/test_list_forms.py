"""Every written form of a list of sources or of related links is read: numbers, labels, titles and addresses."""

from typing import Final

import pytest

from newsmodel import ListItem, parse

_PORT: Final = "https://post.example/port"
_WIRE: Final = "https://wire.example/strike"

Entry = tuple[tuple[int, ...], tuple[str, ...], str | None, str | None]
"""An entry: its numbers, its labels, its title, its address."""


def entries(text: str) -> list[Entry]:
    """Return the sources that a text prints."""
    return [(source.numbers, source.labels, source.title, source.url) for source in parse(text, headlines=0).sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sources: [1] Source [2] Source",
            [((1,), (), "Source", None), ((2,), (), "Source", None)],
            id="one line, equal titles",
        ),
        pytest.param(
            f"Cited sources (as the agent gave them): [1] {_PORT} [2] {_WIRE}",
            [((1,), (), None, _PORT), ((2,), (), None, _WIRE)],
            id="one line with addresses, after a lead-in",
        ),
        pytest.param(
            f"### Sources\n\n[1] Port reopens: {_PORT}\n[2] Strike ends: {_WIRE}",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", _WIRE)],
            id="heading, title and address",
        ),
        pytest.param(
            f"**References:**\n- [1] Port reopens - {_PORT}\n- [2] Strike ends - {_WIRE}",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", _WIRE)],
            id="bold label, bullets",
        ),
        pytest.param(
            f'## References\n\n**[1]** Lindmark Post, "Port reopens", 2025. [{_PORT}]({_PORT})',
            [((1,), (), "Port reopens", _PORT)],
            id="bold numbers, publisher, title, year, linked address",
        ),
        pytest.param(
            "Sources:\n[1, 3] Lindmark Post (source nr: 1, 3)\n[2] Example Wire",
            [((1, 3), (), "Lindmark Post (source nr: 1, 3)", None), ((2,), (), "Example Wire", None)],
            id="one entry with two numbers",
        ),
        pytest.param(
            f'[^1]: <{_PORT}> "Port reopens"\n[^pact]: {_WIRE}',
            [((1,), (), "Port reopens", _PORT), ((), ("pact",), None, _WIRE)],
            id="footnote definitions",
        ),
        pytest.param(
            f"[^1]: Port reopens.\n    It opens on Friday.\n    {_PORT}\n[^2]: Example Wire",
            [((1,), (), "Port reopens. It opens on Friday.", _PORT), ((2,), (), "Example Wire", None)],
            id="footnote definition over several lines",
        ),
        pytest.param(
            f'[1]: {_PORT} "Port reopens"\n[2]: {_WIRE}',
            [((1,), (), "Port reopens", _PORT), ((2,), (), None, _WIRE)],
            id="link definitions",
        ),
        pytest.param(
            "Footnotes\n\n1. Report of the harbour office\n2. Union bulletin",
            [((1,), (), "Report of the harbour office", None), ((2,), (), "Union bulletin", None)],
            id="numbered footnotes",
        ),
        pytest.param(
            f"Sources:\n1. Port reopens - {_PORT}\n2. [Strike ends]({_WIRE})",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", _WIRE)],
            id="plain numbers, a link",
        ),
        pytest.param(
            "Sources:\n[0] Title: Port reopens Text: The port of Lindmark\n[1] Title: Strike ends Text: It ended",
            [((0,), (), "Port reopens", None), ((1,), (), "Strike ends", None)],
            id="title and text",
        ),
        pytest.param(
            f"Sources: {_PORT}, {_WIRE}",
            [((), (), None, _PORT), ((), (), None, _WIRE)],
            id="addresses without numbers",
        ),
        pytest.param(
            f"Sources:\n\n- [Port reopens]({_PORT})\n- Strike ends {_WIRE}",
            [((), (), "Port reopens", _PORT), ((), (), "Strike ends", _WIRE)],
            id="bullets without numbers",
        ),
        pytest.param(
            f"Sources:\n\u30101\u3011Port reopens {_PORT}",
            [((1,), (), "Port reopens", _PORT)],
            id="lenticular brackets",
        ),
        pytest.param(
            "Sources:\n[1] A\n[1] B\n[4] C\n[2] D",
            [((1,), (), "A", None), ((1,), (), "B", None), ((4,), (), "C", None), ((2,), (), "D", None)],
            id="numbers twice, left out, out of order",
        ),
        pytest.param(
            f"[1] Port reopens: {_PORT}\n[2] Strike ends: {_WIRE}",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", _WIRE)],
            id="no label",
        ),
        pytest.param(
            "Sources:\n(1) Port reopens\n(2) Strike ends",
            [((1,), (), "Port reopens", None), ((2,), (), "Strike ends", None)],
            id="round brackets, under a label",
        ),
        pytest.param(
            f"[^1]: Port reopens \u21a9\n[^2]: [Strike ends]({_WIRE}) [\u21a9\ufe0e](#fnref2) \u21a92",
            [((1,), (), "Port reopens", None), ((2,), (), "Strike ends", _WIRE)],
            id="the way back from a footnote is no title",
        ),
        pytest.param(
            "[^1]: Port reopens" + 30 * " \u21a9",
            [((1,), (), "Port reopens", None)],
            id="a note that is cited thirty times",
        ),
        pytest.param(
            f"参考来源：\n1、林德日报：{_PORT}\n２．工会公报\n（3）港务局，{_WIRE}。",
            [((1,), (), "林德日报", _PORT), ((2,), (), "工会公报", None), ((3,), (), "港务局", _WIRE)],
            id="numbers as Chinese has them",
        ),
        pytest.param(
            f"المصادر:\n١. صحيفة الميناء، {_PORT}\n٢) النقابة",
            [((1,), (), "صحيفة الميناء", _PORT), ((2,), (), "النقابة", None)],
            id="numbers as Arabic has them",
        ),
        pytest.param(
            f"Sources:\n**1.** Port reopens {_PORT}\n- **2.** Strike ends",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", None)],
            id="bold numbers without brackets",
        ),
        pytest.param("Sources:\n1、\n1．5 Prozent", [], id="a number alone or with decimals is no mark"),
        pytest.param(
            f"出典：\n[1] 北港新聞「港が再開」{_PORT}（2031年3月7日閲覧）\n[2] {_WIRE}、組合\n[3] {_WIRE}。\n"
            f"[4] 組合・{_WIRE}",
            [
                ((1,), (), "港が再開", _PORT),
                ((2,), (), "組合", _WIRE),
                ((3,), (), None, _WIRE),
                ((4,), (), "組合", _WIRE),
            ],
            id="the punctuation of Japanese is part of no address and no title",
        ),
        pytest.param(
            f"Fuentes:\n- Sindicato de Estibadores. {_PORT}\n- Harbour Inc. {_WIRE}\n- Port. It reopens. {_WIRE}\n"
            f"- صحيفة {_PORT}، 7 مارس",
            [
                ((), (), "Sindicato de Estibadores", _PORT),
                ((), (), "Harbour Inc.", _WIRE),
                ((), (), "Port. It reopens.", _WIRE),
                ((), (), "صحيفة", _PORT),
            ],
            id="a full stop divides title and address, save where it may be that of an abbreviation",
        ),
        pytest.param(
            f"Sources:\n[[1]]({_PORT}) Port reopens\n- [[2] Strike ends]({_WIRE})",
            [((1,), (), "Port reopens", _PORT), ((2,), (), "Strike ends", _WIRE)],
            id="linked numbers, in a link or with one",
        ),
        pytest.param(
            "Sources:\n[doc1] Port\n- [citation:2] Strike\n[Source 3]: Pay\nSource 4: Fish\n(source 5) Ships",
            [
                ((1,), (), "Port", None),
                ((2,), (), "Strike", None),
                ((3,), (), "Pay", None),
                ((4,), (), "Fish", None),
                ((5,), (), "Ships", None),
            ],
            id="numbers in the forms of services",
        ),
        pytest.param(
            f"Sources:\n[turn0search3] Port {_PORT}\n[web:1]: Strike\n【4:0†source】 Pay\n[report.pdf] Fish",
            [
                ((), ("turn0search3",), "Port", _PORT),
                ((), ("web:1",), "Strike", None),
                ((), ("4:0",), "Pay", None),
                ((), ("report.pdf",), "Fish", None),
            ],
            id="labels in the forms of services",
        ),
        pytest.param("Sources:\n[source] Port\n[sic] Strike", [], id="words in brackets name no entry"),
        pytest.param("Sources:\n[turn0search3 Port]", [], id="nor does a label in other words"),
        pytest.param(
            f"Sources: [Port reopens]({_PORT}), [Strike ends]({_WIRE})",
            [((), (), "Port reopens", _PORT), ((), (), "Strike ends", _WIRE)],
            id="one line of links",
        ),
        pytest.param(
            f"Sources: Lindmark Post: {_PORT} ; Example Wire: {_WIRE}",
            [((), (), "Lindmark Post", _PORT), ((), (), "Example Wire", _WIRE)],
            id="one line of titles and addresses",
        ),
        pytest.param(
            f"Sources: [1] {_PORT}; [2] {_WIRE}, [3] Union",
            [((1,), (), None, _PORT), ((2,), (), None, _WIRE), ((3,), (), "Union", None)],
            id="one line with numbers and dividers",
        ),
        pytest.param(f"Source: They met. See {_PORT}", [], id="a sentence with an address is no list"),
        pytest.param(
            f"Source: Talk with a chat, 3/7/2031\n(1) Port reopens. {_PORT}.\n(2) Strike ends. {_WIRE}.",
            [
                ((), (), "Talk with a chat, 3/7/2031", None),
                ((1,), (), "Port reopens", _PORT),
                ((2,), (), "Strike ends.", _WIRE),
            ],
            id="numbers in round brackets below where they are from",
        ),
        pytest.param(
            f"出典：\n・北港新聞 {_PORT}\n・共同通信",
            [((), (), "北港新聞", _PORT), ((), (), "共同通信", None)],
            id="dots of Japanese lists",
        ),
        pytest.param(
            f"Sources:\n\u25cf Lindmark Post {_PORT}\n\u25aa Example Wire",
            [((), (), "Lindmark Post", _PORT), ((), (), "Example Wire", None)],
            id="other bullets",
        ),
        pytest.param(
            f"Notes et références\n\n1. Port {_PORT}", [((1,), (), "Port", _PORT)], id="labels of several words"
        ),
        pytest.param(
            f"References\n[1] A. Lane, a long title that has to be wrapped since it is\nlong, Lindmark Post\n{_PORT}",
            [((1,), (), "A. Lane, a long title that has to be wrapped since it is long, Lindmark Post", _PORT)],
            id="an address below a wrapped entry",
        ),
        pytest.param("Source: The mayor\n(1) Port reopens\n(2) Strike ends", [], id="points without addresses"),
        pytest.param("(1) Port reopens\n(2) Strike ends", [], id="round brackets without a label are no list"),
        pytest.param(f"They met [1]({_PORT}).", [], id="links in the text are no list"),
        pytest.param("[1] They met.\n\nThey agreed.", [], id="a paragraph that begins with a marker is no list"),
    ],
)
def test_lists(text: str, expected: list[Entry]) -> None:
    """Each form of list is read, whatever stands above it, and its text is kept."""
    below = f"They met.\n\n{text}"
    assert entries(below) == expected
    assert str(parse(below)) == below


def test_numbers_that_restart() -> None:
    """Where each section has a list of its own, a marker names the next one below it."""
    text = (
        "## Pay\n\nIt rises [1].\n\nSources:\n[1] Union\n\n## Ships\n\nThey wait [1].\n\nSources:\n[1] Harbour office"
    )
    named = [[source.title for source in citation.sources] for citation in parse(text).citations]
    assert named == [["Union"], ["Harbour office"]]


def test_lists_beside_the_text() -> None:
    """A list that came in a field beside the text is named by its places, from 1."""
    article = parse("They met [2].", sources=[_PORT, _WIRE])
    assert [source.url for source in article.citations[0].sources] == [_WIRE]
    assert article.sources == ()


@pytest.mark.parametrize(
    "words",
    [
        *("Sources", "References:", "## 7. References", "Notes:", "**Works cited**", "### Citations:"),
        *(
            "Bibliography",
            "Quellen",
            "Literaturverzeichnis",
            "Fuentes",
            "Sources citées",
            "Références",
            "Fontes",
            "Fonti",
        ),
        *("Источники", "المصادر", "参考文献", "资料来源", "出典", "【出典】", "■ 参考文献", "▼出典"),
    ],
)
def test_labels_of_sources(words: str) -> None:
    """The words that open a list of sources are known in ten languages."""
    assert entries(f"They met [1].\n\n{words}\n\n1. Lindmark Post") == [((1,), (), "Lindmark Post", None)]


@pytest.mark.parametrize(
    "words", ["Read also:", "Read more", "See also", "Related:", "## Related", "Lesen Sie auch", "À lire aussi :"]
)
@pytest.mark.parametrize("bullet", ["- ", "* ", "\u2022 ", "\u2013 ", "1. ", ""])
def test_labels_of_related_links(words: str, bullet: str) -> None:
    """The words that open a list of related links do so with any bullet, or with none."""
    article = parse(f"They met.\n\n{words}\n{bullet}Wheat prices fall\n{bullet}Ferry runs aground\n\nThey agreed.")
    assert [link.title for link in article.related] == ["Wheat prices fall", "Ferry runs aground"]
    assert article.paragraphs[-1].text == "They agreed."


@pytest.mark.parametrize("words", ["Notes", "The sources", "They met the sources"])
def test_words_that_are_no_labels(words: str) -> None:
    """Ordinary words on a line of their own open no list."""
    assert entries(f"They met [1].\n\n{words}\n\n1. Lindmark Post") == []


def test_wiki_templates_are_text() -> None:
    """A template of a wiki is no plain text: what it would print is not known."""
    assert entries(f"They met.\n\n*{{{{source|url={_PORT}|title=Port reopens}}}}") == []


@pytest.mark.parametrize(
    ("text", "addresses", "items"),
    [
        pytest.param(
            f"1. **Pay**\n   It rises.\n   Sources:\n   - {_PORT}\n\n2. **Ships**\n   They wait.\n"
            f"   Source: {_WIRE}\n\n3. **Fish**\n   It is dear.",
            [_PORT, _WIRE],
            ["**Pay** It rises.", "**Ships** They wait.", "**Fish** It is dear."],
            id="items with text of their own",
        ),
        pytest.param(
            f"- Pay:\n  - It rises.\n    Sources:\n    - {_PORT}\n  - Hours fall.\n- Ships wait.",
            [_PORT],
            ["Pay:", "It rises.", "Hours fall.", "Ships wait."],
            id="items in items",
        ),
        pytest.param(
            f"- Pay rises.\n\n  More of it.\n\n  Sources:\n\n  1. {_PORT}\n  2. {_WIRE}\n\n- Ships wait.",
            [_PORT, _WIRE],
            ["Pay rises.", "Ships wait."],
            id="an item of several paragraphs",
        ),
        pytest.param(
            f"- Pay rises.\n\n  [1] Post [2] Wire\n\n  Sources:\n  - {_PORT}\n- Ships wait.",
            [None, None, _PORT],
            ["Pay rises.", "Ships wait."],
            id="several sources on a line of the item",
        ),
        pytest.param(
            f"  Sources:\n  - {_PORT}\n  - Union bulletin\n\nThe end.", [_PORT, None], [], id="indented, but in no item"
        ),
        pytest.param(
            f"Pay rises.\nSources:\n- {_PORT}\n- Union bulletin\n\n2. **Ships**\nThey wait.",
            [_PORT, None],
            ["**Ships**"],
            id="a numbered point below a list without numbers",
        ),
        pytest.param(
            f"Sources:\n1. {_PORT}\n2. Union bulletin\n\n- Ships wait.\n- Fish is dear.",
            [_PORT, None],
            ["Ships wait.", "Fish is dear."],
            id="points below a numbered list",
        ),
    ],
)
def test_a_list_ends_where_its_item_ends(text: str, addresses: list[str | None], items: list[str]) -> None:
    """A label inside a list item opens only what is indented with it, and points of another sort end its list."""
    article = parse(f"They met.\n\n{text}", headlines=0)
    assert [source.url for source in article.sources] == addresses
    assert [block.plain for block in article.blocks if isinstance(block, ListItem)] == items
    assert str(article) == f"They met.\n\n{text}"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param(f"[1] Port {_PORT}-very-\nlong/path\n[2] Strike ends", [1, 2], id="an address cut in two"),
        pytest.param(f"[1] Port\n\nBoth were read in May.\n\n[2] Strike {_WIRE}", [1, 2], id="a remark"),
        pytest.param("All were read in May.\n\n[1] Port (2031)\n[2] Strike", [1, 2], id="a remark before all"),
        pytest.param("[1] Port\n\n[2]\n\n[3] Strike ends", [1, 2, 3], id="an entry that is empty"),
        pytest.param("[1]\n[2] Strike ends", [1, 2], id="an empty one that is the first"),
        pytest.param(f"[1, 3] Port\nURL: {_PORT}\n\n[2] Strike\nLink: {_WIRE}", [1, 2], id="named addresses"),
        pytest.param("[1] Port\n\nThey met.\n\n[2] They left.", [1], id="a paragraph that begins with a marker"),
        pytest.param(f"[1] Port\n\nThey met.\n\n[3] Strike {_WIRE}", [1], id="not the next number"),
        pytest.param(f"[1] Port\n\n## Pay\n\n[2] It rises {_WIRE}", [1], id="a heading"),
        pytest.param(f"[1] Port\n\nA met.\n\nB met.\n\nC met.\n\n[2] It rises {_WIRE}", [1], id="too far below"),
    ],
)
def test_lists_go_on(text: str, numbers: list[int]) -> None:
    """A stray line, a remark or an empty entry cuts no list off: what bears the next number goes on with it."""
    article = parse(f"They met.\n\nSources:\n{text}", headlines=0)
    assert [source.number for source in article.sources] == numbers
    assert str(article) == f"They met.\n\nSources:\n{text}"


Parts = tuple[str | None, str | None, str | None]
"""The title, publisher and date of an entry."""


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('Lindmark Post, "Port reopens", 7 March 2031', ("Port reopens", "Lindmark Post", "7 March 2031")),
        ('"Port reopens", Lindmark Post, 2031-03-07', ("Port reopens", "Lindmark Post", "2031-03-07")),
        ('"Port reopens," Lindmark Post, March 7, 2031.', ("Port reopens", "Lindmark Post", "March 7, 2031")),
        ('Ada Lane, "Port reopens," Lindmark Post, May 2031.', ("Port reopens", "Lindmark Post", "May 2031")),
        ('Lane, Ada. "Port reopens." Lindmark Post, 7 March 2031.', ("Port reopens", "Lindmark Post", "7 March 2031")),
        ('Lindmark Post, "Port reopens"', ("Port reopens", "Lindmark Post", None)),
        (
            "«El puerto abre», Diario de Lind, 7 de marzo de 2031",
            ("El puerto abre", "Diario de Lind", "7 de marzo de 2031"),
        ),
        ("Le Courrier, « Le port rouvre », 1er mai 2031", ("Le port rouvre", "Le Courrier", "1er mai 2031")),
        ("Lindmarker Bote, „Hafen offen“, 7. März 2031", ("Hafen offen", "Lindmarker Bote", "7. März 2031")),
        ("Lindmarker Bote, »Hafen offen«, 7.3.2031", ("Hafen offen", "Lindmarker Bote", "7.3.2031")),
        ("O Diário, “O porto reabre”, 7 de março de 2031", ("O porto reabre", "O Diário", "7 de março de 2031")),
        ("Il Corriere, «Il porto riapre», 7 marzo 2031", ("Il porto riapre", "Il Corriere", "7 marzo 2031")),
        ("Вестник, «Порт открыт», 7 марта 2031 года", ("Порт открыт", "Вестник", "7 марта 2031 года")),
        ("صحيفة الميناء، «الميناء يفتح»، 7 مارس 2031", ("الميناء يفتح", "صحيفة الميناء", "7 مارس 2031")),
        ("林德日报，“港口重开”，2031年3月7日", ("港口重开", "林德日报", "2031年3月7日")),
        ("《港口重开》，林德日报，2031年3月7日", ("港口重开", "林德日报", "2031年3月7日")),
        ("北港新聞「港が再開」、2031年3月7日", ("港が再開", "北港新聞", "2031年3月7日")),
        (f"[Port reopens]({_PORT}) - Lindmark Post, March 7, 2031", ("Port reopens", "Lindmark Post", "March 7, 2031")),
        (f"[Port reopens]({_PORT}), 7 March 2031", ("Port reopens", None, "7 March 2031")),
        (f"[Port reopens]({_PORT}) - how it came, and why", ("Port reopens", None, None)),
        (f"Port reopens ([link]({_PORT}))", ("Port reopens", None, None)),
        (f"[Link]({_PORT})", ("Link", None, None)),
        (f"Port reopens\n  URL: {_PORT}", ("Port reopens", None, None)),
        ("Port reopens\n  Publisher: Lindmark Post", ("Port reopens", None, None)),
        (f"Port reopens. Available at: {_PORT}", ("Port reopens.", None, None)),
        (
            f"Lane, A. (2031). Strikes. Harbour Press. Retrieved May 2, 2031, from {_PORT}",
            ("Strikes", "Harbour Press", "2031"),
        ),
        (
            f"Port reopens - Lindmark Post, accessed August 5, 2031, {_PORT}",
            ("Port reopens - Lindmark Post", None, None),
        ),
        ("Port reopens, accessed 5 August 2031", ("Port reopens", None, None)),
        ("北港新聞、2031年3月7日閲覧", ("北港新聞", None, None)),
        ("accessed 5 August 2031", ("accessed 5 August 2031", None, None)),
        (f"{_PORT} (accessed 7 March 2031)", (None, None, None)),
        (f"- Port reopens {_PORT}", ("Port reopens", None, None)),
        (f"What is a URL {_PORT}", ("What is a URL", None, None)),
        ("«Вестник Линдмарка»", ("«Вестник Линдмарка»", None, None)),
        ('The "big" strike, over', ('The "big" strike, over', None, None)),
        ("7 March 2031", ("7 March 2031", None, None)),
    ],
)
def test_parts_of_entries(entry: str, expected: Parts) -> None:
    """Title, publisher and date are fields, in ten languages, and nothing that leads to the address is the title."""
    [source] = parse(f"Sources:\n[1] {entry}", headlines=0).sources
    assert (source.title, source.publisher, source.date) == expected
    assert (source.url == _PORT) == (_PORT in entry)
    assert str(source) == f"[1] {entry}"


@pytest.mark.parametrize(
    "words",
    [
        "Sources:",
        "## Sources",
        "**Quellen**",
        "Fuentes:",
        "Références",
        "Fontes:",
        "Fonti:",
        "Источники:",
        "来源：",
        "出典：",
        "المصادر:",
    ],
)
def test_names_without_marks(words: str) -> None:
    """Right below a label alone on its line, lines that are all short and no sentences are sources."""
    text = f"They met.\n\n{words}\nLindmark Post\nExample Wire, 2031\n\nThe end"
    assert entries(text) == [((), (), "Lindmark Post", None), ((), (), "Example Wire, 2031", None)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Sources:\n\nLindmark Post\nExample Wire", ["Lindmark Post", "Example Wire"]),
        ("Sources:\n\nLindmark Post", []),
        ("Sources:\nLindmark Post\nThey met.", []),
        ("Sources:\nLindmark Post\nThey met. Nobody spoke", []),
        ("Sources:\nLindmark Post\nThey met [1]", []),
        ("Sources:\nLindmark Post\n" + "They met " * 20, []),
        ("Sources:\nLindmark Post\n  They met", []),
        ("Sources:\nLindmark Post\n\nExample Wire (2031)", ["Lindmark Post"]),
        ("Sources: the port\nLindmark Post", []),
        ("Sources:\nLindmark Post\nRead also:\nFerry aground", []),
    ],
)
def test_names_or_text(text: str, titles: list[str]) -> None:
    """Where one line of them is no name, none is a source; after a blank line there must be two."""
    assert [source.title for source in parse(f"They met.\n\n{text}", headlines=0).sources] == titles


@pytest.mark.parametrize(
    "words", ["【関連記事】\n- ", "■関連記事\n- ", "▼関連記事\n", "ALSO READ | ", "→ Read more: ", "Lea también | "]
)
def test_other_labels_of_related_links(words: str) -> None:
    """Labels stand in brackets, behind signs, and before a bar, too."""
    article = parse(f"They met.\n\n{words}Wheat prices fall\n\nThey agreed.", headlines=0)
    assert [link.title for link in article.related] == ["Wheat prices fall"]
    assert [block.plain for block in article.paragraphs] == ["They met.", "They agreed."]


@pytest.mark.parametrize("line", ["Related | Number | Year", "Sources | Wheat https://post.example", "Read also|Wheat"])
def test_bars_that_are_no_labels(line: str) -> None:
    """A row of a table is no label."""
    assert [type(block).__name__ for block in parse(f"They met.\n\n{line}", headlines=0).blocks] == ["Paragraph"] * 2


def test_an_indented_label_at_the_beginning() -> None:
    """A label that is indented and has nothing above it stands in no item."""
    assert entries("  Sources:\n  - Lindmark Post\n- Example Wire") == [
        ((), (), "Lindmark Post", None),
        ((), (), "Example Wire", None),
    ]
