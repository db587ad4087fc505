"""Shards of results on disk: written whole or not at all, read back in the order of the inputs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimlint.audit.inputs import Input
from claimlint.model.codec import dump_left_out, dump_result, dump_skipped, load_left_out, load_result, load_skipped
from claimlint.model.lazydata import dataclass
from claimlint.model.report import DocumentResult, LeftOut, Skipped

_RESULT, _SKIPPED, _LEFT_OUT = b"r", b"s", b"o"


@dataclass(frozen=True, slots=True)
class Spool:
    """A folder of shards. A shard is known by the number of its input and of its chunk of records.

    A shard file holds one line a result or skipped record. An input that was read to its end has a file that
    says how many chunks it came to. Of most inputs the only shard is its end as well.
    """

    folder: Path

    def has(self, number: int, chunk: int) -> bool:
        """Return whether the shard is there."""
        return self._shard(number, chunk).exists() or (not chunk and self._whole(number).exists())

    def chunks(self, number: int) -> int | None:
        """Return how many chunks an input came to, None if it was not read to its end."""
        try:
            return int(json.loads(self._end(number).read_bytes()))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    def complete(self, number: int) -> bool:
        """Return whether every shard of an input is there."""
        if self._whole(number).exists():
            return True
        chunks = self.chunks(number)
        return chunks is not None and all(self.has(number, chunk) for chunk in range(chunks))

    def write(self, number: int, chunk: int, inputs: Iterable[Input]) -> None:
        """Write one shard."""
        _replace(self._shard(number, chunk), _written(inputs))

    def write_whole(self, number: int, inputs: Iterable[Input]) -> None:
        """Write the only shard of an input that was read to its end."""
        _replace(self._whole(number), _written(inputs))

    def end(self, number: int, chunks: int) -> None:
        """Record that an input came to its end after ``chunks`` chunks."""
        _replace(self._end(number), json.dumps(chunks).encode("ascii"))

    def input(self, number: int) -> Input:
        """Return what an input came to, but for what nobody asked for."""
        results: list[DocumentResult] = []
        skipped: list[Skipped] = []
        for line in self._all([number]):
            if line.startswith(_RESULT):
                results.append(load_result(line[1:]))
            elif line.startswith(_SKIPPED):
                skipped.append(load_skipped(line[1:]))
        return Input(tuple(results), tuple(skipped))

    def results(self, numbers: Iterable[int]) -> Iterator[DocumentResult]:
        """Yield the results of some inputs in their order; one at a time is in memory."""
        return (load_result(line) for line in self._lines(numbers, _RESULT))

    def count(self, numbers: Iterable[int]) -> int:
        """Return how many results some inputs came to."""
        return sum(1 for _ in self._lines(numbers, _RESULT))

    def skipped(self, numbers: Iterable[int]) -> Iterator[Skipped]:
        """Yield what could not be read of some inputs, in their order."""
        return (load_skipped(line) for line in self._lines(numbers, _SKIPPED))

    def left_out(self, numbers: Iterable[int]) -> Iterator[LeftOut]:
        """Yield the records of some inputs that nobody asked for, in their order."""
        return (load_left_out(line) for line in self._lines(numbers, _LEFT_OUT))

    def _lines(self, numbers: Iterable[int], kind: bytes) -> Iterator[bytes]:
        return (line[1:] for line in self._all(numbers) if line.startswith(kind))

    def _all(self, numbers: Iterable[int]) -> Iterator[bytes]:
        for number in numbers:
            try:
                with self._whole(number).open("rb") as stream:
                    yield from stream
                continue
            except FileNotFoundError:
                pass
            for chunk in range(self.chunks(number) or 0):
                with self._shard(number, chunk).open("rb") as stream:
                    yield from stream

    def _shard(self, number: int, chunk: int) -> Path:
        return self.folder / f"{number:07d}-{chunk:07d}.jsonl"

    def _whole(self, number: int) -> Path:
        return self.folder / f"{number:07d}.jsonl"

    def _end(self, number: int) -> Path:
        return self.folder / f"{number:07d}-end.json"


def _written(inputs: Iterable[Input]) -> bytes:
    lines: list[str] = []
    for one in inputs:
        lines += [f"r{dump_result(result)}\n" for result in one.results]
        lines += [f"s{dump_skipped(skipped)}\n" for skipped in one.skipped]
        lines += [f"o{dump_left_out(left_out)}\n" for left_out in one.left_out]
    return "".join(lines).encode("ascii")


def _replace(path: Path, data: bytes) -> None:
    # Two workers may come to the same end: each writes a file of its own, and the last one stands.
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(path)
