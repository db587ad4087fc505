"""The lines around a claim."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.span import Span
from claimlint.reporters._frame import frame
from claimlint.reporters.terminal import columns, line, shown

ANY_TEXT = st.text(st.characters(), max_size=60)


def drawn(text: str, words: str, width: int = 60) -> list[tuple[int, str, str]]:
    start = text.index(words)
    return [(row.number, row.text, row.underline) for row in frame(text, Span(start, start + len(words)), 1, width)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a 94% rate", "94%", [(1, "a 94% rate", "  ^^^")]),
        ("\ta 94% rate", "94%", [(1, "    a 94% rate", "      ^^^")]),
        ("山田 94%", "94%", [(1, "山田 94%", "     ^^^")]),
        ("e\u0301 94%", "94%", [(1, "e\u0301 94%", "  ^^^")]),
        ("x\u00ady 94%", "94%", [(1, "xy 94%", "   ^^^")]),
        ("\x1b 94%", "94%", [(1, "\\x1b 94%", "     ^^^")]),
        ("up 9\r\n4% so", "9\r\n4%", [(1, "up 9", "   ^"), (2, "4% so", "^^")]),
        ("a\nb\nc\nd\ne", "a\nb\nc\nd\ne", [(1, "a", "^"), (2, "b", "^"), (3, "c", "^")]),
    ],
)
def test_the_claim_is_underlined(text, words, expected):
    assert drawn(text, words) == expected


def test_a_long_line_is_cut_around_the_claim():
    ((_, text, underline),) = drawn("word " * 100 + "a cure for all " + "tail " * 100, "a cure for all")
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) <= 60
    assert text[underline.index("^") : len(underline)] == "a cure for all"


def test_a_page_of_one_line_is_looked_at_near_the_claim_only():
    text = "word " * 2_000_000
    near = "word " * 2_000
    for offset in range(0, 1_000_000, 5_000):
        rows = list(frame(text, Span(offset, offset + 4), 1, 80))
        at = min(offset, 5_000)
        assert rows == list(frame(near, Span(at, at + 4), 1, 80))


@given(ANY_TEXT, st.integers(0, 60), st.integers(0, 60), st.integers(24, 80))
def test_every_row_is_printable_and_fits(text, start, length, width):
    span = Span(min(start, len(text)), min(start + length, len(text)))
    for row in frame(text, span, 1, width):
        assert row.text.isprintable()
        assert sum(map(columns, row.text)) <= width
        assert set(row.underline) <= {" ", "^"}
        assert "^" in row.underline


@given(ANY_TEXT)
def test_one_line_of_content_is_one_printable_line(text):
    assert line(text).isprintable()


@given(st.characters())
def test_the_width_of_a_character_is_that_of_what_is_shown(char):
    if not char.isprintable():
        assert columns(char) == len(shown(char))
    elif unicodedata.category(char) == "Lu":
        assert columns(char) in {1, 2}


@given(st.text("ab c", min_size=1, max_size=300), st.integers(0, 299), st.integers(0, 120), st.integers(10, 100))
def test_a_row_of_plain_text_is_cut_as_one_with_other_characters(text, start, length, width):
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    plain = next(frame(text, span, 1, width))
    # A letter outside of ASCII takes one column as well, but each character before and behind it is measured.
    other = next(frame(text.replace("a", "ä"), span, 1, width))
    assert (other.text.replace("ä", "a"), other.underline) == (plain.text, plain.underline)
