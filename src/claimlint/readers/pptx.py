"""The reader of PowerPoint presentations."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class PptxReader:
    """Reads the slides of a presentation as sections of one document: text, tables, charts, notes, pictures."""

    name = "pptx"
    suffixes = (".pptx", ".pptm", ".ppsx")
    media_types = ("application/vnd.openxmlformats-officedocument.presentationml.presentation",)

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a presentation, or is called one."""
        from claimlint.readers._archive.kinds import package_kind

        return package_kind(feed) == self.name or feed.name.endswith(self.suffixes)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the presentation.

        Raises:
            ReadError: if it is damaged or needs a password.
        """
        from claimlint.readers._ooxml.deck import read_deck

        yield read_deck(feed, self.name)


READER = PptxReader()
