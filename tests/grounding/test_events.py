"""Events of stories made elsewhere: what is placed, what is dropped, what is refused, and in which words."""

from typing import Any, Final

import pytest

from newsmodel import EventType, Grounding, ground, parse
from tests.grounding.told import made, told, words

INSTEAD: Final = "does not stand in the text, which has 'Ada Lane met Bo Hale' there"
UNPLACED: Final = "'e1' is refused: its trigger is not placed"


def event(**fields: Any) -> Grounding:
    """Ground one event."""
    return made(events=[{"id": "e1", "trigger": "met", **fields}])


def test_an_event_whole() -> None:
    """An event keeps all that its sentence says."""
    sentence = "Minister Ada Lane met Bo Hale, the mayor of Port Lindmark, on Friday."
    parts = [{"id": "p1", "role": "agent"}, {"participant": "p2"}]
    found = event(
        sentence=sentence,
        type="consult",
        time_text="Friday",
        time="2031-08-15",
        place="Port Lindmark",
        participants=parts,
        status="Past",
        outcome="rejected the plan",
    )
    [one] = found.article.events
    assert told(found) == []
    assert one.time is not None
    assert one.place is not None
    assert (one.name, one.type, one.status) == ("met", "CONSULT", "occurred")
    assert (one.time.quote.exact, one.time.value, str(one.time.earliest)) == ("Friday", "2031-08-15", "2031-08-15")
    assert (str(one.place), words(*one.place.quotes)) == ("Port Lindmark", ["Port Lindmark"])
    assert [(part.participant, str(part.role)) for part in one.participations] == [("p1", "actor"), ("p2", "other")]
    assert words(one.outcome, *one.evidence.quotes) == ["rejected the plan", "met", sentence]


def test_the_name_of_an_event() -> None:
    """A name that the text has is kept as it has it; it is the trigger where no trigger is sent."""
    assert event(name="strike").article.events[0].name == "strike"
    [one] = made(events=[{"id": "e1", "name": {"exact": "the strike"}}]).article.events
    assert (one.name, words(*one.evidence.quotes)) == ("the strike", ["the strike"])


def test_the_sentence_says_which_trigger_is_meant() -> None:
    """The sentence of an event, as words or as a number, says which of several places its trigger is."""
    text = "The port closed. The harbour closed."
    for sentence in ("The harbour closed.", 2, "2"):
        story = {"events": [{"id": "e1", "trigger": "closed", "sentence": sentence}]}
        assert ground(parse(text), story).article.events[0].evidence.quotes[0].start == 29


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        (
            {"type": "WAR"},
            [f"$.events[0].type: 'WAR' is none of {', '.join(EventType)}: taken for OTHER"],
        ),
        (
            {"time": "2031-08-15"},
            ["$.events[0].time: '2031-08-15' is refused: a time needs time_text, the words of the text that give it"],
        ),
        (
            {"time_text": "Friday", "time": "next week"},
            ["$.events[0].time: 'next week' is no time as EDTF or ISO 8601 writes it, such as 2025-08-15 or 2025-08"],
        ),
        ({"time_text": "Monday", "time": "2031"}, ["$.events[0].time_text: 'Monday' does not stand in the text"]),
        ({"name": "summit"}, ["$.events[0].name: 'summit' does not stand in the text"]),
        ({"place": "Oslo"}, ["$.events[0].place: 'Oslo' does not stand in the text"]),
        ({"time_text": "!"}, ["$.events[0].time_text: '!' holds no word"]),
        ({"place": "!"}, ["$.events[0].place: '!' holds no word"]),
        ({"outcome": "a deal"}, ["$.events[0].outcome: 'a deal' does not stand in the text"]),
        (
            {"participants": [{"id": "p9"}, {"role": "actor"}, "p1"]},
            [
                "$.events[0].participants[2]: 'p1' is a string, not an object",
                "$.events[0].participants[0].id: 'p9' is the id of no participant that is placed",
                "$.events[0].participants[1]: 'actor' is refused: it names no participant",
            ],
        ),
        ({"main": "yes"}, ["$.events[0].main: 'yes' is a string, not true or false"]),
        ({"part_of": "e9"}, ["$.events[0].part_of: 'e9' is the id of no event that is placed"]),
        ({"part_of": "e1"}, ["$.events[0].part_of: 'e1' is refused: the event would be a part of itself"]),
    ],
)
def test_what_is_dropped_from_an_event(fields: dict[str, Any], refused: list[str]) -> None:
    """What the text does not say of an event is refused, and the event stays without it."""
    found = event(**fields)
    assert sorted(told(found)) == sorted(refused)
    [one] = found.article.events
    assert words(one.outcome, *one.evidence.quotes) == [None, "met"]
    assert (one.name, one.type, one.place, one.part_of, one.participations) == ("met", "OTHER", None, None, ())
    assert one.time is None or one.time.value is None


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        (
            {"trigger": "clashed"},
            ["'clashed' does not stand in the text", UNPLACED],
        ),
        ({"trigger": None}, ["'e1' is refused: it has no trigger, the words of the text that name it"]),
        (
            {"sentence": "Lane said the port must stay open."},
            [
                "'met' does not stand in the sentence that is given with it",
                "'e1' is refused: its trigger is not placed",
            ],
        ),
        (
            {"sentence": "Ada Lane met nobody."},
            [f"'Ada Lane met nobody.' {INSTEAD}", "'e1' is refused: its sentence is not placed"],
        ),
        *[
            (
                {"sentence": number},
                [
                    f"'{number}' is the number of no sentence: they count from 1 to 5",
                    "'e1' is refused: its sentence is not placed",
                ],
            )
            for number in (99, 0, -1)
        ],
        (
            {"sentence": ["met"]},
            [
                "'[...]' is an array, not a quote (a string, or an object with the key exact)",
                "'e1' is refused: its sentence is not placed",
            ],
        ),
        (
            {"trigger": "on Friday. Lane said"},
            ["'e1' is refused: its trigger runs over sentences: quote the shortest words that name it"],
        ),
        (
            {"trigger": "Lindmark"},
            ["'Lindmark' stands 3 times in the text: send its whole sentence as sentence", UNPLACED],
        ),
        (
            {"sentence": "Lindmark"},
            [
                "'Lindmark' stands 3 times in the text: send the sentence before or after it, too",
                "'e1' is refused: its sentence is not placed",
            ],
        ),
        (
            {"status": "rumoured"},
            [
                "'rumoured' is none of occurred, ongoing, planned, possible, denied",
                "'e1' is refused: its status cannot be read",
            ],
        ),
    ],
)
def test_events_that_are_refused(fields: dict[str, Any], refused: list[str]) -> None:
    """An event without its trigger, or with a status that cannot be read, gets not in."""
    found = event(**fields)
    assert found.article.events == ()
    assert [line.partition(": ")[2] for line in told(found)] == refused


@pytest.mark.parametrize(
    ("text", "trigger", "language"),
    [
        ("The government did not sign the deal.", "sign the deal", None),
        ("It has not yet formally signed the deal.", "signed the deal", None),
        ("They didn\u2019t meet.", "meet", None),
        ("They can't meet.", "meet", "en"),
        ("No agreement was signed.", "signed", None),
        ("They left without a deal.", "deal", None),
        ("No troops withdrew.", "withdrew", None),
        ("Sie hat den Vertrag nicht unterzeichnet.", "unterzeichnet", "de"),
        ("Es gab keine Einigung.", "Einigung", "de"),
        ("Ils n'ont pas sign\u00e9.", "sign\u00e9", "fr"),
        ("El gobierno no firm\u00f3.", "firm\u00f3", "es"),
        (
            "\u041e\u043d\u0438 \u043d\u0435 \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b\u0438.",
            "\u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b\u0438",
            "ru",
        ),
    ],
)
def test_what_the_text_denies(text: str, trigger: str, language: str | None) -> None:
    """An event under a plain negation is refused as one that took place or will; as denied or possible it is taken."""
    for status, taken in (("occurred", 0), ("ongoing", 0), ("planned", 0), (None, 0), ("denied", 1), ("possible", 1)):
        story = {"events": [{"id": "e1", "trigger": trigger, "status": status}]}
        found = ground(parse(text, language=language, headlines=0), story)
        assert len(found.article.events) == taken
        assert [refusal.reason.partition(" stands before ")[2] for refusal in found.refused] == [
            "its trigger: send denied as its status, or drop it"
        ] * (1 - taken)


@pytest.mark.parametrize(
    ("text", "trigger", "language"),
    [
        ("They did not say that they met.", "met", None),
        ("It is not only signed.", "signed", None),
        ("There is no doubt they met.", "met", None),
        ("They said no, and met.", "met", None),
        ("It did not rain. They met.", "met", None),
        ("He will not go [1] met.", "met", None),
        ("It is no.1 met.", "met", None),
        ("No presidente assinou.", "assinou", "pt-BR"),
        ("Met they have.", "Met", None),
        ("Without warning it exploded.", "exploded", None),
    ],
)
def test_what_a_negation_elsewhere_leaves(text: str, trigger: str, language: str | None) -> None:
    """A negation of something else, or in another sentence, denies no event."""
    found = ground(parse(text, language=language, headlines=0), {"events": [{"id": "e1", "trigger": trigger}]})
    assert (len(found.article.events), found.refused) == (1, ())


def test_main_events_come_first() -> None:
    """Events keep their order, but for the main ones."""
    triggers = ("met", "stay", "strike", "rejected")
    events = [{"id": f"e{n}", "trigger": trigger, "main": n == 3} for n, trigger in enumerate(triggers)]
    assert [one.id for one in made(events=events).article.events] == ["e3", "e0", "e1", "e2"]


def test_parts_of_events() -> None:
    """An event may be part of another; of a circle none is, and what hangs on the circle stays."""
    parts = {"e0": "e1", "e1": "e2", "e2": "e1", "e3": "e0"}
    triggers = ("met", "regretted", "strike", "rejected")
    events = [{"id": f"e{n}", "trigger": trigger, "part_of": parts[f"e{n}"]} for n, trigger in enumerate(triggers)]
    found = made(events=events)
    assert [one.part_of for one in found.article.events] == ["e1", None, None, "e0"]
    assert len(found.refused) == 2


def test_a_place_is_named_in_the_sentence_or_elsewhere() -> None:
    """A place is quoted wherever the trigger's sentence names it; where it does not, wherever the text does."""
    for trigger, starts in (("strike", ["Lindmark"] * 2), ("regretted", ["Lindmark"] * 2), ("stay", ["Lindmark"] * 3)):
        [one] = made(events=[{"id": "e1", "trigger": trigger, "place": "Lindmark"}]).article.events
        assert one.place is not None
        assert words(*one.place.quotes) == starts


def test_an_event_outside_the_sentences() -> None:
    """An event may be told where there are no sentences, in a heading or a table; its place is then any."""
    text = "They met in Lindmark.\n\n## Strike in Port Hale\n\nNobody spoke in Lindmark."
    story = {"events": [{"id": "e1", "trigger": "Strike", "place": "Lindmark"}]}
    [one] = ground(parse(text), story).article.events
    assert one.place is not None
    assert [quote.start for quote in one.place.quotes] == [12, 63]


@pytest.mark.parametrize(
    ("value", "kind", "span"),
    [
        ("2031", "date", ("2031-01-01", "2031-12-31")),
        ("2031-12", "date", ("2031-12-01", "2031-12-31")),
        ("9999", "date", ("9999-01-01", "9999-12-31")),
        ("9999-11", "date", ("9999-11-01", "9999-11-30")),
        ("2031-08-15/2031-08-17", "date", ("2031-08-15", "2031-08-17")),
        ("2031-08-15/..", "date", ("2031-08-15", "None")),
        ("203X", "date", ("None", "None")),
        ("2031-08~", "date", ("None", "None")),
        ("2031-W33", "date", ("None", "None")),
        ("XXXX-08-15", "date", ("None", "None")),
        ("2031-08-15T10:05Z", "time", ("None", "None")),
        ("PT3H", "duration", ("None", "None")),
        ("2031-02-30", None, None),
        ("2031-02-30T10:00", None, None),
        ("2031-13", None, None),
        ("0000", None, None),
        ("2031-08-17/2031-08-15", None, None),
        ("../..", None, None),
        ("PT3H/2031", None, None),
        ("2031/soon", None, None),
        ("P", None, None),
    ],
)
def test_values_of_times(value: str, kind: str | None, span: tuple[str, str] | None) -> None:
    """A value is kept where it is well formed and such days exist, with the days that it spans."""
    [one] = event(time_text="Friday", time=value).article.events
    assert one.time is not None
    if kind is None or span is None:
        assert one.time.value is None
    else:
        assert (one.time.value, one.time.type) == (value, kind)
        assert (str(one.time.earliest), str(one.time.latest)) == span
