"""What is wrong with an address as it is written, and how it was perhaps meant."""

import re
from typing import Final, NamedTuple

__all__ = ["Fault", "fault_of", "find_broken", "find_spaced", "is_reserved"]


class Fault(NamedTuple):
    """A fault of an address.

    Attributes:
        reason: What is wrong, as the rest of a sentence that begins with the address.
        mended: The address as it was perhaps meant, or None.
    """

    reason: str
    mended: str | None = None


class Broken(NamedTuple):
    """What was meant for an address, in a stretch of text, with its fault."""

    start: int
    end: int
    fault: Fault


# Most addresses are as they should be: seen at once.
_PLAIN: Final = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,62}(?<!-))?\.){1,8}[a-z]{2,24}(?:/[^\s%]*)?")
_PARTS: Final = re.compile(r"https?://(?P<authority>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_DOUBLED: Final = re.compile(r"https?://(?=https?://)", re.IGNORECASE)
_HOST: Final = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}\w)?\.)+[^\W_](?:[\w-]{0,61}\w)?\.?|localhost|\[[0-9a-f:.]+\]", re.IGNORECASE
)
_PORT: Final = re.compile(r":([0-9]{0,5})\Z")
_HIGHEST_PORT: Final = 65_535
_NO_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL)
_LONGEST_AUTHORITY: Final = 300
_TRAILING: Final = ".,;:!?'\u2019\u3002\uff0c\u3001\uff1b\uff1a\uff09\u300d\u3011\u300b"
_NEVER_LAST: Final = ",;\u3002\uff0c\u3001\uff1b\uff1a\uff09\u300d\u3011\u300b"
_BRACKETS: Final = {")": "(", "]": "[", "}": "{", ">": "<"}
_BROKEN: Final = re.compile(
    r"(?<![\w/@.-])(?:"
    r"(?P<spaced>https?://)[ \t]+(?=[\w-]+\.)[^\s<>\"]+"
    r"|(?P<empty>https?://)(?=\s|\Z)"
    r"|(?P<scheme>(?:hxxps?|hx?tps?|ht{3}ps?|ttps?|h?ttpss?)://(?<!http://)(?<!https://))(?=[\w-]+\.\w)[^\s<>\"]+"
    r"|(?P<slashes>https?(?::/?|;//|//|:///+))(?=[\w-]+\.\w)[^\s<>\"]+"
    r"|(?P<bare>www\.[\w-]+\.|[\w-]+(?:\.[\w-]+){0,3}\.(?:com|org|net|gov|edu|int|io|info)/)[^\s<>\"]+"
    r")",
    re.IGNORECASE,
)
# What every one of these holds; most texts hold none of it.
_MAY_BE_BROKEN: Final = re.compile(r"://|www\.|[a-z]/|http", re.IGNORECASE)
_BEGINS_PLAIN: Final = re.compile(r"(?:http[:/;]|[htx]{2,4}p:)", re.IGNORECASE)
_SPACED: Final = re.compile(
    r"(?:[ ][\w()%.,&+-]+){0,8}?[ ][\w()%,&+-]*\.(?:pdf|html?|docx?|aspx?|php|xlsx?|pptx?|csv|txt)\b(?![\w/])"
)
_FILE: Final = re.compile(r"\.\w{2,5}\Z")
_RESERVED: Final = re.compile(
    r"https?://(?:[\w-]{1,60}\.){0,5}(?:example\.(?:com|org|net)|invalid|localhost)\.?(?::[0-9]*)?(?=[/?#]|\Z)",
    re.IGNORECASE,
)


def is_reserved(url: str) -> bool:
    """Return whether an address is on a host that RFC 2606 sets aside: ``example.com``, ``.invalid``.

    Not ``.example``, which is for texts that are made up knowingly.
    """
    lowered = url.lower()
    may_be = "example." in lowered or "invalid" in lowered or "localhost" in lowered
    return may_be and _RESERVED.match(url) is not None


def fault_of(url: str) -> Fault | None:
    """Return what is wrong with an address of the web, or None.

    >>> fault_of("https://post.example/port)")
    Fault(reason='ends in a bracket that it does not open', mended='https://post.example/port')
    """
    if (url[-1:].isalnum() or url[-1:] == "/") and _PLAIN.fullmatch(url):
        return None
    parts = _PARTS.match(url)
    if parts is None:
        return None if not url.lower().startswith("www.") else Fault("has no scheme", f"https://{url}")
    doubled = _DOUBLED.match(url)
    if doubled is not None:
        return Fault("has its scheme twice", url[doubled.end() :])
    return _fault_of_host(parts["authority"]) or _fault_of_end(url) or _fault_of_escapes(url)


def _fault_of_escapes(url: str) -> Fault | None:
    found = _NO_ESCAPE.search(url)
    return None if found is None else Fault(f"holds '{found[0]}', and a percent sign needs two hexadecimal digits")


def _fault_of_host(authority: str) -> Fault | None:
    host = authority.rpartition("@")[2][:_LONGEST_AUTHORITY]
    port = _PORT.search(host)
    if port is not None:
        host = host[: port.start()]
        if int(port[1] or 0) > _HIGHEST_PORT:
            return Fault(f"has no valid port: {port[1]}")
    if not host:
        return Fault("has no host")
    return None if _HOST.fullmatch(host) else Fault(f"has no valid host: '{host[:40]}'")


def _fault_of_end(url: str) -> Fault | None:
    if url.endswith(("...", "\u2026")):
        return Fault("is cut off")
    end = len(url)
    extra = {close: url.count(close) - url.count(opening) for close, opening in _BRACKETS.items()}
    while end and (url[end - 1] in _TRAILING or extra.get(url[end - 1], 0) > 0):
        if url[end - 1] in extra:
            extra[url[end - 1]] -= 1
        end -= 1
    cut = url[end:]
    if any(char in _BRACKETS for char in cut):
        return Fault("ends in a bracket that it does not open", url[:end])
    if any(char in _NEVER_LAST for char in cut):
        return Fault("ends in punctuation", url[:end])
    return None


def find_broken(text: str) -> Broken | None:
    """Return the first stretch of an entry that was meant for an address, and does not begin like one.

    >>> find_broken("Lindmark Post: https:/post.example/port").fault
    Fault(reason='has no two slashes after its scheme', mended='https://post.example/port')
    """
    found = _BROKEN.search(text) if _MAY_BE_BROKEN.search(text) else None
    if found is None:
        return None
    kind = str(found.lastgroup)
    written = found[0] if kind == "empty" else found[0].rstrip(".,;:!?'\u2019*_)]")
    rest = written[len(found[kind]) :].strip()
    secure = written.partition(":")[0].lower().endswith("s") or not _BEGINS_PLAIN.match(written)
    scheme = "https://" if secure else "http://"
    fault = {
        "empty": Fault("has no host"),
        "spaced": Fault("has a space after its scheme", f"{scheme}{rest}"),
        "scheme": Fault(f"has no scheme of the web: '{found[kind]}'", f"{scheme}{rest}"),
        "slashes": Fault("has no two slashes after its scheme", f"{scheme}{rest}"),
        "bare": Fault("has no scheme", f"https://{written}"),
    }[kind]
    return Broken(found.start(), found.start() + len(written), fault)


def find_spaced(url: str, after: str) -> str | None:
    """Return what follows an address that a space cut: the rest of a file's name, or None.

    >>> find_spaced("https://post.example/annual", " report 2025.pdf (accessed in May)")
    ' report 2025.pdf'
    """
    path = url.partition("://")[2].partition("/")[2]
    found = _SPACED.match(after)
    return found[0] if found and path and not _FILE.search(path) and not url.endswith("/") else None
