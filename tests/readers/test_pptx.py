"""Presentations: slides in their order, each a section with its notes."""

from __future__ import annotations

import pytest

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.opening import documents
from tests.readers.archives import feed, zipped
from tests.readers.laws import assert_lawful
from tests.readers.ooxml import grid, line, opened, part, pptx, relations, shape


def _read(data: bytes) -> Document:
    document = opened("a.pptx", data)
    assert_lawful(document)
    return document


def _texts(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_slides_come_in_the_order_of_the_show_with_their_notes():
    first = shape(line("Knees"), holder="title") + shape(line("83% success"), holder="body")
    second = shape(line("Backs"), holder="ctrTitle") + shape(line("Free text"))
    document = _read(pptx([second, first], {0: "Say: results vary."}))
    assert [(block.kind.value, block.span.of(document.text), block.headings) for block in document.blocks] == [
        ("heading", "Knees", ()),
        ("list-item", "83% success", ("Knees",)),
        ("heading", "Backs", ()),
        ("paragraph", "Free text", ("Backs",)),
        ("paragraph", "Say: results vary.", ("Backs",)),
    ]
    assert document.blocks[0].logical_path == "ppt/slides/slide1.xml/p[1]"
    assert document.blocks[4].logical_path == "ppt/notesSlides/notesSlide0.xml/p[2]"


def test_bullets():
    plain, bullet = "<a:pPr><a:buNone/></a:pPr>", '<a:pPr lvl="1"><a:buChar char="-"/></a:pPr>'
    body = shape(line("a"), line("b", properties=bullet), line("c", properties=plain), holder="body")
    document = _read(pptx([body + shape(line("d"), line("e", properties=bullet))]))
    found = [(block.span.of(document.text), block.kind.value, block.level) for block in document.blocks]
    assert found == [
        ("a", "list-item", 1),
        ("b", "list-item", 2),
        ("c", "paragraph", 0),
        ("d", "paragraph", 0),
        ("e", "list-item", 2),
    ]


def test_tables_alternative_texts_and_raised_marks():
    table = grid([line("Group"), line("Relief")], [line("Gel"), line("74%")])
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="p" descr="A knee &amp; a cane"/></p:nvPicPr></p:pic>'
    marked = "<a:p><a:r><a:t>94% success</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>1</a:t></a:r></a:p>"
    document = _read(pptx([table + picture + shape(marked)]))
    assert _texts(document) == ["Group", "Relief", "Gel", "74%", "A knee & a cane", "94% success¹"]
    cell = document.blocks[3].cell
    assert cell is not None
    assert (cell.row_header, cell.column_header) == ("Gel", "Relief")


def test_what_a_master_puts_on_every_slide_is_read_once():
    fixed = part("p:sldMaster", shape(line("Click to edit"), holder="title") + shape(line("Results may vary.")))
    parts = {
        "slideLayouts/l.xml": part("p:sldLayout", shape(line("Prompt"), holder="body")),
        "slideLayouts/_rels/l.xml.rels": relations({"m": ("slideMaster", "../slideMasters/m.xml")}),
        "slideMasters/m.xml": fixed,
    }
    document = _read(
        pptx([shape(line("A")), shape(line("B"))], {}, parts, {"l": ("slideLayout", "../slideLayouts/l.xml")})
    )
    assert _texts(document) == ["B", "A", "Results may vary."]


def test_links():
    words = '<a:p><a:r><a:rPr><a:hlinkClick r:id="k"/></a:rPr><a:t>study</a:t></a:r><a:r><a:t> text</a:t></a:r></a:p>'
    document = _read(pptx([shape(words)], links={"k": ("hyperlink", "https://a.example")}))
    assert [(link.span.of(document.text), link.target) for link in document.links] == [("study", "https://a.example")]


def test_machine_filled_placeholders_are_no_copy():
    document = _read(pptx([shape(line("4"), holder="sldNum") + shape(line("Ask us"), holder="ftr")]))
    assert _texts(document) == ["Ask us"]


def test_charts_stand_under_the_title_of_their_slide():
    chart = part(
        "c:chartSpace",
        "<c:ser><c:tx><c:v>Relief</c:v></c:tx><c:cat><c:pt idx='0'><c:v>Gel</c:v></c:pt></c:cat>"
        "<c:val><c:formatCode>0%</c:formatCode><c:pt idx='0'><c:v>0.74</c:v></c:pt></c:val></c:ser>",
    )
    slide = shape(line("Results"), holder="title") + '<p:graphicFrame><c:chart r:id="c"/></p:graphicFrame>'
    document = _read(pptx([slide], {}, {"charts/c.xml": chart}, {"c": ("chart", "../charts/c.xml")}))
    assert _texts(document) == ["Results", "Relief", "Gel", "74%"]
    assert document.blocks[-1].headings == ("Results",)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"ppt/x.xml": b"<x/>"}), pptx([shape(line("a"))])[:-40]])
def test_what_is_no_presentation_is_told(data):
    with pytest.raises(ReadError):
        list(documents(feed("a.pptx", data)))
