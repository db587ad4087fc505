"""What the editor shows, kept as it sends it: laws over any text, any change and every unit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import (
    Position,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from claimlint.fix.diff import line_changes
from claimlint.lsp.positions import Ruler
from claimlint.lsp.text import changed, copy_of
from claimlint.model.span import Span

TEXTS = st.text(st.sampled_from("ab \t\r\n\u2028\x0c\x85é\u0301“€🙂\ufeff"), max_size=40)
ENCODINGS = st.sampled_from(("utf-8", "utf-16", "utf-32"))
UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


def units(text, encoding):
    name = encoding if encoding == "utf-8" else f"{encoding}-le"
    return len(text.encode(name)) // UNITS[encoding]


def between(text, offset):
    """Whether an editor can put its cursor there: not inside a CRLF."""
    return text[offset - 1 : offset + 1] != "\r\n" or offset == 0


@given(TEXTS, ENCODINGS, st.data())
def test_a_position_counts_the_units_since_the_line_began(text, encoding, data):
    offset = data.draw(st.integers(0, len(text)))
    found = Ruler(text, encoding).position(offset)
    before = text[:offset].replace("\r\n", "\n\n") if not between(text, offset) else text[:offset]
    ends = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    assert found.line == ends.count("\n") - (not between(text, offset))
    if between(text, offset):
        start = max(before.rfind("\n"), before.rfind("\r")) + 1
        assert found.character == units(text[start:offset], encoding)
        assert Ruler(text, encoding).offset(found) == offset


@given(TEXTS, ENCODINGS, st.integers(0, 50), st.integers(0, 50))
def test_any_position_is_an_offset_of_the_text(text, encoding, line, character):
    ruler = Ruler(text, encoding)
    offset = ruler.offset(Position(line, character))
    assert 0 <= offset <= len(text)
    assert between(text, offset)
    back = ruler.position(offset)
    assert (back.line, back.character) <= (line, character)


@given(TEXTS, ENCODINGS, st.data())
def test_changes_are_what_the_editor_did(text, encoding, data):
    changes, expected = [], text
    for _ in range(data.draw(st.integers(0, 4))):
        places = st.sampled_from([n for n in range(len(expected) + 1) if between(expected, n)])
        start, end = sorted((data.draw(places), data.draw(places)))
        new = data.draw(TEXTS)
        at = Ruler(expected, encoding).range(Span(start, end))
        changes.append(TextDocumentContentChangePartial(at, new))
        expected = expected[:start] + new + expected[end:]
    assert changed(text, changes, encoding) == expected


def test_a_whole_text_replaces_what_was_there_and_later_ranges_count_in_it():
    later = TextDocumentContentChangePartial(Range(Position(0, 1), Position(0, 2)), "X")
    assert changed("old", [TextDocumentContentChangeWholeDocument("new"), later], "utf-16") == "nXw"


@given(TEXTS, TEXTS)
def test_edits_by_lines_make_the_new_text(old, new):
    edits = list(line_changes(old, new))
    assert bool(edits) is (old != new)
    text = old
    for span, part in reversed(edits):
        assert between(old, span.start)
        assert between(old, span.end)
        text = text[: span.start] + part + text[span.end :]
    assert text == new


@pytest.mark.parametrize(
    ("uri", "language", "name", "reader", "saved"),
    [
        ("file:///site/my%20page.md", "markdown", "/site/my page.md", "markdown", True),
        ("file:///site/a/../page.tpl", "html", "/site/page.tpl", "html", True),
        ("file:///site/tool.py", "python", "/site/tool.py", None, True),
        ("untitled:Untitled-1", "markdown", "/site/Untitled-1.md", "markdown", False),
        ("untitled:/tmp/new.md", "plaintext", "/site/new.md.txt", "text", False),
    ],
)
def test_what_a_document_is_called_and_how_it_is_read(uri, language, name, reader, saved):
    copy = copy_of(uri, 1, language, "", Path("/site"))
    assert (copy.name, copy.reader, copy.saved) == (name, reader, saved)


@pytest.mark.parametrize("uri", ["git:/site/page.md", "https://site.example/page.md", "vscode-notebook-cell:/a.md"])
def test_what_is_no_file_is_no_copy(uri):
    assert copy_of(uri, 1, "markdown", "", Path("/site")) is None
