"""``check --fix`` and ``check --diff`` as their users start them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import BAD, GOOD, claimlint, site  # noqa: F401 - fixtures

ROOT = Path(__file__).resolve().parents[2]
MENDED = BAD.replace("rate.", "rate. Individual outcomes vary.")
SOURCED = "In the Halvorsen registry (Spine Outcomes Journal, 2021), 83% of patients had less pain at 12 months."
PROMISE = "# Veterans\n\nThe VA covers your treatment.\n"


def test_fix_writes_the_files_and_the_exit_code_speaks_of_what_is_left(site, claimlint):  # noqa: F811
    ran = claimlint("check", "--fix", "--unsafe-fixes", ".", "--format", "concise")
    assert ran.code == 0
    assert "1 fixed, 1 left\n" in ran.err
    assert "CL201" in ran.out
    assert (site / "bad.md").read_text() == MENDED
    assert (site / "good.md").read_text() == GOOD
    assert claimlint("check", "--fix", "--unsafe-fixes", ".").err == "0 fixed, 1 left\n"
    assert (site / "bad.md").read_text() == MENDED


def test_unsafe_fixes_are_made_when_they_are_asked_for(site, claimlint):  # noqa: F811
    (site / "bad.md").write_text(PROMISE)
    ran = claimlint("check", "--fix", "bad.md")
    assert ran.code == 1
    assert "0 fixed, 1 left (1 has an unsafe fix: --unsafe-fixes)\n" in ran.err
    assert (site / "bad.md").read_text() == PROMISE
    ran = claimlint("check", "--fix", "--unsafe-fixes", "bad.md")
    assert ran.code == 0
    assert "1 fixed, 0 left\n" in ran.err
    assert (site / "bad.md").read_text() == PROMISE.replace(
        "ment.", "ment. The VA decides on coverage for each veteran."
    )


def test_diff_shows_and_does_not_write(site, claimlint):  # noqa: F811
    ran = claimlint("check", "--diff", "--unsafe-fixes", ".")
    assert ran.code == 1
    assert ran.out.startswith("--- bad.md\n+++ bad.md\n@@ -1,3 +1,3 @@\n # Relief\n \n-Our")
    assert "+Our procedure has a 94% success rate. Individual outcomes vary.\n" in ran.out
    assert (site / "bad.md").read_text() == BAD
    assert claimlint("check", "--diff", "--unsafe-fixes", "good.md").code == 0
    assert "\x1b[32m+Our" in claimlint("check", "--diff", "--unsafe-fixes", ".", "--color", "always").out


def test_standard_input_is_answered_by_the_fixed_text(site, claimlint):  # noqa: F811
    ran = claimlint(
        "check",
        "--fix",
        "--unsafe-fixes",
        "-",
        "--stdin-filename",
        "page.md",
        "--format",
        "concise",
        stdin=BAD.encode(),
    )
    assert ran.code == 0
    assert ran.out == MENDED
    assert "CL201" in ran.err


def test_the_report_of_standard_input_goes_to_a_file_if_one_is_named(site, claimlint):  # noqa: F811
    arguments = ("--stdin-filename", "page.md", "--format", "json", "-o", "report.json")
    ran = claimlint("check", "--fix", "--unsafe-fixes", "-", *arguments, stdin=BAD.encode())
    assert ran.out == MENDED
    assert json.loads((site / "report.json").read_text())["documents"]


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_fixed(site, claimlint):  # noqa: F811
    (site / "also.md").write_text(BAD)
    (site / "bad.md").chmod(0o444)
    ran = claimlint("check", "--fix", "--unsafe-fixes", ".", "--format", "concise")
    assert ran.code == 3
    assert "CLE340" in ran.out
    assert "CL300" in ran.out
    assert (site / "bad.md").read_text() == BAD
    assert (site / "also.md").read_text() == MENDED


def test_what_was_accepted_or_set_aside_is_not_fixed(site, claimlint):  # noqa: F811
    text = f"<!-- claimlint-ignore-file CL300: measured in the registry -->\n{BAD}"
    (site / "bad.md").write_text(text)
    assert "0 fixed" in claimlint("check", "--fix", "bad.md").err
    assert (site / "bad.md").read_text() == text


def test_a_refused_fix_says_why(site, claimlint):  # noqa: F811
    (site / "bad.md").write_text("# Our procedure has an 83% success rate\n\nCall us.\n")
    ran = claimlint("check", "--fix", "--unsafe-fixes", "bad.md")
    assert ran.code == 1
    assert "bad.md:1:24: CL300 not fixed: it stands in a heading" in ran.err


@pytest.mark.parametrize("arguments", [["--unsafe-fixes"], ["--fix", "-", "bad.md"], ["--diff", "-", "bad.md"]])
def test_a_call_that_contradicts_itself_is_refused(site, claimlint, arguments):  # noqa: F811
    assert claimlint("check", *arguments).code == 2


def test_a_terminal_is_not_driven_by_what_a_diff_shows(site, claimlint):  # noqa: F811
    (site / "bad.md").write_text(BAD.replace("Relief", "Relief \x1b]0;owned\x07"))
    shown = claimlint("check", "--diff", "--unsafe-fixes", "bad.md", "--color", "always").out
    assert "\x1b]" not in shown
    assert "\\x1b]0;owned\\x07" in shown


def test_the_hook_fixes_what_it_is_given(site, claimlint):  # noqa: F811
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    program, *arguments = hooks["claimlint-fix"]["entry"].split()
    assert program == "claimlint"
    (site / "bad.md").write_text(f"# Relief\n\n{SOURCED}\n")
    assert claimlint(*arguments, "bad.md").code == 0
    assert (site / "bad.md").read_text() == f"# Relief\n\n{SOURCED} Individual outcomes vary.\n"
