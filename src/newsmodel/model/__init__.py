"""The types, and what is derived from them."""

import sys

from newsmodel.model._article import Article
from newsmodel.model._blocks import (
    Block,
    Byline,
    Code,
    DateLine,
    Heading,
    Headline,
    ListItem,
    ListLabel,
    Paragraph,
    Quotation,
    RelatedLink,
    Rule,
    Source,
    Table,
)
from newsmodel.model._leaves import Break, Dateline, Field, Leaf, Link, Marker
from newsmodel.model._metadata import Metadata
from newsmodel.model._story import (
    Event,
    Evidence,
    Identifier,
    Issue,
    Name,
    Participant,
    Participation,
    Place,
    Position,
    Quote,
    Statement,
    TimeExpression,
)
from newsmodel.model._time_values import TIME_VALUE, is_time_value
from newsmodel.model._views import Citation, Node, Section, Sentence
from newsmodel.model._words import (
    EventStatus,
    EventType,
    FieldName,
    HeadlineRole,
    IssueStatus,
    ListKind,
    MarkerStyle,
    NameKind,
    ParticipantKind,
    Role,
    Stance,
    TimeMod,
    TimeType,
)

__all__ = [
    "TIME_VALUE",
    "Article",
    "Block",
    "Break",
    "Byline",
    "Citation",
    "Code",
    "DateLine",
    "Dateline",
    "Event",
    "EventStatus",
    "EventType",
    "Evidence",
    "Field",
    "FieldName",
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
    "Metadata",
    "Name",
    "NameKind",
    "Node",
    "Paragraph",
    "Participant",
    "ParticipantKind",
    "Participation",
    "Place",
    "Position",
    "Quotation",
    "Quote",
    "RelatedLink",
    "Role",
    "Rule",
    "Section",
    "Sentence",
    "Source",
    "Stance",
    "Statement",
    "Table",
    "TimeExpression",
    "TimeMod",
    "TimeType",
    "is_time_value",
]

# Where Hypothesis was imported first, its entry point found no types to register yet.
if "newsmodel._hypothesis" in sys.modules:
    sys.modules["newsmodel._hypothesis"].register()
