"""Findings with the document they stand in, in the orders that formats want."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.lazydata import dataclass
from claimlint.model.report import DocumentResult, Report

_FINGERPRINT = 32


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and the page it stands on; None for findings on the policy and the baseline."""

    finding: Finding
    result: DocumentResult | None

    @property
    def document(self) -> Document | None:
        """Return the page's document."""
        return self.result.document if self.result else None


def placed(report: Report) -> Iterator[Placed]:
    """Yield every finding in reading order, those on policy and baseline last."""
    for result in report.results:
        for finding in result.findings:
            yield Placed(finding, result)
    for finding in report.housekeeping:
        yield Placed(finding, None)


def standing(report: Report) -> Iterator[Placed]:
    """Yield the findings that nothing suppresses, in reading order."""
    return (one for one in placed(report) if one.finding.suppression is None)


def gravest_first(findings: Iterable[Placed]) -> list[Placed]:
    """Return findings by severity, those that count before the suppressed, else in the order given."""
    return sorted(findings, key=lambda one: gravity(one.finding))


def gravity(finding: Finding) -> tuple[bool, int]:
    """Return what sorts findings by severity, those that count before the suppressed."""
    return finding.suppression is not None, finding.severity.rank


def fingerprint_of(finding: Finding) -> str:
    """Return the finding's fingerprint, or one made of rule, place and message if it has none.

    Findings on the policy and the baseline have none of their own: no sentence names them.
    """
    place = finding.location
    return finding.fingerprint or digest(finding.rule, place.uri, place.logical_path, finding.message)


def digest(*parts: str) -> str:
    """Return 32 hexadecimal digits that name ``parts``."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT]
