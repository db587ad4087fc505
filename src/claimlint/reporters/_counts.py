"""Numbers in words."""

from __future__ import annotations

from claimlint.model.finding import Severity
from claimlint.model.report import Report


def plural(number: int, noun: str) -> str:
    """Return ``1 error``, ``2 errors``: the number and its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tally(report: Report) -> str:
    """Return the unsuppressed findings by severity in one phrase, ``no findings`` for none."""
    counts = report.counts
    parts = [plural(counts[severity.value], severity.value) for severity in Severity if counts[severity.value]]
    return ", ".join(parts) or "no findings"


def unread(report: Report) -> str:
    """Return how many inputs could not be read, in words; "" if all were."""
    number = len({skipped.uri for skipped in report.skipped})
    return f"{plural(number, 'input')} could not be read" if number else ""


def suppressed(report: Report) -> int:
    """Return the number of suppressed findings."""
    return sum(1 for finding in report.findings if finding.suppression is not None)


def files(report: Report) -> int:
    """Return the number of different files that were read."""
    return len({result.document.uri for result in report.results})
