"""Selectors: which claims a rule judges."""

from __future__ import annotations

import pytest

from claimlint.model.claim import Citation, Claim, ClaimType, Polarity, Qualifier, Quantity, Sourcing
from claimlint.model.document import Block, BlockKind
from claimlint.model.finding import Severity
from claimlint.model.frozen import FrozenMap
from claimlint.model.span import Span
from claimlint.policy.select import FIELDS, matches, selects
from claimlint.policy.types import Origin, Rule, Selector

SPAN = Span(0, 4)
BLOCK = Block(BlockKind.TABLE_CELL, SPAN)
CLAIM = Claim(
    id="1",
    type=ClaimType.QUANTITATIVE,
    subtype="rate",
    span=SPAN,
    sentence=SPAN,
    block=0,
    text="83 %",
    quantities=(Quantity(83.0, "%", SPAN, comparator="up to"), Quantity(9.0, "N_of_M", SPAN, upper=19.0)),
    polarity=Polarity.SUCCESS,
    timepoint="12 months",
    sample_size=0,
    status="",
    qualifiers=(Qualifier("variability", "vary", SPAN, 0),),
    citations=(Citation("doi", "10.1/x", SPAN, Sourcing.SPECIFIC),),
)


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({}, True),
        ({"type": ("quantitative",)}, True),
        ({"type": ("fda", "va")}, False),
        ({"type": ("fda", "quantitative"), "subtype": ("score",)}, False),
        ({"subtype": ("!rate",)}, False),
        ({"subtype": ("!score", "!cost")}, True),
        ({"subtype": ("rate", "!cost")}, True),
        ({"polarity": ("success",)}, True),
        ({"status": ("none",)}, True),
        ({"object": ("!none",)}, False),
        ({"unit": ("%",)}, True),
        ({"unit": ("n_of_m",)}, True),
        ({"unit": ("!%",)}, False),
        ({"bound": ("up to",)}, True),
        ({"bound": ("none",)}, True),
        ({"block": ("table-cell",)}, True),
        ({"qualified": ("true",), "sourced": ("specific",)}, True),
        ({"qualifier": ("variability",)}, True),
        ({"qualifier": ("risk",)}, False),
        ({"has_timepoint": ("true",), "has_use": ("false",)}, True),
        ({"has_sample_size": ("true",)}, True),
        ({"negated": ("true",)}, False),
    ],
)
def test_a_selector_matches(fields, holds):
    assert matches(Selector(FrozenMap(fields)), CLAIM, BLOCK) is holds


def test_every_field_holds_a_value_that_it_lists():
    for item in FIELDS.values():
        held = item.get(CLAIM, BLOCK)
        assert held
        assert not item.values or set(held) <= set(item.values), item.name


@pytest.mark.parametrize(
    ("applies", "excludes", "holds"),
    [
        ({}, None, True),
        ({}, {}, True),
        ({"type": ("quantitative",)}, {"qualified": ("true",)}, False),
        ({"type": ("quantitative",)}, {"qualified": ("true",), "sourced": ("none",)}, True),
        ({"type": ("va",)}, None, False),
    ],
)
def test_excludes_takes_away(applies, excludes, holds):
    rule = Rule(
        id="X001", name="x", title="", check="c", severity=Severity.NOTE, message="", origin=Origin("", 1, 1),
        applies_to=Selector(FrozenMap(applies)), excludes=None if excludes is None else Selector(FrozenMap(excludes)),
    )  # fmt: skip
    assert selects(rule, CLAIM, BLOCK) is holds
