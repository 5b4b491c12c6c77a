"""What is known of languages: where sentences end, dates, cities, and the words that open lists.

Pure functions on ``str``; nothing here knows the model.
"""

from newsmodel.language._cities import is_dateline_city
from newsmodel.language._dates import DayFound, find_day, is_date_line
from newsmodel.language._labels import LabelKind, label_kind
from newsmodel.language._months import WEEKDAYS
from newsmodel.language._sentences import PLACEHOLDER, sentence_ends

__all__ = [
    "PLACEHOLDER",
    "WEEKDAYS",
    "DayFound",
    "LabelKind",
    "find_day",
    "is_date_line",
    "is_dateline_city",
    "label_kind",
    "sentence_ends",
]
