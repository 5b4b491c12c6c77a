"""What rules find in a text: names, and who takes part in the story."""

from newsmodel.extraction._extract import PASSES, anchor_of, extract
from newsmodel.extraction._facts import Facts, Pass
from newsmodel.extraction._names import find_names

__all__ = ["PASSES", "Facts", "Pass", "anchor_of", "extract", "find_names"]
