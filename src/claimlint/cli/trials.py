"""What came of the examples of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from claimlint.audit.examples import Tried, try_examples
from claimlint.audit.proof import own_rules, prove
from claimlint.checks.registry import all_checks
from claimlint.cli.rulebook import all_rules, policy_of, rule_called
from claimlint.policy.load import packs_policy
from claimlint.policy.packs import Packs
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Policy, Rule
from claimlint.reporters.terminal import line


def validated(file: Path | None, today: date) -> Iterator[str]:
    """Yield what is to be said of the policy in ``file`` (None: the one that holds here) if nothing is wrong.

    Raises:
        PolicyErrors: with everything that is wrong, a rule that fails its own examples included.
    """
    policy = policy_of(file)
    prove(policy, all_checks(), today)
    name = policy.uri or "the default policy"
    rules = all_rules(policy)
    yield line(f"{name}: good, {len(rules)} rules, {sum(rule.enabled for rule in rules)} on")
    for rule in own_rules(policy):
        lacking = " and ".join(f"no example to {word}" for word in _lacking(rule))
        if lacking:
            yield line(f"{rule.origin.uri}:{rule.origin.line}: {rule.id} has {lacking}: nothing shows what it does")


def _lacking(rule: Rule) -> Iterator[str]:
    if not rule.flag:
        yield "flag"
    if not rule.passes:
        yield "pass"


def shipped() -> Policy:
    """Return the policy of every shipped pack together."""
    return packs_policy(Packs(policies_root()).names, all_checks())


def trials(policy: Policy, keys: Iterable[str], today: date) -> list[Tried]:
    """Return what came of the examples of the rules called ``keys``, of every rule for no keys.

    What a house sets (products, ledger, options) must not make an example of a shipped rule fail.

    Raises:
        UsageError: if a rule does not exist.
    """
    packs = packs_policy(policy.packs, all_checks())
    chosen = [rule_called(policy, key) for key in keys] or list(policy.rules.values())
    tried: list[Tried] = []
    for rule in chosen:
        under = packs if rule.id in packs.rules else policy
        tried.extend(try_examples(under.rules.get(rule.id, rule), under, all_checks(), today))
    return tried


def tried_lines(tried: Iterable[Tried]) -> Iterator[str]:
    """Yield a line for each example that a rule failed, and the count."""
    bad = total = 0
    seen: set[str] = set()
    for one in tried:
        total += 1
        seen.add(one.rule.id)
        if not one.good:
            bad += 1
            gaps = tuple(f"{{{name}}} unfilled" for name in one.gaps)
            spoke = ", ".join(one.failed or gaps or one.spoke) or "nothing"
            place = f"{one.example.origin.uri}:{one.example.origin.line}"
            yield line(f"{place}: {one.rule.id} must {one.wanted} {one.example.text!r}, but got {spoke}")
    rules = f"{len(seen)} rule{'' if len(seen) == 1 else 's'}"
    yield f"{rules}: {total - bad} examples good, {bad} not."
