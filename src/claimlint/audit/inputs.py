"""One input, from bytes to results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from claimlint.engine import Judge, judge
from claimlint.errors import ReadError, UsageError
from claimlint.model.document import Document, Source
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.lines import LineIndex
from claimlint.model.report import DocumentResult, LeftOut, Skipped
from claimlint.readers.feed import Feed, Unread, feed_of_bytes, feed_of_file
from claimlint.readers.opening import documents

_READER_FAILED = "CLE502"
_NOT_OPENED = "CLE321"
_CHANGED = "CLE322"
_BUG = "this is a bug in the reader: please report it with the file that it fails on"


@dataclass(frozen=True, slots=True)
class Input:
    """What an input came to: its pages, judged, and what could not be read."""

    results: tuple[DocumentResult, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @classmethod
    def of(cls, unread: Iterable[Unread]) -> Input:
        """Return what inputs that were not read came to."""
        every = [judged_unread(one.uri, one) for one in unread]
        return cls((), tuple(s for one in every for s in one.skipped), tuple(o for one in every for o in one.left_out))


def judge_file(path: Path, by: Judge, reader: str | None = None, fields: tuple[str, ...] = ()) -> Input:
    """Return what ``by`` finds in the file at ``path``; one that cannot be opened is skipped."""
    before = stamp(path)
    try:
        feed = feed_of_file(path, fields=fields)
    except OSError as error:
        reason = f"cannot be opened: {error.strerror or error}"
        return Input(skipped=(Skipped(path.as_posix(), _NOT_OPENED, reason, "check its permissions"),))
    judged = judge_feed(feed, by, reader)
    return judged if stamp(path) == before else replace(judged, skipped=(*judged.skipped, changed(path)))


def stamp(path: Path) -> tuple[int, int]:
    """Return what changes when a file does: its size in bytes and the nanosecond of its last change."""
    try:
        status = path.stat()
    except OSError:
        return (-1, -1)
    return status.st_size, status.st_mtime_ns


def changed(path: Path) -> Skipped:
    """Return what tells that a file changed while it was read."""
    reason = "the file changed while it was read: what was found may be of the old file, the new one or both"
    return Skipped(path.as_posix(), _CHANGED, reason, "run again when it is at rest")


def judge_bytes(uri: str, data: bytes, by: Judge, reader: str | None = None, fields: tuple[str, ...] = ()) -> Input:
    """Return what ``by`` finds in ``data``, which is called ``uri``; see ``judge_feed``."""
    return judge_feed(feed_of_bytes(uri, data, fields=fields), by, reader)


def judge_feed(feed: Feed, by: Judge, reader: str | None = None) -> Input:
    """Return what ``by`` finds in ``feed``, all of it at once.

    Args:
        feed: the bytes of a file.
        by: policy, checks and date.
        reader: the name of a reader that overrules name and content, None for none.

    Raises:
        UsageError: if no reader has that name.
    """
    results: list[DocumentResult] = []
    skipped: list[Skipped] = []
    for one in judged_records(feed, by, reader):
        results.extend(one.results)
        skipped.extend(one.skipped)
    return Input(tuple(results), tuple(skipped))


def judged_records(feed: Feed, by: Judge, reader: str | None = None) -> Iterator[Input]:
    """Yield what ``by`` finds in each record of ``feed`` as it is read; see ``judge_feed``."""
    tables = Tables()
    try:
        for found in documents(feed, reader):
            yield judged_record(feed.uri, found, by, tables)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - a reader's bug must not hide the other inputs
        yield unreadable(feed.uri, error)


def judged_record(uri: str, found: Document | Unread, by: Judge, tables: Tables | None = None) -> Input:
    """Return what ``by`` finds in one record of the input called ``uri``."""
    if isinstance(found, Unread):
        return judged_unread(uri, found)
    outcome = judge(found, by, tables.of(found) if tables else found.source.lines())
    return Input((outcome.result,), outcome.failed)


def judged_unread(uri: str, found: Unread) -> Input:
    """Return what a part of the input called ``uri`` that was not read came to."""
    if found.passed_over:
        return Input(left_out=(LeftOut(found.uri or uri, found.record, found.message),))
    return Input(skipped=(_unread_record(uri, found),))


def unreadable(uri: str, error: Exception) -> Input:
    """Return that reading the input called ``uri`` ended with ``error``."""
    if isinstance(error, ReadError):
        return Input(skipped=(_unread(uri, error),))
    if isinstance(error, OSError):
        reason = f"cannot be read: {error.strerror or error}"
        return Input(skipped=(Skipped(uri, _NOT_OPENED, reason, "check that it is there and stays as it is"),))
    reason = f"its reader failed: {type(error).__name__}: {error}"
    return Input(skipped=(Skipped(uri, _READER_FAILED, reason, _BUG),))


class Tables:
    """The line table of the last source: the pages of one source come one behind the other."""

    def __init__(self) -> None:
        self._source: Source | None = None
        self._lines = LineIndex("")

    def of(self, document: Document) -> LineIndex:
        """Return the line table of the document's source."""
        if self._source is not document.source:
            self._source, self._lines = document.source, document.source.lines()
        return self._lines


def _unread_record(uri: str, found: Unread) -> Skipped:
    place = found.place
    record = f"record {found.record}: " if found.record else ""
    line, column = (place.line, place.column) if place else (0, 0)
    return Skipped(found.uri or uri, found.code, f"{record}{found.message}", found.hint, line, column)


def _unread(uri: str, error: ReadError) -> Skipped:
    return Skipped(error.uri or uri, error.code, error.message, error.hint, error.line, error.column)
