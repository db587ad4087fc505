"""The workbook, read again with openpyxl and opened with LibreOffice."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from claimlint.api import Session, Settings
from claimlint.cli.app import run
from claimlint.model.report import Report
from claimlint.reporters._cells import LONGEST, fitted, guarded
from claimlint.reporters.base import View
from claimlint.reporters.registry import reporter_for
from claimlint.reporters.review.entries import numbered
from claimlint.reporters.review.load import review_of
from claimlint.reporters.xlsx import book as module
from claimlint.reporters.xlsx.book import Book, Column
from tests.reporters.office import converted
from tests.reporters.pages import report_on
from tests.reporters.sample import RULES, report

SITE = Path(__file__).resolve().parents[2] / "fixtures" / "reports" / "site"
ATTACKS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1", "=cmd|' /C calc'!A0", "http://x.example", "＝1+1")


def bytes_of(what: Report, rules=RULES) -> bytes:
    return b"".join(reporter_for("xlsx").render(what, View(rules=rules)))


def opened(what: Report, rules=RULES):
    return load_workbook(io.BytesIO(bytes_of(what, rules)))


def rows(book, sheet):
    values = [["" if cell is None else cell for cell in row] for row in book[sheet].iter_rows(values_only=True)]
    return [dict(zip(values[0], row, strict=True)) for row in values[1:]]


@pytest.fixture(scope="module")
def site():
    session = Session(Settings(today=date(2026, 6, 1)))
    made = session.check([SITE])
    return made, opened(made, session.rules), review_of(made, session.rules)


def test_the_sheets_stand_in_the_order_of_use(site):
    assert site[1].sheetnames == [
        "Summary",
        "Findings",
        "Claims and evidence",
        "Pages",
        "Rules and authorities",
        "Accepted and approved",
        "Coverage",
    ]


def test_every_finding_and_every_claim_has_its_row(site):
    made, book, review = site
    found = rows(book, "Findings")
    assert len(found) == sum(1 for _ in made.findings)
    wanted = [(f.rule, f.fingerprint) for f in made.findings]
    assert sorted((row["Rule"], row["Fingerprint"]) for row in found) == sorted(wanted)
    claims = rows(book, "Claims and evidence")
    assert [row["Claim"] for row in claims] == [
        " ".join(one.text.split()) for result in made.results for one in result.claims
    ]
    numbers = {entry.number for _, _, entries in numbered(review) for entry in entries}
    assert {row["No."] for row in (*found, *claims)} - {""} == numbers


def test_a_row_says_what_a_reviewer_needs(site):
    _, book, _ = site
    row = next(row for row in rows(book, "Findings") if row["Rule"] == "CL300")
    assert row["Severity"] == "error"
    assert row["Page"].endswith((".md", ".html"))
    assert row["Line"] > 0
    assert "stands with no qualifier" in row["Finding"]
    assert row["Wording to use"]
    assert "15 U.S.C. 45" in row["Authority"]
    assert row["What to do"]
    assert row["Standing"] == "Open"
    accepted = [row for row in rows(book, "Findings") if row["Standing"] != "Open"]
    assert accepted
    assert all(row["Reason"] for row in accepted)


def test_headings_stay_in_view_and_filter_and_are_printed_on_every_page(site):
    for sheet in site[1].worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert all(4 < sheet.column_dimensions[cell.column_letter].width < 80 for cell in sheet[1])
    (choice, *_) = site[1]["Findings"].data_validations.dataValidation
    assert choice.formula1 == '"Approve,Revise,Remove"'


def test_the_summary_tells_what_judged_what_and_has_room_to_sign(site):
    made, book, _ = site
    told = {row[0]: row[1] for row in book["Summary"].iter_rows(values_only=True) if row[0]}
    assert told["Date of the review"] == "2026-06-01"
    assert told["  SHA-256"] == made.policies[0].sha256
    assert told["Errors"] == made.counts["error"]
    assert "not legal advice" in told["What this is"]
    assert "Legal counsel" in told


def test_what_was_not_read_stands_in_coverage():
    book = opened(report())
    unread = [row for row in rows(book, "Coverage") if row["State"] == "Not read"]
    assert [row["File"] for row in unread] == ["copy/old.md:3"]
    assert "CLE321" in unread[0]["Why, and what to do"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_is_a_formula_or_a_link(attack):
    words = attack.strip() or attack
    made = report_on(f"{attack} is {attack}\n", words, message=f"{attack} said")
    data = bytes_of(made)
    book = load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "inlineStr")
                assert cell.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in text or b"<hyperlink" in text for text in sheets)
    assert any(words.strip() in str(row["Text"]) for row in rows(book, "Findings"))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(("_x0041_", "&amp;", " a ", "a  b")), max_size=30))
def test_text_comes_back_as_it_was_written(texts):
    book = Book("title", datetime(2026, 1, 1))  # noqa: DTZ001
    table = book.table("Texts", [Column("Text", 20)], "footer & more")
    for text in texts:
        table.add([text])
    table.end()
    read = load_workbook(io.BytesIO(b"".join(book.close())))
    # An underscore that would begin a code is written as one (ECMA-376, 22.9.2.19); openpyxl leaves that as it is.
    got = [row["Text"].replace("_x005F_", "_") for row in rows(read, "Texts")]
    assert got == [fitted(text).replace("_x005F_", "_") for text in texts]


def test_a_text_that_a_cell_does_not_hold_is_cut():
    long = "🙂" * 20_000
    assert len(fitted(long).encode("utf-16-le")) // 2 <= LONGEST
    assert fitted(long).endswith(" …")
    assert fitted("a" * LONGEST) == "a" * LONGEST
    made = report_on("word", "word", message=long)
    assert rows(opened(made), "Findings")[0]["Finding"] == fitted(long)


def test_the_same_report_makes_the_same_bytes():
    assert bytes_of(report()) == bytes_of(report())


def test_what_a_sheet_does_not_hold_is_counted(monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    book = opened(report())
    assert len(rows(book, "Findings")) == 2
    told = [row[1] for row in book["Summary"].iter_rows(values_only=True) if row[0] == "Left out"]
    assert any("7 findings" in one for one in told)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_csv_cell_is_no_formula(attack):
    assert guarded(attack).startswith("'") is not attack.startswith("http")


def test_the_extra_is_named_when_it_is_missing(monkeypatch, tmp_path, capsys):
    import sys

    (tmp_path / "a.md").write_text("Our procedure has a 94% success rate.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert run(["report", "a.md", "--format", "xlsx", "-o", "a.xlsx"]) == 2
    assert "pip install 'claimlint[xlsx]'" in capsys.readouterr().err


@pytest.mark.slow
def test_libreoffice_opens_it_and_sees_the_same_cells(site, tmp_path):
    path = tmp_path / "report.xlsx"
    session = Session(Settings(today=date(2026, 6, 1)))
    made = session.check([SITE])
    path.write_bytes(bytes_of(made, session.rules))
    assert converted(path).read_bytes().startswith(b"%PDF-")
    again = tmp_path / "again"
    again.mkdir()
    copy = again / "report.xlsx"
    copy.write_bytes(path.read_bytes())
    read = converted(copy, "ods")
    copy.unlink()
    back = converted(read, "xlsx")
    assert rows(load_workbook(back), "Findings") == rows(site[1], "Findings")
