"""JSON Lines: a record a line."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.readers._json.records import Parsed, parsed_record
from claimlint.readers._stream.rows import lines
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Feed, Unread


def json_lines(feed: Feed) -> Iterator[Parsed | Unread]:
    """Yield the record in each line, and the lines that are none."""
    with Window(feed) as window:
        for line in lines(window):
            if isinstance(line, Unread):
                yield line
                continue
            record, faults = parsed_record(feed, line.text, line.place)
            yield from faults
            if record is not None:
                yield record
