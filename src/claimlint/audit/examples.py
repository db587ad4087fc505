"""The examples of rules, judged: what a rule must flag and what it must let pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from claimlint.audit.inputs import judge_bytes
from claimlint.checks.base import Check
from claimlint.engine import Judge
from claimlint.model.frozen import FrozenMap
from claimlint.policy.load import overlay, policy_for, today_of
from claimlint.policy.types import Example, Policy, Rule

_SUFFIX = {"text": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class Tried:
    """One example and what came of it: the rules that spoke, and what failed."""

    rule: Rule
    example: Example
    wanted: Literal["flag", "pass"]
    spoke: tuple[str, ...]
    failed: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Return whether the rule did what the example wants."""
        return not self.failed and (self.rule.id in self.spoke) is (self.wanted == "flag")


def try_examples(rule: Rule, policy: Policy, checks: Mapping[str, Check], today: date) -> Iterator[Tried]:
    """Yield the outcome of each example of ``rule`` under ``policy``, the rule switched on.

    Args:
        rule: one of the policy's rules.
        policy: the resolved policy.
        checks: the checks by name.
        today: the date for examples that name none.

    Raises:
        PolicyError: if an example's own policy cannot be used.
    """
    rules = {**policy.rules, rule.id: replace(rule, enabled=True)}
    switched_on = replace(policy, rules=FrozenMap(rules))
    groups: tuple[tuple[Literal["flag", "pass"], tuple[Example, ...]], ...] = (
        ("flag", rule.flag),
        ("pass", rule.passes),
    )
    for wanted, examples in groups:
        for example in examples:
            yield _tried(rule, example, wanted, switched_on, checks, today)


def _tried(
    rule: Rule,
    example: Example,
    wanted: Literal["flag", "pass"],
    policy: Policy,
    checks: Mapping[str, Check],
    today: date,
) -> Tried:
    uri = example.path or f"example{_SUFFIX[example.format]}"
    held = policy_for(overlay(policy, example, checks), uri)
    got = judge_bytes(uri, example.text.encode(), Judge(held, checks, today_of(example, today)), example.format)
    spoke = sorted({finding.rule for result in got.results for finding in result.findings})
    return Tried(rule, example, wanted, tuple(spoke), tuple(skipped.reason for skipped in got.skipped))
