"""What a worker does with its share of a run's files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimlint.audit.housekeeping import read_baseline
from claimlint.audit.inputs import Input, judged_record, unreadable
from claimlint.audit.policies import Policies
from claimlint.audit.run.job import CHUNK, Job, Task
from claimlint.audit.run.records import Terms, judged_input
from claimlint.audit.run.spool import Spool
from claimlint.audit.run.watch import Distance, Nobody, Watcher
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge, detection, rules_of
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.readers.feed import Unread, feed_of_file
from claimlint.readers.opening import documents


class InHand(NamedTuple):
    """A record that a worker has in hand, and whether it is still reading it."""

    number: int
    ordinal: int
    reading: bool


class Marker:
    """A file that says which record a worker has in hand: what is left of it when the worker is killed."""

    __slots__ = ("_descriptor",)

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def at(self, record: InHand) -> None:
        """Record that a record is in hand."""
        os.pwrite(self._descriptor, f"{record.number:012d} {record.ordinal:012d} {record.reading:d}".encode("ascii"), 0)

    def close(self) -> None:
        """Let the file go; it stays."""
        os.close(self._descriptor)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a worker leaves for others while it reads an input: the record in hand, and how far it came."""

    marker: Marker | None
    distance: Distance
    watcher: Watcher

    def at(self, record: InHand) -> None:
        """Record that a record is in hand."""
        if self.marker:
            self.marker.at(record)

    def done(self, found: Document | Unread) -> None:
        """Tell that a record was judged."""
        self.watcher.advances(1, self.distance.to(found))


def in_hand(path: Path) -> InHand | None:
    """Return the record that a marker file names, None if it names none."""
    try:
        number, ordinal, reading = path.read_text("ascii").split()
    except (OSError, ValueError):
        return None
    return InHand(int(number), int(ordinal), reading == "1")


@dataclass
class Worker:
    """Judges shares of a job and spools what it finds. Policies and checks are loaded once."""

    job: Job
    spool: Spool
    watcher: Watcher = field(default_factory=Nobody)
    _policies: Policies = field(init=False)

    def __post_init__(self) -> None:
        self._checks = all_checks()
        self._policies = Policies(self.job.policy, self._checks, self.job.today)
        self._baseline = None if self.job.baseline is None else read_baseline(self.job.baseline)

    def run(self, task: Task, marker: Marker | None) -> None:
        """Judge a share; shards that are there already are passed over."""
        for number in task.inputs:
            if not self.spool.complete(number):
                self._input(number, task, marker)

    def try_record(self, suspect: InHand) -> None:
        """Read and judge one record, or only read it, and forget it: if it kills the process, that is known."""
        path = self.job.inputs[suspect.number]
        by = self._judge(path)
        for ordinal, found in enumerate(
            documents(feed_of_file(path, self.job.limits, self.job.fields), self.job.reader)
        ):
            if ordinal == suspect.ordinal:
                if not suspect.reading:
                    judged_record(path.as_posix(), found, by)
                return

    def _judge(self, path: Path) -> Judge:
        detect = detection(prefilter=self.job.prefilter)
        policy = self._policies.of(path)
        rules = rules_of(policy, self._checks, self._policies.above(path.parent))
        return Judge(policy, self._checks, self.job.today, self._baseline, detect, rules)

    def _input(self, number: int, task: Task, marker: Marker | None) -> None:
        path = self.job.inputs[number]
        marks = Marks(marker, Distance(_size(path), task.of), self.watcher)
        chunk: list[Input] = []
        count = 0
        for ordinal, one in enumerate(self._records(number, path, task, marks)):
            if ordinal and ordinal % CHUNK == 0:
                self._flush(number, ordinal // CHUNK - 1, chunk, task)
                chunk = []
            chunk.append(one)
            count = ordinal + 1
        chunks = -(-count // CHUNK)
        if chunks < 2 and task.of == 1 and not self.spool.has(number, 0):
            self.spool.write_whole(number, chunk)
        else:
            if chunk:
                self._flush(number, chunks - 1, chunk, task)
            self.spool.end(number, chunks)
        self.watcher.advances(0, marks.distance.to_the_end())

    def _flush(self, number: int, chunk: int, inputs: list[Input], task: Task) -> None:
        if self.writes(number, chunk, task):
            self.spool.write(number, chunk, inputs)

    def writes(self, number: int, chunk: int, task: Task) -> bool:
        """Return whether a shard is part of the task and not there yet."""
        return chunk % task.of == task.share and not self.spool.has(number, chunk)

    def _records(self, number: int, path: Path, task: Task, marks: Marks) -> Iterator[Input]:
        """Yield one ``Input`` a record, an empty one for the records of others."""
        terms = Terms(self._judge(path), self.job.reader, self.job.wanted, judged_record)
        try:
            feed = feed_of_file(path, self.job.limits, self.job.fields)
        except OSError as error:
            yield unreadable(path.as_posix(), error)
            return
        digest = self.job.hashes[number] if self.job.hashes else ""
        hand = _Share(self, number, task, marks)
        yield from judged_input(replace(feed, wants=hand.wants), terms, hand, digest)


@dataclass(slots=True)
class _Share:
    """The records of one input that are a worker's own: those of its chunks whose shards are not there yet."""

    worker: Worker
    number: int
    task: Task
    marks: Marks
    _chunk: int = -1
    _mine: bool = False

    def reads(self, ordinal: int) -> bool:
        """Leave a mark; return False where the input ends because to read on killed a worker."""
        self.marks.at(InHand(self.number, ordinal, reading=True))
        return (self.number, ordinal) not in self.task.ends

    def wants(self, ordinal: int) -> bool:
        """Return whether the record stands in a chunk that this worker is to write."""
        chunk = ordinal // CHUNK
        if chunk != self._chunk:
            self._chunk = chunk
            self._mine = self.worker.writes(self.number, chunk, self.task)
        return self._mine

    def spares(self, ordinal: int) -> bool:
        """Return whether the record killed a worker."""
        return (self.number, ordinal) in self.task.spared

    def takes(self, ordinal: int) -> None:
        """Leave a mark for whoever finds this process dead."""
        self.marks.at(InHand(self.number, ordinal, reading=False))

    def done(self, found: Document | Unread) -> None:
        """Tell how far the worker has come."""
        self.marks.done(found)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
