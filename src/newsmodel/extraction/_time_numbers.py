"""Numbers in words, and ordinals: the first stage of reading times."""

from __future__ import annotations

from typing import Final

from newsmodel.extraction._time_grammar import CLASSES, Found, Node, Stage, rule

__all__ = ["NUMBERS"]

_SIZES: Final = {
    CLASSES[name]: name for name in ("ONES", "TEENS", "TENS", "HUNDRED", "THOUSAND", "ORDINAL", "NTH", "ARTICLE")
}


def _cardinal(found: Found) -> Node:
    """Read ``two hundred and six``: what stands before hundred and thousand is multiplied, the rest added."""
    total = current = 0
    for node in found.all("words"):
        size = _SIZES.get(node.kind)
        if size == "THOUSAND":
            total, current = (total + max(current, 1)) * 1000, 0
        elif size == "HUNDRED":
            current = max(current, 1) * 100
        elif size is not None:
            current += node.value
    return found.become("NUMBER", total + current)


def _spelled_year(found: Found) -> Node:
    """Read ``nineteen seventy-two`` and ``twenty twenty``."""
    rest = sum([node.value for node in found.all("rest") if node.kind in _SIZES])
    return found.become("NUMBER", found.get("century") * 100 + rest)


def _ordinal(found: Found) -> Node:
    """Read ``twenty-second``."""
    return found.become("ORDINAL", found.get("tens") + found.get("ones"))


def _digit_ordinal(found: Found) -> Node | None:
    """Read ``22nd``."""
    number, suffix = found.all("both")
    return found.become("ORDINAL", number.value) if number.end == suffix.start else None


_BASE: Final = "(?: TENS HYPHEN? ONES | TENS | TEENS | ONES )"
_AND: Final = "(?: HYPHEN | AND )?"

NUMBERS: Final = Stage(
    (
        rule(f"(?P<words> {_BASE} )", _cardinal),
        rule(f"(?P<words> (?: ONES | ARTICLE )? HUNDRED (?: {_AND} {_BASE} )? )", _cardinal),
        rule(f"(?P<words> {_BASE}? THOUSAND (?: {_AND} ONES HUNDRED )? (?: {_AND} {_BASE} )? )", _cardinal),
        rule("(?P<century> TEENS ) HYPHEN? (?P<rest> TENS (?: HYPHEN? ONES )? | TEENS )", _spelled_year),
        rule("(?P<century> TENS ) HYPHEN? (?P<rest> TENS (?: HYPHEN? ONES )? | TEENS )", _spelled_year),
        rule("(?P<tens> TENS ) HYPHEN? (?P<ones> [ORDINAL NTH] )", _ordinal),
        rule("(?P<both> [SMALL LONG] SUFFIX )", _digit_ordinal),
    )
)
"""Spelled cardinals become NUMBER, ordinals ORDINAL."""
