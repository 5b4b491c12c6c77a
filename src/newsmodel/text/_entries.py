"""What opens an entry of a source list: ``[1] ``, ``1. ``, ``[^1]: ``, ``- [1] ``, ``**[1]** ``.

Under a label, ``(1) ``, a bullet or a bare address opens one too.
"""

import re
from typing import Final, NamedTuple

from newsmodel.model import Marker
from newsmodel.text._markers import read_form
from newsmodel.text._openings import DOTS, WIDE_DOTS

__all__ = [
    "ADDRESS",
    "ALONE",
    "DIVIDED",
    "LIKE_ENTRY",
    "SOURCE_WORD",
    "WIDE_MARKS",
    "Opening",
    "address_ends",
    "find_address",
    "later_openings",
    "source_opening",
    "trimmed",
]

_BULLETS: Final = rf"(?:[-*+{DOTS}][ \t]+|[{WIDE_DOTS}][ \t]*)?"
_ID: Final = r"[0-9]{1,4}(?:[ ]?,[ ]?[0-9]{1,4}){0,10}|[0-9]{1,4}_[0-9]{1,4}|(?<=\^)[A-Za-z][\w.-]{1,60}"
_MARKED: Final = re.compile(
    rf"{_BULLETS}(?P<bold>\*\*)?(?:\[(?P<hat>\^)?(?P<id>{_ID})\^?\]|\u3010(?P<cjk>[0-9]{{1,4}})\u3011)"
    r"(?P<colon>:)?(?(bold)(?:\*\*))[:.]?[ \t]*"
)
SOURCE_WORD: Final = re.compile(
    r"(?:source|quelle|fuente|fonte|источник|来源|出典)[ ]?(?P<number>[0-9]{1,3})[:\uff1a][ \t]*(?=\S)", re.IGNORECASE
)
"""What opens a source under a label with a word, ``Source 1: ``."""
LIKE_ENTRY: Final = re.compile(rf"{_BULLETS}(?:\*\*)?\[\^?(?:{_ID})\^?\]")
"""What a line begins with that may be an entry though no label says so."""
_DIGIT: Final = "[0-9\u0660-\u0669\uff10-\uff19]"
# "1. ", "(1) ", "**1.** ", and as Chinese, Japanese and Arabic have them; their marks need no space.
_PLAIN: Final = re.compile(
    rf"{_BULLETS}(?P<bold>\*\*)?(?:\((?={_DIGIT}{{1,3}}\)))?(?P<number>{_DIGIT}{{1,4}})[.)](?(bold)\*\*)(?=[ \t])[ \t]+"
)
_WIDE_PLAIN: Final = re.compile(
    rf"{_BULLETS}(?:\uff08(?={_DIGIT}{{1,3}}\uff09))?(?P<number>{_DIGIT}{{1,4}})(?:\uff09|[\u3001\uff0e](?!{_DIGIT}))"
    r"[ \t]*(?=\S)"
)
# "[[1]](https://...)", and what stands before the title in "[[1] Title](https://...)".
_LINKED: Final = re.compile(
    rf"{_BULLETS}\[(?:\[\^?(?P<number>[0-9]{{1,4}})\]\](?=\()"
    r"|\[(?P<inner>[0-9]{1,4})\][ ](?=[^\[\]\r\n]{1,500}\]\())"
)
_AFTER_NAME: Final = re.compile(r"\]?(?:[:.][ \t]*|[ \t]+)(?=\S)")
_OPENERS: Final = ("[", "(", "\u3010")
_FAR: Final = 6
_BULLET: Final = re.compile(rf"[-*+{DOTS}\u2013\u2014](?=[ \t])[ \t]+|[{WIDE_DOTS}][ \t\u3000]*(?=\w)")
_MARK: Final = re.compile(r"\[\^?[0-9]{1,4}\]")  # no entry begins with another mark
_NEXT: Final = re.compile(r"\[([0-9]{1,4})\][:.]?[ \t]")
WIDE_MARKS: Final = (
    "\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\u060c\u061b\u061f"
)
"""The punctuation of Chinese, Japanese and Arabic, as in an expression's set: an address ends before it."""
_WIDE: Final = re.compile(f"[{WIDE_MARKS}]")
ADDRESS: Final = re.compile(r"https?://[^\s<>\"\u201c\u201d]+", re.IGNORECASE)
"""A web address, and the punctuation after it."""
_SCHEME: Final = len("https")
_DEFINED: Final = re.compile(r"<?https?://", re.IGNORECASE)
ALONE: Final = re.compile(r"(?:https?://|ftp://|www\.)\S+\Z", re.IGNORECASE)
"""An address, or what is meant for one, that is all there is."""
DIVIDED: Final = re.compile(r"[\u3001\u3002\u3008-\u3011\uff08\uff0c\uff1a\uff1b\u060c\u061b]")  # more than an address
_TRAILING: Final = ".,;:!?'\u2019*_"


class Opening(NamedTuple):
    """What opens an entry.

    Attributes:
        end: Where its content begins.
        numbers: The numbers that it gives.
        labels: The opaque ids that it gives: those of ``[^1_2]`` and ``[^treaty]``.
        marked: Whether they stand in brackets.
        definition: Whether it is a Markdown definition, ``[^1]:`` or ``[1]: https://...``, which needs no label.
    """

    end: int
    numbers: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    marked: bool = False
    definition: bool = False


def find_address(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first address of the web in ``text[start:end]``, told by its slashes, or None."""
    slashes = text.find("://", start, end)
    return None if slashes < 0 else ADDRESS.search(text, max(start, slashes - _SCHEME), end)


def source_opening(text: str, start: int, end: int, *, labelled: bool) -> Opening | None:
    """Return what opens a source at ``start``, or None.

    Without a label, only a number or an id in brackets does, and content must follow it.
    """
    found = _MARKED.match(text, start, end)
    if found is not None:
        glued = text[found.end() - 1] in "]\u3011"  # "[1]text" is a marker and its text
        if not labelled and (glued or found.end() == end or _MARK.match(text, found.end(), end)):
            return None
        colon = found["colon"] is not None
        definition = colon and (found["hat"] is not None or _DEFINED.match(text, found.end(), end) is not None)
        numbers, labels = _names(found["id"] or found["cjk"])
        return Opening(found.end(), numbers, labels, marked=True, definition=definition)
    if not labelled:
        return None
    return _named_opening(text, start, end) or _unbracketed_opening(text, start, end)


def _named_opening(text: str, start: int, end: int) -> Opening | None:
    """Return what opens a source under a label in the form of a citation, as ``[doc1] `` and ``[turn0search3] `` do.

    A number that is a link opens one too, ``[[1]](https://...) `` and ``[[1] Title](https://...)``: address and title
    are the entry's.
    """
    head = text[start : start + _FAR]
    if "[" not in head and "(" not in head and "\u3010" not in head:
        return None
    linked = _LINKED.match(text, start, end) if "[[" in head else None
    if linked is not None:
        return Opening(linked.end(), (int(linked["number"] or linked["inner"]),), marked=True)
    bullet = _BULLET.match(text, start, end)
    at = start if bullet is None else bullet.end()
    if text[at] not in _OPENERS or text.startswith("](", text.find("]", at, end)):  # a link is none
        return None
    inner = at + text.startswith("[turn", at)
    found = read_form(text, inner, inner, end)
    if found is None or type(found[1][0]) is not Marker:
        return None
    marker = found[1][0]
    after = _AFTER_NAME.match(text, inner + len(marker.raw), end)
    if after is None or (after[0][0] == "]") != (inner > at) or marker.url is not None:
        return None
    return Opening(after.end(), marker.numbers, marker.labels, marked=True) if marker.numbers or marker.labels else None


def _names(written: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the numbers and the opaque ids of ``1``, ``1, 3``, ``1_19`` and ``treaty``."""
    if written.isdecimal():
        return (int(written),), ()
    if written[0].isalpha():
        return (), (written,)
    if "_" in written:
        return (int(written.rpartition("_")[2]),), (written,)
    return tuple([int(number) for number in written.split(",")]), ()


def _unbracketed_opening(text: str, start: int, end: int) -> Opening | None:
    """Return what opens a source under a label: ``1. ``, ``(1) ``, a bullet, or an address that is the whole line."""
    found = _PLAIN.match(text, start, end) or SOURCE_WORD.match(text, start, end)
    if found is None and not text[start : start + _FAR].isascii():
        found = _WIDE_PLAIN.match(text, start, end)
    if found is not None:
        return Opening(found.end(), (int(found["number"]),))
    found = _BULLET.match(text, start, end)
    if found is None and ALONE.match(text, start, end) is None:
        return None
    return Opening(start if found is None else found.end())


def later_openings(text: str, opening: Opening, end: int) -> list[tuple[int, Opening]]:
    """Return the other entries on the line of one that ``opening`` opens: where each stands, and what opens it.

    They are entries only if their numbers go up, and a word in lower case follows none.
    """
    out: list[tuple[int, Opening]] = []
    number = opening.numbers[0] if opening.numbers else 0
    at = text.find("[", opening.end, end)
    while at >= 0:
        found = _NEXT.match(text, at, end)
        if found is not None and text[at - 1].isspace() and int(found[1]) >= number:
            if _MARK.match(text, found.end(), end) or found.end() == end:
                return []
            if text[found.end()].islower() and not ADDRESS.match(text, found.end(), end):
                return []
            number = int(found[1])
            out.append((at, Opening(found.end(), (number,), marked=True)))
        at = text.find("[", at + 1, end)
    return out


def address_ends(text: str, start: int, end: int) -> list[int]:
    """Return where the addresses end that stand between ``start`` and ``end``, with the brackets of links."""
    out = []
    found = ADDRESS.search(text, start, end)
    while found is not None:
        stop = trimmed(text, found.start(), found.end())
        while stop < end and text[stop] in ")>]*":
            stop += 1
        out.append(stop)
        found = ADDRESS.search(text, stop, end)
    return out


def trimmed(text: str, start: int, end: int) -> int:
    """Return where the address at ``start`` ends, without the punctuation after it.

    A closing bracket belongs to it where the address opens one.
    """
    if not text[start:end].isascii():
        wide = _WIDE.search(text, start, end)
        end = end if wide is None else wide.start()
    if text[end - 1] not in _TRAILING and text[end - 1] not in ")]":
        return end
    extra = {
        ")": text.count(")", start, end) - text.count("(", start, end),
        "]": text.count("]", start, end) - text.count("[", start, end),
    }
    while end > start:
        last = text[end - 1]
        if extra.get(last, 0) > 0:
            extra[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
