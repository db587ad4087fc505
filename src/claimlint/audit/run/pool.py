"""Workers, and what happens when one of them is killed."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import TypeAlias

from claimlint.audit.run.job import Job, Task
from claimlint.audit.run.spool import Spool
from claimlint.audit.run.worker import Marker, Worker, in_hand

Record = tuple[int, int]
_Count: TypeAlias = "Synchronized[int]"
_PROCESS: dict[str, Worker] = {}  # the worker of this process: set once, when the process starts
_POLL = 0.2
_FORKS: bool = sys.platform == "linux"


def _context() -> ForkContext | SpawnContext:
    # A forked worker has policy and detectors loaded; elsewhere forking is not to be had or not safe.
    return multiprocessing.get_context("fork") if _FORKS else multiprocessing.get_context("spawn")


def _start(job: Job, spool: Spool, count: _Count) -> None:
    def told(records: int) -> None:
        with count.get_lock():
            count.value += records

    _PROCESS["worker"] = Worker(job, spool, told)


def _work(task: Task, marker: Path) -> None:
    hand = Marker(marker)
    try:
        _PROCESS["worker"].run(task, hand)
    finally:
        hand.close()


def _alone(job: Job, spool: Spool, record: Record) -> None:
    Worker(job, spool).try_record(*record)


@dataclass
class Pool:
    """Runs the tasks of a job on ``workers`` processes and outlives those that are killed.

    A killed worker ends them all. The records that they had in hand are then judged one by one, each in a
    process of its own: one that kills that process as well is spared and named in the report; the others'
    results are the same as if nothing had happened. ``told`` hears how many records were judged since it was
    called last.
    """

    job: Job
    spool: Spool
    workers: int
    told: Callable[[int], None]
    spared: set[Record] = field(default_factory=set)
    _heard: int = 0

    def run(self, tasks: Iterable[Task]) -> None:
        """Carry out every task."""
        left = dict(enumerate(tasks))
        while left:
            for suspect in sorted(self._round(left) - self.spared):
                if self._kills(suspect):
                    self.spared.add(suspect)

    def _round(self, left: dict[int, Task]) -> set[Record]:
        """Work on ``left``, taking out what is done, until all is or a worker dies; return what was in hand."""
        context = _context()
        count = context.Value("q", 0)
        self._heard = 0
        with ProcessPoolExecutor(self.workers, context, _start, (self.job, self.spool, count)) as executor:
            running: dict[Future[None], int] = {}
            for key, task in left.items():
                spared = replace(task, spared=frozenset(self.spared))
                running[executor.submit(_work, spared, self._marker(key))] = key
            whole = self._finished(running, left, count)
        if whole:
            return set()
        found = {in_hand(self._marker(key)) for key in left}
        return {record for record in found if record is not None}

    def _finished(self, running: dict[Future[None], int], left: dict[int, Task], count: _Count) -> bool:
        """Wait for all of ``running``; return whether no worker died."""
        whole = True
        pending = set(running)
        while pending:
            done, pending = wait(pending, timeout=_POLL)
            for future in done:
                try:
                    future.result()
                except BrokenProcessPool:
                    whole = False
                    continue
                del left[running[future]]
                self._marker(running[future]).unlink(missing_ok=True)
            self._tell(count.value)
        return whole

    def _tell(self, total: int) -> None:
        if total > self._heard:
            self.told(total - self._heard)
            self._heard = total

    def _kills(self, record: Record) -> bool:
        """Return whether judging the record kills the process that does it."""
        process = _context().Process(target=_alone, args=(self.job, self.spool, record))
        process.start()
        process.join()
        return (process.exitcode or 0) < 0

    def _marker(self, key: int) -> Path:
        return self.spool.folder / f"task-{key:07d}.now"
