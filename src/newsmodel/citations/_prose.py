"""The running text of an Article: where its strings stand, without code spans."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.citations._survey import survey
from newsmodel.model import (
    Article,
    Block,
    Heading,
    Headline,
    Link,
    ListItem,
    Marker,
    Paragraph,
    Quotation,
    Table,
)

__all__ = ["cites", "is_about_text", "prose_strings"]

_PROSE: Final = frozenset((Headline, Heading, Paragraph, ListItem, Quotation, Table))
_CITING: Final[frozenset[type]] = frozenset((Marker, Link))
_CODE: Final = re.compile(r"`[^`\n]+`")
# What a text says of its own parts: "This table shows", "本报告". The verb tells them from tables of oak.
_ABOUT_TEXT: Final = re.compile(
    r"(?:This|The following)(?: [a-z-]{1,20}){0,2} (?:table|section|chapter|chart|figure|diagram|list|note|report"
    r"|analysis|overview|review|article|paper|summary|guide|document) "
    r"(?:(?:provid|offer|examin|explor|outlin|summari[sz]|present|cover|compar|review|discuss|describ|analy[sz]"
    r"|highlight|illustrat|underscor|delv|show|list|giv)e?s?|focuses|looks at)\b"
    r"|(?:Dies(?:e|er|es)|Die folgende|Der folgende) (?:Tabelle|Abschnitt|Bericht|Text|Überblick|Kapitel|Abbildung) "
    r"(?:zeigt|fasst|gibt|bietet|vergleicht|beschreibt|untersucht|behandelt|stellt)\b"
    r"|(?:Ce|Cet|Cette|Le|La) (?:tableau|section|rapport|note|article|figure|chapitre)(?: (?:suivante?|ci-dessous))? "
    r"(?:montre|présente|résume|compare|décrit|examine|offre|donne)\b"
    r"|(?:Est[ae]|La siguiente|El siguiente|A seguinte|O seguinte|Quest[ao]) "
    r"(?:tabla|sección|informe|artículo|tabela|seção|relatório|artigo|tabella|sezione|rapporto|articolo) "
    r"(?:muestra|presenta|resume|compara|describe|ofrece|mostra|apresenta|descreve|oferece|riassume|confronta|descrive)\b"
    r"|(?:Эта таблица|Этот раздел|Этот отчёт|Эта статья|Данный раздел|Данный отчёт) "
    r"(?:показывает|представляет|сравнивает|описывает|содержит|даёт|рассматривает)\b"
    r"|本(?:报告|報告|文|节|節|表|稿|章)|[上下](?:表|图|図|圖)|この(?:表|図|節|章|報告)[はで]"
    r"|(?:يوضح|يبين) هذا (?:الجدول|القسم|التقرير)"
)
_SENTENCE: Final = re.compile(r"[.!?\u3002\uff01\uff1f][\"\u201d)]?(?:[ ]+|(?<=\u3002))(?=\S)")
_MOST_SENTENCES: Final = 2


def prose_strings(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each string in running text, cut at code spans."""
    starts = survey(article).starts
    text = article.text
    for at, block in zip(starts, article.blocks, strict=True):
        if type(block) not in _PROSE:
            continue
        for leaf in block.content:
            end = at + len(str(leaf))
            if type(leaf) is str:
                yield from _without_code(text, at, end) if "`" in leaf else ((at, end),)
            at = end  # noqa: PLW2901


def _without_code(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for span in _CODE.finditer(text, start, end):
        yield start, span.start()
        start = span.end()
    yield start, end


def cites(block: Block) -> bool:
    """Return whether a block holds a marker or a link."""
    return not _CITING.isdisjoint(map(type, block.content))


def is_about_text(text: str) -> bool:
    """Return whether one or two sentences say what a part of the text itself does: ``This table shows ...``."""
    return _ABOUT_TEXT.match(text) is not None and sum(1 for _ in _SENTENCE.finditer(text)) < _MOST_SENTENCES
