"""The VA detector against its cases, and laws that hold for any text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from detect.statements import cases, compare, found, page
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.detect.detectors.va import DETECTOR
from claimlint.model.claim import ClaimType

_CASES = cases("va")
_ANCHORS = [re.compile(anchor, re.IGNORECASE) for anchor in DETECTOR.anchors]
_VOCABULARY = """
    VA V.A. the Veterans Affairs veterans TRICARE CHAMPVA covers pays cover may if when your provider refers you
    authorizes no copay free MISSION Act Community Care Network in network approved clinic endorsed by not
    affiliated with , ; . ? ( ) 23220 ECMO shunt Choice Program benefits benefit use accept never see a bill decides
    eligible for under partner | the department doctors trust our
"""
_WORDS = st.sampled_from(_VOCABULARY.split())


@pytest.mark.parametrize("case", _CASES, ids=[case["text"][:50] for case in _CASES])
def test_case(case: dict[str, Any]) -> None:
    compare(DETECTOR, case)


@pytest.mark.parametrize("case", [c for c in _CASES if c["claims"]], ids=lambda case: case["text"][:50])
def test_a_claim_has_an_anchor_in_its_block(case: dict[str, Any]) -> None:
    for sentence, _ in found(DETECTOR, case["text"]):
        assert any(anchor.search(sentence.passage.normalized.text) for anchor in _ANCHORS)


@given(st.lists(_WORDS, min_size=1, max_size=24).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_words_give_ordered_drafts_inside_the_sentence_behind_an_anchor(text: str) -> None:
    for passage in page(text).passages:
        for sentence in passage.sentences:
            drafts = list(DETECTOR.find(sentence))
            assert all(0 <= d.start < d.end <= len(sentence.text) for d in drafts)
            assert all(left.end <= right.start for left, right in pairwise(drafts))
            assert all(d.type is ClaimType.VA and d.negated == (d.subtype == "va_disclaimer") for d in drafts)
            assert not drafts or any(anchor.search(passage.normalized.text) for anchor in _ANCHORS)
