"""Text made safe for a page: escaped, what HTML cannot hold made visible, addresses that may be followed."""

import html
import re
from typing import Final

__all__ = ["address", "cut", "isolated", "safe", "visible"]

_ELLIPSIS: Final = "\u2026"
_PICTURES: Final = 0x2400  # the block of control pictures, in the order of the controls
_PICTURED: Final = 0x20
_OTHERS: Final = {"\x7f": "\u2421", "\x85": "\u2424"}
_REPLACEMENT: Final = "\ufffd"
# What no HTML document may hold: controls but tab, line feed, form feed and carriage return; lone surrogates;
# and the code points that are no characters.
_LAST_TWO: Final = "".join([chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)])
_UNFIT: Final = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_LAST_TWO}]")
# A host, and no character that an address cannot have: white space, controls, quotes, and what turns text around.
_FOLLOWED: Final = re.compile(
    r"https?://[^\s\x00-\x20\x7f-\x9f\"'<>\\/?#@]+(?:[/?#][^\s\x00-\x20\x7f-\x9f\"<>\\\u061c\u200e\u200f\u202a-\u202e"
    r"\u2066-\u2069\ud800-\udfff]*)?",
    re.IGNORECASE,
)


def visible(text: str) -> str:
    r"""Return text with every character that HTML cannot hold replaced by one that can be seen.

    >>> visible("They met.\x00\ud800")
    'They met.\u2400\ufffd'
    """
    return _UNFIT.sub(_pictured, text)


def _pictured(found: re.Match[str]) -> str:
    char = found[0]
    if ord(char) < _PICTURED:
        return chr(_PICTURES + ord(char))
    return _OTHERS.get(char, _REPLACEMENT)


def safe(text: str) -> str:
    """Return text as it may stand in a page, in an element or in an attribute.

    >>> safe('<b title="Fish & chips">')
    '&lt;b title=&quot;Fish &amp; chips&quot;&gt;'
    """
    return html.escape(visible(text))


def isolated(text: str) -> str:
    """Return text of the article for a sentence of ours, whose direction it cannot turn.

    >>> isolated("Mara <Hale>")
    '<bdi>Mara &lt;Hale&gt;</bdi>'
    """
    return f"<bdi>{safe(text)}</bdi>"


def cut(text: str, most: int) -> str:
    r"""Return text on one line, of at most so many characters, an ellipsis where it was longer.

    >>> cut("The port  opened\nagain on Monday.", 20)
    'The port opened\u2026'
    """
    words = " ".join(text[: 4 * most].split())
    if len(words) <= most and len(text) <= 4 * most:
        return words
    shortened = words[: most - 1]
    at = shortened.rfind(" ")
    return f"{(shortened[:at] if at > most // 2 else shortened).rstrip()}{_ELLIPSIS}"


def address(url: str | None) -> str | None:
    """Return an address as it may stand in ``href``, or None: only http and https are followed.

    >>> address("https://wire.example/?a=1&b=2"), address("javascript:alert(1)")
    ('https://wire.example/?a=1&amp;b=2', None)
    """
    return safe(url) if url is not None and _FOLLOWED.fullmatch(url) else None
