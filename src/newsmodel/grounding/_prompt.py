"""What to send to a language model so that it gives a story that can be grounded: instructions and a schema."""

import json
from importlib import resources
from typing import Any, Final

__all__ = ["story_prompt", "story_schema"]

_PROMPT: Final = """\
Read the news text and return the story that it tells, as one JSON object of the given schema.

Quotes. Every field that the schema describes as exact holds words of the text, copied character for character: \
nothing corrected, nothing shortened, nothing joined over a gap. Leave out citation markers such as [1], or \
copy them too. Quote enough words that they stand only once in the text; sentence, where there is one, says which \
place is meant: the whole sentence, and the one beside it too where the text has the same sentence twice. Take \
nothing from outside the text.

participants: every person, organization, state (a country, or its government when it acts) or named group that \
does something, has something done to it, says something, or holds a position. Not: mere places; media named only \
as the source of a figure; products. Give every form of the name that the text has, without titles; no pronouns, \
and no descriptions such as "the minister". kind is person, organization, state, group or other.

events: what the story is about, main events first, at most eight: a thing that happened, is happening, is planned \
or is possible, named by a verb or a noun. Not: acts of saying, which are statements; not states of mind or things. \
type is one of: AGREE (agree to something, or sign it), CONSULT (meet, talk, visit), SUPPORT (praise, recognize, \
back), CONCEDE (yield, free, ease), COOPERATE (act together, trade, share), AID (give money, goods, arms or \
shelter), RETREAT (withdraw forces, lay down arms), INVESTIGATE, DEMAND (ask for what another must do), DISAPPROVE \
(criticize, accuse, sue), REJECT (refuse), THREATEN, PROTEST (gather against, strike), SANCTION (lessen or end \
dealings), MOBILIZE (ready or move forces), COERCE (arrest, seize, ban, deport), ASSAULT (violence against people \
who do not fight), FIGHT (armed force between forces), ELECT (vote, election, appointment), LEGISLATE (law, ruling), \
DISASTER (accident, nature), OTHER. role is actor (does it), recipient (has it done to them), attendee (takes part \
with others), organizer or other. status is occurred, ongoing, planned, possible or denied; it is denied where the \
text says that it did not or will not happen.

issues: a point on which participants of the story disagree, or which stands unresolved between them. Many stories \
have none. Not: a misfortune with no two sides. status is open, agreed, withdrawn or unknown. stance, towards what \
the label names, is for, against, conditional, refuses (will not deal with it) or unclear.

statements: every clause that attributes words, written or spoken, to a participant. speaker_text and cue stand in \
the same sentence as content, or in the one beside it. content is of one sentence; of several only within one \
quotation.

Ids are p1, p2, ... for participants, e1, ... for events, i1, ... for issues. Use null where the text does not say."""


def story_prompt() -> str:
    """Return the instructions to send with `story_schema` and a text, in English.

    >>> print(story_prompt().partition(".")[0])
    Read the news text and return the story that it tells, as one JSON object of the given schema
    """
    return _PROMPT


def story_schema() -> dict[str, Any]:
    """Return the JSON Schema of the story to ask a language model for; a new dict each time.

    It keeps to what structured output of the large providers takes: every key is required, what may be missing is
    null, no other key is allowed, and there are no limits, patterns or references. It asks for quotes, not offsets.

    >>> list(story_schema()["properties"])
    ['participants', 'events', 'issues', 'statements']
    """
    path = resources.files("newsmodel").joinpath("schemas", "story.json")
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
