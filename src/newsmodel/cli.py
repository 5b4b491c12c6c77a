"""The command line: the verbs on files, ``-`` and several at once.

Data goes to standard output, messages to standard error, each one line that begins with the file's
name. The exit code is the worst of all files: 0 where all went well, 1 where a file holds something
wrong, 2 where a file cannot be read or the command is wrong.

To add a command, write a function from the options, a name and an open file to an exit code, and add
an entry to ``_COMMANDS``. What a command needs is imported inside it, so that the others stay quick.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import contextmanager, nullcontext, suppress
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple, NoReturn

from newsmodel import _cli_check as cli_check
from newsmodel._terminal import encodable, visible
from newsmodel.errors import NewsModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from newsmodel.model import Article

__all__ = ["main"]

_OK: Final = 0
_WRONG: Final = 1
_UNREADABLE: Final = 2
# What a shell reports where Ctrl-C or a closed pipe ended a command.
_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
_BOM: Final = b"\xef\xbb\xbf"
_BLANK: Final = " \t\r\n\ufeff"


class _RefusalError(Exception):
    """A file that a command cannot take: the reason, and the exit code."""

    def __init__(self, reason: str, code: int = _WRONG) -> None:
        super().__init__(reason, code)
        self.reason = reason
        self.code = code


class _Command(NamedTuple):
    """A command.

    Attributes:
        help: What it does, in a line.
        run: Takes the options, the name and the open file; returns the exit code.
        parses: Whether it parses text, and so takes the options of that.
        options: Adds options of its own to its parser.
        finish: Writes what is written once for all files, after the last one.
    """

    help: str
    run: Callable[[argparse.Namespace, str, BinaryIO], int]
    parses: bool = False
    options: Callable[[argparse.ArgumentParser], None] | None = None
    finish: Callable[[argparse.Namespace], None] | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        argv: The arguments; None means those of the process.

    Raises:
        SystemExit: Where the arguments are wrong, or ask for help or the version.
    """
    try:
        try:
            options = _parser().parse_args(argv)
            code = max([_run(options, name) for name in options.files])
            finish = _COMMANDS[options.command].finish
            if finish is not None:
                finish(options)
            return code
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _leave_output()
        return _PIPE_CLOSED
    except OSError as error:  # the output's: those of the files are caught where they are read
        _leave_output()
        _say(f"newsmodel: cannot write the output: {error.strerror}")
        return _UNREADABLE


# The commands.


def _show(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415

    from newsmodel._show import show  # noqa: PLC0415
    from newsmodel._who import story  # noqa: PLC0415

    text = _text(file)
    if not text.strip(_BLANK):
        raise _RefusalError("holds only white space: there is nothing to show")
    article, times = story(_article(options, text), options.published)
    shown = show(article, times, width=get_terminal_size().columns, colour=_coloured())
    _print(f"==> {visible(name)} <==\n\n{shown}\n" if len(options.files) > 1 else shown)
    return _OK


def _parse(options: argparse.Namespace, _name: str, file: BinaryIO) -> int:
    from newsmodel.formats.json import dumps  # noqa: PLC0415

    _print_data(f"{dumps(_article(options, _text(file)))}\n")
    return _OK


def _extract(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from newsmodel._who import story, tell  # noqa: PLC0415

    article, times = story(_article(options, _text(file)), options.published)
    if options.json:
        from newsmodel.formats.json import dumps  # noqa: PLC0415

        _print_data(f"{dumps(article)}\n")
        return _OK
    from shutil import get_terminal_size  # noqa: PLC0415

    told = tell(article, times, width=get_terminal_size().columns)
    _print(f"==> {visible(name)} <==\n\n{told}\n" if len(options.files) > 1 else told)
    return _OK


def _published_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published", type=_day, metavar="DATE", help="the day of publication, 2025-08-15; else the article's own"
    )


def _extract_options(parser: argparse.ArgumentParser) -> None:
    _published_option(parser)
    parser.add_argument("--json", action="store_true", help="write own JSON, one line for each file")


def _day(value: str) -> date:
    """Return a day."""
    from datetime import date  # noqa: PLC0415

    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no day, such as 2025-08-15") from None


def _validate(_options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from newsmodel.formats.json import loads  # noqa: PLC0415

    right = wrong = 0
    for line, document in _documents(file):
        try:
            loads(document)
            right += 1
        except NewsModelError as error:
            _say(f"{name}: {line}{error}")
            wrong += 1
    if wrong:
        return _WRONG
    _say(f"{name}: ok, {right} article{'' if right == 1 else 's'}")
    return _OK


def _check(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415

    article = _article(options, _text(file))
    report = cli_check.Report(name, article, cli_check.findings_of(options, article))
    if options.format == "text":
        encoding = None if sys.stdout is None else sys.stdout.encoding
        _print(cli_check.as_text(report, width=get_terminal_size().columns, encoding=encoding))
    elif options.format == "github":
        _print(cli_check.as_github(report))
    else:
        vars(options).setdefault("reports", []).append(report)
    if sys.stdout is not None:
        sys.stdout.flush()
    _say(f"{name}: {cli_check.summary(report.findings)}")
    return _WRONG if cli_check.fails(options, report.findings) else _OK


def _finish_check(options: argparse.Namespace) -> None:
    if options.format in ("json", "sarif"):
        write = cli_check.as_json if options.format == "json" else cli_check.as_sarif
        _print_data(write(vars(options).get("reports", [])))


_COMMANDS: Final = {
    "show": _Command(
        "print an article for a person: outline, sentences and their sources, who and when",
        _show,
        parses=True,
        options=_published_option,
    ),
    "extract": _Command(
        "print who takes part and when, each with its sentence", _extract, parses=True, options=_extract_options
    ),
    "parse": _Command("write own JSON, one line for each file", _parse, parses=True),
    "check": _Command(
        "say what is wrong with citations and sources",
        _check,
        parses=True,
        options=cli_check.add_options,
        finish=_finish_check,
    ),
    "validate": _Command(
        "check files of own JSON, one document or one a line, and name the place of each error", _validate
    ),
}


class _Parser(argparse.ArgumentParser):
    """A parser of arguments whose messages cannot steer a terminal."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


class _Version(argparse.Action):
    """Prints the version, which is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from newsmodel import __version__  # noqa: PLC0415

        _print(f"newsmodel-core {__version__}\n")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="newsmodel",
        description="Plain-text news as one value: the article, its citations and its sources, every character kept.",
        epilog="Exit codes: 0 all well; 1 a file holds something wrong; 2 a file cannot be read, or wrong arguments.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the name and the version, and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in _COMMANDS.items():
        sub = commands.add_parser(name, help=command.help, description=f"{command.help[:1].upper()}{command.help[1:]}.")
        sub.add_argument("files", nargs="+", metavar="FILE", help="a file in UTF-8, or - for standard input")
        if command.parses:
            sub.add_argument(
                "--headlines", type=_lines, metavar="N", help="how many leading lines are headlines; else guessed"
            )
            sub.add_argument("--language", metavar="TAG", help="the language of the text, as a BCP 47 tag: en, pt-BR")
        if command.options is not None:
            command.options(sub)
    return parser


def _lines(value: str) -> int:
    """Return a number of lines."""
    if not (value.isascii() and value.isdigit() and len(value) < 10):  # noqa: PLR2004  (more lines than any text has)
        raise argparse.ArgumentTypeError(f"{value!r} is no number of lines: 0 or more")
    return int(value)


def _run(options: argparse.Namespace, name: str) -> int:
    """Run the command on one file; say in one line what is wrong with it."""
    shown = "<stdin>" if name == "-" else name or "''"
    try:
        with _opened(name) as file:
            return _COMMANDS[options.command].run(options, shown, file)
    except _RefusalError as refusal:
        _say(f"{shown}: {refusal.reason}")
        return refusal.code
    except NewsModelError as error:
        _say(f"{shown}: {error}")
        return _WRONG


def _article(options: argparse.Namespace, text: str) -> Article:
    from newsmodel.text import parse  # noqa: PLC0415

    return parse(text, headlines=options.headlines, language=options.language)


# Reading.


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what goes wrong with a file into a refusal."""
    try:
        yield
    except FileNotFoundError:
        raise _RefusalError("there is no such file", _UNREADABLE) from None
    except IsADirectoryError:
        raise _RefusalError("is a folder, not a file", _UNREADABLE) from None
    except PermissionError:
        raise _RefusalError("may not be read: permission denied", _UNREADABLE) from None
    except (OSError, ValueError) as error:
        raise _RefusalError(f"cannot be read: {getattr(error, 'strerror', None) or error}", _UNREADABLE) from None


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name != "-":
        with _reading():
            return open(name, "rb")  # noqa: PTH123  (a Path would swallow what is odd in a name)
    if sys.stdin is None:
        raise _RefusalError("is closed", _UNREADABLE)
    return nullcontext(sys.stdin.buffer)


def _text(file: BinaryIO) -> str:
    """Return the text of a file, every character of it: no line end is translated, a byte order mark is kept."""
    with _reading():
        data = file.read()
    if not data:
        raise _RefusalError("is empty")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise _RefusalError(f"is not UTF-8: byte {data[error.start]:#04x} at offset {error.start}") from None


def _raw_lines(file: BinaryIO) -> Iterator[bytes]:
    r"""Yield the lines of a file, cut at ``\n`` alone, without the byte order mark before the first."""
    with _reading():
        line = file.readline().removeprefix(_BOM)
        while line:
            yield line
            line = file.readline()


def _documents(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of a file, and where each stands; JSON Lines one by one, so that any size will do.

    It is JSON Lines where its first line, or a later one, looks like a whole document. Empty lines are passed over.
    """
    lines = _raw_lines(file)
    head = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    if not head or not head[-1].strip():
        raise _RefusalError("holds only white space: there is no article in it" if head else "is empty")
    first = head[-1].strip()
    if not (first.startswith(b"{") and first.endswith(b"}")):
        rest = list(lines)
        if not any(line.startswith(b'{"') for line in rest):
            yield "", b"".join(head + rest)
            return
        lines = iter(rest)
    for number, line in enumerate(chain(head, lines), 1):
        if line.strip():
            yield f"line {number}: ", line


# Writing.


def _print(text: str) -> None:
    """Write text for a person to standard output; what its encoding lacks is written out."""
    if sys.stdout is not None:
        sys.stdout.write(encodable(text, sys.stdout.encoding))


def _print_data(text: str) -> None:
    """Write data to standard output: UTF-8 whatever the locale, the line ends as they are."""
    binary = getattr(sys.stdout, "buffer", None)
    if binary is not None:
        binary.write(text.encode())
    elif sys.stdout is not None:
        sys.stdout.write(text)


def _say(message: str) -> None:
    """Write one line to standard error, whatever is in it."""
    if sys.stderr is not None:
        sys.stderr.write(f"{encodable(visible(message), sys.stderr.encoding)}\n")


def _coloured() -> bool:
    """Return whether standard output is a terminal, and its user minds no colour (no-color.org)."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _leave_output() -> None:
    """Let what is still to be written go nowhere, so that the interpreter says nothing of it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
