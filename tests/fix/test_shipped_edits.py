"""Every rule that offers an edit: the finding is gone, nothing worse takes its place, nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from claimlint.audit.inputs import judge_bytes
from claimlint.checks.registry import all_checks
from claimlint.model.finding import Safety, Severity
from claimlint.model.frozen import FrozenMap
from claimlint.policy.load import overlay
from claimlint.policy.locate import policy_for
from claimlint.policy.packs import Packs
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Example, Policy, Rule
from tests.fix.support import EVERY, SAFE, as_html, fixed, judge_by, pack, rules_in, without

_SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


def _with_edit() -> Iterator[Rule]:
    for name in Packs(policies_root()).names:
        yield from (rule for rule in pack(name).rules.values() if rule.edit and rule.pack == name)


RULES = {rule.id: rule for rule in _with_edit()}
CASES = [
    pytest.param(rule, example, form, id=f"{rule.id}-{number}-{form}")
    for rule in RULES.values()
    for number, example in enumerate(rule.flag)
    for form in _SUFFIXES
]


def _policy(rule: Rule, example: Example, uri: str) -> Policy:
    shipped = pack(rule.pack)
    rules = {**shipped.rules, rule.id: replace(rule, enabled=True)}
    return policy_for(overlay(replace(shipped, rules=FrozenMap(rules)), example, all_checks()), uri)


def _gravest(result) -> list[int]:
    found = [f.severity for page in result.results for f in page.findings if f.suppression is None]
    return [sum(severity.rank <= limit.rank for severity in found) for limit in Severity]


@pytest.mark.parametrize(("rule", "example", "form"), CASES)
def test_the_edit_mends_the_finding(rule, example, form):
    text = as_html(example.text) if form == "html" and example.format != "html" else example.text
    uri, data = f"example{_SUFFIXES[form]}", text.encode()
    policy = _policy(rule, example, uri)
    allowed = SAFE if rule.edit.safety is Safety.SAFE else EVERY
    before = judge_bytes(uri, data, judge_by(policy))
    after, done = fixed(uri, data, policy, allowed)
    assert rule.id in rules_in(before)
    assert rule.id not in rules_in(after)
    assert all(new <= old for new, old in zip(_gravest(after), _gravest(before), strict=True))
    assert rule.id in {finding.rule for finding in done.fixed}
    assert not after.skipped
    if rule.edit.action != "replace-claim":
        assert without(done.after, data)
    assert fixed(uri, done.after, policy, allowed)[1].after == done.after


def test_the_rules_with_edits_are_those_that_were_reviewed():
    safe = {rule.id for rule in RULES.values() if rule.edit.safety is Safety.SAFE}
    insertions = {rule.id for rule in RULES.values() if rule.edit.action != "replace-claim"}
    assert safe == {
        "CL116",
        "CL301",
        "CL302",
        "CL303",
        "CL306",
        "CL502",
        "CL505",
        "CL1001",
        "CL1003",
        "CL1008",
    }
    # A promise is still a promise, a figure without a source still has none, the right disclaimer depends on the
    # product, and new words may not fit.
    assert set(RULES) - safe == {"CL300", "CL403", "CL412", "CL501", "CL1002"}
    assert safe <= insertions


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_machine_takes_no_error_away_unasked(rule):
    assert not (rule.edit.safety is Safety.SAFE and rule.severity is Severity.ERROR)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_without_unsafe_fixes_an_unsafe_edit_is_not_carried_out(rule):
    example = rule.flag[0]
    _, done = fixed("example.txt", example.text.encode(), _policy(rule, example, "example.txt"), SAFE)
    assert (rule.id in {finding.rule for finding in done.fixed}) is (rule.edit.safety is Safety.SAFE)
