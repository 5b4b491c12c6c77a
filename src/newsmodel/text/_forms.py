"""The written forms of citations and links: one table, an entry a form.

To add a form, add an entry here and its style to `newsmodel.model.MarkerStyle`. docs/text-format.md shows
each with its look-alikes, and the tests run the examples of this table.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from newsmodel.model import Link, Marker, MarkerStyle

__all__ = ["FORMS", "LONGEST_FORM", "LONGEST_TITLE", "ONE_LINK", "TARGET", "Form", "read_numbers"]

_Leaves = tuple[Marker | Link, ...]

LONGEST_FORM: Final = 3_000
"""How many characters a form has at the most."""
LONGEST_TITLE: Final = 500
"""How many characters the title of a link has at the most."""
_WIDEST_RANGE: Final = 100
# One number, or several with commas, semicolons and dashes between them. Three digits at most: [2019] is a year.
_NUMBERS: Final = r"[0-9]{1,3}(?:[ ]?[,;\u2013\u2014-][ ]?[0-9]{1,3}){0,50}"
_PART: Final = re.compile(r"([0-9]{1,3})(?:[ ]?[\u2013\u2014-][ ]?([0-9]{1,3}))?")
TARGET: Final = r"\([ ]?(?P<url>(?:[^\s()<>]|\([^\s()<>]*\))+)(?:[ ]\"[^\"\r\n]*\")?\)"
"""An address in round brackets, which may hold balanced ones, and a Markdown title."""
_LINKS: Final = r"\((?:https?:|[^\s()]{0,2000}\))"
_TITLE: Final = r"(?:[^\[\]\r\n]|\[[^\[\]\r\n]*\])+"
_TURN: Final = r"turn[0-9]{1,4}[a-z]{3,12}[0-9]{1,4}"


class Form(NamedTuple):
    """One written form.

    Attributes:
        prefix: The characters that it begins with.
        pattern: What it looks like.
        read: Makes the leaves of a match, which have its characters between them; None where it is a look-alike.
        example: A text that has the form.
        lookalikes: A text that resembles it and stays text.
    """

    prefix: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], _Leaves | None]
    example: str
    lookalikes: str


def read_numbers(written: str) -> tuple[int, ...] | None:
    """Return the numbers of ``1, 3-5``, ranges filled in; None where a range falls, or is too wide to be one.

    >>> read_numbers("1, 3-5")
    (1, 3, 4, 5)
    """
    if written.isdecimal():
        return (int(written),)
    out: list[int] = []
    for part in _PART.finditer(written):
        low, high = int(part[1]), int(part[2] or part[1])
        if not low <= high < low + _WIDEST_RANGE:
            return None
        out += range(low, high + 1)
    return tuple(out)


def _is_subscript(found: re.Match[str]) -> bool:
    """``arr[0]``, ``a[1].b``, ``$a[1]$``: glued, and zero or before code or a formula's end; ``{[1]}``; ``x^[1]``."""
    text, start, end = found.string, found.start(), found.end()
    if start > 0 and text[start - 1] in "{^":
        return text[end : end + 1] == "}" if text[start - 1] == "{" else text[end : end + 1] != "^"
    if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_)]"):
        return False
    if found[1].strip("0") == "" and text[start - 1] not in ")]":
        return True
    after = text[end : end + 3]
    return (
        after[:1] in ("_", "$")
        or after[:2] == "\\)"
        or after in (" = ", " +=", " ==")
        or (after[:1] == "." and after[1:2].islower())
    )


def _bracket(found: re.Match[str]) -> _Leaves | None:
    numbers = None if _is_subscript(found) else read_numbers(found[1])
    return None if numbers is None else (Marker(found[0], numbers=numbers),)


def _numbered(style: MarkerStyle) -> Callable[[re.Match[str]], _Leaves | None]:
    """Return the reader of a form that holds numbers in its group ``numbers``, and may hold an address."""

    def read(found: re.Match[str]) -> _Leaves | None:
        groups = found.groupdict()
        numbers = read_numbers(groups["numbers"])
        return None if numbers is None else (Marker(found[0], numbers=numbers, style=style, url=groups.get("url")),)

    return read


def _labelled(style: MarkerStyle, *, divider: str | None = None) -> Callable[[re.Match[str]], _Leaves]:
    """Return the reader of a form that holds opaque ids in its group ``label``, and may hold an address."""

    def read(found: re.Match[str]) -> _Leaves:
        groups = found.groupdict()
        written = groups["label"] or ""
        parts = re.split(divider, written) if divider else [written]
        labels = tuple([part.strip() for part in parts if part.strip()])
        return (Marker(found[0], labels=labels, style=style, url=groups.get("url")),)

    return read


def _scoped_footnote(found: re.Match[str]) -> _Leaves:
    label = found["label"]
    return (Marker(found[0], numbers=(int(found["number"]),), labels=(label,), style=MarkerStyle.FOOTNOTE),)


def _linked_number(found: re.Match[str]) -> _Leaves | None:
    numbers = read_numbers(found["one"] or found["two"])
    if found.string[found.start() - 1 : found.start()] == "!" and found["url"].lower().endswith(_PICTURES):
        return None
    return None if numbers is None else (Marker(found[0], numbers=numbers, style=MarkerStyle.LINK, url=found["url"]),)


def _link(found: re.Match[str]) -> _Leaves | None:
    if len(found["title"]) > LONGEST_TITLE:
        return None
    return (Link(found[0], title=found["title"], url=found["url"]),)


ONE_LINK: Final = re.compile(rf"\[(?P<title>{_TITLE})\]{TARGET}")
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_LINK_LIST: Final = re.compile(r"[ ]?[,;][ ]|[ ]")
_LINKED: Final = re.compile(rf"\[(?:(?P<one>{_NUMBERS})|\[\^?(?P<two>{_NUMBERS})\])\]{TARGET}")


def _bracketed_links(found: re.Match[str]) -> _Leaves | None:
    """Links in round brackets cite, ``([a](u); [b](v))``, brackets and all; beside linked numbers, none do."""
    text = found.string
    out: list[Marker] = []
    begin, at = found.start(), found.start() + 1
    while True:
        link = ONE_LINK.match(text, at, found.endpos)
        if link is None or "://" not in link["url"] or len(link["title"]) > LONGEST_TITLE or _is_numbered(link):
            return None
        if text.startswith(")", link.end(), found.endpos):
            out.append(Marker(text[begin : link.end() + 1], style=MarkerStyle.TITLE, url=link["url"]))
            return tuple(out)
        out.append(Marker(text[begin : link.end()], style=MarkerStyle.TITLE, url=link["url"]))
        divider = _LINK_LIST.match(text, link.end())
        if divider is None:
            return None
        begin, at = link.end(), divider.end()


def _is_numbered(link: re.Match[str]) -> bool:
    """Return whether a link is a linked number."""
    found = _LINKED.match(link.string, link.start(), link.end())
    return found is not None and _linked_number(found) is not None


def _private(found: re.Match[str]) -> _Leaves | None:
    kind, *labels = found["label"].split("\ue202")
    if not kind.endswith("cite"):  # other things are drawn with the same delimiters
        return None
    return (Marker(found[0], labels=tuple(filter(None, labels)), style=MarkerStyle.PRIVATE_USE),)


def _turns(found: re.Match[str]) -> _Leaves:
    return (Marker(found[0], labels=tuple(re.findall(_TURN, found[0])), style=MarkerStyle.TURN),)


def _form(
    prefix: str,
    pattern: str,
    read: Callable[[re.Match[str]], _Leaves | None],
    example: str,
    lookalikes: str = "",
) -> Form:
    return Form(prefix, re.compile(pattern), read, example, lookalikes)


FORMS: Final = (
    _form(
        "[",
        rf"\[({_NUMBERS})\](?!{_LINKS})",
        _bracket,
        "They agreed [1], [2, 3] and [4-6].",
        "arr[0], [2019], [1-999], [3-1], $a[1]$, x_{[1]}, x^[1]",
    ),
    _form(
        "**[",
        rf"\*\*\[(?P<numbers>{_NUMBERS})\]\*\*",
        _numbered(MarkerStyle.BRACKET),
        "They agreed **[1]**.",
        "**[2019]**",
    ),
    _form(
        "[^",
        rf"\[\^(?P<numbers>{_NUMBERS})\]",
        _numbered(MarkerStyle.FOOTNOTE),
        "They agreed.[^1]",
        "[^2019], x^2",
    ),
    _form(
        "[^",
        r"\[\^(?P<label>[0-9]{1,4}_(?P<number>[0-9]{1,4}))\]",
        _scoped_footnote,
        "They agreed.[^1_19]",
    ),
    _form(
        "[^",
        rf"\[\^(?P<numbers>{_NUMBERS})\^\]",
        _numbered(MarkerStyle.CARET),
        "They agreed[^1^].",
    ),
    _form(
        "[^",
        r"\[\^(?P<label>[A-Za-z][\w.-]{1,60})\]",
        _labelled(MarkerStyle.FOOTNOTE),
        "They agreed.[^treaty]",
        "[^a], [^a-z ]",
    ),
    _form(
        "[",
        _LINKED.pattern,
        _linked_number,
        "They agreed [[1]](https://example.org/a) and [2](https://example.org/b).",
        "[1] (no link)",
    ),
    _form(
        "([oai_citation",
        rf"\(\[(?P<label>oai_citation:[0-9]{{1,4}})[^\[\]\r\n]{{0,200}}\]{TARGET}\)",
        _labelled(MarkerStyle.OAI_CITATION),
        "They agreed ([oai_citation:1\u2021example.org](https://example.org/a)).",
    ),
    _form(
        "[oai_citation",
        rf"\[(?P<label>oai_citation:[0-9]{{1,4}})[^\[\]\r\n]{{0,200}}\]{TARGET}",
        _labelled(MarkerStyle.OAI_CITATION),
        "They agreed [oai_citation:1\u2021example.org](https://example.org/a).",
    ),
    _form(
        "([",
        r"\(\[",
        _bracketed_links,
        "They agreed ([The talks](https://example.org/a); [The deal](https://example.org/b)).",
        "(see [the talks](https://example.org/a)), ([note](#a)), ([1](https://example.org/a))",
    ),
    _form(
        ":contentReference[",
        r":contentReference\[(?P<label>oaicite:[0-9]{1,4})\](?:\{index=[0-9]{1,4}\})?",
        _labelled(MarkerStyle.CONTENT_REFERENCE),
        "They agreed :contentReference[oaicite:0]{index=0}.",
    ),
    _form(
        "[cite",
        rf"\[cite:[ ]?(?P<numbers>{_NUMBERS})\]",
        _numbered(MarkerStyle.CITE),
        "They agreed [cite: 1, 2].",
        "[cite this]",
    ),
    _form(
        "[cite",
        r"\[cite_(?P<label>start|end)\]",
        lambda found: (Marker(found[0], style=MarkerStyle.CITE),),
        "[cite_start]They agreed [cite: 1].",
    ),
    _form(
        "[span_",
        r"\[(?P<label>span_[0-9]{1,4})\]\((?:start|end)_span\)",
        _labelled(MarkerStyle.CITE),
        "[span_2](start_span)They agreed[span_2](end_span).",
    ),
    _form(
        "[citation:",
        rf"\[citation:[ ]?(?P<numbers>{_NUMBERS})\]",
        _numbered(MarkerStyle.CITATION),
        "They agreed [citation:3][citation:5].",
        "[citation needed]",
    ),
    _form(
        "[",
        r"\[[Dd]oc[ ]?(?P<numbers>[0-9]{1,3})\]",
        _numbered(MarkerStyle.DOC),
        "They agreed [doc1].",
        "[doctor], [docs]",
    ),
    _form(
        "[ID:",
        r"\[ID:[ ]?(?P<label>[\w.-]{1,80})\]",
        _labelled(MarkerStyle.ID),
        "They agreed [ID:3092e7ae].",
    ),
    _form(
        "[",
        r"\[(?P<label>(?:web|attached_file|file|page|image|video|news|memory|conversation_history|post):[0-9]{1,4})\]",
        _labelled(MarkerStyle.TAG),
        "They agreed [web:1].",
        "[web: see below]",
    ),
    _form(
        "[",
        rf"\[[Ss]ources?[ ]?:?[ ]?(?P<numbers>{_NUMBERS})\]",
        _numbered(MarkerStyle.SOURCE),
        "They agreed [Source 1].",
        "[Source of the Nile]",
    ),
    _form(
        "(",
        rf"\([Ss]ources?[ ](?P<numbers>{_NUMBERS})\)",
        _numbered(MarkerStyle.SOURCE),
        "They agreed (source 1).",
        "(source unknown)",
    ),
    _form(
        "[source]",
        r"\[source\]",
        lambda found: (Marker(found[0], style=MarkerStyle.SOURCE),),
        "They agreed [source].",
        "[source?]",
    ),
    _form(
        "[",
        r"\[(?:source:[ ]?)?(?P<label>\w[\w .()-]{0,100}\.(?:pdf|txt|docx?|html?|md|csv|xlsx?|pptx?|json)"
        r"(?:#page=[0-9]{1,5})?)\]",
        _labelled(MarkerStyle.FILE),
        "They agreed [info1.txt].",
        "[sic.]",
    ),
    _form(
        "[@",
        r"\[(?P<label>-?@[\w:.#$%&+?<>~/-]{1,100}(?:;[ ]?-?@[\w:.#$%&+?<>~/-]{1,100}){0,20})\]",
        _labelled(MarkerStyle.PANDOC, divider=r";"),
        "They agreed [@hale2024; @reed2025].",
        "[@ the scene]",
    ),
    _form(
        "[START_REF]",
        r"\[START_REF\](?P<label>[^\[\]\r\n]{1,300})\[END_REF\]",
        _labelled(MarkerStyle.START_REF),
        "They agreed [START_REF] The Harbour Talks, Hale [END_REF].",
    ),
    _form(
        "\u3010",
        r"\u3010(?P<numbers>[0-9]{1,3}(?:[ ]?[,;\uff0c\u3001\u2013\u2014-][ ]?[0-9]{1,3}){0,50})"
        r"(?:\u2020[^\u3010\u3011\r\n]{0,100})?\u3011",
        _numbered(MarkerStyle.LENTICULAR),
        "They agreed\u30101\u3011, fully\u301085\u2020L261-269\u3011.",
        "\u3010\u6ce8\u3011, \u30102019\u3011",
    ),
    _form(
        "\u3010",
        r"\u3010(?P<label>[0-9]{1,4}:[0-9]{1,4})(?:\u2020[^\u3010\u3011\r\n]{0,100})?\u3011",
        _labelled(MarkerStyle.LENTICULAR),
        "They agreed\u30104:0\u2020source\u3011.",
    ),
    _form(
        "\ue200",
        r"\ue200(?P<label>[^\ue200\ue201\r\n]{1,400})\ue201",
        _private,
        "They agreed\ue200cite\ue202turn0search3\ue201.",
        "\ue200navlist\ue202more\ue201",
    ),
    _form(
        "\uea01",
        r"\uea01(?P<numbers>[0-9]{1,3})\uea02",
        _numbered(MarkerStyle.PRIVATE_USE),
        "They agreed\uea011\uea02.",
    ),
    _form(
        "<sup>",
        rf"<sup>\[?(?P<numbers>{_NUMBERS})\]?(?:{TARGET})?</sup>",
        _numbered(MarkerStyle.SUP),
        "They agreed<sup>[1](https://example.org/a)</sup><sup>2</sup>.",
        "<sup>th</sup>",
    ),
    _form(
        "<|",
        r"<\|(?P<label>file-[\w-]{1,80})\|>",
        _labelled(MarkerStyle.FILE),
        "They agreed <|file-abc123|>.",
    ),
    _form(
        "turn",
        rf"(?<![A-Za-z0-9])(?:{_TURN}){{1,20}}(?![A-Za-z0-9])",
        _turns,
        "They agreed turn0search0turn1view2.",
        "return, turn 2, turn2",
    ),
    _form(
        "[",
        rf"\[(?P<title>{_TITLE})\]{TARGET}",
        _link,
        "See [the report](https://example.org/r).",
        "[the report] (in English)",
    ),
)
"""Every form, in the order in which they are tried at a place."""
