"""Table rows written with bars or tabs."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.readers._text.lines import Line, LineKind
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.tables import Grid
from claimlint.text import lazyre as re

_CELL = re.compile(r"[^|]+")
_TAB_CELL = re.compile(r"[^\t]+")


def is_table(lines: list[Line]) -> bool:
    """Return whether consecutive lines with bars or tabs form a table: two rows of two cells at least."""
    rows = [line for line in lines if line.kind is LineKind.ROW]
    return len(rows) > 1 and sum(len(cells(line)) > 1 for line in rows) * 2 > len(rows)


def cells(line: Line) -> list[tuple[int, str, int]]:
    """Return column, text and source offset of each cell in a row that is not blank."""
    text = line.text
    bar = "|" in text
    out: list[tuple[int, str, int]] = []
    offset = 1 if bar and text[0] == "|" else 0
    for match in (_CELL if bar else _TAB_CELL).finditer(text):
        words = match[0].strip()
        column = text.count("|" if bar else "\t", 0, match.start()) - offset
        if words:
            out.append((column, words, line.start + match.start() + match[0].index(words)))
    return out


def add_table(builder: DocumentBuilder, lines: list[Line], headings: tuple[str, ...], number: int) -> None:
    """Add the table in ``lines``, the ``number``-th of the file."""
    grid = Grid(builder.new_group())
    headed = len(lines) > 1 and lines[1].kind is LineKind.DIVIDER
    rows = [line for line in lines if line.kind is LineKind.ROW]
    for index, line in enumerate(rows):
        grid.begin_row(head=headed and index == 0)
        for column, words, start in cells(line):
            cell = grid.begin_cell()
            cell.column = column
            cell.text = words
            draft = Draft()
            draft.literal(words, start)
            at = builder.add(
                draft,
                BlockKind.TABLE_CELL,
                headings=headings,
                logical_path=f"table[{number}]/row[{index + 1}]/cell[{column + 1}]",
                group=grid.number,
                cell=grid.place(cell),
            )
            if at is not None:
                cell.blocks.append(at)
    grid.resolve(builder.blocks)
