"""A policy's own rules, held to their own examples before they judge anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimlint.audit.examples import Tried, try_examples
from claimlint.checks.base import Check
from claimlint.model.lazydata import replace
from claimlint.policy.problems import Problems
from claimlint.policy.types import Fields, Policy, Rule

_LONGEST = 80


def own_rules(policy: Policy) -> tuple[Rule, ...]:
    """Return the rules that the policy's files define themselves, those of shipped packs left out."""
    return tuple(rule for rule in policy.rules.values() if not rule.pack)


def prove(policy: Policy, checks: Mapping[str, Check], today: date) -> None:
    """Hold each of the policy's own rules to its examples.

    The rules of shipped packs are not tried: a release has tested them, and what a house sets may well change
    what they report.

    Args:
        policy: the resolved policy.
        checks: the checks by name.
        today: the date for examples that name none.

    Raises:
        PolicyErrors: for every example that a rule does not treat as it says, at the example's line.
    """
    problems = Problems()
    if policy.fields != Fields():  # once, and not for every rule: what is worked out for a policy is shared
        policy = replace(policy, fields=Fields())
    for rule in own_rules(policy):
        for tried in try_examples(rule, policy, checks, today):
            if not tried.good:
                problems.add(tried.example.origin, *_wrong(tried))
    problems.raise_any()


def _wrong(tried: Tried) -> tuple[str, str]:
    """Return what is wrong with an example's outcome, and the mend."""
    rule, said = tried.rule.id, f"'{_short(tried.example.text)}'"
    if tried.failed:
        return f"{rule} cannot be tried on its example {said}: {tried.failed[0]}", ""
    if tried.gaps:
        unknown = ", ".join(f"{{{name}}}" for name in tried.gaps)
        return f"{rule} leaves {unknown} in its message on {said}", f"the check {tried.rule.check} does not fill that"
    if tried.wanted == "pass":
        return f"{rule} flags {said}, an example that it must let pass", "make the rule narrower, or mend the example"
    others = ", ".join(tried.spoke)
    heard = f"; {others} speaks there" if others else ""
    mend = f"make the rule ({tried.rule.check}: params, applies_to, excludes) take in this copy, or mend the example"
    return f"{rule} does not flag {said}, its own example{heard}", mend


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."
