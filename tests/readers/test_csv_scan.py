"""The CSV scanner against the standard library's reader."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.document import Source
from claimlint.readers._csv.scan import Row, rows
from claimlint.readers._stream import window as stream
from claimlint.readers._stream.window import Window
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.feed import Unread
from tests.readers.archives import feed
from tests.readers.laws import assert_lawful

SOUP = st.text(st.sampled_from('ab",;\t \n\ré😀'), max_size=60)
TABLES = st.lists(st.lists(st.text(st.sampled_from('ab", \n é'), max_size=8), min_size=1, max_size=5), max_size=6)


def scanned(text: str, delimiter: str = ",", **limits: int) -> list[Row | Unread]:
    with Window(feed("a.csv", text.encode(), **limits)) as window:
        return list(rows(window, delimiter))


def _values(text: str, delimiter: str = ",") -> list[list[str]]:
    return [
        [cell.value(row.stretch.text) for cell in row.cells] for row in scanned(text, delimiter) if isinstance(row, Row)
    ]


def _expected(text: str, delimiter: str = ",") -> list[list[str]]:
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


def _closed(text: str, delimiter: str) -> bool:
    return not any(isinstance(row, Unread) for row in scanned(text, delimiter))


@given(SOUP, st.sampled_from(",;\t"), st.integers(1, 9))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_the_cells_that_csv_reader_gives(text, delimiter, chunk):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "CHUNK", chunk)
        if _closed(text, delimiter):
            assert _values(text, delimiter) == _expected(text, delimiter)


@given(TABLES, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.sampled_from(["\n", "\r\n"]))
@settings(deadline=None)
def test_what_csv_writer_writes_is_read_whole(table, quoting, end):
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting, lineterminator=end).writerows(table)
    assert _values(out.getvalue()) == _expected(out.getvalue())
    assert [row for row in _values(out.getvalue()) if any(row)] == [row for row in table if any(row)]


@given(SOUP)
@settings(max_examples=300, deadline=None)
def test_each_cell_stands_where_it_is_said_to(text):
    for row in scanned(text):
        if isinstance(row, Unread):
            continue
        place = row.stretch.place
        assert text[place.offset :].startswith(row.stretch.text)
        before = text[: place.offset]
        assert place.line == len(io.StringIO(before + "x", newline="").readlines())
        for cell in row.cells:
            draft = cell.draft(text, 0) if not place.offset else cell.draft(row.stretch.text)
            assert draft.text() == cell.value(row.stretch.text)
            builder = DocumentBuilder()
            builder.add(draft, "paragraph")  # type: ignore[arg-type]
            assert_lawful(
                builder.finish().document(
                    Source("a.csv", "", b"", text if not place.offset else row.stretch.text), "csv"
                )
            )


def test_a_quotation_mark_that_is_never_closed_costs_its_row():
    found = scanned('a,b\n1,"open\n2,two\n3,three\n')
    assert [type(one) for one in found] == [Row, Unread, Row, Row]
    fault = found[1]
    assert isinstance(fault, Unread)
    assert fault.place is not None
    assert fault.place.line == 2


def test_a_row_that_is_too_large_costs_itself():
    text = "a,b\n" + "x" * 5_000_000 + ",1\n" + "y," * 20_000 + '\n2,"' + "z" * 4_000_000 + '"\n3,three\n'
    found = scanned(text, record=1 << 20)
    assert [one.code if isinstance(one, Unread) else one.number for one in found] == [
        1,
        "CLE353",
        "CLE353",
        "CLE360",
        2,
    ]
