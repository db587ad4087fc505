"""A run on any engine: shard by shard, counted, taken up again, committed as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from claimlint.audit.inputs import judged_record
from claimlint.audit.run.records import Judging
from claimlint.errors import ReadError, UsageError
from claimlint.model.lazydata import dataclass, field
from claimlint.model.report import Skipped
from claimlint.scale.counts import Budget, Counts, Taken, reconcile
from claimlint.scale.function import JudgeRows
from claimlint.scale.inputs import Lister, Plan, Scope, changed, planned
from claimlint.scale.manifest import NAME, Finished, Manifest, is_manifest
from claimlint.scale.plan import Shard
from claimlint.scale.store import Disk, Store

DOCUMENTS = "documents"
_STAGING = ".claimlint-scale"
_MOST_TOLD = 10


class EngineError(ReadError):
    """An engine that could not carry out its work: exit code 3, nothing is committed.

    ``final`` says that trying again would end the same way.
    """

    code = "CLE504"

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


class BudgetError(ReadError):
    """More documents failed than the user allows: exit code 3, nothing is committed."""

    code = "CLE506"


class ChangedError(ReadError):
    """Inputs that changed while they were read: exit code 3, nothing is committed."""

    code = "CLE322"


class Engine(Protocol):
    """What carries out the work: Spark, or a scheduler that calls functions on other processes and machines."""

    @property
    def name(self) -> str:
        """Return what the manifest calls it."""

    @property
    def listed(self) -> Lister:
        """Return what lists the files behind an address."""

    def judge(self, shard: Shard, function: JudgeRows, target: str) -> None:
        """Write what ``function`` makes of the shard's rows to ``target``, in place of what is there.

        Raises:
            EngineError: if it cannot be done, for one because workers were killed again and again.
            UsageError: if a table has not the columns that it needs.
        """

    def taken(self, shard: Shard) -> Taken:
        """Return how many inputs the shard has, as the engine reads them."""

    def given(self, target: str) -> Counts:
        """Return how many rows, of what kinds, stand at ``target``."""

    def problems(self, target: str, most: int) -> Iterable[Skipped]:
        """Return what went wrong with the first documents at ``target`` that failed."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is carried out.

    ``budget`` says how many documents may fail, ``resume`` whether finished shards of an interrupted run are kept,
    ``tell`` hears what happens. ``judging`` is what judges one record.
    """

    budget: Budget = field(default_factory=Budget)
    resume: bool = False
    tell: Callable[[str], None] = lambda _text: None
    judging: Judging = judged_record


def audit(engine: Engine, scope: Scope, store: Store | None = None, options: Options | None = None) -> Manifest:
    """Judge what ``scope`` names on ``engine``; see ``Run.over``.

    Without a store ``scope.out`` is a folder of a disk.
    """
    return Run(engine, store or Disk(Path(scope.out)), options or Options()).over(scope)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of ``engine`` that writes to ``store``."""

    engine: Engine
    store: Store
    options: Options

    def over(self, scope: Scope) -> Manifest:
        """Judge what ``scope`` names; return the manifest that was committed beside the documents.

        Raises:
            PolicyError: if a policy cannot be used.
            UsageError: if the settings contradict what is installed, or what is left of a run belongs to another.
            ReadError: if nothing was committed: the engine failed (``EngineError``), documents were lost
                (``CountError``), too many failed (``BudgetError``), inputs changed (``ChangedError``).
        """
        plan = planned(scope, self.engine.listed)
        manifest = Manifest(plan, self.engine.name, self.options.budget)
        self._prepare(manifest)
        for shard in plan.shards:
            if not manifest.is_finished(shard):
                manifest.finished[shard.name] = self._finish(shard, plan)
                self._note(manifest)
        moved = changed(plan, scope, self.engine.listed)
        if moved:
            more = f" and {len(moved) - 1} more" if len(moved) > 1 else ""
            raise ChangedError(f"{moved[0]}{more} changed while the audit read", hint="run again when all is at rest")
        self._hold_budget(manifest)
        self._commit(manifest)
        return manifest

    def _prepare(self, manifest: Manifest) -> None:
        begun = self.store.read(f"{_STAGING}/{NAME}")
        if self.store.has(DOCUMENTS) and not (is_manifest(self.store.read(NAME)) or is_manifest(begun)):
            raise UsageError(
                "the folder is there, and no audit wrote it",
                uri=self.store.address(DOCUMENTS),
                hint="give --out another folder: this one would be replaced",
            )
        left = begun if self.options.resume else None
        if left is None:
            self.store.remove(_STAGING)
        else:
            for name in manifest.take_up(left, self.store.address(f"{_STAGING}/{NAME}")):
                self.store.remove(f"{_STAGING}/{DOCUMENTS}/{name}")
                if manifest.committing:
                    self.store.remove(f"{DOCUMENTS}/{name}")
        self._note(manifest)

    def _note(self, manifest: Manifest) -> None:
        self.store.write(f"{_STAGING}/{NAME}", manifest.dumped())

    def _finish(self, shard: Shard, plan: Plan) -> Finished:
        """Judge and count one shard; where workers die of it, each input in a process of its own."""
        function = JudgeRows(plan.instructions[shard.policy], judging=self.options.judging)
        target = _target(self.store, shard)
        quarantine = False
        try:
            self.engine.judge(shard, function, target)
        except EngineError as error:
            if error.final:
                raise
            self.options.tell(f"{shard.name} failed ({error.message}); it is tried again, each input by itself")
            alone = JudgeRows(function.instructions, alone=True, judging=function.judging)
            quarantine = True
            self.engine.judge(shard, alone, target)
        given = self.engine.given(target)
        reconcile(shard.name, self.engine.taken(shard), given)
        return Finished(shard.fingerprint, given, quarantine)

    def _hold_budget(self, manifest: Manifest) -> None:
        counts = manifest.counts
        if not counts.failed:
            return
        told = list(manifest.plan.aside.skipped)
        for shard in manifest.plan.shards:
            if len(told) < _MOST_TOLD and manifest.finished[shard.name].counts.failed:
                staged = f"{_STAGING}/{DOCUMENTS}/{shard.name}"
                place = staged if self.store.has(staged) else f"{DOCUMENTS}/{shard.name}"
                told += self.engine.problems(self.store.address(place), _MOST_TOLD)
        for one in told[:_MOST_TOLD]:
            place = f"{one.uri}:{one.line}" if one.line else one.uri
            self.options.tell(f"{place}: {one.code} {one.reason}")
        if counts.failed > _MOST_TOLD:
            self.options.tell(f"... and {counts.failed - _MOST_TOLD} more documents")
        if not self.options.budget.holds(counts.failed, counts.documents):
            raise BudgetError(
                f"{counts.failed} of {counts.documents} documents could not be read or judged whole, "
                f"more than --max-errors {self.options.budget}; nothing was committed",
                hint="mend them, or run with --resume and a larger --max-errors",
            )

    def _commit(self, manifest: Manifest) -> None:
        """Put the documents in place, shard by shard; the manifest comes last and says that they are whole.

        A run that is cut off anywhere in between goes on here when it is taken up.
        """
        store = self.store
        store.remove(NAME)
        if not manifest.committing:
            store.remove(f"{_STAGING}/before")
            store.move(DOCUMENTS, f"{_STAGING}/before")
            manifest.committing = True
            self._note(manifest)
        for shard in manifest.plan.shards:
            staged = f"{_STAGING}/{DOCUMENTS}/{shard.name}"
            if store.has(staged):
                store.remove(f"{DOCUMENTS}/{shard.name}")
                store.move(staged, f"{DOCUMENTS}/{shard.name}")
        manifest.committing, manifest.committed = False, True
        store.write(NAME, manifest.dumped())
        store.remove(_STAGING)


def _target(store: Store, shard: Shard) -> str:
    return store.address(f"{_STAGING}/{DOCUMENTS}/{shard.name}")
