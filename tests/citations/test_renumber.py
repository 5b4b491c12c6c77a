"""Numbering sources anew."""

import re
from typing import Any, Final, cast

import attrs
import pytest
from hypothesis import example, given

from newsmodel import (
    Article,
    EditError,
    Participant,
    Source,
    check,
    cited,
    claims,
    link,
    merge,
    parse,
    reads_back,
    renumber,
    restyle,
    strip_citations,
    uncited,
)
from newsmodel.strategies import strings, texts

TEXT = "They met [7]. They agreed [3, 7]. So [9] and [7-8].\n\nSources:\n[3] A\n[7] B\n[8] C\n[5] D\n\nIt ended here."


def test_by_citation() -> None:
    """Sources come in the order of their first citation, those never cited last, numbers of nothing after them."""
    edit = renumber(parse(TEXT))
    assert edit.article.text == (
        "They met [1]. They agreed [2, 1]. So [5] and [1, 3].\n\nSources:\n[1] B\n[2] A\n[3] C\n[4] D\n\nIt ended here."
    )
    assert edit.numbers == {7: 1, 3: 2, 9: 5, 8: 3, 5: 4}


def test_by_list() -> None:
    """In list order the entries stay where they are."""
    edit = renumber(parse(TEXT), by="list")
    assert edit.article.text == (
        "They met [2]. They agreed [1, 2]. So [5] and [2, 3].\n\nSources:\n[1] A\n[2] B\n[3] C\n[4] D\n\nIt ended here."
    )


@pytest.mark.parametrize(("by", "titles"), [("citation", ["B", "A", "C"]), ("list", ["A", "B", "C"])])
def test_drops_what_is_not_cited(by: Any, titles: list[str]) -> None:
    """Uncited sources can be dropped; the last that stays takes over the gap of the list's end."""
    edit = renumber(parse(TEXT), by=by, drop_uncited=True)
    assert [source.title for source in edit.article.sources] == titles
    assert edit.article.text.endswith("] C\n\nIt ended here.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A [5]. B.\n\nSources: [1] x [3] y\n\nEnd of all.", "A [1]. B.\n\nEnd of all."),
        ("A [5]. B.\n\n- item\n\n[1] X [3] Y\n\nEnd.", "A [1]. B.\n\n- item\n\nEnd."),
    ],
)
def test_drops_whole_lists_with_their_labels(text: str, expected: str) -> None:
    """A list of which nothing is left goes with its label."""
    assert renumber(parse(text), drop_uncited=True).article.text == expected


LISTED = "\n\nSources:\n[1] A https://a.example/x\n[2] B https://b.example/y\n[3] C https://c.example/z"


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("They met [2] ([A](https://a.example/x)).", ["B", "A"]),
        ("([A](https://a.example/x)) and [2].", ["A", "B"]),
        ("They met [2], as [A](http://www.a.example/x/) has it.", ["B", "A"]),
        ("They met [2]. See [9](https://c.example/z).", ["B", "C"]),
        ("They met [2].", ["B"]),
    ],
)
def test_what_is_cited_by_its_address_is_not_dropped(body: str, titles: list[str]) -> None:
    """A source that a marker or a link gives by its address is used, as `check` has it, and stays."""
    article = parse(body + LISTED)
    edit = renumber(article, drop_uncited=True)
    assert [source.title for source in edit.article.sources] == titles
    assert [source.title for source in cited(article)] == sorted(titles)
    assert [source.title for source in uncited(article)] == sorted({"A", "B", "C"}.difference(titles))
    assert check(edit.article, rules=["uncited-source"]) == ()


def test_external_sources_by_address_or_year_are_not_dropped() -> None:
    """What is given from outside is used by its address, or by author and year, as well."""
    given = ["https://a.example/x", "Lane, A. (2024). Port reopens.", "https://c.example"]
    article = parse("They met [A](https://a.example/x) (Lane, 2024).", sources=given)
    edit = renumber(article, drop_uncited=True)
    assert [source.number for source in edit.article.external_sources] == [1, 2]
    assert [source.url for source in uncited(article)] == ["https://c.example"]


def test_external_sources() -> None:
    """Sources given from outside are numbered with the others, and sorted."""
    edit = renumber(parse("A [3]. B [1].", sources=["https://a.example", "https://b.example", "https://c.example"]))
    assert edit.article.text == "A [1]. B [2]."
    assert [(source.number, source.url) for source in edit.article.external_sources] == [
        (1, "https://c.example"),
        (2, "https://a.example"),
        (3, "https://b.example"),
    ]


def test_external_sources_that_the_text_prints() -> None:
    """A printed number hides the external source that bears it too: that one is numbered after all others."""
    article = parse("A [2].\n\nSources:\n[2] A\n[4] B", sources=["x", "y"])
    edit = renumber(article)
    assert [source.numbers for source in edit.article.external_sources] == [(3,), (4,)]
    assert [source.numbers for source in edit.article.sources] == [(1,), (2,)]


def test_entries_with_several_numbers_get_one() -> None:
    """An entry with two numbers, and entries that share one, are one source."""
    edit = renumber(parse("A [3]. B [4]. C [1].\n\nSources:\n[1, 3] x\n[4] y\n[3] z"))
    assert edit.article.text == "A [1]. B [2]. C [1].\n\nSources:\n[1] x\n[1] z\n[2] y"


def test_the_map_has_every_number_that_one_became() -> None:
    """A number that several lists have stands in the edit with each that it became, and in the map with the first."""
    text = "A [1] [2].\n\nSources:\n[1] x\n[2] y\n\n## Two\n\nB [2].\n\nSources:\n[1] z\n[2] w"
    edit = renumber(parse(text))
    assert edit.renumbered == ((1, 1), (2, 2), (2, 3), (1, 4))
    assert edit.numbers == {1: 1, 2: 2}


@pytest.mark.parametrize("call", [renumber, strip_citations, link, claims, cited, uncited])
def test_what_is_no_article_is_refused(call: Any) -> None:
    """Each call says which type it takes."""
    with pytest.raises(TypeError, match=rf"^{call.__name__}\(\) takes an Article, not str: 'They met\.'$"):
        call("They met.")
    with pytest.raises(TypeError, match=r"^restyle\(\) takes an Article, not NoneType: None$"):
        restyle(cast("Any", None), "bracket")
    with pytest.raises(TypeError, match=r"^merge\(\) takes an Article, not str: 'They met\.'$"):
        merge(cast("Any", ["They met."]))
    with pytest.raises(TypeError, match=r"^merge\(\) takes several Articles, not one str$"):
        merge(cast("Any", "They met."))


def test_facts_of_entries_go_where_their_entries_go() -> None:
    """A quote in an entry that moves stands in its new place; only what is dropped with its entry is lost."""
    article = parse("They met [3]. They left [2].\n\nSources:\n[1] Ada Lane\n[2] Bo Reed\n[3] Mara Hale, Lane's aide")
    names = ("Ada Lane", "Bo Reed", "Mara Hale", "aide")
    who = [Participant(f"p{k}", name=n, kind="person", mentions=(article.quote(n),)) for k, n in enumerate(names)]
    article = attrs.evolve(article, participants=tuple(who))
    for drop in (False, True):
        edit = renumber(article, drop_uncited=drop)
        kept = [(who.name, who.mentions[0].exact) for who in edit.article.participants]
        assert kept == [(name, name) for name in names if not drop or name != "Ada Lane"]
        assert edit.dropped == ((who[0],) if drop else ())


def test_other_orders_are_refused() -> None:
    """Sources are numbered by citation or by list, and by nothing else."""
    with pytest.raises(EditError, match=r"^sources are numbered by citation or by list, not by 'zzz'$"):
        renumber(parse("They met."), by=cast("Any", "zzz"))


def test_several_lists_are_numbered_through() -> None:
    """Lists that restart are numbered through, each marker with the list that it names."""
    text = "A [1].\n\nSources:\n[1] x\n\n## Two\n\nB [1].\n\nSources:\n[1] y"
    assert renumber(parse(text)).article.text == text.replace("B [1]", "B [2]").replace("[1] y", "[2] y")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A [9](https://a.example).", "A [1](https://a.example)."),
        ("A \u30109\u2020L1-2\u3011.", "A \u30101\u2020L1-2\u3011."),
        ("A [cite: 9, 8].", "A [cite: 1, 2]."),
        ("A [8\u201310] b.", "A [1\u20133] b."),
        ("A [^9].", "A [^1]."),
        ("A [01] b [9].", "A [01] b [2]."),
        ("A [1_2] [web:3].", "A [1_2] [web:3]."),
    ],
)
def test_spelling_is_kept(text: str, expected: str) -> None:
    """Only the digits of a marker change, whatever its form; one whose numbers stay keeps its spelling."""
    assert renumber(parse(text)).article.text == expected


def test_ranges_that_come_apart() -> None:
    """A range whose numbers are no row any more is written out, and numbers that meet are a range."""
    text = "C [3]. A [1-3]. D [4].\n\nSources:\n[1] a\n[2] b\n[3] c\n[4] d"
    assert renumber(parse(text)).article.paragraphs[0].text == "C [1]. A [2, 3, 1]. D [4]."


def test_superscripts() -> None:
    """Superscripts are written with superscript digits."""
    text = "The talks ended\u00b3 and both\u2074 agreed.\n\nSources:\n3. A\n4. B"
    assert renumber(parse(text)).article.text == (
        "The talks ended\u00b9 and both\u00b2 agreed.\n\nSources:\n1. A\n2. B"
    )


def test_entries_without_numbers_stay() -> None:
    """Entries without a number keep their places, markers by id keep their ids."""
    text = "A [^1_2]. B [2].\n\nSources:\n- x\n[2] y\n[1] z"
    assert renumber(parse(text)).article.text == "A [^1_2]. B [1].\n\nSources:\n- x\n[1] y\n[2] z".replace(
        "[1] y\n[2] z", "[1] y\n[2] z"
    )


def test_too_many_numbers_are_refused() -> None:
    """A thousand sources do not fit into markers of three digits."""
    article = parse("A [1].", sources=[f"https://a.example/{k}" for k in range(1000)])
    with pytest.raises(EditError, match=r"^1000 numbers are needed, and a marker in brackets holds three digits$"):
        renumber(article)


def test_what_would_be_lost_is_refused() -> None:
    """Where superscripts would no longer be in order the text would lose them: the edit is refused, not made."""
    text = "A [2] b.\n\nThe talks ended\u00b9 and both\u00b2 agreed.\n\nSources:\n1. A\n2. B\n3. C"
    with pytest.raises(EditError, match=r"^the text would read back with 1 citations in place of 3: superscripts"):
        renumber(parse(text))
    with pytest.raises(EditError, match=r"^the text would read back with 0 sources in place of 1: an entry alone"):
        renumber(parse("They met [1].\n\n[1] X\n[2] Y"), drop_uncited=True)


def test_refuses_entries_that_would_end_elsewhere() -> None:
    """An entry that is wrapped may end where its line had no room before; the message shows both readings."""
    wrapped = (
        "They met [100].\n\nSources:\n[100] Report of the harbour office of Lindmark, its ships an,\n"
        "Lindmark and Oster, with all that they said of the strike there, 2031\n"
    )
    message = (
        "the text would read back with '...f Lindmark, its ships an,' in place of '...f Lindmark, its ships an, "
        "Lindmark and Oster, with all...' among its sources: an entry"
    )
    with pytest.raises(EditError, match=rf"^{re.escape(message)}"):
        renumber(parse(wrapped, headlines=0))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They met [1][3] today.", "They met [1] today."),
        ("They met [1] [3] today.", "They met [1] today."),
        ("They met [1][2][3].", "They met [1][2][1]."),
        ("They met [3][1][3].", "They met [1]."),
        ("They met [1][1].", "They met [1][1]."),
        ("They met [1], [3].", "They met [1], [1]."),
        ("They met [1][^3].", "They met [1][^1]."),
    ],
)
def test_equal_markers_side_by_side_are_one(before: str, after: str) -> None:
    """Markers that become equal by an entry with two numbers are one where nothing stands between them."""
    edit = renumber(parse(f"{before}\n\nSources:\n[1, 3] A https://a.example\n[2] B"))
    assert edit.article.paragraphs[0].text == after
    assert edit.numbers == {1: 1, 3: 1, 2: 2}


def test_folding_keeps_facts() -> None:
    """Words around markers that become one are still quoted."""
    article = parse("Bo Reed [1][3] left Oslo [2].\n\nSources:\n[1, 3] A\n[2] B")
    people = [
        Participant(name[:2], name=name, kind="person", mentions=(article.quote(name),)) for name in ("Bo Reed", "Oslo")
    ]
    edit = renumber(attrs.evolve(article, participants=tuple(people)))
    assert [who.mentions[0].exact for who in edit.article.participants] == ["Bo Reed", "Oslo"]
    assert edit.dropped == ()


def named(article: Article) -> list[set[str]]:
    """Return what each citation names, without numbers; once, where several side by side name the same."""
    text = article.text
    out: list[set[str]] = []
    end = -1
    for citation in article.citations:
        names = {source.url or source.plain for source in citation.sources}
        if not out or out[-1] != names or text[end : citation.start].strip(" \t"):
            out.append(names)
        end = citation.end
    return out


@given(texts() | strings(max_size=40))
@example("[9] talks\n\n[7] talks [8] https://example.org/a [9] talks\n\n")
@example("[2] https://example.org/a\n\n[1] talks\n\ntalks.[1]\n\n")
@example("Sources:\n[1] Source [2] The\n\n[1] talks\n\n")
@example("Sources:\n[doc2] Source\n\n")
@example("Sources:\n[Source 3] talks https://example.org/a\n[turn0search3] b\n")
@example("Sources:\n[doc3] talks https://example.org/a\nA remark.\n[doc4] talks\n\n")
@example("Sources:\n[doc2] Source\n\n[1] talks\n[2] talks talks\n\n")
def test_law_7_renumbering(text: str) -> None:
    """Renumbering is idempotent, keeps what each marker names, and reads back."""
    article = parse(text)
    try:
        once = renumber(article)
    except EditError:
        return
    assert named(once.article) == named(article)
    assert reads_back(once.article)
    twice = renumber(once.article)
    assert twice.article.text == once.article.text
    assert all(old == new for old, new in twice.numbers.items())


_DIGITS: Final = str.maketrans(
    "", "", "0123456789-\u2013, \u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u02d2"
)


def without_numbers(article: Article) -> list[str]:
    """Return a text without digits, cut at its markers; of those side by side that are equal then, only one."""
    out: list[str] = []
    at = 0
    for citation in article.citations:
        between = article.text[at : citation.start].translate(_DIGITS)
        raw = citation.raw.translate(_DIGITS)
        if between or raw not in out[-1:]:
            out += [between, raw]
        at = citation.end
    return [*out, article.text[at:].translate(_DIGITS)]


@example("[1][3] talks\n\nSources:\n[1, 3] A\n[2] B")
@given(texts())
def test_law_7_renumbering_touches_only_numbers(text: str) -> None:
    """Numbering in list order changes digits only, in markers and leads; markers that become equal are one."""
    old = parse(text)
    try:
        new = renumber(old, by="list").article
    except EditError:
        return
    assert without_numbers(new) == without_numbers(old)
    assert [s.plain for s in new.sources] == [s.plain for s in old.sources]


def test_an_article_without_sources_stays() -> None:
    """Where nothing changes the Article is the same."""
    article = parse("They met.")
    assert renumber(article).article is article
    assert isinstance(renumber(parse("A [1].\n\nSources:\n[1] x")).article.sources[0], Source)


def test_entries_with_ids_stay_where_they_are() -> None:
    """An entry that bears an id keeps its place and its number, which no plain number names."""
    text = "They met [^1_2]. They agreed [4][5].\n\nSources:\n[^1_2]: A\n[4] B\n[5] C"
    edit = renumber(parse(text))
    assert edit.article.text == text.replace("[4]", "[1]").replace("[5]", "[2]")
    assert reads_back(edit.article)
    assert renumber(parse("A [2].", sources=[Source.of(title="B", number=2, label="b")])).article.text == "A [1]."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[doc3] A\n[doc5] B", "[doc1] B\n[doc2] A"),
        ("- [Source 3] A\n- [Source 5] B", "- [Source 1] B\n- [Source 2] A"),
        ("Source 3: A\nSource 5: B", "Source 1: B\nSource 2: A"),
        ("来源3：A\n来源5：B", "来源1：B\n来源2：A"),
        ("3、A\n5、B", "1、B\n2、A"),
        ("（3）A\n（5）B", "（1）B\n（2）A"),
        ("٣. A\n٥. B", "1. B\n2. A"),
        ("[citation:3] A\n[citation:5] B", "[citation:1] B\n[citation:2] A"),
        ("【3†source】 A\n【5†source】 B", "【1†source】 B\n【2†source】 A"),
        (
            "[[3]](https://a.example) A\n[[5]](https://b.example) B",
            "[[1]](https://b.example) B\n[[2]](https://a.example) A",
        ),
    ],
)
def test_entries_in_other_forms(before: str, after: str) -> None:
    """An entry keeps the form of its number."""
    edited = renumber(parse(f"They met [5], [3].\n\nSources:\n{before}", headlines=0)).article
    assert edited.text == f"They met [1], [2].\n\nSources:\n{after}"
    assert reads_back(edited)


def test_years_in_brackets_do_not_open_entries() -> None:
    """An entry that holds brackets with digits moves like any other; the text is read again before it is given."""
    edited = renumber(
        parse("They met [2]. They left [1].\n\nSources:\n[1] Report [2019] of the port\n[2] Wire")
    ).article
    assert edited.text == "They met [1]. They left [2].\n\nSources:\n[1] Wire\n[2] Report [2019] of the port"
    assert reads_back(edited)
