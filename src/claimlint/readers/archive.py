"""The reader of archives: zip, tar, and files compressed with gzip, bzip2 or xz."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.model.lazydata import replace
from claimlint.readers.feed import Feed, Unread


class ArchiveReader:
    """Hands each member to the reader that it takes; a member is called ``export.tar.gz!/data.ndjson``.

    Members that a search through a folder would pass over are passed over here too.
    """

    name = "archive"
    suffixes = (".zip", ".tar", ".tgz", ".gz", ".tbz", ".tbz2", ".bz2", ".txz", ".xz")
    media_types = (
        "application/zip",
        "application/x-tar",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
    )

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is an archive, or is called one, and no document or package of another reader."""
        from claimlint.readers._archive.kinds import WARC, package_kind
        from claimlint.readers._archive.walk import is_archive

        called = feed.name.endswith(self.suffixes) and not feed.head.startswith(WARC)
        return is_archive(feed) or (called and not package_kind(feed))

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the documents of every member, and every member that cannot be read."""
        from claimlint.readers._archive.walk import Unpacking

        return Unpacking(replace(feed, wants=None)).records()


def members(feed: Feed, reader: str) -> Iterator[Document | Unread] | None:
    """Return what the reader called ``reader`` makes of the members of ``feed``; None if it is no archive.

    Raises:
        UsageError: while it is read, if no reader has that name.
    """
    if reader == READER.name or not READER.knows(feed):
        return None
    from claimlint.readers._archive.walk import Unpacking

    return Unpacking(replace(feed, wants=None), reader).records()


READER = ArchiveReader()
