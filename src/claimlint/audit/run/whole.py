"""A run from its inputs to its results, taken up again where it was interrupted."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from claimlint import __version__
from claimlint.audit.crew import crew
from claimlint.audit.filters import RecordFilter
from claimlint.audit.inputs import changed
from claimlint.audit.inputs import stamp as stamp_of
from claimlint.audit.policies import Policies
from claimlint.audit.run.job import Job, tasks
from claimlint.audit.run.pool import Pool
from claimlint.audit.run.results import SpooledResults
from claimlint.audit.run.spool import Spool
from claimlint.audit.run.watch import Nobody, Watcher
from claimlint.audit.run.worker import Worker
from claimlint.errors import UsageError
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.report import LeftOut, Skipped
from claimlint.readers.limits import Limits

_MANIFEST = "manifest.json"
_NOT_OPENED = "CLE321"


class OtherRunError(UsageError):
    """A folder of shards that belongs to other inputs, another policy or another version: exit code 2."""

    code = "CLE203"


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """How a run is carried out.

    ``workers`` is the number of processes, None as many as pay; ``resume`` says whether shards of an earlier run of
    the same inputs, policy and version are kept. ``wanted`` says which records are judged. ``watcher`` hears how far
    the run has come.
    """

    workers: int | None = 1
    resume: bool = False
    wanted: RecordFilter = field(default_factory=RecordFilter)
    limits: Limits = field(default_factory=Limits)
    watcher: Watcher = field(default_factory=Nobody)


@dataclass(frozen=True, slots=True)
class Done:
    """What a run came to."""

    results: SpooledResults
    skipped: tuple[Skipped, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A run over files. ``folder`` keeps its shards; ``settings`` is a job without inputs."""

    folder: Path
    settings: Job
    policies: Policies
    options: AuditOptions

    def over(self, files: Sequence[Path]) -> Done:
        """Return what stands in ``files``, which come in the order of their addresses.

        Raises:
            OtherRunError: if the folder's shards are to be kept and belong to another run.
        """
        stamps, skipped = self._stamped(files)
        known = tuple(stamps)
        hashes = tuple(stamp.sha256 for stamp in stamps.values())
        wanted, limits = self.options.wanted, self.options.limits
        job = replace(self.settings, inputs=known, hashes=hashes, wanted=wanted, limits=limits)
        spool = Spool(self.folder)
        self._prepare(self._manifest(job))
        self._carry_out(job, spool, [stamp.size for stamp in stamps.values()])
        numbers = range(len(known))
        skipped += spool.skipped(numbers)
        skipped += [changed(path) for path, stamp in stamps.items() if stamp_of(path) != stamp.stat]
        return Done(SpooledResults(spool, len(known)), tuple(skipped), tuple(spool.left_out(numbers)))

    def _carry_out(self, job: Job, spool: Spool, sizes: Sequence[int]) -> None:
        self.options.watcher.begins(sum(sizes))
        workers = crew(self.options.workers, sizes)
        shares = tasks(sizes, workers)
        if workers > 1 and len(shares) > 1:
            Pool(job, spool, workers, self.options.watcher).run(shares)
            return
        worker = Worker(job, spool, self.options.watcher)
        for task in shares:
            worker.run(task, None)

    def _stamped(self, files: Sequence[Path]) -> tuple[dict[Path, _Stamp], list[Skipped]]:
        stamps: dict[Path, _Stamp] = {}
        skipped: list[Skipped] = []
        for path in files:
            try:
                stamps[path] = _stamp(path)
            except OSError as error:
                reason = f"cannot be opened: {error.strerror or error}"
                skipped.append(Skipped(path.as_posix(), _NOT_OPENED, reason, "check its permissions"))
        return stamps, skipped

    def _manifest(self, job: Job) -> str:
        """Return a hash of everything that the results depend on."""
        policies = [[stamp.uri, stamp.sha256] for stamp in self.policies.stamps]
        baseline = "" if job.baseline is None else sha256(job.baseline.read_bytes()).hexdigest()
        parts: list[Any] = [
            __version__, job.today.isoformat(), job.reader, job.fields, policies, baseline, repr(job.wanted),
            repr(job.limits),
            [[path.as_posix(), digest] for path, digest in zip(job.inputs, job.hashes, strict=True)],
        ]  # fmt: skip
        return sha256(json.dumps(parts).encode()).hexdigest()

    def _prepare(self, manifest: str) -> None:
        file = self.folder / _MANIFEST
        if self.options.resume and file.exists():
            if _read(file) != manifest:
                raise OtherRunError(
                    "what the interrupted run left belongs to other inputs, settings, another policy or version",
                    uri=file.as_posix(),
                    hint="run without --resume to start anew",
                )
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        file.write_text(json.dumps({"run": manifest}), encoding="ascii")


@dataclass(frozen=True, slots=True)
class _Stamp:
    sha256: str
    stat: tuple[int, int]

    @property
    def size(self) -> int:
        return self.stat[0]


def _stamp(path: Path) -> _Stamp:
    with path.open("rb") as stream:
        status = os.fstat(stream.fileno())
        return _Stamp(file_digest(stream, "sha256").hexdigest(), (status.st_size, status.st_mtime_ns))


def _read(file: Path) -> str:
    try:
        return str(json.loads(file.read_bytes())["run"])
    except (OSError, ValueError, TypeError, KeyError):
        return ""
