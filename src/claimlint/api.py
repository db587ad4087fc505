"""The functions for programs: ``check``, ``check_texts`` and ``claims``.

They return values and write nothing. A ``Session`` keeps policies and checks loaded between calls.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint import __version__
from claimlint.audit.discover import Wanted, discover
from claimlint.audit.files import Files, Means
from claimlint.audit.inputs import Input, judge_bytes
from claimlint.audit.memory import Memory
from claimlint.audit.policies import Policies
from claimlint.audit.run.job import Job
from claimlint.checks.registry import all_checks
from claimlint.errors import UsageError
from claimlint.model.claim import Claim
from claimlint.model.finding import Safety
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.report import DocumentResult, Report, Skipped
from claimlint.policy.locate import POLICY_FILES
from claimlint.policy.types import Rule
from claimlint.readers.feed import Unread
from claimlint.readers.registry import accepts
from claimlint.readers.unknown import passed as passed_over
from claimlint.readers.unknown import unknown

if TYPE_CHECKING:
    from claimlint.audit.cache import ResultCache
    from claimlint.audit.fixing import FixedFile
    from claimlint.audit.run.whole import AuditOptions
    from claimlint.suppress.baseline import Baseline


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run depends on besides the copy.

    ``policy`` is the file for every input; without one the nearest ``claimlint.yaml`` above each
    file holds, or the default pack. ``today`` is the date that expiry is measured against: give
    it, and the same copy gives the same report on any day. ``baseline`` is a file of accepted
    findings. ``reader`` overrules the choice by file name, ``fields`` are globs of the fields that hold copy in
    data of unknown origin. ``exclude``, ``gitignore`` and
    ``force_exclude`` are those of ``Wanted``. Without ``prefilter`` every sentence is read, with the same result.
    """

    policy: Path | None = None
    today: date = field(default_factory=_today)
    baseline: Path | None = None
    reader: str | None = None
    fields: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    force_exclude: bool = False
    prefilter: bool = True


@dataclass(frozen=True, slots=True)
class Fixed:
    """A run with fixes: what stands in the copy now, and what was done to each file."""

    report: Report
    files: tuple[FixedFile, ...]


class Session:
    """Judges copy under one set of settings.

    With ``remember`` a file that was not written since is not judged again by the next ``check``; with a
    ``cache`` not by another run either. ``workers`` is how many processes ``check`` uses, None as many as pay. What
    is found depends on none of them.
    """

    __slots__ = ("_baseline", "_files", "_policies", "_run", "_settings")

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        remember: bool = False,
        cache: ResultCache | None = None,
        workers: int | None = 1,
    ) -> None:
        self._settings = settings = settings or Settings()
        _check_fields(settings.fields)
        checks = all_checks()
        self._policies = Policies(settings.policy, checks, settings.today)
        self._baseline = _baseline(settings.baseline)
        how = Means(Memory() if remember else None, cache, workers)
        self._run = Job(
            (), settings.today, (), settings.policy, settings.baseline, settings.reader,
            fields=settings.fields, prefilter=settings.prefilter,
        )  # fmt: skip
        self._files = Files(self._policies, checks, self._baseline, self._run, how)

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules of the policies that judged so far, by id."""
        return self._policies.rules

    @property
    def policy_files(self) -> tuple[Path, ...]:
        """Return the files that the policies which judged so far were made from, shipped packs included, by name."""
        return tuple(sorted({file for policy in self._policies.used for file in policy.files}))

    def check(self, paths: Iterable[Path], *, coverage: bool = False) -> Report:
        """Return what stands in files and folders, in the order of their addresses.

        Files in the folders that hold copy and that no reader reads are ``left_out``. With ``coverage`` they are
        ``skipped``, and every other file that was not read is ``left_out``.

        Raises:
            PolicyError: if a policy cannot be used.
            UsageError: if the settings contradict what is installed.
        """
        named = tuple(paths)
        passed: list[Unread] = []
        found = list(self.discovered(named, passed))
        inputs = self._files.judged(found)
        if not coverage:
            inputs = [replace(one, left_out=()) for one in inputs]
            passed = [replace(one, passed_over=True) for one in passed if one.code]
        return self._report([*inputs, Input.of(passed)], _folders(named))

    def audit(self, paths: Iterable[Path], folder: Path, options: AuditOptions) -> Report:
        """Return what stands in files and folders, judged record by record and kept in ``folder``, not in memory.

        The report's results are read from ``folder`` each time they are gone through. What is found does not
        depend on how many workers there are, nor on whether the run was interrupted and taken up again.

        Args:
            paths: files and folders.
            folder: where shards of results are kept; it must outlive the report.
            options: workers, which records are judged, whether to take up what an earlier run left.

        Raises:
            PolicyError: if a policy cannot be used.
            UsageError: if the settings contradict what is installed, or the folder belongs to another run.
        """
        from claimlint.audit.across import Across
        from claimlint.audit.run.whole import Run

        named = tuple(paths)
        passed: list[Unread] = []
        found = list(self.discovered(named, passed))
        files = sorted({one for one in found if isinstance(one, Path)}, key=lambda path: path.as_posix())
        for file in files:
            self._policies.of(file)  # a policy that cannot be used ends the run before it begins
        done = Run(folder, self._run, self._policies, options).over(files)
        aside = Input.of(passed)
        unopened = (*(one for one in found if isinstance(one, Skipped)), *aside.skipped)
        across = Across(self._policies, folder / "claims.sqlite")
        report = self._summed(done.results, (*unopened, *done.skipped), _folders(named), across.add)
        between, repeats = across.end()
        return replace(
            report,
            housekeeping=(*report.housekeeping, *between),
            left_out=(*aside.left_out, *done.left_out),
            repeated=repeats.listed,
            repeated_more=repeats.more,
        )

    def files(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Return the files that ``check`` would read; nothing is read yet."""
        return tuple(found for found in self.discovered(paths) if isinstance(found, Path))

    def fix(self, paths: Iterable[Path], allowed: Collection[Safety], *, write: bool = True) -> Fixed:
        """Carry out the fixes of what stands in files and folders; see ``check`` for what is read.

        Args:
            paths: files and folders.
            allowed: the kinds of fixes to carry out.
            write: whether to write the files, or only to tell what they would be.

        Raises:
            PolicyError: if a policy cannot be used.
        """
        from claimlint.audit.fixing import fix_file

        named = tuple(paths)
        inputs: list[Input] = []
        files: list[FixedFile] = []
        for found in self.discovered(named):
            if isinstance(found, Skipped):
                inputs.append(Input(skipped=(found,)))
                continue
            judged, done = fix_file(found, self._files.judge(found), self._settings.reader, allowed, write=write)
            inputs.append(judged)
            files += [done] if done else []
        return Fixed(self._report(inputs, _folders(named)), tuple(files))

    def fix_text(self, name: str, data: bytes, allowed: Collection[Safety], reader: str | None = None) -> Fixed:
        """Return the fixed bytes of one text, which is called ``name``; see ``fix`` and ``judge_text``."""
        from claimlint.audit.fixing import fix_bytes

        judged, done = fix_bytes(name, data, self._files.judge(Path(name)), reader or self._settings.reader, allowed)
        return Fixed(self._report([judged]), (done,))

    def judge_text(self, name: str, data: bytes, reader: str | None = None) -> Input:
        """Return what stands in one text, without what only a whole report says (waivers that match nothing).

        Args:
            name: what the text is called; its ending says how to read it.
            data: its bytes.
            reader: the name of a reader that overrules the ending, None for that of the settings.

        Raises:
            PolicyError: if the policy cannot be used.
        """
        return judge_bytes(
            name, data, self._files.judge(Path(name)), reader or self._settings.reader, self._settings.fields
        )

    def check_texts(self, texts: Mapping[str, str | bytes]) -> Report:
        """Return what stands in texts, given by name; the ending of the name says how to read one.

        Raises:
            PolicyError: if a policy cannot be used.
        """
        inputs = []
        for name, text in texts.items():
            data = text.encode("utf-8", "replace") if isinstance(text, str) else text
            inputs.append(
                judge_bytes(name, data, self._files.judge(Path(name)), self._settings.reader, self._settings.fields)
            )
        return self._report(inputs)

    def discovered(
        self,
        paths: Iterable[Path],
        passed: list[Unread] | None = None,
        also: Callable[[Path], bool] = lambda _path: False,
    ) -> Iterator[Path | Skipped]:
        """Yield the files to read, what cannot be opened as ``Skipped``.

        Args:
            paths: files and folders.
            passed: gets what is passed over, and why.
            also: which files of folders are wanted although no reader reads them.
        """

        def read(path: Path) -> bool:
            known = also(path) or accepts(path, self._settings.reader, self._settings.fields)
            if not known and passed is not None and path.name not in POLICY_FILES:
                passed.append(unknown(path.as_posix()))
            return known

        def hear(path: Path, why: str) -> None:
            if passed is not None:
                passed.append(passed_over(path.as_posix(), why))

        wanted = Wanted(
            accepts=read,
            exclude=self._settings.exclude,
            gitignore=self._settings.gitignore,
            force_exclude=self._settings.force_exclude,
            passed=hear,
        )
        return discover(paths, wanted)

    def _report(self, inputs: Sequence[Input], roots: Sequence[Path] = ()) -> Report:
        results = sorted((r for one in inputs for r in one.results), key=lambda result: result.document.uri)
        report = self._summed(tuple(results), (s for one in inputs for s in one.skipped), roots)
        aside = sorted((o for one in inputs for o in one.left_out), key=lambda one: (one.uri, one.record))
        return replace(report, left_out=tuple(aside))

    def _summed(
        self,
        results: Sequence[DocumentResult],
        skipped: Iterable[Skipped],
        roots: Sequence[Path],
        hear: Callable[[DocumentResult], None] = lambda _result: None,
    ) -> Report:
        """Return the report on ``results``; ``hear`` is told of each, so that those on disk are read once."""
        today = self._settings.today
        unread = tuple(sorted(skipped, key=lambda one: (one.uri, one.line, one.code)))
        report = Report(__version__, (), results, unread, date=today.isoformat())
        if self._baseline is None and not any(policy.waivers or policy.ledger for policy in self._policies.used):
            for result in results:
                hear(result)
        else:
            from claimlint.audit.accounts import Accounts

            accounts = Accounts(self._policies, self._baseline, self._settings.baseline, today)
            report = accounts.entered(report, roots, hear)
        return replace(report, policies=self._policies.stamps)  # last: a policy that only a page's folder has counts


def _baseline(file: Path | None) -> Baseline | None:
    if file is None:
        return None
    from claimlint.audit.housekeeping import read_baseline

    return read_baseline(file)


def _check_fields(fields: Sequence[str]) -> None:
    for glob in fields:
        if not all(glob.split(".")):
            hint = "name each step of the field's path, such as posts.*.title"
            raise UsageError(f"--fields {glob!r} has an empty step", hint=hint)


def _folders(paths: Iterable[Path]) -> list[Path]:
    return [path for path in paths if os.path.isdir(path)]  # noqa: PTH112 - never raises


def check(paths: Iterable[Path | str], settings: Settings | None = None) -> Report:
    """Return what stands in files and folders; see ``Session.check``."""
    return Session(settings).check(Path(path) for path in paths)


def check_texts(texts: Mapping[str, str | bytes], settings: Settings | None = None) -> Report:
    """Return what stands in texts, given by name; see ``Session.check_texts``."""
    return Session(settings).check_texts(texts)


def claims(text: str, *, name: str = "text.txt", settings: Settings | None = None) -> tuple[Claim, ...]:
    """Return the claims of one text in reading order; the ending of ``name`` says how to read it."""
    report = check_texts({name: text}, settings)
    return tuple(claim for result in report.results for claim in result.claims)
