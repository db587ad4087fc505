"""What came of the examples of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from claimlint.audit.examples import Tried, try_examples
from claimlint.checks.registry import all_checks
from claimlint.cli.rulebook import rule_called
from claimlint.policy.load import packs_policy
from claimlint.policy.types import Policy
from claimlint.reporters.terminal import line


def trials(policy: Policy, keys: Iterable[str], today: date) -> list[Tried]:
    """Return what came of the examples of the rules called ``keys``, of every rule for no keys.

    What a house sets (products, ledger, options) must not make an example of a shipped rule fail.

    Raises:
        UsageError: if a rule does not exist.
    """
    shipped = packs_policy(policy.packs, all_checks())
    chosen = [rule_called(policy, key) for key in keys] or list(policy.rules.values())
    tried: list[Tried] = []
    for rule in chosen:
        under = shipped if rule.id in shipped.rules else policy
        tried.extend(try_examples(under.rules.get(rule.id, rule), under, all_checks(), today))
    return tried


def tried_lines(tried: Iterable[Tried]) -> Iterator[str]:
    """Yield a line for each example that a rule failed, and the count."""
    bad = total = 0
    for one in tried:
        total += 1
        if not one.good:
            bad += 1
            spoke = ", ".join(one.failed or one.spoke) or "nothing"
            place = f"{one.example.origin.uri}:{one.example.origin.line}"
            yield line(f"{place}: {one.rule.id} must {one.wanted} {one.example.text!r}, but got {spoke}")
    yield f"{total - bad} examples good, {bad} not."
