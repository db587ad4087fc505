"""Which wordings limit a claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from detect.documents import paragraph
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect.qualifiers import find_qualifiers

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/detectors/qualifiers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_kinds(case: dict[str, Any]) -> None:
    sentences = paragraph(case["text"]).passages[0].sentences
    assert sorted({match.kind for sentence in sentences for match in find_qualifiers(sentence)}) == case["kinds"]


@pytest.mark.parametrize("lead", ["", "83% improved; ", "83% improved, although ", "Relief: "])
@pytest.mark.parametrize("limit", ["results vary", "not everyone responds", "individual outcomes may differ"])
def test_a_qualifier_is_its_clause(lead: str, limit: str) -> None:
    sentence = paragraph(f"{lead}{limit}.").passages[0].sentences[-1]
    assert [match.text for match in find_qualifiers(sentence)] == [limit]


@given(st.text(max_size=60), st.text(max_size=60))
def test_spans_hold_their_text(before: str, after: str) -> None:
    for sentence in paragraph(f"{before} results vary {after}").passages[0].sentences:
        for match in find_qualifiers(sentence):
            assert sentence.text[match.start : match.end] == match.text
            assert match.text == match.text.strip() != ""
