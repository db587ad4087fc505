"""Workers, and what happens when one of them is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import ForkContext, SpawnContext
from pathlib import Path
from typing import Any

from claimlint.audit.run.job import Job, Task
from claimlint.audit.run.spool import Spool
from claimlint.audit.run.watch import Nobody, Watcher
from claimlint.audit.run.worker import InHand, Marker, Worker, in_hand
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.text import precompiled

Record = tuple[int, int]
_Counts = MutableSequence[int]
_PROCESS: dict[str, Worker] = {}  # the worker of this process: set once, when the process starts
_TASK: dict[str, int] = {}  # the key of the task that this process has in hand
_POLL = 0.2
_MOST_VAIN = 3
"""Rounds that end with a death, nothing done and nobody convicted."""
_FORKS: bool = sys.platform == "linux"


def process_context() -> ForkContext | SpawnContext:
    """Return how this platform starts processes that judge."""
    # A forked worker has policy and detectors loaded; elsewhere forking is not to be had or not safe.
    return multiprocessing.get_context("fork") if _FORKS else multiprocessing.get_context("spawn")


class _Counter:
    """Counts records and bytes in memory that the processes of a pool share, each task in two cells of its own.

    Nobody else writes there, so there is no lock, which a process that is killed would hold for ever.
    """

    def __init__(self, counts: _Counts) -> None:
        self._counts = counts

    def begins(self, size: int) -> None:
        """Do nothing: a worker does not know the whole."""

    def advances(self, records: int, size: int) -> None:
        cell = _CELLS * _TASK["key"]
        self._counts[cell] += records
        self._counts[cell + 1] += size


_CELLS = 2


def _start(job: Job, spool: Spool, counts: _Counts) -> None:
    follow_parent()
    _PROCESS["worker"] = Worker(job, spool, _Counter(counts))


@contextmanager
def executor_of(workers: int, initializer: Callable[..., None], *arguments: Any) -> Iterator[ProcessPoolExecutor]:
    """Give processes that judge; where what is done with them fails or is interrupted, they end at once."""
    executor = ProcessPoolExecutor(workers, process_context(), initializer, arguments)
    try:
        yield executor
    except BaseException:
        # Left to itself the executor would first carry out everything that was submitted.
        for process in [*(executor._processes or {}).values()]:  # noqa: SLF001 - Python 3.14 has kill_workers()
            process.kill()
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


def follow_parent() -> None:
    """See to it that this process ends with the one that began it, and not before: Ctrl-C goes to both."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that began it is gone: what it judges has nobody to go to."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(key: int, task: Task, marker: Path) -> None:
    _TASK["key"] = key
    hand = Marker(marker)
    try:
        _PROCESS["worker"].run(task, hand)
    finally:
        hand.close()
    precompiled.keep(_WORTH_KEEPING)


_WORTH_KEEPING = 64
"""New expressions for which a worker writes them down; it cannot wait for its end, which comes without notice."""


def _alone(job: Job, spool: Spool, suspect: InHand) -> None:
    Worker(job, spool).try_record(suspect)


@dataclass
class Pool:
    """Runs the tasks of a job on ``workers`` processes and outlives those that are killed.

    A killed worker ends them all. The records that they had in hand are then judged one by one, each in a
    process of its own: one that kills that process as well is spared and named in the report; the others'
    results are the same as if nothing had happened. Where to read a record kills, its input ends there. If nobody
    is convicted so three times running, whoever was in hand each time is.
    """

    job: Job
    spool: Spool
    workers: int
    watcher: Watcher = field(default_factory=Nobody)
    hear: Callable[[Task], None] = lambda _task: None
    """Is told of each task that is done, while others are in hand."""
    spared: set[Record] = field(default_factory=set)
    ends: set[Record] = field(default_factory=set)
    _vain: list[set[InHand]] = field(default_factory=list)
    _heard: tuple[int, int] = (0, 0)

    def run(self, tasks: Iterable[Task]) -> None:
        """Carry out every task."""
        left = dict(enumerate(tasks))
        while left:
            before = len(left)
            suspects = self._round(left)
            if left:
                self._convict(suspects, progress=len(left) < before)

    def _convict(self, suspects: set[InHand], *, progress: bool) -> None:
        """Spare the records among ``suspects`` that kill who judges or reads them."""
        guilty = {suspect for suspect in sorted(suspects) if self._kills(suspect)}
        # Some kill only among others, when memory is short: without progress nobody else can be blamed.
        self._vain = [] if guilty or progress else [*self._vain, suspects]
        if len(self._vain) == _MOST_VAIN:
            guilty = set.intersection(*self._vain) or suspects
            self._vain = []
        self.spared.update(suspect[:2] for suspect in guilty if not suspect.reading)
        self.ends.update(suspect[:2] for suspect in guilty if suspect.reading)

    def _round(self, left: dict[int, Task]) -> set[InHand]:
        """Work on ``left``, taking out what is done, until all is or a worker dies; return what was in hand."""
        counts: _Counts = process_context().RawArray("q", _CELLS * (max(left) + 1))
        self._heard = (0, 0)
        with executor_of(self.workers, _start, self.job, self.spool, counts) as executor:
            running: dict[Future[None], int] = {}
            for key, task in left.items():
                self._marker(key).unlink(missing_ok=True)
                spared = replace(task, spared=frozenset(self.spared), ends=frozenset(self.ends))
                running[executor.submit(_work, key, spared, self._marker(key))] = key
            whole = self._finished(running, left, counts)
        if whole:
            return set()
        found = {in_hand(self._marker(key)) for key in left}
        return {record for record in found if record is not None}

    def _finished(self, running: dict[Future[None], int], left: dict[int, Task], counts: _Counts) -> bool:
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
                task = left.pop(running[future])
                self._marker(running[future]).unlink(missing_ok=True)
                self.hear(task)
            self._tell(sum(counts[::_CELLS]), sum(counts[1::_CELLS]))
        return whole

    def _tell(self, records: int, size: int) -> None:
        before = self._heard
        self._heard = (records, size)
        if self._heard != before:
            self.watcher.advances(records - before[0], size - before[1])

    def _kills(self, suspect: InHand) -> bool:
        """Return whether judging the record, or reading it, kills the process that does it."""
        process = process_context().Process(target=_alone, args=(self.job, self.spool, suspect))
        process.start()
        process.join()
        return (process.exitcode or 0) < 0

    def _marker(self, key: int) -> Path:
        return self.spool.folder / f"task-{key:07d}.now"
