"""Ranges, sentences and patterns that checks look with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.checks.copytext import Ranges, passage
from claimlint.checks.patterns import Patterns, refused
from claimlint.model.span import Span
from claimlint.policy.problems import PatternTimeoutError
from tests.checks.support import document

_SPANS = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: Span(pair[0], sum(pair)))
_COPY = st.lists(
    st.sampled_from(["It helps.", "Outcomes\u00a0vary!", "Is it \u201csafe\u201d?", "VA\u2011approved.", "83\u00ad%"]),
    min_size=1,
).map(" ".join)


@given(st.lists(_SPANS), _SPANS)
def test_ranges_touch_what_one_of_them_overlaps(spans: list[Span], asked: Span) -> None:
    assert Ranges(spans).touch(asked) is any(span.overlaps(asked) for span in spans)


@given(_COPY, st.data())
def test_every_offset_lies_in_the_sentence_that_is_found_for_it(copy: str, data: st.DataObject) -> None:
    here = passage(document({"blocks": [copy]}), 0)
    offset = data.draw(st.integers(0, len(here.text) - 1))
    found = here.sentence_at(offset)
    assert found in (*here.sentences, Span(0, len(here.text)))
    assert found.start <= offset < found.end


@given(_COPY)
def test_the_sentences_beside_one_are_its_neighbours(copy: str) -> None:
    here = passage(document({"blocks": [copy]}), 0)
    known = here.sentences
    for number, sentence in enumerate(known):
        first, last = known[max(number - 1, 0)], known[min(number + 1, len(known) - 1)]
        assert here.adjacent(here.span(sentence)) == here.text[first.start : last.end]


def test_a_runaway_pattern_is_stopped() -> None:
    with pytest.raises(PatternTimeoutError):
        Patterns([r"(?:\w+\s?)+[!?]"]).found_in("a " * 4000)


def test_a_pattern_that_does_not_compile_is_refused() -> None:
    assert refused(["(open"])
    assert refused([7])
    assert refused([r"\bVA\b"]) is None
