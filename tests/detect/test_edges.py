"""Claims begin and end at the edges of phrases, whatever stands around them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from detect.soups import TEXTS
from detect.statements import cases, page
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.detect import detect
from claimlint.detect.detectors import detectors
from claimlint.detect.edges.marks import left_open, opened_before
from claimlint.detect.edges.whole import whole
from claimlint.model.claim import Claim

SOUPS = st.one_of(
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from(sorted({word for text in TEXTS for word in text.split()})), max_size=30).map(" ".join),
    st.lists(st.sampled_from(TEXTS).map(lambda text: text[: len(text) // 2]), max_size=4).map(" ".join),
)


def claims(text: str) -> tuple[Claim, ...]:
    return detect(page(text).document).claims


@pytest.mark.parametrize("case", cases("edges"), ids=lambda case: case["text"][:50])
def test_claims_are_whole_phrases(case: dict[str, Any]) -> None:
    assert [claim.text for claim in claims(case["text"])] == case["claims"]


@given(SOUPS)
@settings(max_examples=150, deadline=None)
def test_claims_hold_their_figures_and_keep_to_their_sentence(text: str) -> None:
    for claim in claims(text):
        assert claim.sentence.contains(claim.span)
        assert claim.text == claim.text.strip()
        assert all(claim.span.overlaps(quantity.span) for quantity in claim.quantities)


@given(SOUPS)
@settings(max_examples=150, deadline=None)
def test_no_claim_grows_into_another(text: str) -> None:
    for passage in page(text).passages:
        for sentence in passage.sentences:
            drafts = [draft for detector in detectors() for draft in detector.find(sentence)]
            grown = sorted(zip(drafts, whole(sentence, drafts), strict=True), key=lambda pair: pair[0].start)
            for (left, (_, end)), (right, (start, _)) in pairwise(grown):
                assert left.end > right.start or end <= start


@pytest.mark.parametrize(
    ("text", "start", "told"),
    [
        ("(Ada M., Pell) Nerve release is approved", 1, "Nerve release is approved"),
        ('she said "it helped" and the wrap is approved', 10, " and the wrap is approved"),
        ("the wrap (a brace) is approved", 4, "wrap (a brace) is approved"),
        ("the 510(k) wrap is approved", 4, "510(k) wrap is approved"),
    ],
)
def test_half_a_pair_before_the_claim_is_left_off(text: str, start: int, told: str) -> None:
    assert text[opened_before(text, start, text.rindex("approved")) :].strip() == told.strip()


def test_half_a_bracket_behind_the_claim_is_left_off() -> None:
    text = "95% would return (2023 survey) and 4% (4/99) not"
    assert text[: left_open(text, 0, 3, text.index(" survey"))] == "95% would return"
    assert left_open(text, 0, 3, len(text)) == len(text)


def test_a_sentence_without_end_is_read_around_each_claim() -> None:
    told = "our gel permanently cures back pain and we are the only clinic in Ohio with a rink, "
    texts = {claim.text for claim in claims(told * 60)}
    assert texts == {"permanently cures back pain", "the only clinic in Ohio"}
