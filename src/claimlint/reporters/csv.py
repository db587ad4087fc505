"""Findings for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.report import Report, Skipped
from claimlint.reporters._cells import csv_row
from claimlint.reporters._findings import Placed, placed
from claimlint.reporters.base import View

_COLUMNS = (
    "severity",
    "rule",
    "name",
    "uri",
    "line",
    "column",
    "record",
    "logical_path",
    "text",
    "message",
    "do",
    "wording",
    "authority",
    "confidence",
    "claim",
    "fingerprint",
    "suppressed",
    "reason",
    "approver",
    "expires",
)


class CsvReporter:
    """One row a finding, suppressed ones marked, and one for each input that was not read; with a header."""

    name = "csv"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the rows: UTF-8 with a byte order mark, as Excel wants it."""
        yield "\ufeff".encode() + csv_row(_COLUMNS)
        for one in placed(report):
            yield csv_row(_finding(one, view))
        for skipped in report.skipped:
            yield csv_row(_unread(skipped))


def _finding(one: Placed, view: View) -> tuple[str, ...]:
    finding, document = one.finding, one.document
    region, rule = finding.location.region, view.rules.get(finding.rule)
    accepted = finding.suppression
    return (
        finding.severity.value,
        finding.rule,
        finding.name,
        finding.location.uri,
        str(region.start.line) if region else "",
        str(region.start.column) if region else "",
        document.record if document else "",
        finding.location.logical_path,
        finding.span.of(document.text) if document else "",
        finding.message,
        rule.fix if rule else "",
        finding.wording,
        finding.authority,
        finding.confidence.value,
        finding.claim,
        finding.fingerprint,
        accepted.kind if accepted else "",
        accepted.reason if accepted else "",
        accepted.approver if accepted else "",
        accepted.expires if accepted else "",
    )


def _unread(skipped: Skipped) -> tuple[str, ...]:
    place = (str(number) if number else "" for number in (skipped.line, skipped.column))
    row = ("not read", skipped.code, "", skipped.uri, *place, "", "", "", skipped.reason, skipped.hint)
    return row + ("",) * (len(_COLUMNS) - len(row))


REPORTER = CsvReporter()
