"""An archive's members, each through the reader that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from claimlint.errors import ReadError, UsageError
from claimlint.model.document import Document
from claimlint.model.lazydata import replace
from claimlint.readers._archive.bounded import Budget
from claimlint.readers._archive.errors import BombError, EmptyArchiveError, NotReadError, TooDeepError
from claimlint.readers._archive.kinds import ZIP, compression, is_tar, package_kind
from claimlint.readers._archive.layers import decompressed
from claimlint.readers._archive.members import Member, inside
from claimlint.readers._archive.names import passed_over, unused
from claimlint.readers._archive.spool import Spool
from claimlint.readers._archive.tarmembers import tar_members
from claimlint.readers._archive.zipmembers import open_zip, zip_members
from claimlint.readers.feed import Feed, Unread
from claimlint.readers.unknown import passed, unknown

Found: TypeAlias = Document | Unread
_READER_FAILED = "CLE502"
_NOT_OPENED = "CLE321"
_BUG = "this is a bug in the reader: please report it with the file that it fails on"


def is_archive(feed: Feed) -> bool:
    """Return whether ``feed`` is an archive of files of any kind, or one compressed file."""
    return bool(compression(feed.head)) or is_tar(feed.head) or package_kind(feed) in ("zip", "xlsx", "opendocument")


class Unpacking:
    """One archive with all archives in it, read under one budget.

    ``reader`` names the reader for its members, None lets names and contents choose.
    """

    def __init__(self, feed: Feed, reader: str | None = None) -> None:
        self._feed = feed
        self._limits = feed.limits
        self._budget = Budget(feed.limits, feed.size)
        self._reader = reader
        self._count = 0

    def records(self) -> Iterator[Found]:
        """Yield the documents of every member that is read, in the archive's order, and what cannot be read."""
        read = 0
        for found in self._archive(self._feed, 0):
            read += not (isinstance(found, Unread) and found.passed_over)
            yield found
        if not read:
            reason = "it holds no file that is read"
            yield _told(EmptyArchiveError(reason, hint="claimlint readers lists what is read"), self._feed.uri)

    def _archive(self, feed: Feed, depth: int) -> Iterator[Found]:
        if depth > self._limits.archives:
            raise TooDeepError("it stands in too many archives inside each other", uri=feed.uri, hint="unpack it")
        if compression(feed.head):
            inner = decompressed(feed, self._budget)
            if is_tar(inner.head):
                yield from self._archive(inner, depth)
            else:
                yield from self._file(inner, depth)
        elif is_tar(feed.head):
            with feed.open() as stream:
                yield from self._members(feed, tar_members(feed, stream), depth)
        else:
            _refuse_office(feed)
            with feed.open() as stream, open_zip(feed, stream) as package:
                yield from self._members(feed, zip_members(feed, package, self._budget), depth)

    def _members(self, feed: Feed, members: Iterator[Member | ReadError], depth: int) -> Iterator[Found]:
        called: set[str] = set()
        for member in members:
            self._count += 1
            if self._count > self._limits.members:
                reason = f"it holds more than {self._limits.members} members; the rest was not read"
                raise BombError(reason, uri=feed.uri, hint="split it, or raise the limit")
            if isinstance(member, ReadError):
                yield _told(member, feed.uri)
            elif passed_over(member.name):
                yield passed(inside(feed.uri, member.name), "it is hidden, or no part of the copy")
            else:
                name = unused(member.name, called)
                called.add(name)
                yield from self._member(feed, replace(member, name=name), depth)

    def _member(self, feed: Feed, member: Member, depth: int) -> Iterator[Found]:
        uri = inside(feed.uri, member.name)
        try:
            yield from self._file(member.feed(feed, self._limits), depth)
        except ReadError as error:
            yield _told(error, uri)
        except OSError as error:
            yield Unread(_NOT_OPENED, f"cannot be read: {error.strerror or error}", uri=uri)

    def _file(self, feed: Feed, depth: int) -> Iterator[Found]:
        """Yield what stands in a file that is no archive, or in the archive that it is."""
        from claimlint.readers.opening import documents
        from claimlint.readers.registry import taken

        try:
            with _from_the_end(feed) as whole:
                if is_archive(whole):
                    yield from self._archive(whole, depth + 1)
                elif taken(whole, self._reader):
                    for found in documents(whole, self._reader):
                        yield replace(found, uri=feed.uri) if isinstance(found, Unread) and not found.uri else found
                else:
                    yield unknown(feed.uri)
        except ReadError as error:
            yield _told(error, feed.uri)
        except UsageError:
            raise
        except OSError as error:
            yield Unread(_NOT_OPENED, f"cannot be read: {error.strerror or error}", uri=feed.uri)
        except Exception as error:  # noqa: BLE001 - a reader's bug must not hide the other members
            yield Unread(_READER_FAILED, f"its reader failed: {type(error).__name__}: {error}", _BUG, uri=feed.uri)


@contextmanager
def _from_the_end(feed: Feed) -> Iterator[Feed]:
    """Give ``feed``, kept where any part of it can be read first if it is a zip file: its directory stands last."""
    if not feed.head.startswith(ZIP):
        yield feed
        return
    with feed.open() as stream:
        spool = Spool(stream)
    try:
        yield replace(feed, open=spool.open, size=spool.size)
    finally:
        spool.close()


def _refuse_office(feed: Feed) -> None:
    kind = package_kind(feed)
    if kind == "xlsx":
        raise NotReadError("Excel workbooks are not read", uri=feed.uri, hint="save its sheets as CSV")
    if kind == "opendocument":
        raise NotReadError("OpenDocument files are not read", uri=feed.uri, hint="save it as DOCX, PPTX or CSV")


def _told(error: ReadError, uri: str) -> Unread:
    return Unread(error.code, error.message, error.hint, uri=error.uri or uri)
