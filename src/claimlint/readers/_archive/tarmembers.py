"""The members of a tar file, read in one pass from start to end."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO

from claimlint.errors import ReadError
from claimlint.readers._archive.bounded import damaged
from claimlint.readers._archive.errors import DamagedError, UnsafeNameError
from claimlint.readers._archive.members import Member, inside
from claimlint.readers._archive.names import link_leaves, member_name
from claimlint.readers._archive.spool import Spool
from claimlint.readers.feed import Feed

_CHUNK = 1 << 18
_HEADER = 1 << 20
"""The largest extended header that is believed; names and attributes of a file take some hundred bytes."""
_BLOCK = 512
_CUT = "what follows was not read: copy or export the archive again"


def tar_members(feed: Feed, stream: BinaryIO) -> Iterator[Member | ReadError]:
    """Yield the files of the tar file in ``stream``, and what cannot be read.

    A member can be opened until the next one is asked for.
    """
    forward = _Forward(stream)
    try:
        archive = tarfile.TarFile(fileobj=forward, encoding="utf-8", errors="surrogateescape")  # type: ignore[arg-type]
        while (info := archive.next()) is not None:
            archive.members.clear()  # type: ignore[attr-defined] # it keeps every header otherwise
            if info.isreg() or info.islnk() or info.issym():
                yield from _member(feed, forward, info)
    except ReadError as error:
        yield error
        return
    except Exception as error:  # noqa: BLE001 - tarfile raises whatever a broken header leads to
        yield damaged(error, feed.uri)
        return
    if forward.last.strip(b"\0") or not forward.last:
        yield DamagedError("the archive is cut off or damaged in the middle", uri=feed.uri, hint=_CUT)


def _member(feed: Feed, forward: _Forward, info: tarfile.TarInfo) -> Iterator[Member | ReadError]:
    try:
        name = member_name(info.name)
        uri = inside(feed.uri, name)
        if not info.isreg():
            # What a link leads to is a member itself. Hard links name it from the archive's root.
            if link_leaves(name if info.issym() else "", info.linkname):
                raise UnsafeNameError(f"the member {name!r} is a link that leads out of the archive", uri=uri)
            return
        if info.issparse():
            raise DamagedError(
                "is a sparse file, which are not read", uri=uri, hint="make the archive without --sparse"
            )
    except ReadError as error:
        yield error
        return
    forward.seek(info.offset_data)
    content = _Content(forward, info.size)
    spool = Spool(content)  # type: ignore[arg-type]
    try:
        if content.error is not None:
            yield damaged(content.error, uri)
        if spool.size or not info.size:
            yield Member(name, spool.open, spool.size)
    finally:
        spool.close()


class _Content:
    """The bytes of one member; where the archive breaks it ends, and keeps the error."""

    def __init__(self, forward: _Forward, size: int) -> None:
        self._forward = forward
        self._left = size
        self.error: Exception | None = None

    def read(self, size: int) -> bytes:
        """Return the next bytes, none at the end.

        Raises:
            BombError: if the archive unpacks to more than is allowed.
        """
        size = min(size, self._left)
        try:
            data = self._forward.read(size)
        except DamagedError as error:
            self.error, data = error, b""
        if size and not data:
            self.error = self.error or EOFError("the archive ends within it")
            self._left = 0
        self._left -= len(data)
        return data


class _Forward:
    """A stream for tarfile: it can be sought forward only, and one call reads no more than a header needs.

    So neither an endless loop of backward offsets nor an extended header of a gigabyte does harm.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self.last = b""

    def tell(self) -> int:
        """Return the offset of the next byte."""
        return self._at

    def read(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer at the end."""
        if not 0 <= size <= _HEADER:
            raise tarfile.HeaderError(f"a header of {size} bytes")
        data = self._stream.read(size)
        self._at += len(data)
        self.last = data
        return data

    def seek(self, offset: int) -> None:
        """Go forward to ``offset``; the end of the stream stops it."""
        if offset < self._at:
            raise tarfile.HeaderError("an offset that leads back")
        while self._at < offset:
            if not self.read(min(_CHUNK, offset - self._at)):
                return
