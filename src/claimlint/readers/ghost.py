"""The reader of Ghost exports."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class GhostReader:
    """Reads posts, tags, tiers and what authors say of themselves; settings other than copy are never looked at."""

    name = "ghost"
    suffixes = (".json",)
    media_types = ("application/json",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the file has Ghost's ``db``, or the ``data`` of an older version, with tables of posts."""
        from claimlint.readers._json.head import head_of

        head = head_of(feed)
        if not head.begins("{") or not head.has_key("data"):
            return False
        return (head.has_key("db") and head.has_key("meta")) or (
            head.has_key("exported_on") and head.has_key("version")
        )

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the posts and pages, then what else is copy."""
        from claimlint.readers._ghost.tables import pages

        return pages(feed)


READER = GhostReader()
