"""What a worker does with its share; the only place where a run's records are judged."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from claimlint.audit.housekeeping import read_baseline
from claimlint.audit.inputs import Input, judged_record, unreadable
from claimlint.audit.policies import Policies
from claimlint.audit.run.job import CHUNK, Job, Task
from claimlint.audit.run.spool import Spool
from claimlint.audit.run.watch import Distance, Nobody, Watcher
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge, detection, rules_of
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.report import LeftOut, Skipped
from claimlint.readers.feed import Feed, Unread, feed_of_file
from claimlint.readers.opening import documents

_QUARANTINED = "CLE503"


class Marker:
    """A file that says which record a worker has in hand: what is left of it when the worker is killed."""

    __slots__ = ("_descriptor",)

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def at(self, number: int, ordinal: int) -> None:
        """Record that a record is in hand."""
        os.pwrite(self._descriptor, f"{number:012d} {ordinal:012d}".encode("ascii"), 0)

    def close(self) -> None:
        """Let the file go; it stays."""
        os.close(self._descriptor)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a worker leaves for others while it reads an input: the record in hand, and how far it came."""

    marker: Marker | None
    distance: Distance
    watcher: Watcher

    def at(self, number: int, ordinal: int) -> None:
        """Record that a record is in hand."""
        if self.marker:
            self.marker.at(number, ordinal)

    def done(self, found: Document | Unread) -> None:
        """Tell that a record was judged."""
        self.watcher.advances(1, self.distance.to(found))


def in_hand(path: Path) -> tuple[int, int] | None:
    """Return the record (input, ordinal) that a marker file names, None if it names none."""
    try:
        number, ordinal = path.read_text("ascii").split()
    except (OSError, ValueError):
        return None
    return int(number), int(ordinal)


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

    def try_record(self, number: int, wanted: int) -> None:
        """Judge one record and forget what was found: if it kills the process, that is known."""
        path = self.job.inputs[number]
        by = self._judge(path)
        for ordinal, found in enumerate(
            documents(feed_of_file(path, self.job.limits, self.job.fields), self.job.reader)
        ):
            if ordinal == wanted:
                judged_record(path.as_posix(), found, by)
                return

    def _record(self, number: int, feed: Feed, found: Document | Unread, by: Judge) -> Input:
        if isinstance(found, Unread):
            return judged_record(feed.uri, found, by)
        objection = self.job.wanted.objection(found)
        if objection:
            return Input(left_out=(LeftOut(found.uri, found.record, objection),))
        if self.job.hashes and found.source.excerpts and found.uri == feed.uri:
            # The file's own hash: that of the excerpt would name nothing that anyone has.
            source = replace(found.source, digest=self.job.hashes[number], size=feed.size or 0)
            found = replace(found, source=source)
        return judged_record(feed.uri, found, by)

    def _judge(self, path: Path) -> Judge:
        detect = detection(prefilter=self.job.prefilter)
        policy = self._policies.of(path)
        return Judge(policy, self._checks, self.job.today, self._baseline, detect, rules_of(policy, self._checks))

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
        if chunk:
            self._flush(number, chunks - 1, chunk, task)
        self.spool.end(number, chunks)
        self.watcher.advances(0, marks.distance.to_the_end())

    def _flush(self, number: int, chunk: int, inputs: list[Input], task: Task) -> None:
        if self._mine(number, chunk, task):
            self.spool.write(number, chunk, inputs)

    def _mine(self, number: int, chunk: int, task: Task) -> bool:
        return chunk % task.of == task.share and not self.spool.has(number, chunk)

    def _records(self, number: int, path: Path, task: Task, marks: Marks) -> Iterator[Input]:
        """Yield one ``Input`` a record, an empty one for the records of others."""
        by = self._judge(path)
        try:
            feed = feed_of_file(path, self.job.limits, self.job.fields)
            mine = False
            for ordinal, found in enumerate(documents(feed, self.job.reader)):
                if ordinal % CHUNK == 0:
                    mine = self._mine(number, ordinal // CHUNK, task)
                if (number, ordinal) in task.spared:
                    yield Input(skipped=(_quarantined(path, ordinal),))
                elif mine:
                    marks.at(number, ordinal)
                    yield self._record(number, feed, found, by)
                    marks.done(found)
                else:
                    yield Input()
        except Exception as error:  # noqa: BLE001 - one input must not cost the others
            yield unreadable(path.as_posix(), error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _quarantined(path: Path, ordinal: int) -> Skipped:
    reason = f"record {ordinal + 1} killed the worker that judged it, twice; it was left out"
    return Skipped(path.as_posix(), _QUARANTINED, reason, "please report it with the record that it fails on")
