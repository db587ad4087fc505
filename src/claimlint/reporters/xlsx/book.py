"""Sheets of a workbook, written row by row: memory does not grow with the report."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from claimlint.model.lazydata import dataclass
from claimlint.reporters._cells import fitted

_PIECE: Final = 1 << 16
MOST_ROWS: Final = 1_048_576
"""Rows of a sheet of Excel, its header among them."""

_FILLS = {
    "error": ("#FBE3E1", "#7F1D16"),
    "warning": ("#FDF0D5", "#6B4A00"),
    "note": ("#E3EEF9", "#164A7C"),
    "waived": ("#ECECEC", "#4A4A4A"),
    "pass": ("#E4F2E7", "#1C5A2B"),
}
_LINE, _MOST_LINES = 13.5, 14
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and the values among which a reviewer chooses."""

    heading: str
    width: int
    choices: tuple[str, ...] = ()


_NOTES = (Column("", 28), Column("", 68), Column("", 18), Column("", 36))


class Book:
    """A workbook in which text is text: no cell is a formula or a link, whatever stands in it."""

    def __init__(self, title: str, made: datetime) -> None:
        self._bytes = io.BytesIO()
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book: Any = xlsxwriter.Workbook(self._bytes, options)
        # The time is given, so that the same report makes the same bytes.
        self._book.set_properties({"title": fitted(title)[:255], "created": made, "comments": "Not legal advice."})
        rule = {"bottom": 1, "bottom_color": "#D3DAE0"}
        base = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 10}
        self._plain = self._book.add_format({**base, **rule, "align": "left", "indent": 1})
        self._heading = self._book.add_format(
            {
                **base,
                "bold": True,
                "valign": "vcenter",
                "indent": 1,
                "bg_color": "#1F3A4D",
                "font_color": "#FFFFFF",
                "border": 1,
                "border_color": "#1F3A4D",
            }
        )
        self._title = self._book.add_format({**base, "bold": True, "font_size": 16, "text_wrap": False})
        self._left = self._book.add_format({**base, "align": "left"})
        self._ruled = self._book.add_format({**base, "bottom": 1})
        self._label = self._book.add_format({**base, "bold": True})
        self._looks = {
            look: self._book.add_format({**base, "bg_color": fill, "font_color": ink, "bold": True, **rule})
            for look, (fill, ink) in _FILLS.items()
        }

    def table(self, name: str, columns: Sequence[Column], footer: str, printed: int = 0) -> Table:
        """Return a new sheet with headings that stay in view, and a filter over its columns.

        Args:
            name: what its tab says.
            columns: from the left.
            footer: what stands at the bottom of each printed page.
            printed: how many columns go to paper, 0 for all; the others are for the screen.
        """
        sheet = self._sheet(name, footer)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
        for number, column in enumerate(columns):
            sheet.write_string(0, number, column.heading, self._heading)
        sheet.set_row(0, 18)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        return Table(sheet, columns, printed or len(columns), self._plain, self._looks)

    def notes(self, name: str, footer: str) -> Notes:
        """Return a new sheet of labels and texts."""
        sheet = self._sheet(name, footer)
        for number, column in enumerate(_NOTES):
            sheet.set_column(number, number, column.width)
        return Notes(sheet, self._left, self._label, self._title, self._ruled)

    def _sheet(self, name: str, footer: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_paper(1)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        # An ampersand begins a code in headers and footers.
        sheet.set_footer(f"&L{footer.replace('&', '&&')[:180]}&R&A, page &P of &N")
        return sheet

    def close(self) -> Iterator[bytes]:
        """Finish the workbook and yield its bytes."""
        self._book.close()
        data = self._bytes.getbuffer()
        for start in range(0, len(data), _PIECE):
            yield bytes(data[start : start + _PIECE])


class Table:
    """A sheet with a heading row."""

    def __init__(self, sheet: Any, columns: Sequence[Column], printed: int, plain: Any, looks: dict[str, Any]) -> None:
        self._sheet = sheet
        self._columns = columns
        self._printed = printed
        self._plain = plain
        self._looks = looks
        self._row = 0
        self.left_out = 0

    def add(self, values: Sequence[Value], look: str = "") -> None:
        """Write a row; ``look`` colours its first cell. What a sheet cannot hold is counted in ``left_out``."""
        if self._row == MOST_ROWS - 1:
            self.left_out += 1
            return
        self._row += 1
        # Not every program fits rows to wrapped text by itself.
        pairs = zip(self._columns, values, strict=False)
        self._sheet.set_row(self._row, max(_lines(column, value) for column, value in pairs) * _LINE + 3)
        for number, value in enumerate(values):
            form = self._looks.get(look, self._plain) if number == 0 else self._plain
            if isinstance(value, (int, float)):
                self._sheet.write_number(self._row, number, value, form)
            else:
                self._sheet.write_string(self._row, number, fitted(value or ""), form)

    def end(self) -> None:
        """Set the filter, the choices and what is printed over the rows that were written."""
        self._sheet.print_area(0, 0, self._row, self._printed - 1)
        self._sheet.autofilter(0, 0, max(self._row, 1), len(self._columns) - 1)
        for number, column in enumerate(self._columns):
            if column.choices and self._row:
                self._sheet.data_validation(
                    1,
                    number,
                    self._row,
                    number,
                    {"validate": "list", "source": list(column.choices), "error_type": "warning"},
                )


def _lines(column: Column, value: Value) -> int:
    """Return about how many lines ``value`` takes; what takes many is cut on screen and whole in its cell."""
    return min(max(-(-len(str(value or "")) // max(column.width - 3, 1)), 1), _MOST_LINES)


class Notes:
    """A sheet of labels and texts."""

    def __init__(self, sheet: Any, plain: Any, label: Any, title: Any, ruled: Any) -> None:
        self._ruled = ruled
        self._sheet = sheet
        self._plain = plain
        self._label = label
        self._title = title
        self._row = 0

    def title(self, text: str) -> None:
        """Write a large line."""
        self._sheet.set_row(self._row, 26)
        self._sheet.write_string(self._row, 0, fitted(text), self._title)
        self._row += 1

    def add(self, label: str, value: Value) -> None:
        """Write a label and what it is of."""
        self._sheet.set_row(self._row, _lines(_NOTES[1], value) * _LINE + 3)
        self._sheet.write_string(self._row, 0, fitted(label), self._label)
        if isinstance(value, (int, float)):
            self._sheet.write_number(self._row, 1, value, self._plain)
        else:
            self._sheet.write_string(self._row, 1, fitted(value or ""), self._plain)
        self._row += 1

    def form(self, headings: Sequence[str], rows: Sequence[str]) -> None:
        """Write headings, and a row for each label with a line to write on under every other heading."""
        for number, heading in enumerate(headings):
            self._sheet.write_string(self._row, number, fitted(heading), self._label)
        for label in rows:
            self._row += 1
            self._sheet.set_row(self._row, 30)
            self._sheet.write_string(self._row, 0, fitted(label), self._ruled)
            for number in range(1, len(headings)):
                self._sheet.write_blank(self._row, number, None, self._ruled)
        self._row += 1

    def gap(self) -> None:
        """Leave a row empty."""
        self._row += 1
