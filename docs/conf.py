"""How the documentation is built: offline, by ``sphinx-build -W -n docs docs/_build/html``."""

from __future__ import annotations

import re
from enum import Enum
from importlib.metadata import version as installed
from typing import TYPE_CHECKING, Final, get_args

import newsmodel

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "newsmodel"
author = "The newsmodel developers"
copyright = "The newsmodel developers"
release = installed("newsmodel-core")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
templates_path: list[str] = []
nitpicky = True
# Nothing is fetched when the pages are built, so names of other projects are not links.
nitpick_ignore_regex = [(r"py:.*", r"(collections|datetime|enum|typing|hypothesis|attrs|io|os|pathlib)\..*")]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "newsmodel"
html_copy_source = False
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["style.css"]
toc_object_entries_show_parents = "hide"

default_role = "py:obj"  # single backquotes in docstrings are names of Python
add_module_names = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_use_ivar = False


_LITERAL: Final = re.compile(r"``(.+?)``")


def _spelled(union: object) -> re.Pattern[str]:
    """Return a pattern for a union written out, as autodoc writes it."""
    names = [kind.__name__ for kind in get_args(union)]
    return re.compile(r" \| ".join([rf"~?(?:[\w.]+\.)?{name}" for name in names]))


_ALIASES: Final = {
    "~newsmodel.Block": _spelled(newsmodel.Block),
    "~newsmodel.Leaf": _spelled(newsmodel.Leaf),
}


def _by_alias(written: str) -> str:
    """Return a type with the name of each alias in place of the union that it stands for."""
    for alias, union in _ALIASES.items():
        written = union.sub(alias, written)
    return written


def _signature(
    _app: Sphinx, _what: str, _name: str, thing: object, _options: object, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Shorten a signature: names for the unions, none for the vocabularies, which nobody calls."""
    if isinstance(thing, type) and issubclass(thing, Enum):
        return "", returns
    return signature and _by_alias(signature), returns and _by_alias(returns)


def _docstring(_app: Sphinx, _what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Put the type of each attribute beside its name, where napoleon has it below, and shorten it in the same way.

    A literal that ends with a space loses it: reStructuredText knows none.
    """
    named = 0
    for k, line in enumerate(lines):
        lines[k] = _LITERAL.sub(lambda found: f"``{found[1].rstrip()}``", line)
        if line.startswith(".. attribute::"):
            named = k
        elif line.startswith("   :type:"):
            lines[named] += f"\n{_by_alias(line)}"
            lines[k] = ""
    lines[:] = "\n".join(lines).split("\n")


def setup(app: Sphinx) -> None:
    """Register what shortens the reference."""
    app.connect("autodoc-process-signature", _signature)
    app.connect("autodoc-process-docstring", _docstring, priority=900)  # after napoleon
