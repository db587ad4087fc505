"""A run's results where they lie on disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import overload

from claimlint.audit.run.spool import Spool
from claimlint.model.report import DocumentResult


class SpooledResults(Sequence[DocumentResult]):
    """The results of a run in the order of its inputs; going through them keeps one in memory at a time."""

    __slots__ = ("_count", "_inputs", "_spool")

    def __init__(self, spool: Spool, inputs: int) -> None:
        self._spool = spool
        self._inputs = range(inputs)
        self._count = spool.count(self._inputs)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[DocumentResult]:
        return self._spool.results(self._inputs)

    @overload
    def __getitem__(self, index: int) -> DocumentResult: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[DocumentResult, ...]: ...

    def __getitem__(self, index: int | slice) -> DocumentResult | tuple[DocumentResult, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        wanted = range(len(self))[index]
        return next(islice(self, wanted, None))
