"""The errors that newsmodel raises: one tree, each also the built-in error that a caller expects.

Every error keeps its parts as attributes, survives pickling, and shows at most
an excerpt of the value that it refuses.
"""

from typing import Final

__all__ = ["CompositionError", "DataError", "EditError", "ModelError", "NewsModelError", "QuoteError", "excerpt"]

_EXCERPT: Final = 40
_HUGE: Final = 10**30
_CONTAINERS: Final[dict[type, str]] = {list: "[...]", tuple: "(...)", dict: "{...}", set: "{...}"}


def excerpt(value: object) -> str:
    """Return what a message shows of a value: ASCII, at most 40 characters, whatever its size and depth.

    >>> excerpt("a" * 100)
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
    >>> excerpt(["a"])
    '[...]'
    """
    if isinstance(value, (str, bytes)):
        shown = ascii(value[:_EXCERPT])
        cut = len(value) > _EXCERPT or len(shown) > _EXCERPT
        return f"{shown[: _EXCERPT - 5]}..." if cut else shown
    if value is None or isinstance(value, (bool, float)) or (isinstance(value, int) and abs(value) < _HUGE):
        return ascii(value)
    if isinstance(value, int):
        return "a huge int"
    return _CONTAINERS.get(type(value), f"<{type(value).__name__}>")


class NewsModelError(ValueError):
    """Anything that newsmodel refuses. It is a `ValueError`.

    A wrong kind of argument altogether (``parse(None)``) is a `TypeError` instead, as elsewhere in Python.

    >>> from newsmodel import loads
    >>> try:
    ...     loads("not JSON")
    ... except NewsModelError as error:
    ...     print(type(error).__name__, "at", error.path)
    DataError at $
    """


class _PlacedError(NewsModelError):
    """An error about one place in a value: its path, and the reason."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class ModelError(_PlacedError):
    """A value that cannot be built: a false quote, an unknown id, a wrong type.

    Attributes:
        path: The field, from the Article down: ``Article.blocks[3].content[0].numbers``.
        reason: What is wrong with it, with an excerpt of the value.

    >>> from newsmodel import Article
    >>> Article(["a list"])
    Traceback (most recent call last):
        ...
    newsmodel.errors.ModelError: Article.blocks: [...] is a list, not a tuple
    """


class CompositionError(_PlacedError):
    """Something that `compose` cannot write so that it reads back as it was meant.

    Attributes:
        path: Which argument: ``headline``, ``body[2]``, ``sources[0]``.
        reason: What it would become, and what to write instead.

    >>> from newsmodel import compose
    >>> compose("- wheat")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    newsmodel.errors.CompositionError: body[0]: Paragraph '- wheat' would become ListItem 'wheat': write ...
    """


class DataError(_PlacedError):
    """A document that a reader refuses.

    Attributes:
        path: The place, as a JSON path: ``$.events[0].time``; in Markdown the line. In JSON Lines the line stands
            before it: ``line 3: $.events[0].time``.
        reason: What is wrong there.

    >>> from newsmodel import loads
    >>> loads('{"newsmodel": 1, "blocks": [{"paragraph": 7}]}')
    Traceback (most recent call last):
        ...
    newsmodel.errors.DataError: $.blocks[0].paragraph: 7 is a number, not content (a string or an array)
    """


class EditError(NewsModelError):
    """An edit that cannot be made without loss; the message says why, and what to do first.

    >>> from newsmodel import parse, restyle
    >>> restyle(parse("They agreed [1]."), "link")
    Traceback (most recent call last):
        ...
    newsmodel.errors.EditError: '[1]' at 12: no address is known for source 1, and style link needs one
    """


class QuoteError(NewsModelError, LookupError):
    """Words that the text does not have, or has more than once. It is a `LookupError` too.

    Attributes:
        words: The words looked for.
        found: How many times the text has them.
        reason: The same as a sentence.

    >>> from newsmodel import parse
    >>> parse("A summit. Another summit.").quote("summit")
    Traceback (most recent call last):
        ...
    newsmodel.errors.QuoteError: 'summit' stands 2 times in the text: say which, with occurrence=0 to 1
    """

    def __init__(self, words: str, found: int, reason: str) -> None:
        super().__init__(words, found, reason)
        self.words = words
        self.found = found
        self.reason = reason

    def __str__(self) -> str:
        return self.reason
