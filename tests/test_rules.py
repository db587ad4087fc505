"""Every shipped rule does with its examples what they say."""

from __future__ import annotations

from datetime import date

import pytest

from claimlint.audit.examples import try_examples
from claimlint.checks.registry import all_checks
from claimlint.policy.load import load_policy
from claimlint.policy.types import Rule

POLICY = load_policy(None, all_checks())
TODAY = date(2026, 1, 31)


@pytest.mark.parametrize("rule", POLICY.rules.values(), ids=POLICY.rules.keys())
def test_examples_come_out_as_they_say(rule: Rule):
    tried = list(try_examples(rule, POLICY, all_checks(), TODAY))
    bad = [(one.wanted, one.example.text, one.spoke, one.failed) for one in tried if not one.good]
    assert not bad


@pytest.mark.parametrize("rule", POLICY.rules.values(), ids=POLICY.rules.keys())
def test_a_rule_shows_what_it_flags_and_what_it_lets_pass(rule: Rule):
    assert rule.flag
    assert rule.passes
