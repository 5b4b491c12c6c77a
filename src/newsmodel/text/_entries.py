"""Entries of lists: what opens one, where the next one on the line begins, and its named parts.

An entry of a source list opens with its number: ``[1] ``, ``1. ``, ``[^1]: ``, ``- [1] ``,
``**[1]** ``; under a label, a bullet or a bare address opens one too. Its parts are found
from its address: what stands before it is the title.
"""

import re
from typing import Final, NamedTuple

from newsmodel.model import Field, FieldName

__all__ = ["Opening", "entry_content", "later_openings", "source_opening"]

_BULLETS: Final = r"(?:[-*+\u2022][ \t]+)?"
_MARKED: Final = re.compile(
    rf"{_BULLETS}(?P<bold>\*\*)?\[(?P<hat>\^)?(?P<number>[0-9]{{1,4}})\](?P<colon>:)?(?(bold)(?:\*\*))[:.]?[ \t]*"
)
_BULLET: Final = re.compile(r"[-*+\u2022\u2013\u2014](?=[ \t])[ \t]+")
_PLAIN: Final = re.compile(rf"{_BULLETS}(?P<number>[0-9]{{1,4}})[.)](?=[ \t])[ \t]+")
_NEXT: Final = re.compile(r"\[([0-9]{1,4})\][:.]?[ \t]")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\u201c\u201d]+", re.IGNORECASE)
_ALONE: Final = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_LINKED: Final = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]\(([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)")
_TITLE_ENDS: Final = " \t\r\n:,;|(<[-\u2013\u2014\u2192"
_TRAILING: Final = ".,;:!?'\u2019*_"


class Opening(NamedTuple):
    """What opens an entry.

    Attributes:
        end: Where its content begins.
        number: The number that it gives, or None.
        marked: Whether the number stands in square brackets.
        definition: Whether it is a Markdown definition, ``[^1]:`` or ``[1]:``, which needs no label.
    """

    end: int
    number: int | None
    marked: bool
    definition: bool


def source_opening(text: str, start: int, end: int, *, labelled: bool) -> Opening | None:
    """Return what opens a source at ``start``, or None.

    Without a label, only a number in square brackets does. Content must follow.
    """
    found = _MARKED.match(text, start, end)
    if found is not None:
        glued = found.end() == found.end("number") + 1  # "[1]text" is a marker and its text
        if found.end() == end or (glued and not labelled):
            return None
        colon = found["colon"] is not None
        definition = colon and (found["hat"] is not None or _ADDRESS.match(text, found.end(), end) is not None)
        return Opening(found.end(), int(found["number"]), marked=True, definition=definition)
    return _unbracketed_opening(text, start, end) if labelled else None


def _unbracketed_opening(text: str, start: int, end: int) -> Opening | None:
    """Return what opens a source under a label: ``1. ``, a bullet, or an address that is the whole line."""
    found = _PLAIN.match(text, start, end)
    if found is not None:
        return Opening(found.end(), int(found["number"]), marked=False, definition=False)
    found = _BULLET.match(text, start, end)
    if found is None and _ALONE.match(text, start, end) is None:
        return None
    return Opening(start if found is None else found.end(), None, marked=False, definition=False)


def later_openings(text: str, opening: Opening, end: int) -> list[tuple[int, Opening]]:
    """Return the other entries on the line of one that ``opening`` opens: where each stands, and what opens it.

    They are entries only if their numbers go up, and a word in lower case follows none.
    """
    out: list[tuple[int, Opening]] = []
    number = opening.number or 0
    at = text.find("[", opening.end, end)
    while at >= 0:
        found = _NEXT.match(text, at, end)
        if found is not None and text[at - 1].isspace() and int(found[1]) >= number:
            if found.end() < end and not text[found.end()].islower():
                number = int(found[1])
                out.append((at, Opening(found.end(), number, marked=True, definition=False)))
            elif found.end() < end and not _ADDRESS.match(text, found.end(), end):
                return []
        at = text.find("[", at + 1, end)
    return out


def _trimmed(text: str, start: int, end: int) -> int:
    """Return where the address at ``start`` ends without the punctuation after it.

    A closing bracket belongs to it where the address opens one.
    """
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


def _title(text: str, start: int, end: int) -> list[str | Field]:
    """Return the words before an address as a title, and what divides them from it as a string."""
    words = text[start:end]
    title = words.rstrip(_TITLE_ENDS)
    if title.startswith(("**", "__")) or title.endswith(("**", "__")):
        inner = title.strip("*_")
        before = title.index(inner) if inner else 0
        title = inner
    else:
        before = 0
    if not title.strip():
        return [words] if words else []
    parts: list[str | Field] = [words[:before], Field(title, name=FieldName.TITLE), words[before + len(title) :]]
    return [part for part in parts if part != ""]


def entry_content(text: str, start: int, end: int) -> tuple[str | Field, ...]:
    """Return an entry's content with its title and its address named.

    An entry that is only an address is that address, untrimmed. Else the first address in it
    counts, less the punctuation after it; a Markdown link gives both.
    """
    if end == start:
        return ()
    if _ALONE.match(text, start, end):
        return (Field(text[start:end], name=FieldName.URL),)
    at = text.find("http", start, end)
    linked = _LINKED.search(text, start, end) if text.find("](", start, end) >= 0 else None
    if linked is not None and (at < 0 or linked.start() < at):
        parts: list[str | Field] = []
        lone = _ALONE.match(linked[1]) is not None
        before = text[start : linked.start(1)]
        if lone:
            parts += [*_title(text, start, linked.start(1) - 1), "[", linked[1]]
        else:
            parts += [before, Field(linked[1], name=FieldName.TITLE)]
        parts += ["](", Field(linked[2], name=FieldName.URL), text[linked.end(2) : end]]
        return _joined(parts)
    address = _ADDRESS.search(text, start, end)
    if address is None:
        return (Field(text[start:end], name=FieldName.TITLE),)
    stop = _trimmed(text, address.start(), address.end())
    return _joined(
        [
            *_title(text, start, address.start()),
            Field(text[address.start() : stop], name=FieldName.URL),
            text[stop:end],
        ]
    )


def _joined(parts: list[str | Field]) -> tuple[str | Field, ...]:
    """Return the parts in normal form: no empty string, no two side by side."""
    out: list[str | Field] = []
    for part in parts:
        if type(part) is str and out and type(out[-1]) is str:
            out[-1] += part
        elif part != "":
            out.append(part)
    return tuple(out)
