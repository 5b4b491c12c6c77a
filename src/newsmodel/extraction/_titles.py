"""What a text calls a person beside the name, and whom it says that the person speaks for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsmodel.extraction._lexicon import Lexicon
from newsmodel.model import Name, NameKind, Quote

__all__ = ["Title", "titles_of"]

_REACH: Final = 120
_TOKEN: Final = re.compile(r"[^\s,;:()\[\]\"\u201c\u201d\u2014]+")
_HONORIFICS: Final = frozenset(
    "mr mrs ms miss mx mr. mrs. ms. mm mme m. mme mlle herr herrn frau sr sr. sra sra. señor señora don doña monsieur "
    "madame by".split()
)
_QUALIFIERS: Final = frozenset(
    "former then acting interim deputy vice senior chief special assistant associate executive managing general "
    "state federal national presidential party city county district foreign prime first second lead head co-chief "
    "opposition house senate majority minority rear lieutenant major human rights police fire army navy crown supreme "
    "high top longtime veteran outgoing incoming retired ex-president ranking current local regional union "
    "trade press junior permanent republican democratic conservative liberal labour labor socialist independent green "
    "communist civil defense defence finance health education interior energy transport economy economics economic "
    "agriculture justice environment culture tourism sports housing security fisheries industry development planning "
    "water harbour harbor port home affairs treasury interior commerce immigration migration science "
    "technology communications intelligence".split()
)
# What somebody does to the one named, or what he is said to be: never part of a title.
_NAMING: Final = frozenset(
    "called named elected re-elected reelected appointed dubbed nominated chosen crowned ordained declared made".split()
)
_LINKS: Final = frozenset(("of", "for", "and", "the", "&"))
_AFTER: Final = re.compile(r"\s?,\s(?:(?:the|a|an|its|who is the|der|die|le|la|el)\s)?(?=[^\W\d_])")
_END: Final = re.compile(
    r"[,.;:()\n\"\u201c\u2014]|\s(?:who|which|said|says|told|and|that|has|was|is|have|had|will|in|on|at|as|by|to|with|after|from)\s"
)
_OF: Final = re.compile(
    r"(?:\s(?:of|from|at|with|for)|,\swho\s(?:heads|leads|chairs|runs|directs|represents|headed|led|chaired))\s(?:the\s)?"
    r"|\s\((?:the\s)?"
)
_OF_BODY: Final = re.compile(r"\s(?:of|for)\s(?:the\s)?\Z")
_AT: Final = re.compile(r"\s(?:at|for|with|from)\s(?:the\s)?")
_OWNED: Final = re.compile(r"['\u2019]s?\s")
_ADJECTIVE: Final = re.compile(r"(?!al-)[a-z]+-[a-z]+|[a-z]{3,}(?:ial|tic|ical|onal|ary)|(?:19|20)\d\d")
_PLACE_GOES_ON: Final = re.compile(r"\s?,\s")
_SEGMENT: Final = re.compile(r"([^.,;:()\n\"\u201c\u2014]{2,100}),\s\Z")
_ARTICLE: Final = re.compile(r"(?<!\w)(?:[Aa]nother|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+")
_LONGEST_TITLE: Final = 4
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
    return low not in _NAMING and (
        low in lexicon.words["titles"]
        or low in lexicon.words["person nouns"]
        or low.endswith(("-elect", "-general"))
        or low.replace("-", " ") in lexicon.words["titles"]
        or (low.startswith(("then-", "ex-", "co-")) and low.partition("-")[2] in lexicon.words["titles"])
    )


def _ends_in_title(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether the last word is a title, or the last two: ``chief executive``."""
    pair = " ".join(words[-2:]).lower()
    return bool(words) and (_is_title(words[-1], lexicon) or pair in lexicon.words["titles"])


def _is_short(low: str, lexicon: Lexicon) -> bool:
    """Return whether the full stop of a word is that of an abbreviation."""
    return low.rstrip(".") in lexicon.words["abbreviations"] or "." in low[:-1] or len(low) == 2  # noqa: PLR2004


class _Beside:
    """The words beside one name."""

    def __init__(self, text: str, within: tuple[int, int], name: Name, near: list[Name], lexicon: Lexicon) -> None:
        """Take the text, where the block of the name begins and ends, the name, the names near it, and the words."""
        self._text = text
        self._floor, self._ceiling = within
        self._name = name
        self._near = near
        self._lexicon = lexicon

    def before(self) -> Title | None:
        """``Norwegian Foreign Minister`` Ada Lane; ``mayor of Oslo`` Ada Lane."""
        end = self._name.quote.start
        begin = max(self._floor, end - _REACH)
        start = self._start_of(begin, end)
        if start == end:
            body = next((name for name in self._near if self._text[name.quote.end : end].isspace()), None)
            before = _OF_BODY.search(self._text, begin, body.quote.start) if body is not None else None
            start = end if before is None else self._start_of(begin, before.start())
            if before is None or start == before.start():
                return self._apposed(end)
        words = self._text[start:end].rstrip()
        return Title(Quote(words, start=start), self._body(start, end))

    def _start_of(self, begin: int, end: int) -> int:
        """Return where the title begins that ends at a place; that place where none does."""
        tokens = list(_TOKEN.finditer(self._text, begin, end))
        start, at = end, len(tokens) - 1
        if at < 0 or not self._joins(tokens[at], end) or not self._title_at(tokens, at):
            return end
        while at >= 0 and self._joins(tokens[at], start) and (size := self._part(tokens, at)):
            at -= size
            start = tokens[at + 1].start()
        return start

    def _joins(self, token: re.Match[str], start: int) -> bool:
        """Return whether nothing but white space parts a word from what begins at ``start``: no sentence ends there."""
        if self._text[token.end() : start].strip():
            return False
        return not token[0].endswith((".", "!", "?")) or _is_short(token[0].lower(), self._lexicon)

    def _title_at(self, tokens: list[re.Match[str]], at: int) -> int:
        """Return how many words the title has that ends at a word; 0 where none does."""
        for size in range(min(_LONGEST_TITLE, at + 1), 1, -1):
            phrase = " ".join([token[0].lower() for token in tokens[at - size + 1 : at + 1]])
            if phrase in self._lexicon.words["titles"]:
                return size
        word = tokens[at][0]
        return 1 if _is_title(word, self._lexicon) and word.lower() not in _HONORIFICS else 0

    def _part(self, tokens: list[re.Match[str]], at: int) -> int:
        """Return how many words the part of a title has that ends at a word; 0 where it is none."""
        word = tokens[at][0]
        within = self._covering(tokens[at].start(), tokens[at].end())
        title = self._title_at(tokens, at)
        if title or within is None:
            low = word.lower()
            qualifies = low in _QUALIFIERS or _ADJECTIVE.fullmatch(word) or (low in _LINKS and self._links(tokens, at))
            return title or int(bool(qualifies))
        if within.kind == NameKind.PERSON:
            return 0
        first = at
        while first and tokens[first - 1].start() >= within.quote.start:
            first -= 1
        return at - first + 1

    def _apposed(self, end: int) -> Title | None:
        """``the harbour master``, Ada Lane, ...; ``a spokesman for the Port Council``, Ada Lane, ..."""
        if not self._text.startswith(",", self._name.quote.end):
            return None
        found = _SEGMENT.search(self._text, max(self._floor, end - _REACH), end)
        if found is None:
            return None
        begins = [article.end() for article in _ARTICLE.finditer(self._text, found.start(1), found.end(1))]
        inside = [name.quote.start for name in self._near if found.start(1) <= name.quote.start < found.end(1)]
        titles = (self._title_in(begin, found.end(1)) for begin in sorted({*begins, *inside[:1]}))
        return next((title for title in titles if title is not None), None)

    def _title_in(self, start: int, end: int) -> Title | None:
        """Return the title that words are, from the first to the last: ``foreign minister of Norway``."""
        words = self._text[start:end].rstrip()
        parts = words.split()
        head = next((at for at, part in enumerate(parts) if part in _LINKS), len(parts))
        if len(parts) > _MOST_WORDS + 2 or not _ends_in_title(parts[:head], self._lexicon):
            return None
        if parts[0].lower() in _NAMING or not all(self._tells(part, start + words.find(part)) for part in parts[:head]):
            return None
        return Title(Quote(words, start=start), self._body(start, start + len(words)))

    def _links(self, tokens: list[re.Match[str]], at: int) -> bool:
        """``Secretary of``: a small word holds only where a title stands before it."""
        before = tokens[at - 1] if at else None
        return before is not None and (
            _is_title(before[0], self._lexicon) or before[0].lower() in _QUALIFIERS or before[0].lower() in _LINKS
        )

    def after(self) -> Title | None:
        """Ada Lane``, foreign minister of Norway,``, or Ada Lane ``of the Port Council``."""
        end = self._name.quote.end
        ceiling = min(self._ceiling, end + _REACH)
        found = _AFTER.match(self._text, end, ceiling)
        if found is None:
            return self._of(end)
        stop = self._stop(found.end(), ceiling)
        title = self._title_in(found.end(), stop)
        if title is None:
            return self._of(end)
        return title if title.body is not None else title._replace(body=self._next(_AT, stop))

    def _tells(self, part: str, at: int) -> bool:
        """Return whether a word may stand before the title itself."""
        if not part[0].isupper() or _is_title(part, self._lexicon) or part.lower() in _QUALIFIERS:
            return True
        return self._covering(at, at + 1) is not None

    def _stop(self, start: int, ceiling: int) -> int:
        """Return where words in apposition end: a comma inside a name, or between two places, is none."""
        at = start
        while True:
            stop = _END.search(self._text, at, ceiling)
            if stop is None:
                return ceiling
            inside = self._covering(stop.start(), stop.start() + 1)
            if inside is None:
                after = _PLACE_GOES_ON.match(self._text, stop.start(), ceiling)
                inside = self._pair(stop.start(), after.end()) if after is not None else None
            if inside is None:
                return stop.start()
            at = inside.quote.end

    def _pair(self, end: int, start: int) -> Name | None:
        """Return the state that follows a place after a comma: ``Oslo, Norway``."""
        before = next((name for name in self._near if name.quote.end == end), None)
        after = next((name for name in self._near if name.quote.start == start), None)
        places = {NameKind.PLACE, NameKind.STATE}
        return after if before is not None and after is not None and {before.kind, after.kind} <= places else None

    def _of(self, end: int) -> Title | None:
        """Ada Lane ``of the Port Council``; the ``Port Council's`` Ada Lane."""
        body = self._next(_OF, end) or self._owner()
        return None if body is None else Title(None, body)

    def _next(self, link: re.Pattern[str], end: int) -> Name | None:
        """Return the organization or state that comes next, where just such words stand between."""
        after = next((name for name in self._near if name.quote.start > end), None)
        if after is None or after.demonym or after.kind not in {NameKind.ORGANIZATION, NameKind.STATE}:
            return None
        return after if link.fullmatch(self._text, end, after.quote.start) is not None else None

    def _owner(self) -> Name | None:
        """Return the organization or state that the person is said to be of: ``Norway's`` Ada Lane."""
        start = self._name.quote.start
        kinds = {NameKind.ORGANIZATION, NameKind.STATE}
        owners = [name for name in self._near if name.kind in kinds and not name.demonym and name.quote.end < start]
        return next((name for name in owners if _OWNED.fullmatch(self._text, name.quote.end, start)), None)

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


def titles_of(
    text: str, blocks: list[tuple[int, int]], names: tuple[Name, ...], lexicon: Lexicon
) -> Iterator[tuple[int, Title]]:
    """Yield the titles of persons, each with the place of the person's name among ``names``.

    Nothing is read beyond the block that the name stands in.
    """
    starts = [start for start, _ in blocks]
    for at, name in enumerate(names):
        if name.kind != NameKind.PERSON:
            continue
        near = [*names[max(0, at - 4) : at], *names[at + 1 : at + 5]]
        at_block = bisect_right(starts, name.quote.start) - 1
        within = blocks[at_block] if at_block >= 0 else (0, len(text))
        beside = _Beside(text, within, name, near, lexicon)
        for title in (beside.before(), beside.after()):
            if title is not None:
                yield at, title
