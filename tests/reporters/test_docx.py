"""The Word report, read again with python-docx and opened with LibreOffice."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from claimlint.api import Session, Settings
from claimlint.cli.app import run
from claimlint.model.finding import Severity
from claimlint.reporters.base import View
from claimlint.reporters.docx import annotate
from claimlint.reporters.registry import reporter_for
from claimlint.reporters.review.entries import numbered
from claimlint.reporters.review.load import review_of
from claimlint.reporters.terminal import line
from tests.reporters.office import converted
from tests.reporters.pages import many, report_on
from tests.reporters.sample import RULES, report

SITE = Path(__file__).resolve().parents[2] / "fixtures" / "reports" / "site"
NUMBER = re.compile(r" \[\d+\.\d+\]")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bytes_of(what, rules=RULES):
    return b"".join(reporter_for("docx").render(what, View(rules=rules)))


def opened(data):
    return docx.Document(io.BytesIO(data))


@pytest.fixture(scope="module")
def site():
    session = Session(Settings(today=date(2026, 6, 1)))
    made = session.check([SITE])
    return made, opened(bytes_of(made, session.rules)), review_of(made, session.rules)


def anchored(document):
    """Return what the copy has between the marks of each comment, by its number."""
    out = {}
    for paragraph in document.element.body.iter(f"{W}p"):
        open_ = set()
        for element in paragraph.iter():
            if element.tag == f"{W}commentRangeStart":
                open_.add(element.get(qn("w:id")))
                out.setdefault(element.get(qn("w:id")), "")
            elif element.tag == f"{W}commentRangeEnd":
                open_.remove(element.get(qn("w:id")))
            elif element.tag in (f"{W}t", f"{W}delText") and not NUMBER.fullmatch(element.text or ""):
                proposed = any(one.tag == f"{W}ins" for one in element.iterancestors())
                for number in () if proposed else open_:
                    out[number] += element.text or ""
        assert not open_, "a range ends in the paragraph that it begins in"
    return out


def settled(paragraph, *, accept):
    """Return a paragraph's words once its changes are accepted or rejected."""
    gone = f"{W}del" if accept else f"{W}ins"
    words = paragraph.iter(f"{W}t", f"{W}delText")
    return "".join(one.text or "" for one in words if not any(above.tag == gone for above in one.iterancestors()))


def test_every_open_finding_has_a_comment_on_exactly_its_claim(site):
    made, document, review = site
    comments = list(document.comments)
    assert len(comments) == sum(one.suppression is None for result in made.results for one in result.findings)
    words = anchored(document)
    expected = []
    for number, page, entries in numbered(review):
        for entry in entries:
            text = entry.around(page)[1] if entry.block is not None else f"{number}. {page.title or page.uri}"
            expected += [(f"{entry.number}  {one.rule}", line(text)) for one in entry.findings if not one.suppression]
    got = [(comment.text.split(" ")[0], words[str(comment.comment_id)]) for comment in comments]
    assert sorted((head.split(" ")[0], text) for head, text in expected) == sorted(got)
    assert {comment.author for comment in comments} == {"claimlint"}
    assert {comment.timestamp.isoformat() for comment in comments} == {"2026-06-01T00:00:00+00:00"}


def test_comments_say_what_to_do_and_on_what_authority(site):
    told = next(one.text for one in site[1].comments if "CL300" in one.text)
    assert told.splitlines()[0].endswith("CL300 bare-outcome-claim (error)")
    for label in ("Do: ", "Use: ", "Authority: 15 U.S.C. 45"):
        assert label in told


def test_every_finding_stands_in_a_note_since_comments_do_not_print(site):
    made, document, _ = site
    notes = "\n".join(one.text for one in document.paragraphs if one.style.style_id == "Note")
    for finding in made.findings:
        if finding.location.uri.endswith((".md", ".html")):
            assert line(finding.message) in notes
    assert "Accepted by a waiver by R. Castellan" in notes


def test_rejecting_every_change_gives_the_copy_and_accepting_it_the_proposed_wording(site):
    _, document, review = site
    paragraphs = [one._p for one in document.paragraphs]
    rejected = [settled(one, accept=False) for one in paragraphs]
    accepted = "\n".join(settled(one, accept=True) for one in paragraphs)
    changed = [one for one in paragraphs if one.findall(f"{W}ins")]
    for _, page, entries in numbered(review):
        for index, block in enumerate(page.blocks):
            here = [entry for entry in entries if entry.block == index]
            if block.cell is None and not any(here):
                assert any(text.endswith(line(block.text)) for text in rejected)
        for finding in page.findings:
            if finding.fix and finding.suppression is None:
                assert all(line(edit.text.strip()) in accepted for edit in finding.fix.edits)
    assert changed
    for one in changed:
        inserted = one.find(f"{W}ins")
        assert inserted.get(qn("w:author")) == "claimlint"
        assert inserted.get(qn("w:date")) == "2026-06-01T00:00:00Z"
    ids = [one.get(qn("w:id")) for one in document.element.body.iter(f"{W}ins", f"{W}del")]
    assert len(ids) == len(set(ids))


def test_a_replacement_is_a_deletion_and_an_insertion():
    text = "Our FDA-approved device helps."
    session = Session(Settings(today=date(2026, 6, 1)))
    made = session.check_texts({"a.txt": text})
    replaced = report_on(text, "FDA-approved")
    (result,) = replaced.results
    (finding,) = result.findings
    from dataclasses import replace

    from claimlint.model.finding import Edit

    edit = Edit(finding.span, "FDA-cleared")
    changed = replace(finding, fix=replace(finding.fix, edits=(edit,)))
    data = bytes_of(replace(replaced, results=(replace(result, findings=(changed,)),)), session.rules)
    paragraph = next(one._p for one in opened(data).paragraphs if "device helps" in one.text)
    assert settled(paragraph, accept=False) == "Our FDA-approved [1.1] device helps."
    assert settled(paragraph, accept=True) == "Our  [1.1]FDA-cleared device helps."
    assert list(anchored(opened(data)).values()) == ["FDA-approved"]
    assert made.results


def test_pages_are_numbered_and_headings_of_tables_repeat(site):
    document = site[1]
    for section in document.sections:
        codes = [one.get(qn("w:instr")) for one in section.footer._element.iter(f"{W}fldSimple")]
        assert codes == ["PAGE", "NUMPAGES"]
        assert "Not legal advice" in section.footer.paragraphs[0].text
    assert document.sections[-1].page_width > document.sections[-1].page_height
    headed = [one for one in document.tables if one._tbl.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None]
    assert {"No.", "Role", "Rule", "Citation", "File"} <= {one.rows[0].cells[0].text for one in headed}


def test_the_matrix_has_a_row_for_each_entry_and_room_to_decide(site):
    _, document, review = site
    matrix = next(one for one in document.tables if one.rows[0].cells[0].text == "No.")
    cells = [[cell.text for cell in row.cells] for row in matrix.rows][1:]
    numbers = [entry.number for _, _, entries in numbered(review) for entry in entries]
    assert [row[0] for row in cells] == numbers
    assert all("☐ Approve" in row[-1] for row in cells)
    assert any("HLS-SUCCESS" in row[2] for row in cells)


def test_the_cover_tells_what_judged_what_and_who_signs(site):
    made, document, _ = site
    text = "\n".join(cell.text for table in document.tables[:3] for row in table.rows for cell in row.cells)
    assert made.policies[0].sha256 in text
    assert "2026-06-01" in text
    assert "Legal counsel" in text
    assert document.core_properties.title == "Claims review"


@pytest.mark.parametrize(
    "attack", ["\x1b[31m\x00\x0b", "<w:p/>&amp;]]>", "\u202eevil\u2066", "http://x.example", '" w:evil="', "🙂\ud800"]
)
def test_copy_is_words_and_nothing_else(attack):
    made = report_on(f"word {attack} words", "word", message=attack or "x")
    data = bytes_of(made)
    document = opened(data)
    assert line(attack.strip()) in "\n".join(one.text for one in document.paragraphs).replace("\xa0", " ")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in archive.read(name)
        assert b"w:hyperlink" not in archive.read("word/document.xml")


def test_the_same_report_makes_the_same_bytes():
    assert bytes_of(report()) == bytes_of(report())
    with zipfile.ZipFile(io.BytesIO(bytes_of(report()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_more_findings_than_word_can_bear_are_told(monkeypatch):
    monkeypatch.setattr(annotate, "MOST_COMMENTS", 3)
    from claimlint.reporters.docx import front

    monkeypatch.setattr(front, "MOST_COMMENTS", 3)
    document = opened(bytes_of(many([Severity.ERROR] * 5)))
    assert len(list(document.comments)) == 3
    text = "\n".join(one.text for one in document.paragraphs)
    assert "Of 5 findings the first 3 have comments" in text
    assert text.count("finding 4") == 1


@pytest.mark.parametrize(
    ("before", "told"), [(2, "… 1 paragraph without a claim …"), (3, "… 2 paragraphs without a claim …")]
)
def test_of_a_large_report_only_the_copy_about_claims_is_shown(monkeypatch, before, told):
    monkeypatch.setattr(annotate, "_MOST_BLOCKS", 0)
    copy = "".join(f"<p>Quiet words {number}.</p>" for number in range(before))
    session = Session(Settings(today=date(2026, 11, 1)))
    made = session.check_texts({"a.html": f"{copy}<p>Our procedure has an 83% success rate.</p>"})
    said = [one.text for one in opened(bytes_of(made, session.rules)).paragraphs]
    assert told in said
    assert f"Quiet words {before - 1}." in said
    assert "Quiet words 0." not in said


def test_tables_of_the_copy_stay_tables():
    session = Session(Settings(today=date(2026, 6, 1)))
    copy = "# Results\n\n| group | result |\n|---|---|\n| Ours | 94% success rate |\n| Others | – |\n"
    made = session.check_texts({"a.md": copy})
    document = opened(bytes_of(made, session.rules))
    table = next(one for one in document.tables if one.rows[0].cells[0].text == "group")
    assert "94% success rate" in table.rows[1].cells[1].text
    assert "94% success rate" in anchored(document).values()


def test_the_extra_is_named_when_it_is_missing(monkeypatch, tmp_path, capsys):
    (tmp_path / "a.md").write_text("Our procedure has a 94% success rate.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "docx", None)
    assert run(["report", "a.md", "--format", "docx", "-o", "a.docx"]) == 2
    assert "pip install 'claimlint[docx]'" in capsys.readouterr().err


@pytest.mark.slow
def test_libreoffice_opens_it_without_repair_and_keeps_comments_and_changes(site, tmp_path):
    made, document, _ = site
    session = Session(Settings(today=date(2026, 6, 1)))
    session.check([SITE])
    path = tmp_path / "report.docx"
    path.write_bytes(bytes_of(made, session.rules))
    assert converted(path).read_bytes().startswith(b"%PDF-")
    odt = converted(path, "odt")
    path.unlink()
    back = docx.Document(str(converted(odt, "docx")))
    assert len(list(back.comments)) == len(list(document.comments))
    changes = [len(list(one.element.body.iter(f"{W}ins"))) for one in (document, back)]
    assert changes[1] >= changes[0] > 0
