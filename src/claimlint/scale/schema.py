"""The columns of the rows that engines hand over and get back; ``docs/scale.md`` tells what each says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from claimlint.audit.inputs import Input
from claimlint.model.finding import Finding
from claimlint.model.report import DocumentResult
from claimlint.reporters.records import claim_records, location_record, skipped_record

Row = dict[str, Any]
JUDGED, INCOMPLETE, SKIPPED, LEFT_OUT, EMPTY = "judged", "incomplete", "skipped", "left-out", "empty"
"""A document's ``state``. ``incomplete`` and ``skipped`` count against the error budget."""

_TEXT, _WHOLE = pa.string(), pa.int64()
INPUT = pa.schema(
    [
        pa.field("uri", _TEXT, nullable=False),
        pa.field("path", _TEXT),
        pa.field("text", _TEXT),
        pa.field("content", pa.binary()),
        pa.field("reader", _TEXT),
        pa.field("record", _TEXT),
        pa.field("media_type", _TEXT),
    ]
)
"""A row to judge: ``uri``, and what it is read from, the file at ``path``, ``content`` or ``text``.

``reader`` and ``media_type`` overrule what name and content tell, ``record`` names the record that the row is.
"""

_CLAIM = pa.struct(
    [
        *((name, _TEXT) for name in ("id", "type", "subtype", "text", "uri")),
        *((name, _WHOLE) for name in ("start", "end", "line", "column")),
        ("logical_path", _TEXT),
        ("values", pa.list_(pa.float64())),
        ("unit", _TEXT),
        ("qualified", pa.bool_()),
        *((name, _TEXT) for name in ("sourced", "endpoint", "population", "timepoint")),
        ("n", _WHOLE),
        *((name, _TEXT) for name in ("comparator", "confidence", "status")),
    ]
)
_FINDING = pa.struct(
    [
        *((name, _TEXT) for name in ("rule", "name", "severity", "confidence", "message", "wording", "authority")),
        *((name, _TEXT) for name in ("claim", "fingerprint", "uri")),
        *((name, _WHOLE) for name in ("start", "end", "line", "column", "end_line", "end_column")),
        *((name, _TEXT) for name in ("logical_path", "suppression", "suppression_reason")),
    ]
)
_PROBLEM = pa.struct(
    [*((name, _TEXT) for name in ("uri", "code", "reason", "hint")), ("line", _WHOLE), ("column", _WHOLE)]
)
OUTPUT = pa.schema(
    [
        pa.field("input", _TEXT, nullable=False),
        pa.field("ordinal", _WHOLE, nullable=False),
        pa.field("last", pa.bool_(), nullable=False),
        pa.field("state", _TEXT, nullable=False),
        *(pa.field(name, _TEXT) for name in ("uri", "record", "name", "title", "url", "sha256", "reader")),
        pa.field("claims", pa.list_(_CLAIM)),
        pa.field("findings", pa.list_(_FINDING)),
        *(pa.field(name, _WHOLE) for name in ("errors", "warnings", "notes")),
        pa.field("problems", pa.list_(_PROBLEM)),
        pa.field("reason", _TEXT),
    ]
)
"""A row a document. An input without documents has one row, too, so that every input is accounted for."""

_CLAIM_FIELDS = tuple(field.name for field in _CLAIM)
_SEVERITIES = (("errors", "error"), ("warnings", "warning"), ("notes", "note"))


def batch_of(rows: Sequence[Row]) -> pa.RecordBatch:
    """Return rows of ``OUTPUT`` as a batch; half a surrogate pair, which is no text, becomes U+FFFD."""
    try:
        return pa.RecordBatch.from_pylist(rows, schema=OUTPUT)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([_text(row) for row in rows], schema=OUTPUT)


def document_row(uri: str, ordinal: int, found: Input) -> Row:
    """Return what the document number ``ordinal`` of the input ``uri`` came to; ``last`` is False."""
    problems = [skipped_record(one) for one in found.skipped]
    row: Row = {"input": uri, "ordinal": ordinal, "last": False, "problems": problems, **_counted(())}
    if found.results:
        (result,) = found.results
        return {**row, **_result(result), "state": INCOMPLETE if problems else JUDGED}
    if found.left_out:
        (aside,) = found.left_out
        return {**row, "state": LEFT_OUT, "uri": aside.uri, "record": aside.record, "reason": aside.reason}
    where = found.skipped[0].uri if found.skipped else uri
    return {**row, "state": SKIPPED if problems else EMPTY, "uri": where}


def empty_row(uri: str) -> Row:
    """Return the one row of an input without documents; its ``ordinal`` is -1."""
    return document_row(uri, -1, Input())


def _result(result: DocumentResult) -> Row:
    from claimlint.reporters._page_record import address, title

    document = result.document
    claims = [
        {"id": claim.id, **{key: record[key] for key in _CLAIM_FIELDS if key != "id"}}
        for claim, record in zip(result.claims, claim_records(result), strict=True)
    ]
    return {
        "uri": document.uri,
        "record": document.record,
        "name": result.name,
        "title": title(document),
        "url": address(document),
        "sha256": document.source.sha256,
        "reader": document.reader,
        "claims": claims,
        "findings": [_finding(one) for one in result.findings],
        **_counted(result.findings),
    }


def _counted(findings: Iterable[Finding]) -> Row:
    standing = [one.severity.value for one in findings if one.suppression is None]
    return {column: standing.count(severity) for column, severity in _SEVERITIES}


def _finding(one: Finding) -> Row:
    place = location_record(one.location)
    region = place["region"] or {"start": {}, "end": {}}
    return {
        "rule": one.rule,
        "name": one.name,
        "severity": one.severity.value,
        "confidence": one.confidence.value,
        "message": one.message,
        "wording": one.wording,
        "authority": one.authority,
        "claim": one.claim,
        "fingerprint": one.fingerprint,
        "uri": place["uri"],
        "start": place["start"],
        "end": place["end"],
        "line": region["start"].get("line"),
        "column": region["start"].get("column"),
        "end_line": region["end"].get("line"),
        "end_column": region["end"].get("column"),
        "logical_path": place["logical_path"],
        "suppression": one.suppression.kind if one.suppression else "",
        "suppression_reason": one.suppression.reason if one.suppression else "",
    }


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {key: _text(item) for key, item in value.items()}
    return [_text(item) for item in value] if isinstance(value, list) else value
