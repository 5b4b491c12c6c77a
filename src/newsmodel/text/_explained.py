"""Forms that are citations only where a list explains them: superscripts, and digits right after a full stop.

They need the whole text: superscripts are units and powers elsewhere, a digit after a full stop is a slip.
"""

import re
from collections.abc import Callable, Collection
from typing import Any, Final

import attrs

from newsmodel.model import Block, Headline, ListItem, Marker, MarkerStyle, Paragraph, Quotation, Source
from newsmodel.text._form_readers import read_numbers

__all__ = ["explain", "explains", "raised_numbers"]

_SUPERSCRIPTS: Final = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_DIGITS: Final = str.maketrans(_SUPERSCRIPTS + "\u02d2\u207b", "0123456789,-")
# After a word of three letters or more, a closing mark, a sign of Chinese, Japanese or Korean, a year, a percent sign,
# an opening bracket, or a space: not "m\u00b2", "R\u00b2", "10\u00b3".
_CLOSED: Final = r"[.,;:!?)\]\"\u201d\u2019\u00bb%(\u2026]"
_WIDE: Final = (
    r"[\u3001\u3002\u300d\u300f\u3011\u300b\uff01\uff05\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
    r"\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
_YEAR_BEFORE: Final = r"(?<=[^0-9.,](?:1[5-9]|20)[0-9]{2})"
_AFTER_WORD: Final = rf"(?:(?<=[^\W\d_]{{3}})|(?<={_CLOSED})|(?<={_WIDE})|{_YEAR_BEFORE}|(?<=\S[ \u00a0]))"
_RAISED: Final = re.compile(
    rf"{_AFTER_WORD}(?P<written>[{_SUPERSCRIPTS}]{{1,3}}(?:[,\u02d2\u207b\u2013][{_SUPERSCRIPTS}]{{1,3}}){{0,10}})(?![^\W\d_])"
)
_UNITS: Final = re.compile(r"(?<![^\W\d_])(?:km|cm|mm|dm|ft|in|mi|yd|mile|miles|feet|inch|meters?|metres?)\Z")
_UNIT_LENGTH: Final = 8
# Right after the full stop of a word, and before white space: "agreed.1 Then".
_BARE: Final = re.compile(r"[.!?\"\u201d](?:(?<=[^\W\d_][.!?])|(?<=[.!?][\"\u201d]))(?P<written>[0-9]{1,3})(?=\s|\Z)")
_FEWEST: Final = 2
_PROSE: Final = (Paragraph, ListItem, Quotation, Headline)
_Found = tuple[int, int, tuple[int, ...]]


def explain(text: str, blocks: list[Block]) -> None:
    """Turn the digits that the lists of ``blocks`` explain into markers, in place."""
    known = {number for block in blocks if type(block) is Source for number in block.numbers}
    if not explains(known):
        return
    first = str(min(known))  # without it they are not in order
    if _SUPERSCRIPTS[int(first[0])] in text:
        _explain(blocks, lambda part: raised_numbers(part, known), MarkerStyle.SUPERSCRIPT, known)
    if len(known) >= _FEWEST and not any(type(leaf) is Marker for block in blocks for leaf in block.content):
        _explain(blocks, lambda part: _bare(part, known), MarkerStyle.BARE, known)


def explains(known: Collection[int]) -> bool:
    """Return whether a list that bears these numbers makes citations of raised digits: two numbers, or 1 alone.

    Nobody raises anything to the power of 1.
    """
    return len(known) >= _FEWEST or set(known) == {1}


def raised_numbers(part: str, known: set[int]) -> list[_Found]:
    """Find superscripts that a list bears; digits in a row are one number where it has that, else one each."""
    out: list[_Found] = []
    for found in _RAISED.finditer(part):
        if _UNITS.search(part[max(0, found.start() - _UNIT_LENGTH) : found.start()]):
            continue
        written = found["written"].translate(_DIGITS).replace("\u2013", "-")
        numbers = read_numbers(written)
        if numbers is not None and not known.issuperset(numbers) and written.isdecimal():
            numbers = tuple(map(int, written))
        if numbers is not None and known.issuperset(numbers):
            out.append((*found.span("written"), numbers))
    return out


def _bare(part: str, known: set[int]) -> list[_Found]:
    out: list[_Found] = []
    for found in _BARE.finditer(part):
        number = int(found["written"])
        if number in known:
            out.append((*found.span("written"), (number,)))
    return out


def _explain(blocks: list[Block], find: Callable[[str], list[_Found]], style: MarkerStyle, known: set[int]) -> None:
    """Make markers of what ``find`` finds, if the order of all of it makes it certain."""
    places = {
        k: [find(leaf) if type(leaf) is str else [] for leaf in block.content]
        for k, block in enumerate(blocks)
        if isinstance(block, _PROSE)
    }
    numbers = [number for found in places.values() for spans in found for span in spans for number in span[2]]
    if not _are_in_order(numbers, known):
        return
    for k, found in places.items():
        if any(found):
            content: Any = _cut(blocks[k].content, found, style)
            blocks[k] = attrs.evolve(blocks[k], content=content)


def _are_in_order(numbers: list[int], known: set[int]) -> bool:
    """Return whether numbers are first cited as a list is numbered: from its first one on, none left out."""
    highest = min(known) - 1
    for number in numbers:
        if number > highest + 1:
            return False
        highest = max(highest, number)
    return highest >= min(known) + min(_FEWEST, len(known)) - 1


def _cut(content: tuple[Any, ...], found: list[list[_Found]], style: MarkerStyle) -> tuple[Any, ...]:
    out: list[Any] = []
    for leaf, spans in zip(content, found, strict=True):
        if not spans:
            out.append(leaf)
            continue
        done = 0
        for start, end, numbers in spans:
            out += [leaf[done:start], Marker(leaf[start:end], numbers=numbers, style=style)]
            done = end
        out.append(leaf[done:])
    return tuple([leaf for leaf in out if leaf != ""])
