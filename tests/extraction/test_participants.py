"""Who takes part: joined names, titles, whom they represent, and what is no participant."""

from typing import Any, Final

import attrs
import pytest

from newsmodel import Article, Name, Participant, extract, find_names, parse
from newsmodel.extraction import Facts

Row = tuple[str, str, tuple[str, ...], str | None]


def story(text: str, **options: Any) -> list[Row]:
    """Return who takes part in a text: name, kind, titles, and the name of whom they represent."""
    participants = extract(parse(text), **options).participants
    names = {one.id: one.name for one in participants}
    return [
        (one.name, str(one.kind), one.titles, names[one.represents] if one.represents else None) for one in participants
    ]


def mentions(text: str) -> dict[str, list[str]]:
    """Return the words of the mentions of each participant."""
    return {one.name: [quote.exact for quote in one.mentions] for one in extract(parse(text)).participants}


PEOPLE: Final[list[tuple[str, list[Row]]]] = [
    (
        "Norwegian Foreign Minister Ada Lane resigned.",
        [
            ("Norwegian", "state", (), None),
            ("Ada Lane", "person", ("Norwegian Foreign Minister",), "Norwegian"),
        ],
    ),
    (
        "U.S. Secretary of State Walter Quist spoke.",
        [("U.S.", "state", (), None), ("Walter Quist", "person", ("U.S. Secretary of State",), "U.S.")],
    ),
    ("The special envoy Walter Quist spoke.", [("Walter Quist", "person", ("special envoy",), None)]),
    (
        "Walter Quist, foreign minister of Norway, spoke.",
        [("Walter Quist", "person", ("foreign minister of Norway",), "Norway"), ("Norway", "state", (), None)],
    ),
    (
        "Walter Quist, the mayor of Brask, Norway, spoke.",
        [("Walter Quist", "person", ("mayor of Brask, Norway",), "Norway"), ("Norway", "state", (), None)],
    ),
    (
        "Walter Quist of the Port Council spoke.",
        [("Walter Quist", "person", (), "Port Council"), ("Port Council", "organization", (), None)],
    ),
    (
        "The Port Council chairman Walter Quist spoke.",
        [
            ("Port Council", "organization", (), None),
            ("Walter Quist", "person", ("Port Council chairman",), "Port Council"),
        ],
    ),
    (
        "Walter Quist, director of the Ministry of Trade and Energy, spoke.",
        [
            (
                "Walter Quist",
                "person",
                ("director of the Ministry of Trade and Energy",),
                "Ministry of Trade and Energy",
            ),
            ("Ministry of Trade and Energy", "organization", (), None),
        ],
    ),
    ("Another witness, Walter Quist, spoke.", [("Walter Quist", "person", ("witness",), None)]),
    ("The lawyer, Walter Quist, spoke.", [("Walter Quist", "person", ("lawyer",), None)]),
    (
        "A spokesman for the Port Council, Walter Quist, spoke.",
        [
            ("Port Council", "organization", (), None),
            ("Walter Quist", "person", ("spokesman for the Port Council",), "Port Council"),
        ],
    ),
    (
        "Norway's mayor of the year, Walter Quist, spoke.",
        [("Norway", "state", (), None), ("Walter Quist", "person", ("Norway's mayor of the year",), "Norway")],
    ),
    (
        "Former president of Norway Walter Quist spoke.",
        [
            ("Norway", "state", (), None),
            ("Walter Quist", "person", ("Former president of Norway",), "Norway"),
        ],
    ),
    (
        "They met then-mayor of Oslo Ada Lane.",
        [("Oslo", "state", (), None), ("Ada Lane", "person", ("then-mayor of Oslo",), "Oslo")],
    ),
    ("They sang of Norway Walter Quist left.", [("Walter Quist", "person", (), None)]),
    ("In Norway Walter Quist spoke.", [("Walter Quist", "person", (), None)]),
    ("In the evening the mayor, Walter Quist, spoke.", [("Walter Quist", "person", ("mayor",), None)]),
    ("In the evening, Walter Quist, tired, spoke.", [("Walter Quist", "person", (), None)]),
    (
        "Walter Quist, a professor of law at Brask University, spoke.",
        [
            ("Walter Quist", "person", ("professor of law",), "Brask University"),
            ("Brask University", "organization", (), None),
        ],
    ),
    (
        "Walter Quist, who heads the Port Council, spoke.",
        [("Walter Quist", "person", (), "Port Council"), ("Port Council", "organization", (), None)],
    ),
    (
        "Walter Quist (Port Council) spoke.",
        [("Walter Quist", "person", (), "Port Council"), ("Port Council", "organization", (), None)],
    ),
    (
        "The Port Council's Walter Quist spoke.",
        [("Port Council", "organization", (), None), ("Walter Quist", "person", (), "Port Council")],
    ),
    (
        "Liberal National MP Walter Quist left the Liberal National Party.",
        [
            ("Walter Quist", "person", ("Liberal National MP",), "Liberal National Party"),
            ("Liberal National Party", "organization", (), None),
        ],
    ),
    ("They saw Walter Quist, the mayor", [("Walter Quist", "person", ("mayor",), None)]),
    ("It rained, and then, Walter Quist, spoke.", [("Walter Quist", "person", (), None)]),
    ("Mr. Quist spoke.", [("Quist", "person", (), None)]),
    ("The anti-war activist Walter Quist spoke.", [("Walter Quist", "person", ("anti-war activist",), None)]),
    ("They had a minister. Walter Quist spoke.", [("Walter Quist", "person", (), None)]),
    ("Walter Quist, whose boat sank, spoke.", [("Walter Quist", "person", (), None)]),
    ("Walter Quist, Brask captain and poet, spoke.", [("Walter Quist", "person", (), None)]),
    ("Walter Quist of Norway spoke.", [("Walter Quist", "person", (), "Norway"), ("Norway", "state", (), None)]),
    ("Walter Quist of Oslo spoke.", [("Walter Quist", "person", (), None)]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_titles(text: str, expected: list[Row]) -> None:
    """A person has the titles that stand beside the name, and represents whom they name."""
    assert story(text) == expected


NOBODY: Final = (
    "They met in Oslo.",
    "The road to Norway was closed.",
    "Figures rose in Norway and fell in Sweden.",
    "According to Reuters, prices rose.",
    "He studied at Brask University.",
    "The Norwegian winter was cold.",
    "The European plan was good.",
    "It fell on Norwegian military bases.",
    "A Boeing 737 crashed.",
    "The Brask River has claimed two boats.",
    "It rained.\n\nREUTER",
    "Shares <OMT> rose.",
    "OSLO, March 3, 2019 (Wire) - It rained on a ship.",
    "Nothing happened on Friday.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_mere_places_and_sources_are_none(text: str) -> None:
    """A place where something is, a source of a figure, and an adjective take no part."""
    assert story(text) == []


ACTING: Final = (
    ("Norway agreed to the plan.", "Norway"),
    ("Norway's demand was refused.", "Norway"),
    ("The war with Norway ended.", "Norway"),
    ("Norwegian officials were silent.", "Norwegian officials"),
    ("The government of Norway fell.", "Norway"),
    ("Oslo's refusal surprised nobody.", "Oslo"),
    ("Oslo, the richer of the two, refused to pay.", "Oslo"),
)


@pytest.mark.parametrize(("text", "name"), ACTING)
def test_states_that_act(text: str, name: str) -> None:
    """A state takes part where it does something or has something done to it, by name, capital or government."""
    assert story(text) == [(name, "state", (), None)]


LISTED: Final[list[tuple[str, list[str]]]] = [
    ("Attorneys general from Norway, Ohio and Texas sued.", ["Norway", "Ohio", "Texas"]),
    ("Norway, Sweden and Denmark agreed.", ["Norway", "Sweden", "Denmark"]),
    ("Norway, Sweden, and Denmark's plan failed.", ["Norway", "Sweden", "Denmark"]),
    ("Talks between Norway and Sweden failed.", ["Norway", "Sweden"]),
    ("Floods in Norway and Sweden were worse.", []),
    ("Norwegian officials, Sweden and others were there.", ["Norwegian officials"]),
    ("Prices in Norway and Swedish prices rose.", []),
    ("It lies near Oslo, Norway, and Sweden.", []),
    ("They sang of Norway and Swedish officials left.", ["Swedish officials"]),
    ("Norway and Sweden officials met.", ["Norway", "Sweden officials"]),
    ("It cut all ties: independence from Norway was next.", ["Norway"]),
    ("The sanctions against Norway stay.", ["Norway"]),
    ("The state of Norway still limits it.", ["Norway"]),
    ("The state of Norway is cold and far, they say, of Norway.", ["Norway"]),
    ("The foreign minister of Norway left.", ["Norway"]),
]


@pytest.mark.parametrize(("text", "names"), LISTED)
def test_states_in_lists(text: str, names: list[str]) -> None:
    """Of a list all do what the first or the last does; those for whom somebody without a name speaks take part."""
    found = [row[0] for row in story(text) if row[1] == "state"]
    assert found == names


LENT: Final[list[tuple[str, list[str]]]] = [
    ("He ran for a Port Council seat.", []),
    ("He wrote a Port Council budget report.", []),
    ("According to the Port Council, it rained.", ["Port Council"]),
    ("According to the Brask Gazette, it rained.", []),
    ("The Port Council told the Brask Gazette that it rained.", ["Port Council"]),
]


@pytest.mark.parametrize(("text", "names"), LENT)
def test_organizations_that_lend_their_name(text: str, names: list[str]) -> None:
    """An organization that only gives its name to a thing takes no part, nor does the press as a source."""
    assert [row[0] for row in story(text)] == names


def test_one_person_of_several_names() -> None:
    """Full name, surname, initials and middle initial are one person; the fullest is the name."""
    text = "Ada Lane left. Lane was tired. Ada B. Lane sighed. A. Lane slept, Mr. Lane said."
    assert mentions(text) == {"Ada B. Lane": ["Ada Lane", "Lane", "Ada B. Lane", "A. Lane", "Lane"]}


def test_an_initial_before_the_name() -> None:
    """A name that is first given with an initial is the same as the full one."""
    assert mentions("A. Lane left. Ada Lane slept.") == {"Ada Lane": ["A. Lane", "Ada Lane"]}


def test_an_initial_of_two() -> None:
    """An initial that fits two people is neither of them."""
    found = mentions("Ada Lane met Anna Lane. A. Lane left.")
    assert set(found) == {"Ada Lane", "Anna Lane", "A. Lane"}


def test_two_people_of_one_surname() -> None:
    """A surname that two people bear is given to neither of them."""
    text = "Ada Lane met Tom Lane. Minister Lane left early."
    assert mentions(text) == {"Ada Lane": ["Ada Lane"], "Tom Lane": ["Tom Lane"]}


def test_acronyms() -> None:
    """What stands in brackets behind an organization, or has its first letters, is the same organization."""
    text = "The Port Workers Union (PWU) struck. The PWU lost. The Brask Fishers League met. The BFL won."
    assert mentions(text) == {
        "Port Workers Union": ["Port Workers Union", "PWU", "PWU"],
        "Brask Fishers League": ["Brask Fishers League", "BFL"],
    }


def test_shorter_names() -> None:
    """A shorter form of the one organization that ends or begins so is that organization."""
    text = "The Brask Harbour Council met. The Harbour Council agreed. The Parliament of Norway voted. Parliament rose."
    assert list(mentions(text)) == ["Brask Harbour Council", "Parliament of Norway"]


def test_a_state_by_all_its_names() -> None:
    """A state's names, people, capital and seat of government are one participant."""
    text = "Russian President Oleg Varin spoke. Russia agreed. Moscow's plan failed. The Kremlin denied it."
    state = extract(parse(text)).participants[0]
    assert (state.name, state.aliases) == ("Russia", ("Russian", "Moscow", "Kremlin"))
    assert [quote.exact for quote in state.mentions] == ["Russian", "Russia", "Moscow", "Kremlin"]


def test_what_is_read() -> None:
    """Headlines, paragraphs, list items and quotations are read; lists of sources and related links are not."""
    text = (
        "# Ada Lane resigns from office\n\nTom Hale spoke.\n\n- Mary Orme left.\n\n> John Vale stayed.\n\n"
        "Sources:\n[1] Peter Quist\n\nRead also:\n- Paul Dorn wins"
    )
    assert [name for name, *_ in story(text)] == ["Ada Lane", "Tom Hale", "Mary Orme", "John Vale"]


def test_headlines_in_capitals() -> None:
    """In a line with a capital on every word only what the text knows elsewhere is a name."""
    text = "# Varek Lane Says Great Harbour Plan Fails After Vote\n\nMinister Varek Lane resigned. Lane had lost."
    assert mentions(text) == {"Varek Lane": ["Varek Lane", "Varek Lane", "Lane"]}


def test_headlines_that_shout() -> None:
    """In a line without a small letter only names that are known are found."""
    text = "# NORWAY AGREES TO GREAT HARBOUR PLAN AT LAST\n\nThe vote was close."
    assert [(name.quote.exact, str(name.kind)) for name in find_names(text)] == [("NORWAY", "state")]


def test_capitals_of_a_headline() -> None:
    """A surname in capitals is the surname of the person whom the text names."""
    assert mentions("MINISTER LANE QUITS\n\nAda Lane was arrested. MINISTER LANE wept.")["Ada Lane"][-1] == "LANE"


def test_spellings_of_one_name() -> None:
    """Marks on letters, and U.S. for United States, make no other name of a name."""
    assert mentions("President Ada Erdoğ left. Erdog said so.") == {"Ada Erdoğ": ["Ada Erdoğ", "Erdog"]}
    assert mentions("Tovera Partners Ltd grew. Tovera Partners sold it.") == {
        "Tovera Partners Ltd": ["Tovera Partners Ltd", "Tovera Partners"]
    }
    assert mentions("The United States Port Survey met. The U.S. Port Survey left.") == {
        "United States Port Survey": ["United States Port Survey", "U.S. Port Survey"]
    }


def test_acronym_of_a_place() -> None:
    """An acronym of a place is the place, and no organization."""
    assert story("BPC's plan failed. Brask Port City agreed.") == [("Brask Port City", "state", (), None)]


def test_short_lines_of_capitals() -> None:
    """Two words are enough to see that all is in capitals; one alone may be a name."""
    assert [(name.quote.exact, str(name.kind)) for name in find_names("NORWAY EXPORTS ROSE\n\nIt rained.")] == [
        ("NORWAY", "state")
    ]
    assert [name.quote.exact for name in find_names("PWU\n\nIt rained.")] == ["PWU"]


def test_acronyms_and_people_in_headlines() -> None:
    """In a line with a capital on every word acronyms and first names still tell."""
    text = "# PWU Says Great Harbour Plan of Ada Lane Fails"
    assert [name.quote.exact for name in find_names(text)] == ["PWU", "Ada Lane"]


def test_levels() -> None:
    """The level all has what rules find that are not proven."""
    text = "The plan of Tovin Hask was bad."
    assert story(text) == []
    assert [row[:2] for row in story(text, level="all")] == [("Tovin Hask", "person")]
    assert story("The Harbour Act was signed.", level="all") == []


def test_own_passes() -> None:
    """A pass of one's own replaces the one of its name, and the next pass reads what it gives."""

    def names(article: Article, _facts: Facts) -> tuple[Name, ...]:
        return (Name(article.quote("the old ferryman"), kind="person"),)

    article = parse("Nobody saw the old ferryman leave.")
    assert [one.name for one in extract(article, passes={"names": names}).participants] == ["the old ferryman"]


def test_own_pipeline() -> None:
    """A sequence of passes is the whole pipeline."""

    def nobody(_article: Article, facts: Facts) -> tuple[Participant, ...]:
        assert facts.names == ()
        return ()

    article = parse("Ada Lane left.")
    assert extract(article, passes=[("participants", nobody)]).participants == ()


def test_an_old_story_is_replaced() -> None:
    """The story that an article has is replaced, all of it."""
    article = extract(parse("Ada Lane left."))
    assert extract(attrs.evolve(article, participants=article.participants[:0])) == article


def test_titles_with_their_field() -> None:
    """What a minister is responsible for belongs to the title."""
    article = extract(parse("Harbour minister Mara Hale met health secretary Bo Reed in Oslo."))
    assert [(person.name, person.titles) for person in article.participants] == [
        ("Mara Hale", ("Harbour minister",)),
        ("Bo Reed", ("health secretary",)),
    ]
