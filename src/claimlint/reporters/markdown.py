"""A summary for a comment on a pull or merge request."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.finding import Finding, Severity
from claimlint.model.report import Report, Skipped
from claimlint.reporters._counts import files, plural, suppressed, tally
from claimlint.reporters._findings import Placed, gravest_first, standing
from claimlint.reporters._markdown import escaped
from claimlint.reporters._places import is_absolute, reference, tidy
from claimlint.reporters._prose import cut, message, unread
from claimlint.reporters.base import View, encoded

LONGEST = 65_000
"""Code points of the whole; GitHub refuses a comment of more than 65,536."""
_MOST_ROWS = 50
_MOST_UNREAD = 20
# Room for every link to grow by: a comment needs whole addresses, see docs/integrations.md.
_ROOM_FOR_BASE = 200
_LONGEST_CELL = 300
_LONGEST_TARGET = 1000
_SIGNS = {Severity.ERROR: "❌ error", Severity.WARNING: "⚠️ warning", Severity.NOTE: "note"}
_MARK = "<!-- claimlint summary -->"
_FOOT = "*A reviewer's aid, not legal advice.*"


class MarkdownReporter:
    """Counts, the gravest findings with links ``./path#L3``, and what was not read."""

    name = "markdown"

    def render(self, report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG002 - part of the protocol
        """Yield the summary: at most ``LONGEST`` code points; suppressed findings are only counted."""
        return encoded(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield _MARK
    yield "## claimlint"
    yield ""
    yield _verdict(report)
    found = gravest_first(standing(report))
    budget = LONGEST - 2_000
    unread_rows = _within((_unread_row(one) for one in report.skipped[:_MOST_UNREAD]), budget // 2)
    if report.skipped:
        yield from ("", "### Not read", "", *unread_rows)
        yield from _more(len(report.skipped) - len(unread_rows), "input")
    rows = _within((_row(one) for one in found[:_MOST_ROWS]), budget - sum(map(_cost, unread_rows)))
    if found:
        yield from ("", "| severity | where | rule | finding |", "|---|---|---|---|", *rows)
        yield from _more(len(found) - len(rows), "finding")
    yield ""
    yield _FOOT


def _verdict(report: Report) -> str:
    claims = sum(len(result.claims) for result in report.results)
    hidden = suppressed(report)
    kept = f" {plural(hidden, 'finding')} suppressed." if hidden else ""
    lost = f" **{plural(len(report.skipped), 'input')} not read.**" if report.skipped else ""
    return f"**{tally(report)}** in {plural(files(report), 'file')}, {plural(claims, 'claim')} read.{kept}{lost}"


def _within(rows: Iterator[str], budget: int) -> list[str]:
    kept = []
    for row in rows:
        budget -= _cost(row)
        if budget < 0:
            break
        kept.append(row)
    return kept


def _cost(row: str) -> int:
    return len(row) + 1 + _ROOM_FOR_BASE


def _row(one: Placed) -> str:
    finding = one.finding
    rule = escaped(f"{finding.rule} {finding.name}")
    return f"| {_SIGNS[finding.severity]} | {_where(finding)} | {rule} | {_cell(message(finding))} |"


def _where(finding: Finding) -> str:
    region = finding.location.region
    number = region.start.line if region else 0
    return _link(finding.location.uri, number, finding.location.logical_path)


def _unread_row(skipped: Skipped) -> str:
    return f"- {_link(skipped.uri, skipped.line)}: {escaped(skipped.code)} {_cell(unread(skipped))}"


def _link(uri: str, number: int, inner: str = "") -> str:
    name = f"{tidy(uri)}:{number}" if number else " ".join(part for part in (tidy(uri), inner) if part)
    target = reference(uri)
    if is_absolute(uri) or len(target) > _LONGEST_TARGET:
        return _cell(name)  # of another machine, or not what anyone calls a file
    anchor = f"#L{number}" if number else ""
    return f"[{_cell(name)}](./{target}{anchor})"


def _cell(text: str) -> str:
    return escaped(cut(text, _LONGEST_CELL))


def _more(number: int, noun: str) -> Iterator[str]:
    if number > 0:
        yield from ("", f"{plural(number, f'more {noun}')} not shown: the full report has them all.")


REPORTER = MarkdownReporter()
