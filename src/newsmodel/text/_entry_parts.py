"""The named parts of a list entry: its address, title, publisher and date.

The address divides the entry: what stands before it names the title, else what stands after it. Of the many
ways to write a reference, three are read further, since their marks leave no doubt.
"""

import re
from typing import Final

from newsmodel.model import Field, FieldName
from newsmodel.text._entries import ALONE, DIVIDED, WIDE_MARKS, find_address

__all__ = ["entry_content"]

_Parts = list[str | Field]

_LINKED: Final = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]\(([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)")
# What divides a title from its address; a full stop does too, but after what may be an abbreviation.
_TITLE_ENDS: Final = (
    " \t\r\n:,;|(<[-\u2013\u2014\u2192\u3000\uff1a\uff0c\u3001\u3002\uff1b\uff08\u3010\u3014\uff3b\u30fb\u060c\u061b"
)
_STOP: Final = re.compile(r"(?:[^\W\d_]{5}|[0-9]{4}|[)\]\"\u201d\u00bb])\.\Z")
_STOP_LENGTH: Final = 6
_SENTENCE: Final = re.compile(r"[.!?]\s")
# The way back from a footnote to its marker, at the end of an entry.
_BACK_SIGN: Final = "\u21a9"
_BACK: Final = re.compile(r"(?:\[\u21a9[\ufe0e\ufe0f]?\]\(#[^\s()]{1,40}\)|\u21a9[\ufe0e\ufe0f]?[0-9]{0,2})\s*\Z")
_LONGEST_BACK: Final = 60
_MOST_BACKS: Final = 20  # a note that is cited often has as many
_TRAILING: Final = ".,;:!?'\u2019*_"
# What follows an address that no title stands before: ``"Title"``, ``- Title``, ``(Title)``.
_AFTER: Final = re.compile(
    rf"[\s:,;|>)\]\u2013\u2014{WIDE_MARKS}-]*"
    r"(?:\"(?P<quoted>[^\"\n]{1,300})\"|\(?(?P<plain>[^\W_][^\n]{0,300}[^\s)(\u3001\u3002\uff09\uff0c\u060c]))\)?"
)
# A part of its own on a line of its own: "  - Publisher: ...", "URL: ...".
_NEW_PART: Final = re.compile(r"(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*(?:[-*+\u2022][ \t]|[A-Z][\w ]{1,20}:)")
_DATE: Final = (
    r"(?:19|20)[0-9]{2}[^()\[\]\n]{0,20}?|n\.d\."
    r"|[^\W\d_]{3,9}\.?[ ][0-9]{1,2},[ ][0-9]{4}|[0-9]{1,2}\.?[ ][^\W\d_]{3,9}[ ][0-9]{4}"
)
_TITLED: Final = r"[\"\u201c](?P<title>[^\"\u201d\n]{2,300})[\"\u201d]"
_DATED: Final = rf"(?:,[ ](?P<date>{_DATE}))?[.,:]?\s*\Z"
# A title in bold on a line of its own, above what else there is to say.
_BOLD_LINE: Final = re.compile(r"(\*\*|__)[^*_\r\n]{1,300}\1(?=[ \t]*[\r\n])")
_PUBLISHER_FIRST: Final = re.compile(rf"(?P<publisher>[^\"\u201c,\n]{{2,80}}),[ ]{_TITLED}{_DATED}")
_TITLE_FIRST: Final = re.compile(
    rf"(?:[^\"\u201c\n]{{2,120}}[.,][ ])?{_TITLED}[ ]?[-\u2013\u2014][ ](?P<publisher>[^,\n]{{2,80}}){_DATED}"
)
# Each with a sign that all such references have, looked for first.
_SHAPES: Final = (
    # Hale, A. (2025). Harbour talks end. Example Wire.
    (
        "). ",
        re.compile(
            rf"[^()\n]{{2,200}}[ ]\((?P<date>{_DATE})\)\.[ ](?P<title>[^\n]{{2,300}}?)\."
            r"(?:[ ](?P<publisher>[^.\n]{2,60})\.)?\s*\Z"
        ),
    ),
    # Example Wire, "Harbour talks end", 2025.
    (', "', _PUBLISHER_FIRST),
    (", \u201c", _PUBLISHER_FIRST),
    # Ada Hale. "Harbour talks end" - Example Wire, March 3, 2025
    ('"', _TITLE_FIRST),
    ("\u201d", _TITLE_FIRST),
    # Title: Harbour talks end Text: Both sides ...
    (
        "Title:",
        re.compile(r"Title:[ ]?(?P<title>[^\n]{1,300}?)(?=[ ](?:Text|URL|Link|Authors?|Abstract|Date|Content):|\s*\Z)"),
    ),
)


def entry_content(text: str, start: int, end: int) -> tuple[str | Field, ...]:
    """Return an entry's content with its parts named.

    An entry that is only an address is that address, untrimmed. Else the first address in it
    counts, less the punctuation after it; a Markdown link gives title and address both. The sign that leads
    back from a footnote, at its end, is no part of them.
    """
    back = _start_of_back(text, start, end)
    if back < end:
        return _joined([*entry_content(text, start, back), text[back:end]])
    if end == start:
        return ()
    if ALONE.match(text, start, end) and DIVIDED.search(text, start, end) is None:
        return (Field(text[start:end], name=FieldName.URL),)
    linked = _LINKED.search(text, start, end) if text.find("](", start, end) >= 0 else None
    address = find_address(text, start, end)
    if linked is not None and (address is None or linked.start() < address.start()):
        return _joined(_linked_parts(text, start, end, linked))
    if address is None:
        return _joined(_title_parts(text[start:end]))
    stop = _trimmed(text, address.start(), address.end())
    before = _title_parts_before(text[start : address.start()])
    after: _Parts = [text[stop:end]]
    if not any(type(part) is Field for part in before):
        after = _title_parts_after(text, stop, end)
    return _joined([*before, Field(text[address.start() : stop], name=FieldName.URL), *after])


def _start_of_back(text: str, start: int, end: int) -> int:
    """Return where the signs begin that lead back from a footnote; the end where there are none."""
    for _ in range(_MOST_BACKS):
        window = max(start, end - _LONGEST_BACK)
        found = _BACK.search(text, window, end) if text.find(_BACK_SIGN, window, end) >= 0 else None
        if found is None:
            break
        end = found.start()
        end -= len(text[window:end]) - len(text[window:end].rstrip(" \t\u00a0"))
    return end


def _linked_parts(text: str, start: int, end: int, linked: re.Match[str]) -> _Parts:
    """Return the parts of an entry with a Markdown link; a link that shows its address has its title before it."""
    address = Field(linked[2], name=FieldName.URL)
    if ALONE.match(linked[1]) is None:
        title = Field(linked[1], name=FieldName.TITLE)
        return [text[start : linked.start(1)], title, "](", address, text[linked.end(2) : end]]
    before = _title_parts_before(text[start : linked.start()])
    return [*before, f"[{linked[1]}](", address, text[linked.end(2) : end]]


def _title_parts_before(words: str) -> _Parts:
    """Return the words before an address, the title named, without what divides it from the address."""
    title = words.rstrip(_TITLE_ENDS)
    parts = _joined(_title_parts(title))
    divides = words[len(title) :].isspace() and _SENTENCE.search(title) is None
    if divides and len(parts) == 1 and _STOP.search(title, max(0, len(title) - _STOP_LENGTH)):
        parts = (Field(title[:-1], name=FieldName.TITLE), ".")
    return [*parts, words[len(title) :]]


def _title_parts(words: str) -> _Parts:
    """Return words as a title, or as the shape of reference that they have."""
    rest = ""
    part = _NEW_PART.search(words) if "\n" in words else None
    if part is not None:
        words, rest = words[: part.start()], words[part.start() :]
    for sign, shape in _SHAPES:
        found = shape.match(words) if sign in words else None
        if found is not None:
            return [*_named(words, found), rest]
    title = words
    if words.startswith(("**", "__")):
        bold = _BOLD_LINE.match(words)
        if bold is not None:
            words, rest = bold[0], words[bold.end() :] + rest
        title = words.strip("*_")
    if not title.strip():
        return [words, rest]
    before = words.index(title)
    return [words[:before], Field(title, name=FieldName.TITLE), words[before + len(title) :], rest]


def _named(words: str, found: re.Match[str]) -> _Parts:
    """Return ``words`` with the groups of ``found`` as fields."""
    parts: _Parts = []
    done = 0
    spans = [(found.span(name), name) for name, value in found.groupdict().items() if value]
    for (begin, stop), name in sorted(spans):
        parts += [words[done:begin], Field(words[begin:stop], name=FieldName(name))]
        done = stop
    return [*parts, words[done:]]


def _title_parts_after(text: str, start: int, end: int) -> _Parts:
    """Return the words after an address that has none before it, with their title named."""
    found = _AFTER.match(text, start, end)
    if found is None:
        return [text[start:end]]
    name = "quoted" if found["quoted"] else "plain"
    begin, stop = found.span(name)
    return [text[start:begin], Field(text[begin:stop], name=FieldName.TITLE), text[stop:end]]


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


def _joined(parts: _Parts) -> tuple[str | Field, ...]:
    """Return the parts in normal form: no empty string, no two side by side."""
    out: _Parts = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        elif part != "":
            out.append(part)
    return tuple(out)
