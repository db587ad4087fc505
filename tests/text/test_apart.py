"""Expressions taken apart into strings answer as they did before."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimlint.detect.detectors import detectors
from claimlint.text.apart import taken_apart
from claimlint.text.literals import EDGE, Heads, folded, found_in, heads_of
from claimlint.text.words import keys_of

EXPRESSIONS = [
    r"\bable\b|\bagain|-year-old|%",
    r"(?:\b|-)(?:dozen|dozens|half)\b",
    r"[0-9½⅓]|\bo\b",
    r"a|b\b|\b-c|d\b-|e\bf|\b'|'\b",
    r"\bno\.|\bx?yz?\b",
    r"[]a]|[^]b]|[|]|\|",
    r"five[- ]?stars?|\d{2}|(?!a)b",
    r"(a)\b|(b)",
    r"(?:it|is)(?:\b|k)",
    r"(?i:si)|s",
    r"(?-i:Dr)|no",
    r"µ|é|—|★",
    r"^a|b$|\Bc",
    r"(?P<one>k)|i",
]
LETTERS = st.sampled_from("aAbBcdefk\u212aiI\u0130\u0131sS\u017f-'.%½—★_0é|]xyznot ü")


@cache
def asked_of_pieces() -> tuple[str, ...]:
    """Return every expression that a detector asks of pieces."""
    found: dict[str, None] = {}
    for detector in detectors():
        for need in detector.needs:
            for row in (need.pieces, *need.any_pieces):
                found.update(dict.fromkeys(part for part in row if isinstance(part, str)))
    return tuple(found)


def tables(expression: str) -> tuple[dict[str, tuple[int, ...]], Heads, re.Pattern[str] | None]:
    strings, left = taken_apart(expression)
    words, heads = heads_of((0, string) for string in strings)
    return words, heads, re.compile(left, re.IGNORECASE) if left or not strings else None


def holds(piece: str, words: dict[str, tuple[int, ...]], heads: Heads, left: re.Pattern[str] | None) -> bool:
    low = folded(piece)
    named = any(key in words for key in keys_of(low)) or next(found_in(low, heads), None) is not None
    return named or (left is not None and left.search(piece) is not None)


@pytest.mark.parametrize("expression", EXPRESSIONS)
@given(st.text(LETTERS.filter(lambda char: char != " "), min_size=1, max_size=6))
@example("no.")
@example("x\u0130t")
@example("d-")
def test_small_expressions_answer_as_before(expression, piece):
    assert holds(piece, *tables(expression)) == (re.search(expression, piece, re.IGNORECASE) is not None)


@cache
def all_tables():
    return [(one, re.compile(one, re.IGNORECASE), tables(one)) for one in asked_of_pieces()]


@st.composite
def pieces_of_copy(draw) -> str:
    """Return a piece made of strings that expressions hold, cut and joined."""
    _, _, (words, heads, _left) = draw(st.sampled_from(all_tables()))
    strings = [*words, *(core for row in heads.values() for core, *_ in row)] or ["a"]
    parts = draw(st.lists(st.sampled_from(strings) | st.text(LETTERS, max_size=2), min_size=1, max_size=3))
    whole = "".join(parts)
    whole = draw(st.sampled_from([whole, whole.upper(), whole.title(), whole[1:], whole[:-1]]))
    return "".join(whole.split())


@given(pieces_of_copy())
def test_the_detectors_expressions_answer_as_before(piece):
    for expression, before, now in all_tables():
        assert holds(piece, *now) == (before.search(piece) is not None), expression


def test_most_of_what_detectors_ask_needs_no_expression():
    left = [one for one in asked_of_pieces() if taken_apart(one)[1]]
    assert len(left) < len(asked_of_pieces()) / 2


@pytest.mark.parametrize(
    ("expression", "strings", "left"),
    [
        (r"\bable\b|best", {f"{EDGE}able{EDGE}", "best"}, ""),
        (r"a b|c", {"c"}, ""),
        (r"colou?r|\w+x", {"color", "colour"}, r"\w+x"),
        (r"(a)|\1", set(), r"(a)|\1"),
        (r"(?x) a | b", set(), r"(?x) a | b"),
        ("", set(), ""),
    ],
)
def test_what_is_left(expression, strings, left):
    assert taken_apart(expression) == (strings, left)
