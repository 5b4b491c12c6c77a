"""``newsmodel check``: its options, and its findings as text, JSON, SARIF and GitHub's workflow commands."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsmodel._cli_io import UNREADABLE, RefusalError
from newsmodel._terminal import columns, encodable, visible

if TYPE_CHECKING:
    from newsmodel.citations import Finding
    from newsmodel.model import Article

__all__ = ["Report", "add_options", "as_github", "as_json", "as_sarif", "as_text", "fails", "findings_of", "summary"]

_LEVELS: Final = ("info", "warning", "error", "never")
_ALL: Final = "all"
_TAB: Final = "    "
_INDENT: Final = "    "
_NARROWEST: Final = 40
_SARIF_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


class Report(NamedTuple):
    """What was found in one file.

    Attributes:
        name: The name of the file, as given.
        article: Its text, parsed.
        findings: What `check` gave.
    """

    name: str
    article: Article
    findings: tuple[Finding, ...]


# Options.


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``check`` to its parser."""
    parser.add_argument(
        "--format", choices=("text", "json", "sarif", "github"), default="text", help="how findings are written: text"
    )
    parser.add_argument(
        "--select",
        type=_codes,
        action="extend",
        metavar="CODES",
        help="apply these rules alone, or all",
    )
    parser.add_argument("--ignore", type=_codes, action="extend", metavar="CODES", help="do not apply these rules")
    parser.add_argument(
        "--fail-on", choices=_LEVELS, default="warning", help="the lowest severity that makes the exit code 1: warning"
    )


def _codes(written: str) -> list[str]:
    """Return the codes of rules that an option names."""
    from newsmodel.citations import RULES  # noqa: PLC0415

    known = [rule.code for rule in RULES]
    codes = [code.strip() for code in written.split(",") if code.strip()]
    if not codes:
        raise argparse.ArgumentTypeError(f"it names no rule; there are {', '.join(known)}, and {_ALL}")
    for code in codes:
        if code not in known and code != _ALL:
            raise argparse.ArgumentTypeError(f"there is no rule {code!r}; there are {', '.join(known)}, and {_ALL}")
    return known if _ALL in codes else codes


def findings_of(options: argparse.Namespace, article: Article) -> tuple[Finding, ...]:
    """Return what the chosen rules find."""
    from newsmodel.citations import RULES, check  # noqa: PLC0415

    chosen = [rule.code for rule in RULES if rule.default] if options.select is None else options.select
    chosen = [code for code in chosen if code not in (options.ignore or ())]
    if not chosen:
        raise RefusalError("no rule is left to apply: all that are selected are ignored", UNREADABLE)
    return check(article, rules=chosen)


def fails(options: argparse.Namespace, findings: tuple[Finding, ...]) -> bool:
    """Return whether a finding is as grave as the level that makes the command fail."""
    lowest = _LEVELS.index(options.fail_on)
    return any(_LEVELS.index(finding.severity) >= lowest for finding in findings)


def summary(findings: tuple[Finding, ...]) -> str:
    """Return how many findings of each severity there are: ``1 error, 2 warnings``; ``ok`` where there is none."""
    counts = Counter([str(finding.severity) for finding in findings])
    named = [(counts["error"], "error"), (counts["warning"], "warning"), (counts["info"], "note")]
    return ", ".join([f"{count} {word}{'' if count == 1 else 's'}" for count, word in named if count]) or "ok"


# Text.


def as_text(report: Report, *, width: int, encoding: str | None) -> str:
    """Return each finding with its line, the place marked below it, in lines that a terminal shows as they are."""
    room = max(width, _NARROWEST) - len(_INDENT)
    out: list[str] = []
    for finding in report.findings:
        line, column = report.article.line_column(finding.start)
        out.append(f"{visible(report.name)}:{line}:{column}: {finding.code} {visible(finding.message)}\n")
        shown, before, marked = _excerpt(report.article.text, finding, column, room, encoding)
        out.append(f"{_INDENT}{shown.rstrip()}\n{_INDENT}{' ' * before}{'^' * max(marked, 1)}\n")
        if finding.suggestion is not None:
            out.append(f"{_INDENT}suggestion: {visible(finding.suggestion)}\n")
    return "".join(out)


def _excerpt(text: str, finding: Finding, column: int, room: int, encoding: str | None) -> tuple[str, int, int]:
    """Return as much of a finding's line as there is room for, the columns before its place, and those of its place."""
    begin = finding.start - column + 1
    before, after = range(finding.start - 1, begin - 1, -1), range(finding.start, len(text))
    # Half of the room for each side, and what one side does not need for the other.
    right = _fitting(text, after, room - room // 2, encoding)
    left = _fitting(text, before, room - sum(map(columns, right)), encoding)[::-1]
    used = sum(map(columns, left))
    right = _fitting(text, after, room - used, encoding)
    stop = finding.start + len(right)
    cut_left = "..." if finding.start - len(left) > begin else ""
    cut_right = "..." if stop < len(text) and text[stop] not in "\r\n" else ""
    marked = sum(map(columns, right[: max(0, finding.end - finding.start)]))
    return f"{cut_left}{''.join(left)}{''.join(right)}{cut_right}", len(cut_left) + used, marked


def _fitting(text: str, places: range, room: int, encoding: str | None) -> list[str]:
    """Return the characters at some places of one line as they are shown, as many as fit."""
    out: list[str] = []
    for place in places:
        char = text[place]
        shown = _TAB if char == "\t" else encodable(visible(char), encoding)
        room -= columns(shown)
        if char in "\r\n" or room < 0:
            break
        out.append(shown)
    return out


# Data.


def as_json(reports: list[Report]) -> str:
    """Return the findings of all files as one JSON array, with lines and columns from 1, in code points."""
    import json  # noqa: PLC0415

    rows: list[dict[str, Any]] = []
    for report in reports:
        for finding in report.findings:
            line, column = report.article.line_column(finding.start)
            end_line, end_column = report.article.line_column(finding.end)
            rows.append(
                {
                    "file": report.name,
                    "code": finding.code,
                    "severity": str(finding.severity),
                    "message": finding.message,
                    "start": finding.start,
                    "end": finding.end,
                    "line": line,
                    "column": column,
                    "end_line": end_line,
                    "end_column": end_column,
                    "suggestion": finding.suggestion,
                }
            )
    return f"{json.dumps(rows, indent=2)}\n"


def as_sarif(reports: list[Report]) -> str:
    """Return the findings of all files as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0."""
    import json  # noqa: PLC0415

    from newsmodel import __version__  # noqa: PLC0415
    from newsmodel.citations import RULES  # noqa: PLC0415

    rules = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.description},
            "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity], "enabled": rule.default},
        }
        for rule in RULES
    ]
    places = {rule.code: place for place, rule in enumerate(RULES)}
    run = {
        "tool": {"driver": {"name": "newsmodel", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(report.name)}, "encoding": "utf-8"} for report in reports],
        "results": [_result(report, finding, places) for report in reports for finding in report.findings],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, indent=2)}\n"


def _uri(name: str) -> str:
    """Return the name of a file as a reference relative to the folder that it was named from."""
    from urllib.parse import quote  # noqa: PLC0415

    return quote(os.fsencode(name.replace(os.sep, "/")))


def _result(report: Report, finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    line, column = report.article.line_column(finding.start)
    end_line, end_column = report.article.line_column(finding.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    artifact = {"uri": _uri(report.name)}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.suggestion is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": finding.suggestion}}
        result["fixes"] = [
            {
                "description": {"text": "Write it as it was perhaps meant."},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
            }
        ]
    return result


def as_github(report: Report) -> str:
    """Return each finding as a workflow command of GitHub Actions, which shows it beside the line."""
    out: list[str] = []
    for finding in report.findings:
        line, column = report.article.line_column(finding.start)
        end_line, end_column = report.article.line_column(finding.end)
        known = {"file": report.name, "line": line, "endLine": end_line}
        if line == end_line:  # columns are of one line
            known.update(col=column, endColumn=end_column)
        properties = ",".join([f"{key}={_property(str(value))}" for key, value in known.items()])
        command = _GITHUB_COMMANDS[finding.severity]
        out.append(f"::{command} {properties},title={_property(finding.code)}::{_data(finding.message)}\n")
    return "".join(out)


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
