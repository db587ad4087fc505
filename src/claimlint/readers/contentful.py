"""The reader of Contentful exports: what ``contentful space export`` writes."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread


class ContentfulReader:
    """Reads entries, one document an entry and locale, with the texts of the assets that they show."""

    name = "contentful"
    suffixes = (".json",)
    media_types = ("application/json",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the file begins like an export: content types or entries that have ``sys``."""
        from claimlint.readers._json.head import head_of

        head = head_of(feed)
        return (
            head.begins("{") and head.has_key("sys") and head.has_any(("contentTypes", "entries", "editorInterfaces"))
        )

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the pages of every entry, then the assets that none of them shows."""
        from claimlint.readers._contentful.entry import asset_page, entry_pages
        from claimlint.readers._contentful.space import read_space
        from claimlint.readers._json.records import parsed_record
        from claimlint.readers._json.stream import Values
        from claimlint.readers._json.tree import member, value_of
        from claimlint.readers._stream.window import Window

        space = read_space(feed)
        with Window(feed) as window:
            for found in Values(window, (("entries", "*"), ("assets", "*"))):
                if isinstance(found, Unread):
                    yield found
                    continue
                record, faults = parsed_record(feed, found.text, found.place, ".".join(map(str, found.path)))
                yield from faults
                number = "" if record is None else value_of(record.text, member(record.root, "sys", "id"))
                if record is None or (number and (number in space.shown or number in space.used)):
                    continue
                if found.path[0] == "entries":
                    yield from entry_pages(feed, record, space)
                elif (document := asset_page(feed, record, space)) is not None:
                    yield document
        for number in sorted(space.shown - space.used):  # a page with too many parts showed no more
            record, _ = parsed_record(feed, *space.parts[number])
            if record is not None:
                yield from entry_pages(feed, record, space)


READER = ContentfulReader()
