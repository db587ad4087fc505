"""A file as one text, for formats whose files are small."""

from __future__ import annotations

from claimlint.errors import ReadError
from claimlint.model.document import Source
from claimlint.model.lines import START, advanced
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed, Unread


class TooLargeError(ReadError):
    """An input that is larger than what is read as one text."""

    code = "CLE302"


def whole(feed: Feed) -> bytes:
    """Return all bytes of ``feed``.

    Raises:
        TooLargeError: if there are more than its limits allow for one text.
    """
    limit = feed.limits.text
    if feed.size is None or feed.size <= limit:
        if feed.size == len(feed.head):
            return feed.head
        with feed.open() as stream:
            data = stream.read(limit + 1)
        if len(data) <= limit:
            return data
    raise TooLargeError(
        f"the file is larger than the {limit >> 20} MiB that are read as one text",
        uri=feed.uri,
        hint="split it, or name the reader of its export format",
    )


def decoded_whole(feed: Feed) -> tuple[Source, list[Unread]]:
    """Return ``feed`` as one text, and what its bytes made hard to read.

    Raises:
        ReadError: if it is too large for one text, or none.
    """
    decoded = decode(feed.uri, whole(feed), feed.media_type)
    faults = [
        fault_at(decoded.source, problem.span.start if problem.span else 0, problem.code, problem.message, problem.hint)
        for problem in decoded.problems
    ]
    return decoded.source, faults


def fault_at(source: Source, offset: int, code: str, message: str, hint: str) -> Unread:
    """Return that something at ``offset`` of the text could not be read."""
    return Unread(code, message, hint, advanced(START, source.text[:offset]))
