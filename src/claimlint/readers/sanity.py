"""The reader of Sanity datasets: the ``data.ndjson`` of ``sanity dataset export``."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class SanityReader:
    """Reads one document a Sanity document; Portable Text becomes paragraphs, headings and lists."""

    name = "sanity"
    suffixes = (".ndjson",)
    media_types = ("application/x-ndjson",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the first line is an object with ``_id`` and ``_type``."""
        from claimlint.readers._json.head import Head, head_of

        head = head_of(feed)
        if not head.begins("{"):
            return False
        line = Head(head.first_line())
        return line.has_key("_id") and line.has_key("_type")

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a line."""
        from claimlint.readers._json.lines import json_lines
        from claimlint.readers._sanity.page import sanity_page

        for found in json_lines(feed):
            if isinstance(found, Unread):
                yield found
            elif (document := sanity_page(feed, found)) is not None:
                yield document


READER = SanityReader()
