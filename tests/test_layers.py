"""Imports go one way: errors < language < model < text < citations, extraction, grounding < formats < cli."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import newsmodel

PACKAGE: Final = Path(newsmodel.__file__).parent
LAYERS: Final = (
    ("errors",),
    ("language",),
    ("model",),
    ("text",),
    ("citations", "extraction", "grounding"),
    ("formats",),
    (
        "cli",
        "_cli_check",
        "_cli_convert",
        "_cli_io",
        "_cli_schema",
        "_cli_view",
        "_show",
        "_terminal",
        "_who",
        "__main__",
    ),
    ("strategies", "_strategies", "_hypothesis"),
)
"""From the lowest to the highest; those of one layer know nothing of each other, but for the last two."""
CLOSE: Final = frozenset((*LAYERS[-1], *LAYERS[-2]))
HEIGHT: Final = {name: height for height, layer in enumerate(LAYERS) for name in layer}
INSIDE: Final = {
    ("model/_views.py", "language"): "its lexicons load when sentences are first asked for",
    ("model/_article.py", "formats"): "a notebook's view of an Article is HTML",
}
"""What may be imported inside a function though it is heavy, or higher, and why."""
MODULES: Final = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__")


def part_of(module: str) -> str:
    """Return the part of the package that a module belongs to: ``newsmodel.text._parse`` -> ``text``."""
    return module.split(".")[1] if module.count(".") else ""


def imports(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Yield each module of ours that a module imports, and whether it does so at its top."""
    top = {id(node) for node in ast.iter_child_nodes(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names = [node.module or ""]
            if node.module == "newsmodel":
                names = [f"newsmodel.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.split(".")[0] == "newsmodel":
                yield name, id(node) in top


def imported(path: Path) -> set[tuple[str, bool]]:
    """Return the parts of the package that a module imports, and whether at its top."""
    found = imports(ast.parse(path.read_text(encoding="utf-8")))
    return {(where(name), top) for name, top in found}


def where(name: str) -> str:
    """Return the part that holds a name: a module's own, or, for ``newsmodel.parse``, where that is defined."""
    part = part_of(name)
    if part in HEIGHT:
        return part
    if part in {"", "__version__"}:
        return ""
    return part_of(getattr(newsmodel, part).__module__)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    """A module imports its own part and those below; what is higher, only inside a function, and with a reason."""
    relative = path.relative_to(PACKAGE)
    own = relative.parts[0].removesuffix(".py")
    allowed = {part for part, height in HEIGHT.items() if height < HEIGHT[own]} | {own, ""}
    if own in CLOSE:
        allowed |= {part for part in CLOSE if HEIGHT[part] == HEIGHT[own]}
    wrong = {
        part
        for part, top in imported(path)
        if part not in allowed and (top or (relative.as_posix(), part) not in INSIDE)
    }
    assert wrong == set()


def test_the_top_imports_nothing() -> None:
    """`import newsmodel` imports no part of it: each is imported when it is first asked for."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    statements = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert {ast.unparse(node) for node in statements} == {"from typing import TYPE_CHECKING, Final"}


def test_every_part_has_its_layer() -> None:
    """Every part of the package stands in the order of layers."""
    parts = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    assert parts - set(HEIGHT) == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_can_be_imported_first(path: Path) -> None:
    """Every module says what it is for, and offers names that it has."""
    parts = ("newsmodel", *path.relative_to(PACKAGE).with_suffix("").parts)
    if parts[-1] == "__main__":
        pytest.skip("it runs the command line")
    module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
    assert module.__doc__
    assert [name for name in getattr(module, "__all__", ()) if not hasattr(module, name)] == []


def test_what_is_wrong_would_be_seen(tmp_path: Path) -> None:
    """The test of imports sees one at the top, one inside a function, and a public name of a higher part."""
    module = tmp_path / "module.py"
    module.write_text("import newsmodel.text\ndef f():\n    from newsmodel import dumps, model\n")
    assert imported(module) == {("text", True), ("formats", False), ("model", False)}
