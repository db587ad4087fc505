"""Exports made to exhaust a reader: time grows in proportion, nothing recurses, and what is left out is told."""

from __future__ import annotations

import json
import time

import pytest

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.feed import Unread, feed_of_bytes
from claimlint.readers.opening import documents

_SIZE = 20_000
_LIMIT = 4.0
"""Processor seconds; the slowest takes about a tenth of that, a quadratic reading takes far more."""
_WXR = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
_UNITS = (
    "<item>", "<item><![CDATA[", "<![CDATA[", "]]>", "</item>", "<wp:postmeta>", "<a ", '<a b="', "&", "&#", "<",
    "<!--", "<!ENTITY ", "<item><content:encoded><![CDATA[<!-- wp:x {", "\r", "\r\n", "é", "\x00", "[", "[/a]",
    "[a b=", '[a b="', "[a]", "\n\n", "<pre", '<!-- wp:a {"a":"b c"} -->', '{"a":', "{", '"', '\\"', '"a b c",',
    '{"a":1},', "\\ud800", "- ", "? ", "&a ", "a: ", "'", "a:1:{", 's:9:"', "i:0;", "%%a%%", "{a, plural, one {",
    "{{", "%", 'msgid ""\n', "#: a\n", "{a(<p>", "<a b={", "{`", "<template>\n", "<i18n>\n", "{<p>{", ' :a="\'b\'"',
    "a.", "[[a]]\n", "{a=", "a=[", "'''", "\n a = 'b c'\n",
    "<g>", '<x id="1"/>', "<ph>a<sub>b", "<mrk mtype='x-deleted'>", "<segment><source>a</source></segment>",
    "<unit>", '"""\\',
)  # fmt: skip
_FRAMES = {
    "wxr": ("a.xml", _WXR, ()),
    "wxr content": ("a.xml", f"{_WXR}<item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[", ()),
    "wxr meta": (
        "a.xml",
        f"{_WXR}<item><wp:postmeta><wp:meta_key>cards</wp:meta_key><wp:meta_value><![CDATA[a:1:{{",
        (),
    ),
    "xml": ("a.xml", "<a><b>", ("a.b.*",)),
    "contentful": ("a.json", '{"entries": [{"sys": {"id": "a"}, "fields": {"t": {"en-US": ', ()),
    "ghost": ("a.json", '{"db": [{"meta": {}, "data": {"posts": [{"id": "1", "html": ', ()),
    "json": ("a.json", '{"a": [', ("a.*.**.b",)),
    "jsonl": ("a.jsonl", '{"a": ', ("a.*",)),
    "sanity": ("a.ndjson", '{"_id": "a", "_type": "b", "c": ', ()),
    "drupal": ("a.yml", "_meta:\n  entity_type: node\ndefault:\n  title:\n    - value: ", ()),
    "drupal hal": ("a.json", '{"_links": {"type": {"href": "/rest/type/node/a"}}, "uuid": [{"value": "a"}], "b": ', ()),
    "i18n json": ("locales/en.json", '{"a": "', ()),
    "i18n yaml": ("en.yml", "en:\n  a: ", ()),
    "data yaml": ("_data/a.yml", "a:\n  text: ", ()),
    "data json": ("_data/a.json", '{"text": "', ()),
    "data toml": ("_data/a.toml", 'text = "', ()),
    "data toml keys": ("_data/a.toml", "", ()),
    "astro": ("a.astro", "---\n---\n<p>{a && (", ()),
    "svelte": ("a.svelte", "<p>", ()),
    "vue": ("a.vue", "<template>\n", ()),
    "xliff": ("a.xlf", '<xliff version="1.2"><file original="a"><body><trans-unit id="a"><target>', ()),
    "xliff segments": ("a.xlf", '<xliff version="2.0"><file id="a"><unit id="a">', ()),
    "po": ("a.po", 'msgid "a"\nmsgstr "', ()),
}


def _read(name: str, data: bytes, fields: tuple[str, ...] = ()) -> list[Document | Unread]:
    start = time.process_time()
    found: list[Document | Unread] = []
    try:
        found.extend(documents(feed_of_bytes(name, data, fields=fields)))
    except ReadError as error:
        found.append(Unread(error.code, error.message, error.hint))
    assert time.process_time() - start < _LIMIT
    return found


@pytest.mark.parametrize("frame", _FRAMES)
def test_repeated_units(frame: str) -> None:
    """20 KB of one construct, opened and never closed, in the middle of an export."""
    name, before, fields = _FRAMES[frame]
    for unit in _UNITS:
        _read(name, (before + unit * (_SIZE // len(unit))).encode(), fields)


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
        ("a.xml", _WXR.encode() + b"<item><title>cut", "CLE352"),
        ("a.xml", b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + _WXR.encode() + b"<item>", "CLE351"),
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
