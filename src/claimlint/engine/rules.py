"""Which rules can have something to say of a page: those whose wordings cannot stand there are not carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from claimlint import store
from claimlint.checks.base import Check
from claimlint.model.document import Document
from claimlint.policy.types import Policy, Rule
from claimlint.text.normalize import normalize
from claimlint.text.sieve import Asked, Sieve, asked_of

_PACKAGE = Path(__file__).parents[1]


class Rules:
    """The enabled rules of a policy, with a sieve in front."""

    def __init__(self, rules: tuple[Rule, ...], asked: Asked) -> None:
        self._rules = rules
        self._sieve = Sieve(asked)
        self._sieved = frozenset(need for need, _ in asked.wanted)

    def of(self, document: Document) -> Iterator[Rule]:
        """Yield the rules that could find something in ``document``, in the policy's order."""
        if not self._sieved:
            yield from self._rules
            return
        met = self._sieve.met(" ".join(normalize(block.span.of(document.text)).text for block in document.blocks))
        for number, rule in enumerate(self._rules):
            if number not in self._sieved or met >> number & 1:
                yield rule


def rules_of(policy: Policy, checks: Mapping[str, Check]) -> Rules:
    """Return the rules of ``policy``; what they need is worked out once and kept between runs."""
    return _known(_Same(policy), _Same(checks))


class _Same:
    """Something that is equal to itself only: a key for what is large and never changes."""

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


@lru_cache(maxsize=16)
def _known(policy: _Same, checks: _Same) -> Rules:
    rules = tuple(rule for rule in policy.it.rules.values() if rule.enabled and rule.check)
    if policy.it.paths:  # then files have policies of their own, and reckoning would take longer than judging
        return Rules(rules, asked_of(()))
    made_from = (
        [(rule.id, rule.check, sorted(map(repr, rule.params.items()))) for rule in rules if _asks(rule, checks.it)],
        dict(policy.it.glossary),
        [store.modules(_PACKAGE / room) for room in ("checks", "policy", "text")],
        store.installed(),
    )
    found = store.kept("rules", made_from, lambda: tuple(asked_of(_ways(rules, policy.it, checks.it))))
    return Rules(rules, Asked(*found))


def _asks(rule: Rule, checks: Mapping[str, Check]) -> Any:
    return getattr(checks.get(rule.check), "needs", None)


def _ways(rules: tuple[Rule, ...], policy: Policy, checks: Mapping[str, Check]) -> Iterator[tuple[int, tuple[str]]]:
    for number, rule in enumerate(rules):
        needs = _asks(rule, checks)
        piece = needs(rule, policy) if needs is not None else ""
        if piece:
            yield number, (piece,)
