"""What changed between two runs, by fingerprint: a finding stays itself while its sentence does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimlint.model.lazydata import dataclass, replace
from claimlint.reporters.review.findings import ReviewFinding
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.run import ReviewChange, ReviewChanges, ReviewReport


@dataclass(slots=True)
class _Known:
    """A finding of either run, the number of times it stood or was set aside, and its page."""

    change: ReviewChange
    page: tuple[str, str]
    stood: int = 0
    aside: int = 0


def changes(before: ReviewReport, now: ReviewReport) -> ReviewChanges:
    """Return what ``now`` has that ``before`` had not, and the other way round.

    A finding that ``before`` had on a page that ``now`` did not read is ``unread``, never ``fixed``.
    Findings without a fingerprint (on the policy and the baseline) are left out.
    """
    old, new = _known(before), _known(now)
    read = {(page.name or page.uri, page.record) for page in now.pages()}
    found: list[ReviewChange] = []
    same = 0
    for mark in (*new, *(mark for mark in old if mark not in new)):
        kinds = _kinds(old.get(mark), new.get(mark), read)
        same += kinds.pop("unchanged", 0)
        known = new.get(mark) or old[mark]
        found += [replace(known.change, kind=kind) for kind, number in kinds.items() for _ in range(number)]
    return ReviewChanges(before.run.tool.version, before.run.date, tuple(found), same)


def _kinds(old: _Known | None, new: _Known | None, read: set[tuple[str, str]]) -> Counter[str]:
    """Return how often each kind of change befell one fingerprint."""
    stood, stands = old.stood if old else 0, new.stood if new else 0
    was_aside, aside = old.aside if old else 0, new.aside if new else 0
    kinds: Counter[str] = Counter(unchanged=min(stood, stands))
    more, fewer = max(stands - stood, 0), max(stood - stands, 0)
    kinds["reopened"] = min(more, max(was_aside - aside, 0))
    kinds["new"] = more - kinds["reopened"]
    kinds["set-aside"] = min(fewer, max(aside - was_aside, 0))
    gone = "fixed" if old is None or old.page in read else "unread"
    kinds[gone] = fewer - kinds["set-aside"]
    return kinds


def _known(report: ReviewReport) -> dict[str, _Known]:
    known: dict[str, _Known] = {}
    for page, finding in _findings(report):
        one = known.get(finding.fingerprint)
        if one is None:
            one = known[finding.fingerprint] = _Known(_change(page, finding), (page.name or page.uri, page.record))
        if finding.suppression is None:
            one.stood += 1
        else:
            one.aside += 1
    return known


def _findings(report: ReviewReport) -> Iterator[tuple[ReviewPage, ReviewFinding]]:
    return ((page, finding) for page in report.pages() for finding in page.findings if finding.fingerprint)


def _change(page: ReviewPage, finding: ReviewFinding) -> ReviewChange:
    text = next((claim.text for claim in page.claims if claim.id == finding.claim), "")
    return ReviewChange(
        kind="",
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity,
        message=finding.message,
        claim=text,
        uri=page.uri,
        record=page.record,
        fingerprint=finding.fingerprint,
    )
