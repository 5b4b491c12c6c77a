"""The command line's files: opened, read as text or as documents, and what is wrong with them in a line."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

__all__ = ["UNREADABLE", "WRONG", "RefusalError", "documents", "opened", "text_of"]

WRONG: Final = 1
UNREADABLE: Final = 2
_BOM: Final = b"\xef\xbb\xbf"


class RefusalError(Exception):
    """A file that a command cannot take: the reason, and the exit code."""

    def __init__(self, reason: str, code: int = WRONG) -> None:
        super().__init__(reason, code)
        self.reason = reason
        self.code = code


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


def documents(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
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
        raise RefusalError("holds only white space: there is no article in it" if head else "is empty")
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
