"""Hypothesis strategies for every type of newsmodel, for articles, and for the text of articles.

Needs the extra ``newsmodel-core[hypothesis]``. Where Hypothesis and newsmodel are installed,
``st.from_type(Article)`` knows the types without a call; import this module for `texts`, and for strategies
that take arguments.

>>> from hypothesis import given
>>> from newsmodel import Article, parse
>>> @given(texts())
... def parsing_keeps_every_character(text):
...     assert str(parse(text)) == text
>>> parsing_keeps_every_character()

A strategy of a story type gives a fact that stands for itself: its ids are any, and its quotes those of the
text given as ``within``. The facts of `articles` fit together: each quote stands in the text, each id is known.
"""

from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel._strategies._blocks import (
    blocks,
    breaks,
    bylines,
    citations,
    codes,
    date_lines,
    datelines,
    fields,
    headings,
    headlines,
    leaves,
    links,
    list_items,
    list_labels,
    markers,
    nodes,
    paragraphs,
    quotations,
    related_links,
    rules,
    sections,
    sentences,
    sources,
    tables,
)
from newsmodel._strategies._story import (
    events,
    evidence,
    identifiers,
    issues,
    linked,
    metadata,
    names,
    participants,
    participations,
    placed,
    places,
    positions,
    quotes,
    statements,
    time_expressions,
)
from newsmodel._strategies._strings import spaces, strings, tuples
from newsmodel._strategies._texts import texts
from newsmodel._strategies._written import compositions
from newsmodel.model import Article
from newsmodel.text import parse

__all__ = [
    "articles",
    "blocks",
    "breaks",
    "bylines",
    "citations",
    "codes",
    "compositions",
    "date_lines",
    "datelines",
    "events",
    "evidence",
    "fields",
    "headings",
    "headlines",
    "identifiers",
    "issues",
    "leaves",
    "links",
    "list_items",
    "list_labels",
    "markers",
    "metadata",
    "names",
    "nodes",
    "paragraphs",
    "participants",
    "participations",
    "places",
    "positions",
    "quotations",
    "quotes",
    "related_links",
    "rules",
    "sections",
    "sentences",
    "sources",
    "spaces",
    "statements",
    "strings",
    "tables",
    "texts",
    "time_expressions",
]


_NO_STORY: Final[dict[str, tuple[Any, ...]]] = {}


def articles() -> SearchStrategy[Article]:
    """Give an Article of any shape that can be built.

    Blocks and leaves of every kind in any order, such as a text has or such as no text reads back to; a story
    whose quotes stand in the text and whose ids are known; metadata; sources beside the text; every string hostile.

    >>> import hypothesis
    >>> as_it_comes = hypothesis.settings(phases=[hypothesis.Phase.generate])
    >>> article = hypothesis.find(articles(), lambda article: bool(article.participants), settings=as_it_comes)
    >>> mention = article.participants[0].mentions[0]
    >>> article.text[mention.start : mention.end] == mention.exact
    True
    """

    def build(bare: Article, story: dict[str, tuple[Any, ...]], backwards: bool) -> Article:  # noqa: FBT001
        if not (bare.text and story):
            return bare
        facts: Any = linked({kind: placed(kept, bare.text) for kind, kept in story.items()}, backwards=backwards)
        return attrs.evolve(bare, **facts)

    bare = st.builds(
        Article,
        tuples(blocks(), max_size=6) | texts().map(lambda text: parse(text).blocks),
        lead=st.sampled_from(("", "\n", "\ufeff", "\ufeff\r\n ", "\u2029\x1c")),
        metadata=metadata(),
        external_sources=tuples(sources(), max_size=2),
    )
    # Half of them have no story: it is what takes longest to make.
    story = st.just(_NO_STORY) | st.fixed_dictionaries(
        {
            "participants": tuples(participants()),
            "events": tuples(events(), max_size=2),
            "issues": tuples(issues(), max_size=2),
            "statements": tuples(statements(), max_size=2),
        }
    )
    return st.builds(build, bare, story, st.booleans())
