"""Short lines: headlines, bylines, and headings without marks, told by their words alone."""

import re
from typing import Final

__all__ = [
    "LONGEST_STANDFIRST",
    "MOST_HEADLINES",
    "MOST_WORDS",
    "WIDEST_HEADING",
    "is_bold",
    "is_byline",
    "is_headline",
    "is_role_line",
    "is_section_heading",
    "is_sub_headline",
]

MOST_HEADLINES: Final = 3
"""How many lines are guessed to be headlines at the most."""

LONGEST_STANDFIRST: Final = 250
"""How many columns a line that sums the story up may have, above a byline or a date line."""

_LONGEST: Final = 120
_LONGEST_SUB: Final = 200
_LONGEST_BYLINE: Final = 100
WIDEST_HEADING: Final = 60
"""How many columns a heading without marks may have."""
_LONGEST_CHINESE: Final = 24
MOST_WORDS: Final = 8
"""How many words a heading without marks may have."""
_ENDS_SENTENCE: Final = ".\u3002:\uff1a,;\uff0c\u3001\u061b\u060c"
# German closes with what English opens with, and Danish with what French does.
_CLOSING: Final = "\"'\u201d\u2019\u201c\u2018\u00bb\u00ab\u203a\u2039\u300d\u300f\uff09)*_ "
_MARKER: Final = re.compile(r"\[\^?[0-9]{1,3}\]|\u3010")
# A superscript, or a digit right after the full stop, which may be a citation at the end of a sentence: no decimal.
_RAISED_END: Final = re.compile(r"(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|(?<=[^0-9][.!?])[0-9]{1,3})\Z")
_ADDRESS: Final = re.compile(r"https?://|www\.", re.IGNORECASE)
# The words that open a byline; what follows must be names.
_BY: Final = re.compile(
    r"(?:[*_]{1,3})?(?:(?:(?:By|Written by|Authors?|Autor(?:in)?|Auteure?|Texte?|Автор|Авторы|بقلم)[ ]?:?"
    r"|Von|Par|Por|Door|От|Di|كتبت?[ ]?:)[ \t]+|(?:作者|记者|記者|撰文|文|執筆)[ ]?[:：/／][ \t]*)"
    r"(?=[*_]{0,3}[^\W\d_])",
    re.IGNORECASE,
)
# Who wrote it where nobody is named, and how Chinese and Japanese papers name them.
_DESK: Final = re.compile(
    r"(?:redacción|da redação|redação|redazione|la rédaction|(?:the )?editorial board"
    r"|本[报報]记者[ ]?[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}記者)\Z",
    re.IGNORECASE,
)
_IS_WORD: Final = frozenset(("di", "от", "door", "text", "texte"))  # and an ordinary word: two names must follow
_FEWEST_NAMES: Final = 2
_MOST_ROLE_WORDS: Final = 6
_MOST_AGENCY_WORDS: Final = 3
# What a writer is, after the names and a comma, or on the line below them.
_ROLE: Final = re.compile(
    r"(?:writers?|correspondents?|reporters?|editors?|staff|bureau|korrespondent(?:in)?|redakteur(?:in)?"
    r"|correspondante?|journaliste?|corresponsal|redactora?|periodista|correspondente|jornalista|corrispondente"
    r"|giornalista|корреспондент|обозреватель)\Z",
    re.IGNORECASE,
)
# "Q: When did you go?" is said by somebody, "Photo: Ada Lane" credits somebody.
_SAID: Final = re.compile(r"[^\W\d_]{1,2}[:\uff1a]|[\u2013\u2014][ ]")
_CREDITED: Final = re.compile(
    r"(?:©|\(c\)|(?:photos?|fotos?|images?|bild|picture|фото|照片|写真)(?: (?:by|von|par|de))?[ ]?[:：/])"
    r"|[^()]{0,200}\((?:photos?|fotos?|images?|bild|фото|照片|写真)[ ]?[:：/][^()]{1,60}\)\Z|\([^()]*\)\Z",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(r"(?:©|\(c\)|(?:photos?|fotos?|images?|bild|picture|фото|照片|写真)\b)", re.IGNORECASE)
_ASKING: Final = frozenset(
    (
        "who what why how when where which is are will can does did do should could wer was warum wie wann wo welche "
        "wieso woher ist sind kann wird qui que quoi pourquoi comment quand où quel quelle quels quelles est-ce "
        "qu'est-ce quién quiénes qué por cómo cuándo dónde cuál cuáles quem quê o como quando onde qual quais chi che "
        "cosa perché come dove quale quali кто что почему как когда где какой какая какие сколько зачем "
        "ماذا لماذا كيف متى أين هل كم"
    ).split()
)
_NAME: Final = re.compile(r"[*_]{0,3}(?![a-z\u00df-\u00ff])[^\W\d_]")
_ELIDED: Final = re.compile(r"[dl]['\u2019](?![a-z\u00df-\u00ff])[^\W\d_]")  # "Jeanne d'Arcy"
_JOINING: Final = frozenset(
    (
        "and & with de la le van von der den del di da dos bin ibn al el und et y e i in for at of the im en "
        "à avec mit con com dpa afp sda apa epd kna sid "
        "\u0438 published updated"
    ).split()
)
_NAME_ENDS: Final = ".!?\u3002"
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,100}(?<=\S)\1:?\Z")


def is_headline(line: str, longest: int = _LONGEST) -> bool:
    """Return whether a short line without an end mark, or with ``?`` or ``!``, may be a headline."""
    if len(line) > longest or _MARKER.search(line) or _ADDRESS.match(line) or _SAID.match(line):
        return False
    if _CREDITED.match(line):  # and what stands in round brackets from end to end
        return False
    bare = _RAISED_END.sub("", line).rstrip(_CLOSING + "]")
    return bool(bare) and bare[-1] not in _ENDS_SENTENCE and any(map(str.isalpha, bare))


def is_sub_headline(line: str) -> bool:
    """Return whether the line directly below a ``# `` headline is its sub headline."""
    return len(line) <= _LONGEST_SUB and not _MARKER.search(line)


def is_byline(line: str) -> bool:
    """Return whether a line says who wrote the article, and nothing else: ``By Ada Lane and Bo Reed``."""
    found = _BY.match(line) if len(line) <= _LONGEST_BYLINE else None
    if found is None:
        return _DESK.match(line) is not None
    names = line[found.end() :].strip("*_ ")
    if not names or names[-1] in _NAME_ENDS or _NAME.match(names) is None:
        return False
    names, _, role = names.partition(",")
    words = re.split(r"[\s|]+", names.strip())
    capitals = [word for word in words if not word[:1].islower() or _ELIDED.match(word)]
    if found[0].strip("*_ \t").casefold() in _IS_WORD and len(capitals) < _FEWEST_NAMES:
        return False
    if not all(word in _JOINING or word in capitals or _ROLE.match(word) for word in words):
        return False
    told = re.split(r"[\s,|]+", role.strip())
    if _ROLE.search(role):  # "Ada Lane, harbour correspondent"
        return len(capitals) >= _FEWEST_NAMES and len(told) <= _MOST_ROLE_WORDS
    return all(word in _JOINING or not word[:1].islower() for word in told)


def is_role_line(line: str) -> bool:
    """Return whether the line below a byline says what the writers are, or for whom: ``Example Wire Writers``."""
    words = line.split()
    if len(line) > WIDEST_HEADING or len(words) > _MOST_ROLE_WORDS:
        return False
    return _ROLE.search(line) is not None or (
        _FEWEST_NAMES <= len(words) <= _MOST_AGENCY_WORDS
        and all(word[0].isupper() for word in words)
        and line[-1].isalpha()
    )


def is_bold(line: str) -> bool:
    """Return whether a whole line is in bold type and no sentence: ``**Background**``."""
    return _BOLD.match(line) is not None and line.rstrip("*_:")[-1] not in _ENDS_SENTENCE


def is_section_heading(line: str, before: str) -> bool:
    """Return whether a line between blank ones is a heading without marks.

    It is short, begins with a capital and ends without any mark, or asks, and the text ``before`` it ended a sentence.
    """
    if len(line) > WIDEST_HEADING or not is_headline(line) or _CREDIT.match(line) or is_byline(line):
        return False
    words = line.split()
    if len(words) > MOST_WORDS or (line[0] > "\u2e80" and len(line) > _LONGEST_CHINESE):
        return False
    ended = before.rstrip(_CLOSING)[-1:] in (".", "!", "?", "\u3002", "\u2026", "]", "\u3011")
    asks = line[-1] in "?\uff1f\u061f" and (words[0].strip("\u00bf").casefold() in _ASKING or line[0] > "\u2e80")
    opening = line.lstrip("\u00bf")[:1]
    return ended and opening.isalpha() and not opening.islower() and (line[-1].isalnum() or asks)
