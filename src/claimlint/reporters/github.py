"""Annotations in a GitHub workflow run and on the files of a pull request.

Workflow commands as the runner reads them: ``::error file=...,line=...::message``. It shows at most
ten errors, ten warnings and ten notices of a step and drops the rest without a word, so the gravest
come first and the last notice says how many more there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from claimlint.model.finding import Finding, Severity
from claimlint.model.report import Report, Skipped
from claimlint.policy.types import Rule
from claimlint.reporters._counts import plural
from claimlint.reporters._findings import gravest_first, standing
from claimlint.reporters._places import tidy
from claimlint.reporters._prose import advice, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.terminal import line

LIMIT = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_Command = tuple[str, str]


class GitHubReporter:
    """Workflow commands; suppressed findings are not shown."""

    name = "github"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield a command for each input that was not read and each finding, within the limits."""
        return encoded(_lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    commands = list(_commands(report, view.rules))
    total = Counter(kind for kind, _ in commands)
    room = {"error": LIMIT, "warning": LIMIT, "notice": LIMIT}
    if any(total[kind] > room[kind] for kind in room):
        room["notice"] -= 1  # for the line that says so
    shown: Counter[str] = Counter()
    for kind, command in commands:
        if shown[kind] < room[kind]:
            shown[kind] += 1
            yield command
    if left_out := total - shown:
        yield _left_out(left_out)


def _commands(report: Report, rules: Mapping[str, Rule]) -> Iterator[_Command]:
    for skipped in report.skipped:
        yield "error", _unread(skipped)
    for one in gravest_first(standing(report)):
        kind = _COMMANDS[one.finding.severity]
        yield kind, _annotation(kind, one.finding, rules.get(one.finding.rule))


def _annotation(kind: str, finding: Finding, rule: Rule | None) -> str:
    properties = {"title": f"{finding.rule} {finding.name}", "file": tidy(finding.location.uri)}
    if region := finding.location.region:
        properties |= {"line": str(region.start.line), "endLine": str(region.end.line)}
        # The runner refuses columns for a range of several lines.
        if region.start.line == region.end.line:
            properties |= {"col": str(region.start.column), "endColumn": str(region.end.column)}
    return _command(kind, properties, advice(finding, rule))


def _unread(skipped: Skipped) -> str:
    properties = {"title": f"{skipped.code} not read", "file": tidy(skipped.uri)}
    if skipped.line:
        properties["line"] = str(skipped.line)
    return _command("error", properties, unread(skipped))


def _left_out(left_out: Counter[str]) -> str:
    parts = [plural(left_out[kind], kind) for kind in _COMMANDS.values() if left_out[kind]]
    text = f"{', '.join(parts)} more: GitHub shows {LIMIT} of a kind for each step. The full report has them all."
    return _command("notice", {"title": "claimlint"}, text)


def _command(kind: str, properties: Mapping[str, str], message: str) -> str:
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {written}::{_data(line(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(line(text)).replace(":", "%3A").replace(",", "%2C")


REPORTER = GitHubReporter()
