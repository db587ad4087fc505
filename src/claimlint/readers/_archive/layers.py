"""Files compressed as a whole: gzip, bzip2, xz."""

from __future__ import annotations

import bz2
import gzip
import lzma
from typing import BinaryIO, cast

from claimlint.readers._archive.bounded import Allowance, Budget, bounded
from claimlint.readers._archive.kinds import WARC, compression, is_tar
from claimlint.readers._archive.members import inside
from claimlint.readers.feed import HEAD, Feed

_XZ_MEMORY = 256 << 20
_SHORT = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_ENDINGS = (".gz", ".bz2", ".xz")


def decompressed(feed: Feed, budget: Budget) -> Feed:
    """Return the feed of what the compressed ``feed`` holds.

    A tar file or crawl inside keeps the address of the compressed file, since the two are one thing to their
    users: ``export.tar.gz!/data.ndjson``.

    Raises:
        ReadError: if its first bytes cannot be unpacked.
        OSError: if it cannot be opened.
    """
    kind = compression(feed.head)
    places: list[BinaryIO] = []
    allowance = Allowance(feed.uri, budget, lambda: max(stream.tell() for stream in places if not stream.closed))

    def opened() -> BinaryIO:
        packed = feed.open()
        places[:] = [one for one in places if not one.closed]
        places.append(packed)
        return bounded(_unpacking(kind, packed), allowance, packed)

    with opened() as stream:
        head = stream.read(HEAD)
    same = is_tar(head) or head.startswith(WARC)
    return Feed(
        feed.uri if same else inside(feed.uri, _inner(feed.uri)), opened, head, limits=feed.limits, fields=feed.fields
    )


def _unpacking(kind: str, packed: BinaryIO) -> BinaryIO:
    if kind == "gzip":
        return cast(BinaryIO, gzip.GzipFile(fileobj=packed))
    if kind == "bzip2":
        return cast(BinaryIO, bz2.BZ2File(packed))
    return cast(BinaryIO, lzma.LZMAFile(packed))


def _inner(uri: str) -> str:
    name = uri.rsplit("/", 1)[-1] or "content"
    for short, long in _SHORT.items():
        if name.lower().endswith(short):
            return name[: -len(short)] + long
    return next((name[: -len(end)] for end in _ENDINGS if name.lower().endswith(end)), name) or "content"
