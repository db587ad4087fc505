"""What must hold of every document, whatever its format."""

from __future__ import annotations

from claimlint.model.document import Document
from claimlint.model.sourcemap import SegmentKind
from claimlint.model.span import Span


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
