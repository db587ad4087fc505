"""The reader of WordPress exports (WXR), which Squarespace writes too."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread

_SIGN = b"wordpress.org/export/"


class WxrReader:
    """Reads pages, posts, comments, custom fields and terms; one document a page."""

    name = "wxr"
    suffixes = (".xml", ".wxr")
    media_types = ("application/rss+xml",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the file declares WordPress' export namespace."""
        return _SIGN in feed.signs

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document an item and term, and one for the site's own title and tagline."""
        # What parses is loaded when the first export comes.
        from claimlint.readers._stream.window import Stretch, Window, mended
        from claimlint.readers._wxr.page import is_surely_a_page, item_page, nothing, site_page, term_page
        from claimlint.readers._wxr.scan import records

        locale = ""
        count = 0
        with Window(feed) as window:
            for found in records(window):
                if isinstance(found, Unread):
                    yield found
                    count += 1
                    continue
                text, unread = mended(Stretch(found.text, found.place))
                if unread is not None:
                    yield unread
                    count += 1
                if feed.spares(count) and is_surely_a_page(found, text):
                    yield nothing(feed)
                    count += 1
                    continue
                if found.kind == "channel":
                    document, locale = site_page(feed, found, text)
                elif found.kind == "item":
                    document = item_page(feed, found, text, locale)
                else:
                    document = term_page(feed, found, text, locale)
                if document is not None and (document.blocks or document.problems):
                    yield document
                    count += 1


READER = WxrReader()
