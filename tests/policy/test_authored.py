"""Patterns of authors: what is refused before it can cost memory or time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.errors import PolicyError
from claimlint.model.frozen import FrozenMap
from claimlint.policy.authored import LONGEST, compiled, flaw
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.types import Origin, WordingSet
from claimlint.policy.wording import find


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(?:(?:(?:a{500}){500}){500})b", "multiply"),
        ("(a{,9000}){9}", "multiply"),
        ("(" * 900 + "a" + ")" * 900, "nest deeper"),
        ("a{999}b" * 40, "add up"),
        ("a" * (LONGEST + 1), "longer than"),
        ("(?R)", "call itself"),
        ("(a)(?1)", "call itself"),
        (r"\L<words>", "named list"),
        ("(", "not a regular expression"),
        ("[a", "not a regular expression"),
    ],
)
def test_refused(pattern, message):
    assert message in (flaw(pattern) or "")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bFDA[- ]approved\b[^.]{0,160}\boff[- ]label\b",
        "[(]{3}[{]9999}",
        r"\({900}x{20}",
        "(?-i:VA)",
        "[a-z--[aeiou]]{2,5}",
    ],
)
def test_accepted(pattern):
    assert flaw(pattern) is None


def test_alternatives_are_one_expression():
    assert [match[0] for match in compiled(["a+", "B|c"]).finditer("aab C")] == ["aa", "b", "C"]


@given(st.text(alphabet="ab()[]{}|*+?\\^,0159", max_size=40))
def test_any_pattern_is_judged_without_an_accident(pattern):
    if flaw(pattern) is None:
        compiled([pattern]).search("aaabbb ab", timeout=0.5)


def test_a_wording_with_many_slots_runs_under_the_time_limit():
    wording = " ".join(f"{{{letter}}}" for letter in "abcdefghij") + " z"
    origin = Origin("own.yaml", 4, 3)
    with pytest.raises(PatternTimeoutError) as caught:
        find(WordingSet("s", (wording,), slots=FrozenMap(), origin=origin), "word " * 20_000)
    assert isinstance(caught.value, PolicyError)
    assert (caught.value.uri, caught.value.line) == ("own.yaml", 4)
