"""Plain text in: any string to an Article.

Imports only `newsmodel.model` and `newsmodel.language`. The grammar is written down,
sentence by sentence, in docs/text-format.md.
"""

from newsmodel.text._parse import parse

__all__ = ["parse"]
