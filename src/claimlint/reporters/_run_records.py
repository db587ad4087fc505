"""What stands around a report's pages, as plain data: rules, inputs, waivers, baseline, ledger, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from claimlint.model.report import Repeated, Report
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
            self._finding(finding)
        given = {key: page[key] for key in ("uri", "sha256", "bytes", "media_type", "encoding", "reader")}
        known = self._inputs.setdefault(page["uri"], {**given, "pages": 0, "blocks": 0, "characters": 0, "claims": 0})
        known["pages"] += 1
        known["blocks"] += len(page["blocks"])
        known["characters"] += sum(len(block["text"]) for block in page["blocks"])
        known["claims"] += len(page["claims"])

    def _finding(self, finding: Mapping[str, Any]) -> None:
        self._rules.add(finding["rule"])
        self._counts["suppressed" if finding["suppression"] else finding["severity"]] += 1

    def end(self, rest: Report, rules: Mapping[str, Rule]) -> Record:
        """Return the fields that follow the pages.

        Args:
            rest: the report, whose pages are not looked at.
            rules: those of the policies that judged, by id; the ones that findings name are kept.
        """
        housekeeping = [finding_record(finding) for finding in rest.housekeeping]
        for finding in housekeeping:
            self._finding(finding)
        names = ("documents", "claims", "error", "warning", "note", "suppressed")
        named = sorted((key for key in self._rules if key in rules), key=rule_order)
        return {
            "policies": [policy_record(stamp) for stamp in rest.policies],
            "date": rest.date,
            "counts": {**{name: self._counts[name] for name in names}, "skipped": len(rest.skipped)},
            "skipped": [skipped_record(one) for one in rest.skipped],
            "housekeeping": housekeeping,
            "rules": [_rule(rules[key]) for key in named],
            "inputs": list(self._inputs.values()),
            "waivers": [_waiver(one) for one in rest.waivers],
            "baseline": _baseline(rest.baseline),
            "ledger": [_ledger(one) for one in rest.ledger],
            "left_out": [{"uri": o.uri, "record": o.record, "reason": o.reason} for o in rest.left_out],
            "repeated": [_repeated(one) for one in rest.repeated],
            "repeated_more": rest.repeated_more,
        }


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
