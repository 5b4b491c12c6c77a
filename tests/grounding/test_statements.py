"""Statements of stories made elsewhere: the words, who said them, and what says so."""

from typing import Any, Final

import pytest

from newsmodel import Grounding, ground, parse, story_schema
from tests.grounding.told import PEOPLE, TEXT, made, told, words


def statement(text: str = TEXT, **fields: Any) -> Grounding:
    """Ground one statement."""
    return ground(parse(text), {"participants": PEOPLE, "statements": [fields]})


def test_a_statement_whole() -> None:
    """A statement keeps the words, who said them, and the cue; its evidence has them all."""
    content = "\u201cWe will not pay,\u201d"
    found = statement(speaker="p2", speaker_text="Hale", cue="said", content=content, direct=True)
    [one] = found.article.statements
    assert (one.speaker, one.content, one.direct) == ("p2", content, True)
    assert words(one.cue, *one.evidence.quotes) == ["said", content, "Hale", "said"]
    assert one.cue is not None
    assert one.cue.start == TEXT.rindex("said")
    assert told(found) == []


@pytest.mark.parametrize(
    ("content", "sent", "direct"),
    [
        ("\u201cWe will not pay,\u201d", None, True),
        ("We will not pay", None, True),
        ("will not pay", None, False),
        ("the port must stay open", None, False),
        ("the port must stay open", True, False),
        ("\u201cWe will not pay,\u201d", False, False),
        ("\u201cWe will not pay,\u201d", "yes", True),
    ],
)
def test_direct(content: str, sent: Any, direct: bool) -> None:  # noqa: FBT001
    """Words are direct speech where quotation marks stand there, and the data does not say otherwise."""
    [one] = statement(content=content, direct=sent).article.statements
    assert one.direct is direct


def test_direct_after_a_label() -> None:
    """Words after a speaker's label are direct speech where the data says so."""
    text = "Hale: The port stays.\n\nLane: It does not."
    for sent, direct in ((True, True), (None, False)):
        found = statement(text, content="The port stays.", speaker="p2", speaker_text="Hale", cue=":", direct=sent)
        [one] = found.article.statements
        assert (one.direct, one.speaker, words(one.cue)) == (direct, "p2", [":"])


TWO: Final = "Lane said it rained. Hale said it rained. Then Hale left, Lane said, and Hale agreed."


def test_who_spoke_says_which_words_are_meant() -> None:
    """Words that stand in two sentences are those beside who is said to have spoken, or in the sentence given."""
    for fields in ({"speaker_text": "Hale", "cue": "said"}, {"sentence": 2}, {"sentence": "Hale said it rained."}):
        [one] = statement(TWO, content="it rained", **fields).article.statements
        assert one.said.start == 31
    found = statement(TWO, content="it rained", cue="said")
    assert found.article.statements == ()
    assert [refusal.reason for refusal in found.refused if refusal.path.startswith("$.statements")] == [
        "stands 2 times in the text: send its whole sentence as sentence",
        "is refused: its content is not placed",
    ]


def test_a_name_that_stands_beside_the_cue() -> None:
    """Where name or cue stand more than once near the words, those that stand side by side are meant."""
    found = statement(TWO, content="Then Hale left", speaker="p1", speaker_text="Lane", cue="said")
    assert words(*found.article.statements[0].evidence.quotes) == ["Then Hale left", "Lane", "said"]
    found = statement(
        "Hale and Hale, he said, rained.", content="rained", speaker="p2", speaker_text="Hale", cue="said"
    )
    [one] = found.article.statements
    assert (one.speaker, words(*one.evidence.quotes)) == ("p2", ["rained", "said"])
    assert told(found)[-1] == (
        "$.statements[0].speaker_text: 'Hale' stands 2 times near what was said: quote more of the words around it"
    )


def test_the_sentence_beside() -> None:
    """Who speaks may stand in the sentence before or after what was said, and no farther."""
    text = "Hale spoke. It rained. All was wet. Nobody laughed."
    found = statement(text, content="It rained.", speaker="p2", speaker_text="Hale", cue="laughed")
    [one] = found.article.statements
    assert (one.speaker, one.cue) == ("p2", None)
    assert found.refused[-1].reason == "does not stand in the sentence of what was said, nor in one beside it"


def test_a_speaker_whom_the_text_does_not_have_there() -> None:
    """Where the words for the speaker are refused, so is the speaker; where the cue is too, the statement is."""
    fields = {"content": "the port must stay open", "speaker": "p1"}
    [one] = statement(speaker_text="Marsh", cue="said", **fields).article.statements
    assert (one.speaker, words(one.cue)) == (None, ["said"])
    found = statement(speaker_text="Marsh", cue="swore", **fields)
    assert found.article.statements == ()
    assert found.refused[-1].reason == "is refused: the text does not have beside it who said it"


def test_a_speaker_who_is_somebody_else() -> None:
    """A speaker whose words are another participant's name is refused."""
    found = statement(content="the port must stay open", speaker="p2", speaker_text="Lane", cue="said")
    assert found.article.statements[0].speaker is None
    assert told(found) == ["$.statements[0].speaker: 'p2' is not who speaks: 'Lane' is a name of p1"]


def test_statements_that_are_refused() -> None:
    """A statement without words, or with words that the text has not, gets not in."""
    found = made(statements=[{}, {"content": "We will pay"}, {"content": "We will not pay", "sentence": [1]}])
    assert found.article.statements == ()
    assert told(found) == [
        "$.statements[0]: '{...}' is refused: it has no content, the words that were said",
        "$.statements[1].content: 'We will pay' does not stand in the text",
        "$.statements[1]: 'We will pay' is refused: its content is not placed",
        "$.statements[2].sentence: '[...]' is an array, not a quote (a string, or an object with the key exact)",
        "$.statements[2]: 'We will not pay' is refused: its sentence is not placed",
    ]


REFUSED: Final = "\u201cWe will not accept a pay cut,\u201d"
AGAIN: Final = f"{REFUSED} Hale said. Lane left. {REFUSED} Hale said again on Saturday."


def test_a_model_that_is_held_to_the_schema_can_mend_what_is_refused() -> None:
    """Words that stand twice are placed by a sentence, which the schema has; the refusal says so."""
    told_ = {"speaker": "p2", "speaker_text": "Hale", "cue": "said", "content": REFUSED, "direct": True}
    found = statement(AGAIN, **told_)
    assert [refusal.reason for refusal in found.refused if refusal.path.startswith("$.statements")] == [
        "stands 2 times in the text: send its whole sentence as sentence",
        "is refused: its content is not placed",
    ]
    for sentence, start in ((f"{REFUSED} Hale said.", 0), (f"{REFUSED} Hale said again on Saturday.", 54)):
        found = statement(AGAIN, **told_, sentence=sentence)
        assert [one.said.start for one in found.article.statements] == [start]
        assert set(told_) | {"sentence"} == set(story_schema()["properties"]["statements"]["items"]["properties"])
    found = statement(AGAIN, **told_, sentence="Lane left.")
    assert [refusal.reason for refusal in found.refused if refusal.path.startswith("$.statements")] == [
        "does not stand in the sentence that is given with it",
        "is refused: its content is not placed",
    ]


def test_a_sentence_that_stands_twice_is_sent_with_the_one_beside_it() -> None:
    """Where sentences repeat themselves whole, two of them side by side say which is meant."""
    text = "It rained. Hale said no. It rained. Lane said no."
    found = statement(text, content="It rained", sentence="It rained. Lane said no.")
    assert [one.said.start for one in found.article.statements] == [25]


@pytest.mark.parametrize(
    ("text", "content", "direct"),
    [
        ("\u201cWe came. We won,\u201d Hale said.", "We came. We won", None),
        ("\u201cWe came. We won,\u201d Hale said.", "\u201cWe came. We won,\u201d", True),
        ("\u201cWe came. We saw. We won,\u201d Hale said.", "We saw. We won", None),
        ('"We came. We won," Hale said.', "We came. We won", None),
        ("'We came. It's over. We won,' Hale said.", "We came. It's over. We won", None),
        ("\u2018We came. It\u2019s over.\u2019 Hale left.", "We came. It\u2019s over.", None),
        ("\u201eWir kamen. Wir siegten\u201c, sagte Hale.", "Wir kamen. Wir siegten", None),
        ("\u00ab Nous venons. Nous gagnons \u00bb, dit Hale.", "Nous venons. Nous gagnons", None),
        ("\u00bbWir kamen. Wir siegten\u00ab, sagte Hale.", "Wir kamen. Wir siegten", None),
        ("\u201dVi kom. Vi vann\u201d, sade Hale.", "Vi kom. Vi vann", None),
        ("\u201cWe came.\n\n\u201cWe won,\u201d Hale said.", "We came. \u201cWe won,\u201d", None),
        ("> We came.\n>\n> We won.\n\nHale left.", "We came. We won.", None),
        ("Hale: We came. We won.", "We came. We won.", True),
        ("\u2013 We came. We won.", "We came. We won.", True),
        ("- We came today.", "- We came today", None),
    ],
)
def test_one_quotation_may_run_over_sentences(text: str, content: str, direct: Any) -> None:
    """Words of several sentences are one statement where they are of one quotation, or follow a speaker's label."""
    article = parse(text, headlines=0)
    found = ground(article, {"statements": [{"content": content, "direct": direct}]})
    assert (len(found.article.statements), found.refused) == (1, ())


@pytest.mark.parametrize(
    ("text", "content", "direct"),
    [
        ("Lane said the offer was final. Hale said it was low.", "the offer was final. Hale said it was low", None),
        ("Lane said the offer was final. Hale said it was low.", "the offer was final. Hale said it was low", True),
        ("Lane said it was an insult.\n\nThe union wants more.", "an insult. The union wants", None),
        ("\u201cWe came.\u201d Hale said \u201cwe won\u201d.", "We came.\u201d Hale said \u201cwe won", True),
        (
            "\u201cWe came,\u201d he said. \u201cWe won.\u201d",
            "\u201cWe came,\u201d he said. \u201cWe won.\u201d",
            True,
        ),
        ("\u201cWe came.\n\nLane left. \u201cWe won.\u201d", "We came. Lane left.", None),
        ("It\u2019s the men\u2019s. They won.", "It\u2019s the men\u2019s. They won", None),
        ("Hale: We came. We won.", "We came. We won.", None),
        ("Hale: We came.\n\nWe won.", "We came. We won.", True),
        (
            "Lane, who had come to the port by train on a cold day in May, said: We came. We won.",
            "We came. We won.",
            True,
        ),
    ],
)
def test_what_runs_over_sentences_is_no_statement(text: str, content: str, direct: Any) -> None:
    """Words of several sentences that are of no one quotation are refused, with what to send instead."""
    found = ground(parse(text, headlines=0), {"statements": [{"content": content, "direct": direct}]})
    assert found.article.statements == ()
    assert [refusal.reason for refusal in found.refused] == [
        "is refused: it runs over sentences, and is no one quotation: send one statement for each"
    ]


def test_a_speaker_of_another_sentence_is_refused() -> None:
    """Who is named in the sentence of what was said speaks there, and nobody of a sentence beside it."""
    article = parse("Hale said the offer was final. Reed said the offer was an insult.", headlines=0)
    people = [{"id": "p1", "name": "Hale", "kind": "person"}, {"id": "p2", "name": "Reed", "kind": "person"}]
    told = {"speaker": "p1", "content": "the offer was an insult"}
    for statement in (told, {**told, "speaker_text": "Hale", "cue": "said"}):
        made = ground(article, {"participants": people, "statements": [statement]})
        assert [found.speaker for found in made.article.statements] == [None]
        assert [str(refusal) for refusal in made.refused] == [
            "$.statements[0].speaker: 'p1' is not named in the sentence, but 'Reed' is"
        ]
    right = ground(article, {"participants": people, "statements": [{**told, "speaker": "p2"}]})
    assert ([found.speaker for found in right.article.statements], right.refused) == (["p2"], ())


@pytest.mark.parametrize("words", ["Mayor Lane", "the mayor, Ada Lane", "Lane"])
def test_a_speaker_whose_words_hold_another_name(words: str) -> None:
    """Whoever the words for the speaker name speaks, also where they say more than the name."""
    article = parse(f"Lane met Reed. The offer, {words} said, was final.", headlines=0)
    people = [{"id": "p1", "name": "Lane"}, {"id": "p2", "name": "Reed"}]
    told = {"speaker_text": words, "cue": "said", "content": "was final"}
    by = [
        ground(article, {"participants": people, "statements": [{"speaker": speaker, **told}]}).article.statements[0]
        for speaker in ("p1", "p2")
    ]
    assert [statement.speaker for statement in by] == ["p1", None]


def test_names_within_what_was_said_are_no_speakers() -> None:
    """Of the names in a sentence only those outside the words count; of several statements in it, each is looked at."""
    article = parse("Lane said Reed lost, and that Reed left.", headlines=0)
    people = [{"id": "p1", "name": "Lane"}, {"id": "p2", "name": "Reed"}]
    told = [{"speaker": "p1", "content": words} for words in ("Reed lost, and that Reed left", "left", "lost")]
    found = ground(article, {"participants": people, "statements": told})
    assert [statement.speaker for statement in found.article.statements] == ["p1", "p1", "p1"]
    assert found.refused == ()
