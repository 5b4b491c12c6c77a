"""What a text calls a person beside the name, and whom it says that the person speaks for."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsmodel.extraction._lexicon import Lexicon
from newsmodel.model import Name, NameKind, Quote

__all__ = ["Title", "titles_of"]

_REACH: Final = 120
_TOKEN: Final = re.compile(r"[^\s,;:()\[\]\"\u201c\u201d\u2014]+")
_BLANK: Final = re.compile(r"\s+\Z")
_HONORIFICS: Final = frozenset("mr mrs ms miss mx mr. mrs. ms. mm mme m. mme mlle herr herrn frau sr. sra. sr sra señor señora don doña monsieur madame by".split())
_QUALIFIERS: Final = frozenset(
    "former then acting interim deputy vice senior chief special assistant associate executive managing general "
    "state federal national presidential party city county district foreign prime first second lead head co-chief "
    "opposition house senate majority minority rear lieutenant major human rights police fire army navy crown supreme "
    "high top longtime veteran outgoing incoming retired ex-president ranking current elected local regional union "
    "trade press junior under permanent civil defense defence".split()
)
_LINKS: Final = frozenset(("of", "for", "and", "the", "&"))
_AFTER: Final = re.compile(r"\s?,\s(?:(?:the|a|an|its|who is the|der|die|le|la|el)\s)?(?=[^\W\d_])")
_END: Final = re.compile(r"[,.;:()\n\"\u201c\u2014]|\s(?:who|which|said|says|told|and|has|was|is|have|had|will|in|on|at|as|by|to|with|after|from)\s")
_OF: Final = re.compile(r"\s(?:of|from|at|with|for)\s(?:the\s)?\Z")
_MOST_WORDS: Final = 9


class Title(NamedTuple):
    """What stands beside the name of a person.

    Attributes:
        quote: The words, or None where there is only somebody whom the person speaks for.
        body: The name, within or after the words, of whom the person speaks for, or None.
    """

    quote: Quote | None
    body: Name | None


def _is_title(word: str, lexicon: Lexicon) -> bool:
    low = word.lower().rstrip(".")
    return low in lexicon.words["titles"] or low in lexicon.words["person nouns"] or low.endswith(("-elect", "-general"))


class _Beside:
    """The words beside one name."""

    def __init__(self, text: str, name: Name, near: list[Name], lexicon: Lexicon) -> None:
        """Take the text, the name, the names near it, and the words of the language."""
        self._text = text
        self._name = name
        self._near = near
        self._lexicon = lexicon

    def before(self) -> Title | None:
        """``Norwegian Foreign Minister`` Ada Lane."""
        end = self._name.quote.start
        begin = max(0, end - _REACH)
        tokens = list(_TOKEN.finditer(self._text, begin, end))
        start, named, at = end, False, len(tokens) - 1
        while at >= 0:
            token = tokens[at]
            if self._text[token.end() : start].strip():
                break
            word = token[0]
            low = word.lower()
            within = self._covering(token.start(), token.end())
            if _is_title(word, self._lexicon) and low not in _HONORIFICS:
                named = True
            elif within is not None and named:
                start = within.quote.start
                while at >= 0 and tokens[at].start() >= start:
                    at -= 1
                continue
            elif not (named and (low in _QUALIFIERS or (low in _LINKS and self._links(tokens, at)))):
                break
            start = token.start()
            at -= 1
        if not named:
            return None
        words = self._text[start:end].rstrip()
        return Title(Quote(words, start=start), self._body(start, end))

    def _links(self, tokens: list[re.Match[str]], at: int) -> bool:
        """``Secretary of``: a small word holds only where a title stands before it."""
        before = tokens[at - 1] if at else None
        return before is not None and (
            _is_title(before[0], self._lexicon) or before[0].lower() in _QUALIFIERS or before[0].lower() in _LINKS
        )

    def after(self) -> Title | None:
        """Ada Lane``, foreign minister of Norway,``, or Ada Lane ``of the Port Council``."""
        end = self._name.quote.end
        found = _AFTER.match(self._text, end, end + _REACH)
        if found is None:
            return self._of(end)
        start = found.end()
        stop = _END.search(self._text, start, start + _REACH)
        while stop is not None and (inside := self._covering(stop.start(), stop.start() + 1)) is not None:
            stop = _END.search(self._text, inside.quote.end, start + _REACH)
        if stop is None:
            return None
        words = self._text[start : stop.start()].rstrip()
        parts = words.split()
        head = next((at for at, part in enumerate(parts) if part in _LINKS or part == "of"), len(parts))
        if len(parts) > _MOST_WORDS + 2 or not head or not _is_title(parts[head - 1], self._lexicon):
            return None
        if any(part[0].isupper() and not self._covering(start + words.find(part), start + words.find(part) + 1) and not _is_title(part, self._lexicon) and part.lower() not in _QUALIFIERS for part in parts[:head]):
            return None
        return Title(Quote(words, start=start), self._body(start, start + len(words)))

    def _of(self, end: int) -> Title | None:
        for name in self._near:
            if name.quote.start > end and _OF.fullmatch(self._text, end, name.quote.start):
                if name.kind in {NameKind.ORGANIZATION, NameKind.STATE} and not name.demonym:
                    return Title(None, name)
                return None
        return None

    def _covering(self, start: int, end: int) -> Name | None:
        for name in self._near:
            if name.quote.start <= start and end <= name.quote.end + 2 and start < name.quote.end:
                return name
        return None

    def _body(self, start: int, end: int) -> Name | None:
        """Return the last organization, else the first state, else the first place that the words name."""
        inside = [name for name in self._near if start <= name.quote.start and name.quote.end <= end]
        for kinds in ({NameKind.ORGANIZATION}, {NameKind.STATE}, {NameKind.PLACE}):
            found = [name for name in inside if name.kind in kinds]
            if found:
                return found[0]
        return None


def titles_of(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[tuple[int, Title]]:
    """Yield the titles of persons, each with the place of the person's name among ``names``."""
    for at, name in enumerate(names):
        if name.kind != NameKind.PERSON:
            continue
        near = [*names[max(0, at - 4) : at], *names[at + 1 : at + 5]]
        beside = _Beside(text, name, near, lexicon)
        for title in (beside.before(), beside.after()):
            if title is not None:
                yield at, title
