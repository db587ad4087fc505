"""CSV files written by the standard library."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]], end: str = "\n", delimiter: str = ",") -> bytes:
    """Return the table of ``rows``, cells that a row lacks empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator=end, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
