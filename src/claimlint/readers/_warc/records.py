"""The records of a WARC file (ISO 28500), one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from claimlint.errors import ReadError
from claimlint.model.lazydata import dataclass
from claimlint.readers.feed import Feed, Unread

_LINE = 1 << 16
_LINES = 1000
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its header by names in lower case, and its block."""

    header: dict[str, str]
    block: bytes

    @property
    def url(self) -> str:
        """Return the address that was asked for."""
        return self.header.get("warc-target-uri", "").strip("<>")


def records(feed: Feed, wanted: frozenset[str]) -> Iterator[Record | Unread]:
    """Yield the records of the ``wanted`` types and what could not be read; a broken file ends at the break."""
    with feed.open() as stream:
        while True:
            try:
                found = _next(stream, feed, wanted)
            except ReadError as error:
                yield Unread(error.code, error.message, error.hint)
                return
            if found is None:
                return
            if isinstance(found, Unread):
                yield found
                if found.code == _CUT:
                    return
            elif found.block or found.header.get("warc-type") in wanted:
                yield found


_CUT = "CLE304"


def _next(stream: BinaryIO, feed: Feed, wanted: frozenset[str]) -> Record | Unread | None:
    line = stream.readline(_LINE)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LINE)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        return Unread(_CUT, "a record does not begin with WARC/; what follows was not read", "copy the file again")
    header = fields(stream)
    size = header.get("content-length", "")
    if not size.isdecimal() or len(size) > 15:
        return Unread(_CUT, "a record does not tell its length; what follows was not read", "copy the file again")
    url = header.get("warc-target-uri", "").strip("<>")
    length, limit = int(size), feed.limits.record
    if header.get("warc-type") not in wanted or length > limit:
        left = _pass(stream, length)
        if left:
            return _ended(url)
        if header.get("warc-type") in wanted:
            message = f"the page is larger than the {limit >> 20} MiB that are read as one record"
            return Unread("CLE353", message, "leave it out, or raise the limit for records", record=url)
        return Record(header, b"")
    block = stream.read(length)
    return Record(header, block) if len(block) == length else _ended(url)


def _ended(url: str) -> Unread:
    return Unread(_CUT, "the file ends within a record", "copy the file again", record=url)


def _pass(stream: BinaryIO, length: int) -> int:
    """Read on by ``length`` bytes and return how many were missing."""
    while length and (data := stream.read(min(length, _CHUNK))):
        length -= len(data)
    return length


def fields(stream: BinaryIO) -> dict[str, str]:
    """Return the header fields up to a blank line by name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for _ in range(_LINES):
        line = stream.readline(_LINE).rstrip(b"\r\n")
        if not line:
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found
