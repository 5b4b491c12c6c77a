"""Words of a document put in their place in a text, or left out: never guessed."""

from typing import Final

from newsmodel.model import Quote

__all__ = ["Placer", "Searched"]

_MOST_PASSES: Final = 20_000
"""How often one document makes us go through the whole text; words whose place is right need no search."""
_OF_NAMES: Final = 2_000
"""How often for names and for words that must stand where they are said to."""


class Searched:
    """A text that is looked through, for so long as that stays in proportion to its length.

    Args:
        text: The text.
        passes: How often it may be gone through from its beginning to its end.

    >>> text = Searched("They met. They agreed.")
    >>> text.find("They"), text.find("They", 1), text.find("left"), text.is_done
    (0, 10, -1, False)
    """

    __slots__ = ("_left", "text")

    def __init__(self, text: str, passes: int = _MOST_PASSES) -> None:
        self.text = text
        self._left = passes * (len(text) + 1)

    @property
    def is_done(self) -> bool:
        """Whether it is looked through no more."""
        return self._left <= 0

    def find(self, words: str, start: int = 0) -> int:
        """Return where words stand from a place on, or -1."""
        if self.is_done:
            return -1
        at = self.text.find(words, start)
        self._left -= 1 + (len(self.text) if at < 0 else at) - start
        return at


class Placer:
    """What places words in one text.

    >>> placer = Placer("They met. They agreed.")
    >>> placer.place("They", 10), placer.place("met", 0), placer.place("They", 3)
    (Quote('They', start=10), Quote('met', start=5), None)
    """

    __slots__ = ("_found", "_searched", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._searched = Searched(text, _OF_NAMES)
        self._found: dict[str, list[int]] = {}

    def place(self, words: object, start: object) -> Quote | None:
        """Return the quote of words that stand where they are said to, or stand only once; else None."""
        if type(words) is not str or not words:
            return None
        if type(start) is int and 0 <= start <= len(self.text) and self.text.startswith(words, start):
            return Quote(words, start=start)
        starts = self._starts(words)
        return Quote(words, start=starts[0]) if len(starts) == 1 else None

    def named(self, name: str) -> tuple[Quote, ...]:
        """Return where the text has a name, as words of their own.

        >>> Placer("Hale and Haley met. Hale left.").named("Hale")
        (Quote('Hale', start=0), Quote('Hale', start=20))
        """
        return tuple([Quote(name, start=start) for start in self._starts(name) if self._is_whole(start, name)])

    def _is_whole(self, start: int, name: str) -> bool:
        end = start + len(name)
        before, after = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        return not (before.isalnum() and name[0].isalnum()) and not (after.isalnum() and name[-1].isalnum())

    def _starts(self, words: str) -> list[int]:
        """Return every place where the text has words, of those that do not overlap."""
        found = self._found.get(words)
        if found is None:
            found = []
            at = self._searched.find(words) if words else -1
            while at >= 0:
                found.append(at)
                at = self._searched.find(words, at + len(words))
            self._found[words] = found
        return found
