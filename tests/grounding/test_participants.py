"""Participants of stories made elsewhere: named wherever the text has their names, and nowhere else."""

from typing import Any, Final

import pytest

from newsmodel import Grounding, ground, parse
from tests.grounding.told import PEOPLE, TEXT, made, told, words


def people(*participants: dict[str, Any], text: str = TEXT) -> Grounding:
    """Ground participants alone."""
    return ground(parse(text), {"participants": list(participants)})


def test_a_participant_is_named_wherever_its_names_stand() -> None:
    """Mentions are all places of all names, the longer before the shorter; what is not its name is an alias."""
    lane, hale = made().article.participants
    assert [TEXT[m.start : m.end] for m in lane.mentions] == ["Ada Lane", "Lane", "Lane"]
    assert (lane.name, lane.aliases, lane.titles) == ("Ada Lane", ("Lane",), ("Minister",))
    assert (hale.name, words(*hale.mentions)) == ("Bo Hale", ["Bo Hale", "Hale"])
    assert told(made()) == []


def test_a_name_that_the_text_has_not_gives_way() -> None:
    """A name that does not stand in the text is refused; the longest of the others takes its place."""
    found = people({"id": "p1", "name": "Ada M. Lane", "mentions": ["Lane", "Ada Lane"]})
    assert found.article.participants[0].name == "Ada Lane"
    assert told(found) == ["$.participants[0].name: 'Ada M. Lane' does not stand in the text"]


def test_a_participant_without_a_place_is_refused() -> None:
    """Who is named nowhere gets not in."""
    found = people({"id": "p1", "name": "Cy Marsh", "mentions": ["he", "Marsh"]}, {"id": "p2"})
    assert found.article.participants == ()
    assert told(found) == [
        "$.participants[0].name: 'Cy Marsh' does not stand in the text",
        "$.participants[0].mentions[0]: 'he' is a pronoun, not a name",
        "$.participants[0].mentions[1]: 'Marsh' does not stand in the text",
        "$.participants[0]: 'p1' is refused: none of its names is placed",
        "$.participants[1]: 'p2' is refused: none of its names is placed",
    ]


@pytest.mark.parametrize(("name", "refused"), [("It", True), ("IT", False), ("I", True), ("we", True), ("WE", False)])
def test_pronouns_are_no_names(name: str, refused: bool) -> None:  # noqa: FBT001
    """A pronoun is refused, as a word or at the beginning of a sentence; the same letters as initials are a name."""
    text = "It said that IT will pay. I and we and WE agreed."
    assert (people({"id": "p1", "name": name}, text=text).article.participants == ()) is refused


def test_one_name_of_two_names_neither() -> None:
    """A name that the data gives to two is refused for both, unless it says which place is whose."""
    text = "Ada Lane met Bo Lane. Lane spoke."
    ada, bo = {"id": "p1", "name": "Ada Lane"}, {"id": "p2", "name": "Bo Lane"}
    found = people(ada | {"mentions": ["Lane"]}, bo | {"mentions": ["Lane"]}, text=text)
    assert [words(*one.mentions) for one in found.article.participants] == [["Ada Lane"], ["Bo Lane"]]
    shared = "'Lane' names {} too: give each of them fuller names, and leave this one out"
    assert [refusal.partition(": ")[2] for refusal in told(found)] == [shared.format("p2"), shared.format("p1")]
    last = {"exact": "Lane", "sentence": 2}
    found = people(ada | {"mentions": [last]}, bo, text=text)
    assert [words(*one.mentions) for one in found.article.participants] == [["Ada Lane", "Lane"], ["Bo Lane"]]
    found = people(ada | {"mentions": [last]}, bo | {"mentions": [last]}, text=text)
    assert [refusal.partition(": ")[2] for refusal in told(found)] == [shared.format("p2"), shared.format("p1")]


def test_a_person_is_not_named_in_another_persons_name() -> None:
    """A name that stands only within another person's is placed nowhere; within that of a body, it is."""
    text = "Ada Lane left the Union of Lindmark."
    found = people(
        {"id": "p1", "name": "Lane", "kind": "person"},
        {"id": "p2", "name": "Ada Lane", "kind": "person"},
        {"id": "p3", "name": "Lindmark", "kind": "state"},
        {"id": "p4", "name": "Union of Lindmark", "kind": "organization"},
        text=text,
    )
    assert [one.id for one in found.article.participants] == ["p2", "p3", "p4"]


def test_descriptions_of_a_person_are_no_names() -> None:
    """Words in lower case that stand more than once name no person; those of a group do."""
    text = "The man met protesters. The man left. The protesters stayed, and a boy too."
    found = people(
        {"id": "p1", "name": "man", "kind": "person"},
        {"id": "p2", "name": "protesters", "kind": "group"},
        {"id": "p3", "name": "boy", "kind": "person"},
        text=text,
    )
    assert [(one.id, len(one.mentions)) for one in found.article.participants] == [("p2", 2), ("p3", 1)]
    assert told(found)[0] == (
        "$.participants[0].name: 'man' stands 2 times and is no name: give the name, or more of the words around it"
    )


def test_titles_stand_beside_the_name() -> None:
    """A title is kept where it stands beside a name of the participant, as the text has it."""
    titles = ["Minister", "mayor of Port Lindmark", "union", "king", 7, "..."]
    found = people(PEOPLE[0] | {"titles": titles}, PEOPLE[1])
    assert found.article.participants[0].titles == ("Minister",)
    assert [(refusal.path[-3:], refusal.reason) for refusal in found.refused] == [
        ("[4]", "is a number, not a quote (a string, or an object with the key exact)"),
        ("[1]", "does not stand beside a name of the participant"),
        ("[2]", "does not stand beside a name of the participant"),
        ("[3]", "does not stand in the text"),
        ("[5]", "holds no word"),
    ]
    found = people(PEOPLE[1] | {"titles": ["mayor of Port Lindmark", "Minister"]}, PEOPLE[0])
    assert found.article.participants[0].titles == ("mayor of Port Lindmark",)


HALE: Final = {"id": "p1", "name": "Bo Hale", "kind": "person", "mentions": ["Hale"]}
REED: Final = {"id": "p2", "name": "Cy Reed", "kind": "person", "mentions": ["Reed"]}
ACME: Final = {"id": "p3", "name": "Acme", "kind": "organization"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor Hale left.", "Mayor"),
        ("Mayor [1] Hale left.", "Mayor"),
        ("The Minister of Public Trade Bo Hale left.", "Minister"),
        ("The mayor, Bo Hale, left.", "mayor"),
        ("The mayor of Lindmark, Dr. Hale, left.", "mayor"),
        ("Hale, the mayor of Lindmark, left.", "mayor of Lindmark"),
        ("Hale, 54, mayor since May, left.", "mayor"),
        ("Hale of Acme, the mayor, left.", "mayor"),
        ("Hale (mayor) left.", "mayor"),
        ("Bo Hale (Lindmark), the new deputy mayor, left.", "mayor"),
        ("Hale \u2013 the mayor \u2013 left.", "mayor"),
        ("Hale is the mayor.", "mayor"),
        ("Hale, who was mayor, left.", "mayor"),
        ("Hale MP left.", "MP"),
        ("Hale PhD left.", "PhD"),
        ("Hale, der B\u00fcrgermeister von Lindmark, ging.", "B\u00fcrgermeister"),
        ("Le maire Bo Hale est parti.", "maire"),
        ("Hale, the mayor, Reed and Acme left.", "mayor"),
        ("The mayor spoke. Hale, the mayor, left.", "mayor"),
    ],
)
def test_titles_that_are_a_participants(text: str, title: str) -> None:
    """A title before a name, in apposition to it, or said of it with a copula, is its bearer's, and nobody else's."""
    found = people(HALE | {"titles": [title]}, REED | {"titles": [title]}, ACME | {"titles": [title]}, text=text)
    assert {one.id: one.titles for one in found.article.participants if one.titles} == {"p1": (title,)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hale met mayor Reed.", "mayor"),
        ("Hale, mayor Reed and Acme left.", "mayor"),
        ("Hale, mayor Cy Marsh and Acme left.", "mayor"),
        ("Hale left. The mayor stayed.", "mayor"),
        ("Hale met the mayor.", "mayor"),
        ("Hale, the mayor's wife, left.", "mayor"),
        ("Hale, the wife of the mayor, left.", "mayor"),
        ("# The mayor\n\nHale left.", "mayor"),
        ("Acme mayor Reed met Hale.", "mayor"),
        ("A Hale critic spoke.", "critic"),
        ("The Hale Critic Cy Marsh spoke.", "Critic"),
        ("Reed MP left Hale.", "MP"),
        (
            "The mayor, who had been seen on many days in many towns with many a man of many a trade, Hale, left.",
            "mayor",
        ),
        ("Union of Hale left.", "Union of Hale"),
    ],
)
def test_titles_that_are_somebody_elses(text: str, title: str) -> None:
    """A title that is another's, or nobody's beside whose name it stands, is refused, be it in the same sentence."""
    found = people(HALE | {"titles": [title]}, ACME | {"titles": [title]}, REED, text=text)
    assert [one.titles for one in found.article.participants if one.titles] == []


def test_titles_in_scripts_without_spaces() -> None:
    """Where no spaces are written, a title stands right behind the name, or before it."""
    text = "\u9ed1\u5c14\u5e02\u957f\u79bb\u5f00\u4e86\u3002"
    found = people({"id": "p1", "name": "\u9ed1\u5c14", "kind": "person", "titles": ["\u5e02\u957f"]}, text=text)
    assert found.article.participants[0].titles == ("\u5e02\u957f",)


def test_titles_side_by_side() -> None:
    """A title beside another of the same bearer is his, too, in whatever order they are sent."""
    text = "Bo Hale, mayor of Lindmark and head of the union, left. Prime Minister and party leader Cy Reed stayed."
    titles = ["head of the union", "mayor of Lindmark"], ["Prime Minister", "party leader", "head of the union"]
    found = people(HALE | {"titles": titles[0]}, REED | {"titles": titles[1]}, text=text)
    assert [one.titles for one in found.article.participants] == [tuple(titles[0]), tuple(titles[1][:2])]
    many = ["poet", "priest", "clerk", "judge", "mayor"]
    found = people(HALE | {"titles": many}, text=f"Hale, {', '.join(reversed(many))}, left.")
    assert found.article.participants[0].titles == tuple(many[-3:])  # three in a row at the most


def test_who_represents_whom() -> None:
    """The id of a participant that is placed is kept, another refused."""
    found = people(PEOPLE[0] | {"represents": "p1"}, PEOPLE[1])
    assert found.article.participants[0].represents is None
    assert told(found) == ["$.participants[0].represents: 'p1' is the participant itself"]
    found = people(PEOPLE[0] | {"represents": "p2"}, PEOPLE[1] | {"represents": "p9"})
    assert [one.represents for one in found.article.participants] == ["p2", None]
    assert told(found) == ["$.participants[1].represents: 'p9' is the id of no participant that is placed"]
