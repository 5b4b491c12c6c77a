"""The named parts of a list entry: its address, title, publisher and date.

The address divides the entry: what stands before it names the title, else what stands after it. The shapes of
references that are read further are those of `newsmodel.text._references`.
"""

import re
from typing import Final

from newsmodel.model import Field, FieldName
from newsmodel.text._entries import ALONE, DIVIDED, WIDE_MARKS, find_address, trimmed
from newsmodel.text._references import after_link, named_parts, tells_of_visit, title_end

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
# What follows an address that no title stands before: ``"Title"``, ``- Title``, ``(Title)``.
_AFTER: Final = re.compile(
    rf"[\s:,;|>)\]\u2013\u2014{WIDE_MARKS}-]*"
    r"(?:\"(?P<quoted>[^\"\n]{1,300})\"|\(?(?P<plain>[^\W_][^\n]{0,300}[^\s)(\u3001\u3002\uff09\uff0c\u060c]))\)?"
)
# A part of its own on a line of its own: "  - Publisher: ...", "URL: ...".
_NEW_PART: Final = re.compile(r"(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*(?:[-*+\u2022][ \t]|[A-Z][\w ]{1,20}:)")
# A title in bold on a line of its own, above what else there is to say.
_BOLD_LINE: Final = re.compile(r"(\*\*|__)[^*_\r\n]{1,300}\1(?=[ \t]*[\r\n])")
# Links that say only that they are one: what they lead to is named before them.
_NO_TITLES: Final = frozenset(
    "link|url|here|source|website|web|online|pdf|html|article|read more|view|hier|quelle|lien|ici|enlace|aquí|fuente"
    "|aqui|fonte|qui|ссылка|здесь|источник|رابط|هنا|链接|連結|来源|リンク|こちら|出典".split("|")
)
_LONGEST_NO_TITLE: Final = max(map(len, _NO_TITLES))
_DASHES: Final = ("-", "\u2013", "\u2014", ":", "|")
_DASH: Final = re.compile(r"[-\u2013\u2014:|][ \t]+")


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
    if ALONE.match(text, start, end) is not None:
        raw = text[start:end]
        if raw.isascii() or DIVIDED.search(raw) is None:
            return (Field(raw, name=FieldName.URL),)
    linked = _LINKED.search(text, start, end) if text.find("](", start, end) >= 0 else None
    address = find_address(text, start, end)
    if linked is not None and (address is None or linked.start() < address.start()):
        return _joined(_linked_parts(text, start, end, linked))
    if address is None:
        return _joined(_title_parts_before(text[start:end], end - start))
    stop = trimmed(text, address.start(), address.end())
    before = _title_parts_before(text[start : address.start()])
    after: _Parts = [text[stop:end]]
    if not any(type(part) is Field for part in before):
        after = _title_parts_after(text, stop, end)
    return _joined([*before, Field(text[address.start() : stop], name=FieldName.URL), *after])


def _start_of_back(text: str, start: int, end: int) -> int:
    """Return where the signs begin that lead back from a footnote; the end where there are none."""
    while True:
        window = max(start, end - _LONGEST_BACK)
        found = _BACK.search(text, window, end) if text.find(_BACK_SIGN, window, end) >= 0 else None
        if found is None:
            return end
        end = found.start()
        end -= len(text[window:end]) - len(text[window:end].rstrip(" \t\u00a0"))


def _linked_parts(text: str, start: int, end: int, linked: re.Match[str]) -> _Parts:
    """Return the parts of an entry with a Markdown link; its title stands before one that shows its address only."""
    address = Field(linked[2], name=FieldName.URL)
    after = after_link(text[linked.end(2) : end])
    shows = linked[1]
    nameless = ALONE.match(shows) is not None
    if nameless or (len(shows) <= _LONGEST_NO_TITLE and shows.casefold() in _NO_TITLES):
        before = _title_parts_before(text[start : linked.start()])
        if nameless or _has_title(before):
            return [*before, f"[{shows}](", address, *after]
    return [text[start : linked.start(1)], Field(shows, name=FieldName.TITLE), "](", address, *after]


def _has_title(parts: _Parts) -> bool:
    return any(type(part) is Field and part.name == FieldName.TITLE for part in parts)


def _title_parts_before(words: str, stop: int | None = None) -> _Parts:
    """Return the words before an address, the title named, without what divides it from the address."""
    end = len(words.rstrip(_TITLE_ENDS)) if stop is None else stop
    begin = 0
    if words.endswith("](") and "[" not in words:  # of "[[1] Title](https://...)", whose first marks are the lead
        end -= 1
    if words[:1] in _DASHES:
        dash = _DASH.match(words, 0, end)
        begin = 0 if dash is None else dash.end()
    cut = title_end(words, end, colon=stop is None and (":" in words[end:] or "\uff1a" in words[end:]))
    if begin < cut < end:
        end = len(words[:cut].rstrip(_TITLE_ENDS)) if stop is None else cut
    title = words[begin:end]
    parts = tuple(_title_parts(title))
    if title[-1:] == "." and words[end:].isspace() and _ends_title(title):
        joined = _joined([*parts])
        parts = (Field(title[:-1], name=FieldName.TITLE), ".") if len(joined) == 1 else joined
    return [words[:begin], *parts, words[end:]]


def _ends_title(title: str) -> bool:
    """Return whether the full stop of words ends them: it is the only one, and hardly that of an abbreviation."""
    return _STOP.search(title, max(0, len(title) - _STOP_LENGTH)) is not None and _SENTENCE.search(title) is None


def _title_parts(words: str) -> _Parts:
    """Return words as a title, or as the shape of reference that they have."""
    rest = ""
    part = _NEW_PART.search(words) if "\n" in words else None
    if part is not None:
        words, rest = words[: part.start()], words[part.start() :]
    named = named_parts(words)
    if named is not None:
        return [*named, rest]
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


def _title_parts_after(text: str, start: int, end: int) -> _Parts:
    """Return the words after an address that has none before it, with their title named."""
    found = _AFTER.match(text, start, end)
    if found is None:
        return [text[start:end]]
    name = "quoted" if found["quoted"] else "plain"
    if tells_of_visit(found[name]):
        return [text[start:end]]
    begin, stop = found.span(name)
    return [text[start:begin], Field(text[begin:stop], name=FieldName.TITLE), text[stop:end]]


def _joined(parts: _Parts) -> tuple[str | Field, ...]:
    """Return the parts in normal form: no empty string, no two side by side."""
    out: _Parts = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        elif part != "":
            out.append(part)
    return tuple(out)
