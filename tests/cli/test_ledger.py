"""``claimlint ledger`` as a reviewer uses it."""

from __future__ import annotations

import json

import pytest

POLICY = """\
version: 1
extends: [us-healthcare, substantiation]
qualifiers:
  house: {wordings: [individual outcomes vary]}
ledger: ledger.yaml
"""
ENTRY = (
    "--id", "L1", "--wording", "83% of patients improved at 12 months", "--value", "83", "--unit", "%",
    "--citation", "Registry report, 2024", "--evidence", "evidence/table.txt", "--qualifier", "house",
    "--approver", "J. Rivera", "--approved", "2026-01-05", "--expires", "2026-12-31",
)  # fmt: skip
TODAY = ("--today", "2026-06-01")


@pytest.fixture
def house(site):
    (site / "claimlint.yaml").write_text(POLICY, encoding="utf-8")
    (site / "evidence").mkdir()
    (site / "evidence" / "table.txt").write_bytes(b"table 2")
    return site


def test_an_entry_is_added_verified_and_found_in_copy(house, claimlint):
    assert claimlint("ledger", "add", *ENTRY).code == 0
    assert "values: [83]" in (house / "ledger.yaml").read_text(encoding="utf-8")
    ran = claimlint("ledger", "verify", *TODAY)
    assert (ran.code, ran.out) == (0, "1 entry, no problems.\n")
    (house / "page.md").write_text("# Results\n\n83% of patients improved at 12 months; individual outcomes vary.\n")
    ran = claimlint("ledger", "list", "--used", "page.md", "--used", "good.md", *TODAY)
    assert "L1  in-force" in ran.out
    assert "used at page.md:3" in ran.out
    (record,) = json.loads(claimlint("ledger", "list", "--used", ".", "--format", "json", *TODAY).out)
    assert (record["status"], record["used"]) == ("in-force", [{"uri": "page.md", "line": 3, "logical_path": "p[1]"}])
    assert "not used" in claimlint("ledger", "list", "--used", "good.md", *TODAY).out
    assert "not used" not in claimlint("ledger", "list", *TODAY).out


def test_verify_and_check_see_that_evidence_changed(house, claimlint):
    claimlint("ledger", "add", *ENTRY)
    assert json.loads(claimlint("check", ".", "--format", "json", *TODAY).out)["housekeeping"] == []
    (house / "evidence" / "table.txt").write_bytes(b"table 3")
    ran = claimlint("ledger", "verify", *TODAY)
    assert ran.code == 1
    assert "ledger.yaml:1: L1: 'evidence/table.txt' has changed since it was approved" in ran.out
    (kept,) = json.loads(claimlint("check", ".", "--format", "json", *TODAY).out)["housekeeping"]
    assert (kept["rule"], kept["location"]["uri"]) == ("CL009", "ledger.yaml")


def test_an_entry_whose_evidence_is_gone_is_not_in_force(house, claimlint):
    claimlint("ledger", "add", *ENTRY)
    (house / "evidence" / "table.txt").write_bytes(b"table 3")
    assert "L1  evidence-changed  to 2026-12-31" in claimlint("ledger", "list", *TODAY).out
    (house / "evidence" / "table.txt").unlink()
    ran = claimlint("ledger", "list", *TODAY)
    assert "L1  evidence-missing" in ran.out
    assert ran.out.endswith("1 entry, 0 in force.\n")
    report = json.loads(claimlint("check", ".", "--format", "json", *TODAY).out)
    assert [entry["state"] for entry in report["ledger"]] == ["evidence-missing"]


def test_verify_sees_that_an_approval_ended(house, claimlint):
    claimlint("ledger", "add", *ENTRY)
    ran = claimlint("ledger", "verify", "--today", "2027-01-01")
    assert (ran.code, "the approval ended on 2026-12-31" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--id", "L2", "--wording", "w", "--evidence", "../secret.txt"), "outside the policy's folder"),
        (("--id", "L2", "--wording", "w", "--evidence", "evidence/none.txt"), "cannot be read"),
        (("--id", "L2", "--wording", "w", "--expires", "soon"), "expected a date"),
        (("--id", "L1", "--wording", "w"), "two entries 'L1'"),
        (("--id", "L2", "--wording", "w", "--approved", "2026-03-01", "--expires", "2026-02-01"), "would expire"),
    ],
)
def test_a_wrong_entry_changes_nothing(house, claimlint, arguments, message):
    claimlint("ledger", "add", *ENTRY)
    before = (house / "ledger.yaml").read_bytes()
    ran = claimlint("ledger", "add", *arguments)
    assert (ran.code, message in ran.err) == (2, True)
    assert (house / "ledger.yaml").read_bytes() == before


def test_without_a_policy_or_a_ledger_file_the_way_is_shown(site, claimlint):
    assert "`claimlint policy init` writes one" in claimlint("ledger", "list").err
    (site / "claimlint.yaml").write_text("version: 1\nledger: []\n", encoding="utf-8")
    ran = claimlint("ledger", "add", "--id", "L1", "--wording", "w")
    assert (ran.code, "write 'ledger: ledger.yaml'" in ran.err) == (2, True)
