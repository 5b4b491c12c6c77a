"""A picture: an Article as one HTML page that a person can read.

The page holds the whole text with its participants, times, events, statements and citations marked, and beside it
the sources, the participants, a time line and the issues. It needs no script and loads nothing. docs/format-html.md
tells what is shown, and how to embed it.
"""

from collections.abc import Iterable
from typing import Final

from newsmodel.errors import excerpt
from newsmodel.formats._html._page import page
from newsmodel.formats._html._safe import safe
from newsmodel.model import Article, TimeExpression

__all__ = ["frame", "write"]

_HEIGHT: Final = 640


def write(article: Article, *, times: Iterable[TimeExpression] = ()) -> str:
    """Return an Article as an HTML page, whole in one string that can be encoded as UTF-8.

    Args:
        article: Any Article.
        times: Times of its text to be marked beside those of its events, as `newsmodel.find_times` gives them.

    Raises:
        TypeError: Where it is no Article.

    >>> from newsmodel import parse
    >>> written = write(parse("They met [1]."))
    >>> written.startswith("<!DOCTYPE html>"), "<script" in written
    (True, False)
    """
    if not isinstance(article, Article):
        raise TypeError(f"write() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    return page(article, tuple(times))


def frame(article: Article, *, height: int = _HEIGHT) -> str:
    """Return an Article as an element of another page: a frame that holds its own page, and may do nothing else.

    Args:
        article: Any Article.
        height: The height of the frame in pixels.

    >>> from newsmodel import parse
    >>> frame(parse("They met [1].")).partition(" srcdoc=")[0]
    '<iframe title="Article" sandbox="allow-popups" height="640" style="width:100%;border:0"'
    """
    return (
        f'<iframe title="Article" sandbox="allow-popups" height="{height:d}" style="width:100%;border:0" '
        f'srcdoc="{safe(write(article))}"></iframe>'
    )
