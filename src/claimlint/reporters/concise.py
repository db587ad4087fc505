"""One line a finding, as compilers print them."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.finding import Finding
from claimlint.model.report import Report, Skipped
from claimlint.reporters._counts import tally, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.terminal import Paint, line


class ConciseReporter:
    """``path:line:column: CL301[name] severity message``; columns count code points from 1."""

    name = "concise"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield a line for each unsuppressed finding and skipped input, and the count."""
        return encoded(_lines(report, Paint(view.color)))


def _lines(report: Report, paint: Paint) -> Iterator[str]:
    for finding in report.findings:
        if finding.suppression is None:
            yield _finding(finding, paint)
    for skipped in report.skipped:
        yield _skipped(skipped)
    yield f"{_count(report)}."


def _count(report: Report) -> str:
    # What was not read was not judged: "no findings" would be more than anybody knows.
    missing = unread(report)
    found = "" if missing and not any(report.counts.values()) else tally(report)
    return "; ".join(part for part in (found, missing) if part)


def _finding(finding: Finding, paint: Paint) -> str:
    where = finding.location
    start = where.region.start if where.region else None
    place = f":{start.line}:{start.column}" if start else f":{where.logical_path}".rstrip(":")
    rule = f"{finding.rule}[{finding.name}]"
    head = paint.bold(line(f"{where.uri}{place}"))
    return f"{head}: {line(rule)} {paint.severity(finding.severity, finding.severity.value)} {line(finding.message)}"


def _skipped(skipped: Skipped) -> str:
    place = "".join(f":{part}" for part in (skipped.line, skipped.column) if part)
    hint = f" ({skipped.hint})" if skipped.hint else ""
    return line(f"{skipped.uri}{place}: {skipped.code} not read: {skipped.reason}{hint}")


REPORTER = ConciseReporter()
