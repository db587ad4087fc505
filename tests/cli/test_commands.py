"""The commands beside ``check``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimlint.cli.commands import baseline
from claimlint.cli.wishes import SEVERITIES
from claimlint.model.finding import Severity

BASELINE = str(baseline.DEFAULT_FILE)
NEW = "\nStem cells cure arthritis, 100% guaranteed.\n"


@pytest.mark.parametrize("group", [(), ("policy",), ("ledger",), ("baseline",), ("cache",)])
def test_help_cuts_no_command_short(claimlint, monkeypatch, group):
    monkeypatch.setenv("COLUMNS", "80")
    told = claimlint(*group, "--help").out.partition("Commands:\n")[2].splitlines()
    assert told
    assert all(line.endswith(".") and not line.endswith("...") for line in told)


def test_a_date_in_another_notation_is_refused_with_the_right_one(site, claimlint):
    assert "'31.1.2026' is no date: write it as in 2026-01-31." in claimlint("check", "--today", "31.1.2026").err


@pytest.mark.parametrize("key", ["CL300", "cl300", "bare-outcome-claim"])
def test_a_rule_is_explained_by_id_or_name(site, claimlint, key):
    ran = claimlint("explain", key)
    assert ran.code == 0
    assert ran.out.startswith("CL300 bare-outcome-claim  error\n")
    assert "Authority:" in ran.out


def test_a_rule_that_does_not_exist_gets_a_suggestion(site, claimlint):
    ran = claimlint("explain", "bare-outcome-clam")
    assert ran.code == 2
    assert "did you mean bare-outcome-claim?" in ran.err


def test_a_rule_of_another_pack_is_explained_with_the_way_to_it(site, claimlint):
    ran = claimlint("explain", "cl802")
    assert ran.out.startswith("CL802 cross-study-ranking  warning  (not in this policy)\n")
    assert "extends: [us-healthcare, substantiation]" in ran.out
    assert "Options (check consistency):" in ran.out
    assert "it is in the pack 'substantiation'" in claimlint("policy", "test", "CL802").err


def test_an_explanation_shows_the_options_as_the_policy_sets_them(site, claimlint):
    Path("claimlint.yaml").write_text(
        "version: 1\nextends: substantiation\nrules:\n  CL304: {severity: error, params: {only_approved: true}}\n"
    )
    ran = claimlint("explain", "CL304")
    assert ran.out.startswith("CL304 unapproved-qualifier-wording  error\n")
    assert "only_approved: true" in ran.out
    assert "To change it, write in claimlint.yaml:" in ran.out


def test_a_house_setting_fails_no_example_of_a_pack(site, claimlint):
    Path("claimlint.yaml").write_text(
        "version: 1\nledger:\n  - {id: L1, wording: an 83% success rate, values: [83], sources: [{citation: c}]}\n"
        "fields: {exclude: [paragraph]}\n"
    )
    assert claimlint("policy", "test", "CL300").out == "1 rule: 4 examples good, 0 not.\n"


def test_rules_are_listed_in_order(site, claimlint):
    records = json.loads(claimlint("rules", "--format", "json").out)
    ids = [record["id"] for record in records]
    assert ids == sorted(ids, key=lambda rule: int(rule[2:]))
    assert {"CL001", "CL300"} <= set(ids)
    table = claimlint("rules").out.splitlines()
    assert len(table) == len(records) + 1


def test_readers_are_listed(site, claimlint):
    names = [line.split()[0] for line in claimlint("readers").out.splitlines()]
    assert {"html", "markdown", "text"} <= set(names)


def test_the_severities_written_out_are_those_of_the_model():
    assert tuple(Severity) == SEVERITIES


def test_a_project_is_started_once(site, claimlint):
    assert claimlint("init", "--organization", "Larkmoor Spine & Pain").code == 0
    before = {path.name: path.read_bytes() for path in site.iterdir()}
    assert b"Larkmoor Spine & Pain" in before["claimlint.yaml"]
    assert b"claimlint check --force-exclude" in before[".pre-commit-config.yaml"]
    again = claimlint("init")
    assert "stays as it is" in again.out
    assert {path.name: path.read_bytes() for path in site.iterdir()} == before
    assert claimlint("policy", "validate").code == 0


def test_policy_shows_what_holds(site, claimlint):
    claimlint("policy", "init")
    assert 'extends: ["us-healthcare"]' in claimlint("policy", "show").out
    assert json.loads(claimlint("policy", "schema").out)["title"] == "claimlint policy"


def test_policy_validate_names_the_place(site, claimlint):
    Path("own.yaml").write_text("version: 1\nextnds: us-healthcare\n")
    ran = claimlint("policy", "validate", "own.yaml")
    assert ran.code == 2
    assert "own.yaml:2:1: CLE100" in ran.err


def test_policy_test_runs_the_examples_of_a_rule(site, claimlint):
    ran = claimlint("policy", "test", "CL300")
    assert ran.code == 0
    assert ran.out.endswith("examples good, 0 not.\n")


def test_policy_test_fails_on_an_example_that_does_not_hold(site, claimlint):
    Path("own.yaml").write_text(
        "version: 1\nextends: us-healthcare\nrules:\n  ORG001:\n    name: no-figures\n    title: No figures\n"
        "    check: claim-condition\n    severity: note\n    message: no\n    applies_to: {subtype: rate}\n"
        "    rationale: We give no figures.\n    fix: Leave it out.\n"
        "    examples:\n      flag: [We are open on Saturdays.]\n      pass: [We are open on Sundays.]\n"
    )
    ran = claimlint("policy", "test", "ORG001", "--policy", "own.yaml")
    assert ran.code == 1, ran.err
    assert "own.yaml:14: ORG001 must flag 'We are open on Saturdays.', but got nothing" in ran.out
    assert "1 examples good, 1 not." in ran.out


def test_a_baseline_accepts_what_is_there_and_nothing_new(site, claimlint):
    assert claimlint("baseline", "create", ".").code == 0
    assert claimlint("check", ".", "--baseline", BASELINE).code == 0
    page = site / "bad.md"
    page.write_text("\n\nMoved down.\n\n" + page.read_text(encoding="utf-8"), encoding="utf-8")
    assert claimlint("check", ".", "--baseline", BASELINE).code == 0
    page.write_text(page.read_text(encoding="utf-8") + NEW, encoding="utf-8")
    assert claimlint("check", ".", "--baseline", BASELINE).code == 1
    assert claimlint("baseline", "update", ".").code == 0
    assert claimlint("check", ".", "--baseline", BASELINE).code == 0


def test_a_baseline_is_not_overwritten_and_prune_never_adds(site, claimlint):
    claimlint("baseline", "create", ".")
    ran = claimlint("baseline", "create", ".")
    assert (ran.code, "exists" in ran.err) == (2, True)
    (site / "good.md").write_text(NEW, encoding="utf-8")
    (site / "bad.md").write_text("Mended.\n", encoding="utf-8")
    stale = json.loads(claimlint("check", ".", "--baseline", BASELINE, "--format", "json").out)["housekeeping"]
    assert [finding["rule"] for finding in stale] == ["CL008"]
    assert claimlint("baseline", "prune", ".").code == 0
    assert json.loads((site / BASELINE).read_text(encoding="utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("arguments", "near"), [(["chek"], "check"), (["policy", "validat"], "validate"), (["baseline", "creat"], "create")]
)
def test_an_unknown_command_gets_the_nearest(site, claimlint, arguments, near):
    ran = claimlint(*arguments)
    assert ran.code == 2
    assert f"Did you mean '{near}'?" in ran.err


@pytest.mark.parametrize("beginning", ["CL30", "cl7", "va-", "bare"])
def test_the_beginning_of_a_rule_suggests_those_that_begin_so(site, claimlint, beginning):
    err = claimlint("explain", beginning).err
    near = err.partition("did you mean ")[2].partition("?")[0].split(", ")
    assert near != [""]
    assert all(name.casefold().startswith(beginning.casefold()) for name in near)


_OWN = """version: 1
rules:
  ORG001:
    name: old-name
    title: An old name
    check: forbidden-wording
    severity: note
    message: '{match}'
    params: {patterns: [larkmor]}
"""


def test_a_policy_is_not_good_while_a_rule_fails_its_own_example(site, claimlint):
    Path("claimlint.yaml").write_text(_OWN + "    examples: {flag: [At Larkmoor.]}\n")
    ran = claimlint("policy", "validate")
    assert ran.code == 2
    assert "claimlint.yaml:10:23: CLE100 ORG001 does not flag 'At Larkmoor.', its own example (" in ran.err
    assert claimlint("check", ".").code == 2
    assert claimlint("policy", "test", "ORG001").code == 1


def test_a_rule_without_examples_is_pointed_out(site, claimlint):
    Path("claimlint.yaml").write_text(_OWN)
    ran = claimlint("policy", "validate")
    assert ran.code == 0
    assert "claimlint.yaml:4: ORG001 has no example to flag and no example to pass" in ran.out


def test_all_packs_are_tested_without_a_policy_that_extends_them(site, claimlint):
    assert claimlint("policy", "test", "--all-packs", "CL910", "CL1009").out == "2 rules: 10 examples good, 0 not.\n"
    assert claimlint("policy", "test", "CL1009").code == 2
    (site / "own.yaml").write_text("version: 1\n")
    assert claimlint("policy", "test", "--all-packs", "--policy", "own.yaml").code == 2


@pytest.mark.parametrize("command", ["prune", "update"])
def test_a_deleted_file_leaves_the_baseline(site, claimlint, command):
    (site / "more").mkdir()
    (site / "more" / "old.md").write_text((site / "bad.md").read_text(encoding="utf-8"))
    assert claimlint("baseline", "create", ".").code == 0
    before = Path(BASELINE).read_text(encoding="utf-8")
    assert "more/old.md" in before
    (site / "more" / "old.md").unlink()
    assert "CL008" in claimlint("check", ".", "--baseline", BASELINE, "--format", "concise").out
    assert claimlint("baseline", command, "bad.md").code == 0
    assert "more/old.md" in Path(BASELINE).read_text(encoding="utf-8")
    assert claimlint("baseline", command, ".").code == 0
    after = Path(BASELINE).read_text(encoding="utf-8")
    assert "more/old.md" not in after
    assert after.count("fingerprint") == before.count("fingerprint") // 2
    assert "CL008" not in claimlint("check", ".", "--baseline", BASELINE, "--format", "concise").out


def test_an_explanation_says_under_which_policy_an_example_holds(site, claimlint):
    ran = claimlint("explain", "CL407")
    assert '    under the policy {"products": [{"name": "Sealix"' in ran.out


def test_patterns_that_would_take_long_to_compile_are_refused(site, claimlint):
    patterns = ", ".join(f"'{'(?:x|y)' * 250}'" for _ in range(100))
    Path("claimlint.yaml").write_text(_OWN.replace("larkmor", patterns))
    ran = claimlint("policy", "validate")
    assert ran.code == 2
    assert "claimlint.yaml:9:24: CLE100 option 'patterns': expected at most 100,000 characters" in ran.err
