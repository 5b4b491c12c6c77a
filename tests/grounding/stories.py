"""Stories as others might send them: made of the words of a text, spoilt, or of anything at all."""

from typing import Any, Final, NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.strategies import strings

__all__ = ["JSON", "KINDS", "STORIES", "about"]

KINDS: Final = ("participants", "events", "issues", "statements")
_IDS: Final = st.sampled_from(("p1", "p2", "e1", "i1", "1", "", "p 1", 1, None, True))
_KEYS: Final = st.sampled_from(
    (
        *("id", "name", "kind", "mentions", "aliases", "titles", "represents", "trigger", "sentence", "type", "time"),
        *("time_text", "place", "participants", "role", "status", "main", "outcome", "part_of", "label", "question"),
        *("evidence", "positions", "holder", "stance", "quote", "conditions", "according_to", "related", "speaker"),
        *("speaker_text", "cue", "content", "direct", "exact", "prefix", "suffix", "start", *KINDS),
    )
)
JSON: Final[SearchStrategy[Any]] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 10**20)
    | st.floats()
    | strings(max_size=5)
    | st.sampled_from(("person", "p1", "CONSULT", "2031-08-14", b"bytes", object())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS | strings(max_size=3), inner, max_size=4),
    max_leaves=8,
)
"""Any value, and some that look like a story's."""
_SPELLINGS: Final = {
    "kind": ("person", "state", "Organisation", "wizard"),
    "type": ("CONSULT", "yield", "WAR"),
    "status": ("occurred", "open", "in progress", "rumoured"),
    "role": ("actor", "target", "king"),
    "stance": ("for", "opposed", "maybe"),
    "time": ("2031-08-14", "2031-02-30", "P3D", "soon"),
}


class Cut(NamedTuple):
    """Some words of a text that is not known yet: which, and how they are spoilt."""

    start: int
    length: int
    how: int
    extra: str


def _words(cut: Cut, text: str) -> Any:
    """Return the words of a text that a cut stands for: as they are, spoilt, or with what stands around them."""
    start = cut.start % (len(text) + 1)
    end = start + cut.length
    exact = text[start:end]
    return {
        0: exact + cut.extra,
        1: exact.swapcase(),
        2: {"exact": exact, "prefix": text[max(0, start - 5) : start], "suffix": text[end : end + 5]},
        3: {"exact": exact, "sentence": cut.length % 4, "start": start},
        4: " ".join(exact.split()),
    }.get(cut.how, exact)


def about(text: str, story: Any) -> Any:
    """Return a story with the words of a text in it."""
    if isinstance(story, Cut):
        return _words(story, text)
    if isinstance(story, dict):
        return {key: about(text, value) for key, value in story.items()}
    return [about(text, value) for value in story] if isinstance(story, list) else story


_QUOTE: Final = st.one_of(
    st.builds(Cut, st.integers(0, 300), st.integers(0, 30), st.integers(0, 9), strings(max_size=2)),
    st.builds(Cut, st.integers(0, 300), st.integers(1, 8), st.just(9), st.just("")),
    JSON,
)
_SOME: Final = st.lists(_QUOTE, max_size=3)
_WORD: Final = {name: st.sampled_from(words) | JSON for name, words in _SPELLINGS.items()}


def _facts(**fields: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.lists(st.fixed_dictionaries({}, optional=fields), max_size=3)


_TAKING_PART: Final = _facts(id=_IDS, role=_WORD["role"], odd=JSON)
_POSITIONS: Final = _facts(holder=_IDS, stance=_WORD["stance"], quote=_QUOTE, conditions=_SOME, according_to=_IDS)
STORIES: Final[SearchStrategy[Any]] = st.fixed_dictionaries(
    {},
    optional={
        "participants": _facts(
            id=_IDS,
            name=_QUOTE,
            kind=_WORD["kind"],
            mentions=_SOME,
            titles=_SOME,
            represents=_IDS,
            aliases=_SOME,
        ),
        "events": _facts(
            id=_IDS,
            trigger=_QUOTE,
            sentence=_QUOTE,
            type=_WORD["type"],
            time_text=_QUOTE,
            time=_WORD["time"],
            place=_QUOTE,
            participants=_TAKING_PART,
            status=_WORD["status"],
            main=st.booleans(),
            outcome=_QUOTE,
            part_of=_IDS,
            name=_QUOTE,
        ),
        "issues": _facts(
            id=_IDS,
            label=_QUOTE,
            evidence=_SOME,
            status=_WORD["status"],
            positions=_POSITIONS,
            related=st.lists(_IDS, max_size=2),
            question=_QUOTE,
        ),
        "statements": _facts(
            speaker=_IDS,
            speaker_text=_QUOTE,
            cue=_QUOTE,
            content=_QUOTE,
            direct=st.booleans() | JSON,
            sentence=_QUOTE | st.integers(0, 3),
        ),
        "odd": JSON,
    },
)
"""Stories of the right shape, more or less, in which `about` puts the words of a text, more or less."""
