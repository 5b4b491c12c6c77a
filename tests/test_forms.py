"""Every written form of a citation is read as what it is, and what resembles it stays text."""

import re
from pathlib import Path
from typing import Final

import pytest

from newsmodel import Link, Marker, MarkerStyle, Node, parse
from newsmodel.text._form_readers import Form
from newsmodel.text._forms import FORMS

_LIST: Final = "\n\nSources:\n1. Lindmark Post\n2. Example Wire\n"
_PORT: Final = "https://post.example/pay"
_TWELVE: Final = "\n\nSources:\n" + "\n".join(f"{number}. Paper {number}" for number in range(11, 13))

_GROUP: Final = "(see [the talks](https://example.org/a)), ([note](#a)), ([1](https://example.org/a))"

Read = tuple[str, str, tuple[int, ...], tuple[str, ...], str | None]
"""A marker: how it is written, its style, its numbers, its labels, its address."""


def read(text: str) -> list[Read]:
    """Return the markers of a text."""
    found = [citation.marker for citation in parse(text, headlines=0).citations]
    return [(marker.raw, str(marker.style), marker.numbers, marker.labels, marker.url) for marker in found]


def written(text: str, kind: type[Marker | Link]) -> list[Node]:
    """Return the markers or links of a text, each in its place."""
    return [node for node in parse(text, headlines=0).nodes if type(node.value) is kind]


def form_at(text: str, at: int) -> Form:
    """Return the first form of the table that reads what stands at a place."""
    for form in FORMS:
        found = form.pattern.match(text, at)
        if found is not None and form.read(found) is not None:
            return form
    raise AssertionError(text[at:])


def styles(text: str) -> set[str]:
    """Return the styles of the markers of a text."""
    return {style for _, style, _, _, _ in read(text)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_example(form: Form) -> None:
    """The example of a form holds the form, in one style, and every character of it stands where it stood."""
    kind = Link if form is FORMS[-1] else Marker
    nodes = written(form.example, kind)
    assert form in [form_at(form.example, node.start) for node in nodes if form.example[node.start] != ";"]
    assert len(styles(form.example)) == (kind is Marker)
    assert str(parse(form.example)) == form.example
    assert [form.example[node.start : node.end] for node in nodes] == [str(node.value) for node in nodes]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_lookalikes(form: Form) -> None:
    """What resembles a form is no marker of that form; a number with a remark behind it is no link."""
    others = {"[1] (no link)": ["[1]"], _GROUP: ["[1](https://example.org/a)"]}.get(form.lookalikes, [])
    assert [raw for raw, *_ in read(form.lookalikes)] == others
    assert not styles(form.lookalikes) & styles(form.example)
    assert form is not FORMS[-1] or written(form.lookalikes, Link) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay rises [1].", [("[1]", "bracket", (1,), (), None)]),
        ("Pay rises [1][2].", [("[1]", "bracket", (1,), (), None), ("[2]", "bracket", (2,), (), None)]),
        ("Pay rises [1, 2].", [("[1, 2]", "bracket", (1, 2), (), None)]),
        ("Pay rises [1,2].", [("[1,2]", "bracket", (1, 2), (), None)]),
        ("Pay rises [1-3].", [("[1-3]", "bracket", (1, 2, 3), (), None)]),
        ("Pay rises [2-2].", [("[2-2]", "bracket", (2,), (), None)]),
        (
            "Pay rises [1]\u2013[3].",
            [("[1]", "bracket", (1,), (), None), ("[3]", "bracket", (3,), (), None)],
        ),
        ("Pay rises^[1]^.", [("[1]", "bracket", (1,), (), None)]),
        ("Plan B[1] costs {[2] $5[3] $.", [(f"[{n}]", "bracket", (n,), (), None) for n in (1, 2, 3)]),
        (f"It rose![1]({_PORT})", [(f"[1]({_PORT})", "link", (1,), (), _PORT)]),
        ("Pay rises [1\u20133].", [("[1\u20133]", "bracket", (1, 2, 3), (), None)]),
        ("Pay rises.[^1]", [("[^1]", "footnote", (1,), (), None)]),
        ("Pay rises.[^pact]", [("[^pact]", "footnote", (), ("pact",), None)]),
        (f"Pay rises [[1]]({_PORT}).", [(f"[[1]]({_PORT})", "link", (1,), (), _PORT)]),
        (f"Pay rises ([1]({_PORT})).", [(f"[1]({_PORT})", "link", (1,), (), _PORT)]),
        (f"Pay rises ([[1]]({_PORT})).", [(f"[[1]]({_PORT})", "link", (1,), (), _PORT)]),
        (
            f"Pay rises ([1]({_PORT}), [2](https://b.example)).",
            [
                (f"[1]({_PORT})", "link", (1,), (), _PORT),
                ("[2](https://b.example)", "link", (2,), (), "https://b.example"),
            ],
        ),
        (f"Pay rises ([the pact]({_PORT}), [1]({_PORT})).", [(f"[1]({_PORT})", "link", (1,), (), _PORT)]),
        (f"Pay rises ([2025]({_PORT})).", [(f"([2025]({_PORT}))", "title", (), (), _PORT)]),
        (f"Pay rises [1]({_PORT}).", [(f"[1]({_PORT})", "link", (1,), (), _PORT)]),
        (f"Pay rises<sup>[1]({_PORT})</sup>.", [(f"<sup>[1]({_PORT})</sup>", "sup", (1,), (), _PORT)]),
        ("Pay rises **[1]**.", [("**[1]**", "bracket", (1,), (), None)]),
        ("Pay rises\u30101\u3011.", [("\u30101\u3011", "lenticular", (1,), (), None)]),
        ("Pay rises\u30101,2\u3011.", [("\u30101,2\u3011", "lenticular", (1, 2), (), None)]),
        ("Pay rises\u30104\u2020source\u3011.", [("\u30104\u2020source\u3011", "lenticular", (4,), (), None)]),
        (
            "Pay rises\u30104:0\u2020source\u3011.",
            [("\u30104:0\u2020source\u3011", "lenticular", (), ("4:0",), None)],
        ),
        (
            "Pay rises\u301085\u2020L261-269\u3011.",
            [("\u301085\u2020L261-269\u3011", "lenticular", (85,), (), None)],
        ),
        (
            "Pay rises\u3010854\u2020L119-L123\u3011.",
            [("\u3010854\u2020L119-L123\u3011", "lenticular", (854,), (), None)],
        ),
        (
            "Pay rises \ue200cite\ue202turn1view0\ue202turn0search2\ue201.",
            [
                (
                    "\ue200cite\ue202turn1view0\ue202turn0search2\ue201",
                    "private_use",
                    (),
                    ("turn1view0", "turn0search2"),
                    None,
                )
            ],
        ),
        ("Pay rises\uea013\uea02.", [("\uea013\uea02", "private_use", (3,), (), None)]),
        (
            "Pay rises :contentReference[oaicite:0]{index=0}.",
            [(":contentReference[oaicite:0]{index=0}", "content_reference", (), ("oaicite:0",), None)],
        ),
        (
            f"Pay rises ([oai_citation:1\u2021post.example]({_PORT})).",
            [(f"([oai_citation:1\u2021post.example]({_PORT}))", "oai_citation", (), ("oai_citation:1",), _PORT)],
        ),
        ("Pay rises turn0search0.", [("turn0search0", "turn", (), ("turn0search0",), None)]),
        ("Pay rises [cite: 1, 2].", [("[cite: 1, 2]", "cite", (1, 2), (), None)]),
        (
            "[cite_start]Pay rises [cite: 1].",
            [("[cite_start]", "cite", (), (), None), ("[cite: 1]", "cite", (1,), (), None)],
        ),
        (
            "[span_2](start_span)Pay rises.[span_2](end_span)",
            [
                ("[span_2](start_span)", "cite", (), ("span_2",), None),
                ("[span_2](end_span)", "cite", (), ("span_2",), None),
            ],
        ),
        (
            "Pay rises [citation:3][citation:5].",
            [("[citation:3]", "citation", (3,), (), None), ("[citation:5]", "citation", (5,), (), None)],
        ),
        ("Pay rises [doc1].", [("[doc1]", "doc", (1,), (), None)]),
        ("Pay rises [Doc1].", [("[Doc1]", "doc", (1,), (), None)]),
        ("Pay rises [ID:3092e7ae44f1].", [("[ID:3092e7ae44f1]", "id", (), ("3092e7ae44f1",), None)]),
        ("Pay rises [ID:0].", [("[ID:0]", "id", (), ("0",), None)]),
        ("Pay rises [web:1].", [("[web:1]", "tag", (), ("web:1",), None)]),
        ("Pay rises [attached_file:1].", [("[attached_file:1]", "tag", (), ("attached_file:1",), None)]),
        ("Pay rises [Source 1].", [("[Source 1]", "source", (1,), (), None)]),
        ("Pay rises [source].", [("[source]", "source", (), (), None)]),
        ("Pay rises (source 1).", [("(source 1)", "source", (1,), (), None)]),
        ("Pay rises [pay.txt].", [("[pay.txt]", "file", (), ("pay.txt",), None)]),
        ("Pay rises [source:pay.txt].", [("[source:pay.txt]", "file", (), ("pay.txt",), None)]),
        (
            f"Pay rises.\u00b9 Ships wait.\u00b9\u00b2{_LIST}",
            [("\u00b9", "superscript", (1,), (), None), ("\u00b9\u00b2", "superscript", (1, 2), (), None)],
        ),
        (
            f"Pay rises.\u00b9\u00b9 Ships wait.\u00b9\u00b2{_TWELVE}",
            [("\u00b9\u00b9", "superscript", (11,), (), None), ("\u00b9\u00b2", "superscript", (12,), (), None)],
        ),
        (
            f"Pay rose by 5%\u00b9 in 2031\u00b2. Ships (\u00b9) wait in it \u00b2.\u00a0\u00b2{_LIST}",
            [("\u00b9", "superscript", (1,), (), None), ("\u00b2", "superscript", (2,), (), None)]
            + [("\u00b9", "superscript", (1,), (), None)]
            + [("\u00b2", "superscript", (2,), (), None)] * 2,
        ),
        (
            f"\u53cc\u65b9\u4f1a\u9762\u3002\u00b9 \u5df2\u7ecf\u00b2\uff0c{_LIST}",
            [("\u00b9", "superscript", (1,), (), None), ("\u00b2", "superscript", (2,), (), None)],
        ),
        (
            "Pay rises [START_REF] Pay at the Docks, Lane [END_REF].",
            [("[START_REF] Pay at the Docks, Lane [END_REF]", "start_ref", (), ("Pay at the Docks, Lane",), None)],
        ),
        ("Pay rises [@lane2025].", [("[@lane2025]", "pandoc", (), ("@lane2025",), None)]),
        (
            "Pay rises [@lane2025; @reed2024].",
            [("[@lane2025; @reed2024]", "pandoc", (), ("@lane2025", "@reed2024"), None)],
        ),
        ("Pay rises <|file-abc123|>.", [("<|file-abc123|>", "file", (), ("file-abc123",), None)]),
        ("Pay rises [<|file-abc123|>].", [("<|file-abc123|>", "file", (), ("file-abc123",), None)]),
        ("Pay rises (<|file-abc123|>).", [("<|file-abc123|>", "file", (), ("file-abc123",), None)]),
        ("Pay rises[^1^].", [("[^1^]", "caret", (1,), (), None)]),
        ("Pay rises.[^1_19]", [("[^1_19]", "footnote", (19,), ("1_19",), None)]),
        (f"Pay rises ([the pact]({_PORT})).", [(f"([the pact]({_PORT}))", "title", (), (), _PORT)]),
        (
            f"Pay rises.1 Ships wait.2{_LIST}",
            [("1", "bare", (1,), (), None), ("2", "bare", (2,), (), None)],
        ),
    ],
)
def test_forms_in_use(text: str, expected: list[Read]) -> None:
    """Each form that people, answer engines and agents are known to use is read, and its spelling is kept."""
    assert read(text) == expected
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Pay rises.Lindmark Post+1",
        "Pay rises. Lindmark Post+3Radio Lindmark+2",
        "Pay rises.\u00b9\u00b2",
        "Pay rises.1 Ships wait.2",
        "Read arr[0] and m[i][2] = 0.",
        "Read x[i][1], m[i][j][2] and row[i+1][1], rows['pay'][2] or d[-1][3].",
        "The [2022 report], of [2019].",
        r"Let $x_{[1]}$ be $a[1]$, and \(y[1]\) be x^[1].",
        "A picture ![1](pay.png), and ![2](https://post.example/Pay.JPG).",
        "Pay rises [nb 1], by half [note 8] [N 2].",
        "Pay rises [@lane2025, p. 33] [see @lane2025] [doc1, doc2] [web:1, web:2] [1 and 2] [Citation:3].",
        "Pay [sic] rises [...] by half [citation needed].",
        "\u3010\u6ce8\u3011 \u30102019\u3011",
        r"Pay rises \[1] and \[^1].",
        "Pay rises `[1]`.",
        "```\n[1]\n```",
        "Pay rises [\u0663] [\uff13] [\u00b2].",
        "Pay rises [] [99999999999] [3-1] [1-1000000].",
        "The flat has 80 m\u00b2, and E = mc\u00b2." + _LIST,
        "The yard has 10\u00b2 square miles\u00b2, 1,600\u00b2 feet\u00b2 and R\u00b9." + _LIST,
        "Pay rises (Lane 2025), (1), {1}.",
        "A [lorry](https://post.example/lorry) waits.",
    ],
)
def test_text_on_purpose(text: str) -> None:
    """What is no citation, or cannot be told from what is none, stays text."""
    assert read(text) == []
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("They met.\u00b9 They left.\u00b9\n\nSources:\n[1] A", ["\u00b9", "\u00b9"]),
        ("They met.\u00b9 The flat has 80 m\u00b2.\n\nSources:\n[1] A", ["\u00b9"]),
        ("They met.\u00b2\n\nSources:\n[2] A", []),
        ("They met.\u00b9\n\nSources:\n[1] A\n[2] B", []),
        ("They met.1\n\nSources:\n[1] A", []),
        ("In R\u00b9 they met.\n\nSources:\n[1] A", []),
    ],
)
def test_superscripts_of_one_source(text: str, raws: list[str]) -> None:
    """A raised 1 cites a list of source 1 alone, for nobody writes it as a power; other digits need two sources."""
    assert [citation.raw for citation in parse(text, headlines=0).citations] == raws


@pytest.mark.parametrize(
    "before",
    ["They met[1]", "They met[a]", "They met[sic]", "Vitamin CD[note]", "It is a[b]", "U.S.[a]", "They [i]", "x[i] "],
)
def test_marker_after_a_bracket(before: str) -> None:
    """After a number, a note or a word in brackets, a number in brackets is a citation; only code has subscripts."""
    assert read(f"{before}[2].")[-1][0] == "[2]"


def test_the_page_has_every_form() -> None:
    """The table on the page of the text format has every style, and each example in it is read in that style."""
    page = (Path(__file__).parents[1] / "docs" / "text-format.md").read_text(encoding="utf-8")
    table = page.partition("### All forms")[2].partition("### Text on purpose")[0]
    rows = re.findall(r"^\| [^|`]+ \| `((?:[^`|]|\\\|)+)` \| `(\w+)` \|", table, re.MULTILINE)
    assert {style for _, style in rows} == set(map(str, MarkerStyle))
    for example, style in rows:
        text = re.sub(r"U\+([0-9A-F]{4}) ?", lambda found: chr(int(found[1], 16)), example.replace("\\|", "|"))
        in_order = f"They met.{text}"
        explained = f"They met.\u00b9 {in_order}" if style == "superscript" else in_order
        found = read(f"{explained} Nobody left.2{_LIST}" if style == "bare" else f"{explained} Nobody left.{_LIST}")
        assert {read_style for _, read_style, _, _, _ in found} == {style}, example
