"""The cache as the user meets it."""

from __future__ import annotations

import pytest


@pytest.fixture
def folder(site, monkeypatch):
    """A cache of this test's own."""
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(site / "kept"))
    return site / "kept"


def test_a_check_fills_it_and_clean_empties_it(site, folder, claimlint):
    first = claimlint("check", "bad.md", "good.md")
    assert claimlint("check", "bad.md", "good.md") == first
    assert "results: 2 of " in claimlint("cache", "info").out
    assert claimlint("cache", "clean").out.startswith("removed ")
    assert "results: 0 of 0 files" in claimlint("cache", "info").out


def test_no_cache_keeps_no_results(site, folder, claimlint):
    claimlint("check", "bad.md", "--no-cache")
    assert "results: 0 of 0 files" in claimlint("cache", "info").out


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github"])
def test_jobs_and_cache_change_no_byte(site, folder, claimlint, form):
    for number in range(6):
        (site / f"page{number}.md").write_text(f"# P\n\nThe success rate is {60 + number}%.\n", encoding="utf-8")
    first = claimlint("check", ".", "--format", form, "--no-cache")
    assert claimlint("check", ".", "--format", form, "-j", "3") == first
    assert claimlint("check", ".", "--format", form) == first
    assert claimlint("check", ".", "--format", form, "-j", "2", "--no-cache") == first


def test_a_broken_cache_is_a_note_and_no_more(site, folder, claimlint):
    first = claimlint("check", "bad.md")
    (folder / "results-2.sqlite").write_bytes(b"x" * 5000)
    again = claimlint("check", "bad.md")
    assert (again.code, again.out) == (first.code, first.out)
    assert "discarded" in again.err
