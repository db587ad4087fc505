"""Files judged by several processes at once, for a run whose results fit in memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from claimlint.audit.crew import size_of
from claimlint.audit.inputs import Input
from claimlint.audit.run.job import Job, Task, tasks
from claimlint.audit.run.pool import Pool
from claimlint.audit.run.spool import Spool
from claimlint.model.lazydata import replace


def judged_in_parallel(job: Job, workers: int) -> dict[Path, Input]:
    """Return what each input of ``job`` came to, the same as if they were judged one after another.

    An input that vanishes meanwhile is not in the answer.
    """
    sizes = [(path, size) for path in job.inputs if (size := size_of(path)) is not None]
    there = replace(job, inputs=tuple(path for path, _ in sizes))
    with TemporaryDirectory(prefix="claimlint-") as folder:
        spool = Spool(Path(folder))
        found: dict[int, Input] = {}

        def read(task: Task) -> None:
            """Read what is whole while the workers go on; others may still write their shares of a large file."""
            if task.of == 1:
                found.update({number: spool.input(number) for number in task.inputs})

        Pool(there, spool, workers, hear=read).run(tasks([size for _, size in sizes], workers))
        return {path: found.get(number) or spool.input(number) for number, path in enumerate(there.inputs)}
