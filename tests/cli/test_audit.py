"""The audit command, from an export to the folder of reports."""

from __future__ import annotations

import csv
import errno
import json
import zipfile
from io import StringIO

from claimlint.cli import audits

FILES = {"claims.csv", "findings.sarif", "report.html", "report.json", "skipped.csv", "summary.md"}


def rows(path):
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))


def test_every_report_is_written(site, claimlint):
    ran = claimlint("audit", "bad.md", "good.md", "--out", "out")
    assert ran.code == 1
    assert ran.out == "1 error, 0 warnings, 0 notes on 2 pages; the reports are in out\n"
    assert ran.err == ""
    assert {path.name for path in (site / "out").iterdir()} == FILES
    report = json.loads((site / "out" / "report.json").read_bytes())
    assert report["counts"]["error"] == 1
    assert [row["text"] for row in rows(site / "out" / "claims.csv")] == ["94% success rate"]
    assert rows(site / "out" / "skipped.csv") == []


def test_what_was_not_read_is_listed_and_makes_the_exit_code_3(site, claimlint):
    (site / "lost.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    ran = claimlint("audit", ".", "--out", "../out")
    assert ran.code == 3
    (row,) = rows(site.parent / "out" / "skipped.csv")
    assert (row["what"], row["uri"], row["code"]) == ("not read", "lost.md", "CLE301")
    assert rows(site.parent / "out" / "claims.csv")


def test_the_summary_counts_places_instead_of_listing_all_and_tells_what_was_left_out(site, claimlint):
    for number in range(8):
        (site / f"p{number}.md").write_text("Our procedure has a 97% success rate.\n", encoding="utf-8")
    (site / "logo.bin").write_bytes(b"\0\1")
    claimlint("audit", ".", "--out", "../out")
    told = (site.parent / "out" / "summary.md").read_text(encoding="utf-8")
    (row,) = [line for line in told.splitlines() if line.startswith("| 8 | 97% success rate |")]
    assert row.count(r"\.md") == 5
    assert row.endswith(" and 3 more |")
    assert "could not be read" not in told
    assert "1 left out on purpose." in told


def test_two_runs_write_the_same_bytes(site, claimlint):
    claimlint("audit", "bad.md", "good.md", "--out", "one", "--today", "2026-01-02")
    claimlint("audit", "good.md", "bad.md", "--out", "two", "--today", "2026-01-02", "-j", "2")
    for name in FILES:
        assert (site / "one" / name).read_bytes() == (site / "two" / name).read_bytes(), name


def test_an_earlier_report_tells_what_is_new(site, claimlint):
    claimlint("audit", "bad.md", "--out", "one")
    (site / "bad.md").write_text("# Relief\n\nOur procedure has a 97% success rate.\n", encoding="utf-8")
    ran = claimlint("audit", "bad.md", "--out", "two", "--since", "one/report.json")
    assert "1 new, 1 fixed, 0 unread, 0 unchanged" in ran.out


def test_the_earlier_report_may_be_the_one_that_is_written_over(site, claimlint):
    claimlint("audit", "bad.md", "--out", "one")
    (site / "bad.md").write_text("# Relief\n\nOur procedure has a 97% success rate.\n", encoding="utf-8")
    ran = claimlint("audit", "bad.md", "--out", "one", "--since", "one/report.json")
    assert "1 new, 1 fixed, 0 unread, 0 unchanged" in ran.out
    assert {path.name for path in (site / "one").iterdir()} == FILES


def test_an_earlier_report_that_cannot_be_used_is_told_before_anything_is_judged(site, claimlint, monkeypatch):
    monkeypatch.setattr(audits.Session, "audit", None)
    (site / "cut.json").write_text('{"schema": "claimlint-report/1", "docu', encoding="utf-8")
    for name in ("cut.json", "none.json"):
        ran = claimlint("audit", "bad.md", "--out", "one", "--since", name)
        assert ran.code == 2
        assert f"claimlint: {name}: CLE202" in ran.err


def test_a_folder_that_may_not_be_written_is_told_of_before_anything_is_judged(site, claimlint, monkeypatch):
    monkeypatch.setattr(audits.Session, "audit", None)
    monkeypatch.setattr(audits.os, "access", lambda path, *_, **__: str(path) != "one")
    ran = claimlint("audit", "bad.md", "--out", "one")
    assert ran.code == 2
    assert "one: CLE200 the folder cannot be written (check its permissions, or name another)" in ran.err


def test_a_disk_that_is_full_is_told(site, claimlint, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(audits.Session, "audit", full)
    ran = claimlint("audit", "bad.md", "--out", "one")
    assert ran.code == 2
    assert "No space left on device (make room and take the run up with --resume)" in ran.err


def test_findings_of_pages_that_were_not_read_this_time_are_told_as_unread(site, claimlint):
    claimlint("audit", "bad.md", "--out", "one")
    ran = claimlint("audit", "good.md", "--out", "two", "--since", "one/report.json")
    assert "0 new, 0 fixed, 1 unread, 0 unchanged" in ran.out


def test_standard_input_is_refused(site, claimlint):
    ran = claimlint("audit", "-", "--out", "out")
    assert ran.code == 2
    assert "not standard input" in ran.err


def test_files_of_unknown_formats_are_listed_as_left_out(site, claimlint):
    """Settings of machines end as exports do: whoever audits sees which files nobody knew."""
    (site / "package.json").write_text('{"name": "site"}', "utf-8")
    (site / "claimlint.yaml").write_text("version: 1\n", "utf-8")
    ran = claimlint("audit", ".", "--out", "../out")
    assert ran.code == 1
    assert "left out on purpose" in ran.out
    (row,) = rows(site.parent / "out" / "skipped.csv")
    assert (row["what"], row["uri"], row["reason"]) == ("left out", "package.json", "no reader knows this format")


def test_nothing_in_a_folder_is_passed_over_silently(site, claimlint):
    for name in ("notes.doc", "photo.png", ".drafts/old.md", "out.md", "archive/page.rtf"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("94% success rate", encoding="utf-8")
    with zipfile.ZipFile(site / "more.zip", "w") as archive:
        for name in ("page.md", "b.doc", "logo.svg", ".git/config"):
            archive.writestr(name, "We are open on Saturdays.")
    ran = claimlint("audit", ".", "--out", "../out", "--exclude", "out.md")
    assert ran.code == 3
    found = {(row["what"], row["uri"], row["code"]) for row in rows(site.parent / "out" / "skipped.csv")}
    assert found == {
        ("not read", "notes.doc", "CLE318"),
        ("not read", "archive/page.rtf", "CLE318"),
        ("not read", "more.zip!/b.doc", "CLE318"),
        ("left out", "photo.png", ""),
        ("left out", ".drafts", ""),
        ("left out", "out.md", ""),
        ("left out", "more.zip!/logo.svg", ""),
        ("left out", "more.zip!/.git/config", ""),
    }
    assert "5 left out on purpose" in ran.out


def test_a_filter_that_fits_no_record_is_no_clean_audit(site, claimlint):
    (site / "posts.csv").write_text("Title,Body HTML,Status\nRelief,<p>94% success</p>,draft\n", encoding="utf-8")
    kept = claimlint("audit", "posts.csv", "--out", "one", "--status", "draft", "--fail-on", "never")
    assert kept.code == 0
    ran = claimlint("audit", "posts.csv", "--out", "two", "--status", "published")
    assert ran.code == 2
    assert "no record has the status asked for; of those left out its status is draft" in ran.err
    (site / "plain.md").write_text("A page without a status.", encoding="utf-8")
    assert claimlint("audit", "posts.csv", "plain.md", "--out", "two", "--status", "published").code == 2


def test_reports_in_a_folder_are_no_copy(site, claimlint):
    """An audit of the folder that its reports lie in says the same every time."""
    first = claimlint("audit", ".", "--out", "audit", "--today", "2026-01-02")
    claimlint("report", "bad.md", "-o", "review.html")
    claimlint("check", "bad.md", "--format", "markdown", "-o", "summary.md")
    claimlint("check", "bad.md", "--format", "csv", "-o", "findings.csv")
    claimlint("claims", "bad.md", "--format", "csv", "-o", "claims.csv")
    again = claimlint("audit", ".", "--out", "audit", "--today", "2026-01-02")
    assert again.out.splitlines()[0] == first.out.splitlines()[0]
    reasons = {row["uri"]: row["reason"] for row in rows(site / "audit" / "skipped.csv")}
    own = "it is a report that claimlint made"
    names = ("review.html", "summary.md", "findings.csv", "claims.csv", "audit/report.html", "audit/claims.csv")
    assert {name: reasons.get(name) for name in names} == dict.fromkeys(names, own)


def test_a_report_too_large_for_one_file_comes_in_parts_and_goes_with_the_next_audit(site, claimlint, monkeypatch):
    monkeypatch.setattr(audits, "_MB", 30_000)
    claimlint("audit", "bad.md", "good.md", "--out", "out", "--html-limit", "1")
    files = {path.name for path in (site / "out").iterdir()}
    assert files == FILES | {"report-001.html"}
    assert 'href="report-001.html"' in (site / "out" / "report.html").read_text(encoding="utf-8")
    assert "94% success rate" in (site / "out" / "report-001.html").read_text(encoding="utf-8")
    (site / "out" / "report-plan.html").touch()
    claimlint("audit", "bad.md", "good.md", "--out", "out", "--html-limit", "0")
    assert {path.name for path in (site / "out").iterdir()} == FILES | {"report-plan.html"}
