"""What a page shows: marks in their places, cards, sources with who cites them, the story at the side."""

import re
from datetime import date
from typing import Any, Final

import attrs
import pytest

from newsmodel import (
    Article,
    Code,
    Event,
    Evidence,
    Issue,
    Marker,
    Metadata,
    Participant,
    Participation,
    Place,
    Position,
    Quote,
    Source,
    Statement,
    Table,
    TimeExpression,
    extract,
    find_times,
    parse,
)
from newsmodel.formats import html
from newsmodel.formats._html._page import POLICY
from newsmodel.formats._html._style import STYLE
from tests.formats.pages import faults, read_page
from tests.model.examples import FULL

TALKS: Final = """\
# Talks end

Mara Hale met Norway on Monday [1]. She warned of a strike [2]. Nobody left.

Sources:
[1] Hale Post, https://post.example/talks
"""


def shown(article: Article, **options: Any) -> str:
    """Return the body of a page, without its style."""
    return html.write(article, **options).partition("</head>")[2]


def part(page: str, key: str) -> str:
    """Return a section of the side."""
    return re.split(r"</section>", page.partition(f'<h2 id="{key}">')[2])[0]


def entry(page: str, key: str) -> str:
    """Return an entry of the side."""
    return page.partition(f'<li id="{key}"')[2].partition("\n")[0]


def person(article: Article, key: str, name: str, *words: str, **fields: Any) -> Participant:
    """Return a participant who is mentioned by some words."""
    mentions = tuple([article.quote(word) for word in words])
    return Participant(key, name=name, kind=fields.pop("kind", "person"), mentions=mentions, **fields)


def told(article: Article, *words: str) -> Evidence:
    """Return evidence of some words."""
    return Evidence(tuple([article.quote(word) for word in words]))


def talks() -> Article:
    """Return an article with a story."""
    bare = parse(TALKS)
    monday = TimeExpression(bare.quote("Monday"), type="date", value="2031-08-18", earliest=date(2031, 8, 18))
    return attrs.evolve(
        bare,
        participants=(
            person(bare, "p1", "Mara Hale", "Mara Hale", titles=("Minister",), represents="p2", aliases=("Hale",)),
            person(bare, "p2", "Norway", "Norway", kind="state"),
        ),
        events=(
            Event("e2", name="strike", type="PROTEST", status="possible", evidence=told(bare, "a strike")),
            Event(
                "e1",
                name="meeting",
                type="CONSULT",
                time=monday,
                place=Place("Norway", quotes=(bare.quote("Norway"),)),
                participations=(Participation("p1", role="actor"), Participation("p2", role="recipient")),
                outcome=bare.quote("Nobody left"),
                part_of="e2",
                evidence=told(bare, "met", "Mara Hale met Norway on Monday"),
            ),
        ),
        issues=(
            Issue(
                "i1",
                name="strike",
                question="Is there a strike?",
                status="open",
                related=("e1", "i1"),
                positions=(
                    Position(
                        ("p1",),
                        stance="against",
                        said=bare.quote("warned of a strike"),
                        conditions=(bare.quote("Nobody left"),),
                        according_to="p2",
                        evidence=told(bare, "warned"),
                    ),
                ),
                evidence=told(bare, "She warned of a strike"),
            ),
        ),
        statements=(
            Statement(bare.quote("a strike"), speaker="p1", cue=bare.quote("warned of"), evidence=told(bare, "warned")),
            Statement(bare.quote("Nobody left"), direct=True, evidence=told(bare, "Nobody left")),
        ),
    )


def test_what_is_no_article_is_refused() -> None:
    """Anything but an Article is a TypeError that says so."""
    wrong: Any = "They met."
    with pytest.raises(TypeError, match=r"^write\(\) takes an Article, not str: 'They met\.'$"):
        html.write(wrong)


def test_the_page_allows_itself_nothing_else() -> None:
    """The policy of the page allows its own style, by its hash, and nothing else; there is no script and no asset."""
    written = html.write(FULL)
    assert f'content="{POLICY}"' in written
    assert POLICY.startswith("default-src 'none'; style-src 'sha256-")
    assert written.count("<style>") == 1
    assert f"<style>{STYLE}</style>" in written
    assert re.findall(r"<(?:script|img|link|iframe|object|embed)\b|\bon[a-z]+=|url\(|@import", written) == []


def test_one_headline_is_the_first_heading() -> None:
    """The main headline is the only heading of level 1; where there is none, one that is not seen."""
    assert '<h1 dir="auto">' in shown(parse(TALKS))
    page = shown(parse("They met [1]."))
    assert re.findall(r"<h1.*?</h1>", page) == ['<h1 class="ui unseen">Article</h1>']


def test_headings_pass_over_no_level() -> None:
    """Headings go down one level at a time, whatever their number of signs."""
    page = shown(parse("# Talks\n\nThey met.\n\n#### Deep\n\na b.\n\n###### Deeper\n\na b.\n\n#### Next\n\na b.\n"))
    assert re.findall(r"<(h\d) dir", page) == ["h1", "h2", "h3", "h2"]


def test_mentions_lead_to_their_participant_and_back() -> None:
    """A mention is a link to its participant, whose entry has a link to the mention."""
    page = shown(talks())
    assert '<a class="f who person" id="t13" href="#who-1">Mara Hale</a>' in page
    assert entry(page, "who-1") == (
        '><p class="name"><bdi>Mara Hale</bdi> <span class="tag who person">person</span></p>'
        '<p><bdi>Minister</bdi>, for <a href="#who-2"><bdi>Norway</bdi></a></p><p>also <bdi>Hale</bdi></p>'
        '<p class="named">Named at <a href="#t13">1</a></p><a class="close" href="#close" aria-label="Close"></a></li>'
    )


def test_a_card_says_what_a_mark_is_and_what_it_rests_on() -> None:
    """The card of a mark has its name, its kind, its details, and the sources of its sentence."""
    page = shown(talks())
    assert (
        '>Mara Hale</a><span class="ui card"><span><b><bdi>Mara Hale</bdi></b> <i>person</i><br>'
        "<bdi>Minister, for Norway</bdi></span><span>[1] <b><bdi>Hale Post</bdi></b> <bdi>post.example</bdi>"
        "</span></span>"
    ) in page
    assert "<span>Its sentence names no source.</span>" in page


def test_a_mark_without_a_sentence_rests_on_nothing() -> None:
    """The card of a mark in a heading, and that of an article without citations, says nothing of sources."""
    bare = parse("# Talks\n\nThey met [1].\n\n## Hale\n\nThey left.")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "Hale", "Hale"),)))
    assert '<span class="ui card"><span><b><bdi>Hale</bdi></b> <i>person</i></span></span>' in page
    bare = parse("Hale left.")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "Hale", "Hale"),)))
    assert "source" not in page.partition("</main>")[0]


def test_marks_overlap() -> None:
    """Marks that overlap are cut where each begins and ends, and the one that begins last leads to its entry."""
    bare = parse("NATO allies met.")
    people = (person(bare, "p1", "allies", "NATO allies", kind="group"), person(bare, "p2", "x", "allies met"))
    page = shown(attrs.evolve(bare, participants=people))
    assert re.findall(r'<a class="f who (\w+)".*? href="#(.*?)">(.*?)</a>', page) == [
        ("group", "who-1", "NATO "),
        ("person", "who-2", "allies"),
        ("person", "who-2", " met"),
    ]


def test_statements_and_positions_are_grounds() -> None:
    """Clauses are shaded, with a link to their entry where they begin; the words that attribute them have none."""
    page = shown(talks())
    assert '<a class="ui h" href="#issue-1" aria-label="issue: strike"></a>' in page
    assert '<a class="ui h" href="#said-1" aria-label="statement: Mara Hale"></a>' in page
    assert '<span class="g said direct"><a class="ui h" href="#said-2"' in page  # it has a quotation mark of its own
    assert '<span class="g said"><a class="ui h" href="#said-1"' in page
    assert '<span class="g cue">warned of</span>' in page


def test_a_long_mark_is_a_ground() -> None:
    """A mention of more than 80 characters is shaded, and leads to its entry where it begins."""
    name = "The Committee " * 6
    bare = parse(f"{name}met.")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "Committee", name.strip()),)))
    assert '<span class="g who"><a class="ui h" href="#who-1" aria-label="person: Committee"></a>' in page


def test_sources_say_which_sentences_cite_them() -> None:
    """A source has its key, its title as a link, its host, and the sentences that cite it."""
    page = shown(parse(TALKS))
    assert entry(page, "source-1") == (
        '><p class="name"><span class="key">[1]</span> <a href="https://post.example/talks" '
        'rel="noopener noreferrer nofollow" target="_blank"><bdi>Hale Post</bdi></a></p>'
        '<p class="about"><bdi>post.example</bdi></p><details><summary>cited by 1 sentence</summary><ul><li>'
        '<a href="#s2"><bdi>Mara Hale met Norway on Monday.</bdi></a></li></ul></details>'
        '<a class="close" href="#close" aria-label="Close"></a></li>'
    )


def test_a_citation_leads_to_its_source() -> None:
    """A citation is a link to its source, to its own address where it has no source, else to what is missing."""
    page = shown(parse(f"{TALKS}\nSee [[3]](https://a.example/3)."))
    assert '<a class="c" href="#source-1">[1]</a>' in page
    assert '<a class="c missing" href="#missing">[2]</a>' in page
    assert 'href="https://a.example/3" rel="noopener noreferrer nofollow" target="_blank">[[3]](' in page
    assert "<span><bdi>https://a.example/3</bdi></span>" in page
    assert entry(page, "missing") == (
        ' class="warning"><p class="name">No such source</p><p><bdi>[2]</bdi> (1 citation)</p>'
        '<a class="close" href="#close" aria-label="Close"></a></li>'
    )


def test_missing_sources_are_counted() -> None:
    """Of many markers without a source some are named, and the others counted."""
    page = shown(parse(" ".join([f"Met [{number}]." for number in range(1, 60)])))
    assert part(page, "sources").endswith(
        ', 19 others</p><a class="close" href="#close" aria-label="Close"></a></li>\n</ul>'
    )


def test_sources_that_nobody_cites_are_told() -> None:
    """Where an article has citations, a source that none names says so, and one cited in a table alone says that."""
    page = shown(parse("They met [1].\n\n| a | [2] |\n| b | c |\n\nSources:\n[1] A post\n[2] B post\n[3] C post"))
    assert ">cited outside sentences<" in entry(page, "source-2")
    assert ">not cited<" in entry(page, "source-3")
    assert "not cited" not in shown(parse("They met.\n\n[1] Source [2] Source"))


def test_a_source_without_a_title_is_its_host() -> None:
    """An entry that is only an address shows its host as the link, and the address; one without a key has none."""
    article = attrs.evolve(
        parse("They met."), external_sources=(Source.of(url="https://www.post.example/a"), Source(()))
    )
    page = shown(article)
    assert entry(page, "source-1").startswith('><p class="name"><a href="https://www.post.example/a"')
    assert '<bdi>post.example</bdi></a></p><p class="about"><bdi>https://www.post.example/a</bdi></p>' in page
    assert entry(page, "source-2").startswith('><p class="name"><bdi>(no title)</bdi></p>')


def test_cards_of_many_sources_name_a_few() -> None:
    """The card of a citation of many sources names three, and says that there are others."""
    page = shown(parse("They met [1-5].\n\nSources:\n" + "".join([f"[{n}] Post {n}\n" for n in range(1, 6)])))
    assert re.findall(r"<bdi>(Post \d)</bdi></b>", page.partition("</main>")[0]) == ["Post 1", "Post 2", "Post 3"]
    assert "<span>and others</span>" in page


def test_the_time_line_is_in_order() -> None:
    """Events stand in the order of their times, those without one last, each with who, where, how it ended and why."""
    page = part(shown(talks()), "events")
    assert re.findall(r'<li id="(event-\d)" class="(\w+)">', page) == [("event-2", "occurred"), ("event-1", "possible")]
    assert (
        '<p class="date"><bdi>18 August 2031</bdi></p><p class="name"><bdi>meeting</bdi></p>'
        "<p>meeting or talks, <bdi>Norway</bdi></p>"
        '<p>Actor: <a href="#who-1"><bdi>Mara Hale</bdi></a></p>'
        '<p>Recipient: <a href="#who-2"><bdi>Norway</bdi></a></p>'
        '<p>Outcome: <a href="#s4"><q><bdi>Nobody left</bdi></q></a></p>'
        '<p>Part of <a href="#event-1"><bdi>strike</bdi></a></p>'
        '<p>Told in <a href="#s2"><q><bdi>Mara Hale met Norway on Monday</bdi></q></a></p>'
    ) in page
    assert '<bdi>strike</bdi> <span class="tag status">possible</span>' in page


def test_a_time_that_is_not_known_is_said_in_its_words() -> None:
    """An event whose time has no value shows the words of the text."""
    bare = parse("They met last week.")
    time = TimeExpression(bare.quote("last week"), type="date")
    event = Event("e1", name="meeting", type="CONSULT", time=time, evidence=told(bare, "met"))
    page = shown(attrs.evolve(bare, events=(event,)))
    assert '<p class="date"><bdi>“last week”</bdi></p>' in page


def test_issues_say_who_stands_where() -> None:
    """An issue has its question, its status, and each position with stance, holder, words, condition and teller."""
    page = part(shown(talks()), "issues")
    assert (
        '<bdi>strike</bdi> <span class="tag status">open</span></p><p><bdi>Is there a strike?</bdi></p>'
        '<ul class="stands"><li><p><span class="tag stance against">against</span> '
        '<a href="#who-1"><bdi>Mara Hale</bdi></a></p><p><a href="#s3"><q><bdi>warned of a strike</bdi></q></a></p>'
        '<p>On condition of <a href="#s4"><q><bdi>Nobody left</bdi></q></a></p>'
        '<p>according to <a href="#who-2"><bdi>Norway</bdi></a></p></li></ul>'
        '<p>Touches <a href="#event-2"><bdi>meeting</bdi></a>, <a href="#issue-1"><bdi>strike</bdi></a></p>'
    ) in page


def test_statements_have_their_speakers() -> None:
    """A statement has its speaker, or says that nobody is named."""
    page = part(shown(talks()), "statements")
    assert '<p class="name"><a href="#who-1"><bdi>Mara Hale</bdi></a></p>' in page
    assert '<p class="name">somebody unnamed</p>' in page


def test_times_are_marked_that_are_given() -> None:
    """Times that are given are marked, with what they denote, save those that an event has and those of other texts."""
    article = parse("They met on 15 August 2031, and for over three hours, last spring.")
    times = find_times(article.text, date(2031, 8, 18))
    page = shown(article, times=(*times, TimeExpression(Quote("noon", start=3), type="time")))
    assert re.findall(r'<a class="f when".*?>(.*?)</a>', page) == ["15 August 2031", "over three hours", "last spring"]
    assert "<bdi>15 August 2031</bdi></a></p><p><bdi>15 August 2031</bdi></p>" in page
    assert "<bdi>more than PT3H</bdi>" in part(page, "times")
    assert part(shown(talks(), times=[talks().events[1].time]), "times") == ""


def test_a_time_without_a_value_is_not_resolved() -> None:
    """A time whose value is not known says so at the side."""
    article = parse("They met on Friday.")
    page = shown(article, times=[TimeExpression(article.quote("Friday"), type="date")])
    assert "<bdi>not resolved</bdi>" in part(page, "times")


def test_the_date_of_a_dateline_is_marked() -> None:
    """The date of a dateline is marked, in its place."""
    page = shown(parse("PORT HALE, March 3 (Example Wire) - They met."))
    assert ">March 3</a>" in page
    assert "<bdi>XXXX-03-03</bdi>" in part(page, "times")


def test_blocks_are_what_they_are() -> None:
    """Lists, quotations, code, rules, labels and printed entries are shown as such; what opens lines is hidden."""
    page = shown(
        parse(
            "Talks\n\n- wheat\n  - rye\n1. maize\n\n> We agree.\n> All.\n\n```py\nx = a[1]\n```\n\n---\n\n"
            "They met.\n\nSources:\n[1] Post\n\nRead also:\n- Wheat"
        )
    )
    assert '<li class="bullet d0" dir="auto"><span hidden>- </span>' in page
    assert '<li class="bullet d1" dir="auto"><span hidden>  - </span>' in page
    assert '<li class="number d0" dir="auto"><span class="lead">1. </span>' in page
    assert "We agree.\n<span hidden>&gt; </span>" in page
    assert "<span hidden>```py\n</span>x = a[1]<span hidden>\n```</span>" in page
    assert '<div class="rule" role="separator"><span hidden>---</span>' in page
    assert '<summary class="ui">As printed: 1 entry</summary>' in page
    assert '<span class="lead">[1] </span>Post' in page


def test_a_bare_story_has_a_page() -> None:
    """Facts of which little is known are shown with what is known."""
    bare = parse("Hale left.")
    words = told(bare, "left")
    said = Position(("p1",), stance="unclear", said=bare.quote("left"), evidence=words)
    page = shown(
        attrs.evolve(
            bare,
            participants=(person(bare, "p1", "Hale", "Hale"),),
            events=(Event("e1", name="exit", type="OTHER", evidence=words),),
            issues=(Issue("i1", name="exit", positions=(said,), evidence=words), Issue("i2", name="x", evidence=words)),
        )
    )
    close = '<a class="close" href="#close" aria-label="Close"></a></li>'
    words_told = '<p>Told in <a href="#s1"><q><bdi>left</bdi></q></a></p>'
    assert f'<p class="name"><bdi>exit</bdi></p><p>other</p>{words_told}{close}' in page
    assert f'<p class="name"><bdi>x</bdi></p>{words_told}{close}' in page
    assert '<li><p><span class="tag stance unclear">unclear</span> <a href="#who-1"><bdi>Hale</bdi></a></p>' in page


def test_code_without_fences_is_shown() -> None:
    """Code that was built without fences is shown whole."""
    assert "<span hidden></span>" not in shown(Article((Code(("x = 1",)),)))
    assert ">x = 1</pre>" in shown(Article((Code(("x = 1",)),)))


def test_code_without_a_last_fence_keeps_its_last_line() -> None:
    """Only fences are hidden in code: not the last line of one that never closes."""
    assert "</span>x\ny<" in shown(parse("They met.\n\n```\nx\ny"))
    assert "<span hidden>```</span></pre>" in shown(parse("They met.\n\n```"))


def test_bold_words_are_bold() -> None:
    """Stars that make words bold are hidden, and the words are bold, also where they are marked."""
    bare = parse("They are **glad of Hale** now, 2 ** 3 ** 4.")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "Hale", "Hale"),)))
    assert '<span hidden>**</span><b>glad of </b><a class="f who person" id="t19" href="#who-1"><b>Hale</b></a>' in page
    assert "2 ** 3 ** 4" in page


def test_tables_are_tables() -> None:
    """A table has its head and its cells; bars and rules are hidden, escaped bars are shown."""
    page = shown(parse("They met.\n\n| Port | Ships |\n| --- | ---: |\n| Hale \\| Reed | \\*2 [1] |\n"))
    assert page.count('<th scope="col" dir="auto">') == 2
    assert "Hale <span hidden>\\</span>| Reed " in page
    assert "\\*2 " in page
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    assert [len(re.findall(r"<t[hd]\b", row)) for row in rows] == [2, 2]


def test_tables_of_any_shape_are_whole() -> None:
    """A table that is only a rule, one that begins with a rule, and one whose marker looks like a rule keep all."""
    marker = Marker("---", numbers=(1,))
    for content in (("---|---",), ("|--|\n| a | b |",), ("| a |\n", marker, "\n"), ("\n",), ()):
        article = Article((Table(content),))
        page = read_page(html.write(article))
        assert (page.text, faults(page)) == (article.text, [])
    assert 'class="c missing"' in shown(Article((Table(("| a |\n", marker)),)))


def test_links_show_their_words() -> None:
    """A link shows its words; where they are marked, or the address is not one to follow, nothing is lost."""
    bare = parse("See [Mara Hale](https://a.example/b) and [here](https://a.example/c), not [x](javascript:alert(1)).")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "Mara Hale", "Mara Hale"),)))
    away = ' rel="noopener noreferrer nofollow" target="_blank"'
    assert 'href="#who-1">Mara Hale</a>' in page
    assert f'<a class="ui x" href="https://a.example/b"{away} aria-label="Open the link"></a>' in page
    assert f'<a class="x" href="https://a.example/c"{away}>here</a><span hidden>](https://a.example/c)</span>' in page
    assert "[x](javascript:alert(1))" in page


def test_entries_lead_to_places_that_are_not_shown() -> None:
    """A quote of what is hidden, or of the inside of a marker, still has a place that its entry leads to."""
    bare = parse("## Talks\n\nThey met [12]. See [a](https://a.example/bcd).\n\n- wheat")
    words = ("## ", "12", "2]", "bcd", "cd)", "- ", "[12]", "[a]")
    page = shown(attrs.evolve(bare, participants=(person(bare, "p1", "x", *words),)))
    places = [f"t{bare.quote(word).start}" for word in words]
    assert [place for place in places if f'id="{place}"' not in page] == []


def test_evidence_outside_sentences_leads_to_its_place() -> None:
    """What a heading says is told with a link to its place in the heading."""
    bare = parse("# Talks\n\nThey met.\n\n## The port strike\n\nThey left.")
    event = Event("e1", name="strike", type="PROTEST", evidence=told(bare, "The port strike", "port"))
    page = shown(attrs.evolve(bare, events=(event,)))
    assert 'Told in <a href="#t23"><q><bdi>The port strike</bdi></q></a> <a href="#t27">' in page


def test_metadata_are_told() -> None:
    """What is known beside the text stands at the end of the side."""
    page = part(shown(FULL), "about")
    assert '<dt>Address</dt><dd><a href="https://example.org/port-talks"' in page
    assert "<dt>Published</dt><dd><bdi>14 August 2031, 10:05 +00:00</bdi></dd>" in page
    assert "<dt>Authors</dt><dd><bdi>Ada Lane</bdi>, <bdi>Bo Reed</bdi></dd>" in page
    assert "<bdi>urn:a</bdi>" in part(shown(Article((), metadata=Metadata(uri="urn:a"))), "about")


@pytest.mark.parametrize(("tag", "written"), [("pt-BR", ' lang="pt-BR"'), ("not a tag", ""), (None, "")])
def test_the_language_is_that_of_the_article(tag: str | None, written: str) -> None:
    """The article has the language of its metadata, where that can be one; the rest of the page is English."""
    page = html.write(Article((), metadata=Metadata(language=tag)))
    assert '<html lang="en">' in page
    assert f"<article{written}>" in page


def test_layers_have_switches() -> None:
    """There is a switch for each layer of marks that the page has, and none where it has none."""
    keys = ["who", "when", "where", "event", "said", "issue", "cited", "bare"]
    assert re.findall(r'id="show-(\w+)"', shown(talks())) == keys
    assert "<input" not in shown(parse("They met."))


def test_links_and_cards_are_so_many() -> None:
    """There are 2,000 cards and 5,000 links back into the text at the most, and no more than 40 of one entry."""
    page = shown(parse("They met [1]. " * 3_000 + "\n\nSources:\n[1] Post"))
    assert page.count('<span class="ui card">') == 2_000
    assert page.count('<li><a href="#s') == 40
    assert "<li>and 2,960 more</li>" in page
    bare = parse("Hale met Hale. " * 100)
    quotes = tuple([bare.quote("Hale", number) for number in range(200)])
    people = tuple([Participant(f"p{k}", name="x", kind="person", mentions=quotes) for k in range(150)])
    page = shown(attrs.evolve(bare, participants=people))
    assert len(re.findall(r'<a href="#t\d+">\d+</a>', page)) == 5_000
    assert " and 160 more</p>" in page


def test_a_frame_holds_the_page() -> None:
    """A frame of another page holds the page, may do nothing but open links, and is what a notebook shows."""
    article = parse("They <met>.")
    framed = html.frame(article, height=300)
    assert framed.startswith('<iframe title="Article" sandbox="allow-popups" height="300" ')
    assert "They &amp;lt;met&amp;gt;." in framed
    assert article._repr_html_() == html.frame(article)


def test_extracted_stories_have_a_page() -> None:
    """A story that the rules found is shown as any other."""
    article = extract(parse("Norway's Foreign Minister Ada Lane resigned. Lane gave no reason."))
    assert re.findall(r'href="#(who-\d)">', shown(article).partition("</main>")[0]) == ["who-1", "who-2", "who-2"]
