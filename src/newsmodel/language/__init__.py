"""What is known of languages: where sentences end, and the words that open lists.

Pure functions on ``str``; nothing here knows the model.
"""

from newsmodel.language._dates import is_date_line
from newsmodel.language._labels import LabelKind, label_kind
from newsmodel.language._sentences import PLACEHOLDER, sentence_ends

__all__ = ["PLACEHOLDER", "LabelKind", "is_date_line", "label_kind", "sentence_ends"]
