"""Law 3: time that is linear in length, whatever the text or document repeats."""

import json
from collections.abc import Callable
from typing import Final

import pytest

from newsmodel import Article, DataError, dumps, loads, parse
from tests.growth import MOST, growth

SMALL: Final = 4_000
"""Few enough that all fits into memory that the process has: what the system takes to give more is no growth of ours.

`benchmarks/growth.py` goes on from 10,000 characters to ten million.
"""
TIMES: Final = 4


def both(make: Callable[[int], str]) -> tuple[str, str]:
    """Return a text, and one of four times its length."""
    return make(SMALL), make(SMALL * TIMES)


def again(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Return what makes a text of a length out of one piece, again and again."""
    return lambda length: before + piece * (length // len(piece)) + after


PROSE: Final = "The ministers met in Port Hale on Monday [1], and agreed on wheat [2, 3]. No. 4 did not. "
TEXTS: Final[dict[str, Callable[[int], str]]] = {
    # ordinary
    "prose, a paragraph a line": again(PROSE + "\n"),
    "prose on one line": again(PROSE, "Talks end\n\n"),
    "prose, hard-wrapped": again("The ministers met in Port Hale on Monday and agreed\non some of the wheat that "),
    "words without an end": again("wheat ", "Talks\n"),
    # brackets and numbers
    "open brackets": again("["),
    "closing brackets": again("]"),
    "markers that never close": again("[1"),
    "digits that never close": again("1", "Talks\n["),
    "commas that never close": again("1, ", "Talks\n["),
    "ranges": again("[1-99]"),
    "markers": again("[1][2]"),
    "markers with spaces": again("[1] "),
    "nested brackets": lambda length: "[" * (length // 2) + "1" + "]" * (length // 2),
    "brackets in a link that never closes": again("[a]", "[x"),
    "links that never close": again("[a](b"),
    "links with round brackets": again("(b)", "[1](a"),
    "linked numbers": again("[[1]](https://a.example) "),
    "footnote marks that never close": again("[^1"),
    "backticks": again("`"),
    "backticks apart": again("` [1] "),
    "backslashes": again("\\["),
    # stops and spaces
    "full stops": again("."),
    "full stops apart": again(". "),
    "full stop, then spaces": again(" ", "Talks\nThey met.", "Y"),
    "full stop, then quotes": again('"', "Talks\nThey met.", "Y"),
    "full stop, then markers": again("[1] ", "Talks\nThey met. ", "Y"),
    "initials": again("A. "),
    "wide full stops": again("\u3002"),
    "wide stops and quotes": again("\u3002\u300d"),
    "spaces": again(" "),
    "spaces, then a word": again(" ", "", "a"),
    "line ends": again("\n", "Talks"),
    "carriage returns": again("\r", "Talks", "a"),
    "all line ends": again("\r\n\n\r", "Talks", "a"),
    "byte order marks": again("\ufeff"),
    "NUL": again("\0", "Talks\n"),
    "surrogates": again("\ud83d\ude00"),
    "combining marks": again("\u0301", "a"),
    "bidi controls": again("\u202e"),
    # blocks
    "one-letter lines": again("a\n"),
    "one-letter paragraphs": again("a\n\n"),
    "wrapped lines of one width": again("minister and minister and minister and minister\n"),
    "headlines": again("Talks end\n"),
    "date lines": again("3 May 2031\n", "Talks end\n"),
    "bylines": again("By \u00c9lodie Marsh\n", "Talks end\n"),
    "headings": again("# a\n"),
    "list items": again("- a\n"),
    "an item with many lines": again("  a\n", "- a\n"),
    "numbered items": again("1. a\n"),
    "indented lines": again("    a\n"),
    "ever deeper lines": lambda length: "".join([" " * k + "- a\n" for k in range(int((2 * length) ** 0.5))]),
    "quotation": again("> a\n"),
    "quotation marks": again("> "),
    "table": again("| a | [1] |\n"),
    "fences": again("```\na\n"),
    "fence that never closes": again("a\n\n", "~~~~\n"),
    "longer and longer fences": lambda length: "".join(["`" * k + "a\n" for k in range(3, int((2 * length) ** 0.5))]),
    "rules": again("---\n"),
    "dashes that are no rule": again("- ", "", "a"),
    "stars": again("*"),
    # lists
    "entries": again("[1] a\n"),
    "entries, no list": again("[1] a\n", "Talks end\n\n", "and so on it goes."),
    "entries with bullets, no list": again("- [1] a\n", "Talks end\n\n", "and so on it goes."),
    "entries that begin in lower case": again("[1] a ", "Talks end\n\n"),
    "entries under a label": again("1. a\n", "They met [1].\n\nSources:\n"),
    "entries on one line": again("[1] Post ", "They met.\n\nSources: "),
    "an entry of many lines": again("   a\n", "They met.\n\nSources:\n[1] a\n"),
    "empty entries": again("[1]\n", "They met.\n\nSources:\n"),
    "entries without their numbers": again("a\n[2] b https://a.example\n", "They met.\n\nSources:\n"),
    "entries with remarks between": lambda length: (
        "They met.\n\nSources:\n" + "".join([f"[{k}] a https://a.example\nb\n" for k in range(1, length // 26)])
    ),
    "entries with wide numbers": again("1\u3001a\uff0chttps://a.example\n", "They met.\n\nSources:\n"),
    "labels in items": again("- a\n  Sources:\n  - b\n"),
    "ever deeper items with labels": lambda length: "".join(
        [" " * k + "- a\n" + " " * k + "  Sources:\n" for k in range(int(length**0.5))]
    ),
    "linked numbers in round brackets": again("([1](https://a.example), "),
    "names under a label": again("Post\n", "They met.\n\nSources:\n"),
    "labels above names": again("Sources:\nPost\nWire\n\n"),
    "labels in one run with names": again("Sources:\nPost\nWire\n"),
    "forms that open entries": again("[doc1] a\n", "They met.\n\nSources:\n"),
    "titles and addresses on one line": again("a https://a.example ; ", "They met.\n\nSources: "),
    "words on the line of a label": again("a ; ", "They met.\n\nSources: "),
    "references": again('- Post, "a", 7 March 2031\n', "They met.\n\nSources:\n"),
    "commas in a reference": again("a, ", 'They met.\n\nSources:\n- "a", '),
    "quotes in a reference": again('"a" ', "They met.\n\nSources:\n- "),
    "open quotes in a reference": again("\u201ea", "They met.\n\nSources:\n- "),
    "visits in a reference": again(", accessed 7 March 2031", "They met.\n\nSources:\n- a"),
    "footnote definitions": again("[^1]: a\n"),
    "labels": again("Sources:\n"),
    "labels in one line": again("Sources: "),
    "colons": again(":"),
    "related links": again("- a\n", "They met.\n\nRead also:\n"),
    "related lines": again("a\n", "They met.\n\nRead also:\n"),
    "addresses": again("https://a.example/(", "Sources:\n"),
    "addresses with brackets": again(")", "Sources:\n[1] https://a.example/("),
    "addresses with stops": again(".", "Sources:\n[1] https://a.example/"),
    "links in an entry": again("[", "Sources:\n[1] a https://a.example "),
    "markers and entries of one number": lambda length: (
        "They met [1]. " * (length // 28) + "\n\nSources:\n" + "[1] a\n" * (length // 12)
    ),
    "markers and lists": again("Met [1] and [2].\n\nSources:\n[1] a\n\n"),
}  # fmt: skip

PERSON: Final = '{"id":"i%d","name":"a","kind":"person","mentions":[{"exact":"a","start":0}],"represents":"i%d"}'
EVENT: Final = '{"id":"i%d","name":"a","type":"AID","evidence":{"quotes":[{"exact":"a","start":0}]},"part_of":"i%d"}'
LAST: Final = ',"part_of":"i%d"'


def facts(kind: str, fact: str, count: int) -> str:
    """Return a document with facts of one kind, each of which names the next one, and the last itself or none."""
    rows = [fact % (k, k + 1) for k in range(count - 1)]
    last = fact.replace(LAST, "").replace('"i%d"', f'"i{count - 1}"')
    return f'{OBJECT}{{"paragraph":"a"}}],"{kind}":[{",".join([*rows, last])}]}}'


OBJECT: Final = '{"newsmodel":1,"blocks":['
DOCUMENTS: Final[dict[str, Callable[[int], str]]] = {
    "open arrays": again("["),
    "open objects": again('{"a":'),
    "nested content": lambda length: OBJECT + '{"paragraph":' + "[" * (length // 2) + "]" * (length // 2) + "}]}",
    "blocks": again('{"paragraph":"a","gap":"\\n"},', OBJECT, '{"rule":"---"}]}'),
    "wrong blocks": again('{"paragraph":7},', OBJECT, "7]}"),
    "a text for an array": again("a", '{"newsmodel":1,"blocks":"', '"}'),
    "digits": again("1", '{"newsmodel":', "}"),
    "fraction": again("1", '{"newsmodel":1.', "}"),
    "exponent": again("9", '{"newsmodel":1e', "}"),
    "backslashes": again("\\\\", '{"newsmodel":1,"blocks":[],"lead":"', '"}'),
    "escapes": again("\\ud83d\\ude00", OBJECT + '{"paragraph":"', '"}]}'),
    "parts of a string": again('"\\ud83d\\ude00",', OBJECT + '{"paragraph":[[', '"a"]]}]}'),
    "one key many times": again('"a":1,', '{"newsmodel":1,', '"blocks":[]}'),
    "many keys": lambda length: (
        "{" + "".join([f'"k{k}":1,' for k in range(length // 8)]) + '"newsmodel":1,"blocks":[]}'
    ),
    "strings side by side": again('"a",', OBJECT + '{"paragraph":[', '"a"]}]}'),
    "spaces": again(" ", OBJECT, "]}"),
    "identifiers": lambda length: facts("participants", PERSON, length // len(PERSON)),
    "events in a chain": lambda length: facts("events", EVENT, length // len(EVENT)),
}


def read_all(text: str) -> tuple[Article, object]:
    """Parse a text, and derive all that can be asked of it."""
    article = parse(text)
    return article, (article.sentences, article.citations, article.nodes, article.plain, article.sections)


@pytest.mark.parametrize("kind", TEXTS)
def test_law_3_parsing_is_linear(kind: str) -> None:
    """Parsing a text of four times the length, with all its views, takes at most 5.5 times as long."""
    assert growth(read_all, *both(TEXTS[kind])) <= MOST


ROUND: Final = (
    *("prose, a paragraph a line", "markers", "ranges", "linked numbers", "NUL", "surrogates", "byte order marks"),
    *("one-letter paragraphs", "headings", "an item with many lines", "quotation", "table", "line ends", "labels"),
    *("entries", "entries on one line", "entries under a label", "related lines", "addresses with brackets"),
)
"""What own JSON writes in different ways."""


@pytest.mark.parametrize("kind", ROUND)
def test_law_3_writing_and_reading_are_linear(kind: str) -> None:
    """Writing and reading own JSON of four times the length takes at most 5.5 times as long."""
    small, large = map(parse, both(TEXTS[kind]))
    assert growth(lambda article: loads(dumps(article)), small, large) <= MOST


def read_document(document: str) -> Article | DataError:
    """Return what a document holds, or how it is refused."""
    try:
        return loads(document)
    except DataError as error:
        return error


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_law_3_reading_documents_is_linear(kind: str) -> None:
    """Reading a document of four times the length, right or wrong, takes at most 5.5 times as long."""
    assert growth(read_document, *both(DOCUMENTS[kind])) <= MOST


@pytest.mark.parametrize("kind", ["identifiers", "events in a chain", "blocks", "spaces"])
def test_right_documents_are_read(kind: str) -> None:
    """The documents that are meant to be right are: their time is that of reading them whole."""
    document = DOCUMENTS[kind](SMALL)
    assert json.loads(dumps(loads(document))) == json.loads(document)
