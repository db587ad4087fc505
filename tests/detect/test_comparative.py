"""The comparative detector against its cases."""

from __future__ import annotations

import re
from typing import Any

import pytest
from detect.statements import cases, compare, page
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.detect.detectors.comparative import DETECTOR
from claimlint.model.claim import ClaimType

_CASES = cases("comparative")
_WORDS = st.sampled_from(
    [
        "better",
        "than",
        "surgery",
        "safer",
        "the",
        "best",
        "clinic",
        "in",
        "state",
        "only",
        "#1",
        "no",
        "other",
        "voted",
        "by",
        "Tarrow",
        "Ledger",
        "2023",
        "unlike",
        "pills",
        ",",
        ".",
        "most",
        "trusted",
        "above",
        "national",
        "average",
        "leading",
        "as",
        "effective",
        "drugs",
    ]
)


@pytest.mark.parametrize("case", _CASES, ids=[case["text"][:50] for case in _CASES])
def test_case(case: dict[str, Any]) -> None:
    compare(DETECTOR, case)


@given(st.lists(_WORDS, min_size=1, max_size=24).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_words_give_drafts_inside_the_sentence_behind_an_anchor(text: str) -> None:
    for passage in page(text).passages:
        for sentence in passage.sentences:
            drafts = list(DETECTOR.find(sentence))
            assert all(0 <= d.start < d.end <= len(sentence.text) for d in drafts)
            assert all(d.type is ClaimType.COMPARATIVE for d in drafts)
            assert not drafts or any(re.search(a, passage.normalized.text, re.IGNORECASE) for a in DETECTOR.anchors)
