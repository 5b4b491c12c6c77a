"""What an address must look like to be one."""

import re
from typing import Final

__all__ = ["is_uri"]

_MARKS: Final = "A-Za-z0-9._~!$&'()*+,;=:@/-"
_URI: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?=[/?#]|\Z)|(?!//))"
    rf"(?:[{_MARKS}]|%[0-9A-Fa-f]{{2}})*"
    rf"(?:\?(?:[{_MARKS}?]|%[0-9A-Fa-f]{{2}})*)?"
    rf"(?:\#(?:[{_MARKS}?]|%[0-9A-Fa-f]{{2}})*)?"
)


def is_uri(value: str | None) -> bool:
    """Return whether a string is a URI of RFC 3986, with a scheme, and with a host where it has a place for one.

    >>> is_uri("https://wire.example/talks"), is_uri("wire.example"), is_uri("https://wire.example/a b")
    (True, False, False)
    """
    return value is not None and _URI.fullmatch(value) is not None
