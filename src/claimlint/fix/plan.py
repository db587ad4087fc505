"""Which edits to try next."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import pairwise

from claimlint.fix.changes import Change, Part, Refusal, RefusedError
from claimlint.fix.pages import Page
from claimlint.fix.place import placed
from claimlint.fix.splice import encoded
from claimlint.model.finding import Finding, Safety
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import DocumentResult


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits of one round, in the order of the file, none touching another, and what was refused."""

    changes: tuple[Change, ...]
    refused: tuple[Refusal, ...]


def identity(finding: Finding) -> tuple[str, str]:
    """Return what tells a finding from the others of a file, whatever is edited elsewhere."""
    return finding.rule, finding.fingerprint


def plan(
    results: Sequence[DocumentResult], allowed: Container[Safety], refused: Container[tuple[str, str]] = ()
) -> Plan:
    """Return the edits that the findings in ``results`` ask for, each wording once where it serves several.

    What overlaps an earlier edit, or wants a wording that the sentence before just got, waits for the
    next round: the finding may be gone by then.

    Args:
        results: the pages of one file, judged.
        allowed: the kinds of fixes to carry out.
        refused: the identities of findings whose fixes failed.
    """
    wanted: dict[tuple[int, tuple[Part, ...]], Change] = {}
    refusals: list[Refusal] = []
    for number, result in enumerate(results):
        page = Page(result, number)
        gate = _Gate(page)
        for finding in _fixable(result.findings, allowed, refused):
            try:
                parts = parts_of(finding, page)
            except RefusedError as error:
                refusals.append(Refusal(finding, str(error)))
                continue
            if (number, parts) in wanted:
                known = wanted[number, parts]
                wanted[number, parts] = replace(known, findings=(*known.findings, finding))
            elif gate.lets(finding, parts):
                wanted[number, parts] = Change(number, parts, (finding,))
    return Plan(tuple(_apart(_unsaid(wanted.values()))), tuple(refusals))


def _fixable(
    findings: Iterable[Finding], allowed: Container[Safety], refused: Container[tuple[str, str]]
) -> Iterator[Finding]:
    for finding in findings:
        fix = finding.fix
        if fix is None or not fix.edits or fix.safety not in allowed:
            continue
        if finding.suppression is None and identity(finding) not in refused:
            yield finding


def parts_of(finding: Finding, page: Page) -> tuple[Part, ...]:
    """Return the edits of the file that the fix of ``finding`` asks for, () if it has none.

    Raises:
        RefusedError: if one of them cannot be written without harm to what stands around it.
    """
    edits = finding.fix.edits if finding.fix else ()
    parts = tuple(placed(edit, page) for edit in edits)
    for part in parts:
        encoded(part.text, page.document.source)
    return parts


class _Gate:
    """Holds back a wording for a sentence whose neighbour before it gets the same one in this round."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: dict[str, int] = {}

    def lets(self, finding: Finding, parts: tuple[Part, ...]) -> bool:
        """Return whether the edits may be tried now."""
        claim = self._page.claim(finding.claim)
        for part in parts:
            before = self._last.get(part.reads.lstrip(".")) if not part.span else None
            if before is None or claim is None or claim.sentence.start < before:
                continue
            if not self._page.document.text[before : claim.sentence.start].strip():
                return False
        for part in parts:
            self._last[part.reads.lstrip(".")] = part.at.end
        return True


def _unsaid(changes: Collection[Change]) -> Iterator[Change]:
    """Yield the changes but the statements at a page's end that another change puts beside a claim."""
    beside = {(c.page, part.reads.strip(". ")) for c in changes for part in c.parts if not part.appended}
    for change in changes:
        if not any(part.appended and (change.page, part.reads.strip(". ")) in beside for part in change.parts):
            yield change


def _apart(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes in the order of the file that neither overlap nor touch one before them.

    Only appended blocks may touch: each stands by itself.
    """
    end = -1
    for change in sorted(changes, key=lambda change: change.parts[0].span):
        spans = sorted(part.span for part in change.parts)
        free = spans[0].start > end or (spans[0].start == end and all(part.appended for part in change.parts))
        if free and all(left.end < right.start for left, right in pairwise(spans)):
            yield change
            end = spans[-1].end
