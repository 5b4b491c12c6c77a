"""A text in pieces, as a model writes it: its citations as soon as they are certain."""

import re
from collections.abc import Iterable
from typing import Final

from newsmodel.errors import excerpt
from newsmodel.model import Article, Marker, Metadata, Source
from newsmodel.text._line import GrowingLine, Read
from newsmodel.text._parse import parse
from newsmodel.text._surroundings import Surroundings

__all__ = ["Scanner"]

_JOINT: Final = re.compile(r"\r\n?|\n")
_BEFORE_TEXT: Final = re.compile(r"[\s\ufeff]*")


class Scanner:
    r"""Takes a text in pieces, as a language model writes it, and gives text and citations once they are certain.

    What `feed` gives, put together, is the text, and each `Marker` in it is a citation of the Article that `close`
    returns; where the pieces are cut makes no difference. Given are the forms that are certain from their own
    characters. What depends on a list comes with `close`: superscripts and bare digits, which a list explains, and
    the entries of the lists. Nothing that may be such an entry is given as a citation: no marker in a line that begins
    as an entry does, ``[1] ...``, or, below a label such as ``Sources:``, before a heading or, after a blank line,
    words that can be no entry.

    Held back is what may still become a marker, and no more than 3,020 characters of the line that is being written:
    the longest form has 3,000. An ordinary marker is held for one character, ``[1]``, since it may become
    ``[1](https://...)``; next to a word for up to three, since ``a[1] = 2`` is code; behind a backtick up to the next
    one. At the end of a line nothing is held.

    Args:
        sources: Sources that the text does not print, as `parse` takes them.
        metadata: What is known beside the text.
        language: A BCP 47 tag; becomes ``metadata.language``.
        headlines: How many leading lines are headlines, where the caller knows.

    Raises:
        TypeError: Where an argument has the wrong type.
        ModelError: Where a source or the metadata holds a wrong value.

    >>> scanner = Scanner()
    >>> for piece in ("They ag", "reed [", "1", "]. Th", "en [the", " talks ended.\n"):
    ...     print(scanner.feed(piece), repr(scanner.held))
    ('They ag',) ''
    ('reed ',) '['
    () '[1'
    (Marker('[1]', numbers=(1,)), '. Th') ''
    ('en ',) '[the'
    ('[the talks ended.\n',) ''
    >>> scanner.close().citations[0].raw
    '[1]'
    """

    __slots__ = ("_after_return", "_arguments", "_article", "_begun", "_headlines", "_line", "_pieces", "_surroundings")

    def __init__(
        self,
        *,
        sources: Iterable[Source | str] = (),
        metadata: Metadata | None = None,
        language: str | None = None,
        headlines: int | None = None,
    ) -> None:
        empty = parse("", sources=sources, metadata=metadata, language=language, headlines=headlines)
        self._arguments = (empty.external_sources, None if metadata is None and language is None else empty.metadata)
        self._headlines = headlines
        self._pieces: list[str] = []
        self._article: Article | None = None
        self._line = GrowingLine()
        self._surroundings = Surroundings(headlines)
        self._begun = False  # whether anything but white space was written
        self._after_return = False  # whether the last character was "\r", of which "\n" may be a part

    @property
    def held(self) -> str:
        """What was fed and is not given yet; the rest of the text, after `close`."""
        return self._line.held

    def feed(self, piece: str) -> tuple[str | Marker, ...]:
        """Take the next piece of the text; return what is certain now, in order, no two strings side by side.

        Raises:
            TypeError: Where the piece is no ``str``.
            ValueError: After `close`.
        """
        if not isinstance(piece, str):
            raise TypeError(f"feed() takes a str, not {type(piece).__name__}: {excerpt(piece)}")
        if self._article is not None:
            raise ValueError("feed() after close(): the text has ended")
        self._pieces.append(piece)
        out: list[Read] = []
        at = 0 if self._begun else self._before_text(piece, out)
        while at < len(piece):
            joint = _JOINT.search(piece, at)
            end = len(piece) if joint is None else joint.start()
            if end > at:
                self._grow(piece[at:end], out)
                self._after_return = False
            if joint is not None:
                self._end_line(joint[0], out)
                end = joint.end()
            at = end
        return _joined(out)

    def close(self) -> Article:
        """Return the Article of the whole text, equal to what `parse` makes of it. What was held is in it."""
        if self._article is None:
            sources, metadata = self._arguments
            text = "".join(self._pieces)
            self._article = parse(text, sources=sources, metadata=metadata, headlines=self._headlines)
        return self._article

    def _before_text(self, piece: str, out: list[Read]) -> int:
        """Give the white space before the first line; return where that line, or its indentation, begins."""
        found = _BEFORE_TEXT.match(piece)
        end = found.end() if found else 0
        self._begun = end < len(piece)
        at = max(piece.rfind(char, 0, end) for char in "\n\r\ufeff") + 1
        if at > 0:
            out.append((0, piece[:at]))
            self._line = GrowingLine()
            self._surroundings.end_line()
        return at

    def _grow(self, piece: str, out: list[Read]) -> None:
        """Read what more is written of the line."""
        self._surroundings.grow(piece)
        if self._surroundings.is_quiet:
            out.append((0, self._line.held + piece))
            self._line = GrowingLine()
        else:
            self._give(self._line.grow(piece), out)

    def _end_line(self, joint: str, out: list[Read]) -> None:
        if joint == "\n" and self._after_return:
            self._after_return = False
        else:
            self._give(self._line.end(), out)
            self._line = GrowingLine()
            self._surroundings.end_line()
            self._after_return = joint == "\r"
        out.append((0, joint))

    def _give(self, leaves: list[Read], out: list[Read]) -> None:
        """Give leaves; markers as text, where the line may turn out to be part of a list or of code."""
        for end, leaf in leaves:
            certain = type(leaf) is str or self._surroundings.can_cite(end)
            out.append((end, leaf if certain else str(leaf)))


def _joined(leaves: list[Read]) -> tuple[str | Marker, ...]:
    """Return the leaves without their columns, strings that stand side by side put together."""
    out: list[str | Marker] = []
    strings: list[str] = []
    for _, leaf in leaves:
        if isinstance(leaf, Marker):
            if strings:
                out.append("".join(strings))
                strings = []
            out.append(leaf)
        else:
            strings.append(str(leaf))
    if strings:
        out.append("".join(strings))
    return tuple(out)
