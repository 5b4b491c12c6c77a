r"""The text of HTML, and of XML that is much like it: paragraphs with blank lines between, list items, headings.

Any string gives a text, in time linear in its length. The standard library's parser is not used: in several versions
of Python it takes quadratic time for tags that never end.
"""

import re
from html import unescape
from typing import Final

__all__ = ["has_tags", "html_text", "without_inline"]

_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:._-]{0,40})")
_BLOCK: Final = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|section|article|table)(?=[\s/>])", re.IGNORECASE)
_QUOTE: Final = re.compile("[\"']")
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_OF_LINES: Final = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr"
).split()
_OF_NITF: Final = ("chron", "classifier", "event", "location", "money", "num", "org", "person")
_INLINE: Final = frozenset((*_OF_LINES, *_OF_NITF))
_CDATA: Final = "<![CDATA["
_CDATA_END: Final = "]]>"
_INLINE_TAG: Final = re.compile(rf"</?(?:{'|'.join(_OF_LINES)})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
# What no reader sees, and what ends it; tags within are nothing.
_HIDDEN: Final = {
    name: re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE)
    for name in "head title script style template noscript svg math iframe object body.head".split()
}
_CELLS: Final = frozenset(("td", "th"))
_LEADS: Final = {"li": "- ", **{f"h{level}": "#" * max(2, level) + " " for level in range(1, 7)}}


def has_tags(text: str) -> bool:
    """Return whether a text that does not say what it is is HTML: it has a tag of a block.

    >>> has_tags("<p>They met."), has_tags("a < b, c > d")
    (True, False)
    """
    return _BLOCK.search(text) is not None


def without_inline(text: str) -> str:
    r"""Return a text whose lines are its own without the tags that are within lines, and out of a CDATA section.

    >>> without_inline("They met <a href='x'>here</a>.\n\n<b>Then</b> a < b, and <left>.")
    'They met here.\n\nThen a < b, and <left>.'
    """
    if text.startswith(_CDATA) and text.endswith(_CDATA_END):
        text = text[len(_CDATA) : -len(_CDATA_END)].strip()
    return _INLINE_TAG.sub("", text) if "<" in text else text


def html_text(html: str) -> str:
    r"""Return the text of HTML.

    >>> html_text("<h2>Talks</h2><p>They met\n&amp; spoke.</p><ul><li>wheat<li>rye</ul><script>x()</script>")
    '## Talks\n\nThey met & spoke.\n\n- wheat\n- rye'
    """
    reader = _Reader(html)
    reader.read()
    return "".join(reader.out)


class _Reader:
    """What walks HTML once, from tag to tag, and gathers lines."""

    __slots__ = ("_blank", "_ends", "_html", "_lead", "_line", "out")

    def __init__(self, html: str) -> None:
        self._html = html
        self._ends: dict[str, int] = {}
        self._lead = ""
        self._blank = True
        self._line: list[str] = []
        self.out: list[str] = []

    def read(self) -> None:
        html = self._html
        at = 0
        while (start := html.find("<", at)) >= 0:
            self._text(html[at:start])
            at = self._tag(start)
        self._text(html[at:])
        self._end_line()

    def _find(self, what: str, start: int) -> int:
        """Return where something stands from ``start`` on, or -1; what is nowhere ahead is looked for only once."""
        known = self._ends.get(what)
        if known is None or (0 <= known < start):
            known = self._ends[what] = self._html.find(what, start)
        return known

    def _tag(self, start: int) -> int:
        """Read what begins with ``<``, and return where to go on."""
        html = self._html
        for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">")):
            if html.startswith(opening, start):
                end = self._find(closing, start + len(opening))
                if opening == "<![CDATA[" and end >= 0:
                    self._text(html[start + len(opening) : end], escaped=False)
                return len(html) if end < 0 else end + len(closing)
        found = _TAG.match(html, start)
        end = self._find(">", start)
        if found is None or end < 0:
            self._text("<")
            return start + 1
        after = self._after_tag(found.end(), end)
        name = found[2].lower()
        if name not in _HIDDEN:
            self._named(name, closing=found[1] == "/")
        elif not found[1]:
            closing_tag = _HIDDEN[name].search(html, after)
            return len(html) if closing_tag is None else closing_tag.start()
        return after

    def _after_tag(self, at: int, end: int) -> int:
        """Return where a tag ends; a value in quotation marks may hold a ``>``."""
        html = self._html
        while (mark := _QUOTE.search(html, at, end)) is not None:
            closing = self._find(mark[0], mark.end())
            if closing < 0:
                break
            at = closing + 1
            if closing > end:
                end = self._find(">", at)
                if end < 0:
                    return len(html)
        return end + 1

    def _named(self, name: str, *, closing: bool) -> None:
        if name == "br":
            self._end_line(blank=False)
        elif name in _CELLS:
            self._line.append(" ")
        elif name not in _INLINE:
            lead = _LEADS.get(name, "")
            self._end_line(blank=name != "li")
            self._lead = "" if closing else lead or self._lead

    def _text(self, text: str, *, escaped: bool = True) -> None:
        if text:
            self._line.append(unescape(text) if escaped else text)

    def _end_line(self, *, blank: bool = True) -> None:
        """Put a line out, if it has words; a blank line goes before the next where a block ended."""
        words = _SPACE.sub(" ", "".join(self._line)).strip(" ")
        self._line = []
        if words:
            if self.out:
                self.out.append("\n\n" if self._blank else "\n")
            self.out.append(self._lead + words)
            self._lead = ""
            self._blank = blank
        else:
            self._blank = self._blank or blank
