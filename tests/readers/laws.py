"""What must hold of every document, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimlint.model.document import Document
from claimlint.model.sourcemap import SegmentKind
from claimlint.model.span import Span
from claimlint.readers.decode import decode

_LINE_END = re.compile(r"\r\n|\n|\r")


def assert_lawful(document: Document) -> None:
    """Assert that spans, segments, links and directives of ``document`` fit its text and its source."""
    source = document.source.text
    assert document.source_map.length == len(document.text)
    for segment in document.source_map.segments:
        if segment.kind is SegmentKind.LITERAL:
            assert segment.source is not None
            assert segment.text.of(document.text) == segment.source.of(source)
        elif segment.source is not None:
            assert segment.source.end <= len(source)
    end = 0
    for index, block in enumerate(document.blocks):
        text = block.span.of(document.text)
        assert text, block
        assert text == text.strip(), block
        assert document.text[end : block.span.start] == ("\n\n" if index else "")
        assert document.source_span(block.span) is not None
        end = block.span.end
    assert end == len(document.text)
    for link in document.links:
        assert any(block.span.contains(link.span) for block in document.blocks)
    for directive in document.directives:
        assert 0 <= directive.at <= len(document.text)
        assert directive.text in directive.span.of(source)


def assert_placed(document: Document, word: str) -> None:
    """Assert that ``word``, once in the source, is once in the text and maps to its exact place."""
    assert document.text.count(word) == 1, (word, document.text)
    at = document.text.index(word)
    start = document.source.text.index(word)
    assert document.source_span(Span(at, at + len(word))) == Span(start, start + len(word))


def assert_in_file(document: Document, files: Mapping[str, bytes]) -> None:
    """Assert that every literal segment is in its file where the source's line table says.

    ``files`` holds the bytes by address; a source with parts has an address ``uri!/part`` for each.
    """
    source = document.source
    if not source.has_lines:
        return
    lines = source.lines()
    decoded: dict[str, tuple[str, list[str]]] = {}
    for segment in document.source_map.segments:
        if segment.kind is not SegmentKind.LITERAL or segment.source is None:
            continue
        part = _part(document, segment.source.start)
        uri = f"{source.uri}!/{part}" if part else source.uri
        if uri not in decoded:
            text = decode(uri, files[uri]).source.text
            decoded[uri] = text, _LINE_END.split(text)
        text, rows = decoded[uri]
        place = lines.position(segment.source.start)
        words = segment.text.of(document.text)
        assert text[place.offset : place.offset + len(words)] == words
        row = rows[place.line - 1]
        first = _LINE_END.split(words)[0]
        assert row[place.column - 1 :].startswith(first)
        assert row.encode()[place.column_utf8 - 1 :].startswith(first.encode())
        assert row.encode("utf-16-le")[2 * place.column_utf16 - 2 :].startswith(first.encode("utf-16-le"))


def _part(document: Document, offset: int) -> str:
    at_or_before = [excerpt for excerpt in document.source.excerpts if excerpt.at <= offset]
    return at_or_before[-1].part if at_or_before else ""
