"""What is certain of a line that is still being written.

A form is certain where no character that may follow changes it. The patterns here match what may still become a
form, to the end of what is written: the beginnings of the patterns of `newsmodel.text._forms`.
"""

import re
from typing import Final

from newsmodel.model import Marker, MarkerStyle
from newsmodel.text._form_readers import LONGEST_FORM, LONGEST_TITLE, ONE_LINK, TARGET
from newsmodel.text._forms import FORMS
from newsmodel.text._markers import RARE_OPENERS, read_form

__all__ = ["LONGEST_HELD", "held_before", "held_from", "is_certain"]

LONGEST_HELD: Final = LONGEST_FORM + 20
"""The longest form, what stands before its opener, and what must follow."""

_NUMBERS: Final = r"[0-9][0-9 ,;\uff0c\u3001\u2013\u2014-]{0,310}"
_TARGET: Final = TARGET.replace("?P<url>", "?:")
_GROWING_TARGET: Final = r"\([ ]?(?:[^\s()<>]|\([^\s()<>]*+\))*+(?:\([^\s()<>]*+|(?<=[^\s(])[ ](?:\"[^\"\r\n]*+\"?)?)?"

_UNITS: Final = r"(?:[^\[\]\r\n]|\[[^\[\]\r\n]*+\])*+"
_CLOSED: Final = re.compile(rf"\[{_UNITS}\]")
_UNCLOSED: Final = re.compile(rf"\[{_UNITS}(?:\[[^\[\]\r\n]*+)?")
_LINK: Final = rf"\[{_UNITS}\]{_TARGET}"
_GROWING: Final = {
    "\u3010": re.compile(
        rf"\u3010(?:(?:{_NUMBERS}|[0-9]{{1,4}}:[0-9]{{0,4}})(?:\u2020[^\u3010\u3011\r\n]{{0,100}})?)?"
    ),
    "\ue200": re.compile(r"\ue200[^\ue200\ue201\r\n]{0,400}"),
    "\uea01": re.compile(r"\uea01[0-9]{0,3}"),
    "<": re.compile(
        rf"<sup>\[?(?:{_NUMBERS}\]?(?:{_TARGET}|{_GROWING_TARGET})?)?(?:<(?:/(?:s(?:up?)?)?)?)?"
        r"|<\|(?:f(?:i(?:l(?:e(?:-[\w-]{0,80}\|?)?)?)?)?)?"
    ),
    "(": re.compile(rf"\([Ss]ources?[ ](?:{_NUMBERS})?"),
    "t": re.compile(
        r"(?<![A-Za-z0-9])(?:turn[0-9]{1,4}[a-z]{3,12}[0-9]{1,4}){0,20}"
        r"(?:t(?:u(?:r(?:n(?:[0-9]{1,4}(?:[a-z]{1,12}[0-9]{0,4})?)?)?)?)?)?"
    ),
}
"""By opener: what has no square bracket, as long as it is not whole."""
_TARGET_GROWS: Final = re.compile(rf"{_GROWING_TARGET}|\([^\s()]{{0,2000}}")
_REFERENCE_GROWS: Final = re.compile(r"\[START_REF\][^\[\]\r\n]{0,300}(?:\[[END_RF]{0,7})?")
_INDEX_GROWS: Final = re.compile(r"(?:\{(?:i(?:n(?:d(?:e(?:x(?:=[0-9]{0,4})?)?)?)?)?)?)?")
_GROUP_GROWS: Final = re.compile(
    rf"(?:{_LINK}(?:[ ]?[,;][ ]|[ ]))*"
    rf"(?:{_LINK}[ ]?[,;]?|\[{_UNITS}(?:\[[^\[\]\r\n]*+|\](?:{_GROWING_TARGET})?)?)?"
)
_MAY_BE_CODE: Final = frozenset(("", " ", ".", " =", " +", "\\"))
_KEYS: Final = ("[@", "[-@")

_BEFORE: Final = tuple([form.prefix.partition("[")[0] for form in FORMS if form.prefix.find("[") > 0])
_FARTHEST: Final = max(map(len, _BEFORE))
_OPENER: Final = re.compile("(?:" + "|".join(map(re.escape, sorted(set(_BEFORE), key=len, reverse=True))) + r")\Z")


def _beginnings() -> str:
    """Return the pattern of what a form may begin with, less its opener."""
    cut = {opener[:n] for opener in RARE_OPENERS for n in range(1, len(opener))}
    cut |= {before[:n] for before in _BEFORE for n in range(1, len(before) + 1)}
    parts = [
        rf"(?<![A-Za-z0-9]){part}" if part[0] == "t" else re.escape(part)  # "turn" opens only at the start of a word
        for part in sorted(cut, key=len, reverse=True)
    ]
    return "(?:" + "|".join(parts) + r")\Z"


_BEGINNING: Final = re.compile(_beginnings())


def held_from(text: str, done: int) -> int:
    """Return where the end of ``text`` begins that may open a form; its length, where none does."""
    found = _BEGINNING.search(text, max(done, len(text) - _FARTHEST))
    return len(text) if found is None else found.start()


def held_before(text: str, at: int, done: int) -> int:
    """Return where the form may begin that has its opener at ``at``."""
    found = _OPENER.search(text, max(done, at - _FARTHEST), at)
    return at if found is None else found.start()


def is_certain(text: str, at: int, done: int) -> bool:
    """Return whether nothing that may follow ``text`` changes what the opener at ``at`` opens.

    What stands before ``done`` is part of another form; before ``at`` there is at least one character.
    """
    if len(text) - at >= LONGEST_HELD:
        return True
    if text[at] == "[":
        return _is_bracket_certain(text, at, done)
    return _GROWING[text[at]].fullmatch(text, at) is None


def _is_bracket_certain(text: str, at: int, done: int) -> bool:
    closed = _CLOSED.match(text, at)
    if closed is None:
        growing = _UNCLOSED.fullmatch(text, at) is not None
        return not growing or (len(text) - at > LONGEST_TITLE + 1 and not text.startswith(_KEYS, at))
    after = closed.end()
    if _goes_on(text, at, after):
        return False
    if after == len(text):
        return _ends_with_bracket(text, at, done)
    if text[after] == "(":
        if _TARGET_GROWS.fullmatch(text, after):
            return False
    elif text[at + 1].isdecimal() and (text[at - 1].isalnum() or text[at - 1] in "_)]"):
        return text[after:] not in _MAY_BE_CODE  # "arr[0] = 1": what is glued to a word may be code
    return text[at - 1] != "(" or _is_group_certain(text, at)


def _goes_on(text: str, at: int, after: int) -> bool:
    """Return whether one of the forms may go on that have more than an address after their bracket."""
    if text.startswith("**", at - 2) and text[after:] in ("", "*"):
        return True
    if text.startswith(":contentReference", max(at - _FARTHEST, 0)) and _INDEX_GROWS.fullmatch(text, after):
        return True
    return _REFERENCE_GROWS.fullmatch(text, at) is not None


def _ends_with_bracket(text: str, at: int, done: int) -> bool:
    """Return whether a form ends with the bracket that ends the text, whatever follows: ``[^1]``, not ``[1]``."""
    if text[at - 1] == "(":
        return False
    found = read_form(text, at, done, len(text))
    if found is None or found[0] != at:
        return False
    [leaf] = found[1]
    return type(leaf) is Marker and leaf.style != MarkerStyle.BRACKET


def _is_group_certain(text: str, at: int) -> bool:
    """Return whether links in round brackets are whole, ``([a](u); [b](v))``, or cannot be any more."""
    if _GROUP_GROWS.fullmatch(text, at) is None:
        return True
    first = ONE_LINK.match(text, at)
    return first is not None and first.end() < len(text) and "://" not in first["url"]
