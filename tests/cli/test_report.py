"""``claimlint report``: what it takes, refuses and returns."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def saved(site, claimlint):
    assert claimlint("check", "bad.md", "--format", "json", "-o", "report.json").code == 1
    return site / "report.json"


def test_a_json_report_is_shown_as_it_was_judged(saved, claimlint):
    (saved.parent / "bad.md").unlink()
    ran = claimlint("report", "report.json")
    assert (ran.code, ran.err) == (0, "")
    assert "94% success rate" in ran.out


def test_a_file_that_changed_since_is_told_of(saved, site, claimlint):
    assert claimlint("report", "report.json").err == ""
    copy = (site / "bad.md").read_text(encoding="utf-8")
    for now in (copy.replace("94", "95"), "Else."):
        (site / "bad.md").write_text(now, encoding="utf-8")
        ran = claimlint("report", "report.json")
        assert ran.code == 0
        assert ran.err.startswith("claimlint: bad.md has changed since the report was made")
        assert "94% success rate" in ran.out


def test_a_report_that_was_edited_is_refused(saved, claimlint):
    data = json.loads(saved.read_text(encoding="utf-8"))
    data["documents"][0]["findings"].clear()
    saved.write_text(json.dumps(data), encoding="utf-8")
    for arguments in (("report", "report.json"), ("report", "good.md", "--since", "report.json")):
        ran = claimlint(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert "it was changed after it was made; make it anew" in ran.err


def test_files_are_judged_now_and_give_the_same_report(saved, claimlint):
    assert claimlint("report", "bad.md").out == claimlint("report", "report.json").out


def test_the_title_is_shown(saved, claimlint):
    assert "Spring &lt;campaign&gt;" in claimlint("report", "report.json", "--title", "Spring <campaign>").out


def test_an_input_that_could_not_be_read_makes_the_exit_code_3(saved, claimlint):
    (saved.parent / "broken.md").write_bytes(b"\x89PNG")
    ran = claimlint("report", "bad.md", "broken.md")
    assert ran.code == 3
    assert "broken.md" in ran.out
    assert ran.err.startswith("claimlint: not read: broken.md: CLE")


def test_a_report_in_a_file_says_where_it_is_and_what_it_lacks(site, claimlint):
    ran = claimlint("report", "gone.md", "bad.md", "-o", "review.html")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines() == [
        "claimlint: not read: gone.md: CLE320 there is no such file or folder (check the path)",
        "claimlint: the report is in review.html",
    ]
    many = [f"gone{number}.md" for number in range(12)]
    assert claimlint("report", *many, "-o", "review.html").err.splitlines()[10:] == [
        "claimlint: 2 more could not be read: see Coverage in the report",
        "claimlint: the report is in review.html",
    ]


def test_what_changed_since_an_earlier_report(saved, site, claimlint):
    (site / "bad.md").write_text("# Relief\n\nWe cure every patient.\n", encoding="utf-8")
    ran = claimlint("report", "bad.md", "--since", "report.json")
    assert ran.code == 0
    assert "Changes since" in ran.out
    assert claimlint("report", "bad.md").out.count("Changes since") == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("report", "report.json", "--format", "json"), "'json' is no format for reviewers"),
        (("report", "report.json", "--format", "nonsense"), "no format called 'nonsense'"),
        (("report", "report.json", "bad.md"), "together with other paths"),
        (("report", "report.json", "--baseline", "b.json"), "--baseline cannot change a report"),
        (("report", "report.json", "-o", "report.json"), "would overwrite an input"),
        (("report", "bad.md", "-o", "bad.md"), "would overwrite an input"),
        (("report", "bad.md", "--since", "report.json", "-o", "report.json"), "would overwrite an input"),
        (("report", "bad.md", "--since", "good.md"), "no claimlint report"),
        (("report", "bad.md", "--since", "gone.json"), "cannot be opened"),
    ],
)
def test_what_does_not_go_together_is_refused_with_the_mend(arguments, message, saved, claimlint):
    before = {path: path.read_bytes() for path in saved.parent.iterdir()}
    ran = claimlint(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert {path: path.read_bytes() for path in saved.parent.iterdir()} == before


def test_a_report_of_a_newer_schema_is_refused(saved, claimlint):
    data = json.loads(saved.read_bytes())
    saved.write_text(json.dumps({**data, "schema": "claimlint-report/2"}), encoding="utf-8")
    ran = claimlint("report", "report.json")
    assert ran.code == 2
    assert "report.json: CLE202 expected a report of schema claimlint-report/1" in ran.err


def test_check_writes_the_same_report(saved, claimlint):
    claimlint("check", "bad.md", "--format", "html", "-o", "a.html")
    claimlint("report", "bad.md", "-o", "b.html")
    assert (saved.parent / "a.html").read_bytes() == (saved.parent / "b.html").read_bytes()


def test_a_binary_format_is_not_written_to_a_terminal(site, claimlint, monkeypatch):
    from claimlint.reporters.html import REPORTER

    monkeypatch.setattr(type(REPORTER), "binary", True)
    monkeypatch.setattr("claimlint.cli.output.Target._terminal", True)
    ran = claimlint("report", "bad.md")
    assert (ran.code, ran.out) == (2, "")
    assert "html is not for a terminal" in ran.err


def test_a_report_that_is_signed_tells_what_was_not_read(site, claimlint):
    (site / "brochure.doc").write_text("94% success", encoding="utf-8")
    (site / "photo.png").write_bytes(b"x")
    ran = claimlint("report", ".", "-o", "../r.html")
    page = (site.parent / "r.html").read_text(encoding="utf-8")
    assert ran.code == 3
    assert "brochure.doc" in page
    assert "photo.png" in page
    assert "Everything that was found could be read" not in page
