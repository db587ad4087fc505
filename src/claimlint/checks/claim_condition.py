"""A claim that the rule's selector takes is a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import around
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused

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

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each selected claim whose surroundings meet the params."""
        needs = patterns(context.rule.params, "needs")
        unless = patterns(context.rule.params, "unless")
        for claim in context.selected:
            if needs or unless:
                text = around(context.document, claim, context.rule.within)
                if (needs and not needs.found_in(text)) or unless.found_in(text):
                    continue
            yield Hit(claim.span, claim, values_of(claim))


CHECK = ClaimCondition()
