"""Offsets to lines and columns, in the three units that consumers count in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from claimlint.model.lazydata import dataclass, replace
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


START = Position(0, 1, 1, 1, 1)
"""Where every file begins."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a file that stands in a text made of such stretches.

    ``at`` is where it begins in that text (code points), ``start`` the place in the decoded file where
    it was cut out. ``part`` names the part of a package that it comes from, "" for the file itself.
    """

    at: int
    start: Position = START
    part: str = ""


def advanced(place: Position, text: str) -> Position:
    """Return the place behind ``text``, which stands at ``place``; LF, CRLF and CR each end a line.

    A CRLF that is cut in two counts as two line ends: cut a file elsewhere.
    """
    ends, behind = _line_ends(text)
    last = text[behind:] if behind else text
    begin = replace(START, line=place.line + ends) if ends else place
    return Position(
        place.offset + len(text),
        begin.line,
        begin.column + len(last),
        begin.column_utf16 + _utf16(last),
        begin.column_utf8 + _utf8(last),
    )


def _line_ends(text: str) -> tuple[int, int]:
    """Return how many lines end in ``text``, and the offset behind the last of those ends."""
    if "\r" not in text:  # counting is a hundred times faster than matching
        return text.count("\n"), text.rfind("\n") + 1
    ends = [match.end() for match in _LINE_END.finditer(text)]
    return len(ends), ends[-1] if ends else 0


def _line_starts(text: str, at: int, end: int) -> Iterable[int]:
    """Return where the lines start that begin in ``text[at:end]`` behind a line end."""
    if "\r" in text:
        return (match.end() for match in _LINE_END.finditer(text, at, end))
    lengths = map(len, text[at:end].split("\n")[:-1])
    return (at + before + number for number, before in enumerate(accumulate(lengths), 1))


class LineIndex:
    """Line starts of one text; LF, CRLF and CR each end a line.

    ``excerpts`` say where the stretches of the text stand in their file, in the order of ``at``, the
    first at 0; without them the text is the whole file. Places are places in the file.
    """

    __slots__ = ("_at", "_excerpts", "_starts", "_text")

    def __init__(self, text: str, excerpts: Sequence[Excerpt] = ()) -> None:
        self._text = text
        self._excerpts = tuple(excerpts) or (Excerpt(0),)
        self._at = [excerpt.at for excerpt in self._excerpts]
        ends = (*self._at[1:], len(text))
        pairs = zip(self._at, ends, strict=True)
        self._starts = [0, *(start for at, end in pairs for start in _line_starts(text, at, end))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the place of ``offset`` (code points of the text, 0 to its length)."""
        return self._position(offset, self._excerpts[bisect_right(self._at, offset) - 1])

    def region(self, span: Span) -> Region:
        """Return the places where ``span`` starts and ends."""
        within = self._excerpts[bisect_right(self._at, span.start) - 1]
        return Region(self._position(span.start, within), self._position(span.end, within))

    def start(self, number: int) -> int:
        """Return the offset at which line ``number`` (from 1) starts."""
        return self._starts[number - 1]

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) of the text without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def _position(self, offset: int, within: Excerpt) -> Position:
        count = bisect_right(self._starts, offset)
        first = bisect_right(self._starts, within.at)
        begin = self._starts[count - 1] if count > first else within.at
        start = within.start if count == first else START
        before = self._text[begin:offset]
        return Position(
            within.start.offset + offset - within.at,
            within.start.line + count - first,
            start.column + len(before),
            start.column_utf16 + _utf16(before),
            start.column_utf8 + _utf8(before),
        )


def _utf16(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf8(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text.encode("utf-8", "surrogatepass"))
