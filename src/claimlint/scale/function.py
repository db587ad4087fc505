"""The one function that every engine runs: a batch of rows in, a row a document out.

It knows no engine. Spark hands it to ``mapInArrow``, Dask and Ray call it on their tables, and the records of a row
are judged where the pool of one machine judges those of a file (``audit.run.records``).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir, nullcontext
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import pyarrow as pa

from claimlint.audit.inputs import Input, judged_record, unreadable
from claimlint.audit.run.records import Hand, Judging, Whole, judged_input
from claimlint.engine import Judge
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import Skipped
from claimlint.readers.feed import Feed, Unread, feed_of_bytes, feed_of_file
from claimlint.scale.instructions import Instructions
from claimlint.scale.schema import Row, batch_of, document_row, empty_row

_AT_ONCE = 128
"""Documents in a batch that goes out: an export comes as one row and may hold a million."""
_SAMPLE = {"uri": "warm.md", "text": "Our procedure has a 94% success rate."}
_NO_COPY = "CLE324"


@dataclass(frozen=True, slots=True)
class JudgeRows:
    """Judges the rows of ``schema.INPUT``; returns those of ``schema.OUTPUT``.

    With ``alone`` each input is judged in a process of its own: a document that kills its process is left out and
    named (CLE503), the others are not touched. ``judging`` is what judges one record.

    Raises:
        OtherVersionError: if the machine has another claimlint than the driver.
    """

    instructions: Instructions
    alone: bool = False
    judging: Judging = judged_record

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the documents of one batch of rows, in their order."""
        return batch_of(list(self._documents([batch])))

    def streamed(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the documents of ``batches`` in their order, as they are judged; memory holds a few."""
        held: list[Row] = []
        for row in self._documents(batches):
            held.append(row)
            if len(held) == _AT_ONCE:
                yield batch_of(held)
                held = []
        if held:
            yield batch_of(held)

    def documents(self, row: Mapping[str, Any], hand: Hand, start: int = 0) -> Iterator[Row]:
        """Yield what the records of one row came to, from the one numbered ``start`` on."""
        for ordinal, one in enumerate(self._inputs(row, hand)):
            if ordinal >= start:
                yield document_row(row["uri"], ordinal, one)

    def _inputs(self, row: Mapping[str, Any], hand: Hand) -> Iterator[Input]:
        uri = row["uri"]
        terms = self.instructions.terms(uri, row.get("reader"), _Named(self.judging, row.get("record") or ""))
        try:
            feed, digest = self._feed(uri, row)
        except OSError as error:
            yield unreadable(uri, error)
            return
        if feed is None:
            yield Input(skipped=(Skipped(uri, _NO_COPY, "the row holds neither text nor content"),))
            return
        yield from judged_input(feed, terms, hand, digest)

    def _documents(self, batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
        for batch in batches:
            for number in range(batch.num_rows):
                (row,) = batch.slice(number, 1).to_pylist()
                yield from _at(self.instructions.home, self._rows(row))

    def _rows(self, row: Mapping[str, Any]) -> Iterator[Row]:
        """Yield the documents of one input; the last of them says so."""
        held = None
        for one in self._alone(row) if self.alone else self.documents(row, Whole()):
            if held is not None:
                yield held
            held = one
        yield {**(held or empty_row(row["uri"])), "last": True}

    def _alone(self, row: Mapping[str, Any]) -> Iterator[Row]:
        from claimlint.scale.alone import judged_alone

        return judged_alone(self, row)

    def _feed(self, uri: str, row: Mapping[str, Any]) -> tuple[Feed | None, str]:
        """Return the row's bytes and their SHA-256."""
        limits, fields = self.instructions.limits, self.instructions.fields
        kind = row.get("media_type") or ""
        if row.get("path"):
            path = Path(row["path"])
            with path.open("rb") as stream:
                digest = file_digest(stream, "sha256").hexdigest()
            return replace(feed_of_file(path, limits, fields), uri=uri, media_type=kind), digest
        data = row.get("content")
        if data is None:
            if row.get("text") is None:
                return None, ""
            data = row["text"].encode("utf-8")
        return feed_of_bytes(uri, data, kind, limits, fields), sha256(data).hexdigest()


@lru_cache(maxsize=1)
def warm(instructions: Instructions) -> None:
    """Load what judging needs, so that processes which are forked from this one have it."""
    for _ in JudgeRows(instructions).documents(_SAMPLE, Whole()):
        pass


def _at(folder: str, found: Iterator[Row]) -> Iterator[Row]:
    """Yield what is found, working in ``folder`` where there is one: addresses count from the driver's.

    The folder is the process's only while it judges: a worker may be at home in its own.
    """
    there = os.path.isdir(folder)  # noqa: PTH112 - never raises
    while True:
        with chdir(folder) if there else nullcontext():
            row = next(found, None)
        if row is None:
            return
        yield row


@dataclass(frozen=True, slots=True)
class _Named:
    """Judges a record under the name that its row gives, where the reader found none."""

    judging: Judging
    record: str

    def __call__(self, uri: str, found: Document | Unread, by: Judge) -> Input:
        if self.record and isinstance(found, Document) and not found.record:
            found = replace(found, record=self.record)
        return self.judging(uri, found, by)
