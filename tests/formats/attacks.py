"""Articles whose every string would break a page, could it get out of its place."""

from typing import Final

import attrs

from newsmodel import Article, Metadata, Source

__all__ = ["ATTACKS", "armed", "joined"]

ATTACKS: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "</article></main><iframe src=https://evil.example>",
    "javascript:alert(1)",
    'https://evil.example/" onclick="alert(1)',
    "https://evil.example/'><script>",
    "https://user@evil.example\\@good.example/",
    "data:text/html,<script>alert(1)</script>",
    "<!--",
    "--><script>",
    "]]><script>",
    "<![CDATA[",
    "<?php",
    "&lt;script&gt;&#0;&#x3c;&amp;",
    "&notit;&",
    "\u202e\u2066reversed",
    "\0\x1b[31m\ud800",
    "<plaintext>",
    "<textarea>",
    "<a href=https://evil.example>",
)
"""What gets out of places that are not safe."""


def armed(article: Article, at: int) -> Article:
    """Return an Article whose names, titles, questions and metadata are attacks, from one of them on.

    Args:
        article: Any Article.
        at: Which attack comes first.
    """
    words = [ATTACKS[(at + step) % len(ATTACKS)] for step in range(len(ATTACKS))]
    one, two, three, *others = words
    return attrs.evolve(
        article,
        participants=tuple(
            [attrs.evolve(held, name=one, aliases=(two,), titles=(three, one)) for held in article.participants]
        ),
        events=tuple([attrs.evolve(held, name=two) for held in article.events]),
        issues=tuple([attrs.evolve(held, name=three, question=one) for held in article.issues]),
        metadata=Metadata(
            uri=one,
            publisher=two,
            language=three,
            authors=(one,),
            rights=two,
            keywords=(three,),
            digital_source_type=one,
        ),
        external_sources=tuple([Source.of(title=word, url=word, publisher=word, date=word) for word in others]),
    )


def joined(first: Article, second: Article) -> Article:
    """Return an Article with the text and the facts of one, and after it the blocks and sources of another.

    Args:
        first: The one whose facts are kept.
        second: The other.
    """
    sources = tuple(dict.fromkeys((*first.external_sources, *second.external_sources)))
    return attrs.evolve(
        first, blocks=(*first.blocks, *second.blocks), metadata=second.metadata, external_sources=sources
    )
