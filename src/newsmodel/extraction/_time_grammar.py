"""A small grammar over classes of words: rules are regular expressions in which a name stands for a class.

Text is cut into nodes, each with a class. A stage of rules reads the nodes from left to right; at each place the
longest rule that accepts what it matched replaces its nodes by one. Rules are bounded, so that time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from newsmodel.extraction._time_setting import Setting

__all__ = ["CLASSES", "OTHER", "Found", "Node", "Stage", "rule"]

OTHER: Final = "."
"""The class of words that no rule names."""

_NAMES: Final = (
    # numbers: digits by their count, spelled numbers by their size, ordinals
    "SMALL LONG FOUR ONES TEENS TENS HUNDRED THOUSAND ORDINAL NTH SUFFIX HALF FEW COUPLE ARTICLE "
    "MIXED HOURS_PART NINETIES "
    # words of the calendar; OR_ marks those that are other words too
    "MONTH OR_MONTH WEEKDAY OR_WEEKDAY WEEKDAYS WEEKDAY_PART UNIT UNITS PART PARTS SEASON OR_SEASON HOLIDAY TODAY "
    # words that point, count or repeat
    "REPORTED THIS LAST NEXT RECENT AGO AGO_BEFORE EARLIER HENCE BEFORE AFTER EVERY OTHERS SET VAGUE VAGUE_ALONE "
    # what bends a value
    "PORTION AMOUNT SINCE UNTIL YEAR_END "
    # the clock
    "AMPM MERIDIEM CLOCKWORD OCLOCK HALF_TO ZONE ISH LETTER_T LETTER_Q LETTER_H LETTER_S LETTER_P "
    # small words and punctuation
    "THE OF IN ON AT TO FROM BETWEEN AND FOR PREFIX YEARWORD BEGINNING WEEKWORD POSSESSIVE AGE "
    "PERIOD COMMA COLON SLASH HYPHEN DASH QUOTE TILDE OPEN CLOSE "
    # what rules make of them
    "DATE CLOCK DURATION RECURS REFERENCE NUMBER JOINED"
).split()

CLASSES: Final = {name: chr(0x100 + at) for at, name in enumerate(_NAMES)}
"""The character that stands for each class in a rule."""

_WORD: Final = re.compile(r"\b[A-Z][A-Z_]+\b")


class Node(NamedTuple):
    """A stretch of the text with its class and what it means.

    Attributes:
        kind: The character of its class.
        start: Where it begins, in code points.
        end: Where it ends.
        value: What it means: a number, a code of the lexicon, or a value of a rule.
        rule: The rule that made it, by the name of what builds its nodes; empty of a word.
    """

    kind: str
    start: int
    end: int
    value: Any
    rule: str = ""


class Found:
    """What a rule matched: the nodes by the names of its groups."""

    __slots__ = ("_match", "_nodes", "setting")

    def __init__(self, nodes: list[Node], match: re.Match[str], setting: Setting) -> None:
        self._nodes = nodes
        self._match = match
        self.setting = setting

    @property
    def start(self) -> int:
        """Where the match begins in the text."""
        return self._nodes[self._match.start()].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self._nodes[self._match.end() - 1].end

    def past(self, kind: str) -> int:
        """Return where the match begins behind a first word of a class, which stays outside of the quote."""
        nodes = self._nodes[self._match.start() : self._match.end()]
        return nodes[1].start if nodes[0].kind == CLASSES[kind] and len(nodes) > 1 else nodes[0].start

    @property
    def tight(self) -> bool:
        """Whether no white space stands inside."""
        nodes = self._nodes[self._match.start() : self._match.end()]
        return all(one.end == two.start for one, two in pairwise(nodes))

    def node(self, name: str) -> Node | None:
        """Return the first node of a group, or None where the pattern has none or it took no part."""
        if name not in self._match.re.groupindex:
            return None
        at = self._match.start(name)
        return None if at < 0 or at == self._match.end(name) else self._nodes[at]

    def get(self, name: str) -> Any:  # noqa: ANN401  (each class has values of its own)
        """Return the value of a group's first node, or None."""
        node = self.node(name)
        return None if node is None else node.value

    def all(self, name: str) -> list[Node]:
        """Return the nodes of a group."""
        return self._nodes[self._match.start(name) : self._match.end(name)]

    def words(self) -> str:
        """Return the text that was matched."""
        return self.setting.text[self.start : self.end]

    def become(self, kind: str, value: object, start: int | None = None) -> Node:
        """Return the node that takes the place of the match."""
        return Node(CLASSES[kind], self.start if start is None else start, self.end, value)


Build = Callable[[Found], Node | None]


class Rule(NamedTuple):
    """A pattern over classes, and what makes a node of a match, or refuses it with None."""

    pattern: re.Pattern[str]
    build: Build


def expression(pattern: str) -> str:
    """Return a pattern with the characters of the classes in place of their names."""
    return _WORD.sub(lambda found: CLASSES[found[0]], pattern)


def rule(pattern: str, build: Build) -> Rule:
    """Return a rule; white space in the pattern means nothing."""
    return Rule(re.compile(expression(pattern), re.VERBOSE), build)


class Stage:
    """Rules that are tried together."""

    __slots__ = ("_any", "_rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        plain = [re.sub(r"\?P<\w+>", "?:", one.pattern.pattern) for one in self._rules]
        self._any = re.compile("|".join(plain), re.VERBOSE)

    def read(self, nodes: list[Node], setting: Setting) -> list[Node]:
        """Return the nodes with each longest accepted match replaced by its node."""
        kinds = "".join([node.kind for node in nodes])
        out: list[Node] = []
        at = 0
        while (opening := self._any.search(kinds, at)) is not None:
            begin = opening.start()
            out += nodes[at:begin]
            made, at = self._longest(nodes, kinds, begin, setting)
            out.append(made)
        return out + nodes[at:]

    def _longest(self, nodes: list[Node], kinds: str, begin: int, setting: Setting) -> tuple[Node, int]:
        matches = [(found, one.build) for one in self._rules if (found := one.pattern.match(kinds, begin))]
        matches.sort(key=lambda pair: -pair[0].end())
        for found, build in matches:
            node = build(Found(nodes, found, setting))
            if node is not None:
                return node._replace(rule=build.__name__), found.end()
        return nodes[begin], begin + 1
