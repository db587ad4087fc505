"""The reader of web archives."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class WarcReader:
    """Reads the pages of a crawl (WARC, compressed or not); one document each, whose record is its address.

    Lines and columns count in the page as it was delivered.
    """

    name = "warc"
    suffixes = (".warc",)
    media_types = ("application/warc",)

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a web archive, or is called one."""
        return feed.head.startswith(b"WARC/") or feed.name.endswith(self.suffixes)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document for each page that a server delivered, and what cannot be read."""
        from claimlint.readers._warc.pages import documents

        return documents(feed)


READER = WarcReader()
