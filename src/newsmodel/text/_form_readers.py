"""What the written forms of citations are made of: the pieces of their patterns, and what makes leaves of a match."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from newsmodel.model import Link, Marker, MarkerStyle

__all__ = [
    "LINKED",
    "LINKS",
    "LONGEST_FORM",
    "LONGEST_TITLE",
    "LOOK_BACK",
    "NUMBERS",
    "ONE_LINK",
    "TARGET",
    "TITLE",
    "TURN",
    "Form",
    "Leaves",
    "bracket",
    "bracketed_links",
    "labelled",
    "link",
    "linked_number",
    "numbered",
    "private",
    "read_numbers",
    "scoped_footnote",
    "turns",
]

Leaves = tuple[Marker | Link, ...]

LONGEST_FORM: Final = 3_000
"""How many characters a form has at the most."""
LONGEST_TITLE: Final = 500
"""How many characters the title of a link has at the most."""
_WIDEST_RANGE: Final = 100
# One number, or several with commas, semicolons and dashes between them. Three digits at most: [2019] is a year.
NUMBERS: Final = r"[0-9]{1,3}(?:[ ]?[,;\u2013\u2014-][ ]?[0-9]{1,3}){0,50}"
_PART: Final = re.compile(r"([0-9]{1,3})(?:[ ]?[\u2013\u2014-][ ]?([0-9]{1,3}))?")
TARGET: Final = r"\([ ]?(?P<url>(?:[^\s()<>]|\([^\s()<>]*\))+)(?:[ ]\"[^\"\r\n]*\")?\)"
"""An address in round brackets, which may hold balanced ones, and a Markdown title."""
LINKS: Final = r"\((?:https?:|[^\s()]{0,2000}\))"
TITLE: Final = r"(?:[^\[\]\r\n]|\[[^\[\]\r\n]*\])+"
TURN: Final = r"turn[0-9]{1,4}[a-z]{3,12}[0-9]{1,4}"


class Form(NamedTuple):
    """One written form.

    Attributes:
        prefix: The characters that it begins with.
        pattern: What it looks like.
        read: Makes the leaves of a match, which have its characters between them; None where it is a look-alike.
        example: A text that has the form.
        lookalikes: A text that resembles it and stays text.
        follows: The characters that may follow the prefix; empty where others may.
    """

    prefix: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Leaves | None]
    example: str
    lookalikes: str
    follows: str


def read_numbers(written: str) -> tuple[int, ...] | None:
    """Return the numbers of ``1, 3-5``, ranges filled in; None where a range falls, or is too wide to be one.

    >>> read_numbers("1, 3-5")
    (1, 3, 4, 5)
    """
    if written.isdecimal():
        return (int(written),)
    out: list[int] = []
    for part in _PART.finditer(written):
        low, high = int(part[1]), int(part[2] or part[1])
        if not low <= high < low + _WIDEST_RANGE:
            return None
        out += range(low, high + 1)
    return tuple(out)


LOOK_BACK: Final = 48
"""How many characters before a bracket may tell what it is."""
# "x[i]", "row[i+1]", "rows['pay']" before another subscript; not "word[a]", "word[sic]", which are notes.
_INDEXED: Final = re.compile(
    r"(?:(?<![\w.'\u2019])[B-HJ-Zb-z]\[[A-Za-z][A-Za-z0-9]?\]"
    r"|\w\[(?:[A-Za-z]{1,2}[+*-][0-9A-Za-z]{1,2}|-[0-9]{1,3}|'[\w-]{1,14}'|\"[\w-]{1,14}\"|[A-Za-z]\w{0,6}_\w{1,7}|:)\])"
    r"(?:\[[A-Za-z0-9]{1,2}\])?\Z"
)


def _is_subscript(found: re.Match[str]) -> bool:
    """``arr[0]``, ``a[1].b``, ``x[i][1]``, ``$a[1]$``, ``x_{[1]}``, ``x^[1]``: in code or in formulas.

    Glued to a word, and zero, behind another subscript or followed by code or the end of a formula; in braces; or
    after ``^``, none behind it.
    """
    text, start, end = found.string, found.start(), found.end()
    if start > 0 and text[start - 1] in "{^":
        return text[end : end + 1] == "}" if text[start - 1] == "{" else text[end : end + 1] != "^"
    if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_)]"):
        return False
    if found[1].strip("0") == "" and text[start - 1] not in ")]":
        return True
    if text[start - 1] == "]" and _INDEXED.search(text, max(0, start - LOOK_BACK), start):
        return True
    after = text[end : end + 3]
    return (
        after[:1] in ("_", "$")
        or after[:2] == "\\)"
        or after in (" = ", " +=", " ==")
        or (after[:1] == "." and after[1:2].islower())
    )


@lru_cache(maxsize=1024)
def _plain(raw: str) -> Leaves | None:
    """Return the marker of plain brackets, kept since a text names each source many times."""
    numbers = read_numbers(raw[1:-1])
    return None if numbers is None else (Marker(raw, numbers=numbers),)


def bracket(found: re.Match[str]) -> Leaves | None:
    return None if _is_subscript(found) else _plain(found[0])


def numbered(style: MarkerStyle) -> Callable[[re.Match[str]], Leaves | None]:
    """Return the reader of a form that holds numbers in its group ``numbers``, and may hold an address."""

    def read(found: re.Match[str]) -> Leaves | None:
        groups = found.groupdict()
        numbers = read_numbers(groups["numbers"])
        return None if numbers is None else (Marker(found[0], numbers=numbers, style=style, url=groups.get("url")),)

    return read


def labelled(style: MarkerStyle, *, divider: str | None = None) -> Callable[[re.Match[str]], Leaves]:
    """Return the reader of a form that holds opaque ids in its group ``label``, and may hold an address."""

    def read(found: re.Match[str]) -> Leaves:
        groups = found.groupdict()
        written = groups["label"] or ""
        parts = re.split(divider, written) if divider else [written]
        labels = tuple([part.strip() for part in parts if part.strip()])
        return (Marker(found[0], labels=labels, style=style, url=groups.get("url")),)

    return read


def scoped_footnote(found: re.Match[str]) -> Leaves:
    label = found["label"]
    return (Marker(found[0], numbers=(int(found["number"]),), labels=(label,), style=MarkerStyle.FOOTNOTE),)


def linked_number(found: re.Match[str]) -> Leaves | None:
    numbers = read_numbers(found["one"] or found["two"])
    if found.string[found.start() - 1 : found.start()] == "!" and found["url"].lower().endswith(_PICTURES):
        return None
    return None if numbers is None else (Marker(found[0], numbers=numbers, style=MarkerStyle.LINK, url=found["url"]),)


def link(found: re.Match[str]) -> Leaves | None:
    if len(found["title"]) > LONGEST_TITLE:
        return None
    return (Link(found[0], title=found["title"], url=found["url"]),)


ONE_LINK: Final = re.compile(rf"\[(?P<title>{TITLE})\]{TARGET}")
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_LINK_LIST: Final = re.compile(r"[ ]?[,;][ ]|[ ]")
LINKED: Final = re.compile(rf"\[(?:(?P<one>{NUMBERS})|\[\^?(?P<two>{NUMBERS})\])\]{TARGET}")


def bracketed_links(found: re.Match[str]) -> Leaves | None:
    """Links in round brackets cite, ``([a](u); [b](v))``: each is a marker, brackets and commas theirs.

    Linked numbers among them cite wherever they stand: there, each link is what it is by itself.
    """
    text = found.string
    out: list[Marker] = []
    begin, at = found.start(), found.start() + 1
    while True:
        link = ONE_LINK.match(text, at, found.endpos)
        if link is None or "://" not in link["url"] or len(link["title"]) > LONGEST_TITLE or _is_numbered(link):
            return None
        if text.startswith(")", link.end(), found.endpos):
            out.append(Marker(text[begin : link.end() + 1], style=MarkerStyle.TITLE, url=link["url"]))
            return tuple(out)
        out.append(Marker(text[begin : link.end()], style=MarkerStyle.TITLE, url=link["url"]))
        divider = _LINK_LIST.match(text, link.end())
        if divider is None:
            return None
        begin, at = link.end(), divider.end()


def _is_numbered(link: re.Match[str]) -> bool:
    """Return whether a link is a linked number."""
    found = LINKED.match(link.string, link.start(), link.end())
    return found is not None and linked_number(found) is not None


def private(found: re.Match[str]) -> Leaves | None:
    kind, *labels = found["label"].split("\ue202")
    if not kind.endswith("cite"):  # other things are drawn with the same delimiters
        return None
    return (Marker(found[0], labels=tuple(filter(None, labels)), style=MarkerStyle.PRIVATE_USE),)


def turns(found: re.Match[str]) -> Leaves:
    return (Marker(found[0], labels=tuple(re.findall(TURN, found[0])), style=MarkerStyle.TURN),)
