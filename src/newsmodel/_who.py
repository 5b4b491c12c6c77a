"""The story of an Article for a person to read, in a terminal: who and when, each with its sentence."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from newsmodel import extraction
from newsmodel._terminal import visible, wrap
from newsmodel.model import Article, Participant, Quote, TimeExpression

__all__ = ["story", "tell", "when", "who"]

_NARROWEST: Final = 30
_WIDEST: Final = 100  # longer lines are hard to read
_INDENT: Final = "  "
_DEEP: Final = "      "
_Entry = tuple[str, Quote | None]


def story(article: Article, published: date | None = None) -> tuple[Article, tuple[TimeExpression, ...]]:
    """Return an article with its participants, and the times that its sentences tell.

    Args:
        article: The article.
        published: The day that relative times count from; where None, the article's own.
    """
    told = extraction.extract(article, published=published)
    anchor = published or extraction.anchor_of(article)
    times = extraction.find_times(article.text, anchor, language=article.metadata.language)
    return told, tuple([time for time in times if article.sentence_at(time.quote.start) is not None])


def tell(article: Article, times: tuple[TimeExpression, ...] = (), *, width: int = 80) -> str:
    """Return who takes part in the story of an Article, and its times, as lines for a terminal.

    Args:
        article: An Article with its participants. What would steer the terminal is written out.
        times: The times of its text.
        width: The columns of the terminal.

    >>> from newsmodel.extraction import extract
    >>> from newsmodel.text import parse
    >>> print(tell(extract(parse("Norwegian Foreign Minister Ada Lane resigned.")), width=72), end="")
    Who
      Norwegian, state
          Norwegian Foreign Minister Ada Lane resigned.
      Ada Lane, person, Norwegian Foreign Minister, for Norwegian
          Norwegian Foreign Minister Ada Lane resigned.
    """
    parts = [("Who", who(article) or [("nobody found", None)]), *([("When", when(times))] if times else [])]
    room = max(_NARROWEST, min(width, _WIDEST))
    return "\n".join(
        ["".join([f"{line}\n" for line in _lines(title, entries, article, room)]) for title, entries in parts]
    )


def who(article: Article) -> list[_Entry]:
    """Return each participant in words, with its first mention."""
    names = {one.id: one.name for one in article.participants}
    return [(_described(one, names), one.mentions[0]) for one in article.participants]


def when(times: tuple[TimeExpression, ...]) -> list[_Entry]:
    """Return each time in words, with where it stands."""
    return [(_dated(time), time.quote) for time in times]


def _lines(title: str, entries: list[_Entry], article: Article, room: int) -> Iterator[str]:
    yield title
    for words, quote in entries:
        yield from _wrapped(words, _INDENT, room)
        sentence = article.sentence_at(quote.start) if quote is not None else None
        if sentence is not None:
            yield from _wrapped(sentence.plain, _DEEP, room)


def _wrapped(words: str, indent: str, room: int) -> list[str]:
    return [f"{indent}{line}" for line in wrap(visible(words), room - len(indent))]


def _described(one: Participant, names: dict[str, str]) -> str:
    parts = [one.name, str(one.kind)]
    if one.aliases:
        parts[0] += f" ({', '.join(one.aliases)})"
    parts += one.titles
    if one.represents is not None:
        parts.append(f"for {names[one.represents]}")
    return ", ".join(parts)


def _dated(time: TimeExpression) -> str:
    value = time.value or "not resolved"
    return f"{' '.join(time.quote.exact.split())}: {value}{f' ({time.mod})' if time.mod is not None else ''}"
