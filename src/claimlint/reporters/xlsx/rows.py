"""Columns and rows of the sheets that reviewers work in: findings, claims, pages."""

from __future__ import annotations

from collections import Counter

from claimlint.reporters.review import ReviewFinding, ReviewPage, ReviewReport
from claimlint.reporters.review.entries import Approvals, Entry
from claimlint.reporters.review.facts import (
    STATUSES,
    SUPPRESSED,
    TYPES,
    Fact,
    evidence,
    figures,
    subtype_of,
)
from claimlint.reporters.xlsx.book import Column, Table, Value

DISPOSITIONS = ("Approve", "Revise", "Remove")


_REVIEW = (Column("Disposition", 11, DISPOSITIONS), Column("Reviewer", 10), Column("Remarks", 16))
FINDINGS = (
    Column("Severity", 9), Column("No.", 6), Column("Rule", 8), Column("Page", 20), Column("Line", 6),
    Column("Text", 28), Column("Finding", 32), Column("Wording to use", 30), Column("Authority", 20),
    Column("Standing", 12), *_REVIEW, Column("Name", 26), Column("Column", 8), Column("Record or field", 24),
    Column("What to do", 44), Column("Accepted by", 18), Column("Until", 12), Column("Reason", 34),
    Column("Fingerprint", 36),
)  # fmt: skip
CLAIMS = (
    Column("Status", 10), Column("No.", 6), Column("Kind", 13), Column("Page", 20), Column("Line", 6),
    Column("Claim", 26), Column("In context", 36), Column("Evidence found", 26), Column("Evidence missing", 18),
    Column("Rules", 9), *_REVIEW, Column("Subtype", 20), Column("Column", 8), Column("Record or field", 24),
    Column("Figures", 14), Column("Unit", 9), Column("Measure", 40), Column("Authority", 36), Column("Confidence", 11),
)  # fmt: skip


PAGES = (
    Column("No.", 6), Column("Page", 40), Column("Record", 20), Column("Title", 34), Column("Claims", 8),
    Column("Errors", 8), Column("Warnings", 10), Column("Notes", 8), Column("Set aside", 10), Column("SHA-256", 66),
)  # fmt: skip


def page_row(number: int, page: ReviewPage, entries: list[Entry]) -> list[Value]:
    """Return the row of a page."""
    open_ = Counter(one.severity.value for one in page.findings if one.suppression is None)
    aside = sum(one.suppression is not None for one in page.findings)
    claims = sum(entry.claim is not None for entry in entries)
    counts = [open_["error"], open_["warning"], open_["note"], aside]
    return [number, page.uri, page.record, page.title, claims, *counts, page.sha256]


def look(finding: ReviewFinding) -> str:
    """Return how a finding's row looks."""
    return "waived" if finding.suppression else finding.severity.value


def add_findings(table: Table, page: ReviewPage, entry: Entry, report: ReviewReport) -> None:
    """Add a row for each finding of an entry."""
    text = entry.around(page)[1]
    for finding in entry.findings:
        table.add(finding_row(entry.number, page.record, finding, text, report), look(finding))


def finding_row(number: str, record: str, finding: ReviewFinding, text: str, report: ReviewReport) -> list[Value]:
    """Return the row of a finding; ``text`` is the copy that it is on."""
    rule, place, accepted = report.rule(finding.rule), finding.location, finding.suppression
    region = place.region
    return [
        finding.severity.value,
        number,
        finding.rule,
        place.uri,
        region.start.line if region else None,
        text,
        finding.message,
        finding.wording,
        finding.authority,
        SUPPRESSED.get(accepted.kind, accepted.kind) if accepted else "Open",
        *("" for _ in _REVIEW),
        finding.name,
        region.start.column if region else None,
        place.logical_path or record,
        rule.fix if rule else "",
        accepted.approver if accepted else "",
        accepted.expires if accepted else "",
        accepted.reason if accepted else "",
        finding.fingerprint,
    ]


def claim_row(page: ReviewPage, entry: Entry, approvals: Approvals) -> list[Value]:
    """Return the row of a claim with its evidence; empty if the entry has none."""
    claim = entry.claim
    if claim is None:
        return []
    before, text, behind = entry.around(page)
    facts = list(evidence(claim, approvals.of(claim)))
    return [
        STATUSES.get(entry.status, entry.status),
        entry.number,
        TYPES[claim.type],
        claim.uri,
        claim.line,
        text or claim.text,
        f"{before}{text}{behind}",
        _told(facts, good=True),
        _told(facts, good=False),
        " ".join(dict.fromkeys(finding.rule for finding in entry.findings)),
        *("" for _ in _REVIEW),
        subtype_of(claim.type.value, claim.subtype),
        claim.column,
        claim.logical_path,
        ", ".join(f"{value:g}" for value in claim.values),
        claim.unit,
        "; ".join(f"{one.label}: {one.text}" for one in figures(claim)),
        entry.authority,
        claim.confidence.value,
    ]


def _told(facts: list[Fact], *, good: bool) -> str:
    return "; ".join(f"{one.label}: {one.text}" for one in facts if bool(one.good) is good)
