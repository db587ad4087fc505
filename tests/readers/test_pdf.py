# ruff: noqa: E501 - the tables read best unbroken
"""PDF files: paragraphs, columns, hyphens, tables and headings, told from where characters stand."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.opening import documents
from tests.readers.archives import feed, read, zipped
from tests.readers.laws import assert_lawful
from tests.readers.ooxml import opened
from tests.readers.pdfs import Line, pdf, wrapped

COPY = "Our gel eases pain in most knees for many months, and people walk to the harbor again without a cane."


def _read(*pages: list[Line], title: str = "") -> Document:
    document = opened("a.pdf", pdf(pages, title))
    assert_lawful(document)
    return document


def _texts(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_lines_of_a_paragraph_are_one_block_and_paragraphs_are_several():
    first, second = wrapped(COPY, 72, 700, 50), wrapped("Ask us first. " + COPY, 72, 640, 50)
    document = _read([*first, *second])
    assert _texts(document) == [COPY, "Ask us first. " + COPY]


def test_a_block_is_called_by_its_page_and_box():
    document = _read([Line("First.", 72, 700)], [Line("Second.", 100, 500)])
    assert [block.logical_path.split(", ")[0] for block in document.blocks] == ["page 1", "page 2"]
    assert document.blocks[1].logical_path.startswith("page 2, box 10")
    assert [excerpt.part for excerpt in document.source.excerpts] == ["page 1", "page 2"]
    assert not document.source.has_lines


def test_hyphens_at_line_ends():
    document = _read([Line("Results of treat-", 72, 700), Line("ment in long-", 72, 687), Line("Term care.", 72, 674)])
    assert _texts(document) == ["Results of treatment in long-Term care."]


def test_columns_go_on_at_the_top():
    left = wrapped("The relief that most of our patients feel begins in the first week and", 72, 700, 30)
    right = wrapped("lasts for half a year. Then you may come again.", 320, 700, 30)
    assert _texts(_read([*left, *right])) == [
        "The relief that most of our patients feel begins in the first week and lasts for half a year. Then you may come again."
    ]


def test_large_text_is_a_heading():
    document = _read([Line("Knee gel", 72, 740, 20), Line("Results", 72, 715, 15), *wrapped(COPY, 72, 690)])
    found = [(block.kind.value, block.level, block.headings) for block in document.blocks]
    assert found == [("heading", 1, ()), ("heading", 2, ("Knee gel",)), ("paragraph", 0, ("Knee gel", "Results"))]


def test_bullets_are_items():
    document = _read([Line("• Walking far", 72, 700), Line("• Sleeping well", 72, 687), Line("2. Resting", 72, 674)])
    assert [block.kind.value for block in document.blocks] == ["list-item"] * 3


def test_rows_of_cells_are_a_table():
    rows = [("Treatment", "Patients", "Relief"), ("Knee gel", "140", "74%"), ("Traction", "96", "58%")]
    lines = [
        Line(text, 72 + 150 * at, 700 - 14 * row, 11) for row, cells in enumerate(rows) for at, text in enumerate(cells)
    ]
    document = _read(lines)
    cells = {block.span.of(document.text): block.cell for block in document.blocks}
    assert cells["74%"] is not None
    assert (cells["74%"].row_header, cells["74%"].column_header) == ("Knee gel", "Relief")
    assert cells["96"] is not None
    assert (cells["96"].row_header, cells["96"].column_header) == ("Traction", "Patients")


def test_raised_figures_are_marks():
    document = _read([Line("94% success", 72, 660), Line("1", 135, 665, 6), Line("rate.", 142, 660)])
    assert _texts(document) == ["94% success¹ rate."]


def test_the_title_is_metadata():
    assert dict(_read([Line("A.", 72, 700)], title="Knee flyer").metadata) == {"title": "Knee flyer"}


def test_a_file_of_pictures_is_told():
    document = _read([])
    assert [(problem.code, problem.fatal) for problem in document.problems] == [("CLE314", True)]


def test_a_file_without_end_is_read_as_far_as_allowed(monkeypatch):
    from claimlint.readers._pdf import read as pdf_reading

    monkeypatch.setattr(pdf_reading, "_MAX_ALL", 10)
    monkeypatch.setattr(pdf_reading, "_MAX_GLYPHS", 40)
    pages = [[Line("Twelve signs", 72, 700)], [Line("x" * 50, 72, 700)], [Line("Never read", 72, 700)]]
    document = _read(*pages[:1], *pages[2:])
    assert _texts(document) == ["Twelve signs"]
    assert len(document.problems) == 1
    monkeypatch.setattr(pdf_reading, "_MAX_ALL", 1000)
    document = _read(*pages)
    assert _texts(document) == ["Twelve signs", "Never read"]
    assert len(document.problems) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing", pdf([[Line("a", 1, 1)]])[:40], b"plain text"])
def test_what_is_no_pdf_is_told(data):
    with pytest.raises(ReadError) as caught:
        list(documents(feed("a.pdf", data)))
    assert caught.value.code == "CLE304"


def test_without_its_library_it_is_told_and_the_rest_is_read(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    found = read("a.zip", zipped({"x.pdf": pdf([[Line("a", 1, 1)]]), "y.md": b"Read."}))
    assert found == {"a.zip!/x.pdf": "CLE400", "a.zip!/y.md": "Read."}


@given(
    st.lists(
        st.builds(
            Line,
            st.text("ab1. -", min_size=1, max_size=20),
            st.floats(0, 600),
            st.floats(0, 790),
            st.sampled_from([5, 11, 20]),
        ),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_lines_anywhere_are_read_lawfully(page):
    for found in documents(feed("a.pdf", pdf([page]))):
        assert isinstance(found, Document)
        assert_lawful(found)
