"""Lines that open a list of sources or of related articles."""

import re
from typing import Final, NamedTuple

from newsmodel.language import LabelKind, label_kind
from newsmodel.text._entries import ADDRESS
from newsmodel.text._lines import Lines

__all__ = ["Label", "may_be_label", "opens_numbered", "read_label"]

# What may stand around the words of a label: of Markdown, and as Japanese and Chinese mark headings.
_MARKS: Final = "#*_: \t\uff1a\u3010\u3011\u25a0\u25bc\u25bd\u25c6\u25b6\u2605\u2192"
_COLONS: Final = ":\uff1a|"
_NUMBERING: Final = re.compile(
    r"(?:[0-9]{1,2}|[IVX]{1,5}|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})"
    r"[.)\uff0e\u3001][ \t]*"
)
_REMARK: Final = re.compile(r"[ ]\([^()]{1,40}\)\Z")  # "Sources (12 found)"
_STARTS_SOURCES: Final = re.compile(r"\[\^?[0-9]{1,4}\]|https?://", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?]")
_LONGEST_TITLE: Final = 150
_LONGEST: Final = 64
_LONGEST_LINK: Final = 250


class Label(NamedTuple):
    """A list label.

    Attributes:
        kind: What list it opens.
        end: Where its words end, marks and colon included.
        rest: Where the list begins on the same line; None where the label stands alone.
    """

    kind: LabelKind
    end: int
    rest: int | None


def read_label(lines: Lines, k: int) -> Label | None:
    """Return the label on line ``k``: the whole line, or its words up to a colon; None where there is none."""
    text, first, end = lines.text, lines.firsts[k], lines.ends[k]
    stop = first + _LONGEST
    if end <= stop:
        stop = end
        label = _alone(text, first, end)
        if label is not None:
            return label
    colon = text.find(":", first, stop)
    if colon < 0:
        colon = text.find("\uff1a", first, stop)
    if colon < 0:
        colon = text.find("|", first, stop)
    return _before_colon(lines, k, colon) if first < colon < end - 1 else None


def may_be_label(words: str) -> bool:
    """Return whether a line that begins with ``words`` may turn out to be a label whose list begins on it."""
    colons = {words.find(mark, 0, _LONGEST) for mark in _COLONS}
    return any(
        colon > 0 and label_kind(_REMARK.sub("", words[:colon].strip(_MARKS)), marked=True) is not None
        for colon in colons
    )


def _alone(text: str, first: int, end: int) -> Label | None:
    """Read a label that is its whole line: ``Sources:``, ``## 7. References``, ``**Read also**``."""
    words = text[first:end].strip(_MARKS)
    opening = text[first]
    numbering = _NUMBERING.match(words)
    if numbering is not None:
        words = words[numbering.end() :].strip(_MARKS)
    kind = label_kind(words, marked=opening in "#*_" or text[end - 1] in _MARKS)
    return None if kind is None else Label(kind, end, None)


def _before_colon(lines: Lines, k: int, colon: int) -> Label | None:
    """Read a label whose list begins on its line: ``Sources: [1] ...``, ``Read more: ...``, ``Also read | ...``."""
    text, first, end = lines.text, lines.firsts[k], lines.ends[k]
    rest = colon + 1
    while rest < end and text[rest] in "*_ \t":
        rest += 1
    if rest == end or (rest == colon + 1 and text[colon] != "\uff1a"):  # nothing follows, or no space: part of a word
        return None
    words = _REMARK.sub("", text[first:colon].strip(_MARKS))
    if label_kind(words, marked=True) is None:
        return None
    starts = (
        _STARTS_SOURCES.match(text, rest, end) is not None
        or _ends_with_address(text, rest, end)
        or opens_numbered(lines, k + 1)
    )
    kind = label_kind(words, marked=starts)
    if text[colon] == "|" and (kind == "sources" or text.find("|", rest, end) >= 0):  # a row of a table
        return None
    if kind is None or not (starts if kind == "sources" else end - rest <= _LONGEST_LINK):
        return None
    return Label(kind, colon + 1 + len(text[colon + 1 : rest].rstrip()), rest)


def opens_numbered(lines: Lines, k: int) -> bool:
    """Return whether line ``k`` is the first of a list as ``(1) Title https://...``."""
    if k >= len(lines.starts) or not lines.text.startswith("(1) ", lines.firsts[k]):
        return False
    return ADDRESS.search(lines.text, lines.firsts[k], lines.ends[k]) is not None


def _ends_with_address(text: str, start: int, end: int) -> bool:
    """Return whether there are titles and addresses, the last of which is the end: no sentence that holds one."""
    at = start
    for found in ADDRESS.finditer(text, start, end):
        if found.start() - at > _LONGEST_TITLE or _SENTENCE_END.search(text, at, found.start()) is not None:
            return False
        at = found.end()
    return at == end
