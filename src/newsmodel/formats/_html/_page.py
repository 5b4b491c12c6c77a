"""The page: its head, the switches of its layers, the article and the side."""

import hashlib
import re
from base64 import b64encode
from typing import Final

from newsmodel.formats._html._article import write_article
from newsmodel.formats._html._body import Body, Places
from newsmodel.formats._html._cards import Cards
from newsmodel.formats._html._facts import facts_of, times_of
from newsmodel.formats._html._safe import address, cut, isolated, safe
from newsmodel.formats._html._side import Side
from newsmodel.formats._html._style import STYLE
from newsmodel.formats._html._words import counted, day
from newsmodel.model import Article, Metadata, TimeExpression

__all__ = ["POLICY", "page"]

_MOST_CARDS: Final = 2_000
_MOST_LINKS: Final = 5_000
_LONGEST_TITLE: Final = 120
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")
_HASH: Final = b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY: Final = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
"""What the page allows itself, as a Content Security Policy: its own style, and nothing else."""
_HEAD: Final = f"""\
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newsmodel">
"""
_LAYERS: Final = (
    ("who", "Participants"),
    ("when", "Times"),
    ("where", "Places"),
    ("event", "Events"),
    ("said", "Statements"),
    ("issue", "Issues"),
)


def page(article: Article, times: tuple[TimeExpression, ...]) -> str:
    """Return the page of an Article.

    Args:
        article: The Article.
        times: Times of its text, beside those of its events.
    """
    others = times_of(article, times)
    facts = facts_of(article, others)
    sources = {
        source: f"source-{at}"
        for at, source in enumerate(dict.fromkeys((*article.sources, *article.external_sources)), 1)
    }
    side = Side(article, others, sources, _MOST_LINKS)
    parts = list(side.parts())
    body = Body(article, facts, Places(sources, frozenset(side.anchors)), Cards(_MOST_CARDS))
    layers = {fact.layer for fact in facts.all}
    shown = [(key, name) for key, name in _LAYERS if key in layers]
    if article.citations:
        shown += [("cited", "Citations"), ("bare", "Sentences without a source")]
    title = safe(cut(_title(article), _LONGEST_TITLE) or "Article")
    tag = article.metadata.language
    language = f' lang="{tag}"' if tag is not None and _LANGUAGE.fullmatch(tag) else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{_HEAD}<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n{_switches(shown)}"
        f'<main id="article">\n<article{language}>\n{write_article(article, body)}</article>\n</main>\n'
        f"{_aside(article, parts)}</body>\n</html>\n"
    )


def _title(article: Article) -> str:
    return article.headline.plain if article.headline is not None else article.plain[:_LONGEST_TITLE]


def _switches(layers: list[tuple[str, str]]) -> str:
    """Return the switches that show and hide layers of marks; the style alone works them."""
    boxes = [
        f'<label class="{key}"><input type="checkbox" id="show-{key}"{"" if key == "bare" else " checked"}> {name}'
        "</label>\n"
        for key, name in layers
    ]
    if not boxes:
        return ""
    return f"<header>\n<fieldset>\n<legend>Marks</legend>\n{''.join(boxes)}</fieldset>\n</header>\n"


def _aside(article: Article, parts: list[tuple[str, str, str]]) -> str:
    ways = "".join([f'<li><a href="#{key}">{title}</a></li>\n' for key, title, _ in parts])
    ways = f'<nav aria-label="Beside the article"><ul>\n{ways}</ul></nav>\n' if len(parts) > 1 else ""
    held = "".join(
        [
            f'<section aria-labelledby="{key}"><h2 id="{key}">{title}</h2>\n<ul>\n{entries}</ul></section>\n'
            for key, title, entries in parts
        ]
    )
    about = _about(article)
    return f'<aside aria-label="About the article">\n<span id="close"></span>\n{ways}{held}{about}</aside>\n'


def _about(article: Article) -> str:
    """Return the metadata, and how much there is of the article."""
    known: Metadata = article.metadata
    url = address(known.uri)
    rows = [
        ("Address", f'<a href="{url}">{isolated(known.uri or "")}</a>' if url else isolated(known.uri or "")),
        ("Publisher", isolated(known.publisher or "")),
        ("Authors", ", ".join([isolated(author) for author in known.authors])),
        ("Published", isolated(day(known.published.isoformat())) if known.published is not None else ""),
        ("Modified", isolated(day(known.modified.isoformat())) if known.modified is not None else ""),
        ("Language", isolated(known.language or "")),
        ("Keywords", ", ".join([isolated(word) for word in known.keywords])),
        ("Rights", isolated(known.rights or "")),
        ("Made by", isolated(known.digital_source_type or "")),
    ]
    told = "".join([f"<dt>{name}</dt><dd>{value}</dd>\n" for name, value in rows if value not in {"", "<bdi></bdi>"}])
    told = f"<dl>\n{told}</dl>\n" if told else ""
    sentences = article.sentences
    sourced = sum(any(cited.sources for cited in sentence.citations) for sentence in sentences)
    parts = [
        f"{counted(len(sentences), 'sentence')}, {sourced:,} with a source",
        counted(len(article.citations), "citation"),
    ]
    return f'<section aria-labelledby="about"><h2 id="about">About</h2>\n<p>{"; ".join(parts)}.</p>\n{told}</section>\n'
