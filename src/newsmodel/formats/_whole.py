r"""A text taken apart as most formats hold it, headlines here and the body there, and put together again.

The body is the text after the headlines that it opens with, character for character, so that reading it finds every
block again. What stands above the body is written beside the headlines only where it is not what
`usual_opening` makes of them.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import attrs

from newsmodel.model import Article, Byline, Headline, HeadlineRole, Paragraph
from newsmodel.text import parse

__all__ = ["Parts", "Stated", "put_together", "take_apart", "with_byline"]

_BY: Final = frozenset("by von par por di door".split())

Stated = Sequence[tuple[HeadlineRole, str]]
"""Headlines as a document states them: their roles and words."""


class Parts(NamedTuple):
    """An Article's text in parts.

    Attributes:
        headlines: Its headlines.
        opening: What stands above the body, where the headlines alone do not give it.
        body: The rest.
    """

    headlines: Stated
    opening: str | None
    body: str


def _leading(article: Article) -> list[Headline]:
    found: list[Headline] = []
    for block in article.blocks:
        if not isinstance(block, Headline):
            break
        found.append(block)
    return found


def _stated(article: Article) -> list[tuple[HeadlineRole, str]]:
    """Return the headlines of an Article, also those below its byline or date line."""
    return [(block.role, block.plain) for block in article.headlines]


def take_apart(article: Article) -> Parts:
    r"""Return the parts of an Article's text.

    >>> from newsmodel import parse
    >>> take_apart(parse("# Port talks end\n\nThey met."))[1:]
    ('# Port talks end\n\n', 'They met.')
    """
    headlines = _leading(article)
    opening = f"{article.lead}{''.join(map(str, headlines))}" if headlines else ""
    body = article.text[len(opening) :]
    stated = _stated(article)
    return Parts(stated, None if usual_opening(stated, body) == opening else opening, body)


def usual_opening(headlines: Stated, body: str) -> str:
    r"""Return what stands above a body where nothing says otherwise: a headline a line, and a blank line.

    Nothing does where the body begins with the first headline itself, as some agencies write.

    >>> usual_opening([("main", "Talks end")], "They met."), usual_opening([("main", "Talks end")], "Talks end\n...")
    ('Talks end\n\n', '')
    """
    words = [" ".join(plain.split()) for _, plain in headlines]
    lines = [line for line in words if line]
    if not lines or " ".join(body.lstrip().partition("\n")[0].split()) == lines[0]:
        return ""
    return "\n".join(lines) + ("\n\n" if body else "")


def put_together(headlines: Stated, opening: str | None, body: str) -> Article:
    r"""Return the Article whose parts these are.

    Args:
        headlines: Those that the document states: they and no others are headlines.
        opening: What stands above the body, where the document has it; not believed where it has other headlines.
        body: The rest.

    >>> put_together([("main", "Talks end")], None, "They met.").text
    'Talks end\n\nThey met.'
    """
    stated = [(role, " ".join(plain.split())) for role, plain in headlines]
    usual = usual_opening(stated, body), len([plain for _, plain in stated if plain])
    for above, count in [usual] if opening is None else [(opening, len(stated)), usual]:
        for wanted in (None, count):
            article = parse(above + body, headlines=wanted)
            if _stated(article) == stated:
                return article
    return article


def with_byline(article: Article, byline: str) -> Article:
    r"""Return an Article with a byline that its document states, put below the headlines where the text lacks it.

    >>> with_byline(parse("They met."), "Ada Lane").byline.plain
    'Ada Lane'
    """
    byline = " ".join(byline.split())
    if not byline or (article.byline is not None and _names(article.byline.plain) == _names(byline)):
        return article
    above = len(_leading(article))
    named = _named_byline(article, above, byline)
    if named is not None:
        return named
    top = article.lead + "".join(map(str, article.blocks[:above]))
    rest = article.text[len(top) :]
    if top and not top.endswith("\n"):
        top += "\n\n"
    fuller = parse(f"{top}{byline}\n\n{rest}", headlines=above)
    return _named_byline(fuller, above, byline) or fuller


def _names(byline: str) -> str:
    """Return the names of a byline, whatever their case, without the word that opens it."""
    words = byline.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _BY else words)


def _named_byline(article: Article, place: int, byline: str) -> Article | None:
    """Return an Article whose block at a place is the byline, if it has its words."""
    block = article.blocks[place] if place < len(article.blocks) else None
    if not isinstance(block, (Paragraph, Byline)) or _names(block.plain) != _names(byline):
        return None
    named = Byline(block.content, lead=block.lead, gap=block.gap)
    return attrs.evolve(article, blocks=(*article.blocks[:place], named, *article.blocks[place + 1 :]))
