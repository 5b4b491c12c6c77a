"""What holds of `check` on any Article and any text."""

from typing import Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsmodel import Article, Finding, Source, check, parse
from newsmodel.citations import RULES, normal_url
from newsmodel.strategies import articles, strings, texts
from tests.growth import MOST, growth

ALL: Final = [rule.code for rule in RULES]
SLIPS: Final = (
    "They met [ 1 ].|They met [1.|They met [1|They met 1].|They met (1).|They met [l].|They met {1}.|They met [1)."
    "|They met [\uff11].|They met \uff3b1\uff3d.|They met [^ 1].|They met [1 ,2].|They met [1-1201].|They met [2, l]."
).split("|")
LISTS: Final = (
    "[1] Port - https://post.example/port",
    "[1] Port - https:/post.example/port",
    "[1] Port (https://post.example/port)).",
    "[1] https://post.example/port)",
    "[1] www.post.example/port",
    "[1] https://https://post.example",
    "[1] https:// post.example/port",
    "[1] https://post.example/a b.pdf",
    "[1] Port -\n\nhttps://post.example/port",
    "[1] Port\n\nof Lindmark",
    "[1] Port [2] Port [1] Source",
    "[1] https://post.example [2] http://www.post.example/",
)


def slips() -> st.SearchStrategy[str]:
    """Give texts with slips in them, and lists in which there is something to find."""
    body = st.lists(st.sampled_from(SLIPS) | texts(), min_size=1, max_size=3).map(" ".join)
    rest = st.lists(st.sampled_from(LISTS), min_size=1, max_size=3).map("\n".join)
    return st.tuples(body, rest, st.sampled_from(("", "\n[2] https://wire.example [1201] https://lind.example"))).map(
        lambda parts: f"{parts[0]}\n\nSources:\n{parts[1]}{parts[2]}"
    )


def assert_sound(article: Article, findings: tuple[Finding, ...]) -> None:
    """Assert what holds of every result of `check`."""
    places = [finding.span for finding in findings]
    assert places == sorted(places)
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(article.text)
        assert finding.code in ALL
        assert finding.message
        assert "\n" not in finding.message


@given(articles())
def test_check_of_any_article(article: Article) -> None:
    """No Article makes `check` raise, and its findings stand in the text, in order."""
    assert_sound(article, check(article, rules=ALL))


@given(slips() | texts() | strings(max_size=60), st.lists(st.builds(Source.of, number=st.integers(1, 4)), max_size=2))
def test_check_of_any_text(text: str, sources: list[Source]) -> None:
    """No text makes `check` raise, and its findings stand in the text, in order."""
    article = parse(text, sources=sources)
    assert_sound(article, check(article, rules=ALL))


@given(articles(), st.randoms())
def test_check_is_the_same_every_time(article: Article, random: object) -> None:
    """The order in which rules are named changes nothing, nor does asking twice."""
    shuffled = list(ALL)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert check(article, rules=ALL) == check(article, rules=shuffled) == check(parse_equal(article), rules=ALL)


def parse_equal(article: Article) -> Article:
    """Return an equal Article that nothing was derived from yet."""
    import attrs

    return attrs.evolve(article)


@example("They met [ 1 ].\n\nSources:\n[1] Port -\n\nhttps://post.example/port")
@given(slips())
def test_a_suggestion_mends(text: str) -> None:
    """With the suggestion in its place, the text reads without that finding."""
    found = [finding for finding in check(parse(text), rules=ALL) if finding.suggestion is not None]
    assume(found)
    for finding in found:
        mended = text[: finding.start] + str(finding.suggestion) + text[finding.end :]
        after = check(parse(mended), rules=ALL)
        assert (finding.code, finding.start, finding.message) not in {(f.code, f.start, f.message) for f in after}


ADDRESSES: Final = st.one_of(
    strings(max_size=40).map("https://".__add__),
    st.from_regex(r"(?i)https?://(www\.){0,2}[a-z.:0-9@]{1,12}[/?#&=a-z_.!~:]{0,20}", fullmatch=True),
    strings(max_size=20),
)


@given(ADDRESSES)
def test_normal_url_is_idempotent(url: str) -> None:
    """The normal form of a normal form is itself."""
    assert normal_url(normal_url(url)) == normal_url(url)


HOSTILE: Final = {
    "slips": ("", "[ 1 ] [1 (1). 1] {1} [l] ", "\n\nSources:\n[1] a\n[2] b"),
    "unclosed": ("", "[1 ", "\n\n[1] a [2] b"),
    "round brackets": ("They met [1]. ", "they (1). ", "\n\n[1] a [2] b"),
    "digits and a bracket": ("", "1] ", "\n\n[1] a [2] b"),
    "numbers in brackets": ("", "[1, 1, 1 ,", "\n\n[1] a [2] b"),
    "dangling": ("", "They met [7]. ", "\n\n[1] a [2] b"),
    "entries": ("Sources:\n", "[1] https://post.example/a b.pdf\n", ""),
    "entries of other numbers": (
        "Sources:\n",
        "".join([f"[{n}] Source https://p.example/{n})\n" for n in range(900)]),
        "",
    ),
    "cut entries": ("Sources:\n", "[1] Port -\n\nhttps://post.example/port\n\n", ""),
    "paragraphs": ("They met [1].\n\n", f"{'They met. ' * 12}\n\n", ""),
    "years": ("", "Lane (2024). ", "\n\nSources:\n- Lane, A. (2025). Port. https://post.example"),
    "schemes": ("Sources:\n[1] ", "https:/ ", ""),
    "points": ("Sources:\n[1] https://", ".", ""),
    "closing brackets": ("Sources:\n[1] https://a.example/", ")", ""),
    "open brackets": ("Sources:\n[1] https://a.example/", "(", ""),
    "quotation marks": ("", '\u201e\u201c" \u00ab', ""),
    "digits": ("", "1.1,1", ""),
    "words after an address": ("Sources:\n[1] https://post.example/a", " b", ""),
    "hosts": ("Sources:\n[1] ", "a.a-", ""),
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_check_is_linear(shape: str) -> None:
    """Four times the text takes at most five and a half times as long, whatever is in it."""
    before, unit, after = HOSTILE[shape]

    small, large = [parse(before + unit * (size // len(unit) + 1) + after) for size in (20_000, 80_000)]
    assert growth(lambda article: check(parse_equal(article), rules=ALL), small, large) <= MOST
