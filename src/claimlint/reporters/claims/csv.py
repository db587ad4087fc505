"""The claims inventory for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.report import Report
from claimlint.reporters._cells import csv_row
from claimlint.reporters.base import View
from claimlint.reporters.records import Record, claim_records

_COLUMNS = (
    "uri",
    "line",
    "column",
    "logical_path",
    "type",
    "subtype",
    "text",
    "values",
    "unit",
    "qualified",
    "sourced",
    "endpoint",
    "population",
    "timepoint",
    "n",
    "comparator",
    "confidence",
    "status",
    "findings",
    "polarity",
    "subject",
    "threshold",
    "interval",
)


class CsvReporter:
    """One row a claim, with a header; UTF-8 with a byte order mark, as Excel wants it."""

    name = "csv"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield the rows."""
        yield "\ufeff".encode() + csv_row(_COLUMNS)
        for result in report.results:
            for record in claim_records(result):
                yield csv_row(_cell(record, column) for column in _COLUMNS)


def _cell(record: Record, column: str) -> str:
    value = record[column]
    if column == "values":
        return " ".join(f"{number:g}" for number in value)
    if column == "findings":
        return " ".join(finding["rule"] for finding in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


REPORTER = CsvReporter()
