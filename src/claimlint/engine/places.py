"""Ranges of a document to places in its file."""

from __future__ import annotations

from bisect import bisect_right

from claimlint.model.document import Block, Document
from claimlint.model.finding import Location
from claimlint.model.lines import LineIndex
from claimlint.model.span import Span


class Places:
    """Locations in one document. ``lines`` is the line table of its source, shared by its pages."""

    __slots__ = ("_blocks", "_document", "_known", "_lines", "_starts")

    def __init__(self, document: Document, lines: LineIndex) -> None:
        self._document = document
        self._lines = lines
        self._blocks = sorted(document.blocks, key=lambda block: (block.span.start, block.span.end))
        self._starts = [block.span.start for block in self._blocks]
        self._known: dict[tuple[Span, str], Location] = {}

    def at(self, span: Span, message: str = "") -> Location:
        """Return where ``span`` (of ``Document.text``) stands.

        Text that the source does not have gets no region, only the path of its block.
        """
        key = span, message
        if key not in self._known:  # a claim and the findings on it stand at the same place
            self._known[key] = self._at(span, message)
        return self._known[key]

    def _at(self, span: Span, message: str) -> Location:
        document = self._document
        found = document.source_span(span)
        region = None if found is None else self._lines.region(found)
        in_file = None if region is None else Span(region.start.offset, region.end.offset)
        shown = region if document.source.has_lines else None
        return Location(document.uri, shown, self._path(span), in_file, message)

    def block(self, span: Span) -> Block | None:
        """Return the block in which ``span`` starts, None between blocks."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or span.start > self._blocks[index].span.end:
            return None
        return self._blocks[index]

    def _path(self, span: Span) -> str:
        block = self.block(span)
        inner = block.logical_path if block else ""
        record = self._document.record
        return f"{record}/{inner}" if record and inner else record or inner
