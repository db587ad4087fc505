"""Exports made to exhaust a reader: each reading ends, nothing recurses, and what is left out is told."""

from __future__ import annotations

import json

import pytest

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.feed import Unread, feed_of_bytes
from claimlint.readers.opening import documents
from tests.readers.hostile import EXPORT_UNITS, FRAMES, WXR

_SIZE = 20_000


def _read(name: str, data: bytes, fields: tuple[str, ...] = ()) -> list[Document | Unread]:
    found: list[Document | Unread] = []
    try:
        found.extend(documents(feed_of_bytes(name, data, fields=fields)))
    except ReadError as error:
        found.append(Unread(error.code, error.message, error.hint))
    return found


@pytest.mark.parametrize("frame", FRAMES)
def test_repeated_units(frame: str) -> None:
    """20 KB of one construct, opened and never closed, in the middle of an export."""
    name, before, fields = FRAMES[frame]
    for unit in EXPORT_UNITS:
        data = (before + unit * (_SIZE // len(unit))).encode()
        for one in _read(name, data, fields):
            if isinstance(one, Unread):
                assert one.message, unit
                continue
            end = 0
            for block in one.blocks:
                assert end <= block.span.start <= block.span.end <= len(one.text), unit
                end = block.span.end


def test_a_line_of_a_hundred_megabytes_is_told_of() -> None:
    """It is passed over with its place; the line behind it is read."""
    large = b'{"_id": "a", "_type": "page", "title": "' + b"x" * 100_000_000 + b'"}\n'
    small = b'{"_id": "b", "_type": "page", "title": "The one behind"}\n'
    told, document = _read("a.ndjson", small.replace(b"behind", b"before") + large + small)[1:]
    assert isinstance(told, Unread)
    assert (told.code, told.place and told.place.line) == ("CLE353", 2)
    assert isinstance(document, Document)
    assert document.text == "The one behind"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", b'{"entries": [{"sys": {}, "fields": ' + b"[" * 500_000 + b"]" * 500_000 + b"}]}", "CLE355"),
        ("a.json", b'{"entries": [{"sys": {"id": "a"}, "fields": ' + b"[" * 500_000, "CLE352"),
        ("a.ndjson", b'{"_id": "a", "_type": "b", "c": ' + b"[" * 500_000, "CLE355"),
        ("a.yml", b"_meta:\n  entity_type: node\ndefault: " + b"[" * 500_000, "CLE354"),
        ("locales/en.json", b'{"a": "\xff\xfe"}', "CLE310"),
        ("a.ndjson", b'{"_id": "a", "_type": "b", "title": "\xff c"}', "CLE310"),
        ("a.json", b'{"entries": [{"sys": {"id": "a"}, "fields": {"title": {"en-US": "cut', "CLE352"),
        ("a.xml", WXR.encode() + b"<item><title>cut", "CLE352"),
        ("a.xml", WXR.encode() + b"<item><title>Whole</title></item>", "CLE352"),
        ("a.xml", WXR.encode() + b"<title>Cut before the first", "CLE352"),
        ("a.xml", b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + WXR.encode() + b"<item>", "CLE351"),
        ("a.xlf", b'<xliff version="1.2"><file original="a"><body><trans-unit id="a"><source>cut', "CLE352"),
        ("a.xlf", b"<!DOCTYPE a [<!ENTITY x 'y'>]><xliff><file><unit><source>&x;</source></unit></file>", "CLE351"),
        ("a.xlf", b"<xliff><file>" + b"<group>" * 100_000, "CLE355"),
        ("a.tar.gz.enc", b"\x00\x01\x02", "CLE356"),
        ("a.json", b'{"db": [{"meta": {}, "data": {"posts": [{"html": "\\ud800 a b c"}, oops', "CLE352"),
    ],
)
def test_what_was_not_read_is_told_with_its_place(name: str, data: bytes, code: str) -> None:
    """An entry with code, mend and place for everything that is left out."""
    found = _read(name, data)
    told = [one for one in found if isinstance(one, Unread)]
    problems = [problem for one in found if isinstance(one, Document) for problem in one.problems if problem.fatal]
    assert code in [one.code for one in (*told, *problems)]
    assert all(one.place is not None for one in told if one.code not in ("CLE356", "CLE301"))


def test_secrets_of_a_ghost_export_appear_nowhere() -> None:
    """Neither in documents nor in messages, even where a record is broken."""
    hidden = "6c1f7e0a9b"
    rows = {"settings": [{"key": "private_key", "value": hidden}], "api_keys": [{"secret": hidden}]}
    broken = f'{{"id": "1", "secret": "{hidden}", "html": nope}}'
    data = f'{{"db": [{{"meta": {{}}, "data": {{"posts": [{broken}], {json.dumps(rows)[1:-1]}}}}}]}}'
    found = _read("a.json", data.encode())
    assert found
    assert hidden not in repr([one if isinstance(one, Unread) else one.text for one in found])
