"""The reader of content packages of Adobe Experience Manager."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class AemReader:
    """Reads pages, experience fragments and assets from their ``.content.xml``; one document each."""

    name = "aem"
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a zip file with a ``jcr_root``."""
        from claimlint.readers._archive.kinds import package_kind

        return package_kind(feed) == self.name

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document for each page and asset with copy.

        Raises:
            ReadError: if the package is too damaged to be opened.
        """
        from claimlint.readers._aem.pages import documents

        return documents(feed)


READER = AemReader()
