"""What rules find in a text: names, and who takes part in the story."""

from newsmodel.extraction._names import find_names

__all__ = ["find_names"]
