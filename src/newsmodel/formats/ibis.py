r"""IBIS (issue-based information systems): the issues of an Article as an outline that a person can read.

The marks are those of plain-text IBIS: ``?`` an issue, ``?!`` a resolved one, ``?~`` one resolved tentatively, ``:`` a
position, ``:+`` an accepted one, ``:-`` a rejected one, ``+`` an argument for, ``-`` one against. It is written, and
not read: docs/format-ibis.md says what stands where.
"""

from typing import Final

from newsmodel.model import Article, Issue, IssueStatus, Position, Quote, Stance

__all__ = ["write"]

_LEVEL: Final = "  "
_WANTING: Final = (Stance.FOR, Stance.CONDITIONAL)
_OPPOSED: Final = (Stance.AGAINST, Stance.REFUSES)
_SAID: Final = {
    Stance.FOR: "for",
    Stance.AGAINST: "against",
    Stance.CONDITIONAL: "on condition",
    Stance.REFUSES: "refuses",
    Stance.UNCLEAR: "unclear",
}


def write(article: Article) -> str:
    """Return the issues of an Article as an outline, a line a thing; the empty string where it has none.

    Args:
        article: Any Article.

    >>> import attrs
    >>> from newsmodel import Evidence, Issue, Participant, Position, parse
    >>> article = parse("The union wants more pay.")
    >>> words = article.quote("wants more pay")
    >>> article = attrs.evolve(
    ...     article,
    ...     participants=(Participant("p1", name="union", kind="organization", mentions=(article.quote("union"),)),),
    ...     issues=(
    ...         Issue(
    ...             "i1",
    ...             name="pay",
    ...             status="open",
    ...             positions=(Position(("p1",), stance="for", said=words, evidence=Evidence((words,))),),
    ...             evidence=Evidence((words,)),
    ...         ),
    ...     ),
    ... )
    >>> print(write(article), end="")
    ? pay (open)
      : for: union
        + "wants more pay"
    """
    names = {found.id: found.name for found in article.participants}
    matters = {event.id: event.name for event in article.events}
    matters |= {issue.id: issue.name for issue in article.issues}
    lines = [line for issue in article.issues for line in _issue(issue, names, matters)]
    return "".join([f"{line}\n" for line in lines])


def _folded(words: str) -> str:
    """Return words on one line: every run of white space and of other characters that no line holds is a space."""
    return " ".join("".join([char if char.isprintable() else " " for char in words]).split())


def _quoted(quote: Quote) -> str:
    return f'"{_folded(quote.exact)}"'


def _issue(issue: Issue, names: dict[str, str], matters: dict[str, str]) -> list[str]:
    asked = "" if issue.question is None else f": {_folded(issue.question)}"
    lines = [f"{_mark(issue)} {_folded(issue.name)}{asked} ({issue.status})"]
    if issue.related:
        lines.append(f"{_LEVEL}about {_listed([matters[name] for name in issue.related])}")
    for position in issue.positions:
        lines += [f"{_LEVEL}{line}" for line in _position(position, issue.status, names)]
    if not issue.positions:
        lines += [f"{_LEVEL}{_quoted(quote)}" for quote in issue.evidence.quotes]
    return lines


def _mark(issue: Issue) -> str:
    if issue.status != IssueStatus.AGREED:
        return "?"
    return "?~" if any(position.stance == Stance.CONDITIONAL for position in issue.positions) else "?!"


def _position(position: Position, status: IssueStatus, names: dict[str, str]) -> list[str]:
    according = "" if position.according_to is None else f", according to {_folded(names[position.according_to])}"
    holders = _listed([names[holder] for holder in position.holders])
    lines = [f"{_position_mark(position.stance, status)} {_SAID[position.stance]}: {holders}{according}"]
    quotes = dict.fromkeys([position.said, *position.evidence.quotes])
    argument = "+ " if position.stance in _WANTING else "- " if position.stance in _OPPOSED else ""
    lines += [f"{_LEVEL}{argument}{_quoted(quote)}" for quote in quotes]
    lines += [f"{_LEVEL}condition: {_quoted(quote)}" for quote in position.conditions]
    return lines


def _position_mark(stance: Stance, status: IssueStatus) -> str:
    """Return the mark of a position: an agreement accepts those that want what the issue names, and rejects others."""
    if status == IssueStatus.AGREED and stance == Stance.FOR:
        return ":+"
    if status == IssueStatus.AGREED and stance in _OPPOSED:
        return ":-"
    return ":-" if status == IssueStatus.WITHDRAWN and stance == Stance.FOR else ":"


def _listed(names: list[str]) -> str:
    return "; ".join([_folded(name) for name in names])
