"""The claims inventory for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from claimlint.model.report import Report
from claimlint.reporters.base import View
from claimlint.reporters.records import Record, claim_records
from claimlint.reporters.terminal import line

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
)
# A spreadsheet runs a cell that starts like this as a formula.
_FORMULA = ("=", "+", "-", "@")


class CsvReporter:
    """One row a claim, with a header; UTF-8 with a byte order mark, as Excel wants it."""

    name = "csv"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield the rows."""
        yield "\ufeff".encode() + _row(_COLUMNS)
        for result in report.results:
            for record in claim_records(result):
                yield _row(tuple(_cell(record, column) for column in _COLUMNS))


def _cell(record: Record, column: str) -> str:
    value = record[column]
    if column == "values":
        value = " ".join(f"{number:g}" for number in value)
    elif column == "findings":
        value = " ".join(finding["rule"] for finding in value)
    elif isinstance(value, bool):
        value = "yes" if value else "no"
    text = "" if value is None else line(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(cells: tuple[str, ...]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode("utf-8", "replace")


REPORTER = CsvReporter()
