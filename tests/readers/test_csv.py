# ruff: noqa: E501 - the tables read best unbroken
"""Tables: what is a record, what is copy in it, and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.model.document import BlockKind, Document
from claimlint.readers.feed import Unread
from claimlint.readers.opening import documents
from claimlint.readers.registry import record_reader_for
from tests.readers.archives import feed, read, zipped
from tests.readers.laws import assert_in_file, assert_lawful


def _read(text: str | bytes, name: str = "a.csv", fields: tuple[str, ...] = ()) -> list[Document]:
    data = text.encode() if isinstance(text, str) else text
    found = list(documents(replace(feed(name, data), fields=fields)))
    for one in found:
        assert isinstance(one, Document), one
        assert_lawful(one)
        if data.isascii():
            assert_in_file(one, {name: data})
    return [one for one in found if isinstance(one, Document)]


def _blocks(document: Document) -> dict[str, str]:
    return {block.logical_path: block.span.of(document.text) for block in document.blocks}


def test_rows_of_one_handle_are_one_page():
    pages = _read(
        "Handle,Title,Body (HTML),Image Src,Image Alt Text,SEO Title,SEO Description\n"
        'gel,Knee gel,"<p>Relief for <b>83%</b> of ""knees"".</p>",1.jpg,Before,Gel | Harrow,Results vary.\n'
        "gel,,,2.jpg,After,,\n"
        "gel,,,3.jpg,,,\n"
        "wrap,Wrap,Warm.,,,,\n"
    )
    assert [page.record for page in pages] == ["gel", "wrap"]
    assert _blocks(pages[0]) == {
        "Title": "Knee gel",
        "SEO Title": "Gel | Harrow",
        "SEO Description": "Results vary.",
        "Body (HTML)": 'Relief for 83% of "knees".',
        "Image Alt Text": "Before",
        "Image Alt Text[2]": "After",
    }
    kinds = [block.kind for block in pages[0].blocks]
    assert kinds == [
        BlockKind.TITLE, BlockKind.TITLE, BlockKind.META_DESCRIPTION, BlockKind.PARAGRAPH, BlockKind.ALT_TEXT, BlockKind.ALT_TEXT,
    ]  # fmt: skip
    assert pages[0].metadata["title"] == "Knee gel"
    assert pages[0].metadata["slug"] == "gel"


def test_variants_of_a_wix_product_continue_it():
    text = "handleId,fieldType,name,description,productImageUrl\np1,Product,Gel,<p>Eases pain.</p>,x\np1,Variant,,,\n"
    assert [page.record for page in _read(text)] == ["p1"]


def test_a_post_is_a_page():
    text = 'Date,Network,Message,Link\n2026-03-01,Instagram,"100% of our\npatients smile",https://x.example\n'
    (page,) = _read(text)
    assert _blocks(page) == {"Message": "100% of our\npatients smile"}
    assert dict(page.metadata) == {"url": "https://x.example", "type": "Instagram", "date": "2026-03-01"}
    assert page.record == "row[2]"
    assert page.source.lines().position(0).line == 2


def test_columns_of_any_table_are_copy_if_they_look_like_it():
    text = (
        "sku,color_code,claim,weight,notes_html\nA-1,#ff0000,Relieves pain in 9 of 10 people,12,<b>Safe</b> for all\n"
    )
    (page,) = _read(text)
    assert _blocks(page) == {"claim": "Relieves pain in 9 of 10 people", "notes_html": "Safe for all"}


def test_named_columns_are_read_and_no_others():
    text = "id,hero_text,hero_cta,other text here\n7,Cured.,Go,Never read this one\n"
    (page,) = _read(text, fields=("hero*",))
    assert _blocks(page) == {"hero_text": "Cured.", "hero_cta": "Go"}
    assert page.record == "7"


def test_a_table_without_names_numbers_its_columns():
    pages = _read("1,We heal all knees.\n2,We never hurt.\n")
    assert [_blocks(page) for page in pages] == [{"column 2": "We heal all knees."}, {"column 2": "We never hurt."}]
    assert [page.record for page in pages] == ["row[1]", "row[2]"]


@pytest.mark.parametrize(
    ("mark", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.tsv"), ("\t", "a.csv"), ("|", "a.csv")]
)
def test_delimiters(mark, name):
    text = f'title{mark}body\nA{mark}"Heals, fast; really"\nB{mark}Plain text\n'
    assert [_blocks(page)["body"] for page in _read(text, name)] == ["Heals, fast; really", "Plain text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings_of_spreadsheets(encoding):
    (page,) = _read("title,body\nCafé,Über 90 % – besser\n".encode(encoding))
    assert _blocks(page) == {"title": "Café", "body": "Über 90 % – besser"}


def test_tables_in_the_encoding_of_windows_are_read_and_told():
    page, other = documents(feed("a.csv", "title,body\nCafé,Über 90 % – besser\nOther,More\n".encode("cp1252")))
    assert isinstance(page, Document)
    assert _blocks(page) == {"title": "Café", "body": "Über 90 % – besser"}
    assert [(problem.code, problem.fatal) for problem in page.problems] == [("CLE310", False)]
    assert isinstance(other, Document)
    assert other.problems == ()


def test_tables_in_an_encoding_that_may_be_another_are_read_and_fail():
    fault, page = documents(feed("a.csv", "title,body\nПрием,Больше тепла\n".encode("cp1251")))
    assert isinstance(fault, Unread)
    assert fault.code == "CLE310"
    assert isinstance(page, Document)


def test_draft_and_archived_are_a_status():
    text = "Name,Slug,Collection ID,Item ID,Archived,Draft,Body\nA,a,c,1,false,false,x y\nB,b,c,2,false,true,x y\nC,c,c,3,true,false,x y\n"
    assert [page.metadata.get("status") for page in _read(text)] == [None, "draft", "archived"]


def test_the_columns_of_a_known_export_tell_whatever_its_name():
    text = b"Handle,Title,Body (HTML)\na,Gel,Heals.\n"
    assert read("a.zip", zipped({"export": text})) == {"a.zip!/export": "Gel\n\nHeals."}
    reader = record_reader_for(feed("notes", b"One, two, and three.\nFour.\n"))
    assert reader is None


def test_figures_alone_are_no_pages():
    assert _read("year,amount\n2024,12\n2025,13\n") == []
    assert _read("") == []


def test_a_broken_row_costs_itself():
    found = list(documents(feed("a.csv", b'title,body\nA,Fine here\nB,"open\nC,Fine too\n')))
    assert [one.code if isinstance(one, Unread) else one.blocks[-1].logical_path for one in found] == [
        "body",
        "CLE360",
        "body",
    ]


def test_short_and_long_rows_are_read():
    pages = _read("title,body\nOnly\nA,Heals fast,extra\n")
    assert [_blocks(page) for page in pages] == [{"title": "Only"}, {"title": "A", "body": "Heals fast"}]


def test_invalid_bytes_are_told():
    text = "title,body\n" + "x,é fine text\n" * 6000
    found = list(documents(feed("a.csv", text.encode() + b"bad,\xff here now\n")))
    faults = [one for one in found if isinstance(one, Unread)]
    assert [(fault.code, fault.place.line) for fault in faults if fault.place] == [("CLE310", 6002)]
    assert isinstance(found[-1], Document)
