"""Files judged by several processes at once, for a run whose results fit in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from claimlint.audit.crew import size_of
from claimlint.audit.inputs import Input
from claimlint.audit.run.job import Job, Task, tasks
from claimlint.audit.run.pool import Pool
from claimlint.audit.run.spool import Spool
from claimlint.model.lazydata import replace


def judged_in_parallel(job: Job, workers: int, hear: Callable[[Path, Input], None]) -> dict[Path, Input]:
    """Return what each input of ``job`` came to, the same as if they were judged one after another.

    An input that vanishes meanwhile is not in the answer. ``hear`` is told of each input, of most while the workers
    judge others.
    """
    sizes = [(path, size) for path in job.inputs if (size := size_of(path)) is not None]
    there = replace(job, inputs=tuple(path for path, _ in sizes))
    with TemporaryDirectory(prefix="claimlint-") as folder:
        spool = Spool(Path(folder))
        found: dict[int, Input] = {}

        def read(number: int) -> None:
            found[number] = spool.input(number)
            hear(there.inputs[number], found[number])

        def done(task: Task) -> None:
            """Read what is whole; of a large file others may still write their shares."""
            for number in task.inputs if task.of == 1 else ():
                read(number)

        Pool(there, spool, workers, hear=done).run(tasks([size for _, size in sizes], workers))
        for number in range(len(there.inputs)):
            if number not in found:
                read(number)
        return {path: found[number] for number, path in enumerate(there.inputs)}
