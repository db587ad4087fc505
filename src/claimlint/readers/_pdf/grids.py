"""Tables of a page: their cells, each with the column it stands in and its box."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.readers._pdf.blocks import Block
from claimlint.readers._pdf.drafts import write
from claimlint.readers._pdf.lines import Line
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.tables import Grid


def add_table(builder: DocumentBuilder, block: Block, page: int, above: tuple[str, ...]) -> None:
    """Add the cells of ``block``, a table on ``page`` under the headings ``above``."""
    grid = Grid(builder.new_group())
    columns = _columns(block.lines)
    headed = _has_header(block.lines)
    for number, line in enumerate(block.lines):
        grid.begin_row(head=headed and not number)
        for piece in line.pieces:
            cell = grid.begin_cell()
            cell.column = _nearest(columns, piece.left)
            cell.text = piece.text
            draft = Draft()
            write(draft, piece, line)
            path = place(page, (piece.left, line.bottom, piece.right, line.top))
            index = builder.add(
                draft,
                BlockKind.TABLE_CELL,
                headings=above,
                logical_path=path,
                group=grid.number,
                cell=grid.place(cell),
            )
            if index is not None:
                cell.blocks.append(index)
    grid.resolve(builder.blocks)


def place(page: int, box: tuple[float, float, float, float]) -> str:
    """Return the words for a box of a page."""
    return f"page {page}, box {','.join(str(round(side)) for side in box)}"


def _has_header(rows: list[Line]) -> bool:
    """Return whether the first row names what the others give figures of."""
    named = all(piece.text[:1].isalpha() for piece in rows[0].pieces)
    figures = [piece.text[:1].isalpha() for row in rows[1:] for piece in row.pieces[1:]]
    return named and sum(figures) * 2 < len(figures)


def _nearest(columns: list[float], left: float) -> int:
    return min(range(len(columns)), key=lambda index: abs(columns[index] - left))


def _columns(rows: list[Line]) -> list[float]:
    widest = max(rows, key=lambda line: len(line.pieces))
    return [piece.left for piece in widest.pieces]
