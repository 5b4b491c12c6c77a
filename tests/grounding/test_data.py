"""How data is read: what a model plausibly sends is taken, all else is refused where it stands."""

import json
from enum import StrEnum
from typing import Any, Final

import pytest

from newsmodel import DataError, EventType, Grounding, Refusal, ground, parse
from newsmodel.grounding._vocabulary import SYNONYMS, word
from tests.grounding.stories import KINDS
from tests.grounding.told import ARTICLE, PEOPLE, made, told

STORY: Final[dict[str, Any]] = {"participants": PEOPLE, "events": [{"id": "e1", "trigger": "met"}]}
QUOTE: Final = "exact, prefix, suffix, sentence, start, end, type"
WHOLE: Final = json.dumps(STORY)
ALONE: Final = "send the JSON object alone, or in one Markdown fence"


@pytest.mark.parametrize(
    "data",
    [
        WHOLE,
        WHOLE.encode(),
        bytearray(WHOLE.encode()),
        b"\xef\xbb\xbf" + WHOLE.encode(),
        f"\ufeff{WHOLE}",
        f"\n```json\n{WHOLE}\n```\n",
        f"```\n{WHOLE}```",
        f"```JSON \r\n{WHOLE}\r\n```",
        f"~~~json\n{WHOLE}\n~~~",
        f"Here is the story:\n```json\n{WHOLE}\n```\nHope this helps!",
        f"Here is the story:\n\n~~~\n{WHOLE}\n~~~",
        f"First `met`:\n```text\nThey met.\n```\nThen:\n````json\n{WHOLE}\n````\n",
        f"Not closed:\n```json\n{WHOLE}",
        {"story": STORY},
        {"story": {**STORY, "events": STORY["events"][0]}},
        {"id": "article-1", **STORY},
        {**STORY, "issues": None, "statements": ()},
        {"participants": tuple(PEOPLE), "events": STORY["events"][0]},
    ],
)
def test_what_is_taken(data: Any) -> None:
    """A story may be an object, under the key story too, or JSON, alone or in the one fence of an answer with prose."""
    assert ground(ARTICLE, data) == ground(ARTICLE, STORY)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", f"$: not JSON: Expecting value at line 1 column 1: {ALONE}"),
        ("They met.", f"$: not JSON: Expecting value at line 1 column 1: {ALONE}"),
        ("Here it is:\n```\nThey met.\n```", f"$: not JSON: Expecting value at line 1 column 1: {ALONE}"),
        ("Here it is:\n```json\nThey met.\n```", f"$: not JSON: Expecting value at line 1 column 1: {ALONE}"),
        ('Here it is: {"events": []}', f"$: not JSON: Expecting value at line 1 column 1: {ALONE}"),
        ("```json\n{}\n```\nor\n```json\n{}\n```", f"$: holds 2 fences of JSON: {ALONE}"),
        ("```\n{}\n```\nor\n~~~\n{}\n~~~", f"$: holds 2 fences of JSON: {ALONE}"),
        ('```json\n{"events": [\n```', "$: not JSON: Expecting value at line 1 column 13"),
        ("{} {}", "$: not JSON: Extra data at line 1 column 4"),
        ("[" * 100_000, "$: nested too deeply"),
        ("[]", "$: [...] is an array, not an object"),
        ('{"events": [], "events": []}', "$: a key stands twice"),
        (b"\xff", "$: not UTF-8: invalid start byte at byte 0"),
        (None, "$: None is null, not an object"),
        (True, "$: True is true or false, not an object"),
        (7, "$: 7 is a number, not an object"),
        ("1" * 5_000, "$: inf is a number, not an object"),
        ("NaN", "$: nan is a number, not an object"),
        ('"text"', "$: 'text' is a string, not an object"),
        (object(), "$: <object> is of type object, not an object"),
    ],
)
def test_what_is_no_story(data: Any, message: str) -> None:
    """What is no object, and no JSON of one, is a `DataError` that says why."""
    with pytest.raises(DataError) as raised:
        ground(ARTICLE, data)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("story", "refused"),
    [
        (
            {"story": {}, "events": []},
            ["$: 'story' is a key that is unknown here: it is one of id, participants, events, issues, statements"],
        ),
        (
            {"story": {"statements": [7], "events": [8], "mood": "grim"}},
            [
                f"$.story: 'mood' is a key that is unknown here: it is one of {', '.join(('id', *KINDS))}",
                "$.story.events[0]: '8' is a number, not an object",
                "$.story.statements[0]: '7' is a number, not an object",
            ],
        ),
        ({"story": None}, []),
        ({7: 8}, ["$: '7' is a key that is unknown here: it is one of id, participants, events, issues, statements"]),
        (
            {"issues": [{"id": "i1", "label": {"exact": "port"}, "evidence": "stay open"}]},
            ["$.issues[0].label: '{...}' is an object, not a string"],
        ),
        ({"events": 7}, ["$.events: '7' is a number, not an object"]),
        (
            {"events": [None, [1]]},
            ["$.events[0]: 'None' is null, not an object", "$.events[1]: '[...]' is an array, not an object"],
        ),
        ({"events": [{"trigger": "met"}]}, ["$.events[0]: 'met' is refused: it has no id"]),
        (
            {"events": [{"id": "e 1", "trigger": "met"}]},
            [
                "$.events[0].id: 'e 1' is no id: 1 to 100 visible ASCII characters",
                "$.events[0]: 'e 1' is refused: it has no id",
            ],
        ),
        (
            {"events": [{"id": "e1", "trigger": "met", "place": ["Oslo"]}]},
            ["$.events[0].place: '[...]' is an array, not a quote (a string, or an object with the key exact)"],
        ),
        (
            {"events": [{"id": "e1", "trigger": "met", "place": {"exact": 7, "prefix": "a"}}]},
            ["$.events[0].place.exact: '7' is no string: a quote has its words there"],
        ),
        (
            {
                "events": [
                    {"id": "e1", "trigger": {"exact": "met", "words": 1, "prefix": 2, "sentence": "1", "start": True}}
                ]
            },
            [f"$.events[0].trigger: 'words' is a key that is unknown here: it is one of {QUOTE}"],
        ),
        (
            {"issues": [{"id": "i1", "label": 7, "evidence": "stay open"}]},
            ["$.issues[0].label: '7' is a number, not a string"],
        ),
        (
            {"events": [{"id": "x", "trigger": "met"}, {"id": "x", "trigger": "strike"}]},
            [f"$.events[{n}]: 'x' is the id of 2 events: none of them is taken" for n in (0, 1)],
        ),
        (
            {"events": [{"id": "x", "trigger": "met"}], "issues": [{"id": "x", "evidence": ["stay open"]}]},
            ["$.issues[0]: 'x' is the id of one of the events too"],
        ),
    ],
)
def test_what_is_refused(story: dict[Any, Any], refused: list[str]) -> None:
    """What cannot be read is refused where it stands, and nothing else with it."""
    assert told(ground(ARTICLE, story)) == refused


def test_keys_that_stand_twice() -> None:
    """An object of JSON that has a key twice is refused as a whole: which of the two is meant is not known."""
    twice = '{"exact": "met", "exact": "strike"}'
    document = f'{{"events": [{{"id": "e1", "id": "e2", "trigger": "met"}}, {{"id": "e3", "trigger": {twice}}}]}}'
    assert told(ground(ARTICLE, document)) == [
        "$.events[0]: '{...}' has a key twice",
        "$.events[1].trigger: '{...}' has a key twice",
        "$.events[1]: 'e3' is refused: it has no trigger, the words of the text that name it",
    ]


def test_an_unknown_key_is_told_once() -> None:
    """A key that all objects of a kind have too many is refused once, with the keys that are known."""
    people = [{**one, "confidence": 0.9} for one in PEOPLE]
    assert told(ground(ARTICLE, {"participants": people, "statements": [{"content": "met", "confidence": 1}]})) == [
        f"$.{where}[0]: 'confidence' is a key that is unknown here: it is one of {keys}"
        for where, keys in (
            ("participants", "id, name, kind, mentions, aliases, titles, represents"),
            ("statements", "id, speaker, speaker_text, cue, content, said, direct, sentence"),
        )
    ]


def test_a_name_where_an_id_belongs() -> None:
    """Where a name stands instead of an id, the refusal says which id it is."""
    found = made(
        statements=[{"content": "stay open", "speaker": "Ada  Lane"}, {"content": "rejected", "speaker": "Cy Marsh"}],
        events=[{"id": "e1", "trigger": "met", "participants": [{"id": "Hale", "role": "actor"}]}],
        issues=[{"id": "i1", "evidence": ["stay open"], "positions": [{"holder": "Lane", "quote": "stay open"}]}],
    )
    assert told(found) == [
        "$.events[0].participants[0].id: 'Hale' is a name, not an id: send p2",
        "$.issues[0].positions[0].holder: 'Lane' is a name, not an id: send p1",
        "$.issues[0].positions[0]: 'stay open' is refused: nobody holds it",
        "$.statements[0].speaker: 'Ada Lane' is a name, not an id: send p1",
        "$.statements[1].speaker: 'Cy Marsh' is no id: 1 to 100 visible ASCII characters",
    ]


def test_ids_may_be_numbers() -> None:
    """A whole number is its digits, where an id is given and where it is meant."""
    story = {
        "participants": [{"id": 1, "name": "Ada Lane"}],
        "events": [{"id": 2, "trigger": "met", "participants": [{"id": 1, "role": "actor"}]}],
    }
    [event] = ground(ARTICLE, story).article.events
    assert (event.id, event.participations[0].participant) == ("2", "1")


def test_strings_may_be_of_a_type_of_their_own() -> None:
    """A string of a subclass, a word of a `StrEnum` too, is the string that it is."""

    class Word(str):
        __slots__ = ()

    story: dict[str, Any] = {Word("events"): [{"id": Word("e1"), "trigger": Word("met"), "type": EventType.CONSULT}]}
    [event] = ground(ARTICLE, story).article.events
    assert (event.type, type(event.id), type(event.name)) == ("CONSULT", str, str)


def test_refusals_in_the_order_of_the_data() -> None:
    """Refusals come fact by fact, in the order of the data, participants first."""
    found: Grounding = made(
        statements=[{"content": "x"}, {"content": "y"}],
        events=[{"id": f"e{n}", "trigger": "x"} for n in range(11)],
        odd=1,
    )
    facts = [line.partition(":")[0].partition(".t")[0].partition(".c")[0] for line in told(found)]
    assert list(dict.fromkeys(facts)) == [
        "$",
        *[f"$.events[{n}]" for n in range(11)],
        "$.statements[0]",
        "$.statements[1]",
    ]


def test_refusals_stand_on_one_line() -> None:
    """A refusal shows at most a hundred characters of the words, on one line, none that steers a terminal."""
    found = ground(parse("They met."), {"events": [{"id": "e1", "trigger": "a\n\x1b'" + "b" * 200}]})
    shown = str(found.refused[0])
    assert shown == f'$.events[0].trigger: "a \\x1b\'{"b" * 96}..." does not stand in the text'
    assert found.refused[0].words == "a\n\x1b'" + "b" * 200
    assert (
        str(Refusal("$", words=None, reason="belongs to no fact that is told")) == "$: belongs to no fact that is told"
    )


@pytest.mark.parametrize("kind", SYNONYMS)
def test_words_in_other_spellings(kind: type[StrEnum]) -> None:
    """Each word of a vocabulary is known in any case, with spaces or hyphens; each synonym is another word."""
    for meant in kind:
        assert [word(kind, str(meant)), word(kind, f" {str(meant).upper()} ")] == [meant, meant]
    synonyms = [(meant, synonym) for meant, others in SYNONYMS[kind].items() for synonym in others.split(", ")]
    assert [word(kind, synonym.replace(" ", "_").title()) for _, synonym in synonyms] == [
        meant for meant, _ in synonyms
    ]
    assert len({synonym for _, synonym in synonyms} | set(map(str, kind))) == len(synonyms) + len(kind)
    assert [word(kind, "wizard"), word(kind, ""), word(kind, "a" * 1_000)] == [None, None, None]
