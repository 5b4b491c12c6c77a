"""Content: a stretch of text as strings, markers and links.

`read_content` goes from one character that may open a form to the next, and tries the forms of that
character there. Nothing inside a code span, and nothing after a backslash, is a marker or a link.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final

from newsmodel.model import Leaf, Link, Marker
from newsmodel.text._form_readers import LONGEST_FORM, Form
from newsmodel.text._forms import FORMS

__all__ = [
    "ANY_OPENER",
    "LONGEST_CODE",
    "RARE_OPENERS",
    "Openers",
    "find_openers",
    "has_marker",
    "read_content",
    "read_form",
]

Openers = list[int] | None
"""The places where a form may open; None where square brackets are all that there is."""

RARE_OPENERS: Final = (
    *("\u3010", "\ue200", "\uea01", "<sup>", "<|"),
    *("(source ", "(Source ", "(sources ", "(Sources ", "turn"),
)
"""What opens the forms that have no square bracket."""
LONGEST_CODE: Final = 3_000
"""How many characters stand between the backticks of a code span at the most."""
_TURN: Final = re.compile(r"turn[0-9]")
_CODE: Final = re.compile(rf"`[^`\r\n]{{1,{LONGEST_CODE}}}`")


@lru_cache(maxsize=256)
def _candidates(opening: str) -> list[tuple[int, Form]]:
    """Return the forms to try at two characters, and how far before them they begin; the farthest first."""
    found = []
    for form in FORMS:
        before = max(form.prefix.find("["), 0)
        opener = form.prefix[before : before + 2]
        follows = form.follows if len(opener) == 1 else ""
        if opening.startswith(opener) and (not follows or opening[1:] in follows):
            found.append((before, form))
    return sorted(found, key=lambda entry: -entry[0])


_PLAIN: Final = FORMS[0]
_BEFORE_LONGER: Final = frozenset("(*en>")  # what stands before the bracket in the longer forms


_RARE: Final = (
    ("<", re.compile(r"<(?:sup>|\|)")),
    ("ource", re.compile(r"\([Ss]ources?[ ]")),
    ("turn", re.compile(r"turn[0-9]")),
    ("\u3010", re.compile("\u3010")),
    ("\ue200", re.compile("\ue200")),
    ("\uea01", re.compile("\uea01")),
)
"""The places of rare openers, each with a sign that is looked for before, in the whole text at once."""
_BRACKET: Final = re.compile(r"\[")
ANY_OPENER: Final = re.compile("|".join(map(re.escape, ("[", *RARE_OPENERS))))
"""Finds every place where a form may open."""


def find_openers(text: str) -> Openers:
    """Return the places in ``text`` where a form may open, looked for once for the whole text."""
    rare = [found.start() for sign, pattern in _RARE if sign in text for found in pattern.finditer(text)]
    return sorted([*rare, *[found.start() for found in _BRACKET.finditer(text)]]) if rare else None


def _next_opener(text: str, at: int, end: int, openers: Openers) -> int:
    if openers is None:
        return text.find("[", at, end)
    k = bisect_left(openers, at)
    return openers[k] if k < len(openers) and openers[k] < end else -1


def read_form(text: str, at: int, done: int, end: int) -> tuple[int, tuple[Marker | Link, ...]] | None:
    """Return where the form begins whose opener stands at ``at``, and its leaves; None where there is none."""
    if text[at - 1 : at] not in _BEFORE_LONGER and text[at + 1 : at + 2].isdecimal():  # "[1]": seen at once
        found = _PLAIN.pattern.match(text, at, end)
        leaves = None if found is None else _PLAIN.read(found)
        if leaves is not None:
            return at, leaves
    for before, form in _candidates(text[at : at + 2]):
        start = at - before
        if start < done or not text.startswith(form.prefix, start):
            continue
        found = form.pattern.match(text, start, min(end, start + LONGEST_FORM))
        leaves = None if found is None else form.read(found)
        if leaves is not None:
            return start, leaves
    return None


def _after_code(text: str, tick: int, at: int, end: int) -> tuple[int, int]:
    """Return the next backtick not before ``at``, and the end of the code span around ``at``, or ``at``."""
    while 0 <= tick < at:
        span = _CODE.match(text, tick, end)
        after = tick + 1 if span is None else span.end()
        tick = text.find("`", after, end)
        if after > at:
            return tick, after
    return tick, at


def has_marker(line: str) -> bool:
    """Return whether a citation stands in ``line``, in any form that needs no list."""
    return any(type(leaf) is Marker for leaf in read_content(line, 0, len(line), find_openers(line)))


def read_content(text: str, start: int, end: int, openers: Openers) -> tuple[Leaf, ...]:
    """Return ``text[start:end]`` as content: strings, markers and links, in normal form."""
    at = _next_opener(text, start, end, openers)
    if at < 0:
        return (text[start:end],) if end > start else ()
    out: list[Leaf] = []
    done = start
    tick = text.find("`", start, end)
    while at >= 0:
        if 0 <= tick < at:
            tick, after = _after_code(text, tick, at, end)
            if after > at:
                at = _next_opener(text, after, end, openers)
                continue
        escaped = at > start and text[at - 1] == "\\"
        found = None if escaped else read_form(text, at, done, end)
        if found is None:
            at = _next_opener(text, at + 1, end, openers)
            continue
        begin, leaves = found
        if begin > done:
            out.append(text[done:begin])
        out += leaves
        done = begin + (len(leaves[0].raw) if len(leaves) == 1 else sum([len(leaf.raw) for leaf in leaves]))
        at = _next_opener(text, done, end, openers)
    if done < end:
        out.append(text[done:end])
    return tuple(out)
