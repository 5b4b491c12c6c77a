"""`check`: each rule with what it finds and what it leaves alone, and how rules are chosen."""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

from newsmodel import Article, CheckRule, Finding, Paragraph, Severity, Source, check, parse
from newsmodel.citations import RULES
from newsmodel.citations._findings import quoted

CODES: Final = [rule.code for rule in RULES]
LIST: Final = "\n\nSources:\n[1] https://post.example/port\n[2] https://wire.example/a\n[3] https://lind.example"


def found(text: str, code: str, **options: Any) -> list[tuple[str, str, str | None]]:
    """Return what a rule finds in a text: the words, the message and the suggestion."""
    article = parse(text, headlines=0, **options)
    return [
        (article.text[finding.start : finding.end], finding.message, finding.suggestion)
        for finding in check(article, rules=[code])
    ]


def messages(text: str, code: str, **options: Any) -> list[str]:
    """Return the messages of what a rule finds in a text."""
    return [message for _, message, _ in found(text, code, **options)]


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_each_rule_has_an_example(rule: CheckRule) -> None:
    """A rule finds something in its example, with its code and its severity, and nothing else."""
    article = parse(rule.example)
    findings = check(article, rules=[rule])
    assert {(finding.code, finding.severity) for finding in findings} == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_each_rule_has_a_lookalike(rule: CheckRule) -> None:
    """A rule finds nothing in the text that resembles its example."""
    assert check(parse(rule.lookalike), rules=[rule.code]) == ()


def test_codes_are_stable() -> None:
    """The codes are these: who has written one down can go on using it."""
    assert " ".join(CODES) == (
        "dangling-marker near-miss-marker capped-number mixed-styles citation-order uncited-source duplicate-number"
        " number-gap number-order placeholder-title placeholder-url missing-url malformed-url duplicate-url"
        " conflicting-urls split-entry uncited-paragraph uncited-claim"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They met [1, 7, 8]." + LIST, ["'[1, 7, 8]' cites numbers 7, 8, which no source bears"]),
        ("They met [4-9]." + LIST, ["'[4-9]' cites numbers 4, 5, 6, 7, 8, ..., which no source bears"]),
        ("They met [^treaty]." + LIST, ["'[^treaty]' cites label treaty, which no source bears"]),
        ("They met [^1_3]." + LIST, []),
        ("They met [^1_9]." + LIST, ["'[^1_9]' cites label 1_9, which no source bears"]),
        ("They met [1](https://post.example), ([Port](https://post.example)).", []),
        ("They met [9](#9)." + LIST, ["'[9](#9)' cites number 9, which no source bears"]),
        ("[cite_start]They met.", []),
        ("They met [2].", ["'[2]' cannot be followed: there is no list of sources"]),
        ("They met [2]. They left [3].", ["'[2]' and 1 more cannot be followed: there is no list of sources"]),
        (
            "They met [2].\n\nSources:\n- https://post.example",
            ["'[2]' cannot be followed: no source bears a number or label"],
        ),
    ],
)
def test_dangling_markers(text: str, said: list[str]) -> None:
    """A marker dangles where no source bears its numbers or labels; without any list, all do, and are said at once."""
    assert messages(text, "dangling-marker") == said


def test_external_sources_count() -> None:
    """What the caller has from outside can be cited by number and by label, and leaves no gap."""
    outside = [Source.of(title="Port", number=2), Source.of(title="Strike", label="turn0search3")]
    text = "They met [2] turn0search3.\n\nSources:\n[1] https://post.example\n[3] https://wire.example"
    assert messages(text, "dangling-marker", sources=outside) == []
    assert messages(text, "number-gap", sources=outside) == []
    assert messages(text, "number-gap") == ["'[3]' is the next after number 1: there is no 2"]


NEAR: Final = {
    "They met [ 1 ].": ("[ 1 ]", "[1]"),
    "They met [1 ].": ("[1 ]", "[1]"),
    "They met [^ 1].": ("[^ 1]", "[^1]"),
    "They met [1 ,  2 ].": ("[1 ,  2 ]", "[1 , 2]"),
    "They met [1. They left.": ("[1", "[1]"),
    "They met [1": ("[1", "[1]"),
    "They met [1 and left [2].": ("[1", "[1]"),
    "They met 1]. They left [2].": ("1]", "[1]"),
    "They met (1). They left [2].": ("(1)", "[1]"),
    "They met (1)\nThey left [2].": ("(1)", "[1]"),
    "They met (1), and left [2].": ("(1)", "[1]"),
    '"They met" (1). They left [2].': ("(1)", "[1]"),
    "They met (1)": None,
    "They met [l].": ("[l]", "[1]"),
    "They met {1}.": ("{1}", "[1]"),
    "They met.{1}": ("{1}", "[1]"),
    "They met [1).": ("[1)", "[1]"),
    "They met [1}.": ("[1}", "[1]"),
    "They met \uff3b1\uff3d.": ("\uff3b1\uff3d", "[1]"),
    "They met [\uff11].": ("[\uff11]", "[1]"),
    "They met [\u0661].": ("[\u0661]", "[1]"),
    "They met \u30101].": ("\u30101]", "[1]"),
    "They met [1][2. They left.": ("[2", "[2]"),
    "They met [1.]": ("[1.]", "[1]"),
    "They met [1, 2,].": ("[1, 2,]", "[1, 2]"),
    "They met [,1].": ("[,1]", "[1]"),
    "They met [1 & 2].": ("[1 & 2]", "[1, 2]"),
    "They met [1 to 2].": ("[1 to 2]", "[1-2]"),
    "They met[1 ]. They left[2].": ("[1 ]", "[1]"),
    # What else stands in brackets.
    "They met[1 ]. They left [2].": None,
    "They met [1 to 3 days].": None,
    "They met [9": None,
    "They met [ 9 ].": None,
    "They met [1 of 3 days].": None,
    "They met [1-day trips.": None,
    "They met [1a": None,
    "They met [1, they": ("[1", "[1]"),
    "They met [l]ater.": None,
    "They met [O]n Friday.": None,
    "They met [I].": None,
    "They met [see 1], [2] and (0, 1].": None,
    "They met in [0, 1).": None,
    "x{1} and $\\frac{1}{2}$ and {1}_a [2]": None,
    "Met.{1}x [2]": None,
    "1] They met [2].": None,
    "They left.\n\n1] They met [2].": None,
    "All five (5) met, in section (1). They left [2].": None,
    "Ada Lane (2). They left [2].": None,
    "They took pay (1), hours (2), leave (3). They left [2].": None,
    "They met (1) and left [2].": None,
    "They met [2] (1-3).": None,
    "They met 5 (1). They left [2].": None,
    "The loop `[ 1 ]` ran [2].": None,
    "row[ 1 ] and \\[ 1 ] and [2]": None,
    "[3-1] [2]": None,
}


@pytest.mark.parametrize("text", NEAR)
def test_near_misses(text: str) -> None:
    """A slip is found where its numbers are cited and its surroundings speak for it, and is mended."""
    expected = NEAR[text]
    said = (
        []
        if expected is None
        else [
            (
                expected[0],
                f"{quoted(expected[0])} is text, and was perhaps meant for {quoted(expected[1])}",
                expected[1],
            )
        ]
    )
    assert found(text + LIST, "near-miss-marker") == said


def test_no_near_miss_without_numbers() -> None:
    """Where nothing is numbered, nothing is a slip; nor in code, nor in the list."""
    assert found("They met [ 1 ].", "near-miss-marker") == []
    assert found("They met [1].\n\n~~~\n[ 1 ]\n~~~\n\n[ 1 ] [2]", "near-miss-marker") == [
        ("[ 1 ]", "'[ 1 ]' is text, and was perhaps meant for '[1]'", "[1]")
    ]
    assert found("Sources:\n[1] Port [ 1 ]", "near-miss-marker") == []
    assert [mended for _, _, mended in found(f"{LIST.strip()}\n\nThey met {{1}}", "near-miss-marker")] == ["[1]"]
    assert found("Sources:\n[1] Port [ 1 ]\n\n## Outcome\n\nNone.", "near-miss-marker") == []


def test_capped_numbers() -> None:
    """A range too wide is mended by cutting it; a number too long is only named."""
    entries = "\n".join([f"[{number}] https://post.example/{number}" for number in (*range(1, 203), 1204)])
    wide = "They met [1-202], [2-201], [7-1], [1204], [1-300], [1-99].\n\nSources:\n"
    assert [(words, mended) for words, _, mended in found(wide + entries, "capped-number")] == [
        ("[1-202]", "[1-100, 101-200, 201-202]"),
        ("[2-201]", "[2-101, 102-201]"),
        ("[1204]", None),
    ]
    odd = found("They met [1-101].\n\nSources:\n" + entries, "capped-number")
    assert [mended for _, _, mended in odd] == ["[1-100, 101]"]


def test_mixed_styles_are_said_once_each() -> None:
    """The first marker of each rarer style is named."""
    text = "They met [1]. They left [2].[^1][^2] They slept [3].\u30101\u3011" + LIST
    assert messages(text, "mixed-styles") == [
        "'[^1]' is written in another way than most markers here, such as '[1]'",
        "'\u30101\u3011' is written in another way than most markers here, such as '[1]'",
    ]


def test_citation_order() -> None:
    """A number is out of order where a higher one was cited before it, and that is said once."""
    assert messages("They met [1][3]. They left [2][2]. Slept [1]." + LIST, "citation-order") == [
        "'[2]' cites number 2 for the first time, after number 3"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met [1][3]." + LIST, ["[2]"]),
        ("They met." + LIST, ["[1]", "[2]", "[3]"]),
        ("They met ([Port](https://www.post.example/port/)), [so](https://lind.example)." + LIST, ["[2]"]),
        ("They met (Lane, 2024).\n\nReferences\n\nLane, A. (2024). Port. https://post.example/a", []),
        ("They met in 1999 (Lane, 2024).\n\nReferences\n\nLane, A. (2024). Port. https://post.example/a", []),
        ("They met in 2024.\n\nReferences\n\nLane, A. (2024). Port.", ["Lane, A. (2024). Port."]),
        ("They met (Reed, 2024).\n\nSources:\n- (2024) https://post.example", ["(2024) https://post.example"]),
        ("They met (Reed, 2024).\n\nSources:\n- A. (2024)", ["A. (2024)"]),
        ("They met.\n\nSource: https://post.example\n\nThey left.\n\nSource: https://wire.example", []),
        ("They met [1].\n\nSources:\n[1] Port\n[1] Port\n[2] Port", ["[2]"]),
        ("They met.\n\nSources:\n- Port -\n\nhttps://post.example", ["Port -"]),
        ("They met. [1]\n\nRead also:\n- Wheat, 2024", []),
    ],
)
def test_uncited_sources(text: str, words: list[str]) -> None:
    """A source is cited by a marker, by a link to its address, or by author and year."""
    assert [stood for stood, _, _ in found(text, "uncited-source")] == words


def test_uncited_sources_without_markers_are_information() -> None:
    """Where the text has no marker at all, a source that nothing cites is only worth knowing."""
    cited, bare = check(parse("They met [1]." + LIST), rules=["uncited-source"]), check(parse("Met." + LIST))
    assert {finding.severity for finding in cited} == {"warning"}
    assert {finding.severity for finding in bare} == {"info"}


def test_duplicate_numbers_and_labels() -> None:
    """Numbers and labels stand once in a list; in another list they begin anew."""
    text = "[^treaty]: Port\n[^treaty]: Strike\n\n[1] A [2] B [2] C\n\nThey met.\n\n[1] A [2] B"
    assert found(text, "duplicate-number") == [
        ("[^treaty]:", "'[^treaty]:' opens another source with the label treaty", None),
        ("[2]", "'[2]' opens another source with the number 2", None),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1] A [2] B [5] C [9] D", ["'[5]' is the next after number 2: there is no 3 to 4",
                                     "'[9]' is the next after number 5: there is no 6 to 8"]),
        ("Sources:\n[3] A", ["'[3]' is the first: there is no 1 to 2"]),
        ("Sources:\n[0] A\n[1] B", []),
        ("[1] A [2] B\n\nThey met.\n\n[3] C [4] D", []),
        ("[1] A [2] B\n\nThey met.\n\n[4] C [5] D", ["'[4]' is the next after number 2: there is no 3"]),
        ("[1] A [2] B [3] C\n\nThey met.\n\n[1] A [3] B", ["'[3]' is the next after number 1: there is no 2"]),
        ("Sources:\n- A\n- B", []),
        ("Sources:\n1. A\n- B\n[2, 3] C", []),
    ],
)  # fmt: skip
def test_gaps(text: str, said: list[str]) -> None:
    """A gap is what no list above has where the numbers go on, and what the list lacks where they begin anew."""
    assert messages(text, "number-gap") == said


def test_order_of_numbers() -> None:
    """A lower number below a higher one is out of order; entries without a number do not matter."""
    assert messages("Sources:\n[2] A\n- B\n[1] C\n[1] D", "number-order") == ["'[1]' stands below number 2"]


@pytest.mark.parametrize(
    "title",
    ["Source", "Link 3", "**Untitled**", "[Error: no title found]", "404 Not Found", "Just a moment... | Post",
     "Quelle", "\u6765\u6e90", "N/A", "Access Denied"],
)  # fmt: skip
def test_placeholder_titles(title: str) -> None:
    """Words of templates and the names of error pages are no titles."""
    assert len(found(f"Sources:\n[1] {title} - https://post.example/a", "placeholder-title")) == 1


@pytest.mark.parametrize(
    "title", ["Source of the Lind", "Link, the film", "Lindmark Post", "Error bars in polls", "a" * 90]
)
def test_titles(title: str) -> None:
    """A title that says something is one, whatever words are in it."""
    assert found(f"Sources:\n[1] {title} - https://post.example/a", "placeholder-title") == []


def test_placeholder_addresses() -> None:
    """They are found in entries, markers and links."""
    text = "See [a](https://example.com/a) [1](https://example.org).\n\nSources:\n[1] https://www.example.net"
    assert [words for words, _, _ in found(text, "placeholder-url")] == [
        "https://example.com/a",
        "https://example.org",
        "https://www.example.net",
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("[1] Port, 7 March", ["Port, 7 March"]),
        ("[1] Port, doi:10.9999/a", []),
        ("[1] Port. ISBN 978-3", []),
        ("[1] Port, arXiv 2031.1", []),
        ("[1] Port, ftp://post.example", []),
        ("[1] Port https:/post.example", []),
        ("[1] Port www.post.example", []),
        ("[1] Port -\n\nhttps://post.example", []),
        ("- Port", ["Port"]),
    ],
)
def test_missing_addresses(entry: str, words: list[str]) -> None:
    """An entry lacks an address where it gives nothing to find the source by, and none that is only badly written."""
    assert [stood for stood, _, _ in found(f"Sources:\n{entry}", "missing-url")] == words


def test_an_entry_without_words_lacks_an_address() -> None:
    """An entry may hold nothing at all; then its number is what is shown."""
    article = Article((Source((), lead="[1] ", numbers=(1,)), Source((), lead="; ")))
    findings = check(article, rules=["missing-url", "uncited-source"])
    assert [(finding.code, finding.span) for finding in findings] == [
        ("missing-url", (0, 3)),
        ("uncited-source", (0, 3)),
        ("missing-url", (6, 6)),
        ("uncited-source", (6, 6)),
    ]


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Sources:\n[1] Port - https:/post.example", "https:/post.example", "https://post.example"),
        ("Sources:\n[1] Port - www.post.example", "www.post.example", "https://www.post.example"),
        ("Sources:\n- www.post.example", "www.post.example", "https://www.post.example"),
        ("Sources:\n[1] https://post.example/a)", "https://post.example/a)", "https://post.example/a"),
        (
            "Sources:\n[1] https://post.example/a b.pdf",
            "https://post.example/a b.pdf",
            "https://post.example/a%20b.pdf",
        ),
        ("They met [1](https://post/a).", "https://post/a", None),
        ("They met [so](http://a..b).", "http://a..b", None),
        ("Sources:\n[1] Port https://post.example/x...", "https://post.example/x...", None),
        ("Sources:\n[1] Port https://post.example/x\u2026 in May", "https://post.example/x\u2026", None),
        ("Sources:\n[1] Port htps://post.example/x", "htps://post.example/x", "https://post.example/x"),
        ("Sources:\n[1] Port hxxps://post.example/x", "hxxps://post.example/x", "https://post.example/x"),
        ("Sources:\n[1] Port htttp://post.example/x", "htttp://post.example/x", "http://post.example/x"),
        ("Sources:\n[1] Port - https://-post.example/x", "https://-post.example/x", None),
        ("Sources:\n[1] Port - https://post.example/%ZZ/x", "https://post.example/%ZZ/x", None),
        ("Sources:\n[1] Port - https://post.example:99999/x", "https://post.example:99999/x", None),
    ],
)
def test_malformed_addresses(text: str, words: str, mended: str | None) -> None:
    """An address that cannot be followed is found once, wherever it stands."""
    assert [(stood, suggestion) for stood, _, suggestion in found(text, "malformed-url")] == [(words, mended)]


@pytest.mark.parametrize(
    "entry",
    [
        "Port - https://post.example/a, 7 March",
        "Port, 7 March",
        "[Port](https://post.example/a_(b)) (PDF)",
        "Port https://post.example:8080/%C3%a4?q=1",
        "Port https://a-b.post.example/x (...)",
    ],
)
def test_well_formed_addresses(entry: str) -> None:
    """What stands around an address is no fault of it."""
    assert found(f"Sources:\n[1] {entry}", "malformed-url") == []


def test_one_address_under_two_numbers() -> None:
    """Entries of one list, and links with numbers, are compared by the normal form of their addresses."""
    entries = (
        "Sources:\n[1] A https://post.example/a\n[2] B http://post.example/a/\n[2] C https://post.example/a\n[3] D"
    )
    assert found(entries, "duplicate-url") == [
        ("http://post.example/a/", "'[2]' has the same address as '[1]'", None),
        ("https://post.example/a", "'[2]' has the same address as '[1]'", None),
    ]
    links = "[1](https://post.example) [2](https://post.example) [2](https://post.example) [1](https://post.example/)"
    assert found(f"They met {links}.", "duplicate-url") == [
        ("[2](https://post.example)", "'[2](https://post.example)' has the same address as number 1", None)
    ]


def test_a_link_with_another_number_than_its_entry() -> None:
    """A numbered link to an address that the list has under another number is found, once for each number."""
    text = (
        "They met [7](https://a.example/x), [7](https://a.example/x). They left [1](https://a.example/x/#top) "
        "[2](https://b.example) [3](https://c.example).\n\nSources:\n[1] A https://a.example/x\n"
        "[2] B https://z.example\n[4] C https://b.example\n- D https://c.example"
    )
    assert messages(text, "duplicate-url") == ["'[7](https://a.example/x)' has the same address as '[1]'"]
    assert messages(text, "conflicting-urls") == [
        "'https://b.example' is another address than number 2 has elsewhere",
    ]


def test_two_addresses_in_one_entry() -> None:
    """An entry that bears a number and gives two addresses is found, but not a copy's address or a DOI."""
    assert messages("Sources:\n[1] A https://a.example https://b.example.", "conflicting-urls") == [
        "'https://b.example' is another address than number 1 has elsewhere"
    ]
    for rest in (
        "(http://www.a.example/)",
        "https://web.archive.org/web/2031/https://a.example",
        "https://doi.org/10.99999/x",
        "and https:/b.example",
    ):
        assert messages(f"Sources:\n[1] A https://a.example {rest}", "conflicting-urls") == []
    assert messages("Sources:\n- A https://a.example https://b.example", "conflicting-urls") == []


def test_two_addresses_under_one_number() -> None:
    """They may be those of two entries, of two links, or of a link and its entry."""
    assert messages("[1] A https://a.example [2] B [1] https://b.example", "conflicting-urls") == []
    assert messages("Sources:\n[1] A https://a.example\n[1] B https://b.example\n[1] C", "conflicting-urls") == [
        "'https://b.example' is another address than number 1 has elsewhere"
    ]
    assert messages("[^treaty]: https://a.example\n[^treaty]: https://b.example", "conflicting-urls") == [
        "'https://b.example' is another address than label treaty has elsewhere"
    ]
    assert messages("They met [1](https://a.example) [1](https://b.example).", "conflicting-urls") == [
        "'https://b.example' is another address than number 1 has elsewhere"
    ]
    assert (
        messages("They met [1](https://a.example/a), [1, 2](https://a.example).\n\n[1] A [2] B", "conflicting-urls")
        == []
    )


@pytest.mark.parametrize(
    ("below", "mended"),
    [
        ("https://post.example/a", "Port - https://post.example/a"),
        ("https://post.example/a, so [2]", "Port - https://post.example/a"),
        ("and strike", "Port - and strike"),
        ("7 March", "Port - 7 March"),
        ("They met [1].", None),
        ("## Outcome", None),
        ("- [2] Strike", None),
        ("", None),
    ],
)
def test_cut_entries(below: str, mended: str | None) -> None:
    """An entry that ends in a dash, and what stands below the blank line, are one."""
    assert [suggestion for _, _, suggestion in found(f"Sources:\n[1] Port -\n\n{below}", "split-entry")] == (
        [] if mended is None else [mended]
    )


def test_cut_titles() -> None:
    """A title goes on in a line in lower case, and in no other; an entry with an address is whole."""
    assert messages("Sources:\n[1] Port of\n\nlindmark", "split-entry") == [
        "'[1]' is cut in two: it goes on with 'lindmark'"
    ]
    for text in (
        "[1] Port.\n\nlindmark",
        "[1] Port\n\nLindmark",
        "[1] https://post.example -\n\nso",
        "Port (2024)\n\nso",
    ):
        assert messages(f"References\n\n{text}", "split-entry") == []
    assert check(Article((Source(("Port -",), lead="- "), Paragraph(()))), rules=["split-entry"]) == ()


LONG: Final = "The dock workers of Lindmark went back to work on Friday, after nine days of strike"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"They met [1].\n\n{LONG}.", 1),
        (f"They met.\n\n{LONG}.", 0),
        (f"They met [1].\n\n{LONG}:", 0),
        (f"They met [1].\n\n{LONG}:.", 0),
        ("They met [1].\n\n" + "Best Strike. Best Port. Best Ship. " * 4, 0),
        (f"They met [1].\n\n{LONG}.\n\nhttps://post.example", 0),
        (f"They met [1].\n\n{LONG} [1].", 0),
        (f"They met [1].\n\n{LONG}, [so](https://post.example).", 0),
        (f"They met [1].\n\n{LONG}.\n\n[1], [2].", 0),
        (f"They met [1].\n\n{LONG}.\n\nSource: https://post.example", 0),
        (f"They met [1].\n\n{LONG}.\n\nSources:", 1),
        (f"They met [1].\n\n{LONG}.\n\nSources:\n[1] https://post.example", 1),
        (f"They met [1].\n\n{LONG}.\n\nThey left [2].", 1),
        ("They met [1].\n\nThey left.", 0),
    ],
)
def test_uncited_paragraphs(text: str, count: int) -> None:
    """A paragraph of whole sentences cites nothing where neither it nor what stands right below it does."""
    assert len(found(text, "uncited-paragraph")) == count


@pytest.mark.parametrize(
    ("paragraph", "count"),
    [
        ("This table shows how the offers of both sides came closer, step by step, over the nine days of talks.", 0),
        ("The following section compares what the union and the firm asked for, and what either of them got.", 0),
        ("This report examines the strike at the port of Lindmark, its causes and its ends. It is for students.", 0),
        (
            "This note provides an overview of the strike at the port. It cost the town three ships. So it ends.",
            1,
        ),
        ("This report by the union says that three ships left the port of Lindmark for good, and that more will.", 1),
        ("This table of oak was made in Lindmark, where three ships left the port for good after nine days.", 1),
        ("Diese Tabelle zeigt, wie die Angebote beider Seiten sich in neun Tagen Schritt für Schritt näher kamen.", 0),
        ("Ce tableau montre comment les offres des deux parties se sont rapprochées en neuf jours de grève.", 0),
        ("Esta tabla muestra cómo las ofertas de las dos partes se acercaron paso a paso en los nueve días.", 0),
        ("Эта таблица показывает, как предложения обеих сторон шаг за шагом сближались в течение девяти дней.", 0),
        ("本报告系统梳理了" + "双方的建议" * 16 + "。", 0),
    ],
)
def test_paragraph_about_the_text(paragraph: str, count: int) -> None:
    """One or two sentences that say what a part of the text itself does need no source."""
    text = f"They met [1].\n\n{paragraph}\n\nThey left [1]." + LIST
    assert len(found(text, "uncited-paragraph")) == count


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Some 400 agreed.", "a figure"),
        ("Pay rises by 4.5 percent.", "a figure"),
        ("It costs $3.", "a figure"),
        ("All 12 people left.", "a figure"),
        ("They said, \u201cwe got what we asked for\u201d.", "a quotation"),
        ('"We got all that we want."', "a quotation"),
        ("\u53cc\u65b9\u8bf4\u300c" + "\u6211" * 12 + "\uff0c\u300d\u3002", "a quotation"),
        ("They met on 7 March 2031.", None),
        ("They met on March 7.", None),
        ("They use Llama 3 and a 24-hour clock.", None),
        ("Let $x = {1}$.", None),
        ("Sie kamen am 7. M\u00e4rz.", None),
        ("Vinieron el 7 de marzo.", None),
        ("They won \u201cJust Like That\u201d.", None),
        ("(2) They left under Rule No. 1.", None),
        ("2 They left.", None),
        ("Some 400 agreed [1].", None),
        ("Some 400 [agreed](https://post.example).", None),
    ],
)  # fmt: skip
def test_uncited_claims(sentence: str, what: str | None) -> None:
    """Figures and quotations want a source; days, years, titles and the numbers of items do not."""
    said = [] if what is None else [f"{quoted(sentence)} gives {what} and no source"]
    assert messages(sentence, "uncited-claim") == said


def test_claims_that_are_backed_below() -> None:
    """A source right below a block is that of all its sentences, and no other's."""
    text = (
        "Some 400 met. They got 50.\n\nSource: https://post.example\n\nSome 60 left. See https://post.example/60.\n\n7"
    )
    assert [words for words, _, _ in found(text, "uncited-claim")] == ["Some 60 left."]


# Choosing rules.


def wrong(value: Any) -> Any:
    """Return a value of a type that no argument has."""
    return value


def shouting(article: Article) -> Iterator[Finding]:
    """Find exclamation marks."""
    for at, char in enumerate(article.text):
        if char == "!":
            yield Finding("shouting", "'!' shouts", start=at, end=at + 1, severity="info", suggestion=".")


def test_rules_of_ones_own() -> None:
    """A function is a rule; with rules by name and as entries of the table, each applied once."""
    article = parse("They met [7]!")
    findings = check(article, rules=[shouting, "dangling-marker", RULES[0], shouting])
    assert [(finding.code, finding.severity, finding.span) for finding in findings] == [
        ("dangling-marker", Severity.ERROR, (9, 12)),
        ("shouting", Severity.INFO, (12, 13)),
    ]


def test_severities_are_replaced() -> None:
    """A severity given for a code is that of all its findings, of rules of one's own too."""
    article = parse("They met [7]!")
    levels = {"shouting": "error", "dangling-marker": Severity.INFO}
    findings = check(article, rules=["dangling-marker", shouting], severities=levels)
    assert [str(finding.severity) for finding in findings] == ["info", "error"]


def test_rules_of_ones_own_that_give_something_else() -> None:
    """A function that gives anything but findings is a TypeError that names it."""

    def mistaken(article: Article) -> Any:
        return [article.text]

    def silent(_: Article) -> Any:
        return None

    with pytest.raises(TypeError, match=r"^rule mistaken\(\) gives Findings, not 'They met\.'$"):
        check(parse("They met."), rules=[mistaken])
    with pytest.raises(TypeError, match=r"^rule silent\(\) gives Findings, not None$"):
        check(parse("They met."), rules=[silent])


def test_severities_of_unknown_codes() -> None:
    """A severity for a code that no rule has is refused, save where a function may have it."""
    article = parse("They met!")
    with pytest.raises(ValueError, match=r"^there is no rule 'nope'; there are dangling-marker, "):
        check(article, severities={"nope": "info"})
    rule = attrs.evolve(RULES[0], code="mine")
    assert check(article, rules=[rule], severities={"mine": "info"}) == ()
    assert check(article, rules=[shouting], severities={"nope": "info"})[0].code == "shouting"


def test_default_rules() -> None:
    """Two rules are off unless they are named."""
    assert [rule.code for rule in RULES if not rule.default] == ["citation-order", "uncited-claim"]
    assert check(parse("Some 400 agreed.")) == ()


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: check(wrong("They met [7].")),
            TypeError,
            r"^check\(\) takes an Article, not str: 'They",
        ),
        (lambda: check(parse(""), rules="number-gap"), TypeError, "^rules is a list of codes and rules, not one str$"),
        (lambda: check(parse(""), rules=[wrong(7)]), TypeError, "^a rule is a code, a CheckRule or a function, not 7$"),
        (lambda: check(parse(""), rules=["gap"]), ValueError, "^there is no rule 'gap'; there are dangling-marker, "),
        (lambda: check(parse(""), severities={"number-gap": "fatal"}), ValueError, "^'fatal' is not a valid Severity$"),
        (
            lambda: check(parse(""), rules=[lambda _: [Finding("far", "far off", start=0, end=9)]]),
            ValueError,
            "^'far' gives a finding at 0..9, outside the text, which ends at 0$",
        ),
    ],
)
def test_wrong_arguments(call: Any, error: type[Exception], message: str) -> None:
    """What is no rule, no severity or no Article is refused in words."""
    with pytest.raises(error, match=message):
        call()


def test_quoted_words_fit_a_line() -> None:
    """Messages quote at most sixty characters, on one line."""
    assert quoted("a\n b") == "'a b'"
    assert quoted("Lane's") == '"Lane\'s"'
    assert quoted("a" * 61) == f"'{'a' * 57}...'"
    assert quoted(" " * 200) == "'...'"


def test_the_sample(data: Any) -> None:
    """The sample article has five sources that nothing cites, that have no title and no address; nothing else."""
    findings = check(parse((data / "summit.txt").read_text(encoding="utf-8")))
    counts: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = finding.code, str(finding.severity)
        counts[key] = counts.get(key, 0) + 1
    assert counts == {
        ("uncited-source", "info"): 5,
        ("placeholder-title", "warning"): 5,
        ("missing-url", "warning"): 5,
    }
