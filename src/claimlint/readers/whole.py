"""A file as one text, for formats whose files are small."""

from __future__ import annotations

from claimlint.errors import ReadError
from claimlint.readers.feed import Feed


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
        with feed.open() as stream:
            data = stream.read(limit + 1)
        if len(data) <= limit:
            return data
    raise TooLargeError(
        f"the file is larger than the {limit >> 20} MiB that are read as one text",
        uri=feed.uri,
        hint="split it, or name the reader of its export format",
    )
