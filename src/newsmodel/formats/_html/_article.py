"""The article of the page: its blocks in order, each as the element that it is."""

from itertools import groupby
from typing import Final

from newsmodel.formats._html._body import Body
from newsmodel.formats._html._pieces import code_pieces, pieces, rows
from newsmodel.formats._html._words import counted
from newsmodel.model import (
    Article,
    Block,
    Byline,
    Code,
    DateLine,
    Heading,
    Headline,
    HeadlineRole,
    ListItem,
    ListLabel,
    Quotation,
    RelatedLink,
    Rule,
    Source,
    Table,
)

__all__ = ["write_article"]

_DEEPEST: Final = 6
_INDENT: Final = 2  # columns of a level of a list
_MOST_INDENT: Final = 4
_BULLETS: Final = frozenset("-*+\u2022\u2013\u2014\u00b7\u25aa\u25cf\u2023")

# Elements and their classes; of headlines, headings and list items these depend on more than the kind.
_ELEMENTS: Final[dict[type[Block], tuple[str, str]]] = {
    Byline: ("p", "by"),
    DateLine: ("p", "by"),
    ListLabel: ("p", "label"),
    Source: ("li", ""),
    RelatedLink: ("li", ""),
    Table: ("div", "wide"),
    Code: ("pre", ""),
    Rule: ("div", "rule"),
}
# What they have instead of a direction: that of a table is its cells'; one scrolls by keyboard what is wide.
_OWN: Final[dict[type[Block], str]] = {
    Table: ' tabindex="0" role="group" aria-label="Table"',
    Code: ' tabindex="0" role="group" aria-label="Code"',
    Rule: ' role="separator"',
}


def write_article(article: Article, body: Body) -> str:
    """Return the blocks of an Article as HTML; every character of its text is in them, in order.

    Args:
        article: The Article.
        body: What writes its text.
    """
    main = next((block for block in article.blocks if _is_main(block)), None)
    if main is None:
        body.markup('<h1 class="ui unseen">Article</h1>')
    body.hidden(0, len(article.lead))
    depths = iter(_depths(article))
    at = len(article.lead)
    for kind, group in groupby(article.blocks, key=type):
        blocks = list(group)
        opening, ending = _around(kind, blocks)
        body.markup(opening)
        for block in blocks:
            tag, attributes = _element(block, next(depths) if isinstance(block, Heading) else 0, main=block is main)
            body.markup(f"<{tag}{attributes}>")
            _write_block(body, block, at)
            body.markup(f"</{tag}>\n")
            at += len(str(block))
        body.markup(ending)
    return body.written()


def _is_main(block: Block) -> bool:
    return isinstance(block, Headline) and block.role == HeadlineRole.MAIN


def _depths(article: Article) -> list[int]:
    """Return the level of each heading on the page: below the headline, and no level passed over going down."""
    above: list[int] = []
    depths: list[int] = []
    for block in article.blocks:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            depths.append(min(len(above) + 1, _DEEPEST))
    return depths


def _around(kind: type[Block], blocks: list[Block]) -> tuple[str, str]:
    """Return what opens and ends blocks of one kind that stand together."""
    if kind is ListItem:
        return '<ul class="items" role="list">\n', "</ul>\n"
    if kind is Quotation:
        return "<blockquote>\n", "</blockquote>\n"
    if kind in {Source, RelatedLink}:
        listed = counted(len(blocks), "entry" if len(blocks) == 1 else "entrie")
        return (
            f'<details class="printed"><summary class="ui">As printed: {listed}</summary>\n<ul role="list">\n',
            "</ul>\n</details>\n",
        )
    return "", ""


def _element(block: Block, depth: int, *, main: bool) -> tuple[str, str]:
    """Return the element of a block, and its attributes."""
    if isinstance(block, Headline):
        tag, kind = ("h1", "") if main else ("p", "sub" if block.role == HeadlineRole.SUB else "head")
    elif isinstance(block, Heading):
        tag, kind = f"h{depth}", ""
    elif isinstance(block, ListItem):
        tag, kind = "li", _item(block.lead)
    else:
        tag, kind = _ELEMENTS.get(type(block), ("p" if block.text.strip() else "div", ""))
    return tag, (f' class="{kind}"' if kind else "") + _OWN.get(type(block), ' dir="auto"')


def _item(lead: str) -> str:
    """Return the classes of a list item: how deep it stands, and whether it has a number or a bullet."""
    indent = len(lead) - len(lead.lstrip())
    level = min(indent // _INDENT, _MOST_INDENT)
    mark = lead.strip()
    return f"{'bullet' if not mark or mark in _BULLETS else 'number'} d{level}"


def _write_block(body: Body, block: Block, at: int) -> None:
    """Write what is in the element of a block: what opens it, its content, and the space after it."""
    begin = at + len(block.lead)
    end = begin + len(block.text)
    numbered = isinstance(block, (ListItem, Source, RelatedLink)) and block.lead.strip() not in _BULLETS
    if numbered and block.lead.strip():
        body.shown_lead(at, begin)
    else:
        body.hidden(at, begin)
    if isinstance(block, Table):
        _write_table(body, block, begin)
    elif isinstance(block, Rule):
        body.hidden(begin, end)
    else:
        found = code_pieces(block.text, begin) if isinstance(block, Code) else pieces(block, begin)
        for piece in found:
            body.piece(piece)
        body.close()
    body.hidden(end, end + len(block.gap))


def _write_table(body: Body, table: Table, at: int) -> None:
    """Write a table: its first row is its head where a rule divides it from the others."""
    found, head = rows(table, at)
    body.markup("<table>\n")
    for row in found:
        tag, scope = ("th", ' scope="col"') if head else ("td", "")
        head = False
        body.markup("<tr>")
        for cell in row:
            body.markup(f'<{tag}{scope} dir="auto">')
            for piece in cell:
                body.piece(piece)
            body.close()
            body.markup(f"</{tag}>")
        body.markup("</tr>\n")
    body.markup("</table>")
