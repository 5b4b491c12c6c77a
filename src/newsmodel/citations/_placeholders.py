"""Titles that are none: what a template has before somebody fills it in, and the names of pages not found."""

import re
from typing import Final

__all__ = ["is_placeholder"]

_PLACEHOLDERS: Final = frozenset(
    # What a template has before somebody fills it in, in the ten most used news languages.
    "source|sources|link|links|title|untitled|url|website|web page|webpage|page|article|reference|citation|n/a|none"
    "|null|undefined|unknown|unknown source|no title|title unavailable|here|click here|read more|example|todo|tbd"
    "|placeholder|source title|article title|page title|title of source|insert title|insert link|document"
    "|quelle|titel|ohne titel|unbekannt|artikel|hier|fuente|enlace|título|sin título|artículo|aquí"
    "|lien|titre|sans titre|inconnu|ici|fonte|ligação|sem título|artigo|aqui"
    "|collegamento|titolo|senza titolo|articolo|qui|источник|ссылка|заголовок|без названия|статья"
    "|المصدر|مصدر|رابط|عنوان|بدون عنوان|"
    "来源|链接|标题|无标题|网页|出处|來源|連結|標題|出典|リンク|タイトル|無題".split("|")
)
# What a page is called that could not be fetched.
_FAILURES: Final = frozenset(
    "error|not found|404|404 not found|404 error|error 404|page not found|403 forbidden|403|forbidden"
    "|access denied|just a moment|attention required|are you a robot|bot verification|robot check|captcha"
    "|security check|please wait|loading|redirecting|service unavailable|bad gateway|502 bad gateway"
    "|503 service unavailable|500 internal server error|internal server error|request rejected".split("|")
)
_AROUND: Final = " \t\r\n.,:;\u2026*_#\"'\u201c\u201d\u2018\u2019<>()[]{}"
_SITE: Final = re.compile(r"[!.\u2026]{0,3} [|\u2013-] .{1,40}\Z")
_NUMBERED: Final = re.compile(r"[ ]?#?[0-9]{1,3}\Z")
_FAILED: Final = re.compile(r"\[(?:error|failed|unable)\b[^\[\]]{0,200}\]\Z", re.IGNORECASE)
_LONGEST_TITLE: Final = 60


def is_placeholder(title: str) -> bool:
    """Return whether a title says nothing of its source.

    >>> is_placeholder("Source 2"), is_placeholder("Source of the Lind")
    (True, False)
    """
    if _FAILED.match(title):
        return True
    if len(title) > _LONGEST_TITLE:
        return False
    words = title.strip(_AROUND).casefold()
    return (
        words in _PLACEHOLDERS
        or _NUMBERED.sub("", words) in _PLACEHOLDERS
        or words in _FAILURES
        or _SITE.sub("", words) in _FAILURES
    )
