"""``check --watch``: judge again whenever a file is saved.

Files are looked at by their dates, several times a second: that works on network drives and in containers, where
notices of the system do not arrive, and needs no package. How often depends on how long it takes to look.
"""

from __future__ import annotations

from pathlib import Path
from time import monotonic, sleep

import click

from claimlint.api import Session
from claimlint.audit.memory import Stamp, stamp
from claimlint.cli.exits import Exit
from claimlint.cli.inputs import Format, exit_code, settings_of, spare_inputs, stdin_name
from claimlint.cli.output import Target
from claimlint.cli.wishes import Inputs
from claimlint.errors import ClaimlintError, UsageError
from claimlint.model.finding import Severity
from claimlint.model.report import Report
from claimlint.policy.locate import POLICY_FILES
from claimlint.policy.problems import PolicyErrors
from claimlint.reporters._counts import plural
from claimlint.reporters.base import Reporter, View
from claimlint.reporters.registry import reporter_for
from claimlint.reporters.terminal import line

_SHORTEST, _LONGEST = 0.3, 5.0
"""Seconds between two looks."""
_SHARE = 20
"""Looking takes at most one part in this many of the time."""
_SETTLE = 0.1
"""Seconds without a change after which what was saved is complete."""

_Seen = dict[Path, Stamp | None]


def watch(inputs: Inputs, form: Format, target: Target, fail_on: Severity | None) -> int:
    """Judge, show and wait for a change, until the user interrupts; return the exit code of the last run.

    Raises:
        UsageError: if standard input is to be read, or the call contradicts itself in another way.
    """
    if stdin_name(inputs) is not None:
        raise UsageError("standard input cannot be watched", hint="name a file or a folder")
    reporter = reporter_for(form.name, form.family)
    target.refuse_terminal(form.name, binary=getattr(reporter, "binary", False))
    watcher = _Watcher(inputs, reporter, target, fail_on)
    try:
        while True:
            watcher.run()
            watcher.wait()
    except KeyboardInterrupt:
        return watcher.code


class _Watcher:
    """A run that is repeated, with what it saw of the files before."""

    def __init__(self, inputs: Inputs, reporter: Reporter, target: Target, fail_on: Severity | None) -> None:
        self._inputs = inputs
        self._paths = inputs.paths or (Path(),)
        self._reporter = reporter
        self._target = target
        self._fail_on = fail_on
        self.code: int = Exit.INTERRUPTED
        self._session: Session | None = None
        self._failed: tuple[Path, ...] = ()
        self._copy: _Seen = {}
        self._rules: _Seen = {}

    def run(self) -> None:
        """Judge what changed and show everything; ``code`` is the exit code of that."""
        copy, rules = self._copy, self._rules
        try:
            session = self._begin()
            copy = self._look_at_copy()
            rules = self._look_at_rules(copy)
            spare_inputs(self._target, self._inputs, session)
            report = session.check(self._paths)
        except UsageError:
            raise
        except ClaimlintError as error:
            said, copy = self._refused(error), {}
        else:
            said = self._shown(report, session)
        # What was saved while this run went on is a change; what it has only just heard of is none.
        self._copy = {**self._look_at_copy(), **copy}
        self._rules = {path: rules.get(path, seen) for path, seen in self._look_at_rules(self._copy).items()}
        self._say(f"{said} (Ctrl-C ends)")

    def _begin(self) -> Session:
        """Return the session of the last run, or another one if the policy has changed since."""
        if self._session is None or self._rules != self._look_at_rules(self._copy):
            self._session = None
            self._session = Session(settings_of(self._inputs), remember=True)
        return self._session

    def wait(self) -> None:
        """Return when something has changed that a run depends on, and has come to rest."""
        while True:
            began = monotonic()
            copy = self._look_at_copy()
            rules = self._look_at_rules(self._copy)
            if (copy, rules) != (self._copy, self._rules):
                break
            sleep(min(max(_SHORTEST, _SHARE * (monotonic() - began)), _LONGEST))
        while True:
            sleep(_SETTLE)
            last, copy = copy, self._look_at_copy()
            if copy == last:
                return

    def _shown(self, report: Report, session: Session) -> str:
        view = View(self._target.color, self._target.width, session.rules, self._fail_on)
        self._failed = ()
        self._target.clear()
        self._target.write(self._reporter.render(report, view))
        files = plural(len({result.document.uri for result in report.results}), "file")
        self.code = exit_code(report, self._fail_on)
        return f"{files} judged, waiting for changes"

    def _refused(self, error: ClaimlintError) -> str:
        """Tell what is wrong with a policy or the baseline; the run is repeated when that is mended."""
        errors = error.errors if isinstance(error, PolicyErrors) else (error,)
        self._session = None
        self._failed = tuple(Path(one.uri) for one in errors if one.uri)
        self._target.clear()
        for one in errors:
            self._say(str(one))
        self.code = Exit.USAGE
        return "waiting for that to be mended"

    @staticmethod
    def _say(text: str) -> None:
        click.echo(f"claimlint: {line(text)}", err=True)

    def _look_at_copy(self) -> _Seen:
        return {path: stamp(path) for path in (self._session.files(self._paths) if self._session else ())}

    def _look_at_rules(self, copy: _Seen) -> _Seen:
        """Return the files of policy and baseline, and those that would be if they were written."""
        own = self._session.policy_files if self._session else self._failed
        given = [path for path in (self._inputs.policy, self._inputs.baseline) if path is not None]
        here = {path.absolute() for path in self._paths}
        folders = here | {folder for path in (*copy, *here) for folder in path.absolute().parents}
        near = () if self._inputs.policy else (folder / name for folder in folders for name in POLICY_FILES)
        return {path: stamp(path) for path in (*own, *given, *near)}
