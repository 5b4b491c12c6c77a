"""The table of rules: what each looks for, and with what it shows so.

To add a rule, write a function from an Article to its findings, and add an entry here, with a text that fires it
and one that resembles it and does not. docs/findings.md explains each; the tests run the examples of this table.
"""

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from newsmodel.citations import _rules_entries as entries
from newsmodel.citations import _rules_markers as markers
from newsmodel.citations import _rules_numbers as numbers
from newsmodel.citations import _rules_prose as prose
from newsmodel.citations import _rules_urls as urls
from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._rules_near import near_miss_marker
from newsmodel.model import Article
from newsmodel.model._value import Value

__all__ = ["RULES", "CheckRule"]


@attrs.frozen(repr=False, weakref_slot=False, getstate_setstate=False)
class CheckRule(Value):
    """A rule of `check`: one entry of ``newsmodel.citations.RULES``.

    Attributes:
        code: The code of its findings.
        find: The function that finds them.
        description: What it finds, in one sentence.
        severity: How grave its findings are, save where they say otherwise themselves.
        default: Whether `check` applies it where no rules are named.
        example: A text in which it finds something.
        lookalike: A text that resembles it, in which it finds nothing.

    >>> from newsmodel.citations import RULES
    >>> rule = RULES[0]
    >>> rule.code, str(rule.severity), rule.default
    ('dangling-marker', 'error', True)
    >>> from newsmodel import parse
    >>> [finding.code for finding in rule.find(parse(rule.example))]
    ['dangling-marker']
    """

    code: str
    find: Callable[[Article], Iterator[Finding]] = attrs.field(kw_only=True)
    description: str = attrs.field(kw_only=True)
    severity: Severity = attrs.field(kw_only=True)
    default: bool = attrs.field(default=True, kw_only=True)
    example: str = attrs.field(kw_only=True)
    lookalike: str = attrs.field(kw_only=True)


RULES: Final = (
    CheckRule(
        "dangling-marker",
        find=markers.dangling_marker,
        description="A marker cites a number or label that no source bears.",
        severity=Severity.ERROR,
        example="They met [1]. They agreed [7].\n\nSources:\n[1] Port reopens, https://post.example/port",
        lookalike="They met [1], as row[0] has it.\n\nSources:\n[1] Port reopens, https://post.example/port",
    ),
    CheckRule(
        "near-miss-marker",
        find=near_miss_marker,
        description="What was meant for a marker is text, by a slip of the pen.",
        severity=Severity.WARNING,
        example="They met [1]. They agreed [ 2 ].\n\nSources:\n[1] https://post.example/port\n[2] https://wire.example",
        lookalike="They met [1] (all five (5) of them), [2 of 3 days].\n\nSources:\n[1] https://post.example/port",
    ),
    CheckRule(
        "capped-number",
        find=markers.capped_number,
        description="Brackets are read as text since their number or range is too large, though sources bear it.",
        severity=Severity.WARNING,
        example="They agreed [1204].\n\nSources:\n[1203] https://post.example/port\n[1204] https://wire.example",
        lookalike="They met in [2031].\n\nSources:\n[1] https://post.example/port\n[2] https://wire.example",
    ),
    CheckRule(
        "mixed-styles",
        find=markers.mixed_styles,
        description="A marker is written in another way than most.",
        severity=Severity.WARNING,
        example="They met [1]. They agreed [2]. They left [^1].\n\nSources:\n[1] https://post.example\n[2] https://wire.example",
        lookalike="They met [1]. They agreed [1, 2].\n\nSources:\n[1] https://post.example\n[2] https://wire.example",
    ),
    CheckRule(
        "citation-order",
        find=markers.citation_order,
        description="A number is cited for the first time after a higher one.",
        severity=Severity.INFO,
        default=False,
        example="They met [2]. They agreed [1].\n\nSources:\n[1] https://post.example\n[2] https://wire.example",
        lookalike="They met [1]. They agreed [2]. They left [1].\n\nSources:\n[1] https://post.example\n[2] https://wire.example",
    ),
    CheckRule(
        "uncited-source",
        find=numbers.uncited_source,
        description="A source is cited nowhere; information only where the text has no marker at all.",
        severity=Severity.WARNING,
        example="They met [1].\n\nSources:\n[1] https://post.example/port\n[2] https://wire.example",
        lookalike="They met (Lane, 2031).\n\n## References\n- Lane, A. (2031). Port reopens. https://post.example/port",
    ),
    CheckRule(
        "duplicate-number",
        find=numbers.duplicate_number,
        description="Two sources of one list bear the same number or label.",
        severity=Severity.ERROR,
        example="They met [1].\n\nSources:\n[1] https://post.example/port\n[1] https://wire.example",
        lookalike="They met [1].\n\n[1] https://post.example/port\n\nThey left [1].\n\n[1] https://wire.example",
    ),
    CheckRule(
        "number-gap",
        find=numbers.number_gap,
        description="A list leaves numbers out.",
        severity=Severity.WARNING,
        example="They met [1][3].\n\nSources:\n[1] https://post.example/port\n[3] https://wire.example",
        lookalike="They met [1][2].\n\nSources:\n[2] https://post.example/port\n[1] https://wire.example",
    ),
    CheckRule(
        "number-order",
        find=numbers.number_order,
        description="A source stands below one with a higher number.",
        severity=Severity.WARNING,
        example="They met [1][2].\n\nSources:\n[2] https://post.example/port\n[1] https://wire.example",
        lookalike="They met [1][3].\n\nSources:\n[1] https://post.example/port\n[3] https://wire.example",
    ),
    CheckRule(
        "placeholder-title",
        find=entries.placeholder_title,
        description="The title of a source says nothing: a word of a template, or the name of an error page.",
        severity=Severity.WARNING,
        example="They met [1].\n\nSources:\n[1] Source - https://post.example/port",
        lookalike="They met [1].\n\nSources:\n[1] Source of the Lind found - https://post.example/port",
    ),
    CheckRule(
        "placeholder-url",
        find=entries.placeholder_url,
        description="An address is on a host that is set aside for examples.",
        severity=Severity.WARNING,
        example="They met [1].\n\nSources:\n[1] Port reopens - https://www.example.com/port",
        lookalike="They met [1].\n\nSources:\n[1] Port reopens - https://post.example/example.com",
    ),
    CheckRule(
        "missing-url",
        find=entries.missing_url,
        description="A source has no address, and no DOI or ISBN either.",
        severity=Severity.WARNING,
        example="They met [1].\n\nSources:\n[1] Lindmark Post, 7 March",
        lookalike="They met [1].\n\nSources:\n[1] Strikes at sea, doi:10.99999/strikes",
    ),
    CheckRule(
        "malformed-url",
        find=urls.malformed_url,
        description="An address cannot be followed as it is written.",
        severity=Severity.ERROR,
        example="They met [1].\n\nSources:\n[1] Port reopens - https:/post.example/port",
        lookalike="They met [1].\n\nSources:\n[1] Port reopens - (https://post.example/port_(Lindmark))",
    ),
    CheckRule(
        "duplicate-url",
        find=urls.duplicate_url,
        description="Two sources of one list have the same address.",
        severity=Severity.WARNING,
        example="They met [1][2].\n\nSources:\n[1] https://post.example/port\n[2] http://www.post.example/port/#top",
        lookalike="They met [1][2].\n\nSources:\n[1] https://post.example/port\n[2] https://post.example/port?page=2",
    ),
    CheckRule(
        "conflicting-urls",
        find=urls.conflicting_urls,
        description="One number stands for two addresses.",
        severity=Severity.ERROR,
        example="They met [1](https://wire.example).\n\nSources:\n[1] https://post.example/port",
        lookalike="They met [1](https://post.example/port#top).\n\nSources:\n[1] https://post.example/port",
    ),
    CheckRule(
        "split-entry",
        find=entries.split_entry,
        description="A source is cut in two: what stands below the list is the rest of it.",
        severity=Severity.WARNING,
        example="They met [1].\n\nSources:\n[1] Lindmark Post -\n\nhttps://post.example/port",
        lookalike="They met [1].\n\nSources:\n[1] Lindmark Post\n\nThey will meet again.",
    ),
    CheckRule(
        "uncited-paragraph",
        find=prose.uncited_paragraph,
        description="A paragraph cites nothing, in a text that cites.",
        severity=Severity.INFO,
        example=(
            "They met [1].\n\nThe dock workers of Lindmark went back to work on Friday, after nine days of talks."
            "\n\nSources:\n[1] https://post.example/port"
        ),
        lookalike=(
            "They met [1].\n\nThe dock workers of Lindmark went back to work on Friday, on these terms:\n\n"
            "- more pay [1]\n\nSources:\n[1] https://post.example/port"
        ),
    ),
    CheckRule(
        "uncited-claim",
        find=prose.uncited_claim,
        description="A sentence gives a figure or a quotation, and no source.",
        severity=Severity.INFO,
        default=False,
        example="Some 400 dock workers went back to work.",
        lookalike="They met on 7 March 2031. Some 400 agreed [1].",
    ),
)
"""Every rule, in the order of docs/findings.md."""
