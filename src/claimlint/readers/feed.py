"""Bytes that a reader takes, before anybody has decided what they are."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import Position
from claimlint.readers.limits import Limits

_BOM_UTF8 = b"\xef\xbb\xbf"
_BOMS_UTF16 = (b"\xff\xfe", b"\xfe\xff")
HEAD = 65_536
"""How many bytes of a feed are there to recognise its format by."""


@dataclass(frozen=True, slots=True)
class Feed:
    """An input as bytes that can be opened, more than once, and read from its start.

    ``uri`` is its address; a member of an archive is called ``archive.zip!/path/in/it``. ``head`` holds its
    first 65,536 bytes at most, ``size`` its length if that is known. ``limits`` are what reading may cost,
    ``fields`` globs of the fields that hold copy, where the reader cannot know them (() leaves it to the reader).
    ``wants`` says by a record's number, from 0, whether anybody looks at it: for one that nobody does a reader may
    yield a document without copy in its place, so that several processes can read one file without reading all of it.
    """

    uri: str
    open: Callable[[], BinaryIO]
    head: bytes
    size: int | None = None
    media_type: str = ""
    limits: Limits = field(default_factory=Limits)
    fields: tuple[str, ...] = ()
    wants: Callable[[int], bool] | None = None

    @property
    def signs(self) -> bytes:
        """Return the head for a look at its ASCII: without a byte order mark, and the zeros that UTF-16 has in it."""
        head = self.head.replace(b"\0", b"") if b"\0" in self.head else self.head
        return head[3:] if head.startswith(_BOM_UTF8) else head[2:] if head.startswith(_BOMS_UTF16) else head

    def spares(self, number: int) -> bool:
        """Return whether nobody looks at the record ``number``."""
        return self.wants is not None and not self.wants(number)

    @property
    def name(self) -> str:
        """Return the address in lower case without query and fragment: what endings are looked for in."""
        plain = self.uri.split("?", 1)[0].split("#", 1)[0] if "://" in self.uri else self.uri
        return plain.lower()


@dataclass(frozen=True, slots=True)
class Unread:
    """A record, or a part of an input, that a reader could not read: a coded message and where it stands.

    ``place`` counts in the decoded file, None if unknown; ``uri`` is the address of the member of an archive that
    it is about, "" for the feed itself. ``passed_over`` is what nobody expects to be read (an image, a hidden folder):
    an audit lists it, and it fails nothing.
    """

    code: str
    message: str
    hint: str = ""
    place: Position | None = None
    record: str = ""
    uri: str = ""
    passed_over: bool = False


def feed_of_bytes(
    uri: str, data: bytes, media_type: str = "", limits: Limits | None = None, fields: tuple[str, ...] = ()
) -> Feed:
    """Return the feed of ``data``, which is called ``uri``."""
    return Feed(uri, lambda: BytesIO(data), data[:HEAD], len(data), media_type, limits or Limits(), fields)


def feed_of_file(path: Path, limits: Limits | None = None, fields: tuple[str, ...] = ()) -> Feed:
    """Return the feed of the file at ``path``; only its head is read now.

    Raises:
        OSError: if it cannot be opened.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    return Feed(path.as_posix(), lambda: path.open("rb"), head, path.stat().st_size, "", limits or Limits(), fields)
