"""The three ways to write a baseline. Each returns how many inputs could not be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from claimlint import __version__
from claimlint.api import Session
from claimlint.audit.housekeeping import gone_files, read_baseline
from claimlint.cli.inputs import read, settings_of
from claimlint.cli.output import Target
from claimlint.cli.wishes import Inputs
from claimlint.errors import UsageError
from claimlint.model.lazydata import replace
from claimlint.model.report import Report
from claimlint.reporters.terminal import line
from claimlint.suppress import baseline as store
from claimlint.suppress.baseline import Baseline


def create(inputs: Inputs, file: Path) -> int:
    """Write a new baseline of all that stands in the inputs.

    Raises:
        UsageError: if the file exists.
    """
    if file.exists():
        raise UsageError("the baseline exists", uri=file.as_posix(), hint="`claimlint baseline update` renews it")
    return _written(inputs, file, lambda report: store.create(report.findings, _made_with(report), _names(report)))


def update(inputs: Inputs, file: Path) -> int:
    """Replace the entries of the pages that were read, and drop those of files that are gone from them.

    Raises:
        BaselineError: if there is no baseline yet.
    """
    old = read_baseline(file)

    def made(report: Report) -> Baseline:
        names = _names(report)
        return store.update(old, report.findings, _read(old, inputs, report), _made_with(report), names)

    return _written(inputs, file, made)


def prune(inputs: Inputs, file: Path) -> int:
    """Take out the entries of the pages that were read and that no longer occur, and those of files that are gone.

    Raises:
        BaselineError: if there is no baseline yet.
    """
    old = read_baseline(file)

    def made(report: Report) -> Baseline:
        return store.prune(old, report.findings, _read(old, inputs, report), _names(report))

    return _written(inputs, file, made)


def _written(inputs: Inputs, file: Path, made: Callable[[Report], Baseline]) -> int:
    free = replace(inputs, baseline=None)
    report = read(free, Session(settings_of(free)))
    result = made(replace(report, housekeeping=()))
    Target(file).write([store.dumps(result).encode()])
    for skipped in report.skipped:
        click.echo(line(f"claimlint: {skipped.uri}: {skipped.code} {skipped.reason}"), err=True)
    accepted = sum(entry.count for entry in result.entries)
    click.echo(f"wrote {file}: {accepted} accepted; `claimlint check --baseline {file}` passes over them")
    return len(report.skipped)


def _names(report: Report) -> dict[str, str]:
    return {result.document.uri: result.name for result in report.results}


def _read(old: Baseline, inputs: Inputs, report: Report) -> list[str]:
    """Return the addresses of the pages read, and the names of files that are gone from the folders read."""
    folders = [path for path in inputs.paths or (Path(),) if path.is_dir()]
    return [*_names(report), *gone_files(old, [stamp.uri for stamp in report.policies], folders)]


def _made_with(report: Report) -> Baseline:
    packs = dict.fromkeys(pack for stamp in report.policies for pack in stamp.packs)
    return Baseline((), __version__, " ".join(stamp.sha256 for stamp in report.policies), tuple(packs))
