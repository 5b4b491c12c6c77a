"""What the command line reads and writes: files and standard input, data, text for a person, messages."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, nullcontext, suppress
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Final

from newsmodel._terminal import encodable, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

__all__ = [
    "UNREADABLE",
    "WRONG",
    "RefusalError",
    "coloured",
    "documents",
    "leave_output",
    "opened",
    "print_data",
    "print_text",
    "say",
    "text_of",
]

WRONG: Final = 1
"""The exit code where a file holds something wrong."""
UNREADABLE: Final = 2
"""The exit code where a file cannot be read."""
_BOM: Final = b"\xef\xbb\xbf"


class RefusalError(Exception):
    """A file that a command cannot take: the reason, and the exit code."""

    def __init__(self, reason: str, code: int = WRONG) -> None:
        super().__init__(reason, code)
        self.reason = reason
        self.code = code


# Reading.


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what goes wrong with a file into a refusal."""
    try:
        yield
    except FileNotFoundError:
        raise RefusalError("there is no such file", UNREADABLE) from None
    except IsADirectoryError:
        raise RefusalError("is a folder, not a file", UNREADABLE) from None
    except PermissionError:
        raise RefusalError("may not be read: permission denied", UNREADABLE) from None
    except (OSError, ValueError) as error:
        raise RefusalError(f"cannot be read: {getattr(error, 'strerror', None) or error}", UNREADABLE) from None


def opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name != "-":
        with _reading():
            return open(name, "rb")  # noqa: PTH123  (a Path would swallow what is odd in a name)
    if sys.stdin is None:
        raise RefusalError("is closed", UNREADABLE)
    return nullcontext(sys.stdin.buffer)


def text_of(file: BinaryIO) -> str:
    """Return the text of a file, every character of it: no line end is translated, a byte order mark is kept."""
    with _reading():
        data = file.read()
    if not data:
        raise RefusalError("is empty")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise RefusalError(f"is not UTF-8: byte {data[error.start]:#04x} at offset {error.start}") from None


def _raw_lines(file: BinaryIO) -> Iterator[bytes]:
    r"""Yield the lines of a file, cut at ``\n`` alone, without the byte order mark before the first."""
    with _reading():
        line = file.readline().removeprefix(_BOM)
        while line:
            yield line
            line = file.readline()


def documents(file: BinaryIO, *, whole: str = "{}", strictly: bool = False) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of a file, and where each stands; JSON Lines one by one, so that any size will do.

    It is JSON Lines where its first line, or a later one, looks like a whole document. Empty lines are passed over.

    Args:
        file: The file.
        whole: What a document begins and ends with: braces or brackets.
        strictly: Whether the first line alone tells.
    """
    lines = _raw_lines(file)
    head = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    if not head or not head[-1].strip():
        raise RefusalError("holds only white space: there is no article in it" if head else "is empty")
    first = head[-1].strip()
    if not (first.startswith(whole[0].encode()) and first.endswith(whole[1].encode())):
        rest = list(lines)
        if strictly or not any(line.startswith(b'{"') for line in rest):
            yield "", b"".join(head + rest)
            return
        lines = iter(rest)
    for number, line in enumerate(chain(head, lines), 1):
        if line.strip():
            yield f"line {number}: ", line


# Writing.


def print_text(text: str) -> None:
    """Write text for a person to standard output; what its encoding lacks is written out."""
    if sys.stdout is not None:
        sys.stdout.write(encodable(text, sys.stdout.encoding))


def print_data(text: str) -> None:
    """Write data to standard output: UTF-8 whatever the locale, the line ends as they are."""
    binary = getattr(sys.stdout, "buffer", None)
    if binary is not None:
        binary.write(text.encode())
    elif sys.stdout is not None:
        sys.stdout.write(text)


def say(message: str) -> None:
    """Write one line to standard error, whatever is in it."""
    if sys.stderr is not None:
        sys.stderr.write(f"{encodable(visible(message), sys.stderr.encoding)}\n")


def coloured() -> bool:
    """Return whether standard output is a terminal, and its user minds no colour (no-color.org)."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def leave_output() -> None:
    """Let what is still to be written go nowhere, so that the interpreter says nothing of it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
