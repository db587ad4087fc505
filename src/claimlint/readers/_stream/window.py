"""A file of any size as text: the stretch that is looked at, and where it stands in the file."""

from __future__ import annotations

import codecs
from typing import BinaryIO, Self

from claimlint.model.document import Source
from claimlint.model.lines import START, Excerpt, Position, advanced
from claimlint.readers.decode import encoding_of
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

CHUNK = 1 << 20
_STRAY = re.compile("[\udc80-\udcff]")
"""What ``surrogateescape`` makes of a byte that its encoding does not allow (PEP 383)."""


class Stretch:
    """A piece of a file's text: ``text``, and ``place``, where it begins in the file."""

    __slots__ = ("place", "text")

    def __init__(self, text: str, place: Position) -> None:
        self.text = text
        self.place = place


class Window:
    """The text of ``feed`` from ``at`` on, as much of it as was read; use it as a context manager.

    ``encoding`` names the codec, unless the file has a byte order mark; None looks for a declaration.
    ``text[at:]`` has not been dealt with; ``place`` is where ``at`` stands in the file. Offsets into
    ``text`` hold until ``more`` is called, which may drop what stands before ``at``.
    """

    __slots__ = ("_decoder", "_stream", "at", "ended", "feed", "place", "text")

    def __init__(self, feed: Feed, encoding: str | None = None) -> None:
        self.feed = feed
        self.text = ""
        self.at = 0
        self.place: Position = START
        self.ended = False
        name, mark = encoding_of(feed.head, feed.uri)
        name = encoding if encoding and not mark else name
        errors = "surrogateescape" if name in ("utf-8", "ascii") else "replace"
        self._decoder = codecs.getincrementaldecoder(name)(errors)
        self._stream: BinaryIO = feed.open()
        self._stream.read(mark)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def more(self) -> bool:
        """Read on, and drop what stands before ``at``; return False at the end of the file."""
        if self.ended:
            return False
        data = self._stream.read(CHUNK)
        self.ended = not data
        added = self._decoder.decode(data, final=not data)
        self.text = self.text[self.at :] + added if self.at else self.text + added
        self.at = 0
        return bool(added) or (not self.ended and self.more())

    def pass_to(self, offset: int) -> None:
        """Put ``at`` on ``offset``, which must not part a CRLF."""
        if offset > self.at:
            self.place = advanced(self.place, self.text[self.at : offset])
            self.at = offset

    def pass_most(self, offset: int) -> None:
        """Put ``at`` on ``offset``, or one before it if that would part a CRLF."""
        if offset > self.at and self.text[offset - 1] == "\r":
            offset -= 1
        self.pass_to(offset)

    def take(self, start: int, end: int) -> Stretch:
        """Return ``text[start:end]`` as a stretch and put ``at`` behind it; ``start`` must not lie before ``at``."""
        self.pass_to(start)
        taken = Stretch(self.text[start:end], self.place)
        self.pass_to(end)
        return taken


def mended(stretch: Stretch, record: str = "") -> tuple[str, Unread | None]:
    """Return the stretch's text without stray bytes, and where the first of them stands, None if there is none.

    Each stray byte becomes U+FFFD, so all offsets stay.
    """
    text = stretch.text
    found = None if text.isascii() else _STRAY.search(text)
    if found is None:
        return text, None
    place = advanced(stretch.place, text[: found.start()].translate(_REPLACED))
    byte = ord(found[0]) - 0xDC00
    message = f"byte 0x{byte:02X} is not UTF-8; it was read as U+FFFD"
    return text.translate(_REPLACED), Unread("CLE310", message, "save the file as UTF-8", place, record)


_REPLACED = dict.fromkeys(range(0xDC80, 0xDD00), "\ufffd")


def compound(feed: Feed, stretches: list[tuple[str, Position]], media_type: str) -> Source:
    """Return the source of a record whose text is that of ``stretches``, one behind the other."""
    at = 0
    excerpts: list[Excerpt] = []
    for text, place in stretches:
        excerpts.append(Excerpt(at, place))
        at += len(text)
    text = "".join([text for text, _ in stretches])
    return Source(feed.uri, feed.media_type or media_type, text.encode(), text, "utf-8", tuple(excerpts))
