"""From the user's inputs to a report. Imports readers and checks, so commands import it late."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.api import Session, Settings
from claimlint.cli.exits import Exit
from claimlint.cli.output import Target, tell
from claimlint.cli.wishes import Inputs
from claimlint.errors import ReadError, UsageError
from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass
from claimlint.model.report import Report
from claimlint.reporters.base import View
from claimlint.reporters.registry import reporter_for

if TYPE_CHECKING:
    from claimlint.audit.cache import ResultCache

_STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name and the family of reporters that it belongs to."""

    name: str
    family: str


def settings_of(inputs: Inputs) -> Settings:
    """Return the run's settings as the library takes them."""
    return Settings(
        policy=inputs.policy,
        today=inputs.today,
        baseline=inputs.baseline,
        reader=inputs.reader,
        fields=inputs.fields,
        exclude=inputs.exclude,
        gitignore=not inputs.no_gitignore,
        force_exclude=inputs.force_exclude,
        prefilter=not inputs.no_prefilter,
    )


def session_of(inputs: Inputs) -> Session:
    """Return a session with the user's settings, cache and number of processes."""
    return Session(settings_of(inputs), cache=_cache(inputs), workers=workers(inputs))


def workers(inputs: Inputs) -> int | None:
    """Return how many processes the user wants, one a core for 0; None if the user does not say."""
    if inputs.jobs is None:
        return None
    from claimlint.audit.crew import cores

    return inputs.jobs or cores()


def _cache(inputs: Inputs) -> ResultCache | None:
    if inputs.no_cache or inputs.no_prefilter:
        return None
    from claimlint.audit.cache import ResultCache
    from claimlint.cli.caches import cache_folder

    return ResultCache(cache_folder(), tell)


def read(inputs: Inputs, session: Session, *, coverage: bool = False) -> Report:
    """Return what stands in the inputs: standard input for ``-``, the working folder for none.

    With ``coverage`` the report tells of what was not read in folders, too.

    Raises:
        UsageError: if ``-`` stands beside other paths.
    """
    name = stdin_name(inputs)
    if name is None:
        return session.check(inputs.paths or (Path(),), coverage=coverage)
    return session.check_texts({name: stdin_bytes()})


def stdin_bytes() -> bytes:
    """Return what standard input holds.

    Raises:
        ReadError: if it is closed or cannot be read.
    """
    if sys.stdin is None:  # a caller closed it (<&-); nothing read is not nothing found
        raise ReadError("standard input is closed", hint="name files instead of -")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ReadError(f"standard input cannot be read: {error.strerror or error}") from None


def stdin_name(inputs: Inputs) -> str | None:
    """Return what standard input is called, None if the user wants files read.

    Raises:
        UsageError: if ``-`` stands beside other paths, or is missing although it is given a name.
    """
    if _STDIN not in inputs.paths:
        if inputs.stdin_filename is not None:
            raise UsageError("--stdin-filename names standard input, which is not read", hint="add - as the path")
        return None
    if len(inputs.paths) > 1:
        raise UsageError("standard input (-) cannot be read together with other paths")
    return inputs.stdin_filename or "stdin.txt"


def spare_inputs(target: Target, inputs: Inputs, session: Session) -> None:
    """See to it that the output overwrites nothing that the run reads.

    Raises:
        UsageError: if it would.
    """
    if target.output is None:
        return
    named = (*inputs.paths, inputs.policy, inputs.baseline, inputs.stdin_filename)
    given = [Path(one) for one in named if one is not None and one != _STDIN]
    spare(target, given)
    if not _is_report(target.output):  # a report that lies among the copy may be made anew in its place
        spare(target, () if _STDIN in inputs.paths else session.files(inputs.paths or (Path(),)))


def spare(target: Target, files: Iterable[Path]) -> None:
    """See to it that the output overwrites none of ``files``.

    Raises:
        UsageError: if it would.
    """
    output = target.output
    if output is not None and any(_same(output, one) for one in files):
        raise UsageError("--output would overwrite an input", uri=str(output), hint="write to another file")


def _is_report(path: Path) -> bool:
    from claimlint.readers.feed import feed_of_file
    from claimlint.readers.own import is_own

    try:
        return path.is_file() and is_own(feed_of_file(path))  # to read a pipe is to wait for ever
    except OSError:
        return False


def _same(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:  # one of them does not exist
        return first.absolute() == second.absolute()


def show(inputs: Inputs, form: Format, target: Target, fail_on: Severity | None) -> Exit:
    """Read, judge, write the report and return the exit code."""
    reporter = reporter_for(form.name, form.family)
    target.refuse_terminal(form.name, binary=getattr(reporter, "binary", False))
    session = session_of(inputs)
    spare_inputs(target, inputs, session)
    report = read(inputs, session)
    tell_nothing(report, inputs)
    view = View(target.color, target.width, session.rules, fail_on)
    target.write(reporter.render(report, view))
    return exit_code(report, fail_on)


def tell_nothing(report: Report, inputs: Inputs) -> None:
    """Say why if nothing was read."""
    if report.results or report.skipped:
        return
    named = bool(inputs.paths) and not any(map(os.path.isdir, inputs.paths))
    excluded = inputs.force_exclude and named  # a file that is named is read unless that excludes it
    why = "every file that was named is excluded" if excluded else "no file of a known kind was found"
    tell(f"nothing to read: {why}")


def exit_code(report: Report, fail_on: Severity | None) -> Exit:
    """Return the code of a run: unread input weighs more than findings.

    Args:
        report: what was found.
        fail_on: the mildest severity that fails the run, None if findings never do.
    """
    return code_of(report.counts, fail_on, unread=bool(report.skipped))


def code_of(counts: Mapping[str, int], fail_on: Severity | None, *, unread: bool) -> Exit:
    """Return the code of a run with so many findings by severity; see ``exit_code``."""
    if unread:
        return Exit.UNREAD
    if fail_on is not None and any(counts[s.value] for s in Severity if s.rank <= fail_on.rank):
        return Exit.FINDINGS
    return Exit.CLEAN
