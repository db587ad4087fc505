"""Everything that a run found, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.model.report import DocumentResult, Report
from claimlint.reporters._counts import suppressed
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record, claim_records, finding_record, policy_record, skipped_record

SCHEMA = "claimlint-report/1"


class JsonReporter:
    """One JSON object; ``schema`` changes when a field changes its meaning or goes."""

    name = "json"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield the object, a document at a time."""
        return encoded(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield "{"
    yield f'"schema": {_json(SCHEMA)},'
    yield f'"tool": {_json({"name": "claimlint", "version": report.version})},'
    yield f'"policies": {_json([policy_record(stamp) for stamp in report.policies])},'
    yield f'"counts": {_json(counts(report))},'
    yield f'"skipped": {_json([skipped_record(one) for one in report.skipped])},'
    yield f'"housekeeping": {_json([finding_record(finding) for finding in report.housekeeping])},'
    yield '"documents": ['
    yield from _documents(report)
    yield "]}"


def _documents(report: Report) -> Iterator[str]:
    # The pages of one export share their source: its hash is taken once, not once a page.
    hashes: dict[int, str] = {}
    last = len(report.results) - 1
    for index, result in enumerate(report.results):
        source = result.document.source
        digest = hashes.get(id(source)) or hashes.setdefault(id(source), source.sha256)
        yield _json(_document(result, digest)) + ("," if index < last else "")


def _document(result: DocumentResult, digest: str) -> Record:
    document: Document = result.document
    return {
        "uri": document.uri,
        "record": document.record,
        "sha256": digest,
        "media_type": document.source.media_type,
        "encoding": document.source.encoding,
        "reader": document.reader,
        "metadata": dict(document.metadata),
        "problems": [
            {"code": problem.code, "message": problem.message, "hint": problem.hint, "fatal": problem.fatal}
            for problem in document.problems
        ],
        "claims": [
            {"id": claim.id, **record} for claim, record in zip(result.claims, claim_records(result), strict=True)
        ],
        "findings": [finding_record(finding) for finding in result.findings],
    }


def counts(report: Report) -> dict[str, int]:
    """Return how many documents, claims, findings by severity, suppressed and unread there are."""
    found = report.counts
    return {
        "documents": len(report.results),
        "claims": sum(len(result.claims) for result in report.results),
        "error": found["error"],
        "warning": found["warning"],
        "note": found["note"],
        "suppressed": suppressed(report),
        "skipped": len(report.skipped),
    }


def _json(value: object) -> str:
    # ASCII only: the output may end in a terminal, which must not see the copy's control characters.
    return json.dumps(value)


REPORTER = JsonReporter()
