"""A claim that the rule's selector takes is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.model.claim import Claim
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "needs": Param("list", (), doc="patterns, one of which must stand within the rule's reach", check=refused),
        "unless": Param(
            "list", (), doc="patterns that let the claim pass where one stands within reach", check=refused
        ),
    }
)


class ClaimCondition:
    """Reports the selected claims, narrowed by wording around them (``within`` says how far)."""

    name = "claim-condition"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each selected claim whose surroundings meet the params."""
        excused = self._excused(context)
        return (Hit(claim.span, claim, values_of(claim)) for claim in context.selected if not excused(claim))

    def _excused(self, context: CheckContext) -> Callable[[Claim], bool]:
        needs = patterns(context.rule.params, "needs")
        unless = patterns(context.rule.params, "unless")
        around, scope = Surroundings(context.document), context.rule.within
        known: dict[tuple[str, int], bool] = {}

        def excused(claim: Claim) -> bool:
            if not (needs or unless):
                return False
            key = around.key(claim, scope)
            if key not in known:
                text = around.text(claim, scope)
                known[key] = (bool(needs) and not needs.found_in(text)) or unless.found_in(text)
            return known[key]

        return excused


CHECK = ClaimCondition()
