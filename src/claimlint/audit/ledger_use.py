"""Where copy uses the entries of a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimlint.checks.evidence import entry_for
from claimlint.model.finding import Location
from claimlint.model.report import DocumentResult
from claimlint.policy.types import LedgerEntry


def where_used(ledger: Sequence[LedgerEntry], results: Iterable[DocumentResult]) -> Mapping[str, tuple[Location, ...]]:
    """Return the places of the claims that each entry approves, by entry id; () for one without use.

    An entry counts as used after its expiry, too: that is the copy that must be looked at again.
    """
    used: dict[str, list[Location]] = {entry.id: [] for entry in ledger}
    for result in results:
        for claim, place in zip(result.claims, result.places, strict=True):
            entry = entry_for(ledger, claim, claim.sentence.of(result.document.text))
            if entry is not None:
                used[entry.id].append(place)
    return {key: tuple(places) for key, places in used.items()}
