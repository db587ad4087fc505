"""What stands in the sheets of the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from claimlint.reporters.review import ReviewChange, ReviewReport
from claimlint.reporters.review.entries import Approvals, numbered
from claimlint.reporters.review.facts import (
    CHANGES,
    CHECKED,
    ROLES,
    words,
)
from claimlint.reporters.xlsx.book import Book, Column, Notes, Value
from claimlint.reporters.xlsx.rows import CLAIMS, FINDINGS, PAGES, add_findings, claim_row, finding_row, look, page_row

_FOOTER = "A reviewer's aid, not legal advice"
_NO_DATE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's dates have no zone
_PRINTED = 13


def workbook(report: ReviewReport) -> Iterator[bytes]:
    """Yield the bytes of the workbook on ``report``."""
    title = report.title or "Claims review"
    date = report.run.date
    book = Book(title, datetime.fromisoformat(date) if date else _NO_DATE)
    footer = f"{title} - {_FOOTER}"
    # Sheets stand in the order in which they are made; the summary knows what was left out only at the end.
    summary = book.notes("Summary", footer)
    findings = book.table("Findings", FINDINGS, footer, _PRINTED)
    claims = book.table("Claims and evidence", CLAIMS, footer, _PRINTED)
    pages = book.table("Pages", PAGES, footer)
    approvals = Approvals(report.run.ledger)
    for number, page, entries in numbered(report):
        pages.add(page_row(number, page, entries))
        for entry in entries:
            add_findings(findings, page, entry, report)
            if entry.claim is not None:
                claims.add(claim_row(page, entry, approvals), entry.look)
    for finding in report.run.housekeeping:
        findings.add(finding_row("", "", finding, "", report), look(finding))
    for table in (findings, claims, pages):
        table.end()
    _changes(book, report, footer)
    _rules(book, report, footer)
    _accepted(book, report, footer)
    _coverage(book, report, footer)
    _summary(summary, title, report, {"findings": findings.left_out, "claims": claims.left_out})
    yield from book.close()


def _changes(book: Book, report: ReviewReport, footer: str) -> None:
    if report.changes is None:
        return
    columns = (
        Column("Change", 22), Column("Severity", 10), Column("Rule", 9), Column("Name", 24), Column("Page", 44),
        Column("Record", 22), Column("Claim", 44), Column("Finding", 50), Column("Fingerprint", 34),
    )  # fmt: skip
    table = book.table("Changes", columns, footer)
    for kind, label in CHANGES.items():
        for one in report.changes.of(kind):
            table.add(_change(label, one), one.severity.value if kind in ("new", "reopened") else "")
    table.end()


def _change(label: str, one: ReviewChange) -> list[Value]:
    severity = one.severity.value
    return [label, severity, one.rule, one.name, one.uri, one.record, one.claim, one.message, one.fingerprint]


def _rules(book: Book, report: ReviewReport, footer: str) -> None:
    columns = (
        Column("Rule", 8), Column("What it wants", 26), Column("Why", 44), Column("What to do", 34),
        Column("Authority", 20), Column("What it says", 44), Column("Verified", 16), Column("On", 11),
        Column("Name", 26), Column("Severity", 10), Column("Pack", 16), Column("Status", 30), Column("Address", 50),
    )  # fmt: skip
    table = book.table("Rules and authorities", columns, footer, printed=8)
    for rule in report.run.rules:
        head: list[Value] = [rule.id, rule.title, rule.rationale, rule.fix]
        tail: list[Value] = [rule.name, rule.severity.value, rule.pack]
        for one in rule.authority:
            checked = CHECKED.get(one.checked, one.checked)
            table.add([*head, one.citation, one.says, checked, one.read, *tail, one.status, one.url])
        if not rule.authority:
            table.add([*head, "", "", "", "", *tail])
    table.end()


def _accepted(book: Book, report: ReviewReport, footer: str) -> None:
    run = report.run
    columns = (
        Column("Kind", 12), Column("Rule or entry", 16), Column("Scope or wording", 44), Column("State", 18),
        Column("Reason or evidence", 50), Column("Approved by", 24), Column("Approved", 12), Column("Until", 12),
        Column("Findings or uses", 16), Column("Stated at", 34),
    )  # fmt: skip
    table = book.table("Accepted and approved", columns, footer)
    for one in run.waivers:
        scope = "; ".join(part for part in (one.path, one.claim, one.fingerprint) if part)
        row: list[Value] = [
            "Waiver",
            one.rule,
            scope,
            one.state,
            one.reason,
            one.approver,
            "",
            one.expires,
            one.findings,
        ]
        table.add([*row, str(one.place)])
    if run.baseline:
        base = run.baseline
        found = (
            f"{words(base.accepted, 'finding')} accepted, {words(base.stale, 'no longer occurs', 'no longer occur')}"
        )
        table.add(["Baseline", "", base.uri, "", found, "", "", "", base.matched, base.uri])
    for entry in run.ledger:
        sources = "; ".join(f"{one.kind} {one.reference}".strip() for one in entry.sources)
        who = [entry.approver, entry.approved, entry.expires]
        table.add(["Ledger", entry.id, entry.wording, entry.state, sources, *who, len(entry.used), str(entry.place)])
    table.end()


def _coverage(book: Book, report: ReviewReport, footer: str) -> None:
    columns = (
        Column("State", 12), Column("File", 50), Column("Why, and what to do", 60), Column("Reader", 12),
        Column("Encoding", 11), Column("Bytes", 11), Column("Pages", 8), Column("Blocks", 9),
        Column("Characters", 12), Column("Claims", 9), Column("SHA-256", 66),
    )  # fmt: skip
    table = book.table("Coverage", columns, footer)
    for one in report.run.skipped:
        place = f"{one.uri}:{one.line}" if one.line else one.uri
        why = f"{one.code} {one.reason}" + (f" ({one.hint})" if one.hint else "")
        table.add(["Not read", place, why], "error")
    for given in report.run.inputs:
        numbers = [given.bytes, given.pages, given.blocks, given.characters, given.claims]
        table.add(["Read", given.uri, "", given.reader, given.encoding, *numbers, given.sha256])
    table.end()


def _summary(notes: Notes, title: str, report: ReviewReport, left_out: dict[str, int]) -> None:
    run, counts = report.run, report.run.counts
    notes.title(title)
    notes.add(
        "What this is", "A reviewer's aid, not legal advice. People decide; this sheet holds what they decide on."
    )
    for owner in dict.fromkeys(policy.organization for policy in run.policies if policy.organization):
        notes.add("Copy of", owner)
    notes.add("Date of the review", run.date or "not told")
    notes.add("Made by", f"{run.tool.name} {run.tool.version}")
    for policy in run.policies:
        notes.add(
            "Policy", f"{policy.uri or 'the default policy'} ({', '.join(policy.named)}), {len(policy.rules)} rules"
        )
        notes.add("  SHA-256", policy.sha256)
    notes.gap()
    notes.add("Inputs read", len(run.inputs))
    notes.add("Inputs not read", counts.skipped)
    notes.add("Pages", counts.documents)
    notes.add("Claims", counts.claims)
    notes.add("Errors", counts.error)
    notes.add("Warnings", counts.warning)
    notes.add("Notes", counts.note)
    notes.add("Findings set aside", counts.suppressed)
    if report.changes is not None:
        notes.gap()
        since = report.changes
        notes.add("Compared with", f"the report of {since.date or 'an unknown date'} ({run.tool.name} {since.version})")
        for kind, label in CHANGES.items():
            notes.add(label, len(since.of(kind)))
        notes.add("Unchanged", since.unchanged)
    for what, number in left_out.items():
        if number:
            notes.add("Left out", f"{number:,} {what}: a sheet holds no more. The JSON report has them all.")
    notes.gap()
    notes.form(("Role", "Name", "Date", "Signature"), ROLES)
