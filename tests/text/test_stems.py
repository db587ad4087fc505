"""Wherever an expression matches a text, the text has one of the stems that the expression needs."""

from __future__ import annotations

import random
import re

import pytest
from detect.soups import TEXTS, expressions, generated

from claimlint import store
from claimlint.text import stems
from claimlint.text.stems import Stemmed, needed
from claimlint.text.wanted import wanted_by

_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]+")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\bover the counter\b", "counter"),
        (r"\b(?:threw|thrown) (?:away|out)\b", "thrown threw"),
        (r"(?:has |have )?(?:lost|dropped) \d+ (?:pounds|lbs)", "pou* lbs*"),
        (r"\b(?:walk\w*|hear)\b", "walk wal* hear"),
        (r"\b(?:walk\w*|(?:to|may) hear|up)\b", "walk wal* hear up"),
        (r"colou?r\b", "*"),
        (r"^\W*(?:watch for|colou?r)", "watch col*"),
        (r"(?<!\w)cut-?offs?(?!\w)", "cut cutoff cutoffs"),
        (r"\btouch-?ups?\b", "touch touchup touchups"),
        (r"\bfor(?:ty)+\b", "forty for*"),
        (r"\bor(?:ty)?\b", "or orty"),
        (r"\bgr[ae]y\b|<", "gray grey <"),
        (r"\d\s?%", "%"),
        (r"\b(?:(?!the)\w+ )?cup", "cup*"),
        (r"[a-z]+|dog", "*"),
        (r"(?:\bdog)?", "*"),
        (r"\bme\w+", "*"),
        (r"\*", "*"),
    ],
)
def test_the_most_telling_words(expression: str, expected: str) -> None:
    assert wanted_by(expression) == frozenset(expected.split())


def test_wherever_an_expression_matches_one_of_its_stems_stands() -> None:
    pick = random.Random(3)
    telling = 0
    for written in expressions():
        expression = _CAPITALS.sub(lambda found: found[0] if found[0][0] in "\\(" else found[0].lower(), written)
        try:
            compiled = re.compile(expression)
        except re.error:  # written for VERBOSE
            continue
        texts = Stemmed()
        bit = texts.bit_of(wanted_by(expression))
        telling += not texts[""] & bit
        every = [*(generated(expression, pick).lower() for _ in range(20)), *map(str.lower, pick.sample(TEXTS, 20))]
        assert not [text for text in every if compiled.search(text) and not texts[text] & bit], expression
    assert telling > 100


def test_letters_that_expressions_take_for_others() -> None:
    texts = Stemmed()
    bits = [texts.bit_of(frozenset((stem,))) for stem in ("skin", "ski*", "sk\u0131n")]
    assert texts["Soft \u017fk\u0130n"] == texts["Soft \u212a"] | bits[0] | bits[1]
    assert texts["sk\u0131n"] == bits[0] | bits[1] | bits[2]


def test_sets_that_come_later_count_for_texts_that_came_before() -> None:
    texts = Stemmed()
    first = texts.bit_of(frozenset(("knee",)))
    assert texts["A knee brace"] == first
    second = texts.bit_of(frozenset(("bra*", "hip")))
    assert texts["A knee brace"] == first | second
    assert texts["A hip"] == second


def test_many_texts_and_keys_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stems, "_LATELY", 5)
    monkeypatch.setattr(stems, "_REMEMBERED", 5)
    texts = Stemmed()
    bit = texts.bit_of(frozenset(("w7",)))
    assert [number for number in range(40) if texts[f"w{number} x{number}"] & bit] == [7]
    assert len(texts) <= 5


def test_what_expressions_need_is_kept_between_runs(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr(stems, "_known", stems._Known())
    first = needed(r"\bknees?\b")
    stems._known.keep()
    monkeypatch.setattr(stems, "_known", stems._Known())
    monkeypatch.setattr(stems, "wanted_by", lambda _: frozenset(("made anew",)))
    assert needed(r"\bknees?\b") == first == {"knee", "knees"}
    assert needed(r"\bhips?\b") == {"made anew"}
