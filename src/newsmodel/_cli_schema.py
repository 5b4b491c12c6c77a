"""``newsmodel schema`` and ``newsmodel ground``: their options, and the schema that is printed."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

__all__ = ["add_options", "ground_options", "text_of"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``schema`` to its parser."""
    parser.add_argument("--story", action="store_true", help="that of the story alone, to ask a language model for")


def ground_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``ground`` to its parser."""
    parser.add_argument("--story", required=True, metavar="STORY", help="a file that holds the story as JSON")


def text_of(options: argparse.Namespace) -> str:
    """Return the schema that is asked for, as it is kept in the package."""
    name = "story.json" if options.story else "article.json"
    return resources.files("newsmodel").joinpath("schemas", name).read_text(encoding="utf-8")
