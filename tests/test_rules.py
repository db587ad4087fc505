"""Every rule of every shipped pack does with its examples what they say, as ``policy test --all-packs`` has it."""

from __future__ import annotations

from datetime import date

import pytest

from claimlint.audit.examples import try_examples
from claimlint.checks.registry import all_checks
from claimlint.cli.trials import shipped
from claimlint.policy.types import Rule

POLICY = shipped()
TODAY = date(2026, 1, 31)
ENOUGH = 2

each_rule = pytest.mark.parametrize("rule", POLICY.rules.values(), ids=POLICY.rules.keys())


@each_rule
def test_examples_come_out_as_they_say(rule: Rule):
    tried = list(try_examples(rule, POLICY, all_checks(), TODAY))
    bad = [(one.wanted, one.example.text, one.spoke, one.failed, one.gaps) for one in tried if not one.good]
    assert not bad


@each_rule
def test_a_rule_shows_what_it_flags_and_what_it_lets_pass(rule: Rule):
    for examples in (rule.flag, rule.passes):
        assert len({example.text for example in examples}) >= ENOUGH
