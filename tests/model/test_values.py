"""What all values have in common: equality, hashing, copies, pickles, a short repr, and that nothing changes them."""

import copy
import pickle
import sys
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, Metadata, ModelError, Paragraph, Quote, model
from newsmodel.strategies import articles
from tests.model.examples import FULL, ONE_OF_EACH, article_of

LONGEST_REPR: Final = 250
VALUES: Final = pytest.mark.parametrize("value", [value for value, _ in ONE_OF_EACH.values()], ids=list(ONE_OF_EACH))


def test_there_is_one_of_each() -> None:
    """The examples below hold a value of every type of the model."""
    assert sorted(ONE_OF_EACH) == sorted(name for name in model.__all__ if attrs.has(getattr(model, name)))
    assert [type(value).__name__ for value, _ in ONE_OF_EACH.values()] == list(ONE_OF_EACH)


@pytest.mark.parametrize(("value", "expected"), ONE_OF_EACH.values(), ids=list(ONE_OF_EACH))
def test_repr_leaves_out_what_is_default(value: object, expected: str) -> None:
    """The repr is short, and is what builds the value, without the fields that have their default."""
    assert repr(value) == expected


@pytest.mark.parametrize(
    "value", [value for value, _ in ONE_OF_EACH.values() if not isinstance(value, Article)], ids=repr
)
def test_repr_builds_the_value(value: object) -> None:
    """The repr of every value but an Article evaluates to an equal value."""
    names = {name: getattr(model, name) for name in model.__all__} | {"datetime": sys.modules["datetime"]}
    assert eval(repr(value), names) == value  # noqa: S307  (our own repr)


def test_repr_cuts_long_strings_in_the_middle() -> None:
    """The repr of a long string shows its beginning and its end."""
    assert repr(Quote("a" * 60, start=0)) == f"Quote('{'a' * 60}', start=0)"
    assert repr(Quote("a" * 60 + "b", start=0)) == f"Quote('{'a' * 40}'...'{'a' * 14}b', start=0)"
    assert repr(Paragraph(("a" * 100, ))) == f"Paragraph(('{'a' * 40}'...'{'a' * 15}',))"  # fmt: skip


def test_repr_of_an_article_counts() -> None:
    """The repr of an Article shows its headline, or how its text begins, and counts blocks, citations and sources."""
    assert repr(FULL) == "<Article 'Port talks end': 18 blocks, 6 citations, 2 sources>"
    assert repr(article_of("a" * 1_000)) == f"<Article '{'a' * 34}...: 1 block, 0 citations, 0 sources>"
    assert repr(Article(())) == "<Article '': 0 blocks, 0 citations, 0 sources>"


@given(articles())
def test_repr_of_any_article_is_short(article: Article) -> None:
    """The repr of any Article is short, and prints anywhere."""
    assert len(repr(article)) <= LONGEST_REPR
    assert repr(article).isascii()


@VALUES
def test_values_are_hashable(value: Any) -> None:
    """A value hashes as its equals do, and can be a key."""
    assert hash(copy.deepcopy(value)) == hash(value)
    assert {value: 1}[pickle.loads(pickle.dumps(value))] == 1  # noqa: S301  (our own bytes)


@VALUES
@pytest.mark.parametrize(
    "clone",
    [copy.copy, copy.deepcopy, attrs.evolve, *[lambda v, p=p: pickle.loads(pickle.dumps(v, p)) for p in range(6)]],  # noqa: S301
)
def test_copies_are_equal(clone: Any, value: object) -> None:
    """Copies of every kind are equal, of the same type, and know the same things."""
    found = clone(value)
    assert (found, type(found), repr(found)) == (value, type(value), repr(value))


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is new in Python 3.13")
def test_copy_replace_copies_and_checks() -> None:
    """`copy.replace` without a change is a copy; with one, it checks what it builds."""
    replace: Any = vars(copy)["replace"]
    assert [value for value, _ in ONE_OF_EACH.values() if replace(value) != value] == []
    assert replace(FULL, blocks=(), participants=(), events=(), issues=(), statements=()).text == "\ufeff\n"
    with pytest.raises(ModelError, match="does not stand at"):
        replace(FULL, blocks=())


def test_evolve_checks() -> None:
    """`attrs.evolve` of an Article checks what it builds: a text that lost the words of a quote is refused."""
    with pytest.raises(ModelError, match=r"^Article\.participants\[0\]\.mentions\[0\]: 'Mara Hale' does not stand"):
        attrs.evolve(FULL, lead="")


def test_unpickling_checks() -> None:
    """A pickle builds the value anew, so that what was tampered with is refused."""
    damaged = pickle.dumps(FULL).replace(b"Mara Hale met", b"Mara Hill met")
    with pytest.raises(ModelError, match="does not stand at"):
        pickle.loads(damaged)  # noqa: S301  (our own bytes)


def test_pickles_hold_no_views() -> None:
    """What was derived from an Article is not pickled with it."""
    fresh = pickle.dumps(Article(FULL.blocks))
    used = Article(FULL.blocks)
    assert used.sentences
    assert used.nodes
    assert len(pickle.dumps(used)) == len(fresh)


@VALUES
def test_values_cannot_be_changed(value: Any) -> None:
    """No field of any value can be set or deleted, and none can be added."""
    field = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, field, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(value, field)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.another = 1
    assert not hasattr(value, "__dict__")


@VALUES
def test_the_first_field_alone_is_positional(value: Any) -> None:
    """The first field is positional, so that patterns read ``Paragraph(content)``; all else goes by name."""
    first, *others = attrs.fields(type(value))
    positional = () if type(value) is Metadata else (first.name,)
    assert type(value).__match_args__ == positional
    assert [field.name for field in (first, *others) if not field.kw_only] == list(positional)


@VALUES
def test_fields_are_documented(value: Any) -> None:
    """Every field of a type stands in its docstring under ``Attributes``."""
    documented = (type(value).__doc__ or "").partition("Attributes:")[2]
    assert [field.name for field in attrs.fields(type(value)) if f" {field.name}: " not in documented] == []


@VALUES
def test_values_differ_from_other_types(value: Any) -> None:
    """A value equals no other type, whatever that holds."""
    assert [other for other, _ in ONE_OF_EACH.values() if other == value] == [value]
    assert value != attrs.astuple(value)
