"""The reader of PDF files."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class PdfReader:
    """Reads the text of a PDF file, put together again from its characters; needs the extra ``pdf``.

    A block is called by its page and its box in points from the page's lower left corner.
    """

    name = "pdf"
    suffixes = (".pdf",)
    media_types = ("application/pdf",)
    needs = "claimlint[pdf]"

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a PDF file, or is called one."""
        return b"%PDF-" in feed.head[:1024] or feed.name.endswith(self.suffixes)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the document.

        Raises:
            ReadError: if it is damaged or needs a password, or if the extra is not installed.
        """
        from claimlint.readers._pdf.read import read_pdf

        yield read_pdf(feed, self.name)


READER = PdfReader()
