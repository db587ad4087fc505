"""Whether a report file agrees with itself: what was edited after it was made is not shown as what was judged.

Who wants to deceive can change every number that must agree; this finds what was changed by hand or by a script that
did not know of the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimlint.reporters._prose import cut
from claimlint.reporters.review.claims import ReviewClaim
from claimlint.reporters.review.findings import ReviewFinding
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.run import ReviewInput, ReviewRun

_LONGEST = 80
_COUNTED = ("documents", "claims", "error", "warning", "note", "suppressed")


class Proof:
    """Sums up the pages of a report and holds its totals against them; no page is kept."""

    def __init__(self, run: ReviewRun) -> None:
        self._run = run
        self._hashes = {one.uri: one.sha256 for one in run.inputs}
        self._counts: Counter[str] = Counter()
        self._files: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def page(self, page: ReviewPage) -> Iterator[str]:
        """Count ``page`` and yield what it says that cannot be, each in words."""
        self._counts.update(documents=1, claims=len(page.claims))
        self._found(page.findings)
        characters = sum(len(block.text) for block in page.blocks)
        self._files[page.uri].update(
            pages=1, claims=len(page.claims), blocks=len(page.blocks), characters=characters, bare=not page.blocks
        )
        if page.sha256 != self._hashes.get(page.uri, page.sha256):
            yield "its sha256 is not that of its input"
        judged: dict[str, list[ReviewFinding]] = {claim.id: [] for claim in page.claims}
        for finding in page.findings:
            if finding.claim and finding.claim not in judged:
                yield f"a finding of {finding.rule} is on a claim that it does not have"
            judged.setdefault(finding.claim, []).append(finding)
        for claim in page.claims:
            status = _status(judged[claim.id])
            text = cut(" ".join(claim.text.split()), _LONGEST)
            if claim.status != status:
                yield f"the claim '{text}' is called {claim.status}, but by its findings it is {status}"
            if page.blocks and not _stands(page, claim):
                yield f"the claim '{text}' is not what stands in its place in the copy"

    def end(self) -> Iterator[str]:
        """Yield the totals that the pages do not come to, each in words."""
        run = self._run
        self._found(run.housekeeping)
        for name in _COUNTED:
            said = getattr(run.counts, name)
            if said != self._counts[name]:
                yield f"'counts' has {name}: {said:,}, its pages come to {self._counts[name]:,}"
        if run.counts.skipped != len(run.skipped):
            yield f"'counts' has skipped: {run.counts.skipped:,}, {len(run.skipped):,} are listed"
        for one in run.inputs:
            yield from self._of_input(one)

    def _found(self, findings: tuple[ReviewFinding, ...]) -> None:
        for finding in findings:
            self._counts["suppressed" if finding.suppression else finding.severity.value] += 1

    def _of_input(self, one: ReviewInput) -> Iterator[str]:
        have = self._files[one.uri]
        # Reports of an older version have no copy.
        names = ("pages", "claims") if have["bare"] else ("pages", "claims", "blocks", "characters")
        for name in names:
            said = getattr(one, name)
            if said != have[name]:
                yield f"'inputs' has {name}: {said:,} for {one.uri}, its pages come to {have[name]:,}"


def _status(findings: list[ReviewFinding]) -> str:
    if any(finding.suppression is None for finding in findings):
        return "flagged"
    return "waived" if findings else "pass"


def _stands(page: ReviewPage, claim: ReviewClaim) -> bool:
    """Return whether the copy has the claim's text in its place, as far as its block goes."""
    mark = page.mark(claim.text_start, claim.text_end)
    return mark is not None and claim.text.startswith(page.blocks[mark.block].text[mark.start : mark.end])
