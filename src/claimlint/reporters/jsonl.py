"""One JSON object a line: the run, then each finding, then each input that was not read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimlint.model.report import Report
from claimlint.reporters._findings import placed
from claimlint.reporters.base import View, encoded
from claimlint.reporters.json import SCHEMA, counts
from claimlint.reporters.records import finding_record, policy_record, skipped_record


class JsonLinesReporter:
    """Lines of ``type`` run, finding or skipped; the other fields are those of ``json``."""

    name = "jsonl"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield the lines, suppressed findings included and marked."""
        return encoded(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    run = {
        "type": "run",
        "schema": SCHEMA,
        "tool": {"name": "claimlint", "version": report.version},
        "policies": [policy_record(stamp) for stamp in report.policies],
        "counts": counts(report),
    }
    yield json.dumps(run)
    for one in placed(report):
        record = one.document.record if one.document else ""
        yield json.dumps({"type": "finding", "record": record, **finding_record(one.finding)})
    for skipped in report.skipped:
        yield json.dumps({"type": "skipped", **skipped_record(skipped)})


REPORTER = JsonLinesReporter()
