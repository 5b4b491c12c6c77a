"""Rules on what an entry of a list says: titles that are none, entries without an address, entries cut in two."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._addresses import find_broken, is_reserved
from newsmodel.citations._findings import Finding, quoted
from newsmodel.citations._split import rest_of
from newsmodel.citations._survey import entry_name, field_span, survey
from newsmodel.model import Article, FieldName

__all__ = ["missing_url", "placeholder_title", "placeholder_url", "split_entry"]

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
# What finds a source without an address of the web.
_LOCATED: Final = re.compile(
    r"\bdoi\b|\b10\.[0-9]{4,9}/\S|\barxiv\b|\bISBN\b|\bISSN\b|\bPMID\b|\bPMC[0-9]|\burn:|\bhdl:|ftp://|\bfile:",
    re.IGNORECASE,
)


def placeholder_title(article: Article) -> Iterator[Finding]:
    """Find entries whose title says nothing: a word of a template, or the name of a page that was not found."""
    for entries in survey(article).lists:
        for entry in entries:
            title = entry.source.title
            if title is not None and _is_placeholder(title):
                start, end = field_span(entry, FieldName.TITLE)
                yield Finding(
                    "placeholder-title",
                    f"{quoted(title)} is no title: it does not say what the source is",
                    start=start,
                    end=end,
                )


def _is_placeholder(title: str) -> bool:
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


def placeholder_url(article: Article) -> Iterator[Finding]:
    """Find addresses on hosts that are set aside for examples: ``example.com``."""
    for start, url, _ in survey(article).addresses:
        if is_reserved(url):
            yield Finding(
                "placeholder-url",
                f"{quoted(url)} is an address for examples: no source can be there",
                start=start,
                end=start + len(url),
            )


def missing_url(article: Article) -> Iterator[Finding]:
    """Find entries that give no address, and no number under which libraries keep a work (DOI, ISBN)."""
    for entries in survey(article).lists:
        for entry in entries:
            if entry.url is not None:
                continue
            text = entry.source.text
            if _LOCATED.search(text) or find_broken(text) is not None or rest_of(article, entry.row) is not None:
                continue
            start, end = (entry.start, entry.end) if entry.end > entry.start else entry.bearing
            yield Finding("missing-url", f"{entry_name(entry)} has no address", start=start, end=end)


def split_entry(article: Article) -> Iterator[Finding]:
    """Find entries that the block below goes on with, though a blank line or the like cuts it off."""
    starts = survey(article).starts
    for entries in survey(article).lists:
        for entry in entries:
            rest = rest_of(article, entry.row) if entry.url is None else None
            if rest is not None:
                yield Finding(
                    "split-entry",
                    f"{entry_name(entry)} is cut in two: it goes on with {quoted(rest)}",
                    start=entry.start,
                    end=starts[entry.row + 1] + len(rest),
                    suggestion=f"{entry.source.text} {rest}",
                )
