"""What rules find in a text: times, names, and who takes part in the story, each with the words that say it."""

from newsmodel.extraction._extract import PASSES, anchor_of, extract
from newsmodel.extraction._facts import Facts, Pass
from newsmodel.extraction._names import find_names, names_with_rules
from newsmodel.extraction._times import find_times, times_of, times_with_rules

__all__ = [
    "PASSES",
    "Facts",
    "Pass",
    "anchor_of",
    "extract",
    "find_names",
    "find_times",
    "names_with_rules",
    "times_of",
    "times_with_rules",
]
