"""One JSON object a claim and line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimlint.model.report import Report
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import claim_records


class JsonlReporter:
    """The claims in the order of their addresses, for scripts."""

    name = "jsonl"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield a line for each claim."""
        # ASCII only: the output may end in a terminal, which must not see the copy's control characters.
        return encoded(json.dumps(record) for result in report.results for record in claim_records(result))


REPORTER = JsonlReporter()
