"""``check --fix`` and ``check --diff``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimlint.api import Fixed, Session
from claimlint.cli.exits import Exit
from claimlint.cli.inputs import Format, exit_code, settings_of, spare_inputs, stdin_bytes, stdin_name
from claimlint.cli.output import Target
from claimlint.cli.wishes import Fixing, Inputs
from claimlint.fix.diff import unified
from claimlint.model.finding import Safety, Severity
from claimlint.model.lazydata import replace
from claimlint.reporters.base import View
from claimlint.reporters.registry import reporter_for
from claimlint.reporters.terminal import Paint, line


def fix(inputs: Inputs, fixing: Fixing, form: Format, target: Target, fail_on: Severity | None) -> Exit:
    """Carry out fixes, report what is left and return the exit code of that.

    Standard input is answered by its fixed text on standard output; the report then goes to standard
    error, or to the file that the user named.

    Raises:
        UsageError: if the call contradicts itself.
    """
    reporter = reporter_for(form.name, form.family)
    session = Session(settings_of(inputs))
    name = stdin_name(inputs)
    spare_inputs(target, inputs, session)
    done = _done(inputs, fixing, session, name, write=True)
    view = View(target.color, target.width, session.rules, fail_on)
    pieces = reporter.render(done.report, view)
    if name is None:
        target.write(pieces)
    else:
        replace(target, output=None).write([done.files[0].after])
        if target.output is None:
            click.echo(b"".join(pieces), err=True, nl=False)
        else:
            target.write(pieces)
    _tell(done, fixing, "fixed")
    return exit_code(done.report, fail_on)


def show_diff(inputs: Inputs, fixing: Fixing, target: Target) -> Exit:
    """Show what ``fix`` would change as a unified diff; the exit code says whether it would change anything.

    Raises:
        UsageError: if the call contradicts itself.
    """
    session = Session(settings_of(inputs))
    spare_inputs(target, inputs, session)
    done = _done(inputs, fixing, session, stdin_name(inputs), write=False)
    target.write(text.encode("utf-8", "replace") for text in _diff(done, Paint(target.color)))
    _tell(done, fixing, "would be fixed")
    for skipped in done.report.skipped:
        click.echo(line(f"claimlint: {skipped.uri}: {skipped.code} {skipped.reason}"), err=True)
    if done.report.skipped:
        return Exit.UNREAD
    return Exit.FINDINGS if any(file.before != file.after for file in done.files) else Exit.CLEAN


def _done(inputs: Inputs, fixing: Fixing, session: Session, name: str | None, *, write: bool) -> Fixed:
    allowed = (Safety.SAFE, Safety.UNSAFE) if fixing.unsafe_fixes else (Safety.SAFE,)
    if name is not None:
        return session.fix_text(name, stdin_bytes(), allowed)
    return session.fix(inputs.paths or (Path(),), allowed, write=write)


def _diff(done: Fixed, paint: Paint) -> Iterator[str]:
    for file in sorted(done.files, key=lambda file: file.uri):
        for text in unified(file.old, file.new, file.uri):
            # On a terminal content must not drive it; elsewhere the lines are for a program.
            yield f"{paint.difference(line(text.rstrip()))}\n" if paint.on else text


def _tell(done: Fixed, fixing: Fixing, what: str) -> None:
    """Say on standard error what became of the findings, and why fixes were refused."""
    for file in done.files:
        for refusal in file.refused:
            finding = refusal.finding
            start = finding.location.region.start if finding.location.region else None
            place = f"{file.uri}:{start.line}:{start.column}" if start else file.uri
            click.echo(line(f"{place}: {finding.rule} not fixed: {refusal.reason}"), err=True)
    left = [finding for finding in done.report.findings if finding.suppression is None]
    unsafe = sum(1 for finding in left if finding.fix and finding.fix.safety is Safety.UNSAFE)
    hint = f" ({unsafe} {'has' if unsafe == 1 else 'have'} an unsafe fix: --unsafe-fixes)"
    fixed = sum(len(file.fixed) for file in done.files)
    click.echo(f"{fixed} {what}, {len(left)} left{hint if unsafe and not fixing.unsafe_fixes else ''}", err=True)
