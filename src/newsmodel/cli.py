"""The command line: the verbs on files, ``-`` and several at once.

Data goes to standard output, messages to standard error, each one line that begins with the file's
name. The exit code is the worst of all files: 0 where all went well, 1 where a file holds something
wrong, 2 where a file cannot be read or the command is wrong.

To add a command, write a function from the options, a name and an open file to an exit code, and add
an entry to ``_COMMANDS``. What a command needs is imported inside it, so that the others stay quick.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple, NoReturn

from newsmodel import _cli_check as cli_check
from newsmodel import _cli_convert as cli_convert
from newsmodel import _cli_schema as cli_schema
from newsmodel import _cli_view as cli_view
from newsmodel._cli_io import (
    UNREADABLE,
    WRONG,
    RefusalError,
    coloured,
    documents,
    leave_output,
    opened,
    print_data,
    print_text,
    say,
    text_of,
)
from newsmodel._terminal import visible
from newsmodel.errors import DataError, NewsModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from newsmodel.model import Article

__all__ = ["main"]

_OK: Final = 0
# What a shell reports where Ctrl-C or a closed pipe ended a command.
_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
_BLANK: Final = " \t\r\n\ufeff"


class _Command(NamedTuple):
    """A command.

    Attributes:
        help: What it does, in a line.
        run: Takes the options, the name and the open file; returns the exit code. None where it takes no file.
        parses: Whether it parses text, and so takes the options of that.
        options: Adds options of its own to its parser.
        finish: Writes what is written once for all files, after the last one.
    """

    help: str
    run: Callable[[argparse.Namespace, str, BinaryIO], int] | None
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
            run, finish = _COMMANDS[options.command].run, _COMMANDS[options.command].finish
            code = _OK if run is None else max([_run(run, options, name) for name in options.files])
            if finish is not None:
                finish(options)
            return code
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        leave_output()
        return _PIPE_CLOSED
    except OSError as error:  # the output's: those of the files are caught where they are read
        leave_output()
        say(f"newsmodel: cannot write the output: {error.strerror}")
        return UNREADABLE


# The commands.


def _show(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415

    from newsmodel._show import show  # noqa: PLC0415
    from newsmodel._who import story  # noqa: PLC0415

    text = text_of(file)
    if not text.strip(_BLANK):
        raise RefusalError("holds only white space: there is nothing to show")
    article, times = story(_article(options, text), options.published)
    shown = show(article, times, width=get_terminal_size().columns, colour=coloured())
    print_text(f"==> {visible(name)} <==\n\n{shown}\n" if len(options.files) > 1 else shown)
    return _OK


def _parse(options: argparse.Namespace, _name: str, file: BinaryIO) -> int:
    from newsmodel.formats.json import dumps  # noqa: PLC0415

    print_data(f"{dumps(_article(options, text_of(file)))}\n")
    return _OK


def _extract(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from newsmodel._who import story, tell  # noqa: PLC0415

    article, times = story(_article(options, text_of(file)), options.published)
    if options.json:
        from newsmodel.formats.json import dumps  # noqa: PLC0415

        print_data(f"{dumps(article)}\n")
        return _OK
    from shutil import get_terminal_size  # noqa: PLC0415

    told = tell(article, times, width=get_terminal_size().columns)
    print_text(f"==> {visible(name)} <==\n\n{told}\n" if len(options.files) > 1 else told)
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


def _convert(options: argparse.Namespace, _name: str, file: BinaryIO) -> int:
    return cli_convert.convert(options, file, lambda text: _article(options, text))


def _validate(_options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from newsmodel.formats.json import loads  # noqa: PLC0415

    right = wrong = 0
    for line, document in documents(file):
        try:
            loads(document)
            right += 1
        except NewsModelError as error:
            say(f"{name}: {line}{error}")
            wrong += 1
    if wrong:
        return WRONG
    say(f"{name}: ok, {right} article{'' if right == 1 else 's'}")
    return _OK


def _check(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415

    article = _article(options, text_of(file))
    report = cli_check.Report(name, article, cli_check.findings_of(options, article))
    if options.format == "text":
        encoding = None if sys.stdout is None else sys.stdout.encoding
        print_text(cli_check.as_text(report, width=get_terminal_size().columns, encoding=encoding))
    elif options.format == "github":
        print_text(cli_check.as_github(report))
    else:
        vars(options).setdefault("reports", []).append(report)
    if sys.stdout is not None:
        sys.stdout.flush()
    say(f"{name}: {cli_check.summary(report.findings)}")
    return WRONG if cli_check.fails(options, report.findings) else _OK


def _ground(options: argparse.Namespace, name: str, file: BinaryIO) -> int:
    from newsmodel.formats.json import dumps  # noqa: PLC0415
    from newsmodel.grounding import ground  # noqa: PLC0415

    article = _article(options, text_of(file))
    try:
        with opened(options.story) as story:
            made = ground(article, text_of(story))
    except (RefusalError, DataError) as error:
        raise RefusalError(f"story {options.story}: {error.reason}", getattr(error, "code", WRONG)) from None
    print_data(f"{dumps(made.article)}\n")
    for refusal in made.refused:
        say(f"{name}: {refusal}")
    return WRONG if made.refused else _OK


def _finish_check(options: argparse.Namespace) -> None:
    if options.format in ("json", "sarif"):
        write = cli_check.as_json if options.format == "json" else cli_check.as_sarif
        print_data(write(vars(options).get("reports", [])))


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
    "convert": _Command("write articles in another format", _convert, parses=True, options=cli_convert.add_options),
    "view": _Command(
        "write a page that shows an article, and say where it is",
        lambda options, name, file: cli_view.view(options, name, file, lambda text: _article(options, text)),
        parses=True,
        options=lambda parser: cli_view.add_options(parser, _day),
    ),
    "ground": _Command(
        "place a story that was made elsewhere, write own JSON, and say what was refused",
        _ground,
        parses=True,
        options=cli_schema.ground_options,
    ),
    "schema": _Command(
        "print the JSON Schema of own JSON",
        None,
        options=cli_schema.add_options,
        finish=lambda options: print_data(cli_schema.text_of(options)),
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

        print_text(f"newsmodel-core {__version__}\n")
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
        if command.run is not None:
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


def _run(run: Callable[[argparse.Namespace, str, BinaryIO], int], options: argparse.Namespace, name: str) -> int:
    """Run the command on one file; say in one line what is wrong with it."""
    shown = "<stdin>" if name == "-" else name or "''"
    try:
        with opened(name) as file:
            return run(options, shown, file)
    except RefusalError as refusal:
        say(f"{shown}: {refusal.reason}")
        return refusal.code
    except NewsModelError as error:
        say(f"{shown}: {error}")
        return WRONG


def _article(options: argparse.Namespace, text: str) -> Article:
    from newsmodel.text import parse  # noqa: PLC0415

    return parse(text, headlines=options.headlines, language=options.language)
