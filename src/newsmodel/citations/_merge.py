"""Several Articles as one: their bodies in order, each source once, numbered once."""

import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from newsmodel.citations._edit import block_nodes, changed, folded, read_again, refuse_others
from newsmodel.citations._findings import quoted
from newsmodel.citations._placeholders import is_placeholder
from newsmodel.citations._settle import difference, settled
from newsmodel.citations._spelling import renumbered_marker
from newsmodel.citations._urls import normal_url
from newsmodel.errors import EditError
from newsmodel.model import (
    Article,
    Block,
    Citation,
    Heading,
    Headline,
    ListKind,
    ListLabel,
    Node,
    RelatedLink,
    Source,
)
from newsmodel.text import Edit, Fact, Piece, carry_story, reads_back

__all__ = ["Merge", "merge"]

_HIGHEST: Final = 999
_LEVEL: Final = 2
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_BOM: Final = "\ufeff"
_Key = tuple[str, str, tuple[str, ...]]
"""What two entries for the same source have in common: an address or words, and the ids."""


@attrs.frozen(weakref_slot=False)
class Merge:
    """What merging gives.

    Attributes:
        article: The new Article.
        renumbered: For each Article given, its source numbers and the number that each became.
        dropped: The facts that went since none of their words is left.

    >>> from newsmodel import parse
    >>> one, two = parse("They met [1].", sources=["https://a.example"]), parse("So [1].", sources=["http://a.example/"])
    >>> merge([one, two]).numbers
    ({1: 1}, {1: 1})
    """

    article: Article
    renumbered: tuple[tuple[tuple[int, int], ...], ...] = ()
    dropped: tuple[Fact, ...] = ()

    @property
    def numbers(self) -> tuple[dict[int, int], ...]:
        """For each Article given, which number each of its source numbers became."""
        return tuple([dict(pairs) for pairs in self.renumbered])


def merge(articles: Iterable[Article]) -> Merge:
    r"""Return several Articles as one: the bodies in order, then one list of sources, then one of related links.

    Two sources are the same where their addresses have one normal form (see docs), or where they are equal but for
    their numbers and their title names a source: "Source" names none. Sources with an id stay entries of their own.
    Numbers follow the first citation, then the lists; markers side by side that become equal are one. Headlines after
    those of the first Article become headings of the second level. Sources that no Article prints stay external, and
    so do those with an id. Metadata are those of the first.

    Args:
        articles: At least one.

    Raises:
        EditError: Where there is no Article; where more than 999 numbers are needed; where an id names one source in
            one Article and another in another; or where the text would read back with other citations or lists.

    >>> from newsmodel import parse
    >>> one = parse("Talks end today.\n\nSources:\n[1] Wire https://a.example/x")
    >>> two = parse("Both agreed [1].\n\nSources:\n[1] The wire http://www.a.example/x/")
    >>> print(merge([one, two]).article)
    Talks end today.
    <BLANKLINE>
    Both agreed [1].
    <BLANKLINE>
    Sources:
    [1] Wire https://a.example/x
    """
    if isinstance(articles, (str, Article)):
        raise TypeError(f"merge() takes several Articles, not one {type(articles).__name__}")
    given = list(articles)
    for article in given:
        refuse_others(article, "merge")
    if not given:
        raise EditError("merge() takes at least one Article")
    registry = _Registry(given)
    bodies = [_body(article, registry, i) for i, article in enumerate(given)]
    return _put_together(given, bodies, registry)


class _Registry:
    """The sources of all Articles, each once, and their new numbers.

    Attributes:
        printed: The entries of the new list, in the order of their numbers.
        external: The sources that stay outside the text.
        numbers: For each Article, the new number of each old one.
    """

    def __init__(self, articles: list[Article]) -> None:
        self._articles = articles
        self._keys: list[dict[Source, _Key]] = [
            {source: _key(i, source) for source in (*article.sources, *article.external_sources)}
            for i, article in enumerate(articles)
        ]
        first: dict[_Key, Source] = {}
        order: dict[_Key, None] = {}
        printed: set[_Key] = set()
        for article, keys in zip(articles, self._keys, strict=True):
            for source, key in keys.items():
                first.setdefault(key, source)
            printed |= {keys[source] for source in article.sources}
            order |= dict.fromkeys([keys[s] for citation in article.citations for s in citation.sources])
        for keys in self._keys:
            order |= dict.fromkeys(keys.values())
        if printed:
            printed |= {key for key in order if not first[key].labels}
        defined = {key for key in printed if first[key].labels}  # entries such as "[^note]: ", which have no number
        self._new = {key: number for number, key in enumerate([key for key in order if key not in defined], 1)}
        self.dangling = len(self._new)
        self._of_dangling: dict[tuple[int, int], int] = {}
        entries = {key: _entry(first[key], self._new.get(key)) for key in order if key in printed}
        outside = {
            key: attrs.evolve(first[key], numbers=(number,), lead="", gap="")
            for key, number in self._new.items()
            if key not in printed
        }
        self._key_of = {_said(new): key for key, new in {**entries, **outside}.items()}
        self.printed = list(entries.values())
        self.external = tuple(outside.values())
        self.numbers: list[dict[int, int]] = [
            {
                old: self._new[key]
                for source, key in keys.items()
                if key in self._new
                for old in reversed(source.numbers)
            }
            for keys in self._keys
        ]

    def refuse_other_names(self, merged: Article) -> None:
        """Refuse what was merged where a marker names another source than it did."""
        new = iter(merged.citations)
        for i, article in enumerate(self._articles):
            for citation in article.citations:
                before = {self._keys[i][source] for source in citation.sources}
                after = {self._key_of[_said(source)] for source in next(new).sources}
                if before != after:
                    name = quoted(citation.labels[0]) if citation.labels else "its number"
                    raise EditError(
                        f"in Article {i + 1}, {quoted(citation.raw)} at {citation.start} would name another source: "
                        f"{name} stands for others in the other Articles; restyle() writes numbers, which merge() "
                        "tells apart"
                    )

    def numbers_of(self, i: int, citation: Citation) -> tuple[int, ...]:
        """Return the new numbers of a citation of Article ``i``; one that names nothing still names nothing."""
        out: list[int] = []
        for number in citation.numbers:
            named = [source for source in citation.sources if number in source.numbers]
            if named:
                out += [self._new[self._keys[i][source]] for source in named]
                continue
            if (i, number) not in self._of_dangling:
                self.dangling += 1
                self._of_dangling[i, number] = self.dangling
                self.numbers[i].setdefault(number, self.dangling)
            out.append(self._of_dangling[i, number])
        if self.dangling > _HIGHEST:
            raise EditError(f"{self.dangling} numbers are needed, and a marker in brackets holds three digits")
        return tuple(dict.fromkeys(out))


def _said(source: Source) -> tuple[object, ...]:
    return source.content, source.numbers, source.labels


def _key(i: int, source: Source) -> _Key:
    """Return what two entries for the same source have in common: id and address, else the words, if they name one."""
    if source.url is not None:
        return "url", normal_url(source.url), source.labels
    if is_placeholder(source.title or ""):
        return f"entry of {i}", repr(attrs.evolve(source, lead="", gap="")), source.labels
    return "words", repr(attrs.evolve(source, lead="", gap="", numbers=())), source.labels


def _entry(source: Source, number: int | None) -> Source:
    """Return an entry for the new list; one that an id opens keeps what opens it."""
    if number is None:
        return attrs.evolve(source, lead=source.lead.lstrip(), gap="\n")
    return attrs.evolve(source, numbers=(number,), lead=f"[{number}] ", gap="\n")


def _body(article: Article, registry: _Registry, i: int) -> Edit:
    """Return an Article with its citations numbered anew, without its lists, its headlines headings after the first."""
    changes: dict[Node | Citation, Any] = {}
    for citation in article.citations:
        marker = citation.marker
        if not marker.labels:  # what an id names keeps it
            marker = renumbered_marker(marker, registry.numbers_of(i, citation))
        if marker != citation.marker:
            changes[citation] = marker
    whole: dict[Node | Citation, Any] = {}
    for node in block_nodes(article):
        block = node.value
        if isinstance(block, (Source, RelatedLink, ListLabel)):
            whole[node] = ""
        elif isinstance(block, Headline) and i > 0:
            whole[node] = Heading(block.content, level=_LEVEL, lead="## ", gap="\n\n")
    edit = changed(article, changes)
    if not whole:
        return edit
    moved = {
        node: whole[old]
        for old, node in zip(block_nodes(article), block_nodes(edit.article), strict=True)
        if old in whole
    }
    again = changed(edit.article, {node: _kept(node, new) for node, new in moved.items()})
    return attrs.evolve(again, dropped=(*edit.dropped, *again.dropped))


def _kept(node: Node, new: Any) -> Any:  # noqa: ANN401
    """Return a heading with the content that the node has by now."""
    value: Any = node.value
    return new if new == "" else attrs.evolve(new, content=value.content)


def _put_together(given: list[Article], bodies: list[Edit], registry: _Registry) -> Merge:
    blocks: list[Block] = []
    starts: list[int] = []
    first = given[0]
    lead = _BOM if first.lead.startswith(_BOM) else ""
    at = len(lead)
    for edit in bodies:
        starts.append(at)
        parts = list(edit.article.blocks)
        if parts:
            last: Any = parts[-1]
            parts[-1] = attrs.evolve(last, gap=_line_end(first) * 2)
        blocks += parts
        at += sum([len(str(part)) for part in parts])
    blocks += _lists(given, registry)
    if blocks:
        final: Any = blocks[-1]
        blocks[-1] = attrs.evolve(final, gap="")
    story, lost = _stories(bodies, starts, lead + "".join(map(str, blocks)))
    merged = Article(tuple(blocks), lead=lead, metadata=first.metadata, external_sources=registry.external, **story)
    done = settled(merged, *given)
    if done is None and all(map(reads_back, given)):
        raise EditError(f"merged, {difference(merged)}")
    registry.refuse_other_names(done or merged)
    edit = Edit(done or merged, dropped=(*[fact for body in bodies for fact in body.dropped], *lost))
    joined = folded(edit, [citation for article in given for citation in article.citations])
    if joined is not edit:
        edit = read_again(joined, edit.article)
    return Merge(edit.article, tuple([tuple(numbers.items()) for numbers in registry.numbers]), edit.dropped)


def _line_end(article: Article) -> str:
    """Return the line end that an Article has first."""
    found = _LINE_END.search(article.text)
    return "\n" if found is None else found[0]


def _lists(given: list[Article], registry: _Registry) -> list[Block]:
    end = _line_end(given[0])
    out: list[Block] = []
    if registry.printed:
        entries = [attrs.evolve(entry, gap=end) for entry in registry.printed]
        entries[-1] = attrs.evolve(entries[-1], gap=end * 2)
        out += [ListLabel(("Sources:",), opens=ListKind.SOURCES, gap=end), *entries]
    related = {
        attrs.evolve(link, lead="- ", number=None, gap=end): None for article in given for link in article.related
    }
    if related:
        out += [ListLabel(("Read also:",), opens=ListKind.RELATED, gap=end), *related]
    return out


# The stories.


def _stories(bodies: list[Edit], starts: list[int], text: str) -> tuple[dict[str, Any], list[Fact]]:
    """Return the stories of all bodies as one, each in its place, ids that two of them use told apart."""
    story: dict[str, Any] = {"participants": (), "events": (), "issues": (), "statements": ()}
    lost: list[Fact] = []
    used: set[str] = set()
    for i, (edit, start) in enumerate(zip(bodies, starts, strict=True)):
        article = edit.article
        lead = len(article.lead)
        end = len(article.text) - (len(article.blocks[-1].gap) if article.blocks else 0)
        pieces = [
            Piece(0, lead, start, start, same=False),
            Piece(lead, end, start, start + end - lead, same=True),
            Piece(end, len(article.text), start + end - lead, start + end - lead, same=False),
        ]
        moved, gone = carry_story(article, [piece for piece in pieces if piece.end > piece.start], text)
        lost += gone
        ids = [fact.id for name in ("participants", "events", "issues") for fact in moved[name]]
        names = {name: _free(name, i, used) for name in ids}
        used |= set(names.values())
        for name, facts in moved.items():
            story[name] += tuple([_renamed(fact, names) for fact in facts])
    return story, lost


def _free(name: str, i: int, used: set[str]) -> str:
    """Return ``name``, or where it is used, one like it that is not."""
    free = name
    k = i + 1
    while free in used:
        free = f"{name[:90]}.{k}"
        k += 1
    return free


_IDS: Final = frozenset(("id", "represents", "participant", "part_of", "according_to", "speaker"))
_ID_LISTS: Final = frozenset(("holders", "related"))


def _renamed(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401
    """Return a fact with its ids, and those it refers to, as ``names`` has them."""
    if type(value) is tuple:
        return tuple([_renamed(item, names) for item in value])
    if not attrs.has(type(value)):
        return value
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        if field.name in _IDS:
            changes[field.name] = names.get(old, old)
        elif field.name in _ID_LISTS:
            changes[field.name] = tuple([names[name] for name in old])
        else:
            changes[field.name] = _renamed(old, names)
    return attrs.evolve(value, **changes)
