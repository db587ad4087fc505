"""What stands around a report's pages, as plain data: rules, inputs, waivers, baseline, ledger, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from claimlint.model.finding import Finding
from claimlint.model.report import LeftOut, Repeated, Report
from claimlint.model.standing import BaselineUse, LedgerUse, WaiverUse
from claimlint.policy.order import rule_order
from claimlint.policy.types import Authority, Rule
from claimlint.reporters.records import Record, finding_record, location_record, policy_record, skipped_record


class Tally:
    """Counts pages, claims and findings, and what each input came to, as pages go by."""

    __slots__ = ("_counts", "_inputs", "_rules")

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._inputs: dict[str, Record] = {}
        self._rules: set[str] = set()

    def add(self, page: Mapping[str, Any]) -> None:
        """Count one page as ``page_record`` gives it."""
        self._counts["documents"] += 1
        self._counts["claims"] += len(page["claims"])
        for finding in page["findings"]:
            self._finding(finding["rule"], "suppressed" if finding["suppression"] else finding["severity"])
        given = {key: page[key] for key in ("uri", "sha256", "bytes", "media_type", "encoding", "reader")}
        known = self._inputs.setdefault(page["uri"], {**given, "pages": 0, "blocks": 0, "characters": 0, "claims": 0})
        known["pages"] += 1
        known["blocks"] += len(page["blocks"])
        known["characters"] += sum(len(block["text"]) for block in page["blocks"])
        known["claims"] += len(page["claims"])

    def _finding(self, rule: str, kind: str) -> None:
        self._rules.add(rule)
        self._counts[kind] += 1

    def end(self, rest: Report, rules: Mapping[str, Rule]) -> Record:
        """Return the fields that follow the pages; those that may be long are iterators over their items.

        Args:
            rest: the report, whose pages are not looked at.
            rules: those of the policies that judged, by id; the ones that findings name are kept.
        """
        for finding in rest.housekeeping:
            self._finding(finding.rule, _kind(finding))
        names = ("documents", "claims", "error", "warning", "note", "suppressed")
        named = sorted((key for key in self._rules if key in rules), key=rule_order)
        return {
            "policies": [policy_record(stamp) for stamp in rest.policies],
            "date": rest.date,
            "counts": {**{name: self._counts[name] for name in names}, "skipped": len(rest.skipped)},
            "skipped": map(skipped_record, rest.skipped),
            "housekeeping": map(finding_record, rest.housekeeping),
            "rules": [_rule(rules[key]) for key in named],
            "inputs": iter(self._inputs.values()),
            "waivers": [_waiver(one) for one in rest.waivers],
            "baseline": _baseline(rest.baseline),
            "ledger": map(_ledger, rest.ledger),
            "left_out": map(_left_out, rest.left_out),
            "repeated": map(_repeated, rest.repeated),
            "repeated_more": rest.repeated_more,
        }


def _kind(finding: Finding) -> str:
    return "suppressed" if finding.suppression else finding.severity.value


def _left_out(one: LeftOut) -> Record:
    return {"uri": one.uri, "record": one.record, "reason": one.reason}


def _rule(rule: Rule) -> Record:
    return {
        "id": rule.id,
        "name": rule.name,
        "title": rule.title,
        "pack": rule.pack,
        "severity": rule.severity.value,
        "rationale": rule.rationale,
        "fix": rule.fix,
        "wording": rule.wording,
        "authority": [_authority(one) for one in rule.authority],
    }


def _authority(one: Authority) -> Record:
    return {
        "citation": one.citation,
        "says": one.says,
        "status": one.status,
        "checked": one.checked,
        "url": one.url,
        "read": one.read,
    }


def _waiver(one: WaiverUse) -> Record:
    return {
        "rule": one.rule,
        "reason": one.reason,
        "approver": one.approver,
        "expires": one.expires,
        "state": one.state,
        "findings": one.findings,
        "path": one.path,
        "claim": one.claim,
        "fingerprint": one.fingerprint,
        "place": location_record(one.place),
    }


def _baseline(one: BaselineUse | None) -> Record | None:
    if one is None:
        return None
    return {
        "uri": one.uri,
        "accepted": one.accepted,
        "matched": one.matched,
        "stale": one.stale,
        "tool": one.tool,
        "policy": one.policy,
    }


def _repeated(one: Repeated) -> Record:
    places = [location_record(place) for place in one.places]
    return {
        "text": one.text,
        "type": one.type,
        "subtype": one.subtype,
        "pages": one.pages,
        "places": places,
        "more": one.more,
    }


def _ledger(one: LedgerUse) -> Record:
    return {
        "id": one.id,
        "wording": one.wording,
        "state": one.state,
        "owner": one.owner,
        "approver": one.approver,
        "approved": one.approved,
        "expires": one.expires,
        "sources": [
            {"kind": s.kind, "reference": s.reference, "file": s.file, "sha256": s.sha256} for s in one.sources
        ],
        "place": location_record(one.place),
        "used": [location_record(place) for place in one.used],
    }
