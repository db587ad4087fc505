"""``check --fix`` on a site: every safe fix is carried out, git sees insertions only, a second run changes nothing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import claimlint  # noqa: F401 - a fixture

SITE = Path(__file__).resolve().parents[2] / "fixtures" / "reports" / "site"
TODAY = ("--today", "2026-06-01")


def git(*arguments):
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A committed copy of the site, one page of it with the line ends of Windows."""
    shutil.copytree(SITE, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    page = Path("blog/back-to-running.md")
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    git("init", "-q")
    git("-c", "core.autocrlf=false", "add", ".")
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "site")
    return tmp_path / "site"


def found(run, *arguments):
    data = json.loads(run("check", ".", *TODAY, "--format", "json", *arguments).out)
    return [one for page in data["documents"] for one in page["findings"] if one["suppression"] is None]


def with_fix(findings, safety):
    return [(one["location"]["uri"], one["rule"]) for one in findings if one["fix"] and one["fix"]["safety"] == safety]


def test_safe_fixes_fall_to_zero_and_only_their_words_are_inserted(site, claimlint):  # noqa: F811
    before = found(claimlint)
    assert len({rule for _, rule in with_fix(before, "safe")}) >= 3
    left = found(claimlint, "--fix")
    assert with_fix(left, "safe") == []
    assert set(with_fix(left, "unsafe")) <= set(with_fix(before, "unsafe"))

    words = git("-c", "core.autocrlf=false", "diff", "--word-diff=porcelain", "--word-diff-regex=[^[:space:]]")
    changed = [line for line in words.splitlines() if line[:1] in "+-" and not line.startswith(("+++", "---"))]
    assert changed
    assert [line for line in changed if line.startswith("-")] == []
    wordings = {edit["text"] for one in before if one["fix"] for edit in one["fix"]["edits"]}
    plain = {re.sub(r"[\s.]+", "", text) for text in wordings}
    inserted = {re.sub(r"[\s.+]+", "", re.sub(r"</?p>", "", line)) for line in changed}
    assert inserted <= plain | {"".join(pair) for pair in ((a, b) for a in plain for b in plain)} | {""}
    assert b"\r\n" in Path("blog/back-to-running.md").read_bytes()
    assert b"\n" not in Path("blog/back-to-running.md").read_bytes().replace(b"\r\n", b"")

    once = {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and ".git" not in path.parts}
    assert found(claimlint, "--fix") == left
    assert {path: path.read_bytes() for path in once} == once
    assert claimlint("check", ".", *TODAY, "--diff").code == 0


def test_the_difference_that_is_shown_is_the_one_that_is_made(site, claimlint):  # noqa: F811
    shown = claimlint("check", ".", *TODAY, "--diff").out
    assert git("status", "--porcelain") == ""
    patched = subprocess.run(["git", "apply", "-p0", "-"], input=shown.encode(), check=False, capture_output=True)
    assert patched.returncode == 0, patched.stderr
    by_patch = {path: path.read_bytes() for path in site.rglob("*.*") if ".git" not in path.parts and path.is_file()}
    git("checkout", "-q", ".")
    claimlint("check", ".", *TODAY, "--fix")
    assert {path: path.read_bytes() for path in by_patch} == by_patch
