"""Web archives: which records are pages, and how their bodies are told from the way they came."""

from __future__ import annotations

import gzip
import zlib

import pytest

from claimlint.model.document import Document
from claimlint.readers.feed import Unread
from claimlint.readers.opening import documents
from tests.readers.archives import feed
from tests.readers.laws import assert_lawful
from tests.readers.ooxml import docx, para, run

PAGE = b"<html><head><title>Knees</title></head>\r\n<body><p>Relief for 83%.</p></body></html>"


def record(block: bytes, kind: str = "response", url: str = "https://a.example/knees?x=1", **fields: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{url}>\r\n{more}Content-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def response(body: bytes = PAGE, status: str = "200 OK", kind: str = "text/html", **fields: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def _read(data: bytes) -> list[Document | Unread]:
    found = list(documents(feed("a.warc", data)))
    for one in found:
        if isinstance(one, Document):
            assert_lawful(one)
    return found


def _pages(data: bytes) -> list[Document]:
    return [one for one in _read(data) if isinstance(one, Document)]


def test_a_page_is_a_document_called_by_its_address():
    (page,) = _pages(record(response(), WARC_Date="2026-03-30T10:00:00Z"))
    assert page.text == "Knees\n\nRelief for 83%."
    assert page.record == "https://a.example/knees?x=1"
    assert {key: page.metadata[key] for key in ("url", "slug", "date")} == {
        "url": "https://a.example/knees?x=1",
        "slug": "knees",
        "date": "2026-03-30T10:00:00Z",
    }
    span = page.source_span(page.blocks[1].span)
    assert span is not None
    place = page.source.lines().position(span.start)
    assert (place.line, place.column) == (2, 10)


@pytest.mark.parametrize(
    "block",
    [
        response(status="404 Not Found"),
        response(status="301 Moved"),
        response(b"p{}", kind="text/css"),
        response(b"\x89PNG", kind="image/png"),
    ],
)
def test_what_is_no_page_is_passed_over(block):
    assert _read(record(block)) == []


@pytest.mark.parametrize("kind", ["request", "revisit", "metadata", "warcinfo"])
def test_other_records_are_passed_over(kind):
    assert len(_pages(record(PAGE, kind) + record(response()))) == 1


def test_resources_and_conversions_are_pages():
    assert [page.text for page in _pages(record(PAGE, "resource", Content_Type="text/html"))] == [
        "Knees\n\nRelief for 83%."
    ]


def _chunked(body: bytes) -> bytes:
    return b"".join(b"%X;x=y\r\n%s\r\n" % (len(part), part) for part in (body[:7], body[7:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (_chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE)[2:-4], {"Content_Encoding": "deflate"}),
        (_chunked(gzip.compress(PAGE)), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
    ],
)
def test_the_way_of_a_page_is_undone(body, fields):
    assert [page.text for page in _pages(record(response(body, **fields)))] == ["Knees\n\nRelief for 83%."]


def test_the_server_names_the_character_set():
    (page,) = _pages(record(response(b"<p>Caf\xe9</p>", kind="text/html; charset=ISO-8859-1")))
    assert page.text == "Café"
    assert not page.problems


def test_documents_in_a_crawl_are_read():
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    (page,) = _pages(record(response(docx(para(run("Flyer."))), kind=kind), url="https://a.example/f.docx"))
    assert (page.uri, page.text) == ("a.warc!/https://a.example/f.docx", "Flyer.")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (record(response(b"x", Content_Encoding="br")), "CLE309"),
        (record(response(gzip.compress(PAGE)[:10] + b"junk", Content_Encoding="gzip")), "CLE304"),
        (record(response())[:-30], "CLE304"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "CLE304"),
        (b"WARC/1.0\r\nContent-Length: -4\r\n\r\n", "CLE304"),
        (record(response()) + b"garbage\r\n", "CLE304"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_read(data, code):
    found = _read(record(response()) + data)
    assert [one.code for one in found if isinstance(one, Unread)] == [code]
    assert isinstance(found[0], Document)


def test_a_page_that_is_too_large_costs_itself():
    data = record(response(b"<p>" + b"x" * 9000)) + record(response())
    found = list(documents(feed("a.warc", data, record=5000)))
    assert [one.code if isinstance(one, Unread) else one.blocks[0].span.of(one.text) for one in found] == [
        "CLE353",
        "Knees",
    ]
