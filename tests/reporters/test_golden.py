"""Every built-in format against its golden file.

To renew them after a wanted change: CLAIMLINT_GOLDEN=write pytest tests/reporters
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.errors import UsageError
from claimlint.model.claim import Polarity
from claimlint.model.report import Report
from claimlint.reporters.base import View
from claimlint.reporters.registry import CLAIMS, FINDINGS, built_in, reporter_for
from tests.reporters.sample import RULES, report

GOLDEN = Path(__file__).resolve().parents[2] / "fixtures" / "reporters"
BINARY = frozenset({"docx", "xlsx"})
"""Formats whose tests read them again with the library of their readers."""
FORMATS = [(family, name) for family in (FINDINGS, CLAIMS) for name in built_in(family)]
TEXTS = [(family, name) for family, name in FORMATS if name not in BINARY]
VIEW = View(width=72, rules=RULES)


def rendered(family: str, name: str, view: View = VIEW, what: Report | None = None) -> bytes:
    return b"".join(reporter_for(name, family).render(what or report(), view))


def test_the_formats_of_the_contract_are_there():
    agreed_on = "text concise json jsonl sarif github gitlab junit rdjsonl markdown html"
    assert set(agreed_on.split()) <= set(built_in(FINDINGS))
    assert set(built_in(CLAIMS)) == {"table", "jsonl", "csv"}


def agreed(output: bytes) -> bytes:
    """Return what a golden file holds: style and script, and the hashes that name them, are not content."""
    output = re.sub(rb"(?s)(<style>|<script>).*?(</style>|</script>)", rb"\1\2", output)
    return re.sub(rb"sha256-[A-Za-z0-9+/=]*", b"sha256-", output)


@pytest.mark.parametrize(("family", "name"), TEXTS)
def test_output_is_as_agreed(family, name):
    golden = GOLDEN / f"{family.removeprefix('claimlint.reporters').removeprefix('.') or 'findings'}-{name}.golden"
    output = agreed(rendered(family, name))
    if os.environ.get("CLAIMLINT_GOLDEN") == "write":
        golden.write_bytes(output)
    assert output == golden.read_bytes()


@pytest.mark.parametrize(("family", "name"), FORMATS)
def test_the_name_of_a_module_is_the_name_of_its_format(family, name):
    assert reporter_for(name, family).name == name


@pytest.mark.parametrize(("family", "name"), FORMATS)
def test_an_empty_report_is_well_formed(family, name):
    empty = Report("1.2.3", (), ())
    output = rendered(family, name, what=empty)
    assert b"Traceback" not in output
    assert rendered(family, name, what=empty) == output


@pytest.mark.parametrize(("family", "name"), TEXTS)
@pytest.mark.parametrize("color", [False, True])
def test_content_sends_no_control_characters_to_the_terminal(family, name, color):
    output = rendered(family, name, replace(VIEW, color=color)).decode("utf-8-sig").replace("\r\n", "\n")
    if color:
        output = output.replace("\x1b[0m", "")
        for code in ("1", "2", "1;31", "1;35", "1;36"):
            output = output.replace(f"\x1b[{code}m", "")
    assert not [char for char in output if not char.isprintable() and char != "\n"]


def test_text_tells_what_was_set_aside_and_why_apart_from_the_findings():
    found, aside = rendered(FINDINGS, "text").decode().split("Set aside\n")
    assert "CL604" not in found
    assert "(inline, R. Ames, until 2027-01-31): agreed with counsel" in aside
    assert "(2 suppressed)" in aside


def test_json_holds_every_finding_and_counts_add_up():
    data = json.loads(rendered(FINDINGS, "json"))
    findings = [finding for document in data["documents"] for finding in document["findings"]]
    assert sum(data["counts"][severity] for severity in ("error", "warning", "note")) == 7
    assert data["counts"]["suppressed"] == sum(finding["suppression"] is not None for finding in findings) == 2
    assert data["schema"] == "claimlint-report/1"


def test_a_line_of_the_claims_has_the_agreed_fields_in_order():
    first = json.loads(rendered(CLAIMS, "jsonl").splitlines()[0])
    assert list(first) == [
        *("uri", "type", "subtype", "text", "start", "end", "line", "column", "logical_path"),
        *("values", "unit", "qualified", "sourced"),
        *("endpoint", "population", "timepoint", "n", "comparator", "confidence"),
        *("status", "findings"),
        *("polarity", "subject", "threshold", "interval"),
    ]
    assert first["findings"] == [{"rule": "CL300", "severity": "error"}]
    assert (first["status"], first["values"], first["qualified"], first["sourced"]) == (
        "flagged",
        [94.0],
        True,
        "vague",
    )


def test_what_a_claim_says_beside_its_figures_is_in_both_inventories():
    page = report().results[0]
    told = {"polarity": "failure", "subject": "fibrin", "threshold": "at least 50%", "interval": "88 to 97%"}
    claim = replace(page.claims[0], **{**told, "polarity": Polarity.FAILURE})
    made = replace(report(), results=(replace(page, claims=(claim,), places=page.places[:1]),))
    record = json.loads(rendered(CLAIMS, "jsonl", what=made))
    (row,) = csv.DictReader(io.StringIO(rendered(CLAIMS, "csv", what=made).decode("utf-8-sig")))
    assert told.items() <= record.items()
    assert told.items() <= row.items()


def test_a_spreadsheet_runs_no_cell_as_a_formula():
    page = report().results[0]
    claims = (replace(page.claims[0], text='=HYPERLINK("http://x")'), replace(page.claims[1], text="@sum"))
    dangerous = replace(report(), results=(replace(page, claims=claims, places=page.places[:2]),))
    rows = list(csv.DictReader(io.StringIO(rendered(CLAIMS, "csv", what=dangerous).decode("utf-8-sig"))))
    assert [row["text"] for row in rows] == ['\'=HYPERLINK("http://x")', "'@sum"]


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(UsageError, match=r"concise, .*github, gitlab, .*json"):
        reporter_for("yaml")
