"""The reader of any XML, by the fields that ``--fields`` names."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class XmlReader:
    """Reads a record as a document: the element in which the named ones stand.

    Without globs (``--reader xml``) the children of the root are records, and what looks like copy in them is read.
    """

    name = "xml"
    suffixes = (".xml", ".rss", ".atom")
    media_types = ()
    last = True

    def knows(self, feed: Feed) -> bool:
        """Return whether the user named fields, and the file begins like XML."""
        head = feed.signs[:256].lstrip().lower()
        return bool(feed.fields) and head.startswith(b"<") and not head.startswith((b"<!doctype html", b"<html"))

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a record; records without copy are passed over."""
        from claimlint.readers._generic.globs import globs_of
        from claimlint.readers._generic.xmlpage import xml_page
        from claimlint.readers._stream.window import Stretch, Window, mended
        from claimlint.readers._xml.stream import Elements

        globs = globs_of(feed.fields)
        with Window(feed) as window:
            for found in Elements(window, _record_of(globs)):
                if isinstance(found, Unread):
                    yield found
                    continue
                text, stray = mended(Stretch(found.text, found.place))
                if stray is not None:
                    yield stray
                document = xml_page(feed, found, text, globs)
                if document is not None:
                    yield document


def _record_of(globs: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the path of a record: what all globs share but for their last steps; without globs a child of the root."""
    if not globs:
        return ("*", "*")
    shared = min((glob[:-1] for glob in globs), key=len)
    while any(glob[: len(shared)] != shared for glob in globs):
        shared = shared[:-1]
    return shared or globs[0][:1]


READER = XmlReader()
