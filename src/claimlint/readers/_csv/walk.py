"""The records of a CSV file, one behind the other."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document, Problem
from claimlint.model.lazydata import replace
from claimlint.readers._csv.columns import KNOWN
from claimlint.readers._csv.head import dialect, first_rows, names_columns
from claimlint.readers._csv.page import Table
from claimlint.readers._csv.scan import Row, rows
from claimlint.readers._stream.window import Window
from claimlint.readers.decode import is_windows_1252
from claimlint.readers.feed import Feed, Unread

_MAX_ROWS = 10_000
"""Rows of one record: a record of more is a fault in its key."""


def records(feed: Feed) -> Iterator[Document | Unread]:
    """Yield the documents of ``feed`` and the rows that cannot be read."""
    written = dialect(feed)
    start = first_rows(feed, written)
    if not start:
        return
    doubts: tuple[Problem, ...] = ()
    if written.encoding == "cp1252":
        told = Problem("CLE310", "the file is not UTF-8; it was read as cp1252", hint="save the file as CSV UTF-8")
        if is_windows_1252(feed.head):
            doubts = (replace(told, fatal=False),)
        else:
            yield Unread(told.code, told.message, told.hint)
    named = names_columns(start[0], KNOWN)
    names = start[0] if named else [f"column {number}" for number in range(1, len(start[0]) + 1)]
    table = Table(names, feed.fields)
    with Window(feed, written.encoding) as window:
        window.more()
        window.pass_to(written.preface)
        found = rows(window, written.delimiter)
        if named:
            next(found, None)
        for one in _grouped(found, table.key):
            if isinstance(one, Unread):
                yield one
                continue
            document, faults = table.page(feed, one)
            yield from faults
            if document is not None:
                yield replace(document, problems=(*doubts, *document.problems))
                doubts = ()


def _grouped(found: Iterator[Row | Unread], key: int | None) -> Iterator[list[Row] | Unread]:
    """Yield the rows of each record: those behind each other that have the same value in the column ``key``."""
    group: list[Row] = []
    value = ""
    for one in found:
        if isinstance(one, Unread):
            if group:
                yield group
                group = []
            yield one
            continue
        cell = one.cells[key].value(one.stretch.text).strip() if key is not None and key < len(one.cells) else ""
        if group and (not cell or cell != value or len(group) >= _MAX_ROWS):
            yield group
            group = []
        group.append(one)
        value = cell
    if group:
        yield group
