"""Claims that the policy's ledger does not hold, or holds otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import about_the_same, approves, differences, entry_for
from claimlint.model.claim import Claim
from claimlint.policy.types import LedgerEntry


class Ledger:
    """Reports selected claims that no entry in force approves. A policy without a ledger reports nothing."""

    name = "ledger"
    params: Mapping[str, Param] = MappingProxyType({})

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim outside the ledger, against its nearest entry, or past its expiry."""
        ledger = context.policy.ledger
        if not ledger:
            return
        today = context.today.isoformat()
        in_force = [entry for entry in ledger if not entry.expires or entry.expires >= today]
        for claim in context.selected:
            if entry_for(in_force, claim) is not None:
                continue
            values = {**values_of(claim), **_verdict(ledger, claim)}
            yield Hit(claim.span, claim, values)


def _verdict(ledger: tuple[LedgerEntry, ...], claim: Claim) -> dict[str, str]:
    expired = next((entry for entry in ledger if approves(entry, claim)), None)
    if expired is not None:
        return _said(f"its ledger entry {expired.id} expired on {expired.expires}", expired)
    near = next((entry for entry in ledger if about_the_same(entry, claim)), None)
    if near is not None:
        what = ", ".join(differences(near, claim)) or "wording"
        return _said(f'it differs from ledger entry {near.id} ({what}), which approves "{near.wording}"', near)
    return {"problem": "no ledger entry approves it", "approved": ""}


def _said(problem: str, entry: LedgerEntry) -> dict[str, str]:
    return {"problem": problem, "approved": entry.wording}


CHECK = Ledger()
