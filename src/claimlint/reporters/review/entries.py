"""What a reviewer decides on: each claim with its findings, and each finding that stands on no claim.

Entries are numbered ``page.place``, both from 1, so that a number means the same in every format.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimlint.model.lazydata import dataclass
from claimlint.reporters.review.claims import ReviewClaim
from claimlint.reporters.review.findings import ReviewFinding
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.run import ReviewLedgerEntry, ReviewReport

LOOKS = ("error", "warning", "note", "waived", "pass")
"""What an entry looks like, the gravest first."""
_MOST_AROUND = 160


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with its findings, those that stand and are gravest first, or a finding on no claim.

    ``block``, ``start`` and ``end`` are its place in the page's copy; ``block`` is None for the page as a whole.
    """

    number: str
    claim: ReviewClaim | None
    findings: tuple[ReviewFinding, ...]
    block: int | None = None
    start: int = 0
    end: int = 0

    @property
    def look(self) -> str:
        """Return the gravest severity that stands, waived if all are set aside, pass without any."""
        if not self.findings:
            return "pass"
        gravest = self.findings[0]
        return "waived" if gravest.suppression else gravest.severity.value

    @property
    def status(self) -> str:
        """Return flagged, waived or pass."""
        look = self.look
        return look if look in ("waived", "pass") else "flagged"

    @property
    def authority(self) -> str:
        """Return the legal basis of all its findings in one line, each citation once."""
        parts = (part for finding in self.findings for part in finding.authority.split("; "))
        return "; ".join(dict.fromkeys(part for part in parts if part))

    @property
    def place(self) -> str:
        """Return where it stands: file, line and column, or file and logical path."""
        claim = self.claim
        if claim is None:
            return str(self.findings[0].location)
        return (
            f"{claim.uri}:{claim.line}:{claim.column}" if claim.line else f"{claim.uri} {claim.logical_path}".rstrip()
        )

    def around(self, page: ReviewPage) -> tuple[str, str, str]:
        """Return the copy before, of and behind it as far as its sentence goes."""
        if self.block is None:
            return "", self.claim.text if self.claim else "", ""
        block = page.blocks[self.block]
        first, last = self.start, self.end
        if self.claim is not None:
            first = min(max(self.claim.sentence_start - block.text_start, 0), self.start)
            last = max(min(self.claim.sentence_end - block.text_start, len(block.text)), self.end)
        before, behind = block.text[first : self.start], block.text[self.end : last]
        if len(before) > _MOST_AROUND:
            before = "… " + before[-_MOST_AROUND:]
        if len(behind) > _MOST_AROUND:
            behind = behind[:_MOST_AROUND] + " …"
        return before, block.text[self.start : self.end], behind


def entries_of(page: ReviewPage, number: int) -> list[Entry]:
    """Return the entries of a page: its claims in reading order, then the findings on no claim.

    Args:
        page: a page of a report.
        number: its place among the report's pages, from 1.
    """
    by_claim: dict[str, list[ReviewFinding]] = defaultdict(list)
    alone: list[ReviewFinding] = []
    known = {claim.id for claim in page.claims}
    for finding in page.findings:
        (by_claim[finding.claim] if finding.claim in known else alone).append(finding)
    out: list[Entry] = []
    for claim in page.claims:
        out.append(_entry(page, f"{number}.{len(out) + 1}", claim, by_claim.pop(claim.id, [])))
    for finding in alone:
        out.append(_entry(page, f"{number}.{len(out) + 1}", None, [finding]))
    return out


def _entry(page: ReviewPage, number: str, claim: ReviewClaim | None, findings: Iterable[ReviewFinding]) -> Entry:
    ranked = tuple(sorted(findings, key=lambda one: (one.suppression is not None, one.severity.rank)))
    what = claim or ranked[0]
    mark = page.mark(what.text_start, what.text_end)
    return Entry(number, claim, ranked, mark.block, mark.start, mark.end) if mark else Entry(number, claim, ranked)


def numbered(report: ReviewReport) -> Iterator[tuple[int, ReviewPage, list[Entry]]]:
    """Yield the report's pages with their numbers and entries."""
    return ((number, page, entries_of(page, number)) for number, page in enumerate(report.pages(), 1))


class Approvals:
    """Which ledger entry approves a claim, by the place where the claim stands."""

    __slots__ = ("_by_place",)

    def __init__(self, ledger: Iterable[ReviewLedgerEntry]) -> None:
        self._by_place = {
            (place.uri, place.logical_path, place.start, place.end): entry for entry in ledger for place in entry.used
        }

    def of(self, claim: ReviewClaim | None) -> ReviewLedgerEntry | None:
        """Return the entry that approves ``claim``, None if none does."""
        if claim is None:
            return None
        return self._by_place.get((claim.uri, claim.logical_path, claim.start, claim.end))
