"""What a text tells, found by rules: times, each with the words that say it."""

from newsmodel.extraction._times import find_times

__all__ = ["find_times"]
