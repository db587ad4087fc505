"""Sentence boundaries."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.text import sentences
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


_WORDS = """Dr no No. Smith A B. I the Fig. al. et 2020 5.5 5 . .. ... ? ( ) " ' e.g. U.S. St a.m p.m Inc vs We and X9 Ä
[1] , ; … Jan J""".split()
_BETWEEN = (" ", ". ", ". ", ".  ", "", ".", '." ', ".\u00a0", ".\n")
_SOUPS = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_BETWEEN)), max_size=12)


@given(_SOUPS.map(lambda pairs: "".join(word + between for word, between in pairs)))
def test_what_is_cut_at_once_is_cut_as_one_by_one(text: str) -> None:
    at_once = sentences._at_once(text)
    assert at_once is None or at_once == sentences._one_by_one(text)
