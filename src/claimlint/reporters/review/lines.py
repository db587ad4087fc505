"""A report file as claimlint writes it, a page a line: read without holding more than a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from claimlint.model.lazydata import dataclass

_BEGIN = (b"{\n", b'"schema": ', b'"tool": ', b'"documents": [\n')
_END = b"],\n"
_LONGEST_HEAD = 1000


@dataclass(frozen=True, slots=True)
class Lines:
    """The pages of a report file, one JSON text each, and ``rest``: the report as JSON without its pages."""

    path: Path
    first: int
    rest: bytes

    def __iter__(self) -> Iterator[bytes]:
        with self.path.open("rb") as stream:
            stream.seek(self.first)
            for line in stream:
                if line == _END:
                    return
                yield line.removesuffix(b"\n").removesuffix(b",")


def in_lines(path: Path) -> Lines | None:
    """Return the report file at ``path`` in lines; None if it is laid out otherwise, is none or cannot be opened."""
    try:
        with path.open("rb") as stream:
            return _found(path, stream)
    except OSError:
        return None


def _found(path: Path, stream: BinaryIO) -> Lines | None:
    head = [stream.readline(_LONGEST_HEAD) for _ in _BEGIN]
    if not all(line.startswith(begin) and line.endswith(b"\n") for line, begin in zip(head, _BEGIN, strict=True)):
        return None
    first = stream.tell()
    before = b","  # between two pages stands a comma, behind the last one none
    for number, line in enumerate(stream):
        if line == _END:
            whole = not number or before != b","
            return Lines(path, first, b"".join((*head[:3], stream.read()))) if whole else None
        if not line.startswith(b"{") or before != b",":
            return None
        before = line[-2:-1]
    return None
