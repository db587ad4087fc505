"""GitLab's Code Quality report against the fields that its documentation requires."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from claimlint.model.finding import Severity
from claimlint.model.report import Report
from tests.reporters.pages import many, output, report_on
from tests.reporters.sample import report

ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string", "pattern": "^(?!\\./)"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {
                        "begin": {"type": "integer", "minimum": 1},
                        "end": {"type": "integer", "minimum": 1},
                    },
                },
            },
        },
    },
}


def issues(made: Report) -> list[dict]:
    found = json.loads(output("gitlab", made))
    Draft202012Validator({"type": "array", "items": ISSUE}).validate(found)
    return found


@pytest.mark.parametrize(
    "made", [report(), Report("1.2.3", (), ()), many(list(Severity) * 4)], ids=["sample", "empty", "many"]
)
def test_issues_have_the_required_fields_and_fingerprints_of_their_own(made):
    found = issues(made)
    assert len({issue["fingerprint"] for issue in found}) == len(found)
    assert len(found) == sum(finding.suppression is None for finding in made.findings) + len(made.skipped)


def test_an_issue_keeps_its_fingerprint_when_others_come_and_go():
    whole = report()
    without = replace(whole, results=whole.results[:1], skipped=(), housekeeping=())
    assert {issue["fingerprint"] for issue in issues(without)} < {issue["fingerprint"] for issue in issues(whole)}


def test_the_severities():
    assert [issue["severity"] for issue in issues(many(list(Severity)))] == ["critical", "major", "info"]
    assert issues(report())[0]["severity"] == "blocker"


def test_the_first_line_of_the_finding():
    (issue,) = issues(report_on("a\nb\n94% success\nrate", "94% success\nrate", uri="./copy/a.txt"))
    assert issue["location"] == {"path": "copy/a.txt", "lines": {"begin": 3, "end": 4}}
