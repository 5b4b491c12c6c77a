"""The words that open a list of sources or of related articles, by language.

Written by us. A word is matched whole, whatever its case.
"""

import re
from typing import Final, Literal, NamedTuple

__all__ = ["LabelKind", "label_kind"]

LabelKind = Literal["sources", "related"]

_SOURCES: Final[dict[str, str]] = {
    "en": (
        "sources|source list|list of sources|sources cited|cited sources|references|reference list|list of references"
        "|references cited|references and sources|sources and references|works cited|citations|key citations|cited works"
        "|bibliography|footnotes|endnotes|sources used|key sources|primary sources|sources consulted"
        "|references & sources|sources & references|literature cited|reference|further sources|citation list"
    ),
}
# Words that open a list only in a heading, in bold, or with a colon: alone on a line they are ordinary words.
_SOURCES_MARKED: Final[dict[str, str]] = {"en": "source|notes|links|citation"}
_RELATED: Final[dict[str, str]] = {
    "en": (
        "read also|also read|see also|read more|related articles|related article|related stories|related story|related news"
        "|related links|related reading|related content|related coverage|related topics|related posts|more stories"
        "|further reading|you may also like|you might also like|recommended reading|recommended for you|more on this story"
        "|more on this topic|don't miss|more from us|most read|also on this topic|read next|keep reading"
    ),
}
_RELATED_MARKED: Final[dict[str, str]] = {"en": "related|more|also|recommended|must read|in other news"}


class _Label(NamedTuple):
    kind: LabelKind
    marked: bool


def _lexicon() -> dict[str, _Label]:
    table: dict[str, _Label] = {}
    for words, kind, marked in (
        (_SOURCES, "sources", False),
        (_SOURCES_MARKED, "sources", True),
        (_RELATED, "related", False),
        (_RELATED_MARKED, "related", True),
    ):
        label = _Label("sources" if kind == "sources" else "related", marked)
        for phrases in words.values():
            table.update(dict.fromkeys(phrases.split("|"), label))
    return table


_ODD: Final = re.compile(r"\u2019|\s\s|[^\S ]")
_LABELS: Final = _lexicon()
LONGEST: Final = max(map(len, _LABELS))


def label_kind(words: str, *, marked: bool) -> LabelKind | None:
    """Return what kind of list ``words`` open, or None.

    Args:
        words: The words of a line, without marks of headings, bold type and colon.
        marked: Whether the line had any of these marks.

    >>> label_kind("Read also", marked=True)
    'related'
    >>> label_kind("Notes", marked=False)
    """
    if len(words) > LONGEST:
        return None
    key = words.casefold()
    label = _LABELS.get(key) or (
        _LABELS.get(" ".join(key.replace("\u2019", "'").split())) if _ODD.search(key) else None
    )
    return label.kind if label is not None and (marked or not label.marked) else None
