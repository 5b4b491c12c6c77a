"""Groups without a name: where they take part, by which words, and what is none."""

from typing import Final

import pytest

from newsmodel import extract, parse

Row = tuple[str, str]


def people(text: str, level: str = "high") -> list[Row]:
    """Return those who take part in a text and have a name of one capital at most: name and kind."""
    participants = extract(parse(text, language="en"), level=level).participants
    return [(one.name, str(one.kind)) for one in participants if one.name[1:].islower()]


ACTING: Final = (
    ("Protesters blocked the road.", "Protesters"),
    ("Protesters say the plan is bad.", "Protesters"),
    ("On Friday protesters also entered the hall.", "protesters"),
    ("At least 40 striking dockworkers were there.", "striking dockworkers"),
    ("The opposition refused.", "opposition"),
    ("Some of the residents left.", "residents"),
    ("Hundreds of angry residents came.", "angry residents"),
    ("Congressional leaders met twice.", "Congressional leaders"),
    ("He said that union members stayed away.", "union members"),
    ("They want the sugar harbour dockers paid.", "sugar harbour dockers"),
    ("The brown sugar cane harbour dockers left.", "harbour dockers"),
    ("The town's private property owners have filed a suit.", "private property owners"),
    ("Two attorneys general sued.", "attorneys general"),
    ("Voters of the old town, tired of waiting, rejected it. Voters in the small valley town rejected it.", "Voters"),
    ("Farmers from sixteen villages filed a suit.", "Farmers"),
    ("According to residents, the road is closed.", "residents"),
    ("It snowed, with residents demanding salt.", "residents"),
    ("However, rebel forces fled.", "rebel forces"),
    ("Residents quickly fled.", "Residents"),
    ("Residents there have fled.", "Residents"),
    ("Residents fight the plan.", "Residents"),
    ("Residents and the town's mayor objected.", "Residents"),
    ("It is for residents who stayed.", "residents"),
    ("It helped residents, who stayed.", "residents"),
    ("Co-workers mourn.", "Co-workers"),
    ("The entire family left.", "family"),
    ("It took them to undertake what armed forces refused.", "armed forces"),
    ('They said "no", and dockers agreed.', "dockers"),
    ("They said \u201cno\u201d, and dockers agreed.", "dockers"),
    ("European airlines cut fares. The airlines are small.", "European airlines"),
    ("500 police officers searched the valley.", "police officers"),
)


@pytest.mark.parametrize(("text", "name"), ACTING)
def test_groups_that_act(text: str, name: str) -> None:
    """People without a name take part where they are the subject of a verb, or are asked."""
    assert people(text) == [(name, "group")]


ONLY_AT_ALL: Final = (
    ("It was built by dockers.", "dockers"),
    ("She thanked her supporters.", "supporters"),
    ("It carried 29 miners to their deaths, and the bombing killed miners.", "miners"),
    ("The killing of farmers went on.", "farmers"),
    ("He spoke against migrants.", "migrants"),
    ("Talks with dockers failed.", "dockers"),
    ("It is for residents, who pay.", "residents"),
    ("It is for residents who pay taxes.", "residents"),
    ("It ordered 20 workers back.", "workers"),
    ("The ruling satisfied and enraged citizens.", "citizens"),
    ("She offered two boats to residents.", "residents"),
    ("Aid to citizens was cut.", "citizens"),
    ("She suffered at the hands of rebels.", "rebels"),
    ('He said: "The law has helped, and doctors have time."', "doctors"),
    ("He said: \u201cThe law has helped, and doctors have time.\u201d", "doctors"),
)


@pytest.mark.parametrize(("text", "name"), ONLY_AT_ALL)
def test_groups_that_something_is_done_to(text: str, name: str) -> None:
    """Those to whom something is done, or by whom, take part at the level all alone: that rule is not proven."""
    assert people(text) == []
    assert people(text, "all") == [(name, "group")]


NOBODY: Final = (
    "It is a road for residents.",
    "The number of farmers fell.",
    "The leaders met.",
    "The village is full of farmers and of dogs.",
    "A spokesman for residents said nothing.",
    "Walks with dockers are fun.",
    "Residents of the town and of the valley, with their dogs.",
    "Residents of an old and very quiet little street by the mill waited.",
    "A walk to residents.",
    "PROTESTERS BLOCK THE ROAD",
    "Der Hafen ist offen und die Stadt ist froh.",
    "Residents of an old very quiet little street near the mill waited.",
    "Yet the Dockers won.",
    "The largest group left.",
    "There were daughters and a wife there.",
    "It took a nearby military barracks.",
    "They spoke of it; the road to residents is shut.",
    "Police patrol boats were rare.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_no_groups(text: str) -> None:
    """People who are only spoken of, leaders of nobody, a club's name, and words of other languages are none."""
    assert people(text, "all") == []


def test_kinds() -> None:
    """A body is an organization, a jury a group, and kin of somebody a person; a government may be any, and is none."""
    assert people("The government agreed.") == []
    assert people("Police came.") == [("Police", "organization")]
    assert people("The upper house voted.") == [("upper house", "organization")]
    assert people("A jury convicted him.") == [("jury", "group")]
    assert people("His daughter called.") == [("daughter", "person")]
    assert people("The federal government refused.") == [("federal government", "state")]
    assert people("A daughter called.") == []


def test_groups_of_a_name() -> None:
    """A name right before belongs to the group; the officials of an organization are the organization."""
    assert mentions("European allies agreed. PWU members refused.") == {
        "PWU": ["PWU"],
        "European allies": ["European allies"],
        "PWU members": ["PWU members"],
    }
    assert mentions("Port Council officials agreed.") == {"Port Council": ["Port Council"]}
    assert mentions("Norwegian officials agreed.") == {"Norwegian officials": ["Norwegian officials"]}


def mentions(text: str) -> dict[str, list[str]]:
    """Return the words of the mentions of each participant."""
    article = parse(text, language="en")
    return {one.name: [quote.exact for quote in one.mentions] for one in extract(article).participants}


def test_one_group_of_several_mentions() -> None:
    """All mentions of the same words are one group, those too where nothing is said of it; so is the noun alone."""
    text = "Striking dockers blocked the road. A road for striking dockers is long. The dockers went home."
    assert mentions(text) == {"Striking dockers": ["Striking dockers", "striking dockers", "dockers"]}
    article = extract(parse(text))
    assert article.participants[0].aliases == ("dockers",)


def test_two_groups_of_one_noun() -> None:
    """A noun alone that may be either of two groups is neither."""
    text = "Local dockers left. Foreign dockers stayed. The dockers said nothing."
    assert set(mentions(text)) == {"Local dockers", "Foreign dockers", "dockers"}


def test_groups_joined() -> None:
    """Of two groups that are joined, both do what one does."""
    assert people("Dockers and 20 sailors left.") == [("Dockers", "group"), ("sailors", "group")]
    assert people("They met 20 dockers or sailors.", "all") == [("dockers", "group"), ("sailors", "group")]
    assert people("It is for dockers and sailors.", "all") == []
