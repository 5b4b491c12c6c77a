"""schema.org ``NewsArticle`` as JSON-LD, written and read; positions of quotes are those of the W3C's Web Annotation.

What publishers put into their pages is read too. docs/format-jsonld.md has the mapping, field by field.
"""

from typing import Final

from newsmodel.formats._aspects import Loss
from newsmodel.formats._jsonld_read import read
from newsmodel.formats._jsonld_write import write

__all__ = ["LOSS", "read", "write"]

LOSS: Final[Loss] = {
    "external sources": "their titles, addresses, publishers and dates are carried, not how they were written",
    "evidence rules": "schema.org has no place for the rule that found a fact",
}
"""What JSON-LD loses."""
