"""Strings of every kind: the characters that break what handles text."""

from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["filled", "spaces", "strings", "tuples"]

_T = TypeVar("_T")

_HOSTILE: Final = (
    *("\0", "\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\u3000"),
    "\ufeff",  # the byte order mark
    *("\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u00ad"),  # bidi, and what has no width
    *("\u0301", "e\u0301", "\u1100\u1161", "\U0001f468\u200d\U0001f469", "\U0001f600", "\U0010ffff", "\ufffe"),
    *("\ud83d", "\ude00", "\ud83d\ude00", "\ude00\ud83d"),  # surrogates: alone, as a pair of code points, reversed
    *("\uff11", "\u0663", "\u00b2", "\u00df", "\u0130", "\ufdfa"),  # digits that are not ASCII, letters that grow
    *("[", "]", "[1]", "[1", "\\", '"', "'", "<", "&", "{", "}", "`", "#", ">", "|", "- ", ". ", "\u3002", "* "),
)
_ORDINARY: Final = st.sampled_from("abcdeXYZ 0123456789.,:!?-")
_CHARACTERS: Final = st.one_of(_ORDINARY, st.sampled_from(_HOSTILE), st.characters())
_NAMES: Final = st.sampled_from(("a", "1", "Hale", "the talks ", "Port Łódź", "2031-08-14"))
_SPACES: Final = " \n\r\t\x0b\x0c\x1c\x1f\x85\xa0\u1680\u2003\u2028\u2029\u3000"


def strings(*, min_size: int = 0, max_size: int = 20) -> SearchStrategy[str]:
    r"""Give any string, far likelier than ``st.text()`` one that breaks something.

    Unlike ``st.text()`` it gives lone surrogates, and a high surrogate before a low one as two code points. Beside
    them: NUL, CR, CRLF, NEL, U+2028, byte order marks, bidi controls, combining and astral characters, digits that
    are not ASCII, and brackets.

    Args:
        min_size: The fewest pieces; a piece has at least one character.
        max_size: The most pieces.

    >>> import hypothesis
    >>> hypothesis.find(strings(), lambda text: "\ud83d\ude00" in text) == "\ud83d\ude00"
    True
    """
    return st.lists(_CHARACTERS, min_size=min_size, max_size=max_size).map("".join)


def filled() -> SearchStrategy[str]:
    """Give any string but the empty one, short."""
    return _NAMES | strings(min_size=1, max_size=5)


def spaces() -> SearchStrategy[str]:
    """Give white space, or nothing.

    >>> import hypothesis
    >>> hypothesis.find(spaces(), lambda space: len(space) > 1).isspace()
    True
    """
    return st.text(_SPACES, max_size=4)


def tuples(items: SearchStrategy[_T], *, min_size: int = 0, max_size: int = 3) -> SearchStrategy[tuple[_T, ...]]:
    """Give tuples of ``items``."""
    return st.lists(items, min_size=min_size, max_size=max_size).map(tuple)
