"""The rule on what was meant for a marker and is none, by a slip: ``[1``, ``[ 1 ]``, ``(1)``, ``[l]``.

There is much else in brackets. So a slip counts only where its numbers are those of a source or of another
marker, and what stands around it speaks for it. It is mended by writing its numbers in square brackets.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from newsmodel.citations._findings import Finding, quoted
from newsmodel.citations._prose import prose_strings
from newsmodel.citations._survey import survey
from newsmodel.model import Article, MarkerStyle

__all__ = ["near_miss_marker"]

_GAP: Final = r"[ \t\u00a0\u202f\u3000]{0,3}"
_INNER: Final = (  # numbers of any script, or letters that look like them
    rf"{_GAP}(?:[,;]{_GAP})?(?P<inner>\d{{1,3}}(?![\dlO])(?:{_GAP}(?:[,;&\u2013\u2014-]|and|to){_GAP}\d{{1,3}}(?!\d)){{0,20}}"
    rf"|[0-9lO]{{1,3}}(?![^\W_]))(?:{_GAP}[.,;](?={_GAP}[\])}}]))?{_GAP}"
)
_AND: Final = re.compile(r"[ ]?(?:&|and)[ ]?")
_TO: Final = re.compile(r"[ ]?to[ ]?")
_CLOSE: Final = r"(?P<close>[\])}\uff3d\u3011]?)"
# What each opening bracket begins; the well-formed marker is left out at once.
_SUSPECTS: Final = {
    "[": re.compile(rf"(?P<open>\[)(?![0-9]{{1,3}}\])(?P<hat>\^?){_INNER}{_CLOSE}"),
    "(": re.compile(rf"(?P<open>\()(?P<hat>\^?){_INNER}(?P<close>[\])])"),
    "{": re.compile(rf"(?P<open>\{{)(?P<hat>\^?){_INNER}(?P<close>[\]}}])"),
    "\uff3b": re.compile(rf"(?P<open>\uff3b)(?P<hat>\^?){_INNER}{_CLOSE}"),
    "\u3010": re.compile(rf"(?P<open>\u3010)(?P<hat>\^?){_INNER}{_CLOSE}"),
}
_UNOPENED: Final = re.compile(r"(?:(?<=\s)|(?<=[.,;:!?\"\u201d\u2019\u00bb]))(?P<unopened>[0-9]{1,3})\]")
_NUMBER: Final = re.compile(r"[0-9]{1,3}")
_PLAIN: Final = re.compile(r"[0-9]{1,3}(?:[ ]?[,;\u2013\u2014-][ ]?[0-9]{1,3}){0,20}")
_SPACES: Final = re.compile(r"\s+")
_BRACKET: Final = re.compile(r"[\[\]()]")
_SQUARE: Final = re.compile(r"[\[\]]")
_REACH: Final = 200
_CODE: Final = frozenset("_)]$\\^(")
_STOPS: Final = frozenset(".!?")
# What follows "(1)" where it numbers one item of several in a sentence.
_COUNTING: Final = (",", ";", " and", " or")
_PAUSES: Final = frozenset(",;:")
_CLOSERS: Final = frozenset('"\u201d\u2019\u00bb.,;:!?')
# "five (5)" repeats a number, and "article (5)" has one.
_COUNTED: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred"
    " figure fig table equation eq section sec article art chapter step part item point option note paragraph clause"
    " number no nos vol volume issue page pages type class group level phase case line lines row column grade".split()
)
_WORD: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[.,;:!?\"\u201d\u2019\u00bb)]{0,3}\s\Z")
_WORD_REACH: Final = 30
_Where = tuple[int, int]


def near_miss_marker(article: Article) -> Iterator[Finding]:
    """Find what was meant for a marker and is none by a slip, with the marker as suggestion."""
    text = article.text
    suspects = _suspects(text)
    if not suspects:
        return
    known = {name for name in survey(article).names if isinstance(name, int)}
    known.update([number for cited in article.citations for number in cited.numbers])
    glued = any(text[cited.start - 1 : cited.start].isalpha() for cited in article.citations)
    bracketed = any(cited.style == MarkerStyle.BRACKET for cited in article.citations)
    strings = prose_strings(article)
    where = next(strings, None)
    for found in suspects:
        while where is not None and where[1] <= found.start():
            where = next(strings, None)
        if where is None:
            return
        if found.start() < where[0] or found.end() > where[1]:
            continue
        mended = _mended(found, known, where, bracketed=bracketed, glued=glued)
        if mended is not None:
            written = found[0].rstrip()
            yield Finding(
                "near-miss-marker",
                f"{quoted(written)} is text, and was perhaps meant for {quoted(mended)}",
                start=found.start(),
                end=found.start() + len(written),
                suggestion=mended,
            )


def _suspects(text: str) -> list[re.Match[str]]:
    """Return what resembles a marker, well formed or not, in the order of the text."""
    out = [found for opening, pattern in _SUSPECTS.items() if opening in text for found in pattern.finditer(text)]
    if text.count("]") != text.count("["):  # an opening bracket is missing somewhere
        out += _UNOPENED.finditer(text)
    return sorted(out, key=re.Match.start)


def _mended(found: re.Match[str], known: set[int], where: _Where, *, bracketed: bool, glued: bool) -> str | None:
    """Return the marker that a slip was meant for, or None where it is none.

    What is glued to a word counts only where a whole marker is ``glued`` to one, too.
    """
    if found.re is _UNOPENED:
        return f"[{found['unopened']}]" if int(found["unopened"]) in known and _is_unopened(found, where) else None
    numbers = _digits(found["inner"])
    before = found.string[found.start() - 1] if found.start() > where[0] else " "  # a marker may stand before
    if (
        (before.isalnum() and not (glued and before.isalpha() and found[0][-1] == "]"))
        or before in _CODE
        or _PLAIN.fullmatch(numbers) is None
        or not known.issuperset(map(int, _NUMBER.findall(numbers)))
    ):
        return None
    mended = f"[{found['hat']}{numbers}]"
    kind = found["open"] + found["close"]
    if kind == "()":
        slipped = bracketed and numbers.isdecimal() and _is_cited_in_round_brackets(found, int(numbers))
    elif kind in _KINDS:
        slipped = _KINDS[kind](found, where)
    else:  # of two kinds, or wide ones
        slipped = numbers.isdecimal() and found["close"] != "" and found[0] != mended
    return mended if slipped else None


def _digits(inner: str) -> str:
    """Return numbers as plain brackets have them: digits of any script, and the letters like them, made plain."""
    inner = _TO.sub("-", _AND.sub(", ", inner))
    plain = inner.replace("l", "1").replace("O", "0")
    return _SPACES.sub(" ", "".join([str(int(char)) if char.isdecimal() else char for char in plain]))


def _is_misspelt(found: re.Match[str], where: _Where) -> bool:
    """``[ 1 ]``, ``[l]``: what stands between square brackets is not as they hold it; not ``[O]n``."""
    after = found.string[found.end() : min(found.end() + 1, where[1])]
    return found[0] != f"[{found['hat']}{_digits(found['inner'])}]" and not after.isalnum()


def _is_unclosed(found: re.Match[str], where: _Where) -> bool:
    """``[1 They``: no closing bracket follows before the next opening one; not ``[1 of 3]``."""
    text, end = found.string, found.start() + len(found[0].rstrip())
    after = text[end : end + 1] if end < where[1] else ""
    if not (after == "" or after.isspace() or after in _STOPS or after in _PAUSES):
        return False
    bracket = _SQUARE.search(text, end, min(end + _REACH, where[1]))
    return bracket is None or bracket[0] == "["


def _is_braced(found: re.Match[str], where: _Where) -> bool:
    """``{1}`` after a space or a closing mark; not ``x{1}``."""
    before = found.string[found.start() - 1] if found.start() > where[0] else ""
    after = found.string[found.end() : found.end() + 1]
    return (before.isspace() or before in _CLOSERS) and not (after.isalnum() or after in ("_", "{"))


def _is_unopened(found: re.Match[str], where: _Where) -> bool:
    """``1]`` after no opening bracket; not ``[see 1]``, ``(0, 1]``, nor the number of an item."""
    if found.start() == where[0]:
        return False
    before = found.string[max(where[0], found.start() - _REACH) : found.start()]
    brackets = _BRACKET.findall(before)
    return not brackets or brackets[-1] in "])"


def _is_cited_in_round_brackets(found: re.Match[str], number: int) -> bool:
    """``agreed (1).``, after a word in lower case that counts nothing; not ``five (5)``, nor one item of several."""
    text = found.string
    word = _WORD.search(text[max(0, found.start() - _WORD_REACH) : found.start()])
    if word is None or not word[1].islower() or word[1] in _COUNTED:
        return False
    after = text[found.end() : found.end() + 1]
    around = text[max(0, found.start() - _REACH) : found.end() + _REACH]
    counted = [f"({near}){mark}" in around for near in (number - 1, number + 1) for mark in _COUNTING]
    return (after == "" or after in "\r\n.!?,;:") and not any(counted)


_KINDS: Final[dict[str, Callable[[re.Match[str], _Where], bool]]] = {
    "[]": _is_misspelt,
    "[": _is_unclosed,
    "{}": _is_braced,
}
