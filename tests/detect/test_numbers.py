"""The number grammar reads each phrase of the fixture as written down there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimlint.detect.numbers import NumberKind, NumberPhrase, scan

_CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "fixtures" / "numbers" / "phrases.yaml").read_text(encoding="utf-8")
)
_EMPTY: dict[str, Any] = {"value": None, "upper": None, "unit": "", "comparator": "", "pair": "", "per": ""}


def _described(phrase: NumberPhrase) -> dict[str, Any]:
    return {name: getattr(phrase, name) for name in ("kind", "text", *_EMPTY)}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_phrases_are_read_as_the_fixture_says(case):
    expected = [{**_EMPTY, **phrase} for phrase in case["phrases"]]
    assert [_described(phrase) for phrase in scan(case["text"])] == expected


def test_every_kind_has_a_case():
    kinds = {phrase["kind"] for case in _CASES for phrase in case["phrases"]}
    assert kinds == set(NumberKind)


def test_codes_and_dates_are_lexical_and_figures_are_not():
    lexical = {kind for kind in NumberKind if kind.lexical}
    assert {NumberKind.DATE, NumberKind.CODE, NumberKind.AGE, NumberKind.TIMEPOINT} <= lexical
    assert lexical.isdisjoint({NumberKind.PERCENT, NumberKind.N_OF_M, NumberKind.PAIR, NumberKind.ORDINAL})


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("83% of our knee patients felt better", "patients"),
        ("8 in 10 people improved", "people"),
        ("over 10,000 happy clients", "clients"),
        ("54% at one year", ""),
        ("Half of our surgical referrals", "referrals"),
    ],
)
def test_the_counted_noun_is_found(text, noun):
    assert scan(text)[0].noun == noun


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("in as little as 15 minutes", "15 minutes"),
        ("up to about 90% of them", "90%"),
        ("10,000 or more", "10,000 or more"),
        ("60% or higher", "60%"),
        ("from $99 a month", "$99 a month"),
        ("north of 95%", "95%"),
    ],
)
def test_the_core_leaves_the_comparator_words_out(text, core):
    phrase = scan(text)[0]
    assert text[phrase.core_start : phrase.core_end] == core


def test_a_figure_keeps_its_own_line():
    assert [phrase.text for phrase in scan("Response: 5\nin 10 minutes")] == ["5", "10 minutes"]


def test_digits_too_long_for_a_figure_are_a_code():
    (phrase,) = scan("9" * 5000)
    assert (phrase.kind, phrase.value) == (NumberKind.CODE, None)
