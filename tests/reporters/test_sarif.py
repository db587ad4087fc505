"""SARIF against the schema of the standard, and its positions against the file."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimlint.api import Session, Settings
from claimlint.model.finding import Safety, Severity
from claimlint.model.report import Report, Skipped
from claimlint.reporters import sarif
from claimlint.reporters._sarif_rules import message_text
from claimlint.reporters.base import View
from tests.reporters.pages import many, output, real, report_on
from tests.reporters.sample import RULES, report

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "reporters"
STANDARD = Draft202012Validator(json.loads((FIXTURES / "sarif" / "sarif-2.1.0.json").read_text(encoding="utf-8")))


def run_of(made: Report, view: View | None = None) -> dict:
    log = json.loads(output("sarif", made, view))
    assert [f"{list(error.path)}: {error.message}" for error in STANDARD.iter_errors(log)] == []
    return log["runs"][0]


@pytest.fixture(scope="module")
def run():
    return run_of(report(), View(rules=RULES))


def test_an_empty_report_is_valid():
    assert run_of(Report("1.2.3", (), ()))["results"] == []


def test_a_report_of_the_shipped_rules_is_valid():
    made, view = real()
    run = run_of(made, view)
    assert len(run["results"]) == len(list(made.findings)) > 0
    assert any("fixes" in result for result in run["results"])
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(view.rules)
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        if "snippet" in place["region"]:
            page = next(r for r in made.results if sarif.reference(r.document.uri) == place["artifactLocation"]["uri"])
            start = place["region"]["charOffset"]
            end = start + place["region"]["charLength"]
            assert page.document.source.text[start:end] == place["region"]["snippet"]["text"]


def test_every_result_names_its_rule_by_id_and_index(run):
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [rule["id"] for rule in rules] == ["CL006", "CL300", "CL601", "CL604", "CL1001"]


def test_every_rule_has_what_code_scanning_needs(run):
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert "security-severity" not in rule.get("properties", {})


def test_suppressed_findings_are_kept_and_say_why(run):
    marked = [result for result in run["results"] if result["suppressions"]]
    assert {result["ruleId"] for result in marked} == {"CL604"}
    (one,) = marked[0]["suppressions"]
    assert (one["kind"], one["status"], one["justification"]) == ("inSource", "accepted", "agreed with counsel")


@pytest.mark.parametrize(
    ("kind", "expected"), [("inline", "inSource"), ("waiver", "external"), ("baseline", "external")]
)
def test_only_a_comment_in_the_copy_is_a_suppression_in_source(kind, expected):
    first = report().results[0]
    suppressed = replace(first.findings[1], suppression=replace(first.findings[1].suppression, kind=kind))
    made = replace(report(), results=(replace(first, findings=(suppressed,)),))
    assert run_of(made)["results"][0]["suppressions"][0]["kind"] == expected


def test_an_input_that_was_not_read_is_told_and_the_run_did_not_succeed(run):
    (invocation,) = run["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert (note["descriptor"]["id"], note["level"]) == ("CLE321", "error")
    assert note["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 4}


def test_the_fix_stands_in_coordinates_of_the_file(run):
    text = report().results[0].document.source.text
    (change,) = run["results"][0]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    assert region["charLength"] == 0
    assert text[: region["charOffset"]].endswith("94% success\nrate")
    assert replacement["insertedContent"]["text"] == "; results vary"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<p>😀 Our procedure has an <b>83% success rate.</b></p>\r\n"),
        ("a.md", "Our 😀 procedure has an **83% success rate**.\n"),
        ("a.txt", "e\u0301 Our procedure has an\u00a083% success rate\n"),
    ],
)
def test_a_viewer_that_carries_out_a_fix_writes_what_fix_writes(name, text):
    session = Session(Settings(today=date(2026, 1, 1)))
    results = run_of(session.check_texts({name: text}), View(rules=session.rules))["results"]
    ((fix,),) = [result["fixes"] for result in results if "fixes" in result]
    ((replacement,),) = [change["replacements"] for change in fix["artifactChanges"]]
    start = replacement["deletedRegion"]["charOffset"]
    end = start + replacement["deletedRegion"]["charLength"]
    mended = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    assert mended.encode() == session.fix_text(name, text.encode(), tuple(Safety)).files[0].after != text.encode()


def test_a_finding_on_the_whole_page_has_the_whole_page_as_its_region(run):
    whole = next(result for result in run["results"] if result["ruleId"] == "CL1001")
    place = whole["locations"][0]
    assert place["physicalLocation"]["region"] == {"startLine": 1, "endLine": 9}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "post-7/body"}]


def positions(run: dict, text: str) -> tuple[str, str]:
    """Return the words that lines and columns point at, and those that offsets point at."""
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [sum(map(len, lines[:index])) for index in range(len(lines))]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return text[start:end], text[region["charOffset"] : region["charOffset"] + region["charLength"]]


@pytest.mark.parametrize(
    "text",
    [
        "😀 94% success",
        "😀😀\r\n𝟗 and 94% success",
        "e\u0301 \u00a0 94% success",
        "a\rb 94% success",
        "👩‍⚕️ 山田 94% success",
    ],
)
def test_columns_count_code_points(text):
    made = run_of(report_on(text, "94% success"))
    assert made["columnKind"] == "unicodeCodePoints"
    assert positions(made, text) == ("94% success", "94% success")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.text("94% success\n", min_size=1))
def test_positions_hold_after_any_text(before, words):
    text = f"{before} {words}"
    offset = text.index(words)
    assert positions(json.loads(output("sarif", report_on(text, words)))["runs"][0], text) == (
        text[offset : offset + len(words)],
        words,
    )


def test_no_more_results_than_a_run_may_have_and_the_rest_is_told(monkeypatch):
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    made = run_of(many([Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.NOTE, Severity.ERROR]))
    assert [result["level"] for result in made["results"]] == ["error", "warning", "error"]
    (note,) = made["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("2 more findings left out")


def test_a_file_without_lines_has_the_line_that_every_viewer_can_open(tmp_path):
    document = docx.Document()
    document.add_paragraph("Our procedure has a 94% success rate.")
    document.save(str(tmp_path / "page.docx"))
    session = Session(Settings(today=date(2026, 1, 1)))
    results = run_of(session.check([tmp_path / "page.docx"]), View(rules=session.rules))["results"]
    assert results
    for result in results:
        (place,) = result["locations"]
        assert place["physicalLocation"]["region"] == {"startLine": 1, "endLine": 1}
        assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("word/document.xml")


def test_the_limit_is_that_of_code_scanning():
    assert sarif.MOST_RESULTS == 25_000
    made = json.loads(output("sarif", many([Severity.NOTE] * 25_001)))["runs"][0]
    assert len(made["results"]) == 25_000


def test_content_makes_no_link_and_no_placeholder():
    message = "see [here](https://example.org) and {0}"
    text = run_of(report_on("94%", "94%", message=message))["results"][0]["message"]["text"]
    assert "](" not in text
    assert "{{0}}" in text


@given(st.text())
def test_no_message_string_holds_a_link_or_a_single_brace(text):
    made = message_text(text)
    assert "](" not in made
    assert "{" not in made.replace("{{", "")


@pytest.mark.parametrize(
    ("uri", "expected", "base"),
    [
        ("copy/a b.md", "copy/a%20b.md", True),
        ("./copy/a.md", "copy/a.md", True),
        ("copy/c:d#e?f%.md", "copy/c%3Ad%23e%3Ff%25.md", True),
        ("copy/ß😀.md", "copy/%C3%9F%F0%9F%98%80.md", True),
        ("copy/\udcff.md", "copy/%FF.md", True),
        ("/srv/site/a.md", "file:///srv/site/a.md", False),
        ("C:/site/a.md", "file:///C:/site/a.md", False),
        ("https://example.org/a?b=c", "https://example.org/a?b=c", False),
    ],
)
def test_addresses_are_uri_references(uri, expected, base):
    run = run_of(Report("1.2.3", (), (), (Skipped(uri, "CLE320", "gone"),)))
    note = run["invocations"][0]["toolExecutionNotifications"][0]
    location = note["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == expected
    assert ("uriBaseId" in location) is base


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_an_address_can_be_read_back(name):
    uri = f"copy/{name}"
    location = sarif._artifact_location(uri)
    assert location["uri"].isascii()
    assert unquote(location["uri"]) == uri
