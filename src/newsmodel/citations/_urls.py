"""The normal form of an address: two that differ in nothing that matters have the same."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["is_web", "normal_url", "plain_form"]

# An authority is at most 253 characters of host, a port, and a user; what is longer is none.
_URL: Final = re.compile(
    r"https?://(?P<authority>[^/?#\s]{1,300})(?P<path>[^?#\s]*)(?P<query>\?[^#\s]*)?(?P<rest>#\S*)?", re.IGNORECASE
)
# Most addresses are as they should be, and have nothing that goes but their scheme, "www." and slashes: seen at once.
_PLAIN: Final = re.compile(
    r"https?://(?:www\.)?(?!www\.)([a-z0-9]{1,30}(?:[.-][a-z0-9]{1,30}){0,5}\.[a-z]{2,24}(?:/[^\s%?#]*)?)"
)
_WWW: Final = re.compile(r"\A(?:www\.(?=[^.]+\.))*")
_NO_PORT: Final = re.compile(r"(?:\.|:(?:80|443)?)+\Z")
_TRACKING: Final = frozenset(
    "_ga _gl _hsenc _hsmi cmpid dclid fbclid gad_source gbraid gclid gclsrc igsh igshid mc_cid mc_eid mkt_tok msclkid"
    " oly_anon_id oly_enc_id ref_src s_cid srsltid ttclid twclid vero_id wbraid wt.mc_id xtor yclid".split()
)


@lru_cache(maxsize=1024)
def normal_url(url: str) -> str:
    """Return the normal form of an http or https address: the same source has the same.

    - scheme and host in lower case; http is https; ``www.``, the default ports and a full stop after the host go;
    - the fragment goes, one for a passage (``#:~:text=``) too; ``#/`` and ``#!`` stay, which name pages of their own;
    - parameters that only track go: ``utm_*``, ``fbclid``, ``gclid`` and their like;
    - slashes at the end of the path go; path and query are else kept, letter for letter.

    Anything else than such an address is returned without the white space around it. The normal form of a normal
    form is itself. It is for comparing, not for following: not every server takes ``www.`` off.

    >>> normal_url("http://www.Post.example:80/port/?utm_source=feed&id=7#top")
    'https://post.example/port?id=7'
    """
    plain = plain_form(url)
    if plain is not None:
        return plain
    url = url.strip()
    found = _URL.fullmatch(url)
    if found is None:
        return url
    user, at, host = found["authority"].rpartition("@")
    host = host.lower()
    host = _WWW.sub("", _NO_PORT.sub("", host))
    if not host:
        return url
    parts = (found["query"] or "")[1:].split("&")
    query = "&".join([part for part in parts if not _tracks(part)])
    rest = found["rest"] or ""
    return "".join(
        (
            f"https://{user}{at}{host}",
            found["path"].rstrip("/"),
            f"?{query}" if query else "",
            rest if rest.startswith(("#/", "#!")) else "",
        )
    )


def plain_form(url: str) -> str | None:
    """Return the normal form of an address that has neither query nor fragment nor escape, nor a strange host.

    None for any other. Such an address may still end in what is none of its own.
    """
    plain = _PLAIN.fullmatch(url)
    return None if plain is None else f"https://{plain[1].rstrip('/')}"


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name.startswith("utm_") or name in _TRACKING


def is_web(url: str | None) -> bool:
    """Return whether an address is one of the web, not a place in a page."""
    return url is not None and url[:8].lower().startswith(("http://", "https://"))
