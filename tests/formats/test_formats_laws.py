"""Law 9: what a format reads back is what was written, less what its loss table lists."""

import json
import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, parse
from newsmodel.formats import FORMATS, Format, module_of
from newsmodel.formats._aspects import ASPECTS
from newsmodel.strategies import articles
from tests.model.examples import FULL

DOCS: Final = Path(__file__).parents[2] / "docs"
READ: Final = [entry for entry in FORMATS.values() if entry.reads]
BASIS: Final = {
    "headlines",
    "paragraphs",
    "source numbers",
    "source addresses",
    "metadata published",
    "metadata language",
}
NEVER_LOST: Final = {
    "jsonld": {*BASIS, "participant names", "event names"},
    "ninjs": BASIS,
    "markdown": BASIS,
    "web_annotation": {"quotes"},
    "ftm": {"participant names", "event names"},
}
"""What the loss table of a format may never list."""


def name_of(entry: Format) -> str:
    """Return the name of a format, for the names of tests."""
    return entry.name


def as_read(article: Article) -> Article:
    """Return an Article with the blocks that its text is read as: formats carry texts, and no trees."""
    read = parse(article.text)
    return attrs.evolve(article, blocks=read.blocks, lead=read.lead)


def read_again(entry: Format, article: Article) -> Article:
    """Return what a format reads of what it wrote of an Article."""
    module: Any = module_of(entry.name)
    written = module.write(article)
    if not isinstance(written, str):  # values for JSON: they must come through it
        written = json.loads(json.dumps(written))
    found: Article = module.read(written)
    return found


def kept(entry: Format, article: Article) -> dict[str, object]:
    """Return every aspect of an Article that the loss table of a format does not list."""
    loss = module_of(entry.name).LOSS
    return {name: aspect(article) for name, aspect in ASPECTS.items() if name not in loss}


@pytest.mark.parametrize("entry", FORMATS.values(), ids=name_of)
def test_every_format_has_the_one_shape(entry: Format) -> None:
    """Every module writes, and has a reader and a loss table just where the registry says so."""
    module = module_of(entry.name)
    assert callable(module.write)
    assert (hasattr(module, "read"), hasattr(module, "LOSS")) == (entry.reads, entry.reads)
    assert {entry.name, entry.suffix[:1]} == {module.__name__.rpartition(".")[2], "."}


@pytest.mark.parametrize("entry", READ, ids=name_of)
def test_law_9_formats(entry: Format) -> None:
    """What a format reads of what it wrote has every aspect that its loss table does not list."""

    @given(articles().map(as_read))
    def law(article: Article) -> None:
        assert kept(entry, read_again(entry, article)) == kept(entry, article)

    law()


@pytest.mark.parametrize("entry", READ, ids=name_of)
def test_law_9_full(entry: Format) -> None:
    """The Article that has every type and field keeps every aspect that the loss table does not list."""
    article = as_read(FULL)
    assert kept(entry, read_again(entry, article)) == kept(entry, article)


@pytest.mark.parametrize("entry", READ, ids=name_of)
def test_loss_is_real(entry: Format) -> None:
    """Loss tables list aspects alone, with a reason each, and none that a reader must be able to rely on."""
    loss = module_of(entry.name).LOSS
    assert set(loss) - set(ASPECTS) == set()
    assert [name for name, reason in loss.items() if not reason.strip()] == []
    assert set(loss) & NEVER_LOST.get(entry.name, set()) == set()


@pytest.mark.parametrize("entry", READ, ids=name_of)
def test_loss_is_told(entry: Format) -> None:
    """The page of a format has its loss table, row by row."""
    loss = module_of(entry.name).LOSS
    page = DOCS / f"format-{entry.name}.md"
    if not loss and not page.exists():
        page = DOCS / "own-json.md"
    table = page.read_text(encoding="utf-8").partition("## What is lost")[2]
    rows = re.findall(r"^\| ([a-z][a-z_ ]*) \| (.+) \|$", table, re.MULTILINE)
    assert [row for row in rows if row[0] != "aspect"] == list(loss.items())


def test_aspects_see_everything() -> None:
    """Each aspect of the story differs between an Article that has every field and the same without a story."""
    bare = parse(FULL.text)
    blind = [name for name, aspect in ASPECTS.items() if aspect(FULL) == aspect(bare) == aspect(parse(""))]
    assert blind == []
