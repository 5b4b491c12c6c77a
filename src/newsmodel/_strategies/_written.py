"""What people write by hand: arguments of `compose`, in words that news has."""

from collections.abc import Sequence
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.model import (
    Block,
    Code,
    DateLine,
    Field,
    FieldName,
    Heading,
    Leaf,
    Link,
    ListItem,
    ListKind,
    ListLabel,
    Quotation,
    RelatedLink,
    Rule,
    Source,
    Table,
)

__all__ = ["compositions"]

_Part = str | Sequence[str | int | Leaf] | Block

_WHO: Final = st.sampled_from(
    (
        *("The dock workers", "Ministers from both coasts", "Mr. Hale", "Dr. Ida Moss", "The U.S. envoy", "J. Reed"),
        *("Nobody", "More than 400 people", "St. Brigid's crew", "Harbour Inc.", "In 2031, the council", "She"),
        *("Der Rat", "Les dockers", "El sindicato", "O porto", "Il traghetto", "Порт Линдмарка", "The mayor of Oster"),
    )
)
_DID: Final = st.sampled_from(
    (
        *("went back to work on Friday", "met in Lindmark", "agreed on three points: pay, hours and leave", "left"),
        *("said that it was over", "rose by 4.5 percent", "will meet again on March 7", "did not answer", "waited"),
        *("asked for $1.2 million", "called it “a good day”", "signed (at last)", "kept quiet, as always", "won"),
    )
)
_STOP: Final = st.sampled_from((".", ".", ".", ".", ".", "!", "?", "…"))
_OTHERS: Final = st.sampled_from(
    (
        *('"We agree," she said.', "“Not yet.”", "«Hemos ganado», dijo el sindicato.", "« Qui paiera ? » a-t-il dit."),
        *("Who will pay?", "Yes.", "No!", "Why?", "– We agreed, she said.", "**Pay:** it rises by half.", "*Not* so."),
        *(
            "双方会面。没有人发言。",
            "「終わった。」と彼女は言った。",
            "عاد العمال إلى العمل.",
            "— Никто, — сказала она.",
        ),
        *("It cost £3.50; it costs £4 now.", "2031 was a cold year.", "Notes were taken.", "(They had met before.)"),
        *("The vote was 9-6, see https://council.example/vote.", "More on this soon.", "Sources close to her said so."),
        *(
            "As [the post](https://post.example/port) said, it was over.",
            "The loop read `row[1]`.",
            "She wrote [sic] so.",
        ),
    )
)
_OPENINGS: Final = st.sampled_from(
    ("LINDMARK, March 3 (EW) - ", "OSTER — ", "Berlin (ew) – ", "LISBOA, 7 mar (EW) – ", "3 mars 2031. – ")
)
_PHRASES: Final = st.sampled_from(
    (
        *("Strike over in Lindmark", "What comes next", "Pay and hours", "Who pays?", "Port reopens: what we know"),
        *("Nine days that changed a port", "U.S. envoy in Oster", "7 March", "The numbers", "“We won”", "Q&A"),
        *("Wer zahlt die Brücke?", "Ce qui a été décidé", "Что дальше", "下一步是什么", "4.5 percent more", "Outcome"),
    )
)
_NAMES: Final = st.sampled_from(
    ("Ada Lane", "Ada Lane and Bo Reed", "Ada Lane, Example Wire", "By Cy Dunn", "Von Ada Lane", "Example Wire staff")
)
_DATES: Final = st.sampled_from(("7 March 2031", "Friday, March 7, 2031", "7. März 2031", "2031-03-07", "7 mars 2031"))
_URLS: Final = st.sampled_from(("https://post.example/port", "https://wire.example/a_(b)?c=1", "http://x.example"))
_TITLES: Final = st.sampled_from(
    (
        *("Lindmark Post", "Example Wire: Port reopens", "Report of the council, 2031", "Почта Линдмарка", "港务局"),
        *("Lane, A. (2024). Strikes. Harbour Press.", 'Example Wire, "Pay rises", 7 March 2031', "The Oster Courier"),
    )
)
_MOST_NUMBER: Final = 4
_NUMBERS: Final = st.integers(1, _MOST_NUMBER)


def _sentences() -> SearchStrategy[str]:
    made = st.builds(
        lambda who, did, mark, stop: f"{who} {did}{mark}{stop}",
        _WHO,
        _DID,
        st.just("") | _NUMBERS.map(" [{}]".format) | st.tuples(_NUMBERS, _NUMBERS).map(lambda two: f" [{two[0]}, 9]"),
        _STOP,
    )
    return made | made | _OTHERS


def _strings(*, most: int = 3) -> SearchStrategy[str]:
    return st.lists(_sentences(), min_size=1, max_size=most).map(" ".join)


def _content() -> SearchStrategy[Sequence[str | int | Leaf]]:
    """Give strings with numbers and links between them."""
    link = st.builds(lambda title, url: Link(f"[{title}]({url})", title=title, url=url), st.just("a report"), _URLS)
    numbered = st.tuples(_strings(most=1).map(lambda words: words.rstrip(".") + " "), _NUMBERS, st.just("."))
    linked = st.tuples(st.just("They met, says "), link, st.just("."))
    return numbered | linked


def _points() -> SearchStrategy[list[_Part]]:
    words = st.one_of(
        _strings(most=1), _PHRASES, st.just("pay,\nand hours"), st.sampled_from(("pay", "hours:", "4 days"))
    )
    return st.lists(words.map(lambda text: ListItem((text,))), min_size=1, max_size=4).map(list)


def _source_entries() -> SearchStrategy[str | Source]:
    titled = st.builds(lambda title, url: f"{title} {url}", st.sampled_from(("Lindmark Post", "Example Wire -")), _URLS)
    fields = st.builds(
        lambda title, url: Source((Field(title, name=FieldName.TITLE), ", ", Field(url, name=FieldName.URL))),
        st.sampled_from(("Lindmark Post", "Port reopens")),
        _URLS,
    )
    return st.one_of(_TITLES, _URLS, titled, fields, _TITLES.map(lambda title: Source((title,))))


def _link_entries() -> SearchStrategy[str | RelatedLink]:
    linked = st.builds(lambda title, url: f"[{title}]({url})", _PHRASES, _URLS)
    return st.one_of(_PHRASES, linked, _PHRASES.map(lambda title: RelatedLink((title,))))


def _groups() -> SearchStrategy[list[_Part]]:
    """Give what follows each other in a body: mostly one block, some lists."""
    one: SearchStrategy[_Part] = st.one_of(
        _strings(),
        _strings(),
        _strings(),
        _content(),
        st.builds(lambda words, level: Heading((words,), level=level), _PHRASES, st.integers(2, 4)),
        st.builds(lambda words: Quotation((words,)), _strings(most=2)),
        st.builds(lambda one, two: Quotation((f"{one}\n{two}",)), _strings(most=1), _strings(most=1)),
        st.builds(lambda words: Table((f"| {words} | 4 |\n|---|---|\n| a | b [1] |",)), _PHRASES),
        st.sampled_from(("```\nx = row[0]\n\n# no heading\n```", "~~~ text\n- no item\n~~~")).map(lambda c: Code((c,))),
        st.just(Rule(("---",))),
    )
    more = st.builds(
        lambda links: [ListLabel(("Read more:",), opens=ListKind.RELATED), *links],
        st.lists(_PHRASES.map(lambda title: RelatedLink((title,))), min_size=1, max_size=2),
    )
    ones = one.map(lambda part: [part])
    return st.one_of(ones, ones, ones, ones, _points(), more)


def compositions() -> SearchStrategy[tuple[tuple[_Part, ...], dict[str, Any]]]:
    """Give what people write by hand: the body and the keyword arguments of a call of `newsmodel.compose`.

    Blocks of every type, strings with markers, strings with numbers between them, in many languages; most of it is
    taken, and what would read back as something else is refused.

    >>> from hypothesis import find
    >>> from newsmodel import compose
    >>> body, keywords = find(compositions(), lambda written: len(written[0]) == 1)
    >>> len(compose(*body, **keywords).blocks) >= 1
    True
    """

    def build(
        groups: list[list[_Part]], opening: str, dated: DateLine | None, head: dict[str, Any], ends: dict[str, Any]
    ) -> tuple[tuple[_Part, ...], dict[str, Any]]:
        body = [part for group in groups for part in group]
        if isinstance(body[0], str):
            body[0] = opening + body[0]
        if dated is not None and "headline" in head:
            body.insert(0, dated)
        return tuple(body), head | ends

    head = st.fixed_dictionaries({"headline": _PHRASES}, optional={"subheadline": _PHRASES | _strings(most=1)})
    signed = st.fixed_dictionaries({"headline": _PHRASES, "byline": _NAMES}, optional={"subheadline": _PHRASES})
    ends = st.fixed_dictionaries(
        {},
        optional={
            "sources": st.lists(_source_entries(), min_size=1, max_size=_MOST_NUMBER),
            "related": st.lists(_link_entries(), min_size=1, max_size=3),
        },
    )
    return st.builds(
        build,
        st.lists(_groups(), min_size=1, max_size=6),
        st.just("") | st.just("") | _OPENINGS,
        st.none() | st.none() | _DATES.map(lambda date: DateLine((date,))),
        st.just({}) | head | head | signed,
        ends,
    )
