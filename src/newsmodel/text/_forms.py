"""The written forms of citations and links: one table, an entry a form.

To add a form, add an entry here and its style to `newsmodel.model.MarkerStyle`. docs/text-format.md shows
each with its look-alikes, and the tests run the examples of this table.
"""

import re
from collections.abc import Callable
from typing import Final

from newsmodel.model import Marker, MarkerStyle
from newsmodel.text._form_readers import (
    LINKED,
    LINKS,
    NUMBERS,
    TARGET,
    TITLE,
    TURN,
    Form,
    Leaves,
    bracket,
    bracketed_links,
    labelled,
    link,
    linked_number,
    numbered,
    private,
    scoped_footnote,
    turns,
)

__all__ = ["FORMS"]


def _form(  # noqa: PLR0913  (each part of a form is one)
    prefix: str,
    pattern: str,
    read: Callable[[re.Match[str]], Leaves | None],
    example: str,
    lookalikes: str = "",
    *,
    follows: str = "",
) -> Form:
    return Form(prefix, re.compile(pattern), read, example, lookalikes, follows)


FORMS: Final = (
    _form(
        "[",
        rf"\[({NUMBERS})\](?!{LINKS})",
        bracket,
        "They agreed [1], [2, 3] and [4-6].",
        "arr[0], x[i][1], [2019], [1-999], [3-1], $a[1]$, x_{[1]}, x^[1]",
        follows="0123456789",
    ),
    _form(
        "**[",
        rf"\*\*\[(?P<numbers>{NUMBERS})\]\*\*",
        numbered(MarkerStyle.BRACKET),
        "They agreed **[1]**.",
        "**[2019]**",
    ),
    _form(
        "[^",
        rf"\[\^(?P<numbers>{NUMBERS})\]",
        numbered(MarkerStyle.FOOTNOTE),
        "They agreed.[^1]",
        "[^2019], x^2",
    ),
    _form(
        "[^",
        r"\[\^(?P<label>[0-9]{1,4}_(?P<number>[0-9]{1,4}))\]",
        scoped_footnote,
        "They agreed.[^1_19]",
    ),
    _form(
        "[^",
        rf"\[\^(?P<numbers>{NUMBERS})\^\]",
        numbered(MarkerStyle.CARET),
        "They agreed[^1^].",
    ),
    _form(
        "[^",
        r"\[\^(?P<label>[A-Za-z][\w.-]{1,60})\]",
        labelled(MarkerStyle.FOOTNOTE),
        "They agreed.[^treaty]",
        "[^a], [^a-z ]",
    ),
    _form(
        "[",
        LINKED.pattern,
        linked_number,
        "They agreed [[1]](https://example.org/a) and [2](https://example.org/b).",
        "[1] (no link)",
        follows="[0123456789",
    ),
    _form(
        "([oai_citation",
        rf"\(\[(?P<label>oai_citation:[0-9]{{1,4}})[^\[\]\r\n]{{0,200}}\]{TARGET}\)",
        labelled(MarkerStyle.OAI_CITATION),
        "They agreed ([oai_citation:1\u2021example.org](https://example.org/a)).",
    ),
    _form(
        "[oai_citation",
        rf"\[(?P<label>oai_citation:[0-9]{{1,4}})[^\[\]\r\n]{{0,200}}\]{TARGET}",
        labelled(MarkerStyle.OAI_CITATION),
        "They agreed [oai_citation:1\u2021example.org](https://example.org/a).",
    ),
    _form(
        "([",
        r"\(\[",
        bracketed_links,
        "They agreed ([The talks](https://example.org/a); [The deal](https://example.org/b)).",
        "(see [the talks](https://example.org/a)), ([note](#a)), ([1](https://example.org/a))",
    ),
    _form(
        ":contentReference[",
        r":contentReference\[(?P<label>oaicite:[0-9]{1,4})\](?:\{index=[0-9]{1,4}\})?",
        labelled(MarkerStyle.CONTENT_REFERENCE),
        "They agreed :contentReference[oaicite:0]{index=0}.",
    ),
    _form(
        "[cite",
        rf"\[cite:[ ]?(?P<numbers>{NUMBERS})\]",
        numbered(MarkerStyle.CITE),
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
        labelled(MarkerStyle.CITE),
        "[span_2](start_span)They agreed[span_2](end_span).",
    ),
    _form(
        "[citation:",
        rf"\[citation:[ ]?(?P<numbers>{NUMBERS})\]",
        numbered(MarkerStyle.CITATION),
        "They agreed [citation:3][citation:5].",
        "[citation needed]",
    ),
    _form(
        "[",
        r"\[[Dd]oc[ ]?(?P<numbers>[0-9]{1,3})\]",
        numbered(MarkerStyle.DOC),
        "They agreed [doc1].",
        "[doctor], [docs]",
        follows="Dd",
    ),
    _form(
        "[ID:",
        r"\[ID:[ ]?(?P<label>[\w.-]{1,80})\]",
        labelled(MarkerStyle.ID),
        "They agreed [ID:3092e7ae].",
    ),
    _form(
        "[",
        r"\[(?P<label>(?:web|attached_file|file|page|image|video|news|memory|conversation_history|post):[0-9]{1,4})\]",
        labelled(MarkerStyle.TAG),
        "They agreed [web:1].",
        "[web: see below]",
        follows="wafpivncm",
    ),
    _form(
        "[",
        rf"\[[Ss]ources?[ ]?:?[ ]?(?P<numbers>{NUMBERS})\]",
        numbered(MarkerStyle.SOURCE),
        "They agreed [Source 1].",
        "[Source of the Nile]",
        follows="Ss",
    ),
    _form(
        "(",
        rf"\([Ss]ources?[ ](?P<numbers>{NUMBERS})\)",
        numbered(MarkerStyle.SOURCE),
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
        labelled(MarkerStyle.FILE),
        "They agreed [info1.txt].",
        "[sic.]",
    ),
    _form(
        "[@",
        r"\[(?P<label>-?@[\w:.#$%&+?<>~/-]{1,100}(?:;[ ]?-?@[\w:.#$%&+?<>~/-]{1,100}){0,20})\]",
        labelled(MarkerStyle.PANDOC, divider=r";"),
        "They agreed [@hale2024; @reed2025].",
        "[@ the scene]",
    ),
    _form(
        "[START_REF]",
        r"\[START_REF\](?P<label>[^\[\]\r\n]{1,300})\[END_REF\]",
        labelled(MarkerStyle.START_REF),
        "They agreed [START_REF] The Harbour Talks, Hale [END_REF].",
    ),
    _form(
        "\u3010",
        r"\u3010(?P<numbers>[0-9]{1,3}(?:[ ]?[,;\uff0c\u3001\u2013\u2014-][ ]?[0-9]{1,3}){0,50})"
        r"(?:\u2020[^\u3010\u3011\r\n]{0,100})?\u3011",
        numbered(MarkerStyle.LENTICULAR),
        "They agreed\u30101\u3011, fully\u301085\u2020L261-269\u3011.",
        "\u3010\u6ce8\u3011, \u30102019\u3011",
    ),
    _form(
        "\u3010",
        r"\u3010(?P<label>[0-9]{1,4}:[0-9]{1,4})(?:\u2020[^\u3010\u3011\r\n]{0,100})?\u3011",
        labelled(MarkerStyle.LENTICULAR),
        "They agreed\u30104:0\u2020source\u3011.",
    ),
    _form(
        "\ue200",
        r"\ue200(?P<label>[^\ue200\ue201\r\n]{1,400})\ue201",
        private,
        "They agreed\ue200cite\ue202turn0search3\ue201.",
        "\ue200navlist\ue202more\ue201",
    ),
    _form(
        "\uea01",
        r"\uea01(?P<numbers>[0-9]{1,3})\uea02",
        numbered(MarkerStyle.PRIVATE_USE),
        "They agreed\uea011\uea02.",
    ),
    _form(
        "<sup>",
        rf"<sup>\[?(?P<numbers>{NUMBERS})\]?(?:{TARGET})?</sup>",
        numbered(MarkerStyle.SUP),
        "They agreed<sup>[1](https://example.org/a)</sup><sup>2</sup>.",
        "<sup>th</sup>",
    ),
    _form(
        "<|",
        r"<\|(?P<label>file-[\w-]{1,80})\|>",
        labelled(MarkerStyle.FILE),
        "They agreed <|file-abc123|>.",
    ),
    _form(
        "turn",
        rf"(?<![A-Za-z0-9])(?:{TURN}){{1,20}}(?![A-Za-z0-9])",
        turns,
        "They agreed turn0search0turn1view2.",
        "return, turn 2, turn2",
    ),
    _form(
        "[",
        rf"\[(?P<title>{TITLE})\]{TARGET}",
        link,
        "See [the report](https://example.org/r).",
        "[the report] (in English)",
    ),
)
"""Every form, in the order in which they are tried at a place."""
