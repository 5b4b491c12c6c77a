"""What the formats write, by the checkers of their standards; and published documents, read.

Each needs the folder of real texts, and most a package that is no part of ours; without them they are skipped.
"""

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any, Final

import pytest

from newsmodel import Article, DataError, dumps, extract, parse
from newsmodel.formats import jsonld, module_of, ninjs
from tests.formats.oracles import CHECKERS
from tests.formats.test_formats_laws import as_read
from tests.laws.test_real_texts import read
from tests.model.examples import FULL

SAMPLE: Final = 2
"""How many texts of each set are tried here; tools/check_formats.py tries as many as it is told to."""


def needs(package: str) -> None:
    """Skip the test where a package is not installed."""
    if importlib.util.find_spec(package) is None:
        pytest.skip(f"{package} is not installed")


@pytest.mark.parametrize("name", CHECKERS)
def test_checkers_accept_what_is_written(name: str, data: Path) -> None:
    """The checker of the standard finds no fault in the Article that has everything, nor in real ones."""
    package, make = CHECKERS[name]
    needs(package)
    check = make(data)
    texts = [text for folder in sorted(data.iterdir()) if folder.is_dir() for text in read(folder)[:SAMPLE]]
    articles = [as_read(FULL), parse(""), *[extract(parse(text)) for text in texts]]
    faults = [check(json.loads(json.dumps(module_of(name).write(article)))) for article in articles]
    assert [fault for fault in faults if fault] == []
    assert len(articles) > 20


def processed(article: Article, data: Path, how: str) -> Any:
    """Return what a JSON-LD processor makes of the document of an article, with schema.org's own context."""
    needs("pyld")
    context = json.loads((data / "oracle_schema_org" / "schemaorgcontext.jsonld").read_text(encoding="utf-8"))

    def load(url: str, _: object) -> dict[str, Any]:
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    processor: Any = pytest.importorskip("pyld").jsonld
    written = json.loads(json.dumps(jsonld.write(article)))
    if how == "expand":
        return processor.expand(written, {"documentLoader": load})
    return processor.flatten(written, None, {"documentLoader": load})


def test_expanded_documents_are_read(data: Path) -> None:
    """What a JSON-LD processor expands is read as the same Article."""
    article = as_read(FULL)
    assert jsonld.read(processed(article, data, "expand")) == jsonld.read(jsonld.write(article))


def test_flattened_documents_are_read(data: Path) -> None:
    """What a JSON-LD processor flattens is read as the same Article but for its ids: blank nodes get new names."""
    article = jsonld.read(jsonld.write(as_read(FULL)))
    read = jsonld.read(processed(article, data, "flatten"))

    def ids(one: Article) -> list[str]:
        return [fact.id for facts in (one.participants, one.events, one.issues) for fact in facts]

    assert ids(read) != ids(article)
    written = dumps(read)
    for new, old in zip(ids(read), ids(article), strict=True):
        written = written.replace(f'"{new}"', f'"{old}"')
    assert written == dumps(article)


def test_the_suite_of_ninjs(data: Path) -> None:
    """Of IPTC's suite all that should pass is read, and all that should fail is refused."""
    suite = data / "oracle_ninjs" / "test_suite"
    tried = {True: 0, False: 0}
    for path in sorted(suite.rglob("*.json")):
        wrong = "should_fail" in path.parts
        tried[wrong] += 1
        try:
            ninjs.read(path.read_bytes())
        except DataError:
            assert wrong, path
        else:
            assert not wrong, path
    assert tried[True] > 10
    assert tried[False] > 10


def digest(words: str | None) -> str | None:
    """Return the first eight digits of the SHA-1 of words, their white space folded, or None."""
    return None if words is None else hashlib.sha1(" ".join(words.split()).encode()).hexdigest()[:8]  # noqa: S324


def facts(article: Article) -> tuple[object, ...]:
    """Return what the tables hold of an Article: words by their digests, the number of paragraphs, dates, language."""
    known = article.metadata
    headline, byline = article.headline, article.byline
    return (
        digest(None if headline is None else headline.plain),
        digest(None if byline is None else byline.plain),
        len(article.paragraphs),
        digest("".join([block.plain for block in article.paragraphs])),
        known.published and known.published.isoformat(),
        known.language,
    )


# By hand, from the documents: the main headline and the byline, the number of paragraphs and their words, when it was
# published, and the language.

NINJS: Final[dict[str, tuple[object, ...]]] = {
    "1.4/businesswire-newsml-20130515006361.json": ("b7b39a11", None, 1, "0606148b", "2013-05-16T04:01:00+00:00", "en"),
    "1.4/businesswire-newsml-20130605006126.json": ("4ca985a8", None, 1, "3f7ee49b", "2013-06-05T21:00:00+00:00", "zh"),
    "1.4/businesswire-newsml-20130612006110.json": ("fecd42d1", None, 1, "baa48736", "2013-06-12T15:29:00+00:00", "zh"),
    "1.4/ninjs-1-4-examples.json": ("c20eb2f7", None, 0, "da39a3ee", "2022-04-21T12:34:56+00:00", None),
    "1.4/ninjsExComplex1.json": ("e487aa25", "9944177d", 4, "07a1f7ba", "2013-07-09T10:37:00+00:00", "en"),
    "1.4/ninjsExComplex2.json": ("e487aa25", "9944177d", 4, "07a1f7ba", "2013-07-09T10:39:00+00:00", "en"),
    "1.4/ninjsExMediumText1.json": ("e487aa25", "9944177d", 4, "07a1f7ba", "2013-07-09T10:37:00+00:00", "en"),
    "2.1/SIPA_image_2.json": ("81369dc4", "7d2ecdd5", 3, "e00cb31a", "2020-10-27T15:35:19+00:00", "en"),
    "2.1/dpa_text.json": ("3a2020c1", "1752454d", 9, "2ed23d13", "2019-05-10T16:02:28+02:00", "de"),
    "2.1/imageEncodedRights.json": ("f6a576ff", "e61a3587", 0, "da39a3ee", "2013-07-08T08:12:00+00:00", None),
    "2.1/tt_text_image_2.json": ("38c80a6a", None, 5, "f79702ee", "2021-05-26T13:40:18+02:00", "sv"),
    "3.0/20231008-anti-doping-measures-at-the-tour-down-under-will-be-the-toughest-ever-addb-ninjs-nitf.json": (
        "ff293701",
        "7871797f",
        17,
        "c9e8bbc5",
        "2023-10-08T02:34:03+02:00",
        "en",
    ),
    "3.0/20231016-addb-example-press-conference.json": ("ff293701", "c821081d", 17, "c9e8bbc5", "2008-02-19", None),
    "3.0/SIPA_image_3.json": ("81369dc4", "7d2ecdd5", 3, "e00cb31a", "2020-10-27T15:35:19+00:00", "en"),
    "3.0/ap_audio.json": ("013f27b0", None, 0, "da39a3ee", "2019-11-14T16:17:53+00:00", "en"),
    "3.0/ap_image.json": ("2ee5a105", None, 0, "da39a3ee", "2019-11-15T13:39:59+00:00", "en"),
    "3.0/businesswire-newsml-20130605006126.json": ("4ca985a8", None, 1, "3f7ee49b", "2013-06-05T21:00:00+00:00", "zh"),
    "3.0/businesswire-newsml-20130731006140.json": ("9fe3a954", None, 1, "11e9752a", "2013-07-31T15:32:00+00:00", "en"),
    "3.0/imageEncodedRights.json": ("f6a576ff", "e61a3587", 0, "da39a3ee", "2013-07-08T08:12:00+00:00", None),
    "3.0/imageLinkedRights.json": ("f6a576ff", "e61a3587", 0, "da39a3ee", "2013-07-08T08:12:00+00:00", None),
    "3.0/simpleEvent.json": (None, None, 0, "da39a3ee", "2023-10-04T08:16:21+02:00", "en"),
}
# And the authors and the publisher.
JSONLD: Final[dict[str, tuple[object, ...]]] = {
    "eg-0423-0": ("79144482", None, 0, "da39a3ee", "2014-03-04", None, ("Ryan Sammy",), None),
    "eg-0424-0": ("22619d93", None, 0, "da39a3ee", None, None, (), None),
    "eg-0477-0": ("728f39d2", None, 0, "da39a3ee", "2019-05-14", None, ("Richard Wallis",), None),
    "eg-0266-0": ("5f1cba38", None, 0, "da39a3ee", "2018-01-23", None, (), "New York Times"),
    "eg-0245-0": ("f5dcf312", None, 1, "43d2bd8b", "2017-03-20T20:30:54+00:00", None, (), "BBC News"),
}


@pytest.mark.parametrize("name", NINJS)
def test_documents_of_agencies(name: str, data: Path) -> None:
    """Headline, byline, paragraphs, date and language of a published ninjs document are read rightly."""
    assert facts(ninjs.read((data / "oracle_ninjs" / "examples" / name).read_bytes())) == NINJS[name]


@pytest.mark.parametrize("name", JSONLD)
def test_articles_of_publishers(name: str, data: Path) -> None:
    """Headline, paragraphs, date, language, authors and publisher of schema.org's examples are read rightly."""
    lines = (data / "oracle_schema_org" / "examples.jsonl").read_text(encoding="utf-8").splitlines()
    [document] = [found["jsonld"] for found in map(json.loads, lines) if found["id"] == name]
    read = jsonld.read(document)
    assert (*facts(read), read.metadata.authors, read.metadata.publisher) == JSONLD[name]
