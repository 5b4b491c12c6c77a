"""``newsmodel view``: an article as a page, written to a file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from newsmodel._cli_convert import add_from, articles
from newsmodel._cli_io import UNREADABLE, RefusalError, print_data, say, text_of
from newsmodel.errors import DataError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from newsmodel.model import Article, TimeExpression

__all__ = ["add_options", "view"]

_STDIN: Final = "<stdin>"  # as it is told
_STDOUT: Final = "-"
_UNNAMED: Final = "article.html"
_OWN_JSON: Final = '{"newsmodel"'
_BLANK: Final = " \t\r\n\ufeff"
_OURS: Final = b'<meta name="generator" content="newsmodel">'
_HEAD: Final = 2_000  # bytes in which a page says who made it


def add_options(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """Add the options of ``view`` to its parser.

    Args:
        parser: The parser.
        day: What reads a date.
    """
    parser.add_argument("-o", "--output", metavar="OUT", help="the file to write, or - for standard output")
    parser.add_argument(
        "--published", type=day, metavar="DATE", help="the day of publication, 2025-08-15; else the article's own"
    )
    add_from(parser, "text or own JSON, which are told apart,", None)
    parser.add_argument("--no-extract", action="store_true", help="show the story that the file holds, and find none")


def view(options: argparse.Namespace, name: str, file: BinaryIO, parse: Callable[[str], Article]) -> int:
    """Write the page of an article, and say where it is.

    Args:
        options: What `add_options` made.
        name: The name of the file, as it is told.
        file: The file: a text, or own JSON.
        parse: What makes an Article of text.
    """
    from newsmodel.formats import html  # noqa: PLC0415

    if options.output is not None and len(options.files) > 1:
        raise RefusalError("-o names one page, and several files are given", UNREADABLE)
    source = None if name == _STDIN else Path(name)
    target = None if options.output == _STDOUT else _target(options.output, source)
    article, times = _told(options, text_of(file), parse)
    page = html.write(article, times=times).encode()
    if target is None:
        print_data(page.decode())
        return 0
    try:
        target.write_bytes(page)
    except OSError as error:
        raise RefusalError(f"{target} cannot be written: {error.strerror}", UNREADABLE) from None
    say(f"{name}: written to {target}")
    return 0


def _target(output: str | None, source: Path | None) -> Path:
    """Return the file to write: the one that is named, else one beside the source.

    What a user names is written over, as with any command, unless it is what is read; what he does not name is
    written over only where it is a page of ours.
    """
    if output is not None:
        target = Path(output)
        if source is not None and target.exists() and target.samefile(source):
            raise RefusalError("cannot be both read and written", UNREADABLE)
        return target
    target = Path(_UNNAMED) if source is None else source.with_suffix(".html")
    if target.exists() and not _is_ours(target):
        raise RefusalError(f"{target} is there, and is no page of newsmodel: name a file with -o", UNREADABLE)
    return target


def _is_ours(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            return _OURS in file.read(_HEAD)
    except OSError:
        return False


def _held(text: str) -> str:
    """Return what a file holds that nobody tells: text or own JSON. Other JSON is no text for a reader."""
    start = text.lstrip(_BLANK)
    if start.startswith(_OWN_JSON):
        return "json"
    if start.startswith(("{", "[")):
        from newsmodel.formats._json import decode  # noqa: PLC0415

        with suppress(DataError):
            decode(start)
            raise RefusalError("is JSON, and not our own: say with --from which format it is", UNREADABLE)
    return "text"


def _article(source: str, text: str, parse: Callable[[str], Article]) -> Article:
    """Return the one article that a file holds."""
    found = articles(source, text, parse)
    article = next(found)
    if next(found, None) is not None:
        raise RefusalError("holds several articles, and a page shows one: give it one line of the file", UNREADABLE)
    return article


def _told(
    options: argparse.Namespace, text: str, parse: Callable[[str], Article]
) -> tuple[Article, tuple[TimeExpression, ...]]:
    """Return the article of a file, and its times; of one without a story the rules find it."""
    article = _article(options.source or _held(text), text, parse)
    if options.no_extract:
        return article, ()
    from newsmodel.extraction import anchor_of, extract, find_times  # noqa: PLC0415

    published = options.published or anchor_of(article)
    if not (article.participants or article.events or article.issues or article.statements):
        article = extract(article, published=published)
    return article, find_times(article.text, published, language=article.metadata.language)
