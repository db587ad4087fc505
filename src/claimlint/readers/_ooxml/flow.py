"""Where the copy of a part is written: blocks are named by the part and the number of their paragraph in it."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.readers._markup.stack import CopyStack, Frame
from claimlint.readers._ooxml.xml import Attributes
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.tables import Grid, GridCell

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class PartFlow(CopyStack):
    """Writes the paragraphs and tables of one part; ``paragraph`` is the number of the one at hand, from 1."""

    def __init__(self, builder: DocumentBuilder, part: str) -> None:
        super().__init__(builder)
        self.part = part
        self.paragraph = 0
        self._tables: list[_Table] = []

    def stand_under(self, other: PartFlow) -> None:
        """Put what comes under the headings at which ``other`` has arrived."""
        self._headings = list(other._headings)
        self._path = other._path

    def begin(self, frame: Frame) -> None:
        """Begin a block, or a group of them, that is what ``frame`` says."""
        self._flush()
        if frame.kind is BlockKind.HEADING and self._tables:
            self._tables[-1].grid.layout = True
        self._push(frame)

    def end(self, tag: str) -> None:
        """End what began with a frame of this tag; without one only the block at hand ends."""
        self._pop(tag)

    def mark(self, number: int, start: int, end: int) -> None:
        """Write the raised number of a note, for which ``[start, end)`` of the source stands."""
        self.decoded(str(number).translate(_RAISED), start, end)

    def begin_link(self, target: str) -> None:
        """Let the text from here link to ``target``."""
        self.end_link()
        if target:
            self._link = (self._draft.length, target)

    def end_link(self) -> None:
        """End the link, if there is one."""
        if self._link is not None:
            self._draft.link(*self._link)
            self._link = None

    def has_text(self) -> bool:
        """Return whether something was written into the block at hand."""
        return bool(self._draft.pieces)

    def attribute(self, attributes: Attributes, name: str, kind: BlockKind) -> None:
        """Add what the attribute ``name`` says behind the block at hand."""
        self.aside(attributes.draft(name), kind, f"{self._place()}@{name}")

    def begin_table(self) -> None:
        """Begin a table."""
        self._flush()
        if self._tables:
            self._tables[-1].grid.layout = True
        grid = Grid(self.builder.new_group())
        self._tables.append(_Table(grid))
        self._push(Frame("table", BlockKind.PARAGRAPH, grid=grid, group=grid.number))

    def end_table(self) -> None:
        """End the table at hand."""
        self._pop("table")
        if self._tables:
            self._tables.pop()

    def begin_row(self, *, head: bool) -> None:
        """Begin a row of the table at hand."""
        self._flush()
        if self._tables:
            self._tables[-1].grid.begin_row(head=head)

    def begin_cell(self, columns: int, *, goes_on: bool) -> None:
        """Begin a cell over ``columns`` columns; ``goes_on`` says that it is part of the cell above it."""
        self._flush()
        if not self._tables:
            return
        table = self._tables[-1]
        cell = table.grid.begin_cell(columns)
        above = table.above.get(cell.column)
        if goes_on and above is not None:
            above.height += 1
        else:
            table.above[cell.column] = cell
        self._push(Frame("td", BlockKind.TABLE_CELL, grid=table.grid, cell=cell))

    def _place(self) -> str:
        return f"{self.part}/p[{self.paragraph}]"

    def _step(self) -> str:
        return self._place()


class _Table:
    """A table, and in each column the cell that cells below it may continue."""

    __slots__ = ("above", "grid")

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.above: dict[int, GridCell] = {}
