"""What stands before the copy: cover, place to sign, overview, and what changed since an earlier report."""

from __future__ import annotations

from collections import Counter

from claimlint.model.finding import Severity
from claimlint.reporters.docx.annotate import MOST_COMMENTS
from claimlint.reporters.docx.ink import GRAY, INKS, Ink, small
from claimlint.reporters.docx.paper import PORTRAIT, Paper
from claimlint.reporters.review import ReviewPage, ReviewReport
from claimlint.reporters.review.entries import numbered
from claimlint.reporters.review.facts import CHANGES, ROLES, words

_MOST_CHANGES = 500
_BOX = "☐ "


def cover(paper: Paper, report: ReviewReport, title: str) -> None:
    """Write what was reviewed, by what, under which policy, and what came of it."""
    run, counts = report.run, report.run.counts
    paper.says(Ink(title, bold=True, size=52, color="1F3A4D"))
    for owner in dict.fromkeys(policy.organization for policy in run.policies if policy.organization):
        paper.says(Ink(owner, size=28, color=GRAY))
    paper.says(
        Ink("A reviewer's aid, not legal advice. ", bold=True),
        "It holds the claims that were found in the copy, the rules that they were held against, and the evidence that "
        "the copy gives. People decide.",
    )
    facts = paper.grid((), (2600, PORTRAIT - 2600))
    facts.add(Ink("Date of the review", bold=True), run.date or "not told")
    facts.add(Ink("Made by", bold=True), f"{run.tool.name} {run.tool.version}")
    for policy in run.policies:
        name = f"{policy.uri or 'the default policy'}: {', '.join(policy.named)}; {words(len(policy.rules), 'rule')}"
        facts.add(Ink("Policy", bold=True), [small(Ink(name)), small(Ink(f"SHA-256 {policy.sha256}", size=14))])
    read = f"{words(len(run.inputs), 'file')}, {words(counts.documents, 'page')}, {words(counts.claims, 'claim')}"
    facts.add(Ink("Read", bold=True), read)
    if counts.skipped:
        lost = f"{words(counts.skipped, 'input')} could not be read; see Coverage"
        facts.add(Ink("Not read", bold=True), Ink(lost, bold=True, color=INKS["error"]))
    paper.gap()
    _counts(paper, report)
    paper.says(
        "Claims are marked and numbered in the copy. What a rule found stands as a comment on the words, and again in "
        "a note below the paragraph, since comments do not print. Proposed wording is tracked as an insertion: accept "
        "or reject it as any other change.",
        style="Note",
    )
    stand = counts.error + counts.warning + counts.note
    if stand > MOST_COMMENTS:
        paper.says(
            f"Of {stand:,} findings the first {MOST_COMMENTS:,} have comments; the notes hold all.", style="Note"
        )


def _counts(paper: Paper, report: ReviewReport) -> None:
    counts = report.run.counts
    grid = paper.grid(("Errors", "Warnings", "Notes", "Set aside"), [PORTRAIT // 4] * 4)
    numbers = (counts.error, counts.warning, counts.note, counts.suppressed)
    looks = ("error", "warning", "note", "waived")
    grid.add(
        *([small(Ink(f"{n:,}", bold=True, color=INKS[look], size=32))] for n, look in zip(numbers, looks, strict=True))
    )
    paper.gap()


def sign_off(paper: Paper) -> None:
    """Write the place to sign."""
    paper.heading("Sign-off", 1)
    grid = paper.grid(("Role", "Name", "Decision", "Date", "Signature"), (2000, 2000, 2000, 1160, 2200))
    for role in ROLES:
        decision = [small(Ink(f"{_BOX}{one}")) for one in ("Approved", "Approved with changes", "Rejected")]
        grid.add(Ink(role, bold=True), "", decision, "", "")
    paper.gap()


def overview(paper: Paper, report: ReviewReport) -> None:
    """Write how many findings each rule and each page has."""
    by_rule: dict[tuple[str, str], Counter[str]] = {}
    by_page: list[tuple[int, ReviewPage, Counter[str]]] = []
    for number, page, _ in numbered(report):
        found = Counter("aside" if one.suppression else one.severity.value for one in page.findings)
        by_page.append((number, page, found))
        for one in page.findings:
            kind = "aside" if one.suppression else one.severity.value
            by_rule.setdefault((one.rule, one.name), Counter())[kind] += 1
    paper.heading("Overview", 1)
    heads = ("Errors", "Warnings", "Notes", "Set aside")
    grid = paper.grid(("Rule", *heads), (PORTRAIT - 4 * 1100, *([1100] * 4)))
    for (rule, name), found in sorted(by_rule.items(), key=lambda one: _gravity(one[1])):
        grid.add(f"{rule} {name}", *_numbers(found))
    paper.gap()
    grid = paper.grid(("Page", *heads), (PORTRAIT - 4 * 1100, *([1100] * 4)))
    for number, page, found in by_page:
        grid.add(f"{number}. {page.title or page.uri}", *_numbers(found))
    paper.gap()


def _gravity(found: Counter[str]) -> tuple[int, ...]:
    return tuple(-found[severity.value] for severity in Severity)


def _numbers(found: Counter[str]) -> list[Ink]:
    keys = ("error", "warning", "note", "aside")
    return [Ink(f"{found[key]:,}" if found[key] else "–", bold=bool(found[key])) for key in keys]


def changes(paper: Paper, report: ReviewReport) -> None:
    """Write what is new and what was mended since the report that this one was compared with."""
    since = report.changes
    if since is None:
        return
    paper.heading("Changes", 1)
    found = [f"{len(since.of(kind))} {label.lower()}" for kind, label in CHANGES.items() if since.of(kind)]
    told = ", ".join([*found, f"{since.unchanged} unchanged"])
    paper.says(f"Since the report of {since.date or 'an unknown date'}: {told}.")
    for kind, label in CHANGES.items():
        ones = since.of(kind)
        if not ones:
            continue
        paper.heading(label, 3)
        grid = paper.grid(("Severity", "Rule", "What", "Where"), (1000, 2300, 3860, 2200))
        for one in ones[:_MOST_CHANGES]:
            look = Ink(one.severity.value, bold=True, color=INKS[one.severity.value])
            grid.add(look, f"{one.rule} {one.name}", one.message, f"{one.uri} {one.record}".strip())
        paper.gap()
        if len(ones) > _MOST_CHANGES:
            paper.says(f"{len(ones) - _MOST_CHANGES:,} more stand in the JSON reports.", style="Note")
