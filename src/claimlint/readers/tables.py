"""Which headers a table cell stands under."""

from __future__ import annotations

from claimlint.model.document import Block, BlockKind, Cell
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.text import lazyre as re

_MAX_SPAN = 64
"""Columns or rows that one cell may cover: more is an attack on the reader, not a table."""
_DIGIT = re.compile(r"\d")
_SAMPLE = re.compile(r"\bn\s?=\s?[\d,]+", re.IGNORECASE)
"""How many an arm of a study had: a figure of a header."""


@dataclass(slots=True)
class GridCell:
    """A cell as read: its place and whether markup calls it a header; ``blocks`` are indices.

    ``text`` is its text, ``width`` and ``height`` the columns and rows that it covers.
    """

    row: int
    column: int
    header: bool
    width: int = 1
    height: int = 1
    text: str = ""
    blocks: list[int] = field(default_factory=list)


class Grid:
    """One table while it is read.

    ``number`` is its number in the document. ``layout`` is set when the table only places things.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.cells: list[GridCell] = []
        self.layout = False
        self._row = -1
        self._column = 0
        self._covered: dict[int, int] = {}
        self._head_rows: set[int] = set()

    def begin_row(self, *, head: bool = False) -> None:
        """Start the next row; ``head`` says that markup calls it a header row."""
        self._row += 1
        self._column = 0
        self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1}
        if head:
            self._head_rows.add(self._row)

    def begin_cell(self, columns: int = 1, rows: int = 1, *, header: bool = False) -> GridCell:
        """Return the next cell of the row, which covers ``columns`` and ``rows``."""
        if self._row < 0:
            self.begin_row()
        while self._column in self._covered:
            self._column += 1
        columns, rows = min(max(columns, 1), _MAX_SPAN), min(max(rows, 1), _MAX_SPAN)
        cell = GridCell(self._row, self._column, header or self._row in self._head_rows, columns, rows)
        if rows > 1:
            # begin_row counts the current row's step down, hence the full number here.
            self._covered.update(dict.fromkeys(range(self._column, self._column + columns), rows))
        self._column += columns
        self.cells.append(cell)
        return cell

    def place(self, cell: GridCell) -> Cell:
        """Return a cell's place without its headers, for a block that is added now."""
        return Cell(self.number, cell.row, cell.column, is_header=cell.header)

    def resolve(self, blocks: list[Block]) -> None:
        """Put the headers into the table's blocks.

        A table of one row or one column, or one that holds tables or headings, is layout: its blocks
        become paragraphs.
        """
        filled = [cell for cell in self.cells if cell.blocks]
        rows, columns = {cell.row for cell in filled}, {cell.column for cell in filled}
        if self.layout or len(rows) < 2 or len(columns) < 2:
            for cell in filled:
                for index in cell.blocks:
                    if blocks[index].kind is BlockKind.TABLE_CELL:
                        blocks[index] = replace(blocks[index], kind=BlockKind.PARAGRAPH, cell=None, group=None)
            return
        heads = self._header_rows(filled)
        above = _column_headers(filled, heads)
        beside = _row_headers(filled, heads)
        for cell in filled:
            head = cell.row in heads
            header, column = beside.get(cell.row, ("", -1))
            place = Cell(
                self.number,
                cell.row,
                cell.column,
                "" if head or cell.column == column else header,
                "" if head else above.get(cell.column, ""),
                head or cell.header,
            )
            for index in cell.blocks:
                if blocks[index].cell is not None:
                    blocks[index] = replace(blocks[index], cell=place)

    def _header_rows(self, filled: list[GridCell]) -> set[int]:
        first = min(cell.row for cell in filled)
        marked = {first}
        by_row: dict[int, list[GridCell]] = {}
        for cell in filled:
            by_row.setdefault(cell.row, []).append(cell)
        heads = {row for row in self._head_rows if row in by_row}
        for row in sorted(by_row):
            if row not in heads and not (len(by_row[row]) > 1 and all(cell.header for cell in by_row[row])):
                break
            heads.add(row)
        if heads:
            return heads
        textual = not any(_DIGIT.search(_SAMPLE.sub("", cell.text)) for cell in by_row[first])
        figures = any(_DIGIT.search(cell.text) for cell in filled if cell.row != first and cell.column)
        return marked if textual and figures else set()


def _column_headers(filled: list[GridCell], heads: set[int]) -> dict[int, str]:
    above: dict[int, list[str]] = {}
    for cell in filled:
        if cell.row in heads:
            for column in range(cell.column, cell.column + cell.width):
                lines = above.setdefault(column, [])
                if len(lines) < 3:
                    lines.append(cell.text)
    return {column: " ".join(lines) for column, lines in above.items()}


def _row_headers(filled: list[GridCell], heads: set[int]) -> dict[int, tuple[str, int]]:
    beside: dict[int, tuple[str, int]] = {}
    for cell in filled:
        if cell.row in heads:
            continue
        if cell.column == 0 or cell.header:
            for row in range(cell.row, cell.row + cell.height):
                beside.setdefault(row, (cell.text, cell.column))
    return beside
