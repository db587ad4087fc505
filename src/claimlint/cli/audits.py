"""From the user's order to the folder of reports."""

from __future__ import annotations

import csv
import errno
import io
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from claimlint.api import Session
from claimlint.audit.filters import RecordFilter
from claimlint.audit.run.whole import AuditOptions
from claimlint.cli.exits import Exit
from claimlint.cli.inputs import code_of, settings_of, workers
from claimlint.cli.output import tell
from claimlint.cli.progress import Progress
from claimlint.cli.wishes import Inputs
from claimlint.errors import UsageError
from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import Report
from claimlint.reporters._counts import plural
from claimlint.reporters.base import View
from claimlint.reporters.overview import KINDS
from claimlint.reporters.registry import CLAIMS, FINDINGS, reporter_for
from claimlint.reporters.review.base import ReviewReporter
from claimlint.reporters.review.changes import changes
from claimlint.reporters.review.load import load_report
from claimlint.reporters.review.run import ReviewReport
from claimlint.reporters.terminal import line

_SHARDS = ".claimlint-shards"
_WHOLE = "report.json"
_EARLIER = ".claimlint-since.json"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_REPORTS = (
    ("claims.csv", "csv", CLAIMS),
    ("findings.sarif", "sarif", FINDINGS),
)
_MOST_REASONS = 10
_MB = 1_000_000
_PART = re.compile(r"report-[0-9]{3,}\.html")


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants done: the folder, which records, the earlier report, the most MB of an HTML file."""

    out: Path
    wanted: RecordFilter
    since: Path | None
    resume: bool
    html_limit: int
    quiet: bool


def carry_out(inputs: Inputs, order: Order, fail_on: Severity | None) -> Exit:
    """Judge the inputs, write the reports and return the exit code.

    Raises:
        UsageError: if the folder cannot be written, or standard input is asked for.
    """
    if Path("-") in inputs.paths or inputs.stdin_filename:
        raise UsageError("an audit reads files and folders, not standard input", hint="`claimlint check -` does")
    session = Session(settings_of(inputs))
    _made(order.out)
    shards, earlier = order.out / _SHARDS, _earlier(order)
    with Progress(quiet=order.quiet) as progress:
        options = AuditOptions(workers(inputs), order.resume, order.wanted, watcher=progress)
        report = _judged(session, inputs, shards, options)
        view = View(width=100, rules=session.rules, fail_on=fail_on)
        review = _write(report, view, order, earlier, progress)
    _tell(report, review, order)
    found = {severity.value: getattr(review.run.counts, severity.value) for severity in Severity}
    code = Exit.USAGE if _vain(report, order) else code_of(found, fail_on, unread=bool(report.skipped))
    shutil.rmtree(shards)  # the report's results lay there
    (order.out / _EARLIER).unlink(missing_ok=True)
    return code


def _earlier(order: Order) -> ReviewReport | None:
    """Return the report to compare with, before anything is judged; one that will be written over is set aside."""
    if order.since is None:
        return None
    found, kept = load_report(order.since), order.out / _EARLIER
    if order.since.resolve() != (order.out / _WHOLE).resolve():
        return found
    try:
        if not (order.resume and kept.exists()):  # an interrupted run may have written over it
            shutil.copyfile(order.since, kept)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror or error}", uri=str(kept)) from None
    return load_report(kept)


def _judged(session: Session, inputs: Inputs, shards: Path, options: AuditOptions) -> Report:
    try:
        return session.audit(inputs.paths or (Path(),), shards, options)
    except KeyboardInterrupt:
        tell("what was judged is kept: --resume takes the run up")
        raise
    except OSError as error:
        if error.errno not in _FULL:
            raise
        hint = "make room and take the run up with --resume"
        raise UsageError(f"the results cannot be kept: {error.strerror}", uri=str(shards), hint=hint) from None


def _vain(report: Report, order: Order) -> bool:
    """Tell, and return, whether the user asked for a status, type, locale or address that no record has."""
    lost = [name for name, asked in order.wanted.asked if asked and not _met(report, name)]
    for name in lost:
        seen = sorted({one.reason for one in report.left_out if one.reason.startswith(f"its {name} is ")})
        if seen:
            told = "; ".join(seen[:_MOST_REASONS])
            click.echo(f"claimlint: no record has the {name} asked for; of those left out {told}", err=True)
            return True
    return False


def _met(report: Report, name: str) -> bool:
    """Return whether a record that was judged states ``name``: one that states another value was left out."""
    return any(result.document.metadata.get(name) for result in report.results)


def _made(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder cannot be made: {error.strerror or error}", uri=str(out)) from None
    if not os.access(out, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        raise UsageError("the folder cannot be written", uri=str(out), hint="check its permissions, or name another")


def _write(report: Report, view: View, order: Order, earlier: ReviewReport | None, progress: Progress) -> ReviewReport:
    """Write every report, each beside its place first, so that nobody meets half of one; return what they say."""
    whole = order.out / _WHOLE
    _to(whole, reporter_for("json", FINDINGS).render(report, view), progress)
    for name, form, family in _REPORTS:
        _to(order.out / name, reporter_for(form, family).render(report, view), progress)
    review = load_report(whole, trusted=True)  # it was written just now
    if earlier is not None:
        review = replace(review, changes=changes(earlier, review))
    _to(order.out / "summary.md", _reporter("overview").write(review), progress)
    _write_html(review, order, progress)
    _to(order.out / "skipped.csv", _skipped(report), progress)
    return review


def _reporter(form: str) -> ReviewReporter:
    reporter = reporter_for(form, FINDINGS)
    if not isinstance(reporter, ReviewReporter):
        raise TypeError(f"{form} is a format for reviewers")
    return reporter


def _write_html(review: ReviewReport, order: Order, progress: Progress) -> None:
    """Write report.html, in parts where it would be larger than the limit, and take away parts of an earlier audit."""
    from claimlint.reporters.html.parts import NAME, TooLargeError, at_most, split

    limit = order.html_limit * _MB
    written = {NAME}
    try:
        _to(order.out / NAME, at_most(limit, _reporter("html").write(review)), progress)
    except TooLargeError:
        for name, pieces in split(review, limit):
            written.add(name)
            _to(order.out / name, pieces, progress)
    for path in order.out.glob("report-*.html"):
        if _PART.fullmatch(path.name) and path.name not in written:
            path.unlink()


def _to(path: Path, pieces: Iterable[bytes], progress: Progress) -> None:
    progress.writes(path.name)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.writelines(pieces)
        temporary.replace(path)
    except OSError as error:
        raise UsageError(f"the report cannot be written: {error.strerror or error}", uri=str(path)) from None


def _skipped(report: Report) -> Iterator[bytes]:
    yield "\ufeff".encode()
    yield _row(("what", "uri", "record", "line", "column", "code", "reason", "hint"))
    for one in report.skipped:
        yield _row(("not read", one.uri, "", one.line or "", one.column or "", one.code, one.reason, one.hint))
    for other in report.left_out:
        yield _row(("left out", other.uri, other.record, "", "", "", other.reason, ""))


def _row(cells: Iterable[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow([_cell(line(str(cell))) for cell in cells])
    return buffer.getvalue().encode("utf-8", "replace")


def _cell(text: str) -> str:
    # A spreadsheet runs a cell that starts like this as a formula.
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _tell(report: Report, review: ReviewReport, order: Order) -> None:
    found = review.run.counts
    parts = [plural(getattr(found, severity.value), severity.value) for severity in Severity]
    click.echo(f"{', '.join(parts)} on {plural(found.documents, 'page')}; the reports are in {order.out}")
    changed = review.changes
    if changed is not None:
        told = [kind for kind in KINDS if kind in ("new", "fixed", "unread") or changed.of(kind)]
        numbers = ", ".join(f"{len(changed.of(kind))} {kind}" for kind in told)
        click.echo(f"Since the earlier report: {numbers}, {changed.unchanged} unchanged")
    if report.left_out:
        click.echo(f"{len(report.left_out)} left out on purpose: {order.out / 'skipped.csv'} says which and why")
    if report.skipped:
        click.echo(f"{plural(len(report.skipped), 'input')} not read: {order.out / 'skipped.csv'} says which and why")
