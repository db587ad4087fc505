"""Hints let through what a table has candidates for, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect import hints
from claimlint.detect.hints import Hints
from claimlint.detect.indexed import indexed
from claimlint.detect.lexicon.limits import CLASSES
from claimlint.detect.phrases import PhraseTable, phrases
from claimlint.detect.qualifier_patterns import PATTERNS
from claimlint.text.normalize import normalize

CASES = Path(__file__).parents[2] / "fixtures/detectors/cases_b.jsonl"
TABLE = phrases(CLASSES, PATTERNS)
SMALL = phrases({"who": frozenset({"each patient", "you"})}, {"a": ["results? vary|differ", ":who _{0,2} heals"]})


def candidates(table: PhraseTable, text: str) -> list[str]:
    return sorted(table[number].pattern for number in table.candidates(indexed(text).words))


def test_texts_of_the_fixtures() -> None:
    found = Hints(TABLE)
    texts = [
        normalize(json.loads(line)["text"]).text for line in CASES.read_text(encoding="utf-8").splitlines() if line
    ]
    held = [sorted(phrase.pattern for phrase in found.held(text.split())) for text in texts]
    assert held == [candidates(TABLE, text) for text in texts]
    assert any(held)
    assert not all(held)


@given(
    st.lists(st.sampled_from(["Results", "vary.", "(differ)", "each", "PATIENT", "you-heals", "\u00a0", "\u03a3", "x"]))
)
def test_made_up_texts(words: list[str]) -> None:
    text = " ".join(words)
    assert sorted(phrase.pattern for phrase in Hints(SMALL).held(text.split())) == candidates(SMALL, text)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "_REMEMBERED", 3)
    found = Hints(SMALL)
    assert any(found.held("one two three four results vary".split()))
    assert len(found) <= 3
