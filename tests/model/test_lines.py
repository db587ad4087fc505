"""Laws of line and column positions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.document import Source
from claimlint.model.lines import START, Excerpt, LineIndex, advanced
from claimlint.model.span import Span

_TEXT = st.text(st.sampled_from(list("ab \n\ré€😀\u2028")), max_size=60)


@given(_TEXT, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    """Line and code-point column name the offset; the other columns count the same prefix in their units."""
    offset = data.draw(st.integers(0, len(text)))
    index = LineIndex(text)
    position = index.position(offset)
    start = offset - (position.column - 1)
    prefix = text[start:offset]
    assert position.offset == offset
    assert index.position(start).line == position.line
    assert index.position(start).column == 1
    assert start == 0 or text[start - 1] in "\r\n"
    assert position.column_utf8 - 1 == len(prefix.encode())
    assert position.column_utf16 - 1 == len(prefix) + sum(ord(character) > 0xFFFF for character in prefix)


@given(_TEXT)
def test_lines_are_those_between_line_ends(text: str) -> None:
    """LF, CRLF and CR end a line; other separators do not."""
    expected = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    index = LineIndex(text)
    assert [index.line(number) for number in range(1, len(index) + 1)] == expected


@pytest.mark.parametrize(
    ("text", "offset", "line", "columns"),
    [
        ("", 0, 1, (1, 1, 1)),
        ("ab\ncd", 4, 2, (2, 2, 2)),
        ("a\r\nb", 3, 2, (1, 1, 1)),
        ("a\rb", 2, 2, (1, 1, 1)),
        ("😀é83%", 2, 1, (3, 4, 7)),
        ("x\n", 2, 2, (1, 1, 1)),
    ],
)
def test_known_positions(text: str, offset: int, line: int, columns: tuple[int, int, int]) -> None:
    """Columns in code points, UTF-16 units and UTF-8 bytes."""
    position = LineIndex(text).position(offset)
    assert (position.line, (position.column, position.column_utf16, position.column_utf8)) == (line, columns)


def test_a_region_spans_lines() -> None:
    """A region keeps both ends."""
    region = LineIndex("one\ntwo\nthree").region(Span(2, 10))
    assert (region.start.line, region.start.column, region.end.line, region.end.column) == (1, 3, 3, 3)


@given(st.text(alphabet="a\n\r🙂é", max_size=40), st.data())
def test_places_in_excerpts_are_places_in_the_file(text: str, data: st.DataObject) -> None:
    """Stretches of a file, put behind one another in any order, give the file's own lines and columns."""
    whole = LineIndex(text)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)).filter(lambda at: text[at - 1 : at + 1] != "\r\n"))))
    stretches = [Span(start, end) for start, end in pairwise(sorted({0, *cuts, len(text)})) if start < end]
    chosen = data.draw(st.permutations(stretches))
    joined, excerpts = "", []
    for stretch in chosen:
        excerpts.append(Excerpt(len(joined), advanced(START, text[: stretch.start])))
        joined += text[stretch.start : stretch.end]
    index = LineIndex(joined, excerpts)
    source = Source("a.txt", "", b"", joined, excerpts=tuple(excerpts))
    for stretch, excerpt in zip(chosen, excerpts, strict=True):
        for start in range(stretch.start, stretch.end):
            span = Span(start, stretch.end)
            inside = span.shift(excerpt.at - stretch.start)
            assert index.region(inside) == whole.region(span)
            assert source.within(span) == inside
