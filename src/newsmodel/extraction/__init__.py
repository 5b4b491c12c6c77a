"""What rules find in a text: names, and who takes part in the story."""

from newsmodel.extraction._extract import PASSES, extract
from newsmodel.extraction._facts import Facts, Pass
from newsmodel.extraction._names import find_names

__all__ = ["PASSES", "Facts", "Pass", "extract", "find_names"]
