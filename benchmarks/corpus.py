"""Articles for measuring: made up from our own sentences, the same on every run.

They are about 4 kB long, as news is: one or two headlines, paragraphs, markers in several forms in seven of ten,
a list of sources in most, related links in half.
"""

import random

_PLACES = "Varnholm Kalden Lindmark Sandhavn Osterby Tresk Marrow Talland Birkvik Nordheim Halvik Grenna".split()
_PEOPLE = (
    "Tove Lindqvist|Pavel Duran|Irena Voss|Selma Aydin|Jonas Krahl|Mira Castellan|Dr. Ilse Maren|Owen T. Brandt"
    "|Nadia El Amin|Per-Olof Strand"
).split("|")
_BODIES = (
    "the harbour authority|the dockers' union|the regional council|the environment ministry|the grid operator"
    "|the works council|the fisheries board|the appeals court|the chamber of trade|the Osma River Commission"
).split("|")
_THINGS = (
    "the ferry timetable|the night shifts|the Lower Kessel dam|the new tariff|the wheat quota|the rail tunnel"
    "|the flood wall|the airport levy|the border wells|the hospital merger"
).split("|")
_SENTENCES = (
    "{body} and {other} agreed on {day} to put {thing} before an arbitrator",
    "{person}, who speaks for {body}, called {thing} \u201ca step that costs {n} million euros and saves none\u201d",
    "Talks in {place} about {thing} went on for {n} hours, {m} more than planned, and ended without a paper",
    "{body} refused to say how many of its {n},{m}00 members would vote against {thing}",
    "In {place}, some {n} per cent of all households would pay more, according to figures that {body} gave on {day}",
    '"We did not get what we came for," said {person}, "but {thing} is at least on the table now"',
    "Prices rose by {n}.{m} per cent in the year to {month}, the fastest increase since {thing} was first discussed",
    "{person} had warned last week that {body} would not wait for {thing} any longer",
    "The U.S. firm that builds {thing} said that it expects the first trains at 6 p.m. on {day}",
    "Observers in {place} doubt that {other} can pay for {thing} before {month}",
    "Neither {body} nor {other} wanted to comment on the dispute over {thing}",
    "A ruling on {thing} is planned for {n} {month}; until then, {body} keeps measuring",
    "{place} and {second} had each claimed {thing} for themselves, most recently in a letter of {m} pages",
    "{person} left the meeting early, but {other} stayed, and a compromise on {thing} was found before midnight",
    "More than {n},{m}00 people marched through {place} on {day} to protest against {thing}",
    "{body} demands that {other} stop all work on {thing} until the end of {month}",
)
_HEADS = (
    "{place} puts {thing} on hold after {n}-hour session",
    "{body} and {other} at odds over {thing}",
    "Deal on {thing} in sight, says {person}",
    "Thousands in {place} protest against {thing}",
)
_SUBS = ("Both sides call it a first step", "{person} speaks of a lost year", "Ruling expected in {month}")
_PAPERS = "Island Post|Varnholm Gazette|Harbour Courier|Example Wire|Osma Daily|The Tresk Observer".split("|")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_FORMS = ("none", "single", "run", "list", "range", "footnote")
_SHARES = (30, 38, 12, 8, 6, 6)


def articles(number: int, seed: int = 7) -> list[str]:
    """Return articles, the same for the same seed."""
    rng = random.Random(seed)
    return [_article(rng) for _ in range(number)]


def _filled(rng: random.Random, template: str) -> str:
    body, other = rng.sample(_BODIES, 2)
    place, second = rng.sample(_PLACES, 2)
    words = template.format(
        body=body,
        other=other,
        place=place,
        second=second,
        person=rng.choice(_PEOPLE),
        thing=rng.choice(_THINGS),
        day=rng.choice(_DAYS),
        month=rng.choice(_MONTHS),
        n=rng.randint(2, 89),
        m=rng.randint(1, 9),
    )
    return words[0].upper() + words[1:]


def _marker(rng: random.Random, form: str, top: int) -> str:
    first = rng.randint(1, top - 1)
    written = {
        "single": f"[{first}]",
        "run": f"[{first}][{first + 1}]",
        "list": f"[{first}, {first + 1}]",
        "range": f"[{first}-{min(top, first + 2)}]",
        "footnote": f"[^{first}]",
    }
    return written[form]


def _sentence(rng: random.Random, form: str, top: int) -> str:
    words = _filled(rng, rng.choice(_SENTENCES))
    if form == "none" or rng.random() < 0.55:
        return f"{words}."
    marker = _marker(rng, form, top)
    return rng.choice([f"{words} {marker}.", f"{words}.{marker}", f"{words}. {marker}"])


def _article(rng: random.Random) -> str:
    form = rng.choices(_FORMS, _SHARES)[0]
    top = rng.randint(3, 12)
    markdown = form not in ("none", "range") and rng.random() < 0.5
    lines = [f"{'# ' if markdown else ''}{_filled(rng, rng.choice(_HEADS))}"]
    if not markdown and rng.random() < 0.5:
        lines.append(_filled(rng, rng.choice(_SUBS)))
    size, wanted = 0, rng.gauss(3000, 500)
    while size < wanted:
        lines.append(" ".join([_sentence(rng, form, top) for _ in range(rng.randint(1, 4))]))
        size += len(lines[-1])
        if markdown and rng.random() < 0.15:
            lines.append(f"## {_filled(rng, 'What {body} wants')}")
    lines += _sources(rng, form, top, markdown=markdown)
    if rng.random() < 0.5:
        lines.append("Read also:")
        lines += [f"- {_filled(rng, rng.choice(_HEADS))}" for _ in range(rng.randint(2, 6))]
    return ("\n\n" if markdown else "\n").join(lines) + "\n"


def _sources(rng: random.Random, form: str, top: int, *, markdown: bool) -> list[str]:
    if form == "none":
        return [" ".join([f"[{number}] Source" for number in range(1, top + 1)])] if rng.random() < 0.5 else []
    lines = ["## Sources" if markdown else "Sources:"]
    for number in range(1, top + 1):
        paper = rng.choice(_PAPERS)
        address = f"https://{paper.split()[-1].lower()}.example/{rng.randint(2020, 2026)}/{rng.randint(1, 99999)}"
        opening = f"[^{number}]: " if form == "footnote" else f"[{number}] "
        lines.append(f"{opening}{paper}: {_filled(rng, rng.choice(_HEADS))}, {address}")
    return lines
