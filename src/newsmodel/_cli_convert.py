"""``newsmodel convert``: an article in any format that is read, as any that is written."""

from __future__ import annotations

import argparse
import io
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from newsmodel._cli_io import UNREADABLE, RefusalError, documents, print_data, text_of
from newsmodel.errors import DataError
from newsmodel.formats import FORMATS, module_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from newsmodel.model import Article

__all__ = ["add_from", "add_options", "articles", "convert"]

_TEXT: Final = "text"
_JSON: Final = (".json", ".jsonld")
_ENTITIES: Final = "ftm"  # a line of its JSON Lines is an entity, and an array of them an article


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``convert`` to its parser."""
    told = "; ".join([f"{name}: {entry.title}" for name, entry in FORMATS.items()])
    parser.add_argument("--to", required=True, choices=[*FORMATS], metavar="NAME", help=told)
    add_from(parser, "text, which is the default,", _TEXT)


def add_from(parser: argparse.ArgumentParser, otherwise: str, default: str | None) -> None:
    """Add the option that says what a file holds to a parser.

    Args:
        parser: The parser.
        otherwise: What the file holds where nothing is said, in words.
        default: The value for that.
    """
    read = [name for name, entry in FORMATS.items() if entry.reads]
    parser.add_argument(
        "--from",
        dest="source",
        choices=[_TEXT, *read],
        default=default,
        metavar="NAME",
        help=f"what the file holds: {otherwise} or one of {', '.join(read)}; JSON Lines hold an article in each line",
    )


def articles(source: str, text: str, parse: Callable[[str], Article]) -> Iterator[Article]:
    """Yield the articles that a file holds; of JSON Lines, that of each line.

    Args:
        source: What it holds: ``text``, or the name of a format.
        text: The file.
        parse: What makes an Article of text.

    Raises:
        DataError: Where it holds something else; of JSON Lines, the path begins with the line.
    """
    if source == _TEXT:
        yield parse(text)
    elif FORMATS[source].suffix not in _JSON:
        yield module_of(source).read(text)
    else:
        read = module_of(source).read
        file = io.BytesIO(text.encode())
        whole = "[]" if source == _ENTITIES or text.lstrip("\ufeff \t\r\n").startswith("[") else "{}"
        found = documents(file, whole=whole, strictly=True)
        first = next(found)
        second = next(found, None)
        for line, document in chain([first], () if second is None else chain([second], found)):
            try:
                yield read(document)
            except DataError as error:
                raise DataError(error.path if second is None else f"{line}{error.path}", error.reason) from None


def convert(options: argparse.Namespace, file: BinaryIO, parse: Callable[[str], Article]) -> int:
    """Write what a file holds in the format that the options name: several articles as JSON Lines.

    A lone surrogate, which no file can hold, becomes U+FFFD where the format has no way to escape it.

    Args:
        options: What `add_options` made.
        file: The file.
        parse: What makes an Article of text.
    """
    found = articles(options.source, text_of(file), parse)
    first = next(found)
    second = next(found, None)
    several = second is not None or len(options.files) > 1
    if several and FORMATS[options.to].suffix not in _JSON:
        raise RefusalError(f"{options.to} has no form for several articles: convert one at a time", UNREADABLE)
    for article in chain([first], () if second is None else chain([second], found)):
        print_data(_written(module_of(options.to).write(article), indent=None if several else 2))
    return 0


def _written(written: Any, indent: int | None) -> str:  # noqa: ANN401
    if not isinstance(written, str):
        from newsmodel.formats._json import encode  # noqa: PLC0415

        written = encode(written, indent=indent)
    written = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return written if written.endswith("\n") else f"{written}\n"
