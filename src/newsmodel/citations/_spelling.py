"""How markers and the leads of entries are spelled with other numbers, and in other styles."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

import attrs

from newsmodel.citations._findings import quoted
from newsmodel.errors import EditError
from newsmodel.model import Marker, MarkerStyle
from newsmodel.text._forms import FORMS

__all__ = ["WRITERS", "renumbered_lead", "renumbered_marker", "spelled_numbers"]

_SUPERSCRIPTS: Final = str.maketrans(
    "0123456789,-", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u02d2\u207b"
)
_GROUPS: Final = ("numbers", "one", "two")
_RANGE: Final = re.compile("[-\u2013\u2014\u207b]")
_NUMBER: Final = re.compile(r"[0-9]+")
_IN_LEAD: Final = re.compile(
    r"\[\^?([0-9, ]+)\^?\]|\u3010([0-9]+)\u3011|(?<!\d)([0-9\u0660-\u0669\uff10-\uff19]+)[.)\u3001\uff0e\uff09]"
    r"|(?<![\w\]])(?:\[?[^\W\d_]{2,8}[ ]?:?[ ]?|[(\u3010])([0-9]+(?:, ?[0-9]+)*)(?![0-9_])"
)
_SHORTEST_RANGE: Final = 3
_WIDEST_RANGE: Final = 100
_ONE: Final = (MarkerStyle.DOC, MarkerStyle.BARE, MarkerStyle.PRIVATE_USE)
"""Styles that are read with one number alone."""


def spelled_numbers(numbers: Sequence[int]) -> str:
    """Return numbers as a marker names them, three or more in a row as a range.

    >>> spelled_numbers((1, 3, 4, 5))
    '1, 3-5'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1 and len(runs[-1]) < _WIDEST_RANGE:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [[f"{run[0]}-{run[-1]}"] if len(run) >= _SHORTEST_RANGE else list(map(str, run)) for run in runs]
    return ", ".join([part for run in parts for part in run])


@lru_cache(maxsize=4096)
def renumbered_marker(marker: Marker, numbers: tuple[int, ...]) -> Marker:
    """Return the marker with other numbers, spelled as before: as many numbers keep what stands between them.

    Raises:
        EditError: Where the spelling holds no numbers, or one alone and several are needed.
    """
    if numbers == marker.numbers:
        return marker
    start, end = _numbers_span(marker)
    written = marker.raw[start:end]
    if marker.style == MarkerStyle.SUPERSCRIPT:
        return attrs.evolve(marker, raw=_raised(numbers), numbers=numbers)
    groups = _NUMBER.findall(written)
    if not groups or (len(numbers) > 1 and len(marker.numbers) == 1 and marker.style in _ONE):
        raise EditError(f"{quoted(marker.raw)} cannot say {', '.join(map(str, numbers))} in its spelling")
    if len(groups) == len(numbers) and not _RANGE.search(written):
        new = iter(map(str, numbers))
        written = _NUMBER.sub(lambda _: next(new), written)
    else:
        dash = "\u2013" if "\u2013" in written else "-"
        written = spelled_numbers(numbers).replace("-", dash)
    return attrs.evolve(marker, raw=f"{marker.raw[:start]}{written}{marker.raw[end:]}", numbers=numbers)


def _numbers_span(marker: Marker) -> tuple[int, int]:
    """Return where the numbers stand in a marker's spelling: all of it, where no form of ours has it."""
    for form in FORMS:
        found = form.pattern.fullmatch(marker.raw) if marker.raw.startswith(form.prefix) else None
        if found is not None:
            groups = found.groupdict()
            name: str | int = next((name for name in _GROUPS if groups.get(name)), 1)
            return found.span(name) if found.re.groups else (0, len(marker.raw))
    return 0, len(marker.raw)


@lru_cache(maxsize=4096)
def renumbered_lead(lead: str, numbers: tuple[int, ...]) -> str:
    """Return the lead of an entry with other numbers, where it spells numbers.

    >>> renumbered_lead("- [7]: ", (1,))
    '- [1]: '
    """
    found = _IN_LEAD.search(lead)
    if found is None:
        return lead
    start, end = found.span(found.lastindex or 0)
    return f"{lead[:start]}{', '.join(map(str, numbers))}{lead[end:]}"


_Writer = Callable[[tuple[int, ...], tuple[str | None, ...]], list[Marker]]


def _together(style: MarkerStyle, pattern: str) -> _Writer:
    """Return the writer of a style that names several numbers in one marker."""

    def write(numbers: tuple[int, ...], _: tuple[str | None, ...]) -> list[Marker]:
        return [Marker(pattern.format(spelled_numbers(numbers)), numbers=numbers, style=style)]

    return write


def _one_by_one(style: MarkerStyle, pattern: str) -> _Writer:
    """Return the writer of a style that names one number a marker."""

    def write(numbers: tuple[int, ...], _: tuple[str | None, ...]) -> list[Marker]:
        return [Marker(pattern.format(number), numbers=(number,), style=style) for number in numbers]

    return write


def _links(numbers: tuple[int, ...], urls: tuple[str | None, ...]) -> list[Marker]:
    return [
        Marker(f"[{number}]({url})", numbers=(number,), style=MarkerStyle.LINK, url=url)
        for number, url in zip(numbers, urls, strict=True)
    ]


def _raised(numbers: tuple[int, ...]) -> str:
    return spelled_numbers(numbers).replace(", ", ",").translate(_SUPERSCRIPTS)


def _superscripts(numbers: tuple[int, ...], _: tuple[str | None, ...]) -> list[Marker]:
    return [Marker(_raised(numbers), numbers=numbers, style=MarkerStyle.SUPERSCRIPT)]


WRITERS: Final[dict[MarkerStyle, _Writer]] = {
    MarkerStyle.BRACKET: _together(MarkerStyle.BRACKET, "[{}]"),
    MarkerStyle.FOOTNOTE: _one_by_one(MarkerStyle.FOOTNOTE, "[^{}]"),
    MarkerStyle.LINK: _links,
    MarkerStyle.SUPERSCRIPT: _superscripts,
    MarkerStyle.LENTICULAR: _together(MarkerStyle.LENTICULAR, "\u3010{}\u3011"),
    MarkerStyle.CARET: _one_by_one(MarkerStyle.CARET, "[^{}^]"),
    MarkerStyle.SUP: _together(MarkerStyle.SUP, "<sup>{}</sup>"),
    MarkerStyle.CITE: _together(MarkerStyle.CITE, "[cite: {}]"),
    MarkerStyle.CITATION: _one_by_one(MarkerStyle.CITATION, "[citation:{}]"),
    MarkerStyle.DOC: _one_by_one(MarkerStyle.DOC, "[doc{}]"),
    MarkerStyle.SOURCE: _one_by_one(MarkerStyle.SOURCE, "[Source {}]"),
}
"""What writes numbers, with an address for each, in the styles that can say numbers."""
