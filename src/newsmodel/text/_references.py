"""The shapes of references whose marks leave no doubt what is title, publisher and date.

Author, pages and all else stay strings between these. Quotation marks and dates are read as the ten most used
languages of news write them.
"""

import re
from typing import Final

from newsmodel.model import Field, FieldName

__all__ = ["after_link", "named_parts", "tells_of_visit", "title_end"]

_MONTH: Final = r"[^\W\d_]{3,12}\.?"
_DATE: Final = (
    r"(?:19|20)[0-9]{2}(?:[-/.][0-9]{1,2}){0,2}[a-z]?(?![0-9])"  # 2031, 2031-03-07
    r"|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
    rf"|{_MONTH}[ ][0-9]{{1,2}}(?:st|nd|rd|th)?,?[ ][0-9]{{4}}"  # March 7, 2031
    rf"|[0-9]{{1,2}}(?:\.|er|º|st|nd|rd|th)?[ ](?:de[ ]|of[ ])?{_MONTH},?[ ](?:de[ ])?[0-9]{{4}}(?:[ ](?:г\.|года))?"
    rf"|{_MONTH}[ ](?:de[ ])?[0-9]{{4}}"  # March 2031
    r"|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}"
    r"|n\.d\."
)
_QUOTES: Final = '"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\u300a\u300b'
_OPENS: Final = re.compile(f"[{_QUOTES}]")
_THIN: Final = "[ \u00a0\u202f]"
# In each language's marks; a comma or full stop before the closing ones is the reference's.
_TITLES: Final = "|".join(
    [
        rf"{opens}(?P<title{number}>[^{closes}\n]{{1,300}}?[^{closes}\n\s.,]){_THIN}?[.,]?[{closes}]"
        for number, (opens, closes) in enumerate(
            (
                ('"', '"'),
                ("\u201c", "\u201d"),
                ("\u201e", "\u201c\u201d"),
                (f"\u00ab{_THIN}?", "\u00bb"),
                ("\u00bb", "\u00ab"),
                ("\u300c", "\u300d"),
                ("\u300e", "\u300f"),
                ("\u300a", "\u300b"),
            )
        )
    ]
)
_COMMA: Final = r"(?:[ ]?,[ ]|[ ]?[\uff0c\u3001\u060c][ ]?)"
_DIVIDER: Final = rf"(?:{_COMMA}|(?<=[.,][\"\u201d])[ ])"
_NAME: Final = rf"[^,\uff0c\u3001\u060c{_QUOTES}\n]{{2,80}}?"
_QUOTED: Final = re.compile(
    rf"(?:(?P<before>{_NAME})(?:{_COMMA}|(?=[\u300c\u300e]))"
    rf"|(?P<author>[^{_QUOTES}\n]{{2,120}}?)[.,\uff0c\u3001\u060c][ ]?)?"
    rf"(?:{_TITLES})"
    rf"(?:[ ]?[-\u2013\u2014][ ](?P<publisher1>{_NAME})(?:{_COMMA}(?P<date1>{_DATE}))?"
    rf"|{_DIVIDER}(?P<date2>{_DATE})"
    rf"|{_DIVIDER}(?P<publisher2>{_NAME}){_COMMA}(?P<date3>{_DATE}))?"
    r"[.,:\u3002]?\s*\Z"
)
# Hale, A. (2025). Harbour talks end. Example Wire.
_DATED_FIRST: Final = re.compile(
    rf"[^()\n]{{2,200}}[ ]\((?P<date>(?:{_DATE})[^()\[\]\n]{{0,20}}?)\)\.[ ](?P<title>[^\n]{{2,300}}?)\."
    r"(?:[ ](?P<publisher>[^.\n]{2,60})\.)?\s*\Z"
)
# Title: Harbour talks end Text: Both sides ...
_LABELLED: Final = re.compile(
    r"Title:[ ]?(?P<title>[^\n]{1,300}?)(?=[ ](?:Text|URL|Link|Authors?|Abstract|Date|Content):|\s*\Z)"
)
_AFTER_LINK: Final = re.compile(
    rf"\)(?:[ ]?[-\u2013\u2014][ ]|{_COMMA}|[ ]\()(?:(?P<publisher>{_NAME}){_COMMA})?(?P<date>{_DATE})"
    r"\)?[.\u3002]?\s*\Z"
)


def named_parts(words: str) -> list[str | Field] | None:
    """Return ``words`` with the parts of the reference named that they are; None where they have no shape of one.

    >>> named_parts('Example Wire, "Talks end", 2031')[1].raw
    'Example Wire'
    """
    quoted = '"' in words or not (words.isascii() or _OPENS.search(words) is None)
    found = _QUOTED.match(words) if quoted else None
    if found is not None and sum(map(bool, found.groups())) == 1:  # nothing but a title, or a name in quotation marks
        return None
    if found is None and "). " in words:
        found = _DATED_FIRST.match(words)
    if found is None and words.startswith("Title:"):
        found = _LABELLED.match(words)
    return None if found is None else _named(words, found)


def after_link(words: str) -> list[str | Field]:
    """Return what follows the address of a Markdown link, with publisher and date named where it is these.

    >>> after_link("), 7 March 2031")[1].raw
    '7 March 2031'
    """
    found = _AFTER_LINK.match(words) if len(words) > _SHORTEST_DATE else None
    return [words] if found is None else _named(words, found)


def _named(words: str, found: re.Match[str]) -> list[str | Field]:
    """Return ``words`` with the groups of ``found`` as fields; who stands first published where nobody else did."""
    groups = {name.rstrip("0123456789"): found.span(name) for name, value in found.groupdict().items() if value}
    before = groups.pop("before", None)
    groups.pop("author", None)
    if before is not None and "publisher" not in groups:
        groups["publisher"] = before
    parts: list[str | Field] = []
    done = 0
    for (begin, stop), name in sorted((span, name) for name, span in groups.items()):
        parts += [words[done:begin], Field(words[begin:stop], name=FieldName(name))]
        done = stop
    return [*parts, words[done:]]


# What leads to an address, or tells of a visit there, is no part of the title before it.
_LEADS: Final = re.compile(
    r"(?<!\w)(?:available (?:at|from|online(?: at)?)|retrieved(?: [^\n]{1,30})? from"
    r"|(?:verfügbar|abrufbar) unter|disponible (?:en|sur)|disponível em|disponibile (?:su|a)|режим доступа)\Z",
    re.IGNORECASE,
)
_DIVIDERS: Final = " \t\r\n\u00a0\u3000,;([|\u2013\u2014-\uff08\uff0c\u3001\u060c"
_LEAD_ENDS: Final = (" at", " from", " online", " unter", " en", " sur", " em", " su", " a", " доступа")
_NAME_ENDS: Final = (
    *("url", "link", "web", "website", "online", "doi", "lien", "enlace", "ссылка", "链接", "連結", "リンク", "رابط"),
)
_LONGEST_NAME: Final = max(map(len, _NAME_ENDS))
_NAMES: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_NAME_ENDS)})\Z", re.IGNORECASE)
_VISITED: Final = re.compile(
    r"(?<!\w)"
    r"(?:(?:(?:last )?accessed|retrieved|abgerufen|zugriff|consulté le|consultado|acesso em|consultato|дата обращения)"
    rf"(?: (?:on|am|el|em|il))?:? (?:{_DATE})|(?:{_DATE})(?:に)?(?:閲覧|参照|访问|瀏覽))[).\]\uff09]?\Z",
    re.IGNORECASE,
)
_SHORTEST_DATE: Final = 4
_VISIT_WORDS: Final = (
    *(
        "accessed",
        "retrieved",
        "abgerufen",
        "zugriff",
        "consult",
        "acesso",
        "обращения",
        "閲覧",
        "参照",
        "访问",
        "瀏覽",
    ),
)
_VISIT_ENDS: Final = frozenset("0123456789).]\uff09覧照问覽")
_DIGIT: Final = re.compile("[0-9]")
_NEAR: Final = 9
_FARTHEST: Final = 80


def title_end(words: str, end: int, *, colon: bool) -> int:
    """Return where the title ends in ``words[:end]``, without what leads to the address or tells of a visit there.

    Args:
        words: What stands before an address, or all of an entry that has none.
        end: Where what divides the two begins.
        colon: Whether a colon is part of that: ``URL: https://...`` names the address, ``URL https://...`` may not.

    >>> title_end("Talks end, accessed 7 March 2031", 32, colon=False)
    9
    """
    if colon and words[max(0, end - _LONGEST_NAME) : end].lower().endswith(_NAME_ENDS):
        end = _cut(_NAMES, words, end)
    if words.endswith(_LEAD_ENDS, 0, end):
        end = _cut(_LEADS, words, end)
    near = max(0, end - _NEAR)
    if words[end - 1 : end] in _VISIT_ENDS and _DIGIT.search(words, near, end) and _may_tell_of_visit(words[:end]):
        end = _cut(_VISITED, words, end)
    return end


def _may_tell_of_visit(words: str) -> bool:
    lower = words[-_FARTHEST:].lower()
    return any(word in lower for word in _VISIT_WORDS)


def _cut(pattern: re.Pattern[str], words: str, end: int) -> int:
    """Return where words end before what the pattern finds at their end, and what divides it from them."""
    found = pattern.search(words, max(0, end - _FARTHEST), end)
    if found is None:
        return end
    return len(words[: found.start()].rstrip(_DIVIDERS)) or end


def tells_of_visit(words: str) -> bool:
    """Return whether words say only when somebody looked at an address.

    >>> tells_of_visit("accessed 7 March 2031")
    True
    """
    return len(words) <= _FARTHEST and words[-1:] in _VISIT_ENDS and _VISITED.match(words.lstrip(_DIVIDERS)) is not None
