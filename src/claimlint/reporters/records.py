"""Claims, findings and documents as plain dicts: the wire form that JSON formats share."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from claimlint.model.claim import Claim
from claimlint.model.finding import Edit, Finding, Fix, Location, Suppression
from claimlint.model.lines import Region
from claimlint.model.report import DocumentResult, PolicyStamp, Skipped

Record = dict[str, Any]


def findings_by_claim(result: DocumentResult) -> dict[str, list[Finding]]:
    """Return the findings of each claim id, in reading order."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in result.findings:
        if finding.claim:
            found[finding.claim].append(finding)
    return found


def status(findings: list[Finding]) -> str:
    """Return ``flagged`` if a finding stands, ``waived`` if all are suppressed, ``pass`` for none."""
    if any(finding.suppression is None for finding in findings):
        return "flagged"
    return "waived" if findings else "pass"


def claim_record(claim: Claim, place: Location, findings: list[Finding]) -> Record:
    """Return one claim in the field order of ``claims --format jsonl``.

    ``start`` and ``end`` are code points of the decoded source file, end exclusive; they and
    ``line`` and ``column`` are None where the text has no place in the file.
    """
    start = place.region.start if place.region else None
    return {
        "uri": place.uri,
        "type": claim.type.value,
        "subtype": claim.subtype,
        "text": claim.text,
        "start": place.span.start if place.span else None,
        "end": place.span.end if place.span else None,
        "line": start.line if start else None,
        "column": start.column if start else None,
        "logical_path": place.logical_path,
        "values": list(claim.values),
        "unit": claim.unit,
        "qualified": claim.qualified,
        "sourced": claim.sourced.value,
        "endpoint": claim.endpoint,
        "population": claim.population,
        "timepoint": claim.timepoint,
        "n": claim.sample_size,
        "comparator": claim.comparator,
        "confidence": claim.confidence.value,
        "status": status(findings),
        "findings": [{"rule": finding.rule, "severity": finding.severity.value} for finding in findings],
        "polarity": claim.polarity.value if claim.polarity else "",
        "subject": claim.subject,
        "threshold": claim.threshold,
        "interval": claim.interval,
    }


def finding_record(finding: Finding) -> Record:
    """Return a finding with everything that it carries; ``text_start`` and ``text_end`` count in the page's text."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "wording": finding.wording,
        "authority": finding.authority,
        "claim": finding.claim,
        "fingerprint": finding.fingerprint,
        "text_start": finding.span.start,
        "text_end": finding.span.end,
        "location": location_record(finding.location),
        "related": [location_record(place) for place in finding.related],
        "fix": _fix(finding.fix),
        "suppression": _suppression(finding.suppression),
    }


def location_record(place: Location) -> Record:
    """Return a location; ``start`` and ``end`` count code points, columns in three units."""
    return {
        "uri": place.uri,
        "logical_path": place.logical_path,
        "start": place.span.start if place.span else None,
        "end": place.span.end if place.span else None,
        "region": _region(place.region),
        "message": place.message,
    }


def _region(region: Region | None) -> Record | None:
    if region is None:
        return None
    return {
        side: {
            "line": position.line,
            "column": position.column,
            "column_utf16": position.column_utf16,
            "column_utf8": position.column_utf8,
        }
        for side, position in (("start", region.start), ("end", region.end))
    }


def _fix(fix: Fix | None) -> Record | None:
    if fix is None:
        return None
    return {
        "description": fix.description,
        "safety": fix.safety.value,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: Edit) -> Record:
    return {"text_start": edit.span.start, "text_end": edit.span.end, "text": edit.text}


def _suppression(suppression: Suppression | None) -> Record | None:
    if suppression is None:
        return None
    return {
        "kind": suppression.kind,
        "reason": suppression.reason,
        "approver": suppression.approver,
        "expires": suppression.expires,
        "location": location_record(suppression.location) if suppression.location else None,
    }


def policy_record(stamp: PolicyStamp) -> Record:
    """Return which policy judged, and the ids of the rules that were on."""
    return {
        "uri": stamp.uri,
        "packs": list(stamp.packs),
        "pack_versions": list(stamp.pack_versions),
        "sha256": stamp.sha256,
        "rules": list(stamp.rules),
        "organization": stamp.organization,
    }


def skipped_record(skipped: Skipped) -> Record:
    """Return an input that was not read; line and column count from 1, 0 if unknown."""
    return {
        "uri": skipped.uri,
        "code": skipped.code,
        "reason": skipped.reason,
        "hint": skipped.hint,
        "line": skipped.line,
        "column": skipped.column,
    }


def claim_records(result: DocumentResult) -> list[Record]:
    """Return a document's claims in reading order."""
    found = findings_by_claim(result)
    return [
        claim_record(claim, place, found.get(claim.id, []))
        for claim, place in zip(result.claims, result.places, strict=True)
    ]
