"""Approved wordings in copy."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.errors import PolicyError
from claimlint.model.frozen import FrozenMap
from claimlint.model.span import Span
from claimlint.policy import wording
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.types import Origin, WordingSet
from claimlint.policy.wording import Fit, canonical, find, same, similarity
from tests.policy.support import FIXTURES

CASES = yaml.safe_load((FIXTURES / "wording.yaml").read_text("utf-8"))
ORIGIN = Origin("claimlint.yaml", 7, 3)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_wordings_are_found(case):
    wordings = WordingSet(
        "s", tuple(case["wordings"]), tuple(case.get("patterns", ())), FrozenMap(case.get("slots", {})), ORIGIN
    )
    match = find(wordings, case["text"])
    assert match.fit.name.lower() == case["fit"], match
    if "found" in case:
        assert match.span is not None
        assert match.span.of(case["text"]) == case["found"]
    assert (match.span is None) is (match.fit is Fit.ABSENT)


def test_a_pattern_that_runs_away_is_an_error_at_its_set(monkeypatch):
    monkeypatch.setattr(wording, "TIMEOUT", 0.05)
    with pytest.raises(PatternTimeoutError) as caught:
        find(WordingSet("s", (), (r"(?:\w+\s?)+\d\d\d\d$",), origin=ORIGIN), "a word " * 400 + "!")
    assert (caught.value.uri, caught.value.line) == ("claimlint.yaml", 7)


@pytest.mark.parametrize("pattern", ["(", "x" * 2001])
def test_a_shipped_pattern_that_does_not_compile_is_an_error_when_used(pattern):
    with pytest.raises(PolicyError, match="is not a regular expression"):
        find(WordingSet("s", (), (pattern,), origin=ORIGIN), "copy")


def test_near_can_be_turned_off():
    wordings = WordingSet("s", ("one two three four five",))
    assert find(wordings, "one two three four six").fit is Fit.NEAR
    assert find(wordings, "one two three four six", near=1.1).fit is Fit.ABSENT


def test_same_and_similarity():
    assert same("Individual  results vary.", "individual results VARY")
    assert not same("Individual results vary.", "Individual results differ.")
    assert similarity("a b c d", "a b c e") == 0.75
    assert similarity("", "") == 0.0


def test_a_wording_at_the_end_of_long_copy_is_found():
    wordings = WordingSet("s", ("this treatment has not been evaluated by {x} and {y} at all.",) * 5)
    text = "This treatment has not been and not been. " * 4000
    assert find(wordings, text).fit is Fit.ABSENT
    last = "This treatment has not been evaluated by us and them at all."
    assert find(wordings, text + last).span == Span(len(text), len(text) + len(last))


WORDS = st.lists(
    st.sampled_from(
        [
            "results",
            "vary",
            "from",
            "one",
            "person",
            "to",
            "another",
            "12%",
            "FDA\u2019s",
            "\u201cit\u201d",
            "e.g.",
            "\ufb01ve",
        ]
    ),
    min_size=1,
)


@given(WORDS, WORDS, WORDS)
def test_a_wording_is_found_in_any_copy_that_holds_it(before, wanted, after):
    text = " ".join([*before, *wanted, *after])
    match = find(WordingSet("s", (" ".join(wanted),)), text)
    assert match.fit is Fit.EXACT
    assert match.span is not None
    assert canonical(match.span.of(text)).rstrip(".") == canonical(" ".join(wanted)).rstrip(".")


@given(st.text(max_size=80), st.text(max_size=30))
def test_any_text_and_wording_can_be_compared(text, words):
    match = find(WordingSet("s", (words,)), text)
    assert 0 <= match.ratio <= 1
    if match.span is not None:
        assert match.span.end <= len(text)
