"""What is to be done: the inputs of a run, and the shards that their records are cut into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from claimlint.audit.filters import RecordFilter
from claimlint.model.lazydata import dataclass, field
from claimlint.readers.limits import Limits

CHUNK = 128
"""Records in a shard: enough to make starting one cheap, few enough to lose little when a run is killed."""

_ROUNDS = 4
"""How many batches of the present size each worker could still have."""


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that the outcome of a run depends on besides the inputs' bytes.

    ``inputs`` are files in the order of their addresses, ``hashes`` their SHA-256 (or
    none at all). ``policy``, ``baseline``,
    ``reader`` and ``today`` are those of ``Settings``; ``wanted`` says which records are judged, ``limits``
    what reading may cost, ``fields`` the globs of the fields that hold copy. ``prefilter`` changes nothing but
    the time that it takes.
    """

    inputs: tuple[Path, ...]
    today: date
    hashes: tuple[str, ...] = ()
    policy: Path | None = None
    baseline: Path | None = None
    reader: str | None = None
    wanted: RecordFilter = field(default_factory=RecordFilter)
    limits: Limits = field(default_factory=Limits)
    fields: tuple[str, ...] = ()
    prefilter: bool = True


@dataclass(frozen=True, slots=True)
class Task:
    """A worker's share: some inputs, and of each the chunks whose number is ``share`` modulo ``of``.

    ``inputs`` are numbers of ``Job.inputs``. ``spared`` are the records (input, ordinal) that killed a worker which
    judged them, ``ends`` those that killed one which read them: their inputs end there.
    """

    inputs: tuple[int, ...]
    share: int = 0
    of: int = 1
    spared: frozenset[tuple[int, int]] = frozenset()
    ends: frozenset[tuple[int, int]] = frozenset()


def tasks(sizes: Sequence[int], workers: int, *, large: int = 4 << 20, batch: int = 32) -> list[Task]:
    """Return the shares of a run: files of ``large`` bytes and more are split among ``workers``, others go in batches.

    ``sizes`` are the inputs' sizes in bytes. What is computed does not depend on the shares, only who computes it:
    large files come first and batches grow smaller, so that no worker is left alone with much at the end.
    """
    out: list[Task] = []
    small: list[int] = []
    for number, size in enumerate(sizes):
        if size >= large and workers > 1:
            out.extend(Task((number,), share, workers) for share in range(workers))
        else:
            small.append(number)
    small.sort(key=lambda number: -sizes[number])
    left = sum(sizes[number] for number in small)
    begin = 0
    while begin < len(small):
        end, size, fair = begin, 0, left / (workers * _ROUNDS)
        while end < len(small) and end - begin < batch and (end == begin or size + sizes[small[end]] <= fair):
            size += sizes[small[end]]
            end += 1
        out.append(Task(tuple(small[begin:end])))
        left -= size
        begin = end
    return out
