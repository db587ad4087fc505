"""The engine for whatever calls functions on other processes or machines: a pool, Dask, Ray."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from pyarrow.fs import FileSelector, FileType

from claimlint.audit.run.pool import executor_of, follow_parent
from claimlint.errors import ClaimlintError
from claimlint.model.report import LeftOut, Skipped
from claimlint.scale.counts import Counts, Taken, total
from claimlint.scale.function import JudgeRows, warm
from claimlint.scale.pieces import Piece, Work, names, pieces, system_of
from claimlint.scale.plan import Entry, Shard
from claimlint.scale.run import EngineError
from claimlint.scale.schema import INCOMPLETE, JUDGED, LEFT_OUT, OUTPUT, SKIPPED
from claimlint.scale.store import Disk

Submit = Callable[[Work, Sequence[Piece]], object]
"""Calls the first with each of the second, in any order, anywhere; raises whatever it likes if one cannot be done."""

_NOT_FOUND = "CLE320"
_NOT_OPENED = "CLE321"
_STATES = (JUDGED, INCOMPLETE, SKIPPED, LEFT_OUT)


class Calls:
    """Carries out the work of a run by ``submit``. It writes to a disk that every worker sees.

    ``name`` is what the manifest calls it; ``columns`` says what a table calls the columns of ``schema.INPUT``.
    """

    def __init__(self, name: str, submit: Submit, columns: Mapping[str, str] | None = None) -> None:
        self.name = name
        self._submit = submit
        self._columns = dict(columns or {})

    def listed(self, url: str) -> Iterator[Entry | Skipped | LeftOut]:
        """Yield the files at ``url`` and in the folders below, by name."""
        try:
            system, path = system_of(url)
            found = system.get_file_info(path)
            below = system.get_file_info(FileSelector(path, recursive=True)) if found.type is FileType.Directory else []
        except (OSError, ValueError, pa.ArrowException) as error:
            yield Skipped(url, _NOT_OPENED, f"cannot be opened: {error}", "check the address and who may open it")
            return
        if found.type is FileType.NotFound:
            yield Skipped(url, _NOT_FOUND, "there is no such file or folder", "check the address")
        for one in sorted([found, *below], key=lambda each: str(each.path)):
            if one.type is FileType.File:
                name = f"{url.rstrip('/')}{str(one.path).removeprefix(path.rstrip('/'))}"
                yield Entry(name, name, one.size, one.mtime_ns or 0)

    def judge(self, shard: Shard, function: JudgeRows, target: str) -> None:
        """Write what ``function`` makes of the shard's rows to the folder ``target``.

        Raises:
            EngineError: if what calls gives up.
            UsageError: if a table has not the columns that it needs.
        """
        Disk(Path(target).parent).remove(Path(target).name)
        Path(target).mkdir(parents=True)
        try:
            self._submit(Work(function, target, self._columns), pieces(shard))
        except ClaimlintError:
            raise
        except Exception as error:  # noqa: BLE001 - every scheduler has its own
            reason = f"{type(error).__name__}: {str(error).strip().split(chr(10), 1)[0]}"
            raise EngineError(f"{self.name} gave up: {reason}") from None

    def taken(self, shard: Shard) -> Taken:
        """Return how many inputs the shard has."""
        hashes = [_hash(name) for name in names(shard, self._columns)]
        return Taken(len(hashes), sum(hashes))

    def given(self, target: str) -> Counts:
        """Return how many rows, of what kinds, stand at ``target``."""
        columns = [field.name for field in OUTPUT if field.name not in ("claims", "problems", "findings")]
        chosen = {name: ds.field(name) for name in columns}
        scanned = _rows_at(target).to_batches(columns={**chosen, "claims": pc.list_value_length(ds.field("claims"))})
        return total(_counts(batch) for batch in scanned)

    def problems(self, target: str, most: int) -> Iterator[Skipped]:
        """Yield what went wrong with the first documents at ``target`` that failed."""
        failed = ds.field("state").isin([INCOMPLETE, SKIPPED])
        for row in _rows_at(target).head(most, columns=["problems"], filter=failed).to_pylist():
            yield from (Skipped(**one) for one in row["problems"])


def pool(workers: int, columns: Mapping[str, str] | None = None) -> Calls:
    """Return the engine that needs nothing: ``workers`` processes of this machine."""

    def submit(work: Work, parts: Sequence[Piece]) -> None:
        warm(work.function.instructions)
        with executor_of(workers, _start, work) as executor:
            for _ in executor.map(_call, parts):
                pass

    return Calls("pool", submit, columns)


_PROCESS: dict[str, Work] = {}  # the work of this process: set once, when the process starts


def _start(work: Work) -> None:
    follow_parent()
    _PROCESS["work"] = work


def _call(piece: Piece) -> int:
    return _PROCESS["work"](piece)


def _rows_at(target: str) -> Any:
    return ds.dataset(target, schema=OUTPUT, format="parquet")


def _counts(batch: pa.RecordBatch) -> Counts:
    last = batch.filter(batch["last"])
    documents = batch.filter(pc.greater_equal(batch["ordinal"], 0))
    states = documents["state"].to_pylist()
    judged, incomplete, skipped, left_out = map(states.count, _STATES)
    sums = {name: pc.sum(batch[name]).as_py() or 0 for name in ("claims", "errors", "warnings", "notes")}
    return Counts(
        last.num_rows, sum(map(_hash, last["input"].to_pylist())), sum(last["ordinal"].to_pylist()) + last.num_rows,
        documents.num_rows, judged, incomplete, skipped, left_out, **sums,
    )  # fmt: skip


def _hash(name: str) -> int:
    return int.from_bytes(sha256(name.encode("utf-8")).digest()[:8])
