"""How Hypothesis comes to know the types: in a project that only installs both, in any order of imports."""

import importlib
import subprocess
import sys
from types import ModuleType
from typing import Any, Final, get_args

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel import Block, Field, Leaf, _hypothesis, model, strategies

VALUES: Final = sorted(name for name in model.__all__ if attrs.has(getattr(model, name)))
"""The types of the model, less closed words and unions."""
FEW: Final = settings(max_examples=30)
USE: Final = """
article = hypothesis.find(
    hypothesis.strategies.from_type(newsmodel.Article),
    lambda article: bool(article.participants),
    settings=hypothesis.settings(
        max_examples=5_000, database=None, derandomize=True, phases=[hypothesis.Phase.generate]
    ),
)
mentions = [quote for participant in article.participants for quote in participant.mentions]
print(bool(mentions) and all(article.text.startswith(quote.exact, quote.start) for quote in mentions))
"""


def run(script: str) -> str:
    """Run a script in a fresh interpreter with warnings as errors, and return what it prints."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "imports",
    [
        "import hypothesis, newsmodel",
        "import newsmodel, hypothesis",
        "import newsmodel; newsmodel.Article; import hypothesis",
        "import newsmodel.strategies, hypothesis",
        "import hypothesis, newsmodel.strategies",
        "import newsmodel.model, hypothesis",
        "import newsmodel; newsmodel.parse('a'); import hypothesis.strategies",
        "import hypothesis, newsmodel.model, newsmodel._hypothesis; newsmodel._hypothesis.register()",
    ],
)
def test_from_type_works_in_any_order_of_imports(imports: str) -> None:
    """`st.from_type(Article)` gives grounded Articles without a call, whichever is imported first."""
    assert run(imports + USE) == "True"


@pytest.mark.parametrize(
    "imports", ["import hypothesis", "import hypothesis.strategies", "import newsmodel._hypothesis"]
)
def test_hypothesis_alone_loads_no_model(imports: str) -> None:
    """A project that uses Hypothesis and only has newsmodel installed does not load its types."""
    assert (
        run(f"{imports}\nimport sys; print([name for name in sys.modules if name.startswith('newsmodel.m')])") == "[]"
    )


def test_newsmodel_alone_loads_no_hypothesis() -> None:
    """Without its strategies, newsmodel never imports Hypothesis."""
    script = "import newsmodel, sys; newsmodel.loads(newsmodel.dumps(newsmodel.parse('a'))); print(*sys.modules)"
    assert "hypothesis" not in {name.split(".")[0] for name in run(script).split()}


def test_registering_without_the_model_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the model is not loaded, the entry point imports neither it nor Hypothesis."""
    monkeypatch.delitem(sys.modules, "newsmodel.model")
    monkeypatch.setitem(sys.modules, "hypothesis.strategies", None)
    _hypothesis.register()
    assert "newsmodel.model" not in sys.modules


def test_the_model_registers_what_was_imported_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model calls the entry point when it is loaded, if Hypothesis was loaded before, and else nothing."""
    calls: list[str] = []
    plugin = ModuleType("newsmodel._hypothesis")
    vars(plugin)["register"] = lambda: calls.append("registered")
    monkeypatch.setitem(sys.modules, "newsmodel._hypothesis", plugin)
    importlib.reload(model)
    assert calls == ["registered"]
    monkeypatch.delitem(sys.modules, "newsmodel._hypothesis")
    importlib.reload(model)
    assert calls == ["registered"]


@FEW
@given(st.data())
@pytest.mark.parametrize("name", VALUES)
def test_from_type_knows_every_type(name: str, data: st.DataObject) -> None:
    """`st.from_type` gives values of exactly the type, for every public type."""
    kind: type[Any] = getattr(model, name)
    assert type(data.draw(st.from_type(kind))) is kind


@FEW
@given(st.from_type(tuple[Block, ...]), st.from_type(tuple[Leaf, ...]), st.from_type(tuple[Field, ...]))
def test_from_type_knows_unions(blocks: tuple[Block, ...], leaves: tuple[Leaf, ...], fields: tuple[Field, ...]) -> None:
    """The unions of blocks and leaves are known too, since all their members are."""
    assert {type(block) for block in blocks} <= set(get_args(Block))
    assert {type(leaf) for leaf in (*leaves, *fields)} <= {*get_args(Leaf), Field}


@pytest.mark.parametrize("name", sorted(strategies.__all__))
def test_every_strategy_is_documented(name: str) -> None:
    """Every strategy says what it gives."""
    assert getattr(strategies, name).__doc__.startswith("Give ")


def test_every_type_has_a_strategy() -> None:
    """There is a strategy for each public type, and each is one that `newsmodel.strategies` offers."""
    assert sorted(_hypothesis._STRATEGIES) == VALUES
    assert set(_hypothesis._STRATEGIES.values()) <= set(strategies.__all__)
