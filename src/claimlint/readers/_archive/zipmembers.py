"""The members of a zip file."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from claimlint.errors import ReadError
from claimlint.readers._archive.bounded import Allowance, Budget, bounded, damaged
from claimlint.readers._archive.errors import BombError, EncryptedError, UnsafeNameError
from claimlint.readers._archive.members import Member, inside
from claimlint.readers._archive.names import link_leaves, member_name
from claimlint.readers.feed import Feed

_END = b"PK\x05\x06"
_END_SIZE = 22
_COMMENT = 1 << 16
_ENTRY = 46
_ENCRYPTED = 1
_LINK_SIZE = 4096


def open_zip(feed: Feed, stream: BinaryIO) -> ZipFile:
    """Return the zip file in ``stream``, which must be seekable.

    Raises:
        ReadError: if its directory is broken or lists more members than are read.
    """
    if _entries(stream) > feed.limits.members:
        raise BombError(f"it lists more than {feed.limits.members} members", uri=feed.uri, hint="split it")
    stream.seek(0)
    try:
        return ZipFile(stream)
    except (BadZipFile, OSError, ValueError, struct.error, NotImplementedError) as error:
        raise damaged(error, feed.uri) from error


def zip_members(feed: Feed, package: ZipFile, budget: Budget) -> Iterator[Member | ReadError]:
    """Yield the files of ``package`` in its order, and what cannot be opened."""
    for info in package.infolist():
        if info.filename.endswith("/"):  # is_dir() fails for a member without a name
            continue
        try:
            name = member_name(info.filename)
            if _is_link(info):
                _refuse_leaving(feed, package, info, name, budget)
                continue  # what it leads to is a member itself
            if info.flag_bits & _ENCRYPTED:
                hint = "export it without a password"
                raise EncryptedError("needs a password", uri=inside(feed.uri, name), hint=hint)
        except ReadError as error:
            yield error
            continue
        yield zip_member(feed, package, info, name, budget)


def zip_member(feed: Feed, package: ZipFile, info: ZipInfo, name: str, budget: Budget) -> Member:
    """Return the member that ``info`` describes; every stream of it is bounded."""
    uri = inside(feed.uri, name)
    allowance = Allowance(uri, budget, lambda: info.compress_size)

    def opened() -> BinaryIO:
        try:
            raw = package.open(info)
        except RuntimeError as error:
            raise EncryptedError(f"cannot be unpacked: {error}", uri=uri) from error
        except (BadZipFile, OSError, ValueError, struct.error) as error:
            raise damaged(error, uri) from error
        return bounded(raw, allowance)  # type: ignore[arg-type]

    return Member(name, opened, info.file_size)


def _is_link(info: ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _refuse_leaving(feed: Feed, package: ZipFile, info: ZipInfo, name: str, budget: Budget) -> None:
    with zip_member(feed, package, info, name, budget).open() as stream:
        target = stream.read(_LINK_SIZE).decode("utf-8", "replace")
    if link_leaves(name, target):
        raise UnsafeNameError(
            f"the member {name!r} is a link that leads out of the archive", uri=inside(feed.uri, name)
        )


def _entries(stream: BinaryIO) -> int:
    """Return how many members the directory can list at most, by the place where it begins."""
    size = stream.seek(0, 2)
    begin = max(0, size - _COMMENT - _END_SIZE)
    stream.seek(begin)
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_SIZE:
        return 0
    (length,) = struct.unpack_from("<I", tail, at + 12)
    whole = begin + at if length == 0xFFFFFFFF else length  # zip64 tells it elsewhere
    return int(whole) // _ENTRY
