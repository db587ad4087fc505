"""The JSON formats against the schema that the package ships."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from claimlint.model.report import Report
from tests.reporters.pages import output, real
from tests.reporters.sample import report

SCHEMA = json.loads((files("claimlint.reporters") / "schema" / "report-1.json").read_text(encoding="utf-8"))


def closed(schema):
    """Return ``schema`` so that it refuses fields that it does not name: the shipped one lets new ones come."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    if "allOf" in inner:
        return {**inner, "unevaluatedProperties": False}
    return {**inner, "additionalProperties": False} if "properties" in inner else inner


def strict(part: str = "") -> Draft202012Validator:
    whole = closed(SCHEMA)
    if part:
        # A definition that closes itself cannot be combined with another: the line closes both.
        whole = {"$defs": {**SCHEMA["$defs"], part: whole["$defs"][part]}, "$ref": f"#/$defs/{part}"}
    Draft202012Validator.check_schema(whole)
    return Draft202012Validator(whole)


@pytest.fixture(scope="module")
def judged():
    return real()[0]


@pytest.mark.parametrize("which", ["sample", "real", "empty"])
def test_reports_fit_the_schema_field_by_field(which, judged):
    made = {"sample": report(), "real": judged, "empty": Report("1.2.3", (), ())}[which]
    data = json.loads(output("json", made))
    assert [error.message for error in strict().iter_errors(data)] == []


@pytest.mark.parametrize("which", ["sample", "real", "empty"])
def test_every_line_of_jsonl_fits_the_schema(which, judged):
    made = {"sample": report(), "real": judged, "empty": Report("1.2.3", (), ())}[which]
    lines = [json.loads(line) for line in output("jsonl", made).splitlines()]
    validator = strict("line")
    assert [error.message for line in lines for error in validator.iter_errors(line)] == []
    assert [line["type"] for line in lines].count("run") == 1
    assert sum(line["type"] == "finding" for line in lines) == len(list(made.findings))
    assert sum(line["type"] == "skipped" for line in lines) == len(made.skipped)


def test_the_real_report_has_what_the_schema_speaks_of(judged):
    assert judged.counts["error"] > 0


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "claimlint-report/2"),
        (("documents", 0, "findings", 0, "severity"), "fatal"),
        (("documents", 0, "claims", 0, "status"), "unknown"),
        (("documents", 0, "findings", 0, "location", "start"), -1),
        (("counts", "error"), "2"),
        (("documents", 0, "news"), 1),
    ],
)
def test_the_schema_refuses_what_is_wrong(path, value):
    data = json.loads(output("json", report()))
    *above, last = path
    place = data
    for step in above:
        place = place[step]
    place[last] = value
    assert not strict().is_valid(data)


def test_both_formats_hold_the_same_findings():
    whole = json.loads(output("json", report()))
    lines = [json.loads(line) for line in output("jsonl", report()).splitlines()]
    inside = [finding for document in whole["documents"] for finding in document["findings"]] + whole["housekeeping"]
    alone = [line for line in lines if line["type"] == "finding"]
    assert [{k: v for k, v in line.items() if k not in ("type", "record")} for line in alone] == inside
