"""Law 8 for stories made elsewhere: nothing gets in that the text does not say, whatever is sent."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import Article, DataError, Grounding, Quote, dumps, ground, loads, parse
from newsmodel.model import Headline, ListItem, Paragraph
from newsmodel.strategies import articles, texts
from tests.grounding.stories import JSON, KINDS, STORIES, about

INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def fold(words: str) -> str:
    """Return words without what the folding may change, and without all white space and case; written anew here."""
    words = unicodedata.normalize("NFC", words.translate(INVISIBLE))
    words = re.sub("['\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'", words)
    words = re.sub('["\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a]', '"', words)
    words = re.sub("[-\u2010-\u2015\u2212]+", "-", words)
    return unicodedata.normalize("NFC", "".join(words.casefold().split()))


def quotes_in(value: Any) -> Iterator[Quote]:
    """Yield the quotes in a value."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from quotes_in(part)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from quotes_in(getattr(value, field.name))


def strings_in(value: Any) -> Iterator[str]:
    """Yield the strings in data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from strings_in(part)


def story_of(article: Article) -> tuple[Any, ...]:
    """Return the story of an article."""
    return tuple([getattr(article, kind) for kind in KINDS])


def check_grounded(article: Article, data: Any, made: Grounding) -> None:
    """Assert that the story is the text's and the data's, and that the rest of the article is as it was."""
    without: dict[str, Any] = dict.fromkeys(KINDS, ())
    assert attrs.evolve(made.article, **without) == attrs.evolve(article, **without)
    text = article.text
    for quote in quotes_in(story_of(made.article)):
        assert text[quote.start : quote.end] == quote.exact
    for one in made.article.participants:
        assert all(name in text for name in (one.name, *one.aliases, *one.titles))
        assert one.name in {mention.exact for mention in one.mentions} or one.name in text
    assert all(event.place is None or event.place.name in text for event in made.article.events)
    assert loads(dumps(made.article)) == made.article
    assert all(refusal.path.startswith("$") and refusal.reason for refusal in made.refused)


@given(articles() | texts().map(parse), STORIES | st.dictionaries(st.sampled_from(KINDS), JSON, max_size=4))
def test_law_8_nothing_ungrounded_gets_in(article: Article, story: Any) -> None:
    """Every quote stands where it claims, every name is the text's, and only the story changes, whatever is sent."""
    sent = about(article.text, story)
    check_grounded(article, sent, ground(article, sent))


def block(kind: type[Any], words: str) -> Any:
    """Return a block whose content is one string: what is quoted there is as it is written."""
    return kind((words,) if words else (), gap="\n")


BLOCKS: Final = st.builds(block, st.sampled_from((Paragraph, ListItem, Headline)), texts())


@given(st.lists(BLOCKS, min_size=1, max_size=3), STORIES)
def test_law_8_every_quote_was_sent(blocks: list[Any], story: Any) -> None:
    """Every quote is, but for the folding, a string of the data: nothing is made up, nothing cut, nothing joined."""
    article = Article(tuple(blocks))
    sent = about(article.text, story)
    made = ground(article, sent)
    strings = {fold(words) for words in strings_in(sent)}
    story = story_of(made.article)
    assert [quote for quote in quotes_in(story) if fold(quote.exact) not in strings] == []
    names = [name for one in made.article.participants for name in (one.name, *one.aliases, *one.titles)]
    assert [name for name in names if fold(name) not in strings] == []


@given(JSON)
@example({})
@example({"participants": [{"id": "p1", "name": "a"}] * 2})
@example([])
@example(float("nan"))
def test_law_5_no_data_raises_anything_else(sent: Any) -> None:
    """Data of any shape gives refusals, or `DataError` with a path where the whole is no object."""
    article = parse("Mara Hale met a b 1 person in p1.")
    try:
        made = ground(article, sent)
    except DataError as error:
        assert not isinstance(sent, dict)
        assert error.path == "$"  # noqa: PT017  (both outcomes are right)
    else:
        check_grounded(article, sent, made)


@given(texts().map(parse), STORIES)
def test_json_gives_what_its_value_gives(article: Article, story: Any) -> None:
    """A story as JSON text, in bytes or in a Markdown fence gives the same as the values that it holds."""
    document = json.dumps(about(article.text, story), default=str)
    made = ground(article, json.loads(document))
    for spelling in (document, document.encode("utf-8", "surrogatepass"), f"```json\n{document}\n```"):
        assert ground(article, spelling) == made
