"""What a text must hold for an expression to match in it."""

import random
import re

import pytest
from detect.soups import TEXTS, expressions, generated

from claimlint.text.atoms import ANYTHING, piece_of, pieces_of


@pytest.mark.parametrize(
    ("expression", "pieces"),
    [
        (r"\bover the counter\b", r"\bcounter\b"),
        (r"\b(?:threw|thrown) (?:away|out)\b", r"\bthrown\b|\bthrew\b"),
        (r"(?:has |have )?(?:lost|dropped) \d+ (?:pounds|lbs)", r"\blbs|\bpounds"),
        (r"colou?r\b", r"color\b|colour\b"),
        (r"(?:Dr\.? )+Smith", "smith"),
        (r"gr[ae]y", "gray|grey"),
        (r"[a-z]+|dog", ANYTHING),
        (r"(?:dog)?", ANYTHING),
        (r"\d\s?%", "%"),
        (r"\b(?:walk\w*|hear)\b", r"\bwalk|\bhear\b"),
    ],
)
def test_the_most_telling_words(expression: str, pieces: str) -> None:
    assert sorted(piece_of(expression).split("|")) == sorted(pieces.split("|"))


def test_wherever_an_expression_matches_its_pieces_do() -> None:
    pick = random.Random(1)
    for expression in expressions():
        try:
            compiled = re.compile(expression, re.IGNORECASE)
        except re.error:  # written for VERBOSE
            continue
        pieces = re.compile(piece_of(expression), re.IGNORECASE)
        # An expression for white space alone matches where no piece is.
        texts = filter(str.strip, [*(generated(expression, pick) for _ in range(20)), *pick.sample(TEXTS, 20)])
        missed = [t for t in texts if compiled.search(t) and not any(map(pieces.search, t.split()))]
        assert not missed, expression


def test_every_part_of_a_row_tells() -> None:
    assert pieces_of(r"(?:has|have) been \d+ miles \w+ (?:apart|away)\b") == (
        r"\bmiles\b",
        r"\bapart\b|\baway\b",
        r"has\b|have\b",
    )


def test_wherever_an_expression_matches_every_piece_of_it_does() -> None:
    pick = random.Random(2)
    for expression in expressions():
        try:
            compiled = re.compile(expression, re.IGNORECASE)
        except re.error:  # written for VERBOSE
            continue
        pieces = [re.compile(piece, re.IGNORECASE) for piece in pieces_of(expression)]
        texts = filter(str.strip, [*(generated(expression, pick) for _ in range(20)), *pick.sample(TEXTS, 20)])
        missed = [t for t in texts if compiled.search(t) and not all(any(map(p.search, t.split())) for p in pieces)]
        assert not missed, expression
