"""Sentence boundaries."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.text.sentences import split

CASES = yaml.safe_load(Path(__file__, "../../../fixtures/text/sentences.yaml").resolve().read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split(text)] == expected


@given(st.text(alphabet="ab AZ.,!?()1\"'*¹—é", max_size=200))
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    spans = split(text)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)
