# ruff: noqa: E501, ISC004 - the tables read best unbroken
"""Word documents: every part with copy, as it stands when tracked changes are accepted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.errors import ReadError
from claimlint.model.document import BlockKind, Document
from claimlint.model.sourcemap import SegmentKind
from claimlint.model.span import Span
from claimlint.readers.feed import Unread
from claimlint.readers.opening import documents
from tests.readers.archives import feed, read, zipped
from tests.readers.laws import assert_lawful
from tests.readers.ooxml import docx, listed, opened, para, part, relations, run, table

BOX = "<w:txbxContent>{}</w:txbxContent>"


def _read(body: str, *args: object) -> Document:
    document = opened("a.docx", docx(body, *args))  # type: ignore[arg-type]
    assert_lawful(document)
    return document


def _texts(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def _field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"


CASES = {
    "a word split over runs is whole": (para(run("suc"), run("cess", "<w:b/>")), ["success"]),
    "references are decoded": (para(run("R&D <5%")), ["R&D <5%"]),
    "CDATA is text": ("<w:p><w:r><w:t><![CDATA[a & b < c]]></w:t></w:r></w:p>", ["a & b < c"]),
    "tabs and breaks part words": (
        para(run("a"), "<w:r><w:tab/></w:r>", run("b"), "<w:r><w:br/></w:r>", run("c")),
        ["a b\nc"],
    ),
    "tab stops are no tabs": (para(run("a"), look='<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), ["a"]),
    "hyphens": (
        para(run("long"), "<w:r><w:noBreakHyphen/></w:r>", run("term"), "<w:r><w:softHyphen/></w:r>", run("s")),
        ["long-terms"],
    ),
    "raised and lowered digits": (
        para(run("m"), run("2", '<w:vertAlign w:val="superscript"/>'), run(" CO"), run("2", '<w:vertAlign w:val="subscript"/>')),
        ["m² CO₂"],
    ),
    "signs of symbol fonts": (
        para('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run("50%"), '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'),
        ["≥50%"],
    ),
    "insertions are kept and deletions are not": (
        para(run("a "), f"<w:ins>{run('b ')}</w:ins>", "<w:del><w:r><w:delText>c </w:delText></w:r></w:del>", run("d")),
        ["a b d"],
    ),
    "moved text stands where it went": (
        para(f"<w:moveFrom>{run('x')}</w:moveFrom>", run("a"), f"<w:moveTo>{run(' x')}</w:moveTo>"),
        ["a x"],
    ),
    "a deleted end joins two paragraphs": (
        para(run("Relief in "), look="<w:rPr><w:del/></w:rPr>") + para(run("two weeks.")) + para(run("Next.")),
        ["Relief in two weeks.", "Next."],
    ),
    "former properties do not count": (
        para(run("a"), look='<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'),
        ["a"],
    ),
    "hidden text is left out": (para(run("a"), run("hidden", "<w:vanish/>"), run("b", '<w:vanish w:val="0"/>')), ["ab"]),
    "field codes are left out and results kept": (para(_field(" DATE ", run("May 1"))), ["May 1"]),
    "fields in field codes": (para(_field(_field(" PAGE ", run("no")), run("yes"))), ["yes"]),
    "tables of contents repeat headings": (para(run("Relief ... 3"), style="TOC1") + para(run("a")), ["a"]),
    "content controls": (f"<w:sdt><w:sdtPr/><w:sdtContent>{para(run('In.'))}</w:sdtContent></w:sdt>", ["In."]),
    "placeholders of content controls": (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{para(run('Click here'))}</w:sdtContent></w:sdt>"
         f"<w:sdt><w:sdtPr/><w:sdtContent>{para(run('Kept.'))}</w:sdtContent></w:sdt>",
        ["Kept."],
    ),
    "a text box follows its paragraph": (
        para(run("a"), f"<w:r><w:pict>{BOX.format(para(run('boxed')) + para(run('twice')))}</w:pict></w:r>", run("b")),
        ["ab", "boxed", "twice"],
    ),
    "a text box in a text box": (
        para(run("a"), f"<w:r>{BOX.format(para(run('b'), '<w:r>' + BOX.format(para(run('c'))) + '</w:r>'))}</w:r>"),
        ["a", "b", "c"],
    ),
    "a drawing in two forms is read once": (
        para(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            + BOX.format(para(run("new")))
            + "</mc:Choice><mc:Fallback>"
            + BOX.format(para(run("old")))
            + "</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        ["new"],
    ),
    "alternative texts": (para(run("a"), '<w:r><wp:docPr id="1" name="n" descr="A &gt; B"/></w:r>'), ["a", "A > B"]),
    "formulas": (para(run("p "), "<m:oMath><m:r><m:t>&lt;0.05</m:t></m:r></m:oMath>"), ["p <0.05"]),
    "readings above words": (para("<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase>" + run("y") + "</w:rubyBase></w:ruby></w:r>"), ["y"]),
    "nested tables are layout": (table([table([para(run("a"))]) + para(run("b"))]), ["a", "b"]),
    "other prefixes": (para(run("a")).replace("w:", "x:").replace("<x:p>", '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">', 1), ["a"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "texts"), CASES.values(), ids=CASES)
def test_what_is_copy(body, texts):
    assert _texts(_read(body)) == texts


def test_headings_by_style_and_outline():
    document = _read(
        para(run("A"), style="Heading1")
        + para(run("B"), style="Ueberschrift")
        + para(run("C"), look='<w:outlineLvl w:val="2"/>')
        + para(run("text"), look='<w:outlineLvl w:val="9"/>')
    )
    assert [(block.kind, block.level) for block in document.blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert document.blocks[-1].headings == ("A", "B", "C")
    assert document.blocks[-1].logical_path == "word/document.xml/p[4]"


def test_lists():
    document = _read(
        listed("one", 1) + listed("two", 1, 1) + para(run("x")) + para(run("three"), style="ListBullet")
        + para(run("References"), style="Heading2") + listed("Smith 2020", 2) + listed("a", 2, 1) + listed("Okafor 2021", 2)
    )  # fmt: skip
    items = [block for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(item.level, item.label) for item in items] == [(1, ""), (2, ""), (1, ""), (1, "1"), (2, "1"), (1, "2")]
    assert items[0].group == items[1].group != items[2].group
    assert items[3].group == items[5].group


def test_tables_have_headers():
    document = _read(table([para(run("Group")), para(run("Relief"))], [para(run("Gel")), para(run("74%"))]))
    cell = document.blocks[-1].cell
    assert cell is not None
    assert (cell.row_header, cell.column_header) == ("Gel", "Relief")


def test_merged_cells_share_their_header():
    merge = "<w:tcPr><w:vMerge{}/></w:tcPr>"
    document = _read(
        table(
            [para(run("Group")), para(run("Point")), para(run("Relief"))],
            [merge.format(' w:val="restart"') + para(run("Gel")), para(run("Week 1")), para(run("40%"))],
            [merge.format("") + para(), para(run("Week 4")), para(run("74%"))],
        )
    )
    assert document.blocks[-1].cell is not None
    assert document.blocks[-1].cell.row_header == "Gel"


def test_quotes_and_captions():
    document = _read(para(run("a"), style="Quote") + para(run("b"), style="Quote") + para(run("c"), style="Caption"))
    assert [block.kind.value for block in document.blocks] == ["quote", "quote", "caption"]
    assert document.blocks[0].group == document.blocks[1].group


def test_every_part_with_copy_is_read_and_comments_are_not():
    names = ("header", "footer", "footnotes", "endnotes", "comments")
    note = (
        '<w:{0} w:type="separator" w:id="0">'
        + para(run("--"))
        + '</w:{0}><w:{0} w:id="7">'
        + para(run("{1}"))
        + "</w:{0}>"
    )
    parts = {
        "header.xml": part("w:hdr", para(run("top"))),
        "footer.xml": part("w:ftr", para(run("Results may vary."))),
        "footnotes.xml": part("w:footnotes", note.format("footnote", "foot")),
        "endnotes.xml": part("w:endnotes", note.format("endnote", "end")),
        "comments.xml": part("w:comments", f"<w:comment>{para(run('check this'))}</w:comment>"),
    }
    body = para(
        run("83%"), '<w:r><w:endnoteReference w:id="7"/></w:r>', run(" b"), '<w:r><w:footnoteReference w:id="7"/></w:r>'
    )
    document = _read(body, parts, {name: (name, f"{name}.xml") for name in names})
    assert _texts(document) == ["83%¹ b²", "foot", "end", "top", "Results may vary."]
    assert [(block.kind.value, block.label) for block in document.blocks[1:3]] == [("footnote", "2"), ("footnote", "1")]
    assert [excerpt.part for excerpt in document.source.excerpts] == [
        "word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/header.xml", "word/footer.xml",
    ]  # fmt: skip


def test_links():
    body = para(
        f'<w:hyperlink r:id="k">{run("study")}</w:hyperlink> ', _field(' HYPERLINK "https://b.example" ', run("more"))
    )
    document = _read(body, {}, {"k": ("hyperlink", "https://a.example/x")})
    assert [(link.span.of(document.text), link.target) for link in document.links] == [
        ("study", "https://a.example/x"),
        ("more", "https://b.example"),
    ]


def test_diagrams_and_charts():
    chart = part(
        "c:chartSpace",
        "<c:title><c:tx><c:rich><a:p><a:r><a:t>Relief by group</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        "<c:ser><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>Relief</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        "<c:cat><c:strCache><c:pt idx='0'><c:v>Gel</c:v></c:pt><c:pt idx='1'><c:v>Sham</c:v></c:pt></c:strCache></c:cat>"
        "<c:val><c:numCache><c:formatCode>0.0%</c:formatCode><c:pt idx='0'><c:v>0.745</c:v></c:pt>"
        "<c:pt idx='1'><c:v>0.31</c:v></c:pt></c:numCache></c:val></c:ser>",
    )
    diagram = part("dgm:dataModel", "<dgm:t><a:p><a:r><a:t>83% success</a:t></a:r></a:p></dgm:t>")
    body = para(run("See:"), '<w:r><c:chart r:id="c"/></w:r><w:r><dgm:relIds r:dm="d"/></w:r>') + para(run("After."))
    parts = {"charts/c1.xml": chart, "diagrams/d1.xml": diagram}
    document = _read(body, parts, {"c": ("chart", "charts/c1.xml"), "d": ("diagramData", "diagrams/d1.xml")})
    assert _texts(document) == [
        "See:",
        "Relief by group",
        "Relief",
        "Gel",
        "74.5%",
        "Sham",
        "31.0%",
        "83% success",
        "After.",
    ]
    cell = document.blocks[4].cell
    assert cell is not None
    assert (cell.row_header, cell.column_header) == ("Gel", "Relief")


def test_places_are_exact_and_name_the_part():
    document = _read(para(run("é😀 Relief of "), run("83%"), run(" & more")))
    at = document.text.index("83%")
    segment = next(document.source_map.overlapping(document.blocks[0].span))
    assert segment.kind is SegmentKind.LITERAL
    span = document.source_span(document.blocks[0].span)
    assert span is not None
    index = document.source.lines()
    found = next(one for one in document.source_map.overlapping(type(span)(at, at + 3)))
    assert found.source is not None
    assert document.source.text[found.source.start :].startswith("83%")
    assert not document.source.has_lines
    assert index.position(span.start).offset == document.source.text.index("é😀")


def test_alternative_texts_are_exact():
    document = _read(para('<w:r><wp:docPr id="1" name="descr=" descr="A &lt; B, é knee"/></w:r>'))
    (block,) = document.blocks
    at = document.text.index("knee")
    span = document.source_span(Span(at, at + 4))
    assert span is not None
    assert span.of(document.source.text) == "knee"
    assert block.logical_path == "word/document.xml/p[1]@descr"


def test_metadata():
    core = "<dc:title>Gel flyer</dc:title><dcterms:modified>2026-03-01T08:00:00Z</dcterms:modified>"
    document = opened("a.docx", docx(para(run("a")), core=core + "<dc:language>en-US</dc:language>"))
    assert dict(document.metadata) == {"title": "Gel flyer", "date": "2026-03-01T08:00:00Z", "locale": "en-US"}


def test_what_is_embedded_and_not_read_is_told():
    document = _read(para(run("a")) + '<w:altChunk r:id="x"/>')
    assert [problem.fatal for problem in document.problems] == [True]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "CLE305"),
        (b"plain", "CLE304"),
        (b"", "CLE304"),
        (docx(para(run("a")))[:-40], "CLE304"),
        (zipped({"word/x.xml": b"<x/>"}), "CLE304"),
    ],
)
def test_what_is_no_word_document_is_told(data, code):
    with pytest.raises(ReadError) as caught:
        list(documents(feed("a.docx", data)))
    assert caught.value.code == code


def test_a_broken_part_costs_what_follows_in_it_only():
    body = para(run("before")) + "<w:p><w:r><w:t>cut"
    data = zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": part("w:document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relations({"f": ("footer", "footer.xml"), "g": ("header", "gone.xml")}),
            "word/footer.xml": part("w:ftr", para(run("foot"))),
        }
    )
    document = opened("a.docx", data)
    assert _texts(document)[0] == "before"
    assert _texts(document)[-1] == "foot"
    assert [problem.fatal for problem in document.problems] == [True]


def test_entities_are_refused():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    bad = part("w:document", para(run("a"))).replace(b"<w:document", laughs.encode() + b"<w:document", 1)
    document = opened("a.docx", zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": bad}))
    assert "entity 'a'" in document.problems[0].message


def test_a_word_document_in_an_archive():
    assert read("a.zip", zipped({"x.docx": docx(para(run("In.")))})) == {"a.zip!/x.docx": "In."}


_TAGS = "w:p w:r w:t w:pPr w:del w:tbl w:tr w:tc w:txbxContent w:fldChar w:sdtContent w:hyperlink mc:AlternateContent mc:Choice mc:Fallback w:footnote c:chart w:vMerge w:br".split()


@given(
    st.recursive(
        st.text("ab1% &<é\n", max_size=5),
        lambda inner: st.tuples(st.sampled_from(_TAGS), st.lists(inner, max_size=4)),
        max_leaves=25,
    )
)
@settings(max_examples=200, deadline=None)
def test_elements_in_any_disorder_are_read_lawfully(tree):
    def written(node: object) -> str:
        if isinstance(node, str):
            return node.replace("&", "&amp;").replace("<", "&lt;")
        name, inner = node  # type: ignore[misc]
        return f'<{name} w:fldCharType="begin" r:id="s">{"".join(map(written, inner))}</{name}>'

    for found in documents(feed("a.docx", docx(written(tree)))):
        assert not isinstance(found, Unread)
        assert_lawful(found)
