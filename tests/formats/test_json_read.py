"""What the reader of own JSON refuses, with the place and the reason; and what it takes."""

import json
from collections.abc import Callable
from typing import Any, Final

import pytest

from newsmodel import Article, DataError, Metadata, Paragraph, dumps, loads
from tests.model.examples import FULL, article_of

EMPTY: Final = '"newsmodel":1,"blocks":[]'
KINDS: Final = (
    "byline, code, date_line, heading, headline, list_item, list_label, paragraph, quotation, related_link, rule, "
    "source, table"
)
LEAVES: Final = "break, dateline, link, marker"
ARRAY: Final = "an array stands for a string only where JSON would join its parts at a surrogate pair"


def with_block(block: str) -> str:
    """Return a document of one block."""
    return f'{{"newsmodel":1,"blocks":[{block}]}}'


def with_key(key: str, value: str) -> str:
    """Return a document with one more key."""
    return f'{{{EMPTY},"{key}":{value}}}'


def with_person(**fields: Any) -> str:
    """Return a document with a participant."""
    person = {"id": "p1", "name": "a", "kind": "person", "mentions": [{"exact": "a", "start": 0}]} | fields
    return json.dumps({"newsmodel": 1, "blocks": [{"paragraph": "a"}], "participants": [person]})


REFUSED: Final[dict[str, tuple[str | bytes, str]]] = {
    # no document
    "nothing": ("", "$: not JSON: Expecting value at line 1 column 1"),
    "no bytes": (b"", "$: not JSON: Expecting value at line 1 column 1"),
    "words": ("They met.", "$: not JSON: Expecting value at line 1 column 1"),
    "cut off": ('{"newsmodel":1,\n"blocks":[', "$: not JSON: Expecting value at line 2 column 11"),
    "something after it": (f"{{{EMPTY}}} x", "$: not JSON: Extra data at line 1 column 29"),
    "two documents": (f"{{{EMPTY}}}{{{EMPTY}}}", "$: not JSON: Extra data at line 1 column 28"),
    "line end in a string": (
        with_block('{"paragraph":"a\nb"}'),
        "$: not JSON: Invalid control character at line 1 column 41",
    ),
    "byte order mark": (
        f"\ufeff{{{EMPTY}}}",
        "$: not JSON: Unexpected UTF-8 BOM (decode using utf-8-sig) at line 1 column 1",
    ),
    "byte order mark in bytes": (
        b"\xef\xbb\xbf{}",
        "$: not JSON: Unexpected UTF-8 BOM (decode using utf-8-sig) at line 1 column 1",
    ),
    "UTF-16": (f"{{{EMPTY}}}".encode("utf-16"), "$: not UTF-8: invalid start byte at byte 0"),
    "UTF-16 without a mark": (
        "{}".encode("utf-16-le"),
        "$: not JSON: Expecting property name enclosed in double quotes at line 1 column 2",
    ),
    "Latin-1": ('{"a":"\u00e9"}'.encode("latin-1"), "$: not UTF-8: invalid continuation byte at byte 6"),
    "surrogate in UTF-8": (b'{"a":"\xed\xa0\x80"}', "$: not UTF-8: invalid continuation byte at byte 6"),
    "NaN": (with_key("lead", "NaN"), "$: NaN is not JSON"),
    "Infinity": (with_key("lead", "[Infinity]"), "$: Infinity is not JSON"),
    "minus Infinity": ("-Infinity", "$: -Infinity is not JSON"),
    "open arrays": ("[" * 100_000, "$: nested too deeply"),
    "open objects": ('{"a":' * 100_000, "$: nested too deeply"),
    "deep content": (with_block('{"paragraph":' + "[" * 5_000 + "]" * 5_000 + "}"), "$: nested too deeply"),
    "long number": (with_key("lead", "1" * 5_000), "$: a number of 5000 digits is too long"),
    "number of 19 digits": (f'{{"newsmodel":{"1" * 19}}}', "$: a number of 19 digits is too long"),
    # the top
    "array": ("[]", "$: [...] is an array, not an object"),
    "null": ("null", "$: null is not an object"),
    "true": ("true", "$: true is not an object"),
    "number": ("7", "$: 7 is a number, not an object"),
    "fraction": ("7.5", "$: 7.5 is a number, not an object"),
    "string": ('"text"', "$: 'text' is a string, not an object"),
    # the version
    "no version": ('{"blocks":[]}', '$.newsmodel: is missing: own JSON begins with {"newsmodel": 1'),
    "empty object": ("{}", '$.newsmodel: is missing: own JSON begins with {"newsmodel": 1'),
    "version zero": (
        '{"newsmodel":0,"blocks":[]}',
        '$.newsmodel: 0 is no version: own JSON begins with {"newsmodel": 1',
    ),
    "version below zero": ('{"newsmodel":-1}', '$.newsmodel: -1 is no version: own JSON begins with {"newsmodel": 1'),
    "version true": (
        '{"newsmodel":true,"blocks":[]}',
        '$.newsmodel: true is no version: own JSON begins with {"newsmodel": 1',
    ),
    "version null": (
        '{"newsmodel":null,"blocks":[]}',
        '$.newsmodel: null is no version: own JSON begins with {"newsmodel": 1',
    ),
    "version 1.0": (
        '{"newsmodel":1.0,"blocks":[]}',
        '$.newsmodel: 1.0 is no version: own JSON begins with {"newsmodel": 1',
    ),
    "version 1e0": (
        '{"newsmodel":1e0,"blocks":[]}',
        '$.newsmodel: 1e0 is no version: own JSON begins with {"newsmodel": 1',
    ),
    "version as a string": (
        '{"newsmodel":"1","blocks":[]}',
        "$.newsmodel: '1' is no version: own JSON begins with {\"newsmodel\": 1",
    ),
    "newer version": (
        '{"newsmodel":2,"blocks":7,"unheard":{}}',
        "$.newsmodel: version 2 is newer than this newsmodel, which reads up to 1",
    ),
    "version twice": ('{"newsmodel":1,"newsmodel":1,"blocks":[]}', "$: the key 'newsmodel' stands twice"),
    # keys
    "no blocks": ('{"newsmodel":1}', "$.blocks: is missing"),
    "unknown key": (with_key("text", '"a"'), "$: the key 'text' is unknown here"),
    "unknown key with odd characters": (with_key("\\u001b\\ud800", "1"), "$: the key '\\x1b\\ud800' is unknown here"),
    "long unknown key": (with_key("k" * 1_000, "1"), f"$: the key '{'k' * 34}... is unknown here"),
    "first of many unknown keys": (with_key("b", '1,"a":1'), "$: the key 'a' is unknown here"),
    "key twice": (with_key("lead", '"","lead":""'), "$: the key 'lead' stands twice"),
    "one key twice, one thrice": (with_key("a", '1,"b":1,"b":1,"a":1,"b":1'), "$: the key 'b' stands twice"),
    "private key": (with_key("_derived", "{}"), "$: the key '_derived' is unknown here"),
    # blocks
    "blocks null": ('{"newsmodel":1,"blocks":null}', "$.blocks: null is not an array"),
    "blocks a string": ('{"newsmodel":1,"blocks":"abc"}', "$.blocks: 'abc' is a string, not an array"),
    "blocks an object": ('{"newsmodel":1,"blocks":{"paragraph":"a"}}', "$.blocks: {...} is an object, not an array"),
    "a string for a block": (with_block('"a"'), "$.blocks[0]: 'a' is a string, not an object"),
    "an array for a block": (with_block('["a"]'), "$.blocks[0]: [...] is an array, not an object"),
    "null for a block": (with_block("null"), "$.blocks[0]: null is not an object"),
    "the second block": (with_block('{"rule":"-"},7'), "$.blocks[1]: 7 is a number, not an object"),
    "block of no kind": (with_block("{}"), f"$.blocks[0]: a key is missing that says what it is, one of {KINDS}"),
    "block of an unknown kind": (
        with_block('{"picture":"a"}'),
        f"$.blocks[0]: a key is missing that says what it is, one of {KINDS}",
    ),
    "leaf for a block": (
        with_block('{"marker":"[1]"}'),
        f"$.blocks[0]: a key is missing that says what it is, one of {KINDS}",
    ),
    "block of two kinds": (
        with_block('{"paragraph":"a","rule":"-"}'),
        "$.blocks[0]: the key 'rule' is unknown here",
    ),
    "key of a block twice": (with_block('{"rule":"-","gap":"","gap":""}'), "$.blocks[0]: the key 'gap' stands twice"),
    "kind twice": (with_block('{"rule":"-","rule":"-"}'), "$.blocks[0]: the key 'rule' stands twice"),
    "key of another block": (with_block('{"rule":"-","level":2}'), "$.blocks[0]: the key 'level' is unknown here"),
    "content under its field": (
        with_block('{"paragraph":"a","content":[]}'),
        "$.blocks[0]: the key 'content' is unknown here",
    ),
    "lead null": (with_block('{"rule":"-","lead":null}'), "$.blocks[0].lead: null is not a string"),
    "gap of words": (with_block('{"rule":"-","gap":"a"}'), "$.blocks[0].gap: 'a' is not white space alone"),
    "role": (with_block('{"headline":"a","role":"big"}'), "$.blocks[0].role: 'big' is none of main, sub"),
    "role null": (with_block('{"headline":"a","role":null}'), "$.blocks[0].role: null is not a string"),
    "role as an array": (
        with_block('{"headline":"a","role":["main"]}'),
        "$.blocks[0].role: [...] is an array, not a string",
    ),
    "level as a string": (
        with_block('{"heading":"a","level":"2"}'),
        "$.blocks[0].level: '2' is a string, not a whole number",
    ),
    "level true": (with_block('{"heading":"a","level":true}'), "$.blocks[0].level: true is not a whole number"),
    "level 2.0": (with_block('{"heading":"a","level":2.0}'), "$.blocks[0].level: 2.0 is a number, not a whole number"),
    "level 1.9": (with_block('{"heading":"a","level":1.9}'), "$.blocks[0].level: 1.9 is a number, not a whole number"),
    "level too high": (with_block('{"heading":"a","level":7}'), "$.blocks[0].level: 7 is not between 1 and 6"),
    "no opens": (with_block('{"list_label":"a"}'), "$.blocks[0].opens: is missing"),
    "numbers as a number": (
        with_block('{"source":"a","numbers":1}'),
        "$.blocks[0].numbers: 1 is a number, not an array",
    ),
    "numbers null": (with_block('{"source":"a","numbers":null}'), "$.blocks[0].numbers: null is not an array"),
    "numbers as a string": (
        with_block('{"source":"a","numbers":"12"}'),
        "$.blocks[0].numbers: '12' is a string, not an array",
    ),
    "number as a string": (
        with_block('{"source":"a","numbers":[1,"2"]}'),
        "$.blocks[0].numbers[1]: '2' is a string, not a whole number",
    ),
    "number null": (
        with_block('{"source":"a","numbers":[null]}'),
        "$.blocks[0].numbers[0]: null is not a whole number",
    ),
    "number too high": (
        with_block('{"source":"a","numbers":[1000000000]}'),
        "$.blocks[0].numbers[0]: 1000000000 is not between 0 and 999999999",
    ),
    "empty label": (with_block('{"source":"a","labels":[""]}'), "$.blocks[0].labels[0]: '' is empty"),
    # content
    "content a number": (
        with_block('{"paragraph":7}'),
        "$.blocks[0].paragraph: 7 is a number, not content (a string or an array)",
    ),
    "content null": (
        with_block('{"paragraph":null}'),
        "$.blocks[0].paragraph: null is not content (a string or an array)",
    ),
    "content an object": (
        with_block('{"paragraph":{"marker":"[1]"}}'),
        "$.blocks[0].paragraph: {...} is an object, not content (a string or an array)",
    ),
    "empty content": (with_block('{"paragraph":""}'), "$.blocks[0].paragraph: '' is empty: leave it out"),
    "empty string": (
        with_block('{"paragraph":["a",{"break":"-"},""]}'),
        "$.blocks[0].paragraph[2]: '' is empty: leave it out",
    ),
    "two strings": (
        with_block('{"paragraph":["a","b"]}'),
        "$.blocks[0].paragraph[1]: 'b' follows another string: put them together",
    ),
    "null in content": (
        with_block('{"paragraph":[null]}'),
        "$.blocks[0].paragraph[0]: null is not a string or an object",
    ),
    "number in content": (
        with_block('{"paragraph":["a",1]}'),
        "$.blocks[0].paragraph[1]: 1 is a number, not a string or an object",
    ),
    "leaf of no kind": (
        with_block('{"paragraph":[{}]}'),
        f"$.blocks[0].paragraph[0]: a key is missing that says what it is, one of {LEAVES}",
    ),
    "field in a paragraph": (
        with_block('{"paragraph":[{"title":"a"}]}'),
        f"$.blocks[0].paragraph[0]: a key is missing that says what it is, one of {LEAVES}",
    ),
    "marker in a source": (
        with_block('{"source":[{"marker":"[1]"}]}'),
        "$.blocks[0].source[0]: a key is missing that says what it is, one of date, publisher, title, url",
    ),
    "leaf of two kinds": (
        with_block('{"paragraph":[{"marker":"[1]","link":"a"}]}'),
        "$.blocks[0].paragraph[0]: the key 'link' is unknown here",
    ),
    "marker in code": (
        with_block('{"code":[{"marker":"[1]"}]}'),
        "$.blocks[0].code[0]: <Marker> is a Marker, not a str",
    ),
    # leaves
    "empty marker": (with_block('{"paragraph":[{"marker":""}]}'), "$.blocks[0].paragraph[0].marker: '' is empty"),
    "marker a number": (
        with_block('{"paragraph":[{"marker":1}]}'),
        "$.blocks[0].paragraph[0].marker: 1 is a number, not a string",
    ),
    "key of a marker": (
        with_block('{"paragraph":["a",{"marker":"[1]","x":1}]}'),
        "$.blocks[0].paragraph[1]: the key 'x' is unknown here",
    ),
    "key of a marker twice": (
        with_block('{"paragraph":[{"marker":"[1]","url":"a","url":"b"}]}'),
        "$.blocks[0].paragraph[0]: the key 'url' stands twice",
    ),
    "raw of a marker": (
        with_block('{"paragraph":[{"marker":"[1]","raw":"[1]"}]}'),
        "$.blocks[0].paragraph[0]: the key 'raw' is unknown here",
    ),
    "style": (
        with_block('{"paragraph":[{"break":"-"},{"link":"a","title":"","url":"","style":"link"}]}'),
        "$.blocks[0].paragraph[1]: the key 'style' is unknown here",
    ),
    "empty address of a marker": (
        with_block('{"paragraph":[{"marker":"[1]","url":""}]}'),
        "$.blocks[0].paragraph[0].url: '' is empty",
    ),
    "link without a title": (
        with_block('{"paragraph":[{"link":"a","url":"b"}]}'),
        "$.blocks[0].paragraph[0].title: is missing",
    ),
    "date of a dateline": (
        with_block('{"paragraph":[{"dateline":"a","date":{"quote":{"exact":"b","start":0},"type":"date"}}]}'),
        "$.blocks[0].paragraph[0].date.quote: 'b' does not stand at 0 of the dateline",
    ),
    "date of a dateline as a string": (
        with_block('{"paragraph":[{"dateline":"a","date":"2031"}]}'),
        "$.blocks[0].paragraph[0].date: '2031' is a string, not an object",
    ),
    "empty title": (with_block('{"source":[{"title":""}]}'), "$.blocks[0].source[0].title: '' is empty"),
    "title null": (with_block('{"source":[{"title":null}]}'), "$.blocks[0].source[0].title: null is not a string"),
    "field with another key": (
        with_block('{"source":[{"title":"a","gap":""}]}'),
        "$.blocks[0].source[0]: a field has one key, its name",
    ),
    "field twice": (
        with_block('{"source":[{"title":"a","title":"a"}]}'),
        "$.blocks[0].source[0]: the key 'title' stands twice",
    ),
    # strings in parts
    "parts without a pair": (with_block('{"paragraph":[["a","b"]]}'), f"$.blocks[0].paragraph[0]: {ARRAY}"),
    "parts cut elsewhere": (
        with_block(r'{"paragraph":[["a","\ud83d","\ude00"]]}'),
        f"$.blocks[0].paragraph[0]: {ARRAY}",
    ),
    "parts with an empty one": (
        with_block(r'{"paragraph":[["\ud83d","\ude00",""]]}'),
        f"$.blocks[0].paragraph[0]: {ARRAY}",
    ),
    "pair not cut": (
        with_block(r'{"paragraph":[["\ud83d","\ude00\ud83d","\ude00","x"]]}'),
        f"$.blocks[0].paragraph[0]: {ARRAY}",
    ),
    "one part": (
        with_block(r'{"paragraph":[["\ud83d"]]}'),
        "$.blocks[0].paragraph[0]: [...] is an array, not a string",
    ),
    "no part": (with_block('{"paragraph":[[]]}'), "$.blocks[0].paragraph[0]: [...] is an array, not a string"),
    "part a number": (
        with_block('{"paragraph":[["a",1]]}'),
        "$.blocks[0].paragraph[0]: [...] is an array, not a string",
    ),
    "text as an array": (with_key("metadata", '{"uri":["a"]}'), "$.metadata.uri: [...] is an array, not a string"),
    "parts of a lead": (with_block('{"rule":"-","lead":["a","b"]}'), f"$.blocks[0].lead: {ARRAY}"),
    # metadata
    "metadata null": (with_key("metadata", "null"), "$.metadata: null is not an object"),
    "metadata an array": (with_key("metadata", "[]"), "$.metadata: [...] is an array, not an object"),
    "metadata a string": (with_key("metadata", '"a"'), "$.metadata: 'a' is a string, not an object"),
    "key of metadata": (with_key("metadata", '{"author":"a"}'), "$.metadata: the key 'author' is unknown here"),
    "key of metadata twice": (with_key("metadata", '{"uri":"a","uri":"a"}'), "$.metadata: the key 'uri' stands twice"),
    "uri a number": (with_key("metadata", '{"uri":7}'), "$.metadata.uri: 7 is a number, not a string"),
    "empty uri": (with_key("metadata", '{"uri":""}'), "$.metadata.uri: '' is empty"),
    "author null": (with_key("metadata", '{"authors":["a",null]}'), "$.metadata.authors[1]: null is not a string"),
    "authors a string": (
        with_key("metadata", '{"authors":"abc"}'),
        "$.metadata.authors: 'abc' is a string, not an array",
    ),
    "naive and aware": (
        with_key("metadata", '{"published":"2031-08-14T10:05:00","modified":"2031-08-14T10:05:00+00:00"}'),
        "$.metadata.published: one has a time zone and one has none: they cannot be compared",
    ),
    # the story
    "events null": (with_key("events", "null"), "$.events: null is not an array"),
    "event a number": (with_key("events", "[7]"), "$.events[0]: 7 is a number, not an object"),
    "event a string": (with_key("events", '["a"]'), "$.events[0]: 'a' is a string, not an object"),
    "event an array": (with_key("events", "[[]]"), "$.events[0]: [...] is an array, not an object"),
    "event of nothing": (with_key("events", "[{}]"), "$.events[0].id: is missing"),
    "person without a mention": (
        with_person(mentions=[]),
        "$.participants[0].mentions: (...) is empty: at least one is needed",
    ),
    "mentions of a string": (with_person(mentions="a"), "$.participants[0].mentions: 'a' is a string, not an array"),
    "mention as a string": (
        with_person(mentions=["a"]),
        "$.participants[0].mentions[0]: 'a' is a string, not an object",
    ),
    "false quote": (
        with_person(mentions=[{"exact": "b", "start": 0}]),
        "$.participants[0].mentions[0]: 'b' does not stand at 0 of the text, which has 'a' there",
    ),
    "start a fraction": (
        with_person(mentions=[{"exact": "a", "start": 0.0}]),
        "$.participants[0].mentions[0].start: 0.0 is a number, not a whole number",
    ),
    "start false": (
        with_person(mentions=[{"exact": "a", "start": False}]),
        "$.participants[0].mentions[0].start: false is not a whole number",
    ),
    "quote without a start": (
        with_person(mentions=[{"exact": "a"}]),
        "$.participants[0].mentions[0].start: is missing",
    ),
    "id a number": (with_person(id=1), "$.participants[0].id: 1 is a number, not a string"),
    "id with a space": (
        with_person(id="p 1"),
        "$.participants[0].id: 'p 1' is no id: 1 to 100 visible ASCII characters",
    ),
    "unknown id": (with_person(represents="p2"), "$.participants[0].represents: 'p2' is the id of no participant"),
    "kind": (
        with_person(kind="robot"),
        "$.participants[0].kind: 'robot' is none of person, organization, state, group, other",
    ),
    "identifier a string": (
        with_person(identifiers=["Q1"]),
        "$.participants[0].identifiers[0]: 'Q1' is a string, not an object",
    ),
    "direct a number": (
        with_key("statements", '[{"said":{"exact":"a","start":0},"evidence":{"quotes":[]},"direct":1}]'),
        "$.statements[0].direct: 1 is a number, not true or false",
    ),
    "direct null": (
        with_key("statements", '[{"said":{"exact":"a","start":0},"evidence":{"quotes":[]},"direct":null}]'),
        "$.statements[0].direct: null is not true or false",
    ),
    # external sources
    "external source a string": (
        with_key("external_sources", '["a"]'),
        "$.external_sources[0]: 'a' is a string, not an object",
    ),
    "external source null": (with_key("external_sources", "[null]"), "$.external_sources[0]: null is not an object"),
    "external source no source": (
        with_key("external_sources", '[{"rule":"-"}]'),
        "$.external_sources[0].source: is missing",
    ),
    "external source empty": (
        with_key("external_sources", '[{"source":[{"url":""}]}]'),
        "$.external_sources[0].source[0].url: '' is empty",
    ),
    "external source twice": (
        with_key("external_sources", '[{"source":"a","lead":"","lead":""}]'),
        "$.external_sources[0]: the key 'lead' stands twice",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_refused(case: str) -> None:
    """A document that is wrong is refused with the place and the reason, and nothing in it is coerced."""
    document, message = REFUSED[case]
    with pytest.raises(DataError) as raised:
        loads(document)
    assert str(raised.value) == message
    assert (raised.value.path, raised.value.reason) == tuple(message.split(": ", 1))
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


@pytest.mark.parametrize(
    "moment",
    [
        *("", "a", "2031", "2031-08", "20310814", "2031-8-14", "2031-W33-4", "2031-226", "14.08.2031", "2031-13-01"),
        *("2031-02-29", "2031-08-14 10:05:00", "2031-08-14t10:05:00", "2031-08-14T10:05", "2031-08-14T1005"),
        *("2031-08-14T10:05:00Z", "2031-08-14T10:05:00+0200", "2031-08-14T10:05:00+02", "2031-08-14T10:05:00.5"),
        *("2031-08-14T24:00:00", "2031-08-14T10:05:60", "2031-08-14T10:05:00+24:00", "2031-08-14T10:05:00+00:00:00"),
        *(
            "2031-08-14T10:05:00-00:00",
            "2031-08-14T10:05:00+01:00+02:00",
            " 2031-08-14",
            "2031-08-14\n",
            "T",
            "-01:00T",
        ),
        *(
            "\u0662\u0660\u0663\u0661-08-14",
            "\uff12031-08-14",
            "+2031-08-14",
            "0000-01-01",
            "2031-08-14T10:05:00+ab:cd",
        ),
    ],
)
def test_moments_are_read_as_they_are_written(moment: str) -> None:
    """A day or moment that is written in any other way than ours is refused, right or wrong."""
    with pytest.raises(DataError, match=r"^\$\.metadata\.modified: .* is no date as it is written here: 2025-08-15, "):
        loads(json.dumps({"newsmodel": 1, "blocks": [], "metadata": {"modified": moment}}))


@pytest.mark.parametrize(
    ("moment", "shown"), [(7, "7 is a number"), (["2031"], r"\[\.\.\.\] is an array"), ({}, "{...} is")]
)
def test_moments_are_strings(moment: Any, shown: str) -> None:
    """A moment that is no string is refused."""
    with pytest.raises(DataError, match=rf"^\$\.metadata\.modified: {shown}.*, not a date \(a string\)$"):
        loads(json.dumps({"newsmodel": 1, "blocks": [], "metadata": {"modified": moment}}))


@pytest.mark.parametrize(
    "document", [f"{{{EMPTY},}}", "{'a':1}", "[1,]", "{a:1}", '{"a" 1}', "// a", '["\\x41"]', "[01]"]
)
def test_what_only_looks_like_json_is_refused(document: str) -> None:
    """What other readers take for JSON, and JSON does not, is refused."""
    with pytest.raises(DataError, match=r"^\$: not JSON: [A-Z].* at line 1 column [0-9]+$"):
        loads(document)


TAKEN: Final[dict[str, tuple[str | bytes | bytearray, Article]]] = {
    "white space": (f" \t\r\n{{ {EMPTY} }}\n", Article(())),
    "bytes": (b'{"newsmodel":1,"blocks":[]}', Article(())),
    "a bytearray": (bytearray(b'{"newsmodel":1,"blocks":[]}'), Article(())),
    "any order of keys": ('{"lead":"\\n","blocks":[],"newsmodel":1}', Article((), lead="\n")),
    "any order of keys of a block": (
        with_block('{"gap":"","lead":"x","paragraph":"a"}'),
        Article((Paragraph(("a",), lead="x"),)),
    ),
    "one string in an array": (with_block('{"paragraph":["a"]}'), article_of("a")),
    "escapes": (with_block(r'{"paragraph":"\u0061\/\ud83c\udf3e"}'), article_of("a/\U0001f33e")),
    "lone surrogates escaped": (with_block(r'{"paragraph":"\ud83d x \ude00"}'), article_of("\ud83d x \ude00")),
    "surrogate in parts": (with_block(r'{"paragraph":[["\ud83d","\ude00"]]}'), article_of("\ud83d\ude00")),
    "what is the default": (
        f'{{{EMPTY},"lead":"","events":[],"metadata":{{"uri":null,"published":null,"authors":[]}},"external_sources":[]}}',
        Article(()),
    ),
    "minus zero": (
        with_block('{"related_link":"a","number":-0}'),
        loads(with_block('{"related_link":"a","number":0}')),
    ),
    "numbers that could be left out": (
        with_block('{"source":"a","lead":"[1] ","numbers":[1]}'),
        loads(with_block('{"source":"a","lead":"[1] "}')),
    ),
    "moments": (
        with_key("metadata", '{"published":"2031-08-14","modified":"2031-08-14T10:05:06.000007-00:30"}'),
        Article(
            (),
            metadata=loads(
                with_key("metadata", '{"modified":"2031-08-14T10:05:06.000007-00:30","published":"2031-08-14"}')
            ).metadata,
        ),
    ),
}


@pytest.mark.parametrize("case", TAKEN)
def test_what_is_right_is_read(case: str) -> None:
    """A document may have its keys in any order, and what it need not have; it is written again as we do."""
    document, article = TAKEN[case]
    assert loads(document) == article
    assert loads(dumps(loads(document))) == article


def test_a_string_of_another_class_is_read() -> None:
    """A str of a class of its own is text as any other."""

    class Own(str):
        __slots__ = ()

    assert loads(Own(f"{{{EMPTY}}}")) == Article(())


def test_metadata_of_nothing_is_none() -> None:
    """Metadata of nothing reads as an Article has it that knows nothing."""
    assert loads(with_key("metadata", "{}")) == Article((), metadata=Metadata())


@pytest.mark.parametrize("value", [None, 7, [], {}, memoryview(b"{}"), ["{}"], Article(())])
def test_only_text_and_bytes_are_read(value: Any) -> None:
    """`loads` takes text and bytes; anything else is a TypeError, since it is no document at all."""
    with pytest.raises(TypeError, match=r"^loads\(\) takes str or bytes, not "):
        loads(value)


def test_reading_changes_nothing_outside() -> None:
    """A document read twice gives equal Articles."""
    document = dumps(FULL)
    assert loads(document) == loads(document) == FULL


@pytest.mark.parametrize(
    "make",
    [
        lambda: "[" * 200_000,
        lambda: '{"newsmodel":1,"blocks":"' + "a" * 500_000 + '"}',
        lambda: with_block('{"paragraph":[' + '"a",' * 100_000 + '"a"]}'),
        lambda: with_key("k" * 100_000, "1"),
        lambda: with_block('{"paragraph":[' + "{}," * 100_000 + "{}]}"),
        lambda: with_person(represents="p" * 100, name="n" * 100_000),
        lambda: with_person(mentions=[{"exact": "b" * 100_000, "start": 0}]),
    ],
)
def test_messages_do_not_grow(make: Callable[[], str]) -> None:
    """However large a wrong document is, its error is short and names the first fault."""
    with pytest.raises(DataError) as raised:
        loads(make())
    assert len(str(raised.value)) < 250
