"""Offsets of a text to positions of the protocol and back.

A position is a line from 0 and a character in the units that client and server agreed on (LSP 3.17, positionEncoding).
Lines end at LF, CRLF and CR only. pygls counts in ``str.splitlines``, which also cuts at form feeds and U+2028: there
every position behind one would be wrong.
"""

from __future__ import annotations

from lsprotocol.types import Position, PositionEncodingKind, Range

from claimlint.model.lines import LineIndex
from claimlint.model.span import Span


class Ruler:
    """Positions in one text. ``encoding`` is ``utf-8``, ``utf-16`` or ``utf-32``."""

    __slots__ = ("_encoding", "_lines", "_text")

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self._text = text
        self._encoding = PositionEncodingKind(encoding)
        self._lines = LineIndex(text)

    def position(self, offset: int) -> Position:
        """Return where ``offset`` (code points, 0 to the text's length) stands."""
        found = self._lines.position(offset)
        if self._encoding is PositionEncodingKind.Utf8:
            return Position(found.line - 1, found.column_utf8 - 1)
        column = found.column if self._encoding is PositionEncodingKind.Utf32 else found.column_utf16
        return Position(found.line - 1, column - 1)

    def range(self, span: Span) -> Range:
        """Return where ``span`` starts and ends."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """Return the offset of ``position``; one behind a line's end or the last line means that end.

        A position inside a character is that of the character.
        """
        if position.line >= len(self._lines):
            return len(self._text)
        start = self._lines.start(position.line + 1)
        return start + self._code_points(self._lines.line(position.line + 1), position.character)

    def span(self, given: Range) -> Span:
        """Return the span of a range; one that ends before it starts is empty."""
        start = self.offset(given.start)
        return Span(start, max(start, self.offset(given.end)))

    def _code_points(self, line: str, units: int) -> int:
        if self._encoding is PositionEncodingKind.Utf32 or line.isascii():
            return min(units, len(line))
        wide = self._encoding is PositionEncodingKind.Utf16
        for index, char in enumerate(line):
            units -= (2 if char > "\uffff" else 1) if wide else len(char.encode("utf-8", "surrogatepass"))
            if units < 0:
                return index
        return len(line)
