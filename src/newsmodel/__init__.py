r"""newsmodel: plain-text news as one immutable typed value, every character kept.

>>> import newsmodel
>>> article = newsmodel.parse("Port talks end\n\nBoth sides met on Monday [1].\n\nSources:\n[1] Example Wire")
>>> for citation in article.citations:
...     print(citation.raw, [source.title for source in citation.sources])
[1] ['Example Wire']
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsmodel.citations import (
        CheckRule,
        Claim,
        Finding,
        Merge,
        Severity,
        check,
        cited,
        claims,
        link,
        merge,
        normal_url,
        renumber,
        restyle,
        strip_citations,
        uncited,
    )
    from newsmodel.errors import (
        CompositionError,
        DataError,
        EditError,
        ModelError,
        NewsModelError,
        QuoteError,
    )
    from newsmodel.extraction import extract, find_names, find_times
    from newsmodel.formats.json import (
        dump,
        dumps,
        load,
        loads,
    )
    from newsmodel.grounding import Grounding, Refusal, ground, story_prompt, story_schema
    from newsmodel.model import (
        Article,
        Block,
        Break,
        Byline,
        Citation,
        Code,
        DateLine,
        Dateline,
        Event,
        EventStatus,
        EventType,
        Evidence,
        Field,
        FieldName,
        Heading,
        Headline,
        HeadlineRole,
        Identifier,
        Issue,
        IssueStatus,
        Leaf,
        Link,
        ListItem,
        ListKind,
        ListLabel,
        Marker,
        MarkerStyle,
        Metadata,
        Name,
        NameKind,
        Node,
        Paragraph,
        Participant,
        ParticipantKind,
        Participation,
        Place,
        Position,
        Quotation,
        Quote,
        RelatedLink,
        Role,
        Rule,
        Section,
        Sentence,
        Source,
        Stance,
        Statement,
        Table,
        TimeExpression,
        TimeMod,
        TimeType,
    )
    from newsmodel.text import Edit, Scanner, compose, parse, reads_back, replace

__version__: str

__all__ = [
    "Article",
    "Block",
    "Break",
    "Byline",
    "CheckRule",
    "Citation",
    "Claim",
    "Code",
    "CompositionError",
    "DataError",
    "DateLine",
    "Dateline",
    "Edit",
    "EditError",
    "Event",
    "EventStatus",
    "EventType",
    "Evidence",
    "Field",
    "FieldName",
    "Finding",
    "Grounding",
    "Heading",
    "Headline",
    "HeadlineRole",
    "Identifier",
    "Issue",
    "IssueStatus",
    "Leaf",
    "Link",
    "ListItem",
    "ListKind",
    "ListLabel",
    "Marker",
    "MarkerStyle",
    "Merge",
    "Metadata",
    "ModelError",
    "Name",
    "NameKind",
    "NewsModelError",
    "Node",
    "Paragraph",
    "Participant",
    "ParticipantKind",
    "Participation",
    "Place",
    "Position",
    "Quotation",
    "Quote",
    "QuoteError",
    "Refusal",
    "RelatedLink",
    "Role",
    "Rule",
    "Scanner",
    "Section",
    "Sentence",
    "Severity",
    "Source",
    "Stance",
    "Statement",
    "Table",
    "TimeExpression",
    "TimeMod",
    "TimeType",
    "__version__",
    "check",
    "cited",
    "claims",
    "compose",
    "dump",
    "dumps",
    "extract",
    "find_names",
    "find_times",
    "ground",
    "link",
    "load",
    "loads",
    "merge",
    "normal_url",
    "parse",
    "reads_back",
    "renumber",
    "replace",
    "restyle",
    "story_prompt",
    "story_schema",
    "strip_citations",
    "uncited",
]

# Types and verbs are imported when they are first asked for, so that importing newsmodel costs next to nothing.
_VERBS: Final = {
    "CheckRule": "citations",
    "Claim": "citations",
    "Edit": "text",
    "Finding": "citations",
    "Grounding": "grounding",
    "Merge": "citations",
    "Refusal": "grounding",
    "Scanner": "text",
    "Severity": "citations",
    "check": "citations",
    "cited": "citations",
    "claims": "citations",
    "compose": "text",
    "dump": "formats.json",
    "dumps": "formats.json",
    "extract": "extraction",
    "find_names": "extraction",
    "find_times": "extraction",
    "ground": "grounding",
    "link": "citations",
    "load": "formats.json",
    "loads": "formats.json",
    "merge": "citations",
    "normal_url": "citations",
    "parse": "text",
    "reads_back": "text",
    "renumber": "citations",
    "replace": "text",
    "restyle": "citations",
    "story_prompt": "grounding",
    "story_schema": "grounding",
    "strip_citations": "citations",
    "uncited": "citations",
}


def __getattr__(name: str) -> object:
    from importlib import import_module, metadata  # noqa: PLC0415

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "__version__":
        found: object = metadata.version("newsmodel-core")
    else:
        module = _VERBS.get(name) or ("errors" if name.endswith("Error") else "model")
        found = getattr(import_module(f"newsmodel.{module}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
