"""GitLab's Code Quality report, shown in merge requests."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from claimlint.model.finding import Finding, Severity
from claimlint.model.report import Report, Skipped
from claimlint.policy.types import Rule
from claimlint.reporters._findings import digest, fingerprint_of, standing
from claimlint.reporters._places import tidy
from claimlint.reporters._prose import advice, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}
# Nothing is known of an input that was not read: graver than any finding.
_UNREAD = "blocker"


class GitLabReporter:
    """A JSON array of issues; suppressed findings are left out."""

    name = "gitlab"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the array, an issue a line."""
        return encoded(_lines(report, view.rules))


def _lines(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    yield "["
    pending = ""
    for issue in _unique(_issues(report, rules)):
        if pending:
            yield f"{pending},"
        pending = json.dumps(issue)
    if pending:
        yield pending
    yield "]"


def _issues(report: Report, rules: Mapping[str, Rule]) -> Iterator[Record]:
    for skipped in report.skipped:
        yield _unread(skipped)
    for one in standing(report):
        yield _issue(one.finding, rules.get(one.finding.rule))


def _unique(issues: Iterator[Record]) -> Iterator[Record]:
    """Yield the issues with fingerprints that differ; GitLab shows one issue of each."""
    seen: Counter[str] = Counter()
    for issue in issues:
        name = issue["fingerprint"]
        occurrence = seen[name]
        seen[name] += 1
        yield {**issue, "fingerprint": digest(name, str(occurrence))} if occurrence else issue


def _issue(finding: Finding, rule: Rule | None) -> Record:
    region = finding.location.region
    begin, end = (region.start.line, region.end.line) if region else (1, 1)
    return {
        "description": advice(finding, rule),
        "check_name": f"{finding.rule}-{finding.name}",
        "fingerprint": fingerprint_of(finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": tidy(finding.location.uri), "lines": {"begin": begin, "end": end}},
    }


def _unread(skipped: Skipped) -> Record:
    return {
        "description": unread(skipped),
        "check_name": skipped.code,
        "fingerprint": digest(skipped.code, skipped.uri, skipped.reason),
        "severity": _UNREAD,
        "location": {"path": tidy(skipped.uri), "lines": {"begin": skipped.line or 1}},
    }


REPORTER = GitLabReporter()
