"""Offsets to lines and columns, in the three units that consumers count in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from claimlint.model.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a source file.

    ``offset`` counts code points of the decoded file from 0; ``line`` and the columns count from
    1, the columns in code points, UTF-16 code units and UTF-8 bytes.
    """

    offset: int
    line: int
    column: int
    column_utf16: int
    column_utf8: int


@dataclass(frozen=True, slots=True)
class Region:
    """The range from ``start`` up to, not including, ``end``."""

    start: Position
    end: Position


class LineIndex:
    """Line starts of one text; LF, CRLF and CR each end a line."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the place of ``offset`` (code points, 0 to the text's length)."""
        line = bisect_right(self._starts, offset)
        before = self._text[self._starts[line - 1] : offset]
        return Position(
            offset,
            line,
            len(before) + 1,
            len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1,
            len(before.encode("utf-8", "surrogatepass")) + 1,
        )

    def region(self, span: Span) -> Region:
        """Return the places where ``span`` starts and ends."""
        return Region(self.position(span.start), self.position(span.end))

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
