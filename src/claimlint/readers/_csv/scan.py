"""The rows of a CSV file of any size with the exact ranges of their cells.

The grammar is that of Python's ``csv`` module (RFC 4180 and what spreadsheets make of it): a cell that begins with a
quotation mark ends at the next single one, a doubled one stands for itself, text behind the closing one belongs to the
cell; other cells end at the delimiter or the line's end.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimlint.model.lazydata import dataclass
from claimlint.readers._stream.window import Stretch, Window
from claimlint.readers.builder import Draft
from claimlint.readers.feed import Unread
from claimlint.text import lazyre as re

_MAX_CELLS = 16_384
"""Columns of the widest spreadsheet; a row of more is no row."""
_DOUBLED = '""'


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell by its offsets in the row's text: what stands inside the quotation marks, and what behind them.

    Without quotation marks ``tail`` equals ``end``.
    """

    start: int
    end: int
    tail: int
    tail_end: int
    quoted: bool

    def value(self, text: str) -> str:
        """Return what the cell of the row ``text`` says."""
        inside = text[self.start : self.end]
        return inside.replace(_DOUBLED, '"') + text[self.tail : self.tail_end] if self.quoted else inside

    def draft(self, text: str, base: int = 0) -> Draft:
        """Return what the cell says with its places; the row ``text`` stands at ``base`` of the source."""
        draft = Draft()
        at = self.start
        while self.quoted and (found := text.find(_DOUBLED, at, self.end)) >= 0:
            if found > at:
                draft.literal(text[at:found], base + at)
            draft.decoded('"', base + found, base + found + 2)
            at = found + 2
        if at < self.end:
            draft.literal(text[at : self.end], base + at)
        if self.tail < self.tail_end:
            draft.literal(text[self.tail : self.tail_end], base + self.tail)
        return draft


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its text in the file, its cells, and its number from 1, blank lines not counted."""

    stretch: Stretch
    cells: tuple[Cell, ...]
    number: int


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    other = rf"[^{re.escape(delimiter)}\r\n]"
    return re.compile(rf'(?:"((?:[^"]++|"")*+)(?:(")({other}*+))?+|({other}*+))({re.escape(delimiter)}|\r\n|\n|\r|\Z)')


def rows(window: Window, delimiter: str) -> Iterator[Row | Unread]:
    """Yield each row that is not blank; one that is too large or whose quotation mark never closes as ``Unread``."""
    scan = _Scan(window, _cell(delimiter), delimiter)
    number = 0
    while True:
        found = scan.row()
        if found is None:
            return
        if isinstance(found, Unread):
            yield found
        elif found[1] != ((0, 0, 0, 0, False),):
            number += 1
            yield Row(found[0], tuple(Cell(*cell) for cell in found[1]), number)


class _Scan:
    """The scan of one file."""

    def __init__(self, window: Window, cell: re.Pattern[str], delimiter: str) -> None:
        self._window = window
        self._cell = cell
        self._delimiter = delimiter
        self._limit = window.feed.limits.record

    def row(self) -> tuple[Stretch, tuple[tuple[int, int, int, int, bool], ...]] | Unread | None:
        """Return the next row's stretch and cells; None at the end of the file."""
        window = self._window
        cells: list[tuple[int, int, int, int, bool]] = []
        size = 0  # code points of the row that were dealt with
        while True:
            match = self._cell.match(window.text, window.at + size)
            stop = match[5] if match else ""
            ended = match.end() if match else len(window.text)
            if ended == len(window.text) and stop not in ("\n", "\r\n", self._delimiter) and not window.ended:
                if ended - window.at > self._limit:
                    return self._too_large(closed=match is None or match[1] is None)
                window.more()
                continue
            if match is None or (match[1] is not None and match[2] is None):
                return self._unclosed()
            if not cells and not stop and match.end() == window.at:
                return None
            cells.append(_places(match, window.at))
            size = ended - window.at
            if size > self._limit or len(cells) > _MAX_CELLS:
                return self._too_large(closed=True)
            if stop == self._delimiter:
                continue
            stretch = window.take(window.at, ended - len(stop))
            window.pass_to(ended)
            return stretch, tuple(cells)

    def _unclosed(self) -> Unread:
        place = self._window.place
        self._next_line()
        message = "a quotation mark is never closed: its row was not read; the next is taken to begin in the next line"
        return Unread("CLE360", message, 'close it, or write "" for a quotation mark inside a cell', place)

    def _too_large(self, *, closed: bool) -> Unread:
        if not closed:
            return self._unclosed()
        place = self._window.place
        self._next_line()
        message = f"the row is larger than the {self._limit >> 20} MiB that are read as one record"
        return Unread("CLE353", message, "export again, or leave the record out", place)

    def _next_line(self) -> None:
        window = self._window
        while (end := window.text.find("\n", window.at)) < 0:
            window.pass_most(len(window.text))
            if not window.more():
                window.pass_to(len(window.text))
                return
        window.pass_to(end + 1)


def _places(match: re.Match[str], base: int) -> tuple[int, int, int, int, bool]:
    quoted = match[1] is not None
    start, end = match.span(1 if quoted else 4)
    tail, tail_end = match.span(3) if quoted else (end, end)
    return start - base, end - base, tail - base, tail_end - base, quoted
