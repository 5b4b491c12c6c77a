"""What a page of newsmodel may hold, and what a parser that is not ours finds in it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final, NamedTuple

from newsmodel import Article

__all__ = ["Page", "faults", "read_page", "text_on_page"]

TAGS: Final[dict[str, set[str]]] = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": set(),
    "style": set(),
    "body": set(),
    "header": set(),
    "fieldset": set(),
    "legend": set(),
    "label": {"class"},
    "input": {"type", "id", "checked"},
    "main": {"id"},
    "article": {"lang"},
    "aside": {"aria-label"},
    "nav": {"aria-label"},
    "section": {"aria-labelledby"},
    **{f"h{level}": {"class", "id", "dir"} for level in range(1, 7)},
    "p": {"class", "dir"},
    "div": {"class", "dir", "role", "tabindex", "aria-label"},
    "pre": {"tabindex", "role", "aria-label"},
    "blockquote": set(),
    "ul": {"class", "role"},
    "li": {"class", "dir", "id"},
    "details": {"class"},
    "summary": {"class"},
    "table": set(),
    "tr": set(),
    "th": {"dir", "scope"},
    "td": {"dir"},
    "dl": set(),
    "dt": set(),
    "dd": set(),
    "a": {"class", "href", "id", "rel", "target", "aria-label"},
    "span": {"class", "id", "hidden"},
    "b": set(),
    "i": set(),
    "q": set(),
    "bdi": set(),
    "br": set(),
    "small": set(),
}
"""Our tags, and the attributes that each may have."""
VOID: Final = {"meta", "input", "br"}
_VALUES: Final = {
    "class": re.compile(r"[a-z0-9 ]+"),
    "id": re.compile(r"[a-z]+(?:-[a-z]+)?(?:-?[0-9]+)?"),
    "href": re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE),
    "rel": re.compile("noopener noreferrer nofollow"),
    "target": re.compile("_blank"),
    "dir": re.compile("auto"),
    "hidden": re.compile(""),
}
"""What the values of attributes must be."""


class Page(NamedTuple):
    """What was found in a page.

    Attributes:
        tags: Every tag that opens, with its attributes.
        faults: What is nested or ended wrongly.
        text: The text of the article element, without what is ours.
        side: The text of the rest of the body.
        doctype: The declaration that it begins with.
    """

    tags: list[tuple[str, dict[str, str | None]]]
    faults: list[str]
    text: str
    side: str
    doctype: list[str]


class _Reader(HTMLParser):
    """Collects what a page holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.open: list[tuple[str, bool, bool]] = []  # tag, whether in the article, whether it is ours
        self.text: list[str] = []
        self.side: list[str] = []
        self.doctype: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.append((tag, held))
        if len(held) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        _, inside, ours = self.open[-1] if self.open else ("", False, False)
        ours = ours or "ui" in (held.get("class") or "").split()
        if tag not in VOID:
            self.open.append((tag, inside or tag == "article", ours))

    def handle_endtag(self, tag: str) -> None:
        opened = self.open.pop()[0] if self.open else ""
        if opened != tag:
            self.faults.append(f"</{tag}> ends <{opened}>")

    def handle_data(self, data: str) -> None:
        tag, inside, ours = self.open[-1] if self.open else ("", False, False)
        if inside and not ours and tag not in {"article", "ul", "blockquote", "table", "tr", "details"}:
            self.text.append(data)
        elif tag not in {"style", "title"}:
            self.side.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.doctype.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"a declaration: {data!r}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"an instruction: {data!r}")


def read_page(page: str) -> Page:
    """Return what a page holds.

    Args:
        page: The page, which must end before anything is left open.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    faults = reader.faults + [f"<{tag}> stays open" for tag, *_ in reader.open]
    return Page(reader.tags, faults, "".join(reader.text), "".join(reader.side), reader.doctype)


def faults(page: Page) -> list[str]:
    """Return all that a page holds and may not: foreign tags and attributes, addresses, ids that are not there."""
    ids = [held["id"] for _, held in page.tags if "id" in held]
    twice = [f"the id {key!r} twice" for key in {*ids} if ids.count(key) > 1]
    return [*page.faults, *twice, *(fault for tag, held in page.tags for fault in _of_tag(tag, held, set(ids)))]


def _of_tag(tag: str, held: dict[str, str | None], ids: set[str | None]) -> Iterator[str]:
    if tag not in TAGS:
        yield f"<{tag}>"
        return
    for name, value in held.items():
        if name not in TAGS[tag]:
            yield f"<{tag} {name}>"
        elif not _may_be(name, value or "", ids):
            yield f"<{tag} {name}={value!r}>"


def _may_be(name: str, value: str, ids: set[str | None]) -> bool:
    if name == "href" and value.startswith("#"):
        return value[1:] in ids
    if name == "aria-labelledby":
        return value in ids
    pattern = _VALUES.get(name)
    return pattern is None or pattern.fullmatch(value) is not None


def text_on_page(article: Article) -> str:
    """Return the text of an Article as a page holds it: what HTML cannot hold is a character that can be seen.

    Args:
        article: The Article.
    """
    return article.text.translate(_SEEN)


def _seen() -> dict[int, str]:
    """Return what stands for each character that HTML cannot hold."""
    lost = [*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)]
    lost += [plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)]
    pictures = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\f\r"}
    return dict.fromkeys(lost, "\ufffd") | pictures | {0x7F: "\u2421", 0x85: "\u2424"}


_SEEN: Final = _seen()
