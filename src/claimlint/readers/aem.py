"""The reader of content packages of Adobe Experience Manager."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class AemReader:
    """Reads pages, experience fragments and assets from their ``.content.xml``; one document each.

    They stand in a package, or as files in a repository of source code.
    """

    name = "aem"
    suffixes: tuple[str, ...] = (".xml",)
    media_types: tuple[str, ...] = ()

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a zip file with a ``jcr_root``, or a node of content in a file of its own."""
        from claimlint.readers._archive.kinds import package_kind

        return _is_node(feed) or package_kind(feed) == self.name

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document for each page and asset with copy.

        Raises:
            ReadError: if the package is too damaged to be opened, or the file is no text.
        """
        from claimlint.readers._aem.pages import documents, node

        return node(feed) if feed.name.endswith(".xml") else documents(feed)


def _is_node(feed: Feed) -> bool:
    """Return whether ``feed`` is a serialised node that is content: not one of a component, a design or a setting."""
    if not feed.name.endswith(".xml") or "<jcr:root" not in feed.signs.decode("utf-8", "ignore"):
        return False
    return "jcr_root/" not in feed.name or "jcr_root/content/" in feed.name


READER = AemReader()
