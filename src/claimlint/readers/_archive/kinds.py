"""What a package or compressed file is, by its first and last bytes."""

from __future__ import annotations

import io
import re
import struct

from claimlint.readers.feed import Feed

WARC = b"WARC/"
"""What a crawl begins with; compressed, it keeps the address of the compressed file."""
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPRESSED = {"gzip": b"\x1f\x8b\x08", "bzip2": b"BZh", "xz": b"\xfd7zXZ\x00"}
_LOCAL = re.compile(rb"PK\x03\x04.{22}(..)..", re.DOTALL)
_CENTRAL = re.compile(rb"PK\x01\x02.{24}(..).{16}", re.DOTALL)
_TAIL = 1 << 16
_BLOCK = 512
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
# The folder that each kind of package keeps its copy in (ECMA-376, part 2; FileVault package format).
_AEM = re.compile(r"\0(?:jcr_root|META-INF/vault)/")
_OFFICE = (("docx", "\0word/"), ("pptx", "\0ppt/"), ("xlsx", "\0xl/"))

# A package that lost its list of parts is still what it is called.
_ENDINGS = {"docx": (".docx", ".docm", ".dotx"), "pptx": (".pptx", ".pptm", ".ppsx"), "xlsx": (".xlsx", ".xlsm")}


def compression(head: bytes) -> str:
    """Return ``gzip``, ``bzip2`` or ``xz`` for a file that begins so, else ""."""
    return next((name for name, magic in _COMPRESSED.items() if head.startswith(magic)), "")


def is_tar(head: bytes) -> bool:
    """Return whether ``head`` begins with a tar header whose checksum holds (POSIX.1-2017, pax)."""
    if len(head) < _BLOCK or not head[0]:
        return False
    field = head[148:156].strip(b" \0")
    if not field or not all(48 <= byte < 56 for byte in field):
        return False
    return int(field, 8) == sum(head[:148]) + 8 * 32 + sum(head[156:_BLOCK])


def package_kind(feed: Feed) -> str:
    """Return ``docx``, ``pptx``, ``xlsx``, ``aem``, ``opendocument`` or ``zip`` for a zip file, "" for any other.

    Only the first and the last 64 KiB are looked at: one of them names the parts of every such package.
    """
    if not feed.head.startswith(ZIP):
        return ""
    names = _names(_LOCAL, feed.head, 30) + _names(_CENTRAL, _tail(feed), 46)
    found = "\0".join(["", *names, ""])
    if _OPEN_DOCUMENT in feed.head[:200]:
        return "opendocument"
    if "\0[Content_Types].xml\0" in found:
        return next((kind for kind, folder in _OFFICE if folder in found), "zip")
    if _AEM.search(found):
        return "aem"
    return next((kind for kind, endings in _ENDINGS.items() if feed.name.endswith(endings)), "zip")


def _names(pattern: re.Pattern[bytes], data: bytes, size: int) -> list[str]:
    names = []
    for match in pattern.finditer(data):
        (length,) = struct.unpack("<H", match[1])
        start = match.start() + size
        names.append(data[start : start + length].decode("utf-8", "replace"))
    return names


def _tail(feed: Feed) -> bytes:
    with feed.open() as stream:
        if not stream.seekable():
            return b""
        size = stream.seek(0, io.SEEK_END)
        stream.seek(max(0, size - _TAIL))
        return stream.read(_TAIL)
