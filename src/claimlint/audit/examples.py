"""The examples of rules, judged: what a rule must flag and what it must let pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePath
from typing import Literal

from claimlint.audit.inputs import judge_bytes
from claimlint.checks.base import Check
from claimlint.engine import Judge, rules_of
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass, replace
from claimlint.policy.load import overlay, today_of
from claimlint.policy.locate import policy_for
from claimlint.policy.placeholders import names
from claimlint.policy.types import Example, Fields, Policy, Rule

_SUFFIX = {"text": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class Tried:
    """One example and what came of it.

    ``spoke`` are the rules that spoke, ``failed`` says what could not be judged, and ``gaps`` are placeholders
    of the rule's message that its check did not fill.
    """

    rule: Rule
    example: Example
    wanted: Literal["flag", "pass"]
    spoke: tuple[str, ...]
    failed: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Return whether the rule did what the example wants."""
        return not (self.failed or self.gaps) and (self.rule.id in self.spoke) is (self.wanted == "flag")


def try_examples(rule: Rule, policy: Policy, checks: Mapping[str, Check], today: date) -> Iterator[Tried]:
    """Yield the outcome of each example of ``rule`` under ``policy``, the rule switched on.

    The policy's ``paths`` count for an example with a path only, and ``fields`` not at all unless the example
    has its own: an example is copy, and not a part of some page.

    Args:
        rule: one of the policy's rules.
        policy: the resolved policy.
        checks: the checks by name.
        today: the date for examples that name none.

    Raises:
        PolicyError: if an example's own policy cannot be used.
    """
    switched_on = examined(policy, rule)
    # A policy made for this rule alone would cost more to plan than to carry out.
    rules = rules_of(policy, checks) if switched_on is policy else None
    groups: tuple[tuple[Literal["flag", "pass"], tuple[Example, ...]], ...] = (
        ("flag", rule.flag),
        ("pass", rule.passes),
    )
    for wanted, examples in groups:
        for example in examples:
            yield _tried(rule, example, wanted, Judge(switched_on, checks, today, rules=rules))


def examined(policy: Policy, rule: Rule) -> Policy:
    """Return ``policy`` as the examples of ``rule`` are judged under it: the rule on, every part of a page judged.

    The policy itself is returned where nothing need be changed: those who try many rules save what is worked out
    for a policy once.
    """
    if policy.fields != Fields():
        policy = replace(policy, fields=Fields())
    if policy.rules.get(rule.id) == rule and rule.enabled:
        return policy
    return replace(policy, rules=FrozenMap({**policy.rules, rule.id: replace(rule, enabled=True)}))


def _tried(rule: Rule, example: Example, wanted: Literal["flag", "pass"], by: Judge) -> Tried:
    # An example's path counts from the policy file, wherever claimlint was started.
    uri = (PurePath(by.policy.uri).parent / (example.path or f"example{_SUFFIX[example.format]}")).as_posix()
    held = overlay(by.policy, example, by.checks)
    held = policy_for(held, uri) if example.path else held
    rules = by.rules if held is by.policy else None
    by = replace(by, policy=held, today=today_of(example, by.today), rules=rules)
    got = judge_bytes(uri, example.text.encode(), by, example.format)
    found = [finding for result in got.results for finding in result.findings]
    told = [finding.message for finding in found if finding.rule == rule.id]
    return Tried(
        rule,
        example,
        wanted,
        spoke=tuple(sorted({finding.rule for finding in found})),
        failed=tuple(skipped.reason for skipped in got.skipped),
        gaps=tuple(name for name in names(rule.message) if any(f"{{{name}}}" in message for message in told)),
    )
