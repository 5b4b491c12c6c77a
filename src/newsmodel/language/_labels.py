"""The words that open a list of sources or of related articles, by language.

Written by us. Words are matched whole, whatever their case. To add a language, or a word, add it here.
"""

import re
from typing import Final, Literal, NamedTuple

__all__ = ["LabelKind", "label_kind"]

LabelKind = Literal["sources", "related"]

_SOURCES: Final = {
    "en": """
        sources | source list | list of sources | sources cited | cited sources | sources used | key sources
        primary sources | sources consulted | further sources | sources and references | sources & references
        references | reference | reference list | list of references | references cited | references and sources
        references & sources | works cited | cited works | literature cited | bibliography | select bibliography
        citations | key citations | citation list | footnotes | endnotes | additional sources | further references
    """,
    "es": """
        fuentes | fuentes citadas | fuentes consultadas | referencias | bibliografía | obras citadas | citas
        notas al pie | referencias bibliográficas | lista de fuentes | lista de referencias
    """,
    "fr": """
        sources citées | références | liste des références | liste des sources | bibliographie | ouvrages cités
        notes et références | références bibliographiques
    """,
    "de": """
        quellen | quellenangaben | quellenverzeichnis | einzelnachweise | literatur | literaturverzeichnis
        verwendete quellen | nachweise | belege | referenzen | quellen und literatur | bibliografie | bibliographie
        quellenangabe | quellennachweise
    """,
    "pt": """
        fontes | fontes citadas | fontes consultadas | referências | referências bibliográficas
        bibliografia | obras citadas | citações | lista de fontes
    """,
    "it": "fonti | fonti citate | riferimenti | riferimenti bibliografici | bibliografia | opere citate",
    "ru": """
        источники | список источников | использованные источники | литература | список литературы
        ссылки на источники | примечания | библиография | сноски
    """,
    "ar": "المصادر | مصادر | المراجع | مراجع | قائمة المصادر | قائمة المراجع | المصادر والمراجع | الهوامش",
    "zh": """
        参考文献 | 参考资料 | 资料来源 | 来源 | 引用来源 | 信息来源 | 参考来源
        引文 | 引用 | 参考 | 主要参考文献 | 参考链接 | 文献来源 | 数据来源 | 數據來源
        參考文獻 | 參考資料 | 資料來源 | 來源 | 引用來源 | 參考來源
    """,
    "ja": """
        出典 | 参考文献 | 参考資料 | 情報源 | 引用元 | 参照 | 参考 | 引用文献 | 参照元 | ソース | 脚注
        参考リンク | 出典一覧
    """,
}
_SOURCES_MARKED: Final = {
    "en": "source | notes | links | citation",
    "es": "fuente | notas | enlaces",
    "fr": "source | notes | liens",
    "de": "quelle | anmerkungen | fußnoten | links",
    "pt": "fonte | notas",
    "it": "fonte | note",
    "ru": "источник | ссылки",
    "ar": "المصدر | مصدر",
    "ja": "注 | 注釈",
}
"""Words that open a list only in a heading, in bold or with a colon: alone on a line they are ordinary words."""

_RELATED: Final = {
    "en": """
        read also | also read | see also | read more | read next | keep reading | related | related article
        related articles | related story | related stories | related news | related links | related reading
        related content | related coverage | related topics | related posts | more stories | more on this story
        more on this topic | also on this topic | more from us | further reading | further information
        you may also like | you might also like | you may also be interested in | recommended reading
        recommended for you | don't miss | most read | must read | in case you missed it
    """,
    "es": """
        lea también | lee también | leer también | también lea | te puede interesar | le puede interesar | leer más
        lea más | lee más | noticias relacionadas | artículos relacionados | más información | ver también
        véase también | vea también | le puede interesar también
        relacionado | relacionadas | además lea
    """,
    "fr": """
        lire aussi | à lire aussi | lire également | à lire également | voir aussi | sur le même sujet
        a lire aussi | a lire également | a lire | articles liés | articles similaires
        articles connexes | à lire | en savoir plus | lire la suite | pour aller plus loin | nos autres articles
    """,
    "de": """
        lesen sie auch | auch interessant | mehr zum thema | lesen sie mehr | siehe auch | weitere artikel
        verwandte artikel
        verwandte themen | das könnte sie auch interessieren | passend zum thema | zum thema | weiterlesen
        mehr lesen | mehr dazu | mehr zu diesem thema
        weiterführende links
    """,
    "pt": """
        leia também | leia mais | veja mais | veja também | saiba mais | notícias relacionadas | artigos relacionados
        ler mais | relacionadas | relacionado | confira também | mais lidas
    """,
    "it": """
        leggi anche | leggi di più | leggi tutto | vedi anche | articoli correlati | notizie correlate
        per approfondire | ti potrebbe interessare | potrebbe interessarti | potrebbe interessarti anche
        approfondimenti | correlati
    """,
    "ru": """
        читайте также | читать также | смотрите также | см. также | по теме | материалы по теме | статьи по теме
        подробнее | читайте далее | похожие новости | другие новости | ещё по теме | еще по теме | новости по теме
        похожие статьи
    """,
    "ar": """
        اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | اقرأ المزيد | مواضيع ذات صلة
        أخبار ذات صلة | مقالات ذات صلة | شاهد أيضا | شاهد أيضًا | شاهد أيضاً | انظر أيضا | انظر أيضًا
    """,
    "zh": """
        相关阅读 | 延伸阅读 | 相关新闻 | 相关链接 | 相关文章 | 更多阅读 | 推荐阅读 | 相关报道
        阅读更多 | 參考閱讀 | 相關閱讀 | 延伸閱讀 | 相關新聞 | 相關文章 | 相關報導 | 相關報道
    """,
    "ja": """
        関連記事 | あわせて読みたい | 合わせて読みたい | 関連リンク | 関連ニュース
        おすすめ記事 | もっと読む | 関連項目 | 続きを読む | 関連情報 | 併せて読みたい
    """,
}
_RELATED_MARKED: Final = {"en": "read | more | also | recommended | in other news", "de": "mehr", "zh": "相关 | 更多"}


class _Label(NamedTuple):
    kind: LabelKind
    marked: bool


def _lexicon() -> dict[str, _Label]:
    table: dict[str, _Label] = {}
    lists: tuple[tuple[dict[str, str], _Label], ...] = (
        (_SOURCES_MARKED, _Label("sources", marked=True)),
        (_RELATED_MARKED, _Label("related", marked=True)),
        (_SOURCES, _Label("sources", marked=False)),
        (_RELATED, _Label("related", marked=False)),
    )
    for by_language, label in lists:
        for written in by_language.values():
            phrases = [" ".join(phrase.split()).casefold() for phrase in re.split(r"[|\n]", written)]
            table.update(dict.fromkeys(filter(None, phrases), label))
    return table


_ODD: Final = re.compile(r"\u2019|\s\s|[^\S ]")
_LABELS: Final = _lexicon()
_LONGEST: Final = max(map(len, _LABELS)) + 4


def label_kind(words: str, *, marked: bool) -> LabelKind | None:
    """Return what kind of list ``words`` open, or None.

    Args:
        words: The words of a line, without marks of headings, bold type and colon.
        marked: Whether the line had any of these marks.

    >>> label_kind("Read also", marked=True)
    'related'
    >>> label_kind("Notes", marked=False)
    """
    if len(words) > _LONGEST:
        return None
    key = words.casefold()
    if _ODD.search(key):
        key = " ".join(key.replace("\u2019", "'").split())
    label = _LABELS.get(key)
    return label.kind if label is not None and (marked or not label.marked) else None
