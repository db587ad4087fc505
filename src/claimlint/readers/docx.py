"""The reader of Word documents."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class DocxReader:
    """Reads every part of a Word document that holds copy, tracked changes as if they were accepted."""

    name = "docx"
    suffixes = (".docx", ".docm", ".dotx")
    media_types = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a Word document, or is called one."""
        from claimlint.readers._archive.kinds import package_kind

        return package_kind(feed) == self.name or feed.name.endswith(self.suffixes)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the document.

        Raises:
            ReadError: if it is damaged or needs a password.
        """
        from claimlint.readers._ooxml.word import read_word

        yield read_word(feed, self.name)


READER = DocxReader()
