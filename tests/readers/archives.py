"""Archives made in memory."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Mapping

from claimlint.readers.feed import Feed, Unread, feed_of_bytes
from claimlint.readers.limits import Limits
from claimlint.readers.opening import documents

PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


def zipped(members: Mapping[str, bytes], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", level) as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name, (2024, 5, 1, 0, 0, 0)), data, level)
    return stream.getvalue()


def tarred(members: Mapping[str, bytes], links: Mapping[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    with tarfile.TarFile(fileobj=stream, mode="w") as package:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            package.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type = tarfile.SYMTYPE
            info.linkname = target
            package.addfile(info)
    return stream.getvalue()


def feed(name: str, data: bytes, **limits: int) -> Feed:
    return feed_of_bytes(name, data, limits=Limits(**limits))


def read(name: str, data: bytes, reader: str | None = None, **limits: int) -> dict[str, str]:
    """Return the text of each document by its address, and the code of each member that was not read.

    What is passed over on purpose is left out here.
    """
    out: dict[str, str] = {}
    for found in documents(feed(name, data, **limits), reader):
        if isinstance(found, Unread) and found.passed_over:
            continue
        uri = found.uri or name
        if isinstance(found, Unread):
            uri = f"!{uri}" if uri in out else uri
        assert uri not in out, uri
        out[uri] = found.code if isinstance(found, Unread) else found.text
    return out
