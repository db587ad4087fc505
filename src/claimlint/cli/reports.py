"""What ``claimlint report`` reads and writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import file_digest
from pathlib import Path

from claimlint.cli.exits import Exit
from claimlint.cli.inputs import read, session_of, spare, spare_inputs, tell_nothing
from claimlint.cli.output import Target, tell
from claimlint.cli.wishes import Inputs
from claimlint.errors import UsageError
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import Report, Skipped
from claimlint.policy.types import Rule
from claimlint.reporters.registry import built_in, reporter_for
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.base import ReviewReporter
from claimlint.reporters.review.changes import changes
from claimlint.reporters.review.load import is_report, load_report, review_of
from claimlint.reporters.review.run import ReviewInput
from claimlint.reporters.terminal import line

_SHORT = {"md": "overview"}
_MOST_UNREAD = 10


@dataclass(frozen=True, slots=True)
class Wish:
    """Which format is wanted, what the report is called, and the earlier report that it is compared with."""

    form: str
    title: str = ""
    since: Path | None = None


def write(inputs: Inputs, wish: Wish, target: Target) -> Exit:
    """Write the report and return the exit code.

    Raises:
        UsageError: if the format is none for reviewers, or the inputs do not go together.
    """
    reporter = review_reporter(wish.form)
    target.refuse_terminal(reporter.name, binary=reporter.binary)
    if any(map(is_report, inputs.paths)):
        report = _given(inputs, wish, target)
    else:
        run, rules = _judged(inputs, target)
        # A title or an earlier report is for a report of its own.
        own = None if wish.title or wish.since else reporter.own(run, rules)
        if own is not None:
            target.write(own)
            return _told(run.skipped, target)
        report = review_of(run, rules, wish.title)
    if wish.since is not None:
        spare(target, [wish.since])
        report = replace(report, changes=changes(load_report(wish.since), report))
    target.write(reporter.write(report))
    return _told(report.run.skipped, target)


def _told(skipped: Sequence[Skipped], target: Target) -> Exit:
    """Tell what was not read, which else only the report says, and return the exit code."""
    for one in skipped[:_MOST_UNREAD]:
        hint = f" ({one.hint})" if one.hint else ""
        tell(line(f"not read: {one.uri}: {one.code} {one.reason}{hint}"))
    if len(skipped) > _MOST_UNREAD:
        tell(f"{len(skipped) - _MOST_UNREAD:,} more could not be read: see Coverage in the report")
    if target.output is not None:
        tell(f"the report is in {line(str(target.output))}")
    return Exit.UNREAD if skipped else Exit.CLEAN


def review_reporter(name: str) -> ReviewReporter:
    """Return the format for reviewers called ``name``.

    Raises:
        UsageError: if there is none.
    """
    reporter = reporter_for(_SHORT.get(name, name))
    if isinstance(reporter, ReviewReporter):
        return reporter
    known = ", ".join(_formats())
    raise UsageError(
        f"{name!r} is no format for reviewers", hint=f"choose from {known}; `claimlint check` has the others"
    )


def _formats() -> Iterable[str]:
    short = {name: key for key, name in _SHORT.items()}
    return (short.get(name, name) for name in built_in() if isinstance(reporter_for(name), ReviewReporter))


def _given(inputs: Inputs, wish: Wish, target: Target) -> ReviewReport:
    """Return the review report in the one file that was named."""
    if len(inputs.paths) > 1:
        raise UsageError("a JSON report cannot be shown together with other paths", hint="name it alone")
    given = {
        "--policy": inputs.policy,
        "--baseline": inputs.baseline,
        "--reader": inputs.reader,
        "--fields": inputs.fields,
        "--stdin-filename": inputs.stdin_filename,
        "--exclude": inputs.exclude,
    }
    vain = next((option for option, value in given.items() if value), None)
    if vain:
        raise UsageError(f"{vain} cannot change a report that was judged already", hint="name files and folders")
    spare(target, inputs.paths)
    report = load_report(inputs.paths[0], wish.title)
    _tell_changed([one.uri for one in report.run.inputs if _changed(one)])
    return report


def _changed(one: ReviewInput) -> bool:
    """Return whether the file that was judged lies here and holds something else now."""
    try:
        path = Path(one.uri)
        if not path.is_file():
            return False
        if path.stat().st_size != one.bytes:
            return True
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest() != one.sha256
    except (OSError, ValueError):  # no path that this system can have, or nothing that can be read
        return False


def _tell_changed(names: list[str]) -> None:
    if names:
        more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
        have = "have" if more else "has"
        told = f"{line(names[0])}{more} {have} changed since the report was made, which shows the copy as it was"
        tell(told)


def _judged(inputs: Inputs, target: Target) -> tuple[Report, Mapping[str, Rule]]:
    session = session_of(inputs)
    spare_inputs(target, inputs, session)
    report = read(inputs, session, coverage=True)
    tell_nothing(report, inputs)
    return report, session.rules
