"""A reviewer's own Word document comes back with comments on the claims, and nothing else in it has changed."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from claimlint.api import Session, Settings
from claimlint.cli.app import run
from claimlint.model.span import Span
from claimlint.reporters.docx import DocxReporter, package
from claimlint.reporters.docx.anchors import NAMESPACES, Anchor, NotWordError, Part, inserted
from claimlint.reporters.docx.package import NotCommentedError, Remark, commented
from tests.reporters.office import converted
from tests.reporters.test_docx import W, anchored

CLAIM = "Our procedure has a 94% success rate."
NEW = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml"}


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def written(*runs):
    """Return a document with one paragraph of runs; a run in asterisks is bold."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text in runs:
        paragraph.add_run(text.strip("*")).bold = text.startswith("*") or None
    return document


def reviewed(data, tmp_path, name="page.docx"):
    """Return what was found in a document, and the document with comments."""
    path = tmp_path / name
    path.write_bytes(data)
    session = Session(Settings(today=date(2026, 6, 1)))
    report = session.check([path])
    assert not report.skipped
    return report, b"".join(DocxReporter().own(report, session.rules))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def plain(xml):
    """Return the words of a part as Word reads them: spaces at the ends count only where they are preserved."""
    words = []
    for element in etree.fromstring(xml).iter():
        if etree.QName(element).localname == "t" and etree.QName(element).namespace in NAMESPACES:
            kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            words.append((element.text or "") if kept else (element.text or "").strip())
    return "".join(words)


def subsequence(old, new):
    rest = iter(new)
    return all(byte in rest for byte in old)


def unchanged(old, new, gained=NEW):
    before, after = parts(old), parts(new)
    assert list(before) == [name for name in after if name in before]
    assert set(after) - set(before) <= gained
    for name, data in before.items():
        if name not in gained:
            assert after[name] == data
        assert subsequence(data, after[name])
    assert plain(before["word/document.xml"]) == plain(after["word/document.xml"])


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ([CLAIM], "94% success rate"),
        (["Our procedure has a ", "*94%*", " success rate."], "94% success rate"),
        (["Our 🙂 “procedure” has a 9", "*4*", "% success ", "*rate*", "."], "94% success rate"),
        (["94% success rate"], "94% success rate"),
        (["R & D: ", CLAIM], "94% success rate"),
        (["Our procedure has\ta 94% success\trate."], "94% successrate"),
    ],
)
def test_a_comment_is_anchored_on_exactly_the_claim(tmp_path, runs, words):
    data = saved(written(*runs))
    report, made = reviewed(data, tmp_path)
    unchanged(data, made)
    document = docx.Document(io.BytesIO(made))
    assert set(anchored(document).values()) == {words}
    assert len(list(document.comments)) == sum(one.suppression is None for one in report.findings)
    (first, *_) = document.comments
    assert (first.author, first.timestamp.isoformat()) == ("claimlint", "2026-06-01T00:00:00+00:00")
    assert first.text.startswith("CL300 bare-outcome-claim (error)\n")
    assert [one.bold for paragraph in document.paragraphs for one in paragraph.runs if "4" in one.text][-1:] == [
        True if any("*" in one and "4" in one for one in runs) else None
    ]


def test_tables_links_and_tracked_insertions(tmp_path):
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    cell.add_run("In the table: a 91% success rate.")
    paragraph = document.add_paragraph("With ")
    run_ = paragraph.add_run("a 92% success rate")
    link = docx.oxml.OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "top")
    run_._r.addprevious(link)
    link.append(run_._r)
    paragraph.add_run(" today.")
    change = docx.oxml.OxmlElement("w:ins", attrs={qn("w:id"): "7", qn("w:author"): "R. Ames"})
    other = document.add_paragraph("We also claim ")
    words = other.add_run("a 93% success rate in all.")._r
    words.addprevious(change)
    change.append(words)
    data = saved(document)
    _, made = reviewed(data, tmp_path)
    unchanged(data, made)
    root = etree.fromstring(parts(made)["word/document.xml"])
    found = {between(root, one.get(f"{W}id")) for one in root.iter(f"{W}commentRangeStart")}
    assert found == {"91% success rate", "92% success rate today", "93% success rate in all"}


def test_comments_that_are_there_stay_and_numbers_do_not_clash(tmp_path):
    document = written("Hello ", CLAIM)
    document.add_comment(document.paragraphs[0].runs[0], "What about it?", "R. Ames", "RA")
    data = saved(document)
    _, once = reviewed(data, tmp_path)
    unchanged(data, once, {"word/document.xml", "word/comments.xml"})
    _, twice = reviewed(once, tmp_path)
    unchanged(once, twice, {"word/document.xml", "word/comments.xml"})
    read = docx.Document(io.BytesIO(twice))
    comments = list(read.comments)
    assert comments[0].text == "What about it?"
    assert len({one.comment_id for one in comments}) == len(comments) >= 3
    assert anchored(read)["0"] == "Hello "


def test_what_stands_in_a_footer_is_told_at_the_beginning(tmp_path):
    document = written("Visit us.")
    document.sections[0].footer.paragraphs[0].add_run(CLAIM)
    data = saved(document)
    _, made = reviewed(data, tmp_path)
    unchanged(data, made)
    read = docx.Document(io.BytesIO(made))
    assert any("In word/footer1.xml: “94% success rate”" in one.text for one in read.comments)
    assert set(anchored(read).values()) == {"Visit us."}


def test_the_description_of_a_picture_is_commented_on_at_the_picture(tmp_path):
    document = docx.Document()
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
    picture = head + b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    document.add_paragraph("Before.")
    run_ = document.add_paragraph().add_run()
    run_.add_picture(io.BytesIO(picture))
    next(run_._r.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")).set(
        "descr", "Chart: a 94% success rate"
    )
    document.add_paragraph("Behind.")
    data = saved(document)
    _, made = reviewed(data, tmp_path)
    unchanged(data, made)
    body = etree.fromstring(parts(made)["word/document.xml"])
    (start,) = body.iter(f"{W}commentRangeStart")
    assert start.getnext().find(f"{W}drawing") is not None
    assert start.getnext().getnext().tag == f"{W}commentRangeEnd"


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_other_prefixes_and_the_strict_form(tmp_path, namespace):
    data = saved(written(CLAIM))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as target:
            for info in archive.infolist():
                text = archive.read(info)
                if info.filename == "word/document.xml":
                    text = text.replace(b"<w:", b"<x:").replace(b"</w:", b"</x:").replace(b" w:", b" x:")
                    text = text.replace(b"xmlns:w=", b"xmlns:x=").replace(NAMESPACES[0].encode(), namespace.encode())
                target.writestr(info, text)
    _, made = reviewed(out.getvalue(), tmp_path)
    unchanged(out.getvalue(), made)
    root = etree.fromstring(parts(made)["word/document.xml"])
    (mark,) = root.iter(f"{{{namespace}}}commentRangeStart")
    comments = etree.fromstring(parts(made)["word/comments.xml"])
    (comment,) = comments.iter(f"{{{namespace}}}comment")
    assert mark.get(f"{{{namespace}}}id") == comment.get(f"{{{namespace}}}id")


def test_a_document_without_findings_comes_back_as_it_was(tmp_path):
    data = saved(written("We are open on Saturdays."))
    _, made = reviewed(data, tmp_path)
    assert parts(made) == parts(data)


def test_report_gives_the_document_back_and_a_title_asks_for_a_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = saved(written(CLAIM))
    (tmp_path / "page.docx").write_bytes(data)
    assert run(["report", "page.docx", "--format", "docx", "-o", "out.docx"]) == 0
    unchanged(data, (tmp_path / "out.docx").read_bytes())
    assert run(["report", "page.docx", "--format", "docx", "-o", "own.docx", "--title", "Spring"]) == 0
    assert docx.Document("own.docx").core_properties.title == "Spring"
    (tmp_path / "other.docx").write_bytes(data)
    assert run(["report", "page.docx", "other.docx", "--format", "docx", "-o", "both.docx"]) == 0
    assert docx.Document("both.docx").core_properties.title == "Claims review"
    assert run(["report", "page.docx", "--format", "docx", "-o", "page.docx"]) == 2


def test_a_package_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "_MOST_BYTES", 1000)
    with pytest.raises(NotCommentedError, match="too large"):
        reviewed(saved(written(CLAIM)), tmp_path)


def test_what_is_no_longer_what_was_read_is_refused():
    data = saved(written(CLAIM))
    remark = Remark(Span(0, 1), ("x",))
    text = parts(data)["word/document.xml"].decode().replace("94", "95")
    with pytest.raises(NotCommentedError, match="not what was read"):
        commented(data, "word/document.xml", text, [remark], uri="a.docx", date="")
    with pytest.raises(NotCommentedError):
        commented(data[:-30], "word/document.xml", "", [remark], uri="a.docx", date="")


@pytest.mark.parametrize("xml", ["<a/>", "<w:t", '<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>', "<x>" * 3000])
def test_xml_that_is_no_document_is_refused(xml):
    with pytest.raises(NotWordError):
        Part(xml)


RUNS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab &<>é🙂\u2028"), max_size=6),
        st.sampled_from(("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:rFonts w:ascii="a&gt;b"/></w:rPr>')),
        st.sampled_from(('<w:t xml:space="preserve">', "<w:t>", "<w:t  >")),
        st.sampled_from(("", "<w:tab/>", "<w:lastRenderedPageBreak/>")),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(RUNS, st.data())
def test_anchors_are_insertions_on_exactly_the_words(runs, data):
    body, places = "", []
    for text, properties, tag, tail in runs:
        body += f"<w:r>{properties}{tag}"
        for char in text:
            sign = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(char, char)
            places.append((len(body), len(body) + len(sign), char))
            body += sign
        body += f"</w:t>{tail}</w:r>"
    head = f'<w:document xmlns:w="{NAMESPACES[0]}"><w:body><w:p>'
    xml = f"{head}{body}</w:p></w:body></w:document>"
    chosen = []
    if places:
        for _ in range(data.draw(st.integers(0, 3))):
            first = data.draw(st.integers(0, len(places) - 1))
            last = data.draw(st.integers(first, len(places) - 1))
            chosen.append((first, last))
    anchors = [
        Anchor(number, Span(places[first][0] + len(head), places[last][1] + len(head)))
        for number, (first, last) in enumerate(chosen)
    ]
    insertions = Part(xml).insertions(anchors)
    made = inserted(xml, insertions)
    shift = 0
    back = made
    for at, new in insertions:
        assert back[at + shift - shift : at + len(new)] == new
        back = back[:at] + back[at + len(new) :]
    assert back == xml
    root = etree.fromstring(made.encode())
    assert re.sub(r"\s", "", "".join(root.itertext())) == re.sub(r"\s", "", "".join(char for *_, char in places))
    for number, (first, last) in enumerate(chosen):
        assert between(root, str(number)) == "".join(char for *_, char in places[first : last + 1])
    assert [one for one in plain(made.encode()) if not one.isspace()] == [
        one for one in plain(xml.encode()) if not one.isspace()
    ]


def between(root, number):
    words, inside = [], False
    for element in root.iter():
        if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == number:
            inside = True
        elif element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == number:
            return "".join(words)
        elif inside and element.tag == f"{W}t":
            words.append(element.text or "")
    raise AssertionError("the range never ends")


@pytest.mark.slow
def test_libreoffice_opens_it_with_its_comments(tmp_path):
    document = written("Our “procedure” has a ", "*94%*", " success rate.")
    document.add_comment(document.paragraphs[0].runs[0], "What about it?", "R. Ames", "RA")
    _, made = reviewed(saved(document), tmp_path)
    path = tmp_path / "made" / "page.docx"
    path.parent.mkdir()
    path.write_bytes(made)
    assert converted(path).read_bytes().startswith(b"%PDF-")
    odt = converted(path, "odt")
    path.unlink()
    back = docx.Document(str(converted(odt, "docx")))
    assert len(list(back.comments)) == len(list(docx.Document(io.BytesIO(made)).comments))
    assert "94% success rate" in anchored(back).values()
