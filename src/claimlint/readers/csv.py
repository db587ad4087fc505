"""The reader of tables: product, page and post exports of shops and sites, and any other CSV."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class CsvReader:
    """Reads a record as a page: one row, or the rows that continue it.

    Shopify, Webflow, Wix, HubSpot and social media tools are known by their columns; of other tables the columns that
    hold copy are read.
    """

    name = "csv"
    suffixes = (".csv", ".tsv", ".tab")
    media_types = ("text/csv", "text/tab-separated-values")

    def knows(self, feed: Feed) -> bool:
        """Return whether the file is called a table, or begins with the columns of a known export."""
        if feed.name.endswith(self.suffixes):
            return True
        first_line = feed.head.split(b"\n", 1)[0].lower()
        if not 8 < len(first_line) < 8192 or not any(sign in first_line for sign in (b",", b";", b"\t")):
            return False
        from claimlint.readers._csv.columns import SURE
        from claimlint.readers._csv.head import dialect, first_rows, plain

        try:
            rows = first_rows(feed, dialect(feed))
        except ReadError:
            return False
        names = {plain(name) for name in rows[0]} if rows else set()
        return any(one <= names for one in SURE)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a record; rows without copy are passed over.

        Raises:
            ReadError: if the file is not text.
        """
        from claimlint.readers._csv.walk import records

        return records(feed)


READER = CsvReader()
