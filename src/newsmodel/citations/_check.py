"""What is wrong with the citations of an Article."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Final

import attrs

from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._rules import RULES, CheckRule
from newsmodel.errors import excerpt
from newsmodel.model import Article

__all__ = ["check"]

_Find = Callable[[Article], Iterator[Finding]]
_PLACE: Final = attrgetter("start", "end", "code", "message")
_BY_CODE: Final = {rule.code: rule for rule in RULES}
_DEFAULT: Final = [rule for rule in RULES if rule.default]
_FINDS: Final = [rule.find for rule in _DEFAULT]


def check(
    article: Article,
    *,
    rules: Iterable[str | CheckRule | Callable[[Article], Iterable[Finding]]] | None = None,
    severities: Mapping[str, Severity | str] | None = None,
) -> tuple[Finding, ...]:
    r"""Return what is wrong with the citations and sources of an Article, in the order of the text.

    Args:
        article: The Article; its external sources count as much as its printed ones.
        rules: Which rules to apply: codes, entries of ``newsmodel.citations.RULES``, and functions of your own
            from an Article to its findings. None means all rules that are on by default.
        severities: For a code, the severity that its findings shall have instead of their own.

    Every code, with an example, is in docs/findings.md. The time is linear in the length of the text.

    Raises:
        TypeError: Where an argument has the wrong type, or a function of your own gives something else than Findings.
        ValueError: Where a code or a severity is unknown, or a function of your own gives a finding outside the text.

    >>> from newsmodel import parse
    >>> article = parse("They met [1]. They agreed [7].\n\nSources:\n[1] Port reopens - https://post.example/port")
    >>> for finding in check(article):
    ...     print(finding.severity, finding.code, article.text[finding.start:finding.end], finding.message, sep=" | ")
    error | dangling-marker | [7] | '[7]' cites number 7, which no source bears
    >>> check(article, rules=["number-gap"])
    ()
    """
    if not isinstance(article, Article):
        raise TypeError(f"check() takes an Article, not {type(article).__name__}: {excerpt(article)}")
    if isinstance(rules, str):
        raise TypeError("rules is a list of codes and rules, not one str")
    chosen = _DEFAULT if rules is None else list(rules)
    changed = _severities(severities, chosen) if severities else {}
    found: list[Finding] = []
    for find in _FINDS if rules is None else dict.fromkeys(map(_find, chosen)):
        found += _findings(find, article)
    _refuse_outside(found, len(article.text))
    if changed:
        found = [
            attrs.evolve(finding, severity=changed[finding.code]) if finding.code in changed else finding
            for finding in found
        ]
    return tuple(sorted(found, key=_PLACE))


def _refuse_outside(found: list[Finding], size: int) -> None:
    for finding in found:
        if not 0 <= finding.start <= finding.end <= size:
            span = f"{finding.start}..{finding.end}"
            raise ValueError(f"{finding.code!r} gives a finding at {span}, outside the text, which ends at {size}")


def _findings(find: _Find, article: Article) -> list[Finding]:
    """Return what a rule finds; `TypeError` names a function that gives something else."""
    given: object = find(article)
    found: list[Finding] = []
    for finding in given if isinstance(given, Iterable) else (given,):
        if not isinstance(finding, Finding):
            name = getattr(find, "__name__", repr(find))
            raise TypeError(f"rule {name}() gives Findings, not {excerpt(finding)}")
        found.append(finding)
    return found


def _find(rule: object) -> _Find:
    if isinstance(rule, str):
        if rule not in _BY_CODE:
            raise ValueError(f"there is no rule {excerpt(rule)}; there are {', '.join(_BY_CODE)}")
        return _BY_CODE[rule].find
    if isinstance(rule, CheckRule):
        return rule.find
    if callable(rule):
        return rule
    raise TypeError(f"a rule is a code, a CheckRule or a function, not {excerpt(rule)}")


def _severities(given: Mapping[str, Severity | str], rules: Iterable[object]) -> dict[str, Severity]:
    """Return the severities, if each is that of a code; functions of the caller's have codes that only they know."""
    codes = {*_BY_CODE, *[rule.code for rule in rules if isinstance(rule, CheckRule)]}
    own = any(not isinstance(rule, (str, CheckRule)) for rule in rules)
    unknown = [] if own else [code for code in given if code not in codes]
    if unknown:
        raise ValueError(f"there is no rule {excerpt(unknown[0])}; there are {', '.join(_BY_CODE)}")
    return {code: Severity(severity) for code, severity in given.items()}
