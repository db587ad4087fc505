"""Which rules can have something to say of a page: those whose wordings cannot stand there are not carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint import store
from claimlint.model.claim import Claim, ClaimType
from claimlint.model.document import Block, Document
from claimlint.model.reading import Reading
from claimlint.policy.types import Policy, Rule
from claimlint.text.asked import Asked, asked_of
from claimlint.text.normalize import normalize
from claimlint.text.sieve import Sieve

if TYPE_CHECKING:
    from claimlint.checks.base import Check

_PACKAGE = Path(__file__).parents[1]
_Known = Mapping[str, tuple[Any, ...]]
"""Of rules by id, what else their needs depend on."""


class Turn(NamedTuple):
    """A rule to carry out on a page.

    Attributes:
        rule: the rule.
        claims: those of the page that it can judge; what else its selector asks of them is not looked at yet.
        of_claims: whether it finds nothing where it judges no claim.
    """

    rule: Rule
    claims: Sequence[Claim]
    of_claims: bool


class _Plan(NamedTuple):
    """What the rules of a policy need.

    Attributes:
        numbers: the number of each rule of which the sieve knows a need, by id.
        of_claims: the ids of rules that have nothing to say where no claim stands that they apply to.
        sieve: tells the numbers that a page meets.
        known: the rules that the plan holds for.
    """

    numbers: Mapping[str, int]
    of_claims: frozenset[str]
    sieve: Sieve
    known: _Known


class Rules:
    """The enabled rules of a policy, with a sieve in front."""

    def __init__(self, policy: Policy, plan: _Plan) -> None:
        self._sieve = plan.sieve
        self._rules: list[tuple[Rule, int, bool]] = []
        self._of_kinds: dict[tuple[ClaimType, str], tuple[str, ...]] = {}
        for rule in policy.rules.values():
            if rule.enabled and rule.check:
                # A rule that path settings changed is not what the plan speaks of.
                planned = plan.known.get(rule.id) == _told(rule)
                bit = 1 << plan.numbers[rule.id] if planned and rule.id in plan.numbers else 0
                self._rules.append((rule, bit, planned and rule.id in plan.of_claims))

    def of(self, document: Document, reading: Reading) -> Iterator[Turn]:
        """Yield the rules that could find something in ``document``, in the policy's order."""
        met = self._met(document)
        judging = self._judging(document, reading)
        for rule, bit, of_claims in self._rules:
            claims = judging.get(rule.id, ())
            if (claims or not of_claims) and (not bit or met & bit):
                yield Turn(rule, claims, of_claims)

    def _judging(self, document: Document, reading: Reading) -> Mapping[str, Sequence[Claim]]:
        """Return by rule the claims that it can judge by their type and subtype, in reading order.

        A policy has a hundred rules for a dozen types and subtypes: each kind of claim is asked of them once.
        """
        judging: dict[str, list[Claim]] = {}
        for claim in reading.claims:
            kind = claim.type, claim.subtype
            rules = self._of_kinds.get(kind)
            if rules is None:
                rules = self._of_kinds[kind] = self._of_kind(claim, document.blocks[claim.block])
            for rule in rules:
                judging.setdefault(rule, []).append(claim)
        return judging

    def _of_kind(self, claim: Claim, block: Block) -> tuple[str, ...]:
        from claimlint.policy.select import takes_kind

        return tuple(rule.id for rule, _, _ in self._rules if takes_kind(rule, claim, block))

    def _met(self, document: Document) -> int:
        if not any(bit for _, bit, _ in self._rules):
            return 0
        return self._sieve.met(" ".join(normalize(block.span.of(document.text)).text for block in document.blocks))


def rules_of(policy: Policy, checks: Mapping[str, Check], base: Policy | None = None) -> Rules:
    """Return the rules of ``policy``; what they need is worked out once and kept between runs.

    ``base`` is the policy without path settings, so that files with different ones share what was worked out.
    """
    return _known(_Same(policy), _Same(checks), _Same(base or policy))


class _Same:
    """Something that is equal to itself only: a key for what is large and never changes."""

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


@lru_cache(maxsize=64)
def _known(policy: _Same, checks: _Same, base: _Same) -> Rules:
    return Rules(policy.it, _plan(base, checks))


@lru_cache(maxsize=16)
def _plan(policy: _Same, checks: _Same) -> _Plan:
    rules = [rule for rule in policy.it.rules.values() if rule.check and (rule.enabled or policy.it.paths)]
    known = {rule.id: _told(rule) for rule in rules}
    made_from = (
        [
            (rule_id, rule_check, sorted(map(repr, params.items())), selected)
            for rule_id, (rule_check, params, selected) in known.items()
        ],
        dict(policy.it.glossary),
        [store.modules(_PACKAGE / room) for room in ("checks", "policy", "text")],
        store.installed(),
    )
    asked, numbers, of_claims = store.kept("rules", made_from, lambda: _made(rules, policy.it, checks.it))
    return _Plan(numbers, frozenset(of_claims), Sieve(Asked(*asked)), known)


def _told(rule: Rule) -> tuple[Any, ...]:
    """Return what the needs of a rule depend on, besides the policy's glossary."""
    return rule.check, rule.params, bool(rule.applies_to.fields)


def _made(rules: list[Rule], policy: Policy, checks: Mapping[str, Check]) -> tuple[Any, ...]:
    """Return what is asked, the numbers of the rules that ask, and the rules of claims."""
    ways: list[tuple[int, tuple[str]]] = []
    numbers: dict[str, int] = {}
    of_claims = []
    for rule in rules:
        check = checks.get(rule.check)
        needs, asks_claims = getattr(check, "needs", None), getattr(check, "of_claims", None)
        piece = needs(rule, policy) if needs is not None else ""
        if piece:
            numbers[rule.id] = len(numbers)
            ways.append((numbers[rule.id], (piece,)))
        if asks_claims is not None and asks_claims(rule):
            of_claims.append(rule.id)
    return tuple(asked_of(ways)), numbers, of_claims
