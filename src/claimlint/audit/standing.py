"""What people accepted and approved, and what a run made of it: waivers, baseline, ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from claimlint.audit.policies import Policies
from claimlint.model.finding import Location
from claimlint.model.report import DocumentResult
from claimlint.model.standing import BaselineUse, LedgerSource, LedgerUse, WaiverUse
from claimlint.policy.types import LedgerEntry, Policy
from claimlint.suppress.baseline import Baseline
from claimlint.suppress.waivers import expired, place_of


class Standing:
    """Adds up, a page at a time, which waivers, baseline entries and ledger entries a run used."""

    __slots__ = ("_matched", "_places", "_policies", "_waived")

    def __init__(self, policies: Policies) -> None:
        self._policies = policies
        self._waived: Counter[Location] = Counter()
        self._places: dict[tuple[str, str], list[Location]] = {}
        self._matched = 0

    def add(self, result: DocumentResult) -> None:
        """Count what one page used."""
        for finding in result.findings:
            if finding.suppression is None:
                continue
            if finding.suppression.kind == "waiver" and finding.suppression.location is not None:
                self._waived[finding.suppression.location] += 1
            self._matched += finding.suppression.kind == "baseline"
        policy = self._policies.above(Path(result.document.uri).parent)
        if policy.ledger:
            from claimlint.audit.ledger_use import where_used

            for entry, places in where_used(policy.ledger, [result]).items():
                self._places.setdefault((policy.uri, entry), []).extend(places)

    def waivers(self, today: date) -> Iterator[WaiverUse]:
        """Yield every waiver of the policies that judged, in their order."""
        for policy in self._policies.used:
            for one in policy.waivers:
                place = place_of(one.origin)
                state = "expired" if expired(one, today) else "in-force"
                yield WaiverUse(
                    rule=one.rule, reason=one.reason, approver=one.approver, expires=one.expires, place=place,
                    state=state, findings=self._waived[place], path=one.path, claim=one.claim,
                    fingerprint=one.fingerprint,
                )  # fmt: skip

    def ledger(self, today: date) -> Iterator[LedgerUse]:
        """Yield every entry of the ledgers that judged, in their order."""
        for policy in self._policies.used:
            if not policy.ledger:
                continue
            from claimlint.policy.ledger import status

            folder = Path(policy.uri).parent
            yield from (self._entry(policy, entry, status(entry, folder, today)) for entry in policy.ledger)

    def _entry(self, policy: Policy, entry: LedgerEntry, state: str) -> LedgerUse:
        sources = tuple(LedgerSource(one.kind, one.reference, one.file, one.sha256) for one in entry.sources)
        return LedgerUse(
            id=entry.id, wording=entry.wording, state=state, place=place_of(entry.origin), owner=entry.owner,
            approver=entry.approver, approved=entry.approved, expires=entry.expires, sources=sources,
            used=tuple(self._places.get((policy.uri, entry.id), ())),
        )  # fmt: skip

    def baseline(self, accepted: Baseline, uri: str, stale: int) -> BaselineUse:
        """Return what the run made of the baseline ``accepted``, which the file ``uri`` holds.

        ``stale`` is how many of its findings no longer occur on the pages read.
        """
        total = sum(entry.count for entry in accepted.entries)
        return BaselineUse(uri, total, self._matched, stale, accepted.tool, accepted.policy)
