"""Messages: which parts are the message, and where each character of them stands."""

from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.document import BlockKind, Document
from claimlint.model.span import Span
from claimlint.readers.feed import Unread
from claimlint.readers.opening import documents
from claimlint.readers.registry import record_reader_for
from tests.readers.archives import feed, read, zipped
from tests.readers.laws import assert_in_file, assert_lawful

HEAD = "Subject: Relief for knees\r\nMIME-Version: 1.0\r\n"


def _read(text: str) -> Document:
    data = text.encode()
    (document,) = documents(feed("a.eml", data))
    assert isinstance(document, Document)
    assert_lawful(document)
    assert_in_file(document, {"a.eml": data})
    return document


def _texts(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def _body(kind: str, body: str, encoding: str = "7bit") -> str:
    return f"Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}"


def test_quoted_printable_is_exact():
    body = "<p>Relief of =E2=89=A550% in =\r\nevery=20knee, caf=C3=A9 &amp; more.</p>\r\n"
    document = _read(HEAD + _body("text/html", body, "quoted-printable"))
    assert _texts(document) == ["Relief for knees", "Relief of ≥50% in every knee, café & more."]
    at = document.text.index("50%")
    span = document.source_span(Span(at, at + 3))
    assert span is not None
    assert span.of(document.source.text) == "50%"
    assert document.source.lines().position(span.start).line == 6


def test_a_byte_order_mark_counts_for_nothing():
    document = _read("\ufeff" + HEAD + _body("text/html", "<p>A 94% rate.</p>\r\n"))
    assert _texts(document) == ["Relief for knees", "A 94% rate."]


def test_base64_is_told_by_its_lines():
    packed = base64.encodebytes(b"<p>Our gel has a 94% success rate in every single knee of this town.</p>").decode()
    document = _read(HEAD + _body("text/html", packed.replace("\n", "\r\n"), "base64"))
    assert _texts(document)[1].startswith("Our gel has a 94%")
    at = document.text.index("94%")
    span = document.source_span(Span(at, at + 3))
    assert span is not None
    assert document.source.lines().position(span.start).line == 6


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("=?utf-8?q?Caf=C3=A9_relief?=", "Café relief"),
        ("=?UTF-8?B?UmVsaWVm?= =?utf-8?B?IGZvciBhbGw=?=", "Relief for all"),
        ("A long\r\n subject", "A long subject"),
        ("=?utf-8?q?=E2=89=A550%?= relief", "≥50% relief"),
    ],
)
def test_subjects(subject, text):
    document = _read(f"Subject: {subject}\r\nTo: x@example.org\r\n\r\nBody.\r\n")
    assert _texts(document) == [text, "Body."]
    assert document.blocks[0].kind is BlockKind.TITLE
    assert document.metadata["title"] == text


def test_html_is_read_where_there_is_a_choice():
    parts = [_body("text/plain", "Plain."), _body("text/html", "<title>x y</title><p>Rich.</p>")]
    inner = "".join(f"--b\r\n{part}\r\n" for part in parts)
    document = _read(f"{HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\nignored\r\n{inner}--b--\r\n")
    assert _texts(document) == ["Relief for knees", "x y", "Rich."]


def test_plain_text_is_read_where_there_is_nothing_else():
    assert _texts(_read(HEAD + _body("text/plain", "One line\r\nwrapped.\r\n\r\n- item\r\n"))) == [
        "Relief for knees",
        "One line\nwrapped.",
        "item",
    ]


def test_files_in_a_message_are_read_as_files():
    message = EmailMessage()
    message["Subject"] = "Flyer"
    message.set_content("See the flyer.")
    message.add_attachment(b"# Relief\n\nFor all.", maintype="text", subtype="markdown", filename="flyer.md")
    message.add_attachment(zipped({"x.md": b"Packed."}), maintype="application", subtype="zip", filename="all.zip")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert read("a.eml", bytes(message)) == {
        "a.eml": "Flyer\n\nSee the flyer.",
        "a.eml!/flyer.md": "Relief\n\nFor all.",
        "a.eml!/all.zip!/x.md": "Packed.",
    }


def test_metadata():
    document = _read("Message-ID: <7@x>\r\nDate: Mon, 30 Mar 2026 09:00:00 +0000\r\nSubject: A\r\n\r\nB\r\n")
    assert dict(document.metadata) == {"title": "A", "id": "7@x", "date": "2026-03-30T09:00:00+00:00", "type": "email"}


def test_a_message_is_known_by_its_header():
    known = record_reader_for(feed("message", b"Received: by x\r\nSubject: A\r\nMIME-Version: 1.0\r\n\r\nB"))
    assert known is not None
    assert known.name == "eml"
    assert record_reader_for(feed("message", b"Note: this is text.\nAnd more: text.\n")) is None


def test_eight_bits_in_another_character_set():
    data = (
        HEAD.encode()
        + b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nCaf\xe9 \x96 ok"
    )
    (document,) = documents(feed("a.eml", data))
    assert isinstance(document, Document)
    assert document.text.endswith("Café – ok")


def test_nesting_without_end_is_refused():
    text = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n' for n in range(100))
    found = read("a.zip", zipped({"x.eml": text.encode()}))
    assert found == {"a.zip!/x.eml": "CLE304"}


@given(st.text(st.sampled_from("=?utf8-bq ABC:;\r\n\t<p>é\"'/multiparboundyhml-"), max_size=200))
@settings(max_examples=300, deadline=None)
def test_garbage_is_read_lawfully(soup):
    text = "Subject: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n" + soup
    for found in documents(feed("a.eml", text.encode())):
        if not isinstance(found, Unread):
            assert_lawful(found)
