"""A shard in pieces, each judged by one call somewhere, for engines that only call functions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow.fs import FileSystem

from claimlint.errors import UsageError
from claimlint.model.lazydata import dataclass
from claimlint.scale.function import JudgeRows
from claimlint.scale.plan import Entry, Kind, Shard, is_url
from claimlint.scale.schema import INPUT, OUTPUT

_FILES = 64
"""Files in a piece."""
_ROWS = 64
"""Rows of a table that are in memory at once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a shard: files, or one table's group of rows. ``number`` names its part of the output."""

    number: int
    kind: Kind
    entries: tuple[Entry, ...]
    group: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """Judges pieces and writes each to the folder ``target``, whole or not at all; calling it twice does no harm.

    ``columns`` says what a table calls the columns of ``schema.INPUT``.
    """

    function: JudgeRows
    target: str
    columns: Mapping[str, str]

    def __call__(self, piece: Piece) -> int:
        """Judge one piece; return how many rows were written.

        Raises:
            UsageError: if a table has not the columns that it needs.
        """
        path = Path(self.target) / f"part-{piece.number:05d}.parquet"
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        count = 0
        with pq.ParquetWriter(temporary, OUTPUT) as writer:
            for batch in self.function.streamed(rows(piece, self.columns)):
                writer.write_batch(batch)
                count += batch.num_rows
        temporary.replace(path)
        return count


def pieces(shard: Shard) -> tuple[Piece, ...]:
    """Return the pieces of a shard; of a table only the index is read."""
    groups: list[tuple[tuple[Entry, ...], int]]
    if shard.kind is Kind.TABLES:
        groups = [((entry,), group) for entry in shard.entries for group in range(_opened(entry).num_row_groups)]
    else:
        groups = [(shard.entries[at : at + _FILES], 0) for at in range(0, len(shard.entries), _FILES)]
    return tuple(Piece(number, shard.kind, *part) for number, part in enumerate(groups))


def rows(piece: Piece, columns: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    """Yield the inputs of a piece as rows of ``schema.INPUT``.

    Raises:
        UsageError: if a table has not the columns that it needs.
    """
    if piece.kind is Kind.TABLES:
        yield from _table_rows(piece, columns)
        return
    for entry in piece.entries:
        row = {"uri": entry.uri, **({"path": entry.url} if piece.kind is Kind.PATHS else {"content": _bytes(entry)})}
        yield pa.RecordBatch.from_pylist([row], schema=INPUT)


def names(shard: Shard, columns: Mapping[str, str]) -> Iterator[str]:
    """Yield what the inputs of a shard are called, without reading more."""
    if shard.kind is not Kind.TABLES:
        yield from (entry.uri for entry in shard.entries)
        return
    for entry in shard.entries:
        theirs = columns.get("uri", "uri")
        for batch in _opened(entry).iter_batches(columns=[theirs]):
            yield from (str(one) if one is not None else entry.uri for one in batch.column(0).to_pylist())


def system_of(url: str) -> tuple[Any, str]:
    """Return the file system that opens ``url``, and the path on it."""
    system, path = FileSystem.from_uri(url if is_url(url) else Path(url).absolute().as_uri())
    return system, str(path)


def _table_rows(piece: Piece, columns: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    (entry,) = piece.entries
    table = _opened(entry)
    there = chosen(entry.uri, table.schema_arrow.names, columns)
    for batch in table.iter_batches(batch_size=_ROWS, row_groups=[piece.group], columns=list(there.values())):
        found = {name: batch.column(theirs).cast(INPUT.field(name).type) for name, theirs in there.items()}
        found["uri"] = pa.array([entry.uri if one is None else one for one in found["uri"].to_pylist()], pa.string())
        empty = pa.nulls(batch.num_rows)
        arrays = [found[field.name] if field.name in found else empty.cast(field.type) for field in INPUT]
        yield pa.RecordBatch.from_arrays(arrays, schema=INPUT)


def chosen(uri: str, there: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return the columns of ``schema.INPUT`` that the table ``uri`` has, and what it calls them.

    Raises:
        UsageError: if it lacks one that is needed or that the user named.
    """
    known = list(there)
    wanted = {field.name: columns.get(field.name, field.name) for field in INPUT if field.name != "path"}
    found = {name: theirs for name, theirs in wanted.items() if theirs in known}
    lost = [theirs for name, theirs in wanted.items() if name in columns and name not in found]
    if lost or not {"text", "content"} & found.keys() or "uri" not in found:
        needed = ", ".join(lost) or "uri, and text or content"
        raise UsageError(
            f"the table lacks the columns {needed}; it has {', '.join(known)}",
            uri=uri,
            hint="name them with --column, such as --column text=body",
        )
    return found


def _opened(entry: Entry) -> Any:
    system, path = system_of(entry.url)
    return pq.ParquetFile(system.open_input_file(path))


def _bytes(entry: Entry) -> bytes:
    system, path = system_of(entry.url)
    with system.open_input_stream(path, compression=None) as stream:
        return bytes(stream.read())
