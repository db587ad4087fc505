"""A claim needs a source in the copy or an approved entry in the claims ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import entry_for, in_force
from claimlint.model.claim import Claim, Sourcing
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "least": Param("choice", "specific", choices=("specific", "vague"), doc="the sourcing that is enough"),
        "ledger": Param(
            "bool", default=True, doc="evidence on file in the policy's ledger counts as a specific source"
        ),
    }
)


class RequireSource:
    """Reports selected claims sourced worse than ``least``.

    The duty is to hold the substantiation before publishing (15 U.S.C. 45, 52), not to print it;
    that is why a ledger entry in force with evidence is as good as a citation.
    """

    name = "require-source"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim without the source it needs."""
        params = context.rule.params
        least = str(params.get("least", "specific"))
        around = Surroundings(context.document)
        ledger = context.policy.ledger if params.get("ledger", True) else ()
        held = [entry for entry in in_force(ledger, context.today) if entry.sources]
        for claim in context.selected:
            if _enough(claim, least):
                continue
            if held and entry_for(held, claim, around.text(claim, "sentence")) is not None:
                continue
            related = tuple((c.span, "this does not identify a source") for c in claim.citations[:1])
            yield Hit(claim.span, claim, {**values_of(claim), "source": _source(claim)}, related)


def _enough(claim: Claim, least: str) -> bool:
    accepted = {Sourcing.SPECIFIC} if least == "specific" else {Sourcing.SPECIFIC, Sourcing.VAGUE}
    return claim.sourced in accepted


def _source(claim: Claim) -> str:
    return claim.citations[0].text if claim.citations else ""


CHECK = RequireSource()
