"""Text in the cells of a spreadsheet, where it is shown and never calculated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from claimlint.reporters.terminal import line

# A spreadsheet that opens a CSV file runs a cell that starts like this as a formula (OWASP, CSV Injection); the
# full-width forms count for some, and white space before them is dropped by others.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
LONGEST = 32_767
"""Code units that a cell of Excel holds."""
_CUT = " …"


def guarded(text: str) -> str:
    """Return ``text`` as one line that no spreadsheet takes for a formula when it opens a CSV file."""
    plain = line(text)
    return f"'{plain}" if text.lstrip(" \n").startswith(_FORMULA) or plain.lstrip().startswith(_FORMULA) else plain


def fitted(text: str) -> str:
    """Return ``text`` as one line, its end cut off where a cell of a workbook would not hold it."""
    plain = line(text)
    if len(plain) * 2 <= LONGEST or len(plain.encode("utf-16-le")) // 2 <= LONGEST:
        return plain
    return plain.encode("utf-16-le")[: (LONGEST - len(_CUT)) * 2].decode("utf-16-le", "ignore") + _CUT


def csv_row(cells: Iterable[str]) -> bytes:
    """Return a row of a CSV file (RFC 4180), each cell guarded."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow([guarded(cell) for cell in cells])
    return buffer.getvalue().encode("utf-8", "replace")
