"""What stands behind the copy: claims and evidence, authorities, what was accepted, and what was read."""

from __future__ import annotations

from claimlint.reporters.docx.ink import FILLS, GRAY, INKS, Cell, Ink, Para, said, small
from claimlint.reporters.docx.paper import Paper
from claimlint.reporters.review import ReviewAuthority, ReviewPage, ReviewReport
from claimlint.reporters.review.entries import Approvals, Entry, numbered
from claimlint.reporters.review.facts import CHECKED, STATUSES, Fact, evidence, figures, kind_of, words

_BOX = "☐ "


def matrix(paper: Paper, report: ReviewReport) -> None:
    """Write a row for each claim: where it stands, its evidence, what the rules say, and room for a decision."""
    paper.heading("Claims and evidence", 1)
    approvals = Approvals(report.run.ledger)
    heads = ("No.", "Claim and place", "Evidence in the copy", "Rules", "Wording to use", "Decision")
    widths = (640, 3900, 2900, 2700, 1980, 1200)
    grid = paper.grid(heads, widths)
    for _, page, entries in numbered(report):
        for entry in entries:
            grid.add(
                [said([Ink(entry.number, bold=True, color=INKS[entry.look])])],
                _claim(page, entry),
                _evidence(entry, approvals),
                _verdicts(entry),
                [small(Ink(one)) for one in dict.fromkeys(f.wording for f in entry.findings if f.wording)],
                [
                    *(small(Ink(f"{_BOX}{one}")) for one in ("Approve", "Revise", "Remove")),
                    small(Ink("Initials:", color=GRAY)),
                ],
                split=True,
            )
    paper.gap()


def _claim(page: ReviewPage, entry: Entry) -> Cell:
    before, text, behind = entry.around(page)
    quote = [Ink(before, color=GRAY), Ink(text, bold=True, fill=FILLS[entry.look]), Ink(behind, color=GRAY)]
    if not text:
        quote = [Ink("The page as a whole", italic=True)]
    kind = kind_of(entry.claim) if entry.claim else "Finding on the page"
    status = STATUSES.get(entry.status, entry.status)
    return [
        said(quote),
        small(Ink(f"{kind}. {status}.", color=GRAY)),
        small(Ink(entry.place, color=GRAY, size=15)),
    ]


def _evidence(entry: Entry, approvals: Approvals) -> Cell:
    claim = entry.claim
    if claim is None:
        return []
    return [_fact(one) for one in (*evidence(claim, approvals.of(claim)), *figures(claim))]


def _fact(one: Fact) -> Para:
    color = {True: INKS["pass"], False: INKS["error"], None: GRAY}[one.good]
    return said([Ink(f"{one.label}: ", bold=True, color=color), Ink(one.text)])


def _verdicts(entry: Entry) -> Cell:
    out: list[Para] = []
    for finding in entry.findings:
        look = "waived" if finding.suppression else finding.severity.value
        head = Ink(f"{finding.severity.value} {finding.rule} ", bold=True, color=INKS[look])
        aside = [Ink(" Set aside.", italic=True)] if finding.suppression else []
        out.append(said([head, Ink(finding.message), *aside]))
    if entry.authority:
        out.append(small(Ink(entry.authority, color=GRAY, size=15)))
    return out or [small(Ink("No finding", color=GRAY))]


def rules(paper: Paper, report: ReviewReport) -> None:
    """Write the rules that found something, and once each the authorities that they rest on."""
    paper.heading("Rules and authorities", 1)
    grid = paper.grid(("Rule", "Why", "What to do", "Authority"), (2500, 4800, 3600, 2420))
    cited: dict[str, ReviewAuthority] = {}
    for rule in report.run.rules:
        name = [said([Ink(f"{rule.id} {rule.name}", bold=True)]), small(Ink(rule.title, color=GRAY))]
        basis = [small(Ink(one.citation)) for one in rule.authority]
        grid.add(name, rule.rationale, rule.fix, basis or [small(Ink("House policy"))])
        cited.update((one.citation, one) for one in rule.authority)
    paper.gap()
    if not cited:
        return
    paper.heading("Authorities", 3)
    grid = paper.grid(("Citation", "What it says", "Standing, and how far it was verified"), (3000, 6600, 3720))
    for citation in sorted(cited):
        one = cited[citation]
        on = f" on {one.read}" if one.read else ""
        standing = f"{one.status} {CHECKED.get(one.checked, one.checked)}{on}."
        name = [said([Ink(citation, bold=True)]), small(Ink(one.url, color=GRAY, size=14))]
        grid.add(name, one.says, standing)
    paper.gap()


def accepted(paper: Paper, report: ReviewReport) -> None:
    """Write what somebody accepted or approved, who, why and until when."""
    run = report.run
    paper.heading("Accepted findings and approved claims", 1)
    if not (run.waivers or run.baseline or run.ledger or run.housekeeping):
        paper.says("The policy has no waivers and no approved claims, and the run had no baseline.")
        return
    if run.waivers:
        paper.heading("Waivers", 3)
        grid = paper.grid(("Rule", "Scope", "Reason", "Approved by, until", "Findings"), (1400, 3300, 4400, 3000, 1220))
        for one in run.waivers:
            scope = ", ".join(part for part in (one.path, one.claim, one.fingerprint) if part) or "everything"
            state = Ink(one.state, bold=True, color=INKS["error" if one.state == "expired" else "pass"])
            until = f"until {one.expires}" if one.expires else "no end"
            who = [small(Ink(one.approver or "nobody")), small(Ink(until)), said([state])]
            grid.add(one.rule, scope, one.reason, who, f"{one.findings}")
        paper.gap()
    if run.baseline:
        base = run.baseline
        paper.says(
            Ink("Baseline. ", bold=True),
            f"{base.uri} accepts {words(base.accepted, 'finding')}; {base.matched} were met, "
            f"{words(base.stale, 'no longer occurs', 'no longer occur')}.",
        )
    if run.ledger:
        paper.heading("Claims ledger", 3)
        grid = paper.grid(
            ("Entry", "Approved wording", "Evidence", "Approval", "Used at"), (1800, 3900, 3500, 2100, 2020)
        )
        for entry in run.ledger:
            sources = [small(Ink(" ".join(p for p in (s.kind, s.reference, s.file) if p))) for s in entry.sources]
            term = f"{entry.approved} to {entry.expires or 'no end'}" if entry.approved else ""
            approval = [small(Ink(part)) for part in (entry.state, entry.approver, term) if part]
            used = [small(Ink(str(place))) for place in entry.used[:20]] or [small(Ink("not used"))]
            grid.add(Ink(entry.id, bold=True), entry.wording, sources, approval, used, split=True)
        paper.gap()
    for finding in run.housekeeping:
        color = INKS[finding.severity.value]
        head = Ink(f"{finding.severity.value} {finding.rule} {finding.name}: ", bold=True, color=color)
        paper.says(head, f"{finding.message} ({finding.location})", style="Note")


def coverage(paper: Paper, report: ReviewReport) -> None:
    """Write what was not read and why, and what was, with hashes."""
    paper.heading("Coverage", 1)
    if report.run.skipped:
        paper.heading("Not read", 3)
        grid = paper.grid(("File", "Why", "What to do"), (4600, 5500, 3220))
        for one in report.run.skipped:
            place = f"{one.uri}:{one.line}" if one.line else one.uri
            grid.add(place, Ink(f"{one.code} {one.reason}", color=INKS["error"]), one.hint)
        paper.gap()
    else:
        paper.says("Every input was read.")
    grid = paper.grid(("File", "Pages", "Blocks", "Claims", "SHA-256"), (5000, 1000, 1000, 1000, 5320))
    for given in report.run.inputs:
        numbers = (f"{given.pages:,}", f"{given.blocks:,}", f"{given.claims:,}")
        grid.add(given.uri, *numbers, [small(Ink(given.sha256, size=13))])
    paper.gap()
