"""The cache costs no finding: what it gives back is what judging anew would give."""

from __future__ import annotations

import os
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimlint.api import Session, Settings
from claimlint.audit import files
from claimlint.audit.cache import FILE, ResultCache, clean, state
from claimlint.model.codec import dump_result

SETTINGS = Settings(today=date(2026, 1, 1))
LONG_AGO = 1_600_000_000


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A page with a claim and one without, written long ago."""
    monkeypatch.chdir(tmp_path)
    write(Path("bad.md"), "# Relief\n\nOur procedure has a 94% success rate.\n")
    write(Path("good.md"), "# Visit us\n\nWe are open on Saturdays.\n")
    return tmp_path


@pytest.fixture
def judged(monkeypatch):
    """The names of the files that were judged, not taken from the cache."""
    seen: list[str] = []
    judge = files.judge_file
    monkeypatch.setattr(files, "judge_file", lambda path, *rest: seen.append(path.name) or judge(path, *rest))
    return seen


def write(path: Path, text: str, *, at: int = LONG_AGO) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at, at))


def run(settings: Settings = SETTINGS, **means: object) -> list[str]:
    notes: list[str] = []
    report = Session(settings, cache=ResultCache(Path("cache"), notes.append), **means).check([Path()])
    return [*map(dump_result, report.results), *notes]


def test_what_is_cached_is_what_was_judged(site, judged):
    first = run()
    assert judged == ["bad.md", "good.md"]
    assert run() == first
    assert judged == ["bad.md", "good.md"]


def test_workers_use_and_fill_the_cache(site, judged):
    first = run(workers=2)
    assert run() == first
    assert run(workers=2) == first
    assert judged == []


@pytest.mark.parametrize("at", [LONG_AGO, LONG_AGO + 5])
def test_a_changed_file_is_judged_anew(site, judged, at):
    """Even if nothing but its bytes changed, as long as its length or its time did."""
    run()
    judged.clear()
    write(Path("bad.md"), "# Relief\n\nOur procedure has a 9% success rate.\n", at=at)
    assert "9% success rate" in run()[0]
    assert judged == ["bad.md"]


def test_a_file_that_was_just_written_is_read_though_its_times_agree(site, judged):
    """Within the clock's grain a file can change and keep its time of change and its length."""
    now = int(Path().stat().st_mtime) + 3600
    write(Path("bad.md"), "# Relief\n\nOur procedure has a 94% success rate.\n", at=now)
    run()
    write(Path("bad.md"), "# Relief\n\nOur procedure has a 49% success rate.\n", at=now)
    assert "49% success rate" in run()[0]


@pytest.mark.parametrize(
    "settings",
    [
        replace(SETTINGS, today=date(2026, 1, 2)),
        replace(SETTINGS, reader="text"),
        replace(SETTINGS, policy=Path("house.yaml")),
    ],
)
def test_other_settings_are_judged_anew(site, judged, settings):
    Path("house.yaml").write_text("version: 1\nrules:\n  CL300: {severity: note}\n", encoding="utf-8")
    run()
    judged.clear()
    run(settings)
    assert judged == ["bad.md", "good.md"]


def test_an_edited_policy_is_another_policy(site, judged):
    Path("claimlint.yaml").write_text("version: 1\n", encoding="utf-8")
    run()
    Path("claimlint.yaml").write_text("version: 1\nrules:\n  CL300: {severity: note}\n", encoding="utf-8")
    assert '"note"' in run()[0]


def test_what_could_not_be_read_is_not_cached(site, judged):
    Path("lost.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    run()
    judged.clear()
    run()
    assert judged == ["lost.md"]


@pytest.mark.parametrize("damage", [b"", b"not a database, but long enough to be one" * 200])
def test_a_corrupt_cache_is_discarded(site, judged, damage):
    first = run()
    (site / "cache" / FILE).write_bytes(damage)
    again = run()
    assert again[:2] == first
    if damage:
        assert "discarded" in again[2]
        assert run() == first


def test_a_cache_of_another_form_is_discarded(site):
    first = run()
    with closing(sqlite3.connect(site / "cache" / FILE)) as base, base:
        base.execute("UPDATE result SET lines = ?", (b"\x78\x9c broken",))
    again = run()
    assert again[:2] == first
    assert "discarded" in again[2]


def test_a_folder_that_cannot_be_made_costs_the_cache_only(site):
    Path("cache").write_text("a file", encoding="utf-8")
    found = run()
    assert "94% success rate" in found[0]
    assert "could not be used" in found[2]


def test_a_name_that_is_not_utf8_does_not_cost_the_cache(site, judged):
    write(site / os.fsdecode(b"caf\xe9.md"), "Our procedure has a 97% success rate.\n")
    first = run()
    assert len(first) == 3  # three pages, and no note
    judged.clear()
    assert run() == first
    assert judged == []


def test_runs_at_the_same_time_share_it(site):
    first = run()
    clean(Path("cache"))
    with ThreadPoolExecutor(4) as executor:
        assert all(found == first for found in executor.map(lambda _: run(), range(8)))


def test_its_state_is_told_and_it_can_be_removed(site):
    assert state(Path("cache")).results == 0
    run()
    found = state(Path("cache"))
    assert (found.files, found.results) == (2, 2)
    assert clean(Path("cache")) >= found.size > 0
    assert state(Path("cache")).results == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text_is_cached_like_any_other(site, judged):
    write(Path(os.fsdecode(b"bad\xff.md")), "Our procedure has a 91% success rate.\n")
    first = run()
    assert len(first) == 3
    judged.clear()
    assert run() == first
    assert judged == []
