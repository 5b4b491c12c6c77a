"""The written forms of citations and links inside a line: one table, an entry a form.

A form has a pattern, which begins with its one literal first character and is tried only
there, and a reader, which makes the leaf or says that the match is a look-alike. To add a
form, add an entry; docs/text-format.md has an example and a look-alike of each.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from newsmodel.model import Leaf, Link, Marker, MarkerStyle

__all__ = ["FORMS", "Form", "read_content"]

_WIDEST_RANGE: Final = 100
# One number, or several with commas, semicolons and dashes between them. Three digits at most: [2019] is a year.
_NUMBERS: Final = r"[0-9]{1,3}(?:[ ]?[,;\u2013\u2014-][ ]?[0-9]{1,3}){0,50}"
_PART: Final = re.compile(r"([0-9]{1,3})(?:[ ]?[\u2013\u2014-][ ]?([0-9]{1,3}))?")
# What makes a link of the brackets before it.
_LINKS: Final = r"\((?:https?:|[^\s()]*\))"
# An address in round brackets, which may hold balanced ones, and a Markdown title.
_TARGET: Final = r"\([ ]?(?P<url>(?:[^\s()<>]|\([^\s()<>]*\))+)(?:[ ]\"[^\"\n]*\")?\)"


class Form(NamedTuple):
    """One written form.

    Attributes:
        first: Its first character.
        pattern: What it looks like.
        read: Makes the leaf of a match, or None where it is a look-alike.
        example: A text that has the form.
        lookalike: A text that resembles it and stays text.
    """

    first: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Leaf | None]
    example: str
    lookalike: str


def read_numbers(written: str) -> tuple[int, ...] | None:
    """Return the numbers of ``1, 3-5``, ranges filled in; None where a range is too wide to be one.

    >>> read_numbers("1, 3-5")
    (1, 3, 4, 5)
    """
    if len(written) <= 3:  # noqa: PLR2004  (one number: the commonest case by far)
        try:
            return (int(written),)
        except ValueError:
            pass
    out: list[int] = []
    for part in _PART.finditer(written):
        low, high = int(part[1]), int(part[2] or part[1])
        if not low <= high < low + _WIDEST_RANGE:
            return None
        out += range(low, high + 1)
    return tuple(out)


def _is_subscript(found: re.Match[str]) -> bool:
    """``arr[0]``, ``a[1].b``, ``m[i][2] = 0``: glued to a word, and zero or followed by code."""
    text, start, end = found.string, found.start(), found.end()
    if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_)]"):
        return False
    if found[1].strip("0") == "" and text[start - 1] not in ")]":
        return True
    after = text[end : end + 3]
    return after[:1] == "_" or after in (" = ", " +=", " ==") or (after[:1] == "." and after[1:2].islower())


def _bracket(found: re.Match[str]) -> Marker | None:
    numbers = read_numbers(found[1])
    if numbers is None or _is_subscript(found):
        return None
    return Marker(found[0], numbers=numbers)


def _footnote(found: re.Match[str]) -> Marker | None:
    numbers = read_numbers(found[1])
    return None if numbers is None else Marker(found[0], numbers=numbers, style=MarkerStyle.FOOTNOTE)


def _linked_number(found: re.Match[str]) -> Marker | None:
    numbers = read_numbers(found["one"] or found["two"])
    return None if numbers is None else Marker(found[0], numbers=numbers, style=MarkerStyle.LINK, url=found["url"])


def _link(found: re.Match[str]) -> Link:
    return Link(found[0], title=found["title"], url=found["url"])


FORMS: Final = (
    Form(
        "[",
        re.compile(rf"\[({_NUMBERS})\](?!{_LINKS})"),
        _bracket,
        "They agreed [1], [2, 3] and [4-6].",
        "arr[0], [2019], [sic], [1-999]",
    ),
    Form("[", re.compile(rf"\[\^({_NUMBERS})\]"), _footnote, "They agreed.[^1]", "[^note], x^2"),
    Form(
        "[",
        re.compile(rf"\[(?:(?P<one>{_NUMBERS})|\[(?P<two>{_NUMBERS})\])\]{_TARGET}"),
        _linked_number,
        "They agreed [[1]](https://example.org/a).",
        "[1](no link",
    ),
    Form(
        "[",
        re.compile(rf"\[(?P<title>(?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]{_TARGET}"),
        _link,
        "See [the report](https://example.org/r).",
        "[the report] (in English)",
    ),
)
"""Every form, in the order in which they are tried at a place."""

_CODE: Final = re.compile(r"`[^`\n]+`")


def _code_end(text: str, start: int, end: int) -> int:
    """Return the end of the code span that opens at the backtick at ``start``, or the offset after that backtick."""
    found = _CODE.match(text, start, end)
    return start + 1 if found is None else found.end()


def read_content(text: str, start: int, end: int) -> tuple[Leaf, ...]:
    """Return ``text[start:end]`` as content: strings, markers and links, in normal form.

    Nothing inside a code span, and nothing after a backslash, is a marker or a link.
    """
    at = text.find("[", start, end)
    if at < 0:
        return (text[start:end],) if end > start else ()
    out: list[Leaf] = []
    done = start
    tick = text.find("`", start, end)
    while at >= 0:
        while 0 <= tick < at:
            after = _code_end(text, tick, end)
            tick = text.find("`", after, end)
            if after > at:
                at = text.find("[", after, end)
        if at < 0:
            break
        leaf = None
        if at == start or text[at - 1] != "\\":
            for form in FORMS:
                found = form.pattern.match(text, at, end)
                if found is not None:
                    leaf = form.read(found)
                    break
        if leaf is None:
            at = text.find("[", at + 1, end)
            continue
        if at > done:
            out.append(text[done:at])
        out.append(leaf)
        done = found.end()  # type: ignore[union-attr]
        at = text.find("[", done, end)
    if done < end:
        out.append(text[done:end])
    return tuple(out)
