r"""Our own JSON: an Article whole, and nothing but an Article.

Versioned, canonical (equal Articles give equal bytes), strict, and small: the text is stored once,
as the strings of the leaves. A block or leaf is an object whose first key is its kind and holds its
content: ``{"paragraph": "They met.", "gap": "\n"}``. What has its default is left out. The numbers of a
marker or a source are left out where they are the digits of its spelling, in order. docs/own-json.md
has the whole format.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, Final

from newsmodel.errors import DataError, excerpt
from newsmodel.formats._aspects import Loss
from newsmodel.formats._json import decode, encode, shown
from newsmodel.model import Article

if TYPE_CHECKING:
    from newsmodel.formats._structure import Structure

__all__ = ["LOSS", "VERSION", "dump", "dumps", "load", "loads", "read", "write"]

VERSION: Final = 1
"""The version of the format that is written."""

_TAG: Final = "newsmodel"


def dumps(article: Article) -> str:
    """Return an Article as own JSON: one line, canonical.

    One Article gives one string, on every platform. The string can always be encoded as UTF-8:
    a lone surrogate is escaped.

    Args:
        article: Any Article.

    Raises:
        TypeError: Where it is no Article.

    >>> from newsmodel import parse
    >>> dumps(parse("They met."))
    '{"newsmodel":1,"blocks":[{"paragraph":"They met."}]}'
    """
    if not isinstance(article, Article):
        raise TypeError(f"dumps() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    return encode({_TAG: VERSION, **_structure().write(article)})


def loads(document: str | bytes | bytearray) -> Article:
    """Return the Article that own JSON holds. It is checked as every Article is.

    Args:
        document: One document, as text or as UTF-8 without byte order mark.

    Raises:
        DataError: Where it is anything but an Article in own JSON; it names the place and the reason.
        TypeError: Where it is neither text nor bytes.

    >>> loads('{"newsmodel": 1, "blocks": [{"paragraph": "They met."}]}').text
    'They met.'
    """
    if not isinstance(document, (str, bytes, bytearray)):
        raise TypeError(f"loads() takes str or bytes, not {type(document).__name__}: {excerpt(document)}")
    data = decode(document)
    if type(data) is not dict:
        return _structure().read(data)
    if _TAG not in data:
        raise DataError(f"$.{_TAG}", f'is missing: own JSON begins with {{"{_TAG}": {VERSION}')
    version = data.pop(_TAG)
    if type(version) is not int or version < 1:
        raise DataError(f"$.{_TAG}", f'{shown(version)} is no version: own JSON begins with {{"{_TAG}": {VERSION}')
    if version > VERSION:
        raise DataError(f"$.{_TAG}", f"version {version} is newer than this newsmodel, which reads up to {VERSION}")
    return _structure().read(data)


def dump(articles: Article | Iterable[Article], file: IO[str] | IO[bytes]) -> None:
    r"""Write Articles to an open file as JSON Lines: own JSON, a line each, ended by ``\n``.

    Args:
        articles: One Article, or several; they are taken one by one.
        file: Open for writing, as text or as bytes; bytes are UTF-8. Open text files with
            ``encoding="utf-8"``.

    Raises:
        TypeError: Where something among them is no Article.

    >>> import io
    >>> from newsmodel import parse
    >>> file = io.StringIO()
    >>> dump([parse("One."), parse("Two.")], file)
    >>> [article.text for article in load(io.StringIO(file.getvalue()))]
    ['One.', 'Two.']
    """
    write: Callable[[Any], object] = file.write
    mode = getattr(file, "mode", "b")  # a number, in a GzipFile of Python before 3.13
    binary = not hasattr(file, "encoding") and not (isinstance(mode, str) and "b" not in mode)
    for article in [articles] if isinstance(articles, Article) else articles:
        line = f"{dumps(article)}\n"
        write(line.encode() if binary else line)


def load(file: Iterable[str | bytes]) -> Iterator[Article]:
    """Yield the Articles of a file of JSON Lines, one by one; empty lines are passed over.

    Args:
        file: An open file, as text or as bytes, or any iterable of lines.

    Raises:
        DataError: At the first line that is wrong; its path begins with the line: ``line 3: $.blocks``.

    >>> [article.text for article in load(['{"newsmodel": 1, "blocks": [{"paragraph": "One."}]}'])]
    ['One.']
    """
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                article = loads(line)
            except DataError as error:
                raise DataError(f"line {number}: {error.path}", error.reason) from None
            yield article


def _structure() -> "Structure":
    """Return what reads and writes the types, made when first needed: it loads cattrs."""
    from newsmodel.formats import _structure as made  # noqa: PLC0415

    return made.STRUCTURE


LOSS: Final[Loss] = {}
"""What own JSON loses: nothing."""

write = dumps
"""Write an Article as own JSON; `dumps` under the name that every format has."""

read = loads
"""Read an Article from own JSON; `loads` under the name that every format has."""
