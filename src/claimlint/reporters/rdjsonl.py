"""Reviewdog's diagnostics, one a line.

Columns count UTF-8 bytes from 1 and ends are exclusive, as reviewdog's rdf protocol has it. It
refuses fields that it does not know, so there are no others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from claimlint.model.finding import Severity
from claimlint.model.lines import Position, Region
from claimlint.model.report import Report, Skipped
from claimlint.policy.types import Rule
from claimlint.reporters._findings import Placed, standing
from claimlint.reporters._fixes import Mender
from claimlint.reporters._places import is_absolute, reference, tidy
from claimlint.reporters._prose import advice, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_SOURCE = {"name": "claimlint"}


class ReviewdogReporter:
    """A ``Diagnostic`` a line; suppressed findings are left out."""

    name = "rdjsonl"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield a line for each input that was not read and each finding."""
        return encoded(json.dumps(record) for record in _diagnostics(report, view.rules))


def _diagnostics(report: Report, rules: Mapping[str, Rule]) -> Iterator[Record]:
    for skipped in report.skipped:
        yield _unread(skipped)
    mender = Mender()
    for one in standing(report):
        yield _diagnostic(one, rules.get(one.finding.rule), mender)


def _diagnostic(one: Placed, rule: Rule | None, mender: Mender) -> Record:
    finding = one.finding
    location: Record = {"path": tidy(finding.location.uri)}
    if finding.location.region:
        location["range"] = _range(finding.location.region)
    record: Record = {
        "message": advice(finding, rule),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "source": _SOURCE,
        "code": _code(finding.rule, rule),
    }
    edits = mender.edits(one.result, finding.fix) if finding.fix and one.result else ()
    if len(edits) == 1:  # a suggestion is accepted alone: half of a fix is none
        record["suggestions"] = [{"range": _range(edits[0].region), "text": edits[0].text}]
    return record


def _code(value: str, rule: Rule | None) -> Record:
    urls = (one.url for one in rule.authority if is_absolute(one.url)) if rule else ()
    url = next(iter(urls), "")
    return {"value": value, "url": reference(url)} if url else {"value": value}


def _range(region: Region) -> Record:
    return {"start": _position(region.start), "end": _position(region.end)}


def _position(position: Position) -> Record:
    return {"line": position.line, "column": position.column_utf8}


def _unread(skipped: Skipped) -> Record:
    location: Record = {"path": tidy(skipped.uri)}
    if skipped.line:
        location["range"] = {"start": {"line": skipped.line}}
    return {
        "message": unread(skipped),
        "location": location,
        "severity": "ERROR",
        "source": _SOURCE,
        "code": {"value": skipped.code},
    }


REPORTER = ReviewdogReporter()
