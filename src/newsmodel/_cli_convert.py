"""``newsmodel convert``: an article in any format that is read, as any that is written."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from newsmodel.formats import FORMATS, module_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsmodel.model import Article

__all__ = ["add_options", "converted"]

_TEXT = "text"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``convert`` to its parser."""
    read = [name for name, entry in FORMATS.items() if entry.reads]
    told = "; ".join([f"{name}: {entry.title}" for name, entry in FORMATS.items()])
    parser.add_argument("--to", required=True, choices=[*FORMATS], metavar="NAME", help=told)
    parser.add_argument(
        "--from",
        dest="source",
        choices=[_TEXT, *read],
        default=_TEXT,
        metavar="NAME",
        help=f"what the file holds: text, which is the default, or one of {', '.join(read)}",
    )


def converted(options: argparse.Namespace, text: str, parse: Callable[[str], Article]) -> str:
    """Return the text of a file in the format that the options name, ended by a line end.

    A lone surrogate, which no file can hold, becomes U+FFFD where the format has no way to escape it.

    Args:
        options: What `add_options` made.
        text: What the file holds.
        parse: What makes an Article of text.
    """
    article: Article = parse(text) if options.source == _TEXT else module_of(options.source).read(text)
    written: Any = module_of(options.to).write(article)
    if not isinstance(written, str):
        from newsmodel.formats._json import encode  # noqa: PLC0415

        written = encode(written, indent=2)
    written = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return written if written.endswith("\n") else f"{written}\n"
