"""The text of articles, built from the grammar: each construct in each of its forms, and what looks like it."""

from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel._strategies._strings import strings

__all__ = ["texts"]

_WORDS: Final = st.sampled_from(
    (
        *("talks", "harbour", "minister", "agreed", "wheat", "prices", "ceasefire", "on", "Monday", "said", "truce"),
        *("The", "It", "Hale", "U.S.", "Mr.", "No.", "3.5", "1,200", "e.g.", "Łódź", "Überfall", "Москва", "السلام"),
        *("協議は終わった。", "“No", "deal”", "(again)", "x^2", "**bold**", "`arr[0]`", "https://example.org/q", "&"),
        *("e\u0301", "\U0001f600"),
    )
)
_CLAUSES: Final = st.sampled_from(
    (
        *(
            "The ministers met in Port Hale on Monday",
            "and agreed on most of the wheat.",
            "Mr. Hale of the U.S. did not",
        ),
        *(
            "say who will pay for it,",
            "which the growers had asked for 1. in spring and",
            "again on 14 May. Nobody came.",
        ),
    )
)
_LOOK_ALIKES: Final = (
    *(
        "$x_{[1]}$",
        "$a[1]$",
        "\\(y[1]\\)",
        "x^[1]",
        "agreed^[1]^",
        "![1](x.png)",
        "[nb 1]",
        "[2-2]",
        "[1]–[3]",
        "x{[1]",
    ),
    *("arr[0]", "m[i][2]", "[2019]", "[sic]", "[citation needed]", "[1-999]", "[9-2]", "\\[1]", "`[1]`", "[1", "1]"),
    *("[ 1 ]", "[]", "[[1]", "[^note]", "[1](no link", "[\uff11]", "[\u0661]", "[1000]", "\u00b9", "[a](b"),
)
_FORMS: Final = (
    *("**[1]**", "[^1^]", "[^1_19]", "[^treaty]", "<sup>1</sup>", "<sup>[2]</sup>", "[citation:3]", "[cite: 1, 2]"),
    *(
        "([The talks](https://example.org/a))",
        "([The talks](https://example.org/a); [The deal](https://example.org/b))",
    ),
    *("[cite_start]", "[span_2](end_span)", "[doc1]", "[Source 1]", "(source 2)", "[source]", "[ID:3092e7ae]"),
    *("[web:1]", "[attached_file:1]", "[report.pdf]", "<|file-abc123|>", "[@hale2031; @reed2030]"),
    *("[START_REF] Talks, Hale [END_REF]", "【1】", "【4:0†source】", "【2†L1-L9】", "turn0search0turn1view2"),
    *("\ue200cite\ue202turn0search3\ue201", "\uea011\uea02", ":contentReference[oaicite:0]{index=0}"),
    *("([oai_citation:1‡example.org](https://example.org/a))", "[oai_citation:2‡example.org](https://example.org/b)"),
)
"""Citations as one answer engine or another writes them."""
_URLS: Final = (
    "https://example.org/a",
    "http://example.com/b_(c)?d=[1]&e=2",
    "HTTPS://EXAMPLE.NET/x.",
    "https://example.org/\u00e4",
)
_REFERENCES: Final = (
    *('Example Wire, "Talks end", 7 March 2031', "«El puerto abre», Diario de Lind, 7 de marzo de 2031", "“Talks”"),
    *(
        "北港新聞「港が再開」、2031年3月7日",
        "„Hafen offen“ – Lindmarker Bote, 7. März 2031",
        "Hale, A. (2031). Talks. Wire.",
    ),
    *("Talks end, accessed 7 March 2031, https://example.org/a", "Talks ([link](https://example.org/a))"),
    *("[Talks](https://example.org/a) - Example Wire, March 7, 2031", "Talks. Available at: https://example.org/a"),
)
_NUMBER: Final = st.integers(1, 6) | st.integers(0, 120)
_URL: Final = st.sampled_from(_URLS)


def _one(form: str) -> SearchStrategy[str]:
    return _NUMBER.map(form.format)


def _two(form: str) -> SearchStrategy[str]:
    return st.tuples(_NUMBER, _NUMBER).map(lambda pair: form.format(*pair))


def _marks() -> SearchStrategy[str]:
    """Give citation markers in each written form, links, and look-alikes."""
    return st.one_of(
        _one("[{}]"),
        _two("[{}][{}]"),
        _two("[{}] [{}]"),
        _two("[{}, {}]"),
        _two("[{},{}]"),
        _two("[{}-{}]"),
        _two("[{}\u2013{}]"),
        st.sampled_from(("[1-3]", "[2\u20134, 7]", "[01]", "[1;2]", "[1, 2-3]")),
        _one("[^{}]"),
        st.tuples(_NUMBER, _URL).map(lambda pair: f"[[{pair[0]}]]({pair[1]})"),
        st.tuples(_NUMBER, _URL).map(lambda pair: f"[{pair[0]}]({pair[1]})"),
        st.tuples(_NUMBER, _URL, _NUMBER).map(lambda three: "([{0}]({1}), [[{2}]]({1}))".format(*three)),
        st.tuples(_NUMBER, _URL).map(lambda pair: f"([{pair[0]}]({pair[1]}))"),
        _URL.map(lambda url: f"[the report]({url})"),
        st.sampled_from(_LOOK_ALIKES),
        st.sampled_from(_FORMS),
    )


def _phrases(most: int = 5) -> SearchStrategy[str]:
    return st.lists(_WORDS, min_size=1, max_size=most).map(" ".join)


def _sentences() -> SearchStrategy[str]:
    def build(words: str, mark: str | None, stop: str, marks: list[str], space: str) -> str:
        middle = f" {mark}" if mark is not None else ""
        return f"{words}{middle}{stop}{''.join(space + mark for mark in marks)}"

    return st.builds(
        build,
        _phrases(8),
        st.none() | _marks(),
        st.sampled_from((".", ". ", "!", "?", "\u2026", "...", ".\u201d", "\u3002", "", ":")),
        st.lists(_marks(), max_size=2),
        st.sampled_from(("", " ", "\u00a0", "  ")),
    )


_LINE: Final = st.lists(_sentences(), min_size=1, max_size=3).map(" ".join)


def _datelined() -> SearchStrategy[str]:
    """Give a paragraph that opens with place, date and agency."""
    opening = st.sampled_from(
        (
            *("LINDMARK, March 3 (Example Wire) - ", "PORT HALE (Example Wire) — ", "LINDMARK, May 14 -- "),
            *("Lindmark, 3. Mai 2031 (xyz) – ", "PORT HALE, Aug. 14, 2031 / ", "(Example Wire) - "),
        )
    )
    return st.tuples(opening, _LINE).map("".join)


def _wrapped() -> SearchStrategy[str]:
    """Give a paragraph that is hard-wrapped, as mail and wire copy is."""

    def build(clauses: list[str], width: int) -> str:
        lines = [""]
        for word in " ".join(clauses).split(" "):
            if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".strip()
        return "\n".join(lines)

    return st.builds(build, st.lists(_CLAUSES | _marks(), min_size=5, max_size=14), st.integers(30, 100))


def _joined(items: SearchStrategy[str], joint: str = "\n", least: int = 1, most: int = 4) -> SearchStrategy[str]:
    return st.lists(items, min_size=least, max_size=most).map(joint.join)


def _fronts() -> SearchStrategy[str]:
    """Give what stands before the first paragraph."""
    title = _phrases(6).map(lambda words: words.rstrip(".:"))
    dates = st.sampled_from(
        ("14 August 2031", "Friday, May 3, 2030", "2031-08-14", "*Updated: 14 August 2031, 10:05*", "2031年8月14日")
    )
    bylines = st.sampled_from(("By Ada Lane", "By Élodie Marsh and Bo Reed", "**By: Ada Lane**", "By the sea they met"))
    sub = st.sampled_from(("\n", "\n\n")).flatmap(lambda joint: title.map(lambda words: f"{joint}{words}"))
    return st.one_of(
        title,
        st.tuples(title, sub).map("".join),
        st.tuples(st.just("# "), title, sub).map("".join),
        st.tuples(title, st.sampled_from(("\n", "\n\n")), dates | bylines).map("".join),
        st.tuples(title, st.just("\n"), bylines, st.just("\n"), dates).map("".join),
        st.just(""),
    )


def _items(bullets: Sequence[str], lines: SearchStrategy[str]) -> SearchStrategy[str]:
    item = st.tuples(
        st.sampled_from(("", "", "  ", "\t")),
        st.sampled_from(bullets),
        lines,
        st.sampled_from(("", "", "\n  which goes on [2]", "\n\tand on\n  and on")),
    )
    return _joined(item.map("".join))


def _bodies() -> SearchStrategy[str]:
    """Give the blocks of an article's body, each in lines with LF between."""
    quoted = st.tuples(st.sampled_from(("> ", ">", ">> ", "  > ")), _LINE).map("".join)
    cells = st.lists(_phrases(2) | _marks(), min_size=1, max_size=3).map(" | ".join)
    code = st.tuples(
        st.sampled_from(("```", "~~~~")),
        st.sampled_from(("", "py")),
        _joined(_LINE | st.just("") | st.just("x = arr[0] # [1]")),
        st.booleans() | st.just(True),
    )
    return st.one_of(
        _LINE,
        _joined(_LINE),
        _datelined(),
        _wrapped(),
        st.tuples(st.sampled_from(("## ", "### ", "# ", "######\t")), _phrases(), st.sampled_from(("", " ##"))).map(
            "".join
        ),
        _items(("- ", "* ", "+ ", "\u2022 "), _LINE),
        _items(("1. ", "2) ", "10. ", "\u2013 "), _LINE),
        _joined(quoted),
        _joined(cells.map(lambda row: f"| {row} |")).map(lambda rows: f"| a | b |\n| --- | --- |\n{rows}"),
        st.sampled_from(("---", "***", "* * *", "____", "=====")),
        code.map(lambda parts: f"{parts[0]}{parts[1]}\n{parts[2]}" + (f"\n{parts[0]}" if parts[3] else "")),
        strings(),
    )


def _labels(words: Sequence[str]) -> SearchStrategy[str]:
    form = st.sampled_from(("{}:", "## {}", "**{}**", "**{}:**", "{}", "{} :", "# {}:", "## 4. {}"))
    return st.tuples(form, st.sampled_from(words)).map(lambda pair: pair[0].format(pair[1]))


def _numbered(entries: Sequence[str], first: int, steps: list[int], form: str) -> list[str]:
    """Return entries with their numbers before them; steps make gaps and repeats."""
    out = []
    number = first
    for entry, step in zip(entries, cycle(steps)):
        out.append(form.format(number) + entry)
        number += step
    return out


def _mostly(usual: SearchStrategy[str], rare: SearchStrategy[str]) -> SearchStrategy[str]:
    """Give what is usual in two of three cases: one branch of many would come up as seldom as any other."""
    return st.sampled_from((usual, usual, rare)).flatmap(lambda chosen: chosen)


def _source_lists() -> SearchStrategy[str]:
    """Give lists of sources: one a line or on one line, with and without label, in each form of number."""
    title = _phrases(4)
    usual = st.one_of(title, st.tuples(title, _URL).map(" ".join), st.tuples(title, _URL).map(": ".join))
    rare = st.one_of(
        st.tuples(title, _URL).map(lambda pair: f"[{pair[0]}]({pair[1]}), 3 May 2031"),
        _URL,
        st.tuples(title, _URL).map("\n    ".join),
        st.tuples(title, _URL).map("，".join),
        st.tuples(_URL, title).map("、".join),
        st.tuples(title, _URL).map(lambda pair: f"「{pair[0]}」{pair[1]}（2031年3月7日閲覧）"),
        st.just("Source"),
        st.sampled_from(_REFERENCES),
        st.tuples(title, _URL, st.sampled_from(("\nURL: {}", "\n   Link: {}", "\n{}"))).map(
            lambda three: three[0] + three[2].format(three[1])
        ),
        st.tuples(title, _URL).map(lambda pair: f"{pair[0]} {pair[1]}\nA remark."),
        st.just(""),
    )
    entry = _mostly(usual, rare)
    rows = st.builds(
        _numbered,
        st.lists(entry, min_size=1, max_size=4),
        st.sampled_from((1, 1, 1, 2, 7)),
        st.lists(st.sampled_from((1, 1, 1, 2, 0)), min_size=1, max_size=3),
        st.sampled_from(
            ("[{}] ", "[{}] ", "[{}] ", "[{}]: ", "[{}]. ", "{}. ", "{}) ", "[^{}]: ", "- [{}] ", "**[{}]** ", "- ", "")
        )
        | st.sampled_from(
            (
                "{}、",
                "（{}）",
                "**{}.** ",
                "({}) ",
                "[doc{}] ",
                "[web:{}] ",
                "Source {}: ",
                "[[{}]](https://example.org/b) ",
            )
        ),
    )
    label = _labels(("Sources", "References", "Works cited", "SOURCES", "Notes", "Bibliography"))
    one_line = st.tuples(rows, st.sampled_from((" ", " ", "; ", ", "))).map(lambda pair: pair[1].join(pair[0]))
    lines = rows.map("\n".join)
    labelled = st.tuples(label, st.sampled_from(("\n", "\n\n")), lines | one_line).map("".join)
    rare_lists = st.one_of(
        st.tuples(st.sampled_from(("Sources: ", "**Sources:** ", "References: ")), one_line).map("".join),
        rows.map("\n\n".join),
        st.tuples(label, _joined(title)).map("\n".join),
        st.tuples(_sentences(), _joined(entry)).map(
            lambda pair: f"Source: {pair[0]}\n(1) Wire https://example.org/a\n{pair[1]}"
        ),
        st.lists(st.tuples(title, _URL).map(": ".join), min_size=1, max_size=3).map(
            lambda e: "Sources: " + " ; ".join(e)
        ),
        st.tuples(_LINE, label, rows.map("\n  ".join), _LINE).map("- {0[0]}\n  {0[1]}\n  {0[2]}\n- {0[3]}".format),
    )
    return _mostly(_mostly(labelled, lines | one_line), rare_lists)


def _related_lists() -> SearchStrategy[str]:
    entry = st.one_of(
        _phrases(), _phrases().map("{}: more".format), st.tuples(_phrases(), _URL).map(lambda p: f"[{p[0]}]({p[1]})")
    )
    label = _labels(("Read also", "Related articles", "See also", "RELATED", "You may also like"))
    return st.one_of(
        st.tuples(label, st.just("\n"), _items(("- ", "1. ", "\u2022 ", "\u2013 "), entry)).map("".join),
        st.tuples(label, st.just("\n"), _joined(entry)).map("".join),
        st.tuples(
            st.sampled_from(("Read also: ", "Read also | ", "→ Read more: ", "■関連記事\n", "【関連記事】\n- ")), entry
        ).map("".join),
    )


def _explained() -> SearchStrategy[str]:
    """Give texts whose citations are digits that only a list tells from other digits: raised, or after a full stop."""

    def build(sentences: list[str], raised: bool) -> str:  # noqa: FBT001
        digits = "¹²³⁴" if raised else "1234"
        text = " ".join(
            [f"{words.rstrip('.:')} agreed.{digit}" for words, digit in zip(sentences, digits, strict=False)]
        )
        return f"{text}\n\nSources:\n1. Example Wire\n2. Hale Post\n3. https://example.org/a"

    return st.builds(build, st.lists(_phrases(), min_size=1, max_size=4), st.booleans())


_SPACED: Final = st.sampled_from(
    (
        *("\n\n", "\n\n", "\n", "\n\n\n", " \n", "\n \n", "\t\n\n  ", "\n\n    "),
        *("\u00a0\n\n", "\n\u3000", "\n\u2028\n", "\x0c\n", "\n\n\t"),
    )
)
_OUTER: Final = st.sampled_from(("", "", "", "\n", "\r\n\r\n", "  ", "\ufeff", "\ufeff\n \n", "\u2029\x1c"))
_ENDS: Final = st.sampled_from((["\n"], ["\n"], ["\r\n"], ["\r"], ["\n", "\r\n"], ["\r", "\n"], ["\n\r", "\r\n", "\r"]))


def _with_ends(text: str, ends: list[str]) -> str:
    """Return ``text`` with each of its line ends made the next one of ``ends``."""
    lines = text.split("\n")
    return "".join([part for pair in zip(lines, cycle(ends)) for part in pair][: 2 * len(lines) - 1])


def _document(parts: list[tuple[str, str]], ends: list[str], strange: list[tuple[int, str]], outer: list[str]) -> str:
    text = "".join([part for pair in parts for part in pair])
    text = _with_ends(text, ends)
    for place, piece in strange:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at:]
    return f"{outer[0]}{text}{outer[1]}"


def _part(make: Callable[[], SearchStrategy[str]]) -> SearchStrategy[tuple[str, str]]:
    return st.tuples(make(), _SPACED)


def texts() -> SearchStrategy[str]:
    r"""Give the text of an article, such as ``parse`` reads: any constructs of the grammar, in any order.

    Headlines, bylines, date lines; paragraphs one a line, with blank lines between, or hard-wrapped; headings, list
    items, quotations, tables, rules, code; citation markers in each written form, and what looks like one; lists
    of sources and of related links. Line ends are LF, CRLF, CR or all of them; white space is often odd; and
    now and then a hostile string stands where none should.

    >>> import hypothesis
    >>> from newsmodel import parse
    >>> as_it_comes = hypothesis.settings(phases=[hypothesis.Phase.generate])
    >>> text = hypothesis.find(texts(), lambda text: len(parse(text).sources) > 1, settings=as_it_comes)
    >>> all(source.text in text for source in parse(text).sources)
    True
    """
    front = st.lists(_part(_fronts), max_size=1)
    body = st.lists(_part(_bodies), max_size=5)
    tail = st.lists(_part(_source_lists) | _part(_related_lists), max_size=2)
    rest = st.lists(_part(_bodies) | _part(_explained), max_size=1)
    return st.builds(
        _document,
        st.tuples(front, body, tail, rest).map(lambda parts: [pair for part in parts for pair in part]),
        _ENDS,
        st.just([]) | st.lists(st.tuples(st.integers(0, 2000), strings(min_size=1, max_size=3)), max_size=2),
        st.lists(_OUTER, min_size=2, max_size=2),
    )
