"""Documents that nobody should write: sound ones with a part put in place of another, and any values."""

import json
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from newsmodel import Article, parse
from newsmodel.strategies import strings

__all__ = ["broken", "values"]

_ODD: Final[tuple[Any, ...]] = (
    None,
    True,
    0,
    -1,
    10**17,
    1.5,
    "",
    " ",
    "\ud83d",
    "\ud83d\ude00",
    "1",
    "They",
    [],
    {},
    [[]],
    [{}],
    [None],
)
_ODDER: Final = ("@id", "_:p1", "@type", "@value", "<p>", "&amp;", "2031-08-14", "2031-08-14T10:05:00+25:00", "Person")


def values() -> SearchStrategy[Any]:
    """Give any values that JSON can hold."""
    leaves = st.sampled_from((*_ODD, *_ODDER)) | strings()
    return st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(strings(), inner), max_leaves=10)


@st.composite
def broken(draw: DrawFn, document: Any) -> Any:
    """Give a document with some of its parts put in place of others, twice, left out, or under another key."""
    whole = json.loads(json.dumps(document))
    for _ in range(draw(st.integers(1, 4))):
        places = _places(whole)
        if places:
            holder, key = draw(st.sampled_from(places))
            _break(draw, holder, key, places)
    return whole


def _break(draw: DrawFn, holder: Any, key: Any, places: list[tuple[Any, Any]]) -> None:
    other = draw(st.sampled_from(places))
    match draw(st.sampled_from(("odd", "other", "out", "wrapped", "key"))):
        case "odd":
            holder[key] = draw(values())
        case "other":
            holder[key] = json.loads(json.dumps(other[0][other[1]]))
        case "out":
            del holder[key]
        case "wrapped":
            holder[key] = draw(st.sampled_from(([holder[key]], {"@value": holder[key]}, {"@id": holder[key]})))
        case _:
            if isinstance(holder, dict):
                holder[str(other[1])] = holder.pop(key)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place within a value: what holds it, and its key there."""
    out: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        found = waiting.pop()
        keys = list(found) if isinstance(found, dict) else range(len(found)) if isinstance(found, list) else ()
        for key in keys:
            out.append((found, key))
            waiting.append(found[key])
    return out


SIMPLE: Final[Article] = parse(
    "Port talks end\nBy Ada Lane\n\nThey met [1].\n\nSources:\n[1] Example Wire https://wire.example"
)
"""An Article with little in it, for documents that are soon broken."""
