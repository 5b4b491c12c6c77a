"""Plain text in and out: any string to an Article, Articles written by hand, pure edits.

Imports only `newsmodel.model` and `newsmodel.language`. The grammar is written down,
sentence by sentence, in docs/text-format.md.
"""

from newsmodel.text._carry import Fact, Piece, carry_story
from newsmodel.text._compose import compose, reads_back
from newsmodel.text._parse import parse
from newsmodel.text._replace import Edit, Replacement, replace
from newsmodel.text._scanner import Scanner

__all__ = [
    "Edit",
    "Fact",
    "Piece",
    "Replacement",
    "Scanner",
    "carry_story",
    "compose",
    "parse",
    "reads_back",
    "replace",
]
