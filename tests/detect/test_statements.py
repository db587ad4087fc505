"""The statement detectors against their cases, and the laws that hold for any text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from detect.statements import cases, compare, found, page
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.detect.detectors import detectors
from claimlint.detect.draft import Detector
from claimlint.detect.gate import Gate
from claimlint.detect.page import SentenceView
from claimlint.detect.plan import plan_of
from claimlint.detect.screen import worth_reading
from claimlint.model.claim import ClaimType


class _Subject(NamedTuple):
    """A detector, and words that sentences of its kind are made of."""

    name: str
    detector: Detector
    type: ClaimType
    words: str

    def __str__(self) -> str:
        return self.name


_NUMBERS = "quantitative"
"""The detector whose cases are those of numbers and of whole pages of annotated copy."""
_WORDS = {
    "absolute": """
        no zero without side effects risk downtime pain painless cure cures your knee pain forever for good guaranteed
        or your money back permanent results works everyone never again virtually say goodbye to , . the of 100% safe
    """,
    "comparative": """
        better than surgery safer the best clinic in state only #1 no other voted by Tarrow Ledger 2023 unlike pills
        , . most trusted above national average leading as effective drugs
    """,
    "establishment": """
        studies show research has proven clinically to a 2020 trial found that doctors recommended by our experts
        backed science in mice evidence based , . 83% of patients data lab
    """,
    "testimonial": """
        I my " says Maria P. , . — ★★★★★ 54, back gone pain came to us now she walks before after : (Dolan, Dr. Lee
        staff kind again
    """,
    "fda": """
        FDA FDA's Food and Drug Administration approved approval cleared 510(k) K203456 not no the our is are has been
        by for to as registered facility laser exosomes stem cells De Novo granted pending off-label same active
        ingredient Ozempic generic , ; . ? ( ) IND IDE EUA under regulated exempt from meets guidelines Breakthrough
        designation depression regenerates nerves
    """,
    "va": """
        VA V.A. the Veterans Affairs veterans TRICARE CHAMPVA covers pays cover may if when your provider refers you
        authorizes no copay free MISSION Act Community Care Network in network approved clinic endorsed by not
        affiliated with , ; . ? ( ) 23220 ECMO shunt Choice Program benefits benefit use accept never see a bill
        decides eligible for under partner | the department doctors trust our
    """,
}
"""Words that sentences of a detector's kind are made of; a detector without an entry has those of its cases."""


def _subject(detector: Detector) -> _Subject:
    told = " ".join(case["text"] for case in cases(detector.name))
    return _Subject(detector.name, detector, detector.type, _WORDS.get(detector.name, told))


_SUBJECTS = tuple(_subject(detector) for detector in detectors() if detector.name != _NUMBERS)
"""Every detector, with the cases of the file that is called as it is."""
#: Types whose drafts never overlap, and the subtype that alone is negated.
_DISCLAIMERS = {ClaimType.FDA: "fda_disclaimer", ClaimType.VA: "va_disclaimer"}
_CASES = [
    pytest.param(subject, case, id=f"{subject}-{case['text'][:50]}")
    for subject in _SUBJECTS
    for case in cases(subject.name)
]


@pytest.mark.parametrize(("subject", "case"), _CASES)
def test_case(subject: _Subject, case: dict[str, Any]) -> None:
    compare(subject.detector, case)


@pytest.mark.parametrize(("subject", "case"), [param for param in _CASES if param.values[1]["claims"]])
def test_a_claims_sentence_is_worth_reading(subject: _Subject, case: dict[str, Any]) -> None:
    for sentence, _ in found(subject.detector, case["text"]):
        assert _admitted(subject.detector, sentence)


@pytest.mark.parametrize("subject", _SUBJECTS, ids=str)
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_words_give_drafts_inside_a_sentence_worth_reading(subject: _Subject, data: st.DataObject) -> None:
    words = st.lists(st.sampled_from(subject.words.split()), min_size=1, max_size=24)
    for passage in page(" ".join(data.draw(words))).passages:
        for sentence in passage.sentences:
            drafts = list(subject.detector.find(sentence))
            assert all(0 <= d.start < d.end <= len(sentence.text) for d in drafts)
            assert all(d.type is subject.type for d in drafts)
            assert not drafts or _admitted(subject.detector, sentence)
            if subject.type in _DISCLAIMERS:
                assert all(left.end <= right.start for left, right in pairwise(drafts))
                assert all(d.negated == (d.subtype == _DISCLAIMERS[subject.type]) for d in drafts)


def _admitted(detector: Detector, sentence: SentenceView) -> bool:
    gate = Gate(plan_of([detector.needs]))
    return any(one.whole == sentence.whole for one, _ in worth_reading(sentence.passage.page, gate))
